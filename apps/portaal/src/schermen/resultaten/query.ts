import { useSuspenseQuery } from '@tanstack/react-query';
import { casusregie, haal } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';

type Schema = components['schemas'];
export type LeerrouteUit = Schema['LeerrouteUit'];
export type VoldaanUit = Schema['VoldaanUit'];
export type AanbiederUit = Schema['AanbiederUit'];
export type EindeUit = Schema['PlichtEindeUit'];

const pad = (id: string) => ({ params: { path: { id } } });
export const useLeerroute = (huis: string, id: string) => useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'leerroute'], queryFn: () => haal(casusregie.GET('/v1/dossiers/{id}/leerroute', pad(id))) }).data;
export const useVoldaan = (huis: string, id: string) => useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'voldaan'], queryFn: () => haal(casusregie.GET('/v1/dossiers/{id}/voldaan', pad(id))) }).data;
export const useEinde = (huis: string, id: string) => useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'einde'], queryFn: () => haal(casusregie.GET('/v1/dossiers/{id}/einde', pad(id))) }).data;
/** Schools belong to the gemeente; they stand under the dossier so that whatever changes there also renews them. */
export const useAanbieders = (huis: string, id: string) => useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'aanbieders'], queryFn: () => haal(casusregie.GET('/v1/aanbieders')) }).data;
export const useRegie = (huis: string, id: string) => useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'regie'], queryFn: () => haal(casusregie.GET('/v1/dossiers/{id}', pad(id))) }).data;
