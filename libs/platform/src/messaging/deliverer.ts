import type { Context } from '@wegwijs/kernel';
import type { TenantDb } from '@wegwijs/tenant';
import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { eventKey, readFacts } from './facts.ts';
import { faultCode, isInfrastructure } from './faults.ts';
import type { EventMeta, Handler } from './handles.ts';

/** All that travels through the queue: which delivery. No fact, no dossier. */
export interface DeliveryRef {
  gemeentecode: string;
  eventId: string;
  context: string;
  naam: string;
}

export type Outcome = { stand: 'done' | 'duplicate' } | { stand: 'failed'; error: unknown };
type EventRow = { context: string; naam: string; sleutel: string; feiten: unknown; op: Date };

/** After this many attempts by the handler a delivery is parked; with the back-off below that is after about four minutes. */
export const MAX_ATTEMPTS = 10;
const BACK_OFF = `least(interval '0.5 second' * power(2, attempts), interval '5 minutes')`;
const INFRASTRUCTURE_PAUSE = `interval '1 second'`;

/** Brings one delivery to its handler and ends it in the transaction of the effect. */
export class Deliverer {
  private readonly logger = new Logger('Messaging');

  constructor(
    private readonly context: Context,
    private readonly db: Pick<TenantDb, 'runSystem'>,
    private readonly handlers: ReadonlyMap<string, Handler>,
  ) {}

  /** Never throws: a failed attempt is written down, and what cannot be written down comes back when its lease ends. */
  async deliver(ref: DeliveryRef): Promise<Outcome> {
    try {
      return { stand: (await this.attempt(ref)) ? 'done' : 'duplicate' };
    } catch (error) {
      this.logger.warn(`${eventKey(ref)} ${ref.eventId} not handled: ${faultCode(error)}`);
      await this.fail(ref, error).catch((worse: unknown) => this.logger.error(`failed attempt not recorded: ${faultCode(worse)}`));
      return { stand: 'failed', error };
    }
  }

  /** True when this call did it, false when it was done (or parked) before. An event without a handler is a fact not needed here. */
  private async attempt(ref: DeliveryRef): Promise<boolean> {
    const handler = this.handlers.get(eventKey(ref));
    const gemeenten = await this.gemeentenFor(ref, handler);
    return this.db.runSystem({ gemeenten, actie: eventKey(ref) }, async (em) => {
      // The row lock makes a second worker with the same delivery wait, and then find it done.
      const [, ended] = await em.query<[unknown, number]>(
        `update platform.delivery set done_at = clock_timestamp()
         where gemeentecode = $1 and luisteraar = $2 and event_id = $3 and done_at is null and parked_at is null`, this.key(ref));
      if (ended === 0) return false;
      const event = await readEvent(em, ref);
      if (handler) await handler.handle(em, readFacts(handler.event, event.feiten), meta(ref, event));
      return true;
    });
  }

  private async gemeentenFor(ref: DeliveryRef, handler?: Handler): Promise<string[]> {
    if (!handler?.ook) return [ref.gemeentecode];
    const event = await this.db.runSystem({ gemeenten: [ref.gemeentecode], actie: eventKey(ref) }, (em) => readEvent(em, ref));
    return [...new Set([ref.gemeentecode, ...handler.ook(readFacts(handler.event, event.feiten))])];
  }

  private async fail(ref: DeliveryRef, error: unknown): Promise<void> {
    const counts = isInfrastructure(error) ? 0 : 1;
    await this.db.runSystem({ gemeenten: [ref.gemeentecode], actie: `${eventKey(ref)} mislukt` }, (em) => em.query(
      `update platform.delivery set attempts = attempts + $4, fout = $5,
         due_at = clock_timestamp() + case when $4 = 0 then ${INFRASTRUCTURE_PAUSE} else ${BACK_OFF} end,
         parked_at = case when attempts + $4 >= ${MAX_ATTEMPTS} then clock_timestamp() end
       where gemeentecode = $1 and luisteraar = $2 and event_id = $3 and done_at is null and parked_at is null`,
      [...this.key(ref), counts, faultCode(error).slice(0, 200)]));
  }

  private key(ref: DeliveryRef): [string, string, string] {
    return [ref.gemeentecode, this.context, ref.eventId];
  }
}

async function readEvent(em: EntityManager, ref: DeliveryRef): Promise<EventRow> {
  const [event] = await em.query<EventRow[]>(
    'select context, naam, sleutel, feiten, op from platform.event where gemeentecode = $1 and id = $2', [ref.gemeentecode, ref.eventId]);
  // The queue is not the truth: a job that names another event than the row must not end the delivery unhandled.
  if (!event || eventKey(event) !== eventKey(ref)) throw new Error('the job does not match the event');
  return event;
}

const meta = (ref: DeliveryRef, event: EventRow): EventMeta =>
  ({ gemeentecode: ref.gemeentecode, sleutel: event.sleutel, id: ref.eventId, op: event.op.toISOString() });
