import { isDatum, plusDagen, type Datum } from './datum.ts';

/** `wettelijk`: the law says so, missing it has consequences in law. `streefnorm`: a promise of the gemeente itself. */
export type Soort = 'wettelijk' | 'streefnorm';

/** One value of one norm, for the days it holds. A change of law is a new row, never an edited one: old files keep their old norm. */
export interface Norm<T> {
  /** Stable name over all rows of a table: `pip.vaststellen`. */
  code: string;
  waarde: T;
  /** What the value counts: `weken`, `uren`, `centen`. */
  eenheid: string;
  /** First day it holds (inclusive). */
  vanaf: Datum;
  /** First day it no longer holds (exclusive); absent while it is in force. */
  tot?: Datum;
  /** Article and the text version it was read in: `Besluit inburgering 2021 art. 5.3 lid 1 (tekst 2-4-2026)`. */
  bron: string;
  soort: Soort;
  /**
   * Does the Algemene termijnenwet move the end of this term? It governs terms set in a wet (art. 1) or an algemene maatregel van
   * bestuur (art. 5); not those in a ministeriële regeling, a verordening or a beschikking, and not a promise. Absent: `true` for
   * `wettelijk`, `false` for `streefnorm`. Write `atw: false` on a term of the Regeling. Too long a term (art. 4) needs no mark:
   * `berekenTermijn` sees that itself.
   */
  atw?: boolean;
}

/** The rows of ONE norm (one `code`) through time, without gap or overlap. */
export type Normtabel<T> = readonly Norm<T>[];

const geldtOp = (n: { vanaf: Datum; tot?: Datum }, dag: Datum): boolean => n.vanaf <= dag && (n.tot === undefined || dag < n.tot);

/**
 * The row that holds on `dag`.
 * @throws RangeError (Dutch) when no row holds, or when two do: an answer picked by order would be an accident, not law.
 */
export function geldend<T>(tabel: Normtabel<T>, dag: Datum): Norm<T> {
  if (!isDatum(dag)) throw new RangeError(`'${String(dag)}' is geen bestaande datum (JJJJ-MM-DD).`);
  const [rij, tweede] = tabel.filter((n) => geldtOp(n, dag));
  const code = tabel[0]?.code ?? 'lege normtabel';
  if (!rij) throw new RangeError(`Op ${dag} geldt geen norm '${code}'.`);
  if (tweede) throw new RangeError(`Op ${dag} gelden twee normen '${code}' (vanaf ${rij.vanaf} en vanaf ${tweede.vanaf}).`);
  return rij;
}

const controleerRij = (n: Norm<unknown>): string[] => {
  const naam = `${n.code || '(zonder code)'} vanaf ${n.vanaf}`;
  const uit: string[] = [];
  if (!n.code.trim()) uit.push(`${naam}: code ontbreekt`);
  if (!n.bron.trim()) uit.push(`${naam}: bron ontbreekt`);
  if (!n.eenheid.trim()) uit.push(`${naam}: eenheid ontbreekt`);
  if (!isDatum(n.vanaf)) uit.push(`${naam}: 'vanaf' is geen datum`);
  if (n.tot !== undefined && !isDatum(n.tot)) uit.push(`${naam}: 'tot' is geen datum`);
  if (n.tot !== undefined && n.tot <= n.vanaf) uit.push(`${naam}: 'tot' (${n.tot}) ligt niet na 'vanaf'`);
  return uit;
};

const controleerOvergang = (eerste: Norm<unknown>, volgende: Norm<unknown>): string[] => {
  const naam = `${eerste.code} vanaf ${eerste.vanaf}`;
  if (eerste.tot === undefined || eerste.tot > volgende.vanaf) return [`${naam}: overlapt met de rij vanaf ${volgende.vanaf}`];
  if (eerste.tot < volgende.vanaf) return [`${naam}: gat van ${eerste.tot} tot en met ${plusDagen(volgende.vanaf, -1)}`];
  return [];
};

/**
 * What is wrong with a table of norms, in Dutch, one line per fault; empty when it is sound. Reports rows without bron, code or
 * unit, periods that overlap, leave a gap or end before they begin, and more than one code in a table.
 */
export function controleerTabel(tabel: Normtabel<unknown>): string[] {
  const rijen = [...tabel].sort((a, b) => (a.vanaf < b.vanaf ? -1 : a.vanaf > b.vanaf ? 1 : 0));
  const fouten = rijen.flatMap(controleerRij);
  if (rijen.length === 0) fouten.push('lege normtabel');
  const codes = new Set(rijen.map((n) => n.code));
  if (codes.size > 1) fouten.push(`meer dan één code in een tabel: ${[...codes].join(', ')}`);
  if (fouten.length > 0) return fouten;
  return rijen.slice(1).flatMap((n, i) => controleerOvergang(rijen[i]!, n));
}
