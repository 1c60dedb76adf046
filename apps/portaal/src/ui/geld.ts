import { euro, parseEuro, type Centen } from '@wegwijs/kernel';

/** An amount the way people type it, as cents; undefined when it is no amount. */
export function leesBedrag(tekst: string): Centen | undefined {
  try {
    return parseEuro(tekst);
  } catch {
    return undefined;
  }
}

/** Cents as an amount in a box; what is no amount stays as it was typed. */
export const toonBedrag = (waarde: unknown): string => (typeof waarde === 'number' && Number.isInteger(waarde) ? euro(waarde).replace('€ ', '') : typeof waarde === 'string' ? waarde : '');
