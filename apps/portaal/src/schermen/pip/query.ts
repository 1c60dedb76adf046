import { queryOptions } from '@tanstack/react-query';
import type { PipInvoer } from '@wegwijs/intake';
import { haal, intake } from '../../api/client.ts';
import type { components } from '../../api/intake.gen.d.ts';

export type PipUit = components['schemas']['PipUit'];
export type PipRegel = components['schemas']['PipRegelUit'];
export type BriefUit = components['schemas']['BriefUit'];
export type PipToets = components['schemas']['PipToetsUit'];

export const pipsQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'dossier', id, 'pips'], queryFn: ({ signal }) => haal(intake.GET('/v1/dossiers/{id}/pips', { params: { path: { id } }, signal })) });
export const pipQuery = (huis: string, id: string, pipId: string) =>
  queryOptions({ queryKey: [huis, 'dossier', id, 'pips', pipId], queryFn: ({ signal }) => haal(intake.GET('/v1/pips/{id}', { params: { path: { id: pipId } }, signal })) });
export const toetsQuery = (huis: string, id: string, pipId: string, versie: number) =>
  queryOptions({ queryKey: [huis, 'dossier', id, 'pips', pipId, 'toets', versie], queryFn: ({ signal }) => haal(intake.GET('/v1/pips/{id}/toets', { params: { path: { id: pipId } }, signal })) });

/** The letter as it was made; of a version that was not decided: as it would be today. */
export const briefQuery = (huis: string, id: string, pipId: string, versie: number) =>
  queryOptions({ queryKey: [huis, 'dossier', id, 'pips', pipId, 'brief', versie], queryFn: ({ signal }) => haal(intake.GET('/v1/pips/{id}/brief', { params: { path: { id: pipId } }, signal })) });
/** The letter for what is being typed: kept nowhere. Not under the dossier: an act that ends the concept would ask for it once more, and be refused. */
export const proefbriefQuery = (huis: string, pipId: string, inhoud: PipInvoer) => queryOptions({
  queryKey: [huis, 'proefbrief', pipId, inhoud], retry: false, gcTime: 60_000, staleTime: 60_000,
  queryFn: ({ signal }) => haal(intake.POST('/v1/pips/{id}/brief', { params: { path: { id: pipId } }, body: inhoud, signal })),
});
/** The PDF, for a link: the poort gives it with the session of this browser. */
export const pdfAdres = (pipId: string, volgnr?: number): string => `/api/intake/v1/pips/${pipId}/beschikking?${volgnr === undefined ? 'concept=true' : `volgnr=${volgnr}`}`;
