import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Delen, Gemeentecode, Geheel, JaNee, Keuze, Keuzes, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { TEKORTBESLUITEN } from './maand.posten.ts';
import { REGELSTANDEN, RUNSTANDEN, TEKORTSTANDEN } from './maandrun.ts';

const MAX = 100_000_000_000;

/** One month of one gemeente; amounts in cents. */
export class MaandrunUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @IsDatum() maand!: Datum;
  /** 1 is the month itself; what follows pays who came in after that. */
  @Geheel(1, 1000) nummer!: number;
  @Keuze(RUNSTANDEN) stand!: string;
  @IsDatum() berekendOp!: Datum;
  @Tekst(64) inhoudSha!: string;
  @Geheel(0, 10_000_000) huishoudens!: number;
  @Geheel(0, MAX) uitkering!: number;
  @Geheel(0, MAX) posten!: number;
  @Geheel(0, MAX) naarKlant!: number;
  @Geheel(0, 10_000_000) akkoord!: number;
  @Geheel(0, 10_000_000) controleren!: number;
  @Geheel(0, 10_000_000) geblokkeerd!: number;
  @Geheel(0, 10_000_000) uitgesloten!: number;
  @Optioneel() @Sleutel() batchId?: string | null;
}
/** The gemeenten side by side. */
export class MaandrunOverzichtUit {
  @IsDatum() maand!: Datum;
  @Delen(MaandrunUit, 100) runs!: MaandrunUit[];
}
export class MaandUitlegUit {
  @Tekst(80) code!: string;
  @Geheel(-MAX, MAX) bedrag!: number;
  @Tekst(1000) bron!: string;
  @Optioneel() @IsDatum() van?: Datum;
  @Optioneel() @IsDatum() tot?: Datum;
  @Optioneel() @Geheel(0, 31) dagen?: number;
  @Optioneel() @Geheel(28, 31) vanDagen?: number;
}
/** What the month of one household comes to; amounts in cents. */
export class MaandregelUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() runId!: string;
  @Sleutel() huishoudenId!: string;
  @Geheel(1, 9_999_999) nummer!: number;
  @Tekst(300) naam!: string;
  @IsDatum() maand!: Datum;
  @Keuze(REGELSTANDEN) stand!: string;
  @Keuzes(['NormOnbekend', 'AanvragerOnbekend', 'PartnerOnbekend', 'LeeftijdZonderNorm', 'Tekort', 'IbanNietGecontroleerd', 'GeenRekeningKlant', 'BedragTeHoog', 'EersteMaand', 'HuurAfwijking', 'NieuwIban', 'GeenMachtiging', 'ToestemmingOntbreekt', 'PostOpgeschort', 'VorderingVoorstel', 'GeenBijstand']) redenen!: string[];
  @JaNee() gezien!: boolean;
  @Optioneel() @Tekst(500) uitsluitreden?: string | null;
  @Geheel(0, MAX) norm!: number;
  @Geheel(0, MAX) inkomen!: number;
  @Geheel(0, MAX) bijstand!: number;
  @Geheel(0, MAX) vakantietoeslag!: number;
  @Geheel(0, MAX) verrekening!: number;
  @Geheel(0, MAX) correctie!: number;
  @Geheel(0, MAX) uitkering!: number;
  @Geheel(0, MAX) posten!: number;
  @Geheel(0, MAX) naarKlant!: number;
  @Geheel(0, MAX) tekort!: number;
  @Optioneel() @Geheel(0, MAX) vorigeUitkering?: number | null;
  @Optioneel() @Geheel(0, MAX) vorigePosten?: number | null;
  @Delen(MaandUitlegUit, 500) uitleg!: MaandUitlegUit[];
}
export class TekortUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() huishoudenId!: string;
  @Geheel(1, 9_999_999) nummer!: number;
  @Tekst(300) naam!: string;
  @IsDatum() maand!: Datum;
  @Geheel(1, MAX) bedrag!: number;
  @IsDatum() ontstaanOp!: Datum;
  @Keuze(TEKORTSTANDEN) stand!: string;
  @Optioneel() @Keuze(TEKORTBESLUITEN) besluit?: string | null;
  @Optioneel() @Sleutel() postLijn?: string | null;
  @Optioneel() @Geheel(0, MAX) afgesproken?: number | null;
  @Optioneel() @Tekst(1000) motivering?: string | null;
  @Optioneel() @IsDatum() beslotenOp?: Datum | null;
}
/** One of the next months as it looks now; `tekort` warns before it happens. Toeslagen that came in are shown next to it, never spent ahead. */
export class PrognosemaandUit {
  @IsDatum() maand!: Datum;
  @Geheel(0, MAX) uitkering!: number;
  @Geheel(0, MAX) vasteLasten!: number;
  @Geheel(0, MAX) naarKlant!: number;
  @Geheel(0, MAX) tekort!: number;
  @Geheel(0, MAX) toeslagen!: number;
  @Keuzes(['NormOnbekend', 'AanvragerOnbekend', 'PartnerOnbekend', 'LeeftijdZonderNorm', 'Tekort', 'ToestemmingOntbreekt', 'PostOpgeschort', 'VorderingVoorstel', 'GeenBijstand']) redenen!: string[];
}
export class PrognoseUit {
  @Sleutel() huishoudenId!: string;
  @Delen(PrognosemaandUit, 3) maanden!: PrognosemaandUit[];
}
