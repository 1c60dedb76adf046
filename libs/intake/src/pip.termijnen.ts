import { berekenTermijn, geldend, plusDagen, type Datum, type Termijn } from '@wegwijs/kernel';
import { BEZWAARTERMIJN, BEZWAAR_NABEZORGING_DAGEN, INBURGERINGSTERMIJN, WISSELTERMIJN } from './normen-pip.ts';

/** A term with its first day; both days inclusive. */
export interface Looptijd {
  begin: Datum;
  einde: Datum;
  termijn: Termijn;
}

const looptijd = (termijn: Termijn): Looptijd => ({ begin: plusDagen(termijn.dag0, 1), einde: termijn.einde, termijn });

/**
 * The inburgeringstermijn: from the day after the dagtekening of the FIRST PIP, three years, end not moved by the Atw.
 * Counted from the dagtekening and not from the start: 28-2-2024 gives 28-2-2027, where start + 3 years − 1 day would lose a day.
 * DUO's own dates lead (Besluit art. 9.3 lid 3); a difference is a signal. Bron: Wi2021 art. 11.
 */
export function inburgeringstermijn(dagtekeningInitieel: Datum): Looptijd {
  return looptijd(berekenTermijn({
    norm: geldend(INBURGERINGSTERMIJN, dagtekeningInitieel), aanleiding: 'dagtekening van het eerste PIP', dag0: dagtekeningInitieel,
  }));
}

/** Until when the leerroute may be changed on progress, last day inclusive. Bron: Besluit inburgering 2021 art. 5.4 lid 1. */
export function wisseltermijn(dagtekeningInitieel: Datum): Looptijd {
  return looptijd(berekenTermijn({
    norm: geldend(WISSELTERMIJN, dagtekeningInitieel), aanleiding: 'begin van de inburgeringstermijn', dag0: dagtekeningInitieel,
  }));
}

/** The bezwaartermijn: from the day after the bekendmaking, six weeks, end moved by the Atw. Bron: Awb art. 6:7, 6:8, Atw art. 1. */
export function bezwaartermijn(bekendgemaaktOp: Datum): Looptijd {
  return looptijd(berekenTermijn({
    norm: geldend(BEZWAARTERMIJN, bekendgemaaktOp), aanleiding: 'bekendmaking van het besluit', dag0: bekendgemaaktOp,
  }));
}

/** Both clocks of one letter. `bezwaar` is absent until the letter is sent or handed over. */
export function klokkenVanPip(v: { dagtekeningInitieel: Datum; bekendgemaaktOp?: Datum }): { inburgering: Looptijd; wisselen: Looptijd; bezwaar?: Looptijd } {
  return {
    inburgering: inburgeringstermijn(v.dagtekeningInitieel),
    wisselen: wisseltermijn(v.dagtekeningInitieel),
    ...(v.bekendgemaaktOp && { bezwaar: bezwaartermijn(v.bekendgemaaktOp) }),
  };
}

/** One besluit, one road of appeal. One document may carry two of them (Wi2021 art. 15 lid 3). */
export interface Rechtsgang {
  besluit: 'pip' | 'ontzorgen';
  wet: 'Wi2021' | 'Participatiewet';
  bezwaar: Looptijd;
  beroep: 'rechtbank';
  hogerBeroep: 'Afdeling bestuursrechtspraak van de Raad van State' | 'Centrale Raad van Beroep';
  bron: string;
}

/**
 * The roads of appeal out of one letter. Bezwaar against one leaves the other in force.
 * @param v `ontzorgen`: is an ontzorgbesluit attached to this PIP?
 */
export function rechtsgangen(v: { bekendgemaaktOp: Datum; ontzorgen: boolean }): Rechtsgang[] {
  const bezwaar = bezwaartermijn(v.bekendgemaaktOp);
  const wi: Rechtsgang = {
    besluit: 'pip', wet: 'Wi2021', bezwaar, beroep: 'rechtbank', hogerBeroep: 'Afdeling bestuursrechtspraak van de Raad van State',
    bron: 'Awb art. 7:1, 8:1 en 8:105; ABRvS 24-12-2024, ECLI:NL:RVS:2024:5413',
  };
  const pw: Rechtsgang = {
    besluit: 'ontzorgen', wet: 'Participatiewet', bezwaar, beroep: 'rechtbank', hogerBeroep: 'Centrale Raad van Beroep',
    bron: 'Awb art. 7:1, 8:1; Awb bijlage 2 art. 9 (Participatiewet; uit het hoofd, niet opnieuw nagelezen)',
  };
  return v.ontzorgen ? [wi, pw] : [wi];
}

/**
 * Did the bezwaar come in time? Posted in time is enough when it arrives at most a week after the end (Awb art. 6:9).
 * Too late is not the end of it: art. 6:11 (verschoonbaar) is for a person to weigh.
 */
export function bezwaarOpTijd(termijn: Looptijd, v: { ontvangenOp: Datum; gepostOp?: Datum }): boolean {
  if (v.ontvangenOp <= termijn.einde) return true;
  const nabezorging = geldend(BEZWAAR_NABEZORGING_DAGEN, termijn.einde).waarde;
  return v.gepostOp !== undefined && v.gepostOp <= termijn.einde && v.ontvangenOp <= plusDagen(termijn.einde, nabezorging);
}
