import { IsDatum } from '@wegwijs/kernel';
import { Deel, Delen, Geheel, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { VERLENGINGSGRONDEN, type Verlengingsgrond } from './termijn.verlenging.ts';

/** Begin and end as DUO said them. */
export class DuoTermijnInvoer {
  @IsDatum() begin!: string;
  @IsDatum() einde!: string;
  @IsDatum() ontvangenOp!: string;
}

/** Days of a circumstance, both inclusive. */
export class OmstandigheidInvoer {
  @IsDatum() van!: string;
  @IsDatum() totEnMet!: string;
}

/** What the "almost done" extension asks and nobody else recorded (Besluit art. 4.4); exams, KNM, PVT, MAP and route come from the dossier. */
export class BijnaKlaarInvoer {
  @JaNee() alleLessen!: boolean;
  @Geheel(0, 5000) lesuren!: number;
}

/** A request to DUO, or what DUO gave by itself. */
export class VerlengingInvoer {
  @Keuze(VERLENGINGSGRONDEN) grond!: Verlengingsgrond;
  @IsDatum() aangevraagdOp!: string;
  @Delen(OmstandigheidInvoer, 20) perioden!: OmstandigheidInvoer[];
  @Optioneel() @Deel(BijnaKlaarInvoer) bijnaKlaar?: BijnaKlaarInvoer;
  /** The day on which the college declared that there was no offer (ground g). */
  @Optioneel() @IsDatum() verklaardOp?: string;
}

export const VERLENGING_UITKOMSTEN = ['toegekend', 'afgewezen', 'ingetrokken'] as const;
export type VerlengingUitkomst = (typeof VERLENGING_UITKOMSTEN)[number];
export const DUUREENHEDEN = ['dagen', 'weken', 'maanden', 'jaren'] as const;
export type Duureenheid = (typeof DUUREENHEDEN)[number];

/** What DUO decided. Length and new last day belong to a grant. */
export class VerlengingUitkomstInvoer {
  @Keuze(VERLENGING_UITKOMSTEN) uitkomst!: VerlengingUitkomst;
  @IsDatum() beslotenOp!: string;
  @Optioneel() @Geheel(1, 1500) duur?: number;
  @Optioneel() @Keuze(DUUREENHEDEN) eenheid?: Duureenheid;
  @Optioneel() @IsDatum() nieuwEinde?: string;
}

export const ONDERBREKING_SOORTEN = ['niet-in-brp', 'tijdelijk-doel', 'ambt-onderbroken'] as const;
export type OnderbrekingSoort = (typeof ONDERBREKING_SOORTEN)[number];

/** A gap: first day away, and the first day back (exclusive) when somebody is back. */
export class OnderbrekingInvoer {
  @Keuze(ONDERBREKING_SOORTEN) soort!: OnderbrekingSoort;
  @IsDatum() van!: string;
  @Optioneel() @IsDatum() tot?: string;
}

export class TerugkeerInvoer {
  @IsDatum() tot!: string;
}

export const TERMIJN_FEITSOORTEN = ['duo', 'verlenging', 'onderbreking'] as const;
export type TermijnFeitsoort = (typeof TERMIJN_FEITSOORTEN)[number];

/** Something was recorded that was not so. The line stays, and no longer counts. */
export class TermijnIntrekkingInvoer {
  @Keuze(TERMIJN_FEITSOORTEN) soort!: TermijnFeitsoort;
  @Sleutel() feitId!: string;
  @Tekst(500, 5) reden!: string;
}
