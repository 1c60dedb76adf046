import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TAAK = 'financieel-ontzorgen';

/** Whose fixed costs RSD pays: households, who lives in them, the six months of each person, and the facts of the bijstand. */
export class Huishouden30 implements MigrationInterface {
  name = 'Huishouden1700000003030';

  async up(q: QueryRunner) {
    await q.query(`
      create table ontzorgen.persoon (
        gemeentecode text not null, dossier_id uuid not null, naam text not null, geboortedatum date not null, taal text, straat text, huisnummer text, postcode text, woonplaats text,
        primary key (gemeentecode, dossier_id), foreign key (gemeentecode, dossier_id) references ontzorgen.ontzorgsignaal (gemeentecode, id));
      create table ontzorgen.huishouden (
        gemeentecode text not null, id uuid not null, versie int not null default 1, nummer int not null check (nummer between 1 and 9999999), naam text not null, zoeknaam text collate "C" not null generated always as (lower(naam)) stored,
        stand text not null default 'open' check (stand in ('open', 'gesloten')), geopend_op date not null, gesloten_op date, slotreden text, partner_akkoord boolean not null default false,
        check ((stand = 'gesloten') = (gesloten_op is not null)),
        primary key (gemeentecode, id), unique (gemeentecode, nummer));
      create index huishouden_lijst on ontzorgen.huishouden (gemeentecode, zoeknaam, id);
      create table ontzorgen.lid (
        gemeentecode text not null, id uuid not null, huishouden_id uuid not null, dossier_id uuid, naam text not null, geboortedatum date not null,
        rol text not null check (rol in ('aanvrager', 'partner', 'kind', 'medebewoner')), telt_mee boolean not null default true, vanaf date not null, tot date check (tot > vanaf),
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id));
      create index lid_huishouden on ontzorgen.lid (gemeentecode, huishouden_id);
      create index lid_dossier on ontzorgen.lid (gemeentecode, dossier_id) where dossier_id is not null;
      create table ontzorgen.ontzorgdossier (
        gemeentecode text not null, id uuid not null, versie int not null default 1, huishouden_id uuid not null, dossier_id uuid not null,
        grondslag text not null check (grondslag in ('56a', '57')), vorm text not null check (vorm in ('volledig', 'deels', 'begeleiding')), motivering text, besluit_kenmerk text,
        vanaf date not null, tot date not null check (tot >= vanaf), machtiging_vanaf date, machtiging_tot date check (machtiging_tot >= machtiging_vanaf), aangekondigd_op date,
        stand text not null default 'loopt' check (stand in ('loopt', 'beeindigd')), einde_reden text, check ((stand = 'beeindigd') = (einde_reden is not null)),
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id));
      create unique index ontzorgdossier_een on ontzorgen.ontzorgdossier (gemeentecode, dossier_id, vanaf) where stand = 'loopt';
      create index ontzorgdossier_huishouden on ontzorgen.ontzorgdossier (gemeentecode, huishouden_id);
      create table ontzorgen.bijstand (
        gemeentecode text not null, id uuid not null, versie int not null default 1, huishouden_id uuid not null, vanaf date not null, tot date check (tot > vanaf),
        leefvorm text not null check (leefvorm in ('alleenstaand', 'alleenstaande-ouder', 'gehuwd', 'gehuwd-kinderen')), kostendelers int not null default 1 check (kostendelers between 1 and 20),
        aanvulling bigint not null default 0 check (aanvulling >= 0), besluit_kenmerk text, vastgelegd_op date not null, vastgelegd_door uuid not null, reden text,
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id));
      create unique index bijstand_vanaf on ontzorgen.bijstand (gemeentecode, huishouden_id, vanaf);
      create table ontzorgen.inkomen (
        gemeentecode text not null, id uuid not null, versie int not null default 1, huishouden_id uuid not null, maand date not null check (extract(day from maand) = 1),
        soort text not null check (soort in ('loon', 'overig', 'verrekening-voorschot')), bedrag bigint not null check (bedrag > 0), vrijlating boolean not null default false, toelichting text, vastgelegd_door uuid not null,
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id));
      create index inkomen_maand on ontzorgen.inkomen (gemeentecode, huishouden_id, maand);
      create table ontzorgen.tarief (
        gemeentecode text not null, id uuid not null, versie int not null default 1, code text not null, vanaf date not null, bedrag bigint not null check (bedrag >= 0), bron text not null,
        ingevoerd_door uuid not null, ingevoerd_op date not null, bevestigd_door uuid check (bevestigd_door <> ingevoerd_door), bevestigd_op date, check ((bevestigd_door is null) = (bevestigd_op is null)),
        primary key (gemeentecode, id), unique (gemeentecode, code, vanaf));
      ${['persoon', 'huishouden', 'lid', 'ontzorgdossier', 'bijstand', 'inkomen', 'tarief'].map((t) => isolate(`ontzorgen.${t}`, TAAK)).join('\n')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table ontzorgen.tarief, ontzorgen.inkomen, ontzorgen.bijstand, ontzorgen.ontzorgdossier, ontzorgen.lid, ontzorgen.huishouden, ontzorgen.persoon');
  }
}
