import { startTestDatabase } from './test-database.ts';

/** Started by tools/jest.global-setup.mjs: one line of JSON when ready, gone when its stdin closes. */
let stop = (): void => process.exit(1);
for (const signaal of ['SIGINT', 'SIGHUP'] as const) process.on(signaal, () => undefined);
process.on('SIGTERM', () => stop());
process.stdin.on('close', () => stop()).resume();
const database = await startTestDatabase();
stop = () => void database.stop().finally(() => process.exit(0));
process.stdout.write(`${JSON.stringify({ url: database.url, template: database.template })}\n`);
