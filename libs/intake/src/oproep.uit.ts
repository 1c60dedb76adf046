import { IsDatum } from '@wegwijs/kernel';
import type { Oproepdoel } from './brede-intake.regels.ts';
import { AFSPRAAKUITKOMSTEN, OPROEPDOELEN, type Afspraakuitkomst, type Ladderstand } from './oproep.ts';
import { Delen, Geheel, JaNee, Keuze, Keuzes, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';

export const LADDERSTAPPEN = [
  'op te roepen', 'wacht op uitkomst', 'opnieuw op te roepen', 'te waarschuwen', 'hersteltermijn', 'af te ronden bij afwezigheid', 'verschenen', 'afgerond',
] as const satisfies readonly Ladderstand['stap'][];

/** One call-up with its appointment, and what came of it. */
export class OproepUit {
  @Sleutel() id!: string;
  @Geheel(1, 1000) volgnr!: number;
  @Keuze(OPROEPDOELEN) doel!: Oproepdoel;
  @IsDatum() verzondenOp!: string;
  @IsDatum() afspraakOp!: string;
  @Tekst(5) afspraakTijd!: string;
  @Tekst(120) plaats!: string;
  @IsDatum() termijnTot!: string;
  @JaNee() schriftelijk!: boolean;
  @JaNee() waarschuwing!: boolean;
  @Optioneel() @Tekst(40) tolktaal?: string;
  @Optioneel() @Keuze(AFSPRAAKUITKOMSTEN) uitkomst?: Afspraakuitkomst;
  @Optioneel() @IsDatum() uitkomstOp?: string;
  @Optioneel() @Tekst(1000) toelichting?: string;
  /** The term of this call-up runs past the last day for the PIP, which does not wait (Besluit art. 5.3 lid 2). */
  @JaNee() voorbijPip!: boolean;
  /** Last day for the PIP; absent while that clock has not started. */
  @Optioneel() @IsDatum() pipUiterlijk?: string;
}

/** A boete that was proposed to casusregie, where the college decides. */
export class BoetevoorstelUit {
  @Tekst(60) artikel!: string;
  @Geheel(1, 2) overtreding!: number;
  @IsDatum() geconstateerdOp!: string;
  @IsDatum() waarschuwingOp!: string;
  /** Cents. */
  @Geheel(0, 100_000) bedrag!: number;
  @IsDatum() hersteltermijnTotUiterlijk!: string;
  @Tekst(300) bron!: string;
}

/** Where the call-ups of one brede intake stand. */
export class LadderUit {
  @Keuze(LADDERSTAPPEN) stap!: Ladderstand['stap'];
  /** Culpable misses so far. */
  @Geheel(0, 1000) trede!: number;
  /** For what a call-up may be sent now. */
  @Keuzes(OPROEPDOELEN) oproepbaar!: Oproepdoel[];
  /** The next call-up must be a written warning. */
  @JaNee() waarschuwingNodig!: boolean;
  /** Last day for the term of a call-up that is sent today, when it follows a boete. */
  @Optioneel() @IsDatum() hersteltermijnUiterlijk?: string;
  @JaNee() afwezigheidMogelijk!: boolean;
  @Delen(BoetevoorstelUit, 2) boetevoorstellen!: BoetevoorstelUit[];
  @Delen(OproepUit, 1000) oproepen!: OproepUit[];
}
