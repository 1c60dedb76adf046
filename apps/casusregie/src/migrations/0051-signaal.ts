import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOSSIER = 'foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id)';
const NORM = `norm text not null, normsoort text not null check (normsoort in ('wettelijk', 'streefnorm')), bron text not null`;

/**
 * A clock is there as long as its deadline runs; the acts set and stop it. `valt_op` is the first day on which it is a signal: then the sweep takes the
 * clock away and puts the signal there. Taken away and not marked, because a mark would write a new row and a new key for each (three times the
 * time for two million). The kinds have no CHECK: they are data of the lib, and a new one would need a migration that says nothing.
 */
const KLOK = `
  create table casusregie.klok (
    gemeentecode text not null, dossier_id uuid not null, soort text not null, aanleiding uuid not null, uiterlijk date not null, valt_op date not null, ${NORM},
    primary key (gemeentecode, dossier_id, soort, aanleiding), ${DOSSIER});
  create index klok_valt on casusregie.klok (gemeentecode, valt_op);`;

/** Unique on what it is about and until when: a second sweep finds it there, a deadline that moved is a new one. */
const SIGNAAL = `
  create table casusregie.signaal (
    gemeentecode text not null, id uuid not null default gen_random_uuid(), versie int not null default 1, dossier_id uuid not null, soort text not null, aanleiding uuid not null,
    sinds date not null, uiterlijk date not null, ${NORM}, stand text not null default 'open' check (stand in ('open', 'gezien', 'afgehandeld')),
    wijze text check (wijze in ('opgepakt', 'niet-nodig', 'vanzelf')), toelichting text, afgehandeld_op date, afgehandeld_door uuid, afgehandeld_door_naam text,
    primary key (gemeentecode, id), unique (gemeentecode, dossier_id, soort, aanleiding, uiterlijk), check ((stand = 'afgehandeld') = (wijze is not null and afgehandeld_op is not null)), ${DOSSIER});
  create index signaal_te_doen on casusregie.signaal (gemeentecode, uiterlijk, id) where stand <> 'afgehandeld';
  create index signaal_afgehandeld on casusregie.signaal (gemeentecode, uiterlijk, id) where stand = 'afgehandeld';
  create index signaal_soort on casusregie.signaal (gemeentecode, soort) where stand <> 'afgehandeld';`;

export class Signaal51 implements MigrationInterface {
  name = 'Signaal1700000002051';

  async up(q: QueryRunner) {
    for (const deel of [KLOK, SIGNAAL, isolate('casusregie.klok', 'casusregie'), isolate('casusregie.signaal', 'casusregie')]) await q.query(deel);
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.signaal, casusregie.klok');
  }
}
