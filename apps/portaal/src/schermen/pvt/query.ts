import { useSuspenseQuery, type QueryKey } from '@tanstack/react-query';
import { casusregie, haal } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { isStatus } from '../../api/fout.ts';

type Schema = components['schemas'];
export type GroepUit = Schema['PvtGroepUit'];
export type GroepRegel = Schema['PvtGroepRegel'];
export type SessieUit = Schema['PvtSessieUit'];
export type PvtUit = Schema['PvtTrajectUit'];
export type PvtRegel = Schema['PvtTrajectRegel'];
export type Resultaat = Schema['PvtRegelresultaat'];
export type MapUit = Schema['MapTrajectUit'];
export type MapRegel = Schema['MapTrajectRegel'];
export type ParticipatieUit = Schema['ParticipatieUit'];
export type PlaatsingUit = Schema['PlaatsingUit'];
export type OpdrachtUit = Schema['OpdrachtUit'];
export type Taak = OpdrachtUit['taak'];

/** The most that one answer holds. A workplace of three gemeenten has fewer people waiting at once. */
const ALLES = 100;

/** Everything that an act of the executor can change on his pages. */
export const vanWerk = (huis: string): QueryKey[] => [[huis, 'pvt'], [huis, 'map'], [huis, 'opdrachten']];
export const vanDossier = (huis: string, id: string): QueryKey[] => [[huis, 'dossier', id]];

const alsErIs = async <T>(antwoord: Promise<T>): Promise<T | null> => antwoord.catch((fout: unknown) => {
  if (isStatus(fout, 404)) return null;
  throw fout;
});
const pad = (id: string) => ({ params: { path: { id } } });

export const useGroep = (huis: string, id: string): GroepUit => useSuspenseQuery({ queryKey: [huis, 'pvt', 'groep', id], queryFn: () => haal(casusregie.GET('/v1/pvt-groepen/{id}', pad(id))) }).data;
export const useOpenGroepen = (huis: string): GroepRegel[] => useSuspenseQuery({ queryKey: [huis, 'pvt', 'groepen', 'open'], queryFn: () => haal(casusregie.GET('/v1/pvt-groepen', { params: { query: { limiet: ALLES } } })) }).data.rijen.filter((g) => g.stand === 'open');
export const useWachtenden = (huis: string): PvtRegel[] => useSuspenseQuery({ queryKey: [huis, 'pvt', 'wachtenden'], queryFn: () => haal(casusregie.GET('/v1/pvt-trajecten', { params: { query: { stand: 'open', zonderGroep: 'ja', limiet: ALLES } } })) }).data.rijen;
/** What is offered and not yet answered, of these tasks. */
export const useAangeboden = (huis: string, taken: readonly Taak[]): OpdrachtUit[] => useSuspenseQuery({
  queryKey: [huis, 'opdrachten', 'aangeboden', ...taken],
  queryFn: async () => (await Promise.all(taken.map((taak) => haal(casusregie.GET('/v1/opdrachten', { params: { query: { taak, stand: 'aangeboden', limiet: ALLES } } }))))).flatMap((p) => p.rijen),
}).data;
export const useMapTraject = (huis: string, id: string): MapUit => useSuspenseQuery({ queryKey: [huis, 'map', 'traject', id], queryFn: () => haal(casusregie.GET('/v1/map-trajecten/{id}', pad(id))) }).data;
export const useProjecten = (huis: string): Schema['ProjectUit'][] => useSuspenseQuery({ queryKey: [huis, 'participatieprojecten'], queryFn: () => haal(casusregie.GET('/v1/participatieprojecten', { params: { query: { limiet: ALLES } } })) }).data.rijen;

export const usePvt = (huis: string, id: string): PvtUit | null => useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'pvt'], queryFn: () => alsErIs(haal(casusregie.GET('/v1/dossiers/{id}/pvt', pad(id)))) }).data;
export const useMap = (huis: string, id: string): MapUit | null => useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'map'], queryFn: () => alsErIs(haal(casusregie.GET('/v1/dossiers/{id}/map', pad(id)))) }).data;
export const useParticipatie = (huis: string, id: string): ParticipatieUit => useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'participatie'], queryFn: () => haal(casusregie.GET('/v1/dossiers/{id}/participatie', pad(id))) }).data;
export const useOpdrachten = (huis: string, id: string): OpdrachtUit[] => useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'opdrachten'], queryFn: () => haal(casusregie.GET('/v1/opdrachten', { params: { query: { dossierId: id, limiet: ALLES } } })) }).data.rijen;
