import { ArrayUnique } from 'class-validator';
import { IsDatum } from '@wegwijs/kernel';
import {
  LESDAGEN, PIP_LEERROUTES, TAALNIVEAUS, TAALONDERDELEN, Z_EXAMENONDERDELEN,
  type Lesdag, type PipLeerroute, type PipTaalniveau, type Taalonderdeel, type ZExamenonderdeel,
} from './pip.ts';
import { Deel, Delen, Geheel, JaNee, Keuze, Keuzes, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';

const Uniek = (): PropertyDecorator => ArrayUnique({ message: '$property mag elke waarde maar één keer bevatten' });

export const DOEL_EIGENAREN = ['inburgeraar', 'gemeente', 'rsd', 'vwon', 'aanbieder', 'werkgever'] as const;
export type DoelEigenaar = (typeof DOEL_EIGENAREN)[number];

export const DOEL_MEETSOORTEN = ['aantal', 'taalniveau', 'resultaat'] as const;
export type DoelMeetsoort = (typeof DOEL_MEETSOORTEN)[number];

export const DOEL_BEWIJZEN = ['diploma', 'examenuitslag', 'presentie', 'contract', 'verklaring', 'gespreksverslag'] as const;
export type DoelBewijs = (typeof DOEL_BEWIJZEN)[number];

/** One goal. Only the description is asked at once; the SMART check names what is still missing. */
export class PipDoelInvoer {
  @Tekst(300) omschrijving!: string;
  @Optioneel() @Keuze(DOEL_MEETSOORTEN) meetsoort?: DoelMeetsoort;
  /** With meetsoort 'aantal': how many of `eenheid`. */
  @Optioneel() @Geheel(1, 10_000) streefwaarde?: number;
  @Optioneel() @Tekst(40) eenheid?: string;
  @Optioneel() @Keuze(TAALNIVEAUS) taalniveau?: PipTaalniveau;
  /** With meetsoort 'resultaat': what is there when the goal is reached. */
  @Optioneel() @Tekst(300) resultaat?: string;
  /** Last day, inclusive. */
  @Optioneel() @IsDatum() uiterlijk?: string;
  @Optioneel() @Keuze(DOEL_EIGENAREN) eigenaar?: DoelEigenaar;
  @Optioneel() @Keuze(DOEL_BEWIJZEN) bewijs?: DoelBewijs;
}

/** The Pw besluit on ontzorgen that goes with the PIP: a besluit of its own, on its own mandaat. */
export class OntzorgbesluitInvoer {
  @Tekst(60) kenmerk!: string;
  /** Day the right to bijstand arose: first of the six months. */
  @IsDatum() rechtVanaf!: string;
  @Tekst(120) mandaat!: string;
}

/** Content of a PIP. A concept may be incomplete: `toetsInhoud` says what the law still misses. */
export class PipInvoer {
  @Keuze(PIP_LEERROUTES) leerroute!: PipLeerroute;
  @Optioneel() @Tekst(2000) leerrouteMotivering?: string;
  @Optioneel() @Tekst(2000) afwijkingMotivering?: string;
  @Optioneel() @Tekst(2000) onderwijsrouteAfweging?: string;

  /** Course hours a week, and over the whole route: fixed for asielstatushouders only (Wi2021 art. 15 lid 2). */
  @Optioneel() @Geheel(1, 40) urenPerWeek?: number;
  @Optioneel() @Geheel(1, 3000) cursusuren?: number;
  /** Z-route: hours already done that count (Besluit art. 3.14 lid 6, 9 en 10; art. 5.4). */
  @Optioneel() @Geheel(0, 800) aftrekCursusuren?: number;
  @Optioneel() @Geheel(1, 3000) participatieuren?: number;
  @Optioneel() @Geheel(0, 800) aftrekParticipatieuren?: number;
  /** Regeling art. 3.16 lid 2. Only the fact that the lower norm holds: its ground stays in the brede intake. */
  @Optioneel() @JaNee() lagereUrennorm?: boolean;

  @Optioneel() @Geheel(0, 200) pvtUren?: number;
  @Optioneel() @Geheel(0, 12) aftrekPvtUren?: number;
  /** Whole module, of which `mapPraktijkuren` in practice. */
  @Optioneel() @Geheel(0, 400) mapUren?: number;
  @Optioneel() @Geheel(0, 400) mapPraktijkuren?: number;
  /** Practical hours already done in the brede intake. */
  @Optioneel() @Geheel(0, 40) aftrekMapUren?: number;

  @Optioneel() @Tekst(2000) begeleiding?: string;
  /** Number over the whole inburgeringstermijn. */
  @Optioneel() @Geheel(1, 60) voortgangsgesprekken?: number;
  @Optioneel() @Tekst(1000) vveAfspraken?: string;

  @Optioneel() @Keuzes(Z_EXAMENONDERDELEN) @Uniek() zExamenonderdelen?: ZExamenonderdeel[];
  @Optioneel() @Keuzes(TAALONDERDELEN) @Uniek() a2Onderdelen?: Taalonderdeel[];
  @Optioneel() @JaNee() alfabetisering?: boolean;
  @Optioneel() @JaNee() magOpleidingAfmaken?: boolean;

  @Optioneel() @Deel(OntzorgbesluitInvoer) ontzorgbesluit?: OntzorgbesluitInvoer;
  @Optioneel() @Tekst(60) participatiebesluitKenmerk?: string;

  @Optioneel() @Keuze(TAALNIVEAUS) startniveau?: PipTaalniveau;
  @Optioneel() @Keuzes(LESDAGEN) @Uniek() lesdagen?: Lesdag[];
  @Optioneel() @JaNee() kinderopvangNodig?: boolean;

  @Delen(PipDoelInvoer, 20) doelen!: PipDoelInvoer[];
}

/** Vaststelling: only the date that will stand on the document. Who decides comes from the session. */
export class VaststellingInvoer {
  @IsDatum() dagtekening!: string;
}

/** Sending an offered PIP back to its preparer. */
export class TeruggaveInvoer {
  @Tekst(1000) reden!: string;
}

export const BEKENDMAKINGSWIJZEN = ['post', 'uitreiking'] as const;
export type Bekendmakingswijze = (typeof BEKENDMAKINGSWIJZEN)[number];

/** Bekendmaking (Awb art. 3:41): the day it was posted, or handed over in person. */
export class BekendmakingInvoer {
  @IsDatum() bekendgemaaktOp!: string;
  @Keuze(BEKENDMAKINGSWIJZEN) wijze!: Bekendmakingswijze;
}

export const WISSELGRONDEN = ['onvoldoende-voortgang', 'grotere-voortgang', 'na-opleiding', 'bijzonder-geval'] as const;
export type Wisselgrond = (typeof WISSELGRONDEN)[number];

export const GEVOLGDE_UREN_SOORTEN = ['nt2', 'alfabetisering', 'knm'] as const;
export type GevolgdeUrenSoort = (typeof GEVOLGDE_UREN_SOORTEN)[number];

/** A block of lessons at one provider; both days inclusive. It counts only where the keurmerk held the whole time. */
export class GevolgdeUrenInvoer {
  @Sleutel() aanbiederId!: string;
  @Keuze(GEVOLGDE_UREN_SOORTEN) soort!: GevolgdeUrenSoort;
  @Geheel(1, 3000) uren!: number;
  @IsDatum() van!: string;
  @IsDatum() totEnMet!: string;
}

export const WIJZIGING_SOORTEN = ['wijziging', 'leerroutewissel', 'afschalen', 'na-bezwaar'] as const;

/** A change to a PIP in force. The new version is the copy of the old one plus this; the rest is edited in its concept. */
export class PipWijziging {
  @Keuze(WIJZIGING_SOORTEN) soort!: (typeof WIJZIGING_SOORTEN)[number];
  @Tekst(2000) motivering!: string;
  @Optioneel() @Keuze(PIP_LEERROUTES) naarLeerroute?: PipLeerroute;
  @Optioneel() @Keuze(WISSELGRONDEN) grond?: Wisselgrond;
  @Optioneel() @Keuzes(TAALONDERDELEN) @Uniek() a2Onderdelen?: Taalonderdeel[];
  @Optioneel() @Delen(GevolgdeUrenInvoer, 100) gevolgdeUren?: GevolgdeUrenInvoer[];
  /** The college's finding that B1 cannot be reached within the term (Wi2021 art. 17 lid 3). */
  @Optioneel() @JaNee() b1NietHaalbaar?: boolean;
  @Optioneel() @JaNee() voldoendeInspanning?: boolean;
  @Optioneel() @Tekst(60) bezwaarKenmerk?: string;
}

/** First PIP after a move: what the earlier gemeente handed over on request (Wi2021 art. 35 lid 4). */
export class VerhuisdePipInvoer {
  @Keuze(PIP_LEERROUTES) leerroute!: PipLeerroute;
  /** Dagtekening of the very first PIP. */
  @IsDatum() dagtekeningInitieel!: string;
  @Optioneel() @Keuzes(TAALONDERDELEN) @Uniek() a2Onderdelen?: Taalonderdeel[];
}
