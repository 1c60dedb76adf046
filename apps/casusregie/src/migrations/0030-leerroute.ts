import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A school and the periods in which its lessons count. Per gemeente: who has learnt of a suspension is who recorded it. */
const AANBIEDER = `
  create table casusregie.aanbieder (
    gemeentecode text not null, id uuid not null, versie int not null default 1, naam text not null, soort text not null check (soort in ('cursusinstelling', 'taalschakelinstelling', 'onderwijsinstelling')), organisatie text,
    primary key (gemeentecode, id), unique (gemeentecode, naam));
  create table casusregie.keurmerkperiode (
    gemeentecode text not null, id uuid not null, aanbieder_id uuid not null, grond text not null check (grond in ('keurmerk', 'wi-8-2')), vanaf date not null, tot date check (tot > vanaf),
    vervangt_id uuid, vervallen boolean not null default false, reden text, door uuid not null, door_naam text not null, vastgelegd_op timestamptz not null default clock_timestamp(),
    primary key (gemeentecode, id), unique (gemeentecode, vervangt_id), check ((vervangt_id is null) = (reden is null)), check (not vervallen or vervangt_id is not null),
    foreign key (gemeentecode, aanbieder_id) references casusregie.aanbieder (gemeentecode, id),
    foreign key (gemeentecode, vervangt_id) references casusregie.keurmerkperiode (gemeentecode, id));
  create index keurmerkperiode_aanbieder on casusregie.keurmerkperiode (gemeentecode, aanbieder_id);`;

/** A fact of a person. It is never changed: a correction is a row that replaces it, and a row is replaced once. */
const feit = (tabel: string, kolommen: string): string => `
  create table casusregie.${tabel} (
    gemeentecode text not null, id uuid not null, dossier_id uuid not null, ${kolommen},
    vervangt_id uuid, vervallen boolean not null default false, reden text, door uuid not null, door_naam text not null, vastgelegd_op timestamptz not null default clock_timestamp(),
    primary key (gemeentecode, id), unique (gemeentecode, vervangt_id), check ((vervangt_id is null) = (reden is null)), check (not vervallen or vervangt_id is not null),
    foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id),
    foreign key (gemeentecode, vervangt_id) references casusregie.${tabel} (gemeentecode, id));
  create index ${tabel}_dossier on casusregie.${tabel} (gemeentecode, dossier_id);`;

const FEITEN: Readonly<Record<string, string>> = {
  lesuren: `aanbieder_id uuid not null, soort text not null check (soort in ('nt2', 'alfabetisering', 'knm', 'pro-vso-entree')), uren int not null check (uren > 0), van date not null, tot_en_met date not null check (tot_en_met >= van),
    foreign key (gemeentecode, aanbieder_id) references casusregie.aanbieder (gemeentecode, id)`,
  examen: `onderdeel text not null check (onderdeel in ('lezen', 'luisteren', 'schrijven', 'spreken', 'knm', 'z-participatie')), niveau text check (niveau in ('A2', 'B1', 'B2')),
    resultaat text not null check (resultaat in ('gehaald', 'niet-gehaald', 'vrijgesteld')), afgelegd_op date not null,
    check (resultaat = 'vrijgesteld' or (onderdeel in ('lezen', 'luisteren', 'schrijven', 'spreken')) = (niveau is not null))`,
  taalschakel: `uitslag text not null check (uitslag in ('behaald', 'niet-behaald', 'gestopt')), op date not null, aanbieder_id uuid,
    foreign key (gemeentecode, aanbieder_id) references casusregie.aanbieder (gemeentecode, id)`,
  z_eindgesprek: `op date not null, organisatie text not null, mandaat text, gevoerd_door text not null`,
  voldaan: `voldaan_op date not null, document text not null check (document in ('diploma', 'certificaat')), besluit_op date not null, kenmerk text not null, eigen_voldaan boolean not null, eigen_op date,
    check (eigen_voldaan = (eigen_op is not null))`,
};

const UITREIKING = `
  create table casusregie.certificaat_uitreiking (
    gemeentecode text not null, dossier_id uuid not null, uitgereikt_op date not null, uitgereikt_door text not null, door uuid not null, door_naam text not null,
    primary key (gemeentecode, dossier_id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id));`;

/** Results of the leerroute: hours, exams, taalschakeltraject, eindgesprek of the Z-route; and DUO's word that the plicht is fulfilled. */
export class Leerroute30 implements MigrationInterface {
  name = 'Leerroute1700000002030';

  async up(q: QueryRunner) {
    await q.query(AANBIEDER);
    for (const [tabel, kolommen] of Object.entries(FEITEN)) await q.query(feit(tabel, kolommen));
    await q.query(UITREIKING);
    await q.query(isolate('casusregie.aanbieder', 'casusregie', 'select, insert, update'));
    await q.query(isolate('casusregie.keurmerkperiode', 'casusregie', 'select, insert'));
    for (const tabel of [...Object.keys(FEITEN), 'certificaat_uitreiking']) await q.query(isolate(`casusregie.${tabel}`, 'casusregie', 'select, insert, delete'));
  }

  async down(q: QueryRunner) {
    await q.query(`drop table casusregie.certificaat_uitreiking, ${Object.keys(FEITEN).map((t) => `casusregie.${t}`).join(', ')}, casusregie.keurmerkperiode, casusregie.aanbieder`);
  }
}
