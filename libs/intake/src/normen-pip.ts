import type { Duur, Normtabel } from '@wegwijs/kernel';

const WI = 'Wi2021 (tekst 1-1-2023)';
const BESLUIT = 'Besluit inburgering 2021 (tekst 2-4-2026)';
const REGELING = 'Regeling inburgering 2021 (tekst 18-4-2026)';
const PW = 'Participatiewet (tekst 1-7-2025)';

/** Length of the inburgeringstermijn; day 0 is the dagtekening of the first PIP. In years, so the Atw never moves its end (Atw art. 4). */
export const INBURGERINGSTERMIJN: Normtabel<Duur> = [
  { code: 'pip.inburgeringstermijn', waarde: { aantal: 3, eenheid: 'jaren' }, eenheid: 'jaren', vanaf: '2022-01-01', bron: `${WI} art. 11 lid 1 en 2`, soort: 'wettelijk' },
];

/** Bezwaartermijn; day 0 is the bekendmaking. The Atw moves its end. */
export const BEZWAARTERMIJN: Normtabel<Duur> = [
  { code: 'pip.bezwaartermijn', waarde: { aantal: 6, eenheid: 'weken' }, eenheid: 'weken', vanaf: '1994-01-01', bron: 'Awb art. 6:7, 6:8 lid 1', soort: 'wettelijk' },
];

/** How long after its end a bezwaar posted in time may still arrive. Counted in days, last day inclusive. */
export const BEZWAAR_NABEZORGING_DAGEN: Normtabel<number> = [
  { code: 'pip.bezwaar.nabezorging', waarde: 7, eenheid: 'dagen', vanaf: '1994-01-01', bron: 'Awb art. 6:9 lid 2 (uit het hoofd, niet opnieuw nagelezen)', soort: 'wettelijk' },
];

/** Window for changing the leerroute, from the start of the inburgeringstermijn. More than three months, so no Atw. */
export const WISSELTERMIJN: Normtabel<Duur> = [
  { code: 'pip.wisseltermijn', waarde: { aantal: 18, eenheid: 'maanden' }, eenheid: 'maanden', vanaf: '2022-01-01', bron: `${BESLUIT} art. 5.4 lid 1`, soort: 'wettelijk' },
];

/** Minimum hours of the PVT. Qualifying hours in the brede intake may be deducted. */
export const PVT_UREN: Normtabel<number> = [
  { code: 'pip.pvt.uren', waarde: 12, eenheid: 'uren', vanaf: '2022-01-01', bron: `${BESLUIT} art. 3.1`, soort: 'wettelijk' },
];

/** Minimum hours of practical deployment in the MAP: a part of the module, not its total length. */
export const MAP_PRAKTIJKUREN: Normtabel<number> = [
  { code: 'pip.map.praktijkuren', waarde: 40, eenheid: 'uren', vanaf: '2022-01-01', bron: `${REGELING} art. 3.1`, soort: 'wettelijk' },
];

/** Z-route: hours of course (NT2, alfabetisering, KNM), for every target group. */
export const Z_CURSUSUREN: Normtabel<number> = [
  { code: 'pip.z.cursusuren', waarde: 800, eenheid: 'uren', vanaf: '2022-01-01', bron: `${BESLUIT} art. 3.14 lid 2 onder a en lid 3`, soort: 'wettelijk' },
];

/** Z-route: hours of participation, asielstatushouders only. PVT and MAP hours are inside this number. */
export const Z_PARTICIPATIEUREN: Normtabel<number> = [
  { code: 'pip.z.participatieuren', waarde: 800, eenheid: 'uren', vanaf: '2022-01-01', bron: `${BESLUIT} art. 3.14 lid 2 onder b en lid 5`, soort: 'wettelijk' },
];

/** NT2 hours needed before the B1-route may go down to A2. KNM hours do not count. */
export const A2_NT2_UREN: Normtabel<number> = [
  { code: 'pip.a2.nt2uren', waarde: 600, eenheid: 'uren', vanaf: '2022-01-01', bron: `Wi2021 art. 17 lid 3; ${BESLUIT} art. 5.5`, soort: 'wettelijk' },
];

/** Duration of the duty to cooperate in ontzorgen; the day the right to bijstand arises counts as the first day. */
export const ONTZORGPERIODE: Normtabel<Duur> = [
  { code: 'pip.ontzorgperiode', waarde: { aantal: 6, eenheid: 'maanden' }, eenheid: 'maanden', vanaf: '2022-01-01', bron: `${PW} art. 56a lid 2; wijziging na 1-7-2025 niet nagelezen`, soort: 'wettelijk' },
];

/** Residence titles that art. 56a Pw names. Data, because the pending two-status bill may change the permits behind it. */
export const ONTZORG_VERBLIJFSTITELS: Normtabel<readonly string[]> = [
  { code: 'pip.ontzorgen.verblijfstitels', waarde: ['asiel-bepaalde-tijd'], eenheid: 'verblijfstitel', vanaf: '2022-01-01', bron: `${PW} art. 56a lid 1 onder b, Vw 2000 art. 28`, soort: 'wettelijk' },
];

/** Suggested number of voortgangsgesprekken per year. The law asks a number in every PIP but does not say which. */
export const GESPREKKEN_PER_JAAR_ASIEL: Normtabel<number> = [
  { code: 'pip.gesprekken.asiel', waarde: 4, eenheid: 'gesprekken per jaar', vanaf: '2022-01-01', bron: 'Werkafspraak gemeenten; Besluit inburgering 2021 art. 5.3 lid 4 noemt geen aantal', soort: 'streefnorm' },
];

/** As above, for gezins- and overige migranten. */
export const GESPREKKEN_PER_JAAR_GEZIN: Normtabel<number> = [
  { code: 'pip.gesprekken.gezin', waarde: 2, eenheid: 'gesprekken per jaar', vanaf: '2022-01-01', bron: 'Werkafspraak gemeenten; Besluit inburgering 2021 art. 5.3 lid 4 noemt geen aantal', soort: 'streefnorm' },
];
