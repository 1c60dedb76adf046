import { randomUUID } from 'node:crypto';
import type { ParticipatieUit, PlaatsingUit, ProjectUit } from '@wegwijs/casusregie';
import { DossierGesloten } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { etag, metPip, metProgramma, metPvt, REGIE, registreer, RSD, VWON, voegToe, type Probleem } from '../pvt/testing/modules.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-12-01' });
});
afterAll(() => app.sluit());

const VRIJWILLIG = { soort: 'vrijwilligerswerk', organisatie: 'Voedselbank', begintOp: '2026-04-01', urenPerWeek: 12, nederlandstalig: true, metAnderen: true, mapPraktijk: false };
const pad = (id: string) => `/v1/dossiers/${id}/participatie`;
const plaats = (id: string, anders = {}, wie = REGIE) => app.als(wie).post<ParticipatieUit & Probleem>(pad(id), { ...VRIJWILLIG, ...anders });
const toon = async (id: string) => (await app.als(REGIE).get<ParticipatieUit>(pad(id))).body;
const uren = (p: { id: string; versie: number }, minuten: number, van = '2026-04-01', totEnMet = '2026-09-30', wie = REGIE, koppen = {}) =>
  app.als(wie).put<PlaatsingUit & Probleem>(`/v1/plaatsingen/${p.id}/uren`, { van, totEnMet, minuten }, { ...etag(p.versie), ...koppen });
const projecten = async (wie = REGIE) => (await app.als(wie).get<{ rijen: ProjectUit[] }>('/v1/participatieprojecten?limiet=100')).body.rijen;
const Z = { pip: { leerroute: 'z', participatieuren: 800, cursusuren: 800 } as const };

test('Besluit art. 3.14 lid 2 onder b, lid 5, case 37: PVT and MAP are inside the 800, and each part can be seen', async () => {
  const t = await metPvt(app, Z);
  const g = await metProgramma(app);
  await voegToe(app, g.id, t);
  for (const s of g.programma) await registreer(app, g.id, s.id, [{ trajectId: t.id, aanwezigheid: 'aanwezig' }]);
  const id = t.dossierId;
  const p = (await plaats(id)).body.plaatsingen[0]!;
  await uren(p, 788 * 60);
  expect(await toon(id)).toMatchObject({
    zRoute: { vanToepassing: true, nodigMinuten: 48_000, pvtMinuten: 720, mapMinuten: 0, overigeMinuten: 47_280, totaalMinuten: 48_000, voldaan: true, bron: expect.stringContaining('art. 3.14') },
    plaatsingen: [{ teltVoorZ: true, teltVoorMap: false, minuten: 47_280, bron: expect.stringContaining('art. 3.14') }],
  });
});

test.each<[string, object, object, boolean]>([
  ['among people who speak no Dutch', Z, { nederlandstalig: false }, false],
  ['in isolation', Z, { metAnderen: false }, false],
  ['with a taalmaatje', Z, { soort: 'taalmaatje', organisatie: 'Taalhuis' }, true],
  ['case 36, lid 3: of a gezinsmigrant', { doelgroep: 'gezin', pip: { leerroute: 'z', cursusuren: 800 } }, {}, false],
  ['on the B1-route', {}, {}, false],
])('Besluit art. 3.14 lid 2 onder b: hours %s', async (_t, nieuw, anders, telt) => {
  const id = await metPip(app, nieuw);
  const p = (await plaats(id, anders)).body.plaatsingen[0]!;
  await uren(p, 600);
  const uit = await toon(id);
  expect([uit.plaatsingen[0]!.teltVoorZ, uit.zRoute.overigeMinuten]).toEqual([telt, telt ? 600 : 0]);
});

test('hours per month: the same month again corrects, an overlap is refused, 0 takes back', async () => {
  const id = await metPip(app, Z);
  const p = (await plaats(id)).body.plaatsingen[0]!;
  const een = (await uren(p, 600, '2026-04-01', '2026-04-30')).body;
  expect(een).toMatchObject({ versie: 2, minuten: 600 });
  expect(await uren(een, 60, '2026-04-20', '2026-05-10')).toMatchObject({ status: 422, body: { reden: 'PeriodeOverlapt', velden: [{ veld: 'van' }] } });
  const twee = (await uren(een, 660, '2026-04-01', '2026-04-30')).body;
  expect(twee).toMatchObject({ versie: 3, minuten: 660, uren: [{ van: '2026-04-01', totEnMet: '2026-04-30', minuten: 660 }] });
  expect((await uren(een, 700, '2026-04-01', '2026-04-30')).status).toBe(412);
  expect((await uren(twee, 0, '2026-04-01', '2026-04-30')).body).toMatchObject({ minuten: 0, uren: [] });
});

test('two who record overlapping hours at once: one wins', async () => {
  const id = await metPip(app, Z);
  const p = (await plaats(id)).body.plaatsingen[0]!;
  const samen = await Promise.all(['2026-04-15', '2026-04-16', '2026-04-17'].map((tot) => uren(p, 60, '2026-04-01', tot)));
  expect(samen.map((r) => r.status).sort()).toEqual([200, 412, 412]);
  const sleutel = { 'idempotency-key': randomUUID() };
  const nu = (await toon(id)).plaatsingen[0]!;
  const [a, b] = [await uren(nu, 60, '2026-05-01', '2026-05-02', REGIE, sleutel), await uren(nu, 60, '2026-05-01', '2026-05-02', REGIE, sleutel)];
  expect([a.status, b.status, b.body]).toEqual([200, 200, a.body]);
});

test('Startnotitie §5: Win-Win Actief, LEON and the Liemerse Ambassade are data of each gemeente', async () => {
  for (const wie of [REGIE, 'casusregisseur-duiven', 'casusregisseur-westervoort']) expect((await projecten(wie)).map((p) => p.naam)).toEqual(expect.arrayContaining(['LEON', 'Liemerse Ambassade', 'Win-Win Actief']));
  expect(new Set((await projecten(RSD)).map((p) => p.gemeentecode))).toEqual(new Set(['0226', '0293', '0299']));
  const leon = (await projecten()).find((p) => p.naam === 'LEON')!;
  const id = await metPip(app, Z);
  expect((await plaats(id, { soort: 'project', organisatie: 'RSD de Liemers', projectId: leon.id })).status).toBe(201);
  const stop = await app.als(REGIE).put<ProjectUit>(`/v1/participatieprojecten/${leon.id}`, { naam: 'LEON', organisatie: 'RSD de Liemers', actief: false }, etag(leon.versie));
  expect(stop).toMatchObject({ status: 200, body: { actief: false, versie: leon.versie + 1 } });
  expect(await plaats(id, { soort: 'project', organisatie: 'RSD de Liemers', projectId: leon.id })).toMatchObject({ status: 422, body: { reden: 'ProjectNietActief' } });
  expect(await plaats(id, { soort: 'project', organisatie: 'RSD de Liemers', projectId: (await projecten('casusregisseur-duiven'))[0]!.id })).toMatchObject({ status: 422, body: { reden: 'ProjectNietActief' } });
  expect(await plaats(id, { soort: 'project' })).toMatchObject({ status: 422, body: { reden: 'ProjectOnduidelijk' } });
});

test('a project of one’s own: the name is free per gemeente, and only the gemeente itself changes it', async () => {
  const nieuw = (anders = {}) => ({ gemeentecode: '0299', naam: 'Groen doen', organisatie: 'Caleidoz', actief: true, ...anders });
  const { status, body } = await app.als('teamleider-zevenaar').post<ProjectUit>('/v1/participatieprojecten', nieuw());
  expect(status).toBe(201);
  expect(await app.als(REGIE).post('/v1/participatieprojecten', nieuw())).toMatchObject({ status: 409, body: { reden: 'ProjectBestaatAl' } });
  expect((await app.als('casusregisseur-duiven').post('/v1/participatieprojecten', nieuw({ gemeentecode: '0226' }))).status).toBe(201);
  expect((await app.als(REGIE).post('/v1/participatieprojecten', nieuw({ gemeentecode: '0226', naam: 'Ander' }))).status).toBe(404);
  expect((await app.als('casusregisseur-duiven').put(`/v1/participatieprojecten/${body.id}`, { naam: 'X', organisatie: 'Y', actief: true }, etag(1))).status).toBe(404);
  expect((await app.als(REGIE).put(`/v1/participatieprojecten/${body.id}`, { naam: 'X', organisatie: 'Y', actief: true }, etag(2))).status).toBe(412);
  expect((await app.als(RSD).post('/v1/participatieprojecten', nieuw({ naam: 'Z' }))).status).toBe(403);
});

test('a placement ends: the day is on the timeline, hours after it are refused and hours within it bind it', async () => {
  const id = await metPip(app, Z);
  const p = (await plaats(id)).body.plaatsingen[0]!;
  const met = (await uren(p, 600, '2026-05-01', '2026-05-31')).body;
  const wijzig = (anders: object, versie = met.versie) => app.als(REGIE).put<PlaatsingUit & Probleem>(`/v1/plaatsingen/${p.id}`, { ...VRIJWILLIG, ...anders }, etag(versie));
  expect(await wijzig({ eindigtOp: '2026-05-30' })).toMatchObject({ status: 422, body: { reden: 'BuitenPlaatsing' } });
  expect(await wijzig({ eindigtOp: '2026-06-30' })).toMatchObject({ status: 200, body: { eindigtOp: '2026-06-30', versie: 3 } });
  expect(await uren({ id: p.id, versie: 3 }, 60, '2026-06-30', '2026-07-01')).toMatchObject({ status: 422, body: { reden: 'BuitenPlaatsing', velden: [{ veld: 'totEnMet' }] } });
  const { body } = await app.als(REGIE).get<{ rijen: { soort: string }[] }>(`/v1/dossiers/${id}/tijdlijn`);
  expect(body.rijen.map((r) => r.soort)).toEqual(expect.arrayContaining(['participatie-begonnen', 'participatie-beeindigd']));
});

test('RSD, VWON and another gemeente see nothing of it; a closed dossier takes no placement, a wiped one keeps none', async () => {
  const id = await metPip(app, Z);
  const p = (await plaats(id)).body.plaatsingen[0]!;
  await uren(p, 60, '2026-05-01', '2026-05-31');
  expect((await plaats(id, {}, 'teamleider-zevenaar')).status).toBe(403);
  for (const wie of [RSD, VWON, 'aanbieder']) expect((await app.als(wie).get(pad(id))).status).toBe(403);
  expect((await uren(p, 60, '2026-05-01', '2026-05-31', RSD)).status).toBe(404);
  expect((await uren(p, 60, '2026-05-01', '2026-05-31', 'casusregisseur-duiven')).status).toBe(404);
  expect((await app.als('casusregisseur-duiven').get(pad(id))).status).toBe(404);
  await app.ontvang(DossierGesloten, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, grond: 'naturalisatie', geslotenOp: '2026-10-20', wissen: false } });
  await app.drain();
  expect((await plaats(id)).status).toBe(422);
  expect(await toon(id)).toMatchObject({ plaatsingen: [{ eindigtOp: '2026-10-20', minuten: 60 }] });

  const weg = await metPip(app, Z);
  await uren((await plaats(weg)).body.plaatsingen[0]!, 60, '2026-05-01', '2026-05-31');
  await app.ontvang(DossierGesloten, { gemeentecode: '0299', sleutel: weg, feiten: { dossierId: weg, grond: 'onterecht-wi2021', geslotenOp: '2026-10-20', wissen: true } });
  await app.drain();
  expect(await app.sql('select 1 from casusregie.participatie_plaatsing where dossier_id = $1', [weg])).toEqual([]);
});

test.each<[string, object, string]>([
  ['a kind that does not exist', { soort: 'hobby' }, 'soort'], ['a week of 61 hours', { urenPerWeek: 61 }, 'urenPerWeek'], ['no organisation', { organisatie: '' }, 'organisatie'],
  ['text for yes', { nederlandstalig: 'ja' }, 'nederlandstalig'], ['a day that does not exist', { begintOp: '2026-02-30' }, 'begintOp'], ['a wage', { loon: 1 }, 'loon'],
])('nonsense in a placement is 400 and named: %s', async (_t, anders, veld) => {
  const antwoord = await plaats(randomUUID(), anders);
  expect([antwoord.status, antwoord.body.velden?.map((v) => v.veld)]).toEqual([400, [veld]]);
});
