import { queryOptions } from '@tanstack/react-query';
import type { Datum } from '@wegwijs/kernel';
import { casusregie, haal } from '../../api/client.ts';

/** The matrix of all gemeenten on a day, with what is planned after it, and what went before it when asked. */
export const matrixQuery = (huis: string, op?: Datum, eerder?: boolean) => queryOptions({
  queryKey: [huis, 'schaalniveau', op ?? 'vandaag', eerder ?? false],
  queryFn: ({ signal }) => haal(casusregie.GET('/v1/schaalniveaus', { params: { query: { ...(op && { op }), ...(eerder && { historie: true }) } }, signal })),
});
