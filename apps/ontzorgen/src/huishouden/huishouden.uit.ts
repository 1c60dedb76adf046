import { Gemeentecode, Keuze, Optioneel, Tekst } from '@wegwijs/kernel/velden';
import { HUISHOUDENSTANDEN, type Huishoudenstand } from '@wegwijs/ontzorgen';
import { PaginaQuery } from '@wegwijs/platform';

export class HuishoudensQuery extends PaginaQuery {
  @Optioneel() @Keuze(HUISHOUDENSTANDEN) stand?: Huishoudenstand;
  @Optioneel() @Gemeentecode() gemeente?: string;
  /** First letters of the name of the household. */
  @Optioneel() @Tekst(80) zoek?: string;
}
