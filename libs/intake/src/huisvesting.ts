import { geldend, geweigerd, IsDatum, IsNlPostcode, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { Matches } from 'class-validator';
import { leesKlok, wachtend, type Klok } from './klokken.ts';
import { VERHUIZING_NA_HUUR, WONING_NA_KOPPELING } from './normen.ts';
import { Geheel, Keuze, Naam, Optioneel, Tekst } from '@wegwijs/kernel/velden';

/** From koppeling to BRP, in this order. */
export const HUISVESTINGSSTAPPEN = ['gekoppeld', 'aangeboden', 'huur', 'betrokken', 'ingeschreven'] as const;
export type Huisvestingsstap = (typeof HUISVESTINGSSTAPPEN)[number];

/** How far the housing of one household is, and the day of each step taken. */
export interface Huisvesting {
  stap: Huisvestingsstap;
  gekoppeldOp: Datum;
  aangebodenOp?: Datum;
  huurVanaf?: Datum;
  betrokkenOp?: Datum;
  ingeschrevenOp?: Datum;
}

/** Which steps may follow which; 'gekoppeld' after 'aangeboden' is an offer that fell through. */
export const HUISVESTINGSOVERGANGEN: Readonly<Record<Huisvestingsstap, readonly Huisvestingsstap[]>> = {
  gekoppeld: ['aangeboden'],
  aangeboden: ['huur', 'gekoppeld'],
  huur: ['betrokken'],
  betrokken: ['ingeschreven'],
  ingeschreven: [],
};

const BRON: Record<Huisvestingsstap, string> = {
  gekoppeld: 'Huisvestingswet 2014 art. 28',
  aangeboden: 'Huisvestingswet 2014 art. 28',
  huur: 'Werkwijze huisvesting vergunninghouders',
  betrokken: 'Werkwijze huisvesting vergunninghouders',
  ingeschreven: 'Wet basisregistratie personen art. 2.38 (niet nagelezen); Besluit inburgering 2021 art. 5.3 lid 1',
};

const dagVan = (h: Huisvesting): Datum => {
  const dagen: Record<Huisvestingsstap, Datum | undefined> = { gekoppeld: h.gekoppeldOp, aangeboden: h.aangebodenOp, huur: h.huurVanaf, betrokken: h.betrokkenOp, ingeschreven: h.ingeschrevenOp };
  return dagen[h.stap] ?? h.gekoppeldOp;
};

/**
 * May this household go to step `naar` on day `op`? Steps are taken one at a time, in order, not before the step they follow,
 * and never with a day that is still to come: except the lease, which is signed before it starts.
 */
export function beoordeelHuisvestingsstap(h: Huisvesting, naar: Huisvestingsstap, op: Datum, vandaag: Datum): Uitkomst {
  if (!HUISVESTINGSOVERGANGEN[h.stap].includes(naar)) return geweigerd('StapNietMogelijk', BRON[naar], { veld: 'stap', feiten: { van: h.stap, naar } });
  if (naar !== 'gekoppeld' && op < dagVan(h)) return geweigerd('StapVoorVorigeStap', BRON[naar], { veld: 'op', feiten: { vorige: dagVan(h), op } });
  if (naar !== 'huur' && op > vandaag) return geweigerd('StapInDeToekomst', BRON[naar], { veld: 'op', feiten: { op } });
  return toegestaan;
}

/** The household after the step. @throws RangeError when the step was not allowed: ask `beoordeelHuisvestingsstap` first. */
export function zetHuisvestingsstap(h: Huisvesting, naar: Huisvestingsstap, op: Datum, vandaag: Datum): Huisvesting {
  const uitkomst = beoordeelHuisvestingsstap(h, naar, op, vandaag);
  if (!uitkomst.toegestaan) throw new RangeError(`De stap van ${h.stap} naar ${naar} kan niet: ${uitkomst.reden}.`);
  switch (naar) {
    case 'gekoppeld': return { stap: naar, gekoppeldOp: h.gekoppeldOp };
    case 'aangeboden': return { ...h, stap: naar, aangebodenOp: op };
    case 'huur': return { ...h, stap: naar, huurVanaf: op };
    case 'betrokken': return { ...h, stap: naar, betrokkenOp: op };
    case 'ingeschreven': return { ...h, stap: naar, ingeschrevenOp: op };
  }
}

/**
 * The two aims of the chain: a home within ten weeks of the koppeling (counted to the start of the lease) and the move within two
 * weeks of that. Both are streefnormen: rarely met, without sanction, never rolled by the Algemene termijnenwet.
 */
export function huisvestingKlokken(h: Huisvesting, vandaag: Datum): { woning: Klok; verhuizing: Klok } {
  const woning = geldend(WONING_NA_KOPPELING, h.gekoppeldOp);
  const verhuizing = geldend(VERHUIZING_NA_HUUR, h.huurVanaf ?? vandaag);
  return {
    woning: leesKlok({ norm: woning, aanleiding: 'Koppeling door COA', dag0: h.gekoppeldOp, grond: woning.bron, klaarOp: h.huurVanaf }, vandaag),
    verhuizing: h.huurVanaf
      ? leesKlok({ norm: verhuizing, aanleiding: 'Begin van de huur', dag0: h.huurVanaf, grond: verhuizing.bron, klaarOp: h.betrokkenOp }, vandaag)
      : wachtend(verhuizing, ['begin van de huur']),
  };
}

/** An offer of a home. */
export class AanbodInvoer {
  @IsDatum() aangebodenOp!: string;
  @Naam(80) straat!: string;
  @Geheel(1, 99_999) huisnummer!: number;
  @Optioneel() @Matches(/^[0-9A-Za-z\- ]{1,8}$/, { message: '$property mag hoogstens 8 letters of cijfers hebben' }) toevoeging?: string;
  @IsNlPostcode() postcode!: string;
  @Naam(60) woonplaats!: string;
  @Optioneel() @Tekst(120) verhuurder?: string;
}

export const AANBOD_VERVALLEN_REDENEN = ['geweigerd-door-inburgeraar', 'ingetrokken-door-verhuurder', 'niet-passend', 'andere-reden'] as const;

/** The offer fell through: the household is gekoppeld again and waits for another. */
export class AanbodVervallenInvoer {
  @IsDatum() vervallenOp!: string;
  @Keuze(AANBOD_VERVALLEN_REDENEN) reden!: (typeof AANBOD_VERVALLEN_REDENEN)[number];
  @Optioneel() @Tekst(500) toelichting?: string;
}

/** The lease is signed; it may start later. */
export class HuurInvoer {
  @IsDatum() huurVanaf!: string;
}

/** The household has moved in: day 0 of the streefnorm of six weeks. */
export class BetrokkenInvoer {
  @IsDatum() betrokkenOp!: string;
}

/** Inscribed in the BRP of this gemeente, as the BRP says. */
export class InschrijvingInvoer {
  @IsDatum() ingeschrevenOp!: string;
}
