import { isDatum } from '@wegwijs/kernel';
import { GEBEURTENISSEN, TIJDLIJN_CODES, type TijdlijnCode, type TijdlijnSoort, type TijdlijnVerwijzing } from '@wegwijs/intake';
import { decodeCursor, OngeldigeInvoer } from '@wegwijs/platform';
import type { DossierEntity } from './dossier.entity.ts';

const AMSTERDAM = (moment: string) => `(${moment} at time zone 'Europe/Amsterdam')::date`;

/** One branch: rows of one table of this dossier. `van` ends ready for more conditions; parameters: $1 gemeente, $2 dossier, $3 koppeling. */
interface Tak {
  code: TijdlijnCode | { sql: string };
  id: string;
  op: string;
  tijdstip?: string;
  door?: string;
  wijst?: [soort: TijdlijnVerwijzing['soort'], id: string, volgnr?: string];
  feiten?: Record<string, string>;
  van: string;
}

function takSql({ code, id, op, tijdstip, door, wijst, feiten = {}, van }: Tak): string {
  const object = (velden: Record<string, string>) => `json_build_object(${Object.entries(velden).map(([k, v]) => `'${k}', ${v}`).join(', ')})`;
  const verwijzing = wijst ? object({ soort: `'${wijst[0]}'`, id: wijst[1], ...(wijst[2] && { volgnr: wijst[2] }) }) : 'null::json';
  return `select ${typeof code === 'string' ? `'${code}'` : code.sql} code, ${id}::text bron, ${op} op, ${tijdstip ?? 'null::timestamptz'} tijdstip, ${door ?? 'null::text'} door, ${verwijzing} verwijzing, ${object(feiten)} feiten from ${van} and ${op} is not null`;
}

const EIGEN = (tabel: string, t: string) => `intake.${tabel} ${t} where ${t}.gemeentecode = $1 and ${t}.dossier_id = $2`;
const DOSSIER = 'intake.dossier d where d.gemeentecode = $1 and d.id = $2';
const LOGBOEK = 'intake.huisvesting_logboek l where l.gemeentecode = $1 and l.koppeling_id = $3';
/** What was known before there was a log: a dossier that moved here, or of which a kennisgeving told the inscription. */
const ZONDER_LOG = (stap: string) => `${DOSSIER} and not exists (select from ${LOGBOEK} and l.wat = '${stap}')`;
const NAAM = (t: string, persoon: string) => `(select m.naam from intake.medewerker m where m.gemeentecode = ${t}.gemeentecode and m.persoon = ${t}.${persoon})`;
const STAP = `case when l.wat like 'correctie %' then 'huisvesting-gecorrigeerd' else (array['woning-aangeboden', 'aanbod-vervallen', 'huur-begint', 'woning-betrokken', 'ingeschreven'])[array_position(array['aangeboden', 'vervallen', 'huur', 'betrokken', 'ingeschreven'], l.wat)] end`;

const HUISVESTING: Tak[] = [
  { code: 'koppeling', id: 'k.id', op: 'k.gekoppeld_op', feiten: { bron: 'k.bron' }, van: 'intake.koppeling k where k.gemeentecode = $1 and k.id = $3' },
  {
    code: { sql: STAP }, id: 'l.id', op: `case when l.wat like 'correctie %' then ${AMSTERDAM('l.op')} else l.dag end`, tijdstip: `case when l.wat like 'correctie %' then l.op end`, door: 'l.door_naam',
    feiten: { wat: 'l.wat', dag: 'l.dag', vorige: 'l.vorige' }, van: LOGBOEK,
  },
  { code: 'woning-betrokken', id: 'd.id', op: 'd.gehuisvest_op', van: ZONDER_LOG('betrokken') },
  { code: 'ingeschreven', id: 'd.id', op: 'd.brp_op', van: ZONDER_LOG('ingeschreven') },
  { code: 'verhuisd', id: 'd.id', op: 'd.verhuisd_op', van: DOSSIER },
];

const INTAKE: Tak[] = [
  { code: 'dossier-geopend', id: 'd.id', op: AMSTERDAM('d.gemaakt_op'), tijdstip: 'd.gemaakt_op', van: DOSSIER },
  { code: 'kennisgeving', id: 'd.id', op: 'd.kennisgeving_op', van: DOSSIER },
  { code: 'dossier-gesloten', id: 'd.id', op: 'd.gesloten_op', feiten: { reden: 'd.sluitreden' }, van: DOSSIER },
  { code: 'derde-gevraagd', id: 'v.id', op: 'v.gevraagd_op', feiten: { grond: 'v.grond' }, van: EIGEN('derde_informatie', 'v') },
  { code: 'derde-ontvangen', id: 'v.id', op: 'v.ontvangen_op', feiten: { grond: 'v.grond' }, van: EIGEN('derde_informatie', 'v') },
  // The component on health has a table of its own, and is not among these on purpose.
  { code: 'onderdeel-gereed', id: 'o.onderdeel', op: AMSTERDAM('o.bijgewerkt_op'), tijdstip: 'o.bijgewerkt_op', door: 'o.bijgewerkt_naam', feiten: { onderdeel: 'o.onderdeel' }, van: `${EIGEN('intake_onderdeel', 'o')} and o.stand = 'gereed'` },
  {
    code: 'intake-afgerond', id: 'd.id', op: 'd.intake_afgerond_op', door: 'a.door_naam', feiten: { wijze: 'a.wijze' },
    van: 'intake.dossier d left join intake.intake_afronding a on a.gemeentecode = d.gemeentecode and a.dossier_id = d.id where d.gemeentecode = $1 and d.id = $2',
  },
  {
    code: 'oproep-verzonden', id: 'o.id', op: 'o.verzonden_op', door: 'o.door_naam', wijst: ['oproep', 'o.id', 'o.volgnr'],
    feiten: { doel: 'o.doel', afspraakOp: 'o.afspraak_op', afspraakTijd: 'o.afspraak_tijd', waarschuwing: 'o.waarschuwing' }, van: EIGEN('oproep', 'o'),
  },
  { code: 'oproep-uitkomst', id: 'o.id', op: 'o.uitkomst_op', wijst: ['oproep', 'o.id', 'o.volgnr'], feiten: { uitkomst: 'o.uitkomst' }, van: EIGEN('oproep', 'o') },
  { code: 'toets-gepland', id: 't.dossier_id', op: `case when t.stap = 'gepland' then t.gepland_op end`, feiten: { tijd: 't.tijd' }, van: EIGEN('leerbaarheidstoets', 't') },
  { code: 'toets-afgenomen', id: 't.dossier_id', op: 't.afgenomen_op', van: EIGEN('leerbaarheidstoets', 't') },
  { code: 'toets-uitslag', id: 't.dossier_id', op: 't.uitslag_op', feiten: { advies: 't.advies' }, van: EIGEN('leerbaarheidstoets', 't') },
  // Not said why: the law knows two grounds for an ontheffing, and both are about health (Wi2021 art. 14 lid 6).
  { code: 'toets-niet-nodig', id: 't.dossier_id', op: 't.ontheven_op', van: EIGEN('leerbaarheidstoets', 't') },
];

const PIP_FEITEN = { soort: 'p.soort', versie: 'p.pip_versie', leerroute: `p.inhoud ->> 'leerroute'` };
const PIP: Omit<Tak, 'code' | 'op'> = { id: 'p.id', wijst: ['pip', 'p.id'], feiten: PIP_FEITEN, van: EIGEN('pip', 'p') };
const BEZWAAR: Omit<Tak, 'code' | 'op'> = { id: 'b.id', wijst: ['pip', 'b.pip_id'], feiten: { tegen: 'b.tegen', uitkomst: 'b.uitkomst', herroepen: 'b.herroepen' }, van: EIGEN('bezwaar', 'b') };
const PIPS: Tak[] = [
  { ...PIP, code: 'pip-opgesteld', op: AMSTERDAM('p.gemaakt_op'), tijdstip: 'p.gemaakt_op', door: 'p.opgesteld_naam' },
  { ...PIP, code: 'pip-aangeboden', op: 'p.aangeboden_op', door: 'p.aangeboden_naam' },
  { ...PIP, code: 'pip-teruggegeven', op: 'p.teruggegeven_op', door: 'p.teruggegeven_naam' },
  { ...PIP, code: 'pip-vastgesteld', op: 'p.vastgesteld_op', door: 'p.vastgesteld_naam', feiten: { ...PIP_FEITEN, dagtekening: 'p.dagtekening' } },
  { ...PIP, code: 'pip-bekendgemaakt', op: 'p.bekendgemaakt_op', feiten: { wijze: 'p.wijze' } },
  {
    code: 'brief-gemaakt', id: 'b.id', op: AMSTERDAM('b.gemaakt_op'), tijdstip: 'b.gemaakt_op', wijst: ['brief', 'b.pip_id', 'b.volgnr'], feiten: { volgnr: 'b.volgnr', kenmerk: 'p.kenmerk' },
    van: 'intake.pip p join intake.brief b on b.gemeentecode = p.gemeentecode and b.pip_id = p.id where p.gemeentecode = $1 and p.dossier_id = $2',
  },
  { code: 'ontzorgbesluit', id: 'w.id', op: 'w.genomen_op', wijst: ['pip', 'w.pip_id'], feiten: { begin: 'w.begin', einde: 'w.einde' }, van: EIGEN('pw_besluit', 'w') },
  { ...BEZWAAR, code: 'bezwaar', op: 'b.ontvangen_op', door: NAAM('b', 'geregistreerd_door') },
  { ...BEZWAAR, code: 'bezwaar-beslist', op: 'b.beslist_op', door: NAAM('b', 'beslist_door') },
  { code: 'bijstandsrecht', id: 'r.id', op: AMSTERDAM('r.op'), tijdstip: 'r.op', door: NAAM('r', 'door'), feiten: { vanaf: 'r.recht_vanaf' }, van: EIGEN('bijstandsrecht', 'r') },
];

const OVERDRACHT: Omit<Tak, 'code' | 'op' | 'van'> = { id: 'v.id', wijst: ['overdracht', 'v.id'], feiten: { status: 'v.status' } };
const HIERHEEN = `intake.overdracht v where v.gemeentecode = $1 and v.nieuw_dossier_id = $2 and v.richting = 'in'`;
const HIERVANDAAN = `${EIGEN('overdracht', 'v')} and v.richting = 'uit'`;
const OVERDRACHTEN: Tak[] = [
  { ...OVERDRACHT, code: 'overdracht-ontvangen', op: 'v.aangeboden_op', van: HIERHEEN },
  { ...OVERDRACHT, code: 'overdracht-aanvaard', op: 'v.beantwoord_op', door: 'v.beantwoord_naam', van: HIERHEEN },
  { ...OVERDRACHT, code: 'overdracht-aangeboden', op: 'v.aangeboden_op', door: 'v.aangeboden_naam', van: HIERVANDAAN },
  { ...OVERDRACHT, code: 'overdracht-beantwoord', op: 'v.beantwoord_op', van: HIERVANDAAN },
];

const ALLES = [...HUISVESTING, ...INTAKE, ...PIPS, ...OVERDRACHTEN].map(takSql).join('\n  union all ');

/**
 * One page of the timeline and the number of all lines, in one statement: each branch reads one stretch of an index that begins with
 * gemeente and dossier (or household). Within one day the order of GEBEURTENISSEN holds, because most days have no time.
 */
export const TIJDLIJN = `
  with alles as materialized (select a.*, array_position($4::text[], code) rang, code || ':' || bron id from (${ALLES}) a where code = any($5::text[]))
  select (select count(*)::int from alles) geteld, (select coalesce(json_agg(r), '[]') from (
    select id, op, rang, tijdstip, code, door, verwijzing, feiten from alles
    where $7::date is null or (op, rang, id) < ($7::date, $8::int, $9::text) order by op desc, rang desc, id desc limit $6) r) rijen`;

export function tijdlijnWaarden(d: Pick<DossierEntity, 'gemeentecode' | 'id' | 'koppelingId'>, q: { soort?: TijdlijnSoort; cursor?: string; limiet: number }): unknown[] {
  const codes = TIJDLIJN_CODES.filter((c) => !q.soort || GEBEURTENISSEN[c].soort === q.soort);
  return [d.gemeentecode, d.id, d.koppelingId, TIJDLIJN_CODES, codes, q.limiet + 1, ...vanaf(q.cursor)];
}

function vanaf(cursor: string | undefined): [string | null, number | null, string | null] {
  if (cursor === undefined) return [null, null, null];
  const [op, rang, id] = decodeCursor(cursor, 3);
  if (typeof op === 'string' && isDatum(op) && typeof rang === 'number' && TIJDLIJN_CODES[rang - 1] && typeof id === 'string') return [op, rang, id];
  throw new OngeldigeInvoer([{ veld: 'cursor', melding: 'cursor is niet geldig; begin opnieuw bij de eerste pagina' }]);
}
