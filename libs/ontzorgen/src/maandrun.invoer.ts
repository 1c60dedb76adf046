import { IsDatum } from '@wegwijs/kernel';
import { Gemeentecode, Geheel, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { TEKORTBESLUITEN, type Tekortbesluit } from './maand.posten.ts';

export class MaandrunInvoer {
  @Gemeentecode() gemeentecode!: string;
  /** First day of the month. */
  @IsDatum() maand!: string;
}
export class UitsluitingInvoer {
  @Tekst(500, 5) reden!: string;
}
export class TekortbesluitInvoer {
  @Keuze(TEKORTBESLUITEN) besluit!: Tekortbesluit['besluit'];
  @Optioneel() @Sleutel() postLijn?: string;
  /** What the creditor gets this month, in cents. */
  @Optioneel() @Geheel(0, 500_000) afgesproken?: number;
  @Tekst(1000, 10) motivering!: string;
}
