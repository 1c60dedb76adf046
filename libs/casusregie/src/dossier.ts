import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Deel } from '@wegwijs/kernel/velden';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Min } from 'class-validator';

/** How far the dossier is, as casusregie knows it from the facts of the intake. */
export const DOSSIER_STANDEN = ['geopend', 'gehuisvest', 'intake-afgerond', 'pip-vastgesteld', 'overgedragen', 'gesloten'] as const;
export type DossierStand = (typeof DOSSIER_STANDEN)[number];

/** Standing only moves forward, whatever the order in which facts of different acts are told; an end is final. */
export const laatsteStand = (nu: DossierStand, nieuw: DossierStand): DossierStand =>
  DOSSIER_STANDEN.indexOf(nieuw) > DOSSIER_STANDEN.indexOf(nu) ? nieuw : nu;

/** A dossier in the list of casusregie: ids and facts, the person himself stays in the intake. */
export class DossierRegel {
  @Matches(/^\d{4}$/) gemeentecode!: string;
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @IsIn(DOSSIER_STANDEN) stand!: DossierStand;
  /** Null as long as the intake has not said who it is. */
  @IsOptional() @IsString() naam!: string | null;
  @IsOptional() @IsIn(['asiel', 'gezin', 'overig']) doelgroep!: string | null;
  @IsOptional() @IsIn(['b1', 'onderwijs', 'z']) leerroute!: string | null;
  @IsOptional() @IsUUID() pipId!: string | null;
  /** Dagtekening of the first PIP: the inburgeringstermijn starts the day after (Wi2021 art. 11). */
  @IsOptional() @IsDatum() dagtekeningInitieel!: Datum | null;
  @IsOptional() @IsDatum() termijnBegin!: Datum | null;
  /** Last day of the inburgeringstermijn, inclusive. */
  @IsOptional() @IsDatum() termijnEinde!: Datum | null;
  @IsOptional() @IsInt() voortgangsgesprekken!: number | null;
  @IsOptional() @IsDatum() bezwaarEinde!: Datum | null;
  @IsOptional() @IsDatum() plichtEinde!: Datum | null;
  @IsOptional() @IsString() behandelaarNaam!: string | null;
  @IsISO8601() geopendOp!: string;
}

/** What the PIP that counts now asks, in hours; null where the law sets none (Wi2021 art. 15 lid 2). */
export class Intensiteit {
  @IsOptional() @IsInt() urenPerWeek!: number | null;
  @IsOptional() @IsInt() cursusuren!: number | null;
  @IsOptional() @IsInt() participatieuren!: number | null;
  @IsInt() pvtUren!: number;
  @IsOptional() @IsInt() mapUren!: number | null;
  @IsOptional() @IsInt() mapPraktijkuren!: number | null;
  @IsIn(['lezen', 'luisteren', 'schrijven', 'spreken'], { each: true }) a2Onderdelen!: string[];
  @IsBoolean() alfabetisering!: boolean;
}

/** The dossier after the PIP, on one screen: who it is, which route, which days. */
export class RegieDossierUit {
  @Matches(/^\d{4}$/) gemeentecode!: string;
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @IsIn(DOSSIER_STANDEN) stand!: DossierStand;
  @IsOptional() @IsString() naam!: string | null;
  @IsOptional() @IsDatum() geboortedatum!: Datum | null;
  @IsOptional() @IsString() taal!: string | null;
  @IsOptional() @IsString() adres!: string | null;
  @IsOptional() @IsIn(['asiel', 'gezin', 'overig']) doelgroep!: string | null;
  @IsOptional() @IsString() verblijfstitel!: string | null;
  @IsOptional() @IsIn(['b1', 'onderwijs', 'z']) leerroute!: string | null;
  @IsOptional() @IsUUID() pipId!: string | null;
  @IsOptional() @IsInt() pipVersie!: number | null;
  @IsOptional() @IsDatum() dagtekening!: Datum | null;
  @IsOptional() @IsDatum() dagtekeningInitieel!: Datum | null;
  @IsOptional() @IsDatum() termijnBegin!: Datum | null;
  /** Last day of the inburgeringstermijn, inclusive. */
  @IsOptional() @IsDatum() termijnEinde!: Datum | null;
  @IsOptional() @IsInt() voortgangsgesprekken!: number | null;
  @IsOptional() @IsDatum() bekendgemaaktOp!: Datum | null;
  @IsOptional() @IsDatum() bezwaarEinde!: Datum | null;
  @IsOptional() @IsDatum() gehuisvestOp!: Datum | null;
  @IsOptional() @IsDatum() ingeschrevenOp!: Datum | null;
  @IsOptional() @IsDatum() plichtEinde!: Datum | null;
  @IsOptional() @IsString() plichtEindeGrond!: string | null;
  @IsOptional() @IsString() behandelaarNaam!: string | null;
  @IsOptional() @Deel(Intensiteit) intensiteit!: Intensiteit | null;
}

/** A boete that the intake proposes. Only the college decides, never the system (Wi2021 art. 22; HvJ EU C-158/23 Keren). */
export class Boetevoorstel {
  @Matches(/^\d{4}$/) gemeentecode!: string;
  @IsUUID() id!: string;
  @IsUUID() dossierId!: string;
  @IsString() artikel!: string;
  @IsOptional() @IsString() naam?: string | null;
  /** First or second time that the brede intake failed (Wi2021 art. 22). */
  @IsInt() overtreding!: number;
  @IsDatum() geconstateerdOp!: Datum;
  @IsDatum() waarschuwingOp!: Datum;
  /** Cents. */
  @IsInt() bedrag!: number;
  @IsDatum() hersteltermijnTotUiterlijk!: Datum;
}
