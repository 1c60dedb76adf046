import type { Context } from '@wegwijs/kernel';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { DeliveryRef } from './deliverer.ts';
import { faultCode } from './faults.ts';
import type { DeliveryQueue } from './queue.ts';
import { onWake } from './wake.ts';

const BATCH = 200;
const POLL_MS = 150;
const MAX_PAUSE_MS = 3000;

/**
 * Claims by state, never by "last id seen": ids become visible out of order. Per listener and dossier only the first open
 * delivery is due; the lease in `due_at` is constant, because what it repairs (a lost job, a killed process) does not get
 * better by waiting longer. $1 batch, $2 listener or null for all.
 */
export const CLAIM = `
  with kop as (
    select d.gemeentecode, d.luisteraar, d.event_id from platform.delivery d
    where d.done_at is null and d.parked_at is null and d.due_at <= clock_timestamp() and ($2::text is null or d.luisteraar = $2)
      and not exists (select from platform.delivery v
        where v.luisteraar = d.luisteraar and v.sleutel = d.sleutel and v.done_at is null and v.volgnr < d.volgnr)
    order by d.due_at, d.volgnr limit $1 for update of d skip locked)
  update platform.delivery d set due_at = clock_timestamp() + interval '3 seconds' from kop
  where d.gemeentecode = kop.gemeentecode and d.luisteraar = kop.luisteraar and d.event_id = kop.event_id
  returning d.gemeentecode, d.luisteraar, d.event_id as "eventId", d.context, d.naam`;

type Claimed = DeliveryRef & { luisteraar: Context };

/** Backlog over all contexts: open deliveries, the age of the oldest in milliseconds (0 when none), and what is parked. */
export interface Achterstand {
  oudste_ms: number;
  aantal: number;
  geparkeerd: number;
}

/** Moves due deliveries to the queues of their listeners. Any number may run side by side; each app process runs one. */
export class Relay {
  private readonly logger = new Logger('Relay');
  private readonly pool: pg.Pool;
  private running?: Promise<void>;
  private stopping = false;
  private woken = false;
  private cutShort?: () => void;
  private forget?: () => void;

  constructor(messengerUrl: string, private readonly queue: DeliveryQueue) {
    this.pool = new pg.Pool({
      connectionString: messengerUrl, max: 2, connectionTimeoutMillis: 3000, statement_timeout: 6000, query_timeout: 8000,
      idle_in_transaction_session_timeout: 8000, keepAlive: true, allowExitOnIdle: true, application_name: 'wegwijs-relay',
    });
    this.pool.on('error', () => undefined);
  }

  start(): void {
    this.forget = onWake(() => this.wake());
    this.running = this.loop();
  }

  /** Look now instead of at the next poll. */
  wake(): void {
    this.woken = true;
    this.cutShort?.();
  }

  /** Finishes the round that is under way, then gives the connections back. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.forget?.();
    this.wake();
    await this.running;
    await this.pool.end();
  }

  /** One round: claim, hand over, commit. A crash anywhere leaves the rows due, at once or when the lease ends. */
  async round(): Promise<number> {
    return this.transaction(async (client) => {
      const { rows } = await client.query<Claimed>(CLAIM, [BATCH, null]);
      for (const luisteraar of new Set(rows.map((r) => r.luisteraar))) await this.queue.add(luisteraar, rows.filter((r) => r.luisteraar === luisteraar));
      return rows.length;
    });
  }

  async achterstand(): Promise<Achterstand> {
    const { rows } = await this.pool.query<Achterstand>(
      `select coalesce(round(extract(epoch from clock_timestamp() - min(op) filter (where parked_at is null)) * 1000), 0)::float8 as oudste_ms,
         (count(*) filter (where parked_at is null))::int as aantal, (count(*) filter (where parked_at is not null))::int as geparkeerd
       from platform.delivery where done_at is null`);
    return rows[0]!;
  }

  private async loop(): Promise<void> {
    for (let failures = 0; !this.stopping;) {
      try {
        this.woken = false;
        const n = await this.round();
        failures = 0;
        if (n < BATCH) await this.pause(POLL_MS);
      } catch (error) {
        failures++;
        if (failures === 1 || failures % 20 === 0) this.logger.warn(`round ${failures} failed: ${faultCode(error)}`);
        this.woken = false;
        await this.pause(Math.min(POLL_MS * 2 ** Math.min(failures, 6), MAX_PAUSE_MS));
      }
    }
  }

  private pause(ms: number): Promise<void> {
    if (this.woken || this.stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      timer.unref();
      this.cutShort = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((worse: Error) => (broken = worse));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}
