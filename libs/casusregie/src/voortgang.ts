import { berekenTermijn, dagenTussen, geldend, geweigerd, plusDagen, toegestaan, vroegste, type Datum, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import type { VoortgangStand } from './voortgang.invoer.ts';
import { AANWEZIGHEID_MINIMUM, AANWEZIGHEID_VANAF, GESPREK_PLANNEN, GESPREK_SPELING, GESPREKKEN_PER_JAAR, UREN_OP_PLAN } from './normen.voortgang.ts';

const AANTAL = 'Besluit inburgering 2021 art. 5.3 lid 4';
const ZICHT = 'Wi2021 art. 17 lid 1';

/** The number of talks of the PIP, the days it is for (both inclusive) and the talks that took place, in order. */
export interface Gesprekplan {
  aantal: number;
  begin: Datum;
  einde: Datum;
  gehouden: readonly Datum[];
}

/**
 * The days on which the talks that are left should be: evenly over what is left of the termijn, with as much time before the first and after the
 * last as between two. Each talk spreads the rest anew, so one that came late does not make all others late, and a longer termijn spaces them out.
 * Empty when all were held or the termijn is over.
 */
export function gesprekdagen({ aantal, begin, einde, gehouden }: Gesprekplan): Datum[] {
  const over = aantal - gehouden.length;
  const vanaf = gehouden.at(-1) ?? begin;
  const dagen = dagenTussen(vanaf, einde);
  if (over < 1 || dagen < 1) return [];
  return Array.from({ length: over }, (_, i) => plusDagen(vanaf, Math.floor(((i + 1) * dagen) / (over + 1))));
}

/** Last day (inclusive) for the next talk before it becomes a signal, never past the termijn itself; undefined when none is left. */
export function gesprektermijn(plan: Gesprekplan): { streefdag: Datum; termijn: Termijn; uiterlijk: Datum } | undefined {
  const [streefdag] = gesprekdagen(plan);
  if (streefdag === undefined) return undefined;
  const termijn = berekenTermijn({ norm: geldend(GESPREK_SPELING, streefdag), aanleiding: 'dag in het plan van de voortgangsgesprekken', dag0: streefdag });
  return { streefdag, termijn, uiterlijk: vroegste(termijn.einde, plan.einde) };
}

/** How many talks the local norm would have over this termijn, to the nearest whole talk; beside the number of the PIP and never instead of it. */
export const streefaantalGesprekken = (doelgroep: 'asiel' | 'gezin' | 'overig', begin: Datum, einde: Datum): number =>
  Math.round((geldend(GESPREKKEN_PER_JAAR, begin).waarde[doelgroep] * (dagenTussen(begin, einde) + 1)) / 365);

/** Talks whose day in the plan is up to and including this day are to be planned now. */
export const planVooruit = (vandaag: Datum): Datum => plusDagen(vandaag, geldend(GESPREK_PLANNEN, vandaag).waarde);

/** Where the talks of one person stand; `volgendeOp` and `uiterlijk` are absent when the plan has none left. */
export function voortgangstand(f: { geplandOp?: Datum | null; volgendeOp?: Datum | null; uiterlijk?: Datum | null }, vandaag: Datum): VoortgangStand {
  if (f.geplandOp) return f.geplandOp < vandaag ? 'verslag-ontbreekt' : 'gepland';
  if (!f.volgendeOp) return 'geen-nodig';
  if (f.uiterlijk && f.uiterlijk < vandaag) return 'te-laat';
  return f.volgendeOp <= planVooruit(vandaag) ? 'te-plannen' : 'op-schema';
}

export const GESPREK_STANDEN = ['gepland', 'gehouden', 'niet-verschenen', 'afgezegd'] as const;
export type GesprekStand = (typeof GESPREK_STANDEN)[number];

/** May an appointment be made for this day? One at a time. More talks than the PIP has are allowed: its number is what is promised. */
export function magGesprekPlannen(f: { openGesprek: boolean; geplandOp: Datum }, vandaag: Datum): Uitkomst {
  if (f.openGesprek) return geweigerd('GesprekStaatAl', ZICHT, { veld: 'geplandOp' });
  if (f.geplandOp < vandaag) return geweigerd('GesprekInVerleden', ZICHT, { veld: 'geplandOp', feiten: { vandaag } });
  return toegestaan;
}

/** May an appointment be moved to this day? */
export function magGesprekVerzetten(f: { stand: GesprekStand; geplandOp: Datum }, vandaag: Datum): Uitkomst {
  if (f.stand !== 'gepland') return geweigerd('GesprekNietOpen', ZICHT, { feiten: { stand: f.stand } });
  return magGesprekPlannen({ openGesprek: false, geplandOp: f.geplandOp }, vandaag);
}

export const magGesprekAfzeggen = (stand: GesprekStand): Uitkomst =>
  stand === 'gepland' ? toegestaan : geweigerd('GesprekNietOpen', ZICHT, { feiten: { stand } });

/** What came of an appointment; `gehoudenOp` is the day of the talk, or of the miss. */
export interface GesprekUitkomst {
  uitkomst: 'gehouden' | 'niet-verschenen';
  gehoudenOp: Datum;
  verslag?: string;
}

/**
 * May this outcome be recorded? A talk without a report gives no view of the progress, so it is asked; a talk may be earlier than planned (the
 * person came by), a miss cannot. Talks before the PIP do not count.
 */
export function magGesprekVastleggen(f: { stand: GesprekStand; geplandOp: Datum; begin: Datum }, u: GesprekUitkomst, vandaag: Datum): Uitkomst {
  if (f.stand !== 'gepland') return geweigerd('GesprekNietOpen', ZICHT, { feiten: { stand: f.stand } });
  if (u.gehoudenOp > vandaag) return geweigerd('GesprekInDeToekomst', ZICHT, { veld: 'gehoudenOp', feiten: { vandaag } });
  if (u.gehoudenOp < f.begin) return geweigerd('GesprekVoorPip', AANTAL, { veld: 'gehoudenOp', feiten: { begin: f.begin } });
  if (u.uitkomst === 'niet-verschenen' && u.gehoudenOp < f.geplandOp) return geweigerd('AfspraakNogNietGeweest', ZICHT, { veld: 'gehoudenOp', feiten: { geplandOp: f.geplandOp } });
  if (u.uitkomst === 'gehouden' && !u.verslag?.trim()) return geweigerd('VerslagOntbreekt', ZICHT, { veld: 'verslag' });
  return toegestaan;
}

/** Whole hours of one report of a school over a period, both days inclusive. */
export interface Aanwezigheidsmelding {
  van: Datum;
  totEnMet: Datum;
  gevolgd: number;
  geoorloofd: number;
  ongeoorloofd: number;
}

export interface Aanwezigheid {
  gevolgd: number;
  geoorloofd: number;
  ongeoorloofd: number;
  /** Attended of what had to be attended, rounded down; undefined while there were too few hours to say. */
  procent?: number;
  onderNorm: boolean;
  norm: number;
  bron: string;
}

/** Attendance over all reports on a day. Hours missed with leave count neither for nor against somebody. */
export function aanwezigheid(meldingen: readonly Pick<Aanwezigheidsmelding, 'gevolgd' | 'geoorloofd' | 'ongeoorloofd'>[], vandaag: Datum): Aanwezigheid {
  const som = (veld: 'gevolgd' | 'geoorloofd' | 'ongeoorloofd') => meldingen.reduce((s, m) => s + m[veld], 0);
  const [gevolgd, geoorloofd, ongeoorloofd] = [som('gevolgd'), som('geoorloofd'), som('ongeoorloofd')];
  const norm = geldend(AANWEZIGHEID_MINIMUM, vandaag);
  const uren = gevolgd + ongeoorloofd;
  const genoeg = uren >= geldend(AANWEZIGHEID_VANAF, vandaag).waarde;
  return {
    gevolgd, geoorloofd, ongeoorloofd, ...(genoeg && { procent: Math.floor((gevolgd * 100) / uren) }),
    onderNorm: genoeg && gevolgd * 100 < norm.waarde * uren, norm: norm.waarde, bron: norm.bron,
  };
}

/** May this report be added? Two of one school over the same days would count hours twice; a correction replaces the one it corrects. */
export function magAanwezigheidMelden(m: Aanwezigheidsmelding, eerder: readonly Pick<Aanwezigheidsmelding, 'van' | 'totEnMet'>[], vandaag: Datum): Uitkomst {
  const bron = 'Besluit inburgering 2021 art. 9.2 lid 4';
  if (m.totEnMet < m.van) return geweigerd('EindeVoorBegin', bron, { veld: 'totEnMet' });
  if (m.totEnMet > vandaag) return geweigerd('PeriodeInDeToekomst', bron, { veld: 'totEnMet', feiten: { vandaag } });
  if (m.gevolgd + m.geoorloofd + m.ongeoorloofd === 0) return geweigerd('GeenUren', bron, { veld: 'gevolgd' });
  const overlapt = eerder.find((e) => e.van <= m.totEnMet && m.van <= e.totEnMet);
  return overlapt ? geweigerd('PeriodeOverlapt', bron, { veld: 'van', feiten: { van: overlapt.van, totEnMet: overlapt.totEnMet } }) : toegestaan;
}

export interface UrenOpPlan {
  /** Hours that the PIP expects by now. */
  gepland: number;
  gevolgd: number;
  achter: boolean;
  norm: number;
  bron: string;
}

/**
 * Are the course hours on plan? Counts from the first lesson up to and including the last day that was reported: a late report is not a late
 * learner. Undefined without intensity in the PIP (gezins- and overige migranten, Wi2021 art. 15 lid 2) or before the first lesson.
 */
export function urenOpPlan(f: { urenPerWeek?: number | null; cursusuren?: number | null; startOp?: Datum | null; totEnMet?: Datum | null; gevolgd: number }, vandaag: Datum): UrenOpPlan | undefined {
  if (!f.urenPerWeek || !f.startOp || !f.totEnMet || f.totEnMet < f.startOp) return undefined;
  const norm = geldend(UREN_OP_PLAN, vandaag);
  const tempo = Math.floor((f.urenPerWeek * (dagenTussen(f.startOp, f.totEnMet) + 1)) / 7);
  const gepland = f.cursusuren ? Math.min(tempo, f.cursusuren) : tempo;
  const genoeg = gepland >= geldend(AANWEZIGHEID_VANAF, vandaag).waarde;
  return { gepland, gevolgd: f.gevolgd, achter: genoeg && f.gevolgd * 100 < norm.waarde * gepland, norm: norm.waarde, bron: norm.bron };
}
