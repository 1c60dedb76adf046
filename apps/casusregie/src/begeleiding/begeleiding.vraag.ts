import { BEGELEIDING_SIGNALEN, BEGELEIDING_STANDEN, type BegeleidingSignaal, type BegeleidingStand } from '@wegwijs/casusregie';
import { Keuze, Optioneel } from '@wegwijs/kernel/velden';
import { PaginaQuery } from '@wegwijs/platform';

/** Filters of the list of people who are guided. Without `stand`: everybody who waits or is guided now. */
export class BegeleidingenVraag extends PaginaQuery {
  @Optioneel() @Keuze(BEGELEIDING_STANDEN) stand?: BegeleidingStand;
  @Optioneel() @Keuze(BEGELEIDING_SIGNALEN) signaal?: BegeleidingSignaal;
}
