import { NawVastgelegd, type NawVastgelegdFeiten } from '@wegwijs/intake';
import { publish, publishAlle } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';

/**
 * Row by row along the primary keys: an import asks for ten thousand dossiers that it made in this very transaction, of which PostgreSQL has no
 * statistics. `offset 0` keeps it from joining the tables another way.
 */
const NAW = `
  select i.id "dossierId", d.naam, p.geboortedatum::text geboortedatum, p.kenmerken ->> 'taal' taal, h.straat, nullif(concat_ws(' ', h.huisnummer, h.toevoeging), '') huisnummer, h.postcode, h.woonplaats
  from unnest($2::uuid[]) i(id)
    cross join lateral (select naam, persoon_id, koppeling_id from intake.dossier where gemeentecode = $1 and id = i.id offset 0) d
    cross join lateral (select geboortedatum, kenmerken from intake.persoon where gemeentecode = $1 and id = d.persoon_id offset 0) p
    left join lateral (select straat, huisnummer, toevoeging, postcode, woonplaats from intake.huisvesting where gemeentecode = $1 and koppeling_id = d.koppeling_id and betrokken_op is not null offset 0) h on true
  order by i.id`;

async function nawVan(em: EntityManager, gemeentecode: string, ids: readonly string[]) {
  const rijen = await em.query<Record<string, string | null>[]>(NAW, [gemeentecode, ids]);
  return rijen.map((r) => ({ gemeentecode, sleutel: r['dossierId']!, feiten: Object.fromEntries(Object.entries(r).filter(([, v]) => v !== null)) as unknown as NawVastgelegdFeiten }));
}

/** Tells who these people are and where they live. In the order of their ids, as `publish` asks of an act with several facts. */
export async function vertelNaw(em: EntityManager, gemeentecode: string, ids: readonly string[]): Promise<void> {
  for (const o of await nawVan(em, gemeentecode, ids)) await publish(em, NawVastgelegd, o);
}

/** The same for dossiers that were opened in this very transaction. */
export async function vertelNawNieuw(em: EntityManager, gemeentecode: string, ids: readonly string[]): Promise<void> {
  await publishAlle(em, NawVastgelegd, await nawVan(em, gemeentecode, ids));
}
