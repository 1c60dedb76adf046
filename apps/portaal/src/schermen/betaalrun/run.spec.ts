import { gekozenRun, leesMaand, maandErbij, metTeken, perKolom, redenenIn, somEnRest, totaal, uitlegTekst, verschillen } from './run.ts';
import type { Run } from './query.ts';

const run = (deel: Partial<Run>): Run => ({
  gemeentecode: '0299', id: 'r', versie: 1, nummer: 1, maand: '2026-12-01', stand: 'concept', berekendOp: '2026-11-20', inhoudSha: 'x', huishoudens: 2, uitkering: 340_311, posten: 221_075, naarKlant: 119_236, akkoord: 2, controleren: 0, geblokkeerd: 0, uitgesloten: 0, ...deel,
});

test.each([
  ['2026-12', '2026-11-24', '2026-12-01'], [undefined, '2026-11-24', '2026-12-01'], [undefined, '2026-12-24', '2027-01-01'], [undefined, '2026-11-03', '2026-11-01'], ['2026-13', '2026-11-03', '2026-11-01'], ['kerst', '2026-11-03', '2026-11-01'],
])('the month of the address: %s on %s is %s', (tekst, vandaag, maand) => expect(leesMaand(tekst, vandaag)).toBe(maand));

test.each([['2026-12-01', 1, '2027-01-01'], ['2026-01-01', -1, '2025-12-01'], ['2026-05-01', 0, '2026-05-01']])('%s and %i months', (van, stap, naar) => expect(maandErbij(van, stap)).toBe(naar));

test('several gemeenten together, and what does not add up', () => {
  expect(totaal([run({}), run({ gemeentecode: '0226' })])).toMatchObject({ huishoudens: 4, uitkering: 680_622, verschil: 0 });
  expect(totaal([run({ uitkering: 100, posten: 130, naarKlant: 0 })]).verschil).toBe(-30);
});

test('the gemeente that is asked for, else the one with work', () => {
  const runs = [run({ gemeentecode: '0226' }), run({ gemeentecode: '0293', geblokkeerd: 1 }), run({ gemeentecode: '0299' })];
  expect(gekozenRun(runs, '0299', undefined)?.gemeentecode).toBe('0299');
  expect(gekozenRun(runs, '9999', undefined)?.gemeentecode).toBe('0293');
  expect(gekozenRun([], '0299', undefined)).toBeUndefined();
});

test('a supplement comes first, and an earlier run can still be asked for', () => {
  const runs = [run({ stand: 'vrijgegeven' }), run({ id: 'r2', nummer: 2 })];
  expect(gekozenRun(runs, '0299', undefined)?.id).toBe('r2');
  expect(gekozenRun(runs, '0299', '1')?.id).toBe('r');
  expect(gekozenRun(runs, '0299', '7')?.id).toBe('r2');
});

const regel = (code: string, bedrag: number) => ({ code, bedrag, bron: 'x' });
const UITLEG = [regel('norm.alleenstaand', 140_128), regel('bijstand', 140_128), regel('vakantietoeslag', -7_006), regel('uitkering', 133_122), regel('post.huur', -61_240), regel('post.gas', -8_000), regel('post.stroom', -6_900), regel('post.telefoon-internet', -3_000), regel('leefgeldvloer', 30_000), regel('naar-klant', 53_982)];

test('gas and stroom are energie, and what has no column is overig', () => expect(perKolom({ uitleg: UITLEG })).toEqual({ huur: 61_240, energie: 14_900, overig: 3_000 }));
test('the lines of the sum, and what is only good to know', () => {
  const { som, rest } = somEnRest(UITLEG);
  expect(rest.map((u) => u.code)).toEqual(['leefgeldvloer']);
  expect(som.filter((u) => u.totaal).map((u) => u.code)).toEqual(['bijstand', 'uitkering', 'naar-klant']);
  expect(som.filter((u) => !u.totaal).reduce((s, u) => s + u.bedrag, 0)).toBe(53_982);
});
test.each([['post.huur', 'Huur'], ['norm.alleenstaand', 'Norm: alleenstaand'], ['norm.18-20.gehuwd', 'Norm: gehuwd, beiden 18 tot en met 20 jaar'], ['opgeschort.aflossing', 'Niet betaald: Aflossing'], ['tekort', 'Tekort'], ['iets-nieuws', 'iets-nieuws']])('%s reads as "%s"', (code, zin) => expect(uitlegTekst({ code })).toBe(zin));

test('a first month has nothing to differ from; an unchanged one differs in nothing', () => {
  expect(verschillen({ uitkering: 100, posten: 50 })).toBeUndefined();
  expect(verschillen({ uitkering: 100, posten: 50, vorigeUitkering: 100, vorigePosten: 50 })).toEqual([]);
  expect(verschillen({ uitkering: 100, posten: 60, vorigeUitkering: 110, vorigePosten: 50 })).toEqual([{ wat: 'uitkering', bedrag: -10 }, { wat: 'posten', bedrag: 10 }]);
  expect([metTeken(-1000), metTeken(1250)]).toEqual(['- 10,00', '+ 12,50']);
});

test('what blocks a row is said first', () => expect(redenenIn(['EersteMaand', 'NieuwIban', 'Tekort', 'IetsNieuws']).slice(1)).toEqual(['Te weinig geld voor vaste lasten en leefgeld. Beslis bij Tekorten.', 'Eerste maand: controleer de machtiging', 'Een rekeningnummer wordt voor het eerst betaald']));
