import { IsDatum } from '@wegwijs/kernel';
import { IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsObject, IsString, IsUUID, Matches, Min } from 'class-validator';
import { TermijnUit } from './klokken.uit.ts';
import { BEZWAAR_TEGEN, BEZWAAR_UITKOMSTEN, PipWijzigingVerzoek, type BezwaarTegen, type BezwaarUitkomst } from './pip.besluit.ts';
import { BEKENDMAKINGSWIJZEN, PipInvoer, type Bekendmakingswijze } from './pip.invoer.ts';
import { PIP_HANDELINGEN, type PipHandeling } from './pip.staten.ts';
import { PIP_LEERROUTES, PIP_SOORTEN, PIP_STATUSSEN, type PipLeerroute, type PipSoort, type PipStatus } from './pip.ts';
import { Deel, Delen, Optioneel } from '@wegwijs/kernel/velden';

/** A term with its first and last day, both inclusive, and how the last was computed. */
export class LooptijdUit {
  @IsDatum() begin!: string;
  @IsDatum() einde!: string;
  @Deel(TermijnUit) termijn!: TermijnUit;
}

/** The clocks of one letter: from the first dagtekening, and (once it left) from the bekendmaking. */
export class PipKlokkenVanBriefUit {
  @Deel(LooptijdUit) inburgering!: LooptijdUit;
  @Deel(LooptijdUit) wisselen!: LooptijdUit;
  @Optioneel() @Deel(LooptijdUit) bezwaar?: LooptijdUit;
}

/** One road of appeal out of the letter. */
export class RechtsgangUit {
  @IsIn(['pip', 'ontzorgen']) besluit!: 'pip' | 'ontzorgen';
  @IsIn(['Wi2021', 'Participatiewet']) wet!: 'Wi2021' | 'Participatiewet';
  @IsString() kenmerk!: string;
  @Deel(LooptijdUit) bezwaar!: LooptijdUit;
  @IsString() beroep!: string;
  @IsString() hogerBeroep!: string;
  @IsString() bron!: string;
}

/** A letter as it is kept: which text, for which day of bekendmaking, and the hash of its bytes. */
export class PipBriefUit {
  @IsInt() @Min(1) volgnr!: number;
  @Matches(/^[0-9a-f]{64}$/) sha256!: string;
  @IsString() sjabloon!: string;
  @IsDatum() bekendmakingOp!: string;
  @IsIn(BEKENDMAKINGSWIJZEN) wijze!: Bekendmakingswijze;
  @IsString() gemaaktOp!: string;
}

/** The ontzorgbesluit in the letter: a besluit of its own. Begin and end inclusive. */
export class PwBesluitUit {
  @IsUUID() id!: string;
  @IsString() kenmerk!: string;
  @IsString() mandaat!: string;
  @IsDatum() begin!: string;
  @IsDatum() einde!: string;
  @IsIn(['genomen', 'bekendgemaakt', 'herroepen']) status!: 'genomen' | 'bekendgemaakt' | 'herroepen';
  @Optioneel() @IsDatum() bezwaarEinde?: string | null;
}

export class BezwaarUit {
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @IsUUID() pipId!: string;
  @IsIn(BEZWAAR_TEGEN) tegen!: BezwaarTegen;
  @IsString() kenmerk!: string;
  @IsDatum() ontvangenOp!: string;
  @Optioneel() @IsDatum() gepostOp?: string | null;
  @IsBoolean() opTijd!: boolean;
  @Optioneel() @IsDatum() termijnEinde?: string | null;
  /** Where appeal goes in the end: the Afdeling for the PIP, the Centrale Raad for ontzorgen. */
  @IsString() hogerBeroep!: string;
  @Optioneel() @IsIn(BEZWAAR_UITKOMSTEN) uitkomst?: BezwaarUitkomst | null;
  @Optioneel() @IsDatum() beslistOp?: string | null;
  @Optioneel() @IsString() motivering?: string | null;
  @IsBoolean() herroepen!: boolean;
  /** The version that was opened after this bezwaar. */
  @Optioneel() @IsUUID() nieuwPipId?: string | null;
}

/** One version in the list of a dossier. */
export class PipRegelUit {
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @IsInt() @Min(1) pipVersie!: number;
  @IsIn(PIP_SOORTEN) soort!: PipSoort;
  @IsIn(PIP_STATUSSEN) status!: PipStatus;
  @IsString() kenmerk!: string;
  @IsIn(PIP_LEERROUTES) leerroute!: PipLeerroute;
  @Optioneel() @IsUUID() vervangtPipId?: string | null;
  @Optioneel() @IsDatum() dagtekening?: string | null;
  @Optioneel() @IsDatum() bekendgemaaktOp?: string | null;
  @IsString() opgesteldDoor!: string;
  @IsISO8601() opgesteldOp!: string;
  @Optioneel() @IsString() vastgesteldDoor?: string | null;
  @Optioneel() @IsDatum() vastgesteldOp?: string | null;
}

/** One version of a PIP with everything that hangs on it. */
export class PipUit extends PipRegelUit {
  @IsUUID() dossierId!: string;
  @IsString() zaaknummer!: string;
  @Deel(PipInvoer) inhoud!: PipInvoer;
  @Optioneel() @Deel(PipWijzigingVerzoek) wijziging?: PipWijzigingVerzoek | null;
  /** SHA-256 of the content; from aanbieding on it does not change any more. */
  @Matches(/^[0-9a-f]{64}$/) inhoudSha!: string;
  @IsArray() @IsIn(PIP_HANDELINGEN, { each: true }) handelingen!: PipHandeling[];
  /** Persons who wrote or offered this version, by person id: none of them may decide on it. */
  @IsArray() @IsUUID(undefined, { each: true }) opstellers!: string[];
  @Optioneel() @IsString() aangebodenDoor?: string | null;
  @Optioneel() @IsString() teruggaveReden?: string | null;
  @Optioneel() @IsString() mandaat?: string | null;
  @Optioneel() @IsDatum() dagtekeningInitieel?: string | null;
  @Optioneel() @IsIn(BEKENDMAKINGSWIJZEN) wijze?: Bekendmakingswijze | null;
  @Optioneel() @Deel(PipKlokkenVanBriefUit) klokken?: PipKlokkenVanBriefUit;
  /** Where the letter stands when it was made elsewhere. */
  @Optioneel() @IsString() bewaarplaats?: string | null;
  @Delen(RechtsgangUit, 2) rechtsgangen!: RechtsgangUit[];
  @Delen(PipBriefUit, 100) brieven!: PipBriefUit[];
  @Optioneel() @Deel(PwBesluitUit) ontzorgbesluit?: PwBesluitUit | null;
  @Delen(BezwaarUit, 100) bezwaren!: BezwaarUit[];
}

/** One requirement of the law, and how this PIP stands. */
export class PipEisUit {
  @IsString() onderdeel!: string;
  @IsIn(['aanwezig', 'ontbreekt', 'niet-toegestaan', 'niet-van-toepassing']) status!: string;
  @IsString() bron!: string;
  @Optioneel() @IsString() reden?: string;
  @Optioneel() @IsString() veld?: string;
  @Optioneel() @IsObject() feiten?: Record<string, string | number>;
}

export class SmartGebrekUit {
  @IsIn(['specifiek', 'meetbaar', 'tijdgebonden', 'eigenaar', 'bewijs']) onderdeel!: string;
  @IsString() reden!: string;
  @IsString() veld!: string;
  @Optioneel() @IsObject() feiten?: Record<string, string | number>;
}

export class SmartOordeelUit {
  @IsBoolean() smart!: boolean;
  @Delen(SmartGebrekUit, 10) gebreken!: SmartGebrekUit[];
}

export class PipBeletselUit {
  @IsString() reden!: string;
  @IsString() bron!: string;
  @Optioneel() @IsString() veld?: string;
  @Optioneel() @IsObject() feiten?: Record<string, string | number>;
}

/** The checklist of a concept: the law per target group, SMART per goal, and what stands in the way of offering it. */
export class PipToetsUit {
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @Delen(PipEisUit, 60) eisen!: PipEisUit[];
  /** One judgement per goal, in the order of the goals. */
  @Delen(SmartOordeelUit, 20) doelen!: SmartOordeelUit[];
  @IsString() smartBron!: string;
  @IsBoolean() gereed!: boolean;
  @Optioneel() @Deel(PipBeletselUit) beletsel?: PipBeletselUit;
  /** Suggested number of talks over the whole term (streefnorm). */
  @IsInt() streefGesprekken!: number;
}

/** The right to bijstand that the intake knows of. */
export class BijstandsrechtUit {
  @IsUUID() dossierId!: string;
  @Optioneel() @IsDatum() rechtVanaf?: string | null;
  @IsString() kenmerk!: string;
}
