import type { Normtabel } from '@wegwijs/kernel';

const BESLUIT = 'Besluit inburgering 2021 (tekst 2-4-2026)';

export const MAP_THEMAS = [
  'beroepenorientatie', 'werknemerscompetenties', 'realistisch-beroepsbeeld', 'beroepskansen', 'beroepscompetenties', 'netwerk', 'werk-vinden', 'werkcultuur',
] as const;
export type MapThema = (typeof MAP_THEMAS)[number];

/** Minimum hours of practical deployment on the labour market: a part of the module, not its length. The intake has its own copy; a test keeps the two the same. */
export const MAP_PRAKTIJKUREN: Normtabel<number> = [
  { code: 'map.praktijkuren', waarde: 40, eenheid: 'uren', vanaf: '2022-01-01', bron: 'Regeling inburgering 2021 (tekst 18-4-2026) art. 3.1', soort: 'wettelijk' },
];

/** The themes that the module goes through. */
export const MAP_THEMALIJST: Normtabel<readonly MapThema[]> = [
  { code: 'map.themas', waarde: MAP_THEMAS, eenheid: 'themas', vanaf: '2022-01-01', bron: `${BESLUIT} art. 3.2 (dat elk thema aan bod moet zijn geweest voor het eindgesprek is afgeleid)`, soort: 'wettelijk' },
];
