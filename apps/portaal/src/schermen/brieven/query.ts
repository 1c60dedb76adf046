import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { casusregie, haal } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';

type S = components['schemas'];
export type DossierbriefUit = S['DossierbriefUit'];
export type BriefRegelUit = S['BriefRegelUit'];
export type SjabloonUit = S['SjabloonUit'];
export type SerieMetRegelsUit = S['SerieMetRegelsUit'];
export type SerieUit = S['SerieUit'];

/** The templates of today. Wording and law, of nobody: good for as long as the tab is open. */
export const sjablonenQuery = queryOptions({ queryKey: ['briefsjablonen'], staleTime: 60 * 60_000, queryFn: ({ signal }) => haal(casusregie.GET('/v1/briefsjablonen', { signal })) });
export const brievenQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'dossier', id, 'brieven'], queryFn: ({ signal }) => haal(casusregie.GET('/v1/dossiers/{id}/brieven', { params: { path: { id } }, signal })) });
export const briefQuery = (huis: string, id: string, briefId: string) =>
  queryOptions({ queryKey: [huis, 'dossier', id, 'brieven', briefId], queryFn: ({ signal }) => haal(casusregie.GET('/v1/brieven/{id}', { params: { path: { id: briefId } }, signal })) });
export const serieQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'briefseries', id], queryFn: ({ signal }) => haal(casusregie.GET('/v1/briefseries/{id}', { params: { path: { id } }, signal })) });
export const useSjablonen = (): readonly SjabloonUit[] => useSuspenseQuery(sjablonenQuery).data;

/** The PDF, for a link: the poort gives it with the session of this browser. */
export const pdfAdres = (briefId: string): string => `/api/casusregie/v1/brieven/${briefId}/pdf`;
export const eenmalig = (s: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': s });
