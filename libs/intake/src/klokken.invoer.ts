import { IsDatum } from '@wegwijs/kernel';
import { WACHTGRONDEN } from './klokken.ts';
import { WORDT_BEHANDELD_ALS, type WordtBehandeldAls } from './plicht-verblijf.ts';
import { JaNee, Keuze, Optioneel, Tekst } from '@wegwijs/kernel/velden';

/** DUO tells that somebody is (or is no longer) inburgeringsplichtig. */
export class KennisgevingInvoer {
  /** The day DUO notified the person in writing: the date of the letter, not the day we read it. */
  @IsDatum() kennisgevingOp!: string;
  @JaNee() inburgeringsplichtig!: boolean;
  @Keuze(WORDT_BEHANDELD_ALS) wordtBehandeldAls!: WordtBehandeldAls;
  /** DUO's code or words for why there is no plicht. */
  @Optioneel() @Tekst(200) redenGeenPlicht?: string;
  @Optioneel() @Tekst(60) kenmerk?: string;
}

/** The college asks a third party for information without which the PIP cannot reasonably be made. */
export class DerdeInformatieInvoer {
  @Keuze(WACHTGRONDEN.map((g) => g.code)) grond!: (typeof WACHTGRONDEN)[number]['code'];
  /** Who must answer: an organisation, not a person. */
  @Tekst(120) derde!: string;
  @IsDatum() gevraagdOp!: string;
  /** Why the PIP cannot reasonably be made without it. */
  @Tekst(1000) motivering!: string;
}

/** The third party has answered. */
export class DerdeInformatieOntvangstInvoer {
  @IsDatum() ontvangenOp!: string;
}
