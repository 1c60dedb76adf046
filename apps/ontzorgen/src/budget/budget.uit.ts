import { Keuze, Optioneel } from '@wegwijs/kernel/velden';
import { IBANSTANDEN, type Ibanstand } from '@wegwijs/ontzorgen';
import { PaginaQuery } from '@wegwijs/platform';

export class BegunstigdenQuery extends PaginaQuery {
  @Optioneel() @Keuze(['schuldeiser', 'huishouden']) soort?: 'schuldeiser' | 'huishouden';
  /** 'nieuw' and 'gewijzigd' are the work of the second person. */
  @Optioneel() @Keuze(IBANSTANDEN) ibanStand?: Ibanstand;
}
