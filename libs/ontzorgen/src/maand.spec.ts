import fc from 'fast-check';
import { controleerTabel } from '@wegwijs/kernel';
import type { Bijstandslid, Bijstandsversie } from './bijstand.ts';
import { kostendelersnorm, normVanMaand } from './bijstand.ts';
import type { Leefvorm } from './bijstandfeit.ts';
import { berekenMaand, type MaandInvoer } from './maand.ts';
import { kiesPosten, type Maandpost } from './maand.posten.ts';
import { BEDRAGTABELLEN } from './normen.bijstand.ts';
import { prognose } from './prognose.ts';
import { Tarieven } from './tarief.bedrag.ts';
import { uitvoerdatum } from './uitvoerdatum.ts';

const lid = (rol: Bijstandslid['rol'], geboortedatum = '1990-01-01', meer: Partial<Bijstandslid> = {}): Bijstandslid => ({ rol, geboortedatum, teltMee: true, vanaf: '2024-01-01', ...meer });
const versie = (leefvorm: Leefvorm, vanaf = '2026-01-01', meer: Partial<Bijstandsversie> = {}): Bijstandsversie => ({ vanaf, leefvorm, kostendelers: 1, aanvulling: 0, ...meer });
const post = (soort: Maandpost['soort'], bedrag: number, meer: Partial<Maandpost> = {}): Maandpost => ({
  lijn: `lijn-${soort}`, soort, bedrag, frequentie: 'maand', vervaldag: 1, vanaf: '2026-01-01', gebrokenMaand: 'volledig', betaler: 'rsd', toestemmingOp: '2026-01-01', ...meer });
const RECHT = { persoon: 'a', vorm: 'volledig', vanaf: '2026-01-01', tot: '2026-12-01', machtigingVanaf: '2026-01-01' } as const;
const T = new Tarieven();
const VLOER_300 = new Tarieven([{ code: 'leefgeldvloer.alleenstaand', vanaf: '2026-01-01', bedrag: 30_000, bron: 'proef' }]);
const single = (meer: Partial<MaandInvoer> = {}): MaandInvoer => ({
  maand: '2026-04-01', leden: [lid('aanvrager')], bijstand: [versie('alleenstaand')], inkomen: [], posten: [], recht: [RECHT], partnerAkkoord: false, tarieven: T, correcties: [], ...meer });
const paar = (meer: Partial<MaandInvoer> = {}): MaandInvoer => single({ leden: [lid('aanvrager'), lid('partner')], bijstand: [versie('gehuwd', '2026-03-12')], recht: [{ ...RECHT, vanaf: '2026-03-12', tot: '2026-09-12' }, { ...RECHT, persoon: 'b', vanaf: '2026-03-12', tot: '2026-09-12' }], ...meer });
const rato = { gebrokenMaand: 'naar-rato', vanaf: '2026-03-12' } as const;
const B1 = [post('huur', 64_015, rato), post('energie', 16_500, rato), post('water', 1_800, rato), post('zorgverzekering', 31_800, rato)];

test.each(BEDRAGTABELLEN.map((t) => [t[0]!.code, t] as const))('the table %s is sound', (_c, t) => expect(controleerTabel(t)).toEqual([]));

test('EX-B1: couple, start 12 March (20/31): VT from the rounded amount, posts pro rata', () => {
  const u = berekenMaand(paar({ maand: '2026-03-01', posten: B1 }));
  expect(u).toMatchObject({ norm: 129_170, bijstand: 129_170, vakantietoeslag: 6_459, uitkering: 122_711, posten: 73_622, naarKlant: 49_089, tekort: 0 });
  expect(u.betalingen.map((b) => b.bedrag)).toEqual([41_300, 10_645, 1_161, 20_516]);
});
test('EX-B1: April, and the VT of March to May', () => {
  expect(berekenMaand(paar({ posten: B1.map((p) => ({ ...p, bedrag: p.soort === 'zorgverzekering' ? 31_800 : p.bedrag })) }))).toMatchObject({ vakantietoeslag: 10_011, uitkering: 190_202, posten: 114_115, naarKlant: 76_087 });
  expect(['2026-03-01', '2026-04-01', '2026-05-01'].reduce((s, maand) => s + berekenMaand(paar({ maand })).vakantietoeslag, 0)).toBe(26_481);
});
test('EX-B2: the parts add up: 1.401,50 = 70,08 + 1.331,42', () => expect(berekenMaand(single())).toMatchObject({ bijstand: 140_150, vakantietoeslag: 7_008, uitkering: 133_142 }));

const B3 = (g: 'volledig' | 'naar-rato') => single({ maand: '2026-02-01', bijstand: [versie('alleenstaand', '2026-02-20')], recht: [{ ...RECHT, vanaf: '2026-02-20', tot: '2026-08-20' }],
  posten: [['huur', 59_500], ['energie', 16_500], ['water', 1_500], ['zorgverzekering', 15_900]].map(([s, b]) => post(s as 'huur', b as number, { gebrokenMaand: g, vanaf: '2026-02-20' })) });
test('EX-B3, case 43: the first month, creditors ask the full month: TEKORT 506,04', () => {
  expect(berekenMaand(B3('volledig'))).toMatchObject({ norm: 45_048, vakantietoeslag: 2_252, uitkering: 42_796, tekort: 50_604, redenen: ['Tekort'] });
});
test('EX-B3: the same pro rata leaves 127,74', () => {
  const u = berekenMaand(B3('naar-rato'));
  expect([u.betalingen.map((b) => b.bedrag), u.posten, u.naarKlant, u.tekort]).toEqual([[19_125, 5_304, 482, 5_111], 30_022, 12_774, 0]);
});

const B4 = (energie: number, meer: Partial<MaandInvoer> = {}) => single({ tarieven: VLOER_300, posten: [post('huur', 59_500), post('energie', energie), post('water', 1_500), post('zorgverzekering', 15_900), post('telefoon-internet', 4_000), post('aflossing', 7_000)], ...meer });
test('EX-B4: internet is paid, aflossing is suspended with a signal, leefgeld 312,42', () => {
  const u = berekenMaand(B4(21_000));
  expect(u).toMatchObject({ naarKlant: 31_242, posten: 101_900, tekort: 0, redenen: ['PostOpgeschort'] });
  expect(u.betalingen.map((b) => b.soort)).toEqual(['huur', 'energie', 'water', 'zorgverzekering', 'telefoon-internet']);
  expect(u.uitleg.find((r) => r.code === 'opgeschort.aflossing')).toMatchObject({ bedrag: 7_000 });
});
test('EX-B4: energie 290,00 gives TEKORT 27,58, nothing voluntary is paid and nothing is skipped', () => {
  const u = berekenMaand(B4(29_000));
  expect([u.tekort, u.betalingen.map((b) => b.soort)]).toEqual([2_758, ['huur', 'energie', 'water', 'zorgverzekering']]);
});
test.each<[string, NonNullable<MaandInvoer['besluit']>, number, number]>([
  ['out of the leefgeld', { besluit: 'uit-leefgeld' }, 0, 105_900], ['bijzondere bijstand fills up the leefgeld', { besluit: 'bijzondere-bijstand' }, 0, 105_900],
  ['the creditor takes 260', { besluit: 'afspraak-schuldeiser', lijn: 'lijn-energie', afgesproken: 26_000 }, 0, 102_900],
  ['the creditor takes too much still', { besluit: 'afspraak-schuldeiser', lijn: 'lijn-energie', afgesproken: 28_000 }, 1_758, 104_900],
  ['not paid this month', { besluit: 'niet-betalen', lijn: 'lijn-energie' }, 0, 76_900], ['handed over', { besluit: 'overdragen', lijn: 'lijn-energie' }, 0, 76_900],
])('EX-B4, a person decided: %s', (_t, besluit, tekort, posten) => {
  const set = B4(29_000).posten.slice(0, 4);
  expect(berekenMaand(B4(29_000, { besluit, posten: set }))).toMatchObject({ tekort, posten, naarKlant: 133_142 - posten });
});

const loon = (bedrag: number) => [{ id: 'l', soort: 'loon' as const, bedrag, vrijlating: true }];
test.each([[62_000, 153_713, 7_686, 146_027, 31_912, 0], [140_000, 88_713, 4_436, 84_277, 0, 29_838]])('EX-B5, case 46: wage %i: bijstand %i, VT %i, uitkering %i, leefgeld %i, tekort %i', (bedrag, bijstand, vakantietoeslag, uitkering, naarKlant, tekort) => {
  expect(berekenMaand(paar({ maand: '2026-05-01', posten: B1, inkomen: loon(bedrag) }))).toMatchObject({ bijstand, vakantietoeslag, uitkering, naarKlant, tekort });
});
test('EX-B5: income from the norm on: bijstand 0, never below', () => expect(berekenMaand(single({ inkomen: [{ id: 'x', soort: 'overig', bedrag: 140_151, vrijlating: false }] }))).toMatchObject({ bijstand: 0, uitkering: 0, naarKlant: 0 }));
test('an advance is settled, and what is left of it is said', () => {
  const u = berekenMaand(single({ inkomen: [{ id: 'v', soort: 'verrekening-voorschot', bedrag: 150_000, vrijlating: false }] }));
  expect([u.verrekening, u.uitkering, u.uitleg.find((r) => r.code === 'verrekening-blijft-over')?.bedrag]).toEqual([133_142, 0, 16_858]);
});

test('case 44: 18 alone, norm 345,99, rent 560: a shortfall, never from the VT', () => {
  expect(berekenMaand(single({ leden: [lid('aanvrager', '2007-06-01')], posten: [post('huur', 56_000)] }))).toMatchObject({ uitkering: 32_869, tekort: 23_131 });
});
test('case 45: half of a couple is the other\'s own, unless the other agrees', () => {
  const een = paar({ recht: [{ ...RECHT, vanaf: '2026-03-12', tot: '2026-09-12' }], posten: B1 });
  expect(berekenMaand(een).tekort).toBe(114_115 - 95_101);
  expect(berekenMaand({ ...een, partnerAkkoord: true }).tekort).toBe(0);
  // Two periods of one person are not two people.
  expect(berekenMaand({ ...een, recht: [{ ...RECHT, tot: '2026-04-15' }, { ...RECHT, vanaf: '2026-04-15' }] }).tekort).toBe(114_115 - 95_101);
});
test('case 47: 21 on the 11th: two parts that sum, 10/30 young and 20/30 full', () => {
  const u = berekenMaand(single({ leden: [lid('aanvrager', '2005-04-11')] }));
  expect(u.norm).toBe(11_533 + 93_433);
  expect(u.uitleg.slice(0, 2)).toMatchObject([{ code: 'norm.18-20.alleenstaand', tot: '2026-04-11', dagen: 10 }, { code: 'norm.alleenstaand', dagen: 20, vanDagen: 30 }]);
});
test('case 48: a housemate turns 27 on the 16th: kostendelersnorm from that day; a student does not count', () => {
  const n = normVanMaand('2026-04-01', [versie('alleenstaand')], [lid('aanvrager'), lid('medebewoner', '1999-04-16')], T);
  expect(n).toMatchObject({ delen: [{ dagen: 15, perMaand: 140_150 }, { dagen: 15, perMaand: 100_107, kostendelers: 2 }] });
  expect(normVanMaand('2026-04-01', [versie('alleenstaand')], [lid('aanvrager'), lid('medebewoner', '1990-04-16', { teltMee: false })], T)).toMatchObject({ delen: [{ dagen: 30 }] });
});
test.each([[2, 100_107], [3, 86_759], [4, 80_085], [5, 76_081]])('Participatiewet art. 22a: A=%i gives %i', (a, bedrag) => expect(kostendelersnorm(200_213, a, 1, '2026-04-01')?.bedrag).toBe(bedrag));
test('case 47: past the last known day nothing is computed, until a confirmed tarief says it', () => {
  expect(berekenMaand(single({ maand: '2026-07-01' }))).toMatchObject({ redenen: ['NormOnbekend'], uitkering: 0 });
  const bekend = new Tarieven([{ code: 'norm.alleenstaand', vanaf: '2026-07-01', bedrag: 142_000, bron: 'proef' }]);
  expect(berekenMaand(single({ maand: '2026-12-01', tarieven: bekend })).norm).toBe(142_000);
  expect(berekenMaand(single({ maand: '2027-01-01', tarieven: bekend })).redenen).toEqual(['NormOnbekend']);
});
test('case 50: machtiging withdrawn, or begeleiding: everything goes to the client', () => {
  for (const recht of [{ ...RECHT, machtigingTot: '2026-04-01' }, { ...RECHT, vorm: 'begeleiding' as const }]) expect(berekenMaand(single({ posten: [post('huur', 59_500)], recht: [recht] }))).toMatchObject({ posten: 0, naarKlant: 133_142 });
});
test('what art. 56a does not name and nobody consented to is not paid', () => {
  expect(berekenMaand(single({ posten: [post('telefoon-internet', 4_000, { toestemmingOp: null })] }))).toMatchObject({ posten: 0, redenen: ['ToestemmingOntbreekt'] });
});
test.each<[string, Partial<Maandpost>[], string, number[]]>([
  ['kwartaal, from January', [{ frequentie: 'kwartaal' }], '2026-04-01', [10_000]], ['kwartaal, the month between', [{ frequentie: 'kwartaal' }], '2026-05-01', []], ['once', [{ frequentie: 'eenmalig' }], '2026-04-01', []],
  ['the year after', [{ frequentie: 'jaar', vanaf: '2025-04-01' }], '2026-04-01', [10_000]], ['a new amount before its due day', [{ vervaldag: 20 }, { vervaldag: 20, vanaf: '2026-04-10', bedrag: 12_000 }], '2026-04-01', [12_000]],
  ['a new amount after its due day', [{ vervaldag: 5 }, { vervaldag: 5, vanaf: '2026-04-10', bedrag: 12_000 }], '2026-04-01', [10_000]], ['stopped before this month', [{ tot: '2026-04-01' }], '2026-04-01', []],
  ['handed to the client', [{}, { vanaf: '2026-04-01', betaler: 'klant' }], '2026-04-01', []], ['due on the 31st of a short month', [{ vervaldag: 31 }], '2026-04-01', [10_000]],
])('post: %s', (_t, versies, maand, bedragen) => {
  const dekking = { van: maand, tot: `${maand.slice(0, 8)}30`, heel: true };
  expect(kiesPosten(single({ maand, posten: versies.map((v) => post('huur', 10_000, v)) }), dekking, []).map((b) => b.bedrag)).toEqual(bedragen);
});
test.each([['2026-05-01', '2026-04-30'], ['2026-08-01', '2026-07-31'], ['2027-01-01', '2026-12-31'], ['2026-04-06', '2026-04-02'], ['2026-12-26', '2026-12-24'], ['2026-04-27', '2026-04-27']])('EX-B9: due %s, carried out %s', (due, dag) => expect(uitvoerdatum(due)).toBe(dag));
test('a correction of more is paid along; of less is a proposal and takes nothing', () => {
  expect(berekenMaand(single({ correcties: [{ maand: '2026-03-01', bedrag: 5_000 }, { maand: '2026-02-01', bedrag: -4_000 }] }))).toMatchObject({ correctie: 5_000, uitkering: 138_142, redenen: ['VorderingVoorstel'] });
});
test('three months ahead: the warning comes before the money is short; only what came in counts', () => {
  const uit = prognose('2026-04-01', (maand) => single({ maand, posten: [post('huur', 59_500), post('huur', 140_000, { vanaf: '2026-05-01' })] }), [{ stand: 'ontvangen', bedrag: 12_900 }, { stand: 'toegekend', bedrag: 30_000 }]);
  expect(uit.map((m) => [m.maand, m.tekort, m.toeslagen])).toEqual([['2026-04-01', 0, 12_900], ['2026-05-01', 6_858, 12_900], ['2026-06-01', 6_858, 12_900]]);
});

test('EX-B10: whatever the facts and their order: entitlement = third parties + client + VT + settled, and splits sum', () => {
  const dag = fc.integer({ min: 1, max: 28 }).map((d) => `2026-04-${String(d).padStart(2, '0')}`);
  const posten = fc.array(fc.record({ soort: fc.constantFrom('huur', 'energie', 'water', 'zorgverzekering', 'telefoon-internet', 'aflossing'), bedrag: fc.integer({ min: 1, max: 90_000 }), vanaf: dag, gebrokenMaand: fc.constantFrom('volledig', 'naar-rato'), lijn: fc.uuid() }), { maxLength: 8 });
  fc.assert(fc.property(posten, dag.filter((d) => d !== '2026-04-15'), fc.integer({ min: 1, max: 200_000 }), fc.boolean(), fc.integer({ min: 0, max: 50_000 }), (p, begin, inkomen, werkt, correctie) => {
    const invoer = paar({ bijstand: [versie('gehuwd', begin), versie('gehuwd', '2026-04-15', { kostendelers: 3 })], posten: p.map((x) => post(x.soort as 'huur', x.bedrag, x as Partial<Maandpost>)), inkomen: werkt ? loon(inkomen) : [], correcties: [{ maand: '2026-03-01', bedrag: correctie }], partnerAkkoord: werkt });
    const u = berekenMaand(invoer);
    expect(u.norm - u.inkomen).toBe(u.vakantietoeslag + u.verrekening + u.uitkering - u.correctie);
    if (u.tekort === 0) expect(u.uitkering).toBe(u.posten + u.naarKlant);
    expect(Math.min(u.naarKlant, u.tekort, u.bijstand, u.vakantietoeslag)).toBeGreaterThanOrEqual(0);
    expect(u.uitleg.filter((r) => r.dagen).reduce((s, r) => s + r.bedrag, 0)).toBe(u.norm);
    const om = <X>(x: readonly X[]): X[] => [...x].reverse();
    expect(berekenMaand({ ...invoer, posten: om(invoer.posten), leden: om(invoer.leden), bijstand: om(invoer.bijstand), recht: om(invoer.recht) })).toEqual(u);
  }));
});
