import type { EntityManager } from 'typeorm';
import { verwijzingen } from '../wis.ts';

/** Rows to begin with: `voorwaarde` is code, with `$1` the gemeente and `$2` the dossier. */
export interface Inzagewortel {
  tabel: string;
  voorwaarde: string;
}

export type InzageRij = Record<string, unknown>;

/** Somebody, on one day, under which task (doelbinding). Of colleagues only the organisation: who they are is not data of the asker (AVG art. 15 lid 4). */
export interface InzageLogregel {
  dag: string;
  soort: 'inzage' | 'handeling';
  context: string;
  actie: string;
  taken: string[];
  organisatie: string;
  aantal: number;
}

/** Columns that say which colleague did it. */
const COLLEGA = /(^|_)door(_naam)?$|_naam$|^behandelaar$|^opstellers$/;
/** The file itself is no data of the file. */
const ZELF = /\.inzagedeel$/;

/**
 * Every table that hangs on the roots, as PostgreSQL itself knows it, so that a table that somebody adds later is not forgotten. A table that can be
 * reached in two ways is there once. `behalve` names tables with rows about others.
 */
export async function inzagetabellen(em: EntityManager, wortels: readonly Inzagewortel[], behalve: readonly string[] = []): Promise<Inzagewortel[]> {
  const gevonden = new Map<string, Set<string>>();
  const alle = await verwijzingen(em);
  const volg = ({ tabel, voorwaarde }: Inzagewortel): void => {
    const bekend = gevonden.get(tabel) ?? new Set();
    if (ZELF.test(tabel) || behalve.includes(tabel) || bekend.has(voorwaarde)) return;
    gevonden.set(tabel, bekend.add(voorwaarde));
    for (const v of alle) if (v.doel === tabel) volg({ tabel: v.tabel, voorwaarde: `(${v.van}) in (select ${v.naar} from ${tabel} where ${voorwaarde})` });
  };
  for (const wortel of wortels) volg(wortel);
  return [...gevonden].map(([tabel, voorwaarden]) => ({ tabel, voorwaarde: [...voorwaarden].map((v) => `(${v})`).join(' or ') }));
}

/** The rows of one table, without who of the colleagues it was and without what is encrypted. A letter is given as base64. */
export async function leesInzagerijen(em: EntityManager, { tabel, voorwaarde }: Inzagewortel, waarden: readonly [gemeentecode: string, dossierId: string]): Promise<InzageRij[]> {
  const kolommen = await em.query<{ naam: string; binair: boolean }[]>(
    `select attname naam, atttypid = 'bytea'::regtype binair from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`, [tabel]);
  const weg = kolommen.filter((k) => k.binair || COLLEGA.test(k.naam)).map((k) => k.naam);
  const pdf = kolommen.some((k) => k.binair && k.naam === 'pdf') ? ` || jsonb_build_object('pdf', encode(t.pdf, 'base64'))` : '';
  const rijen = await em.query<{ rij: InzageRij }[]>(`select (to_jsonb(t) - $3::text[])${pdf} rij from ${tabel} t where ${voorwaarde} order by 1`, [...waarden, weg]);
  return rijen.map((r) => r.rij);
}

/** Who looked, or did something, in these contexts, folded per day and act. */
export async function leesInzagelog(em: EntityManager, gemeentecode: string, betrokkenen: readonly string[], contexten: readonly string[]): Promise<InzageLogregel[]> {
  const rijen = await em.query<(Omit<InzageLogregel, 'taken'> & { taken: string })[]>(
    `select (a.op at time zone 'Europe/Amsterdam')::date::text dag, a.soort, a.context, a.actie, max(a.taken) taken, coalesce(max(o.naam), initcap(a.organisatie)) organisatie, count(*)::int aantal
     from tenant.audit a left join tenant.organisatie o on o.code = a.organisatie
     where a.gemeentecode = $1 and a.betrokkene = any($2::uuid[]) and a.context = any($3::text[]) group by 1, a.soort, a.context, a.actie, a.organisatie order by 1, a.context, a.actie, a.organisatie`,
    [gemeentecode, betrokkenen, contexten]);
  return rijen.map((r) => ({ ...r, taken: r.taken.split(' ') }));
}
