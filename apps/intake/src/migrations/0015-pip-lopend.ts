import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the original letter stands of a PIP that was decided elsewhere: this system holds no copy of it. */
export class PipLopend15 implements MigrationInterface {
  name = 'PipLopend1700000001015';

  async up(q: QueryRunner) {
    await q.query('alter table intake.pip add bewaarplaats text');
  }

  async down(q: QueryRunner) {
    await q.query('alter table intake.pip drop bewaarplaats');
  }
}
