import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Deel, Delen, Geheel, Gemeentecode, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { IsISO8601 } from 'class-validator';
import { BATCHSTANDEN } from './batch.ts';
import { BATCHSOORTEN, OPDRACHTSTANDEN, PAIN_FORMATEN } from './betaalbatch.invoer.ts';

const BEDRAG = 9_000_000_000_000;

export class BankrekeningUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Tekst(34) iban!: string;
  @Tekst(70) naam!: string;
  @Optioneel() @Tekst(11) bic?: string | null;
  @IsDatum() vanaf!: Datum;
}

/** A batch with the four figures at the moment it was offered. Amounts in cents. */
export class BetaalbatchUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Keuze(BATCHSOORTEN) soort!: string;
  @Geheel(1, 999_999) nummer!: number;
  @Keuze(BATCHSTANDEN) stand!: string;
  /** The month it pays, for a maandrun. */
  @Optioneel() @IsDatum() maand?: Datum | null;
  @Optioneel() @Sleutel() runId?: string | null;
  @Keuze(PAIN_FORMATEN) formaat!: string;
  @Tekst(35) berichtId!: string;
  @Geheel(1, 10_000_000) aantal!: number;
  @Geheel(1, BEDRAG) controlesom!: number;
  @Geheel(0, 9_999_999_999) hashtotaal!: number;
  @Tekst(64) lijstSha!: string;
  @Sleutel() aangebodenDoor!: string;
  @IsISO8601() aangebodenOp!: string;
  @Optioneel() @Sleutel() vrijgegevenDoor?: string | null;
  @Optioneel() @IsISO8601() vrijgegevenOp?: string | null;
  /** SHA-256 and length of the file that goes to the bank. */
  @Optioneel() @Tekst(64) bestandSha?: string | null;
  @Optioneel() @Geheel(1, BEDRAG) bestandBytes?: number | null;
}

/** The four figures, of the rows as they are now. */
export class BatchcijfersUit {
  @Geheel(0, 10_000_000) aantal!: number;
  @Geheel(0, BEDRAG) controlesom!: number;
  @Geheel(0, 9_999_999_999) hashtotaal!: number;
  @Tekst(64) lijstSha!: string;
}

/** What is paid on one day. */
export class BatchdagUit {
  @IsDatum() uitvoerdatum!: Datum;
  @Geheel(1, 10_000_000) aantal!: number;
  @Geheel(1, BEDRAG) bedrag!: number;
}

/** A household whose month differs from the one before; a first month has no `vorige`. */
export class BatchverschilUit {
  @Sleutel() huishoudenId!: string;
  @Geheel(1, 9_999_999) nummer!: number;
  @Tekst(200, 0) naam!: string;
  @Geheel(0, BEDRAG) uitkering!: number;
  @Optioneel() @Geheel(0, BEDRAG) vorigeUitkering?: number | null;
  @Geheel(0, BEDRAG) posten!: number;
  @Optioneel() @Geheel(0, BEDRAG) vorigePosten?: number | null;
}

/** An account that is paid for the first time. */
export class BatchibanUit {
  @Sleutel() begunstigdeId!: string;
  @Tekst(200) naam!: string;
  @Tekst(34) iban!: string;
  @Optioneel() @Tekst(34) vorigeIban?: string | null;
  @Optioneel() @Tekst(30) controle?: string | null;
  @Geheel(1, 10_000_000) aantal!: number;
  @Geheel(1, BEDRAG) bedrag!: number;
}

/** Everything that whoever releases has to see: the figures then and now, what changed since last month, and new accounts. */
export class BetaalbatchDetail extends BetaalbatchUit {
  @Deel(BatchcijfersUit) nu!: BatchcijfersUit;
  /** Are the figures of now those of the offer? */
  @JaNee() gelijk!: boolean;
  /** Why the person who asks may not release it; empty when nothing stands in the way of him. */
  @Optioneel() @Tekst(60) bezwaar?: string | null;
  @Delen(BatchdagUit, 400) dagen!: BatchdagUit[];
  @Geheel(0, 10_000_000) aantalVerschillen!: number;
  @Delen(BatchverschilUit, 100) verschillen!: BatchverschilUit[];
  @Geheel(0, 10_000_000) aantalNieuweIbans!: number;
  @Delen(BatchibanUit, 100) nieuweIbans!: BatchibanUit[];
}

export class BetaalopdrachtUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() huishoudenId!: string;
  @IsDatum() maand!: Datum;
  @Tekst(40) soort!: string;
  @Tekst(35) eindId!: string;
  @Geheel(0, 99) herhaling!: number;
  @Sleutel() begunstigdeId!: string;
  @Tekst(200, 0) naam!: string;
  @Tekst(34) iban!: string;
  @Geheel(1, 500_000) bedrag!: number;
  @Optioneel() @Tekst(140, 0) kenmerk?: string | null;
  @IsDatum() vervaldag!: Datum;
  @IsDatum() uitvoerdatum!: Datum;
  @Keuze(OPDRACHTSTANDEN) stand!: string;
  /** The code of the bank when it came back or was refused. */
  @Optioneel() @Tekst(35) bankreden?: string | null;
  @Optioneel() @Sleutel() batchId?: string | null;
  @Optioneel() @Sleutel() vervangt?: string | null;
}
