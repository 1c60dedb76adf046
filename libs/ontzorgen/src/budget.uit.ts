import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Geheel, Gemeentecode, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { BETALERS, GEBROKEN_MAANDEN, IBANCONTROLES, IBANSTANDEN, POSTFREQUENTIES, POSTSOORTEN, POST_MAXIMUM, TOESLAGSOORTEN, TOESLAGSTANDEN } from './budget.ts';

export class BegunstigdeUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Keuze(['schuldeiser', 'huishouden']) soort!: string;
  @Optioneel() @Sleutel() huishoudenId?: string | null;
  @Tekst(200) naam!: string;
  @Tekst(34) iban!: string;
  @Keuze(IBANSTANDEN) ibanStand!: string;
  @IsDatum() ibanOp!: Datum;
  @Optioneel() @Tekst(34) vorigeIban?: string | null;
  @Optioneel() @IsDatum() gecontroleerdOp?: Datum | null;
  @Optioneel() @Keuze(IBANCONTROLES) controle?: string | null;
  @Optioneel() @Tekst(500) controleToelichting?: string | null;
  /** The one who asks entered this number, so somebody else has to check it. */
  @JaNee() zelfIngevoerd!: boolean;
}

/** A version of a post, with who is paid. */
export class PostUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() huishoudenId!: string;
  @Sleutel() lijn!: string;
  @Keuze(POSTSOORTEN) soort!: string;
  @Geheel(1, POST_MAXIMUM) bedrag!: number;
  @Keuze(POSTFREQUENTIES) frequentie!: string;
  @Geheel(1, 31) vervaldag!: number;
  @IsDatum() vanaf!: Datum;
  @Optioneel() @IsDatum() tot?: Datum | null;
  @Keuze(GEBROKEN_MAANDEN) gebrokenMaand!: string;
  @Optioneel() @Tekst(35) kenmerk?: string | null;
  @Optioneel() @IsDatum() toestemmingOp?: Datum | null;
  @Keuze(BETALERS) betaler!: string;
  @Sleutel() begunstigdeId!: string;
  @Tekst(200) begunstigde!: string;
  @Tekst(34) iban!: string;
  @Keuze(IBANSTANDEN) ibanStand!: string;
  /** Does this version hold today? */
  @JaNee() geldt!: boolean;
}

export class ToeslagUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() huishoudenId!: string;
  @Keuze(TOESLAGSOORTEN) soort!: string;
  @Optioneel() @Geheel(1, 500_000) bedrag?: number | null;
  @Keuze(TOESLAGSTANDEN) stand!: string;
  @Optioneel() @IsDatum() vanaf?: Datum | null;
  @IsDatum() sinds!: Datum;
  /** May it be counted on? Only what was received. */
  @JaNee() telt!: boolean;
}

export class TariefUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Tekst(60) code!: string;
  @IsDatum() vanaf!: Datum;
  @Geheel(0, 100_000_000) bedrag!: number;
  @Tekst(300) bron!: string;
  @IsDatum() ingevoerdOp!: Datum;
  @Optioneel() @IsDatum() bevestigdOp?: Datum | null;
  /** The one who asks entered it, so somebody else has to confirm it. */
  @JaNee() zelfIngevoerd!: boolean;
}
