import type { Centen, Datum, Norm, Normtabel } from '@wegwijs/kernel';
import { BEDRAGTABELLEN } from './normen.bijstand.ts';

/** An amount that the gemeente itself entered and a second person confirmed. */
export interface Tariefrij {
  code: string;
  vanaf: Datum;
  bedrag: Centen;
  bron: string;
}

/** What holds, from which day, and where it was read. `tot` exclusive; absent when it holds until further notice. */
export interface Bedrag {
  bedrag: Centen;
  vanaf: Datum;
  tot?: Datum;
  bron: string;
}

/** Norms of the Participatiewet change on each 1 January and 1 July: a figure is not trusted past the next of the two. */
const halfjaarNa = (d: Datum): Datum => (d.slice(5) < '07-01' ? `${d.slice(0, 4)}-07-01` : `${Number(d.slice(0, 4)) + 1}-01-01`);
const isWettelijk = (code: string): boolean => code.startsWith('norm.') || code.startsWith('vrijlating.');
const opVanaf = (a: { vanaf: string }, b: { vanaf: string }): number => (a.vanaf < b.vanaf ? -1 : a.vanaf > b.vanaf ? 1 : 0);

/** The amounts that hold for one gemeente: the table of the law, followed up by its own confirmed tarieven. */
export class Tarieven {
  private readonly rijen = new Map<string, Bedrag[]>();
  /** First days of an amount, sorted: where a month must be split. */
  readonly wisseldagen: readonly Datum[];

  constructor(eigen: readonly Tariefrij[] = []) {
    const uitWet = BEDRAGTABELLEN.flatMap((t) => t.map((n) => ({ code: n.code, vanaf: n.vanaf, tot: n.tot, bedrag: n.waarde, bron: n.bron })));
    const uitTarief = eigen.map((t) => ({ ...t, tot: isWettelijk(t.code) ? halfjaarNa(t.vanaf) : undefined }));
    // A tarief after the law's row on the same day: sorted stable, the last that begins wins.
    for (const r of [...uitWet, ...uitTarief].sort(opVanaf)) this.rijen.set(r.code, [...(this.rijen.get(r.code) ?? []), { bedrag: r.bedrag, vanaf: r.vanaf, bron: r.bron, ...(r.tot ? { tot: r.tot } : {}) }]);
    this.wisseldagen = [...new Set([...this.rijen].filter(([code]) => isWettelijk(code)).flatMap(([, r]) => r.flatMap((x) => (x.tot ? [x.vanaf, x.tot] : [x.vanaf]))))].sort();
  }

  /** The amount that holds on this day, or undefined: past its last known day an amount is unknown, never the old one. */
  op(code: string, dag: Datum): Bedrag | undefined {
    return this.rijen.get(code)?.findLast((r) => r.vanaf <= dag && (r.tot === undefined || dag < r.tot));
  }
}

/**
 * A figure of the law that is no amount; undefined outside the days that are known. Not `geldend`: that parses the day, and a run of 60,000 households
 * asks this a million times about days that the database made.
 */
export const waardeOp = <T>(tabel: Normtabel<T>, dag: Datum): Norm<T> | undefined => tabel.find((n) => n.vanaf <= dag && (n.tot === undefined || dag < n.tot));
