import type { Duur, Norm, Normtabel } from '@wegwijs/kernel';

const WET = 'Wi2021 (tekst 1-1-2023)';
const BESLUIT = 'Besluit inburgering 2021 (tekst 2-4-2026)';
const REGELING = 'Regeling inburgering 2021 (tekst 18-4-2026)';
const GRONDEN = `${REGELING} art. 4.1 lid 1`;

const duur = (aantal: number, eenheid: Duur['eenheid']): Duur => ({ aantal, eenheid });
const rij = <T>(code: string, waarde: T, eenheid: string, bron: string): Norm<T> => ({ code, waarde, eenheid, vanaf: '2022-01-01', bron, soort: 'wettelijk' });
const lengte = (code: string, waarde: Duur, bron: string): Normtabel<Duur> => [rij(code, waarde, waarde.eenheid, bron)];

/** The inburgeringstermijn; day 0 is the dagtekening of the FIRST PIP. In years, so the Algemene termijnenwet never moves its end. */
export const TERMIJN_INBURGERING = lengte('termijn.inburgering', duur(3, 'jaren'), `${WET} art. 11`);

/** How long before its end a verlenging may be asked for, counted back, so the day is not moved (Atw art. 1 lid 2). */
export const TERMIJN_VERZOEK_VANAF = lengte('termijn.verzoek-vanaf', duur(6, 'maanden'), `${BESLUIT} art. 4.5`);

/** In how much time DUO decides on a request. */
export const TERMIJN_BESLUIT_DUO = lengte('termijn.besluit-duo', duur(8, 'weken'), `${BESLUIT} art. 4.5`);

/** Longest gap that leaves the plicht alive; the termijn grows by its length. */
export const TERMIJN_ONDERBREKING_MAXIMUM = lengte('termijn.onderbreking.maximum', duur(1, 'jaren'), `${BESLUIT} art. 2.1 lid 2, art. 4.2`);

/** How long a circumstance must last before it is a ground (a, d, e, f, h, i, j). */
export const VERLENGING_DREMPEL = lengte('verlenging.drempel', duur(3, 'maanden'), `${GRONDEN} onder a, d, e, f, h, i en j`);

export const VERLENGING_OVERLIJDEN = lengte('verlenging.overlijden', duur(3, 'maanden'), `${GRONDEN} onder b`);
export const VERLENGING_BEVALLING = lengte('verlenging.bevalling', duur(16, 'weken'), `${GRONDEN} onder c`);

const MAXIMUM = '(of het maximum per aanvraag of over de hele termijn telt is onzeker; hier per aanvraag)';
export const VERLENGING_MAX_ALFABETISERING = lengte('verlenging.alfabetisering.maximum', duur(6, 'maanden'), `${GRONDEN} onder e ${MAXIMUM}`);
export const VERLENGING_MAX_DAKLOOSHEID = lengte('verlenging.dakloosheid.maximum', duur(2, 'jaren'), `${GRONDEN} onder f ${MAXIMUM}`);
export const VERLENGING_MAX_AANBIEDER = lengte('verlenging.aanbieder.maximum', duur(6, 'maanden'), `${GRONDEN} onder h ${MAXIMUM}`);
export const VERLENGING_MAX_OVERIG = lengte('verlenging.overig.maximum', duur(2, 'jaren'), `${GRONDEN} onder i ${MAXIMUM}`);

/** "Almost done": the extension, how many of the four language parts, and for who buys his own course how many hours. */
export const VERLENGING_BIJNA_KLAAR = lengte('verlenging.bijna-klaar', duur(6, 'maanden'), `${BESLUIT} art. 4.4`);
export const BIJNA_KLAAR_TAALONDERDELEN: Normtabel<number> = [rij('verlenging.bijna-klaar.taalonderdelen', 2, 'examenonderdelen', `${BESLUIT} art. 4.4`)];
export const BIJNA_KLAAR_LESUREN: Normtabel<number> = [rij('verlenging.bijna-klaar.lesuren', 450, 'uren', `${BESLUIT} art. 4.4 (gezins- en overige migranten)`)];

/** Up to and including so many achieved: so many months of new term. The first row that fits counts. */
export interface NieuweTermijnTrede {
  totEnMet: number;
  maanden: number;
}
const treden = (code: string, eenheid: string, ...stappen: readonly [totEnMet: number, maanden: number][]): Normtabel<readonly NieuweTermijnTrede[]> =>
  [rij(code, stappen.map(([totEnMet, maanden]) => ({ totEnMet, maanden })), eenheid, `${REGELING} art. 7.1 tot en met 7.4; ${WET} art. 25`)];

/** New term after a boete under art. 24: by how many of PVT and MAP are missing (1 or 2). */
export const NIEUWE_TERMIJN_PVT_MAP: Normtabel<readonly NieuweTermijnTrede[]> = [
  rij('nieuwe-termijn.pvt-map', [{ totEnMet: 1, maanden: 6 }, { totEnMet: 2, maanden: 12 }], 'ontbrekende onderdelen', `${WET} art. 24; ${BESLUIT} art. 7.2`),
];
/** New term after a boete under art. 25, B1-route and onderwijsroute: by exam parts passed. */
export const NIEUWE_TERMIJN_EXAMENS = treden('nieuwe-termijn.examens', 'behaalde examenonderdelen', [0, 24], [1, 18], [2, 12], [4, 6]);
/** The same for the Z-route: by hours, course and participation together for asielstatushouders. */
export const NIEUWE_TERMIJN_Z_ASIEL = treden('nieuwe-termijn.z.asiel', 'uren', [400, 24], [800, 18], [1200, 12], [1599, 6]);
export const NIEUWE_TERMIJN_Z_GEZIN = treden('nieuwe-termijn.z.gezin', 'uren', [200, 24], [400, 18], [600, 12], [799, 6]);
