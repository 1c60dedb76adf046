import { IsDatum } from '@wegwijs/kernel';
import { Deel, Delen, Gemeentecode, JaNee, Keuze, Optioneel, Sleutel } from '@wegwijs/kernel/velden';
import { IsInt, IsString, Min } from 'class-validator';
import { BESLUIT_SPOREN, BESLUIT_STANDEN, BEZWAARUITKOMSTEN, type BesluitSpoor, type BesluitStand, type Bezwaaruitkomst } from './besluit.ts';
import { BRIEF_WIJZEN, type BriefWijze } from './brief.invoer.ts';
import { RegieTermijnUit } from './termijn.uit.ts';

export class DossierbezwaarUit {
  @Sleutel() id!: string;
  @IsInt() @Min(1) versie!: number;
  @Sleutel() besluitId!: string;
  @IsString() kenmerk!: string;
  @IsDatum() ontvangenOp!: string;
  @Optioneel() @IsDatum() gepostOp!: string | null;
  @JaNee() commissie!: boolean;
  @JaNee() opTijd!: boolean;
  /** Until when the college must decide; absent while the besluit is not made known. */
  @Optioneel() @Deel(RegieTermijnUit) beslissen!: RegieTermijnUit | null;
  @Optioneel() @Keuze(BEZWAARUITKOMSTEN) uitkomst!: Bezwaaruitkomst | null;
  @Optioneel() @IsDatum() beslistOp!: string | null;
  @Optioneel() @IsString() motivering!: string | null;
  @JaNee() herroepen!: boolean;
  @Optioneel() @Sleutel() nieuwBesluitId!: string | null;
}

/** A bezwaar that waits for an answer, in the list over all dossiers. */
export class OpenBezwaarUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Sleutel() dossierId!: string;
  @Sleutel() besluitId!: string;
  @Optioneel() @IsString() naam!: string | null;
  @Keuze(BESLUIT_SPOREN) spoor!: BesluitSpoor;
  @IsString() kenmerk!: string;
  @IsDatum() ontvangenOp!: string;
  @JaNee() opTijd!: boolean;
  /** Last day to decide, inclusive; absent while the besluit is not made known. */
  @Optioneel() @IsDatum() beslisUiterlijk!: string | null;
}

/** A besluit with its own dossier, its own clock and its own road of appeal. */
export class BesluitUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @IsInt() @Min(1) versie!: number;
  @Sleutel() dossierId!: string;
  @Keuze(BESLUIT_SPOREN) spoor!: BesluitSpoor;
  @Keuze(BESLUIT_STANDEN) stand!: BesluitStand;
  /** Absent until it is taken. */
  @Optioneel() @IsString() kenmerk!: string | null;
  @Optioneel() @IsString() onderwerp!: string | null;
  @Sleutel() briefId!: string;
  @Optioneel() @Sleutel() vervangt!: string | null;
  @Optioneel() @Sleutel() vervangenDoor!: string | null;
  @IsString() opgesteldNaam!: string;
  @Optioneel() @IsDatum() dagtekening!: string | null;
  @Optioneel() @IsString() genomenNaam!: string | null;
  @Optioneel() @IsString() mandaat!: string | null;
  @Optioneel() @IsDatum() bekendgemaaktOp!: string | null;
  @Optioneel() @Keuze(BRIEF_WIJZEN) wijze!: BriefWijze | null;
  @Optioneel() @Deel(RegieTermijnUit) bezwaartermijn!: RegieTermijnUit | null;
  @IsString() hogerBeroep!: string;
  @Delen(DossierbezwaarUit, 50) bezwaren!: DossierbezwaarUit[];
}
