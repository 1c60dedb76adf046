import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The addresses to which calendar programs subscribe: one per person and gemeente, only as a hash. With the organisation that the person
 * worked for, so that the address dies when the matrix takes the task away from it. And the indexes by which days, and what is somebody's own, are looked up.
 */
export class Agenda13 implements MigrationInterface {
  name = 'Agenda1700000001013';

  async up(q: QueryRunner) {
    await q.query(`
      create table intake.agenda_abonnement (
        gemeentecode text not null, persoon uuid not null, organisatie text not null, geheim_sha text not null check (geheim_sha ~ '^[0-9a-f]{64}$'),
        gemaakt_op timestamptz not null, laatst_opgehaald_op timestamptz,
        primary key (gemeentecode, persoon), unique (gemeentecode, geheim_sha));
      create index oproep_agenda on intake.oproep (gemeentecode, afspraak_op, id);
      create index leerbaarheidstoets_agenda on intake.leerbaarheidstoets (gemeentecode, gepland_op, dossier_id) where gepland_op is not null;
      create index dossier_termijn on intake.dossier (gemeentecode, wet_einde, id) where not klaar and pip_vastgesteld_op is null;
      create index dossier_behandelaar on intake.dossier (gemeentecode, behandelaar, id) where behandelaar is not null;`);
    await q.query(isolate('intake.agenda_abonnement', 'brede-intake-pip'));
  }

  async down(q: QueryRunner) {
    await q.query('drop index intake.dossier_behandelaar, intake.dossier_termijn, intake.leerbaarheidstoets_agenda, intake.oproep_agenda; drop table intake.agenda_abonnement');
  }
}
