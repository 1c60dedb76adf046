import { Ronde } from './ronde.ts';

/** `npm test`: everything that a change must pass, on one throw-away PostgreSQL. Arguments go to Nx (`npm test -- -p @wegwijs/kernel`). */
const ronde = new Ronde();
await ronde.startDatabase();
await ronde.nx('run-many', '-t', 'lint', 'build', 'test', '--parallel=2', ...process.argv.slice(2));
await ronde.controle('openapi');
await ronde.controle('migrate');
ronde.redis();
await ronde.browser();
process.exit(await ronde.besluit());
