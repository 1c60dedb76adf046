import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TAAK = 'financieel-ontzorgen';

/**
 * What the bank says. A statement adds up and begins where the one before it ended (a foreign key that holds the balance), an instruction is paid
 * once and returned once, and what the bank wrote on a line is never changed: only what we made of it is.
 */
export class Bank60 implements MigrationInterface {
  name = 'Bank1700000003060';

  async up(q: QueryRunner) {
    await q.query(`
      create table ontzorgen.bankafschrift (
        gemeentecode text not null, id uuid not null, bankrekening_id uuid not null, afschrift_id text not null check (length(afschrift_id) between 1 and 35), formaat text not null, datum date not null,
        opening bigint not null, bij bigint not null check (bij >= 0), af bigint not null check (af >= 0), sluiting bigint not null, regels int not null check (regels >= 0), sha text not null, vorige_id uuid,
        ingelezen_door uuid not null, ingelezen_op date not null,
        constraint afschrift_telt_op check (opening + bij - af = sluiting),
        primary key (gemeentecode, id), unique (gemeentecode, bankrekening_id, afschrift_id), unique (gemeentecode, bankrekening_id, id, sluiting),
        foreign key (gemeentecode, bankrekening_id) references ontzorgen.bankrekening (gemeentecode, id),
        constraint afschrift_sluit_aan foreign key (gemeentecode, bankrekening_id, vorige_id, opening) references ontzorgen.bankafschrift (gemeentecode, bankrekening_id, id, sluiting));
      create unique index bankafschrift_volgende on ontzorgen.bankafschrift (gemeentecode, bankrekening_id, vorige_id);
      create unique index bankafschrift_eerste on ontzorgen.bankafschrift (gemeentecode, bankrekening_id) where vorige_id is null;
      create index bankafschrift_lijst on ontzorgen.bankafschrift (gemeentecode, datum, id);
      create table ontzorgen.bankregel (
        gemeentecode text not null, id uuid not null, versie int not null default 1, afschrift_id uuid not null, nr text not null check (nr ~ '^[0-9]{6}$'), boekdatum date not null, richting text not null check (richting in ('af', 'bij')),
        bedrag bigint not null check (bedrag > 0), soort text not null check (soort in ('overboeking', 'retour', 'storno')), eind_id text, tegen_naam text, tegen_iban text, omschrijving text, bankreden text,
        stand text not null check (stand in ('geboekt', 'retour', 'voorstel', 'vraagpost', 'toegewezen')), reden text, opdracht_id uuid, huishouden_id uuid,
        toewijzing text check (toewijzing in ('betaling', 'retour', 'terugbetaling', 'vordering', 'gemeente')), toelichting text, toegewezen_door uuid, toegewezen_op date,
        check ((stand = 'toegewezen') = (toewijzing is not null)), check ((toewijzing is null) = (toegewezen_door is null)), check ((stand in ('geboekt', 'retour')) <= (opdracht_id is not null)), check ((stand in ('vraagpost', 'voorstel')) = (reden is not null)),
        primary key (gemeentecode, id), foreign key (gemeentecode, afschrift_id) references ontzorgen.bankafschrift (gemeentecode, id), foreign key (gemeentecode, opdracht_id) references ontzorgen.betaalopdracht (gemeentecode, id),
        foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id), unique (gemeentecode, afschrift_id, nr));
      create unique index bankregel_opdracht on ontzorgen.bankregel (gemeentecode, opdracht_id, richting) where opdracht_id is not null;
      create index bankregel_open on ontzorgen.bankregel (gemeentecode, boekdatum, id) where stand in ('vraagpost', 'voorstel');
      create index bankregel_huishouden on ontzorgen.bankregel (gemeentecode, huishouden_id) where huishouden_id is not null;
      create table ontzorgen.voorstel (
        gemeentecode text not null, id uuid not null, versie int not null default 1, opdracht_id uuid not null, grond text not null check (grond in ('bedrag-uniek', 'kenmerk-zonder-retourcode')), gedaan_op date not null,
        stand text not null default 'open' check (stand in ('open', 'bevestigd', 'afgewezen', 'vervallen')), toelichting text, besloten_door uuid, besloten_op date, check ((stand in ('bevestigd', 'afgewezen')) = (besloten_door is not null)),
        primary key (gemeentecode, id), foreign key (gemeentecode, id) references ontzorgen.bankregel (gemeentecode, id), foreign key (gemeentecode, opdracht_id) references ontzorgen.betaalopdracht (gemeentecode, id));
      create unique index voorstel_opdracht on ontzorgen.voorstel (gemeentecode, opdracht_id) where stand = 'open';
      create index voorstel_lijst on ontzorgen.voorstel (gemeentecode, stand, gedaan_op, id);
      create table ontzorgen.statusbericht (
        gemeentecode text not null, id uuid not null, batch_id uuid not null, bericht_id text not null check (length(bericht_id) between 1 and 35), formaat text not null, sha text not null, groepstatus text, regels int not null, afgewezen int not null,
        ontvangen_door uuid not null, ontvangen_op date not null,
        primary key (gemeentecode, id), foreign key (gemeentecode, batch_id) references ontzorgen.betaalbatch (gemeentecode, id), unique (gemeentecode, batch_id, bericht_id));
      create index statusbericht_lijst on ontzorgen.statusbericht (gemeentecode, ontvangen_op, id);
      create table ontzorgen.statusregel (
        gemeentecode text not null, id uuid not null, statusbericht_id uuid not null, nr text not null check (nr ~ '^[0-9]{6}$'), opdracht_id uuid, eind_id text not null, status text not null, bankreden text,
        gevolg text not null check (gevolg in ('geen', 'afgewezen', 'al-afgewezen', 'na-boeking', 'onbekend', 'huishouden-gesloten')), check ((gevolg = 'onbekend') = (opdracht_id is null)),
        primary key (gemeentecode, id), unique (gemeentecode, statusbericht_id, nr), foreign key (gemeentecode, statusbericht_id) references ontzorgen.statusbericht (gemeentecode, id),
        foreign key (gemeentecode, opdracht_id) references ontzorgen.betaalopdracht (gemeentecode, id));
      ${['bankafschrift', 'statusbericht', 'statusregel'].map((t) => isolate(`ontzorgen.${t}`, TAAK, 'select, insert')).join('\n')}
      ${isolate('ontzorgen.bankregel', TAAK, 'select, insert, update (versie, stand, reden, opdracht_id, huishouden_id, toewijzing, toelichting, toegewezen_door, toegewezen_op)')}
      ${isolate('ontzorgen.voorstel', TAAK, 'select, insert, update (versie, stand, toelichting, besloten_door, besloten_op)')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table ontzorgen.statusregel, ontzorgen.statusbericht, ontzorgen.voorstel, ontzorgen.bankregel, ontzorgen.bankafschrift');
  }
}
