import type { Datum } from '@wegwijs/kernel';

/** What somebody can be fined for by the college. A duty of the Participatiewet (so also ontzorgen) is not among them: that is a maatregel, never a boete. */
export const GEDRAGINGEN = ['brede-intake', 'leerbaarheidstoets', 'begeleiding', 'pvt', 'map', 'leerroute'] as const;
export type Gedraging = (typeof GEDRAGINGEN)[number];

/** What art. 23 is about; the other two are art. 22 and come from the ladder of the intake. */
export const GEDRAGINGEN_23 = ['begeleiding', 'pvt', 'map', 'leerroute'] as const satisfies readonly Gedraging[];
export type Gedraging23 = (typeof GEDRAGINGEN_23)[number];

export const BOETEARTIKELEN = ['22', '23'] as const;
export type Boeteartikel = (typeof BOETEARTIKELEN)[number];

/** `geen`: no blame at all, so no boete (Awb art. 5:41). */
export const VERWIJTBAARHEDEN = ['opzet', 'grove-schuld', 'gewoon', 'verminderd', 'geen'] as const;
export type Verwijtbaarheid = (typeof VERWIJTBAARHEDEN)[number];

/**
 * Where a boete stands. Whether it is irrevocable is no standing but follows from the days (`onherroepelijkVanaf`); whether it is paid is
 * apart too, because bezwaar does not suspend payment.
 */
export const ZAAKSTANDEN = ['geconstateerd', 'onderzoek', 'voornemen', 'besloten', 'bekendgemaakt', 'afgezien', 'herroepen', 'vervallen'] as const;
export type Zaakstand = (typeof ZAAKSTANDEN)[number];

/** What RSD said about bijstand lowered for the same gedraging. */
export const SANCTIEANTWOORDEN = ['niet-gevraagd', 'gevraagd', 'niet-verlaagd', 'verlaagd'] as const;
export type Sanctieantwoord = (typeof SANCTIEANTWOORDEN)[number];

/** One gedraging: what, on which days (both inclusive). Two are the same when the code is the same and the days overlap. */
export interface Gedragingsdagen {
  gedraging: string;
  van: Datum;
  tot: Datum;
}

/** Same conduct on at least one same day. */
export const zelfdeGedraging = (a: Gedragingsdagen, b: Gedragingsdagen): boolean => a.gedraging === b.gedraging && a.van <= b.tot && b.van <= a.tot;
