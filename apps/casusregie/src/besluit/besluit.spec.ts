import { randomUUID } from 'node:crypto';
import type { BesluitUit, DossierbriefUit } from '@wegwijs/casusregie';
import { DossierGesloten } from '@wegwijs/intake';
import { leesPdf, tekstVan, testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { dossierMetPip, GEMEENTE, veld, versie, zin } from '../brief/testing/brieven.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
afterAll(() => app.sluit());
beforeEach(() => {
  app.klok.dag = '2026-02-18';
});

const KM = 'klantmanager-zevenaar';
const REGIE = 'casusregisseur-zevenaar';
const LEIDER = 'teamleider-zevenaar';
type Uit = BesluitUit & { reden?: string };
const BESLUIT = { spoor: 'wi', velden: [veld('onderwerp', 'Kinderopvang'), veld('besluit', 'U krijgt hulp bij de kinderopvang.')], motivering: [zin('reden', { artikel: 'Wi2021 art. 17 lid 1' })] };
const dossier = async (): Promise<string> => {
  const id = await dossierMetPip(app);
  await app.sql(`update casusregie.dossier set dagtekening = '2026-01-10' where id = $1`, [id]);
  return id;
};
const stelOp = (dossierId: string, anders: object = {}, wie = KM) => app.als(wie).post<Uit>(`/v1/dossiers/${dossierId}/besluiten`, { ...BESLUIT, ...anders });
const doe = (b: { id: string; versie: number }, wat: string, body: object | undefined, wie: string, koppen = {}) => app.als(wie).post<Uit>(`/v1/besluiten/${b.id}/${wat}`, body, { ...versie(b.versie), ...koppen });
const neem = (b: Uit, wie = REGIE) => doe(b, 'vaststelling', { mandaat: 'Mandaatregister 2026' }, wie);
const maakBekend = (b: Uit, op = '2026-02-20', anders = {}) => doe(b, 'bekendmaking', { op, wijze: 'post', ...anders }, KM);
const bekend = async (dossierId: string, anders: object = {}): Promise<Uit> => {
  app.klok.dag = '2026-02-18';
  const genomen = (await neem((await stelOp(dossierId, anders)).body)).body;
  app.klok.dag = '2026-02-20';
  return (await maakBekend(genomen)).body;
};
const bezwaar = (b: Uit, anders: object = {}, wie = KM) => doe(b, 'bezwaren', { ontvangenOp: '2026-03-10', kenmerk: `BZW-${randomUUID().slice(0, 8)}`, ...anders }, wie);
const beslis = (b: Uit, body: object, wie = LEIDER) => app.als(wie).post<Uit>(`/v1/bezwaren/${b.bezwaren.at(-1)!.id}/uitkomst`, { beslistOp: '2026-05-01', motivering: 'U hebt gelijk.', ...body }, versie(b.bezwaren.at(-1)!.versie));

test('een besluit: opgesteld, door een ander genomen, bekendgemaakt; twee klokken uit een brief (wet.md §14.10)', async () => {
  const id = await dossier();
  const concept = (await stelOp(id)).body;
  expect(concept).toMatchObject({ stand: 'concept', kenmerk: null, spoor: 'wi', bezwaartermijn: null });
  expect((await neem(concept, KM)).status).toBe(403);
  const genomen = (await neem(concept)).body;
  expect(genomen).toMatchObject({ stand: 'genomen', dagtekening: '2026-02-18', genomenNaam: 'Rob Regisseur' });
  expect(genomen.kenmerk).toMatch(/^BES-0299-2026-\d{6}$/);
  app.klok.dag = '2026-02-20';
  const uit = (await maakBekend(genomen)).body;
  expect(uit).toMatchObject({ stand: 'bekendgemaakt', bekendgemaaktOp: '2026-02-20', bezwaartermijn: { einde: '2026-04-07', soort: 'wettelijk' }, hogerBeroep: 'Afdeling bestuursrechtspraak van de Raad van State' });
  const tekst = tekstVan(leesPdf((await app.als(KM).get(`/v1/brieven/${uit.briefId}/pdf`)).ruw).boom).replace(/\s+/g, ' ');
  for (const deel of ['Datum 18 februari 2026', 'tot en met 7 april 2026', 'verstuurd op 20 februari 2026', uit.kenmerk!, 'het college van burgemeester en wethouders van Zevenaar']) expect(tekst).toContain(deel);
  const soorten = (await app.als(KM).get<{ rijen: { soort: string }[] }>(`/v1/dossiers/${id}/tijdlijn`)).body.rijen.map((r) => r.soort);
  expect(soorten).toEqual(expect.arrayContaining(['besluit-genomen', 'besluit-bekendgemaakt', 'brief-verzonden']));
});

test('vier ogen: wie eraan schreef, neemt het niet, ook niet na een ander', async () => {
  const id = await dossier();
  const concept = (await stelOp(id, {}, REGIE)).body;
  expect((await neem(concept, REGIE)).body.reden).toBe('VierOgen');
  const { briefId } = concept;
  const inhoud = { velden: BESLUIT.velden, motivering: BESLUIT.motivering };
  expect((await app.als(LEIDER).put<DossierbriefUit>(`/v1/brieven/${briefId}`, inhoud, versie(1))).status).toBe(200);
  expect((await neem(concept, REGIE)).body.reden).toBe('VierOgen');
  expect((await neem(concept, LEIDER)).body.reden).toBe('VierOgen');
});

test('na het nemen staat de tekst vast, en de brief gaat alleen met de bekendmaking', async () => {
  const id = await dossier();
  const genomen = (await neem((await stelOp(id)).body)).body;
  expect((await app.als(KM).put(`/v1/brieven/${genomen.briefId}`, { velden: [], motivering: [] }, versie(1))).body).toMatchObject({ reden: 'BesluitAlGenomen' });
  expect((await app.als(KM).post(`/v1/brieven/${genomen.briefId}/verzending`, { op: '2026-02-18', wijze: 'post' }, versie(1))).body).toMatchObject({ reden: 'BriefHoortBijBesluit' });
  expect((await app.als(KM).post(`/v1/brieven/${genomen.briefId}/intrekking`, undefined, versie(1))).body).toMatchObject({ reden: 'BriefHoortBijBesluit' });
});

test.each<[string, object, string]>([
  ['zonder motivering (Awb 3:46)', { motivering: [] }, 'MotiveringOntbreekt'],
  ['feit dat niemand vastlegde', { motivering: [zin('reden', { feit: randomUUID() })] }, 'FeitNietVastgelegd'],
  ['zin zonder artikel', { motivering: [zin('reden', { artikel: 'gewoon' })] }, 'ArtikelOntbreekt'],
  ['leeg besluit', { velden: [veld('onderwerp', 'X')] }, 'VeldOntbreekt'],
])('niet nemen: %s', async (_naam, anders, reden) => expect((await neem((await stelOp(await dossier(), anders)).body)).body.reden).toBe(reden));

test('bekendmaken: niet voor de datum, niet in de toekomst, niet twee keer; twee tegelijk: een', async () => {
  const genomen = (await neem((await stelOp(await dossier())).body)).body;
  expect((await maakBekend(genomen, '2026-02-17')).body.reden).toBe('BekendmakingVoorDagtekening');
  expect((await maakBekend(genomen, '2026-02-19')).body.reden).toBe('BekendmakingInDeToekomst');
  const uit = await Promise.all([maakBekend(genomen, '2026-02-18'), maakBekend(genomen, '2026-02-18')]);
  expect(uit.map((u) => u.status).sort()).toEqual([200, 412]);
});

test('gegrond: herroepen, en een nieuwe versie met dezelfde tekst die opnieuw langs twee mensen gaat; de inburgeringstermijn verandert niet (wet.md §14.65)', async () => {
  const id = await dossier();
  const uit = await bekend(id);
  app.klok.dag = '2026-05-01';
  const met = (await bezwaar(uit)).body;
  expect(met.bezwaren[0]).toMatchObject({ opTijd: true, beslissen: { einde: '2026-05-19' }, uitkomst: null });
  expect((await beslis(met, { uitkomst: 'gegrond', herroepen: true }, REGIE)).body.reden).toBe('BeslisserNamBesluit');
  const na = (await beslis(met, { uitkomst: 'gegrond', herroepen: true })).body;
  expect(na).toMatchObject({ stand: 'herroepen', bezwaren: [{ uitkomst: 'gegrond', herroepen: true }] });
  const nieuw = (await app.als(KM).get<Uit>(`/v1/besluiten/${na.vervangenDoor}`)).body;
  expect(nieuw).toMatchObject({ stand: 'concept', vervangt: uit.id, onderwerp: 'Kinderopvang', spoor: 'wi' });
  const genomen = (await neem(nieuw, REGIE)).body;
  expect((await maakBekend(genomen, '2026-05-01')).body).toMatchObject({ stand: 'bekendgemaakt', bezwaartermijn: { dag0: '2026-05-01' } });
  expect((await app.als(KM).get(`/v1/dossiers/${id}`)).body).toMatchObject({ termijnEinde: '2029-03-10' });
  expect((await app.als(KM).get<Uit[]>(`/v1/dossiers/${id}/besluiten`)).body.map((b) => b.stand).sort()).toEqual(['bekendgemaakt', 'herroepen']);
});

test('een keten: een nieuwer besluit vervangt het oude op de dag van zijn bekendmaking', async () => {
  const id = await dossier();
  const eerste = await bekend(id);
  const tweede = (await stelOp(id, { vervangt: eerste.id })).body;
  expect((await stelOp(id, { vervangt: eerste.id })).body.reden).toBe('OpvolgerBestaatAl');
  expect((await stelOp(id, { vervangt: eerste.id, spoor: 'pw' })).body.reden).toBe('AnderSpoor');
  expect((await app.als(KM).get<Uit>(`/v1/besluiten/${eerste.id}`)).body).toMatchObject({ stand: 'bekendgemaakt', vervangenDoor: tweede.id });
  await maakBekend((await neem(tweede)).body);
  expect((await app.als(KM).get<Uit>(`/v1/besluiten/${eerste.id}`)).body.stand).toBe('vervangen');
});

test('een bezwaar tegen het Pw-besluit raakt het Wi-besluit niet (wet.md §14.66)', async () => {
  const id = await dossier();
  const wi = await bekend(id);
  const pw = await bekend(id, { spoor: 'pw' });
  expect(pw.hogerBeroep).toBe('Centrale Raad van Beroep');
  app.klok.dag = '2026-05-01';
  await beslis((await bezwaar(pw)).body, { uitkomst: 'gegrond', herroepen: true });
  expect((await app.als(KM).get<Uit>(`/v1/besluiten/${wi.id}`)).body).toMatchObject({ stand: 'bekendgemaakt', bezwaren: [] });
});

test('bezwaar: te laat wordt vastgelegd en niet inhoudelijk behandeld, tenzij verschoonbaar; hetzelfde kenmerk maar een keer', async () => {
  const uit = await bekend(await dossier());
  app.klok.dag = '2026-05-01';
  const laat = (await bezwaar(uit, { ontvangenOp: '2026-04-15', gepostOp: '2026-04-07', kenmerk: 'BZW-1' })).body;
  expect(laat.bezwaren[0]).toMatchObject({ opTijd: false });
  expect((await bezwaar(uit, { kenmerk: 'BZW-1' })).status).toBe(409);
  expect((await beslis(laat, { uitkomst: 'ongegrond' })).body.reden).toBe('BezwaarTeLaat');
  expect((await beslis(laat, { uitkomst: 'ongegrond', verschoonbaar: true })).body.bezwaren[0]).toMatchObject({ uitkomst: 'ongegrond' });
  expect((await beslis(laat, { uitkomst: 'ongegrond', verschoonbaar: true })).status).toBe(412);
});

test('de lijst van wat open staat: met de laatste dag om te beslissen, alleen van de eigen gemeente, en weg na het antwoord', async () => {
  const uit = await bekend(await dossier());
  app.klok.dag = '2026-05-01';
  const met = (await bezwaar(uit, { commissie: true })).body;
  const open = async (wie = KM) => (await app.als(wie).get<{ rijen: { id: string }[] }>('/v1/bezwaren?limiet=100')).body.rijen;
  const ik = met.bezwaren[0]!.id;
  expect((await open()).find((b) => b.id === ik)).toMatchObject({ naam: 'Samira Haddad', spoor: 'wi', opTijd: true, beslisUiterlijk: '2026-06-30' });
  expect(await open('klantmanager-duiven')).toEqual([]);
  expect((await app.als('rsd-medewerker').get('/v1/bezwaren')).status).toBe(403);
  await beslis(met, { uitkomst: 'ongegrond' });
  expect((await open()).map((b) => b.id)).not.toContain(ik);
});

test('een bezwaar met dezelfde sleutel opnieuw gestuurd is een bezwaar', async () => {
  const uit = await bekend(await dossier());
  app.klok.dag = '2026-03-12';
  const sleutel = { 'idempotency-key': randomUUID() };
  const body = { ontvangenOp: '2026-03-10', kenmerk: 'BZW-9' };
  await doe(uit, 'bezwaren', body, KM, sleutel);
  expect((await doe(uit, 'bezwaren', body, KM, sleutel)).body.bezwaren).toHaveLength(1);
});

test('wat nooit bekend werd kan weg; daarna kan een ander de opvolger zijn', async () => {
  const id = await dossier();
  const oud = await bekend(id);
  const weg = (await stelOp(id, { vervangt: oud.id })).body;
  expect((await doe(weg, 'intrekking', undefined, REGIE)).body).toMatchObject({ stand: 'ingetrokken' });
  expect((await doe(oud, 'intrekking', undefined, REGIE)).body.reden).toBe('BesluitAlBekendgemaakt');
  expect((await stelOp(id, { vervangt: oud.id })).status).toBe(201);
});

test.each<[object, number, string]>([
  [{ spoor: 'wmo' }, 400, 'spoor moet een van deze waarden zijn'], [{ vervangt: '00000000-0000-4000-8000-0000000000ff' }, 404, 'niet-gevonden'], [{ velden: [veld('bedrag', '1')] }, 422, 'VeldOnbekend'], [{ motivering: null }, 400, 'motivering'],
])('onzin: %j', async (anders, status, verwacht) => {
  const uit = await stelOp(await dossier(), anders);
  expect([uit.status, JSON.stringify(uit.body)]).toEqual([status, expect.stringContaining(verwacht)]);
});

test('een andere gemeente vindt niets, een andere organisatie mag niets, een oude versie wordt geweigerd', async () => {
  const uit = await bekend(await dossier());
  expect((await app.als('casusregisseur-duiven').get(`/v1/besluiten/${uit.id}`)).status).toBe(404);
  expect((await doe(uit, 'bezwaren', { ontvangenOp: '2026-02-20', kenmerk: 'x' }, 'casusregisseur-duiven')).status).toBe(404);
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'beheerder-zevenaar']) expect((await app.als(wie).get(`/v1/besluiten/${uit.id}`)).status).toBe(403);
  expect((await doe({ id: uit.id, versie: 1 }, 'bezwaren', { ontvangenOp: '2026-02-20', kenmerk: 'x' }, KM)).status).toBe(412);
});

test('zonder grond blijft er niets: besluiten, brieven en bezwaren gaan mee (AVG art. 17)', async () => {
  const id = await dossier();
  const uit = await bekend(id);
  app.klok.dag = '2026-05-01';
  await beslis((await bezwaar(uit)).body, { uitkomst: 'gegrond', herroepen: true });
  await app.ontvang(DossierGesloten, { gemeentecode: GEMEENTE, sleutel: id, feiten: { dossierId: id, grond: 'onterecht-wi2021', geslotenOp: '2026-04-30', wissen: true } });
  await app.drain();
  for (const tabel of ['besluit', 'brief', 'bezwaar']) expect([tabel, await app.sql(`select 1 from casusregie.${tabel} where dossier_id = $1`, [id])]).toEqual([tabel, []]);
});
