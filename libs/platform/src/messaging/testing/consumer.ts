/** The process that the chaos test kills: relay and worker of casusregie. argv[2]: ConsumerOptions as JSON. */
import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import pg from 'pg';
import { Deliverer, type DeliveryRef } from '../deliverer.ts';
import { handlerTable, type EventMeta } from '../handles.ts';
import { deliveryQueue } from '../queue.ts';
import { CLAIM, Relay } from '../relay.ts';
import { wakeRelays } from '../wake.ts';
import { FeitVastgesteld, type Feit } from './feit.ts';
import { systemDb } from './system.ts';

export interface ConsumerOptions {
  /** `naive` ends a delivery when it is queued and does not look for duplicates: the mistake that the test must be able to see. */
  mode: 'outbox' | 'naive';
  databaseUrl: string;
  messengerUrl: string;
  superuserUrl: string;
  queueUrl: string;
}

const options = JSON.parse(process.argv[2]!) as ConsumerOptions;
if (process.env['MESSAGING_DEBUG'] === undefined) Logger.overrideLogger(false);

const { db } = await systemDb('casusregie', options.databaseUrl);
const queue = deliveryQueue(options.queueUrl);

/** The effect takes a while, so that kills fall in the middle of it; the naive one also lets a queue build up, so that emptying it shows. */
const effect = (em: Pick<EntityManager, 'query'>, nr: number, sleutel: string) =>
  em.query('with e as (insert into chaos.effect (sleutel, nr) values ($1, $2)) select pg_sleep(random() * $3)', [sleutel, nr, options.mode === 'naive' ? 0.4 : 0.02]);
const ready = () => process.stdout.write('ready\n');

async function outbox(): Promise<void> {
  const handlers = handlerTable('casusregie', [{
    event: FeitVastgesteld, waar: 'chaos', handle: (em, feiten, meta: EventMeta) => effect(em, (feiten as Feit).nr, meta.sleutel),
  }]);
  const deliverer = new Deliverer('casusregie', db, handlers);
  const relay = new Relay(options.messengerUrl, queue);
  queue.work('casusregie', async (ref) => {
    await deliverer.deliver(ref);
    wakeRelays();
  });
  await relay.round().catch(() => undefined);
  relay.start();
  ready();
}

async function naive(): Promise<void> {
  const pool = new pg.Pool({ connectionString: options.superuserUrl, max: 8 });
  pool.on('error', () => undefined);
  queue.work('casusregie', async (ref) => {
    const { rows: [e] } = await pool.query<{ sleutel: string; nr: number }>(`select sleutel, (feiten ->> 'nr')::int nr from platform.event where id = $1`, [ref.eventId]);
    await effect(pool as never, e!.nr, e!.sleutel);
  });
  for (let rounds = 0; ; rounds++) {
    if (rounds === 1) ready();
    try {
      const { rows } = await pool.query<DeliveryRef>(CLAIM, [200, 'casusregie']);
      await queue.add('casusregie', rows);
      await pool.query(`update platform.delivery set done_at = now() where luisteraar = 'casusregie' and event_id = any($1)`, [rows.map((r) => r.eventId)]);
    } catch {
      // What went wrong here is lost: that is what naive means.
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

await (options.mode === 'outbox' ? outbox() : naive());
