import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Targets of the gemeente, each from a day on; one that was decided is not changed, a later one takes its place. No CHECK on the KPI: the KPIs are data of
 * the lib. The indexes are what the counts of a period begin with.
 */
export class Sturing90 implements MigrationInterface {
  name = 'Sturing1700000002090';

  async up(q: QueryRunner) {
    await q.query(`
      create table casusregie.streefwaarde (
        gemeentecode text not null, kpi text not null, vanaf date not null, waarde int not null check (waarde >= 0), toelichting text not null,
        door uuid not null, door_naam text not null, vastgelegd_op timestamptz not null default clock_timestamp(),
        primary key (gemeentecode, kpi, vanaf));
      create index dossier_pip on casusregie.dossier (gemeentecode, dagtekening_initieel) where dagtekening_initieel is not null;
      create index dossier_intake on casusregie.dossier (gemeentecode, intake_afgerond_op) where intake_afgerond_op is not null;
      ${isolate('casusregie.streefwaarde', 'casusregie', 'select, insert')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop index casusregie.dossier_intake, casusregie.dossier_pip; drop table casusregie.streefwaarde');
  }
}
