import { queryOptions, useSuspenseQuery, type QueryKey } from '@tanstack/react-query';
import { haal, ontzorgen } from '../../api/client.ts';
import type { components } from '../../api/ontzorgen.gen.d.ts';

type Schemas = components['schemas'];
export type HuishoudenUit = Schemas['HuishoudenUit'];
export type HuishoudenRegel = Schemas['HuishoudenRegel'];
export type Signaal = Schemas['Ontzorgsignaal'];
export type Ontzorgdossier = Schemas['OntzorgdossierUit'];
export type Post = Schemas['PostUit'];
export type Begunstigde = Schemas['BegunstigdeUit'];
export type Toeslag = Schemas['ToeslagUit'];
export type Bijstand = Schemas['BijstandUit'];
export type Inkomen = Schemas['InkomenUit'];
export type Incident = Schemas['IncidentUit'];
export type Prognosemaand = Schemas['PrognosemaandUit'];

/** A page of a list holds no more than this. */
const PAGINA = 100;

/** Every page of a list that a form chooses from. A choice that misses the last page is a wrong choice. */
async function alles<R>(pagina: (cursor: string | undefined) => Promise<{ rijen: R[]; volgende?: string | null }>): Promise<R[]> {
  const rijen: R[] = [];
  for (let cursor: string | undefined, meer = true; meer;) {
    const p = await pagina(cursor);
    rijen.push(...p.rijen);
    cursor = p.volgende ?? undefined;
    meer = cursor !== undefined;
  }
  return rijen;
}

export const huishoudenQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'huishouden', id], queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/huishoudens/{id}', { params: { path: { id } }, signal })) });
export const prognoseQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'huishouden', id, 'prognose'], queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/huishoudens/{id}/prognose', { params: { path: { id } }, signal })) });
export const rekeningQuery = (huis: string, id: string, van: string | undefined, totEnMet: string | undefined) => queryOptions({
  queryKey: [huis, 'huishouden', id, 'rekening', van ?? '', totEnMet ?? ''],
  queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/huishoudens/{id}/rekeningoverzicht', { params: { path: { id }, query: { ...(van && { van }), ...(totEnMet && { totEnMet }) } }, signal })),
});

/** The signals of the PIP for which RSD still has to open a household. */
export const useNieuweSignalen = (huis: string): Signaal[] => useSuspenseQuery({
  queryKey: [huis, 'ontzorgsignalen'],
  queryFn: ({ signal }) => alles((cursor) => haal(ontzorgen.GET('/v1/ontzorgsignalen', { params: { query: { cursor, limiet: PAGINA } }, signal }))),
  select: (rijen) => rijen.filter((s) => s.stand === 'nieuw' && !s.huishoudenId),
}).data;

/** The creditors of one gemeente, with the stand of their account and whether this person entered it. */
export const useSchuldeisers = (huis: string, gemeentecode: string): Begunstigde[] => useSuspenseQuery({
  queryKey: [huis, 'begunstigden', 'schuldeiser'],
  queryFn: ({ signal }) => alles((cursor) => haal(ontzorgen.GET('/v1/begunstigden', { params: { query: { soort: 'schuldeiser', cursor, limiet: PAGINA } }, signal }))),
  select: (rijen) => rijen.filter((b) => b.gemeentecode === gemeentecode),
}).data;

/** What holds something else after an act on a household. */
export const verversHuishouden = (huis: string, id: string): readonly QueryKey[] => [[huis, 'huishouden', id], [huis, 'huishoudens'], [huis, 'begunstigden'], [huis, 'ontzorgsignalen']];
/** Header of an act that changes no row that could be stale. */
export const eenmalig = (sleutel: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': sleutel });
