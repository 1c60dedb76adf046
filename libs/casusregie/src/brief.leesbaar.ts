import { geldend, type Datum } from '@wegwijs/kernel';
import type { Blok } from '@wegwijs/kernel/brief';
import { BRIEF_ZIN_GEMIDDELD, BRIEF_ZIN_WOORDEN } from './normen.brief.ts';

/** How a text reads against our norm of B1. */
export interface Leesbaarheid {
  zinnen: number;
  /** Words per sentence, in tenths: 93 is 9,3. */
  gemiddeldTienden: number;
  /** Sentences with more words than the norm, as they stand. */
  teLang: string[];
  /** Words that a reader of B1 does not know. */
  moeilijk: string[];
  voldoet: boolean;
}

/** Words of officials for which there is a plain word. */
const MOEILIJK = new Set([
  'aangaande', 'abusievelijk', 'alsmede', 'alsnog', 'betreffende', 'conform', 'derhalve', 'desalniettemin', 'dient', 'dienen', 'echter', 'gelet', 'hieromtrent', 'indien', 'ingevolge', 'inzake',
  'jegens', 'middels', 'mits', 'nopens', 'omtrent', 'onderhavige', 'reeds', 'teneinde', 'tenzij', 'tevens', 'thans', 'voornoemde', 'welke', 'zodanig',
]);

/** Sentences of a text, without the references to a law between brackets: those are for whoever looks them up. */
function zinnenVan(tekst: string): string[] {
  return tekst.replace(/\s*\([^)]*\d[^)]*\)/g, '').split(/(?<=[.!?])\s+|\n+/).map((z) => z.trim()).filter((z) => /\p{L}/u.test(z));
}

const woordenVan = (zin: string): string[] => zin.match(/[\p{L}\d'’\-/.:]+/gu) ?? [];

const proza = (b: Blok): string[] => {
  if (b.soort === 'lijst') return b.punten;
  return b.soort === 'alinea' ? [b.tekst] : [];
};

/** Reads Dutch text against the norms for letters that hold on `dag`. Headings and tables are not sentences. */
export function leesbaarheid(blokken: readonly Blok[], dag: Datum): Leesbaarheid {
  const zinnen = blokken.flatMap(proza).flatMap(zinnenVan);
  const lengten = zinnen.map((z) => woordenVan(z).length);
  const totaal = lengten.reduce((som, n) => som + n, 0);
  const gemiddeldTienden = zinnen.length === 0 ? 0 : Math.round(10 * totaal / zinnen.length);
  const hoogstens = geldend(BRIEF_ZIN_WOORDEN, dag).waarde;
  const teLang = zinnen.filter((_, i) => (lengten[i] ?? 0) > hoogstens);
  const moeilijk = [...new Set(zinnen.flatMap(woordenVan).map((w) => w.toLowerCase().replace(/[.:]$/, '')).filter((w) => MOEILIJK.has(w)))];
  return { zinnen: zinnen.length, gemiddeldTienden, teLang, moeilijk, voldoet: teLang.length === 0 && moeilijk.length === 0 && gemiddeldTienden <= 10 * geldend(BRIEF_ZIN_GEMIDDELD, dag).waarde };
}
