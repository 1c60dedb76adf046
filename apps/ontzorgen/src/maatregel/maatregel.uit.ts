import { Keuze, Optioneel } from '@wegwijs/kernel/velden';
import { SANCTIEVRAAGSTANDEN } from '@wegwijs/ontzorgen';
import { PaginaQuery } from '@wegwijs/platform';

export class SanctievragenQuery extends PaginaQuery {
  @Optioneel() @Keuze(SANCTIEVRAAGSTANDEN) stand?: (typeof SANCTIEVRAAGSTANDEN)[number];
}
