import { wisbewijsTabel } from '@wegwijs/platform';
import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That something was here of a dossier that casusregie destroyed, without what it was. */
export class Wisbewijs90 implements MigrationInterface {
  name = 'Wisbewijs1700000004090';

  async up(q: QueryRunner) {
    await q.query(`
      ${wisbewijsTabel('leerroutes')}
      ${isolate('leerroutes.wisbewijs', ['leerroute-b1', 'leerroute-onderwijs', 'leerroute-z'], 'select, insert')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table leerroutes.wisbewijs');
  }
}
