import { contextMap, type Context } from '@wegwijs/kernel';
import type { ScopeSleutel } from '@wegwijs/tenant';

/** An organisation and the party that logs its people in. `jwks` is given in tests only; otherwise it is fetched from the issuer. */
export interface Issuer {
  organisatie: string;
  issuer: string;
  jwks?: { keys: Record<string, unknown>[] };
}

/** Settings of one app, read and checked once, at start. */
export interface Config {
  context: Context;
  host: string;
  port: number;
  /** Role `<context>_app`. */
  databaseUrl: string;
  /** Role `messenger`; absent: this process neither relays nor works (tests, openapi). */
  messengerUrl?: string;
  /** `postgres://…` or `redis://…`. */
  queueUrl?: string;
  scope: ScopeSleutel;
  /** Wraps the data keys of the BSN encryption; 32 bytes. */
  kek: Buffer;
  /** Root of the blind index keys; 32 bytes, never in the database. */
  hmac: Buffer;
  issuers: Issuer[];
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

export const CONFIG = Symbol('config');

export type Env = Record<string, string | undefined>;
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** Reads settings one by one and remembers which are missing or wrong; never a value. */
export class Lezer {
  readonly fouten: string[] = [];
  constructor(private readonly env: Env) {}

  lees<T>(naam: string, maak: (waarde: string) => T | undefined, standaard?: string): T {
    const waarde = this.env[naam] ?? standaard;
    let uitkomst: T | undefined;
    try {
      uitkomst = waarde === undefined ? undefined : maak(waarde);
    } catch {
      uitkomst = undefined;
    }
    if (uitkomst === undefined) this.fouten.push(waarde === undefined ? `${naam} is missing` : `${naam} is not valid`);
    return uitkomst as T;
  }

  /** @throws one error that names every setting that is missing or wrong */
  klaar(): void {
    if (this.fouten.length > 0) throw new Error(`Settings: ${this.fouten.join('; ')}`);
  }
}

const sleutel = (hex: string) => (/^[0-9a-f]{64}$/i.test(hex) ? Buffer.from(hex, 'hex') : undefined);
const url = (...protocollen: string[]) => (w: string) => (protocollen.includes(new URL(w).protocol) ? w : undefined);

/** Reads the environment; throws one error that names every setting that is missing or wrong (never its value). */
export function leesConfig(context: Context, env: Env = process.env): Config {
  const l = new Lezer(env);
  const config: Config = {
    context: l.lees('CONTEXT', (w) => (w in contextMap ? context : undefined), context),
    host: l.lees('HOST', (w) => w, '127.0.0.1'),
    port: l.lees('PORT', (w) => (/^\d{1,5}$/.test(w) ? Number(w) : undefined), '0'),
    databaseUrl: l.lees('DATABASE_URL', url('postgres:', 'postgresql:')),
    messengerUrl: env['MESSENGER_URL'] === undefined ? undefined : l.lees('MESSENGER_URL', url('postgres:', 'postgresql:')),
    queueUrl: env['QUEUE_URL'] === undefined ? undefined : l.lees('QUEUE_URL', url('postgres:', 'postgresql:', 'redis:', 'rediss:')),
    scope: l.lees('SCOPE_KEY', (w) => {
      const [kid, hex = ''] = w.split(':');
      const bytes = sleutel(hex);
      return bytes && /^\d{1,6}$/.test(kid ?? '') ? { kid: Number(kid), sleutel: bytes } : undefined;
    }),
    kek: l.lees('GEHEIM_KEK', sleutel),
    hmac: l.lees('GEHEIM_HMAC', sleutel),
    issuers: l.lees('ISSUERS', leesIssuers),
    logLevel: l.lees('LOG_LEVEL', (w) => LOG_LEVELS.find((n) => n === w), 'info'),
  };
  l.klaar();
  return config;
}

function leesIssuers(json: string): Issuer[] | undefined {
  const lijst: unknown = JSON.parse(json);
  if (!Array.isArray(lijst)) return undefined;
  return lijst.map((x: Partial<Issuer>) => {
    if (typeof x.organisatie !== 'string' || typeof x.issuer !== 'string') throw new TypeError('issuer');
    return { organisatie: x.organisatie, issuer: new URL(x.issuer).href.replace(/\/$/, '') };
  });
}
