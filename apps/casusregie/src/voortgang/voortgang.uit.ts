import { VOORTGANG_FILTERS, type AanwezigheidUit, type GesprekUit, type InspanningUit, type VoortgangStand } from '@wegwijs/casusregie';
import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Keuze, Optioneel } from '@wegwijs/kernel/velden';
import { PaginaQuery } from '@wegwijs/platform';
import type { AanwezigheidEntity, GesprekEntity, InspanningEntity } from './voortgang.entity.ts';

const WIE = ['mij', 'niet-toegewezen', 'alles'] as const;

/** Which part of the caseload. */
export class VoortgangQuery extends PaginaQuery {
  @Optioneel() @Keuze(VOORTGANG_FILTERS) stand?: VoortgangStand;
  @Optioneel() @Keuze(WIE) wie: (typeof WIE)[number] = 'alles';
}

/** Which days of the agenda, both inclusive; from today on when left out. */
export class GesprekkenQuery extends PaginaQuery {
  @Optioneel() @IsDatum() van?: Datum;
  @Optioneel() @IsDatum() tot?: Datum;
  @Optioneel() @Keuze(['mij', 'alles']) wie: 'mij' | 'alles' = 'alles';
}

export const gesprekUit = ({ door: _, ...g }: GesprekEntity): GesprekUit => ({ ...g });

export const aanwezigheidUit = ({ gemeentecode: _g, dossierId: _d, door: _, ...m }: AanwezigheidEntity): AanwezigheidUit => ({ ...m });

export const inspanningUit = ({ gemeentecode: _g, dossierId: _d, door: _, ...i }: InspanningEntity): InspanningUit => ({ ...i });
