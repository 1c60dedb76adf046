import { Injectable } from '@nestjs/common';
import { KPI_WOORD, KPI_EENHEID_WOORD, OORDEEL_WOORD, type KpiUit } from '@wegwijs/casusregie';
import type { Cel } from '@wegwijs/kernel';
import { maakBestand, MEDIA } from '@wegwijs/platform';
import { SturingService } from './sturing.service.ts';
import type { SturingExportQuery } from './sturing.vraag.ts';

const KOLOMMEN: readonly { kop: string; breedte: number; cel: (k: KpiUit) => Cel }[] = [
  { kop: 'Gemeente', breedte: 10, cel: (k) => k.gemeentecode },
  { kop: 'Cijfer', breedte: 52, cel: (k) => KPI_WOORD[k.kpi] },
  { kop: 'Eenheid', breedte: 10, cel: (k) => KPI_EENHEID_WOORD[k.eenheid] },
  { kop: 'Waarde', breedte: 14, cel: (k) => (k.klein ? 'minder dan 5' : k.waarde) },
  { kop: 'Teller', breedte: 10, cel: (k) => k.teller },
  { kop: 'Noemer', breedte: 10, cel: (k) => k.noemer },
  { kop: 'Streefwaarde', breedte: 12, cel: (k) => k.streef },
  { kop: 'Oordeel', breedte: 14, cel: (k) => k.oordeel && OORDEEL_WOORD[k.oordeel] },
  { kop: 'Bron', breedte: 60, cel: (k) => k.bron },
];

@Injectable()
export class SturingExportService {
  constructor(private readonly sturing: SturingService) {}

  /** The numbers as they are on the screen, protected in the same way. */
  async exporteer(q: SturingExportQuery): Promise<{ inhoud: Buffer; media: string; bestandsnaam: string }> {
    const { kpis, periode } = await this.sturing.overzicht(q);
    const inhoud = await maakBestand(q.formaat, 'Sturing', KOLOMMEN, kpis.map((k) => KOLOMMEN.map((c) => c.cel(k))));
    return { inhoud, media: MEDIA[q.formaat], bestandsnaam: `sturing-${q.wie}-${periode}.${q.formaat}` };
  }
}
