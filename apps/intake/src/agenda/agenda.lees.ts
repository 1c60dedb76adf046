import { AGENDA_DUUR, standVanOproep, standVanTermijn, standVanToets, type AgendaRegel, type Afspraakuitkomst, type Toetsstap } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';

/** Lines of one answer; one more is read to know whether there is more. */
export const AGENDA_GRENS = 500;

type Wat =
  | { soort: 'gesprek' | 'toetsoproep'; uitkomst: Afspraakuitkomst | null }
  | { soort: 'toets'; stap: Toetsstap }
  | { soort: 'termijn'; wacht: boolean };
type Rij = Omit<AgendaRegel, 'tijd' | 'plaats' | 'duurMinuten' | 'stand' | 'soort'> & Wat
  & { tijd: string | null; plaats: string | null; geslotenOp: Datum | null; volgorde: number; straat: string | null };

/** A line with what only the feed needs: how often it changed, and the street that must not leave the house. */
export type AgendaAfspraak = AgendaRegel & { volgorde: number; straat: string | null };

const DOSSIER = `d.gemeentecode, d.id "dossierId", d.zaaknummer, d.naam, d.behandelaar, d.behandelaar_naam "behandelaarNaam", d.gesloten_op::text "geslotenOp", d.koppeling_id`;

/**
 * `$2` and `$3` are the days, `$4` is whose (null: everybody's). A call-up for a toets that is planned for that same time is one
 * appointment: asked per row, because an EXISTS would be answered with a hash of the toetsen of the whole country.
 */
const AFSPRAKEN = `
  select case o.doel when 'brede-intake' then 'gesprek' else 'toetsoproep' end || '-' || o.id id, case o.doel when 'brede-intake' then 'gesprek' else 'toetsoproep' end soort,
    o.afspraak_op::text op, o.afspraak_tijd tijd, o.plaats, o.uitkomst, null::text stap, false wacht, (o.uitkomst is not null)::int + (d.gesloten_op is not null)::int volgorde, ${DOSSIER}
  from intake.oproep o join intake.dossier d on d.gemeentecode = o.gemeentecode and d.id = o.dossier_id
  where o.gemeentecode = g.code and o.afspraak_op between $2::date and $3::date and ($4::uuid is null or d.behandelaar = $4::uuid)
    and (o.doel <> 'leerbaarheidstoets' or (select t.stap = 'gepland' and t.gepland_op = o.afspraak_op and t.tijd = o.afspraak_tijd from intake.leerbaarheidstoets t
      where t.gemeentecode = o.gemeentecode and t.dossier_id = o.dossier_id) is not true)
  union all
  select 'toets-' || t.dossier_id, 'toets', t.gepland_op::text, t.tijd, t.plaats, null, t.stap, false, t.versie + (d.gesloten_op is not null)::int, ${DOSSIER}
  from intake.leerbaarheidstoets t join intake.dossier d on d.gemeentecode = t.gemeentecode and d.id = t.dossier_id
  where t.gemeentecode = g.code and t.gepland_op between $2::date and $3::date and ($4::uuid is null or d.behandelaar = $4::uuid)
  union all
  select 'termijn-' || d.id, 'termijn', d.wet_einde::text, null, null, null, null, (d.derde_gevraagd_op <= d.wet_einde and d.derde_ontvangen_op is null) is true, d.versie, ${DOSSIER}
  from intake.dossier d
  where d.gemeentecode = g.code and d.wet_einde between $2::date and $3::date and not d.klaar and d.pip_vastgesteld_op is null and ($4::uuid is null or d.behandelaar = $4::uuid)`;

const VOLGORDE = `order by op, tijd nulls first, id limit ${AGENDA_GRENS + 1}`;

/** The whole question; exported for the test of its plan. */
export const AGENDA_SQL = `
  select x.*, h.straat from (
    select r.* from unnest($1::text[]) g(code) cross join lateral (${AFSPRAKEN} ${VOLGORDE}) r ${VOLGORDE}) x
  left join intake.huisvesting h on h.gemeentecode = x.gemeentecode and h.koppeling_id = x.koppeling_id
  order by x.op, x.tijd nulls first, x.id`;

/**
 * What stands in the agenda of these gemeenten on these days, in one statement, by day and time: at most one more than `AGENDA_GRENS`.
 * @param o.persoon only what is of this behandelaar; everybody's when absent. Logging who is shown is for the caller.
 */
export async function leesAgenda(em: EntityManager, o: { gemeenten: string[]; van: Datum; tot: Datum; vandaag: Datum; persoon?: string }): Promise<AgendaAfspraak[]> {
  const rijen = await em.query<Rij[]>(AGENDA_SQL, [o.gemeenten, o.van, o.tot, o.persoon ?? null]);
  return rijen.map((r) => afspraakVan(r, o.vandaag));
}

function standVan(r: Rij, vandaag: Datum) {
  if (r.soort === 'termijn') return standVanTermijn(r, vandaag);
  return r.soort === 'toets' ? standVanToets(r, vandaag) : standVanOproep(r, vandaag);
}

function afspraakVan(r: Rij, vandaag: Datum): AgendaAfspraak {
  return {
    gemeentecode: r.gemeentecode, id: r.id, soort: r.soort, op: r.op, ...(r.tijd && { tijd: r.tijd }), ...(r.soort !== 'termijn' && { duurMinuten: AGENDA_DUUR[r.soort] }),
    ...(r.plaats && { plaats: r.plaats }), dossierId: r.dossierId, zaaknummer: r.zaaknummer, naam: r.naam, behandelaar: r.behandelaar, behandelaarNaam: r.behandelaarNaam,
    stand: standVan(r, vandaag), volgorde: r.volgorde, straat: r.straat,
  };
}
