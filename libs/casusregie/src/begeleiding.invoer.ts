import { IsDatum } from '@wegwijs/kernel';
import { Geheel, JaNee, Keuze, Keuzes, Naam, Optioneel, Tekst } from '@wegwijs/kernel/velden';
import { Matches } from 'class-validator';
import { GEKOZEN_EINDGRONDEN } from './begeleiding.ts';
import { WIE_DOET, type WieDoet } from './normen.begeleiding.ts';

export const CONTACTSOORTEN = ['huisbezoek', 'gesprek', 'telefoon', 'spreekuur', 'groep'] as const;
export type Contactsoort = (typeof CONTACTSOORTEN)[number];
export const PUNTSTANDEN = ['open', 'gedaan', 'niet-nodig'] as const;
export type Puntstand = (typeof PUNTSTANDEN)[number];
/** What the gemeente may show to who guides, beside name, address and language. */
export const DEELBAAR = ['leerroute', 'termijn'] as const;
export type Deelbaar = (typeof DEELBAAR)[number];

export class BegeleidingStartInvoer {
  @IsDatum() begonnenOp!: string;
  /** Children of school age live in: the checklist asks for a school. */
  @JaNee() kinderen!: boolean;
  @Optioneel() @Naam(80) vrijwilliger?: string;
}

export class BegeleidingVrijwilligerInvoer {
  /** Absent: nobody guides at the moment. */
  @Optioneel() @Naam(80) vrijwilliger?: string;
}

export class ChecklistpuntInvoer {
  @Keuze(PUNTSTANDEN) stand!: Puntstand;
  /** Day on which it was done; asked for when it is. */
  @Optioneel() @IsDatum() op?: string;
  @Optioneel() @Tekst(300) toelichting?: string;
}

export class BegeleidingscontactInvoer {
  @IsDatum() op!: string;
  @Keuze(CONTACTSOORTEN) soort!: Contactsoort;
  @Geheel(5, 600) minuten!: number;
  @Keuze(['vrijwilliger', 'medewerker']) door!: 'vrijwilliger' | 'medewerker';
  @Optioneel() @Tekst(500) opmerking?: string;
}

export class BegeleidingMaatwerkInvoer {
  /** Whole length, counted from the inscription; not what is added. */
  @Geheel(1, 60) maanden!: number;
  @Geheel(0, 80) urenPerMaand!: number;
  @Tekst(500, 10) reden!: string;
}


export class MaatwerkAfwijzingInvoer {
  @Tekst(500, 10) reden!: string;
}

export class BegeleidingDelenInvoer {
  @Keuzes(DEELBAAR) gedeeld!: Deelbaar[];
}

export class BegeleidingEindeInvoer {
  @Keuze(GEKOZEN_EINDGRONDEN) grond!: (typeof GEKOZEN_EINDGRONDEN)[number];
  @IsDatum() op!: string;
  @Optioneel() @Tekst(500, 10) geenOverdrachtReden?: string;
}

export const BEGELEIDING_SIGNALEN = ['begin-te-laat', 'einde-nabij', 'einde-voorbij', 'checklist-te-laat', 'maatwerk-gevraagd'] as const;
export type BegeleidingSignaal = (typeof BEGELEIDING_SIGNALEN)[number];

/** The gemeente's own length and intensity for who is inscribed on or after a day. */
export class BegeleidingsbeleidInvoer {
  @IsDatum() vanaf!: string;
  @Geheel(1, 60) maanden!: number;
  @Geheel(0, 80) urenPerMaand!: number;
  @Tekst(200, 5) besluit!: string;
}

/** A part of the checklist that the gemeente replaces, adds or (`vervalt`) drops from a day on. */
export class ChecklistonderdeelInvoer {
  @Matches(/^[a-z][a-z0-9-]{1,39}$/, { message: '$property moet een korte code zijn: kleine letters, cijfers en streepjes' }) code!: string;
  @IsDatum() vanaf!: string;
  @Tekst(120, 3) omschrijving!: string;
  @Keuze(WIE_DOET) wie!: WieDoet;
  /** Days after the inscription. */
  @Geheel(0, 365) dagen!: number;
  @JaNee() alleenMetKinderen!: boolean;
  @JaNee() vervalt!: boolean;
}
