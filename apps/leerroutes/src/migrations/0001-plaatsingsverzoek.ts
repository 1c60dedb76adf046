import { isolateWhere } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which task the row belongs to depends on its route: each kavel may have another executing organisation. */
const PER_ROUTE = ['b1', 'onderwijs', 'z']
  .map((route) => `(leerroute = '${route}' and gemeentecode = any((select tenant.gemeenten_voor('leerroute-${route}'))::text[]))`).join(' or ');

/** Someone needs a place. The waiting list is ordered by the last day on which a start is in time. */
export class Plaatsingsverzoek1 implements MigrationInterface {
  name = 'Plaatsingsverzoek1700000004001';

  async up(q: QueryRunner) {
    await q.query(`
      create table leerroutes.plaatsingsverzoek (
        gemeentecode text not null, id uuid not null, versie int not null default 1, pip_id uuid not null, stand text not null check (stand in ('wacht', 'vervallen')),
        leerroute text not null check (leerroute in ('b1', 'onderwijs', 'z')), startniveau text, uren_per_week int, cursusuren int, lesdagen jsonb not null, kinderopvang_nodig boolean,
        uiterlijke_start date not null, ontvangen_op timestamptz not null, primary key (gemeentecode, id));
      create index plaatsingsverzoek_wacht on leerroutes.plaatsingsverzoek (gemeentecode, uiterlijke_start, id) where stand = 'wacht';
      ${isolateWhere('leerroutes.plaatsingsverzoek', PER_ROUTE)}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table leerroutes.plaatsingsverzoek');
  }
}
