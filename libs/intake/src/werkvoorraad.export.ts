import type { Cel, Datum } from '@wegwijs/kernel';
import { DOELGROEP_WOORD, FASE_WOORD, KOLOM_WOORD, LEERROUTE_WOORD, STAND_WOORD } from './woorden.ts';
import { WERKVOORRAAD_KOLOMMEN, type WerkvoorraadKolom } from './werkvoorraad.filters.ts';
import type { RegelKlok } from './werkvoorraad.ts';
import type { WerkvoorraadRegel } from './werkvoorraad.uit.ts';

/** As many rows as one file holds; more is a question to narrow, not a file to read. */
export const EXPORT_GRENS = 10_000;

export interface ExportKolom {
  kop: string;
  /** In characters. */
  breedte: number;
  cel: (r: WerkvoorraadRegel) => Cel;
}

const dag = (datum: Datum | null): Cel => datum && { datum };
/** A clock is two columns: a day to count with, and what it says today. */
const klok = (kolom: WerkvoorraadKolom, van: (r: WerkvoorraadRegel) => RegelKlok): ExportKolom[] => [
  { kop: KOLOM_WOORD[kolom], breedte: 18, cel: (r) => dag(van(r).einde) },
  { kop: `Stand ${KOLOM_WOORD[kolom].toLowerCase()}`, breedte: 24, cel: (r) => STAND_WOORD[van(r).stand] },
];
const tekst = (kolom: WerkvoorraadKolom, breedte: number, cel: (r: WerkvoorraadRegel) => Cel): ExportKolom[] => [{ kop: KOLOM_WOORD[kolom], breedte, cel }];

const KOLOMMEN: Record<WerkvoorraadKolom, ExportKolom[]> = {
  termijn: klok('termijn', (r) => r.wettelijk),
  streefnorm: klok('streefnorm', (r) => r.streefnorm),
  naam: tekst('naam', 32, (r) => r.naam),
  zaaknummer: tekst('zaaknummer', 16, (r) => r.zaaknummer),
  volgendeStap: tekst('volgendeStap', 40, (r) => r.volgendeStap.tekst),
  fase: tekst('fase', 16, (r) => FASE_WOORD[r.fase]),
  leerroute: tekst('leerroute', 18, (r) => r.leerroute && LEERROUTE_WOORD[r.leerroute]),
  doelgroep: tekst('doelgroep', 20, (r) => DOELGROEP_WOORD[r.doelgroep]),
  behandelaar: tekst('behandelaar', 28, (r) => r.behandelaarNaam),
  gekoppeldOp: tekst('gekoppeldOp', 15, (r) => dag(r.gekoppeldOp)),
};

/** The columns of a file with these columns of the worklist, each once, in this order; all of them when none is named. */
export const exportKolommen = (codes: readonly WerkvoorraadKolom[] = WERKVOORRAAD_KOLOMMEN): ExportKolom[] => [...new Set(codes)].flatMap((c) => KOLOMMEN[c]);
