import { NawVastgelegd, type NawVastgelegdFeiten } from '@wegwijs/intake';
import { publish, publishAlle } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';

const NAW = `
  select d.id "dossierId", d.naam, p.geboortedatum::text geboortedatum, p.kenmerken ->> 'taal' taal,
    h.straat, nullif(concat_ws(' ', h.huisnummer, h.toevoeging), '') huisnummer, h.postcode, h.woonplaats
  from intake.dossier d join intake.persoon p on p.gemeentecode = d.gemeentecode and p.id = d.persoon_id
    left join intake.huisvesting h on h.gemeentecode = d.gemeentecode and h.koppeling_id = d.koppeling_id and h.betrokken_op is not null
  where d.gemeentecode = $1 and d.id = any($2) order by d.id`;

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
