import type { Uitkomst } from '@wegwijs/kernel';
import { GEDEELDE_GEDRAGINGEN, PW_GEDRAGINGEN } from './maatregel.ts';
import { aankondigenOp, betaaltOp, eindeNa, magIntrekken, magMachtigen, magOntzorgen, magVerlengen, magVorm, periode56a, type OntzorgStand, type Verlenging } from './ontzorgdossier.ts';

const reden = (u: Uitkomst): string => (u.toegestaan ? '' : u.reden);

test.each([
  ['2026-03-12', '2026-09-12'], ['2026-08-31', '2027-02-28'], ['2027-08-31', '2028-02-29'], ['2026-01-01', '2026-07-01'], ['2028-02-29', '2028-08-29'],
])('EX-B1, Participatiewet art. 56a lid 2: right from %s, so until %s (exclusive)', (vanaf, tot) => {
  expect(periode56a(vanaf)).toEqual({ vanaf, tot });
});

test.each([
  ['no signal', null, '2026-04-01', 'GeenOntzorgplicht'],
  ['a signal that lapsed', { stand: 'vervallen' as const, vanaf: '2026-03-12' }, '2026-04-01', 'GeenOntzorgplicht'],
  ['no right yet', { stand: 'nieuw' as const, vanaf: null }, '2026-04-01', 'BijstandNietBegonnen'],
  ['the day itself', { stand: 'nieuw' as const, vanaf: '2026-03-12' }, '2026-03-12', ''],
  ['the last day', { stand: 'nieuw' as const, vanaf: '2026-03-12' }, '2026-09-11', ''],
  ['case 52: a day too late, and never longer for it', { stand: 'nieuw' as const, vanaf: '2026-03-12' }, '2026-09-12', 'ZesMaandenVoorbij'],
])('Participatiewet art. 56a lid 1, may RSD open: %s', (_t, signaal, vandaag, verwacht) => {
  expect(reden(magOntzorgen(signaal, vandaag))).toBe(verwacht);
});

test.each([
  ['volledig', '56a', undefined, ''],
  ['deels', '56a', 'Zij regelt haar huur al zelf', 'AfwijkenNietToegestaan'],
  ['begeleiding', '56a', 'Zij regelt alles zelf', 'AfwijkenNietToegestaan'],
  ['deels', '57', 'Zij regelt haar huur al zelf', ''],
  ['deels', '57', undefined, 'VormZonderMotivering'],
  ['begeleiding', '57', '   ', 'VormZonderMotivering'],
] as const)('Participatiewet art. 56a lid 2, art. 57: form %s under art. %s with motivation %s', (vorm, grondslag, motivering, verwacht) => {
  expect(reden(magVorm(vorm, grondslag, motivering, '2026-04-01'))).toBe(verwacht);
});

const VERLENGING: Verlenging = { vanaf: '2026-09-12', tot: '2026-12-12', besluitKenmerk: 'B-2026-1', motivering: 'Nog geen eigen incasso' };
test.each<[string, Partial<Verlenging>, string]>([
  ['that follows on', {}, ''],
  ['that begins later', { vanaf: '2026-10-01' }, ''],
  ['that stretches the six months', { vanaf: '2026-09-11' }, 'VerlengingInLopendePeriode'],
  ['without a decision', { besluitKenmerk: ' ' }, 'BesluitOntbreekt'],
  ['without a reason', { motivering: ' ' }, 'VormZonderMotivering'],
  ['that ends before it begins', { tot: '2026-09-12' }, 'PeriodeOmgekeerd'],
])('Participatiewet art. 57: an extension %s', (_t, anders, verwacht) => {
  expect(reden(magVerlengen(periode56a('2026-03-12'), { ...VERLENGING, ...anders }))).toBe(verwacht);
});

test.each([
  ['the first', {}, '2026-03-12', ''],
  ['for tomorrow', {}, '2026-03-21', 'MachtigingInDeToekomst'],
  ['while one stands', { machtigingVanaf: '2026-03-12' }, '2026-03-15', 'MachtigingStaatAl'],
  ['again after it was taken back', { machtigingVanaf: '2026-03-12', machtigingTot: '2026-03-15' }, '2026-03-15', ''],
  ['back into the days without', { machtigingVanaf: '2026-03-12', machtigingTot: '2026-03-15' }, '2026-03-14', 'MachtigingVoorIntrekking'],
])('Participatiewet art. 46 lid 3, giving a machtiging: %s', (_t, m, vanaf, verwacht) => {
  expect(reden(magMachtigen(m, vanaf, '2026-03-20'))).toBe(verwacht);
});

test.each([
  ['today', { machtigingVanaf: '2026-03-12' }, '2026-03-20', ''],
  ['from next month', { machtigingVanaf: '2026-03-12' }, '2026-04-01', ''],
  ['for days that were paid', { machtigingVanaf: '2026-03-12' }, '2026-03-19', 'IntrekkingInHetVerleden'],
  ['that was never given', {}, '2026-03-20', 'GeenMachtiging'],
  ['twice', { machtigingVanaf: '2026-03-12', machtigingTot: '2026-03-15' }, '2026-03-20', 'GeenMachtiging'],
])('case 50, Participatiewet art. 46 lid 3: taking it back %s', (_t, m, tot, verwacht) => {
  expect(reden(magIntrekken(m, tot, '2026-03-20'))).toBe(verwacht);
});

test('case 50: not cooperating with ontzorgen is a matter of the Participatiewet, never a boete of the Wi2021', () => {
  expect(PW_GEDRAGINGEN).toContain('ontzorgen');
  expect(GEDEELDE_GEDRAGINGEN).not.toContain('ontzorgen');
});

const STAND: OntzorgStand = { vanaf: '2026-03-12', tot: '2026-09-12', vorm: 'volledig', machtigingVanaf: '2026-03-20', machtigingTot: '2026-05-01' };
test.each<[string, Partial<OntzorgStand>, string, boolean]>([
  ['before the machtiging', {}, '2026-03-19', false], ['the first day of it', {}, '2026-03-20', true], ['the last', {}, '2026-04-30', true], ['after it was taken back', {}, '2026-05-01', false],
  ['the last day of the six months', { machtigingTot: null }, '2026-09-11', true], ['the day after', { machtigingTot: null }, '2026-09-12', false],
  ['never with a machtiging that was not given', { machtigingVanaf: null, machtigingTot: null }, '2026-04-01', false],
  ['for some posts', { vorm: 'deels' }, '2026-04-01', true], ['in the form without payment', { vorm: 'begeleiding' }, '2026-04-01', false],
  ['in an empty period', { tot: '2026-03-12', machtigingVanaf: '2026-03-12' }, '2026-03-12', false],
])('does RSD pay: %s', (_t, anders, dag, verwacht) => {
  expect(betaaltOp({ ...STAND, ...anders }, dag)).toBe(verwacht);
});

test.each([['2026-05-10', '2026-05-11'], ['2026-12-31', '2026-09-12'], ['2026-09-11', '2026-09-12'], ['2026-01-01', '2026-03-12']])('wet.md §6.1: it stops after %s, so it runs until %s', (laatsteDag, tot) => {
  expect(eindeNa(STAND, laatsteDag)).toBe(tot);
});

test('the end is announced six weeks before', () => expect(aankondigenOp('2026-09-12')).toBe('2026-08-01'));
