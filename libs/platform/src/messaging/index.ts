export { Dagelijks } from './dagelijks.ts';
export { FactsInvalid, listenersOf } from './facts.ts';
export { Handles, type EventMeta } from './handles.ts';
export { drain, Messaging, messagingProviders, type Drainable } from './messaging.ts';
export { geparkeerd, herkans, type Geparkeerd } from './parked.ts';
export { publish, publishAlle } from './publish.ts';
export type { Achterstand } from './relay.ts';
