import type { BsnInzage, DossierGeopendFeiten, KoppelingDetail, KoppelingIntrekking, KoppelingOntvangst, KoppelingRegel } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { randomUUID } from 'node:crypto';
import { AppModule } from '../app.module.ts';

type Probleem = { title: string; reden?: string; bron?: string; velden?: { veld: string; melding: string }[] };
type Lijst = { rijen: KoppelingRegel[]; volgende: string | null; totaal: number | string };

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-11-24' });
});
afterAll(() => app.sluit());

const kim = () => app.als('klantmanager-zevenaar');
let nummer = 1_000_000_000;
const v = () => String(nummer++);
/** A number that passes the elfproef, made from eight digits. */
const bsn = (() => {
  let n = 12_000_000;
  return (): string => {
    for (;;) {
      const acht = String(++n).padStart(8, '0');
      const som = [...acht].reduce((s, c, i) => s + Number(c) * (9 - i), 0) % 11;
      if (som < 10) return acht + String(som);
    }
  };
})();
const melding = (meer: object = {}) => ({
  voornamen: 'Amal', achternaam: 'Haddad', geboortedatum: '1990-05-01', vnummer: v(), verblijf: 'asiel-bepaalde-tijd', gekoppeldOp: '2026-11-20', gezinsleden: [], ...meer });
const kind = { voornamen: 'Noor', achternaam: 'Haddad', geboortedatum: '2015-01-31', verblijf: 'asiel-bepaalde-tijd', relatie: 'kind' };
const meld = async (meer: object = {}) => (await kim().post<KoppelingOntvangst>('/v1/koppelingen', melding(meer))).body;

test('Wi2021 art. 3, 13 (SS14.22-24, 27): a household by hand; who is plichtig gets a dossier and a fact of his own, the others a reason with its article', async () => {
  const r = await kim().post<KoppelingOntvangst>('/v1/koppelingen', melding({ coaKenmerk: 'COA-7001', bsn: bsn(), gezinsleden: [
    { ...kind, relatie: 'partner', geboortedatum: '1992-02-02', verblijf: 'regulier-bij-statushouder', vnummer: v() },
    kind, { ...kind, geboortedatum: '2009-06-01' }, { ...kind, relatie: 'overig', geboortedatum: '1985-06-01', verblijf: 'eu-burger' }] }));
  expect(r.status).toBe(201);
  expect(r.headers['etag']).toBe('"1"');
  expect(r.body).toMatchObject({ gemeentecode: '0299', coaNummer: 'COA-7001', status: 'gekoppeld', bron: 'hand' });
  expect(r.body.personen.map((p) => [p.plicht, p.plichtReden, p.herbeoordelenOp, p.teltVoorTaakstelling, p.dossierId !== null])).toEqual([
    ['plichtig', 'Inburgeringsplichtig', null, true, true], ['plichtig', 'Inburgeringsplichtig', null, false, true], ['niet-plichtig', 'JongerDan16', '2031-01-31', true, false],
    ['vrijgesteld', 'LeerOfKwalificatieplichtig', '2027-06-01', true, false], ['niet-plichtig', 'EuBurger', null, false, false]]);
  expect(r.body.personen.every((p) => /art\. \d/.test(p.plichtBron))).toBe(true);
  const feiten = (await app.feiten<DossierGeopendFeiten>('DossierGeopend')).filter((f) => f.feiten.gezinId === r.body.id);
  expect(feiten.map((f) => [f.gemeentecode, f.sleutel, f.feiten.verblijfstitel, f.feiten.aanleiding])).toEqual([
    ['0299', r.body.personen[0]!.dossierId, 'asiel-bepaalde-tijd', 'koppeling'], ['0299', r.body.personen[1]!.dossierId, 'regulier-bij-statushouder', 'koppeling']]);
  const audit = await app.sql<{ betrokkene: string }>(`select betrokkene from tenant.audit where actie = 'KoppelingController.meldAan' and betrokkene = any($1)`, [r.body.personen.map((p) => p.dossierId ?? p.id)]);
  expect(audit).toHaveLength(5);
});

test('BSN: encrypted in the row, masked in the answer, whole only with a reason that is logged; an Idempotency-Key keeps no copy', async () => {
  const nr = bsn();
  const { id, personen } = await meld({ bsn: nr });
  const detail = await kim().get<KoppelingDetail>(`/v1/koppelingen/${id}`);
  expect(detail.body.personen[0]).toMatchObject({ bsn: `*****${nr.slice(-4)}`, relatie: 'referent', naam: 'Amal Haddad', fase: 'koppeling' });
  expect(detail.tekst).not.toContain(nr);
  const [rij] = await app.sql<{ bsn_geheim: Buffer; bsn_index: Buffer; alles: string }>('select bsn_geheim, bsn_index, to_jsonb(p)::text alles from intake.persoon p where koppeling_id = $1', [id]);
  expect(rij!.alles).not.toContain(nr);
  expect(rij!.bsn_index).toHaveLength(32);
  const pad = `/v1/personen/${personen[0]!.id}/bsn-inzage`;
  const sleutel = { 'idempotency-key': randomUUID() };
  for (const reden of ['contact-duo', 'identificatie']) expect(await kim().post<BsnInzage>(pad, { reden }, sleutel)).toMatchObject({ status: 201, body: { bsn: nr } });
  expect(await app.sql('select reden from intake.bsn_inzage where persoon_id = $1 order by op', [personen[0]!.id])).toEqual([{ reden: 'contact-duo' }, { reden: 'identificatie' }]);
  expect(await app.sql(`select 1 from tenant.audit where actie = 'PersoonController.toonBsn' and betrokkene = $1`, [personen[0]!.dossierId])).toHaveLength(2);
  expect(await app.sql(`select 1 from tenant.idempotentie where antwoord::text like '%' || $1 || '%'`, [nr])).toEqual([]);
  expect(await app.sql(`select 1 from platform.event where feiten::text like '%' || $1 || '%'`, [nr])).toEqual([]);
  expect(await kim().post<Probleem>(pad, { reden: 'nieuwsgierig' })).toMatchObject({ status: 400, body: { velden: [{ veld: 'reden' }] } });
  const zonder = await meld();
  expect(await kim().post<Probleem>(`/v1/personen/${zonder.personen[0]!.id}/bsn-inzage`, { reden: 'identificatie' })).toMatchObject({ status: 422, body: { reden: 'BsnOnbekend' } });
});

test('foreign is absent: the koppeling, its withdrawal and the BSN of another gemeente answer byte for byte as what does not exist', async () => {
  const { id, personen } = await meld({ bsn: bsn() });
  const duiven = app.als('klantmanager-duiven');
  const zelfde = async (werk: (id: string) => Promise<{ status: number; tekst: string }>, echt: string) => {
    const nergens = randomUUID();
    const [a, b] = [await werk(echt), await werk(nergens)];
    const kaal = (t: string, weg: string) => t.replace(weg, '').replace(/"traceId":"[^"]*"/, '');
    expect([a.status, kaal(a.tekst, echt)]).toEqual([404, kaal(b.tekst, nergens)]);
    expect(b.status).toBe(404);
  };
  await zelfde((x) => duiven.get(`/v1/koppelingen/${x}`), id);
  await zelfde((x) => duiven.post(`/v1/koppelingen/${x}/intrekking`, { ingetrokkenOp: '2026-11-24', reden: 'vertrokken' }, { 'if-match': '"1"' }), id);
  await zelfde((x) => duiven.post(`/v1/personen/${x}/bsn-inzage`, { reden: 'identificatie' }), personen[0]!.id);
  expect((await duiven.get('/v1/koppelingen/geen-uuid')).status).toBe(404);
  expect((await duiven.get<Lijst>('/v1/koppelingen')).body.rijen).toEqual([]);
  expect((await app.sql('select 1 from intake.bsn_inzage where persoon_id = $1', [personen[0]!.id]))).toEqual([]);
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'aanbieder', 'beheerder-zevenaar']) expect((await app.als(wie).get(`/v1/koppelingen/${id}`)).status).toBe(403);
});

test('the same number in two gemeenten tells neither about the other', async () => {
  const zelfde = { vnummer: v(), bsn: bsn(), coaKenmerk: 'COA-8000' };
  expect((await app.als('klantmanager-zevenaar').post('/v1/koppelingen', melding(zelfde))).status).toBe(201);
  expect((await app.als('klantmanager-duiven').post('/v1/koppelingen', melding(zelfde))).status).toBe(201);
});

test.each([
  ['V-nummer', { vnummer: '2000000001' }, { vnummer: '2000000001' }],
  ['BSN', { bsn: '111222333' }, { bsn: '111222333' }],
  ['COA-kenmerk', { coaKenmerk: 'COA-9001' }, { coaKenmerk: 'COA-9001' }],
  ['V-nummer of a member', { vnummer: '2000000002' }, { gezinsleden: [{ ...kind, vnummer: '2000000002' }] }],
])('who is known by the same %s is refused (409), and nothing is registered', async (_t, eerst, dan) => {
  expect((await kim().post('/v1/koppelingen', melding(eerst))).status).toBe(201);
  const [voor] = await app.sql('select count(*)::int n from intake.persoon');
  expect(await kim().post<Probleem>('/v1/koppelingen', melding(dan))).toMatchObject({ status: 409, body: { reden: 'PersoonAlBekend' } });
  expect(await app.sql('select count(*)::int n from intake.persoon')).toEqual([voor]);
});

test.each([
  ['Besluit art. 9.4 lid 3: a koppeling to come', { gekoppeldOp: '2026-11-25' }, 'KoppelingInDeToekomst', 'gekoppeldOp'],
  ['Huisvestingswet art. 28: before the permit', { vergunningOp: '2026-11-21' }, 'KoppelingVoorVergunning', 'vergunningOp'],
  ['Huisvestingswet art. 28: long ago', { gekoppeldOp: '2019-12-31' }, 'KoppelingVoorDeRegels', 'gekoppeldOp'],
  ['Besluit art. 9.4 lid 3: a birth of 121 years ago', { gezinsleden: [{ ...kind, geboortedatum: '1905-01-01' }] }, 'GeboortedatumOnwaarschijnlijk', 'gezinsleden.0.geboortedatum'],
  ['Besluit art. 9.4 lid 3: the same V-nummer twice', { vnummer: '3000000001', gezinsleden: [{ ...kind, vnummer: '3000000001' }] }, 'PersoonDubbel', 'vnummer'],
  ['Wi2021 art. 13, 19: a kennisgeving without doelgroep', { aanleiding: 'kennisgeving', verblijf: 'eu-burger' }, 'DoelgroepOnbekend', 'wordtBehandeldAls'],
  ['Wi2021 art. 54: a kennisgeving before the law', { aanleiding: 'kennisgeving', gekoppeldOp: '2021-12-31' }, 'KennisgevingVoorDeWet', 'gekoppeldOp'],
])('%s is refused with its bron', async (_t, meer, reden, veld) => {
  const r = await kim().post<Probleem>('/v1/koppelingen', melding(meer));
  expect(r).toMatchObject({ status: 422, body: { reden, velden: [{ veld }] } });
  expect(r.body.bron).toBeTruthy();
});

test.each<[string, object, string]>([
  ['a gemeente of choice', { gemeentecode: '0226' }, 'gemeentecode'],
  ['a status', { status: 'gehuisvest' }, 'status'],
  ['a version', { versie: 9 }, 'versie'],
  ['a source', { bron: 'csv' }, 'bron'],
  ['a prototype', JSON.parse('{"constructor":{"x":1}}') as object, 'constructor'],
  ['a status of a member', { gezinsleden: [{ ...kind, plicht: 'plichtig' }] }, 'gezinsleden[0].plicht'],
  ['a formula for a name', { achternaam: '=1+1' }, 'achternaam'],
  ['a V-nummer of nine digits', { vnummer: '123456789' }, 'vnummer'],
  ['a BSN that fails the elfproef', { bsn: '123456789' }, 'bsn'],
  ['31 February', { geboortedatum: '1990-02-31' }, 'geboortedatum'],
  ['a list that is none', { gezinsleden: {} }, 'gezinsleden'],
  ['a member without relatie', { gezinsleden: [{ ...kind, relatie: 'hond' }] }, 'gezinsleden[0].relatie'],
  ['NUL', { voornamen: 'A\u0000' }, 'voornamen'],
])('T2: %s is refused (400) and the field named', async (_t, meer, veld) => {
  const r = await kim().post<Probleem>('/v1/koppelingen', melding(meer));
  expect(r.status).toBe(400);
  expect(r.body.velden?.map((f) => f.veld) ?? []).toContain(veld);
  expect(r.body.velden?.every((f) => !/ must | should /.test(f.melding))).toBe(true);
});

test('T2: __proto__ in the text of the body is refused and changes nothing', async () => {
  const tekst = JSON.stringify(melding()).replace('{', '{"__proto__":{"status":"gehuisvest"},');
  const r = await kim().post('/v1/koppelingen', tekst, { 'content-type': 'application/json' });
  expect(r.status).toBe(400);
});

test('the same Idempotency-Key gives the same answer and one household; for another body it is refused', async () => {
  const body = melding(), koppen = { 'idempotency-key': randomUUID() };
  const [a, b] = [await kim().post<KoppelingOntvangst>('/v1/koppelingen', body, koppen), await kim().post<KoppelingOntvangst>('/v1/koppelingen', body, koppen)];
  expect(b.status).toBe(201);
  expect(b.body).toEqual(a.body);
  expect(await app.sql('select 1 from intake.persoon where v_nummer = $1', [body.vnummer])).toHaveLength(1);
  expect((await kim().post('/v1/koppelingen', melding(), koppen)).status).toBe(422);
  expect(await app.sql(`select 1 from tenant.idempotentie where antwoord::text like '%Haddad%'`)).toEqual([]);
});

test('Wi2021 art. 3, 19 (SS14.13): DUO tells of a gezinsmigrant whom COA never coupled: own reference, the clock runs from the kennisgeving', async () => {
  const r = await kim().post<KoppelingOntvangst>('/v1/koppelingen', melding({ aanleiding: 'kennisgeving', verblijf: 'regulier-gezin', wordtBehandeldAls: 'GezinsMigrant', gekoppeldOp: '2026-11-02' }));
  expect(r.body).toMatchObject({ bron: 'duo', coaNummer: expect.stringMatching(/^WW-/), personen: [{ plicht: 'plichtig', plichtBron: expect.stringContaining('DUO'), teltVoorTaakstelling: false }] });
  expect(await app.sql(`select doelgroep, kennisgeving_op::text, wet_einde::text, huisvestingsstap from intake.dossier where id = $1`, [r.body.personen[0]!.dossierId])).toEqual([
    { doelgroep: 'gezin', kennisgeving_op: '2026-11-02', wet_einde: '2027-01-11', huisvestingsstap: null }]);
  expect((await app.feiten<DossierGeopendFeiten>('DossierGeopend')).at(-1)?.feiten).toMatchObject({ aanleiding: 'kennisgeving', doelgroep: 'gezin' });
});

test('COA practice: koppeling within two weeks of the permit, shown with its bron', async () => {
  const { id } = await meld({ vergunningOp: '2026-11-13', azc: 'azc Zutphen' });
  expect((await kim().get<KoppelingDetail>(`/v1/koppelingen/${id}`)).body).toMatchObject({ azc: 'azc Zutphen', termijn: { einde: '2026-11-27', soort: 'streefnorm' } });
});

/** A PIP straight into its table; without `meer` a concept. */
const maakPip = (dossierId: string, meer: Record<string, string> = {}) => {
  const maker = randomUUID();
  const rij = { gemeentecode: '0299', id: randomUUID(), dossier_id: dossierId, pip_versie: 1, soort: 'eerste', kenmerk: randomUUID(), inhoud: '{}', opgesteld_door: maker, opgesteld_naam: 'Kim', opstellers: [maker], ...meer };
  return app.sql(`insert into intake.pip (${Object.keys(rij).join(', ')}) values (${Object.keys(rij).map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(rij));
};

describe('withdrawal (SS14.69)', () => {
  const trekIn = (id: string, meer: object = {}, versie = 1) => kim().post<KoppelingIntrekking & Probleem>(`/v1/koppelingen/${id}/intrekking`, { ingetrokkenOp: '2026-11-24', reden: 'elders-gekoppeld', ...meer }, { 'if-match': `"${versie}"` });

  test('AVG art. 17: persons, dossiers and all that hangs on them are deleted; the fact is told; a note without content stays', async () => {
    const { id, personen } = await meld({ bsn: bsn(), coaKenmerk: 'COA-6969', vnummer: '6969696969', gezinsleden: [kind] });
    const dossierId = personen[0]!.dossierId!;
    await kim().post(`/v1/personen/${personen[0]!.id}/bsn-inzage`, { reden: 'identificatie' });
    await app.sql(`insert into intake.huisvesting (gemeentecode, koppeling_id, stap, aangeboden_op, straat) values ('0299', $1, 'aangeboden', '2026-11-21', 'Kerkstraat') on conflict do nothing`, [id]);
    await app.sql(`insert into intake.derde_informatie (gemeentecode, id, dossier_id, grond, derde, gevraagd_op, motivering) values ('0299', $2, $1, 'andere-derde', 'Nuffic', '2026-11-21', 'x')`, [dossierId, randomUUID()]);
    await maakPip(dossierId);
    const r = await trekIn(id);
    expect(r).toMatchObject({ status: 201, body: { versie: 2, status: 'ingetrokken', gewistePersonen: 2, gewisteDossiers: 1, bron: expect.stringContaining('AVG') } });
    const sleutels = [id, dossierId, ...personen.map((p) => p.id)];
    const tabellen = await app.sql<{ t: string }>(`select c.oid::regclass::text t from pg_class c where c.relkind = 'r' and c.relnamespace = 'intake'::regnamespace and c.relname not in ('koppeling', 'bsn_inzage', 'migratie')`);
    for (const { t } of tabellen) expect([t, await app.sql(`select 1 from ${t} x where exists (select from jsonb_each_text(to_jsonb(x)) e where e.value = any($1))`, [sleutels])]).toEqual([t, []]);
    const [rij] = await app.sql<Record<string, unknown>>('select coa_nummer, status, intrekreden, ingetrokken_op::text from intake.koppeling where id = $1', [id]);
    expect(rij).toEqual({ coa_nummer: expect.stringMatching(/^ingetrokken-/), status: 'ingetrokken', intrekreden: 'elders-gekoppeld', ingetrokken_op: '2026-11-24' });
    expect((await app.feiten('DossierGesloten')).at(-1)).toMatchObject({ sleutel: dossierId, feiten: { grond: 'koppeling-ingetrokken', geslotenOp: '2026-11-24', wissen: true } });
    expect(await app.sql(`select 1 from tenant.audit where actie = 'KoppelingController.trekIn' and betrokkene = any($1)`, [sleutels])).toHaveLength(2);
    expect((await kim().get<KoppelingDetail>(`/v1/koppelingen/${id}`)).body).toMatchObject({ status: 'ingetrokken', personen: [] });
    expect(await trekIn(id, {}, 2)).toMatchObject({ status: 422, body: { reden: 'AlIngetrokken' } });
    expect((await kim().post('/v1/koppelingen', melding({ coaKenmerk: 'COA-6969', vnummer: '6969696969' }))).status).toBe(201);
  });

  test('Awb art. 3:41: PostgreSQL keeps a PIP that was decided, even when the dossier does not know of it', async () => {
    const { id, personen } = await meld();
    await maakPip(personen[0]!.dossierId!, { status: 'vastgesteld', aangeboden_door: randomUUID(), inhoud_sha: 'a'.repeat(64), vastgesteld_door: randomUUID(), vastgesteld_op: '2026-11-24', mandaat: 'M1', dagtekening: '2026-11-24', dagtekening_initieel: '2026-11-24' });
    expect((await trekIn(id)).status).toBe(409);
    expect(await app.sql('select 1 from intake.pip where dossier_id = $1', [personen[0]!.dossierId])).toHaveLength(1);
    expect(await app.sql('select 1 from intake.persoon where koppeling_id = $1', [id])).toHaveLength(1);
  });

  test.each([
    ['a PIP is vastgesteld', `update intake.dossier set pip_vastgesteld_op = '2026-11-23' where koppeling_id = $1`, 'PipBestaat'],
    ['the household lives here', `update intake.koppeling set status = 'gehuisvest' where id = $1`, 'AlGehuisvest'],
    ['it moved in according to its housing', `insert into intake.huisvesting (gemeentecode, koppeling_id, stap, betrokken_op) values ('0299', $1, 'betrokken', '2026-11-23') on conflict (gemeentecode, koppeling_id) do update set stap = 'betrokken'`, 'AlGehuisvest'],
  ])('AVG art. 17, Huisvestingswet art. 28: refused when %s, and nothing is deleted', async (_t, sql, reden) => {
    const { id } = await meld();
    await app.sql(sql, [id]);
    expect(await trekIn(id)).toMatchObject({ status: 422, body: { reden } });
    expect(await app.sql('select 1 from intake.persoon where koppeling_id = $1', [id])).toHaveLength(1);
  });

  test.each([
    ['to come', { ingetrokkenOp: '2026-11-25' }, 422, 'IntrekkingInDeToekomst'], ['before the koppeling', { ingetrokkenOp: '2026-11-19' }, 422, 'IntrekkingVoorKoppeling'],
    ['for a reason of its own', { reden: 'Sami is naar zijn broer' }, 400, undefined], ['with a field too many', { status: 'ingetrokken' }, 400, undefined],
  ])('a withdrawal %s is refused', async (_t, meer, status, reden) => {
    const { id } = await meld();
    const r = await trekIn(id, meer);
    expect([r.status, r.body.reden]).toEqual([status, reden]);
  });

  test('a stale version is 412, none is 428, nonsense is 400', async () => {
    const { id } = await meld();
    expect((await trekIn(id, {}, 7)).status).toBe(412);
    expect((await kim().post(`/v1/koppelingen/${id}/intrekking`, { ingetrokkenOp: '2026-11-24', reden: 'vertrokken' })).status).toBe(428);
    expect((await kim().post(`/v1/koppelingen/${id}/intrekking`, { ingetrokkenOp: '2026-11-24', reden: 'vertrokken' }, { 'if-match': '*' })).status).toBe(400);
  });
});

test('the list: filters, keyset pages in order without gap or repeat, a count, and an audit line per name shown', async () => {
  for (const dag of ['03', '01', '02', '01']) await meld({ gekoppeldOp: `2024-05-${dag}`, gezinsleden: [kind] });
  const basis = '/v1/koppelingen?van=2024-05-01&tot=2024-06-01&status=gekoppeld&bron=hand&limiet=2';
  const een = await kim().get<Lijst>(basis);
  expect(een.body.totaal).toBe(4);
  const twee = await kim().get<Lijst>(`${basis}&cursor=${een.body.volgende}`);
  expect(twee.body.volgende).toBeNull();
  const rijen = [...een.body.rijen, ...twee.body.rijen];
  expect(rijen.map((r) => r.gekoppeldOp)).toEqual(['2024-05-01', '2024-05-01', '2024-05-02', '2024-05-03']);
  expect(new Set(rijen.map((r) => r.id)).size).toBe(4);
  expect(rijen[0]).toMatchObject({ hoofdpersoon: 'Amal Haddad', personen: 2, plichtig: 1 });
  expect(await app.sql(`select distinct betrokkene from tenant.audit where actie = 'KoppelingController.lijst' and betrokkene = any(select id from intake.dossier where koppeling_id = any($1))`, [rijen.map((r) => r.id)])).toHaveLength(4);
  expect((await kim().get<Lijst>('/v1/koppelingen?van=2024-05-02&tot=2024-05-03')).body.totaal).toBe(1);
  expect((await kim().get<Lijst>('/v1/koppelingen?status=ingetrokken&van=2024-05-01&tot=2024-06-01')).body.rijen).toEqual([]);
});

test.each([['status=weg', 'status'], ['van=gisteren', 'van'], ['limiet=1000', 'limiet'], ['cursor=onzin', 'cursor'], ['gemeentecode=0226', 'gemeentecode']])('the list refuses ?%s and names the field', async (query, veld) => {
  expect(await kim().get<Probleem>(`/v1/koppelingen?${query}`)).toMatchObject({ status: 400, body: { velden: [{ veld }] } });
});
