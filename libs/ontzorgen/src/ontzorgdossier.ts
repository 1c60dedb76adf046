import { geldend, geweigerd, plusDagen, plusMaanden, plusWeken, toegestaan, vroegste, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { ONTZORGEN_AANKONDIGING, ONTZORGEN_AFWIJKEN_TOEGESTAAN, ONTZORG_DUUR } from './normen.ontzorgen.ts';
import type { Signaalstand } from './ontzorgsignaal.ts';

export const ONTZORGGRONDSLAGEN = ['56a', '57'] as const;
export type Ontzorggrondslag = (typeof ONTZORGGRONDSLAGEN)[number];
/** `deels`: some posts; `begeleiding`: RSD pays nothing and looks along. */
export const ONTZORGVORMEN = ['volledig', 'deels', 'begeleiding'] as const;
export type Ontzorgvorm = (typeof ONTZORGVORMEN)[number];
export const ONTZORGEINDEN = ['afgelopen', 'bijstand-gestopt', 'plicht-geeindigd', 'dossier-gesloten', 'overgedragen', 'signaal-vervallen', 'zelfstandig'] as const;
export type OntzorgEinde = (typeof ONTZORGEINDEN)[number];

const ART56A = 'Participatiewet art. 56a';
const ART57 = 'Participatiewet art. 57';
const ART46 = 'Participatiewet art. 46 lid 3';

/** From a day until a day, exclusive. */
export interface Ontzorgperiode {
  vanaf: Datum;
  tot: Datum;
}

/**
 * Six months from the day the right to bijstand arises, whatever day RSD begins: a late start does not lengthen it (case 52). `tot` is exclusive;
 * a month without such a day ends on its last day. Bron: Participatiewet art. 56a lid 2.
 */
export const periode56a = (rechtVanaf: Datum): Ontzorgperiode => ({ vanaf: rechtVanaf, tot: plusMaanden(rechtVanaf, geldend(ONTZORG_DUUR, rechtVanaf).waarde) });

/**
 * May RSD open ontzorgen of art. 56a for this person? Only while the PIP says so, and once the right to bijstand has begun to count. The intake
 * decides who falls under it; its signal is the ground here.
 */
export function magOntzorgen(signaal: { stand: Signaalstand; vanaf: Datum | null } | null | undefined, vandaag: Datum): Uitkomst {
  if (!signaal || signaal.stand !== 'nieuw') return geweigerd('GeenOntzorgplicht', `${ART56A} lid 1`, { veld: 'dossierId' });
  if (!signaal.vanaf) return geweigerd('BijstandNietBegonnen', `${ART56A} lid 2`, { veld: 'dossierId' });
  const { tot } = periode56a(signaal.vanaf);
  return vandaag < tot ? toegestaan : geweigerd('ZesMaandenVoorbij', `${ART56A} lid 2`, { veld: 'dossierId', feiten: { tot: plusDagen(tot, -1) } });
}

/** May RSD pay less than everything? Under art. 56a only where the law lets the college deviate, and always with its reason. */
export function magVorm(vorm: Ontzorgvorm, grondslag: Ontzorggrondslag, motivering: string | null | undefined, dag: Datum): Uitkomst {
  if (vorm === 'volledig') return toegestaan;
  const norm = geldend(ONTZORGEN_AFWIJKEN_TOEGESTAAN, dag);
  if (grondslag === '56a' && !norm.waarde) return geweigerd('AfwijkenNietToegestaan', norm.bron, { veld: 'vorm' });
  return motivering?.trim() ? toegestaan : geweigerd('VormZonderMotivering', 'Awb art. 3:46', { veld: 'motivering' });
}

/** A decision to go on after the six months, or for other costs. `tot` exclusive. */
export interface Verlenging {
  vanaf: Datum;
  tot: Datum;
  besluitKenmerk: string;
  motivering: string;
}

/**
 * May ontzorgen go on under art. 57? With a decision of its own and its ground, never by stretching the six months: it begins when the running
 * period ends, or later.
 */
export function magVerlengen(lopend: Ontzorgperiode, v: Verlenging): Uitkomst {
  if (!v.besluitKenmerk.trim()) return geweigerd('BesluitOntbreekt', ART57, { veld: 'besluitKenmerk' });
  if (!v.motivering.trim()) return geweigerd('VormZonderMotivering', ART57, { veld: 'motivering' });
  if (v.vanaf < lopend.tot) return geweigerd('VerlengingInLopendePeriode', ART57, { veld: 'vanaf', feiten: { vanaf: lopend.tot } });
  return v.tot > v.vanaf ? toegestaan : geweigerd('PeriodeOmgekeerd', ART57, { veld: 'tot' });
}

/** What a machtiging needs to be read. `machtigingTot` is the first day without. */
export interface Machtiging {
  machtigingVanaf?: Datum | null;
  machtigingTot?: Datum | null;
}

const gemachtigd = (m: Machtiging, dag: Datum): boolean => !!m.machtigingVanaf && m.machtigingVanaf <= dag && (!m.machtigingTot || dag < m.machtigingTot);

/** Giving it: not while one stands, not for a day that is still to come. */
export function magMachtigen(m: Machtiging, vanaf: Datum, vandaag: Datum): Uitkomst {
  if (vanaf > vandaag) return geweigerd('MachtigingInDeToekomst', ART46, { veld: 'vanaf' });
  if (m.machtigingVanaf && !m.machtigingTot) return geweigerd('MachtigingStaatAl', ART46, { feiten: { vanaf: m.machtigingVanaf } });
  return m.machtigingTot && vanaf < m.machtigingTot ? geweigerd('MachtigingVoorIntrekking', ART46, { veld: 'vanaf', feiten: { vanaf: m.machtigingTot } }) : toegestaan;
}

/**
 * Taking it back is always possible, from today or a later day: what was paid before was paid with it. It is never a ground for a boete of the
 * Wi2021; whether bijstand is lowered (Participatiewet art. 18) is a decision of its own, by a person (case 50).
 */
export function magIntrekken(m: Machtiging, tot: Datum, vandaag: Datum): Uitkomst {
  if (!m.machtigingVanaf || m.machtigingTot) return geweigerd('GeenMachtiging', ART46);
  return tot >= vandaag ? toegestaan : geweigerd('IntrekkingInHetVerleden', ART46, { veld: 'tot' });
}

/** What decides whether RSD pays the posts of a person. */
export interface OntzorgStand extends Ontzorgperiode, Machtiging {
  vorm: Ontzorgvorm;
}

/** Does RSD pay for this person on this day? Within the period, with a machtiging, and not in the form without payment. An end cuts `tot` short. */
export const betaaltOp = (o: OntzorgStand, dag: Datum): boolean => o.vorm !== 'begeleiding' && o.vanaf <= dag && dag < o.tot && gemachtigd(o, dag);

/** The day on which ontzorgen really ends when it stops after `laatsteDag`: never later than it would, never before it began. Exclusive. */
export function eindeNa(o: Ontzorgperiode, laatsteDag: Datum): Datum {
  const tot = vroegste(o.tot, plusDagen(laatsteDag, 1));
  return tot < o.vanaf ? o.vanaf : tot;
}

/** First day on which the end is announced to the gemeente. @param tot exclusive end */
export const aankondigenOp = (tot: Datum): Datum => plusWeken(tot, -geldend(ONTZORGEN_AANKONDIGING, tot).waarde);
