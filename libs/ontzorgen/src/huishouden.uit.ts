import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Deel, Delen, Geheel, Gemeentecode, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { AfbouwUit } from './afbouw.uit.ts';
import { INKOMENSOORTEN, LEEFVORMEN } from './bijstandfeit.ts';
import { BegunstigdeUit, PostUit, ToeslagUit } from './budget.uit.ts';
import { HUISHOUDENSTANDEN, LIDROLLEN } from './huishouden.ts';
import { ONTZORGEINDEN, ONTZORGGRONDSLAGEN, ONTZORGVORMEN } from './ontzorgdossier.ts';

export class HuishoudenLidUit {
  @Sleutel() id!: string;
  @Optioneel() @Sleutel() dossierId?: string | null;
  @Tekst(200) naam!: string;
  @IsDatum() geboortedatum!: Datum;
  @Keuze(LIDROLLEN) rol!: string;
  @JaNee() teltMee!: boolean;
  @IsDatum() vanaf!: Datum;
  @Optioneel() @IsDatum() tot?: Datum | null;
}

export class OntzorgdossierUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() huishoudenId!: string;
  @Sleutel() dossierId!: string;
  @Keuze(ONTZORGGRONDSLAGEN) grondslag!: string;
  @Keuze(ONTZORGVORMEN) vorm!: string;
  @Optioneel() @Tekst(1000) motivering?: string | null;
  @Optioneel() @Tekst(80) besluitKenmerk?: string | null;
  @IsDatum() vanaf!: Datum;
  /** First day after it. */
  @IsDatum() tot!: Datum;
  @Optioneel() @IsDatum() machtigingVanaf?: Datum | null;
  /** First day without machtiging. */
  @Optioneel() @IsDatum() machtigingTot?: Datum | null;
  /** Does RSD pay today? */
  @JaNee() betaalt!: boolean;
  @Keuze(['loopt', 'beeindigd']) stand!: string;
  @Optioneel() @Keuze(ONTZORGEINDEN) eindeReden?: string | null;
}

export class BijstandUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() huishoudenId!: string;
  @IsDatum() vanaf!: Datum;
  @Optioneel() @IsDatum() tot?: Datum | null;
  @Keuze(LEEFVORMEN) leefvorm!: string;
  @Geheel(1, 20) kostendelers!: number;
  @Geheel(0, 200_000) aanvulling!: number;
  @Optioneel() @Tekst(80) besluitKenmerk?: string | null;
  @IsDatum() vastgelegdOp!: Datum;
  @Optioneel() @Tekst(300) reden?: string | null;
}

export class InkomenUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() huishoudenId!: string;
  @IsDatum() maand!: Datum;
  @Keuze(INKOMENSOORTEN) soort!: string;
  @Geheel(1, 5_000_000) bedrag!: number;
  @JaNee() vrijlating!: boolean;
  @Optioneel() @Tekst(300) toelichting?: string | null;
}

/** One line of the list of households. */
export class HuishoudenRegel {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Geheel(1, 9_999_999) nummer!: number;
  @Tekst(200) naam!: string;
  @Keuze(HUISHOUDENSTANDEN) stand!: string;
  @Geheel(0, 20) leden!: number;
  /** The last day that RSD pays, of whom it pays longest; absent when nothing runs. */
  @Optioneel() @IsDatum() totEnMet?: Datum | null;
  @Geheel(0, 100) posten!: number;
  /** Accounts of its posts that nobody checked yet. */
  @Geheel(0, 100) ibanTeControleren!: number;
}

/** Everything one screen about one household needs. Amounts in cents. */
export class HuishoudenUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Geheel(1, 9_999_999) nummer!: number;
  @Tekst(200) naam!: string;
  @Keuze(HUISHOUDENSTANDEN) stand!: string;
  @IsDatum() geopendOp!: Datum;
  @Optioneel() @IsDatum() geslotenOp?: Datum | null;
  @Optioneel() @Tekst(300) slotreden?: string | null;
  @JaNee() partnerAkkoord!: boolean;
  @Delen(HuishoudenLidUit, 40) leden!: HuishoudenLidUit[];
  @Delen(OntzorgdossierUit, 20) ontzorgdossiers!: OntzorgdossierUit[];
  @Delen(BijstandUit, 100) bijstand!: BijstandUit[];
  @Delen(InkomenUit, 200) inkomen!: InkomenUit[];
  @Delen(PostUit, 300) posten!: PostUit[];
  /** The account of the household itself, to which leefgeld goes. */
  @Optioneel() @Deel(BegunstigdeUit) leefgeldrekening?: BegunstigdeUit | null;
  @Delen(ToeslagUit, 10) toeslagen!: ToeslagUit[];
  @Deel(AfbouwUit) afbouw!: AfbouwUit;
}
