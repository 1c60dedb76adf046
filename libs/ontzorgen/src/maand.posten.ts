import { mulDivHalfUp, type Centen, type Datum } from '@wegwijs/kernel';
import { dagenIn, maandPlus } from './bijstand.ts';
import { POST_RANG, type Betaler, type GebrokenMaand, type Postfrequentie, type Postsoort } from './budget.ts';
import type { MaandInvoer } from './maand.ts';

/** Up to and including this rank a post belongs to the set of art. 56a Participatiewet. */
export const RANG_56A = 4;

/** A version of a post, from `vanaf` until `tot` (exclusive) or the next version of its `lijn`. */
export interface Maandpost {
  lijn: string;
  soort: Postsoort;
  bedrag: Centen;
  frequentie: Postfrequentie;
  vervaldag: number;
  vanaf: Datum;
  tot?: Datum | null;
  gebrokenMaand: GebrokenMaand;
  toestemmingOp?: Datum | null;
  betaler: Betaler;
}

/** What a third party gets; `vervaldag` is the day it is due. */
export interface Betaling { lijn: string; soort: Postsoort; rang: number; bedrag: Centen; vervaldag: Datum }

export const TEKORTBESLUITEN = ['bijzondere-bijstand', 'afspraak-schuldeiser', 'uit-leefgeld', 'niet-betalen', 'overdragen'] as const;
/** What a person decided about a shortfall of this month: about one post (`lijn`), or about the leefgeld. `afgesproken` is what the creditor gets. */
export interface Tekortbesluit { besluit: (typeof TEKORTBESLUITEN)[number]; lijn?: string | null; afgesproken?: Centen | null }

interface Dekking { van: Datum; tot: Datum; heel: boolean }
const maandnr = (d: Datum): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
const kleinste = (a: Datum, b: Datum): Datum => (a < b ? a : b);
const grootste = (a: Datum, b: Datum): Datum => (a > b ? a : b);

interface Geldig extends Maandpost { van: Datum; einde: Datum }
/** Each version with the days of this month on which it holds. */
function geldigIn(versies: readonly Maandpost[], van: Datum, tot: Datum): Geldig[] {
  return versies.flatMap((v, i) => {
    const volgende = versies[i + 1]?.vanaf ?? tot;
    const begin = grootste(v.vanaf, van);
    const einde = kleinste(kleinste(v.tot ?? tot, volgende), tot);
    return begin < einde ? [{ ...v, van: begin, einde }] : [];
  });
}

const STAP = { maand: 1, kwartaal: 3, jaar: 12, eenmalig: Number.MAX_SAFE_INTEGER } as const;
const dagnr = (d: Datum, maand: Datum): number => (d.slice(0, 7) === maand.slice(0, 7) ? Number(d.slice(8)) : dagenIn(maand) + 1);

/** What one lijn asks this month, or nothing. */
function vraagt(versies: readonly Maandpost[], maand: Datum, dekking: Dekking): { versie: Geldig; bedrag: Centen; vervaldag: Datum } | undefined {
  const geldig = geldigIn(versies, dekking.van, dekking.tot);
  const eerste = geldig[0];
  if (!eerste) return undefined;
  const inMaand = dagenIn(maand);
  const opDag = (v: Maandpost): Datum => `${maand.slice(0, 8)}${String(Math.min(v.vervaldag, inMaand)).padStart(2, '0')}`;
  // The version that holds on its own due day; in a month that begins later, the first that holds.
  const versie = geldig.findLast((v) => v.van <= opDag(v)) ?? eerste;
  const sinds = maandnr(maand) - maandnr(versies[0]!.vanaf);
  if (sinds % STAP[versie.frequentie] !== 0) return undefined;
  const vervaldag = grootste(opDag(versie), versie.van);
  const dagen = geldig.reduce((s, v) => s + dagnr(v.einde, maand) - dagnr(v.van, maand), 0);
  if (versie.frequentie !== 'maand' || versie.gebrokenMaand === 'volledig' || (dagen === inMaand && geldig.length === 1)) return { versie, bedrag: versie.bedrag, vervaldag };
  const bedrag = geldig.reduce((s, v) => s + mulDivHalfUp(v.bedrag, dagnr(v.einde, maand) - dagnr(v.van, maand), inMaand), 0);
  return { versie, bedrag, vervaldag };
}

const mag = (invoer: MaandInvoer, dag: Datum): boolean =>
  invoer.recht.some((r) => r.vorm !== 'begeleiding' && r.vanaf <= dag && dag < r.tot && !!r.machtigingVanaf && r.machtigingVanaf < maandPlus(invoer.maand, 1) && (!r.machtigingTot || dag < r.machtigingTot));

/** The posts that RSD pays this month, in order of rank and then lijn. What it may not pay goes to the client, with a reason to look at. */
export function kiesPosten(invoer: MaandInvoer, dekking: Dekking, redenen: string[]): Betaling[] {
  const lijnen = new Map<string, Maandpost[]>();
  for (const p of [...invoer.posten].sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1))) lijnen.set(p.lijn, [...(lijnen.get(p.lijn) ?? []), p]);
  const uit: Betaling[] = [];
  for (const [lijn, versies] of lijnen) {
    const v = vraagt(versies, invoer.maand, dekking);
    if (!v || v.bedrag <= 0 || v.versie.betaler === 'klant' || !mag(invoer, v.vervaldag)) continue;
    const rang = POST_RANG[v.versie.soort];
    if (rang > RANG_56A && !v.versie.toestemmingOp) redenen.push('ToestemmingOntbreekt');
    else uit.push({ lijn, soort: v.versie.soort, rang, bedrag: v.bedrag, vervaldag: v.vervaldag });
  }
  return uit.sort((a, b) => a.rang - b.rang || (a.lijn < b.lijn ? -1 : 1));
}

interface Ruimte { uitkering: Centen; voorPosten: Centen; vloer: Centen; besluit: Tekortbesluit | undefined }
const som = (x: readonly { bedrag: Centen }[]): Centen => x.reduce((s, r) => s + r.bedrag, 0);

/** The set as a person decided it: an agreed amount, or this post not by us this month. */
function naBesluit(set: readonly Betaling[], b: Tekortbesluit | undefined): Betaling[] {
  if (!b?.lijn) return [...set];
  const agreed = b.besluit === 'niet-betalen' || b.besluit === 'overdragen' ? 0 : b.afgesproken;
  return set.flatMap((p) => (p.lijn !== b.lijn || agreed === undefined || agreed === null ? [p] : agreed > 0 ? [{ ...p, bedrag: Math.min(p.bedrag, agreed) }] : []));
}

/**
 * First the set of art. 56a, then the floor of the leefgeld, then the voluntary posts as far as the money goes. When the set and the floor do not
 * fit, `tekort` says by how much and nothing voluntary is paid.
 */
export function verdeelOverPosten(posten: readonly Betaling[], ruimte: Ruimte, redenen: string[]): { betalingen: Betaling[]; opgeschort: Betaling[]; tekort: Centen } {
  const set = naBesluit(posten.filter((p) => p.rang <= RANG_56A), ruimte.besluit);
  const vrijwillig = posten.filter((p) => p.rang > RANG_56A);
  const vloer = set.length === 0 || ruimte.besluit?.besluit === 'uit-leefgeld' || ruimte.besluit?.besluit === 'bijzondere-bijstand' ? 0 : ruimte.vloer;
  const tekort = Math.max(0, som(set) + vloer - ruimte.uitkering, som(set) - ruimte.voorPosten);
  if (tekort > 0) {
    redenen.push('Tekort');
    return { betalingen: set, opgeschort: vrijwillig, tekort };
  }
  let vrij = Math.min(ruimte.uitkering - vloer, ruimte.voorPosten) - som(set);
  const betalingen = [...set];
  const opgeschort: Betaling[] = [];
  for (const p of vrijwillig) {
    if (p.bedrag > vrij) opgeschort.push(p);
    else { betalingen.push(p); vrij -= p.bedrag; }
  }
  if (opgeschort.length > 0) redenen.push('PostOpgeschort');
  return { betalingen, opgeschort, tekort: 0 };
}
