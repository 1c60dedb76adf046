import type { Uitkomst } from '@wegwijs/kernel';
import {
  beginstand, GEDEELDE_GEDRAGINGEN, magAntwoorden, magMaatregel, magRegistreren, MAATREGELHANDELINGEN, MAATREGELSTANDEN, naMaatregel, PW_GEDRAGINGEN, type Maatregelhandeling, type Maatregelstand, type Periode, type Sanctieantwoord,
} from './maatregel.ts';

const reden = (u: Uitkomst): string => (u.toegestaan ? '' : u.reden);

/** The whole machine, by hand: everything that is not here is refused. */
const MACHINE: Record<Maatregelstand, Partial<Record<Maatregelhandeling, Maatregelstand>>> = {
  gevraagd: { vervalt: 'vervallen' }, vrij: { verlaag: 'verlaagd', vervalt: 'vervallen' }, bezet: {}, verlaagd: { vervalt: 'vervallen' }, vervallen: {},
};
test.each(MAATREGELSTANDEN.flatMap((stand) => MAATREGELHANDELINGEN.map((h) => [stand, h] as const)))('Wi2021 art. 27, every pair: %s, %s', (stand, handeling) => {
  const verwacht = MACHINE[stand][handeling];
  const uit = magMaatregel(stand, handeling);
  expect(uit.toegestaan).toBe(verwacht !== undefined);
  if (verwacht) expect(naMaatregel(handeling)).toBe(verwacht);
  if (!uit.toegestaan) expect(uit.bron).toContain('art. 27');
});

test.each([['gevraagd', 'MaatregelvraagNietBeantwoord'], ['bezet', 'BoeteOpgelegdOfInProcedure'], ['verlaagd', 'KanNietInDezeStand']] as const)('Wi2021 art. 27: lowering while %s is refused with its own reason', (stand, verwacht) => {
  expect(reden(magMaatregel(stand, 'verlaag'))).toBe(verwacht);
});

test('case 50: only a gedraging that can also be fined is asked about', () => {
  expect(GEDEELDE_GEDRAGINGEN.map(beginstand)).toEqual(GEDEELDE_GEDRAGINGEN.map(() => 'gevraagd'));
  expect(PW_GEDRAGINGEN.map(beginstand)).toEqual(PW_GEDRAGINGEN.map(() => 'vrij'));
});

const periode = (van: string, tot: string, gedraging = 'map'): Periode => ({ gedraging, van, tot });
test.each<[string, Periode, (Periode & { stand: Maatregelstand })[], string]>([
  ['the first', periode('2026-06-01', '2026-06-03'), [], ''],
  ['today', periode('2026-06-10', '2026-06-10'), [], ''],
  ['tomorrow', periode('2026-06-11', '2026-06-11'), [], 'GedragingInDeToekomst'],
  ['running back', periode('2026-06-03', '2026-06-01'), [], 'PeriodeOmgekeerd'],
  ['one common day', periode('2026-06-03', '2026-06-04'), [{ ...periode('2026-06-01', '2026-06-03'), stand: 'verlaagd' }], 'MaatregelBestaatAl'],
  ['the next day', periode('2026-06-04', '2026-06-04'), [{ ...periode('2026-06-01', '2026-06-03'), stand: 'verlaagd' }], ''],
  ['other conduct', periode('2026-06-03', '2026-06-03', 'pvt'), [{ ...periode('2026-06-01', '2026-06-03'), stand: 'verlaagd' }], ''],
  ['after one that lapsed', periode('2026-06-03', '2026-06-03'), [{ ...periode('2026-06-01', '2026-06-03'), stand: 'vervallen' }], ''],
  ['after a no: asked again, because a boete can be revoked', periode('2026-06-03', '2026-06-03'), [{ ...periode('2026-06-01', '2026-06-03'), stand: 'bezet' }], ''],
])('Participatiewet art. 18, registering: %s', (_t, nieuw, lopende, verwacht) => {
  expect(reden(magRegistreren(nieuw, lopende, '2026-06-10'))).toBe(verwacht);
});

const VRAAG = periode('2026-06-01', '2026-06-03');
test.each<[string, Sanctieantwoord, (Periode & { stand: Maatregelstand })[], string]>([
  ['no', { verlaagd: false }, [], ''],
  ['no, with days', { verlaagd: false, van: '2026-06-01' }, [], 'NeeHeeftGeenDagen'],
  ['no, but it did lower', { verlaagd: false }, [{ ...VRAAG, stand: 'verlaagd' }], 'MaatregelIsGeregistreerd'],
  ['no, and the lowering lapsed', { verlaagd: false }, [{ ...VRAAG, stand: 'vervallen' }], ''],
  ['no, and it lowered for something else', { verlaagd: false }, [{ ...VRAAG, gedraging: 'ontzorgen', stand: 'verlaagd' }], ''],
  ['yes', { verlaagd: true, van: '2026-06-03', tot: '2026-06-20' }, [], ''],
  ['yes, without days', { verlaagd: true }, [], 'DagenOntbreken'],
  ['yes, without a last day', { verlaagd: true, van: '2026-06-01' }, [], 'DagenOntbreken'],
  ['yes, running back', { verlaagd: true, van: '2026-06-03', tot: '2026-06-01' }, [], 'PeriodeOmgekeerd'],
  ['yes, on other days', { verlaagd: true, van: '2026-06-04', tot: '2026-06-20' }, [], 'DagenBuitenVraag'],
])('Wi2021 art. 27, answer: %s', (_t, antwoord, maatregelen, verwacht) => {
  expect(reden(magAntwoorden(VRAAG, antwoord, maatregelen))).toBe(verwacht);
});
