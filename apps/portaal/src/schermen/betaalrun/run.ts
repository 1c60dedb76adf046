import { isDatum, type Datum } from '@wegwijs/kernel';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import { toonBedrag } from '../../ui/geld.ts';
import type { Regel, Run } from './query.ts';

/** From this day on people work at the month that comes. */
const VOLGENDE_VANAF = 10;

/** The first of the month that is `stap` months further. */
export function maandErbij(maand: Datum, stap: number): Datum {
  const n = Number(maand.slice(0, 4)) * 12 + Number(maand.slice(5, 7)) - 1 + stap;
  return `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}-01`;
}

/** The month of the address (`2026-12`) as its first day; what is no month gives the month that is worked at now. */
export function leesMaand(tekst: string | undefined, vandaag: Datum): Datum {
  const gevraagd = `${tekst ?? ''}-01`;
  if (/^\d{4}-\d{2}$/.test(tekst ?? '') && isDatum(gevraagd)) return gevraagd;
  return maandErbij(`${vandaag.slice(0, 7)}-01`, Number(vandaag.slice(8)) >= VOLGENDE_VANAF ? 1 : 0);
}

export interface Totaal { huishoudens: number; akkoord: number; uitgesloten: number; uitkering: number; posten: number; naarKlant: number; verschil: number }

/** The figures of one month, or of several gemeenten together. `verschil` is what is neither paid for the household nor to it: nothing, unless there is too little. */
export function totaal(runs: readonly Run[]): Totaal {
  const som = (wat: 'huishoudens' | 'akkoord' | 'uitgesloten' | 'uitkering' | 'posten' | 'naarKlant') => runs.reduce((s, r) => s + r[wat], 0);
  const uit = { huishoudens: som('huishoudens'), akkoord: som('akkoord'), uitgesloten: som('uitgesloten'), uitkering: som('uitkering'), posten: som('posten'), naarKlant: som('naarKlant') };
  return { ...uit, verschil: uit.uitkering - uit.posten - uit.naarKlant };
}

/** A month of one gemeente can have supplements: they come after the first one is released, for households that were not paid yet. The last one first. */
export const runsVan = (runs: readonly Run[], gemeente: string): Run[] => runs.filter((r) => r.gemeentecode === gemeente).sort((a, b) => b.nummer - a.nummer);

/** What asks for attention first. */
const WERK: readonly ((r: Run) => boolean)[] = [(r) => r.stand === 'concept' && r.geblokkeerd > 0, (r) => r.stand === 'concept' && r.controleren > 0, (r) => r.stand === 'concept'];

/** The run of the address; without one, the last of that gemeente, else the one with most to solve, else any. */
export function gekozenRun(runs: readonly Run[], gemeente: string | undefined, nummer: string | undefined): Run | undefined {
  const eigen = runsVan(runs, gemeente ?? '');
  return eigen.find((r) => String(r.nummer) === nummer) ?? eigen[0] ?? WERK.map((werk) => runs.find(werk)).find(Boolean) ?? runs[0];
}

/** Columns of the table of a month: several posts can stand in one. */
const KOLOM: Readonly<Record<string, readonly string[]>> = { huur: ['huur'], energie: ['energie', 'gas', 'stroom'], zorg: ['zorgverzekering'], water: ['water'] };
export const POSTKOLOMMEN = [...Object.keys(KOLOM), 'overig'] as const;

/** What a row pays per column, in cents, out of its explanation. */
export function perKolom(r: Pick<Regel, 'uitleg'>): Readonly<Record<string, number>> {
  const uit: Record<string, number> = {};
  for (const u of r.uitleg) {
    if (!u.code.startsWith('post.')) continue;
    const soort = u.code.slice('post.'.length);
    const kolom = Object.keys(KOLOM).find((k) => KOLOM[k]!.includes(soort)) ?? 'overig';
    uit[kolom] = (uit[kolom] ?? 0) - u.bedrag;
  }
  return uit;
}

/** How a row differs from last month; undefined when there was no month before, empty when nothing changed. */
export function verschillen(r: { uitkering: number; posten: number; vorigeUitkering?: number | null; vorigePosten?: number | null }): { wat: 'uitkering' | 'posten'; bedrag: number }[] | undefined {
  if (r.vorigeUitkering === null || r.vorigeUitkering === undefined) return undefined;
  const uit = [{ wat: 'uitkering' as const, bedrag: r.uitkering - r.vorigeUitkering }, { wat: 'posten' as const, bedrag: r.posten - (r.vorigePosten ?? 0) }];
  return uit.filter((v) => v.bedrag !== 0);
}

/** `+ 12,00` or `- 12,00`: a difference always shows its sign. */
export const metTeken = (bedrag: number): string => `${bedrag < 0 ? '-' : '+'} ${toonBedrag(Math.abs(bedrag))}`;

type Uitleg = Regel['uitleg'][number];
const SUBTOTAAL = new Set(['bijstand', 'uitkering', 'naar-klant']);
const IN_DE_SOM = /^(norm\.|post\.|inkomen-geteld$|vakantietoeslag$|verrekening-voorschot$|correctie$)/;

/** The explanation as a sum, and apart from it what is good to know but does not count in it. */
export function somEnRest(uitleg: readonly Uitleg[]): { som: (Uitleg & { totaal: boolean })[]; rest: Uitleg[] } {
  const som = uitleg.filter((u) => SUBTOTAAL.has(u.code) || IN_DE_SOM.test(u.code)).map((u) => ({ ...u, totaal: SUBTOTAAL.has(u.code) }));
  return { som, rest: uitleg.filter((u) => !SUBTOTAAL.has(u.code) && !IN_DE_SOM.test(u.code)) };
}

/** The words of one line; a norm or a post that is new to this screen shows as its code. */
export function uitlegTekst({ code }: Pick<Uitleg, 'code'>): string {
  const [begin, ...einde] = code.split('.');
  const soort = einde.join('.');
  if (begin === 'post') return t.post[soort] ?? soort;
  if (begin === 'opgeschort') return t.opgeschort(t.post[soort] ?? soort);
  if (begin === 'norm') return t.norm(t.normsoort[soort] ?? soort);
  return t.uitleg[code] ?? code;
}

const VOLGORDE = Object.keys(t.reden);

/** Why a row asks for attention, in words; what blocks comes first, as the texts have it. */
export const redenenIn = (redenen: readonly string[]): string[] => [...redenen].sort((a, b) => VOLGORDE.indexOf(a) - VOLGORDE.indexOf(b)).map((c) => t.reden[c] ?? c);
