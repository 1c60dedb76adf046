import { isDatum, type Datum } from '@wegwijs/kernel';

/** What of the state of this screen stands in its address. */
export interface Zoek {
  /** The day on which the matrix is looked at; absent: today. */
  op?: Datum;
  /** Also what held before. */
  eerder?: true;
  /** The task that is being changed. */
  wijzig?: string;
}

/** Forgiving: what makes no sense is left out. */
export function leesZoek(s: Record<string, unknown>): Zoek {
  const { op, eerder, wijzig } = s;
  return {
    ...(typeof op === 'string' && isDatum(op) && { op }), ...((eerder === true || eerder === 'true') && { eerder: true as const }),
    ...(typeof wijzig === 'string' && /^[a-z0-9-]{2,60}$/.test(wijzig) && { wijzig }),
  };
}
