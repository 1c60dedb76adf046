import { Temporal } from 'temporal-polyfill';

/** A calendar day, `YYYY-MM-DD`. A string on every boundary; never a JS `Date`, which carries a time zone the law does not know. */
export type Datum = string;

const VORM = /^\d{4}-\d{2}-\d{2}$/;

const dag = (d: Datum): Temporal.PlainDate => Temporal.PlainDate.from(datum(d));

/** Is this an existing day of the calendar, written `YYYY-MM-DD`? Year 0000 is refused: PostgreSQL does not know it. */
export function isDatum(x: unknown): x is Datum {
  if (typeof x !== 'string' || !VORM.test(x) || x.startsWith('0000')) return false;
  const [jaar = 0, maand = 0, dagVanMaand = 0] = x.split('-').map(Number);
  if (maand < 1 || maand > 12 || dagVanMaand < 1) return false;
  return dagVanMaand <= Temporal.PlainYearMonth.from({ year: jaar, month: maand }).daysInMonth;
}

/**
 * The same text, known to be a date.
 * @throws RangeError (Dutch) when it is not an existing day written `YYYY-MM-DD`.
 */
export function datum(x: string): Datum {
  if (!isDatum(x)) throw new RangeError(`'${x}' is geen bestaande datum (JJJJ-MM-DD).`);
  return x;
}

function plus(d: Datum, duur: { days?: number; weeks?: number; months?: number; years?: number }): Datum {
  const n = Object.values(duur)[0] ?? 0;
  if (!Number.isSafeInteger(n)) throw new RangeError(`Een datum schuift met hele aantallen op, niet met ${n}.`);
  const uit = dag(d).add(duur, { overflow: 'constrain' });
  if (uit.year < 1 || uit.year > 9999) throw new RangeError(`De datum valt buiten de jaren 1 tot en met 9999 (${d} en ${n}).`);
  return uit.toString();
}

/** `n` calendar days later; earlier when `n` is negative. */
export const plusDagen = (d: Datum, n: number): Datum => plus(d, { days: n });

/** `n` times seven days later; earlier when `n` is negative. */
export const plusWeken = (d: Datum, n: number): Datum => plus(d, { weeks: n });

/** The same day `n` months later, or the last day of that month when it has no such day (31 January + 1 = 28 or 29 February). */
export const plusMaanden = (d: Datum, n: number): Datum => plus(d, { months: n });

/** The same day `n` years later; 29 February becomes 28 February in a common year. */
export const plusJaren = (d: Datum, n: number): Datum => plus(d, { years: n });

/** Calendar days from `a` to `b` (b − a): 0 for the same day, negative when `b` is earlier. */
export const dagenTussen = (a: Datum, b: Datum): number => dag(a).until(dag(b), { largestUnit: 'day' }).days;

/** Day of the week: 1 (Monday) to 7 (Sunday). */
export const weekdag = (d: Datum): number => dag(d).dayOfWeek;

/** Year, month (1–12) and day of the month, as numbers. */
export function delenVan(d: Datum): { jaar: number; maand: number; dag: number } {
  const { year, month, day } = dag(d);
  return { jaar: year, maand: month, dag: day };
}

function uiterste(d: Datum[], kies: (a: Datum, b: Datum) => boolean): Datum {
  if (d.length === 0) throw new RangeError('Uit nul datums valt er geen te kiezen.');
  return d.map(datum).reduce((a, b) => (kies(a, b) ? a : b));
}

/** The earliest of the days given. @throws RangeError when there is none. */
export const vroegste = (...d: Datum[]): Datum => uiterste(d, (a, b) => a <= b);

/** The latest of the days given. @throws RangeError when there is none. */
export const laatste = (...d: Datum[]): Datum => uiterste(d, (a, b) => a >= b);
