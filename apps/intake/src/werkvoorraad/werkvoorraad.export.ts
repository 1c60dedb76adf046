import { Injectable } from '@nestjs/common';
import { EXPORT_GRENS, exportKolommen, type WerkvoorraadKolom } from '@wegwijs/intake';
import { maakBestand, MEDIA, Weigering } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { regelVan, type Rij } from './werkvoorraad.regel.ts';
import { werkvoorraadHeelSql } from './werkvoorraad.sql.ts';
import type { WerkvoorraadExportQuery } from './werkvoorraad.uit.ts';

export interface Exportbestand {
  inhoud: Buffer;
  media: string;
  bestandsnaam: string;
}

/** 'Zevenaar' is 'zevenaar'; a header of HTTP holds ASCII only. */
const inNaam = (gemeente: string): string => gemeente.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').toLowerCase();

@Injectable()
export class WerkvoorraadExportService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /**
   * The whole of a list, in its order; everybody in it becomes one audit line. The file is made after the transaction: ten thousand rows take
   * longer to write than to read, and nobody should wait for a connection meanwhile.
   * @throws Weigering with how many, when the list is longer than a file holds
   */
  async exporteer(q: WerkvoorraadExportQuery): Promise<Exportbestand> {
    const vandaag = this.klok.vandaag();
    const { rijen, gemeenten } = await this.db.run(async (em, scope) => {
      const gelezen = await this.lees(em, scope, q, vandaag);
      scope.betrokken(...gelezen);
      const namen = await em.query<{ naam: string }[]>('select naam from tenant.gemeente where gemeentecode = any($1) order by naam', [scope.gemeenten]);
      return { rijen: gelezen, gemeenten: namen.map((g) => inNaam(g.naam)) };
    });
    const kolommen = exportKolommen(q.kolommen?.split(',') as WerkvoorraadKolom[] | undefined);
    const inhoud = await maakBestand(q.formaat, 'Werkvoorraad', kolommen, rijen.map(regelVan).map((r) => kolommen.map((k) => k.cel(r))));
    return { inhoud, media: MEDIA[q.formaat], bestandsnaam: ['werkvoorraad', ...gemeenten, `${vandaag}.${q.formaat}`].join('-') };
  }

  private async lees(em: EntityManager, { gemeenten, actor }: Scope, q: WerkvoorraadExportQuery, vandaag: string): Promise<Rij[]> {
    const { tekst, waarden } = werkvoorraadHeelSql(q, { gemeenten, vandaag, actor }, EXPORT_GRENS);
    const [uit] = await em.query<{ rijen: Rij[]; aantal: number }[]>(tekst, waarden);
    const { rijen, aantal } = uit!;
    if (aantal <= EXPORT_GRENS) return rijen;
    throw new Weigering({
      reden: 'TeVeelRegels', bron: `Werkafspraak: hoogstens ${EXPORT_GRENS} regels in één bestand`, titel: `Deze lijst is te lang voor één bestand: ${aantal} regels. Kies eerst een filter`,
      feiten: { aantal, grens: EXPORT_GRENS } });
  }
}
