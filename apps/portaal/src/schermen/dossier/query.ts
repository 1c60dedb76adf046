import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { haal, intake } from '../../api/client.ts';
import type { components } from '../../api/intake.gen.d.ts';

export type DossierUit = components['schemas']['DossierUit'];

/** The whole dossier in one answer; all tabs share it. */
export const dossierQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'dossier', id], queryFn: ({ signal }) => haal(intake.GET('/v1/dossiers/{id}', { params: { path: { id } }, signal })) });

/** The dossier of this page, with the house it stands in. */
export function useDossier(): { huis: string; dossier: DossierUit } {
  const { huis = '', id = '' } = useParams({ strict: false });
  return { huis, dossier: useSuspenseQuery(dossierQuery(huis, id)).data };
}
