import { spawnSync } from 'node:child_process';
import { WORTEL } from './omgeving.ts';
import { Ronde } from './ronde.ts';

/** `npm run check`: lint, types and tests of what differs from main, for daily work. Arguments go to Nx. */
const main = spawnSync('git', ['rev-parse', '--verify', '--quiet', 'main'], { cwd: WORTEL });
const ronde = new Ronde();
await ronde.startDatabase();
await (main.status === 0
  ? ronde.nx('affected', '-t', 'lint', 'build', 'test', '--parallel=2', ...process.argv.slice(2))
  : ronde.nx('run-many', '-t', 'lint', 'build', 'test', '--parallel=2', ...process.argv.slice(2)));
process.exit(await ronde.besluit());
