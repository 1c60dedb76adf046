import { IsDatum } from '@wegwijs/kernel';
import { Deel, Delen, Geheel, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID } from 'class-validator';
import { BRIEF_SOORTEN, BRIEF_TALEN, MOTIVERING_DELEN, type BriefSoort, type BriefTaal, type MotiveringDeel } from './brief.sjabloon.ts';
import type { Motiveringszin } from './brief.toets.ts';

export const BRIEF_WIJZEN = ['post', 'uitreiking'] as const;
export type BriefWijze = (typeof BRIEF_WIJZEN)[number];

/** A blank that the writer filled in. A date is `JJJJ-MM-DD`, an hour `UU:MM`. */
export class Veldwaarde {
  @Tekst(40) code!: string;
  @Tekst(4000) waarde!: string;
}

export class MotiveringszinInvoer implements Motiveringszin {
  @Keuze(MOTIVERING_DELEN) deel!: MotiveringDeel;
  @Tekst(400) zin!: string;
  /** 'Wi2021 art. 23 lid 1'. */
  @Tekst(120) artikel!: string;
  /** A fact code, or the id of a line of the timeline. */
  @Tekst(60) feit!: string;
}

/** Postal address, for who does not live where the dossier says. */
export class DossierbriefAdres {
  @Tekst(80) straatEnNummer!: string;
  @Tekst(80) postcodeEnPlaats!: string;
  @Optioneel() @Tekst(80) land?: string;
}

/** What of a letter can be written and rewritten until it leaves. */
export class BriefInhoudInvoer {
  @Delen(Veldwaarde, 20) velden!: Veldwaarde[];
  @Delen(MotiveringszinInvoer, 40) motivering!: MotiveringszinInvoer[];
  /** Second language beside the Dutch text. */
  @Optioneel() @Keuze(BRIEF_TALEN) taal?: BriefTaal;
  @Optioneel() @Deel(DossierbriefAdres) adres?: DossierbriefAdres;
}

export class BriefInvoer extends BriefInhoudInvoer {
  @Keuze(BRIEF_SOORTEN.filter((s) => s !== 'besluit')) soort!: Exclude<BriefSoort, 'besluit'>;
  /** The zaak of handhaving that a voornemen or a boetebesluit is about. */
  @Optioneel() @Sleutel() zaakId?: string;
}

export class VerzendingInvoer {
  /** The day it is posted or handed over: today or earlier. */
  @IsDatum() op!: string;
  @Keuze(BRIEF_WIJZEN) wijze!: BriefWijze;
}

/** Which dossiers a series of letters goes to: those that are named, or those that the filter finds now. */
export class SerieFilter {
  @Optioneel() @Keuze(['asiel', 'gezin', 'overig']) doelgroep?: string;
  @Optioneel() @Keuze(['b1', 'onderwijs', 'z']) leerroute?: string;
  @Optioneel() @Sleutel() behandelaar?: string;
  /** Termijn that ends on this day or earlier. */
  @Optioneel() @IsDatum() termijnTot?: string;
}

export class SerieInvoer {
  @Keuze(['uitnodiging-voortgang', 'uitnodiging-pvt', 'certificaat-uitreiking']) soort!: BriefSoort;
  @Delen(Veldwaarde, 20) velden!: Veldwaarde[];
  /** Put the second language beside the Dutch text for everybody whose language we have. */
  @JaNee() metTaal!: boolean;
  @Optioneel()
  @IsArray({ message: '$property moet een lijst zijn' }) @ArrayMinSize(1, { message: '$property moet minstens een dossier bevatten' }) @ArrayMaxSize(500, { message: '$property mag hoogstens 500 dossiers bevatten' })
  @IsUUID(undefined, { each: true, message: '$property mag alleen geldige sleutels (uuid) bevatten' })
  dossierIds?: string[];
  @Optioneel() @Deel(SerieFilter) filter?: SerieFilter;
}

export class SerieVerderInvoer {
  /** How many letters in this round; the rest waits for the next. */
  @Geheel(1, 25) aantal!: number;
  @Keuze(BRIEF_WIJZEN) wijze!: BriefWijze;
}
