import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GEMEENTEN, ORGANISATIES, REGIOGEMEENTEN } from '../organisaties.ts';
import { BIJLAGE, BIJLAGE_BESLUIT, BIJLAGE_VANAF, uitvoerderVan } from '../schaalniveau.ts';
import { NIVEAUS, VERDEELBARE_TAKEN } from '../taak.ts';

const lijst = (waarden: readonly string[]) => waarden.map((w) => `'${w}'`).join(', ');

export const APP_ROLLEN = ['intake_app', 'casusregie_app', 'ontzorgen_app', 'leerroutes_app'] as const;

const REGISTER = `
  create table tenant.gemeente (gemeentecode text primary key check (gemeentecode ~ '^[0-9]{4}$'), naam text not null, arbeidsmarktregio text not null,
    actief boolean not null);
  create table tenant.organisatie (code text primary key check (code ~ '^[a-z0-9-]{2,60}$'), naam text not null,
    soort text not null check (soort in ('gemeente', 'uitvoeringsdienst', 'maatschappelijk', 'regio', 'aanbieder')), openbaar_lichaam boolean);
  create table tenant.schaalniveau (
    gemeentecode text not null references tenant.gemeente, id uuid not null default gen_random_uuid(),
    taak text not null check (taak in (${lijst(VERDEELBARE_TAKEN)})), niveau text not null check (niveau in (${lijst(NIVEAUS)})),
    uitvoerder text not null references tenant.organisatie, bevoegd_orgaan text not null, mandaat text, opmerking text not null default '',
    geldig_van date not null, geldig_tot date check (geldig_tot > geldig_van), besluit text not null, versie int not null default 1,
    primary key (gemeentecode, id),
    exclude using gist (gemeentecode with =, taak with =, daterange(geldig_van, geldig_tot) with &&));
  create index schaalniveau_uitvoerder on tenant.schaalniveau (uitvoerder, geldig_van);`;

/**
 * HMAC-SHA256 from the built-in sha256(): inner and outer pad are stored, so no extension is needed and the key itself is not in a table.
 * The epoch moves at commit (deferred): the act that changes the matrix must still be able to write its own audit line.
 */
const SCOPE = `
  create table tenant.scope_sleutel (kid int primary key, rol text not null, ipad bytea not null, opad bytea not null);
  create table tenant.scope_epoch (enige boolean primary key default true check (enige), n bigint not null);
  insert into tenant.scope_epoch (n) values (1);

  create function tenant.context() returns text language sql stable parallel safe set search_path = pg_catalog
    return pg_catalog.regexp_replace(session_user::text, '_app$', '');

  create function tenant.scope() returns text[] language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
  declare
    token text := current_setting('app.scope');
    snede int := length(token) - 65;
    deel text[];
    s tenant.scope_sleutel;
  begin
    if snede < 10 then raise exception 'scope ontbreekt' using errcode = '42501'; end if;
    deel := string_to_array(left(token, snede), '|');
    select * into s from tenant.scope_sleutel where kid = deel[1]::int and rol = session_user;
    if s.kid is null or encode(sha256(s.opad || sha256(s.ipad || convert_to(left(token, snede), 'UTF8'))), 'hex') is distinct from right(token, 64)
      then raise exception 'scope vervalst' using errcode = '42501'; end if;
    if deel[4]::bigint < extract(epoch from clock_timestamp()) then raise exception 'scope verlopen' using errcode = '42501'; end if;
    if deel[5]::bigint <> (select n from tenant.scope_epoch) then raise exception 'scope verouderd' using errcode = '42501'; end if;
    return deel;
  end $$;

  create function tenant.gemeenten_voor(taak text) returns text[] language sql stable parallel safe security definer set search_path = pg_catalog
    return coalesce((select array_agg(g) from jsonb_array_elements_text((tenant.scope())[6]::jsonb -> taak) g), '{}'::text[]);
  create function tenant.gemeenten_in_scope() returns text[] language sql stable parallel safe security definer set search_path = pg_catalog
    return coalesce((select array_agg(distinct g) from jsonb_each((tenant.scope())[6]::jsonb) t(taak, gs), jsonb_array_elements_text(gs) g), '{}'::text[]);
  create function tenant.persoon() returns text language sql stable parallel safe security definer set search_path = pg_catalog return (tenant.scope())[2];
  create function tenant.organisatie() returns text language sql stable parallel safe security definer set search_path = pg_catalog return (tenant.scope())[3];

  create function tenant.nieuwe_epoch() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  begin update tenant.scope_epoch set n = n + 1; return null; end $$;
  create constraint trigger schaalniveau_epoch after insert or update or delete on tenant.schaalniveau deferrable initially deferred
    for each row execute function tenant.nieuwe_epoch();`;

const AUDIT = `
  create table tenant.audit (
    gemeentecode text not null, id uuid not null default gen_random_uuid(), xid xid8 not null default pg_current_xact_id(), op timestamptz not null default clock_timestamp(),
    trace_id text not null, soort text not null check (soort in ('inzage', 'handeling')), context text not null default tenant.context(), actie text not null,
    taken text not null, persoon text not null default tenant.persoon(), organisatie text not null default tenant.organisatie(), betrokkene uuid, leaf bytea not null,
    primary key (gemeentecode, id));
  create index audit_betrokkene on tenant.audit (gemeentecode, betrokkene, op);
  create index audit_xid on tenant.audit (gemeentecode, xid);
  create function tenant.audit_leaf() returns trigger language plpgsql set search_path = pg_catalog set timezone = 'UTC' as $$
  begin
    new.leaf := sha256('\\x00'::bytea || convert_to((to_jsonb(new) - 'leaf')::text, 'UTF8'));
    return new;
  end $$;
  create trigger audit_leaf before insert on tenant.audit for each row execute function tenant.audit_leaf();
  alter table tenant.audit enable row level security;
  alter table tenant.audit force row level security;
  create policy schrijven on tenant.audit for insert with check (
    gemeentecode = any((select tenant.gemeenten_in_scope())::text[]) and persoon = (select tenant.persoon()) and organisatie = (select tenant.organisatie()) and context = tenant.context());
  create policy lezen on tenant.audit for select using (gemeentecode = any((select tenant.gemeenten_voor('beheer'))::text[]));`;

const IDEMPOTENTIE = `
  create table tenant.idempotentie (
    gemeentecode text not null, persoon text not null default tenant.persoon(), sleutel text not null check (length(sleutel) between 16 and 255), route text not null,
    body_sha bytea not null, antwoord jsonb, op timestamptz not null default now(), primary key (gemeentecode, persoon, route, sleutel));
  create index idempotentie_op on tenant.idempotentie (op);
  alter table tenant.idempotentie enable row level security;
  alter table tenant.idempotentie force row level security;
  create policy eigen on tenant.idempotentie using (gemeentecode = any((select tenant.gemeenten_in_scope())::text[]) and persoon = (select tenant.persoon()));`;

const RECHTEN = `
  alter table tenant.schaalniveau enable row level security;
  alter table tenant.schaalniveau force row level security;
  create policy lezen on tenant.schaalniveau for select using (true);
  create policy toevoegen on tenant.schaalniveau for insert to casusregie_app with check (gemeentecode = any((select tenant.gemeenten_voor('beheer'))::text[]));
  create policy wijzigen on tenant.schaalniveau for update to casusregie_app using (gemeentecode = any((select tenant.gemeenten_voor('beheer'))::text[]));
  create policy intrekken on tenant.schaalniveau for delete to casusregie_app using (gemeentecode = any((select tenant.gemeenten_voor('beheer'))::text[]));
  grant usage on schema tenant to ${APP_ROLLEN.join(', ')};
  grant select on tenant.gemeente, tenant.organisatie, tenant.schaalniveau, tenant.scope_epoch to ${APP_ROLLEN.join(', ')};
  grant insert, update, delete on tenant.schaalniveau to casusregie_app;
  grant insert, select on tenant.audit to ${APP_ROLLEN.join(', ')};
  grant insert, select, update, delete on tenant.idempotentie to ${APP_ROLLEN.join(', ')};`;

export class Tenant1 implements MigrationInterface {
  name = 'Tenant1700000000001';

  async up(q: QueryRunner) {
    await q.query('create extension if not exists btree_gist with schema public');
    for (const deel of [REGISTER, SCOPE, AUDIT, IDEMPOTENTIE]) await q.query(deel);
    const regio = 'Midden-Gelderland';
    for (const g of GEMEENTEN) await q.query('insert into tenant.gemeente values ($1, $2, $3, true)', [g.gemeentecode, g.naam, regio]);
    for (const g of REGIOGEMEENTEN) await q.query('insert into tenant.gemeente values ($1, $2, $3, false)', [g.gemeentecode, g.naam, regio]);
    for (const o of ORGANISATIES) await q.query('insert into tenant.organisatie values ($1, $2, $3, $4)', [o.code, o.naam, o.soort, o.openbaarLichaam]);
    for (const { gemeentecode } of GEMEENTEN) {
      for (const rij of BIJLAGE) {
        await q.query(
          `insert into tenant.schaalniveau (gemeentecode, taak, niveau, uitvoerder, bevoegd_orgaan, opmerking, geldig_van, besluit) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [gemeentecode, rij.taak, rij.niveau, uitvoerderVan(rij, gemeentecode), rij.bevoegdOrgaan, rij.opmerking, BIJLAGE_VANAF, BIJLAGE_BESLUIT],
        );
      }
    }
    await q.query('set constraints all immediate');
    await q.query(RECHTEN);
  }

  async down() {
    throw new Error('Tenant1 is the first migration: restore a backup instead');
  }
}
