import { PVT_STANDEN, type PvtTrajectstand } from '@wegwijs/casusregie';
import { Keuze, Optioneel } from '@wegwijs/kernel/velden';
import { PaginaQuery } from '@wegwijs/platform';

/** Filters of the list of the executor. */
export class PvtTrajectVraag extends PaginaQuery {
  @Optioneel() @Keuze(PVT_STANDEN) stand?: PvtTrajectstand;
  /** `ja`: only who was accepted and is in no group yet. */
  @Optioneel() @Keuze(['ja', 'nee']) zonderGroep?: 'ja' | 'nee';
}
