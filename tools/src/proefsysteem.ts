import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKind, wegwerpMap, type Kind } from './kinderen.ts';
import { leesJson, totdat, WORTEL, type Draait } from './omgeving.ts';

/** What Jest and a test round set for themselves must not change the system that is started. */
const VAN_DE_TEST = /^(NODE_OPTIONS|NODE_ENV|DATABASE_URL|QUEUE_URL|LOG_LEVEL|NX_.*|JEST_.*|WEGWIJS_.*)$/;

/** A command of ours that runs beside us, with what it has printed. */
export interface Loop {
  kind: Kind;
  uitvoer(): string;
  einde: Promise<number | null>;
}

/** A whole system of its own beside one that may run already: other folder, other data, free ports; gone when it is stopped or when we die. */
export class Proefsysteem {
  /** Root's postgres user must be able to get in, so it is not in a private folder. */
  readonly staat = join(tmpdir(), `wegwijs-proef-${randomUUID()}`);
  readonly env: NodeJS.ProcessEnv;
  readonly #map = wegwerpMap(this.staat);
  #start: Loop | undefined;

  constructor({ proefgegevens }: { proefgegevens: boolean }) {
    this.env = { ...Object.fromEntries(Object.entries(process.env).filter(([naam]) => !VAN_DE_TEST.test(naam))), WEGWIJS_STAAT: this.staat, ...(!proefgegevens && { WEGWIJS_PROEFGEGEVENS: 'nee' }) };
  }

  /** `npm run <opdracht>` against this system, without npm between us and its signals. */
  draai(opdracht: string, ...args: string[]): Loop {
    const kind = startKind(process.execPath, ['tools/run.mjs', opdracht, ...args], { cwd: WORTEL, env: this.env, stdio: ['ignore', 'pipe', 'pipe'], signaal: 'SIGINT' });
    let tekst = '';
    for (const stroom of [kind.proces.stdout, kind.proces.stderr]) stroom?.on('data', (stuk: Buffer) => (tekst += stuk.toString()));
    return { kind, uitvoer: () => tekst, einde: new Promise((klaar) => kind.proces.once('close', (code) => klaar(code))) };
  }

  /** `npm start`, until it says that it runs; within `ms` milliseconds. @throws Error with its output when it stops before that */
  async start(ms: number): Promise<Loop> {
    const loop = (this.#start = this.draai('start'));
    await totdat('npm start', ms, () => {
      if (loop.kind.proces.exitCode !== null) throw new Error(`npm start stopte:\n${loop.uitvoer()}`);
      return existsSync(join(this.staat, 'draait.json'));
    });
    return loop;
  }

  /** Where it is, once it runs. */
  get draait(): Draait {
    return leesJson<Draait>(join(this.staat, 'draait.json'))!;
  }

  async stop(): Promise<void> {
    await this.#start?.kind.stop();
    this.#map.ruimOp();
  }
}
