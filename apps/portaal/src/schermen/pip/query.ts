import { queryOptions } from '@tanstack/react-query';
import { haal, intake } from '../../api/client.ts';
import type { components } from '../../api/intake.gen.d.ts';

export type PipUit = components['schemas']['PipUit'];
export type BriefUit = components['schemas']['BriefUit'];

export const pipsQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'dossier', id, 'pips'], queryFn: ({ signal }) => haal(intake.GET('/v1/dossiers/{id}/pips', { params: { path: { id } }, signal })) });
export const pipQuery = (huis: string, id: string, pipId: string) =>
  queryOptions({ queryKey: [huis, 'dossier', id, 'pips', pipId], queryFn: ({ signal }) => haal(intake.GET('/v1/pips/{id}', { params: { path: { id: pipId } }, signal })) });
export const toetsQuery = (huis: string, id: string, pipId: string, versie: number) =>
  queryOptions({ queryKey: [huis, 'dossier', id, 'pips', pipId, 'toets', versie], queryFn: ({ signal }) => haal(intake.GET('/v1/pips/{id}/toets', { params: { path: { id: pipId } }, signal })) });
