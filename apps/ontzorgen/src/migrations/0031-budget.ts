import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TAAK = 'financieel-ontzorgen';

/** Who is paid, on which account, and what: payees with an IBAN that a second person checked, and the versioned posts of a budget. */
export class Budget31 implements MigrationInterface {
  name = 'Budget1700000003031';

  async up(q: QueryRunner) {
    await q.query(`
      create table ontzorgen.begunstigde (
        gemeentecode text not null, id uuid not null, versie int not null default 1, soort text not null check (soort in ('schuldeiser', 'huishouden')), huishouden_id uuid, naam text not null,
        iban text not null, iban_stand text not null check (iban_stand in ('nieuw', 'gewijzigd', 'gecontroleerd', 'afgekeurd')), iban_door uuid not null, iban_op date not null, vorige_iban text,
        gecontroleerd_door uuid check (gecontroleerd_door <> iban_door), gecontroleerd_op date, controle text check (controle in ('iban-naam', 'ander-kanaal')), controle_toelichting text,
        check ((iban_stand in ('gecontroleerd', 'afgekeurd')) = (gecontroleerd_door is not null)), check ((soort = 'huishouden') = (huishouden_id is not null)),
        check (iban_stand <> 'gecontroleerd' or vorige_iban is null or controle = 'ander-kanaal'),
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id));
      create index begunstigde_lijst on ontzorgen.begunstigde (gemeentecode, soort, naam, id);
      create unique index begunstigde_huishouden on ontzorgen.begunstigde (gemeentecode, huishouden_id) where huishouden_id is not null;
      create table ontzorgen.post (
        gemeentecode text not null, id uuid not null, versie int not null default 1, huishouden_id uuid not null, lijn uuid not null, begunstigde_id uuid not null,
        soort text not null check (soort in ('huur', 'energie', 'gas', 'stroom', 'water', 'zorgverzekering', 'wa-inboedel', 'telefoon-internet', 'aflossing', 'reservering')),
        bedrag bigint not null check (bedrag between 1 and 500000), frequentie text not null check (frequentie in ('maand', 'kwartaal', 'jaar', 'eenmalig')), vervaldag int not null check (vervaldag between 1 and 31),
        vanaf date not null, tot date check (tot >= vanaf), gebroken_maand text not null default 'volledig' check (gebroken_maand in ('volledig', 'naar-rato')), kenmerk text, toestemming_op date,
        betaler text not null default 'rsd' check (betaler in ('rsd', 'klant')), bewerkt_door uuid not null, bewerkt_op date not null,
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id),
        foreign key (gemeentecode, begunstigde_id) references ontzorgen.begunstigde (gemeentecode, id));
      create unique index post_lijn on ontzorgen.post (gemeentecode, huishouden_id, lijn, vanaf);
      create index post_begunstigde on ontzorgen.post (gemeentecode, begunstigde_id);
      create table ontzorgen.toeslag (
        gemeentecode text not null, id uuid not null, versie int not null default 1, huishouden_id uuid not null, soort text not null check (soort in ('huurtoeslag', 'zorgtoeslag', 'kindgebonden-budget', 'kinderopvangtoeslag')),
        bedrag bigint check (bedrag > 0), stand text not null check (stand in ('aan-te-vragen', 'aangevraagd', 'toegekend', 'ontvangen', 'afgewezen')), vanaf date, sinds date not null,
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id));
      create unique index toeslag_soort on ontzorgen.toeslag (gemeentecode, huishouden_id, soort);
      ${['begunstigde', 'post', 'toeslag'].map((t) => isolate(`ontzorgen.${t}`, TAAK)).join('\n')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table ontzorgen.toeslag, ontzorgen.post, ontzorgen.begunstigde');
  }
}
