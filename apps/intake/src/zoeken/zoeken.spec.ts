import type { KoppelingOntvangst, ZoekUit } from '@wegwijs/intake';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { Zoeken11 } from '../migrations/0011-zoeken.ts';
import { maakGezin } from '../testing/gezin.ts';
import { aanvaard, bied, bsn, geefBsn, gezin, ONTVANGER, ZONDER_PIP } from '../verhuizing/testing/verhuizing.ts';

const BSN = '999990019', VNUMMER = '7001234567';
const regels: string[] = [];
let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-11-24', logboek: { write: (regel) => void regels.push(regel) } });
});
afterAll(() => app.sluit());

const zoek = (tekst: unknown, wie = 'klantmanager-westervoort', koppen: Record<string, string> = {}) =>
  app.als(wie).post<ZoekUit & { velden: { veld: string }[] }>('/v1/zoekopdrachten', { zoek: tekst }, koppen);
const namen = async (tekst: string, wie?: string) => (await zoek(tekst, wie)).body.treffers.map((t) => t.naam);
const westervoort = (voornamen: string, achternaam: string, tussenvoegsel: string | null = null) =>
  maakGezin(app, { gemeentecode: '0293', voornamen, achternaam, tussenvoegsel });
const INVOER = { geboortedatum: '1990-05-01', verblijf: 'asiel-bepaalde-tijd', gekoppeldOp: '2026-11-20', gezinsleden: [] };

describe('by name', () => {
  beforeAll(async () => {
    await westervoort('Ayşe', 'Özdemir');
    await westervoort('Omar', 'Al-Haddad');
    await westervoort('Noor', 'Haddad');
    await westervoort('Łukasz Jan', 'Wiśniewski', 'van der');
    await westervoort('محمّد', 'الحداد');
    await westervoort('Siobhán', 'O’Brien');
    await westervoort('Ali', 'Alizadeh');
    await maakGezin(app, { gemeentecode: '0226', voornamen: 'Duivense', achternaam: 'Özdemir' });
    await maakGezin(app, { gemeentecode: '0293', leden: [{ voornamen: 'Ouder', achternaam: 'Kindermans' }, { voornamen: 'Klein', achternaam: 'Kindermans', dossier: false }] });
  });

  test.each([
    ['ozdem', ['Ayşe Özdemir']],
    ['ÖZDEMİR', ['Ayşe Özdemir']],
    ['ayse', ['Ayşe Özdemir']],
    ['oz ay', ['Ayşe Özdemir']],
    ['demir', []],
    ['al haddad', ['Omar Al-Haddad']],
    ['alhaddad', ['Omar Al-Haddad']],
    ['al-had', ['Omar Al-Haddad']],
    ['haddad', ['Noor Haddad', 'Omar Al-Haddad']],
    ['haddad, noor', ['Noor Haddad']],
    ['haddad noor omar', []],
    ['lukasz wisn', ['Łukasz Jan van der Wiśniewski']],
    ['der van lukasz', ['Łukasz Jan van der Wiśniewski']],
    ['محمد', ['محمّد الحداد']],
    ["o'brien", ['Siobhán O’Brien']],
    ['obrien', ['Siobhán O’Brien']],
    ['ali', ['Ali Alizadeh']],
    ['ali ali', ['Ali Alizadeh']],
    ['kindermans', ['Ouder Kindermans']],
    ['klein', []],
    ['%%', []],
    ["o' or '1'='1", []],
    ['😀😀', []],
    ['--', []],
  ])('%s', async (tekst, verwacht) => {
    expect((await namen(tekst)).sort()).toEqual([...verwacht].sort());
  });

  test('another gemeente finds its own only, and who has no task here finds nothing', async () => {
    expect(await namen('ozdemir', 'klantmanager-duiven')).toEqual(['Duivense Özdemir']);
    expect(await namen('ozdemir', 'klantmanager-zevenaar')).toEqual([]);
    for (const wie of ['beheerder-westervoort', 'rsd-medewerker']) expect((await zoek('ozdemir', wie)).status).toBe(403);
  });

  test('what somebody sees of a hit', async () => {
    const { status, body } = await zoek('ozdemir');
    expect(status).toBe(200);
    expect(body).toEqual({ meer: false, treffers: [{
      dossierId: expect.any(String), gemeentecode: '0293', zaaknummer: expect.stringMatching(/^WI-/), naam: 'Ayşe Özdemir', geboortedatum: '1990-05-01', fase: 'koppeling', gevondenOp: 'naam' }] });
  });

  test('twenty and no more; whose whole word was typed comes first', async () => {
    for (let i = 0; i < 21; i++) await westervoort(`Test${String.fromCharCode(97 + i)}`, 'Zandbergen');
    await westervoort('Zoë', 'Zand');
    const { body } = await zoek('zand');
    expect([body.treffers.length, body.meer, body.treffers[0]!.naam]).toEqual([20, true, 'Zoë Zand']);
    expect((await zoek('zandb')).body).toMatchObject({ meer: true });
    expect((await zoek('zandb testa')).body).toMatchObject({ meer: false, treffers: [{ naam: 'Testa Zandbergen' }] });
  });

  test('one audit line of reading for everybody shown, and none for others', async () => {
    const ik = ACTOREN['collega-westervoort']!.persoon;
    const { body } = await zoek('haddad', 'collega-westervoort');
    const regels = await app.sql<{ betrokkene: string; soort: string; actie: string }>('select betrokkene, soort, actie from tenant.audit where persoon = $1', [ik]);
    expect(regels.map((r) => r.betrokkene).sort()).toEqual(body.treffers.map((t) => t.dossierId).sort());
    expect(regels.map((r) => [r.soort, r.actie])).toEqual([['inzage', 'ZoekenController.zoek'], ['inzage', 'ZoekenController.zoek']]);
  });
});

describe('by number', () => {
  let dossierId: string;
  beforeAll(async () => {
    const { body } = await app.als('klantmanager-westervoort').post<KoppelingOntvangst>('/v1/koppelingen', { ...INVOER, voornamen: 'Sami', achternaam: 'Nummers', bsn: BSN, vnummer: VNUMMER });
    dossierId = body.personen[0]!.dossierId!;
  });
  const zaaknummer = async () => (await app.sql<{ z: string }>('select zaaknummer z from intake.dossier where id = $1', [dossierId]))[0]!.z;

  test.each([
    ['a whole BSN', BSN, 'bsn'], ['a BSN with spaces', '9999 90 019', 'bsn'], ['a whole V-nummer', VNUMMER, 'v-nummer'],
  ])('%s', async (_t, tekst, gevondenOp) => {
    expect((await zoek(tekst)).body.treffers).toMatchObject([{ dossierId, gevondenOp }]);
  });

  test('a zaaknummer, in small letters too', async () => {
    expect((await zoek((await zaaknummer()).toLowerCase())).body.treffers).toMatchObject([{ dossierId, gevondenOp: 'zaaknummer' }]);
  });

  test.each([['a BSN that lacks a digit', BSN.slice(1)], ['a BSN that fails the elfproef', '999990018'], ['the beginning of a V-nummer', VNUMMER.slice(0, 9)], ['half a zaaknummer', 'WI-2026']])('%s finds nothing', async (_t, tekst) => {
    expect((await zoek(tekst)).body).toEqual({ treffers: [], meer: false });
  });

  test('another gemeente finds nobody by these numbers', async () => {
    for (const tekst of [BSN, VNUMMER, await zaaknummer()]) expect((await zoek(tekst, 'klantmanager-duiven')).body.treffers).toEqual([]);
  });

  test('a person with an older dossier: the running one first', async () => {
    await app.sql(`insert into intake.dossier (gemeentecode, id, zaaknummer, persoon_id, koppeling_id, naam, doelgroep, verblijfstitel, fase, gekoppeld_op, volgende_stap, klaar, gesloten_op, sluitreden)
      select gemeentecode, gen_random_uuid(), 'WI-2020-OUD22', persoon_id, koppeling_id, naam, doelgroep, verblijfstitel, 'gesloten', '2020-01-01', 'geen', true, '2021-01-01', 'voldaan' from intake.dossier where id = $1`, [dossierId]);
    for (const tekst of [BSN, VNUMMER]) expect((await zoek(tekst)).body.treffers.map((t) => t.fase)).toEqual(['koppeling', 'gesloten']);
  });

  test('what was typed stands in no log, no audit line and no kept answer', async () => {
    const koppen = { 'idempotency-key': 'zoeken-op-een-nummer' };
    for (let i = 0; i < 2; i++) expect((await zoek(BSN, undefined, koppen)).status).toBe(200);
    await zoek(`${BSN}${'9'.repeat(100)}`);
    expect(regels.length).toBeGreaterThan(0);
    expect(regels.filter((r) => r.includes(BSN) || r.includes('Nummers'))).toEqual([]);
    expect(await app.sql('select 1 from tenant.idempotentie where sleutel = $1', [koppen['idempotency-key']])).toEqual([]);
    expect(await app.sql(`select 1 from tenant.audit a where to_jsonb(a)::text like '%' || $1 || '%'`, [BSN])).toEqual([]);
  });
});

test.each<[string, unknown]>([['one letter', 'a'], ['nothing', ''], ['81 letters', 'a'.repeat(81)], ['no text', 12], ['absent', undefined]])('%s names the field', async (_t, tekst) => {
  const uit = await zoek(tekst);
  expect([uit.status, uit.body.velden.map((v) => v.veld)]).toEqual([400, ['zoek']]);
});

describe('the words follow the dossier', () => {
  const sleutels = async (naam: string) => (await app.sql<{ s: string }>('select sleutel s from intake.zoeksleutel z join intake.dossier d on d.id = z.dossier_id where d.naam = $1 order by 1', [naam])).map((r) => r.s);

  test('from a file with koppelingen, until the koppeling is withdrawn', async () => {
    const csv = `gezinsnummer,relatie,vnummer,voornamen,achternaam,geboortedatum,verblijf,gekoppeld_op,coa_kenmerk,bsn\r\n1,hoofdpersoon,7009999999,Zélie,Uitbestand,01-05-1990,asiel-bepaalde-tijd,20-11-2026,,\r\n`;
    await app.als('klantmanager-westervoort').post('/v1/koppelingen/import', Buffer.from(csv), { 'content-type': 'text/csv' });
    expect(await namen('uitbe zelie')).toEqual(['Zélie Uitbestand']);
    const [k] = await app.sql<{ id: string }>(`select koppeling_id id from intake.dossier where naam = 'Zélie Uitbestand'`);
    const uit = await app.als('klantmanager-westervoort').post(`/v1/koppelingen/${k!.id}/intrekking`, { ingetrokkenOp: '2026-11-24', reden: 'elders-gekoppeld' }, { 'if-match': '"1"' });
    expect(uit.status).toBe(201);
    expect(await namen('uitbe zelie')).toEqual([]);
    expect(await app.sql(`select 1 from intake.zoeksleutel where sleutel = 'uitbestand'`)).toEqual([]);
  });

  test('by a move: the new gemeente finds who came, by name and by BSN', async () => {
    const { dossiers: [oud], personen: [p] } = await gezin(app, ZONDER_PIP, { leden: [] });
    const nummer = bsn();
    await geefBsn(app, p!.id, nummer);
    await app.sql(`update intake.persoon set achternaam = 'Verhuisman' where id = $1`, [p!.id]);
    const { body: { id } } = await bied(app, oud!.id);
    await app.drain();
    const { body: { dossierId } } = await aanvaard(app, id, { ingeschrevenOp: '2026-11-02' });
    expect((await zoek('verhuism', ONTVANGER)).body.treffers).toMatchObject([{ dossierId, gemeentecode: '0299' }]);
    expect((await zoek(nummer, ONTVANGER)).body.treffers).toMatchObject([{ dossierId, gevondenOp: 'bsn' }]);
  });

  test('a name that changes', async () => {
    await westervoort('Voor', 'Trouwdag');
    await app.sql(`update intake.dossier set naam = 'Na Trouwring' where naam = 'Voor Trouwdag'`);
    expect(await namen('trouwdag')).toEqual([]);
    expect(await sleutels('Na Trouwring')).toEqual(['na', 'trouwring']);
  });

  test('the migration fills in the dossiers that are there, and can be taken back', async () => {
    const alle = () => app.sql<{ n: number; som: string }>(`select count(*)::int n, md5(string_agg(sleutel || dossier_id, ',' order by sleutel, dossier_id)) som from intake.zoeksleutel`);
    const voor = await alle();
    const gedaan: string[] = [];
    const q = { query: async (tekst: string) => void gedaan.push(tekst) };
    await new Zoeken11().down(q as never);
    await new Zoeken11().up(q as never);
    await app.sql(`begin; set local role wegwijs_owner; ${gedaan.join(';\n')}; commit`);
    expect(voor[0]!.n).toBeGreaterThan(20);
    expect(await alle()).toEqual(voor);
    expect(await app.sql(`select relname from pg_class where oid in ('intake.dossier'::regclass, 'intake.zoeksleutel'::regclass) and not (relrowsecurity and relforcerowsecurity)`)).toEqual([]);
    expect(await namen('ozdem')).toEqual(['Ayşe Özdemir']);
  });
});
