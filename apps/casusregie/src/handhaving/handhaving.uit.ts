import { ZAAKSTANDEN, type Zaakstand } from '@wegwijs/casusregie';
import { Keuze, Optioneel } from '@wegwijs/kernel/velden';
import { PaginaQuery } from '@wegwijs/platform';

/** Boetes of one standing, or all. */
export class HandhavingQuery extends PaginaQuery {
  @Optioneel() @Keuze(ZAAKSTANDEN) stand?: Zaakstand;
}
