import type { PipToetsUit, PipUit } from '@wegwijs/intake';
import { ACTOREN, testApp, testDeur, type Klant, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { ifMatch, inhoud, inhoudMetOntzorgen, maakPipDossier, PipWeg, VASTSTELLING } from './testing/pip-dossier.ts';

let app: TestApp;
let weg: PipWeg;
let klant: Klant;
let teamleider: Klant;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-02-18' });
  weg = new PipWeg(app);
  klant = app.als('klantmanager-zevenaar');
  teamleider = app.als('teamleider-zevenaar');
});
beforeEach(() => { app.klok.dag = '2026-02-18'; });
afterAll(() => app.sluit());

type Fout = { reden: string; bron: string; velden?: { veld: string }[]; feiten?: object };
const zonderTrace = (tekst: string, id: string) => tekst.replace(/"traceId":"[0-9a-f]+"/, '').replaceAll(id, 'X');
const rij = async (id: string) => (await app.sql<Record<string, unknown>>('select *, dagtekening::text dag from intake.pip where id = $1', [id]))[0]!;
const feitenVan = async (naam: string, pipId: string) => (await app.feiten<Record<string, unknown>>(naam)).filter((f) => f.feiten['pipId'] === pipId);

describe('van concept naar beschikking', () => {
  test('Wi2021 art. 15: opstellen, toetsen, aanbieden, vaststellen door een ander, bekendmaken; elk feit een keer, en het dossier is afgerond', async () => {
    const d = await maakPipDossier(app, { bijstand: '2026-02-15' });
    const concept = await weg.concept(d, inhoudMetOntzorgen());
    expect(concept).toMatchObject({ status: 'concept', soort: 'eerste', pipVersie: 1, versie: 1, kenmerk: `${d.zaaknummer}-PIP1`, handelingen: ['bewerk', 'bied-aan', 'laat-vervallen'], brieven: [] });
    const toets = await klant.get<PipToetsUit>(`/v1/pips/${concept.id}/toets`);
    expect(toets.body).toMatchObject({ gereed: true, doelen: [{ smart: true, gebreken: [] }], streefGesprekken: 12 });
    const aangeboden = await weg.biedAan(concept);
    expect(aangeboden).toMatchObject({ status: 'aangeboden', inhoudSha: concept.inhoudSha, aangebodenDoor: 'Kim Klantmanager' });
    const vast = await weg.stelVast(aangeboden);
    expect(vast).toMatchObject({
      status: 'vastgesteld', dagtekening: '2026-02-18', dagtekeningInitieel: '2026-02-18', vastgesteldDoor: 'Tineke Teamleider', mandaat: 'Mandaatregister 2026, nr. 12', rechtsgangen: [],
      klokken: { inburgering: { begin: '2026-02-19', einde: '2029-02-18' } }, ontzorgbesluit: { kenmerk: 'RSD-2026-77', begin: '2026-02-15', einde: '2026-08-14', status: 'genomen' },
    });
    expect(vast.klokken?.bezwaar).toBeUndefined();
    const bekend = await weg.maakBekend(vast, '2026-02-20');
    expect(bekend).toMatchObject({
      status: 'bekendgemaakt', klokken: { inburgering: { begin: '2026-02-19' }, bezwaar: { begin: '2026-02-21', einde: '2026-04-07' } }, brieven: [{ volgnr: 1, bekendmakingOp: '2026-02-20' }],
      rechtsgangen: [{ besluit: 'pip', hogerBeroep: 'Afdeling bestuursrechtspraak van de Raad van State' }, { besluit: 'ontzorgen', kenmerk: 'RSD-2026-77', hogerBeroep: 'Centrale Raad van Beroep' }],
      ontzorgbesluit: { status: 'bekendgemaakt', bezwaarEinde: '2026-04-07' },
    });
    expect([await feitenVan('PipAangeboden', concept.id), await feitenVan('PipVastgesteld', concept.id), await feitenVan('PipBekendgemaakt', concept.id)].map((f) => f.length)).toEqual([1, 1, 1]);
    const [vastgesteld] = await feitenVan('PipVastgesteld', concept.id);
    expect(vastgesteld).toMatchObject({ gemeentecode: '0299', sleutel: d.id, feiten: { leerroute: 'b1', ontzorgen: true, ontzorgenTotEnMet: '2026-08-14', termijnEinde: '2029-02-18' } });
    const dossier = await klant.get(`/v1/dossiers/${d.id}`);
    expect(dossier.body).toMatchObject({ fase: 'afgerond', leerroute: 'b1', feiten: { pipVastgesteldOp: '2026-02-18', pipBekendgemaaktOp: '2026-02-20', dagtekeningInitieel: '2026-02-18' } });
    const lijst = await klant.get<PipUit[]>(`/v1/dossiers/${d.id}/pips`);
    expect(lijst.body).toMatchObject([{ id: concept.id, status: 'bekendgemaakt', leerroute: 'b1' }]);
  });

  test('elke handeling en elke inzage staat in de audit, met wie het deed', async () => {
    const d = await maakPipDossier(app);
    const p = await weg.bekendgemaakt(d);
    await klant.get(`/v1/pips/${p.id}/beschikking`);
    const regels = await app.sql<{ actie: string; persoon: string; soort: string }>('select actie, persoon, soort from tenant.audit where betrokkene = $1 order by op', [d.id]);
    expect(regels.map((r) => `${r.soort} ${r.actie}`)).toEqual([
      'handeling PipVanDossierController.maak', 'handeling PipController.biedAan', 'handeling PipController.stelVast', 'handeling PipController.maakBekend', 'inzage PipController.beschikking',
    ]);
    expect(regels[2]?.persoon).toBe(ACTOREN['teamleider-zevenaar']!.persoon);
  });

  test('teruggave met reden; wie daarna bijwerkt kan niet meer beslissen', async () => {
    const p = await weg.aangeboden(await maakPipDossier(app));
    const terug = await teamleider.post<PipUit>(`/v1/pips/${p.id}/teruggave`, { reden: 'Het tweede doel ontbreekt.' }, ifMatch(p.versie));
    expect(terug.body).toMatchObject({ status: 'concept', teruggaveReden: 'Het tweede doel ontbreekt.' });
    const bijgewerkt = await teamleider.put<PipUit>(`/v1/pips/${p.id}`, inhoud({ urenPerWeek: 14 }), ifMatch(terug.body.versie));
    expect(bijgewerkt.body.inhoudSha).not.toBe(p.inhoudSha);
    const weer = await weg.biedAan(bijgewerkt.body);
    const zelf = await teamleider.post<Fout>(`/v1/pips/${p.id}/vaststelling`, VASTSTELLING, ifMatch(weer.versie));
    expect([zelf.status, zelf.body.reden]).toEqual([422, 'VierOgen']);
    const ander = await app.als('casusregisseur-zevenaar').post<PipUit>(`/v1/pips/${p.id}/vaststelling`, VASTSTELLING, ifMatch(weer.versie));
    expect(ander.body).toMatchObject({ status: 'vastgesteld', vastgesteldDoor: 'Rob Regisseur' });
  });

  test('een concept kan vervallen, en dan is er plaats voor een nieuw; een vastgesteld PIP vervalt niet', async () => {
    const d = await maakPipDossier(app);
    const eerste = await weg.concept(d);
    expect((await klant.post(`/v1/dossiers/${d.id}/pips`, inhoud())).body).toMatchObject({ status: 409, reden: 'PipBestaatAl' });
    expect((await klant.post(`/v1/pips/${eerste.id}/intrekking`, undefined, ifMatch(1))).body).toMatchObject({ status: 'vervallen' });
    const vast = await weg.vastgesteld(d);
    const weiger = await klant.post<Fout>(`/v1/pips/${vast.id}/intrekking`, undefined, ifMatch(vast.versie));
    expect(weiger.body).toMatchObject({ reden: 'StatusVerkeerd', bron: expect.stringContaining('art. 15') });
  });
});

describe('aanbieden: de wet per doelgroep, en SMART', () => {
  test.each<[string, Parameters<typeof maakPipDossier>[1], ReturnType<typeof inhoud>, string, string]>([
    ['art. 14: brede intake niet afgerond', { feiten: { intakeAfgerondOp: null } }, inhoud(), 'BredeIntakeNietAfgerond', 'Wi2021 art. 14'],
    ['art. 3: niet plichtig', { plicht: 'vrijgesteld' }, inhoud(), 'NietInburgeringsplichtig', 'Wi2021 art. 3'],
    ['art. 14 lid 3: geen toets', { advies: null }, inhoud(), 'LeerbaarheidstoetsOntbreekt', 'Wi2021 art. 14 lid 3'],
    ['Awb 3:46: afwijken van het advies zonder motivering', { advies: 'z' }, inhoud(), 'AfwijkingNietGemotiveerd', 'Awb art. 3:46'],
    ['art. 15 lid 1 b: geen begeleiding', {}, inhoud({ begeleiding: undefined }), 'BegeleidingOntbreekt', 'Wi2021 art. 15 lid 1 onder b'],
    ['Besluit 5.3 lid 4: geen aantal gesprekken', {}, inhoud({ voortgangsgesprekken: undefined }), 'AantalGesprekkenOntbreekt', 'art. 5.3 lid 4'],
    ['art. 15 lid 2: asiel zonder intensiteit', {}, inhoud({ urenPerWeek: undefined }), 'IntensiteitOntbreekt', 'Wi2021 art. 15 lid 2'],
    ['art. 15 lid 2: gezinsmigrant met intensiteit', { verblijfstitel: 'regulier' }, inhoud(), 'IntensiteitAlleenAsiel', 'Wi2021 art. 15 lid 2'],
    ['art. 15 lid 1 c: PVT onder de norm', {}, inhoud({ pvtUren: 11 }), 'UrenOnderNorm', 'art. 3.1'],
    ['art. 8 lid 1: onderwijsroute zonder studiewens', { advies: 'onderwijs', studiewens: false }, inhoud({ leerroute: 'onderwijs', mapUren: undefined, mapPraktijkuren: undefined }), 'StudiewensOntbreekt', 'Wi2021 art. 8 lid 1'],
    ['art. 8 lid 1: studiewens niet afgewogen', { studiewens: true }, inhoud(), 'OnderwijsrouteNietAfgewogen', 'Wi2021 art. 8 lid 1'],
    ['Pw 56a: bijstand zonder ontzorgbesluit', { bijstand: '2026-02-15' }, inhoud(), 'OntzorgbesluitOntbreekt', 'Participatiewet art. 56a'],
    ['Pw 56a: ontzorgen zonder bijstand', {}, inhoudMetOntzorgen(), 'OntzorgenNietVanToepassing', 'Participatiewet art. 56a'],
    ['Pw 56a: andere begindatum dan het recht', { bijstand: '2026-02-01' }, inhoudMetOntzorgen(), 'OntzorgbesluitAndereBegindatum', 'Participatiewet art. 56a'],
    ['art. 17 lid 3: A2 in een eerste PIP', {}, inhoud({ a2Onderdelen: ['schrijven'] }), 'AfschalenVraagtEigenBesluit', 'Wi2021 art. 17 lid 3'],
    ['art. 15 lid 1 d: VVE zonder kind', {}, inhoud({ vveAfspraken: 'Twee dagdelen.' }), 'VveNietVanToepassing', 'Wi2021 art. 15 lid 1 onder d'],
    ['startnotitie: een doel dat niet SMART is', {}, inhoud({ doelen: [{ omschrijving: 'Proberen beter Nederlands te leren' }] }), 'DoelNietSmart', 'Startnotitie'],
  ])('%s', async (_titel, o, van, reden, bron) => {
    const p = await weg.concept(await maakPipDossier(app, o), van);
    const weiger = await klant.post<Fout>(`/v1/pips/${p.id}/aanbieding`, undefined, ifMatch(p.versie));
    expect([weiger.status, weiger.body.reden]).toEqual([422, reden]);
    expect(weiger.body.bron).toContain(bron);
    const toets = await klant.get<PipToetsUit>(`/v1/pips/${p.id}/toets`);
    expect(toets.body).toMatchObject({ gereed: false, beletsel: { reden } });
    expect((await rij(p.id))['status']).toBe('concept');
    expect(await feitenVan('PipAangeboden', p.id)).toEqual([]);
  });

  test('het recht op bijstand komt uit het dossier: een nieuw besluit geldt, en wordt bewaard naast het oude', async () => {
    const d = await maakPipDossier(app, { bijstand: '2026-02-01' });
    const p = await weg.concept(d, inhoudMetOntzorgen());
    expect((await klant.post(`/v1/dossiers/${d.id}/bijstandsrecht`, { rechtVanaf: '2026-02-15', kenmerk: 'PW-2026-2' })).status).toBe(201);
    await weg.biedAan(p);
    expect(await app.sql('select 1 from intake.bijstandsrecht where dossier_id = $1', [d.id])).toHaveLength(2);
    expect((await klant.post<Fout>(`/v1/dossiers/${d.id}/bijstandsrecht`, { rechtVanaf: '2021-12-31', kenmerk: 'PW-1' })).body.reden).toBe('VoorDeWet');
    expect((await klant.post(`/v1/dossiers/${d.id}/bijstandsrecht`, { rechtVanaf: '9999-12-31', kenmerk: 'PW-1' })).status).toBe(400);
  });
});

describe('vaststellen: vier ogen, mandaat, dagtekening', () => {
  test('de opsteller beslist niet, ook niet met een andere rol of een ander account', async () => {
    const p = await weg.aangeboden(await maakPipDossier(app));
    const dubbel = { ...ACTOREN['klantmanager-zevenaar']!, account: 'kim-als-teamleider', rollen: ['teamleider' as const] };
    const weiger = await app.als(dubbel).post<Fout>(`/v1/pips/${p.id}/vaststelling`, VASTSTELLING, ifMatch(p.versie));
    expect(weiger.body).toMatchObject({ reden: 'VierOgen', bron: expect.stringContaining('Awb art. 3:2') });
    expect((await app.als('collega-zevenaar').post(`/v1/pips/${p.id}/vaststelling`, VASTSTELLING, ifMatch(p.versie))).status).toBe(403);
  });

  test.each<[string, object, string, string]>([
    ['Awb 10:3: geen mandaat', { mandaat: undefined }, 'GeenMandaat', 'Awb art. 10:1'],
    ['Wi2021 11 lid 2: dagtekening gisteren', { dagtekening: '2026-02-17' }, 'DagtekeningInVerleden', 'Wi2021 art. 11 lid 2'],
    ['Awb 3:41: verzenden voor de dagtekening', { dagtekening: '2026-02-19', verzendenOp: '2026-02-18' }, 'BekendmakingVoorDagtekening', 'Awb art. 3:41'],
  ])('%s', async (_titel, anders, reden, bron) => {
    const p = await weg.aangeboden(await maakPipDossier(app));
    const weiger = await teamleider.post<Fout>(`/v1/pips/${p.id}/vaststelling`, { ...VASTSTELLING, ...anders }, ifMatch(p.versie));
    expect([weiger.status, weiger.body.reden]).toEqual([422, reden]);
    expect(weiger.body.bron).toContain(bron);
    expect(await rij(p.id)).toMatchObject({ status: 'aangeboden', vastgesteld_door: null, dag: null });
    expect(await app.sql('select 1 from intake.brief where pip_id = $1', [p.id])).toEqual([]);
  });

  test('Awb 10:3: staat er een mandaat in de matrix, dan geldt dat', async () => {
    await app.sql(`update tenant.schaalniveau set mandaat = 'Mandaatbesluit 2026, art. 3' where gemeentecode = '0299' and taak = 'brede-intake-pip'`);
    try {
      expect((await weg.vastgesteld(await maakPipDossier(app))).mandaat).toBe('Mandaatbesluit 2026, art. 3');
    } finally {
      await app.sql(`update tenant.schaalniveau set mandaat = null where gemeentecode = '0299' and taak = 'brede-intake-pip'`);
    }
  });

  test('alles wordt opnieuw beoordeeld op de dagtekening: intussen is de plicht vervallen', async () => {
    const d = await maakPipDossier(app);
    const p = await weg.aangeboden(d);
    await app.sql(`update intake.persoon set plicht = 'vrijgesteld' where id = (select persoon_id from intake.dossier where id = $1)`, [d.id]);
    expect((await teamleider.post<Fout>(`/v1/pips/${p.id}/vaststelling`, VASTSTELLING, ifMatch(p.versie))).body.reden).toBe('NietInburgeringsplichtig');
  });

  test('een status die er niet bij hoort: concept vaststellen, tweemaal aanbieden, bekendmaken voor vaststelling', async () => {
    const p = await weg.concept(await maakPipDossier(app));
    expect((await teamleider.post<Fout>(`/v1/pips/${p.id}/vaststelling`, VASTSTELLING, ifMatch(1))).body.reden).toBe('StatusVerkeerd');
    expect((await klant.post<Fout>(`/v1/pips/${p.id}/bekendmaking`, { bekendgemaaktOp: '2026-02-18', wijze: 'post' }, ifMatch(1))).body).toMatchObject({ reden: 'StatusVerkeerd', bron: 'Awb art. 3:40 en 3:41' });
    const aangeboden = await weg.biedAan(p);
    expect((await klant.post<Fout>(`/v1/pips/${p.id}/aanbieding`, undefined, ifMatch(aangeboden.versie))).body.reden).toBe('StatusVerkeerd');
    expect((await klant.put<Fout>(`/v1/pips/${p.id}`, inhoud(), ifMatch(aangeboden.versie))).body.reden).toBe('StatusVerkeerd');
  });

  test('twintig tegelijk: een besluit, een brief, een feit', async () => {
    const p = await weg.aangeboden(await maakPipDossier(app));
    const antwoorden = await Promise.all(Array.from({ length: 20 }, (_, i) =>
      app.als(i % 2 ? 'teamleider-zevenaar' : 'casusregisseur-zevenaar').post(`/v1/pips/${p.id}/vaststelling`, VASTSTELLING, ifMatch(p.versie))));
    const statussen = antwoorden.map((a) => a.status);
    expect(statussen.filter((s) => s === 200)).toHaveLength(1);
    expect(statussen.every((s) => s === 200 || s === 412 || s === 503)).toBe(true);
    expect(await feitenVan('PipVastgesteld', p.id)).toHaveLength(1);
    expect(await app.sql('select 1 from intake.brief where pip_id = $1', [p.id])).toHaveLength(1);
  });
});

describe('wat besloten is, blijft', () => {
  const weigert = (sql: string, id: string) => expect(app.sql(sql, [id])).rejects.toThrow(/een PIP verandert alleen door een nieuwe versie|pip_/);

  test('PostgreSQL zelf: na aanbieding geen andere inhoud, na vaststelling geen ander besluit, en geen sprong in status', async () => {
    const p = await weg.aangeboden(await maakPipDossier(app));
    await weigert(`update intake.pip set inhoud = '{"leerroute": "z", "doelen": []}' where id = $1`, p.id);
    await weigert(`update intake.pip set opstellers = '{}' where id = $1`, p.id);
    await weigert(`update intake.pip set vastgesteld_door = opgesteld_door, status = 'vastgesteld', vastgesteld_op = now(), mandaat = 'x', dagtekening = now(), dagtekening_initieel = now() where id = $1`, p.id);
    const vast = await weg.stelVast(p);
    await weigert(`update intake.pip set dagtekening_initieel = '2025-01-01' where id = $1`, vast.id);
    await weigert(`update intake.pip set mandaat = 'ander' where id = $1`, vast.id);
    await weigert(`update intake.pip set status = 'concept' where id = $1`, vast.id);
  });

  test('inhoud die langs de achterdeur is veranderd, wordt niet vastgesteld', async () => {
    const p = await weg.aangeboden(await maakPipDossier(app));
    await app.sql('alter table intake.pip disable trigger pip_bevroren');
    await app.sql(`update intake.pip set inhoud = inhoud || '{"urenPerWeek": 20}' where id = $1`, [p.id]);
    await app.sql('alter table intake.pip enable trigger pip_bevroren');
    expect((await teamleider.post<Fout>(`/v1/pips/${p.id}/vaststelling`, VASTSTELLING, ifMatch(p.versie))).body).toMatchObject({ reden: 'InhoudGewijzigd', bron: expect.stringContaining('Awb art. 3:2') });
  });

  test('de app verandert geen brief, en gooit PIP, brief, ontzorgbesluit en bezwaar niet weg zolang de plicht loopt', async () => {
    const p = await weg.bekendgemaakt(await maakPipDossier(app));
    await klant.post(`/v1/pips/${p.id}/bezwaren`, { tegen: 'wi', ontvangenOp: '2026-02-18', kenmerk: 'B1' }, ifMatch(p.versie));
    const rechten = await app.sql<{ tabel: string }>(`select table_name tabel from information_schema.role_table_grants where grantee = 'intake_app' and table_schema = 'intake' and table_name in ('brief', 'briefhoofd') and privilege_type = 'UPDATE'`);
    expect(rechten).toEqual([]);
    const deur = await testDeur(app.db, 'intake');
    try {
      for (const tabel of ['bezwaar', 'brief', 'pw_besluit', 'pip']) {
        const [er] = await app.sql<{ n: number }>(`select count(*)::int n from intake.${tabel}`);
        const gewist = await deur.als('teamleider-zevenaar', ['brede-intake-pip'], () => deur.deur.run((em) => em.query<[unknown[], number]>(`delete from intake.${tabel} x where ${tabel === 'pip' ? 'x.vastgesteld_door is not null' : 'true'}`))).then(([, n]) => n);
        expect([tabel, gewist]).toEqual([tabel, 0]);
        if (tabel !== 'pw_besluit') expect(er!.n).toBeGreaterThan(0);
      }
    } finally {
      await deur.sluit();
    }
  });
});

describe('aan de deur', () => {
  test('een andere gemeente, afwezig en onzin zijn dezelfde 404', async () => {
    const p = await weg.bekendgemaakt(await maakPipDossier(app));
    const duiven = app.als('teamleider-duiven');
    const geen = '11111111-1111-4111-8111-111111111111';
    const paden: [string, string?, object?][] = [
      [''], ['/toets'], ['/beschikking'], ['/aanbieding', 'post'], ['/teruggave', 'post', { reden: 'x' }], ['/vaststelling', 'post', VASTSTELLING], ['/intrekking', 'post'],
      ['/bekendmaking', 'post', { bekendgemaaktOp: '2026-02-20', wijze: 'post' }], ['/wijziging', 'post', { soort: 'wijziging', motivering: 'x' }], ['/bezwaren', 'post', { tegen: 'wi', ontvangenOp: '2026-02-20', kenmerk: 'B1' }],
    ];
    for (const [pad, methode, body] of paden) {
      const vraag = (id: string) => (methode ? duiven.post(`/v1/pips/${id}${pad}`, body, ifMatch(p.versie)) : duiven.get(`/v1/pips/${id}${pad}`));
      const [vreemd, afwezig, onzin] = [await vraag(p.id), await vraag(geen), await vraag('onzin')];
      expect([pad, vreemd.status, afwezig.status, onzin.status]).toEqual([pad, 404, 404, 404]);
      expect(zonderTrace(vreemd.tekst, p.id)).toBe(zonderTrace(afwezig.tekst, geen));
    }
    expect((await duiven.get(`/v1/dossiers/${p.dossierId}/pips`)).status).toBe(404);
    expect((await duiven.post(`/v1/dossiers/${p.dossierId}/pips`, inhoud())).status).toBe(404);
    expect((await duiven.post(`/v1/dossiers/${p.dossierId}/bijstandsrecht`, { kenmerk: 'x' })).status).toBe(404);
    expect((await duiven.post(`/v1/bezwaren/${geen}/uitkomst`, { uitkomst: 'ongegrond', beslistOp: '2026-02-20', motivering: 'x' }, ifMatch(1))).status).toBe(404);
  });

  test.each(['rsd-medewerker', 'vwon-medewerker', 'beheerder-zevenaar', 'projectleider', 'aanbieder'])('%s heeft hier niets te zoeken', async (wie) => {
    const p = await weg.concept(await maakPipDossier(app));
    expect((await app.als(wie).get(`/v1/pips/${p.id}`)).status).toBe(403);
    expect((await app.als(wie).get(`/v1/pips/${p.id}/beschikking`)).status).toBe(403);
  });

  test('een oude versie is 412, geen versie 428', async () => {
    const p = await weg.concept(await maakPipDossier(app));
    await klant.put(`/v1/pips/${p.id}`, inhoud({ urenPerWeek: 10 }), ifMatch(1));
    expect((await klant.put(`/v1/pips/${p.id}`, inhoud(), ifMatch(1))).status).toBe(412);
    expect((await klant.post(`/v1/pips/${p.id}/aanbieding`, undefined, ifMatch(1))).status).toBe(412);
    expect((await klant.post(`/v1/pips/${p.id}/aanbieding`)).status).toBe(428);
  });

  test('Idempotency-Key: dezelfde vaststelling tweemaal is een besluit met een antwoord', async () => {
    const p = await weg.aangeboden(await maakPipDossier(app));
    const koppen = { ...ifMatch(p.versie), 'idempotency-key': `vaststelling-${p.id}` };
    const [een, twee] = [await teamleider.post(`/v1/pips/${p.id}/vaststelling`, VASTSTELLING, koppen), await teamleider.post(`/v1/pips/${p.id}/vaststelling`, VASTSTELLING, koppen)];
    expect([een.status, twee.status]).toEqual([200, 200]);
    expect(twee.body).toEqual(een.body);
    expect(await feitenVan('PipVastgesteld', p.id)).toHaveLength(1);
  });

  test.each<[string, unknown]>([
    ['onbekend veld', { ...inhoud(), bsn: '123456782' }], ['geen leerroute', { doelen: [] }], ['uren als tekst', { ...inhoud(), urenPerWeek: '12' }], ['min een', { ...inhoud(), pvtUren: -1 }],
    ['dubbele lesdag', { ...inhoud(), lesdagen: ['maandag', 'maandag'] }], ['doel als tekst', { ...inhoud(), doelen: ['Nederlands leren'] }], ['31 februari', { ...inhoud(), doelen: [{ omschrijving: 'x', uiterlijk: '2027-02-31' }] }],
    ['te veel doelen', { ...inhoud(), doelen: Array.from({ length: 21 }, () => inhoud().doelen[0]) }], ['prototype', JSON.parse('{"leerroute":"b1","doelen":[],"__proto__":{"a":1}}')], ['lijst', []],
  ])('onzin: %s is 400', async (_titel, body) => {
    const d = await maakPipDossier(app);
    expect((await klant.post(`/v1/dossiers/${d.id}/pips`, body)).status).toBe(400);
    expect(await app.sql('select 1 from intake.pip where dossier_id = $1', [d.id])).toEqual([]);
  });

  test.each<[string, object]>([['ver weg', { dagtekening: '9999-12-31', verzendenOp: '9999-12-31' }], ['geen datum', { dagtekening: 'morgen' }], ['wijze', { wijze: 'duif' }], ['adres', { adres: { straatEnNummer: '' } }]])(
    'onzin bij vaststelling: %s is 400', async (_titel, anders) => {
      const p = await weg.aangeboden(await maakPipDossier(app));
      expect((await teamleider.post(`/v1/pips/${p.id}/vaststelling`, { ...VASTSTELLING, ...anders }, ifMatch(p.versie))).status).toBe(400);
    });

  test('een gesloten dossier krijgt geen PIP meer', async () => {
    const d = await maakPipDossier(app);
    const p = await weg.aangeboden(d);
    await app.sql(`update intake.dossier set gesloten_op = '2026-02-17', sluitreden = 'overleden', klaar = true where id = $1`, [d.id]);
    expect((await teamleider.post<Fout>(`/v1/pips/${p.id}/vaststelling`, VASTSTELLING, ifMatch(p.versie))).body.reden).toBe('DossierGesloten');
    expect((await klant.post<Fout>(`/v1/dossiers/${d.id}/pips`, inhoud())).body.reden).toBe('DossierGesloten');
  });
});
