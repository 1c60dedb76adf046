import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Deel, Geheel, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { Matches } from 'class-validator';

export const GESPREK_VORMEN = ['op-kantoor', 'huisbezoek', 'telefonisch', 'beeldbellen'] as const;
export type GesprekVorm = (typeof GESPREK_VORMEN)[number];
export const INSPANNINGEN = ['voldoende', 'wisselend', 'onvoldoende'] as const;
export type Inspanning = (typeof INSPANNINGEN)[number];
export const EIGEN_INSPANNINGEN = ['zelfstudie', 'taalmaatje', 'taalcafe', 'vrijwilligerswerk', 'werk', 'anders'] as const;
export type EigenInspanning = (typeof EIGEN_INSPANNINGEN)[number];
export const VOORTGANG_NIVEAUS = ['A0', 'A1', 'A2', 'B1', 'B2'] as const;
export type VoortgangNiveau = (typeof VOORTGANG_NIVEAUS)[number];

const Tijd = (): PropertyDecorator => Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property moet een tijd zijn, geschreven als UU:MM' });

/** An appointment for a voortgangsgesprek. */
export class GesprekInvoer {
  @IsDatum() geplandOp!: Datum;
  @Tijd() tijd!: string;
  @Tekst(120) plaats!: string;
  @Keuze(GESPREK_VORMEN) vorm!: GesprekVorm;
}

export class GesprekVerzetting extends GesprekInvoer {
  @Tekst(500) reden!: string;
}

export class GesprekAfzegging {
  @Keuze(['gemeente', 'inburgeraar']) afgezegdDoor!: 'gemeente' | 'inburgeraar';
  @Tekst(500) reden!: string;
}

/** What came of an appointment, and at once the next one. */
export class GesprekVerslag {
  @Keuze(['gehouden', 'niet-verschenen']) uitkomst!: 'gehouden' | 'niet-verschenen';
  @IsDatum() gehoudenOp!: Datum;
  @Optioneel() @Tekst(4000) verslag?: string;
  @Optioneel() @Tekst(1000) afspraken?: string;
  @Optioneel() @Keuze(INSPANNINGEN) inspanning?: Inspanning;
  @Optioneel() @Keuze(VOORTGANG_NIVEAUS) taalniveau?: VoortgangNiveau;
  @Optioneel() @Deel(GesprekInvoer) volgende?: GesprekInvoer;
}

/** What a school reports over a period, both days inclusive, in whole hours. A correction names the report that it replaces. */
export class AanwezigheidInvoer {
  @Tekst(120) aanbieder!: string;
  @IsDatum() van!: Datum;
  @IsDatum() totEnMet!: Datum;
  @Geheel(0, 1000) gevolgd!: number;
  @Geheel(0, 1000) geoorloofd!: number;
  @Geheel(0, 1000) ongeoorloofd!: number;
  @Optioneel() @Keuze(INSPANNINGEN) inspanning?: Inspanning;
  @Optioneel() @Keuze(VOORTGANG_NIVEAUS) taalniveau?: VoortgangNiveau;
  @Optioneel() @Sleutel() vervangt?: string;
}

/** What somebody does on his own account. */
export class InspanningInvoer {
  @IsDatum() op!: Datum;
  @Keuze(EIGEN_INSPANNINGEN) soort!: EigenInspanning;
  @Geheel(1, 168) uren!: number;
  @Tekst(500) omschrijving!: string;
}

/** The offer of a course by the college, until leerroutes tells it. */
export class CursusaanbodInvoer {
  @Tekst(120) aanbieder!: string;
  @IsDatum() aangebodenOp!: Datum;
  /** First day on which the lessons can start. */
  @Optioneel() @IsDatum() startOp?: Datum;
}

export const VOORTGANG_FILTERS = ['te-laat', 'verslag-ontbreekt', 'te-plannen', 'gepland', 'op-schema', 'geen-nodig'] as const;
export type VoortgangStand = (typeof VOORTGANG_FILTERS)[number];
