import { Injectable } from '@nestjs/common';
import { isDatum } from '@wegwijs/kernel';
import { handelingWoorden, SYSTEEM, type InzageRegel } from '@wegwijs/intake';
import { decodeCursor, isUuid, OngeldigeInvoer, paginaVan, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { TenantDb } from '@wegwijs/tenant';
import { leesDossier } from './dossier.kern.ts';

type Rij = Pick<InzageRegel, 'id' | 'op' | 'soort' | 'aantal' | 'naam'> & { context: string; actie: string; taken: string; organisatie: string; organisatieNaam: string | null };

/** Folded per day, person and act before the page is cut: a list that is looked at all day would bury the rest. */
export const INZAGE = `
  with regels as materialized (
    select max(a.op) op, (array_agg(a.id order by a.op desc, a.id desc))[1] id, a.soort, a.context, a.actie, max(a.taken) taken, a.persoon, a.organisatie, count(*)::int aantal
    from tenant.audit a where a.gemeentecode = $1 and a.betrokkene = any($2::uuid[])
    group by (a.op at time zone 'Europe/Amsterdam')::date, a.soort, a.context, a.actie, a.persoon, a.organisatie)
  select (select count(*)::int from regels) geteld, (select coalesce(json_agg(r), '[]') from (
    select r.id, r.op, r.soort, r.context, r.actie, r.taken, r.organisatie, r.aantal, o.naam "organisatieNaam",
      (select m.naam from intake.medewerker m where m.gemeentecode = $1 and m.persoon::text = r.persoon) naam
    from regels r left join tenant.organisatie o on o.code = r.organisatie
    where $4::timestamptz is null or (r.op, r.id) < ($4::timestamptz, $5::uuid) order by r.op desc, r.id desc limit $3) r) rijen`;

@Injectable()
export class InzageService {
  constructor(private readonly db: TenantDb) {}

  /** Who looked at this file, or worked on it, in any app: by the dossier and by the person it is about. This look is the next line. */
  lijst(dossierId: string, vraag: PaginaQuery): Promise<Pagina<InzageRegel>> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode, id, persoonId } = await leesDossier(em, scope, dossierId);
      const [uit] = await em.query<{ geteld: number; rijen: Rij[] }[]>(INZAGE, [gemeentecode, [id, persoonId], vraag.limiet + 1, ...vanaf(vraag.cursor)]);
      const { geteld, rijen } = uit!;
      const pagina = paginaVan(rijen, vraag.limiet, (r) => [r.op, r.id], geteld);
      return { ...pagina, rijen: pagina.rijen.map(regel) };
    });
  }
}

const regel = (r: Rij): InzageRegel => ({
  id: r.id, op: r.op, soort: r.soort, handeling: handelingWoorden(r), taken: r.taken.split(' '), naam: r.naam,
  organisatie: r.organisatieNaam ?? (r.organisatie === SYSTEEM ? 'Systeem' : r.organisatie), aantal: r.aantal,
});

function vanaf(cursor: string | undefined): [string | null, string | null] {
  if (cursor === undefined) return [null, null];
  const [op, id] = decodeCursor(cursor, 2);
  if (typeof op === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(op) && isDatum(op.slice(0, 10)) && !Number.isNaN(Date.parse(op)) && isUuid(id)) return [op, id];
  throw new OngeldigeInvoer([{ veld: 'cursor', melding: 'cursor is niet geldig; begin opnieuw bij de eerste pagina' }]);
}
