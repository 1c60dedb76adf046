import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two more ways to read the audit. Whoever works on a file may see who looked at it (AVG art. 15; gebruikers: "wie keek"): only the app of
 * the intake, only lines about a person, only in the gemeenten for which the asker has a task of the intake, and nobody changes anything. And
 * the search of the beheerder, newest first: an index in that order, one by who, one by act.
 */
export class AuditLezen2 implements MigrationInterface {
  name = 'AuditLezen1700000000002';

  async up(q: QueryRunner) {
    await q.query(`
      create policy lezen_betrokkene on tenant.audit for select to intake_app using (
        betrokkene is not null and gemeentecode = any((select tenant.gemeenten_voor('brede-intake-pip') || tenant.gemeenten_voor('huisvesting'))::text[]));
      create index audit_op on tenant.audit (gemeentecode, op, id);
      create index audit_persoon on tenant.audit (gemeentecode, persoon, op, id);`);
  }

  async down(q: QueryRunner) {
    await q.query('drop index tenant.audit_op, tenant.audit_persoon; drop policy lezen_betrokkene on tenant.audit');
  }
}
