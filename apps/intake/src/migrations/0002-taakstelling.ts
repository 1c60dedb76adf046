import { TAAKSTELLING_STARTNOTITIE } from '@wegwijs/intake';
import { isolate } from '@wegwijs/tenant';
import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The number of vergunninghouders that each gemeente has to house per half-year. A version is never changed (no right to update):
 * a correction is a next one with its reason. The table of the startnotitie is the first that is kept.
 */
export class Taakstelling2 implements MigrationInterface {
  name = 'Taakstelling1700000001002';

  async up(q: QueryRunner) {
    await q.query(`
      create table intake.taakstelling (
        gemeentecode text not null, halfjaar text not null check (halfjaar ~ '^[0-9]{4}-[12]$'), versie int not null default 1 check (versie > 0),
        id uuid not null, aantal int not null check (aantal between 0 and 10000), begin_achterstand int, soort text not null check (soort in ('wettelijk', 'streefnorm')),
        vindplaats text not null, bekendgemaakt_op date, reden text, door uuid, door_naam text not null, op timestamptz not null default now(),
        primary key (gemeentecode, halfjaar, versie), check (versie = 1 or reden is not null))`);
    for (const [gemeentecode, tabel] of Object.entries(TAAKSTELLING_STARTNOTITIE)) {
      for (const n of tabel) {
        // Before the policies: they let the app role in and nobody else.
        await q.query(
          `insert into intake.taakstelling (gemeentecode, halfjaar, id, aantal, begin_achterstand, soort, vindplaats, door_naam) values ($1, $2, $3, $4, $5, $6, $7, 'Startnotitie')`,
          [gemeentecode, `${n.vanaf.slice(0, 4)}-${n.vanaf.slice(5, 7) < '07' ? 1 : 2}`, randomUUID(), n.waarde, n.vanaf.endsWith('-01-01') ? 0 : null, n.soort, n.bron]);
      }
    }
    await q.query(isolate('intake.taakstelling', 'huisvesting', 'select, insert'));
  }

  async down(q: QueryRunner) {
    await q.query('drop table intake.taakstelling');
  }
}
