import { queryOptions, type QueryKey } from '@tanstack/react-query';
import { haal, ontzorgen } from '../../api/client.ts';
import type { components } from '../../api/ontzorgen.gen.d.ts';

type Schemas = components['schemas'];
export type Proefbalans = Schemas['ProefbalansUit'];
export type Gemeentestaat = Schemas['GemeentestaatUit'];
export type Journaalpost = Schemas['JournaalUit'];
export type Boeking = Schemas['BoekingUit'];
export type Vakantietoeslag = Schemas['VakantietoeslagUit'];

export const balansQuery = (huis: string, op: string) =>
  queryOptions({ queryKey: [huis, 'grootboek', 'balans', op], queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/grootboek/proefbalans', { params: { query: { op } }, signal })) });
export const staatQuery = (huis: string, maand: string) =>
  queryOptions({ queryKey: [huis, 'grootboek', 'staat', maand], queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/grootboek/gemeente', { params: { query: { maand } }, signal })) });
export const verversGrootboek = (huis: string): readonly QueryKey[] => [[huis, 'grootboek'], [huis, 'huishouden'], [huis, 'betaalrun'], [huis, 'bijzonder']];
