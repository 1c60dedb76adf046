import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every capability of the intake stands on: the family that COA couples, its members, and one dossier per
 * inburgeringsplichtige with the two last days by which the worklist is sorted.
 */
export class Kern1 implements MigrationInterface {
  name = 'Kern1700000001001';

  async up(q: QueryRunner) {
    await q.query(`
      create table intake.koppeling (
        gemeentecode text not null, id uuid not null, versie int not null default 1, coa_nummer text not null check (length(coa_nummer) <= 30),
        gekoppeld_op date not null, status text not null default 'gekoppeld' check (status in ('gekoppeld', 'gehuisvest', 'ingetrokken')),
        bron text not null check (bron in ('hand', 'csv', 'duo', 'verhuizing')), ingetrokken_op date, intrekreden text, gemaakt_op timestamptz not null default now(),
        primary key (gemeentecode, id), unique (gemeentecode, coa_nummer));
      create index koppeling_lijst on intake.koppeling (gemeentecode, gekoppeld_op, id);

      create table intake.persoon (
        gemeentecode text not null, id uuid not null, versie int not null default 1, koppeling_id uuid not null,
        voornamen text not null, tussenvoegsel text, achternaam text not null, geboortedatum date not null, nationaliteit text,
        v_nummer text, bsn_geheim bytea, bsn_index bytea, gezinsrol text not null, verblijfstitel text not null, doelgroep text,
        plicht text not null check (plicht in ('plichtig', 'niet-plichtig', 'vrijgesteld', 'onbekend')), plicht_reden text not null, plicht_bron text not null, kenmerken jsonb not null default '{}',
        primary key (gemeentecode, id), unique (gemeentecode, v_nummer), unique (gemeentecode, bsn_index),
        foreign key (gemeentecode, koppeling_id) references intake.koppeling (gemeentecode, id));
      create index persoon_gezin on intake.persoon (gemeentecode, koppeling_id);

      create table intake.dossier (
        gemeentecode text not null, id uuid not null, versie int not null default 1, zaaknummer text not null, persoon_id uuid not null, koppeling_id uuid not null,
        naam text not null, doelgroep text not null check (doelgroep in ('asiel', 'gezin', 'overig')), verblijfstitel text not null,
        fase text not null check (fase in ('koppeling', 'huisvesting', 'brede-intake', 'pip', 'afgerond', 'overgedragen', 'gesloten')),
        leerroute text check (leerroute in ('b1', 'onderwijs', 'z')), behandelaar uuid, behandelaar_naam text,
        gekoppeld_op date not null, gehuisvest_op date, brp_op date, kennisgeving_op date, ingeschreven_bij_kennisgeving boolean,
        verhuisd_op date, verhuisd_met_pip boolean not null default false, derde_gevraagd_op date, derde_ontvangen_op date, intake_afgerond_op date, pip_vastgesteld_op date, dagtekening_initieel date,
        streef_einde date, wet_einde date, deadline date not null default '9999-12-31', volgende_stap text not null, klaar boolean not null default false,
        gesloten_op date, sluitreden text, gemaakt_op timestamptz not null default now(),
        primary key (gemeentecode, id), unique (gemeentecode, zaaknummer),
        foreign key (gemeentecode, persoon_id) references intake.persoon (gemeentecode, id),
        foreign key (gemeentecode, koppeling_id) references intake.koppeling (gemeentecode, id));
      create index dossier_werk on intake.dossier (gemeentecode, deadline, id) where not klaar;
      create index dossier_mijn on intake.dossier (gemeentecode, behandelaar, deadline, id) where not klaar;
      create index dossier_fase on intake.dossier (gemeentecode, fase, deadline, id) where not klaar;
      create unique index dossier_persoon on intake.dossier (gemeentecode, persoon_id) where not klaar;
      create index dossier_gezin on intake.dossier (gemeentecode, koppeling_id);`);
    for (const tabel of ['koppeling', 'persoon', 'dossier']) await q.query(isolate(`intake.${tabel}`, ['huisvesting', 'brede-intake-pip']));
  }

  async down(q: QueryRunner) {
    await q.query('drop table intake.dossier, intake.persoon, intake.koppeling');
  }
}
