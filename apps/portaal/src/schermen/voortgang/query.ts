import { useSuspenseQuery } from '@tanstack/react-query';
import { casusregie, haal } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';

export type VoortgangUit = components['schemas']['VoortgangUit'];
export type AanbodUit = components['schemas']['AanbodUit'];
export type TermijnUit = components['schemas']['InburgeringstermijnUit'];

const sleutel = (huis: string, id: string, wat: string) => [huis, 'dossier', id, wat] as const;
const pad = (id: string) => ({ params: { path: { id } } });

export const useVoortgang = (huis: string, id: string) => useSuspenseQuery({ queryKey: sleutel(huis, id, 'voortgang'), queryFn: () => haal(casusregie.GET('/v1/dossiers/{id}/voortgang', pad(id))) }).data;
export const useAanbod = (huis: string, id: string) => useSuspenseQuery({ queryKey: sleutel(huis, id, 'aanbod'), queryFn: () => haal(casusregie.GET('/v1/dossiers/{id}/aanbod', pad(id))) }).data;
export const useTermijn = (huis: string, id: string) => useSuspenseQuery({ queryKey: sleutel(huis, id, 'termijn'), queryFn: () => haal(casusregie.GET('/v1/dossiers/{id}/termijn', pad(id))) }).data;
