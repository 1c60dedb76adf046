import { createHash } from 'node:crypto';
import type { PipUit } from '@wegwijs/intake';
import type { BriefDocument } from '@wegwijs/kernel/brief';
import { testApp, type Klant, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakPdf } from '@wegwijs/platform/brief';
import { alle, leesPdf, tekstVan } from '@wegwijs/platform/testing';
import { ifMatch, inhoud, inhoudMetOntzorgen, maakPipDossier, PipWeg, VASTSTELLING } from './testing/pip-dossier.ts';

let app: TestApp;
let weg: PipWeg;
let klant: Klant;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-02-18' });
  weg = new PipWeg(app);
  klant = app.als('klantmanager-zevenaar');
});
beforeEach(() => { app.klok.dag = '2026-02-18'; });
afterAll(() => app.sluit());

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const haal = async (id: string, volgnr?: number) => {
  const { status, headers, ruw } = await klant.get(`/v1/pips/${id}/beschikking${volgnr ? `?volgnr=${volgnr}` : ''}`);
  expect([status, headers['content-type'], headers['etag']]).toEqual([200, 'application/pdf', `"${sha(ruw)}"`]);
  return ruw;
};
const tekst = (pdf: Buffer) => tekstVan(leesPdf(pdf).boom).replace(/\s+/g, ' ');

test('Wi2021 art. 15, Awb 3:45, 3:46: de brief noemt motivering, route, doelen, hulp, gesprekken, mandaat en de laatste dag van bezwaar', async () => {
  const d = await maakPipDossier(app, { bijstand: '2026-02-15', voornamen: 'Amira', achternaam: 'Haddad' });
  const p = await weg.vastgesteld(d, inhoudMetOntzorgen());
  const pdf = await haal(p.id);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const t = tekst(pdf);
  for (const deel of [
    'Amira Haddad', 'Kerkstraat 12', '6901 AB Zevenaar', p.kenmerk, '18 februari 2026', 'U volgt de B1-route', 'U leert snel en u kunt al lezen', 'Het advies is: B1-route', 'Examen spreken halen op niveau B1', '30 juni 2028',
    'een taalmaatje', '12 voortgangsgesprekken', 'van 19 februari 2026 tot en met 18 februari 2029', 'tot en met 7 april 2026', 'Goede Vrijdag', 'Afdeling bestuursrechtspraak van de Raad van State',
    'het college van burgemeester en wethouders van Zevenaar', 'Mandaatregister 2026, nr. 12', 'Tineke Teamleider, teamleider', 'RSD-2026-77', 'van 15 februari 2026 tot en met 14 augustus 2026', 'Centrale Raad van Beroep',
  ]) expect(t).toContain(deel);
  expect(alle(leesPdf(pdf).boom, 'Table').length).toBeGreaterThanOrEqual(3);
});

test.each([
  ['2026-02-20', '7 april 2026'], ['2026-03-16', '28 april 2026'], ['2026-04-02', '18 mei 2026'], ['2026-11-13', '28 december 2026'], ['2026-11-20', '4 januari 2027'],
])('Awb 6:8, Atw art. 1 en 3: verstuurd op %s, bezwaar tot en met %s', async (op, laatste) => {
  app.klok.dag = op;
  const p = await weg.vastgesteld(await maakPipDossier(app), undefined, { dagtekening: op, verzendenOp: op });
  const bekend = await weg.maakBekend(p, op);
  expect(tekst(await haal(p.id))).toContain(`Dat kan tot en met ${laatste}.`);
  expect(bekend.brieven).toHaveLength(1);
});

test('Wet en Awb: gedagtekend 1 maart, verstuurd 9 maart: termijn vanaf 2 maart, bezwaar vanaf 10 maart', async () => {
  app.klok.dag = '2026-03-01';
  const p = await weg.vastgesteld(await maakPipDossier(app), undefined, { dagtekening: '2026-03-01', verzendenOp: '2026-03-09' });
  expect((await weg.maakBekend(p, '2026-03-09')).klokken).toMatchObject({ inburgering: { begin: '2026-03-02', einde: '2029-03-01' }, bezwaar: { begin: '2026-03-10', einde: '2026-04-20' } });
});

test('wat is bewaard, maakt dezelfde bytes opnieuw; een inzage geeft de bewaarde', async () => {
  const p = await weg.vastgesteld(await maakPipDossier(app));
  const [rij] = await app.sql<{ document: BriefDocument; gemaakt_op: Date; pdf: Buffer; sha256: string; sjabloon: string }>('select document, gemaakt_op, pdf, sha256, sjabloon from intake.brief where pip_id = $1', [p.id]);
  const opnieuw = await maakPdf(rij!.document, { aangemaakt: rij!.gemaakt_op });
  expect(sha(opnieuw)).toBe(rij!.sha256);
  expect(opnieuw.equals(rij!.pdf)).toBe(true);
  expect((await haal(p.id)).equals(rij!.pdf)).toBe(true);
  expect(p.brieven).toMatchObject([{ sha256: rij!.sha256, sjabloon: rij!.sjabloon }]);
  await expect(app.sql(`update intake.brief set pdf = pdf || '\\x00' where pip_id = $1`, [p.id])).rejects.toThrow(/brief_sha/);
});

test('Awb 3:41: later verstuurd dan gepland, dan gaat er een nieuwe brief uit met de goede laatste dag; beide blijven bewaard', async () => {
  const p = await weg.vastgesteld(await maakPipDossier(app));
  const eerste = await haal(p.id);
  const bekend = await weg.maakBekend(p, '2026-02-23');
  expect(bekend.brieven.map((b) => [b.volgnr, b.bekendmakingOp])).toEqual([[1, '2026-02-20'], [2, '2026-02-23']]);
  expect(tekst(await haal(p.id))).toContain('tot en met 7 april 2026');
  expect(tekst(await haal(p.id))).toContain('verstuurd op 23 februari 2026');
  expect((await haal(p.id, 1)).equals(eerste)).toBe(true);
  expect(bekend.brieven[0]?.sha256).not.toBe(bekend.brieven[1]?.sha256);
  expect(bekend.dagtekening).toBe('2026-02-18');
});

test('Awb 3:41: uitgereikt in plaats van gepost staat ook in de brief', async () => {
  const p = await weg.maakBekend(await weg.vastgesteld(await maakPipDossier(app)), '2026-02-20', 'uitreiking');
  expect(p.brieven).toHaveLength(2);
  expect(tekst(await haal(p.id))).toContain('Wij hebben deze brief aan u gegeven op 20 februari 2026');
});

test('de nieuwe brief zegt hetzelfde, ook als het dossier intussen is veranderd', async () => {
  const d = await maakPipDossier(app);
  const p = await weg.vastgesteld(d);
  await app.sql(`update intake.dossier set naam = 'Iemand Anders', doelgroep = 'gezin' where id = $1`, [d.id]);
  await weg.maakBekend(p, '2026-02-23');
  const zonder = (t: string) => t.replaceAll('23 februari', 'X').replaceAll('20 februari', 'X').replaceAll(/tot en met \d+ april/g, 'Y').replace(/U hebt meer tijd.*?Stuur/g, 'Stuur').replace(/\s/g, '');
  expect(zonder(tekst(await haal(p.id, 2)))).toBe(zonder(tekst(await haal(p.id, 1))));
});

test.each<[string, string, string, string]>([
  ['voor de dagtekening', '2026-02-17', 'BekendmakingVoorDagtekening', '2026-02-18'], ['in de toekomst', '2026-02-19', 'BekendmakingInToekomst', '2026-02-18'],
])('Awb 3:41: niet bekendgemaakt %s', async (_titel, op, reden, vandaag) => {
  const p = await weg.vastgesteld(await maakPipDossier(app));
  app.klok.dag = vandaag;
  const weiger = await klant.post(`/v1/pips/${p.id}/bekendmaking`, { bekendgemaaktOp: op, wijze: 'post' }, ifMatch(p.versie));
  expect(weiger.body).toMatchObject({ status: 422, reden, bron: 'Awb art. 3:41' });
  expect((await klant.get<PipUit>(`/v1/pips/${p.id}`)).body).toMatchObject({ status: 'vastgesteld', brieven: [{ volgnr: 1 }] });
});

test('Awb 3:41: zonder adres gaat er niets op de post; een adres kan worden gegeven, en uitreiken kan zonder', async () => {
  const zonder = (p: PipUit, anders: object = {}) => app.als('teamleider-zevenaar').post<PipUit & { reden: string }>(`/v1/pips/${p.id}/vaststelling`, { ...VASTSTELLING, ...anders }, ifMatch(p.versie));
  const p = await weg.aangeboden(await maakPipDossier(app, { adres: false }));
  expect((await zonder(p)).body).toMatchObject({ status: 422, reden: 'AdresOntbreekt', bron: 'Awb art. 3:41 lid 1' });
  expect((await zonder(p, { adres: { straatEnNummer: 'Dorpsstraat 3', postcodeEnPlaats: '6901 BB Zevenaar' } })).status).toBe(200);
  expect(tekst(await haal(p.id))).toContain('Dorpsstraat 3');
  expect((await zonder(await weg.aangeboden(await maakPipDossier(app, { adres: false })), { wijze: 'uitreiking' })).status).toBe(200);
});

test('een brief die niet kan worden gedrukt, wordt niet vastgesteld', async () => {
  const p = await weg.aangeboden(await maakPipDossier(app, { voornamen: 'أميرة' }));
  const weiger = await app.als('teamleider-zevenaar').post(`/v1/pips/${p.id}/vaststelling`, VASTSTELLING, ifMatch(p.versie));
  expect(weiger.body).toMatchObject({ status: 422, reden: 'NietDrukbaar', bron: 'Awb art. 3:41 en 3:46' });
  expect((await klant.get<PipUit>(`/v1/pips/${p.id}`)).body.status).toBe('aangeboden');
});

test('een gezinsmigrant krijgt een brief zonder lesuren en zonder ontzorgen', async () => {
  const d = await maakPipDossier(app, { verblijfstitel: 'regulier' });
  const t = tekst(await haal((await weg.vastgesteld(d, inhoud({ urenPerWeek: undefined, cursusuren: undefined, startniveau: undefined, lesdagen: undefined, kinderopvangNodig: undefined }))).id));
  expect(t).toContain('U kiest en betaalt zelf uw taalcursus');
  expect(t).not.toMatch(/vaste lasten|Centrale Raad|Les per week/);
});

test('voor de vaststelling is er geen brief, en een volgnummer dat er niet is evenmin; onzin is 400', async () => {
  const p = await weg.aangeboden(await maakPipDossier(app));
  expect((await klant.get(`/v1/pips/${p.id}/beschikking`)).status).toBe(404);
  const vast = await weg.stelVast(p);
  expect((await klant.get(`/v1/pips/${vast.id}/beschikking?volgnr=2`)).status).toBe(404);
  expect((await klant.get(`/v1/pips/${vast.id}/beschikking?volgnr=nul`)).status).toBe(400);
});
