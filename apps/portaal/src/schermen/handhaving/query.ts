import { queryOptions, type QueryKey } from '@tanstack/react-query';
import { casusregie, haal } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { handhaving as t } from '../../tekst/handhaving.ts';
import { datumLang } from '../../ui/datum.ts';

export type Zaak = components['schemas']['BoetezaakUit'];
export type Zaakregel = components['schemas']['BoetezaakRegel'];
export type HandhavingUit = components['schemas']['HandhavingUit'];

export const zaakQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'handhaving', 'zaak', id], queryFn: ({ signal }) => haal(casusregie.GET('/v1/handhaving/{id}', { params: { path: { id } }, signal })) });
export const vanDossierQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'dossier', id, 'handhaving'], queryFn: ({ signal }) => haal(casusregie.GET('/v1/dossiers/{id}/handhaving', { params: { path: { id } }, signal })) });
/** What holds something else after an act on a zaak: the lists, the zaak, and the dossier with its timeline. */
export const verversZaak = (huis: string, dossierId: string): readonly QueryKey[] => [[huis, 'handhaving'], [huis, 'dossier', dossierId]];

/** First and last day of something, inclusive, in words. */
export const periode = (van: string, tot: string): string => t.dagen(datumLang(van), datumLang(tot));
