import { defineEvent, IsDatum } from '@wegwijs/kernel';
import { Keuze, Sleutel } from '@wegwijs/kernel/velden';
import { BEGELEIDING_EINDGRONDEN, type BegeleidingEindgrond } from './begeleiding.ts';
import { OPDRACHT_TAKEN, type OpdrachtTaak } from './opdracht.ts';

export class BegeleidingGestartFeiten {
  @Sleutel() dossierId!: string;
  @Sleutel() begeleidingId!: string;
  @IsDatum() begonnenOp!: string;
  /** Last day by the term, inclusive. */
  @IsDatum() eindeGepland!: string;
}

export class BegeleidingBeeindigdFeiten {
  @Sleutel() dossierId!: string;
  @Sleutel() begeleidingId!: string;
  @IsDatum() beeindigdOp!: string;
  @Keuze(BEGELEIDING_EINDGRONDEN) grond!: BegeleidingEindgrond;
}

/** Who had the work gave it back: the gemeente has to look for another way. The reason stays in the opdracht. */
export class OpdrachtTeruggegevenFeiten {
  @Sleutel() dossierId!: string;
  @Sleutel() opdrachtId!: string;
  @Keuze(OPDRACHT_TAKEN) taak!: OpdrachtTaak;
  @IsDatum() teruggegevenOp!: string;
}

export const OpdrachtTeruggegeven = defineEvent('casusregie', 'OpdrachtTeruggegeven', OpdrachtTeruggegevenFeiten);
export const BegeleidingGestart = defineEvent('casusregie', 'BegeleidingGestart', BegeleidingGestartFeiten);
export const BegeleidingBeeindigd = defineEvent('casusregie', 'BegeleidingBeeindigd', BegeleidingBeeindigdFeiten);
