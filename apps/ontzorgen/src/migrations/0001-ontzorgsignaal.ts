import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One signal per dossier: RSD sees that, and when, it pays the fixed costs. Nothing of the intake comes along. */
export class Ontzorgsignaal1 implements MigrationInterface {
  name = 'Ontzorgsignaal1700000003001';

  async up(q: QueryRunner) {
    await q.query(`
      create table ontzorgen.ontzorgsignaal (
        gemeentecode text not null, id uuid not null, versie int not null default 1, pip_id uuid not null, stand text not null check (stand in ('nieuw', 'vervallen')),
        vanaf date, tot_en_met date check (tot_en_met >= vanaf), ontvangen_op timestamptz not null, primary key (gemeentecode, id));
      create index ontzorgsignaal_lijst on ontzorgen.ontzorgsignaal (gemeentecode, ontvangen_op, id);
      ${isolate('ontzorgen.ontzorgsignaal', 'financieel-ontzorgen')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table ontzorgen.ontzorgsignaal');
  }
}
