import { createHash } from 'node:crypto';
import type { Datum } from '@wegwijs/kernel';
import { POSTSOORTEN, type MaandrunUit, type Tarieven } from '@wegwijs/ontzorgen';
import type { EntityManager } from 'typeorm';
import { leesBetaalden, rekenHuishouden, type Opdrachtrij, type Uitkomstrij } from './maandrun.berekening.ts';
import { leesFeiten, leesTarieven } from './maandrun.feiten.ts';

/** Households per round trip: twice as many is no faster, and holds twice the memory. */
const SCHIJF = 1_000;
export interface Run { gemeentecode: string; id: string; maand: Datum }

/** One calculation of a month at a time: two would write the same rows. */
export async function vergrendelMaand(em: EntityManager, gemeentecode: string, maand: Datum): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtextextended($1, 5000))`, [`${gemeentecode}:${maand}`]);
}

const REGELKOLOMMEN = ['norm', 'inkomen', 'bijstand', 'vakantietoeslag', 'verrekening', 'correctie', 'uitkering', 'posten', 'naar_klant', 'tekort', 'vorige_uitkering', 'vorige_posten'];
const BEWAAR_REGELS = `
  insert into ontzorgen.maandregel as m (gemeentecode, id, run_id, huishouden_id, maand, uitsluitreden, stand, volgorde, redenen, uitleg, sha, ${REGELKOLOMMEN.join(', ')})
  select $1, r.id, $2, r.huishouden_id, $3, o.uitsluitreden, r.stand, r.volgorde, r.redenen, r.uitleg, r.sha, ${REGELKOLOMMEN.map((k) => `r.${k}`).join(', ')}
  from json_to_recordset($4::json) r(id uuid, huishouden_id uuid, stand text, volgorde text, redenen text, uitleg jsonb, sha text, ${REGELKOLOMMEN.map((k) => `${k} bigint`).join(', ')})
    left join ontzorgen.maandregel o on o.gemeentecode = $1 and o.huishouden_id = r.huishouden_id and o.maand = $3
  where r.stand <> 'uitgesloten' or o.id is not null
  on conflict (gemeentecode, huishouden_id, maand) do update set run_id = excluded.run_id, stand = excluded.stand, volgorde = excluded.volgorde, redenen = excluded.redenen, uitleg = excluded.uitleg, sha = excluded.sha,
    gezien_door = case when m.sha = excluded.sha then m.gezien_door end, versie = m.versie + 1, ${REGELKOLOMMEN.map((k) => `${k} = excluded.${k}`).join(', ')}
  where m.sha <> excluded.sha or m.stand <> excluded.stand or m.run_id <> excluded.run_id`;

/** Column by column and not as JSON: that takes four times as long to read, and there are six of these for each household. */
const OPDRACHTKOLOMMEN: readonly [keyof Opdrachtrij, string][] = [
  ['id', 'uuid'], ['huishouden_id', 'uuid'], ['lijn', 'uuid'], ['soort', 'text'], ['volgnummer', 'int'], ['eind_id', 'text'], ['begunstigde_id', 'uuid'], ['naam', 'text'], ['iban', 'text'], ['bedrag', 'bigint'],
  ['kenmerk', 'text'], ['vervaldag', 'date'], ['uitvoerdatum', 'date'], ['bewerkt_door', 'uuid']];
const BEWAAR_OPDRACHTEN = `
  insert into ontzorgen.betaalopdracht (gemeentecode, maand, ${OPDRACHTKOLOMMEN.map(([k]) => k).join(', ')})
  select $1, $2, * from unnest(${OPDRACHTKOLOMMEN.map(([, soort], i) => `$${i + 3}::${soort}[]`).join(', ')})`;

const BEWAAR_TEKORTEN = `
  insert into ontzorgen.tekort as t (gemeentecode, id, huishouden_id, maand, bedrag, ontstaan_op)
  select $1, gen_random_uuid(), r.huishouden_id, $2, r.tekort, $5 from unnest($3::uuid[], $4::bigint[]) r(huishouden_id, tekort)
  on conflict (gemeentecode, huishouden_id, maand) do update set bedrag = excluded.bedrag, stand = 'open', besluit = null, post_lijn = null, afgesproken = null, motivering = null, besloten_door = null, besloten_op = null,
    versie = t.versie + 1 where t.stand <> 'open' or t.bedrag <> excluded.bedrag`;
const VERVAL_TEKORTEN = `
  update ontzorgen.tekort t set stand = 'vervallen', versie = t.versie + 1 where t.gemeentecode = $1 and t.huishouden_id = any($3::uuid[]) and t.maand = $2 and t.stand = 'open'`;

async function bewaar(em: EntityManager, run: Run, rijen: readonly Uitkomstrij[], opdrachten: readonly Opdrachtrij[], vandaag: Datum): Promise<void> {
  const { gemeentecode, maand } = run;
  await em.query(BEWAAR_REGELS, [gemeentecode, run.id, maand, JSON.stringify(rijen)]);
  const kort = rijen.filter((r) => r.tekort > 0 && r.stand !== 'uitgesloten');
  if (kort.length > 0) await em.query(BEWAAR_TEKORTEN, [gemeentecode, maand, kort.map((r) => r.huishouden_id), kort.map((r) => r.tekort), vandaag]);
  await em.query(VERVAL_TEKORTEN, [gemeentecode, maand, rijen.filter((r) => r.tekort === 0).map((r) => r.huishouden_id)]);
  if (opdrachten.length > 0) await em.query(BEWAAR_OPDRACHTEN, [gemeentecode, maand, ...OPDRACHTKOLOMMEN.map(([k]) => opdrachten.map((o) => o[k]))]);
}

async function wisOpdrachten(em: EntityManager, { gemeentecode, maand }: Run, alleen?: string): Promise<void> {
  await em.query(
    `delete from ontzorgen.betaalopdracht where gemeentecode = $1 and maand = $2 and soort = any($3::text[]) and herhaling = 0 and stand = 'concept' and batch_id is null and ($4::uuid is null or huishouden_id = $4)`,
    [gemeentecode, maand, [...POSTSOORTEN, 'leefgeld'], alleen ?? null]);
}

/** Who is no longer in this month goes out of it; their open shortfall goes with them. */
async function ruimOp(em: EntityManager, { gemeentecode, id, maand }: Run): Promise<void> {
  const weg = `not exists (select from ontzorgen.ontzorgdossier d where d.gemeentecode = x.gemeentecode and d.huishouden_id = x.huishouden_id and d.vanaf < ($2::date + interval '1 month')::date and d.tot > $2::date and d.tot > d.vanaf)`;
  await em.query(`delete from ontzorgen.maandregel x where x.gemeentecode = $1 and x.maand = $2 and x.run_id = $3 and ${weg}`, [gemeentecode, maand, id]);
  await em.query(`update ontzorgen.tekort x set stand = 'vervallen', versie = versie + 1 where x.gemeentecode = $1 and x.maand = $2 and x.stand = 'open' and ${weg}`, [gemeentecode, maand]);
}

/**
 * Computes a whole month of one gemeente, in slices so that memory stays flat, inside the transaction of the caller: killed halfway there is nothing,
 * and again gives the same. The run's own figures follow from `telOp`.
 */
export async function berekenRun(em: EntityManager, run: Run, vandaag: Datum): Promise<void> {
  const tarieven = await leesTarieven(em, run.gemeentecode);
  await wisOpdrachten(em, run);
  for (let na: string | null = null; ;) {
    const feiten = await leesFeiten(em, run.gemeentecode, run.maand, { na, aantal: SCHIJF });
    if (feiten.length === 0) break;
    const betaalden = await leesBetaalden(em, run.gemeentecode, feiten);
    const uit = feiten.map((f) => rekenHuishouden(f, run.maand, tarieven, betaalden));
    await bewaar(em, run, uit.map((u) => u.rij), uit.flatMap((u) => u.opdrachten), vandaag);
    na = feiten.at(-1)!.id;
  }
  await ruimOp(em, run);
  await telOp(em, run, vandaag);
}

/** One household of a run again, after a person decided something about it. */
export async function berekenEen(em: EntityManager, run: Run, huishoudenId: string, vandaag: Datum, tarieven?: Tarieven): Promise<void> {
  const feiten = await leesFeiten(em, run.gemeentecode, run.maand, { aantal: 1, alleen: huishoudenId });
  const betaalden = await leesBetaalden(em, run.gemeentecode, feiten);
  const t = tarieven ?? await leesTarieven(em, run.gemeentecode);
  await wisOpdrachten(em, run, huishoudenId);
  const uit = feiten.map((f) => rekenHuishouden(f, run.maand, t, betaalden));
  await bewaar(em, run, uit.map((u) => u.rij), uit.flatMap((u) => u.opdrachten), vandaag);
  await telOp(em, run, vandaag);
}

/** The totals and the fingerprint of a run, from its rows: same facts, same fingerprint. */
export async function telOp(em: EntityManager, { gemeentecode, id }: Run, vandaag: Datum): Promise<void> {
  const hash = createHash('sha256');
  for (let na: string | null = null; ;) {
    const rijen: { h: string; regel: string }[] = await em.query(
      `select huishouden_id h, huishouden_id || ':' || sha || ':' || (stand = 'uitgesloten') regel from ontzorgen.maandregel where gemeentecode = $1 and run_id = $2 and ($3::uuid is null or huishouden_id > $3) order by huishouden_id limit 5000`, [gemeentecode, id, na]);
    if (rijen.length === 0) break;
    for (const r of rijen) hash.update(`${r.regel}\n`);
    na = rijen.at(-1)!.h;
  }
  await em.query(
    `update ontzorgen.maandrun u set berekend_op = $3, inhoud_sha = $4, versie = u.versie + 1, huishoudens = t.n, uitkering = t.uitkering, posten = t.posten, naar_klant = t.naar_klant
     from (select count(*)::int n, coalesce(sum(uitkering) filter (where stand <> 'uitgesloten'), 0) uitkering, coalesce(sum(posten) filter (where stand <> 'uitgesloten'), 0) posten,
       coalesce(sum(naar_klant) filter (where stand <> 'uitgesloten'), 0) naar_klant from ontzorgen.maandregel where gemeentecode = $1 and run_id = $2) t
     where u.gemeentecode = $1 and u.id = $2`, [gemeentecode, id, vandaag, hash.digest('hex')]);
}

const RUNS = `
  select u.gemeentecode, u.id, u.versie, u.maand::text, u.nummer, u.stand, u.berekend_op::text "berekendOp", u.inhoud_sha "inhoudSha", u.huishoudens, u.uitkering::float8, u.posten::float8, u.naar_klant::float8 "naarKlant", u.batch_id "batchId",
    coalesce(t.akkoord, 0) akkoord, coalesce(t.controleren, 0) controleren, coalesce(t.geblokkeerd, 0) geblokkeerd, coalesce(t.uitgesloten, 0) uitgesloten
  from unnest($1::text[]) g(gemeentecode) join ontzorgen.maandrun u on u.gemeentecode = g.gemeentecode
    left join lateral (select ${['akkoord', 'controleren', 'geblokkeerd', 'uitgesloten'].map((s) => `count(*) filter (where r.stand = '${s}')::int ${s}`).join(', ')}
      from ontzorgen.maandregel r where r.gemeentecode = u.gemeentecode and r.run_id = u.id) t on true`;

export async function leesRuns(em: EntityManager, gemeenten: readonly string[], keus: { maand: Datum } | { id: string }): Promise<MaandrunUit[]> {
  const [waar, waarde] = 'id' in keus ? ['u.id = $2::uuid', keus.id] : ['u.maand = $2::date', keus.maand];
  return em.query<MaandrunUit[]>(`${RUNS} where ${waar} order by u.gemeentecode, u.nummer`, [gemeenten, waarde]);
}
