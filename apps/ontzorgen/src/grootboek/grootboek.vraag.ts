import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Gemeentecode, Keuze, Optioneel, Sleutel } from '@wegwijs/kernel/velden';
import { JOURNAALSOORTEN, type Journaalsoort } from '@wegwijs/ontzorgen';
import { EXPORT_FORMATEN, PaginaQuery, type ExportFormaat } from '@wegwijs/platform';
import { Matches } from 'class-validator';

export class ProefbalansQuery {
  @Optioneel() @Gemeentecode() gemeente?: string;
  /** At the end of this day; today without it. */
  @Optioneel() @IsDatum() op?: Datum;
}

export class GemeentestaatQuery {
  @Optioneel() @Gemeentecode() gemeente?: string;
  @Matches(/^20\d\d-(0[1-9]|1[0-2])-01$/, { message: '$property moet de eerste dag van een maand zijn, zoals 2026-03-01' }) maand!: Datum;
}

export class GemeentestaatExportQuery extends GemeentestaatQuery {
  @Keuze(EXPORT_FORMATEN) formaat!: ExportFormaat;
}

export class JournaalQuery extends PaginaQuery {
  @Optioneel() @Gemeentecode() gemeente?: string;
  @Optioneel() @Sleutel() huishoudenId?: string;
  @Optioneel() @Keuze(JOURNAALSOORTEN) soort?: Journaalsoort;
  @Optioneel() @IsDatum() van?: Datum;
  @Optioneel() @IsDatum() totEnMet?: Datum;
}

export class OverzichtQuery {
  /** The first of this year without it. */
  @Optioneel() @IsDatum() van?: Datum;
  @Optioneel() @IsDatum() totEnMet?: Datum;
}
