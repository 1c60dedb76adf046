import { IsDatum } from '@wegwijs/kernel';
import { IsArray, IsIn, IsInt, IsString, IsUUID, Matches, Min } from 'class-validator';
import { FASEN, type Fase } from './dossier.ts';
import { VolgendeStapUit } from './dossier.uit.ts';
import { PIP_LEERROUTES, type PipLeerroute } from './pip.ts';
import { DOELGROEPEN, type Doelgroep } from './plicht-verblijf.ts';
import { Deel, Delen, Optioneel } from '@wegwijs/kernel/velden';
import { WERK_STANDEN, type RegelKlok } from './werkvoorraad.ts';

/** A last day, where it stands, and the days to it (or, once the PIP is there, the days in hand). */
export class RegelKlokUit implements RegelKlok {
  @Optioneel() @IsDatum() einde!: string | null;
  @IsIn([...WERK_STANDEN, 'gehaald', 'te laat gehaald']) stand!: RegelKlok['stand'];
  @Optioneel() @IsInt() dagen!: number | null;
}

export class WerkvoorraadRegel {
  @Matches(/^\d{4}$/) gemeentecode!: string;
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @IsString() zaaknummer!: string;
  @IsString() naam!: string;
  @IsIn(DOELGROEPEN) doelgroep!: Doelgroep;
  @IsIn(FASEN) fase!: Fase;
  @Optioneel() @IsIn(PIP_LEERROUTES) leerroute!: PipLeerroute | null;
  @Optioneel() @IsUUID() behandelaar!: string | null;
  @Optioneel() @IsString() behandelaarNaam!: string | null;
  @IsDatum() gekoppeldOp!: string;
  /** Six weeks after huisvesting: the local promise. */
  @Deel(RegelKlokUit) streefnorm!: RegelKlokUit;
  /** Besluit inburgering 2021 art. 5.3. */
  @Deel(RegelKlokUit) wettelijk!: RegelKlokUit;
  @Deel(VolgendeStapUit) volgendeStap!: VolgendeStapUit;
}

export const TOEWIJZING_UITKOMSTEN = ['toegewezen', 'vrijgegeven', 'niet gevonden', 'verouderde versie', 'niet toegestaan'] as const;

export class ToewijzingRegelUit {
  @IsUUID() dossierId!: string;
  @IsIn(TOEWIJZING_UITKOMSTEN) uitkomst!: (typeof TOEWIJZING_UITKOMSTEN)[number];
  /** New version of the row, when it changed. */
  @Optioneel() @IsInt() versie?: number;
  @Optioneel() @IsString() reden?: string;
  @Optioneel() @IsString() bron?: string;
}

export class ToewijzingUit {
  @Delen(ToewijzingRegelUit, 200) rijen!: ToewijzingRegelUit[];
  /** How many changed. */
  @IsInt() @Min(0) gewijzigd!: number;
}

/** Somebody of this gemeente whom work can be given to. */
export class MedewerkerUit {
  @IsUUID() persoon!: string;
  @IsString() naam!: string;
  @IsArray() @IsString({ each: true }) rollen!: string[];
}
