import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Klok } from '@wegwijs/tenant';
import pg from 'pg';
import { POORT_CONFIG, type Dienst, type PoortConfig } from '../config.ts';
import { isKoekje, nieuwKoekje, sleutelVan, Sleutels } from './sleutels.ts';

/** Who is logged in, from the ID token of the issuer. */
export interface Wie {
  account: string;
  persoon: string;
  naam: string;
  rollen: string[];
}

/** What is kept of a login, encrypted. `tot` is in milliseconds since 1970. */
export interface Inhoud {
  wie: Wie;
  idToken: string;
  vernieuwing?: string;
  toegang: Partial<Record<Dienst, { token: string; tot: number }>>;
}

export interface Sessie {
  /** sha256 of the cookie. */
  sleutel: Buffer;
  issuer: string;
  sub: string;
  inhoud: Inhoud;
  verlooptOp: Date;
}

interface Rij {
  sleutel: Buffer;
  issuer: string;
  sub: string;
  inhoud: Buffer;
  laatst: Date;
  verloopt: Date;
}

const MINUUT = 60_000;
const OPRUIMEN = 10 * MINUUT;

function verbindingen(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString, max, connectionTimeoutMillis: 3000, keepAlive: true,
    options: '-c timezone=UTC -c statement_timeout=10s -c lock_timeout=8s -c idle_in_transaction_session_timeout=20s',
  });
  // A connection that dies while nobody uses it is replaced at the next request.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * The sessions, in PostgreSQL: any process of the poort may answer any request, and an ended session is ended at once. Every statement holds the
 * time-outs against the clock of the poort, so that a session past its time does not exist.
 */
@Injectable()
export class Sessies implements OnApplicationShutdown {
  readonly #pool: pg.Pool;
  /** For work that waits for an issuer: one that is slow holds up its own people, not everybody's requests. */
  readonly #trageWerk: pg.Pool;
  readonly #opruimer: NodeJS.Timeout;

  constructor(@Inject(POORT_CONFIG) private readonly config: PoortConfig, private readonly klok: Klok, private readonly sleutels: Sleutels) {
    this.#pool = verbindingen(config.databaseUrl, 5);
    this.#trageWerk = verbindingen(config.databaseUrl, 10);
    this.#opruimer = setInterval(() => void this.ruimOp().catch(() => undefined), OPRUIMEN).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#opruimer);
    await Promise.all([this.#pool.end(), this.#trageWerk.end()]);
  }

  controleer(): Promise<unknown> {
    return this.#pool.query('select 1');
  }

  /** Begins a session under an id that nobody has seen before. Answers the value of its cookie, which is kept nowhere. */
  async begin(o: { issuer: string; sub: string; sid?: string; inhoud: Inhoud }): Promise<string> {
    const koekje = nieuwKoekje();
    const sleutel = sleutelVan(koekje);
    const nu = this.klok.nu();
    await this.#pool.query(
      'insert into poort.sessie (sleutel, issuer, sub, sid, inhoud, begin, laatst, verloopt) values ($1, $2, $3, $4, $5, $6, $6, $7)',
      [sleutel, o.issuer, o.sub, o.sid ?? null, this.dicht(sleutel, o.inhoud), nu, new Date(nu.getTime() + this.config.duurMinuten * MINUUT)]);
    return koekje;
  }

  /**
   * The session of this cookie, or undefined: unknown, ended, past its time, or no cookie that the poort ever gave.
   * @param o.raakt whether this request counts as activity; written at most once a minute
   */
  async vind(koekje: string | undefined, o: { raakt: boolean }): Promise<Sessie | undefined> {
    if (!isKoekje(koekje)) return undefined;
    const nu = this.klok.nu();
    const sessie = await this.lees(this.#pool, sleutelVan(koekje), nu);
    if (sessie && o.raakt && nu.getTime() - sessie.laatst.getTime() >= MINUUT) {
      // Not waiting: who holds the row (for a refresh) may take as long as the issuer does, and the next request writes it as well.
      await this.#pool.query(
        'update poort.sessie set laatst = $2 where sleutel = (select sleutel from poort.sessie where sleutel = $1 and laatst < $2 for no key update skip locked)', [sessie.sleutel, nu]);
      sessie.verlooptOp = this.einde({ laatst: nu, verloopt: sessie.verloopt });
    }
    return sessie;
  }

  /**
   * Works on a session that nobody else, in any process, works on meanwhile; what `werk` makes of its content is kept.
   * @param werk answers the new content, or undefined to end the session
   */
  async alleen(sleutel: Buffer, werk: (inhoud: Inhoud) => Promise<Inhoud | undefined>): Promise<Inhoud | undefined> {
    const client = await this.#trageWerk.connect();
    try {
      await client.query('begin');
      const sessie = await this.lees(client, sleutel, this.klok.nu(), ' for update');
      const inhoud = sessie && (await werk(sessie.inhoud));
      if (inhoud === undefined) await client.query('delete from poort.sessie where sleutel = $1', [sleutel]);
      else if (inhoud !== sessie?.inhoud) await client.query('update poort.sessie set inhoud = $2 where sleutel = $1', [sleutel, this.dicht(sleutel, inhoud)]);
      await client.query('commit');
      client.release();
      return inhoud;
    } catch (fout) {
      await client.query('rollback').then(() => client.release(), (stuk: Error) => client.release(stuk));
      throw fout;
    }
  }

  async eindig(sleutel: Buffer): Promise<void> {
    await this.#pool.query('delete from poort.sessie where sleutel = $1', [sleutel]);
  }

  /** Ends the session of a cookie, whatever state it is in. */
  async eindigKoekje(koekje: string | undefined): Promise<void> {
    if (isKoekje(koekje)) await this.eindig(sleutelVan(koekje));
  }

  /** Ends every session of an account, on any device. Answers how many. */
  async eindigAccount(issuer: string, sub: string): Promise<number> {
    return (await this.#pool.query('delete from poort.sessie where issuer = $1 and sub = $2', [issuer, sub])).rowCount ?? 0;
  }

  /** The issuer says that a login has ended. Only sessions begun before it said so: the same message, sent again later, ends nothing new. */
  async eindigDoorIssuer(o: { issuer: string; sid?: string; sub?: string; gezegd: Date }): Promise<number> {
    const [kolom, waarde] = o.sid === undefined ? ['sub', o.sub] : ['sid', o.sid];
    return (await this.#pool.query(`delete from poort.sessie where issuer = $1 and ${kolom} = $2 and begin <= $3`, [o.issuer, waarde, o.gezegd])).rowCount ?? 0;
  }

  /** How many sessions this account has now. */
  async aantal(issuer: string, sub: string): Promise<number> {
    const { rows: [rij] } = await this.#pool.query<{ aantal: number }>(
      'select count(*)::int aantal from poort.sessie where issuer = $1 and sub = $2 and verloopt > $3 and laatst > $4', [issuer, sub, ...this.grenzen(this.klok.nu())]);
    return rij?.aantal ?? 0;
  }

  /** Removes what is past its time. Answers how many. */
  async ruimOp(): Promise<number> {
    return (await this.#pool.query('delete from poort.sessie where verloopt <= $1 or laatst <= $2', this.grenzen(this.klok.nu()))).rowCount ?? 0;
  }

  private async lees(bij: pg.Pool | pg.PoolClient, sleutel: Buffer, nu: Date, slot: '' | ' for update' = ''): Promise<(Sessie & Pick<Rij, 'laatst' | 'verloopt'>) | undefined> {
    const { rows: [rij] } = await bij.query<Rij>(
      `select sleutel, issuer, sub, inhoud, laatst, verloopt from poort.sessie where sleutel = $1 and verloopt > $2 and laatst > $3${slot}`, [sleutel, ...this.grenzen(nu)]);
    const inhoud = rij && this.sleutels.open<Inhoud>('sessie', sleutel.toString('hex'), rij.inhoud);
    return inhoud && { ...rij, inhoud, verlooptOp: this.einde(rij) };
  }

  private dicht(sleutel: Buffer, inhoud: Inhoud): Buffer {
    return this.sleutels.sluit('sessie', sleutel.toString('hex'), inhoud);
  }

  /** Before the first a session has had its longest time; before the second it has been idle too long. */
  private grenzen(nu: Date): [verloopt: Date, laatst: Date] {
    return [nu, new Date(nu.getTime() - this.config.rustMinuten * MINUUT)];
  }

  private einde({ laatst, verloopt }: Pick<Rij, 'laatst' | 'verloopt'>): Date {
    return new Date(Math.min(verloopt.getTime(), laatst.getTime() + this.config.rustMinuten * MINUUT));
  }
}
