import { isDatum, plusDagen, type Datum } from '@wegwijs/kernel';
import { Temporal } from 'temporal-polyfill';

/** What of the state of this screen stands in its address. */
export interface Zoek {
  /** The Monday of the week; left out: this week. */
  van?: Datum;
  /** Left out: my own. */
  wie?: 'team';
}

export const maandagVan = (dag: Datum): Datum => plusDagen(dag, 1 - Temporal.PlainDate.from(dag).dayOfWeek);
export const weeknummer = (dag: Datum): number | undefined => Temporal.PlainDate.from(dag).weekOfYear;
/** Monday to Sunday. */
export const dagenVan = (maandag: Datum): Datum[] => [0, 1, 2, 3, 4, 5, 6].map((n) => plusDagen(maandag, n));
export const isWeekend = (dag: Datum): boolean => Temporal.PlainDate.from(dag).dayOfWeek > 5;

export const leesZoek = (s: Record<string, unknown>): Zoek => ({
  ...(typeof s['van'] === 'string' && isDatum(s['van']) && { van: maandagVan(s['van']) }), ...(s['wie'] === 'team' && { wie: 'team' as const }),
});
