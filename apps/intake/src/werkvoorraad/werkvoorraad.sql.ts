import { isDatum, type Datum } from '@wegwijs/kernel';
import { GEEN_DEADLINE, type WerkStand, type WerkvoorraadFilters } from '@wegwijs/intake';
import { decodeCursor, isUuid, OngeldigeInvoer, TELGRENS } from '@wegwijs/platform';
import type { Actor } from '@wegwijs/tenant';
import type { WerkvoorraadAantallen, WerkvoorraadQuery } from './werkvoorraad.uit.ts';

/** A question of before the last day that is still open: past that day the dossier waits and is not late (Besluit art. 5.3 lid 2). */
const WACHT = '(d.derde_gevraagd_op <= d.wet_einde and d.derde_ontvangen_op is null and d.pip_vastgesteld_op is null) is true';

type Tab = keyof WerkvoorraadAantallen;
export const TAB_VAN: Record<WerkStand, Tab> = {
  'te laat': 'teLaat', 'binnen 7 dagen': 'binnen7Dagen', 'binnen 4 weken': 'binnen4Weken', 'op schema': 'opSchema', 'nog niet gestart': 'nogNietGestart', 'wacht op derde': 'wachtOpDerde',
};
/** `$2` is today. Ranges of one column, and counted in its order: so each count reads one stretch of an index, and never past the limit. */
const TAB: Record<Tab, string> = {
  teLaat: `not d.klaar and d.deadline < $2::date and not ${WACHT}`,
  wachtOpDerde: `not d.klaar and d.deadline < $2::date and ${WACHT}`,
  binnen7Dagen: 'not d.klaar and d.deadline >= $2::date and d.deadline <= $2::date + 7',
  binnen4Weken: 'not d.klaar and d.deadline > $2::date + 7 and d.deadline <= $2::date + 28',
  opSchema: `not d.klaar and d.deadline > $2::date + 28 and d.deadline < '${GEEN_DEADLINE}'`,
  nogNietGestart: `not d.klaar and d.deadline = '${GEEN_DEADLINE}'`,
  klaar: `d.klaar and d.deadline = '${GEEN_DEADLINE}'`,
};
const TABS = Object.keys(TAB) as Tab[];

const KOLOM = { deadline: ['deadline', 'date'], naam: ['naam', 'text'], gekoppeldOp: ['gekoppeld_op', 'date'] } as const;

const KOLOMMEN = `d.gemeentecode, d.id, d.versie, d.zaaknummer, d.naam, d.doelgroep, d.fase, d.leerroute, d.behandelaar, d.behandelaar_naam "behandelaarNaam", d.gekoppeld_op "gekoppeldOp",
  d.volgende_stap "volgendeStap", d.deadline, d.streef_einde "streefEinde", d.wet_einde "wetEinde", d.streef_einde - $2::date "streefDagen", d.wet_einde - $2::date "wetDagen",
  d.streef_einde - d.pip_vastgesteld_op "streefOver", d.wet_einde - d.pip_vastgesteld_op "wetOver", d.pip_vastgesteld_op is not null "pip",
  (d.derde_gevraagd_op <= d.wet_einde and d.derde_ontvangen_op is null) is true "wacht", d.gekoppeld_op`;

type Parameter = (waarde: unknown, type: string) => string;

/** Who looks, so that work can be given to him. Only written when something changed: an ordinary look writes nothing. */
function gezien(als: Parameter, { persoon, naam, rollen }: Actor): string {
  const [p, n, r] = [als(persoon, 'uuid'), als(naam, 'text'), als(rollen, 'text[]')];
  return `insert into intake.medewerker (gemeentecode, persoon, naam, rollen, laatst_gezien)
    select g, ${p}, ${n}, ${r}, $2::date from unnest($1::text[]) g
    where not exists (select from intake.medewerker m where m.gemeentecode = g and m.persoon = ${p} and m.naam = ${n} and m.rollen = ${r} and m.laatst_gezien = $2::date)
    on conflict (gemeentecode, persoon) do update set naam = excluded.naam, rollen = excluded.rollen, laatst_gezien = excluded.laatst_gezien`;
}

/**
 * One gemeente reads its index in order. Several (the matrix may hand the intake to one organisation) do so each, and the first rows
 * of each are merged: an index that begins with gemeentecode gives no order over more than one.
 */
function overGemeenten(aantal: number, kolommen: string, waar: string, volgorde: (kolom: string) => string): string {
  const binnen = (gemeente: string) => `select ${kolommen} from intake.dossier d where d.gemeentecode = ${gemeente} and ${waar} ${volgorde('d.')}`;
  return aantal === 1 ? binnen('($1::text[])[1]') : `select x.* from unnest($1::text[]) g(code) cross join lateral (${binnen('g.code')}) x ${volgorde('x.')}`;
}

function wie(q: WerkvoorraadFilters, als: Parameter, { persoon }: Actor): string {
  if (q.wie === 'mij') return `d.behandelaar = ${als(persoon, 'uuid')} and not d.klaar`;
  if (q.wie === 'niet-toegewezen') return 'd.behandelaar is null and not d.klaar';
  return q.wie === 'team' ? 'not d.klaar' : 'true';
}

/** The sort of a list stands in its cursor: a cursor of another order would skip rows without a word. */
export const sorteringVan = (q: WerkvoorraadFilters): string => `${q.sorteer} ${q.richting}`;

function vanaf(q: WerkvoorraadQuery): [string, string] | undefined {
  if (q.cursor === undefined) return undefined;
  const [sortering, waarde, id] = decodeCursor(q.cursor, 3);
  const kan = typeof waarde === 'string' && (q.sorteer === 'naam' || isDatum(waarde)) && isUuid(id);
  if (sortering !== sorteringVan(q) || !kan) throw new OngeldigeInvoer([{ veld: 'cursor', melding: 'cursor hoort niet bij deze volgorde; begin opnieuw bij de eerste pagina' }]);
  return [waarde, id];
}

export interface Lezer {
  gemeenten: string[];
  vandaag: Datum;
  actor: Actor;
}
type Statement = { tekst: string; waarden: unknown[] };

/** `$1` are the gemeenten, `$2` is today; further values come in the order in which they are asked for. */
function begin(q: WerkvoorraadFilters, v: Lezer) {
  const waarden: unknown[] = [v.gemeenten, v.vandaag];
  const als: Parameter = (waarde, type) => `$${waarden.push(waarde)}::${type}`;
  const filters = [wie(q, als, v.actor), ...(['fase', 'leerroute', 'doelgroep'] as const).flatMap((f) => (q[f] ? [`d.${f} = ${als(q[f], 'text')}`] : []))].join(' and ');
  return { waarden, als, filters, metTab: `${filters}${q.klokstand ? ` and ${TAB[TAB_VAN[q.klokstand]]}` : ''}` };
}

const richtingVan = (q: WerkvoorraadFilters) => (q.richting === 'op' ? 'asc' : 'desc');
const inVolgorde = (q: WerkvoorraadFilters, limiet: string) => (d: string) => `order by ${d}${KOLOM[q.sorteer][0]} ${richtingVan(q)}, ${d}id ${richtingVan(q)} limit ${limiet}`;
const alsJson = (lijst: string) => `(select coalesce(json_agg(r), '[]') from (${lijst}) r) rijen`;

/** The page and the counts of all tabs in one statement: one round trip, whatever the filters. */
export function werkvoorraadSql(q: WerkvoorraadQuery, v: Lezer): Statement {
  const { waarden, als, filters, metTab } = begin(q, v);
  const [kolom, type] = KOLOM[q.sorteer];
  const na = vanaf(q);
  const verder = na ? ` and (d.${kolom}, d.id) ${q.richting === 'op' ? '>' : '<'} (${als(na[0], type)}, ${als(na[1], 'uuid')})` : '';
  const lijst = overGemeenten(v.gemeenten.length, KOLOMMEN, `${metTab}${verder}`, inVolgorde(q, als(q.limiet + 1, 'int')));
  const telling = (tab: Tab) => (tab === 'klaar' && q.wie !== 'alles' ? `'klaar', 0` : `'${tab}', (select count(*) from (${
    overGemeenten(v.gemeenten.length, '1', `${filters} and ${TAB[tab]}`, (d) => `${d === 'd.' ? 'order by d.deadline ' : ''}limit ${TELGRENS + 1}`)}) t)`);
  return { tekst: `with gezien as (${gezien(als, v.actor)}) select ${alsJson(lijst)}, json_build_object(${TABS.map(telling).join(', ')}) aantallen`, waarden };
}

/** The same list in the same order without pages, at most `limiet` rows, and how many it has altogether. */
export function werkvoorraadHeelSql(q: WerkvoorraadFilters, v: Lezer, limiet: number): Statement {
  const { waarden, als, metTab } = begin(q, v);
  const aantal = v.gemeenten.length;
  const lijst = overGemeenten(aantal, KOLOMMEN, metTab, inVolgorde(q, als(limiet, 'int')));
  return { tekst: `select ${alsJson(lijst)}, (select count(*)::int from (${overGemeenten(aantal, '1', metTab, () => '')}) t) aantal`, waarden };
}
