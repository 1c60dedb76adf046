import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TAAK = 'financieel-ontzorgen';

/** Bijzondere bijstand: what is asked, decided by a second person as a gift or a loan, paid out in parts, and a loan with what is paid back of it. */
export class Bijzonder41 implements MigrationInterface {
  name = 'Bijzonder1700000003041';

  async up(q: QueryRunner) {
    await q.query(`
      create table ontzorgen.bijzonder (
        gemeentecode text not null, id uuid not null, versie int not null default 1, huishouden_id uuid not null, soort text not null check (soort in ('inrichting', 'eerste-huur', 'waarborgsom', 'overbrugging')),
        gevraagd bigint not null check (gevraagd > 0), omschrijving text not null, aangevraagd_op date not null, aangevraagd_door uuid not null,
        stand text not null default 'aangevraagd' check (stand in ('aangevraagd', 'toegekend', 'afgewezen')), gift bigint not null default 0 check (gift >= 0), lening bigint not null default 0 check (lening >= 0),
        uitbetaald bigint not null default 0 check (uitbetaald >= 0), besluit_op date, besloten_door uuid, besluit_kenmerk text, motivering text, tarief bigint, tarief_bron text,
        constraint bijzonder_vier_ogen check (besloten_door <> aangevraagd_door), constraint bijzonder_uitbetaald check (uitbetaald <= gift + lening), check (gift + lening <= gevraagd),
        check ((stand = 'aangevraagd') = (besloten_door is null)), check ((stand = 'aangevraagd') = (besluit_op is null)), check ((stand = 'toegekend') = (gift + lening > 0)),
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id));
      create index bijzonder_lijst on ontzorgen.bijzonder (gemeentecode, aangevraagd_op, id);
      create index bijzonder_huishouden on ontzorgen.bijzonder (gemeentecode, huishouden_id);
      create table ontzorgen.bijzonder_betaling (
        gemeentecode text not null, opdracht_id uuid not null, bijzonder_id uuid not null, bedrag bigint not null check (bedrag > 0),
        primary key (gemeentecode, opdracht_id), foreign key (gemeentecode, bijzonder_id) references ontzorgen.bijzonder (gemeentecode, id));
      create index bijzonder_betaling_bij on ontzorgen.bijzonder_betaling (gemeentecode, bijzonder_id);
      create table ontzorgen.lening (
        gemeentecode text not null, id uuid not null, versie int not null default 1, huishouden_id uuid not null, bedrag bigint not null check (bedrag > 0), open bigint not null check (open between 0 and bedrag),
        termijnen int not null check (termijnen > 0), termijnbedrag bigint not null check (termijnbedrag > 0), laatste_termijn bigint not null check (laatste_termijn > 0), eerste_maand date check (extract(day from eerste_maand) = 1), post_lijn uuid,
        verstrekt_op date not null, stand text not null default 'loopt' check (stand in ('loopt', 'afgelost')), check ((stand = 'afgelost') = (open = 0)),
        constraint termijnen_kloppen check (termijnbedrag * (termijnen - 1) + laatste_termijn = bedrag), check ((post_lijn is null) = (eerste_maand is null)),
        primary key (gemeentecode, id), foreign key (gemeentecode, id) references ontzorgen.bijzonder (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id));
      create index lening_lijst on ontzorgen.lening (gemeentecode, verstrekt_op, id);
      create unique index lening_post on ontzorgen.lening (gemeentecode, post_lijn) where post_lijn is not null;
      create table ontzorgen.aflossing (
        gemeentecode text not null, id uuid not null, lening_id uuid not null, datum date not null, bedrag bigint not null check (bedrag > 0), wijze text not null check (wijze in ('inhouding', 'klant')), opdracht_id uuid, door uuid not null,
        check ((wijze = 'inhouding') = (opdracht_id is not null)),
        primary key (gemeentecode, id), foreign key (gemeentecode, lening_id) references ontzorgen.lening (gemeentecode, id), unique (gemeentecode, opdracht_id));
      create index aflossing_lening on ontzorgen.aflossing (gemeentecode, lening_id, datum);
      ${isolate('ontzorgen.bijzonder', TAAK, 'select, insert, update (versie, stand, gift, lening, uitbetaald, besluit_op, besloten_door, besluit_kenmerk, motivering, tarief, tarief_bron)')}
      ${isolate('ontzorgen.lening', TAAK, 'select, insert, update (versie, open, eerste_maand, post_lijn, stand)')}
      ${isolate('ontzorgen.bijzonder_betaling', TAAK, 'select, insert')}
      ${isolate('ontzorgen.aflossing', TAAK, 'select, insert')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table ontzorgen.aflossing, ontzorgen.lening, ontzorgen.bijzonder_betaling, ontzorgen.bijzonder');
  }
}
