import { zonderFormule, type Cel, type ExportKolom } from '@wegwijs/intake';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

export const EXPORT_FORMATEN = ['csv', 'xlsx'] as const;
export type ExportFormaat = (typeof EXPORT_FORMATEN)[number];
export const MEDIA: Record<ExportFormaat, string> = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** One table as a file. Semicolons, CRLF and a BOM are what a Dutch Excel opens with a double click; a day is written JJJJ-MM-DD, which no country reads as another day. */
function csv(koppen: string[], rijen: Cel[][]): Buffer {
  const veld = (c: Cel) => (typeof c === 'string' ? zonderFormule(c) : (c?.datum ?? null));
  return Buffer.from(stringify([koppen, ...rijen.map((r) => r.map(veld))], { delimiter: ';', record_delimiter: 'windows', bom: true, quoted_string: true }));
}

/** Text is always a cell of text here: the library makes a formula only of a cell that says so. Excel counts days from midnight UTC. */
function xlsx(koppen: string[], rijen: Cel[][], kolommen: readonly ExportKolom[]): Promise<Buffer> {
  const veld = (c: Cel) => (typeof c === 'string' ? { value: c, type: String } : c && { value: new Date(`${c.datum}T00:00:00Z`), type: Date });
  const inhoud: SheetData = [koppen.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...rijen.map((r) => r.map(veld))];
  return writeXlsxFile(inhoud, { sheet: 'Werkvoorraad', columns: kolommen.map((k) => ({ width: k.breedte })), stickyRowsCount: 1, dateFormat: 'dd-mm-yyyy' }).toBuffer();
}

export function maakBestand(formaat: ExportFormaat, kolommen: readonly ExportKolom[], rijen: Cel[][]): Promise<Buffer> | Buffer {
  const koppen = kolommen.map((k) => k.kop);
  return formaat === 'csv' ? csv(koppen, rijen) : xlsx(koppen, rijen, kolommen);
}
