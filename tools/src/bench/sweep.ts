import { loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Klok, TAKEN, tekenScope } from '@wegwijs/tenant';
import { plusDagen, type Datum } from '@wegwijs/kernel';
import pg from 'pg';
import { eigenSleutels, type Sleutels } from '../geheimen.ts';
import { migreer } from '../migrate.ts';
import { WORTEL } from '../omgeving.ts';
import { startPostgres } from '../postgres.ts';
import { metClient, metPad } from './database.ts';

/** How many days without a sweep: an ordinary night, a week and a month in which it did not run. */
const DAGEN = [1, 7, 30];
const JAAR = 365;
const KLOKKEN_PER_DOSSIER = 4;
const DOEL = 3000;
const NAAM = 'wegwijs_bench_sweep';
const zeg = (regel: string) => console.log(regel);

type Ronde = (em: { query<T>(tekst: string, waarden: unknown[]): Promise<T> }, vandaag: Datum, gemeenten: readonly string[]) => Promise<number>;
const { ronde, GEVALLEN } = (await import(pathToFileURL(join(WORTEL, 'apps/casusregie/dist/signaal/signaal.ronde.js')).href)) as { ronde: Ronde; GEVALLEN: string };

/** A few large gemeenten and many small ones; every clock falls on one of the 365 days from `eerste` on. The same numbers give the same rows. */
const VUL = (deadlines: number, gemeenten: number, eerste: Datum): string[] => [
  `create temp table d as select n, md5('dossier' || n)::uuid id, (5001 + floor(${gemeenten} * power(('x' || substr(md5('gemeente' || n), 1, 8))::bit(32)::bigint / 4294967296.0, 2)))::text g
   from generate_series(1, ${Math.ceil(deadlines / KLOKKEN_PER_DOSSIER)}) n order by 3, 1`,
  `insert into casusregie.dossier (gemeentecode, id, stand, doelgroep, geopend_op) select g, id, 'pip-vastgesteld', 'asiel', '2026-01-01' from d`,
  `insert into casusregie.klok (gemeentecode, dossier_id, soort, aanleiding, uiterlijk, valt_op, norm, normsoort, bron)
   select d.g, d.id, s, d.id, date '${eerste}' + k - 1, date '${eerste}' + k, s, 'streefnorm', 'proef'
   from d, unnest(array['geen-gesprek', 'geen-aanbod', 'termijn-eindigt', 'pvt-niet-afgerond']) s, lateral (select ('x' || substr(md5(s || d.n), 1, 7))::bit(28)::int % ${JAAR} k) x limit ${deadlines}`,
  `insert into casusregie.opdracht (gemeentecode, id, dossier_id, taak, organisatie, stand, aangeboden_op)
   select g, md5('opdracht' || n)::uuid, id, 'map', 'rsd-de-liemers', case when n % 50 = 0 then 'aangeboden' else 'aanvaard' end, date '${eerste}' - 13 from d where n % 5 = 0`,
];

async function vul(serverUrl: string, sleutels: Sleutels, deadlines: number, gemeenten: number, eerste: Datum): Promise<string> {
  const url = metPad(serverUrl, `/${NAAM}`);
  await metClient(serverUrl, async (db) => {
    await db.query(`drop database if exists ${NAAM} with (force)`);
    await db.query(`create database ${NAAM}`);
  });
  await migreer({ beheerUrl: url, geheimen: sleutels });
  await metClient(url, async (db) => {
    await db.query(`set session_replication_role = replica; set work_mem = '256MB'; set jit = off`);
    const tabellen = ['dossier', 'klok', 'opdracht'];
    for (const stap of [...VUL(deadlines, gemeenten, eerste), ...tabellen.map((t) => `vacuum (analyze, freeze) casusregie.${t}`), 'checkpoint']) {
      const begin = performance.now();
      await db.query(stap);
      zeg(`  ${stap.slice(0, 40).padEnd(40)} ${((performance.now() - begin) / 1000).toFixed(1)} s`);
    }
  });
  return url;
}

/** One sweep as the app runs it: its role, its policies, a signed scope for every task, one transaction. */
class Veger {
  constructor(private readonly url: string, private readonly sleutels: Sleutels, private readonly gemeenten: string[]) {}

  /** @param bij what happens while it runs, given the backend that runs it */
  async veeg(vandaag: Datum, bij?: (pid: number) => Promise<unknown>): Promise<{ nieuw: number; ms: number }> {
    const adres = new URL(this.url);
    adres.username = 'casusregie_app';
    adres.password = this.sleutels.wachtwoorden.casusregie_app;
    const { kid, hex } = this.sleutels.scope.casusregie;
    const db = new pg.Client(adres.href);
    db.on('error', () => undefined);
    await db.connect();
    try {
      const { rows: [nu] } = await db.query<{ n: string; pid: number }>('select n::text, pg_backend_pid() pid from tenant.scope_epoch');
      const bereik = Object.fromEntries(TAKEN.map((t) => [t, this.gemeenten]));
      const token = tekenScope({ kid, sleutel: Buffer.from(hex, 'hex') }, { actor: { persoon: '00000000-0000-0000-0000-000000000000', organisatie: 'systeem' }, bereik, epoch: nu!.n, nu: new Date() });
      const begin = performance.now();
      await db.query('begin');
      await db.query(`select set_config('app.scope', $1, true), set_config('statement_timeout', '15000', true)`, [token]);
      const werk = ronde({ query: async <T>(tekst: string, waarden: unknown[]) => (await db.query(tekst, waarden)).rows as T }, vandaag, this.gemeenten);
      const [nieuw] = await Promise.all([werk, bij?.(nu!.pid)]);
      await db.query('commit');
      return { nieuw, ms: performance.now() - begin };
    } finally {
      await db.end().catch(() => undefined);
    }
  }
}

/** The same statement by a superuser, past every policy, and taken back: what PostgreSQL itself needs. */
async function vloer(url: string, gemeenten: string[], vandaag: Datum): Promise<number> {
  return metClient(url, async (db) => {
    const tijden: number[] = [];
    for (let i = 0; i < 3; i++) {
      await db.query('begin');
      const begin = performance.now();
      await db.query(GEVALLEN, [gemeenten, vandaag]);
      tijden.push(performance.now() - begin);
      await db.query('rollback');
      await db.query('vacuum casusregie.klok, casusregie.signaal');
    }
    return tijden.sort((a, b) => a - b)[1]!;
  });
}

const stand = (url: string) => metClient(url, async (db) => (await db.query<{ signalen: number; open: number; som: string }>(
  `select (select count(*)::int from casusregie.signaal) signalen, (select count(*)::int from casusregie.klok) open,
    (select md5(string_agg(gemeentecode || dossier_id || soort || uiterlijk || stand, ',' order by gemeentecode, dossier_id, soort, uiterlijk)) from casusregie.signaal) som`)).rows[0]!);

/** Kills the sweep half way, and says what was left behind. */
async function breekAf(veger: Veger, url: string, vandaag: Datum, na: number): Promise<string> {
  const voor = await stand(url);
  const einde = await veger.veeg(vandaag, async (pid) => {
    await new Promise((klaar) => setTimeout(klaar, na));
    await metClient(url, (db) => db.query('select pg_terminate_backend($1)', [pid]));
  }).then(() => 'was al klaar', () => `afgebroken na ${na.toFixed(0)} ms`);
  const erna = await stand(url);
  return `${einde}: ${JSON.stringify(voor) === JSON.stringify(erna) ? 'niets veranderd' : `VERSCHIL ${JSON.stringify([voor, erna])}`}`;
}

/**
 * `npm run bench -- --sweep`: the nightly round of casusregie over two million open deadlines in 300 gemeenten, in a database of its own that is thrown
 * away. Prints the times beside the goal and beside the bare statement; judges nothing.
 */
export async function benchSweep(o: { deadlines: number; gemeenten: number }): Promise<void> {
  const server = await startPostgres(zeg);
  try {
    const sleutels = await eigenSleutels();
    const eerste = new Klok().vandaag();
    zeg(`Database ${NAAM} vullen: ${o.deadlines} open klokken in ${o.gemeenten} gemeenten …`);
    const url = await vul(server.url, sleutels, o.deadlines, o.gemeenten, eerste);
    const gemeenten = Array.from({ length: o.gemeenten }, (_, i) => String(5001 + i));
    const veger = new Veger(url, sleutels, gemeenten);
    let dag = plusDagen(eerste, -1);
    for (const dagen of DAGEN) {
      dag = plusDagen(dag, dagen);
      const { open } = await stand(url);
      const kaal = await vloer(url, gemeenten, dag);
      const stuk = await breekAf(veger, url, dag, kaal / 2);
      const eerst = await veger.veeg(dag);
      const weer = await veger.veeg(dag);
      zeg(`${String(dagen).padStart(3)} dagen niet geveegd: ${eerst.nieuw} nieuwe signalen uit ${open} klokken in ${eerst.ms.toFixed(0)} ms (doel < ${DOEL}: ${eerst.ms < DOEL ? 'gehaald' : 'niet gehaald'}), `
        + `kaal ${kaal.toFixed(0)} ms, verhouding ${(eerst.ms / kaal).toFixed(2)}; nog eens: ${weer.nieuw} nieuw in ${weer.ms.toFixed(0)} ms; ${stuk}`);
    }
    zeg(`load ${loadavg().map((l) => l.toFixed(2)).join(' ')}`);
    await metClient(server.url, (db) => db.query(`drop database ${NAAM} with (force)`));
  } finally {
    await server.stop();
  }
}
