import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { haal, intake } from '../../api/client.ts';
import type { components } from '../../api/intake.gen.d.ts';
import { vraagVan, type VerslagZoek, type Zoek } from './zoek.ts';

export type Regel = components['schemas']['KoppelingRegel'];
export type Detail = components['schemas']['KoppelingDetail'];
export type Import = components['schemas']['KoppelingImport'];
export type Importregel = components['schemas']['ImportRegel'];

const PER_KEER = 50;

export const koppelingenQuery = (huis: string, zoek: Zoek) => infiniteQueryOptions({
  queryKey: [huis, 'koppelingen', zoek],
  queryFn: ({ pageParam, signal }) => haal(intake.GET('/v1/koppelingen', { params: { query: { ...vraagVan(zoek), limiet: PER_KEER, ...(pageParam && { cursor: pageParam }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: (p) => p.volgende ?? undefined,
});

export const koppelingQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'koppeling', id], queryFn: ({ signal }) => haal(intake.GET('/v1/koppelingen/{id}', { params: { path: { id } }, signal })) });

/** A result of an import with its rows. It never changes. */
export const importQuery = (huis: string, id: string, { uitkomst }: VerslagZoek) => infiniteQueryOptions({
  queryKey: [huis, 'import', id, uitkomst ?? 'alle'],
  queryFn: ({ pageParam, signal }) => haal(intake.GET('/v1/koppelingen/imports/{id}', { params: { path: { id }, query: { limiet: PER_KEER, ...(uitkomst && { uitkomst }), ...(pageParam && { cursor: pageParam }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: (p) => p.volgende ?? undefined,
  staleTime: Infinity,
});
