import { geldend, mulDivHalfUp, plusMaanden, type Centen, type Datum, type Duur, type Norm } from '@wegwijs/kernel';
import type { Boeteartikel, Verwijtbaarheid } from './handhaving.woorden.ts';
import {
  BOETE_22, BOETE_23_BASIS, BOETE_23_MAXIMUM, BOETE_23_VERHOGING, BOETE_23_VERWIJTBAARHEID, BOETE_PLAFOND, BOETE_PLAFOND_NIEUWE_TERMIJN, RECIDIVE_VENSTER,
} from './normen.handhaving.ts';

/** A boete of the college that stands: decided, and not revoked. */
export interface StaandeBoete {
  artikel: Boeteartikel;
  geconstateerdOp: Datum;
  /** Step on the ladder of art. 23, 1 for the first; null for art. 22. */
  trede: number | null;
  /** Cents. */
  bedrag: Centen;
  /** First day on which nothing could be done about it any more; absent while something can. */
  onherroepelijkVanaf?: Datum;
}

/** A new inburgeringstermijn that DUO set with a boete of its own (Wi2021 art. 24, 25). */
export interface NieuweTermijn {
  begin: Datum;
  maanden: 6 | 12 | 18 | 24;
}

export interface BoeteVraag {
  artikel: Boeteartikel;
  verwijtbaarheid: Verwijtbaarheid;
  geconstateerdOp: Datum;
  /** All boetes of art. 22 and 23 of this person that stand. */
  staande: readonly StaandeBoete[];
  nieuweTermijnen: readonly NieuweTermijn[];
}

/** One line of the sum. Cents. */
export interface Rekenregel {
  wat: 'basisbedrag' | 'verhoging' | 'maximum' | 'verwijtbaarheid' | 'plafond';
  bedrag: Centen;
  bron: string;
}

/** The amount, and how it came about. */
export interface Boeteberekening {
  /** Step on the ladder of art. 23; null for art. 22. */
  trede: number | null;
  /** Percentage for culpability; null for art. 22, where the table does not apply. */
  percentage: number | null;
  /** What the term still had room for before this boete; cents. */
  ruimte: Centen;
  bedrag: Centen;
  regels: Rekenregel[];
}

/** The new term in which a day lies: the last that had begun. Undefined in the first (extended) term, and before it. */
const termijnVan = (dag: Datum, nieuwe: readonly NieuweTermijn[]): NieuweTermijn | undefined =>
  [...nieuwe].sort((a, b) => (a.begin < b.begin ? -1 : 1)).filter((t) => t.begin <= dag).at(-1);

/** What art. 22 and 23 may together come to in the term of this day, and what has gone of it already. Cents. */
export function plafondOp(dag: Datum, staande: readonly StaandeBoete[], nieuwe: readonly NieuweTermijn[]): { maximum: Centen; opgelegd: Centen; ruimte: Centen; bron: string } {
  const termijn = termijnVan(dag, nieuwe);
  const norm = termijn ? geldend(BOETE_PLAFOND_NIEUWE_TERMIJN, dag) : geldend(BOETE_PLAFOND, dag);
  const maximum = termijn ? geldend(BOETE_PLAFOND_NIEUWE_TERMIJN, dag).waarde[termijn.maanden] : geldend(BOETE_PLAFOND, dag).waarde;
  const opgelegd = staande.filter((b) => termijnVan(b.geconstateerdOp, nieuwe)?.begin === termijn?.begin).reduce((som, b) => som + b.bedrag, 0);
  return { maximum, opgelegd, ruimte: Math.max(0, maximum - opgelegd), bron: norm.bron };
}

/**
 * The step of a new offence of art. 23: one above the highest earlier offence that was established in the twelve months before this
 * constatering and whose boete was irrevocable by then; otherwise the first.
 */
export function tredeVan(geconstateerdOp: Datum, staande: readonly StaandeBoete[]): number {
  const { waarde } = geldend(RECIDIVE_VENSTER, geconstateerdOp);
  const sinds = plusMaanden(geconstateerdOp, -inMaanden(waarde));
  const tellen = staande.filter((b) => b.artikel === '23' && b.geconstateerdOp >= sinds && b.geconstateerdOp < geconstateerdOp
    && b.onherroepelijkVanaf !== undefined && b.onherroepelijkVanaf <= geconstateerdOp);
  return 1 + Math.max(0, ...tellen.map((b) => b.trede ?? 0));
}

function inMaanden(d: Duur): number {
  if (d.eenheid !== 'maanden') throw new RangeError(`Het tijdvak van recidive telt in maanden, niet in ${d.eenheid}.`);
  return d.aantal;
}

const regel = (wat: Rekenregel['wat'], bedrag: Centen, norm: Pick<Norm<unknown>, 'bron'>): Rekenregel => ({ wat, bedrag, bron: norm.bron });

function ladderbedrag(v: BoeteVraag): Pick<Boeteberekening, 'trede' | 'percentage' | 'bedrag' | 'regels'> {
  const dag = v.geconstateerdOp;
  const [basis, verhoging, maximum, tabel] = [geldend(BOETE_23_BASIS, dag), geldend(BOETE_23_VERHOGING, dag), geldend(BOETE_23_MAXIMUM, dag), geldend(BOETE_23_VERWIJTBAARHEID, dag)];
  const trede = tredeVan(dag, v.staande);
  const regels = [regel('basisbedrag', basis.waarde, basis)];
  let bedrag = basis.waarde;
  for (let n = 1; n < trede && bedrag < maximum.waarde; n += 1) bedrag += mulDivHalfUp(bedrag, verhoging.waarde, 100);
  if (trede > 1) regels.push(regel('verhoging', bedrag, verhoging));
  if (bedrag > maximum.waarde) regels.push(regel('maximum', maximum.waarde, maximum));
  const percentage = v.verwijtbaarheid === 'geen' ? 0 : tabel.waarde[v.verwijtbaarheid];
  const naar = mulDivHalfUp(Math.min(bedrag, maximum.waarde), percentage, 100);
  return { trede, percentage, bedrag: naar, regels: [...regels, regel('verwijtbaarheid', naar, tabel)] };
}

function vastBedrag(v: BoeteVraag): Pick<Boeteberekening, 'trede' | 'percentage' | 'bedrag' | 'regels'> {
  const norm = geldend(BOETE_22, v.geconstateerdOp);
  const bedrag = v.verwijtbaarheid === 'geen' ? 0 : norm.waarde;
  return { trede: null, percentage: null, bedrag, regels: [regel('basisbedrag', bedrag, norm)] };
}

/**
 * The amount of a boete in cents: art. 22 fixed, art. 23 by ladder and culpability, both cut off at what the cap of the term leaves. Zero
 * means that no boete can be imposed: no blame (Awb art. 5:41), or the cap is reached. Norms are those of the day of constatering.
 */
export function berekenBoete(v: BoeteVraag): Boeteberekening {
  const uit = v.artikel === '22' ? vastBedrag(v) : ladderbedrag(v);
  const { ruimte, bron } = plafondOp(v.geconstateerdOp, v.staande, v.nieuweTermijnen);
  if (uit.bedrag <= ruimte) return { ...uit, ruimte };
  return { ...uit, ruimte, bedrag: ruimte, regels: [...uit.regels, regel('plafond', ruimte, { bron })] };
}
