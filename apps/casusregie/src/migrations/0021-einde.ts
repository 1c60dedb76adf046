import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ends of the plicht as they were recorded. One counts; what it replaced stays readable. `vorige_stand`: what the dossier was before, for who takes it back. */
export class Einde21 implements MigrationInterface {
  name = 'Einde1700000002021';

  async up(q: QueryRunner) {
    await q.query(`
      create table casusregie.plicht_einde (
        gemeentecode text not null, id uuid not null, dossier_id uuid not null, tijdstip timestamptz not null default clock_timestamp(),
        grond text not null check (grond in ('voldaan', 'vrijgesteld', 'ontheven', 'aow-leeftijd', 'verblijf-vervallen', 'naturalisatie', 'overlijden', 'onderbreking-langer-dan-een-jaar', 'onterecht-wi2021')),
        op date not null, vastgelegd_op date not null, stand text not null default 'geldt' check (stand in ('geldt', 'vervangen', 'herroepen')), reden text, vorige_stand text not null, door uuid, door_naam text,
        primary key (gemeentecode, id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id));
      create index plicht_einde_dossier on casusregie.plicht_einde (gemeentecode, dossier_id);
      create unique index plicht_einde_geldt on casusregie.plicht_einde (gemeentecode, dossier_id) where stand = 'geldt';
      ${isolate('casusregie.plicht_einde', 'casusregie')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.plicht_einde');
  }
}
