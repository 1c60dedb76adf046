import { SIGNAAL_FILTERS, SIGNAALSOORTEN, type SignaalSoort } from '@wegwijs/casusregie';
import { Keuze, Optioneel } from '@wegwijs/kernel/velden';
import { PaginaQuery } from '@wegwijs/platform';

export const WIE = ['mij', 'alles'] as const;

/** Which signals: those that wait, or those that were put away; of one kind; of my own caseload. */
export class SignalenQuery extends PaginaQuery {
  @Optioneel() @Keuze(SIGNAAL_FILTERS) stand: (typeof SIGNAAL_FILTERS)[number] = 'te-doen';
  @Optioneel() @Keuze(SIGNAALSOORTEN) soort?: SignaalSoort;
  @Optioneel() @Keuze(WIE) wie: (typeof WIE)[number] = 'alles';
}
