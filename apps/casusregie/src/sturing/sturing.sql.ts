import { AANBOD_TERMIJN, KPI_CODES, STURING_GESPREK, STURING_WERK, TERMIJN_EINDE_SIGNAAL, type KpiCode } from '@wegwijs/casusregie';
import { PIP_STREEFNORM, PIP_TERMIJN } from '@wegwijs/intake';
import { geldend, type Datum } from '@wegwijs/kernel';

const IN = (dag: string) => `${dag} between $2::date and $3::date`;
/** In the hands of the gemeente on the last day of the period. */
const LOOPT = `d.dagtekening_initieel <= $3::date and (d.plicht_einde is null or d.plicht_einde > $3::date) and d.stand not in ('overgedragen', 'gesloten')`;
/** A fact that was not taken back and that no later one replaces. */
const GELDT = (tabel: string, x: string) => `not ${x}.vervallen and not exists (select from casusregie.${tabel} v where v.gemeentecode = ${x}.gemeentecode and v.vervangt_id = ${x}.id)`;
const bij = (tabel: string, x: string) => `join casusregie.${tabel} ${x} on ${x}.gemeentecode = d.gemeentecode and ${x}.dossier_id = d.id`;

/** What one KPI counts, row by row: of whom, on which day, does it meet the KPI, how many days, and a code that says what it was. */
interface Meting {
  van?: string;
  waar: string;
  id?: string;
  op: string;
  telt?: string;
  dagen?: string;
  wat?: string;
}

const route = (leerroute: string): Meting => ({ waar: LOOPT, op: 'd.dagtekening_initieel', telt: `coalesce(d.leerroute = '${leerroute}', false)`, wat: 'd.leerroute' });

const werk = (maanden: number): Meting => {
  const dag = `(d.dagtekening_initieel + interval '${maanden} months')::date`;
  return { waar: IN(dag), op: dag, telt: `exists (select from casusregie.participatie_plaatsing w where w.gemeentecode = d.gemeentecode and w.dossier_id = d.id and w.soort = 'werk'
    and w.begint_op <= ${dag} and (w.eindigt_op is null or w.eindigt_op >= ${dag}))` };
};

const module_ = (tabel: string): Meting => ({
  van: bij(tabel, 't'), waar: `t.stand in ('afgerond', 'niet-voltooid', 'gestopt') and ${IN('coalesce(t.afgerond_op, t.geeindigd_op)')}`, id: 't.id', op: 'coalesce(t.afgerond_op, t.geeindigd_op)', telt: `t.stand = 'afgerond'`, wat: 't.stand' });

function start(dag: Datum): Partial<Record<KpiCode, Meting>> {
  const weken = geldend(PIP_TERMIJN, dag).waarde.aantal, belofte = geldend(PIP_STREEFNORM, dag).waarde.aantal;
  const begin = `(case when d.doelgroep = 'asiel' and (d.ingeschreven_op is null or d.ingeschreven_op > d.kennisgeving_op) then d.ingeschreven_op else d.kennisgeving_op end)`;
  return {
    'intake-duur': { waar: `d.kennisgeving_op is not null and ${IN('d.intake_afgerond_op')}`, op: 'd.intake_afgerond_op', dagen: 'greatest(d.intake_afgerond_op - d.kennisgeving_op, 0)' },
    'pip-duur': { waar: `d.intake_afgerond_op is not null and ${IN('d.dagtekening_initieel')}`, op: 'd.dagtekening_initieel', dagen: 'greatest(d.dagtekening_initieel - d.intake_afgerond_op, 0)' },
    'pip-op-tijd': { waar: `${begin} is not null and ${IN('d.dagtekening_initieel')}`, op: 'd.dagtekening_initieel', telt: `d.dagtekening_initieel <= ${begin} + ${weken * 7}`, dagen: `d.dagtekening_initieel - ${begin}` },
    'pip-belofte': { waar: `d.gehuisvest_op is not null and ${IN('d.dagtekening_initieel')}`, op: 'd.dagtekening_initieel', telt: `d.dagtekening_initieel <= d.gehuisvest_op + ${belofte * 7}`, dagen: 'd.dagtekening_initieel - d.gehuisvest_op' },
    'startniveau-bekend': { waar: IN('d.intake_afgerond_op'), op: 'd.intake_afgerond_op', telt: 'd.start_opleiding is not null and d.start_werkjaren is not null and d.start_taalniveau is not null' },
  };
}

function leren(dag: Datum): Partial<Record<KpiCode, Meting>> {
  const grens = `(d.dagtekening_initieel + interval '${geldend(AANBOD_TERMIJN, dag).waarde.aantal} months')::date`;
  const vorige = `join lateral (select u.leerroute, u.feiten from casusregie.pip_versie u where u.gemeentecode = v.gemeentecode and u.dossier_id = v.dossier_id and u.versie < v.versie order by u.versie desc limit 1) u on true`;
  const onderdelen = (x: string) => `coalesce(jsonb_array_length(${x}.feiten -> 'a2Onderdelen'), 0)`;
  return {
    'les-op-tijd': {
      van: `left join lateral (select min(l.van) op from casusregie.lesuren l where l.gemeentecode = d.gemeentecode and l.dossier_id = d.id and ${GELDT('lesuren', 'l')}) les on true`,
      waar: IN(grens), op: grens, telt: `coalesce(les.op <= ${grens}, false)`, dagen: 'les.op - d.dagtekening_initieel' },
    'route-b1': route('b1'), 'route-onderwijs': route('onderwijs'), 'route-z': route('z'),
    'uren-op-plan': { waar: LOOPT, op: 'd.dagtekening_initieel', telt: `not exists (select from casusregie.signaal s where s.gemeentecode = d.gemeentecode and s.dossier_id = d.id and s.soort = 'uren-achter'
      and s.sinds <= $3::date and (s.afgehandeld_op is null or s.afgehandeld_op > $3::date))` },
    'examens-gehaald': { van: bij('examen', 'e'), waar: `e.resultaat <> 'vrijgesteld' and ${IN('e.afgelegd_op')} and ${GELDT('examen', 'e')}`, id: 'e.id', op: 'e.afgelegd_op', telt: `e.resultaat = 'gehaald'`, wat: `e.onderdeel` },
    afschalingen: { van: `${bij('pip_versie', 'v')} ${vorige}`, waar: `${IN('v.dagtekening')} and ${onderdelen('v')} > ${onderdelen('u')}`, id: 'v.pip_id', op: 'v.dagtekening' },
    routewissels: { van: `${bij('pip_versie', 'v')} ${vorige}`, waar: `${IN('v.dagtekening')} and v.leerroute <> u.leerroute`, id: 'v.pip_id', op: 'v.dagtekening', wat: 'v.leerroute' },
  };
}

function later(dag: Datum): Partial<Record<KpiCode, Meting>> {
  const gesprek = `($3::date - interval '${geldend(STURING_GESPREK, dag).waarde} months')::date`, einde = `($3::date + interval '${geldend(TERMIJN_EINDE_SIGNAAL, dag).waarde.aantal} months')::date`;
  const [eerst, dan, laatst] = geldend(STURING_WERK, dag).waarde;
  return {
    'gesprek-recent': { waar: `${LOOPT} and d.dagtekening_initieel <= ${gesprek}`, op: 'd.dagtekening_initieel', telt: `exists (select from casusregie.gesprek s where s.gemeentecode = d.gemeentecode and s.dossier_id = d.id
      and s.stand = 'gehouden' and s.gehouden_op between ${gesprek} and $3::date)` },
    'pvt-afgerond': module_('pvt_traject'), 'map-afgerond': module_('map_traject'),
    'werk-12': werk(eerst), 'werk-24': werk(dan), 'werk-36': werk(laatst),
    boetes: { van: bij('boetezaak', 'z'), waar: `z.stand <> 'herroepen' and ${IN('z.bekendgemaakt_op')}`, id: 'z.id', op: 'z.bekendgemaakt_op', wat: 'z.artikel' },
    verlengingen: { van: bij('verlenging', 'w'), waar: `w.stand = 'toegekend' and w.ingetrokken_op is null and ${IN('w.besloten_op')}`, id: 'w.id', op: 'w.besloten_op', wat: 'w.grond' },
    'termijn-eindigt': { waar: `${LOOPT} and d.termijn_einde between $3::date and ${einde}`, op: 'd.termijn_einde', dagen: 'd.termijn_einde - $3::date' },
    'voldaan-op-tijd': { waar: `d.plicht_einde_grond = 'voldaan' and ${IN('d.plicht_einde')}`, op: 'd.plicht_einde', telt: 'coalesce(d.plicht_einde <= d.termijn_einde, false)' },
  };
}

/** Numbers out of the norms stand in the text: they are ours, whole, and the same for everybody. $1 gemeenten, $2 and $3 first and last day. */
function metingen(dag: Datum): Record<KpiCode, Meting> {
  return { ...start(dag), ...leren(dag), ...later(dag) } as Record<KpiCode, Meting>;
}

const rijen = (m: Meting, gemeente: string) => `select d.gemeentecode, d.id dossier_id, d.behandelaar, d.behandelaar_naam, ${m.id ?? 'd.id'} id, ${m.op} op, ${m.telt ?? 'true'} telt, (${m.dagen ?? 'null'})::int dagen, (${m.wat ?? 'null'})::text wat
  from casusregie.dossier d ${m.van ?? ''} where ${gemeente} and ${m.waar}`;

/** All KPIs in one statement. $4: only of this caseload, or null. */
export function tellingen(dag: Datum): string {
  const alle = metingen(dag);
  return `select k.gemeentecode, k.kpi, count(*)::int noemer, count(*) filter (where k.telt)::int teller, avg(k.dagen)::float8 dagen from (
    ${KPI_CODES.map((code) => `select '${code}' kpi, r.gemeentecode, r.telt, r.dagen, r.behandelaar from (${rijen(alle[code], 'd.gemeentecode = any($1::text[])')}) r`).join(' union all ')}) k
    where $4::uuid is null or k.behandelaar = $4::uuid group by k.gemeentecode, k.kpi`;
}

/** Who is behind one KPI, in one gemeente `g`; for lijstOverGemeenten: its own two parameters come first, so days are $3 and $4, the caseload $5 and the choice $6. */
export function achter(code: KpiCode, dag: Datum): string {
  const schuif = (sql: string) => sql.replaceAll('$3', '$4').replaceAll('$2', '$3');
  return `select t.* from (select r.gemeentecode, r.id, r.dossier_id "dossierId", p.naam, r.behandelaar_naam "behandelaarNaam", r.op, r.telt, r.dagen, r.wat, r.op volgorde
    from (${schuif(rijen(metingen(dag)[code], 'd.gemeentecode = g.gemeentecode'))}) r left join casusregie.persoon p on p.gemeentecode = r.gemeentecode and p.dossier_id = r.dossier_id
    where $3::date <= $4::date and ($5::uuid is null or r.behandelaar = $5::uuid) and ($6::boolean is null or r.telt = $6)) t where true`;
}
