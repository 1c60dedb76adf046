import { mulDivHalfUp, type Centen, type Datum } from '@wegwijs/kernel';
import type { Leefvorm } from './bijstandfeit.ts';
import { AOW_LEEFTIJD, KOSTENDELER_LEEFTIJD, KOSTENDELERS_FORMULE, NORMLEEFTIJDEN } from './normen.bijstand.ts';
import { waardeOp, type Tarieven } from './tarief.bedrag.ts';

/** Somebody in the household, from `vanaf` until `tot` (exclusive). */
export interface Bijstandslid {
  rol: 'aanvrager' | 'partner' | 'kind' | 'medebewoner';
  geboortedatum: Datum;
  teltMee: boolean;
  vanaf: Datum;
  tot?: Datum | null;
}

/** What was decided about the bijstand, from `vanaf` until `tot` (exclusive) or the next version. `aanvulling` in cents per month. */
export interface Bijstandsversie {
  vanaf: Datum;
  tot?: Datum | null;
  leefvorm: Leefvorm;
  kostendelers: number;
  aanvulling: Centen;
}

/** A part of a month with one norm: `van` inclusive, `tot` exclusive, `dagen` of the month's days. */
export interface Normdeel {
  van: Datum;
  tot: Datum;
  dagen: number;
  code: string;
  perMaand: Centen;
  bedrag: Centen;
  kostendelers: number;
  bron: string;
}

/** The norm of a month, or why it cannot be said. */
export type Normuitkomst = { delen: Normdeel[]; dagenInMaand: number; onbekend?: undefined } | { onbekend: Onbekend };
export interface Onbekend {
  reden: 'NormOnbekend' | 'AanvragerOnbekend' | 'PartnerOnbekend' | 'LeeftijdZonderNorm';
  dag: Datum;
  code?: string;
}

const twee = (n: number): string => String(n).padStart(2, '0');
const dagnr = (d: Datum): number => Number(d.slice(8));
/** Days of a month; `maand` is its first day. Plain arithmetic: a run asks this a million times. */
export function dagenIn(maand: Datum): number {
  const jaar = Number(maand.slice(0, 4));
  const m = Number(maand.slice(5, 7));
  if (m === 2) return (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(m) ? 30 : 31;
}
/** First day of the month `n` months later. */
export function maandPlus(maand: Datum, n: number): Datum {
  const t = Number(maand.slice(0, 4)) * 12 + Number(maand.slice(5, 7)) - 1 + n;
  return `${String(Math.floor(t / 12)).padStart(4, '0')}-${twee((t % 12) + 1)}-01`;
}
export const maandVan = (d: Datum): Datum => `${d.slice(0, 8)}01`;

/** The birthday on which somebody turns `jaren` (and `maanden`): as text, so that 29 February in a common year comes after 28 February and before 1 March. */
function bereikt(geboren: Datum, jaren: number, maanden = 0): Datum {
  const m = Number(geboren.slice(5, 7)) - 1 + maanden;
  return `${Number(geboren.slice(0, 4)) + jaren + Math.floor(m / 12)}-${twee((m % 12) + 1)}-${geboren.slice(8)}`;
}

type Groep = 'kind' | 'jong' | 'vol' | 'aow';
function groepVan(geboren: Datum, dag: Datum): Groep {
  const leeftijden = waardeOp(NORMLEEFTIJDEN, dag)?.waarde ?? { jong: 18, vol: 21 };
  const aow = waardeOp(AOW_LEEFTIJD, dag)?.waarde;
  if (aow && bereikt(geboren, aow.jaren, aow.maanden) <= dag) return 'aow';
  if (bereikt(geboren, leeftijden.vol) <= dag) return 'vol';
  return bereikt(geboren, leeftijden.jong) <= dag ? 'jong' : 'kind';
}

/** Which norm these people have. A couple of which one has the AOW age has the AOW norm for two. */
function codeVoor(leefvorm: Leefvorm, aanvrager: Groep, partner: Groep | undefined): string {
  if (partner === undefined) return { aow: 'norm.aow.alleenstaand', vol: 'norm.alleenstaand', jong: 'norm.18-20.alleenstaand', kind: '' }[aanvrager];
  const groepen = [aanvrager, partner];
  if (groepen.includes('kind')) return '';
  if (groepen.includes('aow')) return 'norm.aow.gehuwd';
  if (!groepen.includes('jong')) return 'norm.gehuwd';
  const jong = groepen.includes('vol') ? 'norm.18-20-21.gehuwd' : 'norm.18-20.gehuwd';
  return leefvorm === 'gehuwd-kinderen' ? `${jong}-kinderen` : jong;
}

/**
 * The norm per month for one person (or a couple) that shares the costs with others: (40 + 30 A) ÷ (100 A) × gehuwdennorm, for each.
 * @param a kostendelers, the people themselves included
 * @param gehuwd the gehuwdennorm in cents
 */
export function kostendelersnorm(gehuwd: Centen, a: number, personen: 1 | 2, dag: Datum): { bedrag: Centen; bron: string } | undefined {
  const formule = waardeOp(KOSTENDELERS_FORMULE, dag);
  if (!formule) return undefined;
  const { vast, perPersoon } = formule.waarde;
  return { bedrag: personen * mulDivHalfUp(gehuwd, vast + perPersoon * a, 100 * a), bron: formule.bron };
}

const erIs = (x: { vanaf: Datum; tot?: Datum | null }, dag: Datum): boolean => x.vanaf <= dag && (!x.tot || dag < x.tot);

/** Who shares the costs on this day. The decision says a number; a housemate whose birthday passed since then comes on top of it. */
function aantalKostendelers(v: Bijstandsversie, leden: readonly Bijstandslid[], personen: number, dag: Datum): number {
  const vanaf = waardeOp(KOSTENDELER_LEEFTIJD, dag)?.waarde ?? 27;
  const delers = leden.filter((l) => l.rol === 'medebewoner' && l.teltMee && erIs(l, dag) && bereikt(l.geboortedatum, vanaf) <= dag);
  return Math.max(v.kostendelers, personen + delers.length);
}

type Dagnorm = Omit<Normdeel, 'van' | 'tot' | 'dagen' | 'bedrag'>;

function normOpDag(v: Bijstandsversie, leden: readonly Bijstandslid[], tarieven: Tarieven, dag: Datum): Dagnorm | Onbekend {
  const aanvrager = leden.find((l) => l.rol === 'aanvrager' && erIs(l, dag));
  if (!aanvrager) return { reden: 'AanvragerOnbekend', dag };
  const samen = v.leefvorm.startsWith('gehuwd');
  const partner = samen ? leden.find((l) => l.rol === 'partner' && erIs(l, dag)) : undefined;
  if (samen && !partner) return { reden: 'PartnerOnbekend', dag };
  const code = codeVoor(v.leefvorm, groepVan(aanvrager.geboortedatum, dag), partner && groepVan(partner.geboortedatum, dag));
  if (code === '') return { reden: 'LeeftijdZonderNorm', dag };
  const norm = tarieven.op(code, dag);
  if (!norm) return { reden: 'NormOnbekend', dag, code };
  const personen = samen ? 2 : 1;
  const kostendelers = aantalKostendelers(v, leden, personen, dag);
  if (kostendelers <= personen || code.startsWith('norm.18-20')) return { code, perMaand: norm.bedrag + v.aanvulling, kostendelers, bron: norm.bron };
  const gehuwd = tarieven.op(code.startsWith('norm.aow') ? 'norm.aow.gehuwd' : 'norm.gehuwd', dag);
  const gedeeld = gehuwd && kostendelersnorm(gehuwd.bedrag, kostendelers, personen, dag);
  if (!gehuwd || !gedeeld) return { reden: 'NormOnbekend', dag, code: 'norm.gehuwd' };
  return { code: 'norm.kostendelers', perMaand: gedeeld.bedrag + v.aanvulling, kostendelers, bron: `${gedeeld.bron}; ${gehuwd.bron}` };
}

/** The days of the month on which something can change: sorted, within the month, always its first day. */
function knippen(maand: Datum, einde: Datum, leden: readonly Bijstandslid[], versies: readonly Bijstandsversie[], tarieven: Tarieven): Datum[] {
  const dagen = new Set<Datum>([maand]);
  const voeg = (d: Datum | null | undefined): void => {
    // A birthday on a day that this month does not have counts from the first of the next.
    if (d && d > maand && d < einde && dagnr(d) <= dagenIn(maand)) dagen.add(d);
  };
  for (const d of tarieven.wisseldagen) voeg(d);
  for (const x of [...versies, ...leden]) { voeg(x.vanaf); voeg(x.tot); }
  const aow = waardeOp(AOW_LEEFTIJD, maand)?.waarde;
  for (const l of leden) {
    const leeftijden = l.rol === 'medebewoner' ? [waardeOp(KOSTENDELER_LEEFTIJD, maand)?.waarde ?? 27] : Object.values(waardeOp(NORMLEEFTIJDEN, maand)?.waarde ?? {});
    for (const j of leeftijden) voeg(bereikt(l.geboortedatum, j));
    if (aow && l.rol !== 'medebewoner') voeg(bereikt(l.geboortedatum, aow.jaren, aow.maanden));
  }
  return [...dagen].sort();
}

const isOnbekend = (x: Dagnorm | Onbekend): x is Onbekend => 'reden' in x;
const binnen = (d: Datum, einde: Datum, inMaand: number): number => (d === einde ? inMaand + 1 : dagnr(d));

/**
 * The norm of one month in parts: split on each day that something changes (a norm of 1 July, a birthday, a housemate, the start or end of the
 * right), each part pro rata by calendar days, rounded half-up to whole cents. Parts with the same norm are one part.
 * @param maand first day of the month
 */
export function normVanMaand(maand: Datum, versies: readonly Bijstandsversie[], leden: readonly Bijstandslid[], tarieven: Tarieven): Normuitkomst {
  const inMaand = dagenIn(maand);
  const einde = maandPlus(maand, 1);
  const opVolgorde = [...versies].sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1));
  const grenzen = [...knippen(maand, einde, leden, versies, tarieven), einde];
  const delen: Normdeel[] = [];
  for (let i = 0; i + 1 < grenzen.length; i += 1) {
    const van = grenzen[i]!;
    const tot = grenzen[i + 1]!;
    // The version that began last rules, and when that one stopped nothing holds: an older one does not come back to life.
    const versie = opVolgorde.findLast((v) => v.vanaf <= van);
    if (!versie || !erIs(versie, van)) continue;
    const norm = normOpDag(versie, leden, tarieven, van);
    if (isOnbekend(norm)) return { onbekend: norm };
    const vorig = delen.at(-1);
    const dagen = binnen(tot, einde, inMaand) - binnen(van, einde, inMaand);
    if (vorig && vorig.tot === van && vorig.code === norm.code && vorig.perMaand === norm.perMaand && vorig.kostendelers === norm.kostendelers) Object.assign(vorig, { tot, dagen: vorig.dagen + dagen });
    else delen.push({ ...norm, van, tot, dagen, bedrag: 0 });
  }
  for (const d of delen) d.bedrag = mulDivHalfUp(d.perMaand, d.dagen, inMaand);
  return { delen, dagenInMaand: inMaand };
}
