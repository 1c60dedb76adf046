import { Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { TOEWIJZINGEN, type Toewijzing } from './match.ts';

/** What an unknown amount is, with the reason in words. */
export class VraagpostToewijzing {
  @Keuze(TOEWIJZINGEN) soort!: Toewijzing;
  /** For `betaling` and `retour`. */
  @Optioneel() @Sleutel() opdrachtId?: string;
  /** For `terugbetaling` and `vordering`. */
  @Optioneel() @Sleutel() huishoudenId?: string;
  @Tekst(500, 5) toelichting!: string;
}

/** Why the proposal is wrong. */
export class VoorstelAfwijzing {
  @Tekst(500, 5) toelichting!: string;
}
