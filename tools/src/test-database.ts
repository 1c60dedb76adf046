import { startWegwerpPostgres } from './postgres.ts';
import { maakTemplate } from './testing-template.ts';

export interface TestDatabase {
  /** Superuser. */
  url: string;
  /** Migrated database that a test file clones. */
  template: string;
  stop(): Promise<void>;
}

/** The server named in WEGWIJS_TEST_PG, or a throw-away one, with the template database built. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const gegeven = process.env['WEGWIJS_TEST_PG'];
  const server = gegeven ? { url: gegeven, stop: () => Promise.resolve() } : await startWegwerpPostgres();
  try {
    return { url: server.url, template: await maakTemplate(server.url), stop: () => server.stop() };
  } catch (fout) {
    await server.stop();
    throw fout;
  }
}
