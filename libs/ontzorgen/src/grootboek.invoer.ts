import { Delen, Geheel, Gemeentecode, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import type { Centen } from '@wegwijs/kernel';
import { REKENINGEN, type Rekening } from './grootboek.ts';

/** The largest amount of one line, in cents. */
const HOOGSTE = 1_000_000_000;

/** One line; one of the two sides. */
export class CorrectieregelInvoer {
  @Keuze(REKENINGEN) rekening!: Rekening;
  @Optioneel() @Sleutel() huishoudenId?: string;
  @Optioneel() @Geheel(1, HOOGSTE) debet?: Centen;
  @Optioneel() @Geheel(1, HOOGSTE) credit?: Centen;
}

/** Puts a journaalpost right: without lines it is reversed, with lines they are what is booked. */
export class CorrectieInvoer {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() journaalId!: string;
  @Tekst(300, 10) reden!: string;
  @Optioneel() @Delen(CorrectieregelInvoer, 20) regels?: CorrectieregelInvoer[];
}

/** Pays the vakantietoeslag that is due now. */
export class VakantietoeslagInvoer {
  @Gemeentecode() gemeentecode!: string;
  @Geheel(2022, 2100) jaar!: number;
}
