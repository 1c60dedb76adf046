import { OngeldigeInvoer } from '@wegwijs/platform';

const MAX_KOLOMMEN = 50;
const MAX_CEL = 1000;
/** Bytes that Windows-1252 does not define; a file that holds one was damaged or is no text. */
const GEEN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** A letter outside ASCII as UTF-8 writes it, looked for in bytes read as Latin-1. */
const UTF8_LETTER = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}/;

const fout = (melding: string): OngeldigeInvoer => new OngeldigeInvoer([{ veld: 'bestand', melding }], 'Dit bestand is niet te lezen');

/**
 * The text of an upload: UTF-8, or Windows-1252 as Excel on Windows writes it. Bytes that are neither are refused instead of guessed,
 * because a guess would change a name. One file that mixes the two is broken UTF-8.
 */
export function leesTekst(bytes: Buffer): string {
  if (bytes.length === 0) throw fout('het bestand is leeg');
  if (bytes.includes(0)) throw fout('het bestand bevat een NUL-teken; bewaar het als CSV UTF-8 (niet als Unicode-tekst of werkblad)');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    const bom = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
    if (bom || bytes.some((b) => GEEN_1252.has(b)) || UTF8_LETTER.test(bytes.toString('latin1'))) {
      throw fout('de tekens zijn beschadigd; bewaar het bestand opnieuw als CSV UTF-8');
    }
    return new TextDecoder('windows-1252').decode(bytes).normalize('NFC');
  }
}

/** Excel in Dutch separates by semicolon, the rest of the world by comma: the header decides, outside quotes. */
function scheiding(tekst: string): ',' | ';' {
  const kop = tekst.slice(0, tekst.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
  return (kop.match(/;/g)?.length ?? 0) >= (kop.match(/,/g)?.length ?? 0) && kop.includes(';') ? ';' : ',';
}

/**
 * Rows of cells (RFC 4180). A cell is text and nothing else: what looks like a formula is never evaluated. Read in one pass with a
 * sticky expression, because a character loop over ten megabytes holds the process for seconds.
 * @throws OngeldigeInvoer naming the row: a quote that is not closed, text behind a closed quote, a cell or row without end
 */
export function leesCsv(bytes: Buffer): string[][] {
  const tekst = leesTekst(bytes);
  const s = scheiding(tekst);
  const cel = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${s}\\r\\n]*))(${s}|\\r\\n|\\n|\\r|$)`, 'y');
  const rijen: string[][] = [[]];
  while (cel.lastIndex < tekst.length || rijen.length === 1 && rijen[0]!.length === 0) {
    const rij = rijen.at(-1)!;
    const [, metQuotes, kaal, einde] = cel.exec(tekst) ?? [];
    if (einde === undefined) throw fout(`rij ${rijen.length}: de aanhalingstekens kloppen niet`);
    const waarde = metQuotes === undefined ? (kaal ?? '') : metQuotes.replaceAll('""', '"');
    if (waarde.length > MAX_CEL) throw fout(`rij ${rijen.length}: een cel heeft meer dan ${MAX_CEL} tekens`);
    if (rij.push(waarde) > MAX_KOLOMMEN) throw fout(`rij ${rijen.length}: meer dan ${MAX_KOLOMMEN} kolommen`);
    if (einde === s && cel.lastIndex === tekst.length) rij.push('');
    if (einde === '') break;
    if (einde !== s) rijen.push([]);
  }
  if (rijen.at(-1)!.length === 0) rijen.pop();
  return rijen;
}
