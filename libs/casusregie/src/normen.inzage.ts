import type { Duur, Normtabel } from '@wegwijs/kernel';

/** Within which time somebody gets what he asked to see. */
export const INZAGE_TERMIJN: Normtabel<Duur> = [
  { code: 'inzage.antwoord', waarde: { aantal: 1, eenheid: 'maanden' }, eenheid: 'maanden', vanaf: '2018-05-25', bron: 'AVG art. 12 lid 3 (dat een einde in het weekend opschuift is afgeleid van Verordening 1182/71 art. 3 lid 4)', soort: 'wettelijk' },
];

/** How long the files of an answer stay: a second copy of a whole dossier is not kept longer than is needed to hand it over. */
export const INZAGE_BEWAREN: Normtabel<Duur> = [
  { code: 'inzage.bewaren', waarde: { aantal: 30, eenheid: 'dagen' }, eenheid: 'dagen', vanaf: '2018-05-25', bron: 'Werkafspraak; AVG art. 5 lid 1 onder c en e (afgeleid)', soort: 'streefnorm' },
];
