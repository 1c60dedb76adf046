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
  inTransaction(em, event);
  readFacts(event, o.feiten);
  const [own] = await em.query<{ context: string }[]>(
    `select tenant.context() as context, pg_advisory_xact_lock(hashtextextended($1::uuid::text, ${LOCK_SPACE}))`, [o.sleutel]);
  saysItsOwn(event, own?.context);
  await em.query(
    `with e as (
       insert into platform.event (gemeentecode, id, context, naam, sleutel, feiten) values ($1, $2, $3, $4, $5, $6) returning *)
     insert into platform.delivery (gemeentecode, luisteraar, event_id, volgnr, context, naam, sleutel, op, due_at)
     select e.gemeentecode, l, e.id, e.volgnr, e.context, e.naam, e.sleutel, e.op, e.op from e, unnest($7::text[]) l`,
    [o.gemeentecode, randomUUID(), event.context, event.naam, o.sleutel, JSON.stringify(o.feiten), listenersOf(event.context)]);
  naCommit(wakeRelays);
}

/**
 * The same for many dossiers that were made in this very transaction, in two statements instead of three per fact (an import
 * opens thousands). It takes no lock per dossier: nobody else can have said anything about a dossier that is not committed, and
 * ten thousand advisory locks do not fit in PostgreSQL's lock table. Facts of a dossier that existed before go through `publish`.
 *
 * @throws FactsInvalid when one of the facts does not fit the class of the event: then nothing is published
 * @throws Error outside a transaction, or when the event belongs to another context
 */
export async function publishAlle<P extends object>(
  em: EntityManager,
  event: EventType<P>,
  alle: readonly { gemeentecode: string; sleutel: string; feiten: P }[],
): Promise<void> {
  inTransaction(em, event);
  for (const o of alle) readFacts(event, o.feiten);
  if (alle.length === 0) return;
  const [own] = await em.query<{ context: string }[]>('select tenant.context() as context');
  saysItsOwn(event, own?.context);
  await em.query(
    `with e as (
       insert into platform.event (gemeentecode, id, context, naam, sleutel, feiten)
       select gemeentecode, id, $2, $3, sleutel, feiten from jsonb_to_recordset($1::jsonb) r(gemeentecode text, id uuid, sleutel uuid, feiten jsonb) returning *)
     insert into platform.delivery (gemeentecode, luisteraar, event_id, volgnr, context, naam, sleutel, op, due_at)
     select e.gemeentecode, l, e.id, e.volgnr, e.context, e.naam, e.sleutel, e.op, e.op from e, unnest($4::text[]) l`,
    [JSON.stringify(alle.map((o) => ({ ...o, id: randomUUID() }))), event.context, event.naam, listenersOf(event.context)]);
  naCommit(wakeRelays);
}

function inTransaction(em: EntityManager, event: EventType): void {
  if (!em.queryRunner?.isTransactionActive) throw new Error(`${eventKey(event)} published outside a transaction`);
}

function saysItsOwn(event: EventType, context: string | undefined): void {
  if (context !== event.context) throw new Error(`${eventKey(event)} published by ${context}: a context only says its own facts`);
}
