import type { BezwaarInvoer, BezwaarUit, PipUit } from '@wegwijs/intake';
import { testApp, type Klant, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { leesPdf, tekstVan } from '@wegwijs/platform/testing';
import { ifMatch, inhoud, inhoudMetOntzorgen, maakPipDossier, PipWeg } from './testing/pip-dossier.ts';

let app: TestApp;
let weg: PipWeg;
let klant: Klant;
let regisseur: Klant;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-02-18' });
  weg = new PipWeg(app);
  klant = app.als('klantmanager-zevenaar');
  regisseur = app.als('casusregisseur-zevenaar');
});
beforeEach(() => { app.klok.dag = '2026-02-18'; });
afterAll(() => app.sluit());

type Fout = { reden: string; bron: string };
const lees = async (id: string) => (await klant.get<PipUit>(`/v1/pips/${id}`)).body;
const bezwaar = (p: PipUit, v: Partial<BezwaarInvoer> = {}) =>
  klant.post<BezwaarUit & Fout>(`/v1/pips/${p.id}/bezwaren`, { tegen: 'wi', ontvangenOp: '2026-03-20', kenmerk: 'BZW-1', ...v }, ifMatch(p.versie));
const beslis = (b: BezwaarUit, v: object = {}, wie = regisseur) =>
  wie.post<BezwaarUit & Fout>(`/v1/bezwaren/${b.id}/uitkomst`, { uitkomst: 'gegrond', beslistOp: '2026-05-01', motivering: 'De onderwijsroute is niet onderzocht.', herroepen: true, ...v }, ifMatch(b.versie));

test('Awb 7:11, Wi2021 11 lid 3: gegrond en herroepen opent een versie na bezwaar; de termijn blijft aan de eerste dagtekening hangen', async () => {
  const eerste = await weg.bekendgemaakt(await maakPipDossier(app, { studiewens: true }), inhoud({ onderwijsrouteAfweging: 'Kort bekeken.' }));
  app.klok.dag = '2026-05-01';
  const b = await bezwaar(eerste);
  expect(b.body).toMatchObject({ tegen: 'wi', opTijd: true, termijnEinde: '2026-04-07', hogerBeroep: 'Afdeling bestuursrechtspraak van de Raad van State', herroepen: false });
  const uit = await beslis(b.body);
  expect(uit.body).toMatchObject({ uitkomst: 'gegrond', herroepen: true, versie: 2 });
  const nieuw = await lees(uit.body.nieuwPipId!);
  expect(nieuw).toMatchObject({ soort: 'na-bezwaar', status: 'concept', pipVersie: 2, vervangtPipId: eerste.id, wijziging: { bezwaarKenmerk: 'BZW-1' } });
  const bij = await klant.put<PipUit>(`/v1/pips/${nieuw.id}`, inhoud({ leerroute: 'onderwijs', mapUren: undefined, mapPraktijkuren: undefined, onderwijsrouteAfweging: 'U bent apotheker.', afwijkingMotivering: 'U kunt meer.' }), ifMatch(nieuw.versie));
  const aan = await app.als('collega-zevenaar').post<PipUit>(`/v1/pips/${nieuw.id}/aanbieding`, undefined, ifMatch(bij.body.versie));
  const tweede = await weg.maakBekend(await weg.stelVast(aan.body, { dagtekening: '2026-05-01', verzendenOp: '2026-05-04' }), '2026-05-04');
  expect(tweede).toMatchObject({ dagtekening: '2026-05-01', dagtekeningInitieel: '2026-02-18', klokken: { inburgering: { begin: '2026-02-19', einde: '2029-02-18' }, bezwaar: { begin: '2026-05-05' } } });
  expect(await lees(eerste.id)).toMatchObject({ status: 'vervangen', bezwaren: [{ kenmerk: 'BZW-1', uitkomst: 'gegrond' }] });
  const tekst = tekstVan(leesPdf((await klant.get(`/v1/pips/${tweede.id}/beschikking`)).ruw).boom).replace(/\s+/g, ' ');
  expect(tekst).toContain('na bezwaar');
  expect(tekst).toContain('BZW-1');
});

test('Wi2021 15 lid 3: bezwaar alleen tegen ontzorgen gaat naar de Centrale Raad en laat het PIP en de leerroute staan', async () => {
  const eerste = await weg.bekendgemaakt(await maakPipDossier(app, { bijstand: '2026-02-15' }), inhoudMetOntzorgen());
  app.klok.dag = '2026-05-01';
  const b = await bezwaar(eerste, { tegen: 'pw', kenmerk: 'BZW-2' });
  expect(b.body).toMatchObject({ tegen: 'pw', hogerBeroep: 'Centrale Raad van Beroep' });
  expect((await beslis(b.body)).body).toMatchObject({ uitkomst: 'gegrond', herroepen: true, nieuwPipId: null });
  expect(await lees(eerste.id)).toMatchObject({ status: 'bekendgemaakt', ontzorgbesluit: { status: 'herroepen' } });
  expect(await app.sql('select 1 from intake.pip where dossier_id = $1', [eerste.dossierId])).toHaveLength(1);
});

test('Awb 7:11: een herroepen ontzorgbesluit gaat niet opnieuw mee met een nieuwe versie', async () => {
  const eerste = await weg.bekendgemaakt(await maakPipDossier(app, { bijstand: '2026-02-15' }), inhoudMetOntzorgen());
  app.klok.dag = '2026-05-01';
  await beslis((await bezwaar(eerste, { tegen: 'pw', kenmerk: 'BZW-3' })).body);
  const concept = await klant.post<PipUit>(`/v1/pips/${eerste.id}/wijziging`, { soort: 'wijziging', motivering: 'Ander rooster.' }, ifMatch(eerste.versie));
  const aan = await weg.biedAan(concept.body);
  const stel = await app.als('teamleider-zevenaar').post<Fout>(`/v1/pips/${aan.id}/vaststelling`, { dagtekening: '2026-05-01', verzendenOp: '2026-05-01', wijze: 'post', mandaat: 'M' }, ifMatch(aan.versie));
  expect(stel.body).toMatchObject({ status: 422, reden: 'OntzorgbesluitHerroepen', bron: expect.stringContaining('Awb art. 7:11') });
});

test.each<[string, Partial<BezwaarInvoer>, object, string, string]>([
  ['Awb 10:3 lid 3: wie het besluit nam, beslist niet op het bezwaar', {}, { wie: 'teamleider-zevenaar' }, 'BeslisserNamBesluit', 'Awb art. 10:3 lid 3'],
  ['Awb 6:11: te laat en niet verschoonbaar', { ontvangenOp: '2026-04-08' }, {}, 'BezwaarTeLaat', 'Awb art. 6:7'],
  ['Awb 7:11 lid 2: ongegrond herroept niet', {}, { uitkomst: 'ongegrond' }, 'HerroepenAlleenBijGegrond', 'Awb art. 7:11 lid 2'],
  ['Awb 7:10: beslist voor ontvangst', {}, { beslistOp: '2026-03-19' }, 'BeslisdatumOnmogelijk', 'Awb art. 7:10'],
])('%s', async (_titel, invoer, { wie, ...anders }: { wie?: string }, reden, bron) => {
  const eerste = await weg.bekendgemaakt(await maakPipDossier(app));
  app.klok.dag = '2026-05-01';
  const b = await bezwaar(eerste, invoer);
  const uit = await beslis(b.body, anders, wie ? app.als(wie) : regisseur);
  expect([uit.status, uit.body.reden]).toEqual([422, reden]);
  expect(uit.body.bron).toContain(bron);
  expect((await lees(eerste.id)).bezwaren[0]).toMatchObject({ uitkomst: null, herroepen: false });
});

test.each<[string, Partial<BezwaarInvoer>, string, string]>([
  ['Awb 7:1: geen ontzorgbesluit in deze brief', { tegen: 'pw' }, 'GeenOntzorgbesluit', 'Wi2021 art. 15 lid 3'],
  ['Awb 6:9: ontvangen in de toekomst', { ontvangenOp: '2026-05-02' }, 'OntvangstInToekomst', 'Awb art. 6:9'],
  ['Awb 6:10: ontvangen voor het besluit', { ontvangenOp: '2026-02-17' }, 'OntvangstVoorBesluit', 'Awb art. 6:10'],
])('%s', async (_titel, invoer, reden, bron) => {
  const eerste = await weg.bekendgemaakt(await maakPipDossier(app));
  app.klok.dag = '2026-05-01';
  const { body } = await bezwaar(eerste, invoer);
  expect(body).toMatchObject({ status: 422, reden });
  expect(body.bron).toContain(bron);
});

test('een concept is geen besluit; een kenmerk komt een keer voor; en een bezwaar wordt een keer beslist', async () => {
  const d = await maakPipDossier(app);
  const concept = await weg.concept(d);
  expect((await bezwaar(concept, { ontvangenOp: '2026-02-18' })).body).toMatchObject({ status: 422, reden: 'GeenBesluit' });
  const eerste = await weg.maakBekend(await weg.stelVast(await weg.biedAan(concept)), '2026-02-20');
  app.klok.dag = '2026-05-01';
  const b = await bezwaar(eerste);
  expect((await bezwaar(eerste)).body).toMatchObject({ status: 409, reden: 'BezwaarBestaatAl' });
  expect((await beslis(b.body, { uitkomst: 'ongegrond', herroepen: false })).body).toMatchObject({ uitkomst: 'ongegrond', nieuwPipId: null });
  const na = { soort: 'na-bezwaar', motivering: 'Toch anders.', bezwaarKenmerk: 'BZW-1' };
  expect((await klant.post<Fout>(`/v1/pips/${eerste.id}/wijziging`, na, ifMatch(eerste.versie))).body).toMatchObject({ status: 422, reden: 'BezwaarNietGegrond' });
  expect((await beslis(b.body)).status).toBe(412);
  expect((await beslis({ ...b.body, versie: 2 })).body).toMatchObject({ status: 422, reden: 'BezwaarAlBeslist' });
});

test('is er al een nieuwe versie in de maak, dan wordt het bezwaar beslist en komt de versie na bezwaar later, met het kenmerk', async () => {
  const eerste = await weg.bekendgemaakt(await maakPipDossier(app));
  app.klok.dag = '2026-05-01';
  const b = await bezwaar(eerste, { kenmerk: 'BZW-9' });
  const open = await klant.post<PipUit>(`/v1/pips/${eerste.id}/wijziging`, { soort: 'wijziging', motivering: 'Ander rooster.' }, ifMatch(eerste.versie));
  expect((await beslis(b.body)).body).toMatchObject({ uitkomst: 'gegrond', nieuwPipId: null });
  await klant.post(`/v1/pips/${open.body.id}/intrekking`, undefined, ifMatch(1));
  const ander = { soort: 'na-bezwaar', motivering: 'Zie de beslissing.', bezwaarKenmerk: 'BZW-8' };
  expect((await klant.post<Fout>(`/v1/pips/${eerste.id}/wijziging`, ander, ifMatch(eerste.versie))).body.reden).toBe('BezwaarNietGegrond');
  const na = await klant.post<PipUit>(`/v1/pips/${eerste.id}/wijziging`, { soort: 'na-bezwaar', motivering: 'Zie de beslissing.', bezwaarKenmerk: 'BZW-9' }, ifMatch(eerste.versie));
  expect(na.body).toMatchObject({ soort: 'na-bezwaar', pipVersie: 2 });
});

test('een klantmanager registreert een bezwaar maar beslist er niet over; een andere gemeente vindt het niet', async () => {
  const eerste = await weg.bekendgemaakt(await maakPipDossier(app));
  app.klok.dag = '2026-05-01';
  const b = await bezwaar(eerste);
  expect((await beslis(b.body, {}, klant)).status).toBe(403);
  expect((await beslis(b.body, {}, app.als('teamleider-duiven'))).status).toBe(404);
  expect((await beslis(b.body, { uitkomst: 'misschien' })).status).toBe(400);
});
