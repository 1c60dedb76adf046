import { IsDatum } from '@wegwijs/kernel';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsString, IsUUID, Matches, Min } from 'class-validator';
import { FASEN, VOLGENDE_STAPPEN, type Fase, type VolgendeStap } from './dossier.ts';
import { HUISVESTINGSSTAPPEN, type Huisvestingsstap } from './huisvesting.ts';
import { KlokUit, PipKlokkenUit } from './klokken.uit.ts';
import { PIP_LEERROUTES, VERBLIJFSTITELS, type PipLeerroute, type Verblijfstitel } from './pip.ts';
import { DOELGROEPEN, type Doelgroep } from './plicht-verblijf.ts';
import { Deel, Delen, Optioneel } from '@wegwijs/kernel/velden';

/** What to do next, for the screen (`tekst`) and for a button (`code`). */
export class VolgendeStapUit {
  @IsIn(Object.keys(VOLGENDE_STAPPEN)) code!: VolgendeStap;
  @IsString() tekst!: string;
}

export const stapUit = (code: VolgendeStap): VolgendeStapUit => ({ code, tekst: VOLGENDE_STAPPEN[code] });

/** The dossier of a member of the family. */
export class GezinsdossierUit {
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @IsString() zaaknummer!: string;
  @IsIn(FASEN) fase!: Fase;
}

/** A member of the family, and why he is (not) inburgeringsplichtig. */
export class GezinslidUit {
  @IsUUID() persoonId!: string;
  @IsString() naam!: string;
  @IsDatum() geboortedatum!: string;
  @Optioneel() @IsString() nationaliteit!: string | null;
  /** The language he speaks best, as it was reported with the koppeling. */
  @Optioneel() @IsString() taal!: string | null;
  @Optioneel() @IsString() vNummer!: string | null;
  @IsBoolean() bsnBekend!: boolean;
  /** The last three digits, to recognise a number by; the whole one only on request and with a reason (POST /v1/personen/{id}/bsn-inzage). */
  @Optioneel() @Matches(/^\d{3}$/) bsnEinde!: string | null;
  @IsString() gezinsrol!: string;
  @IsIn(['plichtig', 'niet-plichtig', 'vrijgesteld', 'onbekend']) plicht!: string;
  @IsString() reden!: string;
  @IsString() bron!: string;
  @Optioneel() @Deel(GezinsdossierUit) dossier?: GezinsdossierUit | null;
}

export class AdresUit {
  @IsString() straat!: string;
  @IsInt() huisnummer!: number;
  @Optioneel() @IsString() toevoeging?: string | null;
  @IsString() postcode!: string;
  @IsString() woonplaats!: string;
  @Optioneel() @IsString() verhuurder?: string | null;
}

export class HuisvestingKlokkenUit {
  @Deel(KlokUit) woning!: KlokUit;
  @Deel(KlokUit) verhuizing!: KlokUit;
}

/** How far the housing of the household is, with both streefnormen. */
export class HuisvestingUit {
  @IsIn(HUISVESTINGSSTAPPEN) stap!: Huisvestingsstap;
  @IsDatum() gekoppeldOp!: string;
  @Optioneel() @IsDatum() aangebodenOp?: string | null;
  @Optioneel() @IsDatum() huurVanaf?: string | null;
  @Optioneel() @IsDatum() betrokkenOp?: string | null;
  @Optioneel() @IsDatum() ingeschrevenOp?: string | null;
  @Optioneel() @Deel(AdresUit) adres?: AdresUit | null;
  @Deel(HuisvestingKlokkenUit) klokken!: HuisvestingKlokkenUit;
}

/** One line of the log of a household's housing: a step, an offer that fell through ('vervallen') or a day that was put right. */
export class HuisvestingLogregelUit {
  @IsUUID() id!: string;
  @IsIn([...HUISVESTINGSSTAPPEN, 'vervallen']) stap!: Huisvestingsstap | 'vervallen';
  @IsBoolean() correctie!: boolean;
  @IsDatum() dag!: string;
  /** Of a correction: the day that stood there before. */
  @Optioneel() @IsDatum() vorige!: string | null;
  @Optioneel() @IsString() reden!: string | null;
  @IsString() door!: string;
  @IsISO8601() op!: string;
}

export class DerdeInformatieUit {
  @IsUUID() id!: string;
  @IsString() grond!: string;
  @IsString() derde!: string;
  @IsDatum() gevraagdOp!: string;
  @Optioneel() @IsDatum() ontvangenOp?: string | null;
  @IsString() motivering!: string;
}

class DossierKop {
  @Matches(/^\d{4}$/) gemeentecode!: string;
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @IsString() zaaknummer!: string;
  @IsIn(FASEN) fase!: Fase;
  @Deel(VolgendeStapUit) volgendeStap!: VolgendeStapUit;
  @Deel(PipKlokkenUit) klokken!: PipKlokkenUit;
}

export class DossierVersieUit {
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
}

/** Where a dossier stands after an act; `gezin` are the other dossiers that moved along, with their new versions. */
export class DossierStandUit extends DossierKop {
  @Delen(DossierVersieUit, 50) gezin!: DossierVersieUit[];
  @Optioneel() @Deel(HuisvestingUit) huisvesting?: HuisvestingUit;
  /** DUO treats this person as another doelgroep than the permit suggests: a signal to ask DUO, not an error. */
  @Optioneel() @IsBoolean() afwijkendeDoelgroep?: boolean;
}

/** The facts from which the clocks are computed; null: has not happened. */
export class DossierFeitenUit {
  @IsDatum() gekoppeldOp!: string;
  @Optioneel() @IsDatum() gehuisvestOp!: string | null;
  @Optioneel() @IsDatum() brpOp!: string | null;
  @Optioneel() @IsDatum() kennisgevingOp!: string | null;
  @Optioneel() @IsBoolean() ingeschrevenBijKennisgeving!: boolean | null;
  @Optioneel() @IsDatum() verhuisdOp!: string | null;
  @IsBoolean() verhuisdMetPip!: boolean;
  @Optioneel() @IsDatum() intakeAfgerondOp!: string | null;
  @Optioneel() @IsDatum() pipVastgesteldOp!: string | null;
  @Optioneel() @IsDatum() pipBekendgemaaktOp!: string | null;
  @Optioneel() @IsDatum() dagtekeningInitieel!: string | null;
  @Optioneel() @IsDatum() geslotenOp!: string | null;
  @Optioneel() @IsString() sluitreden!: string | null;
}

/** A whole dossier in one answer: who, the family, the facts, both clocks, and what to do next. */
export class DossierUit extends DossierKop {
  @IsString() naam!: string;
  @IsUUID() persoonId!: string;
  @IsUUID() koppelingId!: string;
  @IsIn(DOELGROEPEN) doelgroep!: Doelgroep;
  @IsIn(VERBLIJFSTITELS) verblijfstitel!: Verblijfstitel;
  @Optioneel() @IsIn(PIP_LEERROUTES) leerroute!: PipLeerroute | null;
  @Optioneel() @IsUUID() behandelaar!: string | null;
  @Optioneel() @IsString() behandelaarNaam!: string | null;
  @Deel(DossierFeitenUit) feiten!: DossierFeitenUit;
  @Delen(GezinslidUit, 50) gezin!: GezinslidUit[];
  @Optioneel() @Deel(HuisvestingUit) huisvesting!: HuisvestingUit | null;
  @Delen(DerdeInformatieUit, 100) derdeInformatie!: DerdeInformatieUit[];
}

/** Both clocks of a dossier, explained. */
export class DossierKlokkenUit extends PipKlokkenUit {
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
}
