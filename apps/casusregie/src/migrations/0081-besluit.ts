import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per besluit: of one law, with one clock. A new version is a new row that says which one it takes the place of. */
const BESLUIT = `
  create table casusregie.besluit (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, spoor text not null check (spoor in ('wi', 'pw')),
    stand text not null default 'concept' check (stand in ('concept', 'genomen', 'bekendgemaakt', 'vervangen', 'herroepen', 'ingetrokken')), kenmerk text, vervangt uuid,
    opgesteld_op timestamptz not null, dagtekening date, genomen_door uuid, genomen_naam text, orgaan text, mandaat text,
    bekendgemaakt_op date check (bekendgemaakt_op >= dagtekening), wijze text check (wijze in ('post', 'uitreiking')),
    primary key (gemeentecode, id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id),
    foreign key (gemeentecode, vervangt) references casusregie.besluit (gemeentecode, id),
    check ((genomen_door is null) = (kenmerk is null) and (genomen_door is null) = (dagtekening is null) and (genomen_door is null) = (orgaan is null) and (genomen_door is null) = (mandaat is null)),
    check ((bekendgemaakt_op is null) = (wijze is null)), check (stand not in ('genomen', 'bekendgemaakt', 'vervangen', 'herroepen') or genomen_door is not null),
    check (stand not in ('bekendgemaakt', 'vervangen') or bekendgemaakt_op is not null));
  create unique index besluit_kenmerk on casusregie.besluit (gemeentecode, kenmerk) where kenmerk is not null;
  create unique index besluit_opvolger on casusregie.besluit (gemeentecode, vervangt) where vervangt is not null and stand <> 'ingetrokken';
  create index besluit_dossier on casusregie.besluit (gemeentecode, dossier_id, opgesteld_op, id);
  alter table casusregie.brief add besluit_id uuid, add foreign key (gemeentecode, besluit_id) references casusregie.besluit (gemeentecode, id), add check ((soort = 'besluit') = (besluit_id is not null));
  create unique index brief_besluit on casusregie.brief (gemeentecode, besluit_id) where besluit_id is not null;`;

const BEZWAAR = `
  create table casusregie.bezwaar (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, besluit_id uuid not null, kenmerk text not null,
    ontvangen_op date not null, gepost_op date check (gepost_op <= ontvangen_op), commissie boolean not null, geregistreerd_door uuid not null,
    uitkomst text check (uitkomst in ('gegrond', 'ongegrond', 'niet-ontvankelijk', 'ingetrokken')), beslist_op date check (beslist_op >= ontvangen_op), motivering text, beslist_door uuid,
    herroepen boolean not null default false, nieuw_besluit_id uuid,
    primary key (gemeentecode, id), unique (gemeentecode, dossier_id, kenmerk), check (not herroepen or uitkomst = 'gegrond'),
    check ((uitkomst is null) = (beslist_op is null) and (uitkomst is null) = (beslist_door is null) and (uitkomst is null) = (motivering is null)),
    foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id),
    foreign key (gemeentecode, besluit_id) references casusregie.besluit (gemeentecode, id),
    foreign key (gemeentecode, nieuw_besluit_id) references casusregie.besluit (gemeentecode, id));
  create index bezwaar_besluit on casusregie.bezwaar (gemeentecode, besluit_id, ontvangen_op);
  create index bezwaar_open on casusregie.bezwaar (gemeentecode, ontvangen_op, id) where uitkomst is null;
  create index bezwaar_nieuw on casusregie.bezwaar (gemeentecode, nieuw_besluit_id) where nieuw_besluit_id is not null;`;

/** Besluiten with their own track, and what is said against them. */
export class Besluit81 implements MigrationInterface {
  name = 'Besluit1700000002081';

  async up(q: QueryRunner) {
    await q.query(BESLUIT);
    await q.query(BEZWAAR);
    for (const tabel of ['besluit', 'bezwaar']) await q.query(isolate(`casusregie.${tabel}`, 'casusregie'));
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.bezwaar; alter table casusregie.brief drop besluit_id; drop table casusregie.besluit');
  }
}
