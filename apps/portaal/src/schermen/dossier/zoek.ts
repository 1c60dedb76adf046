import { TIJDLIJN_SOORTEN, type TijdlijnSoort } from '@wegwijs/intake';

/** Which kind of events the timeline shows; absent: all. */
export interface Zoek {
  soort?: TijdlijnSoort;
}
export const leesZoek = (s: Record<string, unknown>): Zoek => {
  const soort = TIJDLIJN_SOORTEN.find((t) => t === s['soort']);
  return soort ? { soort } : {};
};
