import { defineEvent, IsDatum } from '@wegwijs/kernel';
import { Keuze, Sleutel } from '@wegwijs/kernel/velden';
import { ONTZORGEINDEN, ONTZORGGRONDSLAGEN, ONTZORGVORMEN } from './ontzorgdossier.ts';

/** Which person, under what, how, and on which days (both inclusive). No amount, no account, no name. */
export class OntzorgenAanduiding {
  @Sleutel() ontzorgdossierId!: string;
  @Sleutel() dossierId!: string;
  @Keuze(ONTZORGGRONDSLAGEN) grondslag!: string;
  @Keuze(ONTZORGVORMEN) vorm!: string;
  @IsDatum() vanaf!: string;
  @IsDatum() totEnMet!: string;
}

/** RSD has begun. */
export class OntzorgenGestartFeiten extends OntzorgenAanduiding {}

/** It ends soon: the announced last day is `totEnMet`. */
export class OntzorgenEindigtFeiten extends OntzorgenAanduiding {}

/** It ended. `totEnMet` is the last day that was covered; before `vanaf` when nothing was. */
export class OntzorgenGeeindigdFeiten extends OntzorgenAanduiding {
  @Keuze(ONTZORGEINDEN) reden!: string;
}

export const OntzorgenGestart = defineEvent('ontzorgen', 'OntzorgenGestart', OntzorgenGestartFeiten);
export const OntzorgenEindigt = defineEvent('ontzorgen', 'OntzorgenEindigt', OntzorgenEindigtFeiten);
export const OntzorgenGeeindigd = defineEvent('ontzorgen', 'OntzorgenGeeindigd', OntzorgenGeeindigdFeiten);
