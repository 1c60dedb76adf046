import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FEIT = `
  gemeentecode text not null, id uuid not null, dossier_id uuid not null, tijdstip timestamptz not null default clock_timestamp(), door uuid not null, door_naam text not null,
  ingetrokken_op date, ingetrokken_reden text, check ((ingetrokken_op is null) = (ingetrokken_reden is null)),
  primary key (gemeentecode, id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id)`;
const EENHEDEN = `in ('dagen', 'weken', 'maanden', 'jaren')`;

/** What moves the inburgeringstermijn. A line that was wrong is taken back and stays: a last day must be explainable years later. */
const TABELLEN = `
  create table casusregie.duo_termijn (
    begin date not null, einde date not null, ontvangen_op date not null, ${FEIT}, check (einde > begin));
  create index duo_termijn_dossier on casusregie.duo_termijn (gemeentecode, dossier_id);
  create table casusregie.verlenging (
    grond text not null, stand text not null default 'aangevraagd' check (stand in ('aangevraagd', 'toegekend', 'afgewezen', 'ingetrokken')), aangevraagd_op date not null,
    perioden jsonb not null, verklaard_op date, verwacht_aantal int, verwacht_eenheid text check (verwacht_eenheid ${EENHEDEN}),
    besloten_op date, duur_aantal int check (duur_aantal > 0), duur_eenheid text check (duur_eenheid ${EENHEDEN}), nieuw_einde date, ${FEIT},
    check ((stand = 'aangevraagd') = (besloten_op is null)), check ((stand = 'toegekend') = (duur_aantal is not null and duur_eenheid is not null and nieuw_einde is not null)));
  create index verlenging_dossier on casusregie.verlenging (gemeentecode, dossier_id);
  create table casusregie.onderbreking (
    soort text not null check (soort in ('niet-in-brp', 'tijdelijk-doel', 'ambt-onderbroken')), van date not null, tot date, ${FEIT}, check (tot > van));
  create index onderbreking_dossier on casusregie.onderbreking (gemeentecode, dossier_id);`;

export class Termijn20 implements MigrationInterface {
  name = 'Termijn1700000002020';

  async up(q: QueryRunner) {
    await q.query(TABELLEN);
    for (const tabel of ['duo_termijn', 'verlenging', 'onderbreking']) await q.query(isolate(`casusregie.${tabel}`, 'casusregie'));
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.onderbreking, casusregie.verlenging, casusregie.duo_termijn');
  }
}
