import type { Datum } from '@wegwijs/kernel';
import type { Klok, TenantDb } from '@wegwijs/tenant';
import { Logger } from '@nestjs/common';
import type { DiscoveryService } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import { faultCode } from './faults.ts';
import { annotated } from './handles.ts';

const DAGELIJKS = Symbol('dagelijks');
const TICK_MS = 30_000;
const MAX_PAUSE_MS = 3_600_000;

export type Dagwerk = (em: EntityManager, vandaag: Datum, gemeenten: string[]) => Promise<unknown>;
export interface Dagtaak {
  naam: string;
  werk: Dagwerk;
}

/**
 * A job that runs once per legal day, over all processes together, in one transaction for all active gemeenten. After downtime
 * it runs for today only, so write it as "everything that is due up to and including `vandaag`", as set-based SQL.
 */
export const Dagelijks = (naam: string) =>
  <M extends Dagwerk>(_target: object, _naam: string | symbol, method: TypedPropertyDescriptor<M>): void => {
    Reflect.defineMetadata(DAGELIJKS, naam, method.value!);
  };

/** @throws Error when two jobs have one name: the second would never run */
export function discoverDagtaken(discovery: DiscoveryService): Dagtaak[] {
  const found = annotated<string>(discovery, DAGELIJKS);
  const twice = found.find((f, i) => found.findIndex((g) => g.metadata === f.metadata) !== i);
  if (twice) throw new Error(`@Dagelijks('${twice.metadata}') is there twice (${twice.waar})`);
  return found.map(({ metadata, call }) => ({ naam: metadata, werk: call as Dagwerk }));
}

/**
 * Keeps the schedule. PostgreSQL holds the truth (a row per job and day, written in the transaction of the job); the timer only
 * looks. Not a repeatable job in the queue: the queue may lose everything.
 */
export class DailyJobs {
  private readonly logger = new Logger('Dagelijks');
  private readonly done = new Map<string, Datum>();
  private readonly failing = new Map<string, { times: number; notBefore: number }>();
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly db: Pick<TenantDb, 'runSystem'>, private readonly klok: Klok, private readonly taken: readonly Dagtaak[]) {}

  start(): void {
    if (this.taken.length === 0) return;
    this.timer = setInterval(() => this.tick(), TICK_MS).unref();
    this.tick();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Runs what has not run today; answers the names. A failing job does not stop the others, and is tried again with growing pauses. */
  async runDue(): Promise<string[]> {
    const vandaag = this.klok.vandaag();
    const ran: string[] = [];
    for (const taak of this.taken) {
      if (this.done.get(taak.naam) === vandaag || (this.failing.get(taak.naam)?.notBefore ?? 0) > Date.now()) continue;
      try {
        if (await this.once(taak, vandaag)) ran.push(taak.naam);
        this.done.set(taak.naam, vandaag);
        this.failing.delete(taak.naam);
      } catch (error) {
        const times = (this.failing.get(taak.naam)?.times ?? 0) + 1;
        this.failing.set(taak.naam, { times, notBefore: Date.now() + Math.min(TICK_MS * 2 ** (times - 1), MAX_PAUSE_MS) });
        this.logger.error(`${taak.naam} failed ${times} times: ${faultCode(error)}`);
      }
    }
    return ran;
  }

  /** Names of the jobs that failed at their last attempt. */
  get mislukt(): string[] {
    return [...this.failing.keys()];
  }

  /** A second process waits at the primary key until the first commits, and then has nothing to do. */
  private async once({ naam, werk }: Dagtaak, vandaag: Datum): Promise<boolean> {
    const actie = `dagelijks ${naam}`;
    const gemeenten = await this.db.runSystem({ gemeenten: [], actie }, async (em) =>
      (await em.query<{ gemeentecode: string }[]>('select gemeentecode from tenant.gemeente where actief order by gemeentecode')).map((r) => r.gemeentecode));
    return this.db.runSystem({ gemeenten, actie }, async (em) => {
      const mine = await em.query<unknown[]>(
        'insert into platform.dagelijks (context, naam, dag) values (tenant.context(), $1, $2) on conflict do nothing returning 1', [naam, vandaag]);
      if (mine.length === 0) return false;
      await werk(em, vandaag, gemeenten);
      return true;
    });
  }

  private tick(): void {
    this.running = this.running.then(() => this.runDue()).catch((error: unknown) => this.logger.error(faultCode(error)));
  }
}
