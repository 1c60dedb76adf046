import type { Duur, Norm, Normtabel, Soort } from '@wegwijs/kernel';

/** First and second wording of Besluit inburgering 2021 art. 5.3: the law of 2022, and the law since 2023. */
const BESLUIT_2022 = 'Besluit inburgering 2021 art. 5.3 (tekst 1-1-2022)';
const BESLUIT = 'Besluit inburgering 2021 (tekst 2-4-2026)';
const WET = 'Wet inburgering 2021 (tekst 1-1-2023)';
const STARTNOTITIE = 'Startnotitie nieuwe Wet inburgering (gemeente Zevenaar, 2020)';
const PRAKTIJK = 'Landelijke werkwijze COA en gemeenten; geen wettelijke termijn';

const rij = <T>(code: string, waarde: T, eenheid: string, vanaf: string, bron: string, soort: Soort = 'wettelijk', tot?: string): Norm<T> =>
  ({ code, waarde, eenheid, vanaf, ...(tot !== undefined && { tot }), bron, soort });
const weken = (aantal: number): Duur => ({ aantal, eenheid: 'weken' });
const maanden = (aantal: number): Duur => ({ aantal, eenheid: 'maanden' });
const jaren = (aantal: number): Duur => ({ aantal, eenheid: 'jaren' });

/** Besluit art. 5.3 lid 1: last day on which the PIP may be vastgesteld. */
export const PIP_TERMIJN: Normtabel<Duur> = [
  rij('pip.termijn', weken(10), 'weken', '2022-01-01', BESLUIT_2022, 'wettelijk', '2023-01-01'),
  rij('pip.termijn', weken(10), 'weken', '2023-01-01', `${BESLUIT} art. 5.3 lid 1`),
];

/** Which event starts the ten weeks. Keyed by the day of the kennisgeving (for 2022: of the inscription). */
export const PIP_AANVANG: Normtabel<'inschrijving' | 'kennisgeving'> = [
  rij('pip.aanvang', 'inschrijving', 'gebeurtenis', '2022-01-01', BESLUIT_2022, 'wettelijk', '2023-01-01'),
  rij('pip.aanvang', 'kennisgeving', 'gebeurtenis', '2023-01-01',
    `${BESLUIT} art. 5.3 lid 1; Stb. 2022, 489 (ingang 1-1-2023 is afgeleid; overgangsrecht voor kennisgevingen uit 2022 niet gelezen)`),
];

/** Besluit art. 5.3 lid 2: after receipt of the information of a third party. */
export const PIP_NA_DERDE_INFORMATIE: Normtabel<Duur> = [
  rij('pip.na-derde-informatie', weken(2), 'weken', '2023-01-01',
    `${BESLUIT} art. 5.3 lid 2 (ingang 1-1-2023 is afgeleid; dat de ontvangst binnen de gewone termijn niets verandert ook)`),
];

/** Besluit art. 5.3 lid 3: after a move, when a PIP exists. */
export const PIP_NA_VERHUIZING: Normtabel<Duur> = [
  rij('pip.na-verhuizing', weken(10), 'weken', '2022-01-01', `${BESLUIT} art. 5.3 lid 3`),
];

/** The local promise of the startnotitie: PIP within six weeks of huisvesting. */
export const PIP_STREEFNORM: Normtabel<Duur> = [
  rij('pip.streefnorm', weken(6), 'weken', '2022-01-01', `${STARTNOTITIE} §3: binnen 6 weken na huisvesting in de gemeente`, 'streefnorm'),
];

/** From verblijfsvergunning to koppeling by COA. */
export const KOPPELING_NA_VERGUNNING: Normtabel<Duur> = [
  rij('koppeling.na-vergunning', weken(2), 'weken', '2020-01-01', `${PRAKTIJK} (ingangsdatum niet gevonden)`, 'streefnorm'),
];

/** From koppeling to a suitable home. */
export const WONING_NA_KOPPELING: Normtabel<Duur> = [
  rij('huisvesting.woning', weken(10), 'weken', '2020-01-01', `${PRAKTIJK}; taak: Huisvestingswet 2014 art. 28 (ingangsdatum niet gevonden)`, 'streefnorm'),
];

/** From the start of the lease to the move out of the azc. */
export const VERHUIZING_NA_HUUR: Normtabel<Duur> = [
  rij('huisvesting.verhuizing', weken(2), 'weken', '2020-01-01', `${PRAKTIJK} (ingangsdatum niet gevonden)`, 'streefnorm'),
];

/** How long before a half-year the Minister publishes the number per gemeente; counted back. */
export const TAAKSTELLING_BEKENDMAKING: Normtabel<Duur> = [
  rij('taakstelling.bekendmaking', weken(13), 'weken', '2015-07-01', 'Huisvestingswet 2014 art. 29 lid 1 (tekst 1-7-2015)'),
];

/** Day and month on which koppelingen are counted, for the first and the second half-year. */
export const TAAKSTELLING_PEILDATA: Normtabel<readonly [string, string]> = [
  rij('taakstelling.peildata', ['04-01', '10-01'] as const, 'maand-dag', '2020-01-01', `${PRAKTIJK} (ingangsdatum niet gevonden)`, 'streefnorm'),
];

/** Share of the housed statushouders that is inburgeringsplichtig, by local experience. */
export const AANDEEL_STARTNOTITIE: Normtabel<number> = [
  rij('aandeel.startnotitie', 65, 'procent', '2020-01-01', `${STARTNOTITIE} §6: circa 65%, op basis van ervaring`, 'streefnorm'),
];

/** The same share as the Rijk uses it in the specifieke uitkering (t and t-1). */
export const AANDEEL_SPUK: Normtabel<number> = [
  rij('aandeel.spuk', 70, 'procent', '2022-01-01', 'Regeling inburgering 2021 art. 10.1 (tekst 18-4-2026; de waarde van eerdere jaren is niet apart gelezen)'),
];

/** Age from which the plicht can exist. */
export const LEEFTIJD_PLICHT: Normtabel<Duur> = [
  rij('plicht.leeftijd', jaren(16), 'jaren', '2022-01-01', `${WET} art. 3 lid 1`),
];

/** Age at which leer- and kwalificatieplicht end. */
export const LEEFTIJD_KWALIFICATIEPLICHT: Normtabel<Duur> = [
  rij('plicht.kwalificatieleeftijd', jaren(18), 'jaren', '2022-01-01', `${WET} art. 4 lid 1 onder c; Leerplichtwet 1969 art. 4a (leeftijd niet nagelezen)`),
];

/** Age at which leerplicht begins, to count the years of art. 4 lid 1 onder a. */
export const LEEFTIJD_LEERPLICHT: Normtabel<Duur> = [
  rij('plicht.leerplichtleeftijd', jaren(5), 'jaren', '2022-01-01', 'Leerplichtwet 1969 art. 3 (niet nagelezen)'),
];

/** Years of residence during the leerplichtige age that exempt. */
export const LEERPLICHTJAREN_VRIJSTELLING: Normtabel<Duur> = [
  rij('plicht.leerplichtjaren', jaren(8), 'jaren', '2022-01-01', `${WET} art. 4 lid 1 onder a; Besluit art. 2.6`),
];

/** AOW-age, keyed by the day on which it is reached. */
export const AOW_LEEFTIJD: Normtabel<Duur> = [
  rij('aow.leeftijd', maanden(796), 'maanden', '2019-01-01', 'Algemene Ouderdomswet art. 7a (niet nagelezen)', 'wettelijk', '2022-01-01'),
  rij('aow.leeftijd', maanden(799), 'maanden', '2022-01-01', 'Algemene Ouderdomswet art. 7a (niet nagelezen)', 'wettelijk', '2023-01-01'),
  rij('aow.leeftijd', maanden(802), 'maanden', '2023-01-01', 'Algemene Ouderdomswet art. 7a (niet nagelezen)', 'wettelijk', '2024-01-01'),
  rij('aow.leeftijd', maanden(804), 'maanden', '2024-01-01', 'Algemene Ouderdomswet art. 7a (niet nagelezen)', 'wettelijk', '2028-01-01'),
  rij('aow.leeftijd', maanden(807), 'maanden', '2028-01-01', 'Algemene Ouderdomswet art. 7a (niet nagelezen)'),
];

/** Longest gap in residence that leaves the plicht alive. */
export const ONDERBREKING_MAXIMUM: Normtabel<Duur> = [
  rij('plicht.onderbreking', jaren(1), 'jaren', '2022-01-01', `${BESLUIT} art. 2.1 lid 2, art. 4.2`),
];

/** How long personal data are kept after the end of the plicht. */
export const BEWAARTERMIJN: Normtabel<Duur> = [
  rij('bewaartermijn', jaren(5), 'jaren', '2022-01-01', `${BESLUIT} art. 9.9 lid 1`),
];

/** Number of call-ups without result after which the college completes the brede intake in absence. */
export const OPROEPEN_TOT_AFWEZIGHEID: Normtabel<number> = [
  rij('intake.oproepen', 3, 'oproepen', '2022-01-01', `${WET} art. 14 lid 2`),
];

/** The fixed boete for not cooperating with the brede intake or leerbaarheidstoets, in cents. */
export const BOETE_INTAKE: Normtabel<number> = [
  rij('boete.intake', 25_000, 'eurocent', '2022-01-01', `${WET} art. 22, art. 26; ${BESLUIT} art. 7.1 lid 1`),
];

/** Longest new term that a boetebeschikking under art. 22 may set; inclusive. */
export const HERSTELTERMIJN_MAXIMUM: Normtabel<Duur> = [
  { ...rij('boete.hersteltermijn', maanden(2), 'maanden', '2022-01-01',
    `${WET} art. 22 lid 2 (of de Algemene termijnenwet deze termijn verlengt is onzeker; kies een werkdag)`), atw: false },
];

/** Ages between which voor- and vroegschoolse educatie is a subject of the intake; the upper one exclusive. */
export const VVE_LEEFTIJD: Normtabel<{ readonly vanaf: Duur; readonly tot: Duur }> = [
  rij('intake.vve-leeftijd', { vanaf: maanden(30), tot: jaren(6) }, 'leeftijd', '2022-01-01',
    `${WET} art. 14 lid 3 noemt geen leeftijd; 2,5 tot 6 jaar is praktijk en niet nagelezen`, 'streefnorm'),
];

/** The day from which the Wet inburgering 2021 holds. */
export const WI2021_INGANG: Normtabel<'Wi2021'> = [
  rij('wet.ingang', 'Wi2021', 'regime', '2022-01-01', `${WET} art. 54 en slotbepalingen`),
];
