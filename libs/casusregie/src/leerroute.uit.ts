import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Deel, Delen, Geheel, Gemeentecode, JaNee, Keuze, Keuzes, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { IsISO8601, IsObject } from 'class-validator';
import { AANBIEDERSOORTEN, KEURMERKGRONDEN, type Aanbiedersoort, type Keurmerkgrond } from './leerroute.invoer.ts';
import {
  A2_LESSOORTEN, EXAMENNIVEAUS, EXAMENONDERDELEN, EXAMENRESULTATEN, LESSOORTEN, RESULTAATONDERDELEN, TAALSCHAKELUITSLAGEN,
  type Examenniveau, type Examenonderdeel, type Examenresultaat, type Lessoort, type Resultaatonderdeel, type RouteVanPip, type Taalschakeluitslag,
} from './leerroute.ts';
import { INBURGERINGSDOCUMENTEN, VOLDAAN_CODES, VOLDAAN_WEGEN, type Inburgeringsdocument, type VoldaanCode, type VoldaanWeg } from './voldaan.ts';

const ROUTES = ['b1', 'onderwijs', 'z'] as const;

/** Of every fact: whether it stands, what it replaced and who wrote it down. */
class LeerroutefeitUit {
  @Sleutel() id!: string;
  /** Not replaced or withdrawn. */
  @JaNee() staat!: boolean;
  /** A withdrawal: this row only says that another does not stand. */
  @JaNee() vervallen!: boolean;
  @Optioneel() @Sleutel() vervangt!: string | null;
  @Optioneel() @Tekst(300) reden!: string | null;
  @Tekst(200) doorNaam!: string;
  @IsISO8601() vastgelegdOp!: string;
}

/** A fact that counts or not, and why not: NietGehaald, VoorPip, NiveauTeLaag, BuitenKeurmerk. */
class TellendLeerroutefeitUit extends LeerroutefeitUit {
  @JaNee() telt!: boolean;
  @Optioneel() @Tekst(40) teltNiet?: string;
  @Optioneel() @Tekst(200) bron?: string;
}

export class LesurenUit extends TellendLeerroutefeitUit {
  @Sleutel() aanbiederId!: string;
  @Tekst(120) aanbieder!: string;
  @Keuze(LESSOORTEN) soort!: Lessoort;
  @Geheel(0, 3000) uren!: number;
  @IsDatum() van!: Datum;
  @IsDatum() totEnMet!: Datum;
}

export class ExamenUit extends TellendLeerroutefeitUit {
  @Keuze(RESULTAATONDERDELEN) onderdeel!: Resultaatonderdeel;
  @Optioneel() @Keuze(EXAMENNIVEAUS) niveau!: Examenniveau | null;
  @Keuze(EXAMENRESULTATEN) resultaat!: Examenresultaat;
  @IsDatum() afgelegdOp!: Datum;
}

export class TaalschakelUit extends LeerroutefeitUit {
  @Keuze(TAALSCHAKELUITSLAGEN) uitslag!: Taalschakeluitslag;
  @IsDatum() op!: Datum;
  @Optioneel() @Sleutel() aanbiederId!: string | null;
}

export class ZEindgesprekUit extends LeerroutefeitUit {
  @IsDatum() op!: Datum;
  @Tekst(120) gevoerdDoor!: string;
  @Tekst(60) organisatie!: string;
  @Optioneel() @Tekst(120) mandaat!: string | null;
}

/** Attempts at one exam part. */
export class PogingenUit {
  @Keuze(EXAMENONDERDELEN) onderdeel!: Examenonderdeel;
  @Optioneel() @Keuze(EXAMENNIVEAUS) niveau?: Examenniveau;
  @Geheel(0, 1000) pogingen!: number;
  @Geheel(0, 10) gratis!: number;
  @Geheel(0, 10) gratisOver!: number;
  /** Cents. */
  @Geheel(0, 1_000_000) kostenVolgende!: number;
  @Tekst(200) bron!: string;
}

/** Hours that count of how many, with the article. */
export class UrensomUit {
  @Geheel(0, 1_000_000) uren!: number;
  @Geheel(0, 1_000_000) nodig!: number;
  /** Day on which the number was reached; absent while it is not. */
  @Optioneel() @IsDatum() op?: Datum;
  @Tekst(200) bron!: string;
}

/** Whole hours per kind of lesson that count, and what does not. */
export class LesurensomUit {
  @Geheel(0, 1_000_000) proVsoEntree!: number;
  @Geheel(0, 1_000_000) nt2!: number;
  @Geheel(0, 1_000_000) alfabetisering!: number;
  @Geheel(0, 1_000_000) knm!: number;
  @Geheel(0, 1_000_000) teltNiet!: number;
  /** NT2 and alfabetisering of the 600 that may lead to A2 (Besluit art. 5.5). */
  @Deel(UrensomUit) a2!: UrensomUit;
}

/** Everything recorded of the leerroute of one person, with its sums. Facts that were replaced stand beside what replaced them. */
export class LeerrouteUit {
  @Sleutel() dossierId!: string;
  @Optioneel() @Keuze(ROUTES) leerroute!: RouteVanPip | null;
  @Optioneel() @IsDatum() dagtekeningInitieel!: Datum | null;
  @Delen(LesurenUit, 5000) uren!: LesurenUit[];
  @Deel(LesurensomUit) urensom!: LesurensomUit;
  @Delen(ExamenUit, 1000) examens!: ExamenUit[];
  @Delen(PogingenUit, 5) pogingen!: PogingenUit[];
  @Delen(TaalschakelUit, 100) taalschakel!: TaalschakelUit[];
  @Delen(ZEindgesprekUit, 100) eindgesprekken!: ZEindgesprekUit[];
}

/** The id of what was just recorded. */
export class FeitGeregistreerd {
  @Sleutel() id!: string;
}

/** What became of one line of a list: recorded, or why not. In the order of the list. */
export class LesurenRegelUit {
  @Sleutel() dossierId!: string;
  @JaNee() vastgelegd!: boolean;
  @Optioneel() @Sleutel() id?: string;
  @Optioneel() @Tekst(60) reden?: string;
  @Optioneel() @Tekst(300) bron?: string;
}

/** The answer of a rule, before the besluit is made. */
class ToetsUit {
  @JaNee() toegestaan!: boolean;
  @Optioneel() @Tekst(60) reden?: string;
  @Optioneel() @Tekst(300) bron?: string;
  @Optioneel() @IsObject() feiten?: Record<string, string | number>;
}

/** Lessons as the besluit to go down to A2 asks them. */
export class GevolgdBlokUit {
  @Sleutel() aanbiederId!: string;
  @Keuze(A2_LESSOORTEN) soort!: 'nt2' | 'alfabetisering';
  @Geheel(1, 3000) uren!: number;
  @IsDatum() van!: Datum;
  @IsDatum() totEnMet!: Datum;
}

export class GevolgdKeurmerkUit {
  @Sleutel() aanbiederId!: string;
  @IsDatum() vanaf!: Datum;
  @Optioneel() @IsDatum() tot?: Datum;
}

/** May it go down to A2? With the hours and keurmerken, ready to be put in the change of the PIP. */
export class AfschaalToetsUit extends ToetsUit {
  @Deel(UrensomUit) uren!: UrensomUit;
  @Delen(GevolgdBlokUit, 5000) gevolgdeUren!: GevolgdBlokUit[];
  @Delen(GevolgdKeurmerkUit, 5000) keurmerken!: GevolgdKeurmerkUit[];
}

/** May the route change, until when, and what comes along? */
export class WisselToetsUit extends ToetsUit {
  /** Last day of the 18 months, inclusive. */
  @IsDatum() wisselenTotEnMet!: Datum;
  @JaNee() examensTellenMee!: boolean;
  @JaNee() urenInIntensiteit!: boolean;
  /** Course hours that would be deducted from the 800 of the Z-route. */
  @Geheel(0, 1_000_000) aftrekZCursusuren!: number;
  @JaNee() mapErbij!: boolean;
  @JaNee() mapVervalt!: boolean;
  @Tekst(300) bronGevolgen!: string;
}

export class KeurmerkperiodeUit extends LeerroutefeitUit {
  @Keuze(KEURMERKGRONDEN) grond!: Keurmerkgrond;
  @IsDatum() vanaf!: Datum;
  @Optioneel() @IsDatum() tot!: Datum | null;
}

export class AanbiederUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Tekst(120) naam!: string;
  @Keuze(AANBIEDERSOORTEN) soort!: Aanbiedersoort;
  @Optioneel() @Tekst(60) organisatie!: string | null;
  /** Whether its lessons count today. */
  @JaNee() teltVandaag!: boolean;
  @Delen(KeurmerkperiodeUit, 500) keurmerken!: KeurmerkperiodeUit[];
}

export class VoldaanOnderdeelUit {
  @Keuze(VOLDAAN_CODES) code!: VoldaanCode;
  @Geheel(0, 1_000_000) gehaald!: number;
  @Geheel(0, 1_000_000) nodig!: number;
  @Keuze(['onderdeel', 'uren']) eenheid!: 'onderdeel' | 'uren';
  @Optioneel() @IsDatum() op?: Datum;
  @Tekst(300) bron!: string;
}

/** Our own answer: what is there and what is missing. */
export class EigenVoldaanUit {
  @JaNee() voldaan!: boolean;
  @Optioneel() @IsDatum() op?: Datum;
  @Keuze(VOLDAAN_WEGEN) weg!: VoldaanWeg;
  @Keuze(INBURGERINGSDOCUMENTEN) document!: Inburgeringsdocument;
  @Delen(VoldaanOnderdeelUit, 20) onderdelen!: VoldaanOnderdeelUit[];
}

export const VOLDAAN_VERSCHILLEN = ['niet-voldaan-bij-ons', 'andere-dag', 'ander-document'] as const;

/** DUO's answer, which decides. */
export class DuoVoldaanUit extends LeerroutefeitUit {
  @IsDatum() voldaanOp!: Datum;
  @Keuze(INBURGERINGSDOCUMENTEN) document!: Inburgeringsdocument;
  @IsDatum() besluitOp!: Datum;
  @Tekst(60) kenmerk!: string;
}

export class UitreikingUit {
  @IsDatum() uitgereiktOp!: Datum;
  @Tekst(120) uitgereiktDoor!: string;
}

/** Voldaan or not: our answer, DUO's, the difference, and the certificaat. */
export class VoldaanUit {
  @Sleutel() dossierId!: string;
  /** Absent while there is no PIP. */
  @Optioneel() @Deel(EigenVoldaanUit) eigen!: EigenVoldaanUit | null;
  @Delen(DuoVoldaanUit, 100) duo!: DuoVoldaanUit[];
  @Keuzes(VOLDAAN_VERSCHILLEN) verschil!: (typeof VOLDAAN_VERSCHILLEN)[number][];
  @Optioneel() @Deel(UitreikingUit) uitreiking!: UitreikingUit | null;
}
