import { isolate, isolateWhere } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const voor = (taak: string) => `gemeentecode = any((select tenant.gemeenten_voor('${taak}'))::text[])`;
/** Who executes the MAP sees the placements that are its practice, and not how somebody spends his time otherwise. */
const ZICHTBAAR = `${voor('casusregie')} or (map_praktijk and ${voor('map')})`;

/** The projects that the startnotitie (§5) names. Each gemeente changes its own list. */
const PROJECTEN: readonly (readonly [naam: string, organisatie: string, omschrijving: string])[] = [
  ['Win-Win Actief', 'RSD de Liemers', 'Re-integratie en participatie'],
  ['LEON', 'RSD de Liemers', 'Leren en ontwikkelen netwerk'],
  ['Liemerse Ambassade', 'Liemerse Ambassade', 'Programma’s zorg en techniek voor mensen met een migratieachtergrond'],
];
const GEMEENTEN = ['0226', '0293', '0299'];

const TABELLEN = `
  create table casusregie.participatie_project (
    gemeentecode text not null, id uuid not null default gen_random_uuid(), versie int not null default 1, naam text not null, organisatie text not null, omschrijving text, actief boolean not null,
    primary key (gemeentecode, id), unique (gemeentecode, naam));
  create table casusregie.participatie_plaatsing (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, soort text not null check (soort in ('werk', 'vrijwilligerswerk', 'stage', 'project', 'taalmaatje')),
    organisatie text not null, project_id uuid, werkzaamheden text, begint_op date not null, eindigt_op date check (eindigt_op >= begint_op), uren_per_week int not null check (uren_per_week > 0),
    nederlandstalig boolean not null, met_anderen boolean not null, map_praktijk boolean not null,
    primary key (gemeentecode, id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id),
    foreign key (gemeentecode, project_id) references casusregie.participatie_project (gemeentecode, id), check ((soort = 'project') = (project_id is not null)));
  create index participatie_plaatsing_dossier on casusregie.participatie_plaatsing (gemeentecode, dossier_id, begint_op, id);
  create index participatie_plaatsing_project on casusregie.participatie_plaatsing (gemeentecode, project_id) where project_id is not null;
  create table casusregie.participatie_uren (
    gemeentecode text not null, plaatsing_id uuid not null, van date not null, tot_en_met date not null, minuten int not null check (minuten > 0), map_praktijk boolean not null,
    door uuid not null, door_naam text not null,
    primary key (gemeentecode, plaatsing_id, van), check (tot_en_met >= van), foreign key (gemeentecode, plaatsing_id) references casusregie.participatie_plaatsing (gemeentecode, id),
    exclude using gist (gemeentecode with =, plaatsing_id with =, daterange(van, tot_en_met, '[]') with &&));`;

/** Where people work, volunteer and take part, and the hours they make there. */
export class Participatie42 implements MigrationInterface {
  name = 'Participatie1700000002042';

  async up(q: QueryRunner) {
    await q.query(TABELLEN);
    for (const gemeentecode of GEMEENTEN) {
      for (const [naam, organisatie, omschrijving] of PROJECTEN) {
        await q.query('insert into casusregie.participatie_project (gemeentecode, naam, organisatie, omschrijving, actief) values ($1, $2, $3, $4, true)', [gemeentecode, naam, organisatie, omschrijving]);
      }
    }
    await q.query(`
      ${isolate('casusregie.participatie_project', ['casusregie', 'map'])}
      ${isolateWhere('casusregie.participatie_plaatsing', ZICHTBAAR)}
      ${isolateWhere('casusregie.participatie_uren', ZICHTBAAR)}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.participatie_uren, casusregie.participatie_plaatsing, casusregie.participatie_project');
  }
}
