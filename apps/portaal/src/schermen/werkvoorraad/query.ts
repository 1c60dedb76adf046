import { queryOptions } from '@tanstack/react-query';
import { haal, intake } from '../../api/client.ts';
import type { Zoek } from './zoek.ts';

/** One page of the worklist with the counts of all tabs: the first thing that is asked, while the code of the screen is still on its way. */
export const werkvoorraadQuery = (huis: string, zoek: Zoek) =>
  queryOptions({ queryKey: [huis, 'werkvoorraad', zoek], queryFn: ({ signal }) => haal(intake.GET('/v1/werkvoorraad', { params: { query: zoek }, signal })) });
