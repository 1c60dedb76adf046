import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How somebody looks at the worklist. A row without a name is his lasting choice of columns: `nulls not distinct` makes it one per person by the
 * same rule that makes a name his only once. It is about staff and never about who they work for, so nothing here is wiped with a dossier.
 */
export class Weergave12 implements MigrationInterface {
  name = 'Weergave1700000001012';

  async up(q: QueryRunner) {
    await q.query(`
      create table intake.weergave (
        gemeentecode text not null, id uuid not null, versie int not null default 1, eigenaar uuid not null, eigenaar_naam text not null,
        naam text check (length(naam) between 1 and 60), gedeeld boolean not null default false, filters jsonb not null, kolommen text[] not null,
        primary key (gemeentecode, id), constraint weergave_naam unique nulls not distinct (gemeentecode, eigenaar, naam), check (naam is not null or not gedeeld));
      create index weergave_gedeeld on intake.weergave (gemeentecode, naam, id) where gedeeld;`);
    await q.query(isolate('intake.weergave', ['huisvesting', 'brede-intake-pip']));
  }

  async down(q: QueryRunner) {
    await q.query('drop table intake.weergave');
  }
}
