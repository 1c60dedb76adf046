import { Gemeentecode, JaNee, Keuze, Optioneel, Sleutel } from '@wegwijs/kernel/velden';
import { BATCHSTANDEN, OPDRACHTSTANDEN, type Batchstand, type Opdrachtstand } from '@wegwijs/ontzorgen';
import { PaginaQuery } from '@wegwijs/platform';

export class BatchesQuery extends PaginaQuery {
  @Optioneel() @Keuze(BATCHSTANDEN) stand?: Batchstand;
  @Optioneel() @Gemeentecode() gemeente?: string;
}

export class OpdrachtenQuery extends PaginaQuery {
  @Optioneel() @Sleutel() batchId?: string;
  @Optioneel() @Keuze(OPDRACHTSTANDEN) stand?: Opdrachtstand;
  @Optioneel() @Gemeentecode() gemeente?: string;
  /** True: only what is ready, is in no batch and belongs to no month. */
  @Optioneel() @JaNee() los?: boolean;
}
