import type { Duur, Normtabel } from '@wegwijs/kernel';

/** How long the few facts of art. 9.9 lid 2 may stay, apart from everything else. "At most" and not "at least": the gemeente chooses whether it keeps them. */
export const BEWAREN_KERN: Normtabel<Duur> = [
  { code: 'bewaren.kern', waarde: { aantal: 50, eenheid: 'jaren' }, eenheid: 'jaren', vanaf: '2022-01-01', bron: 'Besluit inburgering 2021 (tekst 2-4-2026) art. 9.9 lid 2 (dat de 50 jaar ook vanaf het einde van de plicht loopt is afgeleid)', soort: 'wettelijk' },
];

/** Dossiers on one list: as many as two people can really look at. */
export const VERNIETIGINGSLIJST_MAXIMUM: Normtabel<number> = [
  { code: 'bewaren.lijst-maximum', waarde: 200, eenheid: 'dossiers', vanaf: '2022-01-01', bron: 'Werkafspraak', soort: 'streefnorm' },
];
