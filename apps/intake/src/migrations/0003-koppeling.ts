import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const INTAKE = ['huisvesting', 'brede-intake-pip'] as const;

/**
 * What a file with koppelingen gave, row by row (no personal data: which column, which rule), and who looked at a whole BSN and why.
 * The log of BSNs has no foreign key and no right to change: it outlives the person it is about, by id only.
 */
export class Koppeling3 implements MigrationInterface {
  name = 'Koppeling1700000001003';

  async up(q: QueryRunner) {
    await q.query(`
      alter table intake.koppeling drop constraint koppeling_coa_nummer_check, add constraint koppeling_coa_nummer_check check (length(coa_nummer) between 1 and 40);
      create index koppeling_status on intake.koppeling (gemeentecode, status, gekoppeld_op, id);

      create table intake.import_run (
        gemeentecode text not null, id uuid not null, status text not null check (status in ('proef', 'verwerkt', 'afgekeurd')), bestand_sha256 text not null,
        rijen int not null, goed int not null, dubbel int not null, fout int not null, koppelingen int not null, personen int not null, dossiers int not null,
        door uuid not null, door_naam text not null, op timestamptz not null default now(),
        primary key (gemeentecode, id), check (rijen = goed + dubbel + fout), check (status = 'verwerkt' or koppelingen + personen + dossiers = 0));
      create table intake.import_rij (
        gemeentecode text not null, import_id uuid not null, rij int not null, uitkomst text not null check (uitkomst in ('goed', 'dubbel', 'fout')),
        fouten jsonb not null default '[]', waar text check (waar in ('bestand', 'dossier')), eerste_rij int, koppeling_id uuid,
        primary key (gemeentecode, import_id, rij),
        foreign key (gemeentecode, import_id) references intake.import_run (gemeentecode, id));
      create index import_rij_uitkomst on intake.import_rij (gemeentecode, import_id, uitkomst, rij);

      create table intake.bsn_inzage (
        gemeentecode text not null, id uuid not null, persoon_id uuid not null, reden text not null, door uuid not null, op timestamptz not null default now(),
        primary key (gemeentecode, id));
      create index bsn_inzage_persoon on intake.bsn_inzage (gemeentecode, persoon_id, op);`);
    for (const tabel of ['import_run', 'import_rij', 'bsn_inzage']) await q.query(isolate(`intake.${tabel}`, INTAKE, 'select, insert'));
  }

  async down(q: QueryRunner) {
    await q.query(`
      drop table intake.bsn_inzage, intake.import_rij, intake.import_run;
      drop index intake.koppeling_status;
      alter table intake.koppeling drop constraint koppeling_coa_nummer_check, add constraint koppeling_coa_nummer_check check (length(coa_nummer) <= 40);`);
  }
}
