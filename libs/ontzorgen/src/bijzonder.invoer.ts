import { IsDatum, type Centen, type Datum } from '@wegwijs/kernel';
import { Geheel, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { BIJZONDERSOORTEN, type Bijzondersoort } from './bijzonder.ts';

/** The largest amount of one decision, in cents. */
const HOOGSTE = 2_500_000;

/** A request for bijzondere bijstand. */
export class BijzonderInvoer {
  @Keuze(BIJZONDERSOORTEN) soort!: Bijzondersoort;
  /** In cents. */
  @Geheel(1, HOOGSTE) gevraagd!: Centen;
  @Tekst(500, 3) omschrijving!: string;
  @IsDatum() aangevraagdOp!: Datum;
}

/** Gift and loan together are what is awarded; nothing of either is a refusal. A loan has terms, or an amount for each term. */
export class BijzonderBesluitInvoer {
  @Geheel(0, HOOGSTE) gift!: Centen;
  @Geheel(0, HOOGSTE) lening!: Centen;
  @Optioneel() @Geheel(1, 120) termijnen?: number;
  @Optioneel() @Geheel(1, HOOGSTE) termijnbedrag?: Centen;
  @Optioneel() @Tekst(1000, 5) motivering?: string;
  @Tekst(60) besluitKenmerk!: string;
}

/** Pays a part of what was awarded to somebody whose account was checked. */
export class BijzonderUitbetalingInvoer {
  @Sleutel() begunstigdeId!: string;
  /** In cents; no payment is larger than 5.000,00. */
  @Geheel(1, 500_000) bedrag!: Centen;
  @IsDatum() vervaldag!: Datum;
  @Optioneel() @Tekst(35) kenmerk?: string;
}

/** The loan is withheld from the bijstand each month, as a post of the budget that pays the gemeente. */
export class LeningInhoudingInvoer {
  @Sleutel() begunstigdeId!: string;
  @IsDatum() eersteMaand!: Datum;
  @Geheel(1, 31) vervaldag!: number;
  @IsDatum() toestemmingOp!: Datum;
}

/** The client paid by himself; it is in the vraagposten of the bank. */
export class LeningAflossingInvoer {
  @Geheel(1, HOOGSTE) bedrag!: Centen;
  @IsDatum() datum!: Datum;
}
