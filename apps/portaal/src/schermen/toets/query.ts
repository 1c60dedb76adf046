import { queryOptions } from '@tanstack/react-query';
import { haal, intake } from '../../api/client.ts';
import type { components } from '../../api/intake.gen.d.ts';

export type ToetsUit = components['schemas']['LeerbaarheidstoetsUit'];
const pad = (id: string) => ({ params: { path: { id } } });

/** @param mag does this person do the intake? Another reads the toets in the intake, where the ground of an ontheffing (health) is left out. */
export const toetsQuery = (huis: string, id: string, mag: boolean) => queryOptions({
  queryKey: [huis, 'dossier', id, 'toets', mag],
  queryFn: async (): Promise<ToetsUit> => (mag ? haal(intake.GET('/v1/dossiers/{id}/leerbaarheidstoets', pad(id))) : (await haal(intake.GET('/v1/dossiers/{id}/brede-intake', pad(id)))).leerbaarheidstoets),
});

/** Which act is in sight, `dag` being today: the planned day itself must have come before anything can have been taken on it. */
export function eerstvolgend({ stap, geplandOp }: Pick<ToetsUit, 'stap' | 'geplandOp'>, dag: string): ToetsUit['stap'] | undefined {
  if (stap === 'gepland') return geplandOp && geplandOp > dag ? undefined : 'afgenomen';
  return stap === 'open' ? 'gepland' : stap === 'afgenomen' ? 'uitslag' : undefined;
}
