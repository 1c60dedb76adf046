import { queryOptions, type QueryKey } from '@tanstack/react-query';
import { haal, ontzorgen } from '../../api/client.ts';
import type { components } from '../../api/ontzorgen.gen.d.ts';

type Schemas = components['schemas'];
export type Aanvraag = Schemas['BijzonderUit'];
export type Lening = Schemas['LeningUit'];
export type Leningdetail = Schemas['LeningDetailUit'];

export const leningQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'bijzonder', 'lening', id], queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/leningen/{id}', { params: { path: { id } }, signal })) });
export const verversBijzonder = (huis: string): readonly QueryKey[] => [[huis, 'bijzonder'], [huis, 'betaalrun'], [huis, 'grootboek'], [huis, 'huishouden']];
