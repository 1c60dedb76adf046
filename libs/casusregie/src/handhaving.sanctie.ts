import { geweigerd, toegestaan, type Uitkomst } from '@wegwijs/kernel';
import { zelfdeGedraging, type Gedragingsdagen } from './handhaving.woorden.ts';

const BRON = 'Wi2021 art. 27; Participatiewet art. 18, art. 18b';

/** Who holds a gedraging: the gemeente for a boete, or RSD for lowering the bijstand. */
export const CLAIMHOUDERS = ['boete', 'maatregel'] as const;
export type Claimhouder = (typeof CLAIMHOUDERS)[number];

/**
 * The right to sanction one gedraging. It is taken before anybody decides, in one place (casusregie, under the lock of the dossier), so
 * that of two who start at once exactly one goes on. Asking each other alone would not do: both could ask, and both hear no.
 */
export interface Sanctieclaim extends Gedragingsdagen {
  houder: Claimhouder;
  /** The boetezaak, or the question of RSD. */
  verwijzing: string;
}

/** The claim that is in the way of this gedraging. */
export const bezetDoor = (claims: readonly Sanctieclaim[], nieuw: Gedragingsdagen & { verwijzing: string }): Sanctieclaim | undefined =>
  claims.find((c) => c.verwijzing !== nieuw.verwijzing && zelfdeGedraging(c, nieuw));

/** May this gedraging be claimed? Not when another holds it on any of the same days, whoever that is. */
export function magClaimen(claims: readonly Sanctieclaim[], nieuw: Sanctieclaim): Uitkomst {
  const ander = bezetDoor(claims, nieuw);
  if (!ander) return toegestaan;
  const reden = ander.houder === 'maatregel' ? 'BijstandVerlaagd' : 'GedragingAlInProcedure';
  return geweigerd(reden, ander.houder === 'maatregel' ? BRON : 'Awb art. 5:43; Wi2021 art. 27', { veld: 'gedraging', feiten: { van: ander.van, tot: ander.tot } });
}
