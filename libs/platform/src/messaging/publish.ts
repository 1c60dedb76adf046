import type { EventType } from '@wegwijs/kernel';
import { naCommit } from '@wegwijs/tenant';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { eventKey, listenersOf, readFacts } from './facts.ts';
import { wakeRelays } from './wake.ts';

/** Keeps these advisory locks apart from those that other code takes on the same dossier. */
const LOCK_SPACE = 4217;

/**
 * Says a fact in the transaction that makes it true: the event and one delivery per listening context are committed with it
 * or not at all.
 *
 * `sleutel` is the dossier: events of one dossier are handled in the order in which they were committed. To keep that order a
 * lock on the dossier is held until commit, so an act that publishes for several dossiers must do so in a fixed order
 * (sorted by sleutel), or two of them can deadlock.
 *
 * @throws FactsInvalid when the facts do not fit the class of the event, or carry a field that it does not name
 * @throws Error outside a transaction, or when the event belongs to another context
 */
export async function publish<P extends object>(
  em: EntityManager,
  event: EventType<P>,
  o: { gemeentecode: string; sleutel: string; feiten: P },
): Promise<void> {
  if (!em.queryRunner?.isTransactionActive) throw new Error(`${eventKey(event)} published outside a transaction`);
  readFacts(event, o.feiten);
  const [own] = await em.query<{ context: string }[]>(
    `select tenant.context() as context, pg_advisory_xact_lock(hashtextextended($1::uuid::text, ${LOCK_SPACE}))`, [o.sleutel]);
  if (own?.context !== event.context) throw new Error(`${eventKey(event)} published by ${own?.context}: a context only says its own facts`);
  await em.query(
    `with e as (
       insert into platform.event (gemeentecode, id, context, naam, sleutel, feiten) values ($1, $2, $3, $4, $5, $6) returning *)
     insert into platform.delivery (gemeentecode, luisteraar, event_id, volgnr, context, naam, sleutel, op, due_at)
     select e.gemeentecode, l, e.id, e.volgnr, e.context, e.naam, e.sleutel, e.op, e.op from e, unnest($7::text[]) l`,
    [o.gemeentecode, randomUUID(), event.context, event.naam, o.sleutel, JSON.stringify(o.feiten), listenersOf(event.context)]);
  naCommit(wakeRelays);
}
