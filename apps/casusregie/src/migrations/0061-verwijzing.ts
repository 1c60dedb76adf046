import { isolate, isolateWhere } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const voor = (taak: string) => `gemeentecode = any((select tenant.gemeenten_voor('${taak}'))::text[])`;

/** Partners that have no account here. The ones that the startnotitie names (§5); Caleidoz is the welzijnsorganisatie of Zevenaar. */
const PARTNERS = `
  create table casusregie.partner (
    gemeentecode text not null, id uuid not null, versie int not null default 1, naam text not null,
    soort text not null check (soort in ('welzijn', 'gebiedsteam', 'taal', 'rechtshulp', 'school', 'overig')), bereikbaar text, tot date,
    primary key (gemeentecode, id), unique (gemeentecode, naam));
  insert into casusregie.partner (gemeentecode, id, naam, soort)
    select g, gen_random_uuid(), naam, soort from (values ('0226'), ('0293'), ('0299')) gemeenten(g),
      (values ('Gebiedsteam', 'gebiedsteam'), ('Taalhuis', 'taal'), ('Sociaal raadslieden', 'rechtshulp')) partners(naam, soort);
  insert into casusregie.partner (gemeentecode, id, naam, soort) values ('0299', gen_random_uuid(), 'Caleidoz', 'welzijn');`;

/** naam up to and including termijn_einde: exactly what the partner may see, emptied when the referral is over. */
const VERWIJZING = `
  create table casusregie.verwijzing (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, partner_id uuid not null,
    taak text not null check (taak in ('casusregie', 'maatschappelijke-begeleiding')),
    stand text not null default 'aangeboden' check (stand in ('aangeboden', 'aanvaard', 'teruggegeven', 'ingetrokken', 'afgerond')),
    vraag text not null, gedeeld text[] not null, besproken_op date not null, naam text, adres text, taal text, telefoon text, leerroute text, termijn_einde date,
    aangeboden_op date not null, antwoord_uiterlijk date not null, door uuid not null, door_naam text not null,
    beantwoord_op date, beantwoord_door text, reden text,
    check (stand in ('aangeboden', 'aanvaard') or (naam is null and adres is null and taal is null and telefoon is null and leerroute is null and termijn_einde is null)),
    primary key (gemeentecode, id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id),
    foreign key (gemeentecode, partner_id) references casusregie.partner (gemeentecode, id));
  create unique index verwijzing_loopt on casusregie.verwijzing (gemeentecode, dossier_id, partner_id, taak) where stand in ('aangeboden', 'aanvaard');
  create index verwijzing_lijst on casusregie.verwijzing (gemeentecode, aangeboden_op, id);
  create index verwijzing_partner on casusregie.verwijzing (gemeentecode, partner_id);`;

/** Referrals to partners of the gemeente. Who guides sees its own referrals; the gemeente, which keeps the lead, sees all. */
export class Verwijzing61 implements MigrationInterface {
  name = 'Verwijzing1700000002061';

  async up(q: QueryRunner) {
    await q.query(PARTNERS);
    await q.query(VERWIJZING);
    await q.query(isolate('casusregie.partner', ['casusregie', 'maatschappelijke-begeleiding']));
    await q.query(isolateWhere('casusregie.verwijzing', `${voor('casusregie')} or (taak = 'maatschappelijke-begeleiding' and ${voor('maatschappelijke-begeleiding')})`));
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.verwijzing, casusregie.partner');
  }
}
