import { IsDatum } from '@wegwijs/kernel';
import { Geheel, Gemeentecode, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { OPDRACHT_STANDEN, OPDRACHT_TAKEN, type OpdrachtStand, type OpdrachtTaak } from './opdracht.ts';

/** Work that the gemeente gives by hand: again after a return, or what does not follow from a fact. */
export class OpdrachtInvoer {
  @Keuze(OPDRACHT_TAKEN) taak!: OpdrachtTaak;
  @Optioneel() @Tekst(500, 5) vraag?: string;
}

/** One piece of work, with exactly what the receiver may see of the person. */
export class OpdrachtUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Sleutel() dossierId!: string;
  @Keuze(OPDRACHT_TAKEN) taak!: OpdrachtTaak;
  @Tekst(60) organisatie!: string;
  @Keuze(OPDRACHT_STANDEN) stand!: OpdrachtStand;
  @Optioneel() @Tekst(500) vraag!: string | null;
  @Optioneel() @Tekst(200) naam!: string | null;
  @Optioneel() @Tekst(200) adres!: string | null;
  @Optioneel() @Tekst(60) taal!: string | null;
  @Optioneel() @Tekst(30) telefoon!: string | null;
  @IsDatum() aangebodenOp!: string;
  /** Last day for an answer (streefnorm). */
  @IsDatum() antwoordUiterlijk!: string;
  @Optioneel() @IsDatum() beantwoordOp!: string | null;
  @Optioneel() @Tekst(120) beantwoordDoorNaam!: string | null;
  @Optioneel() @Tekst(500) reden!: string | null;
  @Optioneel() @IsDatum() geeindigdOp!: string | null;
}
