import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOSSIER = 'foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id)';
const NIVEAU = `text check (taalniveau in ('A0', 'A1', 'A2', 'B1', 'B2'))`;
const INSPANNING = `text check (inspanning in ('voldoende', 'wisselend', 'onvoldoende'))`;

const GESPREK = `
  create table casusregie.gesprek (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null,
    stand text not null default 'gepland' check (stand in ('gepland', 'gehouden', 'niet-verschenen', 'afgezegd')),
    gepland_op date not null, tijd text not null, plaats text not null, vorm text not null check (vorm in ('op-kantoor', 'huisbezoek', 'telefonisch', 'beeldbellen')),
    gehouden_op date check ((gehouden_op is not null) = (stand in ('gehouden', 'niet-verschenen'))), verslag text, afspraken text,
    inspanning ${INSPANNING}, taalniveau ${NIVEAU}, reden text, verzet int not null default 0, door uuid not null, door_naam text not null,
    primary key (gemeentecode, id), ${DOSSIER});
  create unique index gesprek_open on casusregie.gesprek (gemeentecode, dossier_id) where stand = 'gepland';
  create index gesprek_dossier on casusregie.gesprek (gemeentecode, dossier_id, gepland_op);
  create index gesprek_agenda on casusregie.gesprek (gemeentecode, gepland_op, id) where stand <> 'afgezegd';`;

/** Reports are never changed: one that was wrong points at the one that replaces it, and only the last counts. */
const MELDINGEN = `
  create table casusregie.aanwezigheid (
    gemeentecode text not null, id uuid not null, dossier_id uuid not null, aanbieder text not null, van date not null, tot_en_met date not null check (tot_en_met >= van),
    gevolgd int not null check (gevolgd >= 0), geoorloofd int not null check (geoorloofd >= 0), ongeoorloofd int not null check (ongeoorloofd >= 0),
    inspanning ${INSPANNING}, taalniveau ${NIVEAU}, ontvangen_op date not null, vervangt uuid, vervangen_door uuid, door uuid not null, door_naam text not null,
    primary key (gemeentecode, id), ${DOSSIER});
  create index aanwezigheid_dossier on casusregie.aanwezigheid (gemeentecode, dossier_id, van);
  create unique index aanwezigheid_vervangt on casusregie.aanwezigheid (gemeentecode, vervangt) where vervangt is not null;
  create table casusregie.inspanning (
    gemeentecode text not null, id uuid not null, dossier_id uuid not null, op date not null,
    soort text not null check (soort in ('zelfstudie', 'taalmaatje', 'taalcafe', 'vrijwilligerswerk', 'werk', 'anders')), uren int not null check (uren > 0),
    omschrijving text not null, door uuid not null, door_naam text not null,
    primary key (gemeentecode, id), ${DOSSIER});
  create index inspanning_dossier on casusregie.inspanning (gemeentecode, dossier_id, op);`;

/** What the list shows of a person, kept by the acts: the list orders by the next talk and must not compute it for a whole gemeente. */
const STAND = `
  create table casusregie.voortgang (
    gemeentecode text not null, dossier_id uuid not null, aantal int not null, gehouden int not null, volgende_op date not null, uiterlijk date,
    gepland_op date, laatste_op date, aanwezigheid int, pvt_op date, map_op date,
    primary key (gemeentecode, dossier_id), ${DOSSIER});
  create index voortgang_lijst on casusregie.voortgang (gemeentecode, volgende_op, dossier_id);`;

const AANBOD = `
  create table casusregie.aanbod (
    gemeentecode text not null, id uuid not null, dossier_id uuid not null, aanbieder text not null, leerroute text not null check (leerroute in ('b1', 'onderwijs', 'z')),
    aangeboden_op date not null, start_op date, door uuid not null, door_naam text not null,
    primary key (gemeentecode, id), ${DOSSIER});
  create index aanbod_dossier on casusregie.aanbod (gemeentecode, dossier_id, aangeboden_op);
  create table casusregie.aanbodverklaring (
    gemeentecode text not null, id uuid not null, dossier_id uuid not null, pip_id uuid not null, leerroute text not null check (leerroute in ('b1', 'onderwijs', 'z')),
    dagtekening date not null, uiterlijk date not null, vanaf date not null, tot_en_met date, afgegeven_op date not null, door uuid not null, door_naam text not null,
    primary key (gemeentecode, id), unique (gemeentecode, dossier_id), ${DOSSIER});`;

const TABELLEN = ['gesprek', 'aanwezigheid', 'inspanning', 'voortgang', 'aanbod', 'aanbodverklaring'];

/** Talks, reports of schools, own effort, and the offer of a course. */
export class Voortgang50 implements MigrationInterface {
  name = 'Voortgang1700000002050';

  async up(q: QueryRunner) {
    for (const deel of [GESPREK, MELDINGEN, STAND, AANBOD, ...TABELLEN.map((t) => isolate(`casusregie.${t}`, 'casusregie'))]) await q.query(deel);
  }

  async down(q: QueryRunner) {
    await q.query(`drop table ${TABELLEN.map((t) => `casusregie.${t}`).join(', ')}`);
  }
}
