import { IsDatum } from '@wegwijs/kernel';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsString, IsUUID, Matches, Min } from 'class-validator';
import { PIP_LEERROUTES, TAALONDERDELEN, VERBLIJFSTITELS, type PipInhoud, type PipLeerroute, type Taalonderdeel, type Verblijfstitel } from './pip.ts';
import { DOELGROEPEN, type Doelgroep } from './plicht-verblijf.ts';
import { Deel, Delen, Gemeentecode, Keuzes, Optioneel } from '@wegwijs/kernel/velden';
import { OVERDRACHTSTATUSSEN, OverdrachtInvoer, WEIGERREDENEN, type Overdrachtstatus, type Weigerreden } from './verhuizing.ts';

export const RICHTINGEN = ['uit', 'in'] as const;
export type Richting = (typeof RICHTINGEN)[number];

/** What goes along only when the receiving college asks for it (Wi2021 art. 35 lid 4). */
export const OP_VERZOEK = ['pip', 'voortgang', 'boetes'] as const;
export type OpVerzoek = (typeof OP_VERZOEK)[number];

/** An offer, with who of the household moves along and what the receiving college asked for already. */
export class OverdrachtAanbodInvoer extends OverdrachtInvoer {
  /** Ids of members without a running dossier of their own; absent: nobody but the person himself. A member with one gets his own overdracht. */
  @Optioneel()
  @IsArray({ message: '$property moet een lijst zijn' })
  @ArrayMaxSize(25, { message: '$property mag hoogstens 25 personen bevatten' })
  @IsUUID(undefined, { each: true, message: '$property mag alleen sleutels (uuid) bevatten' })
  gezinsleden?: string[];
  @Optioneel() @Keuzes(OP_VERZOEK) gevraagd?: OpVerzoek[];
}

/** 'gevraagd': the answer to it is on its way. 'te-laat': the receiving college answered first. */
export const INTREKKINGEN = ['gevraagd', 'gelukt', 'te-laat'] as const;

/** Where an overdracht stands, as one of the two gemeenten sees it. Ids and facts, no names: the answer is kept for its Idempotency-Key. */
export class OverdrachtStandUit {
  @Gemeentecode() gemeentecode!: string;
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @IsIn(RICHTINGEN) richting!: Richting;
  /** The dossier in this gemeente; null at the receiving one until it accepts. */
  @Optioneel() @IsUUID() dossierId!: string | null;
  @Gemeentecode() van!: string;
  @Gemeentecode() naar!: string;
  @IsIn(OVERDRACHTSTATUSSEN) status!: Overdrachtstatus;
  @IsDatum() aangebodenOp!: string;
  @Optioneel() @IsDatum() ingeschrevenOp!: string | null;
  @IsBoolean() pipBestaat!: boolean;
  @Keuzes(OP_VERZOEK) gevraagd!: OpVerzoek[];
  @Optioneel() @IsIn(INTREKKINGEN) intrekking!: (typeof INTREKKINGEN)[number] | null;
  @Optioneel() @IsDatum() beantwoordOp!: string | null;
  @Optioneel() @IsIn(WEIGERREDENEN) weigerreden!: Weigerreden | null;
}

export class OverdrachtRegel extends OverdrachtStandUit {
  /** Null once there is no ground to know it: after a refusal or withdrawal, at the gemeente that received the offer. */
  @Optioneel() @IsString() naam!: string | null;
}

export class OverdrachtPersoonUit {
  @IsString() naam!: string;
  @IsDatum() geboortedatum!: string;
  @IsString() gezinsrol!: string;
  @Optioneel() @IsString() vnummer!: string | null;
  @Optioneel() @Matches(/^\*{5}\d{4}$/) bsn!: string | null;
}

export class OverdrachtPipUit {
  @IsIn(PIP_LEERROUTES) leerroute!: PipLeerroute;
  @IsDatum() dagtekeningInitieel!: string;
  @IsArray() @IsIn(TAALONDERDELEN, { each: true }) a2Onderdelen!: Taalonderdeel[];
}

export class OverdrachtFeitenUit {
  @IsIn(DOELGROEPEN) doelgroep!: Doelgroep;
  @IsIn(VERBLIJFSTITELS) verblijfstitel!: Verblijfstitel;
  @Optioneel() @IsDatum() kennisgevingOp!: string | null;
  @Optioneel() @IsDatum() pipUiterlijk!: string | null;
  @Optioneel() @Deel(OverdrachtPipUit) pip!: OverdrachtPipUit | null;
}

/** One thing that goes along, with why it may. */
export class OverdrachtOnderdeelUit {
  @IsString() code!: string;
  @IsString() naam!: string;
  @IsIn(['altijd', 'op verzoek']) gaatMee!: string;
  @IsString() bron!: string;
}

/** The PIP of the earlier college as it was in force, without the besluiten under the Participatiewet that went along with it. */
export class GeleverdePipUit {
  @IsString() kenmerk!: string;
  @IsInt() pipVersie!: number;
  @IsDatum() dagtekening!: string;
  @IsObject() inhoud!: PipInhoud;
}

export class OverdrachtUit extends OverdrachtRegel {
  @IsString() aangebodenDoor!: string;
  @Optioneel() @IsString() toelichting!: string | null;
  @Optioneel() @IsString() beantwoordDoor!: string | null;
  @Optioneel() @IsString() antwoordToelichting!: string | null;
  /** Who moves; only at the receiving gemeente and only while it has not answered. */
  @Delen(OverdrachtPersoonUit, 26) personen!: OverdrachtPersoonUit[];
  @Optioneel() @Deel(OverdrachtFeitenUit) feiten!: OverdrachtFeitenUit | null;
  @Delen(OverdrachtOnderdeelUit, 10) onderdelen!: OverdrachtOnderdeelUit[];
  /** Asked for, and not kept in the intake: the casusregisseur of the old gemeente sends it. */
  @Keuzes(OP_VERZOEK) doorCasusregie!: OpVerzoek[];
  @Optioneel() @Deel(GeleverdePipUit) geleverdePip!: GeleverdePipUit | null;
}
