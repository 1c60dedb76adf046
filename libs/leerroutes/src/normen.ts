import type { Duur, Normtabel } from '@wegwijs/kernel';

const BRON = 'Regeling inburgering 2021 art. 4.1 lid 1 onder g (tekst 18-4-2026): zonder aanbod daarna heeft de inburgeraar recht op verlenging';

/** Within what time after the PIP the college has made an offer. A ministerial regulation: the Algemene termijnenwet does not move its end. */
export const AANBOD_NA_PIP: Normtabel<Duur> = [
  { code: 'aanbod.na-pip', waarde: { aantal: 3, eenheid: 'maanden' }, eenheid: 'maanden', vanaf: '2022-01-01', bron: BRON, soort: 'wettelijk', atw: false },
];

/** The onderwijsroute has longer: within this time someone must be able to start. */
export const START_ONDERWIJSROUTE_NA_PIP: Normtabel<Duur> = [
  { code: 'start.onderwijsroute-na-pip', waarde: { aantal: 6, eenheid: 'maanden' }, eenheid: 'maanden', vanaf: '2022-01-01', bron: BRON, soort: 'wettelijk', atw: false },
];
