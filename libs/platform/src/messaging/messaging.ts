import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { CONFIG, type Config } from '../config.ts';
import { DailyJobs, discoverDagtaken } from './dagelijks.ts';
import { Deliverer, type DeliveryRef } from './deliverer.ts';
import { discoverHandlers } from './handles.ts';
import { Opruimen } from './opruimen.ts';
import { deliveryQueue, type DeliveryQueue } from './queue.ts';
import { CLAIM, Relay, type Achterstand } from './relay.ts';
import { wakeRelays } from './wake.ts';

const DRAIN_BATCH = 200;

/** Wires relay, worker and daily jobs into the life of an app. Without MESSENGER_URL and QUEUE_URL it only checks and drains. */
@Injectable()
export class Messaging implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private deliverer?: Deliverer;
  private daily?: DailyJobs;
  private queue?: DeliveryQueue;
  private relay?: Relay;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: TenantDb,
    private readonly klok: Klok,
    private readonly discovery: DiscoveryService,
  ) {}

  onApplicationBootstrap(): void {
    const { context, messengerUrl, queueUrl } = this.config;
    const deliverer = (this.deliverer = new Deliverer(context, this.db, discoverHandlers(this.discovery, context)));
    this.daily = new DailyJobs(this.db, this.klok, discoverDagtaken(this.discovery));
    if (!messengerUrl || !queueUrl) return;
    this.queue = deliveryQueue(queueUrl);
    this.relay = new Relay(messengerUrl, this.queue);
    this.relay.start();
    this.queue.work(context, async (ref) => {
      await deliverer.deliver(ref);
      // The next event of this dossier has just become the head of its line.
      wakeRelays();
    });
    this.daily.start();
  }

  /** Before the HTTP server and the database go: no new work, and what is under way finishes. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.daily?.stop();
    await this.relay?.stop();
    await this.queue?.close();
  }

  /** Undefined when this process does not relay. */
  async achterstand(): Promise<Achterstand | undefined> {
    return this.relay?.achterstand();
  }

  /** Names of the daily jobs that failed at their last attempt. */
  get dagtakenMislukt(): string[] {
    return this.daily?.mislukt ?? [];
  }

  /** Runs the daily jobs that have not run on the clock's day; answers their names. */
  runDaily(): Promise<string[]> {
    return this.started(this.daily).runDue();
  }

  /**
   * Delivers everything that is due for this context without a queue, and answers how many deliveries were ended.
   * @throws the error of the first handler that failed, after all else is delivered; the failed delivery stays for a later attempt
   */
  async drain(): Promise<number> {
    const deliverer = this.started(this.deliverer);
    const failures: unknown[] = [];
    for (let ended = 0; ;) {
      const refs = await this.claim();
      if (refs.length === 0 && failures.length > 0) throw failures[0];
      if (refs.length === 0) return ended;
      for (const ref of refs) {
        const outcome = await deliverer.deliver(ref);
        if (outcome.stand === 'failed') failures.push(outcome.error);
        else ended++;
      }
    }
  }

  private async claim(): Promise<DeliveryRef[]> {
    const actie = 'bezorgen';
    const gemeenten = await this.db.runSystem({ gemeenten: [], actie }, async (em) =>
      (await em.query<{ gemeentecode: string }[]>('select gemeentecode from tenant.gemeente')).map((r) => r.gemeentecode));
    const [refs] = await this.db.runSystem({ gemeenten, actie }, (em) => em.query<[DeliveryRef[], number]>(CLAIM, [DRAIN_BATCH, this.config.context]));
    return refs;
  }

  private started<T>(part: T | undefined): T {
    if (!part) throw new Error('Messaging is not started: call app.init() first');
    return part;
  }
}

export interface Drainable {
  get(token: typeof Messaging): Messaging;
}

/** `Messaging.drain` of an app. */
export const drain = (app: Drainable): Promise<number> => app.get(Messaging).drain();

export const messagingProviders = [Messaging, Opruimen];
