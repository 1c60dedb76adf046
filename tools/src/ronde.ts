import { spawnSync } from 'node:child_process';
import { chromiumPad } from '@wegwijs/keten-e2e';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { startKind, type Kind } from './kinderen.ts';
import { WORTEL } from './omgeving.ts';
import { Proefsysteem } from './proefsysteem.ts';
import { tel } from './telling.ts';
import { startTestDatabase, type TestDatabase } from './test-database.ts';

/** One round of checks: what `npm test` and `npm run check` share. */
export class Ronde {
  readonly #projecten = new Map<string, { geslaagd: number; mislukt: number }>();
  readonly #mislukt: string[] = [];
  readonly #overgeslagen: string[] = [];
  readonly #begin = Date.now();
  #database: TestDatabase | undefined;
  #bezig: Kind | undefined;
  #systeem: Proefsysteem | undefined;
  #gestopt = false;

  constructor() {
    for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signaal, () => {
        this.#gestopt = true;
        void this.#sluit().finally(() => process.exit(130));
      });
    }
  }

  async startDatabase(): Promise<void> {
    console.log('Testdatabase starten …');
    this.#database = await startTestDatabase();
  }

  /** Runs Nx with these arguments; its output is shown and counted. */
  async nx(...args: string[]): Promise<void> {
    await this.#loop('nx', [realpathSync(join(WORTEL, 'node_modules/.bin/nx')), ...args, '--outputStyle=static'], {});
  }

  /** A tool with `--check`; without the tool there is nothing to drift. */
  async controle(naam: 'openapi' | 'migrate'): Promise<void> {
    if (!existsSync(join(WORTEL, `tools/src/${naam}.ts`))) return this.#slaOver(`controle ${naam}: tools/src/${naam}.ts is er niet`);
    await this.#loop(`${naam} --check`, ['--no-warnings', '--import', './tools/ts.mjs', '--conditions=source', `tools/src/${naam}.ts`, '--check'], {});
  }

  /** Says so when the tests of the queue could not use Redis; with redis-server on the PATH they use both, by themselves. */
  redis(): void {
    if (spawnSync('redis-server', ['--version']).status !== 0) this.#slaOver('wachtrij op Redis: redis-server is niet geïnstalleerd');
  }

  /** The tests in a real browser, on a system as `npm start` makes it, with its demo data. */
  async browser(): Promise<void> {
    if (this.#gestopt) return;
    if (!chromiumPad()) return this.#slaOver('browser: chromium is niet geïnstalleerd');
    this.#systeem = new Proefsysteem({ proefgegevens: true });
    try {
      console.log('\nWegwijs starten voor de browser …');
      await this.#systeem.start(400_000);
      // The option takes every word after it, so the folder goes first.
      await this.#jest('browser', ['apps/keten-e2e/src/browser', '--testRegex', '\\.browser\\.ts$'], { WEGWIJS_ADRES: this.#systeem.draait.poort });
    } catch (fout) {
      console.error(fout);
      this.#mislukt.push('browser: het systeem startte niet');
    } finally {
      await this.#systeem.stop();
    }
  }

  /** Prints the totals, closes everything and answers the exit code. */
  async besluit(): Promise<number> {
    await this.#sluit();
    const breed = Math.max(0, ...[...this.#projecten.keys()].map((naam) => naam.length));
    console.log(`\nTests per project (${Math.round((Date.now() - this.#begin) / 1000)} s):`);
    for (const [naam, { geslaagd, mislukt }] of [...this.#projecten].sort(([a], [b]) => a.localeCompare(b))) {
      console.log(`  ${naam.padEnd(breed)}  ${String(geslaagd).padStart(5)} geslaagd${mislukt ? `  ${mislukt} mislukt` : ''}`);
    }
    for (const wat of this.#mislukt) console.log(`Mislukt: ${wat}`);
    for (const wat of this.#overgeslagen) console.log(`Overgeslagen: ${wat}`);
    const sommen = [...this.#projecten.values()];
    const geslaagd = sommen.reduce((som, p) => som + p.geslaagd, 0);
    const mislukt = sommen.reduce((som, p) => som + p.mislukt, 0) + this.#mislukt.length;
    console.log(`\n${geslaagd} passed, ${mislukt} failed`);
    return mislukt > 0 ? 1 : 0;
  }

  #slaOver(wat: string): void {
    this.#overgeslagen.push(wat);
  }

  #jest(naam: string, args: readonly string[], env: Record<string, string>): Promise<void> {
    return this.#loop(naam, ['node_modules/jest/bin/jest.js', '-c', 'tools/jest.config.cjs', '--maxWorkers=2', ...args], {
      NODE_OPTIONS: '--experimental-vm-modules --conditions=source --no-warnings', ...env,
    });
  }

  async #loop(naam: string, args: string[], env: Record<string, string>): Promise<void> {
    if (this.#gestopt) return;
    console.log(`\n── ${naam}`);
    this.#bezig = startKind(process.execPath, args, {
      cwd: WORTEL,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', NX_DAEMON: 'false', NX_TUI: 'false',
        ...(this.#database && { WEGWIJS_TEST_PG: this.#database.url, WEGWIJS_TEST_TEMPLATE: this.#database.template }), ...env,
      },
    });
    let uitvoer = '';
    const { proces } = this.#bezig;
    for (const [stroom, doel] of [[proces.stdout, process.stdout], [proces.stderr, process.stderr]] as const) {
      stroom?.on('data', (stuk: Buffer) => {
        uitvoer += stuk.toString();
        doel.write(stuk);
      });
    }
    const code = await new Promise<number | null>((klaar) => proces.once('close', klaar).once('error', () => klaar(null)));
    this.#verwerk(naam, uitvoer, code);
  }

  #verwerk(naam: string, uitvoer: string, code: number | null): void {
    const { projecten, misluktetaken } = tel(uitvoer);
    let mislukt = misluktetaken.length;
    for (const p of projecten) {
      mislukt += p.mislukt;
      this.#projecten.set(p.naam || naam, { geslaagd: p.geslaagd, mislukt: p.mislukt });
    }
    this.#mislukt.push(...misluktetaken);
    if (code !== 0 && mislukt === 0) this.#mislukt.push(naam);
  }

  async #sluit(): Promise<void> {
    await this.#bezig?.stop();
    await this.#systeem?.stop();
    await this.#database?.stop();
    this.#database = undefined;
  }
}
