import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What casusregie knows of a dossier: its own copy of the facts of the intake. */
export class Dossier1 implements MigrationInterface {
  name = 'Dossier1700000002001';

  async up(q: QueryRunner) {
    await q.query(`
      create table casusregie.dossier (
        gemeentecode text not null, id uuid not null, versie int not null default 1,
        stand text not null check (stand in ('geopend', 'gehuisvest', 'intake-afgerond', 'pip-vastgesteld', 'overgedragen', 'gesloten')),
        doelgroep text check (doelgroep in ('asiel', 'gezin', 'overig')), leerroute text check (leerroute in ('b1', 'onderwijs', 'z')), pip_id uuid, pip_versie int,
        dagtekening_initieel date, termijn_begin date, termijn_einde date, voortgangsgesprekken int, bezwaar_einde date, geopend_op timestamptz not null,
        primary key (gemeentecode, id));
      create index dossier_lijst on casusregie.dossier (gemeentecode, geopend_op, id);
      create table casusregie.boetevoorstel (
        gemeentecode text not null, id uuid not null, dossier_id uuid not null, artikel text not null, overtreding int not null,
        geconstateerd_op date not null, waarschuwing_op date not null, bedrag bigint not null check (bedrag >= 0), hersteltermijn_uiterlijk date not null,
        primary key (gemeentecode, id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id));
      create index boetevoorstel_dossier on casusregie.boetevoorstel (gemeentecode, dossier_id);
      ${isolate('casusregie.dossier', 'casusregie')}
      ${isolate('casusregie.boetevoorstel', 'casusregie')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.boetevoorstel, casusregie.dossier');
  }
}
