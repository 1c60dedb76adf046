import { CsvOnleesbaar, leesTekst, ontleedCsv } from '@wegwijs/intake';
import { OngeldigeInvoer } from '@wegwijs/platform';

/** Rows of cells of an upload. @throws OngeldigeInvoer naming what is wrong with the file */
export function leesCsv(bytes: Buffer): string[][] {
  try {
    return ontleedCsv(leesTekst(bytes));
  } catch (fout) {
    if (!(fout instanceof CsvOnleesbaar)) throw fout;
    throw new OngeldigeInvoer([{ veld: 'bestand', melding: fout.message }], 'Dit bestand is niet te lezen');
  }
}
