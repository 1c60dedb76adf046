import { isBsn } from '@wegwijs/kernel';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { APPS } from './openapi.ts';

/** T8: 30 BSNs go through every way in that takes one, also the wrong ways. Afterwards not one may stand anywhere in the clear. */
const kanaries = Array.from({ length: 400 }, (_, i) => String(912_345_000 + i)).filter(isBsn).slice(0, 30);
let app: TestApp;
const regels: string[] = [];

beforeAll(async () => {
  app = await testApp(APPS.intake, { logboek: { write: (regel) => regels.push(regel) } });
});
afterAll(() => app.sluit());

let volgnummer = 0;
const melding = (bsn: string, anders: object = {}) => ({
  vnummer: String(2_000_000_000 + volgnummer++), voornamen: 'Amira', achternaam: 'Kanarie', geboortedatum: '1990-04-01', bsn, verblijf: 'asiel-bepaalde-tijd', gekoppeldOp: '2026-11-02', gezinsleden: [], ...anders,
});
const gevondenIn = (tekst: string) => kanaries.filter((bsn) => tekst.includes(bsn) || tekst.includes(Buffer.from(bsn).toString('hex')) || tekst.includes(Buffer.from(bsn).toString('base64')));
const k = () => app.als('klantmanager-zevenaar');

test('good and bad requests with a BSN in every field that takes text', async () => {
  const antwoorden: string[] = [];
  for (const bsn of kanaries) {
    const goed = await k().post<{ id: string }>('/v1/koppelingen', melding(bsn));
    expect(goed.status).toBe(201);
    antwoorden.push(goed.tekst, (await k().get(`/v1/koppelingen/${goed.body.id}`)).tekst);
    antwoorden.push((await k().post('/v1/koppelingen', melding(bsn))).tekst);
    antwoorden.push((await k().post('/v1/koppelingen', melding(bsn, { achternaam: bsn, gezinsleden: [{ bsn }] }))).tekst);
    antwoorden.push((await app.als('klantmanager-duiven').get(`/v1/koppelingen/${goed.body.id}?bsn=${bsn}`)).tekst);
    antwoorden.push((await k().get(`/v1/personen/${bsn}`)).tekst, (await k().get(`/v1/werkvoorraad?cursor=${bsn}`)).tekst, (await app.als(undefined).post('/v1/koppelingen', melding(bsn))).tekst);
    antwoorden.push((await k().post('/v1/koppelingen/import', `vnummer;bsn\n${bsn};${bsn}`, { 'content-type': 'text/csv' })).tekst);
  }
  // A problem repeats the path that was asked for; that is the caller's own text.
  expect(gevondenIn(antwoorden.join('\n').replace(/"instance":"[^"]*"/g, ''))).toEqual([]);
}, 120_000);

test('a database that refuses must not tell why', async () => {
  await app.sql(`alter table intake.persoon add constraint kapot check (achternaam <> 'Kapot')`);
  const { status, tekst } = await k().post('/v1/koppelingen', melding(kanaries[0]!, { achternaam: 'Kapot', bsn: kanaries[0] }));
  expect(status).toBeGreaterThanOrEqual(400);
  expect(gevondenIn(tekst)).toEqual([]);
  expect(tekst).not.toMatch(/kapot|check|insert/i);
});

test('the log has lines, and none holds a BSN (so that the search means something, one planted is found)', () => {
  expect(regels.length).toBeGreaterThan(100);
  expect(gevondenIn(regels.join('\n'))).toEqual([]);
  expect(gevondenIn(`${regels.join('\n')} ${kanaries[3]}`)).toEqual([kanaries[3]]);
});

test('no table holds one in the clear: not the outbox, not the audit, not the kept answers, not the rows themselves', async () => {
  const tabellen = await app.sql<{ t: string }>(`select n.nspname || '.' || c.relname t from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('tenant', 'platform', 'intake', 'casusregie', 'ontzorgen', 'leerroutes')`);
  for (const { t } of tabellen) {
    const [inhoud] = await app.sql<{ alles: string | null }>(`select string_agg(x::text, E'\\n') alles from ${t} x`);
    expect([t, gevondenIn(inhoud?.alles ?? '')]).toEqual([t, []]);
  }
  const [bewaard] = await app.sql<{ n: number }>(`select count(*)::int n from intake.persoon where bsn_geheim is not null`);
  expect(bewaard!.n).toBeGreaterThanOrEqual(kanaries.length);
});

test('PostgreSQL itself does not log parameters or failing statements of an app', async () => {
  const rollen = await app.sql<{ rolname: string; s: string }>(`select rolname, array_to_string(rolconfig, ' ') s from pg_roles where rolname like '%\\_app'`);
  expect(rollen).toHaveLength(5);
  for (const { s } of rollen) expect(s).toMatch(/log_min_error_statement=panic.*log_parameter_max_length=0.*log_parameter_max_length_on_error=0/);
});
