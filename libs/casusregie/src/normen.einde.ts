import type { Duur, Normtabel } from '@wegwijs/kernel';

/** How long personal data are kept after the end of the PLICHT; not after closing the file or the last contact. */
export const BEWAREN_NA_EINDE: Normtabel<Duur> = [
  { code: 'einde.bewaren', waarde: { aantal: 5, eenheid: 'jaren' }, eenheid: 'jaren', vanaf: '2022-01-01', bron: 'Besluit inburgering 2021 (tekst 2-4-2026) art. 9.9 lid 1', soort: 'wettelijk' },
];
