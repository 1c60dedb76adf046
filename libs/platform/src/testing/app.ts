import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { Context, Datum, EventType } from '@wegwijs/kernel';
import { Klok, type Actor } from '@wegwijs/tenant';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { randomUUID } from 'node:crypto';
import { CONFIG, type Config } from '../config.ts';
import { configureerHttp, maakAdapter } from '../http/index.ts';
import { verstuur } from '../http/testing/verstuur.ts';
import { drain, listenersOf, type Drainable } from '../messaging/index.ts';
import { CONTEXT } from '../platform.module.ts';
import { ACTOREN } from './actoren.ts';
import { TEST_GEHEIMEN, testDatabase, type TestDatabase } from './database.ts';

/** The clock of a test: a legal day that the test sets; the moment of the day is noon in Amsterdam. */
class TestKlok extends Klok {
  dag: Datum = '2026-11-24';
  override vandaag = () => this.dag;
  override nu = () => new Date(`${this.dag}T11:00:00Z`);
}

export interface Antwoord<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Record<string, string | string[] | number | undefined>;
  tekst: string;
  ruw: Buffer;
}

type Koppen = Record<string, string>;
export interface Klant {
  get<T = Record<string, unknown>>(pad: string, koppen?: Koppen): Promise<Antwoord<T>>;
  post<T = Record<string, unknown>>(pad: string, body?: unknown, koppen?: Koppen): Promise<Antwoord<T>>;
  put<T = Record<string, unknown>>(pad: string, body?: unknown, koppen?: Koppen): Promise<Antwoord<T>>;
  patch<T = Record<string, unknown>>(pad: string, body?: unknown, koppen?: Koppen): Promise<Antwoord<T>>;
  delete<T = Record<string, unknown>>(pad: string, koppen?: Koppen): Promise<Antwoord<T>>;
}

/** One app on its own database, spoken to over HTTP as somebody, with a clock that the test owns. */
export class TestApp {
  constructor(
    readonly nest: NestFastifyApplication,
    readonly context: Context,
    readonly db: TestDatabase,
    readonly klok: TestKlok,
    private readonly sleutel: CryptoKey,
  ) {}

  /** A client that speaks as one of the test people (see ACTOREN) or as a given actor; `undefined` speaks as nobody. */
  als(wie: string | Actor | undefined): Klant {
    const actor = typeof wie === 'string' ? ACTOREN[wie] : wie;
    if (typeof wie === 'string' && !actor) throw new Error(`Unknown test person ${wie}: ${Object.keys(ACTOREN).join(', ')}`);
    const stuur = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: unknown, koppen: Koppen = {}) => {
      const headers = { ...(actor && { authorization: `Bearer ${await this.token(actor)}` }), ...koppen };
      const r = await verstuur(this.nest, { method, url, headers, ...(payload !== undefined && { payload: payload as object }) });
      const json = String(r.headers['content-type'] ?? '').includes('json') && r.payload !== '';
      return { status: r.statusCode, body: (json ? JSON.parse(r.payload) : {}) as never, headers: r.headers, tekst: r.payload, ruw: r.rawPayload };
    };
    return {
      get: (pad, koppen) => stuur('GET', pad, undefined, koppen),
      post: (pad, body, koppen) => stuur('POST', pad, body, koppen),
      put: (pad, body, koppen) => stuur('PUT', pad, body, koppen),
      patch: (pad, body, koppen) => stuur('PATCH', pad, body, koppen),
      delete: (pad, koppen) => stuur('DELETE', pad, undefined, koppen),
    };
  }

  /** A query past every policy, to look at what is really there. */
  sql<T = Record<string, unknown>>(tekst: string, waarden?: unknown[]): Promise<T[]> {
    return this.db.sql<T>(tekst, waarden);
  }

  /** Facts that this app published, oldest first. */
  feiten<T = Record<string, unknown>>(naam: string): Promise<{ gemeentecode: string; sleutel: string; feiten: T }[]> {
    return this.db.sql('select gemeentecode, sleutel, feiten from platform.event where naam = $1 order by volgnr', [naam]);
  }

  /** Puts a fact of another context in the mail, as its publisher would; `drain` then delivers it. */
  async ontvang<P extends object>(event: EventType<P>, o: { gemeentecode: string; sleutel: string; feiten: P }): Promise<void> {
    await this.db.sql(
      `with e as (insert into platform.event (gemeentecode, id, context, naam, sleutel, feiten) values ($1, $2, $3, $4, $5, $6) returning *)
       insert into platform.delivery (gemeentecode, luisteraar, event_id, volgnr, context, naam, sleutel, op, due_at)
       select gemeentecode, l, id, volgnr, context, naam, sleutel, op, op from e, unnest($7::text[]) l`,
      [o.gemeentecode, randomUUID(), event.context, event.naam, o.sleutel, JSON.stringify(o.feiten), listenersOf(event.context)]);
  }

  /** Delivers everything that waits for this app, without a queue. Returns how many deliveries were handled. */
  drain(): Promise<number> {
    return drain(this.nest as Drainable);
  }

  async token(actor: Actor, anders: { aud?: string } = {}): Promise<string> {
    return new SignJWT({ persoon: actor.persoon, naam: actor.naam, rollen: actor.rollen })
      .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' }).setSubject(actor.account).setIssuer(issuerVan(actor.organisatie))
      .setAudience(anders.aud ?? `urn:wegwijs:${this.context}`).setIssuedAt().setNotBefore('-1s').setExpirationTime('5m').sign(this.sleutel);
  }

  async sluit(): Promise<void> {
    await this.nest.close();
    await this.db.sluit();
  }
}

const issuerVan = (organisatie: string) => `https://inlog.test/${organisatie}`;

export const testConfig = (context: Context, db: TestDatabase, jwks: { keys: Record<string, unknown>[] }): Config => ({
  context, host: '127.0.0.1', port: 0, databaseUrl: db.url(`${context}_app`),
  scope: { kid: TEST_GEHEIMEN.scope[context].kid, sleutel: Buffer.from(TEST_GEHEIMEN.scope[context].hex, 'hex') },
  kek: Buffer.alloc(32, 7), hmac: Buffer.alloc(32, 9), logLevel: 'silent',
  issuers: [...new Set(Object.values(ACTOREN).map((a) => a.organisatie))].map((organisatie) => ({ organisatie, issuer: issuerVan(organisatie), jwks })),
});

/** Starts an app for a test file. Close it in `afterAll`. `logboek` receives everything that the app would write to its log, at its most talkative. */
export async function testApp(module: Type, o: { vandaag?: Datum; db?: TestDatabase; controleerAntwoorden?: boolean; logboek?: { write(regel: string): void } } = {}): Promise<TestApp> {
  const [db, { privateKey, publicKey }] = await Promise.all([o.db ?? testDatabase(), generateKeyPair('ES256')]);
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const klok = new TestKlok();
  klok.dag = o.vandaag ?? klok.dag;
  const ref = await Test.createTestingModule({ imports: [module] })
    .overrideProvider(CONFIG).useFactory({
      factory: (context: Context) => ({ ...testConfig(context, db, { keys: [{ ...jwk }] }), ...(o.logboek && { logLevel: 'debug' }) }), inject: [CONTEXT],
    })
    .overrideProvider(Klok).useValue(klok)
    .compile();
  const nest = ref.createNestApplication<NestFastifyApplication>(maakAdapter({ stroom: o.logboek }), { bufferLogs: true });
  await configureerHttp(nest, { controleerAntwoorden: o.controleerAntwoorden ?? true });
  await nest.listen(0, '127.0.0.1');
  return new TestApp(nest, nest.get<Context>(CONTEXT), db, klok, privateKey);
}
