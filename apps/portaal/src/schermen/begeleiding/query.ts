import { useSuspenseQuery } from '@tanstack/react-query';
import { casusregie, haal } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { isStatus } from '../../api/fout.ts';

type Schemas = components['schemas'];
export type BegeleidingUit = Schemas['BegeleidingUit'];
export type BegeleidingRegel = Schemas['BegeleidingRegel'];
export type OpdrachtUit = Schemas['OpdrachtUit'];
export type VerwijzingRegel = Schemas['VerwijzingRegel'];
export type PartnerUit = Schemas['PartnerUit'];

/** The most that a page of a list holds: nobody has more opdrachten or verwijzingen than that. */
const ALLES = 100;

export const useBegeleiding = (huis: string, id: string): BegeleidingUit =>
  useSuspenseQuery({ queryKey: [huis, 'begeleiding', id], queryFn: ({ signal }) => haal(casusregie.GET('/v1/begeleidingen/{id}', { params: { path: { id } }, signal })) }).data;

/** The begeleiding of a dossier; null when this person is not guided, which is no error. */
export const useVanDossier = (huis: string, dossierId: string): BegeleidingUit | null =>
  useSuspenseQuery({
    queryKey: [huis, 'dossier', dossierId, 'begeleiding'],
    queryFn: () => haal(casusregie.GET('/v1/dossiers/{id}/begeleiding', { params: { path: { id: dossierId } } })).catch((fout: unknown) => {
      if (isStatus(fout, 404)) return null;
      throw fout;
    }),
  }).data;

/** The work that was given for this person, as far as this organisation sees it. */
export const useOpdrachten = (huis: string, dossierId: string): OpdrachtUit[] =>
  useSuspenseQuery({ queryKey: [huis, 'dossier', dossierId, 'opdrachten'], queryFn: () => haal(casusregie.GET('/v1/opdrachten', { params: { query: { dossierId, limiet: ALLES } } })) }).data.rijen;

export const useVerwijzingen = (huis: string, dossierId: string): VerwijzingRegel[] =>
  useSuspenseQuery({ queryKey: [huis, 'dossier', dossierId, 'verwijzingen'], queryFn: () => haal(casusregie.GET('/v1/verwijzingen', { params: { query: { dossierId, limiet: ALLES } } })) }).data.rijen;

export const usePartners = (huis: string): PartnerUit[] =>
  useSuspenseQuery({ queryKey: [huis, 'partners'], queryFn: () => haal(casusregie.GET('/v1/partners')) }).data;

/** Every query that shows something of a begeleiding, an opdracht or a verwijzing of this person. */
export const overPersoon = (huis: string, dossierId: string): string[][] => [[huis, 'begeleiding'], [huis, 'begeleidingen'], [huis, 'partners'], [huis, 'dossier', dossierId]];
