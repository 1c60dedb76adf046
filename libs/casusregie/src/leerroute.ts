import { dagenTussen, geldend, geweigerd, toegestaan, type Centen, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { EXAMENKOSTEN, GRATIS_EXAMENPOGINGEN, LESUREN_PER_DAG } from './normen.leerroute.ts';

export const EXAMEN_TAALONDERDELEN = ['lezen', 'luisteren', 'schrijven', 'spreken'] as const;
export type ExamenTaalonderdeel = (typeof EXAMEN_TAALONDERDELEN)[number];
export const EXAMENONDERDELEN = [...EXAMEN_TAALONDERDELEN, 'knm'] as const;
export type Examenonderdeel = (typeof EXAMENONDERDELEN)[number];
/** What DUO can excuse someone from in part: an exam part, or the participation part of the Z-route (Besluit art. 2.7 lid 3). */
export const RESULTAATONDERDELEN = [...EXAMENONDERDELEN, 'z-participatie'] as const;
export type Resultaatonderdeel = (typeof RESULTAATONDERDELEN)[number];
export const EXAMENNIVEAUS = ['A2', 'B1', 'B2'] as const;
export type Examenniveau = (typeof EXAMENNIVEAUS)[number];
export const EXAMENRESULTATEN = ['gehaald', 'niet-gehaald', 'vrijgesteld'] as const;
export type Examenresultaat = (typeof EXAMENRESULTATEN)[number];
/** `pro-vso-entree`: non-exempting education, which only counts for the course hours of the Z-route (Besluit art. 3.14 lid 10). */
export const LESSOORTEN = ['nt2', 'alfabetisering', 'knm', 'pro-vso-entree'] as const;
export type Lessoort = (typeof LESSOORTEN)[number];
/** Kinds of lesson that count for going down to A2: KNM does not (Besluit art. 5.5). */
export const A2_LESSOORTEN = ['nt2', 'alfabetisering'] as const satisfies readonly Lessoort[];
export const TAALSCHAKELUITSLAGEN = ['behaald', 'niet-behaald', 'gestopt'] as const;
export type Taalschakeluitslag = (typeof TAALSCHAKELUITSLAGEN)[number];
export type RouteVanPip = 'b1' | 'onderwijs' | 'z';
export type DoelgroepVanDuo = 'asiel' | 'gezin' | 'overig';

/** One attempt at an exam part, or DUO's exemption from it; `afgelegdOp` is the day of the exam or of DUO's decision. */
export interface Examen {
  onderdeel: Resultaatonderdeel;
  /** Only for the four language parts. */
  niveau?: Examenniveau;
  resultaat: Examenresultaat;
  afgelegdOp: Datum;
}

/** What the versions of the PIP say about exams. */
export interface PipEisen {
  leerroute: RouteVanPip;
  doelgroep: DoelgroepVanDuo;
  /** Date on the first PIP: efforts before it do not count, unless expressly provided (Besluit art. 5.3 lid 5). */
  dagtekeningInitieel: Datum;
  /** Parts that may be done at A2, each with the dagtekening of the PIP that said so first (Wi2021 art. 17 lid 3). */
  a2: Readonly<Partial<Record<ExamenTaalonderdeel, Datum>>>;
  /** Exam parts that a Z-route PIP permits (Besluit art. 3.14 lid 7). */
  zExamenonderdelen: readonly Examenonderdeel[];
  /** Dagtekening of the PIP that put somebody on the Z-route, this time; the first dagtekening when there was no other route. */
  zSinds: Datum;
}

/** Lessons at one provider; both days inclusive, whole course hours. */
export interface Lesblok {
  aanbiederId: string;
  soort: Lessoort;
  uren: number;
  van: Datum;
  totEnMet: Datum;
}

/** When lessons of a provider count: under the Keurmerk Inburgeren, or as a school of Wi2021 art. 8 lid 2. A suspension ends a period. */
export interface KeurmerkPeriode {
  aanbiederId: string;
  grond: 'keurmerk' | 'wi-8-2';
  vanaf: Datum;
  /** First day without it; absent while it holds. */
  tot?: Datum;
}

/** Whether a fact counts and since when, or why it does not. */
export type FeitTelling = { telt: true; op: Datum } | { telt: false; reden: 'NietGehaald' | 'VoorPip' | 'NiveauTeLaag' | 'BuitenKeurmerk'; bron: string };

const taalonderdeel = (o: Resultaatonderdeel): o is ExamenTaalonderdeel => (EXAMEN_TAALONDERDELEN as readonly string[]).includes(o);
const later = (a: Datum, b: Datum): Datum => (a > b ? a : b);

/**
 * Does this result count, and from which day? A pass at A2 waits for the besluit that allows A2; an exemption by DUO always counts.
 * Bron: Wi2021 art. 17 lid 3, Besluit inburgering 2021 art. 5.3 lid 5.
 */
export function examenTelling(e: Examen, pip: Pick<PipEisen, 'dagtekeningInitieel' | 'a2'>): FeitTelling {
  if (e.resultaat === 'niet-gehaald') return { telt: false, reden: 'NietGehaald', bron: 'Wi2021 art. 7 lid 1' };
  if (e.resultaat === 'vrijgesteld') return { telt: true, op: e.afgelegdOp };
  if (e.afgelegdOp < pip.dagtekeningInitieel) return { telt: false, reden: 'VoorPip', bron: 'Besluit inburgering 2021 art. 5.3 lid 5' };
  if (!taalonderdeel(e.onderdeel) || e.niveau !== 'A2') return { telt: true, op: e.afgelegdOp };
  const a2Vanaf = pip.a2[e.onderdeel];
  return a2Vanaf ? { telt: true, op: later(e.afgelegdOp, a2Vanaf) } : { telt: false, reden: 'NiveauTeLaag', bron: 'Wi2021 art. 17 lid 3' };
}

const onderKeurmerk = (b: Lesblok, perioden: readonly KeurmerkPeriode[]): boolean =>
  perioden.some((p) => p.aanbiederId === b.aanbiederId && p.vanaf <= b.van && (p.tot === undefined || b.totEnMet < p.tot));

/**
 * Does a block count? One period must cover it whole: of a block that straddles a suspension nobody knows which hours lay inside.
 * @param vanafPip first dagtekening, where hours before the PIP do not count; absent for the 600 hours, where NT2 of the brede intake does
 * Bron: Besluit inburgering 2021 art. 3.14 lid 2 onder a, 5.3 lid 5, 5.5.
 */
export function lesblokTelling(b: Lesblok, perioden: readonly KeurmerkPeriode[], vanafPip?: Datum): FeitTelling {
  if (vanafPip !== undefined && b.van < vanafPip) return { telt: false, reden: 'VoorPip', bron: 'Besluit inburgering 2021 art. 5.3 lid 5' };
  return onderKeurmerk(b, perioden) ? { telt: true, op: b.totEnMet } : { telt: false, reden: 'BuitenKeurmerk', bron: 'Besluit inburgering 2021 art. 5.5; Regeling inburgering 2021 art. 8.1' };
}

/**
 * The same for the course hours of the Z-route, which ask a keurmerk; a school of art. 8 lid 2 is enough for lessons of before the change to
 * this route. Bron: Besluit inburgering 2021 art. 3.14 lid 2 onder a en lid 10, art. 5.4.
 */
export function zLesTelling(b: Lesblok, perioden: readonly KeurmerkPeriode[], pip: Pick<PipEisen, 'dagtekeningInitieel' | 'zSinds'>): FeitTelling {
  const zonderKeurmerk = b.soort === 'pro-vso-entree';
  const genoeg = zonderKeurmerk ? [{ aanbiederId: b.aanbiederId, grond: 'keurmerk' as const, vanaf: b.van }] : perioden.filter((p) => p.grond === 'keurmerk' || b.van < pip.zSinds);
  return lesblokTelling(b, genoeg, pip.dagtekeningInitieel);
}

/** Hours or minutes on the day they were done. */
export interface Stuk {
  op: Datum;
  aantal: number;
}

/** Sum, and the day on which `nodig` was reached (absent while it is not). `nodig` 0 is reached on `begin`. */
export function bereikt(stukken: readonly Stuk[], nodig: number, begin: Datum): { som: number; op?: Datum } {
  const opVolgorde = [...stukken].sort((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0));
  let som = 0;
  let op = nodig <= 0 ? begin : undefined;
  for (const stuk of opVolgorde) {
    som += stuk.aantal;
    if (op === undefined && som >= nodig) op = stuk.op;
  }
  return { som, ...(op !== undefined && { op }) };
}

/** Blocks of these kinds that count, as whole hours on the last day of the block. */
export const tellendeLessen = (blokken: readonly Lesblok[], perioden: readonly KeurmerkPeriode[], soorten: readonly Lessoort[], vanafPip?: Datum): Stuk[] =>
  blokken.filter((b) => soorten.includes(b.soort) && lesblokTelling(b, perioden, vanafPip).telt).map((b) => ({ op: b.totEnMet, aantal: b.uren }));

export interface Pogingen {
  onderdeel: Examenonderdeel;
  /** Level that the PIP asks; absent for KNM, and where the PIP asks no exam. */
  niveau?: Examenniveau;
  pogingen: number;
  /** Free attempts: how many there are, and how many are left. */
  gratis: number;
  gratisOver: number;
  /** Cents; what the next attempt costs at DUO. */
  kostenVolgende: Centen;
  bron: string;
}

const heeftGratis = (onderdeel: Examenonderdeel, pip: PipEisen): boolean => {
  if (pip.doelgroep !== 'asiel') return false;
  if (pip.leerroute === 'onderwijs') return onderdeel === 'knm';
  return pip.leerroute === 'b1' || pip.zExamenonderdelen.includes(onderdeel);
};

/**
 * Attempts at one part and what is left for free: two per part for an asielstatushouder, at the level of the PIP or higher on the day
 * of the exam. Bron: Regeling inburgering 2021 art. 3.4, 3.5. On the Z-route only the parts of the PIP [derived from Besluit art. 3.14 lid 7].
 */
export function pogingen(onderdeel: Examenonderdeel, examens: readonly Examen[], pip: PipEisen, vandaag: Datum): Pogingen {
  const gedaan = examens.filter((e) => e.onderdeel === onderdeel && e.resultaat !== 'vrijgesteld');
  const norm = geldend(GRATIS_EXAMENPOGINGEN, vandaag);
  const a2Vanaf = taalonderdeel(onderdeel) ? pip.a2[onderdeel] : undefined;
  const opNiveau = (e: Examen): boolean => e.niveau !== 'A2' || pip.leerroute === 'z' || (a2Vanaf !== undefined && a2Vanaf <= e.afgelegdOp);
  const gratis = heeftGratis(onderdeel, pip) ? norm.waarde : 0;
  const gratisOver = Math.max(0, gratis - gedaan.filter(opNiveau).length);
  const zonderExamen = pip.leerroute === 'z' && !pip.zExamenonderdelen.includes(onderdeel);
  const niveau: Examenniveau | undefined = !taalonderdeel(onderdeel) || zonderExamen ? undefined : pip.leerroute === 'z' || a2Vanaf ? 'A2' : 'B1';
  return { onderdeel, ...(niveau && { niveau }), pogingen: gedaan.length, gratis, gratisOver, kostenVolgende: gratisOver > 0 ? 0 : geldend(EXAMENKOSTEN, vandaag).waarde, bron: norm.bron };
}

/**
 * May this result be recorded next to those that are there? A language part has a level, KNM has none; an exemption is DUO's, and the only
 * thing the participation part knows. The same part on the same day is the same result told twice.
 */
export function beoordeelExamen(e: Examen, vandaag: Datum, bestaand: readonly Examen[] = []): Uitkomst {
  if (bestaand.some((x) => x.onderdeel === e.onderdeel && x.afgelegdOp === e.afgelegdOp)) return geweigerd('ExamenAlGeregistreerd', 'Besluit inburgering 2021 art. 9.2 lid 5', { veld: 'afgelegdOp' });
  if (e.afgelegdOp > vandaag) return geweigerd('ExamenInDeToekomst', 'Besluit inburgering 2021 art. 9.2 lid 5', { veld: 'afgelegdOp', feiten: { vandaag } });
  if (e.onderdeel === 'z-participatie') {
    return e.resultaat === 'vrijgesteld' ? toegestaan : geweigerd('ParticipatieIsGeenExamen', 'Besluit inburgering 2021 art. 2.7 lid 3', { veld: 'resultaat' });
  }
  if (e.resultaat === 'vrijgesteld') return toegestaan;
  if (taalonderdeel(e.onderdeel) && !e.niveau) return geweigerd('ExamenniveauOntbreekt', 'Wi2021 art. 7 lid 1', { veld: 'niveau' });
  if (!taalonderdeel(e.onderdeel) && e.niveau) return geweigerd('KnmHeeftGeenNiveau', 'Besluit inburgering 2021 art. 3.4', { veld: 'niveau' });
  return toegestaan;
}

/** May this block be recorded next to those that are there? The same lessons at the same school are not counted twice. */
export function beoordeelLesblok(b: Lesblok, bestaand: readonly Lesblok[], vandaag: Datum): Uitkomst {
  const bron = 'Besluit inburgering 2021 art. 9.2 lid 4';
  if (b.totEnMet < b.van) return geweigerd('PeriodeOmgekeerd', bron, { veld: 'totEnMet' });
  if (b.totEnMet > vandaag) return geweigerd('LesInDeToekomst', bron, { veld: 'totEnMet', feiten: { vandaag } });
  const norm = geldend(LESUREN_PER_DAG, vandaag);
  const hoogstens = (dagenTussen(b.van, b.totEnMet) + 1) * norm.waarde;
  if (b.uren > hoogstens) return geweigerd('MeerUrenDanKan', norm.bron, { veld: 'uren', feiten: { hoogstens } });
  const dubbel = bestaand.find((x) => x.aanbiederId === b.aanbiederId && x.soort === b.soort && x.van <= b.totEnMet && b.van <= x.totEnMet);
  return dubbel ? geweigerd('UrenAlGeregistreerd', bron, { veld: 'van', feiten: { van: dubbel.van, totEnMet: dubbel.totEnMet } }) : toegestaan;
}

export interface EindgesprekVraag {
  leerroute: RouteVanPip;
  dagtekeningInitieel: Datum;
  op: Datum;
  /** The college itself, or an organisation under mandate; `openbaarLichaam` null when nobody looked it up. */
  door: { college: true } | { college: false; openbaarLichaam: boolean | null; mandaat?: string };
  vandaag: Datum;
}

/**
 * May this count as the eindgesprek of the Z-route? Only the college holds it, or an openbaar lichaam (art. 8 Wgr) under mandate; never
 * VluchtelingenWerk or a school. Bron: Besluit inburgering 2021 art. 3.14 lid 4.
 */
export function beoordeelEindgesprek(v: EindgesprekVraag): Uitkomst {
  const bron = 'Besluit inburgering 2021 art. 3.14 lid 4';
  if (v.leerroute !== 'z') return geweigerd('EindgesprekAlleenZroute', 'Wi2021 art. 9; Besluit inburgering 2021 art. 3.14', { feiten: { leerroute: v.leerroute } });
  if (v.op > v.vandaag) return geweigerd('EindgesprekInDeToekomst', bron, { veld: 'op', feiten: { vandaag: v.vandaag } });
  if (v.op < v.dagtekeningInitieel) return geweigerd('EindgesprekVoorPip', 'Besluit inburgering 2021 art. 5.3 lid 5', { veld: 'op', feiten: { dagtekening: v.dagtekeningInitieel } });
  if (v.door.college) return toegestaan;
  if (v.door.openbaarLichaam === null) return geweigerd('OpenbaarLichaamNietVastgesteld', bron, { veld: 'organisatie' });
  if (!v.door.openbaarLichaam) return geweigerd('EindgesprekNietDoorDezeOrganisatie', bron, { veld: 'organisatie' });
  return v.door.mandaat?.trim() ? toegestaan : geweigerd('MandaatOntbreekt', `${bron}; Awb art. 10:5`, { veld: 'mandaat' });
}

/** May this outcome of the taalschakeltraject be recorded? Stopping revives the MAP [derived from Wi2021 art. 8 lid 3]. */
export function beoordeelTaalschakel(v: { leerroute: RouteVanPip; op: Datum; dagtekeningInitieel: Datum; vandaag: Datum }): Uitkomst {
  const bron = 'Wi2021 art. 8';
  if (v.leerroute !== 'onderwijs') return geweigerd('TaalschakelAlleenOnderwijsroute', bron, { feiten: { leerroute: v.leerroute } });
  if (v.op > v.vandaag) return geweigerd('UitslagInDeToekomst', bron, { veld: 'op', feiten: { vandaag: v.vandaag } });
  return v.op < v.dagtekeningInitieel ? geweigerd('UitslagVoorPip', 'Besluit inburgering 2021 art. 5.3 lid 5', { veld: 'op', feiten: { dagtekening: v.dagtekeningInitieel } }) : toegestaan;
}

/** A fact is never overwritten: a correction is a later row that replaces it, a mistake is a row that withdraws it. */
export interface Feitrij {
  id: string;
  vervangtId?: string | null;
  vervallen: boolean;
}

/** The rows that stand: not replaced by a later one, and not themselves a withdrawal. */
export function staande<T extends Feitrij>(rijen: readonly T[]): T[] {
  const vervangen = new Set(rijen.map((r) => r.vervangtId));
  return rijen.filter((r) => !r.vervallen && !vervangen.has(r.id));
}

/** May this correction be made? It names the row that it replaces and says why; a row that was replaced already has its own successor to correct. */
export function beoordeelCorrectie(c: { vervangt?: string; reden?: string }, rij: { staat: boolean } | undefined): Uitkomst {
  const bron = 'Besluit inburgering 2021 art. 9.2 lid 2; AVG art. 16 (een correctie is een nieuwe regel)';
  if ((c.vervangt === undefined) !== (c.reden === undefined)) return geweigerd('CorrectieOnvolledig', bron, { veld: c.vervangt === undefined ? 'vervangt' : 'reden' });
  return c.vervangt === undefined || rij?.staat ? toegestaan : geweigerd('FeitAlVervangen', bron, { veld: 'vervangt' });
}

/** May this period be recorded? Two that overlap would count no hour twice, but nobody could tell which one was suspended. */
export function beoordeelKeurmerk(p: KeurmerkPeriode, bestaand: readonly KeurmerkPeriode[]): Uitkomst {
  const bron = 'Regeling inburgering 2021 art. 8.1; Besluit inburgering 2021 art. 8.2';
  if (p.tot !== undefined && p.tot <= p.vanaf) return geweigerd('PeriodeOmgekeerd', bron, { veld: 'tot' });
  const overlap = bestaand.find((x) => (p.tot === undefined || x.vanaf < p.tot) && (x.tot === undefined || p.vanaf < x.tot));
  return overlap ? geweigerd('KeurmerkOverlapt', bron, { veld: 'vanaf', feiten: { vanaf: overlap.vanaf, ...(overlap.tot && { tot: overlap.tot }) } }) : toegestaan;
}
