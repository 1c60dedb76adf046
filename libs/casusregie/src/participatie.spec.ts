import { PARTICIPATIESOORTEN } from './normen.participatie.ts';
import { beoordeelPlaatsing, beoordeelUren, waarTelt, zParticipatie, type Plaatsingsfeiten, type ZParticipatieFeiten } from './participatie.ts';

const DAG = '2026-12-01';
const WERK: Plaatsingsfeiten = { soort: 'werk', nederlandstalig: true, metAnderen: true, mapPraktijk: false };
const Z_ASIEL = { doelgroep: 'asiel', leerroute: 'z' } as const;

test.each<[string, Plaatsingsfeiten, Parameters<typeof waarTelt>[1], boolean, boolean]>([
  ['a job on the Z-route', WERK, Z_ASIEL, false, true],
  ['lid 2 onder b: a job where nobody speaks Dutch', { ...WERK, nederlandstalig: false }, Z_ASIEL, false, false],
  ['lid 2 onder b: alone in a warehouse', { ...WERK, metAnderen: false }, Z_ASIEL, false, false],
  ['lid 5: practice of the MAP counts in both', { ...WERK, mapPraktijk: true }, Z_ASIEL, true, true],
  ['lid 5: practice of the MAP in another language still lowers the 800', { ...WERK, nederlandstalig: false, mapPraktijk: true }, Z_ASIEL, true, true],
  ['a taalmaatje on the Z-route', { ...WERK, soort: 'taalmaatje' }, Z_ASIEL, false, true],
  ['a taalmaatje is no labour market', { ...WERK, soort: 'taalmaatje', mapPraktijk: true }, Z_ASIEL, false, true],
  ['case 36, lid 3: a gezinsmigrant has no participation part', { ...WERK, mapPraktijk: true }, { doelgroep: 'gezin', leerroute: 'z' }, true, false],
  ['the B1-route has no participation hours', { ...WERK, mapPraktijk: true }, { doelgroep: 'asiel', leerroute: 'b1' }, true, false],
])('Besluit art. 3.14, Regeling art. 3.1, where hours count: %s', (_t, plaatsing, persoon, map, z) => {
  const uit = waarTelt(plaatsing, persoon, DAG);
  expect([uit.mapPraktijk, uit.zRoute, uit.bron !== '']).toEqual([map, z, map || z]);
});

test.each(PARTICIPATIESOORTEN.filter((s) => s !== 'project'))('placement %s can be recorded, without a project', (soort) => {
  expect(beoordeelPlaatsing({ ...WERK, soort, begintOp: '2026-09-01' }, DAG)).toEqual({ toegestaan: true });
  expect(beoordeelPlaatsing({ ...WERK, soort, begintOp: '2026-09-01', projectId: 'p' }, DAG)).toMatchObject({ reden: 'ProjectOnduidelijk' });
});

test.each<[string, Parameters<typeof beoordeelPlaatsing>[0], string | undefined]>([
  ['a project of the gemeente', { ...WERK, soort: 'project', projectId: 'p', begintOp: '2026-09-01' }, undefined],
  ['a project without saying which', { ...WERK, soort: 'project', begintOp: '2026-09-01' }, 'ProjectOnduidelijk'],
  ['ends before it begins', { ...WERK, begintOp: '2026-09-01', eindigtOp: '2026-08-31' }, 'EindeVoorBegin'],
  ['one day', { ...WERK, begintOp: '2026-09-01', eindigtOp: '2026-09-01' }, undefined],
  ['a taalmaatje as practice of the MAP', { ...WERK, soort: 'taalmaatje', mapPraktijk: true, begintOp: '2026-09-01' }, 'GeenMapPraktijk'],
])('a placement: %s', (_t, plaatsing, reden) => {
  const uit = beoordeelPlaatsing(plaatsing, DAG);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

const OKTOBER = { van: '2026-10-01', totEnMet: '2026-10-31', minuten: 4800 };
test.each<[string, Parameters<typeof beoordeelUren>, string | undefined]>([
  ['the next month', [{ begintOp: '2026-09-01' }, [OKTOBER], { van: '2026-11-01', totEnMet: '2026-11-30', minuten: 4800 }, DAG], undefined],
  ['a correction of the same period', [{ begintOp: '2026-09-01' }, [OKTOBER], { ...OKTOBER, minuten: 60 }, DAG], undefined],
  ['a week inside that month', [{ begintOp: '2026-09-01' }, [OKTOBER], { van: '2026-10-05', totEnMet: '2026-10-11', minuten: 60 }, DAG], 'PeriodeOverlapt'],
  ['one shared day', [{ begintOp: '2026-09-01' }, [OKTOBER], { van: '2026-10-31', totEnMet: '2026-11-06', minuten: 60 }, DAG], 'PeriodeOverlapt'],
  ['before it began', [{ begintOp: '2026-10-02' }, [], OKTOBER, DAG], 'BuitenPlaatsing'],
  ['after it ended', [{ begintOp: '2026-09-01', eindigtOp: '2026-10-30' }, [], OKTOBER, DAG], 'BuitenPlaatsing'],
  ['a day to come', [{ begintOp: '2026-09-01' }, [], { van: '2026-12-01', totEnMet: '2026-12-02', minuten: 60 }, DAG], 'UrenInDeToekomst'],
  ['twelve hours in a day', [{ begintOp: '2026-09-01' }, [], { van: '2026-10-01', totEnMet: '2026-10-01', minuten: 720 }, DAG], undefined],
  ['more than twelve hours in a day', [{ begintOp: '2026-09-01' }, [], { van: '2026-10-01', totEnMet: '2026-10-01', minuten: 721 }, DAG], 'UrenNietAannemelijk'],
  ['long before there was a norm', [{ begintOp: '1990-01-01' }, [], { van: '1999-01-01', totEnMet: '1999-01-31', minuten: 60 }, DAG], undefined],
  ['ends before it begins', [{ begintOp: '2026-09-01' }, [], { van: '2026-10-02', totEnMet: '2026-10-01', minuten: 1 }, DAG], 'EindeVoorBegin'],
])('hours of a placement: %s', (_t, vraag, reden) => {
  const uit = beoordeelUren(...vraag);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

const feiten = (meer: Partial<ZParticipatieFeiten> = {}): ZParticipatieFeiten => ({
  ...Z_ASIEL, pvtMinuten: 12 * 60, mapThemaminuten: 20 * 60, aftrekUren: 0, vanaf: '2026-03-10',
  plaatsingen: [{ ...WERK, mapPraktijk: true, uren: [{ van: '2026-10-01', totEnMet: '2026-10-31', minuten: 40 * 60 }] }, { ...WERK, soort: 'vrijwilligerswerk', uren: [{ van: '2026-04-01', totEnMet: '2026-09-30', minuten: 728 * 60 }] }],
  ...meer,
});

test.each<[string, ZParticipatieFeiten, number, boolean]>([
  ['lid 5, case 37: PVT 12 and MAP 20 + 40 are inside the 800', feiten(), 800, true],
  ['one minute short', feiten({ pvtMinuten: 719 }), 800, false],
  ['deducted hours count (lid 6, 9)', feiten({ pvtMinuten: 0, aftrekUren: 12 }), 800, true],
  ['hours from before the PIP come in by the deduction only', feiten({ vanaf: '2026-04-02' }), 800, false],
  ['hours among people who speak no Dutch do not count', feiten({ plaatsingen: [{ ...WERK, nederlandstalig: false, uren: [{ van: '2026-04-01', totEnMet: '2026-09-30', minuten: 800 * 60 }] }] }), 800, false],
  ['lid 3, case 36: a gezinsmigrant needs none', feiten({ doelgroep: 'gezin', plaatsingen: [], pvtMinuten: 0, mapThemaminuten: 0 }), 0, true],
  ['the B1-route needs none', feiten({ leerroute: 'b1' }), 0, true],
])('Besluit art. 3.14, participation hours of the Z-route: %s', (_t, f, nodig, voldaan) => {
  const uit = zParticipatie(f, DAG);
  expect([uit.nodigMinuten / 60, uit.voldaan, uit.totaalMinuten]).toEqual([nodig, voldaan, uit.pvtMinuten + uit.mapMinuten + uit.overigeMinuten + uit.aftrekMinuten]);
});

test('Besluit art. 3.14 lid 5: the parts of the sum can be told apart', () => {
  expect(zParticipatie(feiten(), DAG)).toMatchObject({ vanToepassing: true, pvtMinuten: 720, mapMinuten: 3600, overigeMinuten: 43_680, aftrekMinuten: 0, totaalMinuten: 48_000 });
});
