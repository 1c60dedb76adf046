import { IsDatum } from '@wegwijs/kernel';
import { IsInt, IsISO8601, IsString } from 'class-validator';
import { Deel, Delen, Geheel, Gemeentecode, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';

const SOORTEN = ['wettelijk', 'streefnorm'];

/** How many of these persons will be inburgeringsplichtig: `exact` is what is calculated with, `afgerond` is for reading. */
export class TaakstellingSchatting {
  @IsInt() aantal!: number;
  @Geheel(0, 100) procent!: number;
  /** Hundredths of a person. */
  @IsInt() honderdsten!: number;
  @Tekst(20) exact!: string;
  @IsInt() afgerond!: number;
  @IsString() bron!: string;
  @Keuze(SOORTEN) soort!: string;
}

export class TaakstellingSchattingen {
  @Deel(TaakstellingSchatting) startnotitie!: TaakstellingSchatting;
  /** Null before 2022: the Rijk had no share yet. */
  @Optioneel() @Deel(TaakstellingSchatting) spuk!: TaakstellingSchatting | null;
}

/** The number of one half-year that holds now, and how far the gemeente is. */
export class TaakstellingRegel {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Tekst(6) halfjaar!: string;
  @Geheel(1, 10_000) versie!: number;
  @IsInt() taakstelling!: number;
  @Keuze(SOORTEN) soort!: string;
  @IsString() vindplaats!: string;
  @Optioneel() @IsDatum() bekendgemaaktOp!: string | null;
  /** Last day on which the Minister may publish; a number that came later came late. */
  @IsDatum() bekendmakingUiterlijk!: string;
  @IsDatum() peildatum!: string;
  /** Vergunninghouders coupled in this half-year: all members of the household. */
  @Geheel(0, 100_000) gekoppeld!: number;
  /** Vergunninghouders housed in this half-year, children and nareizigers included. */
  @Geheel(0, 100_000) gerealiseerd!: number;
  /** What was still open at the start; negative when the gemeente was ahead. */
  @IsInt() beginAchterstand!: number;
  @IsInt() opgave!: number;
  @Geheel(0, 1_000_000) achterstand!: number;
  @Geheel(0, 1_000_000) voorsprong!: number;
  /** Realised per thousand of the opgave; null when there was nothing to do. */
  @Optioneel() @IsInt() promille!: number | null;
  @Deel(TaakstellingSchattingen) schatting!: TaakstellingSchattingen;
}

export class TaakstellingVersie {
  @Geheel(1, 10_000) versie!: number;
  @IsInt() aantal!: number;
  @Optioneel() @IsInt() beginAchterstand!: number | null;
  @IsString() vindplaats!: string;
  @Optioneel() @IsDatum() bekendgemaaktOp!: string | null;
  /** Why this version replaced the one before it; null for the first. */
  @Optioneel() @IsString() reden!: string | null;
  @IsString() vastgesteldDoor!: string;
  @IsISO8601() vastgesteldOp!: string;
}

export class TaakstellingDetail extends TaakstellingRegel {
  @Delen(TaakstellingVersie, 10_000) versies!: TaakstellingVersie[];
}

export class StartnotitieRegel {
  @Gemeentecode() gemeentecode!: string;
  @IsInt() jaar!: number;
  @Tekst(20) exact!: string;
  @IsInt() gedrukt!: number;
  @Tekst(20) weg!: string;
}

/** Why the startnotitie prints 34 where 65% of 54 is 35,1. */
export class StartnotitieVerklaring {
  @Delen(StartnotitieRegel, 10) regels!: StartnotitieRegel[];
  @IsInt() jaar!: number;
  @Tekst(20) exact!: string;
  @IsInt() gedrukt!: number;
  @Tekst(20) verschil!: string;
  @IsString() oorzaak!: string;
  @IsString() bron!: string;
}

export class TaakstellingOverzicht {
  @Delen(TaakstellingRegel, 1000) regels!: TaakstellingRegel[];
  @Deel(StartnotitieVerklaring) startnotitie!: StartnotitieVerklaring;
}
