import type { EntityManager } from 'typeorm';

/** Which tables point at this one, as PostgreSQL itself knows it: a table that somebody adds later is not forgotten. */
const VERWIJZINGEN = `
  select c.conrelid::regclass::text tabel, c.confrelid::regclass::text doel, string_agg(quote_ident(van.attname), ', ' order by k.n) van, string_agg(quote_ident(naar.attname), ', ' order by k.n) naar
  from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) with ordinality k(van, naar, n)
    join pg_attribute van on van.attrelid = c.conrelid and van.attnum = k.van join pg_attribute naar on naar.attrelid = c.confrelid and naar.attnum = k.naar
  where c.contype = 'f' and ($1::text is null or c.confrelid = $1::text::regclass) and c.conrelid <> c.confrelid group by c.oid, c.conrelid, c.confrelid order by 1, c.oid`;

/** A table that points at another one, with the columns on both sides. */
export interface Verwijzing {
  tabel: string;
  doel: string;
  van: string;
  naar: string;
}

/** Every foreign key to `tabel` of another table; without it every foreign key there is. */
export const verwijzingen = (em: EntityManager, tabel: string | null = null): Promise<Verwijzing[]> => em.query<Verwijzing[]>(VERWIJZINGEN, [tabel]);

/**
 * Deletes everything that points at the rows of `tabel` that meet `voorwaarde`, deepest first; those rows themselves stay. For what there is no
 * longer a ground to hold (AVG art. 17). Logs without content keep an id without a foreign key and so survive. The SQL is made of names from
 * the catalogue and of `voorwaarde`, which is code and never input; values are parameters.
 * @returns how many rows went, per table
 */
export async function wisVerwijzingen(em: EntityManager, tabel: string, voorwaarde: string, waarden: readonly unknown[]): Promise<Record<string, number>> {
  const geteld: Record<string, number> = {};
  for (const v of await verwijzingen(em, tabel)) {
    const hierheen = `(${v.van}) in (select ${v.naar} from ${tabel} where ${voorwaarde})`;
    // Tables where nothing stands are left alone: of some (a letter, a bezwaar) the app has no right to delete at all.
    const [iets] = await em.query<unknown[]>(`select 1 from ${v.tabel} where ${hierheen} limit 1`, [...waarden]);
    if (!iets) continue;
    const dieper = await wisVerwijzingen(em, v.tabel, hierheen, waarden);
    const [, weg] = await em.query<[unknown, number]>(`delete from ${v.tabel} where ${hierheen}`, [...waarden]);
    for (const [naam, aantal] of [...Object.entries(dieper), [v.tabel, weg] as const]) geteld[naam] = (geteld[naam] ?? 0) + aantal;
  }
  return geteld;
}
