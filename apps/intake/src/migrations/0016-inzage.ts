import { inzageTabellen } from '@wegwijs/platform/inzage';
import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of people for what is held about them, and the files that answer them. */
export class Inzage16 implements MigrationInterface {
  name = 'Inzage1700000001016';

  async up(q: QueryRunner) {
    await q.query(`
      ${inzageTabellen('intake')}
      ${isolate('intake.inzageverzoek', ['huisvesting', 'brede-intake-pip'])}
      ${isolate('intake.inzagedeel', ['huisvesting', 'brede-intake-pip'])}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table intake.inzagedeel, intake.inzageverzoek');
  }
}
