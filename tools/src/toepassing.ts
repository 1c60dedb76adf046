import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startKind, type Kind } from './kinderen.ts';
import { STAAT, totdat, WORTEL, type AppNaam } from './omgeving.ts';

/** How long an app must have run before a crash counts as a new one and the waiting starts again at one second. */
const STABIEL_MS = 60_000;
const LANGSTE_WACHT_MS = 30_000;

/** One app as a child process: kept running until `stop`. */
export class Toepassing {
  readonly url: string;
  readonly #logboek: string;
  #kind: Kind | undefined;
  #wachten: NodeJS.Timeout | undefined;
  #pauze = 1000;
  #gestopt = false;
  #klaar = false;

  constructor(readonly naam: AppNaam | 'poort', poort: number, private readonly env: Record<string, string>, private readonly zeg: (regel: string) => void) {
    this.url = `http://127.0.0.1:${poort}`;
    mkdirSync(join(STAAT, 'logboek'), { recursive: true });
    this.#logboek = join(STAAT, 'logboek', `${naam}.log`);
    closeSync(openSync(this.#logboek, 'w', 0o600));
  }

  /** Resolves when the app says that it is ready. @throws Error with the end of its log when it stops before that. */
  async start(): Promise<void> {
    this.#draai();
    await totdat(`${this.naam} starten`, 90_000, async () => {
      if (this.#kind?.proces.exitCode !== null || this.#kind.proces.signalCode !== null) throw new Error(`${this.naam} start niet:\n${this.#staart()}`);
      return this.gereed();
    });
    this.#klaar = true;
  }

  async gereed(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(2000) })).ok;
    } catch {
      return false;
    }
  }

  async stop(): Promise<void> {
    this.#gestopt = true;
    clearTimeout(this.#wachten);
    await this.#kind?.stop();
  }

  #draai(): void {
    const log = openSync(this.#logboek, 'a');
    const begin = Date.now();
    this.#kind = startKind(process.execPath, ['--enable-source-maps', '--no-warnings', `apps/${this.naam}/dist/main.js`], {
      cwd: WORTEL, env: { ...process.env, NO_COLOR: '1', ...this.env }, stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#kind.proces.once('exit', (code, signaal) => this.#naEinde(signaal ?? `code ${code ?? '?'}`, Date.now() - begin));
  }

  #naEinde(reden: string, duur: number): void {
    if (this.#gestopt || !this.#klaar) return;
    if (duur > STABIEL_MS) this.#pauze = 1000;
    this.zeg(`${this.naam} is onverwacht gestopt (${reden}) en start over ${this.#pauze / 1000} s opnieuw. Zie ${this.#logboek}\n${this.#staart(5)}`);
    this.#wachten = setTimeout(() => this.#draai(), this.#pauze);
    this.#pauze = Math.min(this.#pauze * 2, LANGSTE_WACHT_MS);
  }

  #staart(regels = 20): string {
    return readFileSync(this.#logboek, 'utf8').trimEnd().split('\n').slice(-regels).map((regel) => `    ${regel}`).join('\n');
  }
}
