import { Injectable } from '@nestjs/common';
import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';
import { Dagelijks } from './dagelijks.ts';

/** How long a fact that everybody has heard stays readable, for who must find out what went wrong. Housekeeping, no term of the law: the truth is in the tables. */
const BEWAARTIJD = `interval '7 days'`;

const KLAAR = `
  e.gemeentecode = any($1) and e.context = tenant.context() and e.op < clock_timestamp() - ${BEWAARTIJD}
  and not exists (select from platform.delivery d where d.gemeentecode = e.gemeentecode and d.event_id = e.id and d.done_at is null)`;

/** Takes delivered facts out of the outbox. What is parked or still under way stays, whatever its age. */
@Injectable()
export class Opruimen {
  @Dagelijks('bezorgde feiten opruimen')
  async bezorgd(em: EntityManager, _vandaag: Datum, gemeenten: string[]): Promise<void> {
    await em.query(`
      with klaar as materialized (select e.gemeentecode, e.id from platform.event e where ${KLAAR}),
        bezorgingen as (delete from platform.delivery d using klaar k where d.gemeentecode = k.gemeentecode and d.event_id = k.id)
      select count(*) from klaar`, [gemeenten]);
    await em.query(`delete from platform.event e where ${KLAAR} and not exists (select from platform.delivery d where d.gemeentecode = e.gemeentecode and d.event_id = e.id)`, [gemeenten]);
  }
}
