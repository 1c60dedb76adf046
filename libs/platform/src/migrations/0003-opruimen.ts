import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPS = 'intake_app, casusregie_app, ontzorgen_app, leerroutes_app';
const EIGEN = `context = tenant.context() and gemeentecode = any((select tenant.gemeenten_in_scope())::text[])`;

/**
 * No index for it: once a day a table of a week is read as a whole, and one that begins as the key does is taken by PostgreSQL for the foreign key of
 * every delivery (an import of 10,000 rows: two minutes instead of fifteen seconds).
 *
 * A context sees and removes the deliveries of its own facts once they are done; nobody removes what still has to arrive.
 */
export class Opruimen3 implements MigrationInterface {
  name = 'Opruimen1700000000013';

  async up(q: QueryRunner) {
    await q.query(`
      create policy eigen_bezorgd on platform.delivery for select to ${APPS} using (${EIGEN});
      create policy opruimen on platform.delivery for delete to ${APPS} using (${EIGEN} and done_at is not null);
      create policy opruimen on platform.event for delete to ${APPS} using (${EIGEN});
      grant delete on platform.delivery, platform.event to ${APPS}`);
  }

  async down(q: QueryRunner) {
    await q.query(`
      revoke delete on platform.delivery, platform.event from ${APPS};
      drop policy opruimen on platform.event;
      drop policy opruimen on platform.delivery;
      drop policy eigen_bezorgd on platform.delivery`);
  }
}
