import { IsDatum } from '@wegwijs/kernel';
import { Delen, Geheel, Gemeentecode, JaNee, Keuze, Keuzes, Optioneel, Sleutel, Tekst, Deel } from '@wegwijs/kernel/velden';
import { IsString } from 'class-validator';
import { LOPENDE_ZAKEN, PLICHT_EINDE_GRONDEN, type LopendeZaak, type PlichtEindeGrond } from './einde.ts';
import { RegieTermijnUit } from './termijn.uit.ts';

/** Ends that a caseworker records. That somebody is voldaan comes with the leerroute, when DUO has said so. */
export const INVOERBARE_EINDEN = PLICHT_EINDE_GRONDEN.filter((g) => g !== 'voldaan');

/** An end of the plicht, or the correction of one. */
export class PlichtEindeInvoer {
  @Keuze(INVOERBARE_EINDEN) grond!: PlichtEindeGrond;
  @IsDatum() op!: string;
  @Tekst(500, 5) reden!: string;
  /** Death and a mistake of DUO remove the file at once and for good; that must be said in so many words. */
  @Optioneel() @JaNee() wissenBevestigd?: boolean;
  /** Needed when the residence was lost: while a renewal is pending the plicht goes on. */
  @Optioneel() @JaNee() verlengingVerblijfAangevraagd?: boolean;
}

/** The plicht had not ended. */
export class PlichtEindeHerroeping {
  @Tekst(500, 5) reden!: string;
}

export const EINDE_REGELSTANDEN = ['geldt', 'vervangen', 'herroepen'] as const;
export type EindeRegelstand = (typeof EINDE_REGELSTANDEN)[number];

/** One recorded end; a correction is a later line. */
export class PlichtEindeRegel {
  @Sleutel() id!: string;
  @Keuze(PLICHT_EINDE_GRONDEN) grond!: PlichtEindeGrond;
  @IsDatum() op!: string;
  @Keuze(EINDE_REGELSTANDEN) stand!: EindeRegelstand;
  @Optioneel() @IsString() reden!: string | null;
  @Optioneel() @IsString() doorNaam!: string | null;
  @IsDatum() vastgelegdOp!: string;
}

/** What the end that counts means. */
export class PlichtEindeGevolgUit {
  @Keuze(PLICHT_EINDE_GRONDEN) grond!: PlichtEindeGrond;
  @IsString() bron!: string;
  @Keuzes(LOPENDE_ZAKEN) stopt!: LopendeZaak[];
  @Keuze(['wissen', 'bewaren']) gegevens!: 'wissen' | 'bewaren';
  @Optioneel() @Deel(RegieTermijnUit) bewaarTot?: RegieTermijnUit;
}

/** Whether and how the plicht ended. `gewist`: nothing of the dossier is left, and this answer is the last that is said of it. */
export class PlichtEindeUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() dossierId!: string;
  @Optioneel() @Geheel(1, 10_000_000) versie?: number;
  @JaNee() gewist!: boolean;
  /** The day of AOW-age; null while the birth date is unknown. */
  @Optioneel() @IsDatum() aowOp!: string | null;
  @Optioneel() @Deel(PlichtEindeGevolgUit) gevolg!: PlichtEindeGevolgUit | null;
  /** Newest first. */
  @Delen(PlichtEindeRegel, 500) regels!: PlichtEindeRegel[];
}
