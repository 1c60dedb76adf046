import type { AanbodUit, AanbodverklaringAfgegevenFeiten } from '@wegwijs/casusregie';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { metPip } from '../voortgang/testing/pip-dossier.ts';

const KM = 'klantmanager-zevenaar';
const CR = 'casusregisseur-zevenaar';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
beforeEach(() => {
  app.klok.dag = '2026-06-20';
});
afterAll(() => app.sluit());

interface Probleem { reden?: string; bron?: string; velden?: { veld: string }[] }
const toon = async (id: string) => (await app.als(KM).get<AanbodUit>(`/v1/dossiers/${id}/aanbod`)).body;
const bied = (id: string, meer = {}, wie = KM) => app.als(wie).post<AanbodUit & Probleem>(`/v1/dossiers/${id}/aanbod`, { aanbieder: 'Taalpunt', aangebodenOp: '2026-06-20', ...meer });
const verklaar = (id: string, wie = CR) => app.als(wie).post<AanbodUit & Probleem>(`/v1/dossiers/${id}/aanbodverklaring`);
const gezegd = async (id: string) => (await app.feiten<AanbodverklaringAfgegevenFeiten>('AanbodverklaringAfgegeven')).filter((f) => f.sleutel === id).map((f) => f.feiten);
const klok = (id: string) => app.sql(`select 1 from casusregie.klok where dossier_id = $1 and soort = 'geen-aanbod'`, [id]);

test('Wi2021 art. 16: an offer in time stops the clock and needs no declaration', async () => {
  const id = await metPip(app);
  expect(await toon(id)).toMatchObject({ verschuldigd: true, uiterlijk: '2026-06-10', bron: expect.stringContaining('art. 4.1'), teLaat: true, verklaringNodig: true, aanbod: [], verklaring: null });
  const { status, body } = await bied(id, { aangebodenOp: '2026-06-10', startOp: '2026-09-01' });
  expect([status, body]).toMatchObject([201, { teLaat: false, verklaringNodig: false, aanbod: [{ aanbieder: 'Taalpunt', leerroute: 'b1', startOp: '2026-09-01' }] }]);
  expect(await klok(id)).toEqual([]);
  expect(await verklaar(id)).toMatchObject({ status: 422, body: { reden: 'AanbodOpTijd' } });
});

test('Regeling art. 4.1 lid 1 onder g, Besluit art. 9.3 lid 2 onder b (case 64): declared to DUO while there is no offer, and again with its last day when it comes', async () => {
  const id = await metPip(app);
  const { status, body } = await verklaar(id);
  expect([status, body]).toMatchObject([201, { verklaringNodig: false, verklaring: { afgegevenOp: '2026-06-20', uiterlijk: '2026-06-10', vanaf: '2026-06-11', totEnMet: null, doorNaam: 'Rob Regisseur' } }]);
  expect(body.verklaring!.regels.map((r) => r.code)).toEqual(['pip', 'termijn', 'geen-aanbod', 'niet-verwijtbaar']);
  app.klok.dag = '2026-07-02';
  expect((await bied(id, { aangebodenOp: '2026-07-01' })).body.verklaring).toMatchObject({ totEnMet: '2026-06-30' });
  const feiten = await gezegd(id);
  expect(feiten).toMatchObject([{ dossierId: id, leerroute: 'b1', uiterlijk: '2026-06-10', vanaf: '2026-06-11', afgegevenOp: '2026-06-20' }, { vanaf: '2026-06-11', totEnMet: '2026-06-30' }]);
  expect(feiten[0]).not.toHaveProperty('totEnMet');
  expect(feiten[0]!.verklaringId).toBe(feiten[1]!.verklaringId);
  await bied(id, { aangebodenOp: '2026-07-02' });
  expect(await gezegd(id)).toHaveLength(2);
});

test('Regeling art. 4.1 lid 1 onder g: not before the term is over, and once, also when two people do it at once', async () => {
  const id = await metPip(app);
  app.klok.dag = '2026-06-10';
  expect(await verklaar(id)).toMatchObject({ status: 422, body: { reden: 'AanbodtermijnLooptNog', bron: expect.stringContaining('art. 4.1') } });
  app.klok.dag = '2026-06-11';
  const twee = await Promise.all([verklaar(id), verklaar(id)]);
  expect(twee.map((r) => r.status).sort()).toEqual([201, 422]);
  expect(twee.find((r) => r.status === 422)!.body.reden).toBe('VerklaringAlAfgegeven');
  expect(await gezegd(id)).toHaveLength(1);
});

test('onderwijsroute: it is the day to start that counts, within six months', async () => {
  const id = await metPip(app, { leerroute: 'onderwijs' });
  expect(await toon(id)).toMatchObject({ uiterlijk: '2026-09-10', teLaat: false });
  expect(await bied(id)).toMatchObject({ status: 422, body: { reden: 'StartOntbreekt', velden: [{ veld: 'startOp' }] } });
  app.klok.dag = '2026-09-11';
  expect((await bied(id, { startOp: '2026-10-01' })).body).toMatchObject({ teLaat: true, verklaringNodig: true });
  expect((await verklaar(id)).body.verklaring).toMatchObject({ vanaf: '2026-09-11', totEnMet: '2026-09-30' });
});

test('Wi2021 art. 16, 19: a gezinsmigrant gets no offer from the college, so no clock and no declaration', async () => {
  const id = await metPip(app, { doelgroep: 'gezin', urenPerWeek: undefined, cursusuren: undefined });
  expect(await toon(id)).toMatchObject({ verschuldigd: false, uiterlijk: null, teLaat: false });
  expect(await klok(id)).toEqual([]);
  expect(await bied(id)).toMatchObject({ status: 422, body: { reden: 'GeenAanbodVanCollege' } });
  expect(await verklaar(id)).toMatchObject({ status: 422, body: { reden: 'GeenAanbodVanCollege' } });
});

test.each([[{ aangebodenOp: 'morgen' }, 'aangebodenOp'], [{ aanbieder: '' }, 'aanbieder'], [{ startOp: '2026-02-30' }, 'startOp']])('nonsense is refused by its name: %j', async (meer, veld) => {
  const r = await bied(await metPip(app), meer);
  expect([r.status, r.body.velden?.map((v) => v.veld)]).toEqual([400, [veld]]);
});

test('another gemeente, another role, another organisation', async () => {
  const id = await metPip(app);
  expect((await bied(id, {}, 'klantmanager-duiven')).status).toBe(404);
  expect((await verklaar(id, 'casusregisseur-duiven')).status).toBe(404);
  expect((await app.als('klantmanager-duiven').get(`/v1/dossiers/${id}/aanbod`)).status).toBe(404);
  expect((await verklaar(id, KM)).status).toBe(403);
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'aanbieder']) expect((await app.als(wie).get(`/v1/dossiers/${id}/aanbod`)).status).toBe(403);
});
