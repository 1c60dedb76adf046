import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the screen of one dossier asks: all its PIPs in one stretch of an index (the others are partial), and who gave a PIP back, and when. */
export class Dossierscherm14 implements MigrationInterface {
  name = 'Dossierscherm1700000001014';

  async up(q: QueryRunner) {
    await q.query(`
      create index pip_dossier on intake.pip (gemeentecode, dossier_id, pip_versie);
      alter table intake.pip add column teruggegeven_op date, add column teruggegeven_naam text;`);
  }

  async down(q: QueryRunner) {
    await q.query('alter table intake.pip drop column teruggegeven_op, drop column teruggegeven_naam; drop index intake.pip_dossier');
  }
}
