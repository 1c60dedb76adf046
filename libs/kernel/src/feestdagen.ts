import { plusDagen, weekdag, type Datum } from './datum.ts';

/** A day that counts as algemeen erkende feestdag for the Algemene termijnenwet, and why. */
export interface Feestdag {
  datum: Datum;
  naam: string;
  bron: string;
}

const LID1 = 'Atw art. 3 lid 1';
const LID2 = 'Atw art. 3 lid 2';

/** Title of the koninklijk besluit that equates these days; by art. 3 lid 3 it is published in the Staatscourant. */
const KB_2023 = 'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag';
const KB_2026 = 'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag';

const perKb = (datum: Datum, naam: string, besluit: string): Feestdag => ({ datum, naam, bron: `Atw art. 3 lid 3; ${besluit} (Staatscourant)` });

/**
 * Days a koninklijk besluit equates with a feestdag. They cannot be computed: a new besluit comes about every three years and adds
 * rows here. Without it the day after Hemelvaart is an ordinary working day. Local closing days (carnaval, a brugdag) never belong here.
 * Titles and days as quoted by sterfgeval.nl on 4-10-2025; the text in the Staatscourant itself was not read.
 */
export const GELIJKGESTELDE_DAGEN: readonly Feestdag[] = [
  perKb('2023-04-28', 'dag na Koningsdag', KB_2023),
  perKb('2023-05-19', 'dag na Hemelvaartsdag', KB_2023),
  perKb('2024-05-10', 'dag na Hemelvaartsdag', KB_2023),
  perKb('2024-12-27', 'dag na 2e Kerstdag', KB_2023),
  perKb('2025-05-30', 'dag na Hemelvaartsdag', KB_2023),
  perKb('2026-01-02', 'dag na Nieuwjaarsdag', KB_2026),
  perKb('2026-05-15', 'dag na Hemelvaartsdag', KB_2026),
  perKb('2027-05-07', 'dag na Hemelvaartsdag', KB_2026),
  perKb('2028-04-28', 'dag na Koningsdag', KB_2026),
  perKb('2028-05-26', 'dag na Hemelvaartsdag', KB_2026),
];

/** Easter Sunday of a year in the Gregorian calendar (method of Meeus, Jones and Butcher). `jaar`: 1583 to 9999. */
export function eerstePaasdag(jaar: number): Datum {
  if (!Number.isInteger(jaar) || jaar < 1583 || jaar > 9999) throw new RangeError(`Pasen is niet te berekenen voor het jaar ${jaar}.`);
  const a = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const rest = jaar % 100;
  const f = Math.floor((eeuw + 8) / 25);
  const g = Math.floor((eeuw - f + 1) / 3);
  const h = (19 * a + eeuw - Math.floor(eeuw / 4) - g + 15) % 30;
  const l = (32 + 2 * (eeuw % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const som = h + l - 7 * m + 114;
  const twee = (n: number): string => String(n).padStart(2, '0');
  return `${jaar}-${twee(Math.floor(som / 31))}-${twee((som % 31) + 1)}`;
}

const berekend = new Map<number, readonly Feestdag[]>();

function bereken(jaar: number): Feestdag[] {
  const pasen = eerstePaasdag(jaar);
  const koningsdag = weekdag(`${jaar}-04-27`) === 7 ? `${jaar}-04-26` : `${jaar}-04-27`;
  const vast: Feestdag[] = [
    { datum: `${jaar}-01-01`, naam: 'Nieuwjaarsdag', bron: LID1 },
    { datum: plusDagen(pasen, -2), naam: 'Goede Vrijdag', bron: LID2 },
    { datum: plusDagen(pasen, 1), naam: '2e Paasdag', bron: LID1 },
    { datum: koningsdag, naam: 'Koningsdag', bron: LID1 },
    { datum: `${jaar}-05-05`, naam: 'Bevrijdingsdag', bron: LID1 },
    { datum: plusDagen(pasen, 39), naam: 'Hemelvaartsdag', bron: LID1 },
    { datum: plusDagen(pasen, 50), naam: '2e Pinksterdag', bron: LID1 },
    { datum: `${jaar}-12-25`, naam: '1e Kerstdag', bron: LID1 },
    { datum: `${jaar}-12-26`, naam: '2e Kerstdag', bron: LID1 },
  ];
  const perBesluit = GELIJKGESTELDE_DAGEN.filter((f) => f.datum.startsWith(`${jaar}-`));
  return [...vast, ...perBesluit].sort((x, y) => (x.datum < y.datum ? -1 : x.datum > y.datum ? 1 : 0));
}

/**
 * The feestdagen of a year in the sense of Atw art. 3, by date: the law's own list, Goede Vrijdag (lid 2) and the days equated by
 * koninklijk besluit (lid 3). 5 May counts every year, also when employers do not give the day off. Two feestdagen can share a
 * date (Hemelvaart on 5 May 2016). The list is the one in force since 2014, the first Koningsdag; 1e Paasdag and 1e Pinksterdag
 * are Sundays and need no row.
 */
export function feestdagen(jaar: number): readonly Feestdag[] {
  let dagen = berekend.get(jaar);
  if (!dagen) berekend.set(jaar, dagen = Object.freeze(bereken(jaar)));
  return dagen;
}

/** The feestdag on this day, or undefined. When two share the day, the first in the order of the law. */
export const feestdagOp = (d: Datum): Feestdag | undefined => feestdagen(Number(d.slice(0, 4))).find((f) => f.datum === d);

/** Neither Saturday, Sunday nor feestdag (Atw art. 1 lid 1). */
export const isWerkdag = (d: Datum): boolean => weekdag(d) < 6 && feestdagOp(d) === undefined;
