import type { Gezinslid, HerkomstCode, Mens } from './personen.ts';

/** One call-up: days ago it was sent, and what came of it. */
export interface Trede {
  verzonden: number;
  uitkomst?: 'niet-verschenen' | 'verschoonbaar' | 'verschenen';
}
export type Leerroute = 'b1' | 'z' | 'onderwijs';

/** One household and how far it has come. All numbers are days before today; what is left out has not happened. */
export interface Geval {
  mens: Mens;
  leden?: readonly Gezinslid[];
  verblijf?: 'regulier-gezin';
  gekoppeld: number;
  /** Offer, lease, moving in, inscription: as many as were taken. */
  huisvesting?: readonly number[];
  /** Inscription of who is not housed by the gemeente. */
  ingeschreven?: number;
  kennisgeving?: number;
  /** DUO says that there is no plicht. */
  vrijgesteld?: true;
  /** Did the kennisgeving for the partner arrive as well? */
  partnerOok?: true;
  derde?: { grond: 'diplomawaardering' | 'advies-deskundige'; gevraagd: number; ontvangen?: number };
  oproepen?: readonly Trede[];
  toets?: 'gepland' | 'afgenomen' | Leerroute;
  intake?: 'half' | 'vol' | 'afgerond' | 'bij-afwezigheid';
  /** Day of the talk; the toets and the closing follow within a week. */
  gesprek?: number;
  bijstand?: true;
  pip?: 'concept' | 'aangeboden' | 'vastgesteld' | 'bekendgemaakt';
  ingetrokken?: 'elders-gekoppeld' | 'ingetrokken-door-coa';
  verhuistNaar?: string;
}
type Meer = Partial<Omit<Geval, 'mens'>>;

export const mens = (voornamen: string, achternaam: string, uit: HerkomstCode, leeftijd: number): Mens => ({ voornamen, achternaam, uit, leeftijd });

/** Coupled by COA, still in an azc. */
export const gekoppeld = (wie: Mens, dagen: number, meer: Meer = {}): Geval => ({ mens: wie, gekoppeld: dagen, ...meer });
/** Lives here and is inscribed since `dagen`; without kennisgeving the statutory clock has not begun. */
export const gehuisvest = (wie: Mens, dagen: number, meer: Meer = {}): Geval =>
  ({ mens: wie, gekoppeld: dagen + 66, huisvesting: [dagen + 41, dagen + 16, dagen + 3, dagen], ...meer });
/** With a kennisgeving of `dagen` ago, a few days after the inscription: the ten weeks run. */
export const bezig = (wie: Mens, dagen: number, meer: Meer = {}): Geval => gehuisvest(wie, dagen + 6, { kennisgeving: dagen, ...meer });
/** Intake closed on a talk of three weeks after the kennisgeving. */
export const klaar = (wie: Mens, dagen: number, route: Leerroute, meer: Meer = {}): Geval =>
  bezig(wie, dagen, { gesprek: Math.max(dagen - 21, 8), toets: route, intake: 'afgerond', ...meer });
/** Family of a Dutch resident: not housed by the gemeente, known through the kennisgeving. */
export const gezinsmigrant = (wie: Mens, dagen: number, meer: Meer = {}): Geval =>
  ({ mens: wie, verblijf: 'regulier-gezin', gekoppeld: dagen, ingeschreven: dagen, kennisgeving: dagen, ...meer });
