import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Deel, Delen, Geheel, Gemeentecode, JaNee, Keuze, Keuzes, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { ZAAKHANDELINGEN, type Zaakhandeling } from './handhaving.ts';
import { KerenInvoer } from './handhaving.invoer.ts';
import { STAPSOORTEN, STAPUITKOMSTEN } from './handhaving.ladder.ts';
import { RECHTSGANGEN, RECHTSGANGUITKOMSTEN } from './handhaving.rechtsgang.ts';
import { BOETEARTIKELEN, GEDRAGINGEN, GEDRAGINGEN_23, SANCTIEANTWOORDEN, VERWIJTBAARHEDEN, ZAAKSTANDEN } from './handhaving.woorden.ts';

const CENT = 10_000_000;

/** A call-up or warning of the ladder. */
export class HandhavingsstapUit {
  @Sleutel() id!: string;
  @Geheel(1, CENT) versie!: number;
  @Sleutel() dossierId!: string;
  @Keuze(GEDRAGINGEN_23) gedraging!: string;
  @Keuze(STAPSOORTEN) soort!: string;
  @IsDatum() verzondenOp!: Datum;
  @IsDatum() termijnTot!: Datum;
  @Optioneel() @Keuze(STAPUITKOMSTEN) uitkomst?: string;
  @Optioneel() @IsDatum() uitkomstOp?: Datum;
  @Optioneel() @Tekst(1000) toelichting?: string;
}

/** A zaak in a list. */
export class BoetezaakRegel {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, CENT) versie!: number;
  @Sleutel() dossierId!: string;
  /** Who it is; only in the list over all dossiers. */
  @Optioneel() @Tekst(200) naam?: string | null;
  @Keuze(ZAAKSTANDEN) stand!: string;
  @Keuze(BOETEARTIKELEN) artikel!: string;
  @Keuze(GEDRAGINGEN) gedraging!: string;
  @IsDatum() van!: Datum;
  @IsDatum() tot!: Datum;
  @IsDatum() geconstateerdOp!: Datum;
  @Keuze(SANCTIEANTWOORDEN) sanctie!: string;
  /** Cents; absent before the besluit. */
  @Optioneel() @Geheel(0, CENT) bedrag?: number | null;
  /** Last day of the zienswijze. */
  @Optioneel() @IsDatum() zienswijzeTot?: Datum | null;
  /** Last day of the thirteen weeks. */
  @Optioneel() @IsDatum() besluitUiterlijk?: Datum | null;
}

/** One line of the sum. */
export class RekenregelUit {
  @Keuze(['basisbedrag', 'verhoging', 'maximum', 'verwijtbaarheid', 'plafond']) wat!: string;
  /** Cents. */
  @Geheel(0, CENT) bedrag!: number;
  @Tekst(500) bron!: string;
}

/** What the boete would come to with this degree of blame, before anybody decides. */
export class BoetevooruitzichtUit {
  @Keuze(VERWIJTBAARHEDEN) verwijtbaarheid!: string;
  /** Cents. */
  @Geheel(0, CENT) bedrag!: number;
  @Delen(RekenregelUit, 10) berekening!: RekenregelUit[];
}

/** A step against the boete. */
export class BoeteRechtsgangUit {
  @Sleutel() id!: string;
  @Keuze(RECHTSGANGEN) soort!: string;
  @Tekst(60) kenmerk!: string;
  @IsDatum() ontvangenOp!: Datum;
  @JaNee() opTijd!: boolean;
  /** Last day of the term it had to come in. */
  @IsDatum() termijnEinde!: Datum;
  @Optioneel() @Keuze(RECHTSGANGUITKOMSTEN) uitkomst?: string;
  @Optioneel() @IsDatum() uitkomstOp?: Datum;
  @Optioneel() @Tekst(4000) motivering?: string;
}

/** One boete from constatering to payment, with everything its letters need. */
export class BoetezaakUit extends BoetezaakRegel {
  /** Art. 22: first or second time. */
  @Optioneel() @Geheel(1, 2) overtreding?: number;
  @Optioneel() @IsDatum() waarschuwingOp?: Datum;
  @Tekst(2000) feiten!: string;
  @Tekst(200) geconstateerdDoor!: string;
  /** What can be done from here, by somebody. */
  @Keuzes(ZAAKHANDELINGEN) handelingen!: Zaakhandeling[];
  /** Days for which RSD lowered the bijstand. */
  @Optioneel() @IsDatum() verlaagdVan?: Datum;
  @Optioneel() @IsDatum() verlaagdTot?: Datum;
  @Optioneel() @IsDatum() rapportOp?: Datum;
  @Optioneel() @Tekst(4000) rapport?: string;
  @Optioneel() @Tekst(200) rapportDoor?: string;
  @Optioneel() @JaNee() verhoord?: boolean;
  @Optioneel() @JaNee() cautie?: boolean;
  @Optioneel() @IsDatum() zienswijzeOp?: Datum;
  @Optioneel() @Tekst(4000) zienswijze?: string;
  @Optioneel() @Keuze(VERWIJTBAARHEDEN) verwijtbaarheid?: string;
  @Optioneel() @Tekst(4000) motivering?: string;
  @Optioneel() @Deel(KerenInvoer) keren?: KerenInvoer;
  /** The motivation of Keren is obligatory for this person. */
  @JaNee() kerenVerplicht!: boolean;
  @Optioneel() @Tekst(1000) redenOverschrijding?: string;
  @Optioneel() @IsDatum() hersteltermijnTot?: Datum;
  @Optioneel() @Geheel(1, 100) trede?: number;
  @Optioneel() @Geheel(0, 100) percentage?: number;
  @Delen(RekenregelUit, 10) berekening!: RekenregelUit[];
  /** Per degree of blame, while a besluit can be taken; else empty. */
  @Delen(BoetevooruitzichtUit, 10) vooruitzicht!: BoetevooruitzichtUit[];
  @Optioneel() @IsDatum() beslotenOp?: Datum;
  @Optioneel() @Tekst(200) beslotenDoor?: string;
  @Optioneel() @IsDatum() bekendgemaaktOp?: Datum;
  /** Last day for the next step against it. */
  @Optioneel() @IsDatum() rechtsgangTot?: Datum;
  @Optioneel() @IsDatum() onherroepelijkVanaf?: Datum;
  @Optioneel() @IsDatum() betalenUiterlijk?: Datum;
  @Optioneel() @IsDatum() aangemaandOp?: Datum;
  @Optioneel() @IsDatum() dwangbevelOp?: Datum;
  @Optioneel() @IsDatum() betaaldOp?: Datum;
  /** Cents that were paid too much, because the boete was revoked or lowered after payment. */
  @Geheel(0, CENT) terugTeBetalen!: number;
  @Optioneel() @Tekst(1000) eindreden?: string;
  @Delen(BoeteRechtsgangUit, 100) rechtsgang!: BoeteRechtsgangUit[];
}

/** A boete of DUO. */
export class DuoBoeteUit {
  @Sleutel() id!: string;
  @Keuze(['24', '25']) artikel!: string;
  /** Cents. */
  @Geheel(0, CENT) bedrag!: number;
  @IsDatum() opgelegdOp!: Datum;
  /** Months. */
  @Geheel(6, 24) nieuweTermijn!: number;
  @IsDatum() termijnBegin!: Datum;
  @IsDatum() termijnEinde!: Datum;
}

/** How much room the cap leaves today; cents. */
export class BoeteplafondUit {
  @Geheel(0, CENT) maximum!: number;
  @Geheel(0, CENT) opgelegd!: number;
  @Geheel(0, CENT) ruimte!: number;
  @Tekst(500) bron!: string;
}

/** Everything about handhaving of one person. */
export class HandhavingUit {
  @Delen(HandhavingsstapUit, 1000) stappen!: HandhavingsstapUit[];
  @Delen(BoetezaakRegel, 1000) zaken!: BoetezaakRegel[];
  @Delen(DuoBoeteUit, 100) duoBoetes!: DuoBoeteUit[];
  @Deel(BoeteplafondUit) plafond!: BoeteplafondUit;
}
