import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { join, resolve } from 'node:path';

/** The root of the repository; the same from `src` and from `dist`. */
export const WORTEL = join(import.meta.dirname, '../..');
/** Everything a running system leaves on this machine: data, ports, keys. Never in git. WEGWIJS_STAAT names another folder: a second system beside the first. */
export const STAAT = process.env['WEGWIJS_STAAT'] ? resolve(process.env['WEGWIJS_STAAT']) : join(WORTEL, '.wegwijs');

export const CONTEXTEN = ['intake', 'casusregie', 'ontzorgen', 'leerroutes'] as const;
export type AppNaam = (typeof CONTEXTEN)[number];

/** How `npm run keten` and `npm run bench` find the running system. */
export interface Draait {
  apps: Record<AppNaam, string>;
  /** The front door: where people go. */
  poort: string;
  issuers: { organisatie: string; issuer: string }[];
  pid: number;
}
const draaitBestand = () => join(STAAT, 'draait.json');

export function schrijfDraait(draait: Draait): void {
  schrijfJson(draaitBestand(), draait);
}
export function wisDraait(): void {
  rmSync(draaitBestand(), { force: true });
}
/** The system that runs now, or undefined; a file left behind by a killed start is not a running system. */
export function leesDraait(): Draait | undefined {
  const draait = leesJson<Draait>(draaitBestand());
  return draait && draaitAls(draait.pid, 'start.js') ? draait : undefined;
}

export function leesJson<T>(bestand: string): T | undefined {
  if (!existsSync(bestand)) return undefined;
  try {
    return JSON.parse(readFileSync(bestand, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Whole or not at all (write beside it, then rename), and readable by the owner only. */
export function schrijfJson(bestand: string, inhoud: unknown): void {
  mkdirSync(join(bestand, '..'), { recursive: true });
  writeFileSync(`${bestand}.${process.pid}`, `${JSON.stringify(inhoud, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${bestand}.${process.pid}`, bestand);
}

/** Reads what was kept, or makes it once: keys and passwords survive a restart. */
export async function bewaard<T>(bestand: string, maak: () => T | Promise<T>): Promise<T> {
  const pad = join(STAAT, bestand);
  const bekend = leesJson<T>(pad);
  if (bekend !== undefined) return bekend;
  const nieuw = await maak();
  schrijfJson(pad, nieuw);
  return nieuw;
}

/** Random bytes in hex: keys, passwords and cookie secrets. */
export const geheim = (bytes = 32): string => randomBytes(bytes).toString('hex');

export function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether process `pid` lives and `deel` is in its command line: a number is given out again, so a number alone proves nothing. */
export function draaitAls(pid: number, deel: string): boolean {
  if (!leeft(pid)) return false;
  try {
    const opdracht = platform() === 'linux' ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return opdracht.includes(deel);
  } catch {
    return false;
  }
}

const wacht = (ms: number) => new Promise((klaar) => setTimeout(klaar, ms));

/** Waits until `kan` answers true. @throws Error with `wat` after `ms` milliseconds. */
export async function totdat(wat: string, ms: number, kan: () => boolean | Promise<boolean>): Promise<void> {
  const einde = Date.now() + ms;
  while (!(await kan())) {
    if (Date.now() > einde) throw new Error(`${wat}: niet gelukt binnen ${Math.round(ms / 1000)} seconden`);
    await wacht(100);
  }
}

/** A free TCP port on 127.0.0.1: the wished one when it is free, otherwise what the system gives. */
export async function vrijePoort(wens = 0, bezet: readonly number[] = []): Promise<number> {
  if (bezet.includes(wens)) return vrijePoort(0, bezet);
  const poort = await new Promise<number>((klaar) => {
    const server = createServer();
    server.once('error', () => klaar(0));
    server.listen(wens, '127.0.0.1', () => {
      const adres = server.address();
      server.close(() => klaar(typeof adres === 'object' && adres ? adres.port : 0));
    });
  });
  return poort === 0 || bezet.includes(poort) ? vrijePoort(0, bezet) : poort;
}

/** Ports per name, the same as last time when they are still free: a bookmark and an open session keep working. */
export async function poorten<N extends string>(wensen: Record<N, number>): Promise<Record<N, number>> {
  const bestand = join(STAAT, 'poorten.json');
  const vorige = leesJson<Record<string, number>>(bestand) ?? {};
  const gekozen = { ...wensen };
  const bezet: number[] = [];
  for (const naam of Object.keys(wensen) as N[]) {
    gekozen[naam] = await vrijePoort(vorige[naam] ?? wensen[naam], bezet);
    bezet.push(gekozen[naam]);
  }
  schrijfJson(bestand, { ...vorige, ...gekozen });
  return gekozen;
}
