import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TAAK = 'financieel-ontzorgen';

/**
 * What a month comes to, per gemeente: a blocked household in one gemeente does not hold up the rent in another, and the money of gemeenten is never
 * on one account. Who came in after a month was released is paid in another run of that month: rent does not wait for the next one.
 */
export class Maandrun50 implements MigrationInterface {
  name = 'Maandrun1700000003050';

  async up(q: QueryRunner) {
    await q.query(`
      create table ontzorgen.maandrun (
        gemeentecode text not null, id uuid not null, versie int not null default 1, maand date not null check (extract(day from maand) = 1),
        nummer int not null default 1 check (nummer > 0), stand text not null default 'concept' check (stand in ('concept', 'aangeboden', 'vrijgegeven')), berekend_op date not null, gemaakt_door uuid not null, inhoud_sha text not null,
        huishoudens int not null, uitkering bigint not null, posten bigint not null, naar_klant bigint not null, batch_id uuid,
        check ((stand = 'concept') = (batch_id is null)), primary key (gemeentecode, id), unique (gemeentecode, maand, nummer));
      create unique index maandrun_open on ontzorgen.maandrun (gemeentecode, maand) where stand <> 'vrijgegeven';
      create table ontzorgen.maandregel (
        gemeentecode text not null, id uuid not null, run_id uuid not null, huishouden_id uuid not null, maand date not null, versie int not null default 1,
        stand text not null check (stand in ('akkoord', 'controleren', 'geblokkeerd', 'uitgesloten')), volgorde text not null, redenen text not null default '', gezien_door uuid, uitsluitreden text check ((uitsluitreden is not null) = (stand = 'uitgesloten')),
        norm bigint not null, inkomen bigint not null, bijstand bigint not null, vakantietoeslag bigint not null, verrekening bigint not null, correctie bigint not null, uitkering bigint not null,
        posten bigint not null, naar_klant bigint not null check (naar_klant >= 0), tekort bigint not null check (tekort >= 0), vorige_uitkering bigint, vorige_posten bigint, uitleg jsonb not null, sha text not null,
        check (stand in ('geblokkeerd', 'uitgesloten') or uitkering = posten + naar_klant), check (bijstand - vakantietoeslag - verrekening + correctie = uitkering),
        primary key (gemeentecode, id), foreign key (gemeentecode, run_id) references ontzorgen.maandrun (gemeentecode, id),
        foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id), unique (gemeentecode, run_id, huishouden_id), unique (gemeentecode, huishouden_id, maand));
      create index maandregel_volgorde on ontzorgen.maandregel (gemeentecode, run_id, volgorde, id);
      create table ontzorgen.tekort (
        gemeentecode text not null, id uuid not null, versie int not null default 1, huishouden_id uuid not null, maand date not null, bedrag bigint not null check (bedrag > 0), ontstaan_op date not null,
        stand text not null default 'open' check (stand in ('open', 'besloten', 'vervallen')), besluit text check (besluit in ('bijzondere-bijstand', 'afspraak-schuldeiser', 'uit-leefgeld', 'niet-betalen', 'overdragen')),
        post_lijn uuid, afgesproken bigint check (afgesproken >= 0), motivering text, besloten_door uuid, besloten_op date, check ((stand = 'besloten') = (besluit is not null)),
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id), unique (gemeentecode, huishouden_id, maand));
      create index tekort_lijst on ontzorgen.tekort (gemeentecode, stand, ontstaan_op, id);
      ${['maandrun', 'maandregel', 'tekort'].map((t) => isolate(`ontzorgen.${t}`, TAAK)).join('\n')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table ontzorgen.tekort, ontzorgen.maandregel, ontzorgen.maandrun');
  }
}
