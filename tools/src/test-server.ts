import { startTestDatabase } from './test-database.ts';

/** Started by tools/jest.global-setup.mjs: one line of JSON when ready, gone when its stdin closes. */
const database = await startTestDatabase();
const stop = () => void database.stop().finally(() => process.exit(0));
for (const signaal of ['SIGINT', 'SIGHUP'] as const) process.on(signaal, () => undefined);
process.on('SIGTERM', stop);
process.stdin.on('close', stop).resume();
process.stdout.write(`${JSON.stringify({ url: database.url, template: database.template })}\n`);
