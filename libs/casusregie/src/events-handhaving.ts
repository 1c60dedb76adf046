import { defineEvent, IsDatum } from '@wegwijs/kernel';
import { JaNee, Keuze, Optioneel, Sleutel } from '@wegwijs/kernel/velden';
import { GEDRAGINGEN } from './handhaving.woorden.ts';

/** The question to RSD: was bijstand lowered for this? Code and days, nothing about the person or why. */
export class SanctievraagGesteldFeiten {
  @Sleutel() vraagId!: string;
  @Sleutel() dossierId!: string;
  @Keuze(GEDRAGINGEN) gedraging!: string;
  /** First and last day of the gedraging, inclusive. */
  @IsDatum() van!: string;
  @IsDatum() tot!: string;
}

/** The boete does not go on: the question needs no answer any more. */
export class SanctievraagIngetrokkenFeiten {
  @Sleutel() vraagId!: string;
  @Sleutel() dossierId!: string;
}

/** The answer to RSD, which asks before it lowers: free or not, and with which days it is taken. */
export class MaatregelvraagBeantwoordFeiten {
  @Sleutel() vraagId!: string;
  @Sleutel() dossierId!: string;
  /** The gedraging is now RSD's to sanction. */
  @JaNee() vrij!: boolean;
  /** Only when not free. `onbekend`: no such dossier here any more. */
  @Optioneel() @Keuze(['boete', 'in-procedure', 'maatregel', 'onbekend']) reden?: string;
  @Optioneel() @IsDatum() van?: string;
  @Optioneel() @IsDatum() tot?: string;
}

export const SanctievraagGesteld = defineEvent('casusregie', 'SanctievraagGesteld', SanctievraagGesteldFeiten);
export const SanctievraagIngetrokken = defineEvent('casusregie', 'SanctievraagIngetrokken', SanctievraagIngetrokkenFeiten);
export const MaatregelvraagBeantwoord = defineEvent('casusregie', 'MaatregelvraagBeantwoord', MaatregelvraagBeantwoordFeiten);
