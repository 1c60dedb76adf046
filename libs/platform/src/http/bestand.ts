import { zonderFormule, type Cel } from '@wegwijs/kernel';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

export const EXPORT_FORMATEN = ['csv', 'xlsx'] as const;
export type ExportFormaat = (typeof EXPORT_FORMATEN)[number];
export const MEDIA: Record<ExportFormaat, string> = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** A column of a file: its head, and how wide it is in characters. */
export interface Bestandskolom {
  kop: string;
  breedte: number;
}

/** Semicolons, CRLF and a BOM are what a Dutch Excel opens with a double click; a day is written JJJJ-MM-DD, which no country reads as another day. */
function csv(koppen: string[], rijen: Cel[][]): Buffer {
  const veld = (c: Cel) => (typeof c === 'string' ? zonderFormule(c) : typeof c === 'number' ? c : (c?.datum ?? null));
  return Buffer.from(stringify([koppen, ...rijen.map((r) => r.map(veld))], { delimiter: ';', record_delimiter: 'windows', bom: true, quoted_string: true }));
}

/** Text is always a cell of text here: the library makes a formula only of a cell that says so. Excel counts days from midnight UTC. */
function xlsx(sheet: string, koppen: string[], rijen: Cel[][], kolommen: readonly Bestandskolom[]): Promise<Buffer> {
  const veld = (c: Cel) => {
    if (typeof c === 'string') return { value: c, type: String };
    if (typeof c === 'number') return { value: c, type: Number };
    return c && { value: new Date(`${c.datum}T00:00:00Z`), type: Date };
  };
  const inhoud: SheetData = [koppen.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...rijen.map((r) => r.map(veld))];
  return writeXlsxFile(inhoud, { sheet, columns: kolommen.map((k) => ({ width: k.breedte })), stickyRowsCount: 1, dateFormat: 'dd-mm-yyyy' }).toBuffer();
}

/** One table as a file; `blad` names the sheet of an xlsx. */
export function maakBestand(formaat: ExportFormaat, blad: string, kolommen: readonly Bestandskolom[], rijen: Cel[][]): Promise<Buffer> | Buffer {
  const koppen = kolommen.map((k) => k.kop);
  return formaat === 'csv' ? csv(koppen, rijen) : xlsx(blad, koppen, rijen, kolommen);
}
