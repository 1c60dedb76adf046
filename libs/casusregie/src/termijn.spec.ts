import type { Datum } from '@wegwijs/kernel';
import {
  beeindigtPlicht, beoordeelOnderbreking, beoordeelVerzoekdag, besluitDuoUiterlijk, bouwTermijnOp, onderbrekingUiterlijk, verzoekVanaf, type Onderbreking, type TermijnFeiten, type ToegekendeVerlenging,
} from './termijn.ts';
import { boeteFeitenVan, nieuweTermijnNaBoete, type BoeteFeiten } from './termijn.nieuw.ts';
import { bijnaKlaarVan } from './termijn.verlenging.ts';
import type { VoldaanFeiten } from './voldaan.ts';

const feiten = (meer: Partial<TermijnFeiten> = {}): TermijnFeiten => ({ dagtekeningInitieel: '2026-03-10', verlengingen: [], onderbrekingen: [], nieuweTermijnen: [], duo: [], ...meer });
const gat = (van: Datum, tot: Datum | null): Onderbreking => ({ van, tot });
const ziek = (beslotenOp: Datum, aantal: number, nieuwEinde: Datum): ToegekendeVerlenging => ({ grond: 'ziekte', duur: { aantal, eenheid: 'dagen' }, beslotenOp, nieuwEinde });

test.each<[string, Datum, Datum, Datum]>([
  ['case 7: ends on a Saturday, not moved (Atw art. 4)', '2026-03-10', '2026-03-11', '2029-03-10'],
  ['case 10: PIP of 1 March, posted later', '2026-03-01', '2026-03-02', '2029-03-01'],
  ['28 February before a leap day', '2024-02-28', '2024-02-29', '2027-02-28'],
  ['29 February', '2024-02-29', '2024-03-01', '2027-02-28'],
])('Wi2021 art. 11: %s', (_t, dagtekeningInitieel, begin, einde) => {
  const uit = bouwTermijnOp(feiten({ dagtekeningInitieel }));
  expect(uit).toMatchObject({ begin, einde, leidend: 'eigen', eigenEinde: einde, verschillen: [] });
  expect(uit.termijnen).toHaveLength(1);
  expect(uit.termijnen[0]).toMatchObject({ dag0: dagtekeningInitieel, verschuivingen: [], zonderAtw: { bron: 'Atw art. 4 onder a' } });
});

test.each<[string, Partial<TermijnFeiten>, Datum]>([
  ['case 25: eight months away, and back', { onderbrekingen: [gat('2027-01-01', '2027-09-01')] }, '2029-11-08'],
  ['case 25: fourteen months away does not lengthen, it ends', { onderbrekingen: [gat('2027-01-01', '2028-03-01')] }, '2029-03-10'],
  ['exactly one year lengthens', { onderbrekingen: [gat('2027-01-01', '2028-01-01')] }, '2030-03-10'],
  ['one day more than a year ends', { onderbrekingen: [gat('2027-01-01', '2028-01-02')] }, '2029-03-10'],
  ['who is still away has no extension yet', { onderbrekingen: [gat('2027-01-01', null)] }, '2029-03-10'],
  ['two gaps add up', { onderbrekingen: [gat('2027-01-01', '2027-01-11'), gat('2027-06-01', '2027-06-06')] }, '2029-03-25'],
])('Besluit art. 2.1 lid 2, art. 4.2: %s', (_t, meer, einde) => {
  expect(bouwTermijnOp(feiten(meer))).toMatchObject({ eigenEinde: einde, leidend: 'eigen' });
});

test('Wi2021 art. 12: a verlenging and a gap, in order of time, each with its reason', () => {
  const uit = bouwTermijnOp(feiten({ verlengingen: [ziek('2028-11-01', 100, '2029-06-18')], onderbrekingen: [gat('2027-01-01', '2027-01-31')] }));
  expect(uit).toMatchObject({ einde: '2029-06-18', eigenEinde: '2029-07-18', leidend: 'duo', verschillen: [{ wat: 'einde', eigen: '2029-07-18', duo: '2029-06-18', dagen: -30 }] });
  expect(uit.termijnen[0]!.verlengingen.map((v) => v.reden)).toEqual(['onderbreking van 2027-01-01 tot 2027-01-31', 'verlenging: ziekte']);
  expect(uit.termijnen[0]!.verlengingen.every((v) => /art\. \d/.test(v.bron))).toBe(true);
});

test('Wi2021 art. 24, 25: a new term takes the place of the old one; what comes later lengthens the new one', () => {
  const uit = bouwTermijnOp(feiten({ nieuweTermijnen: [{ boeteOp: '2029-05-01', maanden: 24 }], verlengingen: [ziek('2028-11-01', 10, '2029-03-20'), ziek('2030-05-01', 31, '2031-06-01')] }));
  expect(uit.termijnen.map((t) => [t.code, t.dag0, t.einde, t.verlengingen.length])).toEqual([['termijn.inburgering', '2026-03-10', '2029-03-20', 1], ['termijn.nieuw', '2029-05-01', '2031-06-01', 1]]);
  expect(uit).toMatchObject({ begin: '2026-03-11', einde: '2031-06-01', verschillen: [] });
});

test('Regeling art. 7.4 lid 6: boetes under both articles on one day give one new term, the longest', () => {
  const uit = bouwTermijnOp(feiten({ nieuweTermijnen: [
    { boeteOp: '2029-05-01', maanden: 6, begin: '2029-05-15', einde: '2029-11-14' }, { boeteOp: '2029-05-01', maanden: 12, begin: '2029-05-15', einde: '2030-05-14' }, { boeteOp: '2029-05-01', maanden: 12, begin: '2029-05-15', einde: '2030-05-14' }] }));
  expect(uit.termijnen.map((t) => [t.dag0, t.einde])).toEqual([['2026-03-10', '2029-03-10'], ['2029-05-14', '2030-05-14']]);
  expect(uit).toMatchObject({ einde: '2030-05-14', leidend: 'duo', verschillen: [] });
});

test('a new term of which DUO did not say the last day: our own leads until it does', () => {
  const basis = { duo: [{ begin: '2026-03-11', einde: '2029-03-10', ontvangenOp: '2026-03-20' }], nieuweTermijnen: [{ boeteOp: '2029-05-01', maanden: 6 }] };
  expect(bouwTermijnOp(feiten(basis))).toMatchObject({ einde: '2029-11-01', leidend: 'eigen', verschillen: [] });
  expect(bouwTermijnOp(feiten({ ...basis, nieuweTermijnen: [{ boeteOp: '2029-05-01', maanden: 6, einde: '2029-11-02' }] }))).toMatchObject({ einde: '2029-11-02', leidend: 'duo', verschillen: [{ wat: 'einde', dagen: 1 }] });
});

test.each<[string, TermijnFeiten['duo'], object]>([
  ['the same day: no signal', [{ begin: '2026-03-11', einde: '2029-03-10', ontvangenOp: '2026-03-20' }], { einde: '2029-03-10', leidend: 'duo', verschillen: [] }],
  ['a day apart (case 70)', [{ begin: '2026-03-11', einde: '2029-03-11', ontvangenOp: '2026-03-20' }], { einde: '2029-03-11', eigenEinde: '2029-03-10', verschillen: [{ wat: 'einde', eigen: '2029-03-10', duo: '2029-03-11', dagen: 1 }] }],
  ['another begin', [{ begin: '2026-03-10', einde: '2029-03-10', ontvangenOp: '2026-03-20' }], { begin: '2026-03-10', verschillen: [{ wat: 'begin', eigen: '2026-03-11', duo: '2026-03-10', dagen: -1 }] }],
  ['the newest word counts, whatever came in first', [{ begin: '2026-03-11', einde: '2029-03-10', ontvangenOp: '2026-05-01' }, { begin: '2026-03-11', einde: '2029-02-01', ontvangenOp: '2026-03-20' }], { einde: '2029-03-10', verschillen: [] }],
  ['two words of one day: the later one recorded', [{ begin: '2026-03-11', einde: '2029-02-01', ontvangenOp: '2026-03-20' }, { begin: '2026-03-11', einde: '2029-03-10', ontvangenOp: '2026-03-20' }], { einde: '2029-03-10', verschillen: [] }],
])('Besluit art. 9.3 lid 3: DUO leads: %s', (_t, duo, verwacht) => expect(bouwTermijnOp(feiten({ duo }))).toMatchObject(verwacht));

test('property: adding an allowed gap or a verlenging never makes our own end earlier, and the order of recording does not matter', () => {
  const stukken: Partial<TermijnFeiten>[] = [
    { onderbrekingen: [gat('2026-05-01', '2026-06-01'), gat('2027-02-01', '2027-02-28'), gat('2028-01-31', '2028-12-31')] },
    { verlengingen: [ziek('2028-10-01', 95, '2029-06-13'), { grond: 'overlijden-naaste', duur: { aantal: 3, eenheid: 'maanden' }, beslotenOp: '2028-12-01', nieuwEinde: '2029-06-10' }] },
  ];
  const alles = feiten(Object.assign({}, ...stukken));
  const om = feiten({ onderbrekingen: [...alles.onderbrekingen].reverse(), verlengingen: [...alles.verlengingen].reverse() });
  expect(bouwTermijnOp(om).eigenEinde).toBe(bouwTermijnOp(alles).eigenEinde);
  for (let n = 0; n <= 3; n++) for (let m = 0; m <= 2; m++) {
    const kleiner = bouwTermijnOp(feiten({ onderbrekingen: alles.onderbrekingen.slice(0, n), verlengingen: alles.verlengingen.slice(0, m) })).eigenEinde;
    expect(kleiner <= bouwTermijnOp(alles).eigenEinde).toBe(true);
  }
});

test.each<[string, Datum, Datum]>([
  ['case 9: counted back to a Sunday, not moved', '2029-03-10', '2028-09-10'],
  ['month end', '2029-08-31', '2029-02-28'],
])('Besluit art. 4.5, Atw art. 1 lid 2: %s', (_t, einde, vanaf) => {
  expect(verzoekVanaf(einde)).toMatchObject({ einde: vanaf, verschuivingen: [] });
});

test.each<[string, Parameters<typeof beoordeelVerzoekdag>, string | null]>([
  ['on the opening day', ['2029-03-10', 'ziekte', '2028-09-10', '2028-09-10'], null],
  ['a day before it', ['2029-03-10', 'ziekte', '2028-09-09', '2028-09-10'], 'VerzoekTeVroeg'],
  ['tomorrow', ['2029-03-10', 'ziekte', '2028-09-11', '2028-09-10'], 'DagInDeToekomst'],
  ['what DUO gives by itself waits for no day', ['2029-03-10', 'ambtshalve', '2026-08-01', '2026-08-01'], null],
])('Besluit art. 4.5: a request %s', (_t, invoer, reden) => {
  const uit = beoordeelVerzoekdag(...invoer);
  expect(uit.toegestaan ? null : uit.reden).toBe(reden);
});

test('Besluit art. 4.5: eight weeks for DUO, moved over a feestdag', () => {
  expect(besluitDuoUiterlijk('2028-10-30')).toMatchObject({ ruwEinde: '2028-12-25', einde: '2028-12-27' });
});

test.each<[string, Onderbreking, Datum, boolean]>([
  ['eight months', gat('2027-01-01', '2027-09-01'), '2028-06-01', false],
  ['fourteen months (case 25)', gat('2027-01-01', '2028-03-01'), '2028-06-01', true],
  ['open, on its last possible day', gat('2027-01-01', null), '2028-01-01', false],
  ['open, a day later', gat('2027-01-01', null), '2028-01-02', true],
])('Besluit art. 2.1 lid 2: does a gap of %s end the plicht', (_t, o, vandaag, einde) => {
  expect(onderbrekingUiterlijk(o.van)).toBe('2028-01-01');
  expect(beeindigtPlicht(o, vandaag)).toBe(einde);
});

test.each<[string, Onderbreking, Onderbreking[], string | null]>([
  ['past', gat('2027-01-01', '2027-02-01'), [], null],
  ['directly after another', gat('2027-02-01', null), [gat('2027-01-01', '2027-02-01')], null],
  ['to come', gat('2028-01-02', null), [], 'DagInDeToekomst'],
  ['back in the future', gat('2027-01-01', '2028-01-02'), [], 'DagInDeToekomst'],
  ['of no day', gat('2027-01-01', '2027-01-01'), [], 'EindeVoorBegin'],
  ['over another', gat('2027-01-31', null), [gat('2027-01-01', '2027-02-01')], 'OnderbrekingenOverlappen'],
  ['while somebody is away already', gat('2027-03-01', '2027-04-01'), [gat('2027-01-01', null)], 'OnderbrekingenOverlappen'],
])('Besluit art. 2.1 lid 2: a gap %s', (_t, o, andere, reden) => {
  const uit = beoordeelOnderbreking(o, andere, '2028-01-01');
  expect(uit.toegestaan ? null : uit.reden).toBe(reden);
});

const boete = (meer: Partial<BoeteFeiten>): BoeteFeiten => ({ boeteOp: '2029-05-01', pvtOntbreekt: false, mapOntbreekt: false, ...meer });
const route = (r: 'b1' | 'onderwijs' | 'z', behaald: number, doelgroep: 'asiel' | 'gezin' | 'overig' = 'asiel', verblijfVervallen = false) => ({ leerroute: { route: r, doelgroep, behaald, verblijfVervallen } });
test.each<[string, Partial<BoeteFeiten>, number, string]>([
  ['art. 24: PVT missing', { pvtOntbreekt: true }, 6, '24'],
  ['art. 24: MAP missing', { mapOntbreekt: true }, 6, '24'],
  ['art. 24: both missing', { pvtOntbreekt: true, mapOntbreekt: true }, 12, '24'],
  ['art. 25: no part passed', route('b1', 0), 24, '25'],
  ['art. 25: one', route('b1', 1), 18, '25'],
  ['art. 25: two', route('b1', 2), 12, '25'],
  ['art. 25: three', route('b1', 3), 6, '25'],
  ['art. 25: four', route('onderwijs', 4), 6, '25'],
  ['art. 25: Z asiel, 400 hours', route('z', 400), 24, '25'],
  ['art. 25: Z asiel, 401 hours', route('z', 401), 18, '25'],
  ['art. 25: Z asiel, 1200 hours', route('z', 1200), 12, '25'],
  ['art. 25: Z asiel, 1599 hours', route('z', 1599), 6, '25'],
  ['art. 25: Z gezin, 200 hours', route('z', 200, 'gezin'), 24, '25'],
  ['art. 25: Z overig, 201 hours', route('z', 201, 'overig'), 18, '25'],
  ['art. 25: Z gezin, 799 hours', route('z', 799, 'gezin'), 6, '25'],
  ['art. 25: Z gezin, 800 hours: nothing is missing', route('z', 800, 'gezin'), 0, ''],
  ['art. 25 lid 3 (case 63): permit withdrawn', route('b1', 0, 'asiel', true), 0, ''],
  ['both articles: the longest counts (lid 6)', { pvtOntbreekt: true, ...route('b1', 2) }, 12, '24,25'],
  ['both articles, art. 24 the longest', { pvtOntbreekt: true, mapOntbreekt: true, ...route('b1', 4) }, 12, '24,25'],
  ['case 63 with PVT missing: art. 24 remains', { pvtOntbreekt: true, ...route('b1', 0, 'asiel', true) }, 6, '24'],
  ['nothing is missing', {}, 0, ''],
])('Wi2021 %s', (_t, f, maanden, artikelen) => {
  const uit = nieuweTermijnNaBoete(boete(f));
  expect([uit.maanden, uit.artikelen.join()]).toEqual([maanden, artikelen]);
  expect(uit.bron).toMatch(/art\. \d/);
});

const gehaald = (...onderdelen: ('lezen' | 'luisteren' | 'schrijven' | 'spreken' | 'knm')[]): VoldaanFeiten['examens'] =>
  onderdelen.map((onderdeel) => ({ onderdeel, afgelegdOp: '2028-01-10', resultaat: 'gehaald' as const, ...(onderdeel !== 'knm' && { niveau: 'B1' as const }) }));
const voldaan = (meer: Partial<VoldaanFeiten> = {}): VoldaanFeiten => ({
  leerroute: 'b1', doelgroep: 'asiel', dagtekeningInitieel: '2026-03-10', a2: {}, pip: {}, zSinds: '2026-03-10', examens: [], lesblokken: [], keurmerken: [], participatie: [], ...meer,
});

test.each<[string, Partial<VoldaanFeiten>, number, string]>([
  ['nothing recorded', {}, 24, '24,25'],
  ['PVT and MAP done, no exam', { pvtAfgerondOp: '2027-01-01', mapAfgerondOp: '2027-01-01' }, 24, '25'],
  ['PVT and MAP done, two parts', { pvtAfgerondOp: '2027-01-01', mapAfgerondOp: '2027-01-01', examens: gehaald('lezen', 'knm') }, 12, '25'],
  ['everything but MAP', { pvtAfgerondOp: '2027-01-01', examens: gehaald('lezen', 'luisteren', 'schrijven', 'spreken', 'knm') }, 6, '24'],
  ['everything', { pvtAfgerondOp: '2027-01-01', mapAfgerondOp: '2027-01-01', examens: gehaald('lezen', 'luisteren', 'schrijven', 'spreken', 'knm') }, 0, ''],
  ['onderwijsroute: no MAP is due (art. 8 lid 3)', { leerroute: 'onderwijs', pvtAfgerondOp: '2027-01-01', taalschakelBehaaldOp: '2028-01-01' }, 0, ''],
  ['Z-route, hours whole, no eindgesprek: the hours leave no step of the table', { leerroute: 'z', doelgroep: 'gezin', pvtAfgerondOp: '2027-01-01', mapAfgerondOp: '2027-01-01', pip: { aftrekCursusuren: 800 } }, 0, ''],
])('Wi2021 art. 24, 25: what would follow today with %s', (_t, f, maanden, artikelen) => {
  const uit = nieuweTermijnNaBoete(boeteFeitenVan(voldaan(f), '2029-05-01'));
  expect([uit.maanden, uit.artikelen.join()]).toEqual([maanden, artikelen]);
});

test('Besluit art. 4.4: exams, KNM, PVT and MAP come from the recorded facts', () => {
  const lessen = { alleLessen: true, lesuren: 0 };
  expect(bijnaKlaarVan(lessen, voldaan({ examens: gehaald('lezen', 'spreken', 'knm'), pvtAfgerondOp: '2027-01-01' }))).toEqual({ leerroute: 'b1', doelgroep: 'asiel', ...lessen, taalonderdelen: 2, knm: true, pvt: true, map: false });
  expect(bijnaKlaarVan(lessen, undefined)).toBeUndefined();
});
