const MAX_KOLOMMEN = 50;
const MAX_CEL = 1000;
/** Bytes that Windows-1252 does not define; a file that holds one was damaged or is no text. */
const GEEN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** What Windows-1252 has at 0x80 and on. Node reads the name as Latin-1, which has control codes there: the apostrophe of Excel would be lost from a name. */
const VANAF_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A file that is no CSV. The message says to its owner what is wrong with it. */
export class CsvOnleesbaar extends Error {}

/** A letter outside ASCII as UTF-8 writes it: two or three bytes that Windows-1252 would show as a row of odd signs. */
function heeftUtf8Letter(bytes: Uint8Array): boolean {
  const vervolg = (b: number | undefined): boolean => b !== undefined && b >= 0x80 && b <= 0xbf;
  return bytes.some((b, i) => (b >= 0xc2 && b <= 0xdf && vervolg(bytes[i + 1])) || (b >= 0xe0 && b <= 0xef && vervolg(bytes[i + 1]) && vervolg(bytes[i + 2])));
}

/**
 * The text of a file: UTF-8, or Windows-1252 as Excel on Windows writes it. Bytes that are neither are refused instead of guessed,
 * because a guess would change a name. One file that mixes the two is broken UTF-8.
 * @throws CsvOnleesbaar
 */
export function leesTekst(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new CsvOnleesbaar('het bestand is leeg');
  if (bytes.includes(0)) throw new CsvOnleesbaar('het bestand bevat een NUL-teken; bewaar het als CSV UTF-8 (niet als Unicode-tekst of werkblad)');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    if (bom || bytes.some((b) => GEEN_1252.has(b)) || heeftUtf8Letter(bytes)) throw new CsvOnleesbaar('de tekens zijn beschadigd; bewaar het bestand opnieuw als CSV UTF-8');
    return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, (c) => VANAF_80[c.charCodeAt(0) - 0x80]!).normalize('NFC');
  }
}

/** Excel in Dutch separates by semicolon, the rest of the world by comma: the header decides, outside quotes. */
export function scheidingVan(tekst: string): ',' | ';' {
  const kop = tekst.slice(0, tekst.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
  return (kop.match(/;/g)?.length ?? 0) >= (kop.match(/,/g)?.length ?? 0) && kop.includes(';') ? ';' : ',';
}

/**
 * Rows of cells (RFC 4180). A cell is text and nothing else: what looks like a formula is never evaluated. Read in one pass with a
 * sticky expression, because a character loop over ten megabytes holds the process for seconds.
 * @throws CsvOnleesbaar naming the row: a quote that is not closed, text behind a closed quote, a cell or row without end
 */
export function ontleedCsv(tekst: string): string[][] {
  const s = scheidingVan(tekst);
  const cel = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${s}\\r\\n]*))(${s}|\\r\\n|\\n|\\r|$)`, 'y');
  const rijen: string[][] = [[]];
  while (cel.lastIndex < tekst.length || rijen.length === 1 && rijen[0]!.length === 0) {
    const rij = rijen.at(-1)!;
    const [, metQuotes, kaal, einde] = cel.exec(tekst) ?? [];
    if (einde === undefined) throw new CsvOnleesbaar(`rij ${rijen.length}: de aanhalingstekens kloppen niet`);
    const waarde = metQuotes === undefined ? (kaal ?? '') : metQuotes.replaceAll('""', '"');
    if (waarde.length > MAX_CEL) throw new CsvOnleesbaar(`rij ${rijen.length}: een cel heeft meer dan ${MAX_CEL} tekens`);
    if (rij.push(waarde) > MAX_KOLOMMEN) throw new CsvOnleesbaar(`rij ${rijen.length}: meer dan ${MAX_KOLOMMEN} kolommen`);
    if (einde === s && cel.lastIndex === tekst.length) rij.push('');
    if (einde === '') break;
    if (einde !== s) rijen.push([]);
  }
  if (rijen.at(-1)!.length === 0) rijen.pop();
  return rijen;
}

/** The text of rows, so that `ontleedCsv` reads the same rows back: semicolons, and quotes only where a cell needs them. */
export const schrijfCsvRijen = (rijen: readonly (readonly string[])[]): string =>
  rijen.map((r) => r.map((c) => (/[";,\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(';')).join('\r\n');
