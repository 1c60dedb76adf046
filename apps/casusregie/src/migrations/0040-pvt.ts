import { isolate, isolateWhere } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const voor = (taak: string) => `gemeentecode = any((select tenant.gemeenten_voor('${taak}'))::text[])`;
/** Asiel and gezin are two rows of the matrix: who executes the one sees nothing of the other. */
const PER_TAAK = [voor('casusregie'), ...['pvt-asiel', 'pvt-gezin'].map((t) => `(taak = '${t}' and ${voor(t)})`)].join(' or ');

/** A group belongs to the gemeente where it meets. */
const GROEP = `
  create table casusregie.pvt_groep (
    gemeentecode text not null, id uuid not null, versie int not null default 1, naam text not null, plaats text not null, taal text not null,
    capaciteit int not null check (capaciteit > 0), begint_op date not null, stand text not null default 'open' check (stand in ('open', 'gesloten')),
    primary key (gemeentecode, id));
  create index pvt_groep_lijst on casusregie.pvt_groep (gemeentecode, begint_op, id);
  create table casusregie.pvt_sessie (
    gemeentecode text not null, id uuid not null, versie int not null default 1, groep_id uuid not null, soort text not null check (soort in ('bijeenkomst', 'activiteit', 'ondertekening')),
    op date not null, begint_om text not null, minuten int not null check (minuten > 0), plaats text not null, kernwaarden text[] not null, omschrijving text,
    primary key (gemeentecode, id), foreign key (gemeentecode, groep_id) references casusregie.pvt_groep (gemeentecode, id));
  create index pvt_sessie_groep on casusregie.pvt_sessie (gemeentecode, groep_id, op, id);`;

/**
 * People keep their own gemeentecode, also in a group of another gemeente, so there is no foreign key to the group. Attendance repeats what the session was:
 * their own gemeente must be able to read it and cannot see the group.
 */
const TRAJECT = `
  create table casusregie.pvt_traject (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null,
    taak text not null check (taak in ('pvt-asiel', 'pvt-gezin')), stand text not null default 'open' check (stand in ('open', 'afgerond', 'niet-voltooid', 'gestopt')),
    geplande_uren int not null, aftrek_uren int not null default 0, begonnen_op date not null, groep_gemeentecode text, groep_id uuid,
    getekend_op date, getekend_sessie uuid, afgerond_op date, geeindigd_op date, eindreden text, elders_volgens text check (elders_volgens in ('duo', 'vorige-gemeente')),
    primary key (gemeentecode, id), unique (gemeentecode, dossier_id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id),
    check ((groep_id is null) = (groep_gemeentecode is null)), check ((getekend_op is null) = (getekend_sessie is null)), check ((stand = 'afgerond') = (afgerond_op is not null)));
  create index pvt_traject_groep on casusregie.pvt_traject (gemeentecode, groep_id) where groep_id is not null;
  create index pvt_traject_lijst on casusregie.pvt_traject (gemeentecode, begonnen_op, id);
  create table casusregie.pvt_aanwezigheid (
    gemeentecode text not null, traject_id uuid not null, sessie_id uuid not null, taak text not null check (taak in ('pvt-asiel', 'pvt-gezin')),
    soort text not null check (soort in ('bijeenkomst', 'activiteit', 'ondertekening')), op date not null, kernwaarden text[] not null,
    aanwezigheid text not null check (aanwezigheid in ('aanwezig', 'afgemeld', 'afwezig')), minuten int not null check (minuten >= 0), door uuid not null, door_naam text not null,
    primary key (gemeentecode, traject_id, sessie_id), foreign key (gemeentecode, traject_id) references casusregie.pvt_traject (gemeentecode, id),
    check (aanwezigheid = 'aanwezig' or minuten = 0));`;

/** The participatieverklaringstraject: groups, sessions, who was there, and who signed. */
export class Pvt40 implements MigrationInterface {
  name = 'Pvt1700000002040';

  async up(q: QueryRunner) {
    await q.query(GROEP);
    await q.query(TRAJECT);
    await q.query(`
      ${isolate('casusregie.pvt_groep', ['casusregie', 'pvt-asiel', 'pvt-gezin'])}
      ${isolate('casusregie.pvt_sessie', ['casusregie', 'pvt-asiel', 'pvt-gezin'])}
      ${isolateWhere('casusregie.pvt_traject', PER_TAAK)}
      ${isolateWhere('casusregie.pvt_aanwezigheid', PER_TAAK)}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.pvt_aanwezigheid, casusregie.pvt_traject, casusregie.pvt_sessie, casusregie.pvt_groep');
  }
}
