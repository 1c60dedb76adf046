import type { TijdlijnSoort } from '@wegwijs/intake';

/** Which kind of events the timeline shows; absent: all. */
export interface Zoek {
  soort?: TijdlijnSoort;
}
/** Named here once more: the list of the server stands beside its classes, and those would come along with the first page. */
const SOORTEN: Record<TijdlijnSoort, true> = { contact: true, besluit: true, bericht: true, voortgang: true, huisvesting: true };
export const leesZoek = (s: Record<string, unknown>): Zoek => {
  const soort = (Object.keys(SOORTEN) as TijdlijnSoort[]).find((t) => t === s['soort']);
  return soort ? { soort } : {};
};
