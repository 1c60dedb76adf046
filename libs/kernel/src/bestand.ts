import type { Datum } from './datum.ts';

/** A cell of a file: text, a number, a day, or nothing. */
export type Cel = string | number | { datum: Datum } | null;

/** Invisible signs and spaces before the first sign, and then one with which a spreadsheet lets a formula begin; full-width and small ones are the same after NFKC. */
const FORMULE = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@])/u;

/** Text that no spreadsheet takes for a formula when it opens a CSV: what might be one gets an apostrophe in front (OWASP, CSV injection). */
export const zonderFormule = (t: string): string => (FORMULE.test(t.normalize('NFKC')) ? `'${t}` : t);
