import { IsDatum, IsIbanNummer, type Datum } from '@wegwijs/kernel';
import { Delen, Geheel, Gemeentecode, JaNee, Keuze, Naam, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { INKOMENSOORTEN, LEEFVORMEN, type Inkomensoort, type Leefvorm } from './bijstandfeit.ts';
import { LIDROLLEN, type Lidrol } from './huishouden.ts';
import { ONTZORGVORMEN, type Ontzorgvorm } from './ontzorgdossier.ts';

/** Somebody who lives there. With a dossier: RSD knows the name from the intake, and name and birthday stay away. */
export class HuishoudenLidInvoer {
  @Optioneel() @Sleutel() dossierId?: string;
  @Optioneel() @Naam(200) naam?: string;
  @Optioneel() @IsDatum() geboortedatum?: Datum;
  @Keuze(LIDROLLEN) rol!: Lidrol;
  /** First day that he lives there. */
  @IsDatum() vanaf!: Datum;
  /** Counts for the kostendelersnorm: not a tenant with a contract, not a student. */
  @Optioneel() @JaNee() teltMee?: boolean;
}

/** A household is opened from one or two signals, with who else lives there. */
export class HuishoudenInvoer {
  @Gemeentecode() gemeentecode!: string;
  @Delen(HuishoudenLidInvoer, 20) leden!: HuishoudenLidInvoer[];
  /** The decision of the college that begins it; the form is `volledig` unless the law allows otherwise. */
  @Optioneel() @Tekst(80) besluitKenmerk?: string;
}

export class HuishoudenLidVertrekInvoer {
  /** First day that he no longer lives there. */
  @IsDatum() tot!: Datum;
}

/** The partner agrees that posts are paid from both halves of the bijstand. */
export class PartnerAkkoordInvoer {
  @JaNee() akkoord!: boolean;
}

export class HuishoudenSluitingInvoer {
  @Tekst(300, 5) reden!: string;
}

export class OntzorgvormInvoer {
  @Keuze(ONTZORGVORMEN) vorm!: Ontzorgvorm;
  @Optioneel() @Tekst(1000, 10) motivering?: string;
}

export class MachtigingInvoer {
  @IsDatum() vanaf!: Datum;
}

export class MachtigingIntrekkingInvoer {
  /** First day without machtiging. */
  @IsDatum() tot!: Datum;
}

/** The decision of art. 57: its own period, its own reference, its own reason. */
export class OntzorgverlengingInvoer {
  @IsDatum() vanaf!: Datum;
  /** First day after it. */
  @IsDatum() tot!: Datum;
  @Keuze(ONTZORGVORMEN) vorm!: Ontzorgvorm;
  @Tekst(80, 3) besluitKenmerk!: string;
  @Tekst(1000, 10) motivering!: string;
}

/** The household can do it itself, before the end. */
export class OntzorgeindeInvoer {
  /** Last day that RSD pays. */
  @IsDatum() laatsteDag!: Datum;
}

export class BijstandInvoer {
  @IsDatum() vanaf!: Datum;
  @Keuze(LEEFVORMEN) leefvorm!: Leefvorm;
  @Geheel(1, 20) kostendelers!: number;
  /** Cents a month on top of the norm (18 to 20). */
  @Optioneel() @Geheel(0, 200_000) aanvulling?: number;
  @Optioneel() @Tekst(80) besluitKenmerk?: string;
  @Optioneel() @Tekst(300) reden?: string;
}

export class BijstandStopInvoer {
  /** First day without bijstand. */
  @IsDatum() tot!: Datum;
  @Tekst(300, 5) reden!: string;
}

export class InkomenInvoer {
  /** First day of the month. */
  @IsDatum() maand!: Datum;
  @Keuze(INKOMENSOORTEN) soort!: Inkomensoort;
  /** Net, in cents. */
  @Geheel(1, 5_000_000) bedrag!: number;
  @Optioneel() @JaNee() vrijlating?: boolean;
  @Optioneel() @Tekst(300) toelichting?: string;
}

export class LeefgeldrekeningInvoer {
  @Tekst(70) naam!: string;
  @IsIbanNummer() iban!: string;
}
