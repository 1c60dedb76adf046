import { defineEvent, IsDatum } from '@wegwijs/kernel';
import { JaNee, Keuze, Sleutel } from '@wegwijs/kernel/velden';
import { PLICHT_EINDE_GRONDEN, type PlichtEindeGrond } from './einde.ts';

export const TERMIJN_AANLEIDINGEN = ['duo', 'verlenging', 'onderbreking', 'nieuwe-termijn', 'pip'] as const;
export type TermijnAanleiding = (typeof TERMIJN_AANLEIDINGEN)[number];

/** The days that count from now on, both inclusive. The ground of a verlenging is not in it: it can be about health. */
export class InburgeringstermijnGewijzigdFeiten {
  @Sleutel() dossierId!: string;
  @IsDatum() begin!: string;
  @IsDatum() einde!: string;
  @Keuze(['duo', 'eigen']) leidend!: 'duo' | 'eigen';
  @Keuze(TERMIJN_AANLEIDINGEN) aanleiding!: TermijnAanleiding;
}

/** The plicht ended: everything that rests on it stops. Said again, with other days, when the end was recorded wrongly. */
export class PlichtGeeindigdFeiten {
  @Sleutel() dossierId!: string;
  @Keuze(PLICHT_EINDE_GRONDEN) grond!: PlichtEindeGrond;
  @IsDatum() op!: string;
  /** Every copy of personal data has to go at once. */
  @JaNee() wissen!: boolean;
}

/** The plicht had not ended; what stopped is not started again by itself. */
export class PlichtEindeHerroepenFeiten {
  @Sleutel() dossierId!: string;
  @IsDatum() herroepenOp!: string;
}

export const InburgeringstermijnGewijzigd = defineEvent('casusregie', 'InburgeringstermijnGewijzigd', InburgeringstermijnGewijzigdFeiten);
export const PlichtGeeindigd = defineEvent('casusregie', 'PlichtGeeindigd', PlichtGeeindigdFeiten);
export const PlichtEindeHerroepen = defineEvent('casusregie', 'PlichtEindeHerroepen', PlichtEindeHerroepenFeiten);
