import { inzageTabellen } from '@wegwijs/platform/inzage';
import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of people for what is held about them, and the files that answer them. */
export class Inzage95 implements MigrationInterface {
  name = 'Inzage1700000002095';

  async up(q: QueryRunner) {
    await q.query(`
      ${inzageTabellen('casusregie')}
      ${isolate('casusregie.inzageverzoek', 'casusregie')}
      ${isolate('casusregie.inzagedeel', 'casusregie')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.inzagedeel, casusregie.inzageverzoek');
  }
}
