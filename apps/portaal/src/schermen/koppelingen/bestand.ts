import { CsvOnleesbaar, GEZIN_MET_FOUT, KOPPELING_KOLOMMEN, leesTekst, NIEUW_LID, ontleedCsv, scheidingVan, schrijfCsvRijen, sleutelVan } from '@wegwijs/intake';
import { importeren as t } from '../../tekst/import.ts';
import type { Importregel } from './query.ts';

/** As many bytes as the app takes. */
const HOOGSTENS = 10 * 1024 * 1024;

/** A chosen file, whole: corrected in place and sent as it is. Row 1 is the header, as a spreadsheet counts. */
export interface Bestand {
  naam: string;
  grootte: number;
  scheiding: string;
  rijen: string[][];
  /** Cells that were changed since the last check. */
  gewijzigd: number;
}

const zin = (tekst: string): string => `${tekst[0]?.toUpperCase() ?? ''}${tekst.slice(1)}.`;

/** Reads a file as the app reads it. A file that cannot be one is refused here, in words, before anything is sent. */
export function leesBestand(naam: string, bytes: Uint8Array): { bestand: Bestand } | { fout: string } {
  if (bytes.length > HOOGSTENS) return { fout: t.teGroot(t.kb(bytes.length)) };
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || /\.xlsx?$/i.test(naam)) return { fout: t.geenCsv };
  try {
    const tekst = leesTekst(bytes), rijen = ontleedCsv(tekst);
    if ((rijen[0]?.length ?? 0) < 2) return { fout: t.andereScheiding };
    return { bestand: { naam, grootte: bytes.length, scheiding: scheidingVan(tekst), rijen, gewijzigd: 0 } };
  } catch (fout) {
    if (fout instanceof CsvOnleesbaar) return { fout: zin(fout.message) };
    throw fout;
  }
}

export const tekstVan = (b: Bestand): string => schrijfCsvRijen(b.rijen);
const plek = (b: Bestand, kolom: string): number => (b.rijen[0] ?? []).findIndex((k) => sleutelVan(k) === kolom);
export const heeftKolom = (b: Bestand, kolom: string): boolean => plek(b, kolom) >= 0;
export const cel = (b: Bestand, rij: number, kolom: string): string => b.rijen[rij - 1]?.[plek(b, kolom)] ?? '';
export const wie = (b: Bestand, rij: number): string => ['voornamen', 'tussenvoegsel', 'achternaam'].map((k) => cel(b, rij, k).trim()).filter(Boolean).join(' ');

/** The same file with another text in one cell. A row that was shorter than the header is filled up. */
export function zetCel(b: Bestand, rij: number, kolom: string, waarde: string): Bestand {
  const i = plek(b, kolom);
  if (i < 0 || cel(b, rij, kolom) === waarde) return b;
  const rijen = b.rijen.map((r, n) => (n === rij - 1 ? Array.from({ length: Math.max(r.length, i + 1) }, (_, c) => (c === i ? waarde : r[c] ?? '')) : r));
  return { ...b, rijen, gewijzigd: b.gewijzigd + 1 };
}

/** Rows with something in them, without the header. */
export const aantalRijen = (b: Bestand): number => b.rijen.slice(1).filter((r) => r.some((c) => c.trim() !== '')).length;
/** Households of the file, each once. */
export const aantalGezinnen = (b: Bestand): number => new Set(b.rijen.slice(1).map((r) => (r[plek(b, 'gezinsnummer')] ?? '').trim()).filter(Boolean)).size;

type Rijfout = Importregel['fouten'][number];
/** Can this fault be mended in the cell that it names? A good row in a bad household has nothing to mend itself. */
export const teVerbeteren = (b: Bestand, f: Rijfout): boolean => f.kolom !== '' && f.melding !== GEZIN_MET_FOUT.melding && heeftKolom(b, f.kolom);
/** A stranger in a household that is known: no typing error, but a difference with what is registered. */
export const wijktAf = (r: Pick<Importregel, 'fouten'>): boolean => r.fouten.some((f) => f.melding === NIEUW_LID.melding);

/** A reason of the rules is a word in one piece (`KoppelingInDeToekomst`); anything else is a sentence already. */
export const isCode = (melding: string): boolean => /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(melding);
/** What is wrong, as a sentence; `woorden` gives that of a reason. A day may be written as people write it. */
export const foutZin = (f: Rijfout, woorden: (code: string) => string | undefined): string => (isCode(f.melding) ? woorden(f.melding) : undefined) ?? zin((f.melding.startsWith(`${f.kolom} `) ? f.melding.slice(f.kolom.length + 1) : f.melding).replace('geschreven als JJJJ-MM-DD', 'bijvoorbeeld 24-11-2026'));

/** A file to begin with: all columns, and a family of two that does not exist. */
export function sjabloon(): string {
  const voorbeeld: Record<string, string>[] = [
    { gezinsnummer: '1', relatie: 'hoofdpersoon', vnummer: '1234567890', voornamen: 'Voorbeeld', achternaam: 'Persoon', geboortedatum: '14-03-1998', verblijf: 'asiel-bepaalde-tijd', gekoppeld_op: '01-10-2026', taal: 'Tigrinya' },
    { gezinsnummer: '1', relatie: 'kind', voornamen: 'Kind', achternaam: 'Persoon', geboortedatum: '02-05-2020', verblijf: 'asiel-bepaalde-tijd' },
  ];
  const kolommen = KOPPELING_KOLOMMEN.map((k) => k.kolom);
  // Excel takes a file for UTF-8 only with a byte order mark.
  return `\uFEFF${schrijfCsvRijen([kolommen, ...voorbeeld.map((r) => kolommen.map((k) => r[k] ?? ''))])}\r\n`;
}
