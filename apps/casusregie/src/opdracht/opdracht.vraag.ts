import { OPDRACHT_STANDEN, OPDRACHT_TAKEN, type OpdrachtStand, type OpdrachtTaak } from '@wegwijs/casusregie';
import { Keuze, Optioneel, Sleutel } from '@wegwijs/kernel/velden';
import { PaginaQuery } from '@wegwijs/platform';

/** Filters of the list of work. Without `stand`: what waits or runs; for one dossier everything. */
export class OpdrachtenVraag extends PaginaQuery {
  @Optioneel() @Keuze(OPDRACHT_TAKEN) taak?: OpdrachtTaak;
  @Optioneel() @Keuze(OPDRACHT_STANDEN) stand?: OpdrachtStand;
  @Optioneel() @Sleutel() dossierId?: string;
}
