import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const LIJST = `
  create table casusregie.vernietigingslijst (
    gemeentecode text not null, id uuid not null, versie int not null default 1, stand text not null default 'voorgesteld' check (stand in ('voorgesteld', 'ingetrokken', 'vernietigd')),
    kern_bewaren boolean not null, voorgesteld_op date not null, voorgesteld_door uuid not null, voorgesteld_naam text not null, voorgesteld_rol text not null check (voorgesteld_rol in ('beheerder', 'teamleider')),
    primary key (gemeentecode, id));
  create unique index vernietigingslijst_open on casusregie.vernietigingslijst (gemeentecode) where stand = 'voorgesteld';
  create table casusregie.vernietigingsregel (
    gemeentecode text not null, lijst_id uuid not null, dossier_id uuid not null, bewaard_tot date not null,
    primary key (gemeentecode, lijst_id, dossier_id), foreign key (gemeentecode, lijst_id) references casusregie.vernietigingslijst (gemeentecode, id),
    foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id));
  create index vernietigingsregel_dossier on casusregie.vernietigingsregel (gemeentecode, dossier_id);`;

/** What stays: a proof without content, and of whom the gemeente chose so the few facts of Besluit art. 9.9 lid 2, tied to nothing else. */
const NA = `
  create table casusregie.vernietigingsbewijs (
    gemeentecode text not null, id uuid not null, dossiers int not null, overgeslagen int not null, rijen jsonb not null, sha256 text not null, vernietigd_op date not null,
    voorgesteld_door uuid not null, voorgesteld_naam text not null, vernietigd_door uuid not null check (vernietigd_door <> voorgesteld_door), vernietigd_naam text not null,
    primary key (gemeentecode, id), foreign key (gemeentecode, id) references casusregie.vernietigingslijst (gemeentecode, id));
  create table casusregie.kerngegeven (
    gemeentecode text not null, id uuid not null, naam text not null, geboortedatum date not null, straat text, huisnummer text, postcode text, woonplaats text,
    grond text not null, op date not null, bewaren_tot date not null, primary key (gemeentecode, id));`;

export class Bewaren91 implements MigrationInterface {
  name = 'Bewaren1700000002091';

  async up(q: QueryRunner) {
    await q.query(LIJST);
    await q.query(NA);
    await q.query(`
      ${isolate('casusregie.vernietigingslijst', 'casusregie', 'select, insert, update')}
      ${isolate('casusregie.vernietigingsregel', 'casusregie', 'select, insert, delete')}
      ${isolate('casusregie.vernietigingsbewijs', 'casusregie', 'select, insert')}
      ${isolate('casusregie.kerngegeven', 'casusregie', 'select, insert, delete')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.kerngegeven, casusregie.vernietigingsbewijs, casusregie.vernietigingsregel, casusregie.vernietigingslijst');
  }
}
