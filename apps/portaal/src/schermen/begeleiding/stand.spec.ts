import { duur, signalenVan } from './stand.ts';

const rij = { stand: 'loopt' as const, startUiterlijk: '2026-06-01', eindeGepland: '2027-11-01', eerstePunt: null };

test.each([
  ['waits, last day for the talk is past', { ...rij, stand: 'wacht' as const }, ['begin-te-laat']],
  ['waits until today', { ...rij, stand: 'wacht' as const, startUiterlijk: '2026-11-24' }, []],
  ['runs, nothing open', rij, []],
  ['runs, a part is late', { ...rij, eerstePunt: '2026-11-23' }, ['checklist-te-laat']],
  ['runs past its end with a part open', { ...rij, eindeGepland: '2026-11-23', eerstePunt: '2026-07-01' }, ['einde-voorbij', 'checklist-te-laat']],
  ['is over', { ...rij, stand: 'beeindigd' as const, eindeGepland: '2026-01-01', eerstePunt: '2026-01-01' }, []],
])('%s', (_titel, r, verwacht) => {
  expect(signalenVan(r, '2026-11-24')).toEqual(verwacht);
});

test.each([[0, '0 uur'], [45, '45 minuten'], [60, '1 uur'], [61, '1 uur en 1 minuut'], [195, '3 uur en 15 minuten']])('%i minutes', (minuten, tekst) => {
  expect(duur(minuten)).toBe(tekst);
});
