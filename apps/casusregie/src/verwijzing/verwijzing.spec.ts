import { randomUUID } from 'node:crypto';
import type { BegeleidingUit, PartnerUit, VerwijzingRegel, VerwijzingUit } from '@wegwijs/casusregie';
import { DossierGesloten } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { etag, geefPip, loopt, maakDossier, REGIE, VWON } from '../begeleiding/testing/begeleid.ts';

let app: TestApp;
let partners: PartnerUit[];
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-02' });
  partners = (await app.als(REGIE).get<PartnerUit[]>('/v1/partners')).body;
});
beforeEach(() => {
  app.klok.dag = '2026-03-02';
});
afterAll(() => app.sluit());

type Uit = VerwijzingUit & { reden?: string; velden?: { veld: string; melding: string }[] };
const partner = (naam: string) => partners.find((p) => p.naam === naam)!.id;
const vraag = (meer: object = {}) => ({ partnerId: partner('Taalhuis'), vraag: 'wil meer oefenen met spreken', gedeeld: ['naw', 'taal'], besprokenOp: '2026-03-01', ...meer });
const vanGemeente = (dossierId: string, body: object = vraag(), wie = REGIE, koppen = {}) => app.als(wie).post<Uit>(`/v1/dossiers/${dossierId}/verwijzingen`, body, koppen);
const vanVwon = (b: BegeleidingUit, body: object = vraag()) => app.als(VWON).post<Uit>(`/v1/begeleidingen/${b.id}/verwijzingen`, body);
const stap = (wie: string, v: { id: string; versie: number }, wat: string, body?: object) => app.als(wie).post<Uit>(`/v1/verwijzingen/${v.id}/${wat}`, body, etag(v.versie));
const lijst = async (wie: string, query = '') => (await app.als(wie).get<{ rijen: VerwijzingRegel[] }>(`/v1/verwijzingen?limiet=100${query}`)).body.rijen;
const LEEG = { naam: null, adres: null, taal: null, telefoon: null, leerroute: null, termijnEinde: null };

test('AVG art. 5: the Taalhuis gets exactly what was chosen of what it may see', async () => {
  const id = await maakDossier(app);
  await geefPip(app, id);
  expect((await vanGemeente(id)).body).toMatchObject({
    stand: 'aangeboden', partner: 'Taalhuis', soort: 'taal', vanGemeente: true, antwoordUiterlijk: '2026-03-16',
    pakket: { naam: 'Samira Haddad', adres: 'Dorpsstraat 12, 6901 AB Zevenaar', taal: 'Arabisch', telefoon: null, leerroute: null, termijnEinde: null },
  });
  const tweede = await maakDossier(app);
  await geefPip(app, tweede);
  expect((await vanGemeente(tweede, vraag({ gedeeld: ['naw', 'leerroute', 'contact'], telefoon: '06 12345678' }))).body.pakket).toEqual(
    { naam: 'Samira Haddad', adres: 'Dorpsstraat 12, 6901 AB Zevenaar', taal: null, telefoon: '06 12345678', leerroute: 'b1', termijnEinde: null });
});

test.each([
  ['Caleidoz and the leerroute', () => vraag({ partnerId: partner('Caleidoz'), gedeeld: ['naw', 'leerroute'] }), 'GegevenNietNodigVoorDoel', 'gedeeld'],
  ['a telephone number that nobody gave', () => vraag({ gedeeld: ['naw', 'contact'] }), 'GegevenNietBekend', 'gedeeld'],
  ['a leerroute that is not there yet', () => vraag({ gedeeld: ['naw', 'leerroute'] }), 'GegevenNietBekend', 'gedeeld'],
  ['no name', () => vraag({ gedeeld: ['taal'] }), 'VerwijzingZonderNaam', 'gedeeld'],
  ['discussed tomorrow', () => vraag({ besprokenOp: '2026-03-03' }), 'DagInDeToekomst', 'besprokenOp'],
])('refused: %s', async (_, body, reden, veld) => {
  expect(await vanGemeente(await maakDossier(app), body())).toMatchObject({ status: 422, body: { reden, velden: [{ veld }] } });
});

test('nonsense names its field', async () => {
  const uit = await vanGemeente(await maakDossier(app), vraag({ gedeeld: ['bsn'], telefoon: 'bel maar', vraag: 'x' }));
  expect(uit.status).toBe(400);
  expect(uit.body.velden!.map((v) => v.veld).sort()).toEqual(['gedeeld', 'telefoon', 'vraag']);
});

test('VWON shares what it has: no leerroute, until the gemeente shared it', async () => {
  const b = await loopt(app);
  await geefPip(app, b.dossierId);
  expect(await vanVwon(b, vraag({ gedeeld: ['naw', 'leerroute'] }))).toMatchObject({ status: 422, body: { reden: 'GegevenNietBekend' } });
  await app.als(REGIE).put(`/v1/begeleidingen/${b.id}/gedeeld`, { gedeeld: ['leerroute'] }, etag(b.versie));
  expect(await vanVwon(b, vraag({ gedeeld: ['naw', 'leerroute'] }))).toMatchObject({ status: 201, body: { vanGemeente: false, pakket: { leerroute: 'b1', termijnEinde: null } } });
});

test('accepted and done: the answer is written down by who referred, and nothing of what the partner saw stays', async () => {
  const { body: v } = await vanGemeente(await maakDossier(app));
  const ja = await stap(REGIE, v, 'antwoord', { antwoord: 'aanvaard', op: '2026-03-02', door: 'coördinator Taalhuis' });
  expect(ja).toMatchObject({ status: 200, body: { stand: 'aanvaard', beantwoordDoor: 'coördinator Taalhuis', pakket: { naam: 'Samira Haddad' } } });
  expect(await stap(REGIE, ja.body, 'afronden')).toMatchObject({ status: 200, body: { stand: 'afgerond', pakket: LEEG } });
  expect(await app.sql('select naam, adres, taal from casusregie.verwijzing where id = $1', [v.id])).toEqual([{ naam: null, adres: null, taal: null }]);
});

test('returned with a reason, and asked again', async () => {
  const id = await maakDossier(app);
  const { body: v } = await vanGemeente(id);
  expect(await stap(REGIE, v, 'antwoord', { antwoord: 'teruggegeven', op: '2026-03-02', door: 'balie' })).toMatchObject({ status: 422, body: { reden: 'RedenOntbreekt', velden: [{ veld: 'reden' }] } });
  expect(await stap(REGIE, v, 'antwoord', { antwoord: 'teruggegeven', op: '2026-03-01', door: 'balie', reden: 'groep is vol' })).toMatchObject({ status: 422, body: { reden: 'AntwoordVoorAanbod' } });
  expect(await stap(REGIE, v, 'antwoord', { antwoord: 'teruggegeven', op: '2026-03-02', door: 'balie', reden: 'groep is vol' })).toMatchObject({ status: 200, body: { stand: 'teruggegeven', reden: 'groep is vol', pakket: LEEG } });
  expect(await stap(REGIE, { ...v, versie: 2 }, 'intrekken', { reden: 'niet meer nodig' })).toMatchObject({ status: 422, body: { reden: 'OpdrachtAlBeantwoord' } });
  expect((await vanGemeente(id)).status).toBe(201);
});

test('once at a time, also when two refer at once; a repeat gets the first answer', async () => {
  const id = await maakDossier(app);
  const uit = await Promise.all([vanGemeente(id), vanGemeente(id)]);
  expect(uit.map((u) => u.status).sort()).toEqual([201, 422]);
  expect(uit.find((u) => u.status === 422)!.body.reden).toBe('VerwijzingLooptAl');
  const ander = await maakDossier(app);
  const sleutel = { 'idempotency-key': randomUUID() };
  const eerste = await vanGemeente(ander, vraag(), REGIE, sleutel);
  expect((await vanGemeente(ander, vraag(), REGIE, sleutel)).body).toEqual(eerste.body);
  const { body: v } = eerste;
  const stappen = await Promise.all([stap(REGIE, v, 'antwoord', { antwoord: 'aanvaard', op: '2026-03-02', door: 'balie' }), stap(REGIE, v, 'intrekken', { reden: 'niet meer nodig' })]);
  expect(stappen.map((u) => u.status).sort()).toEqual([200, 412]);
});

test('who sees it: the gemeente all, VWON its own, others nothing', async () => {
  const b = await loopt(app);
  const { body: eigen } = await vanVwon(b);
  const { body: gemeente } = await vanGemeente(b.dossierId, vraag({ partnerId: partner('Gebiedsteam') }));
  expect((await lijst(VWON, `&dossierId=${b.dossierId}`)).map((v) => v.id)).toEqual([eigen.id]);
  expect((await lijst(REGIE, `&dossierId=${b.dossierId}`)).map((v) => v.id).sort()).toEqual([eigen.id, gemeente.id].sort());
  expect((await app.als(VWON).get(`/v1/verwijzingen/${gemeente.id}`)).status).toBe(404);
  expect((await stap(VWON, gemeente, 'intrekken', { reden: 'niet meer nodig' })).status).toBe(404);
  expect((await app.als('casusregisseur-duiven').get(`/v1/verwijzingen/${eigen.id}`)).status).toBe(404);
  for (const wie of ['rsd-medewerker', 'aanbieder', 'beheerder-zevenaar']) expect((await app.als(wie).get('/v1/verwijzingen')).status).toBe(403);
  expect((await vanGemeente(b.dossierId, vraag(), VWON)).status).toBe(403);
  const anders = (await app.als('casusregisseur-duiven').get<PartnerUit[]>('/v1/partners')).body.find((p) => p.naam === 'Taalhuis')!;
  expect((await vanGemeente(b.dossierId, vraag({ partnerId: anders.id }))).status).toBe(404);
});

test('partners are data of the gemeente: each says what it may see and what for; one that stopped gets nobody new', async () => {
  expect(partners.find((p) => p.naam === 'Caleidoz')).toMatchObject({ soort: 'welzijn', gegevens: ['naw', 'taal', 'contact'], bron: expect.stringContaining('Startnotitie §5') });
  const nieuw = await app.als(REGIE).post<PartnerUit>('/v1/partners', { naam: 'Buurtmoeders', soort: 'welzijn', bereikbaar: 'Kerkplein 1' });
  expect(nieuw.status).toBe(201);
  expect(await app.als(REGIE).post('/v1/partners', { naam: 'Buurtmoeders', soort: 'welzijn' })).toMatchObject({ status: 409, body: { reden: 'PartnerBestaatAl' } });
  expect((await app.als(VWON).post('/v1/partners', { naam: 'Iets', soort: 'welzijn' })).status).toBe(403);
  expect((await app.als('casusregisseur-duiven').post(`/v1/partners/${nieuw.body.id}/einde`, { tot: '2026-03-01' }, etag(1))).status).toBe(404);
  expect((await app.als(REGIE).post(`/v1/partners/${nieuw.body.id}/einde`, { tot: '2026-03-02' }, etag(1))).status).toBe(200);
  expect((await app.als(REGIE).post(`/v1/partners/${nieuw.body.id}/einde`, { tot: '2026-04-02' }, etag(1))).status).toBe(412);
  expect(await vanGemeente(await maakDossier(app), vraag({ partnerId: nieuw.body.id }))).toMatchObject({ status: 422, body: { reden: 'PartnerGestopt' } });
});

test('a closed dossier takes its referrals back', async () => {
  const id = await maakDossier(app);
  const { body: v } = await vanGemeente(id);
  await app.ontvang(DossierGesloten, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, grond: 'verblijf-vervallen', geslotenOp: '2026-03-01', wissen: false } });
  await app.drain();
  expect((await app.als(REGIE).get<VerwijzingUit>(`/v1/verwijzingen/${v.id}`)).body).toMatchObject({ stand: 'ingetrokken', pakket: LEEG });
  expect(await vanGemeente(id)).toMatchObject({ status: 422 });
});

test('a dossier without ground leaves nothing behind (AVG art. 17)', async () => {
  const b = await loopt(app);
  await vanVwon(b);
  await app.ontvang(DossierGesloten, { gemeentecode: '0299', sleutel: b.dossierId, feiten: { dossierId: b.dossierId, grond: 'onterecht-wi2021', geslotenOp: '2026-03-01', wissen: true } });
  await app.drain();
  for (const tabel of ['begeleiding', 'opdracht', 'verwijzing', 'dossier']) {
    expect([tabel, await app.sql(`select 1 from casusregie.${tabel} where ${tabel === 'dossier' ? 'id' : 'dossier_id'} = $1`, [b.dossierId])]).toEqual([tabel, []]);
  }
});
