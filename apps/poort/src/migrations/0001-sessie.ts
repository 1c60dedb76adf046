import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is logged in. Not tenant data: a session says nothing about an inburgeraar, and it belongs to a browser before it is known for which gemeente
 * somebody asks. So no row-level security; instead the poort alone has any right on it, and what it holds is encrypted.
 */
export class Sessie1 implements MigrationInterface {
  name = 'Sessie1700000006001';

  async up(q: QueryRunner) {
    await q.query(`
      create table poort.sessie (
        sleutel bytea primary key check (length(sleutel) = 32), issuer text not null, sub text not null, sid text, inhoud bytea not null,
        begin timestamptz not null, laatst timestamptz not null, verloopt timestamptz not null);
      create index sessie_wie on poort.sessie (issuer, sub);
      create index sessie_sid on poort.sessie (issuer, sid) where sid is not null;
      create index sessie_verloopt on poort.sessie (verloopt);
      grant select, insert, update, delete on poort.sessie to poort_app`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table poort.sessie');
  }
}
