import { queryOptions } from '@tanstack/react-query';
import { casusregie, haal } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';

export type BesluitUit = components['schemas']['BesluitUit'];

export const besluitenQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'dossier', id, 'besluiten'], queryFn: ({ signal }) => haal(casusregie.GET('/v1/dossiers/{id}/besluiten', { params: { path: { id } }, signal })) });
/** What an act on a besluit makes old: the dossier with its letters, and the list of bezwaren. */
export const verversVan = (huis: string, id: string) => [[huis, 'dossier', id], [huis, 'bezwaren']];
