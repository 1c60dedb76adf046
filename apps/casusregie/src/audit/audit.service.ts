import { Injectable } from '@nestjs/common';
import { AUDIT_EXPORT_MAXIMUM, auditPeriode, beoordeelAuditPeriode, type AuditFilter, type AuditPeriode, type AuditRegel } from '@wegwijs/casusregie';
import { eis, paginaVan, Weigering } from '@wegwijs/platform';
import { huidigeAanvraag, Klok, metAanvraag, TenantDb } from '@wegwijs/tenant';
import { stringify } from 'csv-stringify/sync';
import { auditSql, type AuditRij } from './audit.sql.ts';
import type { AuditBladzij, AuditVraag } from './audit.vraag.ts';

const KOPPEN: Record<keyof AuditRegel, string> = {
  op: 'Moment', soort: 'Soort', context: 'Onderdeel', actie: 'Handeling', taken: 'Taken', persoon: 'Persoon', organisatie: 'Organisatie', organisatieNaam: 'Naam organisatie',
  betrokkene: 'Betrokkene', traceId: 'Trace', id: 'Regel',
};
const KOLOMMEN = Object.keys(KOPPEN) as (keyof AuditRegel)[];

export interface AuditExport {
  csv: Buffer;
  bestandsnaam: string;
}

/** Who searched the log, and when, is in the log as well. */
@Injectable()
export class AuditService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** A page of the log of the own gemeente, newest first. @throws Weigering when the period is too long to search at once */
  async zoek(vraag: AuditVraag): Promise<AuditBladzij> {
    const periode = this.periode(vraag);
    const { geteld, rijen } = await this.lees(vraag, periode, vraag.limiet + 1);
    const pagina = paginaVan(rijen, vraag.limiet, (r) => [r.op, r.id], geteld);
    return { ...pagina, rijen: pagina.rijen.map(regel), ...periode };
  }

  /** All lines of a search for a spreadsheet. @throws Weigering when there are more than fit: a list that is cut off proves nothing */
  async exporteer(filter: AuditFilter): Promise<AuditExport> {
    const periode = this.periode(filter);
    const { rijen } = await this.lees(filter, periode, AUDIT_EXPORT_MAXIMUM + 1);
    if (rijen.length > AUDIT_EXPORT_MAXIMUM) {
      throw new Weigering({
        reden: 'TeVeelRegels', bron: 'Werkafspraak: een export is volledig', veld: 'van', titel: 'De export is te groot. Kies een kortere periode', feiten: { hoogstens: AUDIT_EXPORT_MAXIMUM },
      });
    }
    const regels = rijen.map((r) => KOLOMMEN.map((k) => r[k]));
    const csv = stringify(regels, { header: true, columns: KOLOMMEN.map((k) => KOPPEN[k]), bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true });
    return { csv: Buffer.from(csv), bestandsnaam: `logboek-${periode.van}-${periode.tot}.csv` };
  }

  private periode(filter: AuditFilter): AuditPeriode {
    const periode = auditPeriode(filter, this.klok.vandaag());
    eis(beoordeelAuditPeriode(filter, periode));
    return periode;
  }

  /**
   * One search is one line: about the betrokkene who was asked for, so that he can see who looked, else an act on the log as a whole. Not
   * a line per line shown: a log that grows by being read cannot be read to its end.
   */
  private lees(filter: AuditFilter & { cursor?: string }, periode: AuditPeriode, limiet: number): Promise<{ geteld: number; rijen: AuditRij[] }> {
    const aanvraag = huidigeAanvraag();
    const zoek = () => this.db.run(async (em, scope) => {
      const { tekst, waarden } = auditSql(filter, { gemeentecode: scope.gemeente, limiet, periode });
      const [uit] = await em.query<{ geteld: number; rijen: AuditRij[] }[]>(tekst, waarden);
      if (filter.betrokkene) scope.betrokken({ gemeentecode: scope.gemeente, id: filter.betrokkene });
      return uit!;
    });
    return aanvraag && !filter.betrokkene ? metAanvraag({ ...aanvraag, leest: false }, zoek) : zoek();
  }
}

const regel = (r: AuditRij): AuditRegel => ({ ...r, taken: r.taken.split(' ') });
