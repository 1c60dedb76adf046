import { naCommit } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { wakeRelays } from './wake.ts';

/** A delivery that failed too often. `fout` is a code without personal data; `wacht` counts the later events of the dossier that it holds up. */
export interface Geparkeerd {
  gemeentecode: string;
  id: string;
  context: string;
  naam: string;
  sleutel: string;
  op: Date;
  pogingen: number;
  geparkeerdOp: Date;
  fout: string | null;
  wacht: number;
}

/** What is parked for this context within the scope of the transaction, oldest first, at most 200. */
export const geparkeerd = (em: EntityManager): Promise<Geparkeerd[]> =>
  em.query<Geparkeerd[]>(
    `select d.gemeentecode, d.event_id as id, d.context, d.naam, d.sleutel, d.op, d.attempts as pogingen, d.parked_at as "geparkeerdOp", d.fout,
       (select count(*)::int from platform.delivery v
        where v.luisteraar = d.luisteraar and v.sleutel = d.sleutel and v.done_at is null and v.volgnr > d.volgnr) as wacht
     from platform.delivery d where d.parked_at is not null and d.luisteraar = tenant.context()
     order by d.parked_at, d.volgnr limit 200`);

/** Offers a parked delivery to its handler again, with a clean count. False when it is not parked (any more) or out of scope. */
export async function herkans(em: EntityManager, d: { gemeentecode: string; id: string }): Promise<boolean> {
  const [, changed] = await em.query<[unknown, number]>(
    `update platform.delivery set parked_at = null, attempts = 0, due_at = clock_timestamp()
     where gemeentecode = $1 and event_id = $2 and luisteraar = tenant.context() and parked_at is not null`, [d.gemeentecode, d.id]);
  if (changed > 0) naCommit(wakeRelays);
  return changed > 0;
}
