import { APP_ROLLEN } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Data keys per gemeente, wrapped by the KEK that is not in the database: a stolen backup opens nothing. */
export class Geheim2 implements MigrationInterface {
  name = 'Geheim1700000000002';

  async up(q: QueryRunner) {
    await q.query(`
      create table platform.datasleutel (gemeentecode text not null, kid int not null check (kid between 1 and 65535), verpakt bytea not null,
        gemaakt_op timestamptz not null default now(), primary key (gemeentecode, kid));
      alter table platform.datasleutel enable row level security;
      alter table platform.datasleutel force row level security;
      create policy scope on platform.datasleutel using (gemeentecode = any((select tenant.gemeenten_in_scope())::text[]));
      grant select, insert on platform.datasleutel to ${APP_ROLLEN.join(', ')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table platform.datasleutel');
  }
}
