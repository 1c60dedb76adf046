import { geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import type { Wisselgrond } from './pip.invoer.ts';
import { heeftMap, type PipLeerroute } from './pip.ts';
import { wisseltermijn } from './pip.termijnen.ts';

const BRON = 'Wi2021 art. 17 lid 2; Besluit inburgering 2021 art. 5.4';

/** From the lightest to the heaviest: 'onvoldoende voortgang' leads down, 'grotere voortgang' leads up. */
const ZWAARTE: Record<PipLeerroute, number> = { z: 0, b1: 1, onderwijs: 2 };

export interface WisselVraag {
  van: PipLeerroute;
  naar: PipLeerroute;
  grond?: Wisselgrond;
  /** Text of the college; a special case past the window stands or falls with it. */
  motivering: string;
  dagtekeningInitieel: Datum;
  /** Day of the new besluit. */
  dag: Datum;
}

/**
 * May the leerroute change? Onderwijs to B1: always. On progress: until 18 months after the start of the inburgeringstermijn, last
 * day inclusive. After non-exempting education, or in a motivated special case: also later.
 */
export function magWisselen(v: WisselVraag): Uitkomst {
  if (v.van === v.naar) return geweigerd('ZelfdeLeerroute', BRON, { veld: 'naarLeerroute' });
  if (v.van === 'onderwijs' && v.naar === 'b1') return toegestaan;
  switch (v.grond) {
    case undefined: return geweigerd('WisselgrondOntbreekt', BRON, { veld: 'grond' });
    case 'na-opleiding': return toegestaan;
    case 'bijzonder-geval':
      return v.motivering.trim() ? toegestaan : geweigerd('BijzonderGevalNietGemotiveerd', `${BRON}; Awb art. 3:46`, { veld: 'motivering' });
    case 'onvoldoende-voortgang':
    case 'grotere-voortgang': {
      const omhoog = ZWAARTE[v.naar] > ZWAARTE[v.van];
      if (omhoog !== (v.grond === 'grotere-voortgang')) return geweigerd('WisselgrondPastNiet', BRON, { veld: 'grond', feiten: { van: v.van, naar: v.naar } });
      const { einde, termijn } = wisseltermijn(v.dagtekeningInitieel);
      return v.dag <= einde ? toegestaan : geweigerd('WisseltermijnVoorbij', termijn.bron, { feiten: { einde, dag: v.dag } });
    }
  }
}

/** What a switch brings along from the old route. */
export interface Wisselgevolgen {
  /** Exam attempts and passed parts carry over. */
  examensTellenMee: boolean;
  /** Hours followed are weighed in the new intensity. */
  urenInIntensiteit: boolean;
  /** NT2 and KNM hours under keurmerk (or Wi2021 art. 8 lid 2) are deducted from the 800 course hours. */
  urenAfVanZ: boolean;
  /** MAP was not due and becomes due (Wi2021 art. 8 lid 3). */
  mapErbij: boolean;
  mapVervalt: boolean;
  bron: string;
}

/** Consequences of a switch (Besluit inburgering 2021 art. 5.4; Wi2021 art. 8 lid 3). */
export function wisselgevolgen(van: PipLeerroute, naar: PipLeerroute): Wisselgevolgen {
  return {
    examensTellenMee: van !== 'z' && naar !== 'z',
    urenInIntensiteit: naar === 'b1',
    urenAfVanZ: naar === 'z',
    mapErbij: !heeftMap(van) && heeftMap(naar),
    mapVervalt: heeftMap(van) && !heeftMap(naar),
    bron: `${BRON}; Wi2021 art. 8 lid 3`,
  };
}
