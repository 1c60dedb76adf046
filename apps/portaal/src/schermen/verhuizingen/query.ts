import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { haal, intake } from '../../api/client.ts';
import type { components } from '../../api/intake.gen.d.ts';
import type { Zoek } from './zoek.ts';

export type Regel = components['schemas']['OverdrachtRegel'];
export type Overdracht = components['schemas']['OverdrachtUit'];

export const overdrachtenQuery = (huis: string, { richting = 'in' as 'in' | 'uit', status }: { richting?: 'in' | 'uit'; status?: Zoek['status'] }) => infiniteQueryOptions({
  queryKey: [huis, 'overdrachten', richting, status ?? 'alle'],
  queryFn: ({ pageParam, signal }) => haal(intake.GET('/v1/overdrachten', { params: { query: { richting, limiet: 50, ...(status && { status }), ...(pageParam && { cursor: pageParam }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: (p) => p.volgende ?? undefined,
});
export const overdrachtQuery = (huis: string, id: string, richting: 'in' | 'uit') =>
  queryOptions({ queryKey: [huis, 'overdracht', id, richting], queryFn: ({ signal }) => haal(intake.GET('/v1/overdrachten/{id}', { params: { path: { id }, query: { richting } }, signal })) });
/** Every overdracht of one dossier, the last one first. */
export const vanDossierQuery = (huis: string, dossierId: string) => queryOptions({
  queryKey: [huis, 'overdrachten', 'dossier', dossierId],
  queryFn: async ({ signal }) => (await haal(intake.GET('/v1/overdrachten', { params: { query: { dossierId, limiet: 100 } }, signal }))).rijen.reverse(),
});
