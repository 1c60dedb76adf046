import type { Context, EventType } from '@wegwijs/kernel';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import { eventKey, listenersOf } from './facts.ts';

/** Where an event came from. `sleutel` is the dossier, `op` the moment it was published (ISO 8601, UTC). */
export interface EventMeta {
  gemeentecode: string;
  sleutel: string;
  id: string;
  op: string;
}

export interface Handler {
  event: EventType;
  /** `Class.method`, for the start-up errors. */
  waar: string;
  ook?: (feiten: object) => string[];
  handle: (em: EntityManager, feiten: object, meta: EventMeta) => Promise<unknown>;
}

const HANDLES = Symbol('handles');
type Metadata = Pick<Handler, 'event' | 'ook'>;

/**
 * The method of a controller that handles an event. It runs in one transaction together with the end of the delivery: what it
 * did is committed exactly once, and events of one dossier arrive in order. It must not do anything outside that transaction.
 * `ook` names further gemeenten whose rows the handler needs (a move), beside the gemeente of the event.
 */
export const Handles = <P extends object>(event: EventType<P>, o: { ook?: (feiten: P) => string[] } = {}) =>
  <M extends (em: EntityManager, feiten: P, meta: EventMeta) => Promise<unknown>>(
    _target: object, _naam: string | symbol, method: TypedPropertyDescriptor<M>,
  ): void => {
    Reflect.defineMetadata(HANDLES, { event, ...o }, method.value!);
  };

export interface Annotated<T> {
  waar: string;
  metadata: T;
  call: (...args: unknown[]) => Promise<unknown>;
}

/** The methods of all controllers and providers that carry `key`. */
export function annotated<T>(discovery: DiscoveryService, key: symbol): Annotated<T>[] {
  const scanner = new MetadataScanner();
  const instances = new Set<object>([...discovery.getControllers(), ...discovery.getProviders()]
    .map((w) => w.instance as unknown).filter((i): i is object => typeof i === 'object' && i !== null));
  return [...instances].flatMap((instance) =>
    scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).flatMap((naam) => {
      const method: unknown = (instance as Record<string, unknown>)[naam];
      const metadata = typeof method === 'function' ? (Reflect.getMetadata(key, method) as T | undefined) : undefined;
      if (metadata === undefined) return [];
      const call = method as (...args: unknown[]) => Promise<unknown>;
      return [{ waar: `${instance.constructor.name}.${naam}`, metadata, call: (...args: unknown[]) => call.apply(instance, args) }];
    }));
}

/** All `@Handles` of this app, checked against the context map. */
export const discoverHandlers = (discovery: DiscoveryService, context: Context): Map<string, Handler> =>
  handlerTable(context, annotated<Metadata>(discovery, HANDLES).map(({ waar, metadata, call }) => ({ ...metadata, waar, handle: call })));

/**
 * @throws Error when two handlers claim one event (which of the two is the effect?), or when a handler listens against the
 * context map (nothing would ever arrive)
 */
export function handlerTable(context: Context, handlers: Handler[]): Map<string, Handler> {
  const table = new Map<string, Handler>();
  for (const h of handlers) {
    const key = eventKey(h.event);
    const other = table.get(key);
    if (other) throw new Error(`${key} is handled twice in ${context}: ${other.waar} and ${h.waar}`);
    if (!listenersOf(h.event.context).includes(context)) throw new Error(`${h.waar} handles ${key}, but ${context} does not listen to ${h.event.context} (context-map.json)`);
    table.set(key, h);
  }
  return table;
}
