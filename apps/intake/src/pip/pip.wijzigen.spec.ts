import type { PipUit, PipWijzigingVerzoek } from '@wegwijs/intake';
import { plusDagen } from '@wegwijs/kernel';
import { testApp, type Klant, type TestApp } from '@wegwijs/platform/testing';
import { TenantDb } from '@wegwijs/tenant';
import { AppModule } from '../app.module.ts';
import { vergrendelDossier } from '../dossier/dossier.kern.ts';
import { leesPdf, tekstVan } from '@wegwijs/platform/testing';
import { openVerhuisdePip } from './pip.verhuisd.ts';
import { ifMatch, inhoud, inhoudMetOntzorgen, maakPipDossier, PipWeg } from './testing/pip-dossier.ts';

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

type Fout = { reden: string; bron: string };
const SCHOOL = '5f0c4e02-6f4b-4f43-9c0e-0a4a2f1f7a21';
const wijzig = <T = PipUit & Fout>(p: PipUit, verzoek: PipWijzigingVerzoek) => klant.post<T>(`/v1/pips/${p.id}/wijziging`, verzoek, ifMatch(p.versie));
const lees = async (id: string) => (await klant.get<PipUit>(`/v1/pips/${id}`)).body;
const werkBij = async (p: PipUit, van: object) => (await klant.put<PipUit>(`/v1/pips/${p.id}`, van, ifMatch(p.versie))).body;
const tekst = async (id: string) => tekstVan(leesPdf((await klant.get(`/v1/pips/${id}/beschikking`)).ruw).boom).replace(/\s+/g, ' ');
const VASTGESTELD_1_JULI = { dagtekening: '2026-07-01', verzendenOp: '2026-07-02' };
const blok = (uren: number, anders: object = {}) => ({ aanbiederId: SCHOOL, soort: 'nt2' as const, uren, van: '2026-03-01', totEnMet: '2026-12-31', ...anders });

test('Wi2021 art. 17, 11 lid 3: een wijziging is een nieuw besluit met een eigen bezwaartermijn; de oude versie blijft en de inburgeringstermijn schuift niet', async () => {
  const eerste = await weg.bekendgemaakt(await maakPipDossier(app, { bijstand: '2026-02-15' }), inhoudMetOntzorgen());
  app.klok.dag = '2026-07-01';
  const { status, body: concept } = await wijzig(eerste, { soort: 'wijziging', motivering: 'U wilt meer dagdelen les.' });
  expect([status, concept.status, concept.soort, concept.pipVersie, concept.vervangtPipId]).toEqual([201, 'concept', 'wijziging', 2, eerste.id]);
  expect(concept.inhoud).toEqual(eerste.inhoud);
  const vast = await weg.stelVast(await weg.biedAan(await werkBij(concept, inhoudMetOntzorgen({ urenPerWeek: 16 }))), VASTGESTELD_1_JULI);
  expect((await lees(eerste.id)).status).toBe('bekendgemaakt');
  const tweede = await weg.maakBekend(vast, '2026-07-02');
  expect(tweede).toMatchObject({ dagtekening: '2026-07-01', dagtekeningInitieel: '2026-02-18', klokken: { inburgering: { begin: '2026-02-19', einde: '2029-02-18' }, bezwaar: { einde: '2026-08-13' } } });
  const oud = await lees(eerste.id);
  expect(oud).toMatchObject({ status: 'vervangen', inhoud: { urenPerWeek: 12 }, dagtekening: '2026-02-18', bekendgemaaktOp: '2026-02-20', brieven: [{ sha256: eerste.brieven[0]?.sha256 }] });
  const feit = (await app.feiten<{ pipId: string }>('PipGewijzigd')).filter((f) => f.feiten.pipId === tweede.id);
  expect(feit).toMatchObject([{ feiten: { vervangtPipId: eerste.id, dagtekeningInitieel: '2026-02-18', termijnEinde: '2029-02-18', urenPerWeek: 16 } }]);
  expect((await klant.get(`/v1/dossiers/${eerste.dossierId}`)).body).toMatchObject({ fase: 'afgerond', feiten: { dagtekeningInitieel: '2026-02-18', pipVastgesteldOp: '2026-02-18', pipBekendgemaaktOp: '2026-02-20' } });
});

test('Awb 6:8: een ontzorgbesluit dat al is bekendgemaakt, krijgt door een nieuwe versie geen nieuwe bezwaartermijn', async () => {
  const eerste = await weg.bekendgemaakt(await maakPipDossier(app, { bijstand: '2026-02-15' }), inhoudMetOntzorgen());
  app.klok.dag = '2026-07-01';
  const { body: concept } = await wijzig(eerste, { soort: 'wijziging', motivering: 'Een ander lesrooster.' });
  const tweede = await weg.maakBekend(await weg.stelVast(await weg.biedAan(concept), VASTGESTELD_1_JULI), '2026-07-02');
  expect(tweede.ontzorgbesluit).toMatchObject({ kenmerk: 'RSD-2026-77', bezwaarEinde: '2026-04-07' });
  expect(tweede.rechtsgangen.map((r) => r.besluit)).toEqual(['pip']);
  expect(await tekst(tweede.id)).not.toMatch(/RSD-2026-77|Centrale Raad/);
  expect(await app.sql('select 1 from intake.pw_besluit where dossier_id = $1', [eerste.dossierId])).toHaveLength(1);
});

describe('Wi2021 art. 17 lid 2, Besluit art. 5.4: wisselen van leerroute', () => {
  test('binnen 18 maanden: B1 naar Z met aftrek van uren onder keurmerk; de brief zegt waarom', async () => {
    const eerste = await weg.bekendgemaakt(await maakPipDossier(app));
    app.klok.dag = '2027-02-01';
    const { body: concept } = await wijzig(eerste, {
      soort: 'leerroutewissel', naarLeerroute: 'z', grond: 'onvoldoende-voortgang', motivering: 'B1 is voor u niet haalbaar in drie jaar.',
      gevolgdeUren: [blok(150)], keurmerken: [{ aanbiederId: SCHOOL, vanaf: '2025-01-01' }],
    });
    expect(concept).toMatchObject({ soort: 'leerroutewissel', inhoud: { leerroute: 'z', aftrekCursusuren: 150, leerrouteMotivering: 'B1 is voor u niet haalbaar in drie jaar.' } });
    const vol = await werkBij(concept, { ...concept.inhoud, urenPerWeek: 12, cursusuren: 650, participatieuren: 800 });
    const tweede = await weg.maakBekend(await weg.stelVast(await weg.biedAan(vol), { dagtekening: '2027-02-01', verzendenOp: '2027-02-02' }), '2027-02-02');
    expect(tweede).toMatchObject({ dagtekeningInitieel: '2026-02-18', klokken: { inburgering: { einde: '2029-02-18' } } });
    expect(await tekst(tweede.id)).toContain('zelfredzaamheidsroute (Z-route)');
    expect((await klant.get(`/v1/dossiers/${eerste.dossierId}`)).body).toMatchObject({ leerroute: 'z' });
  });

  test.each<[string, string, Partial<PipWijzigingVerzoek>, string]>([
    ['laatste dag van de 18 maanden', '2027-08-18', {}, 'ja'],
    ['een dag te laat', '2027-08-19', {}, 'WisseltermijnVoorbij'],
    ['te laat, bijzonder geval', '2027-10-18', { grond: 'bijzonder-geval' }, 'ja'],
    ['grond past niet bij de richting', '2026-07-01', { grond: 'grotere-voortgang' }, 'WisselgrondPastNiet'],
    ['geen grond', '2026-07-01', { grond: undefined }, 'WisselgrondOntbreekt'],
    ['dezelfde route', '2026-07-01', { naarLeerroute: 'b1' }, 'ZelfdeLeerroute'],
  ])('%s (%s)', async (_titel, dag, anders, verwacht) => {
    const eerste = await weg.bekendgemaakt(await maakPipDossier(app));
    app.klok.dag = dag;
    const { status, body } = await wijzig(eerste, { soort: 'leerroutewissel', naarLeerroute: 'z', grond: 'onvoldoende-voortgang', motivering: 'Het gaat langzaam.', ...anders });
    expect(status === 201 ? 'ja' : body.reden).toBe(verwacht);
    if (status !== 201) expect(body.bron).toMatch(/art\. 5\.4/);
  });

  test('op tijd geopend maar te laat besloten is te laat', async () => {
    const eerste = await weg.bekendgemaakt(await maakPipDossier(app));
    app.klok.dag = '2027-08-18';
    const { body: concept } = await wijzig(eerste, { soort: 'leerroutewissel', naarLeerroute: 'z', grond: 'onvoldoende-voortgang', motivering: 'Het gaat langzaam.' });
    const vol = await werkBij(concept, { ...concept.inhoud, urenPerWeek: 12, cursusuren: 800, participatieuren: 800 });
    app.klok.dag = '2027-08-19';
    expect((await klant.post<Fout>(`/v1/pips/${concept.id}/aanbieding`, undefined, ifMatch(vol.versie))).body.reden).toBe('WisseltermijnVoorbij');
  });

  test('art. 8 lid 3: van onderwijs naar B1 mag altijd, en dan moet de MAP er weer bij', async () => {
    const d = await maakPipDossier(app, { advies: 'onderwijs', studiewens: true });
    const eerste = await weg.bekendgemaakt(d, inhoud({ leerroute: 'onderwijs', mapUren: undefined, mapPraktijkuren: undefined, onderwijsrouteAfweging: 'U hebt een diploma en een plan.' }));
    app.klok.dag = '2028-06-01';
    const { body: concept } = await wijzig(eerste, { soort: 'leerroutewissel', naarLeerroute: 'b1', motivering: 'U bent gestopt met het taalschakeltraject.' });
    const vol = await werkBij(concept, { ...concept.inhoud, urenPerWeek: 12, cursusuren: 600, onderwijsrouteAfweging: 'Dat is nu niet haalbaar.', doelen: [{ ...inhoud().doelen[0], uiterlijk: '2028-12-31' }] });
    expect((await klant.post<Fout>(`/v1/pips/${concept.id}/aanbieding`, undefined, ifMatch(vol.versie))).body).toMatchObject({ reden: 'MapOntbreekt' });
  });
});

describe('Wi2021 art. 17 lid 3, Besluit art. 5.5: afschalen naar A2', () => {
  const verzoek = (anders: Partial<PipWijzigingVerzoek> = {}): PipWijzigingVerzoek => ({
    soort: 'afschalen', motivering: 'U hebt uw best gedaan; schrijven op B1 lukt niet.', a2Onderdelen: ['schrijven'], b1NietHaalbaar: true, voldoendeInspanning: true,
    gevolgdeUren: [blok(600)], keurmerken: [{ aanbiederId: SCHOOL, vanaf: '2025-01-01' }], ...anders,
  });

  test('alleen schrijven: de rest blijft B1, en de brief zegt het', async () => {
    const eerste = await weg.bekendgemaakt(await maakPipDossier(app));
    app.klok.dag = '2027-09-01';
    const { body: concept } = await wijzig(eerste, verzoek());
    const tweede = await weg.stelVast(await weg.biedAan(concept), { dagtekening: '2027-09-01', verzendenOp: '2027-09-01' });
    expect(tweede.inhoud.a2Onderdelen).toEqual(['schrijven']);
    expect(await tekst(tweede.id)).toContain('U mag examen doen op niveau A2 voor schrijven');
    expect(await tekst(tweede.id)).toContain('niveau B1 voor lezen, luisteren en spreken');
  });

  test.each<[string, Partial<PipWijzigingVerzoek>, string]>([
    ['600 uur waarvan 80 KNM', { gevolgdeUren: [blok(520), blok(80, { soort: 'knm' })] }, 'TeWeinigNt2Uren'],
    ['keurmerk onderweg geschorst', { keurmerken: [{ aanbiederId: SCHOOL, vanaf: '2025-01-01', tot: '2026-06-01' }] }, 'TeWeinigNt2Uren'],
    ['keurmerk niet opgezocht', { keurmerken: undefined }, 'TeWeinigNt2Uren'],
    ['B1 nog haalbaar', { b1NietHaalbaar: false }, 'B1NogHaalbaar'],
    ['onvoldoende inspanning', { voldoendeInspanning: false }, 'OnvoldoendeInspanning'],
    ['geen onderdelen', { a2Onderdelen: [] }, 'OnderdelenOntbreken'],
  ])('%s', async (_titel, anders, reden) => {
    const eerste = await weg.bekendgemaakt(await maakPipDossier(app));
    app.klok.dag = '2027-09-01';
    const { body } = await wijzig(eerste, verzoek(anders));
    expect(body).toMatchObject({ status: 422, reden });
  });
});

test.each<[string, PipWijzigingVerzoek, string]>([
  ['Wi2021 17: niet meer dan een nieuwe versie tegelijk', { soort: 'wijziging', motivering: 'Nog een.' }, 'NieuwereVersieOpen'],
  ['Awb 7:11: na bezwaar zonder gegrond bezwaar', { soort: 'na-bezwaar', motivering: 'x', bezwaarKenmerk: 'BZW-1' }, 'BezwaarNietGegrond'],
])('%s', async (_titel, verzoek, reden) => {
  const eerste = await weg.bekendgemaakt(await maakPipDossier(app));
  await wijzig(eerste, { soort: 'wijziging', motivering: 'Een.' });
  expect((await wijzig(eerste, verzoek)).body).toMatchObject({ status: 422, reden });
});

test('Wi2021 17, Besluit 5.3 lid 6: een gewone wijziging verandert de leerroute niet', async () => {
  const eerste = await weg.bekendgemaakt(await maakPipDossier(app));
  const { body: concept } = await wijzig(eerste, { soort: 'wijziging', motivering: 'Anders.' });
  const vol = await werkBij(concept, inhoud({ leerroute: 'z', cursusuren: 800, participatieuren: 800, afwijkingMotivering: 'Beter.' }));
  expect((await klant.post<Fout>(`/v1/pips/${concept.id}/aanbieding`, undefined, ifMatch(vol.versie))).body.reden).toBe('LeerrouteVraagtWissel');
});

test('Awb 3:40: wat nog niet bekend is gemaakt, werkt niet en kan niet worden gewijzigd', async () => {
  const vast = await weg.vastgesteld(await maakPipDossier(app));
  expect((await wijzig(vast, { soort: 'wijziging', motivering: 'x' })).body).toMatchObject({ status: 422, reden: 'PipNietInWerking' });
});

test('twintig wijzigingen tegelijk: een nieuwe versie', async () => {
  const eerste = await weg.bekendgemaakt(await maakPipDossier(app));
  const uit = await Promise.all(Array.from({ length: 20 }, () => wijzig(eerste, { soort: 'wijziging', motivering: 'x' })));
  expect(uit.filter((u) => u.status === 201)).toHaveLength(1);
  expect(uit.every((u) => [201, 422, 503].includes(u.status))).toBe(true);
  expect(await app.sql(`select 1 from intake.pip where dossier_id = $1`, [eerste.dossierId])).toHaveLength(2);
});

describe('Wi2021 art. 15 lid 4, 11 lid 3: na een verhuizing met een PIP', () => {
  const VERHUISD = { verhuisdOp: '2026-01-05', verhuisdMetPip: true, leerroute: 'z' as const, dagtekeningInitieel: '2025-06-10' };

  test('de eerste versie hier neemt de leerroute over; de termijn loopt door, en een nieuwe toets is niet nodig', async () => {
    const d = await maakPipDossier(app, { advies: null, feiten: VERHUISD });
    const { dossierId, ...eigen } = { dossierId: d.id, ...inhoud({ leerroute: 'z', leerrouteMotivering: undefined, cursusuren: 800, participatieuren: 800, doelen: [{ ...inhoud().doelen[0]!, uiterlijk: '2028-05-01' }] }) };
    const p = await weg.maakBekend(await weg.vastgesteld(d, eigen), '2026-02-20');
    expect(p).toMatchObject({ dossierId, soort: 'verhuizing', pipVersie: 1, dagtekening: '2026-02-18', dagtekeningInitieel: '2025-06-10', klokken: { inburgering: { begin: '2025-06-11', einde: '2028-06-10' } } });
    expect((await app.feiten<{ pipId: string }>('PipVastgesteld')).filter((f) => f.feiten.pipId === p.id)).toMatchObject([{ feiten: { soort: 'verhuizing', dagtekeningInitieel: '2025-06-10' } }]);
  });

  test('een andere leerroute dan de vorige gemeente vaststelde, mag niet', async () => {
    const p = await weg.concept(await maakPipDossier(app, { advies: null, feiten: VERHUISD }), inhoud());
    expect((await klant.post<Fout>(`/v1/pips/${p.id}/aanbieding`, undefined, ifMatch(p.versie))).body).toMatchObject({ reden: 'LeerrouteWijktAfVanEerderPip', bron: 'Wi2021 art. 15 lid 4' });
  });

  test('openVerhuisdePip: het concept staat klaar met leerroute en A2, en daarna is er geen tweede', async () => {
    const d = await maakPipDossier(app, { advies: null, feiten: { ...VERHUISD, leerroute: 'b1' } });
    const eerder = { leerroute: 'b1' as const, dagtekeningInitieel: '2025-06-10', a2Onderdelen: ['spreken' as const] };
    const open = () => app.nest.get(TenantDb).runSystem({ gemeenten: ['0299'], actie: 'test' }, async (em, scope) =>
      (await openVerhuisdePip(em, await vergrendelDossier(em, scope, d.id), eerder, scope.actor)).id);
    const p = await lees(await open());
    expect(p).toMatchObject({ soort: 'verhuizing', status: 'concept', inhoud: { leerroute: 'b1', a2Onderdelen: ['spreken'], doelen: [] }, dagtekeningInitieel: '2025-06-10' });
    await expect(open()).rejects.toThrow('Dit dossier heeft al een PIP');
    const zonderA2 = await werkBij(p, inhoud({ doelen: [{ ...inhoud().doelen[0]!, uiterlijk: plusDagen('2028-06-10', -1) }] }));
    expect((await klant.post<Fout>(`/v1/pips/${p.id}/aanbieding`, undefined, ifMatch(zonderA2.versie))).body.reden).toBe('A2WijktAfVanEerderPip');
  });
});
