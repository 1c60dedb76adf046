import { geweigerd, IsDatum, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { Matches } from 'class-validator';
import { PIP_LEERROUTES, type PipLeerroute } from './pip.ts';
import { JaNee, Keuze, Optioneel, Tekst } from '@wegwijs/kernel/velden';

/** What is known of the leerbaarheidstoets of one person. Taken over after a move: it is not done twice (Wi2021 art. 15 lid 4). */
export type Leerbaarheidstoets =
  | { stap: 'open' }
  | { stap: 'gepland'; geplandOp: Datum }
  | { stap: 'afgenomen'; afgenomenOp: Datum }
  | { stap: 'uitslag'; afgenomenOp: Datum; uitslagOp: Datum; advies: PipLeerroute; b1Haalbaar: boolean }
  | { stap: 'ontheven'; onthevenOp: Datum; grond: Ontheffingsgrond }
  | { stap: 'overgenomen' };
export type Toetsstap = Leerbaarheidstoets['stap'];

export const TOETSOVERGANGEN: Readonly<Record<Toetsstap, readonly Toetsstap[]>> = {
  open: ['gepland', 'afgenomen', 'uitslag', 'ontheven', 'overgenomen'],
  gepland: ['open', 'gepland', 'afgenomen', 'uitslag', 'ontheven'],
  afgenomen: ['uitslag'],
  uitslag: ['uitslag'],
  ontheven: [],
  overgenomen: [],
};

/** May the toets go to this step on `op`? A planned day lies ahead or is today, the others do not. A result may be corrected by DUO. */
export function beoordeelToetsstap(van: Toetsstap, naar: Toetsstap, op: Datum, vandaag: Datum): Uitkomst {
  const bron = 'Wi2021 art. 14 lid 3 onder a; Regeling inburgering 2021 art. 5.1';
  if (!TOETSOVERGANGEN[van].includes(naar)) return geweigerd('StapNietMogelijk', bron, { veld: 'stap', feiten: { van, naar } });
  if (naar === 'gepland' && op < vandaag) return geweigerd('PlanningInHetVerleden', bron, { veld: 'geplandOp' });
  if (naar !== 'gepland' && op > vandaag) return geweigerd('DatumInDeToekomst', bron, { veld: 'op' });
  return toegestaan;
}

export const ONTHEFFINGSGRONDEN = ['visueel', 'auditief'] as const;
export type Ontheffingsgrond = (typeof ONTHEFFINGSGRONDEN)[number];

/**
 * May the college excuse the person from the toets? With a visual disability; with an auditory one only when he is moreover deemed
 * unable to take it. No other ground: refusing is not cooperating (Wi2021 art. 22 lid 1).
 */
export function beoordeelToetsontheffing(v: { grond: Ontheffingsgrond; nietInStaat: boolean }): Uitkomst {
  return v.grond === 'auditief' && !v.nietInStaat ? geweigerd('NietOngeschiktGeacht', 'Wi2021 art. 14 lid 6', { veld: 'nietInStaat' }) : toegestaan;
}

/**
 * The result is advice: the college decides, and motivates every deviation. Without advice (ontheffing) there is nothing to deviate
 * from, but the choice still rests on the intake alone and is motivated too.
 */
export function beoordeelAfwijkingVanAdvies(v: { advies?: PipLeerroute; gekozen: PipLeerroute; motivering?: string }): Uitkomst {
  if (v.advies === v.gekozen || v.motivering?.trim()) return toegestaan;
  const bron = 'Wi2021 art. 14 lid 5, art. 15 lid 1 onder a; Awb art. 3:46; ABRvS 24-12-2024, ECLI:NL:RVS:2024:5413';
  return geweigerd(v.advies ? 'AfwijkingNietGemotiveerd' : 'KeuzeZonderAdviesNietGemotiveerd', bron, { veld: 'motivering', feiten: { gekozen: v.gekozen, ...(v.advies && { advies: v.advies }) } });
}

/** How the brede intake sees the toets. */
export const toetsVoorIntake = (t: Leerbaarheidstoets): 'uitslag' | 'ontheven' | 'open' =>
  t.stap === 'uitslag' || t.stap === 'overgenomen' ? 'uitslag' : t.stap === 'ontheven' ? 'ontheven' : 'open';

/** Planning the toets with a certified toetsbegeleider. */
export class LeerbaarheidstoetsInvoer {
  @IsDatum() geplandOp!: string;
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property moet een tijd zijn, geschreven als UU:MM' }) tijd!: string;
  @Tekst(120) plaats!: string;
  @Optioneel() @Tekst(40) taal?: string;
}

/** The toets was taken; DUO's result follows. */
export class LeerbaarheidstoetsAfnameInvoer {
  @IsDatum() afgenomenOp!: string;
}

/** The result as DUO gives it. */
export class LeerbaarheidstoetsUitslagInvoer {
  @IsDatum() afgenomenOp!: string;
  @IsDatum() uitslagOp!: string;
  @Keuze(PIP_LEERROUTES) advies!: PipLeerroute;
  @JaNee() b1Haalbaar!: boolean;
}

/** Ontheffing by the college. The ground is a health fact and stays in this context (Wi2021 art. 37 lid 2). */
export class LeerbaarheidstoetsOntheffingInvoer {
  @IsDatum() onthevenOp!: string;
  @Keuze(ONTHEFFINGSGRONDEN) grond!: Ontheffingsgrond;
  @JaNee() nietInStaat!: boolean;
  @Tekst(1000) motivering!: string;
}
