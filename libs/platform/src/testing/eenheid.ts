import type { Context } from '@wegwijs/kernel';
import { Klok, metAanvraag, TenantDb, type Aanvraag, type Actor, type Taak } from '@wegwijs/tenant';
import { DataSource } from 'typeorm';
import { ACTOREN } from './actoren.ts';
import { TEST_GEHEIMEN, type TestDatabase } from './database.ts';

/** TenantDb without an app around it, for tests of the door itself. */
export async function testDeur(db: TestDatabase, context: Context, o: { pool?: number } = {}) {
  const ds = await new DataSource({
    type: 'postgres', url: db.url(`${context}_app`), schema: context, entities: [], poolErrorHandler: () => undefined,
    extra: { max: o.pool ?? 3, connectionTimeoutMillis: 60_000 },
  }).initialize();
  const { kid, hex } = TEST_GEHEIMEN.scope[context];
  const deur = new TenantDb(ds, new Klok(), { kid, sleutel: Buffer.from(hex, 'hex') });
  /** Runs `werk` as a request of this person for these tasks. */
  const als = <T>(wie: string | Actor, taken: Taak[], werk: () => Promise<T>, meer: Partial<Aanvraag> = {}): Promise<T> => {
    const actor = typeof wie === 'string' ? ACTOREN[wie]! : wie;
    return metAanvraag({ actor, taken, actie: 'Test.werk', leest: false, traceId: '0'.repeat(32), ...meer }, werk);
  };
  return { ds, deur, als, sluit: () => ds.destroy() };
}
