import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody was told anything yet: the only kind of PIP that may ever be deleted by the app. */
const NIET_BESLIST = 'vastgesteld_door is null';

/**
 * A koppeling that is withdrawn takes the drafts with it (AVG art. 17). What was decided stays: a restrictive policy beside the one of the
 * task, so that PostgreSQL keeps a besluit even when the app should ask for its removal.
 */
export class Wissen10 implements MigrationInterface {
  name = 'Wissen1700000001010';

  async up(q: QueryRunner) {
    await q.query(`
      create policy wissen on intake.pip as restrictive for delete to intake_app using (${NIET_BESLIST});
      create policy wissen on intake.bijstandsrecht as restrictive for delete to intake_app using (not exists (
        select from intake.pip p where p.gemeentecode = bijstandsrecht.gemeentecode and p.dossier_id = bijstandsrecht.dossier_id and not (p.${NIET_BESLIST})));
      grant delete on intake.pip, intake.bijstandsrecht to intake_app;`);
  }

  async down(q: QueryRunner) {
    await q.query(`
      revoke delete on intake.pip, intake.bijstandsrecht from intake_app;
      drop policy wissen on intake.pip;
      drop policy wissen on intake.bijstandsrecht;`);
  }
}
