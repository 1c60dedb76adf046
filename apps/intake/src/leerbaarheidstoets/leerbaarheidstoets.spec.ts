import { randomUUID } from 'node:crypto';
import type { BredeIntakeUit, LeerbaarheidstoetsUit } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { alsVersie } from '../brede-intake/testing/intake.ts';
import { maakGezin, type Lid } from '../testing/gezin.ts';

const KM = 'klantmanager-zevenaar';
const VANDAAG = '2026-03-02';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: VANDAAG });
});
afterAll(() => app.sluit());

const nieuw = async (feiten: Lid['feiten'] = {}, gemeentecode = '0299') => (await maakGezin(app, { gemeentecode, feiten })).dossiers[0]!.id;
const pad = (id: string, stap = '') => `/v1/dossiers/${id}/leerbaarheidstoets${stap && `/${stap}`}`;
interface Probleem { reden?: string; bron?: string; velden?: { veld: string }[]; feiten?: Record<string, string> }
const zet = (id: string, stap: string, body: unknown, versie = 1, koppen = {}) => app.als(KM).put<LeerbaarheidstoetsUit & Probleem>(pad(id, stap), body, { ...alsVersie(versie), ...koppen });
const zegAf = (id: string, versie: number) => app.als(KM).delete<LeerbaarheidstoetsUit & Probleem>(pad(id, 'planning'), alsVersie(versie));
const toon = async (id: string) => (await app.als(KM).get<LeerbaarheidstoetsUit>(pad(id))).body;

const PLANNING = { geplandOp: '2026-03-05', tijd: '10:00', plaats: 'Stadhuis', taal: 'Tigrinya' };
const AFNAME = { afgenomenOp: VANDAAG };
const UITSLAG = { afgenomenOp: '2026-03-01', uitslagOp: VANDAAG, advies: 'b1', b1Haalbaar: true };
const ONTHEFFING = { onthevenOp: VANDAAG, grond: 'auditief', nietInStaat: true, motivering: 'Doof; de opgaven zijn gesproken.' };

test('Wi2021 art. 14 lid 3 onder a: open, planned, moved, cancelled, planned, taken, result', async () => {
  const id = await nieuw();
  expect(await toon(id)).toEqual({ stap: 'open', versie: 1, mogelijk: ['gepland', 'afgenomen', 'uitslag', 'ontheven'] });
  expect(await zet(id, 'planning', PLANNING)).toMatchObject({ status: 200, body: { stap: 'gepland', versie: 2, ...PLANNING }, headers: { etag: '"2"' } });
  expect((await zet(id, 'planning', { ...PLANNING, geplandOp: '2026-03-09', taal: undefined }, 2)).body).toEqual({
    stap: 'gepland', versie: 3, geplandOp: '2026-03-09', tijd: '10:00', plaats: 'Stadhuis', mogelijk: ['open', 'gepland', 'afgenomen', 'uitslag', 'ontheven'],
  });
  expect((await zegAf(id, 3)).body).toEqual({ stap: 'open', versie: 4, mogelijk: ['gepland', 'afgenomen', 'uitslag', 'ontheven'] });
  await zet(id, 'planning', { ...PLANNING, geplandOp: VANDAAG }, 4);
  expect((await zet(id, 'afname', AFNAME, 5)).body).toMatchObject({ stap: 'afgenomen', afgenomenOp: VANDAAG, mogelijk: ['uitslag'] });
  expect((await zet(id, 'uitslag', { ...UITSLAG, afgenomenOp: VANDAAG }, 6)).body).toMatchObject({ stap: 'uitslag', versie: 7 });
});

test('Wi2021 art. 14 lid 5, art. 15 lid 1 onder a: the result is advice, never binding, and DUO may correct it', async () => {
  const id = await nieuw();
  expect((await zet(id, 'uitslag', UITSLAG)).body.advies).toEqual({ leerroute: 'b1', b1Haalbaar: true, bindend: false, bron: expect.stringMatching(/art\. 14 lid 5.*Awb art\. 3:46/) });
  expect((await zet(id, 'uitslag', { ...UITSLAG, advies: 'z', b1Haalbaar: false }, 2)).body.advies).toMatchObject({ leerroute: 'z', b1Haalbaar: false });
  const { body } = await app.als(KM).get<BredeIntakeUit>(`/v1/dossiers/${id}/brede-intake`);
  expect(body.ontbreekt.map((o) => o.code)).not.toContain('leerbaarheidstoets');
  expect(body.leerbaarheidstoets.advies?.leerroute).toBe('z');
});

const REGELING = 'art. 14 lid 3 onder a';
test.each<[string, [string, object][], string, object, string, string, string]>([
  ['planned yesterday', [], 'planning', { ...PLANNING, geplandOp: '2026-03-01' }, 'PlanningInHetVerleden', 'geplandOp', REGELING],
  ['taken tomorrow', [], 'afname', { afgenomenOp: '2026-03-03' }, 'DatumInDeToekomst', 'afgenomenOp', REGELING],
  ['a result of tomorrow', [], 'uitslag', { ...UITSLAG, uitslagOp: '2026-03-03' }, 'DatumInDeToekomst', 'uitslagOp', REGELING],
  ['a result before the toets', [], 'uitslag', { ...UITSLAG, uitslagOp: '2026-02-28' }, 'UitslagVoorAfname', 'uitslagOp', REGELING],
  ['planned after it was taken', [['afname', AFNAME]], 'planning', PLANNING, 'StapNietMogelijk', 'stap', REGELING],
  ['excused after the result', [['uitslag', UITSLAG]], 'ontheffing', ONTHEFFING, 'StapNietMogelijk', 'stap', REGELING],
  ['a result after the ontheffing', [['ontheffing', ONTHEFFING]], 'uitslag', UITSLAG, 'StapNietMogelijk', 'stap', REGELING],
  ['excused for hearing while able (art. 14 lid 6)', [], 'ontheffing', { ...ONTHEFFING, nietInStaat: false }, 'NietOngeschiktGeacht', 'nietInStaat', 'art. 14 lid 6'],
  ['excused from tomorrow', [], 'ontheffing', { ...ONTHEFFING, onthevenOp: '2026-03-03' }, 'DatumInDeToekomst', 'onthevenOp', REGELING],
])('Wi2021 art. 14: refused: %s', async (_t, eerder, stap, body, reden, veld, bron) => {
  const id = await nieuw();
  for (const [s, b] of eerder) expect((await zet(id, s, b)).status).toBe(200);
  const voor = await toon(id);
  expect(await zet(id, stap, body, voor.versie)).toMatchObject({ status: 422, body: { reden, velden: [{ veld }], bron: expect.stringContaining(bron) } });
  expect(await toon(id)).toEqual(voor);
});

test('a toets that was not planned cannot be cancelled, and one that came with a move is not done again (Wi2021 art. 15 lid 4)', async () => {
  expect(await zegAf(await nieuw(), 1)).toMatchObject({ status: 422, body: { reden: 'StapNietMogelijk' } });
  const verhuisd = await nieuw({ verhuisdOp: '2026-02-20', verhuisdMetPip: true });
  expect(await toon(verhuisd)).toEqual({ stap: 'overgenomen', versie: 1, mogelijk: [] });
  expect(await zet(verhuisd, 'planning', PLANNING)).toMatchObject({ status: 422, body: { reden: 'StapNietMogelijk' } });
});

test.each<[string, string, object, string]>([
  ['a route that does not exist', 'uitslag', { ...UITSLAG, advies: 'b2' }, 'advies'], ['no answer about B1', 'uitslag', { ...UITSLAG, b1Haalbaar: undefined }, 'b1Haalbaar'],
  ['another ground', 'ontheffing', { ...ONTHEFFING, grond: 'psychisch' }, 'grond'], ['no reasons', 'ontheffing', { ...ONTHEFFING, motivering: '' }, 'motivering'],
  ['a time in words', 'planning', { ...PLANNING, tijd: 'tien uur' }, 'tijd'], ['a day that does not exist', 'afname', { afgenomenOp: '2026-13-01' }, 'afgenomenOp'], ['an unknown field', 'afname', { ...AFNAME, score: 3 }, 'score'],
])('nonsense is 400 and named: %s', async (_t, stap, body, veld) => {
  const antwoord = await zet(await nieuw(), stap, body);
  expect([antwoord.status, antwoord.body.velden?.map((v) => v.veld)]).toEqual([400, [veld]]);
});

test('Wi2021 art. 14 lid 6, art. 37 lid 2: the ground of an ontheffing is for who does the intake, and in no fact', async () => {
  const id = await nieuw();
  expect((await zet(id, 'ontheffing', ONTHEFFING)).body).toMatchObject({ stap: 'ontheven', onthevenOp: VANDAAG, mogelijk: [], ontheffing: { grond: 'auditief', nietInStaat: true, motivering: ONTHEFFING.motivering } });
  const intake = (wie: string) => app.als(wie).get<BredeIntakeUit>(`/v1/dossiers/${id}/brede-intake`);
  expect((await intake('casusregisseur-zevenaar')).body.leerbaarheidstoets.ontheffing?.grond).toBe('auditief');
  const teamleider = await intake('teamleider-zevenaar');
  expect(teamleider.body.leerbaarheidstoets).toEqual({ stap: 'ontheven', versie: 2, onthevenOp: VANDAAG, mogelijk: [] });
  expect(teamleider.body.ontbreekt.map((o) => o.code)).not.toContain('leerbaarheidstoets');
  expect(teamleider.tekst).not.toMatch(/auditief|Doof/);
  expect((await app.als('teamleider-zevenaar').get(pad(id))).status).toBe(403);
  expect(await app.sql('select 1 from platform.event where sleutel = $1', [id])).toEqual([]);
});

test('two people at once: one wins, the other hears it', async () => {
  const id = await nieuw();
  const samen = await Promise.all([zet(id, 'planning', PLANNING), zet(id, 'uitslag', UITSLAG), zet(id, 'ontheffing', ONTHEFFING)]);
  expect(samen.map((r) => r.status).sort()).toEqual([200, 412, 412]);
  expect((await zet(id, 'planning', PLANNING, 1)).status).toBe(412);
  expect((await app.als(KM).put(pad(id, 'planning'), PLANNING)).status).toBe(428);
});

test('Idempotency-Key: a repeat gives the first answer', async () => {
  const id = await nieuw();
  const sleutel = { 'idempotency-key': randomUUID() };
  const [a, b] = [await zet(id, 'uitslag', UITSLAG, 1, sleutel), await zet(id, 'uitslag', UITSLAG, 1, sleutel)];
  expect([a.status, b.status, b.body]).toEqual([200, 200, a.body]);
});

test('another gemeente and an absent dossier are 404 at every step; others are not let in', async () => {
  for (const id of [await nieuw({}, '0226'), randomUUID()]) {
    for (const [stap, body] of [['planning', PLANNING], ['afname', AFNAME], ['uitslag', UITSLAG], ['ontheffing', ONTHEFFING]] as const) expect((await zet(id, stap, body)).status).toBe(404);
    expect([(await zegAf(id, 1)).status, (await app.als(KM).get(pad(id))).status]).toEqual([404, 404]);
  }
  const eigen = await nieuw();
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'aanbieder', 'beheerder-zevenaar', 'teamleider-zevenaar']) {
    expect((await app.als(wie).put(pad(eigen, 'uitslag'), UITSLAG, alsVersie(1))).status).toBe(403);
    expect((await app.als(wie).get(pad(eigen))).status).toBe(403);
  }
});

test('each step is audited about this person; a closed dossier takes none', async () => {
  const id = await nieuw();
  await zet(id, 'uitslag', UITSLAG);
  await toon(id);
  expect(await app.sql('select soort, actie from tenant.audit where betrokkene = $1 order by op', [id]))
    .toEqual([{ soort: 'handeling', actie: 'LeerbaarheidstoetsController.legUitslagVast' }, { soort: 'inzage', actie: 'LeerbaarheidstoetsController.toon' }]);
  expect(await zet(await nieuw({ geslotenOp: '2026-03-01', sluitreden: 'overgedragen' }), 'uitslag', UITSLAG)).toMatchObject({ status: 422, body: { reden: 'DossierGesloten' } });
});
