import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Deel, Delen, Gemeentecode, Geheel, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import type { VerklaringRegel } from './aanbod.ts';
import { GESPREK_STANDEN, type GesprekStand } from './voortgang.ts';
import {
  EIGEN_INSPANNINGEN, GESPREK_VORMEN, INSPANNINGEN, VOORTGANG_FILTERS, VOORTGANG_NIVEAUS,
  type EigenInspanning, type GesprekVorm, type Inspanning, type VoortgangNiveau, type VoortgangStand,
} from './voortgang.invoer.ts';

export class GesprekUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Sleutel() dossierId!: string;
  @Keuze(GESPREK_STANDEN) stand!: GesprekStand;
  @IsDatum() geplandOp!: Datum;
  @IsString() tijd!: string;
  @IsString() plaats!: string;
  @Keuze(GESPREK_VORMEN) vorm!: GesprekVorm;
  /** Day of the talk or of the miss. */
  @IsOptional() @IsDatum() gehoudenOp!: Datum | null;
  @IsOptional() @IsString() verslag!: string | null;
  @IsOptional() @IsString() afspraken!: string | null;
  @IsOptional() @Keuze(INSPANNINGEN) inspanning!: Inspanning | null;
  @IsOptional() @Keuze(VOORTGANG_NIVEAUS) taalniveau!: VoortgangNiveau | null;
  /** Why it was moved or called off. */
  @IsOptional() @IsString() reden!: string | null;
  /** How often it was moved. */
  @IsInt() verzet!: number;
  @IsString() doorNaam!: string;
}

/** An appointment in the agenda, with whose it is. */
export class GesprekRegel {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Sleutel() dossierId!: string;
  @IsOptional() @IsString() naam!: string | null;
  @IsOptional() @IsString() behandelaarNaam!: string | null;
  @Keuze(GESPREK_STANDEN) stand!: GesprekStand;
  @IsDatum() geplandOp!: Datum;
  @IsString() tijd!: string;
  @IsString() plaats!: string;
  @Keuze(GESPREK_VORMEN) vorm!: GesprekVorm;
}

export class AanwezigheidUit {
  @Sleutel() id!: string;
  @Tekst(120) aanbieder!: string;
  @IsDatum() van!: Datum;
  @IsDatum() totEnMet!: Datum;
  @IsInt() gevolgd!: number;
  @IsInt() geoorloofd!: number;
  @IsInt() ongeoorloofd!: number;
  @IsOptional() @Keuze(INSPANNINGEN) inspanning!: Inspanning | null;
  @IsOptional() @Keuze(VOORTGANG_NIVEAUS) taalniveau!: VoortgangNiveau | null;
  @IsDatum() ontvangenOp!: Datum;
  /** The report that this one corrects; that one no longer counts. */
  @IsOptional() @Sleutel() vervangt!: string | null;
  @IsOptional() @Sleutel() vervangenDoor!: string | null;
  @IsString() doorNaam!: string;
}

export class InspanningUit {
  @Sleutel() id!: string;
  @IsDatum() op!: Datum;
  @Keuze(EIGEN_INSPANNINGEN) soort!: EigenInspanning;
  @IsInt() uren!: number;
  @IsString() omschrijving!: string;
  @IsString() doorNaam!: string;
}

/** What is left of the plan: the next day, its last day before it becomes a signal, and all further days. */
export class GesprekplanUit {
  /** Number in the PIP: what was promised. */
  @IsInt() aantal!: number;
  @IsInt() gehouden!: number;
  /** Number that the local norm would have, to compare. */
  @IsInt() streefaantal!: number;
  @IsString() streefbron!: string;
  @IsDatum({ each: true }) dagen!: Datum[];
  @IsOptional() @IsDatum() uiterlijk!: Datum | null;
}

/** Sums over all reports that count. `procent` is absent while there were too few hours to say. */
export class AanwezigheidSom {
  @IsInt() gevolgd!: number;
  @IsInt() geoorloofd!: number;
  @IsInt() ongeoorloofd!: number;
  @Optioneel() @IsInt() procent?: number;
  @JaNee() onderNorm!: boolean;
  @IsInt() norm!: number;
  @IsString() bron!: string;
}

export class UrenOpPlanUit {
  @IsInt() gepland!: number;
  @IsInt() gevolgd!: number;
  @JaNee() achter!: boolean;
  @IsInt() norm!: number;
  @IsString() bron!: string;
}

/** Everything about the progress of one person. */
export class VoortgangUit {
  @Sleutel() dossierId!: string;
  @Keuze(VOORTGANG_FILTERS) stand!: VoortgangStand;
  @Deel(GesprekplanUit) plan!: GesprekplanUit;
  @Delen(GesprekUit, 500) gesprekken!: GesprekUit[];
  @Deel(AanwezigheidSom) aanwezigheid!: AanwezigheidSom;
  @Optioneel() @Deel(UrenOpPlanUit) uren?: UrenOpPlanUit;
  @Delen(AanwezigheidUit, 500) meldingen!: AanwezigheidUit[];
  @Delen(InspanningUit, 500) inspanningen!: InspanningUit[];
}

/** One person in the list over the caseload, the most urgent talk first. */
export class VoortgangRegel {
  @Gemeentecode() gemeentecode!: string;
  /** Of the dossier. */
  @Sleutel() id!: string;
  @IsOptional() @IsString() naam!: string | null;
  @IsOptional() @IsIn(['b1', 'onderwijs', 'z']) leerroute!: string | null;
  @IsOptional() @IsString() behandelaarNaam!: string | null;
  @Keuze(VOORTGANG_FILTERS) stand!: VoortgangStand;
  @IsInt() aantal!: number;
  @IsInt() gehouden!: number;
  @IsOptional() @IsDatum() laatsteOp!: Datum | null;
  @IsOptional() @IsDatum() geplandOp!: Datum | null;
  /** Day of the next talk in the plan; null when none is left. */
  @IsOptional() @IsDatum() volgendeOp!: Datum | null;
  @IsOptional() @IsInt() aanwezigheid!: number | null;
  @IsOptional() @IsDatum() termijnEinde!: Datum | null;
  /** Signals that wait. */
  @IsInt() signalen!: number;
}

export class AanbodRegelUit {
  @Sleutel() id!: string;
  @IsString() aanbieder!: string;
  @Keuze(['b1', 'onderwijs', 'z']) leerroute!: 'b1' | 'onderwijs' | 'z';
  @IsDatum() aangebodenOp!: Datum;
  @IsOptional() @IsDatum() startOp!: Datum | null;
  @IsString() doorNaam!: string;
}

export class VerklaringRegelUit implements VerklaringRegel {
  @Keuze(['pip', 'termijn', 'geen-aanbod', 'geen-start', 'alsnog-aangeboden', 'niet-verwijtbaar']) code!: VerklaringRegel['code'];
  @Optioneel() @IsDatum() op?: Datum;
  @IsString() bron!: string;
}

/** The declaration of the college to DUO that there was no offer, as facts. */
export class AanbodverklaringUit {
  @Sleutel() id!: string;
  @IsDatum() afgegevenOp!: Datum;
  @IsDatum() uiterlijk!: Datum;
  /** First day beyond the term. */
  @IsDatum() vanaf!: Datum;
  /** Last day without an offer, inclusive; null while there still is none. */
  @IsOptional() @IsDatum() totEnMet!: Datum | null;
  @Delen(VerklaringRegelUit, 10) regels!: VerklaringRegelUit[];
  @IsString() doorNaam!: string;
}

export class AanbodUit {
  @Sleutel() dossierId!: string;
  /** The college owes this person an offer (Wi2021 art. 16). */
  @JaNee() verschuldigd!: boolean;
  /** Last day for it, inclusive. */
  @IsOptional() @IsDatum() uiterlijk!: Datum | null;
  @IsOptional() @IsString() bron!: string | null;
  @JaNee() teLaat!: boolean;
  @JaNee() verklaringNodig!: boolean;
  @Delen(AanbodRegelUit, 100) aanbod!: AanbodRegelUit[];
  @IsOptional() @Deel(AanbodverklaringUit) verklaring!: AanbodverklaringUit | null;
}
