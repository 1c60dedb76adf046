import 'reflect-metadata';
import { Logger, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { defineEvent, type Context } from '@wegwijs/kernel';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config.ts';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import { Dagelijks, DailyJobs, type Dagtaak } from './dagelijks.ts';
import { Deliverer, MAX_ATTEMPTS, type DeliveryRef } from './deliverer.ts';
import { FactsInvalid, listenersOf } from './facts.ts';
import { faultCode, isInfrastructure } from './faults.ts';
import { Handles, handlerTable, type EventMeta, type Handler } from './handles.ts';
import { drain, Messaging } from './messaging.ts';
import { geparkeerd, herkans } from './parked.ts';
import { publish, publishAlle } from './publish.ts';
import { CLAIM, Relay } from './relay.ts';
import { Feit, FeitVastgesteld } from './testing/feit.ts';
import { systemDb } from './testing/system.ts';

Logger.overrideLogger(false);
const ZEVENAAR = '0299';
const DUIVEN = '0226';

let db: TestDatabase;
const dbs = {} as Record<Context, TenantDb>;
const sources: DataSource[] = [];
beforeAll(async () => {
  db = await testDatabase();
  for (const context of ['intake', 'casusregie', 'ontzorgen'] as const) {
    const system = await systemDb(context, db.url(`${context}_app`));
    dbs[context] = system.db;
    sources.push(system.dataSource);
  }
  await db.sql(`create schema proef; create table proef.effect (sleutel uuid, nr int); grant usage on schema proef to casusregie_app, ontzorgen_app;
    grant insert, select on proef.effect to casusregie_app, ontzorgen_app`);
});
afterAll(async () => {
  for (const source of sources) await source.destroy();
  await db.sluit();
});
beforeEach(() => db.sql('truncate platform.event, platform.delivery, platform.dagelijks, proef.effect'));

const inIntake = <T>(work: (em: EntityManager) => Promise<T>, gemeenten = [ZEVENAAR]) => dbs.intake.runSystem({ gemeenten, actie: 'proef' }, work);
const zeg = (sleutel: string, nr: number, gemeentecode = ZEVENAAR) => inIntake((em) => publish(em, FeitVastgesteld, { gemeentecode, sleutel, feiten: { nr } }), [gemeentecode]);
const effecten = async (sleutel: string) => (await db.sql<{ nr: number }>('select nr from proef.effect where sleutel = $1', [sleutel])).map((r) => r.nr);
const schrijf: Handler['handle'] = (em, feiten, { sleutel }) => em.query('insert into proef.effect values ($1, $2)', [sleutel, (feiten as Feit).nr]);
const handler = (handle: Handler['handle'], meer: Partial<Handler> = {}): Handler => ({ event: FeitVastgesteld, waar: 'Proef.opFeit', handle, ...meer });
const deliverer = (h?: Handler, context: Context = 'casusregie') => new Deliverer(context, dbs[context], handlerTable(context, h ? [h] : []));
const kop = (luisteraar: Context = 'casusregie') => db.sql<DeliveryRef>(CLAIM, [200, luisteraar]);
const rij = async (sleutel: string, luisteraar: Context = 'casusregie') => (await db.sql<{ attempts: number; done_at: Date | null; parked_at: Date | null; fout: string | null; wacht: number }>(
  `select attempts, done_at, parked_at, fout, extract(epoch from due_at - clock_timestamp())::float8 wacht from platform.delivery where sleutel = $1 and luisteraar = $2 order by volgnr limit 1`, [sleutel, luisteraar]))[0]!;

describe('publish', () => {
  test('one delivery for each context that listens, in the transaction of the act', async () => {
    const sleutel = randomUUID();
    await zeg(sleutel, 1);
    const rijen = await db.sql<{ luisteraar: string }>('select luisteraar from platform.delivery where sleutel = $1 order by luisteraar', [sleutel]);
    expect(rijen.map((r) => r.luisteraar)).toEqual(listenersOf('intake').sort());
    expect(rijen.length).toBeGreaterThan(1);
  });

  test('many dossiers at once: one event each, a delivery per listener, and one wrong fact says none of them', async () => {
    const alle = Array.from({ length: 3 }, (_, nr) => ({ gemeentecode: ZEVENAAR, sleutel: randomUUID(), feiten: { nr: nr + 1 } }));
    await inIntake((em) => publishAlle(em, FeitVastgesteld, alle));
    const rijen = await db.sql<{ sleutel: string; n: number }>('select sleutel, count(*)::int n from platform.delivery group by sleutel');
    expect(rijen.map((r) => r.sleutel).sort()).toEqual(alle.map((a) => a.sleutel).sort());
    expect(new Set(rijen.map((r) => r.n))).toEqual(new Set([listenersOf('intake').length]));
    await expect(inIntake((em) => publishAlle(em, FeitVastgesteld, [{ gemeentecode: ZEVENAAR, sleutel: randomUUID(), feiten: { nr: 9 } }, { gemeentecode: ZEVENAAR, sleutel: randomUUID(), feiten: { nr: 'x' as never } }]))).rejects.toBeInstanceOf(FactsInvalid);
    expect(await db.sql('select 1 from platform.event')).toHaveLength(3);
    await expect(inIntake((em) => publishAlle(em, FeitVastgesteld, [{ gemeentecode: DUIVEN, sleutel: randomUUID(), feiten: { nr: 1 } }]))).rejects.toThrow();
  });

  test('a rolled back act has said nothing', async () => {
    const sleutel = randomUUID();
    await expect(inIntake(async (em) => {
      await publish(em, FeitVastgesteld, { gemeentecode: ZEVENAAR, sleutel, feiten: { nr: 1 } });
      throw new Error('toch niet');
    })).rejects.toThrow('toch niet');
    expect(await db.sql('select 1 from platform.event where sleutel = $1', [sleutel])).toEqual([]);
  });

  test.each([
    ['a field that the class does not name', { nr: 1, bsn: '999990019' }, 'bsn (whitelistValidation)'],
    ['a malformed field', { nr: 'een' }, 'nr (isInt)'],
    ['a missing field', {}, 'nr (isInt)'],
  ])('%s is refused, without its value', async (_, feiten, reden) => {
    const fout = await inIntake((em) => publish(em, FeitVastgesteld, { gemeentecode: ZEVENAAR, sleutel: randomUUID(), feiten: feiten as unknown as Feit })).catch((e: unknown) => e as Error);
    expect(fout).toBeInstanceOf(FactsInvalid);
    expect((fout as Error).message).toContain(reden);
    expect((fout as Error).message).not.toContain('999990019');
  });

  test('only a context itself says its facts', async () => {
    await expect(dbs.casusregie.runSystem({ gemeenten: [ZEVENAAR], actie: 'proef' }, (em) =>
      publish(em, FeitVastgesteld, { gemeentecode: ZEVENAAR, sleutel: randomUUID(), feiten: { nr: 1 } }))).rejects.toThrow('a context only says its own facts');
  });

  test('not outside a transaction', async () => {
    await expect(publish(sources[0]!.manager, FeitVastgesteld, { gemeentecode: ZEVENAAR, sleutel: randomUUID(), feiten: { nr: 1 } })).rejects.toThrow('outside a transaction');
  });
});

describe('PostgreSQL itself keeps the mail apart', () => {
  const insertEvent = `insert into platform.event (gemeentecode, id, context, naam, sleutel, feiten) values ($1, gen_random_uuid(), $2, 'FeitVastgesteld', gen_random_uuid(), '{}')`;
  test.each([
    ['an event in the name of another context', ZEVENAAR, 'casusregie'],
    ['an event of a gemeente outside the scope', DUIVEN, 'intake'],
  ])('%s is refused', async (_, gemeentecode, context) => {
    await expect(inIntake((em) => em.query(insertEvent, [gemeentecode, context]))).rejects.toThrow('row-level security');
  });

  test('a delivery of an event that another context wrote is refused', async () => {
    const sleutel = randomUUID();
    await zeg(sleutel, 1);
    const [event] = await db.sql<{ id: string }>('select id from platform.event where sleutel = $1', [sleutel]);
    await db.sql(`delete from platform.delivery where luisteraar = 'casusregie'`);
    const insert = (context: string) => dbs.casusregie.runSystem({ gemeenten: [ZEVENAAR], actie: 'proef' }, (em) => em.query(
      `insert into platform.delivery (gemeentecode, luisteraar, event_id, volgnr, context, naam, sleutel, op, due_at)
       values ($1, 'casusregie', $2, 1, $3, 'FeitVastgesteld', $4, now(), now())`, [ZEVENAAR, event!.id, context, sleutel]));
    await expect(insert('intake')).rejects.toThrow('row-level security');
    await expect(insert('casusregie')).rejects.toThrow('foreign key');
  });

  test('a listener sees and ends its own deliveries only', async () => {
    const sleutel = randomUUID();
    await zeg(sleutel, 1);
    const gezien = (gemeenten: string[]) => dbs.ontzorgen.runSystem({ gemeenten, actie: 'proef' }, async (em) => [
      await em.query('select distinct luisteraar from platform.delivery'),
      (await em.query<[unknown, number]>('update platform.delivery set done_at = now()'))[1],
      (await em.query<unknown[]>('select 1 from platform.event')).length,
    ]);
    expect(await gezien([DUIVEN])).toEqual([[], 0, 0]);
    expect(await gezien([ZEVENAAR])).toEqual([[{ luisteraar: 'ontzorgen' }], 1, 1]);
    expect((await rij(sleutel)).done_at).toBeNull();
  });

  test.each([
    ['read a fact', 'select feiten from platform.event'],
    ['end a delivery', 'update platform.delivery set done_at = now()'],
    ['make a delivery', 'insert into platform.delivery select * from platform.delivery'],
    ['delete a delivery', 'delete from platform.delivery'],
  ])('the relay cannot %s', async (_, sql) => {
    const messenger = new pg.Client(db.url('messenger'));
    await messenger.connect();
    await expect(messenger.query(sql)).rejects.toThrow('permission denied');
    await messenger.end();
  });
});

describe('delivery', () => {
  test('the effect and the end of the delivery are one transaction, and a second time nothing happens', async () => {
    const sleutel = randomUUID();
    await zeg(sleutel, 1);
    const [ref] = await kop();
    const d = deliverer(handler(schrijf));
    const standen = (await Promise.all([d.deliver(ref!), d.deliver(ref!), d.deliver(ref!)])).map((u) => u.stand);
    expect(standen.sort()).toEqual(['done', 'duplicate', 'duplicate']);
    expect(await effecten(sleutel)).toEqual([1]);
  });

  test('per dossier only the first open event is due; other dossiers do not wait', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    for (const nr of [1, 2, 3]) await zeg(a, nr);
    await zeg(b, 1);
    const d = deliverer(handler(schrijf));
    expect(await kop()).toHaveLength(2);
    expect(await kop()).toHaveLength(0);
    await db.sql('update platform.delivery set due_at = now()');
    for (let refs = await kop(); refs.length > 0; refs = await kop()) for (const ref of refs) await d.deliver(ref);
    expect(await effecten(a)).toEqual([1, 2, 3]);
    expect(await effecten(b)).toEqual([1]);
  });

  test('order is the order of commit: a second act on the dossier waits for the first', async () => {
    const sleutel = randomUUID();
    let begonnen: () => void;
    const eersteBegonnen = new Promise<void>((resolve) => (begonnen = resolve));
    const eerste = inIntake(async (em) => {
      await publish(em, FeitVastgesteld, { gemeentecode: ZEVENAAR, sleutel, feiten: { nr: 1 } });
      begonnen();
      await sleep(150);
      await publish(em, FeitVastgesteld, { gemeentecode: ZEVENAAR, sleutel, feiten: { nr: 3 } });
    });
    await eersteBegonnen;
    await Promise.all([eerste, zeg(sleutel, 2)]);
    expect((await db.sql<{ nr: number }>(`select (feiten ->> 'nr')::int nr from platform.event where sleutel = $1 order by volgnr`, [sleutel])).map((r) => r.nr)).toEqual([1, 3, 2]);
  });

  test('an event without a handler is a fact that is not needed here', async () => {
    const sleutel = randomUUID();
    await zeg(sleutel, 1);
    const [ref] = await kop();
    expect(await deliverer().deliver(ref!)).toEqual({ stand: 'done' });
    expect((await rij(sleutel)).done_at).not.toBeNull();
  });

  test('a job that names another event than the row does not end the delivery', async () => {
    const sleutel = randomUUID();
    await zeg(sleutel, 1);
    const [ref] = await kop();
    expect((await deliverer(handler(schrijf)).deliver({ ...ref!, naam: 'IetsAnders' })).stand).toBe('failed');
    expect((await rij(sleutel)).done_at).toBeNull();
  });

  test('`ook` adds the gemeente that the facts name to the scope', async () => {
    const bereik: unknown[] = [];
    const opFeit: Handler['handle'] = async (em) => void bereik.push((await em.query<{ g: string[] }[]>('select tenant.gemeenten_in_scope() g'))[0]!.g.sort());
    await zeg(randomUUID(), 226);
    const [ref] = await kop();
    await deliverer(handler(opFeit, { ook: (f) => [`0${(f as Feit).nr}`] })).deliver(ref!);
    expect(bereik).toEqual([[DUIVEN, ZEVENAAR]]);
  });
});

describe('a handler that fails', () => {
  const stuk = Object.assign(new Error('BSN 999990019 bestaat al'), { name: 'QueryFailedError', driverError: { code: '23505', constraint: 'dossier_pkey' } });

  test(`is tried ${MAX_ATTEMPTS} times with growing pauses, then parked; only its own dossier waits; a retry brings it on`, async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await zeg(a, 1);
    const [ref] = await kop();
    await zeg(a, 2);
    await zeg(b, 1);
    const kapot = deliverer(handler(() => Promise.reject(stuk)));
    const pauzes: number[] = [];
    for (let i = 1; i <= MAX_ATTEMPTS; i++) {
      expect((await kapot.deliver(ref!)).stand).toBe('failed');
      pauzes.push((await rij(a)).wacht);
      if (i < MAX_ATTEMPTS) expect(await rij(a)).toMatchObject({ attempts: i, parked_at: null });
    }
    expect(pauzes).toEqual([...pauzes].sort((x, y) => x - y));
    expect(await rij(a)).toMatchObject({ attempts: MAX_ATTEMPTS, parked_at: expect.any(Date) as Date, fout: 'QueryFailedError 23505 dossier_pkey' });
    expect((await kapot.deliver(ref!)).stand).toBe('duplicate');
    const heel = deliverer(handler(schrijf));
    for (const r of await kop()) await heel.deliver(r);
    expect([await effecten(a), await effecten(b)]).toEqual([[], [1]]);

    const beheer = <T>(werk: (em: EntityManager) => Promise<T>, gemeente = ZEVENAAR) => dbs.casusregie.runSystem({ gemeenten: [gemeente], actie: 'proef' }, werk);
    expect(await beheer(geparkeerd, DUIVEN)).toEqual([]);
    expect(await beheer(geparkeerd)).toMatchObject([{ id: ref!.eventId, sleutel: a, pogingen: MAX_ATTEMPTS, wacht: 1, fout: 'QueryFailedError 23505 dossier_pkey' }]);
    expect(await beheer((em) => herkans(em, { gemeentecode: ZEVENAAR, id: ref!.eventId }))).toBe(true);
    expect(await beheer((em) => herkans(em, { gemeentecode: ZEVENAAR, id: ref!.eventId }))).toBe(false);
    for (let refs = await kop(); refs.length > 0; refs = await kop()) for (const r of refs) await heel.deliver(r);
    expect(await effecten(a)).toEqual([1, 2]);
  });

  test('leaves no half effect', async () => {
    const sleutel = randomUUID();
    await zeg(sleutel, 1);
    const [ref] = await kop();
    await deliverer(handler(async (em, feiten, meta) => { await schrijf(em, feiten, meta); throw stuk; })).deliver(ref!);
    expect(await effecten(sleutel)).toEqual([]);
    expect((await rij(sleutel)).attempts).toBe(1);
  });

  test.each(['08006', '57P01', '40P01', 'ECONNREFUSED'])('trouble around it (%s) does not count, and pauses a second', async (code) => {
    const sleutel = randomUUID();
    await zeg(sleutel, 1);
    const [ref] = await kop();
    const d = deliverer(handler(() => Promise.reject(Object.assign(new Error('weg'), { code }))));
    for (let i = 0; i < MAX_ATTEMPTS + 1; i++) await d.deliver(ref!);
    const na = await rij(sleutel);
    expect(na).toMatchObject({ attempts: 0, parked_at: null });
    expect(na.wacht).toBeLessThan(1.1);
  });

  test('codes carry no personal data, and a slow statement is the handler’s own fault', () => {
    expect(faultCode(stuk)).toBe('QueryFailedError 23505 dossier_pkey');
    expect(faultCode(Object.assign(new Error('x'), { name: 'E', code: '999990019' }))).toBe('E');
    expect(faultCode('999990019')).toBe('Error');
    expect(isInfrastructure({ driverError: { code: '57014' } })).toBe(false);
  });
});

describe('at start', () => {
  test('two handlers for one event are an error', () => {
    expect(() => handlerTable('casusregie', [handler(schrijf), handler(schrijf, { waar: 'Proef.nogEens' })])).toThrow('handled twice in casusregie: Proef.opFeit and Proef.nogEens');
  });
  test('a handler against the context map is an error', () => {
    expect(() => handlerTable('intake', [handler(schrijf, { event: defineEvent('leerroutes', 'Iets', Feit) })])).toThrow('intake does not listen to leerroutes');
  });
});

describe('@Dagelijks', () => {
  class ProefKlok extends Klok {
    dag = '2026-11-24';
    override vandaag = () => this.dag;
  }
  const klok = new ProefKlok();
  let gedaan: string[] = [];
  const taken: Dagtaak[] = [
    { naam: 'stuk', werk: () => Promise.reject(new Error('stuk')) },
    { naam: 'heel', werk: async (_em, vandaag, gemeenten) => { await sleep(50); gedaan.push(`${vandaag} ${gemeenten.join()}`); } },
  ];
  const proces = () => new DailyJobs(dbs.casusregie, klok, taken);

  test('once per day over all processes, for all gemeenten; a job that fails stops no other and stays open', async () => {
    gedaan = [];
    const [a, b] = [proces(), proces()];
    const ran = await Promise.all([a.runDue(), b.runDue(), proces().runDue()]);
    expect(ran.flat()).toEqual(['heel']);
    expect(a.mislukt).toEqual(['stuk']);
    expect(await db.sql('select context, naam from platform.dagelijks')).toEqual([{ context: 'casusregie', naam: 'heel' }]);
    klok.dag = '2026-11-27';
    expect(await a.runDue()).toEqual(['heel']);
    expect(gedaan).toEqual(['2026-11-24 0226,0293,0299', '2026-11-27 0226,0293,0299']);
  });
});

describe('in an app', () => {
  class Ontvangst {
    @Handles(FeitVastgesteld)
    async opFeit(em: EntityManager, feiten: Feit, meta: EventMeta) {
      if (!(feiten instanceof Feit)) throw new Error('facts are not an instance of their class');
      if (feiten.nr === 13) throw new Error('ongeluk');
      await schrijf(em, feiten, meta);
    }

    @Dagelijks('ochtend')
    async ochtend(em: EntityManager, vandaag: string) {
      await em.query('insert into proef.effect values (gen_random_uuid(), $1)', [Number(vandaag.slice(0, 4))]);
    }
  }
  @Module({})
  class Niets {}
  const maak = async (config: Partial<Config>) => {
    const ref = await Test.createTestingModule({
      imports: [DiscoveryModule, Niets],
      providers: [Messaging, Ontvangst, Klok, { provide: CONFIG, useValue: { context: 'casusregie', ...config } }, { provide: TenantDb, useValue: dbs.casusregie }],
    }).compile();
    return ref.init();
  };

  test('drain delivers without relay or queue, in order, and tells of a handler that failed', async () => {
    const app = await maak({});
    const [a, b] = [randomUUID(), randomUUID()];
    for (const nr of [1, 2, 3]) await zeg(a, nr);
    await zeg(b, 1, DUIVEN);
    expect(await drain(app)).toBe(4);
    expect(await effecten(a)).toEqual([1, 2, 3]);
    await zeg(a, 13);
    await zeg(b, 2);
    await expect(drain(app)).rejects.toThrow('ongeluk');
    expect(await effecten(b)).toEqual([1, 2]);
    expect(await app.get(Messaging).runDaily()).toEqual(['ochtend']);
    await app.close();
  });

  test('relay and worker bring it, also after the queue was dropped; closing gives every connection back', async () => {
    const naam = `q_${randomUUID().slice(0, 8)}`;
    await db.sql(`create database ${naam} owner queue`);
    const url = process.env['WEGWIJS_TEST_QUEUE'] ?? Object.assign(new URL(db.url('queue')), { pathname: `/${naam}` }).href;
    const app = await maak({ messengerUrl: db.url('messenger'), queueUrl: url });
    const relay = app.get(Messaging);
    const sleutel = randomUUID();
    const aangekomen = async (n: number) => {
      for (let i = 0; i < 100 && (await effecten(sleutel)).length < n; i++) await sleep(100);
      return effecten(sleutel);
    };
    await zeg(sleutel, 1);
    await zeg(sleutel, 2);
    expect(await aangekomen(2)).toEqual([1, 2]);
    if (url.startsWith('postgres')) {
      const wis = new pg.Client(Object.assign(new URL(db.url()), { pathname: `/${naam}` }).href);
      await wis.connect();
      await wis.query('drop schema bullmq cascade');
      await wis.end();
    }
    await zeg(sleutel, 3);
    expect(await aangekomen(3)).toEqual([1, 2, 3]);
    await zeg(sleutel, 13);
    await sleep(300);
    expect(await relay.achterstand()).toMatchObject({ aantal: expect.any(Number) as number, geparkeerd: 0 });
    expect((await relay.achterstand())!.oudste_ms).toBeGreaterThan(0);
    await app.close();
    const over = `select usename from pg_stat_activity where datname in ($1, $2) and usename in ('messenger', 'queue')`;
    for (let i = 0; i < 20 && (await db.sql(over, [db.naam, naam])).length > 0; i++) await sleep(50);
    expect(await db.sql(over, [db.naam, naam])).toEqual([]);
    await db.sql(`drop database ${naam}`);
  });

  test('a relay whose database is away keeps trying and stops at once', async () => {
    const relay = new Relay('postgres://messenger@127.0.0.1:1/niets', { add: () => Promise.resolve(), work: () => ({ close: () => Promise.resolve() }), close: () => Promise.resolve() });
    relay.start();
    await sleep(400);
    const t = performance.now();
    await relay.stop();
    expect(performance.now() - t).toBeLessThan(500);
  });
});
