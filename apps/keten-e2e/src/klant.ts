import { randomUUID } from 'node:crypto';
import type { Context } from '@wegwijs/kernel';

/** The running system as the story meets it. Everything that only the machine knows comes in from outside. */
export interface Systeem {
  /** Address per app. */
  apps: Record<Context, string>;
  /** An access token of this demo account for one app. */
  logIn(account: string, app: Context): Promise<string>;
  /** The name of the person behind an account. */
  naam(account: string): string;
  /** Folder for what the story leaves behind. */
  map: string;
  zeg(regel: string): void;
}

/** What an app says when it refuses (RFC 9457), with the reason and the article. */
export interface Probleem {
  type?: string;
  title?: string;
  status?: number;
  reden?: string;
  bron?: string;
  velden?: { veld: string; melding: string }[];
  [sleutel: string]: unknown;
}

/** An answer that is not 2xx. */
export class Weigering extends Error {
  constructor(readonly verzoek: string, readonly status: number, readonly probleem: Probleem) {
    super(`${verzoek} gaf ${status}: ${probleem.title ?? 'geen uitleg'}`);
  }
}

export interface Bestand {
  inhoud: Buffer;
  type: string;
  etag: string;
}

type Methode = 'GET' | 'POST' | 'PUT';
interface Verzoek {
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  xml?: string;
  /** Row version that the change is based on. */
  versie?: number;
}

/** Tokens live ten minutes; one that is older than this is replaced, so that the story may be slow. */
const TOKEN_MS = 8 * 60_000;
/** Nothing in the story may keep somebody waiting longer. */
const WACHT_MS = 20_000;

/** Somebody who works with the system: logs in per app when it is needed, and speaks as that person. */
export class Klant {
  readonly #tokens = new Map<Context, { token: string; tot: number }>();

  constructor(private readonly systeem: Systeem, readonly account: string, readonly functie: string) {}

  /** 'klantmanager Karin Roelofs' */
  get wie(): string {
    return `${this.functie} ${this.systeem.naam(this.account)}`;
  }

  get<T>(app: Context, pad: string): Promise<T> {
    return this.#json<T>('GET', app, pad, {});
  }
  post<T>(app: Context, pad: string, body?: unknown, versie?: number): Promise<T> {
    return this.#json<T>('POST', app, pad, { body, versie });
  }
  put<T>(app: Context, pad: string, body: unknown, versie: number): Promise<T> {
    return this.#json<T>('PUT', app, pad, { body, versie });
  }
  /** A file of the bank. */
  xml<T>(app: Context, pad: string, xml: string): Promise<T> {
    return this.#json<T>('POST', app, pad, { xml });
  }
  async bestand(app: Context, pad: string): Promise<Bestand> {
    const antwoord = await this.#stuur('GET', app, pad, {});
    return { inhoud: Buffer.from(await antwoord.arrayBuffer()), type: antwoord.headers.get('content-type') ?? '', etag: antwoord.headers.get('etag') ?? '' };
  }

  /** Every row of a paged list. */
  async *rijen<T>(app: Context, pad: string, filter = ''): AsyncGenerator<T> {
    let cursor: string | null = '';
    while (cursor !== null) {
      const pagina: { rijen: T[]; volgende: string | null } = await this.get(app, `${pad}?limiet=100${filter && `&${filter}`}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      yield* pagina.rijen;
      cursor = pagina.volgende;
    }
  }

  /** The refusal that must come. @throws Error when the app allows it, or refuses with another status */
  async geweigerd(status: number, verzoek: (ik: Klant) => Promise<unknown>): Promise<Probleem> {
    try {
      await verzoek(this);
    } catch (fout) {
      if (fout instanceof Weigering && fout.status === status) return fout.probleem;
      throw fout;
    }
    throw new Error(`${this.wie} mocht iets dat met ${status} geweigerd had moeten worden`);
  }

  async #json<T>(methode: Methode, app: Context, pad: string, verzoek: Verzoek): Promise<T> {
    const antwoord = await this.#stuur(methode, app, pad, verzoek);
    return (antwoord.status === 204 ? undefined : await antwoord.json()) as T;
  }

  async #stuur(methode: Methode, app: Context, pad: string, { body, xml, versie }: Verzoek): Promise<Response> {
    const antwoord = await fetch(`${this.systeem.apps[app]}/v1${pad}`, {
      method: methode,
      signal: AbortSignal.timeout(WACHT_MS),
      headers: {
        authorization: `Bearer ${await this.#token(app)}`,
        ...(methode !== 'GET' && { 'idempotency-key': randomUUID() }),
        ...(versie !== undefined && { 'if-match': `"${versie}"` }),
        ...((body ?? xml) !== undefined && { 'content-type': xml === undefined ? 'application/json' : 'application/xml' }),
      },
      ...((body ?? xml) !== undefined && { body: xml ?? JSON.stringify(body) }),
    });
    if (!antwoord.ok) throw new Weigering(`${methode} ${app} /v1${pad}`, antwoord.status, (await antwoord.json().catch(() => ({}))) as Probleem);
    return antwoord;
  }

  async #token(app: Context): Promise<string> {
    const bekend = this.#tokens.get(app);
    if (bekend && bekend.tot > Date.now()) return bekend.token;
    const token = await this.systeem.logIn(this.account, app);
    this.#tokens.set(app, { token, tot: Date.now() + TOKEN_MS });
    return token;
  }
}
