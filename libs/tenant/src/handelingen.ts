import type { Context } from '@wegwijs/kernel';
import tabel from './handelingen.json' with { type: 'json' };
import type { RolNaam, TaakNaam } from './taak.ts';

/** One route for one task: a route that two tasks can do without each other has two rows. A row says who may use it, in every organisation that has the task. */
export interface Handeling {
  context: Context;
  taak: TaakNaam;
  rollen: readonly RolNaam[];
  methode: 'get' | 'post' | 'put' | 'patch' | 'delete';
  pad: string;
  /** Unique within its context. */
  operationId: string;
}

/**
 * The role matrix: everything that can be done in the four apps, by task and role. Written by `npm run openapi` from the decorators of the
 * routes themselves and held against them in `npm test`, so it cannot say something else than the guard does. Plain data, for a browser too.
 */
export const HANDELINGEN = tabel as readonly Handeling[];
