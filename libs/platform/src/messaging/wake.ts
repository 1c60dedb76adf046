const relays = new Set<() => void>();

/** Registers a relay of this process; the answer takes it off again. */
export function onWake(wake: () => void): () => void {
  relays.add(wake);
  return () => void relays.delete(wake);
}

/**
 * Tells the relays of this process that there may be work. Best effort: the poll is the truth. Not NOTIFY: inside busy
 * transactions it more than halves the throughput, because PostgreSQL serialises their commits.
 */
export function wakeRelays(): void {
  for (const wake of relays) wake();
}
