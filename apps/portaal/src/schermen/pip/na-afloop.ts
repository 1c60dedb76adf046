import { useQueryClient } from '@tanstack/react-query';
import { pipQuery, type PipUit } from './query.ts';

/** The newest version of this PIP, and everything that shows the dossier fetched anew after an act. */
export function useNaAfloop(huis: string, pip: PipUit) {
  const client = useQueryClient();
  const vraag = pipQuery(huis, pip.dossierId, pip.id);
  return {
    versie: () => client.getQueryData(vraag.queryKey)?.versie ?? pip.versie,
    vernieuw: () => client.fetchQuery({ ...vraag, staleTime: 0 }),
    klaar: () => Promise.all([client.invalidateQueries({ queryKey: [huis, 'dossier', pip.dossierId] }), client.invalidateQueries({ queryKey: [huis, 'werkvoorraad'] })]),
  };
}
