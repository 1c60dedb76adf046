import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Delen, Geheel, JaNee, Keuze, Keuzes, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import {
  EXAMEN_TAALONDERDELEN, EXAMENNIVEAUS, EXAMENRESULTATEN, LESSOORTEN, RESULTAATONDERDELEN, TAALSCHAKELUITSLAGEN,
  type Examenniveau, type Examenresultaat, type ExamenTaalonderdeel, type Lessoort, type Resultaatonderdeel, type RouteVanPip, type Taalschakeluitslag,
} from './leerroute.ts';
import { INBURGERINGSDOCUMENTEN, type Inburgeringsdocument } from './voldaan.ts';

/** A correction names the row that it replaces, and why. Both or neither. */
class Correctie {
  @Optioneel() @Sleutel() vervangt?: string;
  @Optioneel() @Tekst(300, 5) reden?: string;
}

/** Lessons of one person at one school over a period, as the school reported them: what counts, in whole course hours; both days inclusive. What was missed is a report of voortgang. */
export class LesurenInvoer extends Correctie {
  @Sleutel() aanbiederId!: string;
  @Keuze(LESSOORTEN) soort!: Lessoort;
  @Geheel(1, 3000) uren!: number;
  @IsDatum() van!: Datum;
  @IsDatum() totEnMet!: Datum;
}

/** One line of the list that a school sends every month. */
export class LesurenRegel {
  @Sleutel() dossierId!: string;
  @Keuze(LESSOORTEN) soort!: Lessoort;
  @Geheel(1, 3000) uren!: number;
  @IsDatum() van!: Datum;
  @IsDatum() totEnMet!: Datum;
}

/** The list of one school. Each line stands by itself: what is refused does not hold up the rest. */
export class LesurenLijst {
  @Sleutel() aanbiederId!: string;
  @Delen(LesurenRegel, 500) regels!: LesurenRegel[];
}

/** A result as DUO reported it: an attempt, or an exemption from a part. */
export class ExamenInvoer extends Correctie {
  @Keuze(RESULTAATONDERDELEN) onderdeel!: Resultaatonderdeel;
  @Optioneel() @Keuze(EXAMENNIVEAUS) niveau?: Examenniveau;
  @Keuze(EXAMENRESULTATEN) resultaat!: Examenresultaat;
  @IsDatum() afgelegdOp!: Datum;
}

/** How the taalschakeltraject ended. */
export class TaalschakelInvoer extends Correctie {
  @Keuze(TAALSCHAKELUITSLAGEN) uitslag!: Taalschakeluitslag;
  @IsDatum() op!: Datum;
  @Optioneel() @Sleutel() aanbiederId?: string;
}

/** The eindgesprek of the Z-route. Without `organisatie` the college itself held it. */
export class ZEindgesprekInvoer extends Correctie {
  @IsDatum() op!: Datum;
  /** Who held the conversation: somebody of the gemeente or of the openbaar lichaam, not of a school. */
  @Tekst(120) gevoerdDoor!: string;
  @Optioneel() @Tekst(60) organisatie?: string;
  /** Reference in the mandaatregister. */
  @Optioneel() @Tekst(120) mandaat?: string;
}

/** Why a recorded fact is taken back. */
export class FeitIntrekken {
  @Tekst(300, 5) reden!: string;
}

/** May these parts go down to A2? The hours are the recorded ones; the two findings are the college's. */
export class AfschaalToets {
  @Keuzes(EXAMEN_TAALONDERDELEN) onderdelen!: ExamenTaalonderdeel[];
  @JaNee() b1NietHaalbaar!: boolean;
  @JaNee() voldoendeInspanning!: boolean;
}

export const WISSELGRONDEN_VAN_PIP = ['onvoldoende-voortgang', 'grotere-voortgang', 'na-opleiding', 'bijzonder-geval'] as const;
/** May the route change? */
export class WisselToets {
  @Keuze(['b1', 'onderwijs', 'z']) naar!: RouteVanPip;
  @Optioneel() @Keuze(WISSELGRONDEN_VAN_PIP) grond?: (typeof WISSELGRONDEN_VAN_PIP)[number];
  @Optioneel() @Tekst(2000) motivering?: string;
}

export const AANBIEDERSOORTEN = ['cursusinstelling', 'taalschakelinstelling', 'onderwijsinstelling'] as const;
export type Aanbiedersoort = (typeof AANBIEDERSOORTEN)[number];
export const KEURMERKGRONDEN = ['keurmerk', 'wi-8-2'] as const;
export type Keurmerkgrond = (typeof KEURMERKGRONDEN)[number];

/** A school where people of this gemeente take lessons. */
export class AanbiederInvoer {
  @Tekst(120) naam!: string;
  @Keuze(AANBIEDERSOORTEN) soort!: Aanbiedersoort;
  /** Code of the organisation, when it works in this system too. */
  @Optioneel() @Tekst(60) organisatie?: string;
}

/** A period in which its lessons count. A suspension is a correction that gives the period an end. */
export class KeurmerkperiodeInvoer extends Correctie {
  /** Keurmerk Inburgeren, or a school of Wi2021 art. 8 lid 2. */
  @Keuze(KEURMERKGRONDEN) grond!: Keurmerkgrond;
  @IsDatum() vanaf!: Datum;
  /** First day without it; absent while it holds. */
  @Optioneel() @IsDatum() tot?: Datum;
}

/** DUO's word that the plicht is fulfilled. */
export class VoldaanInvoer extends Correctie {
  @IsDatum() voldaanOp!: Datum;
  @Keuze(INBURGERINGSDOCUMENTEN) document!: Inburgeringsdocument;
  /** Date on DUO's beschikking, and its reference. */
  @IsDatum() besluitOp!: Datum;
  @Tekst(60) kenmerk!: string;
}

/** The certificaat handed over by the college. */
export class UitreikingInvoer {
  @IsDatum() uitgereiktOp!: Datum;
  @Tekst(120) uitgereiktDoor!: string;
  @JaNee() inPersoon!: boolean;
}
