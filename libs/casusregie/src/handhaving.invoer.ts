import { IsDatum } from '@wegwijs/kernel';
import { Deel, Geheel, JaNee, Keuze, Optioneel, Tekst } from '@wegwijs/kernel/velden';
import { BETAALSTAPPEN, type Betaalstap } from './handhaving.betaling.ts';
import { STAPSOORTEN, STAPUITKOMSTEN, type Stapsoort, type Stapuitkomst } from './handhaving.ladder.ts';
import { RECHTSGANGEN, RECHTSGANGUITKOMSTEN, type Rechtsgangsoort, type Rechtsganguitkomst } from './handhaving.rechtsgang.ts';
import { GEDRAGINGEN_23, VERWIJTBAARHEDEN, type Gedraging23, type Verwijtbaarheid } from './handhaving.woorden.ts';

/** A call-up or a warning that was sent. */
export class HandhavingsstapInvoer {
  @Keuze(GEDRAGINGEN_23) gedraging!: Gedraging23;
  @Keuze(STAPSOORTEN) soort!: Stapsoort;
  @IsDatum() verzondenOp!: string;
  /** Last day to comply, inclusive. */
  @IsDatum() termijnTot!: string;
}

/** What came of it. */
export class HandhavingsstapUitkomst {
  @Keuze(STAPUITKOMSTEN) uitkomst!: Stapuitkomst;
  @IsDatum() uitkomstOp!: string;
  @Optioneel() @Tekst(1000) toelichting?: string;
}

/** An offence of art. 23 that a caseworker found. */
export class ConstateringInvoer {
  @Keuze(GEDRAGINGEN_23) gedraging!: Gedraging23;
  /** First and last day of the gedraging, inclusive. */
  @IsDatum() van!: string;
  @IsDatum() tot!: string;
  @IsDatum() geconstateerdOp!: string;
  @Tekst(2000, 10) feiten!: string;
}

/** The rapport with the voornemen that goes to the person. */
export class RapportInvoer {
  @IsDatum() rapportOp!: string;
  @Tekst(4000, 20) rapport!: string;
  @JaNee() verhoord!: boolean;
  @JaNee() cautie!: boolean;
}

/** What the person says about the voornemen; without text: he let know that he will not. */
export class ZienswijzeInvoer {
  @IsDatum() ontvangenOp!: string;
  @Optioneel() @Tekst(4000) zienswijze?: string;
}

/** Why this is one of the exceptional cases in which an asielstatushouder can be fined. */
export class KerenInvoer {
  @Tekst(2000, 20) aanhoudendGebrek!: string;
  @Tekst(2000, 20) omstandigheden!: string;
  @Tekst(2000, 20) minderIngrijpend!: string;
}

/** The besluit of the college. The amount is not in it: the law computes that. */
export class BoetebesluitInvoer {
  @Keuze(VERWIJTBAARHEDEN) verwijtbaarheid!: Verwijtbaarheid;
  /** How blame and circumstances were weighed (Awb art. 3:46, 5:46). */
  @Tekst(4000, 20) motivering!: string;
  @Optioneel() @Deel(KerenInvoer) keren?: KerenInvoer;
  /** Why the besluit comes after the thirteen weeks. */
  @Optioneel() @Tekst(1000, 10) redenOverschrijding?: string;
  /** Art. 22, first boete: last day of the new term. */
  @Optioneel() @IsDatum() hersteltermijnTot?: string;
}

/** No boete, and why. */
export class AfzienInvoer {
  @Tekst(1000, 5) reden!: string;
}

export class BoetebekendmakingInvoer {
  @IsDatum() bekendgemaaktOp!: string;
}

/** A bezwaar, beroep or hoger beroep that came in. */
export class RechtsgangInvoer {
  @Keuze(RECHTSGANGEN) soort!: Rechtsgangsoort;
  @Tekst(60) kenmerk!: string;
  @IsDatum() ontvangenOp!: string;
  @Optioneel() @IsDatum() gepostOp?: string;
}

/** The answer to it. */
export class RechtsgangUitkomstInvoer {
  @Keuze(RECHTSGANGUITKOMSTEN) uitkomst!: Rechtsganguitkomst;
  @IsDatum() uitkomstOp!: string;
  @Tekst(4000, 5) motivering!: string;
  /** New amount in cents, with `verlaagd`. */
  @Optioneel() @Geheel(1, 80_000) bedrag?: number;
  /** It was late, and that is excusable (Awb art. 6:11). */
  @Optioneel() @JaNee() verschoonbaar?: boolean;
}

export class BetaalstapInvoer {
  @Keuze(BETAALSTAPPEN) stap!: Betaalstap;
  @IsDatum() op!: string;
}

/** A boete of DUO itself, as DUO told it (Wi2021 art. 24, 25). Recorded, never decided here. */
export class DuoBoeteInvoer {
  @Keuze(['24', '25']) artikel!: '24' | '25';
  /** Cents. */
  @Geheel(0, 100_000) bedrag!: number;
  @IsDatum() opgelegdOp!: string;
  /** Length of the new term in months: 6, 12, 18 or 24. */
  @Keuze(['6', '12', '18', '24']) nieuweTermijn!: '6' | '12' | '18' | '24';
  @IsDatum() termijnBegin!: string;
  @IsDatum() termijnEinde!: string;
}

