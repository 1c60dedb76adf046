/**
 * A database for the tests of this run. `npm test` hands one over to all projects (WEGWIJS_TEST_PG, WEGWIJS_TEST_TEMPLATE); a single jest run starts
 * its own, in a child because Jest does not transform what a global setup imports. Pure libraries need none and stay fast.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const zuiver = /(^|[\\/])(libs[\\/](kernel|intake|casusregie|ontzorgen|leerroutes)|tools[\\/]src[\\/](inlog|telling|keten))([\\/.]|$)/;

export default async function setup({ testPathPatterns }) {
  const paden = testPathPatterns?.patterns ?? [];
  if (paden.length > 0 && paden.every((pad) => zuiver.test(pad))) return;
  if (process.env.WEGWIJS_TEST_PG && process.env.WEGWIJS_TEST_TEMPLATE) return;

  const wortel = join(import.meta.dirname, '..');
  const { NODE_OPTIONS: _, ...env } = process.env;
  const server = spawn(process.execPath, ['--no-warnings', '--import', './tools/ts.mjs', '--conditions=source', 'tools/src/test-server.ts'], {
    cwd: wortel, env, stdio: ['pipe', 'pipe', 'inherit'],
  });
  globalThis.wegwijsTestServer = server;
  for await (const regel of createInterface({ input: server.stdout })) {
    if (!regel.startsWith('{')) continue;
    const { url, template } = JSON.parse(regel);
    process.env.WEGWIJS_TEST_PG = url;
    process.env.WEGWIJS_TEST_TEMPLATE = template;
    return;
  }
  throw new Error('De testdatabase is niet gestart; de reden staat hierboven.');
}
