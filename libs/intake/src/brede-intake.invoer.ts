import { IsDatum } from '@wegwijs/kernel';
import type { OnderdeelCode } from './brede-intake.ts';
import { TAALNIVEAUS, type PipTaalniveau } from './pip.ts';
import { Geheel, JaNee, Keuze, Keuzes, Naam, Optioneel, Tekst } from '@wegwijs/kernel/velden';

export const OPLEIDINGSNIVEAUS = ['geen', 'basis', 'middelbaar-laag', 'middelbaar-hoog', 'beroeps', 'hoger', 'onbekend'] as const;
export type Opleidingsniveau = (typeof OPLEIDINGSNIVEAUS)[number];
export const ALFABETISERING = ['latijns', 'ander-schrift', 'analfabeet', 'onbekend'] as const;
export const BELEMMERINGEN = ['geen', 'enige', 'ernstig', 'onbekend'] as const;
export const AANWEZIGEN = ['alleen', 'partner', 'familie', 'tolk', 'begeleider'] as const;
export const TIJDENS = ['dag', 'avond', 'weekend'] as const;

/** What every component has: the day, and what was found, in writing (Besluit art. 5.2). */
export class OnderdeelInvoer {
  @IsDatum() vastgelegdOp!: string;
  @Optioneel() @Tekst(2000) bevindingen?: string;
}

/** Start level, education (Wi2021 art. 14 lid 3). */
export class OpleidingInvoer extends OnderdeelInvoer {
  @Keuze(OPLEIDINGSNIVEAUS) niveau!: Opleidingsniveau;
  @Geheel(0, 30) jaren!: number;
  @Optioneel() @Naam(60) land?: string;
  @Optioneel() @Tekst(120) richting?: string;
  @JaNee() diploma!: boolean;
  /** Asked to Nuffic or SBB: information of a third party in the sense of Besluit art. 5.3 lid 2. */
  @Optioneel() @JaNee() waarderingAangevraagd?: boolean;
  @JaNee() studiewens!: boolean;
}

/** Start level, work. */
export class WerkervaringInvoer extends OnderdeelInvoer {
  @Geheel(0, 60) jaren!: number;
  @Optioneel() @Tekst(120) beroep?: string;
  @Optioneel() @Naam(60) land?: string;
}

/** Start level, language. */
export class TaalniveauInvoer extends OnderdeelInvoer {
  @Keuze([...TAALNIVEAUS, 'onbekend']) niveau!: PipTaalniveau | 'onbekend';
  @Keuze(ALFABETISERING) alfabetisering!: (typeof ALFABETISERING)[number];
  @Optioneel() @Naam(40) moedertaal?: string;
  @Optioneel() @Geheel(0, 3000) urenVoorinburgering?: number;
}

export class OmstandighedenInvoer extends OnderdeelInvoer {
  @Geheel(0, 20) thuiswonendeKinderen!: number;
  @JaNee() mantelzorg!: boolean;
  @JaNee() alleenstaandeOuder!: boolean;
}

/** Health, lawful for the intake (Wi2021 art. 37 lid 2). Stays in this context; never in an event. */
export class GezondheidInvoer extends OnderdeelInvoer {
  @Keuze(BELEMMERINGEN) lichamelijk!: (typeof BELEMMERINGEN)[number];
  @Keuze(BELEMMERINGEN) geestelijk!: (typeof BELEMMERINGEN)[number];
}

export class VveInvoer extends OnderdeelInvoer {
  @Geheel(1, 10) kinderen!: number;
  @JaNee() geplaatst!: boolean;
  @Tekst(1000) afspraken!: string;
}

export class ArbeidsparticipatieInvoer extends OnderdeelInvoer {
  @JaNee() kanNuWerken!: boolean;
  @Geheel(0, 40) urenPerWeek!: number;
  @Keuzes(TIJDENS) beschikbaar!: (typeof TIJDENS)[number][];
  @Optioneel() @Tekst(200) beroepswens?: string;
}

/** Self-reliance per subject: 1 (cannot do it) to 5 (needs no help). Scale of this product, without legal source. */
export class ZelfredzaamheidInvoer extends OnderdeelInvoer {
  @Geheel(1, 5) financien!: number;
  @Geheel(1, 5) wonen!: number;
  @Geheel(1, 5) digitaal!: number;
  @Geheel(1, 5) netwerk!: number;
  @Geheel(1, 5) instanties!: number;
}

/** Proof that the person was told of the right to be heard alone (Besluit art. 5.2 lid 2), and what he chose. */
export class RechtAlleenGehoordInvoer extends OnderdeelInvoer {
  @JaNee() gewezenOpRecht!: boolean;
  @JaNee() alleenGehoord!: boolean;
  @Keuzes(AANWEZIGEN) aanwezig!: (typeof AANWEZIGEN)[number][];
}

/** The input class of each component; the leerbaarheidstoets has its own folder. */
export const ONDERDEELINVOER: Readonly<Record<Exclude<OnderdeelCode, 'leerbaarheidstoets'>, new () => OnderdeelInvoer>> = {
  'opleiding': OpleidingInvoer,
  'werkervaring': WerkervaringInvoer,
  'omstandigheden': OmstandighedenInvoer,
  'gezondheid': GezondheidInvoer,
  'vve': VveInvoer,
  'taalniveau': TaalniveauInvoer,
  'arbeidsparticipatie': ArbeidsparticipatieInvoer,
  'zelfredzaamheid': ZelfredzaamheidInvoer,
  'recht-alleen-gehoord': RechtAlleenGehoordInvoer,
};

/** Closing the brede intake. */
export class AfrondingInvoer {
  @IsDatum() afgerondOp!: string;
  /** Summary for the PIP; may be absent when completed in absence. */
  @Optioneel() @Tekst(4000) samenvatting?: string;
}

/** The start level that the Rekenkamer missed: kept apart, so that progress can be measured against it. */
export interface Startniveau {
  opleiding: Opleidingsniveau;
  opleidingsjaren: number;
  werkjaren: number;
  taalniveau: PipTaalniveau | 'onbekend';
}

/** Start level from the recorded components; 'onbekend' and 0 where nothing was recorded (only when completed in absence). */
export const startniveauVan = (v: { opleiding?: OpleidingInvoer; werkervaring?: WerkervaringInvoer; taalniveau?: TaalniveauInvoer }): Startniveau => ({
  opleiding: v.opleiding?.niveau ?? 'onbekend', opleidingsjaren: v.opleiding?.jaren ?? 0, werkjaren: v.werkervaring?.jaren ?? 0, taalniveau: v.taalniveau?.niveau ?? 'onbekend',
});
