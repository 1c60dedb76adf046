import { IsDatum, type Centen, type Datum } from '@wegwijs/kernel';
import { Delen, Geheel, Gemeentecode, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { BIJZONDERSOORTEN, BIJZONDERSTANDEN } from './bijzonder.ts';

const MEEST = 100_000_000;
export const LENINGSTANDEN = ['loopt', 'afgelost'] as const;

export class BijzonderUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() huishoudenId!: string;
  /** Its name; in lists only. */
  @Optioneel() @Tekst(200) huishouden?: string | null;
  @Keuze(BIJZONDERSOORTEN) soort!: string;
  @Geheel(1, MEEST) gevraagd!: Centen;
  @Tekst(500) omschrijving!: string;
  @IsDatum() aangevraagdOp!: Datum;
  @Keuze(BIJZONDERSTANDEN) stand!: string;
  @Geheel(0, MEEST) gift!: Centen;
  @Geheel(0, MEEST) lening!: Centen;
  /** In payments that were made ready or went out. */
  @Geheel(0, MEEST) uitbetaald!: Centen;
  @Optioneel() @IsDatum() besluitOp?: Datum | null;
  @Optioneel() @Tekst(60) besluitKenmerk?: string | null;
  @Optioneel() @Tekst(1000) motivering?: string | null;
  /** The local amount that held on the day of the decision, and where it is written. */
  @Optioneel() @Geheel(0, MEEST) tarief?: Centen | null;
  @Optioneel() @Tekst(300) tariefBron?: string | null;
}

export class LeningTermijnUit {
  @IsDatum() maand!: Datum;
  @Geheel(1, MEEST) bedrag!: Centen;
}

export class LeningAflossingUit {
  @Sleutel() id!: string;
  @IsDatum() datum!: Datum;
  @Geheel(1, MEEST) bedrag!: Centen;
  @Keuze(['inhouding', 'klant']) wijze!: string;
}

/** A loan; its id is the id of the decision. */
export class LeningUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() huishoudenId!: string;
  /** Its name; in lists only. */
  @Optioneel() @Tekst(200) huishouden?: string | null;
  @Geheel(1, MEEST) bedrag!: Centen;
  @Geheel(0, MEEST) open!: Centen;
  @Geheel(1, 1000) termijnen!: number;
  @Geheel(1, MEEST) termijnbedrag!: Centen;
  @Geheel(1, MEEST) laatsteTermijn!: Centen;
  @Optioneel() @IsDatum() eersteMaand?: Datum | null;
  /** The post of the budget that withholds it; empty when the client pays by himself. */
  @Optioneel() @Sleutel() postLijn?: string | null;
  @IsDatum() verstrektOp!: Datum;
  @Keuze(LENINGSTANDEN) stand!: string;
}

export class LeningDetailUit extends LeningUit {
  @Delen(LeningTermijnUit, 1000) plan!: LeningTermijnUit[];
  @Delen(LeningAflossingUit, 1000) aflossingen!: LeningAflossingUit[];
}
