import type { Context } from '@wegwijs/kernel';
import { Logger } from '@nestjs/common';
import { createPostgresBackend, Queue, runMigrations, withBackend, Worker, type Job, type JobsOptions, type QueueOptions } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import pg from 'pg';
import type { DeliveryRef } from './deliverer.ts';
import { faultCode } from './faults.ts';

export interface Closable {
  close(): Promise<unknown>;
}

/** A wake-up list of deliveries per listening context. May lose everything at any moment: PostgreSQL keeps the truth. */
export interface DeliveryQueue {
  add(luisteraar: Context, refs: DeliveryRef[]): Promise<void>;
  /** Hands the deliveries of `luisteraar` to `handle`, a few at a time, until closed. */
  work(luisteraar: Context, handle: (ref: DeliveryRef) => Promise<unknown>): Closable;
  close(): Promise<void>;
}

type BullQueue = Closable & { addBulk(jobs: { name: string; data: DeliveryRef; opts: JobsOptions }[]): Promise<unknown>; on(event: 'error', f: (e: Error) => void): unknown };
type BullWorker = Closable & { waitUntilReady(): Promise<unknown>; on(event: 'error', f: (e: Error) => void): unknown };
type Processor = (job: Job<DeliveryRef>) => Promise<void>;

const CONCURRENCY = 5;
const START_AGAIN_MS = 500;

/**
 * Nothing of a job may stay: a finished or failed job with the same id would make the next `add` a silent no-op, and then the
 * event is stuck. Ids may not be plain numbers or contain a colon.
 */
const jobFor = (ref: DeliveryRef) => ({
  name: `${ref.context}.${ref.naam}`,
  data: { gemeentecode: ref.gemeentecode, eventId: ref.eventId, context: ref.context, naam: ref.naam },
  opts: { jobId: `d-${ref.gemeentecode}-${ref.eventId}`, attempts: 1, removeOnComplete: true, removeOnFail: true },
});

const WORKER = { concurrency: CONCURRENCY, lockDuration: 4000, stalledInterval: 1500, drainDelay: 1, runRetryDelay: START_AGAIN_MS };

/** What both backends share: a BullMQ object that failed is thrown away, because it remembers a failed start for ever. */
abstract class BullDeliveryQueue implements DeliveryQueue {
  protected readonly logger = new Logger('Queue');
  private readonly queues = new Map<Context, BullQueue>();
  private readonly workers: Closable[] = [];
  private ready?: Promise<void>;
  private closing = false;

  protected abstract prepare(): Promise<void>;
  protected abstract makeQueue(luisteraar: Context): BullQueue;
  protected abstract makeWorker(luisteraar: Context, processor: Processor): BullWorker;
  protected abstract disconnect(): Promise<void>;

  async add(luisteraar: Context, refs: DeliveryRef[]): Promise<void> {
    await this.prepared();
    let queue = this.queues.get(luisteraar);
    if (!queue) {
      queue = this.makeQueue(luisteraar);
      queue.on('error', () => undefined);
      this.queues.set(luisteraar, queue);
    }
    try {
      await queue.addBulk(refs.map(jobFor));
    } catch (error) {
      this.queues.delete(luisteraar);
      this.ready = undefined;
      void queue.close().catch(() => undefined);
      throw error;
    }
  }

  work(luisteraar: Context, handle: (ref: DeliveryRef) => Promise<unknown>): Closable {
    let worker: BullWorker | undefined;
    let stopped = false;
    const processor: Processor = async (job) => void (await handle(job.data));
    const start = async () => {
      while (!stopped && !this.closing && !worker) {
        let attempt: BullWorker | undefined;
        try {
          await this.prepared();
          attempt = this.makeWorker(luisteraar, processor);
          attempt.on('error', (error) => this.heal(error));
          await attempt.waitUntilReady();
          worker = attempt;
        } catch (error) {
          this.heal(error);
          await attempt?.close().catch(() => undefined);
          await new Promise((resolve) => setTimeout(resolve, START_AGAIN_MS));
        }
      }
    };
    const starting = start();
    const closable = {
      close: async () => {
        stopped = true;
        await starting;
        await worker?.close();
      },
    };
    this.workers.push(closable);
    return closable;
  }

  async close(): Promise<void> {
    this.closing = true;
    await Promise.all(this.workers.map((w) => w.close()));
    await Promise.all([...this.queues.values()].map((q) => q.close().catch(() => undefined)));
    await this.disconnect();
  }

  private prepared(): Promise<void> {
    return (this.ready ??= this.prepare().catch((error: unknown) => {
      this.ready = undefined;
      throw error;
    }));
  }

  private healing = false;
  private lastReported = 0;

  /** The queue may be gone as a whole (schema dropped, server emptied): make it again instead of waiting for somebody. */
  private heal(error: unknown): void {
    if (this.closing) return;
    if (Date.now() - this.lastReported > 10_000) {
      this.lastReported = Date.now();
      this.logger.warn(`queue: ${faultCode(error)}`);
    }
    if (this.healing) return;
    this.healing = true;
    this.ready = undefined;
    void this.prepared().catch(() => undefined).then(() => new Promise((resolve) => setTimeout(resolve, 100).unref())).then(() => (this.healing = false));
  }
}

const postgres = withBackend(createPostgresBackend);

/** BullMQ on a PostgreSQL database of its own; its owner makes and repairs the schema `bullmq`. */
class PostgresDeliveryQueue extends BullDeliveryQueue {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    super();
    // A pool and not a connection string: under ESM BullMQ cannot load pg by itself, and on a pool it cannot set search_path.
    this.pool = new pg.Pool({
      connectionString: url, options: '-c search_path=bullmq', max: CONCURRENCY + 3, connectionTimeoutMillis: 3000, keepAlive: true,
      statement_timeout: 6000, allowExitOnIdle: true, application_name: 'wegwijs-queue',
    });
    this.pool.on('error', () => undefined);
  }

  protected async prepare(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await runMigrations(client, 'bullmq');
    } finally {
      client.release();
    }
  }

  protected makeQueue(luisteraar: Context): BullQueue {
    return new postgres.Queue(luisteraar, { connection: this.pool });
  }

  protected makeWorker(luisteraar: Context, processor: Processor): BullWorker {
    return new postgres.Worker<DeliveryRef, void>(luisteraar, processor, { connection: this.pool, ...WORKER });
  }

  protected async disconnect(): Promise<void> {
    await this.pool.end();
  }
}

class RedisDeliveryQueue extends BullDeliveryQueue {
  private readonly connections: Redis[] = [];
  private producer?: Redis;

  constructor(private readonly url: string) {
    super();
  }

  protected prepare(): Promise<void> {
    return Promise.resolve();
  }

  protected makeQueue(luisteraar: Context): BullQueue {
    // Fails at once when Redis is away: the relay holds a transaction open while it adds.
    this.producer ??= this.connect({ maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 2000, connectTimeout: 2000 });
    return new Queue(luisteraar, { ...this.options(luisteraar), connection: this.producer });
  }

  protected makeWorker(luisteraar: Context, processor: Processor): BullWorker {
    return new Worker<DeliveryRef, void>(luisteraar, processor, { ...this.options(luisteraar), ...WORKER, connection: this.connect({ maxRetriesPerRequest: null }) });
  }

  protected disconnect(): Promise<void> {
    for (const connection of this.connections) connection.disconnect();
    return Promise.resolve();
  }

  /** The braces keep all keys of one queue in one slot, and queues apart, on a Redis Cluster. */
  private options(luisteraar: Context): Pick<QueueOptions, 'prefix'> {
    return { prefix: `{wegwijs-${luisteraar}}` };
  }

  private connect(options: RedisOptions): Redis {
    const connection = new Redis(this.url, { ...options, retryStrategy: (times) => Math.min(50 * times, 1000) });
    connection.on('error', () => undefined);
    this.connections.push(connection);
    return connection;
  }
}

/** `postgres://…` or `redis://…`: the same behaviour on both. */
export const deliveryQueue = (url: string): DeliveryQueue =>
  /^rediss?:/.test(url) ? new RedisDeliveryQueue(url) : new PostgresDeliveryQueue(url);
