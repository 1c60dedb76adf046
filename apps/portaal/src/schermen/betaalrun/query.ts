import { queryOptions, type QueryKey } from '@tanstack/react-query';
import { GEMEENTECODES } from '@wegwijs/kernel';
import { haal, ontzorgen } from '../../api/client.ts';
import type { components } from '../../api/ontzorgen.gen.d.ts';

export type Run = components['schemas']['MaandrunUit'];
export type Regel = components['schemas']['MaandregelUit'];
export type Batch = components['schemas']['BetaalbatchUit'];
export type BatchDetail = components['schemas']['BetaalbatchDetail'];
export type Opdracht = components['schemas']['BetaalopdrachtUit'];
export type Rekening = components['schemas']['BankrekeningUit'];
export type Tekort = components['schemas']['TekortUit'];

export const GEMEENTEN: readonly string[] = Object.values(GEMEENTECODES).sort();
export const runsQuery = (huis: string, maand: string) =>
  queryOptions({ queryKey: [huis, 'betaalrun', 'runs', maand], queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/maandruns', { params: { query: { maand } }, signal })) });
export const batchQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'betaalrun', 'batch', id], queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/betaalbatches/{id}', { params: { path: { id } }, signal })) });
export const rekeningenQuery = (huis: string) =>
  queryOptions({ queryKey: [huis, 'betaalrun', 'rekeningen'], queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/bankrekeningen', { signal })) });

/** Months, batches, payments and shortfalls hang together: an act on one changes the figures of the others. */
export const ververs = (huis: string): readonly QueryKey[] => [[huis, 'betaalrun']];
