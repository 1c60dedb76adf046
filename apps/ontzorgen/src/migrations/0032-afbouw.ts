import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TAAK = 'financieel-ontzorgen';

/** The way out: posts that the household takes over, talks, skills, and signals of arrears. */
export class Afbouw32 implements MigrationInterface {
  name = 'Afbouw1700000003032';

  async up(q: QueryRunner) {
    await q.query(`
      create table ontzorgen.overdracht (
        gemeentecode text not null, id uuid not null, versie int not null default 1, huishouden_id uuid not null, lijn uuid not null, vanaf date not null check (extract(day from vanaf) = 1),
        stand text not null default 'gepland' check (stand in ('gepland', 'overgedragen', 'mislukt')), bewijs text, bewijs_op date, vastgelegd_door uuid not null,
        check ((stand = 'overgedragen') <= (bewijs is not null and bewijs_op is not null)),
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id));
      create unique index overdracht_lijn on ontzorgen.overdracht (gemeentecode, huishouden_id, lijn) where stand <> 'mislukt';
      create table ontzorgen.afbouwgesprek (
        gemeentecode text not null, id uuid not null, huishouden_id uuid not null, stap text not null check (stap in ('evaluatie', 'checkin-1', 'checkin-2', 'checkin-3')),
        gehouden_op date not null, verslag text not null, zelfstandig boolean not null, door uuid not null,
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id), unique (gemeentecode, huishouden_id, stap));
      create table ontzorgen.zelfbeoordeling (
        gemeentecode text not null, id uuid not null, huishouden_id uuid not null, vaardigheid text not null check (vaardigheid in ('post-openen', 'digid', 'toeslag-wijzigen', 'incasso-lezen', 'jaarafrekening', 'eigen-risico')),
        moment text not null check (moment in ('voor', 'na')), score int not null check (score between 1 and 5), lijn uuid, op date not null, door uuid not null, check (moment = 'voor' or lijn is not null),
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id), unique (gemeentecode, huishouden_id, vaardigheid, moment));
      create table ontzorgen.incident (
        gemeentecode text not null, id uuid not null, versie int not null default 1, huishouden_id uuid not null, lijn uuid not null, melder text not null, gemeld_op date not null, achterstand bigint not null check (achterstand > 0),
        eigen_post boolean not null, stand text not null check (stand in ('open', 'eigen-fout', 'geen-fout', 'gesloten')), uitkomst text, onderzocht_op date, benaderd_op date, vastgelegd_door uuid not null,
        check ((stand in ('eigen-fout', 'geen-fout')) <= (onderzocht_op is not null)), check ((benaderd_op is not null and eigen_post) <= (onderzocht_op is not null and benaderd_op >= onderzocht_op)),
        primary key (gemeentecode, id), foreign key (gemeentecode, huishouden_id) references ontzorgen.huishouden (gemeentecode, id));
      create index incident_huishouden on ontzorgen.incident (gemeentecode, huishouden_id);
      ${['overdracht', 'afbouwgesprek', 'zelfbeoordeling', 'incident'].map((t) => isolate(`ontzorgen.${t}`, TAAK)).join('\n')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table ontzorgen.incident, ontzorgen.zelfbeoordeling, ontzorgen.afbouwgesprek, ontzorgen.overdracht');
  }
}
