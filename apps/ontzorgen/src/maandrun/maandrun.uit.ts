import { IsDatum } from '@wegwijs/kernel';
import { Gemeentecode, Keuze, Optioneel } from '@wegwijs/kernel/velden';
import { REGELSTANDEN, TEKORTSTANDEN, type Regelstand } from '@wegwijs/ontzorgen';
import { PaginaQuery } from '@wegwijs/platform';

export class MaandrunsQuery {
  @IsDatum() maand!: string;
}
export class MaandregelsQuery extends PaginaQuery {
  @Optioneel() @Keuze(REGELSTANDEN) stand?: Regelstand;
}
export class TekortenQuery extends PaginaQuery {
  @Optioneel() @Keuze(TEKORTSTANDEN) stand?: (typeof TEKORTSTANDEN)[number];
  @Optioneel() @Gemeentecode() gemeente?: string;
}
