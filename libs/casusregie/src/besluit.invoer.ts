import { IsDatum } from '@wegwijs/kernel';
import { JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { BESLUIT_SPOREN, BEZWAARUITKOMSTEN, type BesluitSpoor, type Bezwaaruitkomst } from './besluit.ts';
import { BRIEF_WIJZEN, BriefInhoudInvoer, type BriefWijze } from './brief.invoer.ts';

/** A besluit begins as the letter that makes it known. */
export class BesluitInvoer extends BriefInhoudInvoer {
  @Keuze(BESLUIT_SPOREN) spoor!: BesluitSpoor;
  /** The besluit that this one takes the place of. */
  @Optioneel() @Sleutel() vervangt?: string;
}

export class BesluitNemenInvoer {
  /** Reference of the mandaat (Awb art. 10:10); only used when the schaalniveau-matrix does not name one. */
  @Optioneel() @Tekst(120) mandaat?: string;
}

export class BesluitBekendmakingInvoer {
  @IsDatum() op!: string;
  @Keuze(BRIEF_WIJZEN) wijze!: BriefWijze;
}

export class BesluitBezwaarInvoer {
  @IsDatum() ontvangenOp!: string;
  /** Postmark: posted in time may arrive a week later (Awb art. 6:9). */
  @Optioneel() @IsDatum() gepostOp?: string;
  @Tekst(60) kenmerk!: string;
  /** An advisory committee hears it: that gives twelve weeks (Awb art. 7:10, 7:13). */
  @Optioneel() @JaNee() commissie?: boolean;
}

export class BesluitBezwaarUitkomstInvoer {
  @Keuze(BEZWAARUITKOMSTEN) uitkomst!: Bezwaaruitkomst;
  @IsDatum() beslistOp!: string;
  @Tekst(2000) motivering!: string;
  /** Only with 'gegrond': the besluit is revoked and a new version is opened. */
  @Optioneel() @JaNee() herroepen?: boolean;
  /** Awb art. 6:11. */
  @Optioneel() @JaNee() verschoonbaar?: boolean;
}
