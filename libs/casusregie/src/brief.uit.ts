import { IsDatum } from '@wegwijs/kernel';
import { BriefAdresUit, BriefAfzenderUit, BriefBlokUit, blokUit, Teksten, type BriefDocument } from '@wegwijs/kernel/brief';
import { Deel, Delen, Gemeentecode, JaNee, Keuze, Keuzes, Optioneel, Sleutel } from '@wegwijs/kernel/velden';
import { IsArray, IsInt, IsISO8601, IsObject, IsString, Matches, Min } from 'class-validator';
import { Type } from 'class-transformer';
import type { Briefvertaling } from './brief.inhoud.ts';
import { DossierbriefAdres, MotiveringszinInvoer, Veldwaarde, BRIEF_WIJZEN, type BriefWijze } from './brief.invoer.ts';
import { talenVan } from './brief.vertalingen.ts';
import {
  BRIEF_SOORTEN, BRIEF_TALEN, MOTIVERING_DELEN, VELD_SOORTEN, type BriefSoort, type BriefTaal, type Briefkarakter, type MotiveringDeel, type Sjabloon, type Sjabloonveld, type VeldSoort,
} from './brief.sjabloon.ts';

/** A letter waits as a concept, left, or was dropped before it left. */
export const BRIEF_STANDEN = ['concept', 'verzonden', 'vervallen'] as const;
export type BriefStand = (typeof BRIEF_STANDEN)[number];

export class SjabloonveldUit implements Omit<Sjabloonveld, 'max'> {
  @IsString() code!: string;
  @IsString() naam!: string;
  @Keuze(VELD_SOORTEN) soort!: VeldSoort;
  @Keuze(['invoer', 'dossier', 'zaak']) herkomst!: Sjabloonveld['herkomst'];
  @JaNee() verplicht!: boolean;
  @Optioneel() @IsInt() max?: number;
}

export class SjabloonUit {
  @Keuze(BRIEF_SOORTEN) soort!: BriefSoort;
  @IsInt() @Min(1) versie!: number;
  @IsDatum() vanaf!: string;
  @IsString() naam!: string;
  @Keuze(['bericht', 'besluit', 'boetebesluit']) karakter!: Briefkarakter;
  @IsString() bron!: string;
  @JaNee() serie!: boolean;
  @JaNee() vierOgen!: boolean;
  @Delen(SjabloonveldUit, 20) velden!: SjabloonveldUit[];
  @Keuzes(MOTIVERING_DELEN) motivering!: MotiveringDeel[];
  /** Languages that this text exists in beside Dutch. */
  @Keuzes(BRIEF_TALEN) talen!: BriefTaal[];
}

export const sjabloonUit = (s: Sjabloon): SjabloonUit => ({
  soort: s.soort, versie: s.versie, vanaf: s.vanaf, naam: s.naam, karakter: s.karakter, bron: s.bron, serie: s.serie, vierOgen: s.vierOgen, velden: s.velden.map((v) => ({ ...v })),
  motivering: [...s.motivering], talen: talenVan(s.soort, s.versie),
});

/** One letter in the list of a dossier. */
export class BriefRegelUit {
  @Sleutel() id!: string;
  @IsInt() @Min(1) versie!: number;
  @Keuze(BRIEF_SOORTEN) soort!: BriefSoort;
  @Keuze(BRIEF_STANDEN) stand!: BriefStand;
  @Optioneel() @IsString() kenmerk!: string | null;
  @Optioneel() @IsString() titel!: string | null;
  @Optioneel() @Keuze(BRIEF_TALEN) taal!: BriefTaal | null;
  @Optioneel() @IsDatum() verzondenOp!: string | null;
  @Optioneel() @Keuze(BRIEF_WIJZEN) wijze!: BriefWijze | null;
  @Optioneel() @Sleutel() besluitId!: string | null;
  @Optioneel() @Sleutel() zaakId!: string | null;
  @IsString() opgesteldNaam!: string;
  @IsISO8601() opgesteldOp!: string;
  @Optioneel() @IsInt() bytes!: number | null;
  @Optioneel() @Matches(/^[0-9a-f]{64}$/) sha256!: string | null;
}

export class GebrekUit {
  @IsString() reden!: string;
  @IsString() bron!: string;
  @Optioneel() @IsString() veld?: string;
  @Optioneel() @IsObject() feiten?: Record<string, string | number>;
}

export class LeesbaarheidUit {
  @IsInt() zinnen!: number;
  /** Words per sentence, in tenths. */
  @IsInt() gemiddeldTienden!: number;
  @Teksten(500) teLang!: string[];
  @Teksten(200) moeilijk!: string[];
  @JaNee() voldoet!: boolean;
}

export class VertalingUit {
  @Keuze(BRIEF_TALEN) taal!: BriefTaal;
  /** The language by its own name. */
  @IsString() naam!: string;
  @Keuze(['ltr', 'rtl']) richting!: 'ltr' | 'rtl';
  /** A translator has read it. */
  @JaNee() nagezien!: boolean;
  @IsString() titel!: string;
  @Delen(BriefBlokUit, 200) blokken!: BriefBlokUit[];
}

export const vertalingUit = (v: Briefvertaling): VertalingUit => ({ ...v, blokken: v.blokken.map(blokUit) });

/** A fact that a sentence of the motivation may point at. */
export class FeitUit {
  @IsString() sleutel!: string;
  @IsString() omschrijving!: string;
}

/** The letter as it is printed: the same shape as the letter of a PIP. */
export class BriefbeeldUit {
  @JaNee() concept!: boolean;
  @IsString() sjabloon!: string;
  @IsString() titel!: string;
  @IsString() kenmerk!: string;
  @IsDatum() dagtekening!: string;
  @Deel(BriefAfzenderUit) afzender!: BriefAfzenderUit;
  @Deel(BriefAdresUit) geadresseerde!: BriefAdresUit;
  @Delen(BriefBlokUit, 500) blokken!: BriefBlokUit[];
}

export const briefbeeldUit = (d: BriefDocument): BriefbeeldUit => ({ ...d, concept: d.concept === true, blokken: d.blokken.map(blokUit) });

/** A letter with everything that is needed to write it, judge it and read it. */
export class DossierbriefUit extends BriefRegelUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() dossierId!: string;
  @IsInt() @Min(1) sjabloonVersie!: number;
  @Delen(Veldwaarde, 20) velden!: Veldwaarde[];
  /** Another address than the one that is known; absent: that one. */
  @Optioneel() @Deel(DossierbriefAdres) adres?: DossierbriefAdres;
  @Delen(MotiveringszinInvoer, 40) motivering!: MotiveringszinInvoer[];
  @Keuzes(MOTIVERING_DELEN) motiveringsdelen!: MotiveringDeel[];
  @IsArray() @Delen(FeitUit, 2000) feiten!: FeitUit[];
  @Deel(BriefbeeldUit) brief!: BriefbeeldUit;
  @Optioneel() @Deel(VertalingUit) vertaling!: VertalingUit | null;
  @Deel(LeesbaarheidUit) leesbaarheid!: LeesbaarheidUit;
  /** What stands in the way of sending; empty for a letter that left. */
  @Delen(GebrekUit, 200) gebreken!: GebrekUit[];
  /** Characters that the paper cannot show. */
  @Teksten(1000) nietDrukbaar!: string[];
}

export const SERIEREGEL_STANDEN = ['wacht', 'verzonden', 'mislukt', 'overgeslagen'] as const;
export type SerieregelStand = (typeof SERIEREGEL_STANDEN)[number];

/** What became of one letter of a series. `overgeslagen`: not written because it should not be; `mislukt`: it should, and could not. */
export class SerieregelUit {
  @Sleutel() dossierId!: string;
  @Optioneel() @IsString() naam!: string | null;
  @Keuze(SERIEREGEL_STANDEN) stand!: SerieregelStand;
  @Optioneel() @Sleutel() briefId!: string | null;
  @Optioneel() @IsString() reden!: string | null;
  @Optioneel() @IsString() bron!: string | null;
}

/** A series of letters and how far it is. */
export class SerieUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @IsInt() @Min(1) versie!: number;
  @Keuze(BRIEF_SOORTEN) soort!: BriefSoort;
  @Keuze(['open', 'klaar', 'gestopt']) stand!: 'open' | 'klaar' | 'gestopt';
  @JaNee() metTaal!: boolean;
  @IsString() doorNaam!: string;
  @IsISO8601() gemaaktOp!: string;
  @IsInt() totaal!: number;
  @IsInt() wacht!: number;
  @IsInt() verzonden!: number;
  @IsInt() mislukt!: number;
  @IsInt() overgeslagen!: number;
}

/** A series with a line per person. */
export class SerieMetRegelsUit extends SerieUit {
  @Type(() => SerieregelUit) @Delen(SerieregelUit, 500) regels!: SerieregelUit[];
}
