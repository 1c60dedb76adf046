import { createHash, randomUUID } from 'node:crypto';
import { DossierGesloten, DossierOvergedragen } from '@wegwijs/intake';
import type { DossierbriefUit } from '@wegwijs/casusregie';
import { leesPdf, tekstVan, testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { dossierMetPip, GEMEENTE, UITNODIGING, veld, versie, zin } from './testing/brieven.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
afterAll(() => app.sluit());

const KM = 'klantmanager-zevenaar';
const REGIE = 'casusregisseur-zevenaar';
const maak = (dossierId: string, body: object = UITNODIGING, wie = KM) => app.als(wie).post<DossierbriefUit & { reden?: string; bron?: string }>(`/v1/dossiers/${dossierId}/brieven`, body);
const brief = async (dossierId: string, body: object = UITNODIGING) => (await maak(dossierId, body)).body;
const verzend = (b: { id: string; versie: number }, wie = KM, anders: object = {}, koppen = {}) =>
  app.als(wie).post<DossierbriefUit & { reden?: string }>(`/v1/brieven/${b.id}/verzending`, { op: '2026-11-24', wijze: 'post', ...anders }, { ...versie(b.versie), ...koppen });
const WAARSCHUWING = { soort: 'waarschuwing', velden: [veld('actie', 'Kom naar uw gesprek'), veld('hersteldatum', '2026-12-15')], motivering: [zin('gedraging'), zin('verplichting')] };

describe('een brief', () => {
  test('van sjabloon tot papier: concept, voorbeeld, verzonden, bewaard met zijn hash', async () => {
    const id = await dossierMetPip(app);
    const concept = await brief(id);
    expect(concept).toMatchObject({ stand: 'concept', gebreken: [], nietDrukbaar: [], leesbaarheid: { voldoet: true }, brief: { concept: true, titel: 'Uitnodiging voor een gesprek over uw inburgering', geadresseerde: { naam: 'Samira Haddad', adres: ['Dorpsstraat 12 bis', '6901 AB Zevenaar'] } } });
    const { status, body, headers } = await verzend(concept);
    expect(status).toBe(200);
    expect(headers['etag']).toBe('"2"');
    expect(body).toMatchObject({ stand: 'verzonden', verzondenOp: '2026-11-24', wijze: 'post', brief: { concept: false } });
    expect(body.kenmerk).toMatch(/^BRF-0299-2026-\d{6}$/);
    const pdf = await app.als(KM).get(`/v1/brieven/${concept.id}/pdf`);
    expect(pdf.headers['content-type']).toContain('application/pdf');
    expect(createHash('sha256').update(pdf.ruw).digest('hex')).toBe(body.sha256);
    const tekst = tekstVan(leesPdf(pdf.ruw).boom);
    for (const deel of ['Gemeente Zevenaar', 'Samira Haddad', 'Datum: 7 december 2026', 'Tijd: 09:30 uur', body.kenmerk!, '0316 59 51 11']) expect(tekst).toContain(deel);
    const [rij] = (await app.als(KM).get<{ id: string; bytes: number; sha256: string }[]>(`/v1/dossiers/${id}/brieven`)).body;
    expect(rij).toMatchObject({ id: concept.id, bytes: pdf.ruw.length, sha256: body.sha256 });
    const lijn = (await app.als(KM).get<{ rijen: { soort: string; bron: string }[] }>(`/v1/dossiers/${id}/tijdlijn`)).body.rijen;
    expect(lijn[0]).toMatchObject({ soort: 'brief-verzonden', bron: concept.id });
  });

  test('wat weg is, verandert niet meer: niet via de app en niet in de database', async () => {
    const concept = await brief(await dossierMetPip(app));
    await verzend(concept);
    expect((await app.als(KM).put(`/v1/brieven/${concept.id}`, { velden: [], motivering: [] }, versie(2))).body).toMatchObject({ reden: 'BriefIsWeg' });
    expect((await verzend({ id: concept.id, versie: 2 })).body).toMatchObject({ reden: 'BriefIsWeg' });
    expect((await app.als(KM).post(`/v1/brieven/${concept.id}/intrekking`, undefined, versie(2))).body).toMatchObject({ reden: 'BriefIsWeg' });
    await expect(app.sql(`update casusregie.brief set titel = 'anders' where id = $1`, [concept.id])).rejects.toThrow(/verandert niet meer/);
  });

  test('twee keer verzenden met dezelfde sleutel: een brief, een nummer', async () => {
    const concept = await brief(await dossierMetPip(app));
    const sleutel = { 'idempotency-key': randomUUID() };
    const [eerste, tweede] = [await verzend(concept, KM, {}, sleutel), await verzend(concept, KM, {}, sleutel)];
    expect(tweede.body.kenmerk).toBe(eerste.body.kenmerk);
  });

  test('twee mensen tegelijk: een verzendt, de ander hoort dat', async () => {
    const concept = await brief(await dossierMetPip(app));
    const uit = await Promise.all([verzend(concept), verzend(concept, REGIE)]);
    expect(uit.map((u) => u.status).sort()).toEqual([200, 412]);
  });

  test('nummers lopen door zonder gat, ook als een verzending wordt geweigerd', async () => {
    const nummer = async (): Promise<number> => Number((await verzend(await brief(await dossierMetPip(app)))).body.kenmerk!.slice(-6));
    const een = await nummer();
    expect((await verzend(await brief(await dossierMetPip(app, { adres: false })))).body.reden).toBe('AdresOntbreekt');
    expect((await verzend(await brief(await dossierMetPip(app, { naam: 'علي' })))).body.reden).toBe('NietDrukbaar');
    expect(await nummer()).toBe(een + 1);
  });

  test('een concept als pdf zegt het op elke bladzijde en wordt niet bewaard', async () => {
    const concept = await brief(await dossierMetPip(app));
    const { ruw } = await app.als(KM).get(`/v1/brieven/${concept.id}/pdf`);
    expect(leesPdf(ruw).artefacten.join(' ')).toContain('CONCEPT');
    expect(await app.sql('select pdf from casusregie.brief where id = $1', [concept.id])).toEqual([{ pdf: null }]);
  });

  test('zonder adres kan een brief wel worden gegeven, of naar een ander adres', async () => {
    const id = await dossierMetPip(app, { adres: false });
    expect((await brief(id)).gebreken.map((g) => g.reden)).toEqual(['AdresOntbreekt']);
    expect((await verzend(await brief(id), KM, { wijze: 'uitreiking' })).status).toBe(200);
    const metAdres = await brief(id, { ...UITNODIGING, adres: { straatEnNummer: 'Weg 1', postcodeEnPlaats: '6921 AA Duiven' } });
    expect(metAdres).toMatchObject({ adres: { straatEnNummer: 'Weg 1', postcodeEnPlaats: '6921 AA Duiven' } });
    expect((await verzend(metAdres)).body.brief.geadresseerde.adres).toEqual(['Weg 1', '6921 AA Duiven']);
  });
});

describe('motivering en vier ogen', () => {
  test('een zin zonder vastgelegd feit houdt de brief tegen; met feit en artikel staat beide op papier', async () => {
    const id = await dossierMetPip(app);
    const kaal = await brief(id, { ...WAARSCHUWING, motivering: [zin('gedraging', { feit: randomUUID() })] });
    expect(kaal.gebreken.map((g) => g.reden)).toEqual(['FeitNietVastgelegd', 'MotiveringOntbreekt']);
    expect((await verzend(kaal)).body).toMatchObject({ reden: 'FeitNietVastgelegd', bron: expect.stringContaining('3:46') as string });
    const [lijn] = (await app.als(KM).get<{ rijen: { id: string }[] }>(`/v1/dossiers/${id}/tijdlijn`)).body.rijen;
    const goed = await app.als(KM).put<DossierbriefUit>(`/v1/brieven/${kaal.id}`, { ...WAARSCHUWING, soort: undefined, motivering: [zin('gedraging', { feit: lijn!.id }), zin('verplichting')] }, versie(1));
    expect(goed.body.gebreken).toEqual([]);
    expect((await verzend(goed.body)).status).toBe(200);
    const tekst = tekstVan(leesPdf((await app.als(KM).get(`/v1/brieven/${kaal.id}/pdf`)).ruw).boom);
    expect(tekst).toContain('10 maart 2026: pip vastgesteld');
    expect(tekst).toContain('PIP van 10 maart 2026');
  });

  test('een feit uit het dossier van een ander is geen feit', async () => {
    const ander = await dossierMetPip(app);
    const [lijn] = (await app.als(KM).get<{ rijen: { id: string }[] }>(`/v1/dossiers/${ander}/tijdlijn`)).body.rijen;
    const uit = await brief(await dossierMetPip(app), { ...WAARSCHUWING, motivering: [zin('gedraging', { feit: lijn!.id }), zin('verplichting')] });
    expect(uit.gebreken.map((g) => g.reden)).toEqual(['FeitNietVastgelegd']);
  });

  const zaak = async (dossierId: string, stand: string): Promise<string> => {
    const id = randomUUID();
    await app.sql(`insert into casusregie.boetezaak (gemeentecode, id, dossier_id, stand, artikel, gedraging, van, tot, geconstateerd_op, geconstateerd_door, geconstateerd_naam, feiten, sanctie, waarschuwing_op)
      values ($1, $2, $3, 'geconstateerd', '23', 'begeleiding', '2026-09-01', '2026-09-01', '2026-09-02', gen_random_uuid(), 'x', 'x', 'niet-gevraagd', '2026-08-01')`, [GEMEENTE, id, dossierId]);
    await app.sql(`set session_replication_role = replica`);
    await app.sql(`update casusregie.boetezaak set stand = $2, sanctie = 'niet-verlaagd', vraag_id = gen_random_uuid(), rapport_op = '2026-10-01', rapport = 'x', rapport_door = gen_random_uuid(), rapport_naam = 'x', verhoord = false, cautie = false,
      zienswijze_tot = '2026-10-15', besluit_uiterlijk = '2026-12-31', bedrag = case when $2 = 'besloten' then 2500 end, verwijtbaarheid = case when $2 = 'besloten' then 'gewoon' end,
      besloten_op = case when $2 = 'besloten' then date '2026-11-20' end, besloten_door = case when $2 = 'besloten' then gen_random_uuid() end, besloten_naam = case when $2 = 'besloten' then 'y' end,
      motivering = case when $2 = 'besloten' then 'm' end, trede = case when $2 = 'besloten' then 1 end, percentage = case when $2 = 'besloten' then 50 end, berekening = case when $2 = 'besloten' then '[]'::jsonb end,
      keren = case when $2 = 'besloten' then '{"aanhoudendGebrek":"a","omstandigheden":"b","minderIngrijpend":"c"}'::jsonb end where id = $1`, [id, stand]);
    return id;
  };
  const DELEN = ['gedraging', 'verwijtbaarheid', 'aanhoudend-gebrek', 'omstandigheden', 'minder-ingrijpend'];

  test('boetebesluit: bedrag uit de zaak, Keren verplicht, door een ander verzonden', async () => {
    const id = await dossierMetPip(app);
    const zaakId = await zaak(id, 'besloten');
    const half = await brief(id, { soort: 'boetebesluit', velden: [], motivering: [zin('gedraging'), zin('verwijtbaarheid')], zaakId });
    expect(half.gebreken.map((g) => [g.reden, g.feiten?.['deel']])).toEqual(DELEN.slice(2).map((d) => ['MotiveringOntbreekt', d]));
    const heel = (await app.als(KM).put<DossierbriefUit>(`/v1/brieven/${half.id}`, { velden: [], motivering: DELEN.map((d) => zin(d)) }, versie(1))).body;
    expect(heel.gebreken).toEqual([]);
    expect((await verzend(heel, KM)).body.reden).toBe('VierOgen');
    expect((await verzend(heel, REGIE)).status).toBe(200);
    const tekst = tekstVan(leesPdf((await app.als(KM).get(`/v1/brieven/${half.id}/pdf`)).ruw).boom);
    for (const deel of ['boete van € 25,00', 'betalen tot en met 5 januari 2027', 'bezwaar maken. Dat kan tot en met 5 januari 2027', 'Datum 20 november 2026', 'Raad van State']) expect(tekst.replace(/\s+/g, ' ')).toContain(deel);
  });

  test.each([['boetebesluit', 'voornemen', 'BoeteNietBesloten'], ['voornemen-boete', 'besloten', 'GeenVoornemen']])('%s bij een zaak die %s is: %s', async (soort, stand, reden) => {
    const id = await dossierMetPip(app);
    expect((await maak(id, { soort, velden: [], motivering: [], zaakId: await zaak(id, stand) })).body.reden).toBe(reden);
  });

  test('een bedrag typen kan niet, en een zaak van een ander dossier bestaat niet', async () => {
    const id = await dossierMetPip(app);
    expect((await maak(id, { soort: 'boetebesluit', velden: [veld('bedrag', '1')], motivering: [], zaakId: await zaak(id, 'besloten') })).body.reden).toBe('VeldOnbekend');
    expect((await maak(id, { soort: 'boetebesluit', velden: [], motivering: [], zaakId: await zaak(await dossierMetPip(app), 'besloten') })).status).toBe(404);
    expect((await maak(id, { soort: 'boetebesluit', velden: [], motivering: [] })).body.reden).toBe('ZaakOntbreekt');
  });
});

describe('tweede taal', () => {
  test('Engels staat op papier; Arabisch niet, maar wel op het scherm, van rechts naar links', async () => {
    const id = await dossierMetPip(app);
    const en = await verzend(await brief(id, { ...UITNODIGING, taal: 'en' }));
    expect(tekstVan(leesPdf((await app.als(KM).get(`/v1/brieven/${en.body.id}/pdf`)).ruw).boom)).toContain('Invitation for a talk');
    const ar = await verzend(await brief(id, { ...UITNODIGING, taal: 'ar' }));
    expect(ar.body.vertaling).toMatchObject({ taal: 'ar', richting: 'rtl', nagezien: false });
    expect(tekstVan(leesPdf((await app.als(KM).get(`/v1/brieven/${ar.body.id}/pdf`)).ruw).boom)).toContain('Wij hebben deze tekst ook in het Arabisch');
    expect((await app.als(KM).get<DossierbriefUit>(`/v1/brieven/${ar.body.id}`)).body.vertaling?.blokken.length).toBeGreaterThan(3);
  });
});

describe('onzin en grenzen', () => {
  test.each<[object, number, string]>([
    [{ ...UITNODIGING, velden: [veld('datum', '2026-02-30')] }, 422, 'VeldOngeldig'],
    [{ ...UITNODIGING, velden: [veld('kleur', 'rood')] }, 422, 'VeldOnbekend'],
    [{ ...UITNODIGING, soort: 'liefdesbrief' }, 400, 'soort moet een van deze waarden zijn'],
    [{ ...UITNODIGING, soort: 'besluit' }, 400, 'soort moet een van deze waarden zijn'],
    [{ ...UITNODIGING, taal: 'fr' }, 400, 'taal moet een van deze waarden zijn'],
    [{ ...UITNODIGING, velden: 'alles' }, 400, 'velden moet een lijst zijn'],
    [{ ...UITNODIGING, motivering: [{ deel: 'x', zin: '', artikel: 'a', feit: 'b' }] }, 400, 'motivering'],
    [{ ...UITNODIGING, extra: 1 }, 400, 'extra'],
  ])('%j', async (body, status, verwacht) => {
    const uit = await maak(await dossierMetPip(app), body);
    expect([uit.status, JSON.stringify(uit.body)]).toEqual([status, expect.stringContaining(verwacht)]);
  });

  test('verzenden in de toekomst kan niet', async () => {
    expect((await verzend(await brief(await dossierMetPip(app)), KM, { op: '2026-11-25' })).body.reden).toBe('VerzendingInDeToekomst');
  });

  test('een andere gemeente vindt niets, een andere organisatie en een andere rol mogen niets', async () => {
    const concept = await brief(await dossierMetPip(app));
    for (const pad of ['', '/pdf']) expect((await app.als('klantmanager-duiven').get(`/v1/brieven/${concept.id}${pad}`)).status).toBe(404);
    expect((await verzend(concept, 'klantmanager-duiven')).status).toBe(404);
    expect((await maak(concept.dossierId, UITNODIGING, 'klantmanager-duiven')).status).toBe(404);
    for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'beheerder-zevenaar']) expect((await app.als(wie).get(`/v1/brieven/${concept.id}`)).status).toBe(403);
    expect((await app.als(KM).get(`/v1/brieven/onzin`)).status).toBe(404);
  });

  test('verhuisd: wat nog geschreven werd vervalt, en er gaat niets meer heen', async () => {
    const id = await dossierMetPip(app);
    const concept = await brief(id);
    await app.ontvang(DossierOvergedragen, { gemeentecode: GEMEENTE, sleutel: id, feiten: { dossierId: id, overdrachtId: randomUUID(), van: GEMEENTE, naar: '0226', doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', pipBestaat: true, overgedragenOp: '2026-11-20' } });
    await app.drain();
    expect((await app.als(KM).get<DossierbriefUit>(`/v1/brieven/${concept.id}`)).body.stand).toBe('vervallen');
    expect((await maak(id)).body.reden).toBe('DossierGesloten');
  });

  test('onterecht onder de wet: brieven gaan mee met het dossier (AVG art. 17)', async () => {
    const id = await dossierMetPip(app);
    await verzend(await brief(id));
    await brief(id);
    await app.ontvang(DossierGesloten, { gemeentecode: GEMEENTE, sleutel: id, feiten: { dossierId: id, grond: 'onterecht-wi2021', geslotenOp: '2026-11-20', wissen: true } });
    await app.drain();
    expect(await app.sql('select 1 from casusregie.brief where dossier_id = $1', [id])).toEqual([]);
  });

  test('de lijst van sjablonen zegt wat in te vullen is en in welke talen', async () => {
    const { body } = await app.als(KM).get<{ soort: string; talen: string[]; velden: { code: string; herkomst: string }[] }[]>('/v1/briefsjablonen');
    expect(body.find((s) => s.soort === 'uitnodiging-pvt')?.talen).toEqual(['ar', 'ti', 'tr', 'en']);
    expect(body.find((s) => s.soort === 'boetebesluit')?.velden.find((v) => v.code === 'bedrag')?.herkomst).toBe('zaak');
  });
});
