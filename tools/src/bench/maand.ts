import { loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wacht } from 'node:timers/promises';
import { plusMaanden, type Datum } from '@wegwijs/kernel';
import { Klok, metAanvraag, TenantDb, type Actor } from '@wegwijs/tenant';
import type { BetaalbatchUit, MaandrunUit } from '@wegwijs/ontzorgen';
import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { eigenSleutels, type Sleutels } from '../geheimen.ts';
import { migreer } from '../migrate.ts';
import { WORTEL } from '../omgeving.ts';
import { startPostgres } from '../postgres.ts';
import { metClient, metPad } from './database.ts';
import { EERSTE_GEMEENTE, organisatieVan, vulMaand, WIE } from './maand.vul.ts';
import { meetVloer } from './maand.vloer.ts';

const NAAM = 'wegwijs_bench_maand';
const DOEL = 20;
const DOEL_MB = 512;
/** As many as there are cores: on two, a third only waits. */
const NAAST_ELKAAR = 2;
const EERSTE_MAAND: Datum = '2026-03-01';
const zeg = (regel: string) => console.log(regel);

interface Runs { maak(v: { gemeentecode: string; maand: Datum }): Promise<MaandrunUit> }
interface Aanbod { maandrun(runId: string, versie: number): Promise<BetaalbatchUit> }
interface Vrijgave { geefVrij(id: string, versie: number, gezien: string): Promise<BetaalbatchUit> }
type Maak<T> = new (db: TenantDb, klok: Klok) => T;

/** From the source when this runs from the source. */
const laad = async <T>(naam: string): Promise<T> => {
  const [map, soort] = import.meta.url.endsWith('.ts') ? ['src', 'ts'] : ['dist', 'js'];
  return (await import(pathToFileURL(join(WORTEL, `apps/ontzorgen/${map}/${naam}.${soort}`)).href)) as T;
};
const { MaandrunService } = await laad<{ MaandrunService: Maak<Runs> }>('maandrun/maandrun.service');
const { BetaalbatchAanbod } = await laad<{ BetaalbatchAanbod: Maak<Aanbod> }>('betaalbatch/betaalbatch.aanbod');
const { BetaalbatchVrijgave } = await laad<{ BetaalbatchVrijgave: Maak<Vrijgave> }>('betaalbatch/betaalbatch.vrijgave');
const { MaandrunEntity } = await laad<{ MaandrunEntity: EntitySchema }>('maandrun/maandrun.entity');

/** The 20th of the month before it is paid, noon: a file that is made again holds the same moment. */
class VasteKlok extends Klok {
  override nu(): Date {
    return new Date('2026-03-20T11:00:00Z');
  }
}

class Terug extends Error {}
/** Does everything that an act does except its commit: what would have come out. */
class Proefdraai extends TenantDb {
  override async run<T>(werk: Parameters<TenantDb['run']>[0]): Promise<T> {
    let uit: unknown;
    await super.run(async (em, scope) => {
      uit = await werk(em, scope);
      throw new Terug();
    }).catch((fout: unknown) => {
      if (!(fout instanceof Terug)) throw fout;
    });
    return uit as T;
  }
}

interface Kantoor { runs: Runs; aanbod: Aanbod; vrijgave: Vrijgave }
const kantoor = (db: TenantDb, klok: Klok): Kantoor => ({ runs: new MaandrunService(db, klok), aanbod: new BetaalbatchAanbod(db, klok), vrijgave: new BetaalbatchVrijgave(db, klok) });

/** One person of the organisation that pays for this gemeente. */
function als<T>(wie: keyof typeof WIE, gemeentecode: string, werk: () => Promise<T>): Promise<T> {
  const actor: Actor = { account: wie, persoon: WIE[wie], naam: wie, organisatie: organisatieVan(gemeentecode), rollen: [wie === 'teamleider' ? 'rsd-teamleider' : 'rsd-medewerker'] };
  return metAanvraag({ actor, taken: ['financieel-ontzorgen'], actie: 'bench', leest: false, traceId: '00000000-0000-4000-8000-000000000001' }, werk);
}

const bereken = (k: Kantoor, gemeentecode: string, maand: Datum) => als('medewerker', gemeentecode, () => k.runs.maak({ gemeentecode, maand }));
const geefVrij = (k: Kantoor, b: BetaalbatchUit) => als('teamleider', b.gemeentecode, () => k.vrijgave.geefVrij(b.id, b.versie, b.lijstSha));

async function verbind(url: string, sleutels: Sleutels): Promise<DataSource> {
  const adres = new URL(url);
  adres.username = 'ontzorgen_app';
  adres.password = sleutels.wachtwoorden.ontzorgen_app;
  return new DataSource({ type: 'postgres', url: adres.href, schema: 'ontzorgen', entities: [MaandrunEntity], poolErrorHandler: () => undefined, extra: { max: 5, keepAlive: true, options: '-c timezone=UTC' } }).initialize();
}

/** Every gemeente, the largest first, two at a time; answers what came out and how long it all took. */
async function allemaal<T>(gemeenten: readonly string[], werk: (gemeentecode: string) => Promise<T>): Promise<{ uit: Map<string, T>; s: number }> {
  const rij = [...gemeenten];
  const uit = new Map<string, T>();
  const begin = performance.now();
  await Promise.all(Array.from({ length: NAAST_ELKAAR }, async () => {
    for (let g = rij.shift(); g; g = rij.shift()) uit.set(g, await werk(g));
  }));
  return { uit, s: (performance.now() - begin) / 1000 };
}

/** Everything that a calculation or a release can leave behind in one gemeente. */
const stand = (url: string, g: string) => metClient(url, async (db) => JSON.stringify((await db.query(
  `select (select json_agg(m) from ontzorgen.maandrun m where gemeentecode = $1) runs, (select json_agg(b) from ontzorgen.betaalbatch b where gemeentecode = $1) batches,
    (select json_agg(s) from (select maand, stand, count(*), sum(versie) versies from ontzorgen.betaalopdracht where gemeentecode = $1 group by 1, 2 order by 1, 2) s) opdrachten,
    ${['maandregel', 'tekort', 'betaalbestand', 'journaal', 'boeking'].map((t) => `(select count(*) from ontzorgen.${t} where gemeentecode = $1) ${t}`).join(', ')},
    (select sum(debet + credit) from ontzorgen.saldo where gemeentecode = $1) saldo`, [g])).rows));

/** Kills an act of this gemeente half-way, and says what was left behind. `ms`: how long it takes when nobody kills it. */
async function breekAf(url: string, g: string, ms: number, werk: () => Promise<unknown>): Promise<string> {
  const voor = await stand(url, g);
  const einde = werk().then(() => 'was al klaar', () => `afgebroken na ${(ms / 2).toFixed(0)} ms`);
  await wacht(ms / 2);
  await metClient(url, (db) => db.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'ontzorgen_app' and datname = current_database() and xact_start is not null`));
  return `${await einde}: ${voor === (await stand(url, g)) ? 'niets veranderd' : 'VERSCHIL'}`;
}

const gemeten = async <T>(werk: () => Promise<T>): Promise<{ uit: T; ms: number }> => {
  const begin = performance.now();
  return { uit: await werk(), ms: performance.now() - begin };
};

interface Proef { url: string; gemeenten: string[]; echt: Kantoor; proef: Kantoor }

/** One month of everybody. The largest gemeente is first tried without its commit, and killed; what it gives in the end must be the same. */
async function maandRonde(p: Proef, maand: Datum, huishoudens: number): Promise<{ s: number }> {
  const { url, echt, proef } = p;
  const grootste = p.gemeenten[0]!;
  // The first time everything is cold: how long it takes is what the second says.
  await bereken(proef, grootste, maand);
  const proefrun = await gemeten(() => bereken(proef, grootste, maand));
  const stukRun = await breekAf(url, grootste, proefrun.ms, () => bereken(echt, grootste, maand));
  const runs = await allemaal(p.gemeenten, (g) => bereken(echt, g, maand));
  // What a person does with the rows that have to be looked at, for all at once: no part of what is measured.
  const gezien = await metClient(url, async (db) => {
    const { rowCount } = await db.query(`update ontzorgen.maandregel set stand = 'akkoord', gezien_door = $1, versie = versie + 1 where maand = $2 and stand = 'controleren'`, [WIE.medewerker, maand]);
    await db.query('analyze ontzorgen.maandregel, ontzorgen.betaalopdracht');
    return rowCount ?? 0;
  });
  const aanbod = await allemaal(p.gemeenten, (g) => als('medewerker', g, () => echt.aanbod.maandrun(runs.uit.get(g)!.id, runs.uit.get(g)!.versie)));
  const batch = aanbod.uit.get(grootste)!;
  const proefvrij = await gemeten(() => geefVrij(proef, batch));
  const stukVrij = await breekAf(url, grootste, proefvrij.ms, () => geefVrij(echt, batch));
  const vrij = await allemaal(p.gemeenten, (g) => geefVrij(echt, aanbod.uit.get(g)!));
  const s = runs.s + aanbod.s + vrij.s;
  const opnieuw = vrij.uit.get(grootste)!;
  const gelijk = [runs.uit.get(grootste)!.inhoudSha === proefrun.uit.inhoudSha, opnieuw.lijstSha === proefvrij.uit.lijstSha, opnieuw.bestandSha === proefvrij.uit.bestandSha];
  const betalingen = [...vrij.uit.values()].reduce((n, b) => n + b.aantal, 0);
  zeg(`${maand.slice(0, 7)}: ${huishoudens} huishoudens (${gezien} te controleren), ${betalingen} betalingen: berekenen ${runs.s.toFixed(1)} s, aanbieden ${aanbod.s.toFixed(1)} s, vrijgeven ${vrij.s.toFixed(1)} s, `
    + `samen ${s.toFixed(1)} s (doel < ${DOEL}: ${s < DOEL ? 'gehaald' : 'niet gehaald'}), ${(huishoudens / s).toFixed(0)} huishoudens/s`);
  zeg(`  grootste gemeente: berekening ${stukRun}; vrijgave ${stukVrij}; daarna opnieuw: ${gelijk.every(Boolean) ? 'dezelfde inhoud, lijst en bestand (sha-256)' : `VERSCHIL ${gelijk.join(' ')}`}`);
  return { s };
}

/** The trial balance, journaalposten out of balance, and what is on its way beside what was released, in cents: all three must be zero. */
const proefbalans = (url: string) => metClient(url, async (db) => (await db.query<{ balans: string; scheef: string; onderweg: string }>(
  `select (select sum(debet) - sum(credit) from ontzorgen.boeking) balans, (select count(*) from (select from ontzorgen.boeking group by gemeentecode, journaal_id having sum(debet) <> sum(credit)) x) scheef,
    (select sum(credit - debet) from ontzorgen.saldo where rekening = 'onderweg') - (select sum(controlesom) from ontzorgen.betaalbatch where stand = 'vrijgegeven') onderweg`)).rows[0]!);

async function maakDatabase(serverUrl: string, sleutels: Sleutels, o: { huishoudens: number; gemeenten: number }): Promise<string> {
  await metClient(serverUrl, async (db) => {
    await db.query(`drop database if exists ${NAAM} with (force)`);
    await db.query(`create database ${NAAM}`);
  });
  const url = metPad(serverUrl, `/${NAAM}`);
  await migreer({ beheerUrl: url, geheimen: sleutels });
  await metClient(url, (db: pg.Client) => vulMaand(db, o, zeg));
  return url;
}

/**
 * `npm run bench -- --maand`: two months of 60,000 households with five posts in 300 gemeenten, as the app does it, in a database of its own that is thrown
 * away. The first month everything has to be looked at; the second looks back at it. Prints the times beside the goal and beside bare inserts; judges nothing.
 */
export async function benchMaand(o: { huishoudens: number; gemeenten: number }): Promise<void> {
  const server = await startPostgres(zeg);
  try {
    const sleutels = await eigenSleutels();
    zeg(`Database ${NAAM} vullen: ${o.huishoudens} huishoudens in ${o.gemeenten} gemeenten …`);
    const url = await maakDatabase(server.url, sleutels, o);
    const app = await verbind(url, sleutels);
    try {
      const klok = new VasteKlok();
      const { kid, hex } = sleutels.scope.ontzorgen;
      const sleutel = { kid, sleutel: Buffer.from(hex, 'hex') };
      const gemeenten = Array.from({ length: o.gemeenten }, (_, i) => String(EERSTE_GEMEENTE + i));
      const p: Proef = { url, gemeenten, echt: kantoor(new TenantDb(app, klok, sleutel), klok), proef: kantoor(new Proefdraai(app, klok, sleutel), klok) };
      await maandRonde(p, EERSTE_MAAND, o.huishoudens);
      const { s } = await maandRonde(p, plusMaanden(EERSTE_MAAND, 1), o.huishoudens);
      const kaal = await meetVloer(url, plusMaanden(EERSTE_MAAND, 1));
      const balans = await proefbalans(url);
      const mb = process.resourceUsage().maxRSS / 1024;
      zeg(`kaal dezelfde rijen invoegen ${kaal.toFixed(1)} s, verhouding ${(s / kaal).toFixed(2)}; proefbalans ${balans.balans}, scheve posten ${balans.scheef}, onderweg min vrijgegeven ${balans.onderweg}`);
      zeg(`geheugen ${mb.toFixed(0)} MB (doel < ${DOEL_MB}: ${mb < DOEL_MB ? 'gehaald' : 'niet gehaald'}); load ${loadavg().map((l) => l.toFixed(2)).join(' ')}`);
    } finally {
      await app.destroy();
    }
    await metClient(server.url, (db) => db.query(`drop database ${NAAM} with (force)`));
  } finally {
    await server.stop();
  }
}
