import { berekenTermijn, geldend, geweigerd, toegestaan, type Datum, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import { gevolgVanPlichtEinde, type PlichtEindeGrond } from './einde.ts';
import { BEWAREN_KERN } from './normen.bewaren.ts';

export const VERNIETIGING_STANDEN = ['voorgesteld', 'ingetrokken', 'vernietigd'] as const;
export type VernietigingStand = (typeof VERNIETIGING_STANDEN)[number];

/** The two roles of a destruction: one proposes, the other destroys. */
export const VERNIETIGERS = ['beheerder', 'teamleider'] as const;
export type Vernietiger = (typeof VERNIETIGERS)[number];

/** What decides whether a dossier may be destroyed. */
export interface BewaarFeiten {
  /** Null while the plicht runs. */
  plichtEinde: Datum | null;
  grond: PlichtEindeGrond | null;
  /** A bezwaar or beroep on which nobody decided yet. */
  procedureLoopt: boolean;
}

const BEWAREN = 'Besluit inburgering 2021 art. 9.9 lid 1';

/**
 * May this dossier be destroyed on `vandaag`? From the day after five years from the END of the plicht, which is not the day on which the file was
 * closed or somebody last spoke to the person. A procedure that runs keeps the file (derived: it is needed for it).
 */
export function beoordeelVernietiging(f: BewaarFeiten, vandaag: Datum): Uitkomst {
  if (f.plichtEinde === null || f.grond === null) return geweigerd('PlichtLooptNog', BEWAREN);
  const tot = gevolgVanPlichtEinde(f.grond, f.plichtEinde).bewaarTot;
  if (tot && vandaag <= tot.einde) return geweigerd('BewaartermijnLoopt', BEWAREN, { feiten: { tot: tot.einde } });
  if (f.procedureLoopt) return geweigerd('ProcedureLoopt', 'Awb art. 7:4, art. 8:42 (afgeleid: het dossier is nog nodig)');
  return toegestaan;
}

/** Who proposed a list does not destroy it, and neither does somebody with the same role. */
export function beoordeelVernietiger(voorstel: { door: string; rol: Vernietiger }, nu: { persoon: string; rol: Vernietiger }): Uitkomst {
  const bron = 'Werkafspraak vier ogen; AVG art. 32 (afgeleid)';
  if (voorstel.door === nu.persoon) return geweigerd('ZelfVoorgesteld', bron);
  return voorstel.rol === nu.rol ? geweigerd('ZelfdeRol', bron, { feiten: { rol: nu.rol } }) : toegestaan;
}

/** Until when the few facts of art. 9.9 lid 2 may stay apart. Not for somebody whose data had to go at once. */
export const kernBewaarTot = (plichtEinde: Datum): Termijn => berekenTermijn({ norm: geldend(BEWAREN_KERN, plichtEinde), aanleiding: 'einde van de inburgeringsplicht', dag0: plichtEinde });
