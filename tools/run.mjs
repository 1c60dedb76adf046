/**
 * `node tools/run.mjs <command>`: the way in on a fresh clone, so plain JavaScript without one dependency.
 * Installs when needed, builds what changed, then hands over to tools/src/<command>.ts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const commands = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts);
/** These report a type error as one of their results, so they run from source and must not stop at the build. */
const fromSource = ['test', 'check'];

const [command, ...args] = process.argv.slice(2);
if (!commands.includes(command)) {
  console.error(`Onbekende opdracht${command ? `: ${command}` : ''}. Gebruik: npm run <opdracht>, met een van: ${commands.join(', ')}.`);
  process.exit(2);
}
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Wegwijs heeft Node 20.19 of nieuwer nodig; dit is ${process.version}.`);
  process.exit(2);
}

function step(message, tries, file, ...rest) {
  const start = Date.now();
  console.log(`${message} …`);
  const { status, signal, error } = spawnSync(file, rest, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  if (signal) process.exit(128 + (constants.signals[signal] ?? 0));
  if (status !== 0 && tries > 1) return step(`${message}, nog een keer`, tries - 1, file, ...rest);
  if (status !== 0) {
    console.error(`${message}: mislukt.`);
    process.exit(status ?? 1);
  }
  if (Date.now() - start > 2000) console.log(`${message}: klaar in ${Math.round((Date.now() - start) / 1000)} s.`);
}

const installed = join(root, 'node_modules/.package-lock.json');
const lock = join(root, 'package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  // Three tries, and what npm has in its cache first: eight hundred packages over a slow line time out now and then.
  step('Pakketten installeren (npm ci)', 3, 'npm', 'ci', '--no-audit', '--no-fund', '--prefer-offline');
}

let entry = ['--import', './tools/ts.mjs', '--conditions=source', `tools/src/${command}.ts`];
if (!fromSource.includes(command)) {
  step('Bouwen (tsc -b tools)', 1, process.execPath, 'node_modules/typescript/bin/tsc', '-b', 'tools');
  entry = [`tools/dist/${command}.js`];
}
if (command === 'start') step('Portaal bouwen (vite)', 1, process.execPath, 'node_modules/vite/bin/vite.js', 'build', 'apps/portaal', '--logLevel', 'warn');
if (!existsSync(join(root, entry.at(-1)))) {
  console.error(`De opdracht ${command} is er nog niet (${entry.at(-1)} ontbreekt).`);
  process.exit(2);
}

/** Ctrl-C reaches the whole terminal group; the child decides when it is done, this process only waits and passes on what it alone received. */
const child = spawn(process.execPath, ['--no-warnings', ...entry, ...args], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
