import type { Datum, Duur } from '@wegwijs/kernel';
import {
  beoordeelVerlenging, GRONDREGELS, ontbreektVoorBijnaKlaar, samengenomen, VERLENGINGSGRONDEN, type BijnaKlaarFeiten, type Omstandigheid, type VerlengingVraag,
} from './termijn.verlenging.ts';

const DAG = '2028-11-01';
const p = (van: Datum, totEnMet: Datum): Omstandigheid => ({ van, totEnMet });
const vraag = (meer: Partial<VerlengingVraag>): VerlengingVraag => ({ grond: 'ziekte', perioden: [p('2027-01-01', '2027-03-31')], leerroute: 'b1', doelgroep: 'asiel', ...meer });
const duur = (aantal: number, eenheid: Duur['eenheid']): Duur => ({ aantal, eenheid });

test.each<[string, Partial<VerlengingVraag>, Duur | null]>([
  ['onder a: three months of illness, to the day', {}, duur(90, 'dagen')],
  ['onder a: illness has no cap', { perioden: [p('2025-01-01', '2027-12-31')] }, duur(1095, 'dagen')],
  ['onder b: a death gives three months', { grond: 'overlijden-naaste', perioden: [p('2027-05-05', '2027-05-05')] }, duur(3, 'maanden')],
  ['onder c: childbirth gives sixteen weeks', { grond: 'bevalling', perioden: [p('2027-05-05', '2027-05-05')] }, duur(16, 'weken')],
  ['onder d: the stay in a Blijf-van-mijn-Lijfhuis', { grond: 'vrouwenopvang', perioden: [p('2027-01-01', '2027-04-30')] }, duur(120, 'dagen')],
  ['onder e: alfabetisering, as long as it took', { grond: 'alfabetisering', perioden: [p('2027-01-01', '2027-04-30')] }, duur(120, 'dagen')],
  ['onder e: exactly six months is not more than six months', { grond: 'alfabetisering', perioden: [p('2027-01-01', '2027-06-30')] }, duur(181, 'dagen')],
  ['onder e: never more than six months', { grond: 'alfabetisering', perioden: [p('2027-01-01', '2027-07-01')] }, duur(6, 'maanden')],
  ['onder f: homelessness, never more than two years', { grond: 'dakloosheid', perioden: [p('2025-01-01', '2027-01-01')] }, duur(2, 'jaren')],
  ['onder f: two years with a leap day are two years', { grond: 'dakloosheid', perioden: [p('2027-01-01', '2028-12-31')] }, duur(731, 'dagen')],
  ['onder g (case 64): one day without an offer counts', { grond: 'geen-aanbod', perioden: [p('2027-01-01', '2027-01-01')] }, duur(1, 'dagen')],
  ['onder g: the Z-route is offered to everybody (Besluit art. 3.14 lid 1)', { grond: 'geen-aanbod', leerroute: 'z', doelgroep: 'gezin', perioden: [p('2027-01-01', '2027-01-31')] }, duur(31, 'dagen')],
  ['onder h: a school that stops, never more than six months', { grond: 'aanbieder', perioden: [p('2027-01-01', '2027-12-31')] }, duur(6, 'maanden')],
  ['onder i: another circumstance, never more than two years', { grond: 'overige-omstandigheid', perioden: [p('2024-01-01', '2027-12-31')] }, duur(2, 'jaren')],
  ['onder j: two months and two months', { grond: 'combinatie', perioden: [p('2027-01-01', '2027-02-28'), p('2027-05-01', '2027-06-30')] }, duur(120, 'dagen')],
  ['onder k: the length was not read, DUO says', { grond: 'ander-onderwijs', perioden: [p('2027-01-01', '2027-12-31')] }, null],
  ['art. 12: what DUO gives by itself', { grond: 'ambtshalve', perioden: [] }, null],
])('Regeling art. 4.1 %s', (_t, v, verwacht) => {
  const uit = beoordeelVerlenging(vraag(v), DAG);
  expect(uit).toMatchObject({ uitkomst: { toegestaan: true }, duur: verwacht });
});

test.each<[string, Partial<VerlengingVraag>, string]>([
  ['onder a: a day short of three months', { perioden: [p('2027-01-01', '2027-03-30')] }, 'KorterDanDrieMaanden'],
  ['onder a: three months with a gap are not consecutive', { perioden: [p('2027-01-01', '2027-02-15'), p('2027-03-01', '2027-05-01')] }, 'KorterDanDrieMaanden'],
  ['onder e: not in the Z-route, where alfabetisering is a part of it', { grond: 'alfabetisering', leerroute: 'z' }, 'NietVoorDezeRoute'],
  ['onder g: who buys his own course gets no offer (Wi2021 art. 19)', { grond: 'geen-aanbod', doelgroep: 'gezin' }, 'KooptZelfInkoop'],
  ['onder j: together a day short', { grond: 'combinatie', perioden: [p('2027-01-01', '2027-01-31'), p('2027-05-01', '2027-06-27')] }, 'KorterDanDrieMaanden'],
  ['onder j: the same days twice are no combination', { grond: 'combinatie', perioden: [p('2027-01-01', '2027-02-28'), p('2027-01-01', '2027-02-28')] }, 'KorterDanDrieMaanden'],
  ['a period ground without a period', { perioden: [] }, 'PeriodeOntbreekt'],
  ['a death without its day', { grond: 'overlijden-naaste', perioden: [] }, 'PeriodeOntbreekt'],
  ['a period that ends before it begins', { perioden: [p('2027-03-31', '2027-01-01')] }, 'EindeVoorBegin'],
  ['Besluit art. 4.4 without its facts', { grond: 'bijna-klaar', perioden: [] }, 'FeitenOntbreken'],
])('Regeling art. 4.1 refused: %s', (_t, v, reden) => {
  const { uitkomst } = beoordeelVerlenging(vraag(v), DAG);
  expect(uitkomst).toMatchObject({ toegestaan: false, reden });
});

const klaar: BijnaKlaarFeiten = { leerroute: 'b1', doelgroep: 'asiel', alleLessen: true, lesuren: 0, taalonderdelen: 2, knm: true, pvt: true, map: true };
test.each<[string, Partial<BijnaKlaarFeiten>, string[]]>([
  ['all there', {}, []],
  ['asiel: 600 hours are not all lessons', { alleLessen: false, lesuren: 600 }, ['lessen']],
  ['gezin: 450 hours', { doelgroep: 'gezin', alleLessen: false, lesuren: 450 }, []],
  ['gezin: 449 hours', { doelgroep: 'gezin', alleLessen: true, lesuren: 449 }, ['lessen']],
  ['overig: counts as gezin', { doelgroep: 'overig', lesuren: 450 }, []],
  ['one of four parts', { taalonderdelen: 1 }, ['taalonderdelen']],
  ['four parts and no KNM', { taalonderdelen: 4, knm: false }, ['knm']],
  ['no PVT, no MAP', { pvt: false, map: false }, ['pvt', 'map']],
  ['onderwijsroute', { leerroute: 'onderwijs' }, ['b1-route']],
  ['Z-route', { leerroute: 'z' }, ['b1-route']],
])('Besluit art. 4.4 almost done: %s', (_t, f, ontbreekt) => {
  const feiten = { ...klaar, ...f };
  expect(ontbreektVoorBijnaKlaar(feiten, DAG)).toEqual(ontbreekt);
  const uit = beoordeelVerlenging({ grond: 'bijna-klaar', perioden: [], leerroute: feiten.leerroute, doelgroep: feiten.doelgroep, bijnaKlaar: feiten }, DAG);
  expect(uit).toMatchObject(ontbreekt.length === 0 ? { uitkomst: { toegestaan: true }, duur: duur(6, 'maanden') } : { uitkomst: { toegestaan: false, reden: 'NietBijnaKlaar', feiten: { ontbreekt: ontbreekt.join(', ') } } });
});

test('the route and doelgroep of the dossier count, not those of the request', () => {
  expect(beoordeelVerlenging(vraag({ grond: 'bijna-klaar', perioden: [], leerroute: 'z', bijnaKlaar: klaar }), DAG)).toMatchObject({ uitkomst: { toegestaan: false } });
});

test('Wi2021 art. 12: eleven letters, each ground once, the college declares only that there was no offer', () => {
  expect(VERLENGINGSGRONDEN.flatMap((g) => GRONDREGELS[g].letter ?? []).join('')).toBe('abcdefghijk');
  expect(VERLENGINGSGRONDEN.filter((g) => GRONDREGELS[g].verklaarder === 'college')).toEqual(['geen-aanbod']);
  for (const g of VERLENGINGSGRONDEN) expect([GRONDREGELS[g].grond, /art\. \d/.test(GRONDREGELS[g].bron)]).toEqual([g, true]);
});

test('a day counts once, however many circumstances there were on it', () => {
  expect(samengenomen([p('2027-03-01', '2027-03-31'), p('2027-01-01', '2027-01-31'), p('2027-01-15', '2027-02-10'), p('2027-02-11', '2027-02-20')]))
    .toEqual([p('2027-01-01', '2027-02-20'), p('2027-03-01', '2027-03-31')]);
});
