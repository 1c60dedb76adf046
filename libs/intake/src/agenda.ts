import { dagenTussen, geweigerd, IsDatum, plusDagen, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import type { Toetsstap } from './leerbaarheidstoets.ts';
import type { Afspraakuitkomst } from './oproep.ts';
import { Keuze, Optioneel } from '@wegwijs/kernel/velden';

/** What stands in the agenda: an appointment for the brede intake, the toets and the call-up for it, and the last day of Besluit art. 5.3. */
export const AGENDA_SOORTEN = ['gesprek', 'toetsoproep', 'toets', 'termijn'] as const;
export type AgendaSoort = (typeof AGENDA_SOORTEN)[number];

/** The first five are of appointments, the last three of a term. `uitkomst-open`: the day has passed and nobody wrote down what came of it. */
export const AGENDA_STANDEN = ['gepland', 'geweest', 'niet-verschenen', 'afgezegd', 'uitkomst-open', 'loopt', 'verlopen', 'wacht-op-derde'] as const;
export type AgendaStand = (typeof AGENDA_STANDEN)[number];

export const AGENDA_WIE = ['mij', 'team'] as const;

/** Days in one question, both ends included: two months at a glance, and a bound on what one look shows. */
export const AGENDA_DAGEN = 62;

/**
 * How long an appointment is drawn, in minutes. Nobody writes down how long one takes, and a calendar needs a block; no law or norm rests
 * on it. A term has no time at all.
 */
export const AGENDA_DUUR: Readonly<Record<Exclude<AgendaSoort, 'termijn'>, number>> = { gesprek: 60, toetsoproep: 90, toets: 90 };

/** Which days, and whose. Without days: a week from today. */
export class AgendaVraag {
  /** First and last day, both included. */
  @Optioneel() @IsDatum() van?: string;
  @Optioneel() @IsDatum() tot?: string;
  @Optioneel() @Keuze(AGENDA_WIE) wie: (typeof AGENDA_WIE)[number] = 'mij';
}

/** The days of a question, with those that were left out. */
export function agendaPeriode(v: Pick<AgendaVraag, 'van' | 'tot'>, vandaag: Datum): { van: Datum; tot: Datum } {
  const van = v.van ?? (v.tot && v.tot < vandaag ? v.tot : vandaag);
  return { van, tot: v.tot ?? plusDagen(van, 6) };
}

/** May these days be asked for at once? */
export function beoordeelAgendaPeriode({ van, tot }: { van: Datum; tot: Datum }): Uitkomst {
  const bron = 'Werkafspraak: een agenda toont ten hoogste 62 dagen';
  if (tot < van) return geweigerd('EindeVoorBegin', bron, { veld: 'tot' });
  if (dagenTussen(van, tot) >= AGENDA_DAGEN) return geweigerd('PeriodeTeLang', bron, { veld: 'tot', feiten: { dagen: dagenTussen(van, tot) + 1, hoogstens: AGENDA_DAGEN } });
  return toegestaan;
}

/**
 * Where an appointment stands. Whoever came but did not cooperate, or refused the toets, was there: what it means for the ladder stands in
 * the dossier and not in an agenda. What was still to come when the dossier was closed will not take place.
 */
export function standVanOproep(o: { op: Datum; uitkomst: Afspraakuitkomst | null; geslotenOp: Datum | null }, vandaag: Datum): AgendaStand {
  if (o.uitkomst === 'niet-verschenen') return 'niet-verschenen';
  if (o.uitkomst === 'verschoonbaar') return 'afgezegd';
  if (o.uitkomst) return 'geweest';
  return open(o, vandaag);
}

/** Where a planned toets stands. `open` and `ontheven` still know the day that was called off. */
export function standVanToets(t: { op: Datum; stap: Toetsstap; geslotenOp: Datum | null }, vandaag: Datum): AgendaStand {
  if (t.stap === 'gepland') return open(t, vandaag);
  return t.stap === 'open' || t.stap === 'ontheven' ? 'afgezegd' : 'geweest';
}

function open({ op, geslotenOp }: { op: Datum; geslotenOp: Datum | null }, vandaag: Datum): AgendaStand {
  if (geslotenOp && geslotenOp <= op) return 'afgezegd';
  return op < vandaag ? 'uitkomst-open' : 'gepland';
}

/** Where the last day for the PIP stands; past it the dossier waits while a third party owes what was asked in time (Besluit art. 5.3 lid 2). */
export const standVanTermijn = (t: { op: Datum; wacht: boolean }, vandaag: Datum): AgendaStand =>
  t.op >= vandaag ? 'loopt' : t.wacht ? 'wacht-op-derde' : 'verlopen';

/** 'Amina el Idrissi' is 'A.E.I.': who the caseworker has before him and nobody else. At most four letters. */
export const initialen = (naam: string): string =>
  naam.split(/[\s-]+/u).map((deel) => /\p{L}/u.exec(deel)?.[0]?.toLocaleUpperCase('nl') ?? '').filter(Boolean).slice(0, 4).map((l) => `${l}.`).join('');

/**
 * The place of an appointment as it may leave the house, or undefined. It is free text: one that holds the street of the household, a part
 * of the name, a postcode or a number as long as a BSN says who it is about, and stays inside.
 */
export function plaatsVoorBuiten(plaats: string, { naam, straat }: { naam: string; straat: string | null }): string | undefined {
  const tekst = plaats.toLocaleLowerCase('nl');
  const verklapt = [...naam.split(/[\s-]+/u).filter((deel) => deel.length > 2), ...(straat ? [straat] : [])].some((s) => tekst.includes(s.toLocaleLowerCase('nl')));
  return verklapt || /\b\d{4}\s?[a-z]{2}\b|\d{8,}/u.test(tekst) ? undefined : plaats;
}
