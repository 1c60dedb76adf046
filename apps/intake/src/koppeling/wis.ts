import type { EntityManager } from 'typeorm';

type Verwijzing = { tabel: string; kolom: string; doel: string; verder: boolean };

/** Which tables of the intake point at this one, as PostgreSQL itself knows it: a table that somebody adds later is not forgotten. */
const VERWIJZINGEN = `
  select c.conrelid::regclass::text tabel, van.attname kolom, naar.attname doel,
    exists (select from pg_constraint x where x.contype = 'f' and x.confrelid = c.conrelid and x.conrelid <> c.conrelid) verder
  from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) k(van, naar)
    join pg_attribute van on van.attrelid = c.conrelid and van.attnum = k.van join pg_attribute naar on naar.attrelid = c.confrelid and naar.attnum = k.naar
  where c.contype = 'f' and c.confrelid = $1::regclass and c.conrelid <> c.confrelid and van.attname <> 'gemeentecode' order by 1`;

/**
 * Deletes everything that points at these rows, deepest first; the rows themselves stay. For what there is no longer a ground to hold
 * (AVG art. 17). Logs without content keep an id without foreign key and survive. Names of tables and columns come from the catalogue.
 */
export async function wisVerwijzingen(em: EntityManager, gemeentecode: string, tabel: string, sleutels: readonly string[]): Promise<void> {
  if (sleutels.length === 0) return;
  for (const v of await em.query<Verwijzing[]>(VERWIJZINGEN, [tabel])) {
    const waar = `where gemeentecode = $1 and ${v.kolom} = any($2)`;
    if (v.verder) {
      const rijen = await em.query<{ id: string }[]>(`select id from ${v.tabel} ${waar}`, [gemeentecode, sleutels]);
      await wisVerwijzingen(em, gemeentecode, v.tabel, rijen.map((r) => r.id));
    }
    await em.query(`delete from ${v.tabel} ${waar}`, [gemeentecode, sleutels]);
  }
}
