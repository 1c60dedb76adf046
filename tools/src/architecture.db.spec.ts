import { testDatabase, type TestDatabase } from '@wegwijs/platform/testing/database';

/** What the house promises about its database, read from the catalogue of a freshly migrated one: a table nobody thought of is checked too. */
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.sluit());

const SCHEMAS = `('tenant', 'platform', 'intake', 'casusregie', 'ontzorgen', 'leerroutes', 'poort')`;
/**
 * Without tenant data: registers that everybody may know, keys, the bookkeeping of migrations and daily jobs, and the sessions of the poort, which belong
 * to a browser and not to a gemeente (they are encrypted, and the poort alone reaches them: see below).
 */
const GEEN_TENANTDATA = ['tenant.organisatie', 'tenant.scope_sleutel', 'tenant.scope_epoch', 'platform.dagelijks', 'poort.sessie'];
/** Serve the relay, which works over all gemeenten and sees no facts. */
const RELAY_INDEXEN = ['delivery_due', 'delivery_kop', 'delivery_geparkeerd'];
/** `tenant.gemeente` is the register of tenants itself: its key is the gemeentecode and everybody may read it. */
const REGISTER = 'tenant.gemeente';

const tabellen = () => db.sql<{ tabel: string; rls: boolean; geforceerd: boolean; policies: number; heeft: boolean }>(`
  select n.nspname || '.' || c.relname tabel, c.relrowsecurity rls, c.relforcerowsecurity geforceerd, (select count(*)::int from pg_policy p where p.polrelid = c.oid) policies,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'gemeentecode') heeft
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname in ${SCHEMAS} and c.relname <> 'migratie' order by 1`);

test('there are tables to check (so that the checks below mean something)', async () => {
  expect((await tabellen()).length).toBeGreaterThan(10);
});

test('every table holds tenant data behind forced row-level security, or is on the short list that does not', async () => {
  const fout = (await tabellen()).filter((t) => t.tabel !== REGISTER && (GEEN_TENANTDATA.includes(t.tabel) ? t.heeft : !(t.heeft && t.rls && t.geforceerd && t.policies > 0)));
  expect(fout).toEqual([]);
});

const sleutelsZonderGemeente = async () => {
  const fout = await db.sql<{ naam: string }>(`
    select i.relname naam from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
    where n.nspname in ${SCHEMAS} and t.relname <> 'migratie' and exists (select from pg_attribute g where g.attrelid = t.oid and g.attname = 'gemeentecode')
      and a.attname is distinct from 'gemeentecode'`);
  // The two below keep no tenant from another: who executes what, and what an expired key is; both are behind policies of their own.
  return fout.map((f) => f.naam).filter((n) => !RELAY_INDEXEN.includes(n) && !['schaalniveau_uitvoerder', 'idempotentie_op'].includes(n));
};

test('every primary key, unique constraint and index of tenant data begins with gemeentecode', async () => {
  expect(await sleutelsZonderGemeente()).toEqual([]);
});

const verwijzingenZonderGemeente = () => db.sql(`
    select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    where c.contype = 'f' and n.nspname in ${SCHEMAS}
      and exists (select from pg_attribute g where g.attrelid = c.confrelid and g.attname = 'gemeentecode')
      and not exists (select from pg_attribute g where g.attrelid = c.conrelid and g.attname = 'gemeentecode' and g.attnum = c.conkey[1])`);

test('every foreign key between tenant tables carries the gemeentecode', async () => {
  expect(await verwijzingenZonderGemeente()).toEqual([]);
});

test('no cascade removes rows across aggregates', async () => {
  expect(await db.sql(`select conname from pg_constraint where contype = 'f' and confdeltype = 'c' and conrelid::regclass::text not like 'tenant.%'`)).toEqual([]);
});

test('no enum, numeric or serial column, and no jsonb in an index: their operators are not leakproof, so the index would not be used', async () => {
  const kolommen = await db.sql(`
    select n.nspname || '.' || t.relname || '.' || a.attname kolom, y.typname from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
    join pg_type y on y.oid = a.atttypid where n.nspname in ${SCHEMAS} and t.relname <> 'migratie' and t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and (y.typtype = 'e' or y.typname = 'numeric' or pg_get_serial_sequence(n.nspname || '.' || t.relname, a.attname) is not null)
      and n.nspname || '.' || t.relname || '.' || a.attname <> 'platform.event.volgnr'`);
  expect(kolommen).toEqual([]);
  const indexen = await db.sql(`
    select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = t.oid and a.attnum = any(x.indkey) join pg_type y on y.oid = a.atttypid where n.nspname in ${SCHEMAS} and y.typname in ('jsonb', 'json')`);
  expect(indexen).toEqual([]);
});

test('views run with the rights of who asks, and there are no materialized ones', async () => {
  expect(await db.sql(`select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${SCHEMAS}
    and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text like '%security_invoker=true%', false)))`)).toEqual([]);
});

test('no role of an app is owner, superuser or above row-level security', async () => {
  expect(await db.sql(`select rolname from pg_roles where (rolname like '%\\_app' or rolname in ('messenger', 'queue', 'wegwijs_owner'))
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`)).toEqual([]);
  expect(await db.sql(`select t.relname from pg_class t join pg_namespace n on n.oid = t.relnamespace join pg_roles r on r.oid = t.relowner
    where n.nspname in ${SCHEMAS} and r.rolname <> 'wegwijs_owner'`)).toEqual([]);
});

test('a context has no way into the schema of another', async () => {
  expect(await db.sql(`
    select r.rolname, n.nspname from pg_roles r, pg_namespace n where r.rolname like '%\\_app' and n.nspname in ('intake', 'casusregie', 'ontzorgen', 'leerroutes', 'poort')
      and n.nspname <> replace(r.rolname, '_app', '') and has_schema_privilege(r.oid, n.oid, 'USAGE')`)).toEqual([]);
});

test('the sessions are for the poort alone, and the poort sees nothing else', async () => {
  expect(await db.sql(`select r.rolname from pg_roles r where r.rolname in ('intake_app', 'casusregie_app', 'ontzorgen_app', 'leerroutes_app', 'messenger', 'queue')
    and (has_schema_privilege(r.oid, 'poort', 'USAGE') or has_table_privilege(r.oid, 'poort.sessie', 'SELECT, INSERT, UPDATE, DELETE'))`)).toEqual([]);
  expect(await db.sql(`select n.nspname || '.' || c.relname tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${SCHEMAS} and c.relkind in ('r', 'p', 'v')
    and has_schema_privilege('poort_app', n.oid, 'USAGE') and has_table_privilege('poort_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE')`)).toEqual([{ tabel: 'poort.sessie' }]);
  expect(await db.sql(`select nspname from pg_namespace where nspname in ${SCHEMAS} and has_schema_privilege('poort_app', oid, 'USAGE')`)).toEqual([{ nspname: 'poort' }]);
});

test('the messenger sees deliveries and not one fact', async () => {
  const leesbaar = await db.sql<{ tabel: string }>(`select n.nspname || '.' || c.relname tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${SCHEMAS} and c.relkind = 'r' and has_table_privilege('messenger', c.oid, 'SELECT')`);
  expect(leesbaar.map((r) => r.tabel)).toEqual(['platform.delivery']);
});

test('nobody may truncate, add triggers or make foreign keys to another table', async () => {
  expect(await db.sql(`select table_schema, table_name, grantee, privilege_type from information_schema.role_table_grants
    where table_schema in ${SCHEMAS} and grantee <> 'wegwijs_owner' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`)).toEqual([]);
});

test('the audit cannot be changed or removed by any app', async () => {
  expect(await db.sql(`select grantee, privilege_type from information_schema.role_table_grants where table_schema = 'tenant' and table_name = 'audit'
    and grantee <> 'wegwijs_owner' and privilege_type not in ('INSERT', 'SELECT')`)).toEqual([]);
});

/** Last, because it breaks this database: each composite key taken away is seen. */
test('what is booked and what was sent to the bank is not changed by any app: no right to, and a trigger for who has the right', async () => {
  const vast = ['journaal', 'boeking', 'saldo', 'betaalbestand'];
  expect(await db.sql(`select table_name, privilege_type from information_schema.role_table_grants where grantee = 'ontzorgen_app' and table_schema = 'ontzorgen' and table_name = any($1) and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`, [vast])).toEqual([]);
  const bewaakt = await db.sql<{ t: string }>(`select distinct tgrelid::regclass::text t from pg_trigger where not tgisinternal and tgrelid::regclass::text = any($1) order by 1`, [['ontzorgen.boeking', 'ontzorgen.journaal', 'ontzorgen.betaalbatch', 'ontzorgen.betaalopdracht']]);
  expect(bewaakt.map((r) => r.t)).toEqual(['ontzorgen.betaalbatch', 'ontzorgen.betaalopdracht', 'ontzorgen.boeking', 'ontzorgen.journaal']);
});

test('the checks on keys can fail: every composite primary key and foreign key, made single, is caught', async () => {
  const gemist: string[] = [];
  const verwijzingen = await db.sql<{ t: string; naam: string; kolom: string; doel: string; doelkolom: string }>(`
    select c.conrelid::regclass::text t, c.conname naam, a.attname kolom, c.confrelid::regclass::text doel, f.attname doelkolom from pg_constraint c
    join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[array_length(c.confkey, 1)]
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_length(c.conkey, 1)] join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
    where c.contype = 'f' and n.nspname in ${SCHEMAS} and array_length(c.conkey, 1) > 1`);
  for (const { t, naam, kolom, doel, doelkolom } of verwijzingen) {
    await db.sql(`alter table ${t} drop constraint ${naam}; create unique index on ${doel} (${doelkolom}); alter table ${t} add constraint los foreign key (${kolom}) references ${doel} (${doelkolom})`);
    if ((await verwijzingenZonderGemeente()).length === 0) gemist.push(`${t}.${naam}`);
    await db.sql(`alter table ${t} drop constraint los`);
  }
  for (const { t, naam, kolom } of await db.sql<{ t: string; naam: string; kolom: string }>(`
    select c.conrelid::regclass::text t, c.conname naam, a.attname kolom from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_length(c.conkey, 1)]
    join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace where c.contype = 'p' and n.nspname in ${SCHEMAS} and array_length(c.conkey, 1) > 1
      and exists (select from pg_attribute g where g.attrelid = c.conrelid and g.attname = 'gemeentecode')`)) {
    await db.sql(`alter table ${t} drop constraint ${naam} cascade; create index ${naam} on ${t} (${kolom})`);
    if (!(await sleutelsZonderGemeente()).includes(naam)) gemist.push(`${t}.${naam}`);
  }
  expect(verwijzingen.length).toBeGreaterThan(4);
  expect(gemist).toEqual([]);
}, 60_000);
