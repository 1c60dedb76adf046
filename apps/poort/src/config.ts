import { Lezer, LOG_LEVELS, type Env } from '@wegwijs/platform';
import { ORGANISATIES } from '@wegwijs/tenant';
import { isIP } from 'node:net';

/** The apps behind the poort; `/api/<naam>/v1/…` goes there. */
export const DIENSTEN = ['intake', 'casusregie', 'ontzorgen', 'leerroutes'] as const;
export type Dienst = (typeof DIENSTEN)[number];

/** An organisation and the party that logs its people in. */
export interface Organisatie {
  organisatie: string;
  naam: string;
  issuer: string;
  clientId: string;
  clientSecret?: string;
}

/** A demo account, shown on the login page. */
export interface Proefaccount {
  organisatie: string;
  account: string;
  naam: string;
  functie: string;
}

/** Settings of the poort, read and checked once, at start. */
export interface PoortConfig {
  host: string;
  port: number;
  /** The origin as the browser sees it, without a slash at the end. */
  publicUrl: string;
  /** Role `poort_app`. */
  databaseUrl: string;
  /** 32 bytes, from which the keys of the sessions are derived. */
  sleutel: Buffer;
  issuers: Organisatie[];
  apps: Record<Dienst, string>;
  /** Folder with the built portal; absent or empty: a page that says so. */
  portaal?: string;
  /** Demo accounts; never in production. */
  proef: Proefaccount[];
  /** Minutes without a request after which a session ends. */
  rustMinuten: number;
  /** Minutes after which a session ends whatever happens. */
  duurMinuten: number;
  /** Milliseconds that an app may take before its answer begins. */
  wachttijd: number;
  /** Logins per minute from one address. */
  inlogGrens: number;
  /** Addresses of the proxies whose X-Forwarded-For is believed. */
  vertrouwd: string[];
  logLevel: (typeof LOG_LEVELS)[number];
}

export const POORT_CONFIG = Symbol('poort-config');

const LUS = ['127.0.0.1', 'localhost', '[::1]'];
/** Whether this address stays on this machine. */
export const isLokaal = (url: string): boolean => LUS.includes(new URL(url).hostname);

const herkomst = (w: string) => (/^https?:/.test(w) && new URL(w).origin === w.replace(/\/$/, '') ? new URL(w).origin : undefined);
const geheel = (min: number, max: number) => (w: string) => (/^\d{1,9}$/.test(w) && Number(w) >= min && Number(w) <= max ? Number(w) : undefined);
const tekst = (x: unknown): x is string => typeof x === 'string' && x !== '';
const lijst = (json: string): Record<string, unknown>[] => {
  const uit: unknown = JSON.parse(json);
  if (!Array.isArray(uit) || !uit.every((x) => typeof x === 'object' && x !== null)) throw new TypeError('list');
  return uit as Record<string, unknown>[];
};

/** A code is part of an address and of a cookie's name. Over an open line only on this machine: the client secret and every token go along. */
function leesIssuers(json: string): Organisatie[] | undefined {
  const issuers = lijst(json).map(({ organisatie, naam, issuer, clientId, clientSecret }): Organisatie => {
    if (!tekst(organisatie) || !/^[a-z0-9-]{1,60}$/.test(organisatie) || !tekst(issuer) || !tekst(clientId)) throw new TypeError('issuer');
    const adres = new URL(issuer).href.replace(/\/$/, '');
    if (!adres.startsWith('https:') && !(adres.startsWith('http:') && isLokaal(adres))) throw new TypeError('issuer');
    const bekend = ORGANISATIES.find((o) => o.code === organisatie)?.naam;
    return { organisatie, naam: tekst(naam) ? naam : (bekend ?? organisatie), issuer: adres, clientId, ...(tekst(clientSecret) && { clientSecret }) };
  });
  const uniek = (van: (o: Organisatie) => string) => new Set(issuers.map(van)).size === issuers.length;
  return issuers.length > 0 && uniek((o) => o.organisatie) && uniek((o) => o.issuer) ? issuers : undefined;
}

function leesApps(json: string): Record<Dienst, string> | undefined {
  const gegeven = JSON.parse(json) as Partial<Record<Dienst, string>>;
  const uit = DIENSTEN.map((dienst) => [dienst, herkomst(String(gegeven[dienst]))] as const);
  return uit.every(([, adres]) => adres) ? (Object.fromEntries(uit) as Record<Dienst, string>) : undefined;
}

const leesProef = (json: string) => lijst(json).map(({ organisatie, account, naam, functie }): Proefaccount => {
  if (!tekst(organisatie) || !tekst(account) || !tekst(naam) || !tekst(functie)) throw new TypeError('account');
  return { organisatie, account, naam, functie };
});

const isProxy = (w: string) => isIP(w.split('/')[0] ?? '') !== 0 && /^[^/]+(\/\d{1,3})?$/.test(w);

/**
 * Reads the environment.
 * @throws one error that names every setting that is missing or wrong (never its value), or says that demo accounts do not belong in production
 */
export function leesPoortConfig(env: Env = process.env): PoortConfig {
  const l = new Lezer(env);
  const proef = l.lees('PROEF', leesProef, '[]');
  if (proef?.length > 0 && env['NODE_ENV'] === 'production') throw new Error('De poort toont geen proefaccounts in productie: laat PROEF weg.');
  const config: PoortConfig = {
    host: l.lees('HOST', (w) => w, '127.0.0.1'),
    port: l.lees('PORT', geheel(0, 65_535), '0'),
    publicUrl: l.lees('PUBLIC_URL', (w) => {
      const origin = herkomst(w);
      return origin && (origin.startsWith('https:') || isLokaal(origin)) ? origin : undefined;
    }),
    databaseUrl: l.lees('DATABASE_URL', (w) => (['postgres:', 'postgresql:'].includes(new URL(w).protocol) ? w : undefined)),
    sleutel: l.lees('SESSIE_SLEUTEL', (w) => (/^[0-9a-f]{64}$/i.test(w) ? Buffer.from(w, 'hex') : undefined)),
    issuers: l.lees('ISSUERS', leesIssuers),
    apps: l.lees('APPS', leesApps),
    portaal: env['PORTAAL'] || undefined,
    proef,
    rustMinuten: l.lees('SESSIE_RUST', geheel(1, 1440), '60'),
    duurMinuten: l.lees('SESSIE_DUUR', geheel(1, 1440), '600'),
    wachttijd: l.lees('WACHTTIJD', geheel(100, 300_000), '30000'),
    inlogGrens: l.lees('INLOG_GRENS', geheel(1, 10_000), '30'),
    vertrouwd: l.lees('VERTROUWDE_PROXY', (w) => {
      const delen = w.split(',').map((d) => d.trim()).filter(Boolean);
      return delen.every(isProxy) ? delen : undefined;
    }, ''),
    logLevel: l.lees('LOG_LEVEL', (w) => LOG_LEVELS.find((n) => n === w), 'info'),
  };
  l.klaar();
  return config;
}
