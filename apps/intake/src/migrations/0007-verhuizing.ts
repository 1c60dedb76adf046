import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A handing over between two colleges. Two tenants never share a row: the old gemeente has a row 'uit', the new one a row 'in' with the same
 * id. What was sent along stands at the new gemeente only, and only as long as there is a ground for it: the persons until the answer
 * (they are rows of their own, so that their BSN has a place of its own), the facts until the old gemeente has closed its dossier.
 */
export class Verhuizing7 implements MigrationInterface {
  name = 'Verhuizing1700000001007';

  async up(q: QueryRunner) {
    await q.query(`
      create table intake.overdracht (
        gemeentecode text not null, id uuid not null, versie int not null default 1, richting text not null check (richting in ('uit', 'in')),
        dossier_id uuid not null, koppeling_id uuid not null, van text not null, naar text not null check (naar <> van),
        status text not null default 'aangeboden' check (status in ('aangeboden', 'aanvaard', 'geweigerd', 'ingetrokken')),
        aangeboden_op date not null, aangeboden_naam text not null, ingeschreven_op date, toelichting text, pip_bestaat boolean not null,
        gezinsleden uuid[] not null, gevraagd text[] not null, intrekking_gevraagd_op date,
        beantwoord_op date, beantwoord_naam text, weigerreden text, antwoord_toelichting text, feiten jsonb, geleverd jsonb, nieuw_dossier_id uuid,
        primary key (gemeentecode, id), foreign key (gemeentecode, nieuw_dossier_id) references intake.dossier (gemeentecode, id),
        constraint overdracht_kant check (gemeentecode = case richting when 'uit' then van else naar end),
        constraint overdracht_antwoord check ((status in ('aanvaard', 'geweigerd')) = (beantwoord_op is not null) and (status = 'geweigerd') = (weigerreden is not null)),
        constraint overdracht_pakket check (richting = 'in' and status in ('aangeboden', 'aanvaard') or feiten is null and geleverd is null),
        constraint overdracht_nieuw check ((nieuw_dossier_id is not null) = (richting = 'in' and status = 'aanvaard')));
      create unique index overdracht_open on intake.overdracht (gemeentecode, dossier_id) where richting = 'uit' and status = 'aangeboden';
      create index overdracht_lijst on intake.overdracht (gemeentecode, richting, aangeboden_op, id);
      create index overdracht_dossier on intake.overdracht (gemeentecode, dossier_id);
      create index overdracht_nieuw_dossier on intake.overdracht (gemeentecode, nieuw_dossier_id);
      create index overdracht_gezin on intake.overdracht (gemeentecode, koppeling_id) where richting = 'in';

      create table intake.overdracht_persoon (
        gemeentecode text not null, id uuid not null, overdracht_id uuid not null, hoofd boolean not null,
        voornamen text not null, tussenvoegsel text, achternaam text not null, geboortedatum date not null, nationaliteit text, v_nummer text, bsn_geheim bytea,
        gezinsrol text not null, verblijfstitel text not null, doelgroep text, plicht text not null, plicht_reden text not null, plicht_bron text not null, kenmerken jsonb not null,
        primary key (gemeentecode, id), foreign key (gemeentecode, overdracht_id) references intake.overdracht (gemeentecode, id));
      create index overdracht_persoon_van on intake.overdracht_persoon (gemeentecode, overdracht_id);`);
    for (const tabel of ['overdracht', 'overdracht_persoon']) await q.query(isolate(`intake.${tabel}`, 'brede-intake-pip'));
  }

  async down(q: QueryRunner) {
    await q.query('drop table intake.overdracht_persoon, intake.overdracht');
  }
}
