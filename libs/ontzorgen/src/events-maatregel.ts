import { defineEvent, IsDatum } from '@wegwijs/kernel';
import { JaNee, Keuze, Optioneel, Sleutel } from '@wegwijs/kernel/velden';
import { GEDEELDE_GEDRAGINGEN } from './maatregel.ts';

/** The answer to the gemeente: yes or no, and with yes the days. */
export class SanctievraagBeantwoordFeiten {
  @Sleutel() vraagId!: string;
  @Sleutel() dossierId!: string;
  @JaNee() verlaagd!: boolean;
  @Optioneel() @IsDatum() van?: string;
  @Optioneel() @IsDatum() tot?: string;
  @IsDatum() beantwoordOp!: string;
}

/** RSD asks before it lowers: is this gedraging free? */
export class MaatregelvraagGesteldFeiten {
  @Sleutel() vraagId!: string;
  @Sleutel() dossierId!: string;
  @Keuze(GEDEELDE_GEDRAGINGEN) gedraging!: string;
  @IsDatum() van!: string;
  @IsDatum() tot!: string;
}

/** The maatregel does not stand, or no longer. */
export class MaatregelVervallenFeiten {
  @Sleutel() vraagId!: string;
  @Sleutel() dossierId!: string;
}

export const SanctievraagBeantwoord = defineEvent('ontzorgen', 'SanctievraagBeantwoord', SanctievraagBeantwoordFeiten);
export const MaatregelvraagGesteld = defineEvent('ontzorgen', 'MaatregelvraagGesteld', MaatregelvraagGesteldFeiten);
export const MaatregelVervallen = defineEvent('ontzorgen', 'MaatregelVervallen', MaatregelVervallenFeiten);
