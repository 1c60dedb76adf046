import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const INTAKE = ['huisvesting', 'brede-intake-pip'] as const;

/**
 * The way of a household to its home, the questions to third parties, who works here, and the indexes of the worklist. Each index
 * ends in the id, so that a page is read in order and never sorted.
 */
export class Huisvesting4 implements MigrationInterface {
  name = 'Huisvesting1700000001004';

  async up(q: QueryRunner) {
    await q.query(`
      alter table intake.dossier
        add column huisvestingsstap text check (huisvestingsstap in ('gekoppeld', 'aangeboden', 'huur', 'betrokken', 'ingeschreven')),
        add column pip_bekendgemaakt_op date;
      create index dossier_niemand on intake.dossier (gemeentecode, deadline, id) where not klaar and behandelaar is null;
      create index dossier_alle on intake.dossier (gemeentecode, deadline, id);
      create index dossier_naam on intake.dossier (gemeentecode, naam, id);
      create index dossier_gekoppeld on intake.dossier (gemeentecode, gekoppeld_op, id);

      create table intake.huisvesting (
        gemeentecode text not null, koppeling_id uuid not null, versie int not null default 1,
        stap text not null check (stap in ('gekoppeld', 'aangeboden', 'huur', 'betrokken', 'ingeschreven')),
        aangeboden_op date, huur_vanaf date, betrokken_op date, ingeschreven_op date,
        straat text, huisnummer int, toevoeging text, postcode text, woonplaats text, verhuurder text,
        primary key (gemeentecode, koppeling_id),
        foreign key (gemeentecode, koppeling_id) references intake.koppeling (gemeentecode, id));
      create table intake.huisvesting_logboek (
        gemeentecode text not null, id uuid not null, koppeling_id uuid not null, wat text not null, dag date not null, vorige date, reden text,
        door uuid not null, door_naam text not null, op timestamptz not null default now(),
        primary key (gemeentecode, id),
        foreign key (gemeentecode, koppeling_id) references intake.koppeling (gemeentecode, id));
      create index huisvesting_logboek_lijst on intake.huisvesting_logboek (gemeentecode, koppeling_id, op);

      create table intake.derde_informatie (
        gemeentecode text not null, id uuid not null, dossier_id uuid not null, versie int not null default 1, grond text not null, derde text not null,
        gevraagd_op date not null, ontvangen_op date check (ontvangen_op >= gevraagd_op), motivering text not null,
        primary key (gemeentecode, id),
        foreign key (gemeentecode, dossier_id) references intake.dossier (gemeentecode, id));
      create index derde_informatie_dossier on intake.derde_informatie (gemeentecode, dossier_id, gevraagd_op);

      create table intake.medewerker (
        gemeentecode text not null, persoon uuid not null, naam text not null, rollen text[] not null, laatst_gezien date not null,
        primary key (gemeentecode, persoon));`);
    for (const tabel of ['huisvesting', 'huisvesting_logboek', 'derde_informatie', 'medewerker']) await q.query(isolate(`intake.${tabel}`, INTAKE));
  }

  async down(q: QueryRunner) {
    await q.query(`
      drop table intake.medewerker, intake.derde_informatie, intake.huisvesting_logboek, intake.huisvesting;
      drop index intake.dossier_niemand, intake.dossier_alle, intake.dossier_naam, intake.dossier_gekoppeld;
      alter table intake.dossier drop column huisvestingsstap, drop column pip_bekendgemaakt_op;`);
  }
}
