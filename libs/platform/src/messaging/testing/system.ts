import type { Context } from '@wegwijs/kernel';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { DataSource } from 'typeorm';
import { TEST_GEHEIMEN } from '../../testing/database.ts';

/** The real TenantDb of a context on a test database, without an app around it. */
export async function systemDb(context: Context, url: string): Promise<{ db: TenantDb; dataSource: DataSource }> {
  const dataSource = await new DataSource({ type: 'postgres', url, schema: context, entities: [], logging: false, poolErrorHandler: () => undefined, extra: { max: 8 } }).initialize();
  const { kid, hex } = TEST_GEHEIMEN.scope[context];
  return { db: new TenantDb(dataSource, new Klok(), { kid, sleutel: Buffer.from(hex, 'hex') }), dataSource };
}
