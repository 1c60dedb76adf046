import type { Duur, Norm, Normtabel, Soort } from '@wegwijs/kernel';

const REGELING = 'Regeling inburgering 2021 (tekst 18-4-2026)';
const BESLUIT = 'Besluit inburgering 2021 (tekst 2-4-2026)';
const BELEID = 'Lokaal beleid; de wet noemt geen getal';

const rij = <T>(code: string, waarde: T, eenheid: string, bron: string, soort: Soort = 'streefnorm'): Norm<T> =>
  ({ code, waarde, eenheid, vanaf: '2022-01-01', bron, soort });
const weken = (aantal: number): Duur => ({ aantal, eenheid: 'weken' });
const maanden = (aantal: number): Duur => ({ aantal, eenheid: 'maanden' });

/** Talks a year per target group, as a promise. What binds is the number in the PIP (Besluit art. 5.3 lid 4). */
export const GESPREKKEN_PER_JAAR: Normtabel<Readonly<Record<'asiel' | 'gezin' | 'overig', number>>> = [
  rij('voortgang.gesprekken-per-jaar', { asiel: 4, gezin: 2, overig: 2 }, 'gesprekken per jaar', `${BELEID} (voorstel: 4 per jaar asiel, 2 per jaar gezin en overig; Wi2021 art. 17 lid 1 vraagt voldoende zicht)`),
];

/** How long past its day in the plan a talk may be before somebody is told. */
export const GESPREK_SPELING: Normtabel<Duur> = [
  rij('voortgang.gesprek-speling', weken(4), 'weken', `${BELEID}; het aantal gesprekken staat in het PIP (${BESLUIT} art. 5.3 lid 4)`),
];

/** How many days ahead of its day in the plan a talk is put on the list to be planned. */
export const GESPREK_PLANNEN: Normtabel<number> = [
  rij('voortgang.gesprek-plannen', 28, 'dagen', BELEID),
];

/** From the appointment to its report. */
export const GESPREK_VERSLAG: Normtabel<Duur> = [
  rij('voortgang.gesprek-verslag', weken(1), 'weken', BELEID),
];

/** Share of the lessons that somebody should attend; lessons missed with leave are not counted. */
export const AANWEZIGHEID_MINIMUM: Normtabel<number> = [
  rij('voortgang.aanwezigheid', 80, 'procent', `${BELEID} (geoorloofd verzuim telt niet mee: afgeleid)`),
];

/** Fewer lesson hours than this say nothing yet about attendance or pace. */
export const AANWEZIGHEID_VANAF: Normtabel<number> = [
  rij('voortgang.aanwezigheid-vanaf', 20, 'uren', BELEID),
];

/** Share of the planned course hours that should be behind somebody by now. */
export const UREN_OP_PLAN: Normtabel<number> = [
  rij('voortgang.uren-op-plan', 80, 'procent', `${BELEID}; de intensiteit staat in het PIP (Wi2021 art. 15 lid 2)`),
];

/** How long before its end the inburgeringstermijn is brought up; from that day a verlenging can be asked for. */
export const TERMIJN_EINDE_SIGNAAL: Normtabel<Duur> = [
  rij('signaal.termijn-eindigt', maanden(6), 'maanden', `${BELEID}; verlenging kan vanaf 6 maanden voor het einde (${BESLUIT} art. 4.5)`),
];

/** How long before the end of the termijn PVT and MAP should be done. */
export const PVT_MAP_SIGNAAL: Normtabel<Duur> = [
  rij('signaal.pvt-map', maanden(12), 'maanden', BELEID),
];

/** How long an organisation has to accept or return an opdracht. */
export const OPDRACHT_ANTWOORD: Normtabel<Duur> = [
  rij('signaal.opdracht-antwoord', weken(2), 'weken', BELEID),
];

/** From the PIP to an offer of a course. A ministeriële regeling: the Algemene termijnenwet does not move it. */
export const AANBOD_TERMIJN: Normtabel<Duur> = [
  { ...rij('aanbod.termijn', maanden(3), 'maanden', `${REGELING} art. 4.1 lid 1 onder g`, 'wettelijk'), atw: false },
];

/** Onderwijsroute: from the PIP to the day on which the taalschakeltraject can start. */
export const AANBOD_START_ONDERWIJS: Normtabel<Duur> = [
  { ...rij('aanbod.start-onderwijs', maanden(6), 'maanden', `${REGELING} art. 4.1 lid 1 onder g`, 'wettelijk'), atw: false },
];
