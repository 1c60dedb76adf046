import { queryOptions } from '@tanstack/react-query';
import { haal, intake } from '../../api/client.ts';

/** Who was looked for stays no longer in memory than it is on the screen: it can be a BSN. */
export const zoekQuery = (huis: string, zoek: string) => queryOptions({
  queryKey: [huis, 'zoek', zoek], gcTime: 60_000, refetchOnWindowFocus: false, staleTime: 60_000,
  queryFn: ({ signal }) => haal(intake.POST('/v1/zoekopdrachten', { body: { zoek }, signal })),
});
