import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Deel, Geheel, Gemeentecode, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { IsString } from 'class-validator';
import { inzageBewaardTot, inzageTermijn, INZAGE_STANDEN, INZAGE_VORMEN, type InzageStand, type InzageVorm } from './inzage.ts';
import { RegieTermijnUit } from './termijn.uit.ts';

/** Somebody asked what is held about him. */
export class InzageverzoekInvoer {
  @IsDatum() ontvangenOp!: Datum;
  /** How the gemeente calls the request. */
  @Optioneel() @Tekst(60) kenmerk?: string;
}

/** Which of the two files. */
export class InzagebestandVraag {
  @Keuze(INZAGE_VORMEN) vorm!: InzageVorm;
}

/** How far the share of one context is. */
export class InzageverzoekUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Sleutel() dossierId!: string;
  @IsDatum() ontvangenOp!: Datum;
  @Optioneel() @IsString() kenmerk!: string | null;
  @Keuze(INZAGE_STANDEN) stand!: InzageStand;
  /** Steps that are done, of how many; both 0 before the first one. */
  @Geheel(0, 10_000) gedaan!: number;
  @Geheel(0, 10_000) totaal!: number;
  @Optioneel() @IsDatum() klaarOp!: Datum | null;
  /** Last day on which the files are there. */
  @Optioneel() @IsDatum() bewaardTot!: Datum | null;
  @Optioneel() @IsString() doorNaam!: string | null;
  @Deel(RegieTermijnUit) termijn!: RegieTermijnUit;
}

/** How a request is shown in every context that answers it: with its term, until when its files are there, and without the id of who recorded it. */
export const inzageUit = ({ door: _, ...v }: Omit<InzageverzoekUit, 'bewaardTot' | 'termijn'> & { door: string | null }): InzageverzoekUit => (
  { ...v, bewaardTot: v.klaarOp && inzageBewaardTot(v.klaarOp), termijn: inzageTermijn(v.ontvangenOp) });
