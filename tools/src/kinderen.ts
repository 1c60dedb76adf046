import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { rmSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as wacht } from 'node:timers/promises';
import { leeft } from './omgeving.ts';

/**
 * Guard for the case that this process gets no chance to clean up (SIGKILL, a lost terminal): a process of its own whose stdin closes when we are
 * gone. It then ends what we had started and removes the throw-away folders. Written as a string so that it needs no build and no loader.
 */
const WACHTER = `
const { rmSync } = require('node:fs');
for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(s, () => {});
let rest = '';
const pids = new Map(), mappen = new Set();
process.stdin.on('data', (d) => {
  const regels = (rest + d).split('\\n');
  rest = regels.pop();
  for (const r of regels) {
    const { pid, signaal, map, weg } = JSON.parse(r);
    if (pid) weg ? pids.delete(pid) : pids.set(pid, signaal);
    if (map) weg ? mappen.delete(map) : mappen.add(map);
  }
});
const stuur = (pid, s) => { try { process.kill(pid, s); return true; } catch { return false; } };
process.stdin.on('close', async () => {
  for (const [pid, s] of pids) stuur(pid, s);
  const einde = Date.now() + 8000;
  while (Date.now() < einde && [...pids.keys()].some((p) => stuur(p, 0))) await new Promise((k) => setTimeout(k, 100));
  for (const pid of pids.keys()) stuur(pid, 'SIGKILL');
  await new Promise((k) => setTimeout(k, 50));
  for (const map of mappen) rmSync(map, { recursive: true, force: true });
  process.exit(0);
});
`;

let wachter: ChildProcess | undefined;
function meldWachter(bericht: { pid?: number; signaal?: NodeJS.Signals; map?: string; weg?: true }): void {
  if (!wachter) {
    wachter = spawn(process.execPath, ['-e', WACHTER], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    wachter.unref();
    wachter.stdin?.on('error', () => undefined);
    (wachter.stdin as unknown as { unref(): void }).unref();
  }
  wachter.stdin?.write(`${JSON.stringify(bericht)}\n`);
}

/** A folder that is removed by `ruimOp`, or by the guard when this process dies first. */
export function wegwerpMap(map: string): { ruimOp(): void } {
  meldWachter({ map });
  return {
    ruimOp() {
      rmSync(map, { recursive: true, force: true });
      meldWachter({ map, weg: true });
    },
  };
}

export interface Kind {
  proces: ChildProcess;
  /** Ends it: `signaal` first, SIGKILL after 8 seconds. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a child that does not outlive us. It gets a process group of its own, so that Ctrl-C in the terminal reaches only us and we choose the order
 * (apps before the database).
 */
export function startKind(bestand: string, args: readonly string[], opties: SpawnOptions & { signaal?: NodeJS.Signals }): Kind {
  const { signaal = 'SIGTERM', ...rest } = opties;
  const proces = spawn(bestand, args, { ...rest, detached: true });
  const { pid } = proces;
  if (pid !== undefined) meldWachter({ pid, signaal });
  const klaar = new Promise<void>((gedaan) => {
    proces.once('error', () => gedaan());
    proces.once('exit', () => {
      if (pid !== undefined) meldWachter({ pid, weg: true });
      gedaan();
    });
  });
  return {
    proces,
    async stop() {
      if (pid === undefined || proces.exitCode !== null || proces.signalCode !== null) return;
      proces.kill(signaal);
      const kracht = setTimeout(() => proces.kill('SIGKILL'), 8000);
      await klaar;
      clearTimeout(kracht);
    },
  };
}

/** Ends a process that is not our child (left behind by an earlier run). */
export async function stopVreemd(pid: number, signaal: NodeJS.Signals): Promise<void> {
  if (!leeft(pid)) return;
  process.kill(pid, signaal);
  for (let i = 0; i < 80 && leeft(pid); i++) await wacht(100);
  if (leeft(pid)) process.kill(pid, 'SIGKILL');
}

/** Runs to its end; answers the exit code (128 + n for a signal). Output goes to ours. */
export async function draai(bestand: string, args: readonly string[], opties: SpawnOptions = {}): Promise<number> {
  const proces = spawn(bestand, args, { stdio: 'inherit', ...opties });
  const [code] = (await once(proces, 'exit')) as [number | null];
  return code ?? 143;
}
