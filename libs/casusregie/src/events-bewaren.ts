import { defineEvent, IsDatum, type Datum } from '@wegwijs/kernel';
import { Sleutel } from '@wegwijs/kernel/velden';

/** Casusregie holds nothing of this dossier any more, because its term is over. Who keeps a copy for the Wi lets it go; other laws have their own terms. */
export class DossierVernietigdFeiten {
  @Sleutel() dossierId!: string;
  @IsDatum() vernietigdOp!: Datum;
}

export const DossierVernietigd = defineEvent('casusregie', 'DossierVernietigd', DossierVernietigdFeiten);
