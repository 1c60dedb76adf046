import { OPDRACHT_STANDEN, type OpdrachtStand } from '@wegwijs/casusregie';
import { Keuze, Optioneel, Sleutel } from '@wegwijs/kernel/velden';
import { PaginaQuery } from '@wegwijs/platform';

/** Filters of the list of referrals. Without `stand`: what waits or runs; for one dossier everything. */
export class VerwijzingenVraag extends PaginaQuery {
  @Optioneel() @Keuze(OPDRACHT_STANDEN) stand?: OpdrachtStand;
  @Optioneel() @Sleutel() dossierId?: string;
}
