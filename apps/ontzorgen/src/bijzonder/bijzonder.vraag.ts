import { Gemeentecode, Keuze, Optioneel, Sleutel } from '@wegwijs/kernel/velden';
import { BIJZONDERSTANDEN, LENINGSTANDEN, type Bijzonderstand } from '@wegwijs/ontzorgen';
import { PaginaQuery } from '@wegwijs/platform';

export class BijzonderQuery extends PaginaQuery {
  @Optioneel() @Gemeentecode() gemeente?: string;
  @Optioneel() @Keuze(BIJZONDERSTANDEN) stand?: Bijzonderstand;
  @Optioneel() @Sleutel() huishoudenId?: string;
}

export class LeningQuery extends PaginaQuery {
  @Optioneel() @Gemeentecode() gemeente?: string;
  @Optioneel() @Keuze(LENINGSTANDEN) stand?: (typeof LENINGSTANDEN)[number];
  @Optioneel() @Sleutel() huishoudenId?: string;
}
