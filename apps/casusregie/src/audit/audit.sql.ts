import type { AuditFilter, AuditPeriode, AuditRegel } from '@wegwijs/casusregie';
import { isDatum } from '@wegwijs/kernel';
import { decodeCursor, isUuid, OngeldigeInvoer, TELGRENS } from '@wegwijs/platform';

export type AuditRij = Omit<AuditRegel, 'taken'> & { taken: string };

const REGEL = `a.id, a.op, a.soort, a.context, a.actie, a.taken, a.persoon, a.organisatie, o.naam "organisatieNaam", a.betrokkene, a.trace_id "traceId"`;
const BEGIN = (dag: string) => `((${dag})::timestamp at time zone 'Europe/Amsterdam')`;
const GELIJK = { persoon: 'text', betrokkene: 'uuid', actie: 'text', soort: 'text', context: 'text' } as const;

/** The conditions of a search: `$1` gemeente, `$2` limit, `$3` and `$4` the days. Only what is asked stands in it, so that each search gets its own plan. */
function waar(f: AuditFilter, gemeentecode: string, limiet: number, { van, tot }: AuditPeriode): { tekst: string; waarden: unknown[] } {
  const waarden: unknown[] = [gemeentecode, limiet, van, tot];
  const velden = (Object.keys(GELIJK) as (keyof typeof GELIJK)[]).filter((k) => f[k] !== undefined).map((k) => `a.${k} = $${waarden.push(f[k])}::${GELIJK[k]}`);
  return { tekst: ['a.gemeentecode = $1', `a.op >= ${BEGIN('$3::date')}`, `a.op < ${BEGIN('$4::date + 1')}`, ...velden].join(' and '), waarden };
}

/** One page, newest first, and a count that stops; in the order of an index that begins with the gemeente. */
export function auditSql(f: AuditFilter & { cursor?: string }, v: { gemeentecode: string; limiet: number; periode: AuditPeriode }): { tekst: string; waarden: unknown[] } {
  const { tekst, waarden } = waar(f, v.gemeentecode, v.limiet, v.periode);
  const na = vanaf(f.cursor);
  const verder = na ? ` and (a.op, a.id) < ($${waarden.push(na[0])}::timestamptz, $${waarden.push(na[1])}::uuid)` : '';
  return {
    tekst: `select (select count(*)::int from (select 1 from tenant.audit a where ${tekst} limit ${TELGRENS + 1}) t) geteld, (select coalesce(json_agg(r), '[]') from (
      select ${REGEL} from tenant.audit a left join tenant.organisatie o on o.code = a.organisatie where ${tekst}${verder} order by a.op desc, a.id desc limit $2) r) rijen`,
    waarden,
  };
}

function vanaf(cursor: string | undefined): [string, string] | undefined {
  if (cursor === undefined) return undefined;
  const [op, id] = decodeCursor(cursor, 2);
  if (typeof op === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(op) && isDatum(op.slice(0, 10)) && !Number.isNaN(Date.parse(op)) && isUuid(id)) return [op, id];
  throw new OngeldigeInvoer([{ veld: 'cursor', melding: 'cursor is niet geldig; begin opnieuw bij de eerste pagina' }]);
}
