import { euro, IsDatum, type Centen, type Datum } from '@wegwijs/kernel';
import { Deel, Delen, Geheel, Gemeentecode, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { IsArray, IsISO8601, IsString, IsUUID } from 'class-validator';
import { HUISHOUDREKENINGEN, JOURNAALSOORTEN, REKENINGEN } from './grootboek.ts';

const MEEST = 1_000_000_000_000;
const Bedrag = (): PropertyDecorator => Geheel(0, MEEST);
const Saldo = (): PropertyDecorator => Geheel(-MEEST, MEEST);

export class BoekingUit {
  @Keuze(REKENINGEN) rekening!: string;
  @Tekst(60) woord!: string;
  @Optioneel() @Sleutel() huishoudenId?: string | null;
  @Optioneel() @Sleutel() opdrachtId?: string | null;
  @Bedrag() debet!: Centen;
  @Bedrag() credit!: Centen;
}

/** What was booked together. */
export class JournaalUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @IsDatum() datum!: Datum;
  @Keuze(JOURNAALSOORTEN) soort!: string;
  @Tekst(120) sleutel!: string;
  @Tekst(400) omschrijving!: string;
  @Optioneel() @Sleutel() corrigeert?: string | null;
  /** Put right by a later one. */
  @JaNee() gecorrigeerd!: boolean;
  /** Booked by who asks: he may not put it right. */
  @JaNee() zelfGeboekt!: boolean;
  @IsISO8601() geboektOp!: string;
  @Delen(BoekingUit, 1000) regels!: BoekingUit[];
}

/** One account at the end of a day; `saldo` on its own side. */
export class ProefbalansregelUit {
  @Keuze(REKENINGEN) rekening!: string;
  @Tekst(60) woord!: string;
  @Bedrag() debet!: Centen;
  @Bedrag() credit!: Centen;
  @Saldo() saldo!: Centen;
}

export class ProefbalansUit {
  @Gemeentecode() gemeentecode!: string;
  @IsDatum() op!: Datum;
  @Bedrag() debet!: Centen;
  @Bedrag() credit!: Centen;
  @JaNee() inEvenwicht!: boolean;
  @Delen(ProefbalansregelUit, 20) regels!: ProefbalansregelUit[];
}

/** One account over a month; balances on its own side. */
export class GemeentestaatregelUit {
  @Keuze(REKENINGEN) rekening!: string;
  @Tekst(60) woord!: string;
  @Saldo() begin!: Centen;
  @Bedrag() debet!: Centen;
  @Bedrag() credit!: Centen;
  @Saldo() eind!: Centen;
}

export class GemeentestaatUit {
  @Gemeentecode() gemeentecode!: string;
  @IsDatum() maand!: Datum;
  @Delen(GemeentestaatregelUit, 20) regels!: GemeentestaatregelUit[];
}

export class OverzichtsaldoUit {
  @Keuze(HUISHOUDREKENINGEN) rekening!: string;
  @Tekst(60) woord!: string;
  @Saldo() begin!: Centen;
  @Saldo() eind!: Centen;
}

export class OverzichtregelUit {
  @Sleutel() journaalId!: string;
  @IsDatum() datum!: Datum;
  @Keuze(JOURNAALSOORTEN) soort!: string;
  @Tekst(400) omschrijving!: string;
  @Keuze(HUISHOUDREKENINGEN) rekening!: string;
  @Tekst(60) woord!: string;
  @Bedrag() debet!: Centen;
  @Bedrag() credit!: Centen;
  /** Of this account after this line. */
  @Saldo() saldo!: Centen;
}

/** Where the money of a household went in a period: `toegekend` = `aanAnderen` + `aanKlant` + what is open, over its whole life (I7). */
export class OverzichtsommenUit {
  @Saldo() toegekend!: Centen;
  @Bedrag() aanAnderen!: Centen;
  @Bedrag() aanKlant!: Centen;
  @Bedrag() onderweg!: Centen;
  @Bedrag() teruggekomen!: Centen;
}

export class RekeningoverzichtUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() huishoudenId!: string;
  @Geheel(1, 9_999_999) nummer!: number;
  @Tekst(200) naam!: string;
  @IsDatum() van!: Datum;
  @IsDatum() totEnMet!: Datum;
  @Deel(OverzichtsommenUit) sommen!: OverzichtsommenUit;
  /** The same for the client, in plain Dutch. */
  @IsArray() @IsString({ each: true }) inWoorden!: string[];
  @Delen(OverzichtsaldoUit, 10) saldi!: OverzichtsaldoUit[];
  @Delen(OverzichtregelUit, 500) regels!: OverzichtregelUit[];
  /** There are more lines than these 500: choose a shorter period. */
  @JaNee() meer!: boolean;
}

/** Whom the vakantietoeslag is not paid, and why. */
export class VtOvergeslagenUit {
  @Sleutel() huishoudenId!: string;
  @Bedrag() bedrag!: Centen;
  @Keuze(['geen-rekening', 'rekening-niet-gecontroleerd', 'boven-grens']) reden!: string;
}

export class VakantietoeslagUit {
  @Gemeentecode() gemeentecode!: string;
  @Bedrag() bedrag!: Centen;
  /** More than three months after the end. */
  @Geheel(0, 100_000) teLaat!: number;
  /** Ready for a loose batch. */
  @IsArray() @IsUUID(undefined, { each: true }) opdrachtIds!: string[];
  @Delen(VtOvergeslagenUit, 5000) overgeslagen!: VtOvergeslagenUit[];
  /** More are due than fit in one batch: ask again. */
  @JaNee() meer!: boolean;
}

/** The statement in sentences that a client reads; amounts that are zero are left out. */
export function overzichtInWoorden(s: OverzichtsommenUit, saldi: readonly { rekening: string; eind: Centen }[]): string[] {
  const eind = (rekening: string): Centen => saldi.find((x) => x.rekening === rekening)?.eind ?? 0;
  const zin = (bedrag: Centen, tekst: (b: string) => string): string[] => (bedrag > 0 ? [tekst(euro(bedrag))] : []);
  return [
    ...zin(s.toegekend, (b) => `Voor u is in deze periode ${b} bijstand vastgesteld.`),
    ...zin(s.aanAnderen, (b) => `Wij betaalden ${b} aan uw vaste lasten.`),
    ...zin(s.aanKlant, (b) => `Wij maakten ${b} naar uw eigen rekening over.`),
    ...zin(s.onderweg, (b) => `${b} is onderweg: de bank heeft dit nog niet betaald.`),
    ...zin(s.teruggekomen, (b) => `${b} kwam terug van de bank. Wij zoeken uit waarom en betalen opnieuw.`),
    ...zin(eind('vpl'), (b) => `${b} moet nog worden betaald.`),
    ...zin(eind('vt'), (b) => `${b} vakantiegeld is voor u gespaard.`),
    ...zin(eind('lening'), (b) => `U moet nog ${b} van uw lening terugbetalen.`),
    ...zin(eind('vordering'), (b) => `U moet nog ${b} terugbetalen omdat u te veel kreeg.`),
  ];
}
