import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPS = 'intake_app, casusregie_app, ontzorgen_app, leerroutes_app';
const CONTEXT = `check (CONTEXT in ('intake', 'casusregie', 'ontzorgen', 'leerroutes'))`;
const context = (kolom: string) => `${kolom} text not null ${CONTEXT.replace('CONTEXT', kolom)}`;
const IN_SCOPE = `gemeentecode = any((select tenant.gemeenten_in_scope())::text[])`;

/**
 * A delivery repeats context, name and time of its event, so that the relay can route and count without the right to read a
 * single fact. The foreign key includes the context: an app can only have deliveries made of events that it wrote itself.
 */
const TABELLEN = `
  create table platform.event (
    gemeentecode text not null check (gemeentecode ~ '^[0-9]{4}$'), id uuid not null, volgnr bigint generated always as identity,
    ${context('context')}, naam text not null check (naam ~ '^[A-Z][A-Za-z0-9]{2,79}$'), sleutel uuid not null, feiten jsonb not null,
    op timestamptz not null default clock_timestamp(),
    primary key (gemeentecode, id), unique (gemeentecode, id, context));
  create table platform.delivery (
    gemeentecode text not null, ${context('luisteraar')}, event_id uuid not null, volgnr bigint not null, context text not null, naam text not null,
    sleutel uuid not null, op timestamptz not null, due_at timestamptz not null, attempts int not null default 0, done_at timestamptz, parked_at timestamptz,
    fout text check (length(fout) <= 200),
    primary key (gemeentecode, luisteraar, event_id),
    foreign key (gemeentecode, event_id, context) references platform.event (gemeentecode, id, context),
    check (done_at is null or parked_at is null));
  create table platform.dagelijks (
    ${context('context')}, naam text not null check (length(naam) between 1 and 80), dag date not null, gedaan_op timestamptz not null default clock_timestamp(),
    primary key (context, naam, dag));`;

/** These three serve the relay, which works over all gemeenten at once and sees no facts; so gemeentecode does not lead them. */
const INDEXEN = `
  create index delivery_due on platform.delivery (due_at, volgnr) where done_at is null and parked_at is null;
  create index delivery_kop on platform.delivery (luisteraar, sleutel, volgnr) where done_at is null;
  create index delivery_geparkeerd on platform.delivery (luisteraar, parked_at) where parked_at is not null;`;

const AFSCHERMING = `
  alter table platform.event enable row level security;
  alter table platform.event force row level security;
  alter table platform.delivery enable row level security;
  alter table platform.delivery force row level security;
  alter table platform.dagelijks enable row level security;
  alter table platform.dagelijks force row level security;
  create policy schrijven on platform.event for insert to ${APPS} with check (context = tenant.context() and ${IN_SCOPE});
  create policy lezen on platform.event for select to ${APPS} using (${IN_SCOPE} and (context = tenant.context() or exists (
    select from platform.delivery d where d.gemeentecode = event.gemeentecode and d.event_id = event.id and d.luisteraar = tenant.context())));
  create policy schrijven on platform.delivery for insert to ${APPS} with check (context = tenant.context() and ${IN_SCOPE});
  create policy lezen on platform.delivery for select to ${APPS} using (luisteraar = tenant.context() and ${IN_SCOPE});
  create policy bezorgen on platform.delivery for update to ${APPS} using (luisteraar = tenant.context() and ${IN_SCOPE});
  create policy doorgeven on platform.delivery for select to messenger using (true);
  create policy claimen on platform.delivery for update to messenger using (true);
  create policy eigen on platform.dagelijks to ${APPS} using (context = tenant.context());`;

const RECHTEN = `
  grant usage on schema platform to ${APPS}, messenger;
  grant select, insert on platform.event to ${APPS};
  grant select, insert, update (due_at, attempts, done_at, parked_at, fout) on platform.delivery to ${APPS};
  grant select, update (due_at) on platform.delivery to messenger;
  grant select, insert on platform.dagelijks to ${APPS};`;

export class Messaging1 implements MigrationInterface {
  name = 'Messaging1700000000011';

  async up(q: QueryRunner) {
    await q.query(`do $$ begin if to_regnamespace('platform') is null then create schema platform; end if; end $$`);
    for (const deel of [TABELLEN, INDEXEN, AFSCHERMING, RECHTEN]) await q.query(deel);
  }

  async down(q: QueryRunner) {
    await q.query('drop table platform.delivery, platform.event, platform.dagelijks');
  }
}
