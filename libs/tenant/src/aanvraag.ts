import { AsyncLocalStorage } from 'node:async_hooks';
import type { Rol, Taak } from './decorators.ts';

/** Who is asking. `persoon` is the human behind the account: four eyes are counted in persons, not in accounts. */
export interface Actor {
  account: string;
  persoon: string;
  naam: string;
  organisatie: string;
  rollen: Rol[];
}

/** One request: who asks, for which tasks (doelbinding), and what makes a repeat the same request. */
export interface Aanvraag {
  actor: Actor;
  taken: readonly Taak[];
  /** Name of the act in the audit, e.g. `PipController.stelVast`. */
  actie: string;
  /** Reading is audited as `inzage`, everything else as `handeling`. */
  leest: boolean;
  traceId: string;
  idempotentie?: { sleutel: string; route: string; bodySha: Buffer };
}

const opslag = new AsyncLocalStorage<Aanvraag>();

/** Everything inside `werk` is done for this request. */
export const metAanvraag = <T>(aanvraag: Aanvraag, werk: () => T): T => opslag.run(aanvraag, werk);

/** The request that is being answered, or undefined outside one. */
export const huidigeAanvraag = (): Aanvraag | undefined => opslag.getStore();
