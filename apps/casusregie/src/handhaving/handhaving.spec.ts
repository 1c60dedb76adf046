import type { HandhavingUit } from '@wegwijs/casusregie';
import { plusDagen } from '@wegwijs/kernel';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { alsVersie, BESLUIT, boete, constateer, CR, doe, KM, lees, persoon, rsdAntwoordt, TL, totBesluit, voorstel, waarschuw, type Probleem, type Zaak } from './testing/zaak.ts';

const BEGIN = '2026-05-04';
let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
beforeEach(() => {
  app.klok.dag = BEGIN;
});
afterAll(() => app.sluit());

const vanDossier = async (id: string) => (await app.als(CR).get<HandhavingUit>(`/v1/dossiers/${id}/handhaving`)).body;
const soorten = async (id: string) => (await app.als(CR).get<{ rijen: { soort: string }[] }>(`/v1/dossiers/${id}/tijdlijn?limiet=100`)).body.rijen.map((r) => r.soort).reverse();

test('Wi2021 art. 23: the whole way, from a call-up to the last cent, each step by a person', async () => {
  const id = await persoon(app);
  await waarschuw(app, id);
  const gevonden = (await constateer(app, id)).body;
  expect(gevonden).toMatchObject({ stand: 'geconstateerd', artikel: '23', waarschuwingOp: '2026-05-12', geconstateerdDoor: 'Kim Klantmanager', kerenVerplicht: true, handelingen: ['vraag-sanctie', 'afzien'], versie: 1 });
  const gevraagd = (await doe(app, gevonden, 'sanctievraag', undefined, KM)).body;
  expect(gevraagd).toMatchObject({ stand: 'onderzoek', sanctie: 'gevraagd' });
  const gerapporteerd = (await doe(app, gevraagd, 'rapport', { rapportOp: app.klok.dag, rapport: 'Verslag van de constatering.', verhoord: false, cautie: false }, KM)).body;
  expect(gerapporteerd).toMatchObject({ stand: 'voornemen', rapportOp: '2026-05-20', zienswijzeTot: '2026-06-03', besluitUiterlijk: '2026-08-19' });

  app.klok.dag = '2026-06-03';
  expect(await doe(app, gerapporteerd, 'besluit', BESLUIT, TL)).toMatchObject({ status: 422, body: { reden: 'SanctievraagNietBeantwoord', bron: expect.stringContaining('art. 27') } });
  await rsdAntwoordt(app, id);
  let zaak = await lees(app, gevonden.id);
  expect(zaak).toMatchObject({ sanctie: 'niet-verlaagd', versie: gerapporteerd.versie + 1 });
  expect(await doe(app, zaak, 'besluit', BESLUIT, TL)).toMatchObject({ status: 422, body: { reden: 'ZienswijzetermijnLoopt' } });
  zaak = (await doe(app, zaak, 'zienswijze', { ontvangenOp: '2026-06-02', zienswijze: 'Mijn kind was ziek.' }, KM)).body;
  expect(await doe(app, zaak, 'besluit', { ...BESLUIT, keren: undefined }, TL)).toMatchObject({ status: 422, body: { reden: 'KerenMotiveringOntbreekt', velden: [{ veld: 'keren' }] } });
  const besloten = (await doe(app, zaak, 'besluit', BESLUIT, TL)).body;
  expect(besloten).toMatchObject({ stand: 'besloten', bedrag: 2_500, trede: 1, percentage: 50, beslotenDoor: 'Tineke Teamleider', berekening: [{ wat: 'basisbedrag', bedrag: 5_000 }, { wat: 'verwijtbaarheid', bedrag: 2_500 }] });

  const bekend = (await doe(app, besloten, 'bekendmaking', { bekendgemaaktOp: '2026-06-03' })).body;
  expect(bekend).toMatchObject({ stand: 'bekendgemaakt', rechtsgangTot: '2026-07-15', onherroepelijkVanaf: '2026-07-16', betalenUiterlijk: '2026-07-15', handelingen: ['rechtsgang', 'betaling'] });
  expect(await doe(app, bekend, 'betaling', { stap: 'aanmaning', op: '2026-06-03' })).toMatchObject({ status: 422, body: { reden: 'BetaaltermijnLoopt' } });
  app.klok.dag = '2026-07-10';
  const bezwaar = (await doe(app, bekend, 'rechtsgang', { soort: 'bezwaar', kenmerk: 'B-1', ontvangenOp: '2026-07-10' })).body;
  expect(bezwaar.onherroepelijkVanaf).toBeUndefined();
  expect(bezwaar.rechtsgang).toMatchObject([{ soort: 'bezwaar', opTijd: true, termijnEinde: '2026-07-15' }]);
  app.klok.dag = '2026-07-16';
  const aangemaand = await doe(app, bezwaar, 'betaling', { stap: 'aanmaning', op: '2026-07-16' });
  expect(aangemaand).toMatchObject({ status: 200, body: { aangemaandOp: '2026-07-16' } });
  app.klok.dag = '2026-08-01';
  const betaald = (await doe(app, aangemaand.body, 'betaling', { stap: 'betaald', op: '2026-07-30' })).body;
  expect(betaald).toMatchObject({ betaaldOp: '2026-07-30', terugTeBetalen: 0 });
  expect(await soorten(id)).toEqual(expect.arrayContaining(['handhaving-oproep', 'handhaving-waarschuwing', 'overtreding-geconstateerd', 'sanctievraag-gesteld', 'sanctievraag-beantwoord', 'boete-voornemen', 'boete-zienswijze', 'boete-besloten', 'boete-bekendgemaakt', 'boete-rechtsgang', 'boete-betaling']));
  expect(await app.sql(`select 1 from casusregie.gebeurtenis where dossier_id = $1 and feiten::text ~ '2500|ziek'`, [id])).toEqual([]);
});

test('Awb art. 7:11, 6:16: revoked after payment gives all of it back, frees the gedraging, and no longer counts', async () => {
  const id = await persoon(app, { doelgroep: 'gezin' });
  await waarschuw(app, id);
  const eerste = await boete(app, id);
  const betaald = (await doe(app, eerste, 'betaling', { stap: 'betaald', op: app.klok.dag })).body;
  const bezwaar = (await doe(app, betaald, 'rechtsgang', { soort: 'bezwaar', kenmerk: 'B-2', ontvangenOp: app.klok.dag })).body;
  const uitkomst = (wie: string, body: object) => app.als(wie).post<Zaak>(`/v1/handhaving/${eerste.id}/rechtsgang/${bezwaar.rechtsgang[0]!.id}/uitkomst`, { uitkomstOp: app.klok.dag, motivering: 'Er was een goede reden.', ...body }, alsVersie(bezwaar.versie));
  expect(await uitkomst(TL, { uitkomst: 'herroepen' })).toMatchObject({ status: 422, body: { reden: 'ZelfdePersoonBesliste' } });
  expect(await uitkomst(CR, { uitkomst: 'verlaagd', bedrag: 2_500 })).toMatchObject({ status: 422, body: { reden: 'BedragNietLager' } });
  expect((await vanDossier(id)).plafond).toMatchObject({ maximum: 240_000, opgelegd: 2_500, ruimte: 237_500 });
  expect(await uitkomst(CR, { uitkomst: 'herroepen' })).toMatchObject({ status: 200, body: { stand: 'herroepen', terugTeBetalen: 2_500, handelingen: [] } });
  expect((await vanDossier(id)).plafond).toMatchObject({ opgelegd: 0 });
  expect(await app.sql('select 1 from casusregie.sanctieclaim where dossier_id = $1', [id])).toEqual([]);
});

test('Awb art. 7:11: lowered after payment gives the difference back, counts for the new amount, and beroep can follow', async () => {
  const id = await persoon(app);
  await waarschuw(app, id);
  const betaald = (await doe(app, await boete(app, id), 'betaling', { stap: 'betaald', op: app.klok.dag })).body;
  app.klok.dag = plusDagen(app.klok.dag, 60);
  const laat = (await doe(app, betaald, 'rechtsgang', { soort: 'bezwaar', kenmerk: 'B-4', ontvangenOp: app.klok.dag })).body;
  expect(laat.rechtsgang).toMatchObject([{ opTijd: false }]);
  const uitkomst = (body: object, versie = laat.versie) => app.als(CR).post<Zaak>(`/v1/handhaving/${laat.id}/rechtsgang/${laat.rechtsgang[0]!.id}/uitkomst`, { uitkomst: 'verlaagd', bedrag: 1_250, uitkomstOp: app.klok.dag, motivering: 'Minder te verwijten.', ...body }, alsVersie(versie));
  expect(await uitkomst({})).toMatchObject({ status: 422, body: { reden: 'BezwaarTeLaat', bron: 'Awb art. 6:11' } });
  expect((await uitkomst({ verschoonbaar: true }, laat.versie - 1)).status).toBe(412);
  const verlaagd = (await uitkomst({ verschoonbaar: true })).body;
  expect(verlaagd).toMatchObject({ stand: 'bekendgemaakt', bedrag: 1_250, terugTeBetalen: 1_250 });
  expect((await vanDossier(id)).plafond.opgelegd).toBe(1_250);
  expect((await doe(app, verlaagd, 'rechtsgang', { soort: 'bezwaar', kenmerk: 'B-5', ontvangenOp: app.klok.dag })).body.reden).toBe('RechtsgangNietAanDeBeurt');
  expect((await doe(app, verlaagd, 'rechtsgang', { soort: 'beroep', kenmerk: 'R-1', ontvangenOp: app.klok.dag })).status).toBe(200);
});

test('cases 53 and 54, Besluit art. 7.1 lid 3: doubled only after a boete that was irrevocable on the day of constatering', async () => {
  const id = await persoon(app);
  await waarschuw(app, id);
  const eerste = await boete(app, id);
  app.klok.dag = plusDagen(eerste.geconstateerdOp, 21);
  const binnenDrieWeken = await boete(app, id, { gedraging: 'map' });
  expect(binnenDrieWeken).toMatchObject({ trede: 1, bedrag: 2_500 });
  app.klok.dag = plusDagen(binnenDrieWeken.onherroepelijkVanaf!, 1);
  expect(await boete(app, id)).toMatchObject({ trede: 2, bedrag: 5_000, berekening: [{ wat: 'basisbedrag' }, { wat: 'verhoging', bedrag: 10_000 }, { wat: 'verwijtbaarheid', bedrag: 5_000 }] });
});

test('Wi2021 art. 22: a proposal of the intake becomes a boete of € 250 only by hand, once, with a new term', async () => {
  const id = await persoon(app, { pip: false });
  const voorstelId = await voorstel(app, id);
  expect((await vanDossier(id)).zaken).toEqual([]);
  app.klok.dag = '2026-03-20';
  expect((await app.als(KM).post(`/v1/boetevoorstellen/${voorstelId}/zaak`)).status).toBe(403);
  const zaak = (await app.als(CR).post<Zaak>(`/v1/boetevoorstellen/${voorstelId}/zaak`)).body;
  expect(zaak).toMatchObject({ artikel: '22', overtreding: 1, gedraging: 'brede-intake', waarschuwingOp: '2026-03-10', stand: 'geconstateerd' });
  expect(await app.als(CR).post<Probleem>(`/v1/boetevoorstellen/${voorstelId}/zaak`)).toMatchObject({ status: 422, body: { reden: 'GedragingAlInProcedure' } });
  const wachten = async () => (await app.als(CR).get<{ rijen: { dossierId: string }[] }>('/v1/boetevoorstellen?limiet=100')).body.rijen.filter((v) => v.dossierId === id);
  expect(await wachten()).toEqual([]);
  const tweede = await voorstel(app, id, 2, '2026-03-19');
  expect(await wachten()).toMatchObject([{ id: tweede, overtreding: 2 }]);
  const klaar = await totBesluit(app, zaak);
  expect(await doe(app, klaar, 'besluit', BESLUIT, TL)).toMatchObject({ status: 422, body: { reden: 'HersteltermijnOntbreekt', velden: [{ veld: 'hersteltermijnTot' }] } });
  expect(await doe(app, klaar, 'besluit', { ...BESLUIT, hersteltermijnTot: '2026-06-05' }, TL)).toMatchObject({ status: 422, body: { reden: 'HersteltermijnTeLang', feiten: { uiterlijk: '2026-06-04' } } });
  expect(await doe(app, klaar, 'besluit', { ...BESLUIT, hersteltermijnTot: '2026-06-04' }, TL)).toMatchObject({ status: 200, body: { bedrag: 25_000, hersteltermijnTot: '2026-06-04' } });
});

test('case 55, Wi2021 art. 27: bijstand was lowered for the same gedraging, so the boete ends by itself', async () => {
  const id = await persoon(app);
  await waarschuw(app, id);
  const gevonden = (await constateer(app, id)).body;
  const gevraagd = (await doe(app, gevonden, 'sanctievraag', undefined, KM)).body;
  await rsdAntwoordt(app, id, { verlaagd: true, van: app.klok.dag, tot: app.klok.dag });
  const zaak = await lees(app, gevonden.id);
  expect(zaak).toMatchObject({ stand: 'afgezien', sanctie: 'verlaagd', verlaagdVan: app.klok.dag, verlaagdTot: app.klok.dag, eindreden: expect.stringContaining('art. 27') });
  expect(await doe(app, zaak, 'rapport', { rapportOp: app.klok.dag, rapport: 'Verslag van de constatering.', verhoord: false, cautie: false }, KM)).toMatchObject({ status: 422, body: { reden: 'KanNietInDezeStand' } });
  const opnieuw = (await constateer(app, id)).body;
  expect(await doe(app, opnieuw, 'sanctievraag', undefined, KM)).toMatchObject({ status: 422, body: { reden: 'BijstandVerlaagd', bron: expect.stringContaining('art. 27') } });
  expect(gevraagd.versie).toBeLessThan(zaak.versie);
});

test('case 56: a gezinsmigrant is not fined for language class, an asielstatushouder can be', async () => {
  for (const [doelgroep, status] of [['gezin', 422], ['asiel', 201]] as const) {
    app.klok.dag = BEGIN;
    const id = await persoon(app, { doelgroep });
    await waarschuw(app, id, 'leerroute');
    expect((await constateer(app, id, { gedraging: 'leerroute' })).status).toBe(status);
  }
});

test('case 59: DUO set a new term of six months, which has a cap of its own; its boete is read-only', async () => {
  const id = await persoon(app);
  app.klok.dag = '2029-05-01';
  const duo = { artikel: '24', bedrag: 34_000, opgelegdOp: '2029-04-02', nieuweTermijn: '6', termijnBegin: '2029-04-03', termijnEinde: '2029-10-02' };
  const post = (body: object, wie = CR) => app.als(wie).post<Probleem>(`/v1/dossiers/${id}/duo-boetes`, body);
  expect(await post({ ...duo, opgelegdOp: '2029-05-02' })).toMatchObject({ status: 422, body: { reden: 'BoeteInDeToekomst' } });
  expect((await post(duo, KM)).status).toBe(403);
  expect((await post(duo)).status).toBe(201);
  expect(await post(duo)).toMatchObject({ status: 422, body: { reden: 'BoeteAlGeregistreerd' } });
  expect(await vanDossier(id)).toMatchObject({ plafond: { maximum: 40_000, opgelegd: 0, ruimte: 40_000 }, duoBoetes: [{ artikel: '24', bedrag: 34_000, nieuweTermijn: 6 }] });
});
