import { geldend, geweigerd, laatste, toegestaan, type Datum, type Norm, type Uitkomst } from '@wegwijs/kernel';
import {
  bereikt, EXAMENONDERDELEN, examenTelling, zLesTelling, type Examen, type KeurmerkPeriode, type Lesblok, type PipEisen, type Stuk,
} from './leerroute.ts';
import { LEERROUTE_Z_CURSUSUREN, LEERROUTE_Z_PARTICIPATIEUREN } from './normen.leerroute.ts';

export const VOLDAAN_CODES = [...EXAMENONDERDELEN, 'taalschakeltraject', 'z-cursusuren', 'z-participatieuren', 'z-eindgesprek', 'pvt', 'map'] as const;
export type VoldaanCode = (typeof VOLDAAN_CODES)[number];
export const VOLDAAN_WEGEN = ['inburgeringsexamen', 'onderwijsroute', 'z-route'] as const;
export type VoldaanWeg = (typeof VOLDAAN_WEGEN)[number];
export const INBURGERINGSDOCUMENTEN = ['diploma', 'certificaat'] as const;
export type Inburgeringsdocument = (typeof INBURGERINGSDOCUMENTEN)[number];

/** Everything recorded that decides whether the plicht is fulfilled. Only facts that stand: what was corrected is not in here. */
export interface VoldaanFeiten extends Pick<PipEisen, 'leerroute' | 'doelgroep' | 'dagtekeningInitieel' | 'a2' | 'zSinds'> {
  /** Z-route: hours that the PIP asks and deducts. Together under the norm: the lower norm of Regeling art. 3.16 lid 2. */
  pip: { cursusuren?: number; participatieuren?: number; aftrekCursusuren?: number; aftrekParticipatieuren?: number };
  examens: readonly Examen[];
  lesblokken: readonly Lesblok[];
  keurmerken: readonly KeurmerkPeriode[];
  /** Participation that counts, in minutes on its day; PVT and MAP are among it, not on top (Besluit art. 3.14 lid 5). */
  participatie: readonly Stuk[];
  pvtAfgerondOp?: Datum;
  mapAfgerondOp?: Datum;
  /** Only a valid one (`beoordeelEindgesprek`). */
  eindgesprekOp?: Datum;
  taalschakelBehaaldOp?: Datum;
  /** Left the taalschakeltraject without completing it. */
  taalschakelGestoptOp?: Datum;
}

/** One part of the plicht: how much there is of how much (1 of 1, or hours), and since when it is whole. */
export interface VoldaanOnderdeel {
  code: VoldaanCode;
  gehaald: number;
  nodig: number;
  eenheid: 'onderdeel' | 'uren';
  op?: Datum;
  bron: string;
}

export interface Voldaanstand {
  voldaan: boolean;
  /** The day of the last missing piece; absent while something is missing. */
  op?: Datum;
  weg: VoldaanWeg;
  document: Inburgeringsdocument;
  onderdelen: VoldaanOnderdeel[];
}

const een = (code: VoldaanCode, op: Datum | undefined, bron: string): VoldaanOnderdeel => ({ code, gehaald: op === undefined ? 0 : 1, nodig: 1, eenheid: 'onderdeel', ...(op && { op }), bron });
const eerste = (dagen: readonly Datum[]): Datum | undefined => [...dagen].sort()[0];

function examenonderdeel(code: (typeof EXAMENONDERDELEN)[number], v: VoldaanFeiten, a2: VoldaanFeiten['a2'], bron: string): VoldaanOnderdeel {
  const dagen = v.examens.filter((e) => e.onderdeel === code).map((e) => examenTelling(e, { dagtekeningInitieel: v.dagtekeningInitieel, a2 })).flatMap((t) => (t.telt ? [t.op] : []));
  return een(code, eerste(dagen), bron);
}

/** The lower norm is what the PIP decided: its rules let hours and deduction together stay under the norm in that case only. */
function zNorm(norm: Norm<number>, uren: number | undefined, aftrek: number | undefined): { nodig: number; bron: string } {
  const volgensPip = uren === undefined ? undefined : uren + (aftrek ?? 0);
  const lager = volgensPip !== undefined && volgensPip < norm.waarde;
  return { nodig: lager ? volgensPip : norm.waarde, bron: lager ? 'Regeling inburgering 2021 art. 3.16 lid 2' : norm.bron };
}

/**
 * Lessons of before a change to this route are deducted (Besluit art. 5.4), and the PIP may have done so already: the larger of the two, or
 * the same hours would count twice.
 */
function zCursus(v: VoldaanFeiten): VoldaanOnderdeel {
  const { nodig, bron } = zNorm(geldend(LEERROUTE_Z_CURSUSUREN, v.dagtekeningInitieel), v.pip.cursusuren, v.pip.aftrekCursusuren);
  const blokken = v.lesblokken.filter((b) => zLesTelling(b, v.keurmerken, v).telt);
  const eerder = blokken.filter((b) => b.van < v.zSinds).reduce((n, b) => n + b.uren, 0);
  const aftrek = Math.max(v.pip.aftrekCursusuren ?? 0, eerder);
  const { som, op } = bereikt(blokken.filter((b) => b.van >= v.zSinds).map((b) => ({ op: b.totEnMet, aantal: b.uren })), nodig - aftrek, v.zSinds);
  return { code: 'z-cursusuren', gehaald: som + aftrek, nodig, eenheid: 'uren', ...(op && { op }), bron };
}

/** Minutes are summed and shown as whole hours: 799 hours and 59 minutes are not 800. */
function zParticipatieuren(v: VoldaanFeiten): VoldaanOnderdeel {
  const aftrek = v.pip.aftrekParticipatieuren ?? 0;
  const { nodig, bron } = zNorm(geldend(LEERROUTE_Z_PARTICIPATIEUREN, v.dagtekeningInitieel), v.pip.participatieuren, aftrek);
  const { som, op } = bereikt(v.participatie.filter((p) => p.op >= v.dagtekeningInitieel), (nodig - aftrek) * 60, v.dagtekeningInitieel);
  const ontheven = eerste(v.examens.filter((e) => e.onderdeel === 'z-participatie' && e.resultaat === 'vrijgesteld').map((e) => e.afgelegdOp));
  const deel = { code: 'z-participatieuren', gehaald: Math.floor(som / 60) + aftrek, eenheid: 'uren' } as const;
  if (ontheven === undefined) return { ...deel, nodig, ...(op && { op }), bron };
  return { ...deel, nodig: 0, op: op !== undefined && op < ontheven ? op : ontheven, bron: 'Besluit inburgering 2021 art. 2.7 lid 3' };
}

const pvt = (v: VoldaanFeiten): VoldaanOnderdeel => een('pvt', v.pvtAfgerondOp, 'Wi2021 art. 6 lid 1; Besluit inburgering 2021 art. 3.1');
const map = (v: VoldaanFeiten, bron = 'Wi2021 art. 6 lid 1; Besluit inburgering 2021 art. 3.2'): VoldaanOnderdeel => een('map', v.mapAfgerondOp, bron);

const examenweg = (v: VoldaanFeiten): VoldaanOnderdeel[] =>
  [...EXAMENONDERDELEN.map((code) => examenonderdeel(code, v, v.a2, code === 'knm' ? 'Wi2021 art. 7; Besluit inburgering 2021 art. 3.4' : 'Wi2021 art. 7 lid 1')), pvt(v), map(v)];

/** Art. 8 lid 4: four parts at B1 or higher and KNM stand in for the traject; the MAP is due again [derived from art. 8 lid 3]. */
const terugval = (v: VoldaanFeiten): VoldaanOnderdeel[] =>
  [...EXAMENONDERDELEN.map((code) => examenonderdeel(code, v, {}, 'Wi2021 art. 8 lid 4')), pvt(v), map(v, 'Wi2021 art. 8 lid 3 (afgeleid: zonder afgerond traject is de MAP weer nodig)')];

function zweg(v: VoldaanFeiten): VoldaanOnderdeel[] {
  const gesprek = een('z-eindgesprek', v.eindgesprekOp, 'Besluit inburgering 2021 art. 3.14 lid 2 onder c en lid 4');
  return [zCursus(v), ...(v.doelgroep === 'asiel' ? [zParticipatieuren(v)] : []), gesprek, pvt(v), map(v)];
}

function stand(weg: VoldaanWeg, document: Inburgeringsdocument, onderdelen: VoldaanOnderdeel[]): Voldaanstand {
  const dagen = onderdelen.flatMap((o) => (o.op === undefined ? [] : [o.op]));
  const voldaan = dagen.length === onderdelen.length;
  return { voldaan, ...(voldaan && { op: laatste(...dagen) }), weg, document, onderdelen };
}

function onderwijs(v: VoldaanFeiten): Voldaanstand {
  const traject = stand('onderwijsroute', 'diploma', [een('taalschakeltraject', v.taalschakelBehaaldOp, 'Wi2021 art. 8 lid 1 en 2'), pvt(v)]);
  const examen = stand('inburgeringsexamen', 'diploma', terugval(v));
  if (traject.voldaan && examen.voldaan) return examen.op! < traject.op! ? examen : traject;
  if (traject.voldaan || examen.voldaan) return traject.voldaan ? traject : examen;
  return v.taalschakelGestoptOp !== undefined && v.taalschakelBehaaldOp === undefined ? examen : traject;
}

/**
 * Is the plicht fulfilled, on which day, and what is missing? PVT and MAP and one of inburgeringsexamen, onderwijsroute or Z-route
 * (Wi2021 art. 6 lid 1). DUO establishes it (Besluit art. 9.2); this is our own answer beside it. A fact more never makes it undone.
 */
export function beoordeelVoldaan(v: VoldaanFeiten): Voldaanstand {
  switch (v.leerroute) {
    case 'b1': return stand('inburgeringsexamen', 'diploma', examenweg(v));
    case 'onderwijs': return onderwijs(v);
    case 'z': return stand('z-route', 'certificaat', zweg(v));
  }
}

/** How many of the five exam parts are passed, 0 to 5: the number that Regeling art. 7.2 counts with. */
export const behaaldeExamens = (v: VoldaanFeiten): number =>
  EXAMENONDERDELEN.filter((code) => examenonderdeel(code, v, v.a2, 'Wi2021 art. 7').op !== undefined).length;

/** How DUO's answer differs from ours; DUO's leads (Besluit art. 9.2), the difference is to be looked into. */
export function verschilMetDuo(eigen: Pick<Voldaanstand, 'voldaan' | 'op' | 'document'>, duo: { voldaanOp: Datum; document: Inburgeringsdocument }): ('niet-voldaan-bij-ons' | 'andere-dag' | 'ander-document')[] {
  const uit: ReturnType<typeof verschilMetDuo> = [];
  if (!eigen.voldaan) uit.push('niet-voldaan-bij-ons');
  else if (eigen.op !== duo.voldaanOp) uit.push('andere-dag');
  if (eigen.document !== duo.document) uit.push('ander-document');
  return uit;
}

/** May DUO's word be recorded? Once; a later word is a correction of it. */
export function beoordeelDuoVoldaan(w: { voldaanOp: Datum; besluitOp: Datum }, v: { alVastgesteld: boolean; dagtekeningInitieel: Datum; vandaag: Datum }): Uitkomst {
  const bron = 'Wi2021 art. 6 lid 1; Besluit inburgering 2021 art. 9.2 lid 5';
  if (v.alVastgesteld) return geweigerd('VoldaanAlVastgesteld', bron, { veld: 'voldaanOp' });
  if (w.besluitOp > v.vandaag) return geweigerd('BesluitInDeToekomst', bron, { veld: 'besluitOp', feiten: { vandaag: v.vandaag } });
  if (w.voldaanOp > w.besluitOp) return geweigerd('VoldaanNaBesluit', bron, { veld: 'voldaanOp', feiten: { besluitOp: w.besluitOp } });
  return w.voldaanOp < v.dagtekeningInitieel ? geweigerd('VoldaanVoorPip', 'Besluit inburgering 2021 art. 5.3 lid 5', { veld: 'voldaanOp', feiten: { dagtekening: v.dagtekeningInitieel } }) : toegestaan;
}

export interface UitreikingVraag {
  document: Inburgeringsdocument;
  voldaanOp: Datum;
  uitgereiktOp: Datum;
  inPersoon: boolean;
  vandaag: Datum;
}

/** May this hand-over be recorded? The certificaat of the Z-route is handed over by the college, in person; a diploma comes from DUO. */
export function beoordeelUitreiking(v: UitreikingVraag): Uitkomst {
  const bron = 'Besluit inburgering 2021 art. 3.16; Regeling inburgering 2021 art. 3.18 lid 2';
  if (v.document !== 'certificaat') return geweigerd('DiplomaKomtVanDuo', 'Besluit inburgering 2021 art. 3.15');
  if (!v.inPersoon) return geweigerd('CertificaatInPersoon', bron, { veld: 'inPersoon' });
  if (v.uitgereiktOp > v.vandaag) return geweigerd('UitreikingInDeToekomst', bron, { veld: 'uitgereiktOp', feiten: { vandaag: v.vandaag } });
  return v.uitgereiktOp < v.voldaanOp ? geweigerd('UitreikingVoorVoldaan', bron, { veld: 'uitgereiktOp', feiten: { voldaanOp: v.voldaanOp } }) : toegestaan;
}
