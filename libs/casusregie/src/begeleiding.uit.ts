import { IsDatum } from '@wegwijs/kernel';
import { Deel, Delen, Geheel, Gemeentecode, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { IsISO8601 } from 'class-validator';
import { BEGELEIDING_EINDGRONDEN, BEGELEIDING_STANDEN, type BegeleidingEindgrond, type BegeleidingStand } from './begeleiding.ts';
import { CONTACTSOORTEN, PUNTSTANDEN, type Contactsoort, type Puntstand } from './begeleiding.invoer.ts';
import { WIE_DOET, type WieDoet } from './normen.begeleiding.ts';

/** One person in the list of who is guided: what the guiding organisation may know, and where the work stands. */
export class BegeleidingRegel {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Sleutel() dossierId!: string;
  @Optioneel() @Sleutel() opdrachtId!: string | null;
  @Keuze(BEGELEIDING_STANDEN) stand!: BegeleidingStand;
  @Optioneel() @Tekst(200) naam!: string | null;
  @Optioneel() @Tekst(200) adres!: string | null;
  @Optioneel() @Tekst(60) taal!: string | null;
  @IsDatum() ingeschrevenOp!: string;
  /** Last day for the first talk (streefnorm). */
  @IsDatum() startUiterlijk!: string;
  @Optioneel() @IsDatum() begonnenOp!: string | null;
  /** Last day, inclusive. */
  @IsDatum() eindeGepland!: string;
  @Geheel(0, 100) openPunten!: number;
  @Geheel(0, 100) punten!: number;
  /** Earliest last day of an open part of the checklist. */
  @Optioneel() @IsDatum() eerstePunt!: string | null;
}

export class ChecklistpuntUit {
  @Sleutel() id!: string;
  @Tekst(40) code!: string;
  @Tekst(120) omschrijving!: string;
  @Keuze(WIE_DOET) wie!: WieDoet;
  @IsDatum() uiterlijk!: string;
  @Keuze(PUNTSTANDEN) stand!: Puntstand;
  @JaNee() teLaat!: boolean;
  @Optioneel() @IsDatum() op!: string | null;
  @Optioneel() @Tekst(300) toelichting!: string | null;
  @Optioneel() @Tekst(120) doorNaam!: string | null;
}

export class BegeleidingscontactUit {
  @Sleutel() id!: string;
  @IsDatum() op!: string;
  @Keuze(CONTACTSOORTEN) soort!: Contactsoort;
  @Geheel(5, 600) minuten!: number;
  @Keuze(['vrijwilliger', 'medewerker']) door!: string;
  /** Words of the guiding organisation: absent for the gemeente. */
  @Optioneel() @Tekst(500) opmerking!: string | null;
}

/** A decision of the gemeente; `toegekend` false: asked by who guides, and not given. */
export class BegeleidingMaatwerkUit {
  @JaNee() toegekend!: boolean;
  @Geheel(1, 60) maanden!: number;
  @Geheel(0, 80) urenPerMaand!: number;
  @Tekst(500) reden!: string;
  @IsDatum() beslotenOp!: string;
  @Tekst(120) doorNaam!: string;
}

/** What who guides asks of the gemeente, as long as it is not answered. */
export class BegeleidingVerzoekUit {
  @Geheel(1, 60) maanden!: number;
  @Geheel(0, 80) urenPerMaand!: number;
  @Tekst(500) reden!: string;
  @IsDatum() op!: string;
  @Tekst(120) doorNaam!: string;
}

/** The term and how it was computed. */
export class BegeleidingTermijnUit {
  @IsDatum() van!: string;
  @IsDatum() totEnMet!: string;
  @Geheel(1, 60) maanden!: number;
  @Tekst(700) bron!: string;
  @Geheel(0, 80) urenPerMaand!: number;
  @Tekst(700) urenBron!: string;
}

export class BegeleidingContactstandUit {
  @Geheel(0, 10_000_000) geplandMinuten!: number;
  @Geheel(0, 10_000_000) minuten!: number;
  @JaNee() achter!: boolean;
}

/** One begeleiding with everything that belongs to it. */
export class BegeleidingUit extends BegeleidingRegel {
  @Optioneel() @Tekst(30) telefoon!: string | null;
  @JaNee() kinderen!: boolean;
  /** Only for the organisation that guides. */
  @Optioneel() @Tekst(80) vrijwilliger!: string | null;
  /** Only when the gemeente shares it. */
  @Optioneel() @Keuze(['b1', 'onderwijs', 'z']) leerroute!: string | null;
  @Optioneel() @IsDatum() termijnEinde!: string | null;
  @Deel(BegeleidingTermijnUit) termijn!: BegeleidingTermijnUit;
  @Deel(BegeleidingContactstandUit) contactstand!: BegeleidingContactstandUit;
  @Delen(ChecklistpuntUit, 100) checklist!: ChecklistpuntUit[];
  /** The last hundred. */
  @Delen(BegeleidingscontactUit, 100) contacten!: BegeleidingscontactUit[];
  /** Decisions about the person, the last first; only for the gemeente. */
  @Delen(BegeleidingMaatwerkUit, 100) maatwerk!: BegeleidingMaatwerkUit[];
  @Optioneel() @Deel(BegeleidingVerzoekUit) verzoek!: BegeleidingVerzoekUit | null;
  /** Why the gemeente did not give what was last asked. */
  @Optioneel() @Tekst(500) verzoekAntwoord!: string | null;
  @Optioneel() @IsDatum() beeindigdOp!: string | null;
  @Optioneel() @Keuze(BEGELEIDING_EINDGRONDEN) eindgrond!: BegeleidingEindgrond | null;
  @Optioneel() @Tekst(500) geenOverdrachtReden!: string | null;
}

export class BegeleidingTelling {
  @Geheel(0, 1_000_000) wacht!: number;
  @Geheel(0, 1_000_000) loopt!: number;
  @Geheel(0, 1_000_000) beginTeLaat!: number;
  @Geheel(0, 1_000_000) eindeNabij!: number;
  @Geheel(0, 1_000_000) eindeVoorbij!: number;
  @Geheel(0, 1_000_000) checklistTeLaat!: number;
  @Geheel(0, 1_000_000) maatwerkGevraagd!: number;
}

export class BegeleidingsbeleidUit {
  @Gemeentecode() gemeentecode!: string;
  @IsDatum() vanaf!: string;
  @Geheel(1, 60) maanden!: number;
  @Geheel(0, 80) urenPerMaand!: number;
  @Tekst(200) besluit!: string;
  @Tekst(120) doorNaam!: string;
  @IsISO8601() vastgelegdOp!: string;
}

export class ChecklistonderdeelUit {
  @Tekst(40) code!: string;
  @Tekst(120) omschrijving!: string;
  @Keuze(WIE_DOET) wie!: WieDoet;
  @Geheel(0, 365) dagen!: number;
  @JaNee() alleenMetKinderen!: boolean;
}

/** A part that the gemeente decided for a day that is still to come. */
export class GeplandChecklistonderdeelUit extends ChecklistonderdeelUit {
  @IsDatum() vanaf!: string;
  @JaNee() vervalt!: boolean;
}

/** What holds for a gemeente today: its checklist, and its own length and intensity through time. */
export class BegeleidingInrichtingUit {
  @Gemeentecode() gemeentecode!: string;
  @Delen(ChecklistonderdeelUit, 100) checklist!: ChecklistonderdeelUit[];
  @Delen(GeplandChecklistonderdeelUit, 100) gepland!: GeplandChecklistonderdeelUit[];
  @Delen(BegeleidingsbeleidUit, 100) beleid!: BegeleidingsbeleidUit[];
  @Geheel(1, 60) standaardMaanden!: number;
  @Geheel(0, 80) standaardUren!: number;
  @Tekst(400) bron!: string;
}
