import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Delen, Geheel, Gemeentecode, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { BANKREGELSOORTEN, BANKRICHTINGEN } from './bankafschrift.ts';
import { STATUSGEVOLGEN } from './bankstatus.ts';
import { OUDERDOMMEN, TOEWIJZINGEN, VOORSTELGRONDEN, VRAAGREDENEN } from './match.ts';

const MEESTE_CENTEN = 9_000_000_000_000_000;
export const BANKREGELSTANDEN = ['geboekt', 'retour', 'voorstel', 'vraagpost', 'toegewezen'] as const;
export const VOORSTELSTANDEN = ['open', 'bevestigd', 'afgewezen', 'vervallen'] as const;

/** A statement of the bank account of one gemeente; amounts in cents, a negative balance is overdrawn. */
export class BankafschriftUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  /** The bank's own id. */
  @Tekst(35) afschriftId!: string;
  @Tekst(34) iban!: string;
  @Tekst(40) formaat!: string;
  @IsDatum() datum!: Datum;
  @Geheel(-MEESTE_CENTEN, MEESTE_CENTEN) opening!: number;
  @Geheel(0, MEESTE_CENTEN) bij!: number;
  @Geheel(0, MEESTE_CENTEN) af!: number;
  @Geheel(-MEESTE_CENTEN, MEESTE_CENTEN) sluiting!: number;
  @Geheel(0, 1_000_000) regels!: number;
  /** Lines that wait for a person: questions and proposals. */
  @Geheel(0, 1_000_000) open!: number;
  @IsDatum() ingelezenOp!: Datum;
}

/** A statement of the file that was sent. `al-bekend`: it was read before, and nothing changed. */
export class BankafschriftIngelezen extends BankafschriftUit {
  @Keuze(['nieuw', 'al-bekend']) uitkomst!: string;
}

export class BankimportUit {
  @Delen(BankafschriftIngelezen, 1000) afschriften!: BankafschriftIngelezen[];
}

/** One amount, as the bank wrote it, and what we made of it. */
export class BankregelUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() afschriftId!: string;
  @Tekst(6) nr!: string;
  @IsDatum() boekdatum!: Datum;
  @Keuze(BANKRICHTINGEN) richting!: string;
  @Geheel(1, MEESTE_CENTEN) bedrag!: number;
  @Keuze(BANKREGELSOORTEN) soort!: string;
  @Optioneel() @Tekst(35) eindId?: string | null;
  @Optioneel() @Tekst(140) tegenNaam?: string | null;
  @Optioneel() @Tekst(34) tegenIban?: string | null;
  @Optioneel() @Tekst(500) omschrijving?: string | null;
  /** Code of the bank (`AC04`); in words with `bankredenTekst`. */
  @Optioneel() @Tekst(4) bankreden?: string | null;
  @Keuze(BANKREGELSTANDEN) stand!: string;
  @Optioneel() @Keuze([...VRAAGREDENEN, ...VOORSTELGRONDEN]) reden?: string | null;
  @Optioneel() @Sleutel() opdrachtId?: string | null;
  @Optioneel() @Sleutel() huishoudenId?: string | null;
  @Optioneel() @Keuze(TOEWIJZINGEN) toewijzing?: string | null;
  @Optioneel() @Tekst(500) toelichting?: string | null;
  @Optioneel() @IsDatum() toegewezenOp?: Datum | null;
}

/** An amount that nobody knows the meaning of yet, and how long already. */
export class VraagpostUit extends BankregelUit {
  @Geheel(0, 100_000) dagen!: number;
  @Keuze(OUDERDOMMEN) ouderdom!: string;
}

/** A payment of ours that an amount without our reference may be the return of. */
export class BankopdrachtUit {
  @Sleutel() id!: string;
  @Tekst(35) eindId!: string;
  @Sleutel() huishoudenId!: string;
  @Tekst(140) huishouden!: string;
  @Tekst(140) naam!: string;
  @Tekst(40) soort!: string;
  @Geheel(1, MEESTE_CENTEN) bedrag!: number;
  @Tekst(20) stand!: string;
  @IsDatum() maand!: Datum;
}

export class BankopdrachtenUit {
  @Delen(BankopdrachtUit, 50) opdrachten!: BankopdrachtUit[];
}

/** "This may be the return of that payment": a person says whether it is. `id` is the id of the line of the bank. */
export class VoorstelUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Keuze(VOORSTELGRONDEN) grond!: string;
  @Keuze(VOORSTELSTANDEN) stand!: string;
  @IsDatum() gedaanOp!: Datum;
  @IsDatum() boekdatum!: Datum;
  @Geheel(1, MEESTE_CENTEN) bedrag!: number;
  @Optioneel() @Tekst(140) tegenNaam?: string | null;
  @Optioneel() @Tekst(34) tegenIban?: string | null;
  @Optioneel() @Tekst(500) omschrijving?: string | null;
  @Optioneel() @Tekst(4) bankreden?: string | null;
  @Sleutel() opdrachtId!: string;
  @Tekst(35) eindId!: string;
  @Sleutel() huishoudenId!: string;
  @Tekst(140) huishouden!: string;
  @Tekst(140) begunstigde!: string;
  @Tekst(40) postsoort!: string;
  /** Day on which the bank booked the payment. */
  @Optioneel() @IsDatum() betaaldOp?: Datum | null;
  @Optioneel() @Tekst(500) toelichting?: string | null;
}

export class StatusregelUit {
  @Tekst(35) eindId!: string;
  @Tekst(4) status!: string;
  @Optioneel() @Tekst(35) bankreden?: string | null;
  @Keuze(STATUSGEVOLGEN) gevolg!: string;
  @Optioneel() @Sleutel() opdrachtId?: string | null;
}

/** What the bank said about a batch. A status is never proof of payment. */
export class StatusberichtUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Sleutel() batchId!: string;
  @Tekst(35) berichtId!: string;
  @Tekst(40) formaat!: string;
  @Optioneel() @Tekst(4) groepstatus?: string | null;
  @Geheel(0, 10_000_000) regels!: number;
  @Geheel(0, 10_000_000) afgewezen!: number;
  @IsDatum() ontvangenOp!: Datum;
}

/** With the statuses that did something or that a person must look at, at most 500. */
export class StatusberichtDetail extends StatusberichtUit {
  @Keuze(['nieuw', 'al-bekend']) uitkomst!: string;
  @Delen(StatusregelUit, 500) opvallend!: StatusregelUit[];
}
