import { isolate, isolateWhere } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TAKEN = ['maatschappelijke-begeleiding', 'pvt-asiel', 'pvt-gezin', 'map', 'training-financiele-zelfredzaamheid'];
const voor = (taak: string) => `gemeentecode = any((select tenant.gemeenten_voor('${taak}'))::text[])`;

/** Who executes a task sees the opdrachten of that task and no others; the gemeente, which keeps the lead, sees all. */
const PER_TAAK = [voor('casusregie'), ...TAKEN.map((t) => `(taak = '${t}' and ${voor(t)})`)].join(' or ');

const DOSSIER = `
  alter table casusregie.dossier
    add gezin_id uuid, add verblijfstitel text, add gehuisvest_op date, add ingeschreven_op date, add kennisgeving_op date, add intake_afgerond_op date,
    add start_opleiding text, add start_werkjaren int, add start_taalniveau text, add dagtekening date, add bekendgemaakt_op date,
    add plicht_einde date, add plicht_einde_grond text, add behandelaar uuid, add behandelaar_naam text;
  create index dossier_termijn on casusregie.dossier (gemeentecode, termijn_einde, id) where termijn_einde is not null and plicht_einde is null;`;

/** Every version of every PIP, because what counted then (hours, route, level) decides what counts now. */
const PIP = `
  create table casusregie.pip_versie (
    gemeentecode text not null, pip_id uuid not null, dossier_id uuid not null, versie int not null, soort text not null, leerroute text not null,
    dagtekening date not null, bekendgemaakt_op date, bezwaar_einde date, feiten jsonb not null,
    primary key (gemeentecode, pip_id), unique (gemeentecode, dossier_id, versie), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id));`;

/** The intake's own words about who it is: its name, where it lives, its language. Nothing about how it is. */
const PERSOON = `
  create table casusregie.persoon (
    gemeentecode text not null, dossier_id uuid not null, naam text not null, geboortedatum date not null, taal text,
    straat text, huisnummer text, postcode text, woonplaats text,
    primary key (gemeentecode, dossier_id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id));`;

const TIJDLIJN = `
  create table casusregie.gebeurtenis (
    gemeentecode text not null, id uuid not null, dossier_id uuid not null, op date not null, tijdstip timestamptz not null default clock_timestamp(),
    soort text not null, bron uuid, feiten jsonb not null, door uuid, door_naam text,
    primary key (gemeentecode, id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id));
  create index gebeurtenis_dossier on casusregie.gebeurtenis (gemeentecode, dossier_id, op desc, id);`;

/** naam up to and including telefoon: what the receiver may see, and only while the work is his. */
const OPDRACHT = `
  create table casusregie.opdracht (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, taak text not null check (taak in (${TAKEN.map((t) => `'${t}'`).join(', ')})),
    organisatie text not null, stand text not null default 'aangeboden' check (stand in ('aangeboden', 'aanvaard', 'teruggegeven', 'ingetrokken', 'afgerond')), vraag text,
    naam text, adres text, taal text, telefoon text,
    aangeboden_op date not null, beantwoord_op date, beantwoord_door uuid, beantwoord_door_naam text, reden text, geeindigd_op date,
    primary key (gemeentecode, id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id));
  create unique index opdracht_loopt on casusregie.opdracht (gemeentecode, dossier_id, taak) where stand in ('aangeboden', 'aanvaard');
  create index opdracht_werk on casusregie.opdracht (gemeentecode, taak, stand, aangeboden_op, id);
  create index opdracht_dossier on casusregie.opdracht (gemeentecode, dossier_id);`;

/** What the lead of the gemeente stands on: the PIP through time, who it is about, one timeline, and the work given to others. */
export class Regie10 implements MigrationInterface {
  name = 'Regie1700000002010';

  async up(q: QueryRunner) {
    for (const deel of [DOSSIER, PIP, PERSOON, TIJDLIJN, OPDRACHT]) await q.query(deel);
    await q.query(`
      ${isolate('casusregie.pip_versie', 'casusregie')}
      ${isolate('casusregie.persoon', 'casusregie')}
      ${isolate('casusregie.gebeurtenis', 'casusregie', 'select, insert, delete')}
      create policy uitvoerder on casusregie.gebeurtenis for insert to casusregie_app with check (${TAKEN.map(voor).join(' or ')});
      ${isolateWhere('casusregie.opdracht', PER_TAAK)}`);
  }

  async down(q: QueryRunner) {
    await q.query(`
      drop table casusregie.opdracht, casusregie.gebeurtenis, casusregie.persoon, casusregie.pip_versie;
      drop index casusregie.dossier_termijn;
      alter table casusregie.dossier drop gezin_id, drop verblijfstitel, drop gehuisvest_op, drop ingeschreven_op, drop kennisgeving_op, drop intake_afgerond_op,
        drop start_opleiding, drop start_werkjaren, drop start_taalniveau, drop dagtekening, drop bekendgemaakt_op, drop plicht_einde, drop plicht_einde_grond, drop behandelaar, drop behandelaar_naam`);
  }
}
