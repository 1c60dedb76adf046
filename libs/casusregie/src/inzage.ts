import { berekenTermijn, geldend, geweigerd, plusDagen, toegestaan, type Datum, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import { INZAGE_BEWAREN, INZAGE_TERMIJN } from './normen.inzage.ts';

export const INZAGE_STANDEN = ['wacht', 'bezig', 'klaar', 'verlopen'] as const;
export type InzageStand = (typeof INZAGE_STANDEN)[number];

export const INZAGE_VORMEN = ['json', 'pdf'] as const;
export type InzageVorm = (typeof INZAGE_VORMEN)[number];

/** May a request that came in on `ontvangenOp` be recorded? It does not matter whether the plicht still runs: whose data are held may see them. */
export const beoordeelInzageverzoek = (ontvangenOp: Datum, vandaag: Datum): Uitkomst =>
  ontvangenOp > vandaag ? geweigerd('InzageInDeToekomst', 'AVG art. 12 lid 3', { veld: 'ontvangenOp' }) : toegestaan;

/** The last day, inclusive, on which the answer is in time. */
export const inzageTermijn = (ontvangenOp: Datum): Termijn => berekenTermijn({ norm: geldend(INZAGE_TERMIJN, ontvangenOp), aanleiding: 'ontvangst van het inzageverzoek', dag0: ontvangenOp });

/** May the file be fetched? */
export function beoordeelInzagebestand(stand: InzageStand): Uitkomst {
  if (stand === 'klaar') return toegestaan;
  return stand === 'verlopen' ? geweigerd('InzageVerlopen', 'Werkafspraak; AVG art. 5 lid 1 onder c en e (afgeleid)') : geweigerd('InzageNogNietKlaar', 'AVG art. 12 lid 3');
}

/** Files that were ready on this day or before are taken away on `vandaag`: they stay thirty days, the last one included. */
export const inzageKlaarTot = (vandaag: Datum): Datum => plusDagen(vandaag, -geldend(INZAGE_BEWAREN, vandaag).waarde.aantal - 1);

/** Last day on which the file is there. */
export const inzageBewaardTot = (klaarOp: Datum): Datum => plusDagen(klaarOp, geldend(INZAGE_BEWAREN, klaarOp).waarde.aantal);
