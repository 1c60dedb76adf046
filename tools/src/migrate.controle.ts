import { TEST_GEHEIMEN } from '@wegwijs/platform/testing/database';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { controleer, migreer } from './migrate.ts';
import { startWegwerpPostgres } from './postgres.ts';
import { verschillen } from './schema.ts';

/**
 * Without a database to look at: are the migrations themselves sound? On a fresh database everything is carried out once, a second time there is nothing
 * left to do, and what they made is what the entities expect. Uses the server of the running test round, else a throw-away one.
 * @throws Error that names what is wrong
 */
export async function controleerVers(): Promise<string> {
  const gegeven = process.env['WEGWIJS_TEST_PG'];
  const server = gegeven ? { url: gegeven, stop: () => Promise.resolve() } : await startWegwerpPostgres();
  try {
    return await opVerseDatabase(server.url, async (url) => {
      const eerst = await migreer({ beheerUrl: url, geheimen: TEST_GEHEIMEN });
      const daarna = await migreer({ beheerUrl: url, geheimen: TEST_GEHEIMEN });
      if (daarna.length > 0) throw new Error(`Voor de tweede keer uitgevoerd: ${daarna.join(', ')}`);
      await controleer(url);
      const anders = await verschillen(url);
      if (anders.length > 0) throw new Error(`De entiteiten en de database zeggen niet hetzelfde:\n${anders.map((v) => `  ${v}`).join('\n')}`);
      return `${eerst.length} migraties op een verse database; een tweede keer doet niets, en de entiteiten kloppen.`;
    });
  } finally {
    await server.stop();
  }
}

async function opVerseDatabase<T>(serverUrl: string, werk: (url: string) => Promise<T>): Promise<T> {
  const naam = `controle_${randomBytes(6).toString('hex')}`;
  const beheer = new pg.Client(serverUrl);
  await beheer.connect();
  try {
    await beheer.query(`create database ${naam}`);
    const url = new URL(serverUrl);
    url.pathname = `/${naam}`;
    return await werk(url.href);
  } finally {
    await beheer.query(`drop database if exists ${naam} with (force)`);
    await beheer.end();
  }
}
