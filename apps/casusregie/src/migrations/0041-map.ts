import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const THEMAS = ['beroepenorientatie', 'werknemerscompetenties', 'realistisch-beroepsbeeld', 'beroepskansen', 'beroepscompetenties', 'netwerk', 'werk-vinden', 'werkcultuur'];

/** telt_vanaf: dagtekening of the first PIP. Practice from before it is in aftrek_uren. */
const TABELLEN = `
  create table casusregie.map_traject (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null,
    stand text not null check (stand in ('open', 'afgerond', 'niet-verplicht', 'gestopt')), geplande_uren int not null, geplande_praktijkuren int not null, aftrek_uren int not null default 0,
    telt_vanaf date not null, begonnen_op date not null, eindgesprek_op date, eindgesprek_organisatie text, eindgesprek_mandaat text, eindgesprek_door uuid, eindgesprek_door_naam text,
    afgerond_op date, geeindigd_op date, elders_volgens text check (elders_volgens in ('duo', 'vorige-gemeente')),
    primary key (gemeentecode, id), unique (gemeentecode, dossier_id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id),
    check ((stand = 'afgerond') = (afgerond_op is not null)), check ((afgerond_op is null) = (eindgesprek_op is null and elders_volgens is null)));
  create index map_traject_lijst on casusregie.map_traject (gemeentecode, begonnen_op, id);
  create table casusregie.map_thema (
    gemeentecode text not null, traject_id uuid not null, thema text not null check (thema in (${THEMAS.map((t) => `'${t}'`).join(', ')})),
    afgerond_op date not null, minuten int not null check (minuten >= 0), door uuid not null, door_naam text not null,
    primary key (gemeentecode, traject_id, thema), foreign key (gemeentecode, traject_id) references casusregie.map_traject (gemeentecode, id));`;

/** The Module Arbeidsmarkt en Participatie: themes and the eindgesprek. Its practice is among the placements (0042). */
export class Map41 implements MigrationInterface {
  name = 'Map1700000002041';

  async up(q: QueryRunner) {
    await q.query(TABELLEN);
    await q.query(`
      ${isolate('casusregie.map_traject', ['casusregie', 'map'])}
      ${isolate('casusregie.map_thema', ['casusregie', 'map'])}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.map_thema, casusregie.map_traject');
  }
}
