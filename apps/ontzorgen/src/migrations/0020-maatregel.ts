import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions of a gemeente about a boete, and RSD's own maatregelen: so that one gedraging is never sanctioned twice (Wi2021 art. 27). */
export class Maatregel20 implements MigrationInterface {
  name = 'Maatregel1700000003020';

  async up(q: QueryRunner) {
    await q.query(`
      create table ontzorgen.sanctievraag (
        gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, gedraging text not null, van date not null, tot date not null, gesteld_op date not null,
        stand text not null default 'open' check (stand in ('open', 'beantwoord', 'ingetrokken')), verlaagd boolean, verlaagd_van date, verlaagd_tot date, beantwoord_op date, beantwoord_door uuid,
        check ((stand = 'beantwoord') = (verlaagd is not null)), check (verlaagd is not true or (verlaagd_van is not null and verlaagd_tot >= verlaagd_van)),
        primary key (gemeentecode, id));
      create index sanctievraag_lijst on ontzorgen.sanctievraag (gemeentecode, stand, gesteld_op, id);
      create index sanctievraag_dossier on ontzorgen.sanctievraag (gemeentecode, dossier_id);
      create table ontzorgen.maatregel (
        gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, gedraging text not null, van date not null, tot date not null check (tot >= van),
        artikel text not null check (artikel in ('18', '18b')), stand text not null check (stand in ('gevraagd', 'vrij', 'bezet', 'verlaagd', 'vervallen')), geregistreerd_op date not null, geregistreerd_door uuid not null,
        ingang date, bezet_reden text, bezet_van date, bezet_tot date, vervalreden text, check (stand <> 'verlaagd' or ingang is not null),
        primary key (gemeentecode, id));
      create index maatregel_lijst on ontzorgen.maatregel (gemeentecode, geregistreerd_op, id);
      create index maatregel_dossier on ontzorgen.maatregel (gemeentecode, dossier_id);
      ${isolate('ontzorgen.sanctievraag', 'financieel-ontzorgen')}
      ${isolate('ontzorgen.maatregel', 'financieel-ontzorgen')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table ontzorgen.maatregel, ontzorgen.sanctievraag');
  }
}
