import { Injectable } from '@nestjs/common';
import type { RegieTijdlijnRegel } from '@wegwijs/casusregie';
import { decodeCursor, paginaVan, TELGRENS, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { TenantDb } from '@wegwijs/tenant';
import { leesDossier } from '../dossier/dossier.kern.ts';

/** Lines of one day stand in the order in which they were written down, the last first. */
const REGELS = (verder: string) => `
  select coalesce(json_agg(r), '[]') rijen, (select count(*)::int from (select 1 from casusregie.gebeurtenis where gemeentecode = $1 and dossier_id = $2 limit ${TELGRENS + 1}) t) geteld
  from (select id, op, tijdstip, soort, bron, feiten, door_naam door from casusregie.gebeurtenis
    where gemeentecode = $1 and dossier_id = $2 ${verder} order by op desc, tijdstip desc, id desc limit $3) r`;
const VERDER = 'and (op, tijdstip, id) < ($4::date, $5::timestamptz, $6::uuid)';

@Injectable()
export class TijdlijnService {
  constructor(private readonly db: TenantDb) {}

  toon(id: string, { cursor, limiet }: PaginaQuery): Promise<Pagina<RegieTijdlijnRegel>> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await leesDossier(em, scope, id);
      const na = cursor === undefined ? [] : decodeCursor(cursor, 3);
      const [uit] = await em.query<{ rijen: RegieTijdlijnRegel[]; geteld: number }[]>(REGELS(na.length > 0 ? VERDER : ''), [gemeentecode, id, limiet + 1, ...na]);
      return paginaVan(uit!.rijen, limiet, (r) => [r.op, r.tijdstip, r.id], uit!.geteld);
    });
  }
}
