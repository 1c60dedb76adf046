import { controleerTabel } from '@wegwijs/kernel';
import fc from 'fast-check';
import {
  begeleidingsomvang, beoordeelBegin, beoordeelDag, beoordeelEindeBegeleiding, beoordeelMaatwerk, beoordeelPunt, beoordeelRechtOpBegeleiding, bijnaEindeVanaf, checklistOp, checklistVoor,
  contactstand, klokkenVanBegeleiding, startUiterlijk, type Begeleidingsfeiten, type EigenOnderdeel, type Eindefeiten,
} from './begeleiding.ts';
import { BEGELEIDING_BIJNA_EINDE, BEGELEIDING_CHECKLIST, BEGELEIDING_DUUR, BEGELEIDING_START, BEGELEIDING_UREN, VERWIJZING_ANTWOORD } from './normen.begeleiding.ts';

test.each([BEGELEIDING_DUUR, BEGELEIDING_UREN, BEGELEIDING_START, BEGELEIDING_BIJNA_EINDE, VERWIJZING_ANTWOORD, BEGELEIDING_CHECKLIST])('norms are sound, and each is a promise with its source', (...tabel) => {
  expect(controleerTabel(tabel)).toEqual([]);
  expect(tabel.every((n) => n.soort === 'streefnorm')).toBe(true);
});

describe('Wi2021 art. 13 lid 1, art. 19: who has a right to maatschappelijke begeleiding', () => {
  test.each([
    ['asielstatushouder, and his family by art. 13 lid 1 onder b', 'asiel', undefined],
    ['gezinsmigrant', 'gezin', 'GeenRechtOpBegeleiding'],
    ['overige migrant', 'overig', 'GeenRechtOpBegeleiding'],
    ['DUO has not said yet', null, 'DoelgroepOnbekend'],
  ])('%s', (_, doelgroep, reden) => {
    const uit = beoordeelRechtOpBegeleiding(doelgroep);
    expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
  });
});

describe('Startnotitie §5: eighteen months from the inscription, its first day', () => {
  test.each([
    ['2026-02-01', '2027-07-31'],
    ['2026-01-15', '2027-07-14'],
    ['2026-08-31', '2028-02-29'],
    ['2025-08-31', '2027-02-28'],
  ])('inscribed on %s, last day %s', (op, einde) => expect(begeleidingsomvang(op).termijn.einde).toBe(einde));

  test('a promise does not roll on by the Algemene termijnenwet: 31 July 2027 is a Saturday', () => {
    expect(begeleidingsomvang('2026-02-01').termijn).toMatchObject({ verschuivingen: [], soort: 'streefnorm', zonderAtw: { bron: 'Atw art. 1 lid 1' } });
  });
});

describe('Startnotitie §4 onder 5: maatwerk in length and intensity, per gemeente and per person', () => {
  const beleid = [
    { vanaf: '2024-01-01', maanden: 12, urenPerMaand: 3, besluit: 'College 12-12-2023' },
    { vanaf: '2026-01-01', maanden: 24, urenPerMaand: 6, besluit: 'College 16-12-2025' },
  ];
  test.each([
    ['before the first besluit the norm holds', '2023-12-31', '2025-06-30', 4, 'Startnotitie'],
    ['on the first day of a besluit', '2024-01-01', '2024-12-31', 3, 'College 12-12-2023'],
    ['who was inscribed under the old besluit keeps it', '2025-12-31', '2026-12-30', 3, 'College 12-12-2023'],
    ['the latest besluit on the day of inscription', '2026-01-01', '2027-12-31', 6, 'College 16-12-2025'],
  ])('%s', (_, op, einde, uren, bron) => {
    const uit = begeleidingsomvang(op, beleid);
    expect([uit.termijn.einde, uit.urenPerMaand]).toEqual([einde, uren]);
    expect(uit.termijn.bron + uit.urenBron).toContain(bron);
  });

  test('what was decided for the person comes before the besluit of the gemeente, with its reason', () => {
    const uit = begeleidingsomvang('2026-01-01', beleid, { maanden: 30, urenPerMaand: 10, reden: 'alleenstaande ouder met vijf kinderen' });
    expect(uit).toMatchObject({ urenPerMaand: 10, termijn: { einde: '2028-06-30', bron: 'maatwerk: alleenstaande ouder met vijf kinderen' } });
  });

  test('the order in which besluiten are given does not matter', () => fc.assert(fc.property(fc.shuffledSubarray(beleid, { minLength: 2 }), (b) => {
    expect(begeleidingsomvang('2026-06-01', b).termijn.einde).toBe('2028-05-31');
  })));

  const lopend: Begeleidingsfeiten = { stand: 'loopt', ingeschrevenOp: '2026-02-01', begonnenOp: '2026-02-05' };
  test.each([
    ['longer', lopend, 24, '2026-06-01', undefined],
    ['shorter, ending today', lopend, 6, '2026-07-31', undefined],
    ['shorter than what has passed', lopend, 6, '2026-08-01', 'EindeInHetVerleden'],
    ['while it waits for its first talk', { ...lopend, stand: 'wacht' as const, begonnenOp: null }, 12, '2026-02-02', undefined],
    ['after its end', { ...lopend, stand: 'beeindigd' as const }, 24, '2026-06-01', 'BegeleidingLooptNiet'],
  ])('%s', (_, b, maanden, vandaag, reden) => {
    const uit = beoordeelMaatwerk(b, { maanden, urenPerMaand: 4, reden: 'omdat het nodig is' }, vandaag);
    expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
  });
});

test('the two days that somebody watches: the first talk within two weeks, the hand-over three months before the end', () => {
  expect(startUiterlijk('2026-02-01').einde).toBe('2026-02-15');
  expect(bijnaEindeVanaf('2027-07-31')).toBe('2027-04-30');
});

describe('what the nightly round watches', () => {
  const dagen = { startUiterlijk: '2026-02-15', eindeGepland: '2027-07-31', nabijVanaf: '2027-04-30' };
  test.each([
    ['the first talk, the day after its last day', 'wacht', [['begeleiding-niet-gestart', '2026-02-15', '2026-02-16', 'begeleiding.start']]],
    ['the end, from the day on which the hand-over should be prepared', 'loopt', [['begeleiding-eindigt', '2027-07-31', '2027-04-30', 'begeleiding.bijna-einde']]],
    ['nothing after the end', 'beeindigd', []],
  ] as const)('%s', (_, stand, verwacht) => {
    expect(klokkenVanBegeleiding({ ...dagen, stand }).map((k) => [k.soort, k.uiterlijk, k.valtOp, k.norm])).toEqual(verwacht);
  });
});

describe('Startnotitie §3: the checklist', () => {
  const codes = (eigen: EigenOnderdeel[], op = '2026-02-01') => checklistOp(eigen, op).map((o) => o.code);
  const eigen = (e: Partial<EigenOnderdeel> & { code: string }): EigenOnderdeel => ({ omschrijving: 'Eigen onderdeel', wie: 'gemeente', dagen: 10, alleenMetKinderen: false, vanaf: '2026-01-01', vervalt: false, ...e });
  const NORM = ['brp', 'bsn', 'uitkering', 'bankrekening', 'zorgverzekering', 'huisarts', 'school', 'toeslagen'];

  test.each([
    ['nothing of its own', [], NORM],
    ['adds a part', [eigen({ code: 'bibliotheek' })], [...NORM, 'bibliotheek']],
    ['drops a part', [eigen({ code: 'toeslagen', vervalt: true })], NORM.filter((c) => c !== 'toeslagen')],
    ['takes a part back that it dropped', [eigen({ code: 'toeslagen', vervalt: true }), eigen({ code: 'toeslagen', vanaf: '2026-02-01' })], NORM],
    ['decided for later', [eigen({ code: 'bibliotheek', vanaf: '2026-02-02' })], NORM],
    ['adds and drops its own part', [eigen({ code: 'bibliotheek' }), eigen({ code: 'bibliotheek', vanaf: '2026-01-15', vervalt: true })], NORM],
  ])('%s', (_, rijen, verwacht) => {
    expect(codes(rijen)).toEqual(verwacht);
    expect(codes([...rijen].reverse())).toEqual(verwacht);
  });

  test('a part that the gemeente replaces keeps its place, with the words and days of the gemeente', () => {
    expect(checklistOp([eigen({ code: 'huisarts', omschrijving: 'Huisarts in de wijk', dagen: 7 })], '2026-02-01')[5]).toEqual(
      { code: 'huisarts', omschrijving: 'Huisarts in de wijk', wie: 'gemeente', dagen: 7, alleenMetKinderen: false });
  });

  test('a household without children has no school to find; each part has its last day', () => {
    const met = checklistVoor(checklistOp([], '2026-02-01'), '2026-02-01', true);
    const zonder = checklistVoor(checklistOp([], '2026-02-01'), '2026-02-01', false);
    expect(met.find((o) => o.code === 'school')?.uiterlijk).toBe('2026-03-01');
    expect(zonder.map((o) => o.code)).toEqual(NORM.filter((c) => c !== 'school'));
    expect(zonder[0]?.uiterlijk).toBe('2026-02-06');
  });

  const lopend: Begeleidingsfeiten = { stand: 'loopt', ingeschrevenOp: '2026-02-01', begonnenOp: '2026-02-05' };
  test.each([
    ['a bank account that was there before the first talk', lopend, '2026-01-20', undefined],
    ['tomorrow', lopend, '2026-03-02', 'DagInDeToekomst'],
    ['not needed, so without a day', lopend, undefined, undefined],
    ['not begun', { ...lopend, stand: 'wacht' as const }, '2026-02-05', 'BegeleidingLooptNiet'],
  ])('%s', (_, b, op, reden) => {
    const uit = beoordeelPunt(b, op, '2026-03-01');
    expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
  });
});

describe('begin', () => {
  const wacht: Begeleidingsfeiten = { stand: 'wacht', ingeschrevenOp: '2026-02-01', begonnenOp: null };
  test.each([
    ['on the day of inscription', wacht, '2026-02-01', undefined],
    ['today', wacht, '2026-02-10', undefined],
    ['before the inscription', wacht, '2026-01-31', 'BeginVoorInschrijving'],
    ['tomorrow', wacht, '2026-02-11', 'BeginInDeToekomst'],
    ['twice', { ...wacht, stand: 'loopt' as const }, '2026-02-05', 'BegeleidingAlBegonnen'],
  ])('%s', (_, b, op, reden) => {
    const uit = beoordeelBegin(b, op, '2026-02-10');
    expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
  });

  test('contact before the begin, and contact that is still to come, are no contact', () => {
    const b: Begeleidingsfeiten = { stand: 'loopt', ingeschrevenOp: '2026-02-01', begonnenOp: '2026-02-05' };
    expect(beoordeelDag(b, '2026-02-04', '2026-02-10', 'op')).toMatchObject({ reden: 'VoorBeginBegeleiding', veld: 'op' });
    expect(beoordeelDag(b, '2026-02-11', '2026-02-10', 'op')).toMatchObject({ reden: 'DagInDeToekomst' });
    expect(beoordeelDag(b, '2026-02-05', '2026-02-10', 'op')).toEqual({ toegestaan: true });
  });
});

describe('Startnotitie §5: at the end somebody else knows him', () => {
  const b: Begeleidingsfeiten = { stand: 'loopt', ingeschrevenOp: '2025-01-01', begonnenOp: '2025-01-06' };
  const einde: Eindefeiten = { grond: 'periode-voorbij', op: '2026-06-30', overdrachten: 1, gepland: '2026-06-30' };
  test.each([
    ['the period is over and he was handed over', {}, undefined],
    ['a day too early', { op: '2026-06-29' }, 'PeriodeLooptNog'],
    ['self-reliant and known elsewhere: earlier is allowed', { grond: 'zelfredzaam' as const, op: '2026-03-01' }, undefined],
    ['nobody knows him', { overdrachten: 0 }, 'OverdrachtOntbreekt'],
    ['nobody needs to know him, with a reason', { overdrachten: 0, geenOverdrachtReden: 'regelt alles zelf, weet de weg' }, undefined],
    ['moved: the new gemeente guides', { grond: 'verhuisd' as const, op: '2026-03-01', overdrachten: 0 }, undefined],
    ['before it began', { grond: 'zelfredzaam' as const, op: '2025-01-05' }, 'EindeVoorBegin'],
    ['tomorrow', { op: '2026-07-02' }, 'EindeInDeToekomst'],
  ])('%s', (_, anders, reden) => {
    const uit = beoordeelEindeBegeleiding(b, { ...einde, ...anders }, '2026-07-01');
    expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
  });

  test('an end is final', () => expect(beoordeelEindeBegeleiding({ ...b, stand: 'beeindigd' }, einde, '2026-07-01')).toMatchObject({ reden: 'BegeleidingAlBeeindigd' }));
});

describe('contact against plan: only months that are complete count', () => {
  test.each([
    ['a month less a day', '2026-02-05', '2026-03-04', 0, false],
    ['a month', '2026-02-05', '2026-03-05', 240, true],
    ['a year', '2026-02-05', '2027-02-05', 2880, true],
    ['not begun', null, '2026-03-05', 0, false],
    ['a day before it began', '2026-02-05', '2026-02-04', 0, false],
  ])('%s', (_, begonnenOp, tot, gepland, achter) => {
    expect(contactstand({ begonnenOp, urenPerMaand: 4, minuten: 60, tot })).toEqual({ geplandMinuten: gepland, minuten: 60, achter });
  });
  test('as planned is not behind', () => expect(contactstand({ begonnenOp: '2026-02-05', urenPerMaand: 4, minuten: 240, tot: '2026-03-05' }).achter).toBe(false));
});
