import { datumLang } from '../../ui/datum.ts';
import { labelVan } from '../../formulier/invoer.ts';
import { pip as t } from '../../tekst/pip.ts';

export interface Regel {
  veld: string;
  eerder: string;
  nu: string;
}
type Waarden = Readonly<Record<string, unknown>>;
const VOLGORDE = Object.keys(t.labels);

/** A value as the caseworker reads it; a missing one is "leeg". */
export function woord(w: unknown): string {
  if (w === undefined || w === null || w === '' || (Array.isArray(w) && w.length === 0)) return t.leegVeld;
  if (w === true) return t.ja;
  if (w === false) return t.nee;
  if (Array.isArray(w)) return w.map(woord).join(', ');
  if (typeof w === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(w)) return datumLang(w);
  return typeof w === 'string' ? (t.waarden[w] ?? w) : typeof w === 'object' ? Object.entries(w).map(([k, x]) => `${labelVan(t.labels, `doelen.${k}`) ?? k} ${woord(x)}`).join('; ') : String(w);
}

/** `Uren PVT: 12`. */
export const toonVeld = (veld: string, w: unknown): string => `${(labelVan(t.labels, veld) ?? veld).replace(/\?$/, '')}: ${woord(w)}`;

const isVak = (w: unknown): w is Waarden => typeof w === 'object' && w !== null && !Array.isArray(w);

function velden(eerder: Waarden, nu: Waarden, voor: string, labelVoor: string): Regel[] {
  // In the order of the screen: stored content has none.
  const namen = [...new Set([...Object.keys(eerder), ...Object.keys(nu)])].sort((a, b) => VOLGORDE.indexOf(`${voor}${a}`) - VOLGORDE.indexOf(`${voor}${b}`));
  return namen.flatMap((k): Regel[] => {
    if (k === 'doelen') return [];
    const [a, b] = [eerder[k], nu[k]];
    if (isVak(a) || isVak(b)) return velden(isVak(a) ? a : {}, isVak(b) ? b : {}, `${voor}${k}.`, labelVoor);
    const regel = { veld: `${labelVoor}${labelVan(t.labels, `${voor}${k}`) ?? k}`, eerder: woord(a), nu: woord(b) };
    return regel.eerder === regel.nu ? [] : [regel];
  });
}

const woorden = (tekst: unknown): Set<string> => new Set(String(tekst ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
/** How much two descriptions have in common: shared words over all words, 0 to 1. */
function gelijkenis(a: unknown, b: unknown): number {
  const [x, y] = [woorden(a), woorden(b)];
  const samen = [...x].filter((w) => y.has(w)).length;
  return samen === 0 ? 0 : samen / (x.size + y.size - samen);
}
/** Below this two goals are two goals, and not one that was rewritten. */
const MINSTE_GELIJKENIS = 0.34;

/** Which earlier goal became which: the most alike first, each only once. So one taken out of the middle is one line, and another goal in its place is no rewrite of it. */
function koppel(eerder: readonly Waarden[], nu: readonly Waarden[]): Map<number, number> {
  const paren = eerder.flatMap((o, i) => nu.map((n, j) => ({ i, j, mate: gelijkenis(o['omschrijving'], n['omschrijving']) })))
    .filter((p) => p.mate >= MINSTE_GELIJKENIS).sort((a, b) => b.mate - a.mate || Math.abs(a.i - a.j) - Math.abs(b.i - b.j));
  const uit = new Map<number, number>();
  for (const { i, j } of paren) if (!uit.has(j) && ![...uit.values()].includes(i)) uit.set(j, i);
  return uit;
}

function doelen(eerder: readonly Waarden[], nu: readonly Waarden[]): Regel[] {
  const paren = koppel(eerder, nu);
  const weg = eerder.filter((_, i) => ![...paren.values()].includes(i));
  return [
    ...nu.flatMap((n, i) => {
      const bij = eerder[paren.get(i) ?? -1];
      return bij ? velden(bij, n, 'doelen.', `${t.doel(i + 1)}: `) : [{ veld: t.doel(i + 1), eerder: t.leegVeld, nu: woord(n) }];
    }),
    ...weg.map((o) => ({ veld: t.labels.doelen, eerder: woord(o), nu: t.leegVeld })),
  ];
}

/** What changed between the content of two versions, field by field in words; empty when they say the same. */
export const verschil = (eerder: object, nu: object): Regel[] => {
  const [a, b] = [eerder as Waarden, nu as Waarden];
  const lijst = (w: unknown) => (Array.isArray(w) ? (w as Waarden[]) : []);
  return [...velden(a, b, '', ''), ...doelen(lijst(a['doelen']), lijst(b['doelen']))];
};
