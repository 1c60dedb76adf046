import anyAscii from 'any-ascii';

/** The Latin set that every SEPA bank takes (EPC217-08); a slash is left out, because two in a row or one at an end is refused. */
const BUITEN = /[^A-Za-z0-9?:().,'+ -]+/g;
const WOORD: Readonly<Record<string, string>> = { '&': ' + ', '@': '(at)', '_': '-', '/': '-', '€': 'EUR ' };

/**
 * Text in the characters of SEPA, transliterated: `Müller & Søn` is `Muller + Son`, and a name in Arabic or Cyrillic is readable. Not empty.
 * @param max how many characters the field of ISO 20022 holds; what is over is cut off
 */
export function sepaTekens(tekst: string, max: number): string {
  const latijn = anyAscii(tekst.normalize('NFC').replaceAll(/[&@_/€]/g, (t) => WOORD[t] as string));
  const schoon = latijn.replaceAll(/[&@_/]/g, (t) => WOORD[t] as string).replaceAll(BUITEN, ' ').replaceAll(/ {2,}/g, ' ').trim().slice(0, max).trim();
  return schoon === '' ? 'onbekend' : schoon;
}
