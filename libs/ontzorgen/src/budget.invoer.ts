import { IsDatum, IsIbanNummer, type Datum } from '@wegwijs/kernel';
import { Geheel, Gemeentecode, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { Matches } from 'class-validator';
import {
  GEBROKEN_MAANDEN, IBANCONTROLES, POSTFREQUENTIES, POSTSOORTEN, POST_MAXIMUM, TARIEFCODE, TOESLAGSOORTEN, TOESLAGSTANDEN,
  type GebrokenMaand, type IbanControle, type Postfrequentie, type Postsoort, type ToeslagSoort, type ToeslagStand,
} from './budget.ts';
import { AFBOUWSTAPPEN, INCIDENTSTANDEN, VAARDIGHEDEN, type Afbouwstap, type Incidentstand, type Vaardigheid } from './afbouw.ts';

export class BegunstigdeInvoer {
  @Gemeentecode() gemeentecode!: string;
  @Tekst(70) naam!: string;
  @IsIbanNummer() iban!: string;
}

export class IbanInvoer {
  @IsIbanNummer() iban!: string;
}

/** What the second person saw. */
export class IbanControleInvoer {
  @JaNee() goed!: boolean;
  @Keuze(IBANCONTROLES) controle!: IbanControle;
  @Tekst(500, 5) toelichting!: string;
}

/** What a version of a post says, beside its kind. Amount in cents per time that it falls due. */
export class PostVersieInvoer {
  @Sleutel() begunstigdeId!: string;
  @Geheel(1, POST_MAXIMUM) bedrag!: number;
  @Keuze(POSTFREQUENTIES) frequentie!: Postfrequentie;
  /** Day of the month; the last day where a month is shorter. */
  @Geheel(1, 31) vervaldag!: number;
  @IsDatum() vanaf!: Datum;
  /** First day without. */
  @Optioneel() @IsDatum() tot?: Datum;
  @Optioneel() @Keuze(GEBROKEN_MAANDEN) gebrokenMaand?: GebrokenMaand;
  /** Reference of the creditor: his customer number. */
  @Optioneel() @Tekst(35) kenmerk?: string;
  /** The day the client agreed; needed for what art. 56a does not name. */
  @Optioneel() @IsDatum() toestemmingOp?: Datum;
}

export class PostInvoer extends PostVersieInvoer {
  @Keuze(POSTSOORTEN) soort!: Postsoort;
}

export class PostStopInvoer {
  /** First day without. */
  @IsDatum() tot!: Datum;
}

export class ToeslagInvoer {
  @Keuze(TOESLAGSOORTEN) soort!: ToeslagSoort;
}

export class ToeslagStandInvoer {
  @Keuze(TOESLAGSTANDEN) stand!: ToeslagStand;
  /** Cents a month. */
  @Optioneel() @Geheel(1, 500_000) bedrag?: number;
  @Optioneel() @IsDatum() vanaf?: Datum;
}

export class TariefInvoer {
  @Gemeentecode() gemeentecode!: string;
  @Matches(TARIEFCODE, { message: '$property moet een code zijn, zoals leefgeldvloer.alleenstaand' }) code!: string;
  @IsDatum() vanaf!: Datum;
  /** In cents. */
  @Geheel(0, 100_000_000) bedrag!: number;
  @Tekst(300, 5) bron!: string;
}

export class PostOverdrachtInvoer {
  /** First day of the first month that the client pays himself. */
  @IsDatum() vanaf!: Datum;
}

export class PostOverdrachtBewijsInvoer {
  @JaNee() gelukt!: boolean;
  @Tekst(500, 5) bewijs!: string;
  @Optioneel() @IsDatum() bewijsOp?: Datum;
}

export class AfbouwgesprekInvoer {
  @Keuze(AFBOUWSTAPPEN) stap!: Afbouwstap;
  @IsDatum() gehoudenOp!: Datum;
  @Tekst(2000, 5) verslag!: string;
  @JaNee() zelfstandig!: boolean;
}

export class ZelfbeoordelingInvoer {
  @Keuze(VAARDIGHEDEN) vaardigheid!: Vaardigheid;
  @Keuze(['voor', 'na']) moment!: 'voor' | 'na';
  /** 1 cannot do it yet, 5 does it without help. */
  @Geheel(1, 5) score!: number;
  @Optioneel() @Sleutel() lijn?: string;
}

/** A creditor says that somebody is behind with a post. */
export class IncidentInvoer {
  @Sleutel() lijn!: string;
  @Tekst(120, 2) melder!: string;
  @IsDatum() gemeldOp!: Datum;
  @Geheel(1, 5_000_000) achterstand!: number;
}

export class IncidentOnderzoekInvoer {
  @Keuze(INCIDENTSTANDEN.filter((s) => s === 'eigen-fout' || s === 'geen-fout')) stand!: Extract<Incidentstand, 'eigen-fout' | 'geen-fout'>;
  @Tekst(1000, 5) uitkomst!: string;
}
