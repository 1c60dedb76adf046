import { defineEvent, IsDatum, type Datum } from '@wegwijs/kernel';
import { Keuze, Optioneel, Sleutel } from '@wegwijs/kernel/velden';

/** For DUO: from `vanaf` there was no inburgeringsaanbod. Told again with `totEnMet` when the offer comes after all. */
export class AanbodverklaringAfgegevenFeiten {
  @Sleutel() dossierId!: string;
  @Sleutel() verklaringId!: string;
  @Sleutel() pipId!: string;
  @Keuze(['b1', 'onderwijs', 'z']) leerroute!: 'b1' | 'onderwijs' | 'z';
  /** Last day of the term, inclusive. */
  @IsDatum() uiterlijk!: Datum;
  @IsDatum() vanaf!: Datum;
  @Optioneel() @IsDatum() totEnMet?: Datum;
  @IsDatum() afgegevenOp!: Datum;
}

export const AanbodverklaringAfgegeven = defineEvent('casusregie', 'AanbodverklaringAfgegeven', AanbodverklaringAfgegevenFeiten);
