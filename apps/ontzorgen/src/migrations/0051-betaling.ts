import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TAAK = 'financieel-ontzorgen';

/**
 * What goes to the bank: instructions that are paid once per post and month, in batches that one person makes and another releases. `betaalopdracht.batch_id`
 * has no foreign key: the guard of 0053 looks at the batch once per statement, and a key would lock its row 300,000 times.
 */
export class Betaling51 implements MigrationInterface {
  name = 'Betaling1700000003051';

  async up(q: QueryRunner) {
    await q.query(`
      create table ontzorgen.bankrekening (
        gemeentecode text not null, id uuid not null, versie int not null default 1, iban text not null, naam text not null, bic text, vanaf date not null,
        primary key (gemeentecode, id), unique (gemeentecode, iban));
      create table ontzorgen.betaalbatch (
        gemeentecode text not null, id uuid not null, versie int not null default 1, soort text not null check (soort in ('maandrun', 'heruitgifte', 'bijzondere-bijstand')), nummer int not null, bankrekening_id uuid not null,
        stand text not null default 'aangeboden' check (stand in ('aangeboden', 'teruggenomen', 'vrijgegeven')), formaat text not null check (formaat in ('pain.001.001.09', 'pain.001.001.03')), bericht_id text not null,
        aantal int not null check (aantal > 0), controlesom bigint not null check (controlesom > 0), hashtotaal bigint not null, lijst_sha text not null,
        aangeboden_door uuid not null, aangeboden_op timestamptz not null, vrijgegeven_door uuid, vrijgegeven_op timestamptz, bestand_sha text, bestand_bytes bigint,
        constraint vier_ogen check (vrijgegeven_door <> aangeboden_door), check ((stand = 'vrijgegeven') = (vrijgegeven_door is not null)), check ((stand = 'vrijgegeven') = (bestand_sha is not null)),
        primary key (gemeentecode, id), foreign key (gemeentecode, bankrekening_id) references ontzorgen.bankrekening (gemeentecode, id), unique (gemeentecode, nummer), unique (gemeentecode, bericht_id));
      create table ontzorgen.betaalbestand (
        gemeentecode text not null, batch_id uuid not null, nr int not null, inhoud bytea not null,
        primary key (gemeentecode, batch_id, nr), foreign key (gemeentecode, batch_id) references ontzorgen.betaalbatch (gemeentecode, id));
      create table ontzorgen.betaalopdracht (
        gemeentecode text not null, id uuid not null, versie int not null default 1, huishouden_id uuid not null, maand date not null, lijn uuid not null, soort text not null, volgnummer int not null, herhaling int not null default 0,
        eind_id text not null check (length(eind_id) <= 35), begunstigde_id uuid not null, naam text not null, iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'), bedrag bigint not null check (bedrag between 1 and 500000),
        kenmerk text, vervaldag date not null, uitvoerdatum date not null check (uitvoerdatum <= vervaldag), bewerkt_door uuid not null,
        stand text not null default 'concept' check (stand in ('concept', 'vrijgegeven', 'geboekt', 'afgewezen', 'geretourneerd', 'heruitgegeven', 'vervallen')), bankreden text, batch_id uuid, vervangt uuid,
        check (stand = 'concept' or stand = 'vervallen' or batch_id is not null), check ((herhaling = 0) = (vervangt is null)),
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id),
        foreign key (gemeentecode, vervangt) references ontzorgen.betaalopdracht (gemeentecode, id),
        constraint een_betaler_per_maand unique (gemeentecode, huishouden_id, lijn, maand, herhaling), unique (gemeentecode, eind_id));
      create index betaalopdracht_batch on ontzorgen.betaalopdracht (gemeentecode, batch_id, uitvoerdatum, eind_id collate "C");
      create index betaalopdracht_concept on ontzorgen.betaalopdracht (gemeentecode, maand, huishouden_id, id) where stand = 'concept';
      create index betaalopdracht_begunstigde on ontzorgen.betaalopdracht (gemeentecode, begunstigde_id, iban);
      create index betaalopdracht_stand on ontzorgen.betaalopdracht (gemeentecode, stand, eind_id, id) where stand in ('afgewezen', 'geretourneerd');
      create index betaalopdracht_onderweg on ontzorgen.betaalopdracht (gemeentecode, bedrag) where stand in ('vrijgegeven', 'geboekt');
      ${isolate('ontzorgen.bankrekening', TAAK, 'select, insert, update')}
      ${isolate('ontzorgen.betaalbatch', TAAK, 'select, insert, update (versie, stand, vrijgegeven_door, vrijgegeven_op, bestand_sha, bestand_bytes)')}
      ${isolate('ontzorgen.betaalopdracht', TAAK, 'select, insert, delete, update (versie, stand, bankreden, batch_id)')}
      ${isolate('ontzorgen.betaalbestand', TAAK, 'select, insert')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table ontzorgen.betaalopdracht, ontzorgen.betaalbestand, ontzorgen.betaalbatch, ontzorgen.bankrekening');
  }
}
