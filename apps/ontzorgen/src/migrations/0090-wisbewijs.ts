import { wisbewijsTabel } from '@wegwijs/platform';
import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That something was here of a dossier that casusregie destroyed, without what it was. */
export class Wisbewijs90 implements MigrationInterface {
  name = 'Wisbewijs1700000003090';

  async up(q: QueryRunner) {
    await q.query(`
      ${wisbewijsTabel('ontzorgen')}
      ${isolate('ontzorgen.wisbewijs', 'financieel-ontzorgen', 'select, insert')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table ontzorgen.wisbewijs');
  }
}
