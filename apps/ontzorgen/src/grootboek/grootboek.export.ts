import { Injectable } from '@nestjs/common';
import { euro, type Cel } from '@wegwijs/kernel';
import type { GemeentestaatUit } from '@wegwijs/ontzorgen';
import { maakBestand, MEDIA } from '@wegwijs/platform';
import { GrootboekService } from './grootboek.service.ts';
import type { GemeentestaatExportQuery } from './grootboek.vraag.ts';

type Rij = { gemeentecode: string; maand: string } & GemeentestaatUit['regels'][number];
/** Amounts are text, as a person in the Netherlands writes them: a number with cents would be a float, and a Dutch Excel reads its point as thousands. */
const KOLOMMEN: readonly { kop: string; breedte: number; cel: (r: Rij) => Cel }[] = [
  { kop: 'Gemeente', breedte: 10, cel: (r) => r.gemeentecode },
  { kop: 'Maand', breedte: 10, cel: (r) => r.maand.slice(0, 7) },
  { kop: 'Rekening', breedte: 32, cel: (r) => r.woord },
  { kop: 'Beginsaldo', breedte: 16, cel: (r) => euro(r.begin) },
  { kop: 'Debet', breedte: 16, cel: (r) => euro(r.debet) },
  { kop: 'Credit', breedte: 16, cel: (r) => euro(r.credit) },
  { kop: 'Eindsaldo', breedte: 16, cel: (r) => euro(r.eind) },
];

@Injectable()
export class GrootboekExportService {
  constructor(private readonly grootboek: GrootboekService) {}

  /** The month of a gemeente as a file, as it is on the screen. */
  async exporteer(q: GemeentestaatExportQuery): Promise<{ inhoud: Buffer; media: string; bestandsnaam: string }> {
    const staten = await this.grootboek.gemeentestaat(q);
    const rijen = staten.flatMap(({ gemeentecode, maand, regels }) => regels.map((r): Rij => ({ gemeentecode, maand, ...r })));
    const inhoud = await maakBestand(q.formaat, 'Grootboek', KOLOMMEN, rijen.map((r) => KOLOMMEN.map((c) => c.cel(r))));
    return { inhoud, media: MEDIA[q.formaat], bestandsnaam: `grootboek-${q.gemeente ?? 'liemers'}-${q.maand.slice(0, 7)}.${q.formaat}` };
  }
}
