import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TAAK = 'financieel-ontzorgen';
export const REKENINGEN = ['bank', 'last-bijstand', 'last-bijzonder', 'vpl', 'vt', 'onderweg', 'retour', 'vordering', 'vraagpost', 'beheer', 'lening'] as const;

/**
 * The ledger: what is written stays. A journaal gets its boekingen in the transaction that made it and never again (`tx` is part of the key that
 * they refer to, and the app may not write that column), and together they are zero when that transaction commits.
 */
export class Grootboek40 implements MigrationInterface {
  name = 'Grootboek1700000003040';

  async up(q: QueryRunner) {
    await q.query(`
      create table ontzorgen.journaal (
        gemeentecode text not null, id uuid not null, tx xid8 not null default pg_current_xact_id(), datum date not null, soort text not null, sleutel text not null check (length(sleutel) <= 120),
        omschrijving text not null, corrigeert uuid, door uuid not null, geboekt_op timestamptz not null default now(),
        primary key (gemeentecode, id), unique (gemeentecode, id, tx), unique (gemeentecode, sleutel), foreign key (gemeentecode, corrigeert) references ontzorgen.journaal (gemeentecode, id));
      create index journaal_datum on ontzorgen.journaal (gemeentecode, datum, id);
      create table ontzorgen.boeking (
        gemeentecode text not null, journaal_id uuid not null, nr int not null, tx xid8 not null default pg_current_xact_id(), rekening text not null check (rekening in (${REKENINGEN.map((r) => `'${r}'`).join(', ')})),
        huishouden_id uuid, opdracht_id uuid, debet bigint not null default 0 check (debet >= 0), credit bigint not null default 0 check (credit >= 0), check ((debet > 0) <> (credit > 0)),
        check ((rekening in ('vpl', 'vt', 'retour', 'vordering', 'beheer', 'lening')) <= (huishouden_id is not null)),
        primary key (gemeentecode, journaal_id, nr), foreign key (gemeentecode, journaal_id, tx) references ontzorgen.journaal (gemeentecode, id, tx));
      create index boeking_huishouden on ontzorgen.boeking (gemeentecode, huishouden_id, rekening);
      ${isolate('ontzorgen.journaal', TAAK, 'select, insert (gemeentecode, id, datum, soort, sleutel, omschrijving, corrigeert, door)')}
      ${isolate('ontzorgen.boeking', TAAK, 'select, insert (gemeentecode, journaal_id, nr, rekening, huishouden_id, opdracht_id, debet, credit)')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table ontzorgen.boeking, ontzorgen.journaal');
  }
}
