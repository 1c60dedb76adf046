import { STURING_PERIODE } from '@wegwijs/casusregie';
import { Keuze, Optioneel } from '@wegwijs/kernel/velden';
import { EXPORT_FORMATEN, PaginaQuery, type ExportFormaat } from '@wegwijs/platform';
import { IsOptional, Matches } from 'class-validator';

export const WIE = ['mij', 'gemeente'] as const;
export const WELK = ['alle', 'wel', 'niet'] as const;
const Periode = (): PropertyDecorator => Matches(STURING_PERIODE, { message: 'periode moet een jaar (2026) of een kwartaal (2026-K3) zijn' });

/** Which period, and whose: my own caseload, or the gemeente. This year when no period is named. */
export class SturingQuery {
  @IsOptional() @Periode() periode?: string;
  @Optioneel() @Keuze(WIE) wie: (typeof WIE)[number] = 'gemeente';
}

/** The same numbers as a file. */
export class SturingExportQuery extends SturingQuery {
  @Optioneel() @Keuze(EXPORT_FORMATEN) formaat: ExportFormaat = 'csv';
}

/** Who is behind a number: everybody who was counted, or only those who do or do not meet it. */
export class KpiDossiersQuery extends PaginaQuery {
  @IsOptional() @Periode() periode?: string;
  @Optioneel() @Keuze(WIE) wie: (typeof WIE)[number] = 'gemeente';
  @Optioneel() @Keuze(WELK) welk: (typeof WELK)[number] = 'alle';
}
