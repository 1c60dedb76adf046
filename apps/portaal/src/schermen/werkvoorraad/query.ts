import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { haal, intake } from '../../api/client.ts';
import { PER_KEER } from './vroeg.ts';
import { filtersVan, type Zoek } from './zoek.ts';

/** The list with the counts of all tabs. Every page that was loaded stays, so that Back brings back the same list at the same place. */
export const werkvoorraadQuery = (huis: string, zoek: Zoek) => {
  const filters = filtersVan(zoek);
  return infiniteQueryOptions({
    queryKey: [huis, 'werkvoorraad', filters],
    queryFn: ({ pageParam, signal }) => haal(intake.GET('/v1/werkvoorraad', { params: { query: { ...filters, limiet: PER_KEER, ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (pagina) => pagina.volgende ?? undefined,
  });
};
/** Saved views, and the columns that were chosen last. They change when somebody changes them here, hardly ever otherwise. */
export const weergavenQuery = (huis: string) =>
  queryOptions({ queryKey: [huis, 'weergaven'], queryFn: ({ signal }) => haal(intake.GET('/v1/weergaven', { signal })), staleTime: 5 * 60_000 });

/** Asked for together, while the code of the screen is still on its way. */
export function vooraf(client: QueryClient, huis: string, zoek: Zoek): void {
  void client.prefetchInfiniteQuery(werkvoorraadQuery(huis, zoek));
  void client.prefetchQuery(weergavenQuery(huis));
}
