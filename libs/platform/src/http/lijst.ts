import type { EntityManager } from 'typeorm';
import { decodeCursor, paginaVan, TELGRENS, type Pagina, type PaginaQuery } from './pagina.ts';

export interface Lijstvraag<T> {
  /** `select …, <sort column> from … where gemeentecode = g.gemeentecode`; the sort column itself does not reach the answer. Ready for more conditions; parameters from `$3` on are in `waarden`. */
  select: string;
  waarden?: unknown[];
  /** Sort column and tie-break, both ascending, with the type that the cursor must have: `['uiterlijke_start', 'date']`. */
  sorteer: readonly [kolom: string, type: 'date' | 'text' | 'timestamptz'];
  sleutel: (rij: T) => [string, string];
}

/**
 * A list over the gemeenten of the scope, keyset-paged on a sort column and the id, in one round trip. LATERAL per gemeente: an
 * index that begins with gemeentecode cannot give an order over several of them (72 times slower for RSD otherwise).
 */
export async function lijstOverGemeenten<T>(em: EntityManager, gemeenten: string[], pagina: PaginaQuery, vraag: Lijstvraag<T>): Promise<Pagina<T>> {
  const [kolom, type] = vraag.sorteer;
  const eigen = vraag.waarden ?? [];
  const n = eigen.length + 3;
  const na = pagina.cursor === undefined ? [] : decodeCursor(pagina.cursor, 2);
  const verder = pagina.cursor === undefined ? '' : `and (${kolom}, id) > ($${n}::${type}, $${n + 1}::uuid)`;
  const [uit] = await em.query<{ rijen: T[] | null; geteld: number }[]>(
    `select (select json_agg(to_jsonb(r) - '${kolom}') from (
        select x.* from unnest($1::text[]) g(gemeentecode) cross join lateral (${vraag.select} ${verder} order by ${kolom}, id limit $2) x
        order by ${kolom}, id limit $2) r) rijen,
      (select count(*)::int from (select 1 from unnest($1::text[]) g(gemeentecode) cross join lateral (${vraag.select} limit ${TELGRENS + 1}) t limit ${TELGRENS + 1}) c) geteld`,
    [gemeenten, pagina.limiet + 1, ...eigen, ...na]);
  return paginaVan(uit?.rijen ?? [], pagina.limiet, vraag.sleutel, uit?.geteld ?? 0);
}
