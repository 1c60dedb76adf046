import { beoordeelMapEindgesprek, beoordeelMapElders, beoordeelMapThema, mapVerplicht, mapVoortgang, type MapFeiten } from './map.ts';
import { MAP_THEMAS } from './normen.map.ts';

const DAG = '2026-12-01';
const themas = MAP_THEMAS.map((thema) => ({ thema, afgerondOp: '2026-10-01', minuten: 90 }));
const heel = (meer: Partial<MapFeiten> = {}): MapFeiten => ({ themas, praktijk: [{ totEnMet: '2026-10-31', minuten: 40 * 60 }], aftrekUren: 0, eindgesprekOp: '2026-11-10', ...meer });

test.each<[string, MapFeiten, string[]]>([
  ['eight themes, 40 practical hours, eindgesprek', heel(), []],
  ['Regeling art. 3.1: 39 hours 59 is not 40', heel({ praktijk: [{ totEnMet: '2026-10-31', minuten: 2399 }] }), ['praktijk']],
  ['Regeling art. 3.1: hours of the themes are no practice', heel({ praktijk: [], themas: themas.map((t) => ({ ...t, minuten: 600 })) }), ['praktijk']],
  ['lid 3: ten hours of the brede intake deducted', heel({ aftrekUren: 10, praktijk: [{ totEnMet: '2026-10-31', minuten: 1800 }] }), []],
  ['seven themes', heel({ themas: themas.slice(1) }), ['themas']],
  ['one theme twice is one theme', heel({ themas: [...themas.slice(1), themas[1]!] }), ['themas']],
  ['lid 2: no eindgesprek', heel({ eindgesprekOp: null }), ['eindgesprek']],
  ['lid 2: an eindgesprek that is planned', heel({ eindgesprekOp: '2026-12-02' }), ['eindgesprek']],
  ['nothing', { themas: [], praktijk: [], aftrekUren: 0 }, ['themas', 'praktijk', 'eindgesprek']],
])('Besluit art. 3.2: %s', (_t, feiten, ontbreekt) => {
  const uit = mapVoortgang(feiten, DAG);
  expect([uit.ontbreekt, uit.compleet]).toEqual([ontbreekt, ontbreekt.length === 0]);
});

test('Besluit art. 3.2, Regeling art. 3.1: each part says what is there, what is needed and where that stands', () => {
  expect(mapVoortgang(heel({ themas: themas.slice(2), aftrekUren: 2 }), DAG)).toMatchObject({
    praktijkminuten: 2400, themaminuten: 540, open: ['beroepenorientatie', 'werknemerscompetenties'],
    onderdelen: [{ code: 'themas', gehaald: 6, nodig: 8 }, { code: 'praktijk', gehaald: 42, nodig: 40, bron: expect.stringContaining('Regeling') }, { code: 'eindgesprek', gehaald: 1, nodig: 1 }],
  });
});

test.each<[string, Parameters<typeof mapVerplicht>, boolean]>([
  ['B1-route', ['b1'], true],
  ['Z-route', ['z'], true],
  ['onderwijsroute', ['onderwijs'], false],
  ['follows the taalschakeltraject', ['onderwijs', 'volgt'], false],
  ['completed the taalschakeltraject', ['onderwijs', 'afgerond'], false],
  ['completed it and is on the B1-route now', ['b1', 'afgerond'], false],
  ['case 35: dropped out', ['onderwijs', 'uitgevallen'], true],
  ['case 41: dropped out, four parts at B1 and KNM count as examen, MAP due', ['b1', 'uitgevallen'], true],
])('Wi2021 art. 8 lid 3: %s', (_t, vraag, verplicht) => {
  expect(mapVerplicht(...vraag)).toBe(verplicht);
});

const COLLEGE = { vanCollege: true, mandaat: null }, RSD = { vanCollege: false, mandaat: 'Mandaatbesluit 2022-14' };
const ZONDER = heel({ eindgesprekOp: null });
test.each<[string, Parameters<typeof beoordeelMapEindgesprek>, string | undefined]>([
  ['by the college', [{ stand: 'open' }, ZONDER, { op: '2026-11-10', door: COLLEGE }, DAG], undefined],
  ['by RSD under mandate', [{ stand: 'open' }, ZONDER, { op: '2026-11-10', door: RSD }, DAG], undefined],
  ['on the day of the last practical hour', [{ stand: 'open' }, ZONDER, { op: '2026-10-31', door: COLLEGE }, DAG], undefined],
  ['by RSD without mandate', [{ stand: 'open' }, ZONDER, { op: '2026-11-10', door: { vanCollege: false, mandaat: null } }, DAG], 'GeenMandaatEindgesprek'],
  ['tomorrow', [{ stand: 'open' }, ZONDER, { op: '2026-12-02', door: COLLEGE }, DAG], 'EindgesprekInDeToekomst'],
  ['a theme is missing', [{ stand: 'open' }, { ...ZONDER, themas: themas.slice(1) }, { op: '2026-11-10', door: COLLEGE }, DAG], 'MapThemasOntbreken'],
  ['too little practice', [{ stand: 'open' }, { ...ZONDER, praktijk: [] }, { op: '2026-11-10', door: COLLEGE }, DAG], 'MapPraktijkurenTekort'],
  ['before the practice was done', [{ stand: 'open' }, ZONDER, { op: '2026-10-30', door: COLLEGE }, DAG], 'EindgesprekVoorLaatsteFeit'],
  ['long before there was a norm', [{ stand: 'open' }, ZONDER, { op: '1999-01-01', door: COLLEGE }, DAG], 'EindgesprekVoorLaatsteFeit'],
  ['done already', [{ stand: 'afgerond' }, heel(), { op: '2026-11-10', door: COLLEGE }, DAG], 'MapAlAfgesloten'],
  ['on the onderwijsroute', [{ stand: 'niet-verplicht' }, ZONDER, { op: '2026-11-10', door: COLLEGE }, DAG], 'MapNietVerplicht'],
])('Besluit art. 3.2 lid 2, eindgesprek: %s', (_t, vraag, reden) => {
  const uit = beoordeelMapEindgesprek(...vraag);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each<[string, Parameters<typeof beoordeelMapThema>, string | undefined]>([
  ['today', [{ stand: 'open' }, { afgerondOp: DAG }, DAG], undefined],
  ['tomorrow', [{ stand: 'open' }, { afgerondOp: '2026-12-02' }, DAG], 'ThemaInDeToekomst'],
  ['after the end', [{ stand: 'gestopt' }, { afgerondOp: DAG }, DAG], 'MapAlAfgesloten'],
  ['on the onderwijsroute', [{ stand: 'niet-verplicht' }, { afgerondOp: DAG }, DAG], 'MapNietVerplicht'],
])('Besluit art. 3.2, a theme: %s', (_t, vraag, reden) => {
  const uit = beoordeelMapThema(...vraag);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each<[string, Parameters<typeof beoordeelMapElders>, string | undefined]>([
  ['in the past', [{ stand: 'open' }, { afgerondOp: '2025-05-01' }, DAG], undefined],
  ['while it had stopped here', [{ stand: 'gestopt' }, { afgerondOp: DAG }, DAG], undefined],
  ['tomorrow', [{ stand: 'open' }, { afgerondOp: '2026-12-02' }, DAG], 'AfrondingInDeToekomst'],
  ['completed here already', [{ stand: 'afgerond' }, { afgerondOp: '2025-05-01' }, DAG], 'MapAlAfgesloten'],
])('Wi2021 art. 6 lid 1, completed before a move: %s', (_t, vraag, reden) => {
  const uit = beoordeelMapElders(...vraag);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});
