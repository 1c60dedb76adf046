import { randomUUID } from 'node:crypto';
import type { BegeleidingUit, OpdrachtUit } from '@wegwijs/casusregie';
import { DossierGesloten, NawVastgelegd } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { aanvaard, begeleidingVan, etag, maakDossier, opdrachtVan, REGIE, VWON } from '../begeleiding/testing/begeleid.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-02' });
});
afterAll(() => app.sluit());

type Probleem = { reden?: string; velden?: { veld: string; melding: string }[] };
const doe = (wie: string, o: Pick<OpdrachtUit, 'id' | 'versie'>, wat: string, body?: object, koppen = {}) =>
  app.als(wie).post<OpdrachtUit & Probleem>(`/v1/opdrachten/${o.id}/${wat}`, body, { ...etag(o.versie), ...koppen });
const REDEN = { reden: 'geen vrijwilliger met deze taal' };

test('Startnotitie §3, bijlage: on inscription VWON is offered the work, with name, address and language and nothing else', async () => {
  const id = await maakDossier(app);
  const o = await opdrachtVan(app, id);
  expect(o).toEqual({
    gemeentecode: '0299', id: o.id, versie: 1, dossierId: id, taak: 'maatschappelijke-begeleiding', organisatie: 'vwon', stand: 'aangeboden', vraag: null, naam: 'Samira Haddad',
    adres: 'Dorpsstraat 12, 6901 AB Zevenaar', taal: 'Arabisch', telefoon: null, aangebodenOp: '2026-03-02', antwoordUiterlijk: '2026-03-16', beantwoordOp: null, beantwoordDoorNaam: null,
    reden: null, geeindigdOp: null,
  });
});

test('accepted: who, on which day, and on the timeline of the gemeente', async () => {
  const id = await maakDossier(app);
  expect(await aanvaard(app, id)).toMatchObject({ stand: 'aanvaard', beantwoordOp: '2026-03-02', beantwoordDoorNaam: 'Vera VWON', versie: 2 });
  const { body } = await app.als(REGIE).get<{ rijen: { soort: string }[] }>(`/v1/dossiers/${id}/tijdlijn`);
  expect(body.rijen.map((r) => r.soort)).toEqual(expect.arrayContaining(['opdracht-gegeven', 'opdracht-aanvaard', 'begeleiding-aangekondigd']));
});

test('given back with a reason: the person is gone for VWON at once, and the gemeente gives the work again', async () => {
  const id = await maakDossier(app);
  const o = await aanvaard(app, id);
  expect(await doe(VWON, o, 'teruggeven', { reden: 'nee' })).toMatchObject({ status: 400, body: { velden: [{ veld: 'reden', melding: expect.stringContaining('minstens 5 tekens') }] } });
  expect(await doe(VWON, o, 'teruggeven', REDEN)).toMatchObject({ status: 200, body: { stand: 'teruggegeven', naam: null, adres: null, taal: null, reden: REDEN.reden, geeindigdOp: '2026-03-02' } });
  expect((await app.als(VWON).get(`/v1/opdrachten?dossierId=${id}`)).tekst).not.toContain('Haddad');
  expect(await app.sql('select naam, adres, taal from casusregie.opdracht where dossier_id = $1', [id])).toEqual([{ naam: null, adres: null, taal: null }]);
  const wacht = await begeleidingVan(app, id);
  expect(wacht).toMatchObject({ stand: 'wacht', opdrachtId: null, naam: 'Samira Haddad' });
  expect((await app.als(VWON).get<BegeleidingUit>(`/v1/begeleidingen/${wacht.id}`)).body).toMatchObject({ naam: null });

  const opnieuw = await app.als(REGIE).post<OpdrachtUit>(`/v1/dossiers/${id}/opdrachten`, { taak: 'maatschappelijke-begeleiding', vraag: 'graag met een tolk Arabisch' });
  expect(opnieuw).toMatchObject({ status: 201, body: { stand: 'aangeboden', naam: 'Samira Haddad', vraag: 'graag met een tolk Arabisch' } });
  expect((await begeleidingVan(app, id)).opdrachtId).toBe(opnieuw.body.id);
  expect(await app.als(REGIE).post(`/v1/dossiers/${id}/opdrachten`, { taak: 'maatschappelijke-begeleiding' })).toMatchObject({ status: 409, body: { reden: 'OpdrachtLooptAl' } });
});

const signalen = async (dossierId: string) => app.sql<{ soort: string; stand: string }>(
  `select soort, stand from casusregie.signaal where dossier_id = $1 and soort = 'opdracht-teruggegeven' order by sinds, id`, [dossierId]);
const klokken = async (dossierId: string) => (await app.sql<{ soort: string }>(`select soort from casusregie.klok where dossier_id = $1 and soort like 'begeleiding%'`, [dossierId])).map((k) => k.soort);

test('work that was given back is a signal for the gemeente until somebody has it again', async () => {
  const id = await maakDossier(app);
  expect(await klokken(id)).toEqual(['begeleiding-niet-gestart']);
  await doe(VWON, await aanvaard(app, id), 'teruggeven', REDEN);
  expect(await signalen(id)).toEqual([]);
  await app.drain();
  expect(await signalen(id)).toEqual([{ soort: 'opdracht-teruggegeven', stand: 'open' }]);
  expect(await app.feiten('OpdrachtTeruggegeven')).toContainEqual(expect.objectContaining({ sleutel: id, feiten: expect.objectContaining({ taak: 'maatschappelijke-begeleiding', teruggegevenOp: '2026-03-02' }) }));
  await app.als(REGIE).post(`/v1/dossiers/${id}/opdrachten`, { taak: 'maatschappelijke-begeleiding' });
  expect(await signalen(id)).toEqual([{ soort: 'opdracht-teruggegeven', stand: 'afgehandeld' }]);
  expect(await klokken(id)).toEqual(['begeleiding-niet-gestart']);
});

test('the gemeente does not answer for VWON, and VWON does not withdraw for the gemeente', async () => {
  const o = await opdrachtVan(app, await maakDossier(app));
  for (const wat of ['aanvaarden', 'teruggeven']) expect(await doe(REGIE, o, wat, wat === 'teruggeven' ? REDEN : undefined)).toMatchObject({ status: 422, body: { reden: 'NietDeOntvanger' } });
  expect((await doe(VWON, o, 'intrekken', REDEN)).status).toBe(403);
  expect(await doe(REGIE, o, 'intrekken', REDEN)).toMatchObject({ status: 200, body: { stand: 'ingetrokken', naam: null } });
  expect(await doe(VWON, { ...o, versie: 2 }, 'aanvaarden')).toMatchObject({ status: 422, body: { reden: 'OpdrachtAlBeantwoord' } });
});

test('work with a workplace of its own does not end behind its back', async () => {
  const o = await aanvaard(app, await maakDossier(app));
  expect(await doe(VWON, o, 'afronden')).toMatchObject({ status: 422, body: { reden: 'AfrondenBijHetWerkZelf' } });
});

test('another task, another gemeente, another role: the opdracht is not there', async () => {
  const o = await opdrachtVan(app, await maakDossier(app));
  expect((await app.als('rsd-medewerker').get(`/v1/opdrachten/${o.id}`)).status).toBe(404);
  expect((await app.als('rsd-medewerker').get<{ rijen: unknown[] }>('/v1/opdrachten')).body.rijen).toEqual([]);
  expect((await app.als('casusregisseur-duiven').get(`/v1/opdrachten/${o.id}`)).status).toBe(404);
  expect((await doe('casusregisseur-duiven', o, 'aanvaarden')).status).toBe(404);
  for (const wie of ['aanbieder', 'projectleider', 'beheerder-zevenaar']) expect((await app.als(wie).get('/v1/opdrachten')).status).toBe(403);
  expect((await app.als(VWON).get(`/v1/opdrachten/${randomUUID()}`)).status).toBe(404);
});

test('two at once: one answer counts; an old version and a missing one are told so; a repeat gets the first answer', async () => {
  const o = await opdrachtVan(app, await maakDossier(app));
  const uit = await Promise.all([doe(VWON, o, 'aanvaarden'), doe(VWON, o, 'teruggeven', REDEN), doe(VWON, o, 'aanvaarden')]);
  expect(uit.filter((u) => u.status === 200)).toHaveLength(1);
  expect(uit.filter((u) => u.status !== 200).every((u) => u.status === 412)).toBe(true);
  expect((await app.als(VWON).post(`/v1/opdrachten/${o.id}/aanvaarden`)).status).toBe(428);

  const tweede = await opdrachtVan(app, await maakDossier(app));
  const sleutel = { 'idempotency-key': randomUUID() };
  const eerste = await doe(VWON, tweede, 'aanvaarden', undefined, sleutel);
  const herhaald = await doe(VWON, tweede, 'aanvaarden', undefined, sleutel);
  expect([herhaald.status, herhaald.body]).toEqual([200, eerste.body]);
});

test('a new address reaches who has the work; a closed dossier takes the work back', async () => {
  const id = await maakDossier(app);
  await aanvaard(app, id);
  await app.ontvang(NawVastgelegd, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, naam: 'Samira Haddad', geboortedatum: '1995-02-28', straat: 'Kerkweg', huisnummer: '3', postcode: '6901 CD', woonplaats: 'Zevenaar' } });
  await app.drain();
  expect(await opdrachtVan(app, id)).toMatchObject({ adres: 'Kerkweg 3, 6901 CD Zevenaar', taal: null });
  await app.ontvang(DossierGesloten, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, grond: 'verblijf-vervallen', geslotenOp: '2026-03-01', wissen: false } });
  await app.drain();
  expect(await opdrachtVan(app, id)).toMatchObject({ stand: 'ingetrokken', naam: null });
  expect(await begeleidingVan(app, id)).toMatchObject({ stand: 'beeindigd', eindgrond: 'plicht-geeindigd', beeindigdOp: '2026-03-01' });
});
