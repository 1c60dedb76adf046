import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import type { ConsumerOptions } from './testing/consumer.ts';
import { FeitVastgesteld } from './testing/feit.ts';
import { publish } from './publish.ts';
import { systemDb } from './testing/system.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const DOSSIERS = 50;
const SEED = Number(process.env['CHAOS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

Logger.overrideLogger(false);
const say = (line: string) => process.stdout.write(`chaos: ${line}\n`);

/** mulberry32: small, and the same sequence everywhere. Two legs in one run do not share a sequence. */
function random(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The queue under test: where it is, and how it loses everything. */
interface QueueServer {
  url: string;
  wipe(): Promise<void>;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A database of its own, owned by the role of the queue. */
async function onPostgres(): Promise<QueueServer> {
  const name = `q_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const url = new URL(process.env['WEGWIJS_TEST_PG']!);
  const admin = new pg.Client(url.href);
  await admin.connect();
  await admin.query(`create database ${name} owner queue`);
  url.pathname = `/${name}`;
  const own = new pg.Client(url.href);
  own.on('error', () => undefined);
  await own.connect();
  await own.query(`set lock_timeout = '1s'`);
  return {
    url: Object.assign(new URL(url.href), { username: 'queue', password: '' }).href,
    wipe: async () => void (await own.query('drop schema if exists bullmq cascade')),
    close: async () => {
      await own.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

async function onRedis(given?: string): Promise<QueueServer> {
  const port = await freePort();
  const server = given ? undefined : spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore', cwd: '/tmp' });
  const url = given ?? `redis://127.0.0.1:${port}`;
  const admin = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 100 });
  admin.on('error', () => undefined);
  await admin.ping();
  return {
    url,
    wipe: async () => void (await admin.flushall()),
    close: async () => {
      await admin.flushall();
      admin.disconnect();
      server?.kill('SIGKILL');
    },
  };
}

/** Keeps consumers alive: a killed one comes back at once, as a supervisor would do it. */
class Consumers {
  private readonly children = new Map<number, ChildProcess>();
  private readonly starts: Promise<unknown>[] = [];
  private readonly atWork = new Set<number>();
  private stopping = false;

  constructor(private readonly options: ConsumerOptions, count: number) {
    for (let i = 0; i < count; i++) this.start(i);
  }

  ready = () => Promise.all(this.starts);

  /** Only one that is at work: on a slow machine the starts would otherwise be killed and nothing would ever be tested. */
  kill(i: number): boolean {
    return this.atWork.delete(i) && this.children.get(i)!.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.children.values()].map((child) => new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
      child.once('exit', resolve);
      child.kill('SIGKILL');
    })));
  }

  private start(i: number): void {
    const env = { ...process.env, NODE_OPTIONS: '' };
    const child = spawn(process.execPath, ['--no-warnings', '--import', './tools/ts.mjs', '--conditions=source', join(import.meta.dirname, 'testing/consumer.ts'), JSON.stringify(this.options)],
      { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.children.set(i, child);
    this.starts.push(new Promise((resolve) => child.stdout!.once('data', resolve).once('end', resolve)));
    child.stdout!.once('data', () => this.atWork.add(i));
    child.once('exit', () => {
      this.atWork.delete(i);
      if (!this.stopping) this.start(i);
    });
  }
}

/** `lost`: ended without an effect. `open`: not ended. Both at nothing means that each fact had its effect. */
interface Result {
  facts: number;
  lost: number;
  twice: number;
  disorder: number;
  open: number;
  kills: number;
  wipes: number;
  seconds: { start: number; chaos: number; rest: number };
}

/** Publishes facts while consumers are killed and the queue is emptied; then waits for rest and counts. */
async function chaos(db: TestDatabase, server: QueueServer, o: { mode: ConsumerOptions['mode']; facts: number; seed: number; patience: number }): Promise<Result> {
  const rnd = random(o.seed);
  const marks = [performance.now()];
  await db.sql(`drop schema if exists chaos cascade; create schema chaos;
    create table chaos.feit (sleutel uuid, nr int, primary key (sleutel, nr)); create table chaos.effect (volgnr bigint generated always as identity, sleutel uuid, nr int);
    grant usage on schema chaos to intake_app, casusregie_app; grant insert on chaos.feit to intake_app; grant insert on chaos.effect to casusregie_app;
    create function chaos.geen() returns trigger language plpgsql as 'begin return null; end';
    create trigger alleen_casusregie before insert on platform.delivery for each row when (new.luisteraar <> 'casusregie') execute function chaos.geen()`);
  const consumers = new Consumers({ mode: o.mode, databaseUrl: db.url('casusregie_app'), messengerUrl: db.url('messenger'), superuserUrl: db.url(), queueUrl: server.url }, 2);
  const intake = await systemDb('intake', db.url('intake_app'));
  const dossiers = Array.from({ length: DOSSIERS }, () => ({ sleutel: randomUUID(), nr: 0 }));
  let published = 0;
  let kills = 0;
  let wipes = 0;
  try {
    await consumers.ready();
    marks.push(performance.now());
    const producer = async (mine: typeof dossiers) => {
      for (; published < o.facts; await sleep(rnd() * 40)) {
        const dossier = mine[Math.floor(rnd() * mine.length)]!;
        published++;
        const gemeentecode = ['0226', '0293', '0299'][published % 3]!;
        await intake.db.runSystem({ gemeenten: [gemeentecode], actie: 'chaos' }, async (em) => {
          const nr = ++dossier.nr;
          await em.query('insert into chaos.feit values ($1, $2)', [dossier.sleutel, nr]);
          await publish(em, FeitVastgesteld, { gemeentecode, sleutel: dossier.sleutel, feiten: { nr } });
        });
      }
    };
    const producing = Promise.all([0, 1, 2, 3].map((i) => producer(dossiers.filter((_, nr) => nr % 4 === i))));
    let busy = true;
    void producing.finally(() => (busy = false)).catch(() => undefined);
    while (busy || kills < 4 || wipes < 2) {
      await sleep(150 + rnd() * 350);
      if (rnd() < 0.65) {
        if (consumers.kill(rnd() < 0.5 ? 0 : 1)) kills++;
      } else {
        // The wipe itself may lose a deadlock against the workers; then there is simply one wipe less.
        await server.wipe().then(() => wipes++, () => undefined);
      }
    }
    await producing;
    marks.push(performance.now());
    const open = async () => (await db.sql<{ n: number }>(`select count(*)::int n from platform.delivery where luisteraar = 'casusregie' and done_at is null`))[0]!.n;
    for (const end = Date.now() + o.patience; Date.now() < end && (await open()) > 0;) await sleep(100);
    marks.push(performance.now());
    const [start, chaos, rest] = [1, 2, 3].map((i) => Math.round((marks[i]! - marks[i - 1]!) / 100) / 10);
    if (o.mode === 'naive') await sleep(3000);
    const [count] = await db.sql<Omit<Result, 'open' | 'kills' | 'wipes' | 'seconds'>>(`
      select (select count(*)::int from chaos.feit) facts,
        (select count(*)::int from platform.delivery d join platform.event v on v.gemeentecode = d.gemeentecode and v.id = d.event_id
          where d.luisteraar = 'casusregie' and d.done_at is not null
            and not exists (select from chaos.effect e where e.sleutel = v.sleutel and e.nr = (v.feiten ->> 'nr')::int)) lost,
        (select count(*)::int - count(distinct (sleutel, nr))::int from chaos.effect) twice,
        (select count(*)::int from (select nr, lag(nr, 1, 0) over (partition by sleutel order by volgnr) vorige from chaos.effect) z where nr <> vorige + 1) disorder`);
    return { ...count!, open: await open(), kills, wipes, seconds: { start: start!, chaos: chaos!, rest: rest! } };
  } finally {
    await consumers.stop();
    await intake.dataSource.destroy();
  }
}

describe('every effect exactly once and in order, whatever dies', () => {
  const given = process.env['WEGWIJS_TEST_QUEUE'];
  const redis = given?.startsWith('redis') || (!given && spawnSync('redis-server', ['--version']).status === 0);
  let db: TestDatabase;
  let server: QueueServer | undefined;
  beforeEach(async () => (db = await testDatabase()));
  afterEach(async () => {
    await server?.close();
    server = undefined;
    await db.sluit();
  });

  const legs: [string, () => Promise<QueueServer>][] = [];
  if (!given) legs.push(['PostgreSQL', onPostgres]);
  if (redis) legs.push(['Redis', () => onRedis(given)]);
  else say('Redis leg skipped: redis-server is not on the PATH');

  test.each(legs)('queue on %s', async (name, start) => {
    server = await start();
    const result = await chaos(db, server, { mode: 'outbox', facts: 500, seed: SEED, patience: 60_000 });
    say(`${name} CHAOS_SEED=${SEED} ${JSON.stringify(result)}`);
    expect(result).toMatchObject({ facts: 500, lost: 0, twice: 0, disorder: 0, open: 0 });
  }, 120_000);

  test('control: ending a delivery when it is queued loses or doubles effects in this same harness', async () => {
    server = await (given ? onRedis(given) : onPostgres());
    const result = await chaos(db, server, { mode: 'naive', facts: 150, seed: SEED + 1, patience: 30_000 });
    say(`naive CHAOS_SEED=${SEED} ${JSON.stringify(result)}`);
    expect(result.lost + result.twice + result.disorder).toBeGreaterThan(0);
  }, 120_000);
});
