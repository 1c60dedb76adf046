import { electronicFormatIBAN, isValidIBAN } from 'ibantools';

/**
 * Nine digits that pass the elfproef (9·a + 8·b + … + 2·h − i divisible by 11), not `000000000`. Eight digits are refused and not
 * padded: a lost leading zero should be seen by the one who types, not repaired into someone else's number.
 */
export function isBsn(x: unknown): x is string {
  if (typeof x !== 'string' || !/^\d{9}$/.test(x) || x === '000000000') return false;
  const som = [...x].reduce((s, cijfer, i) => s + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
}

/** V-nummer (vreemdelingennummer of the IND): ten digits, no check digit known. */
export const isVnummer = (x: unknown): x is string => typeof x === 'string' && /^\d{10}$/.test(x);

/** Capitals without spaces, the form to store and compare. Form only: what is not an IBAN stays as wrong as it was. */
export const normaliseerIban = (s: string): string => electronicFormatIBAN(s) ?? '';

/** IBAN with a right length for its country and right check digits; spaces and lower case allowed (see `normaliseerIban`). */
export const isIban = (x: unknown): x is string => typeof x === 'string' && isValidIBAN(normaliseerIban(x));

/** Dutch postcode `6901 AB` or `6901AB`: does not begin with 0, capitals, and never SA, SD or SS. */
export const isPostcode = (x: unknown): x is string => typeof x === 'string' && /^[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}$/.test(x);
