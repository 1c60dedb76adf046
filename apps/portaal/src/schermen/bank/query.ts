import { queryOptions, type QueryKey } from '@tanstack/react-query';
import { haal, ontzorgen } from '../../api/client.ts';
import type { components } from '../../api/ontzorgen.gen.d.ts';

type Schemas = components['schemas'];
export type Afschrift = Schemas['BankafschriftUit'];
export type Import = Schemas['BankimportUit'];
export type Bankregel = Schemas['BankregelUit'];
export type Vraagpost = Schemas['VraagpostUit'];
export type Voorstel = Schemas['VoorstelUit'];
export type Status = Schemas['StatusberichtUit'];
export type Statusdetail = Schemas['StatusberichtDetail'];

export const afschriftQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'bank', 'afschrift', id], queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/bankafschriften/{id}', { params: { path: { id } }, signal })) });
export const statusQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'bank', 'status', id], queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/statusberichten/{id}', { params: { path: { id } }, signal })) });
/** The payments of ours that a line can be. */
export const mogelijkQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'bank', 'mogelijk', id], queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/vraagposten/{id}/mogelijk', { params: { path: { id } }, signal })) });

/** What the bank wrote moves payments, the ledger and the households with it. */
export const verversBank = (huis: string): readonly QueryKey[] => [[huis, 'bank'], [huis, 'betaalrun'], [huis, 'grootboek'], [huis, 'huishouden'], [huis, 'bijzonder']];
