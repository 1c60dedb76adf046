import { MAP_STANDEN, type MapTrajectstand } from '@wegwijs/casusregie';
import { Keuze, Optioneel } from '@wegwijs/kernel/velden';
import { PaginaQuery } from '@wegwijs/platform';

/** Filters of the list of the executor. */
export class MapVraag extends PaginaQuery {
  @Optioneel() @Keuze(MAP_STANDEN) stand?: MapTrajectstand;
}
