import type { Centen, Duur, Norm, Normtabel, Soort } from '@wegwijs/kernel';

const WET = 'Wet inburgering 2021 (tekst 1-1-2023)';
const BESLUIT = 'Besluit inburgering 2021 (tekst 2-4-2026)';
const AWB = 'Algemene wet bestuursrecht';

const rij = <T>(code: string, waarde: T, eenheid: string, bron: string, soort: Soort = 'wettelijk'): Norm<T> => ({ code, waarde, eenheid, vanaf: '2022-01-01', bron, soort });
const weken = (aantal: number): Duur => ({ aantal, eenheid: 'weken' });
const maanden = (aantal: number): Duur => ({ aantal, eenheid: 'maanden' });
const jaren = (aantal: number): Duur => ({ aantal, eenheid: 'jaren' });

/** Boete for not cooperating with the brede intake or the leerbaarheidstoets: fixed, in cents. */
export const BOETE_22: Normtabel<Centen> = [rij('boete.22', 25_000, 'eurocent', `${WET} art. 22, art. 26; ${BESLUIT} art. 7.1 lid 1`)];

/** Boete of art. 23 for a first offence, before culpability; cents. */
export const BOETE_23_BASIS: Normtabel<Centen> = [rij('boete.23.basis', 5_000, 'eurocent', `${BESLUIT} art. 7.1 lid 2`)];

/** The most that one boete of art. 23 may be; cents. */
export const BOETE_23_MAXIMUM: Normtabel<Centen> = [rij('boete.23.maximum', 80_000, 'eurocent', `${WET} art. 26; ${BESLUIT} art. 7.1 lid 3`)];

/** Percentage added for each earlier boete that counts. */
export const BOETE_23_VERHOGING: Normtabel<number> = [
  rij('boete.23.verhoging', 100, 'procent',
    `${BESLUIT} art. 7.1 lid 3 (onzeker: dat "steeds met 100 procent" verdubbeling van het vorige basisbedrag is, 50-100-200-400-800, staat niet in het artikel)`),
];

/** How far back an earlier constatering counts, from constatering to constatering. */
export const RECIDIVE_VENSTER: Normtabel<Duur> = [
  rij('boete.23.recidive', maanden(12), 'maanden',
    `${BESLUIT} art. 7.1 lid 3 (onzeker op welke dag de eerdere boete onherroepelijk moet zijn; hier: uiterlijk op de dag van de nieuwe constatering, de mildste lezing)`),
];

/** Part of the amount per degree of culpability, in percent. Art. 23 only. */
export const BOETE_23_VERWIJTBAARHEID: Normtabel<Readonly<Record<'opzet' | 'grove-schuld' | 'gewoon' | 'verminderd', number>>> = [
  rij('boete.23.verwijtbaarheid', { opzet: 100, 'grove-schuld': 75, gewoon: 50, verminderd: 25 }, 'procent', `${BESLUIT} art. 7.1 lid 4`),
];

/** The most that art. 22 and art. 23 may come to together, up to the end of the (extended) inburgeringstermijn; cents. */
export const BOETE_PLAFOND: Normtabel<Centen> = [
  rij('boete.plafond', 240_000, 'eurocent', `${BESLUIT} art. 7.1 lid 5 (afgeleid: een boete telt in de termijn waarin de overtreding is geconstateerd; een boete uit de intake in de eerste)`),
];

/** The same in a new term after a boete of DUO, by the length of that term in months; cents. */
export const BOETE_PLAFOND_NIEUWE_TERMIJN: Normtabel<Readonly<Record<6 | 12 | 18 | 24, Centen>>> = [
  rij('boete.plafond.nieuwe-termijn', { 6: 40_000, 12: 80_000, 18: 120_000, 24: 160_000 }, 'eurocent', `${BESLUIT} art. 7.1 lid 5`),
];

/** Longest new term that a boetebeschikking under art. 22 may set; inclusive. */
export const BOETE_HERSTELTERMIJN: Normtabel<Duur> = [
  { ...rij('boete.22.hersteltermijn', maanden(2), 'maanden', `${WET} art. 22 lid 2 (of de Algemene termijnenwet deze termijn verlengt is onzeker; kies een werkdag)`), atw: false },
];

/** Written warnings for the same gedraging that go before a boete of art. 23. */
export const WAARSCHUWINGEN_23: Normtabel<number> = [
  rij('boete.23.waarschuwingen', 1, 'waarschuwingen',
    'Beleid: een boete is het laatste middel (VNG, samenloop bij sanctioneren); HvJ EU 4-2-2025 C-158/23 Keren: minder ingrijpende middelen eerst', 'streefnorm'),
];

/** Time for the zienswijze, from the day the voornemen was sent. */
export const ZIENSWIJZE_TERMIJN: Normtabel<Duur> = [
  rij('boete.zienswijze', weken(2), 'weken', `Beleid bij ${AWB} art. 5:50, art. 5:53 (uit het geheugen; de wet noemt geen lengte)`, 'streefnorm'),
];

/** From the dagtekening of the rapport to the besluit. */
export const BESLISTERMIJN_BOETE: Normtabel<Duur> = [
  rij('boete.besluit', weken(13), 'weken', `${AWB} art. 5:51 lid 1 (uit het geheugen; een termijn van orde: later beslissen mag, met een reden)`),
];

/** After this the power to fine has lapsed: a boete of at most € 340. */
export const VERVALTERMIJN_22: Normtabel<Duur> = [rij('boete.22.verval', jaren(3), 'jaren', `${AWB} art. 5:45 lid 2 (uit het geheugen)`)];

/** After this the power to fine has lapsed: a boete of more than € 340 was possible. */
export const VERVALTERMIJN_23: Normtabel<Duur> = [rij('boete.23.verval', jaren(5), 'jaren', `${AWB} art. 5:45 lid 1 (uit het geheugen)`)];

/** Bezwaar, and each appeal after it, from the day after the bekendmaking. */
export const RECHTSGANG_TERMIJN: Normtabel<Duur> = [rij('boete.bezwaar', weken(6), 'weken', `${AWB} art. 6:7, art. 6:8 lid 1, art. 6:24`)];

/** Payment after the bekendmaking. Bezwaar does not suspend it (art. 6:16). */
export const BETAALTERMIJN_BOETE: Normtabel<Duur> = [rij('boete.betaling', weken(6), 'weken', `${AWB} art. 4:87 lid 1, art. 6:16 (uit het geheugen)`)];

/** Payment after an aanmaning; after it a dwangbevel. */
export const AANMANING_BOETE: Normtabel<Duur> = [rij('boete.aanmaning', weken(2), 'weken', `${AWB} art. 4:112 lid 1 (uit het geheugen)`)];
