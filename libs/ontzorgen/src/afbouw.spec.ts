import type { Uitkomst } from '@wegwijs/kernel';
import {
  afbouwplan, magBenaderen, magBeoordelen, magOnderzoeken, magOverdragen, magOverdrachtAfronden, nogOverTeDragen, onderzoekUiterlijk, trainingseigenaar, type Afbouwfeiten, type Incidentstand, type Overdrachtstand,
} from './afbouw.ts';

const reden = (u: Uitkomst): string => (u.toegestaan ? '' : u.reden);
const NIETS: Afbouwfeiten = { gesprekken: [], posten: [{ lijn: 'huur', stand: 'rsd' }, { lijn: 'water', stand: 'rsd' }] };
const standen = (feiten: Afbouwfeiten, vandaag: string) => Object.fromEntries(afbouwplan('2026-03-12', feiten, vandaag).map((r) => [r.regel, r.stand]));

test('B4: month 4, 5 and 6, and a check-in in months 7, 8 and 9, each on its days', () => {
  expect(afbouwplan('2026-03-12', NIETS, '2026-03-20').map((r) => [r.regel, r.vanaf, r.totEnMet])).toEqual([
    ['evaluatie', '2026-06-12', '2026-07-11'], ['eerste-incasso', '2026-07-12', '2026-08-11'], ['overdracht', '2026-08-12', '2026-09-11'],
    ['checkin-1', '2026-09-12', '2026-10-11'], ['checkin-2', '2026-10-12', '2026-11-11'], ['checkin-3', '2026-11-12', '2026-12-11'],
  ]);
});

test('the end of the last month is the last day of the six: 31 August to 27 February', () => {
  expect(afbouwplan('2026-08-31', NIETS, '2026-09-01').find((r) => r.regel === 'overdracht')).toMatchObject({ vanaf: '2027-01-31', totEnMet: '2027-02-27' });
});

test.each<[string, string, Afbouwfeiten, Record<string, string>]>([
  ['the first day', '2026-03-12', NIETS, { evaluatie: 'later', overdracht: 'later' }],
  ['month 4', '2026-06-12', NIETS, { evaluatie: 'nu', 'eerste-incasso': 'later' }],
  ['month 5, no talk', '2026-07-12', NIETS, { evaluatie: 'te-laat', 'eerste-incasso': 'nu' }],
  ['one post over', '2026-08-12', { gesprekken: ['evaluatie'], posten: [{ lijn: 'huur', stand: 'overgedragen' }, { lijn: 'water', stand: 'gepland' }] }, { evaluatie: 'gedaan', 'eerste-incasso': 'gedaan', overdracht: 'nu' }],
  ['the end with one post planned', '2026-09-12', { gesprekken: [], posten: [{ lijn: 'huur', stand: 'overgedragen' }, { lijn: 'water', stand: 'gepland' }] }, { overdracht: 'te-laat', 'checkin-1': 'nu' }],
  ['everything over', '2026-09-12', { gesprekken: ['checkin-1'], posten: [{ lijn: 'huur', stand: 'overgedragen' }] }, { overdracht: 'gedaan', 'checkin-1': 'gedaan' }],
  ['no post at all is not handed over', '2026-09-12', { gesprekken: [], posten: [] }, { overdracht: 'te-laat' }],
])('B4, the plan: %s', (_t, vandaag, feiten, verwacht) => {
  expect(standen(feiten, vandaag)).toMatchObject(verwacht);
});

test('exit: every post with evidence', () => {
  expect(nogOverTeDragen([{ lijn: 'huur', stand: 'overgedragen' }, { lijn: 'water', stand: 'gepland' }, { lijn: 'zorg', stand: 'mislukt' }, { lijn: 'gas', stand: 'rsd' }])).toEqual(['water', 'zorg', 'gas']);
});

test.each<[Overdrachtstand | undefined, string, string | undefined, string]>([
  [undefined, '2026-08-01', undefined, ''], ['mislukt', '2026-08-01', undefined, ''], ['gepland', '2026-08-01', undefined, 'OverdrachtBestaat'], ['overgedragen', '2026-08-01', undefined, 'OverdrachtBestaat'],
  [undefined, '2026-08-12', undefined, 'BetalerWisseltMiddenInMaand'], [undefined, '2026-08-01', '2026-09-01', 'MaandLigtVast'],
])('I12: hand-over while %s, from %s (free from %s)', (stand, vanaf, vrij, verwacht) => {
  expect(reden(magOverdragen(stand, vanaf, vrij))).toBe(verwacht);
});

test.each<[Overdrachtstand, string | undefined, string]>([
  ['gepland', '2026-08-03', ''], ['gepland', undefined, 'OverdrachtsbewijsOntbreekt'], ['gepland', '2026-07-31', 'BewijsVoorOverdracht'], ['gepland', '2026-08-11', 'BewijsInDeToekomst'], ['overgedragen', '2026-08-03', 'OverdrachtNietGepland'],
])('a hand-over that is %s, with evidence of %s', (stand, bewijsOp, verwacht) => {
  expect(reden(magOverdrachtAfronden({ stand, vanaf: '2026-08-01' }, bewijsOp, '2026-08-10'))).toBe(verwacht);
});

test('a score afterwards names the post by which it is seen', () => {
  expect([reden(magBeoordelen('voor', undefined)), reden(magBeoordelen('na', undefined)), reden(magBeoordelen('na', 'x'))]).toEqual(['', 'PostBijVaardigheidOntbreekt', '']);
});

test.each([
  [{ niveau: 'nader_te_bepalen', uitvoerder: 'gemeente' }, true], [{ niveau: 'liemers', uitvoerder: 'rsd-de-liemers' }, false], [undefined, true],
])('startnotitie, bijlage: who owns the training (%#)', (rij, naderTeBepalen) => {
  expect(trainingseigenaar(rij).naderTeBepalen).toBe(naderTeBepalen);
});

test.each<[boolean, Incidentstand, string]>([
  [true, 'open', 'EerstEigenOnderzoek'], [true, 'eigen-fout', ''], [true, 'geen-fout', ''], [true, 'gesloten', 'IncidentGesloten'], [false, 'open', ''], [false, 'gesloten', 'IncidentGesloten'],
])('B4, Wgs art. 3: approaching the household, own post %s, %s', (eigenPost, stand, verwacht) => {
  expect(reden(magBenaderen({ eigenPost, stand }))).toBe(verwacht);
});
test('RSD looks once, within five days', () => {
  expect([reden(magOnderzoeken('open')), reden(magOnderzoeken('geen-fout'))]).toEqual(['', 'IncidentNietOpen']);
  expect(onderzoekUiterlijk('2026-08-10')).toBe('2026-08-15');
});
