import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';
import type { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { huidigeAanvraag, type Aanvraag, type Actor } from './aanvraag.ts';
import { Klok } from './klok.ts';
import { Scope, tekenScope, type Bereik, type ScopeSleutel } from './scope.ts';
import type { Taak } from './decorators.ts';
import { TAKEN } from './taak.ts';

export const SCOPE_SLEUTEL = Symbol('scope-sleutel');
/** The one organisation that belongs to a gemeente: it alone has `beheer`. */
const GEMEENTE_ORGANISATIE = /^gemeente-(\d{4})$/;

export class SleutelHergebruikt extends Error {
  constructor() {
    super('Deze Idempotency-Key is al gebruikt voor een ander verzoek');
  }
}

type Werk<T> = (em: EntityManager, scope: Scope) => Promise<T>;
type Matrix = { epoch: string; dag: string; perOrganisatie: Map<string, Bereik> };
type Eenheid = { actor: Actor; bereik: (m: Matrix) => Bereik; aanvraag: Omit<Aanvraag, 'actor'> };

const bezig = new AsyncLocalStorage<Scope>();

/** Runs `fn` after the commit of the unit of work that is open now; not at all when it rolls back. */
export function naCommit(fn: () => void): void {
  bezig.getStore()?.naCommit.push(fn);
}

const verouderd = (fout: unknown) =>
  fout instanceof QueryFailedError && (fout.driverError as { code?: string }).code === '42501' && /scope verouderd/.test(fout.message);

/** `Scope.betrokken` of the unit of work that is open now: for handlers of events, which get no scope. */
export function betrokken(...rijen: readonly { gemeentecode: string; id: string }[]): void {
  bezig.getStore()?.betrokken(...rijen);
}

/**
 * The only door to the database. One act = one transaction = one connection, with a signed scope that PostgreSQL checks in
 * every policy. It also keeps the two promises that belong to the transaction itself: the audit line and the first answer
 * to an Idempotency-Key.
 */
@Injectable()
export class TenantDb {
  private matrix: Matrix | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
    @Inject(SCOPE_SLEUTEL) private readonly sleutel: ScopeSleutel,
  ) {}

  /** One act for the person who is asking, within the tasks that the route declares. Its result is the HTTP answer. */
  run<T>(werk: Werk<T>): Promise<T> {
    const aanvraag = huidigeAanvraag();
    if (!aanvraag) throw new Error('No request: TenantDb.run outside a guarded route');
    const { actor, taken } = aanvraag;
    return this.eenheid({ actor, aanvraag, bereik: (m) => bereikVan(m, actor.organisatie, taken) }, werk);
  }

  /** One act by the system itself (an event that arrived, a daily job), for the named gemeenten and all tasks of this context. */
  runSystem<T>(o: { gemeenten: string[]; actie: string; traceId?: string }, werk: Werk<T>): Promise<T> {
    const actor: Actor = { account: 'systeem', persoon: '00000000-0000-0000-0000-000000000000', naam: 'Systeem', organisatie: 'systeem', rollen: [] };
    const bereik = Object.fromEntries(TAKEN.map((taak) => [taak, o.gemeenten]));
    return this.eenheid({ actor, bereik: () => bereik, aanvraag: { taken: TAKEN, actie: o.actie, leest: false, traceId: o.traceId ?? randomUUID() } }, werk);
  }

  private async eenheid<T>(e: Eenheid, werk: Werk<T>): Promise<T> {
    if (bezig.getStore()) throw new Error('A unit of work is open already: an act is one transaction');
    for (let poging = 1; ; poging++) {
      const matrix = await this.actueleMatrix();
      try {
        return await this.transactie(e, e.bereik(matrix), matrix.epoch, werk);
      } catch (fout) {
        if (!verouderd(fout) || poging === 2) throw fout;
        this.matrix = undefined;
      }
    }
  }

  private async transactie<T>(e: Eenheid, bereik: Bereik, epoch: string, werk: Werk<T>): Promise<T> {
    const qr = this.dataSource.createQueryRunner() as PostgresQueryRunner;
    await qr.connect();
    let klaar = false;
    try {
      await qr.startTransaction();
      // The machine's clock and not `klok`: PostgreSQL shares it, and a test that sets the legal day must not make scopes expire.
      const token = tekenScope(this.sleutel, { actor: e.actor, bereik, epoch, nu: new Date() });
      await qr.query(
        `select set_config('app.scope', $1, true), set_config('statement_timeout', '15000', true), set_config('idle_in_transaction_session_timeout', '10000', true)`,
        [token],
      );
      const scope = new Scope(e.actor, [...new Set(Object.values(bereik).flat())].sort(), qr.manager);
      const uitkomst = await bezig.run(scope, () => this.eenmalig(e, scope, werk));
      await schrijfAudit(qr, e.aanvraag, scope);
      await qr.commitTransaction();
      klaar = true;
      for (const fn of scope.naCommit) fn();
      return uitkomst;
    } catch (fout) {
      if (!qr.isReleased && !klaar) await qr.rollbackTransaction().catch((erger: Error) => qr['releasePostgresConnection'](erger));
      throw fout;
    } finally {
      if (!qr.isReleased) await (qr.isTransactionActive ? qr['releasePostgresConnection'](new Error('transaction left open')) : qr.release());
    }
  }

  /** The first answer to an Idempotency-Key is kept in the transaction of the act, and given again to every repeat. */
  private async eenmalig<T>(e: Eenheid, scope: Scope, werk: Werk<T>): Promise<T> {
    const sleutel = e.aanvraag.idempotentie;
    const gemeentecode = scope.gemeenten[0];
    if (!sleutel || !gemeentecode) return werk(scope.em, scope);
    const waar = [gemeentecode, sleutel.route, sleutel.sleutel];
    const nieuw: unknown[] = await scope.em.query(
      `insert into tenant.idempotentie (gemeentecode, route, sleutel, body_sha) values ($1, $2, $3, $4) on conflict do nothing returning 1`,
      [...waar, sleutel.bodySha],
    );
    if (nieuw.length === 0) {
      const [eerder]: { body_sha: Buffer; antwoord: T }[] = await scope.em.query(
        `select body_sha, antwoord from tenant.idempotentie where gemeentecode = $1 and route = $2 and sleutel = $3`, waar);
      if (!eerder?.body_sha.equals(sleutel.bodySha)) throw new SleutelHergebruikt();
      return eerder.antwoord;
    }
    const antwoord = await werk(scope.em, scope);
    await scope.em.query(`update tenant.idempotentie set antwoord = $4 where gemeentecode = $1 and route = $2 and sleutel = $3`, [...waar, JSON.stringify(antwoord ?? null)]);
    return antwoord;
  }

  /** Who executes what today. Kept per epoch and day: PostgreSQL refuses an outdated epoch, so a stale copy cannot be used. */
  private async actueleMatrix(): Promise<Matrix> {
    const dag = this.klok.vandaag();
    if (this.matrix?.dag === dag) return this.matrix;
    // The epoch is read before the rows: a change in between makes the copy refused, never trusted.
    const [epoch]: { n: string }[] = await this.dataSource.query('select n::text from tenant.scope_epoch');
    const rijen: { taak: Taak; uitvoerder: string; gemeenten: string[] }[] = await this.dataSource.query(
      `select s.taak, s.uitvoerder, array_agg(s.gemeentecode order by s.gemeentecode) gemeenten
       from tenant.schaalniveau s join tenant.gemeente g using (gemeentecode)
       where g.actief and s.geldig_van <= $1 and (s.geldig_tot is null or s.geldig_tot > $1) group by s.taak, s.uitvoerder`, [dag]);
    const perOrganisatie = new Map<string, Bereik>();
    for (const r of rijen) perOrganisatie.set(r.uitvoerder, { ...perOrganisatie.get(r.uitvoerder), [r.taak]: r.gemeenten });
    const matrix: Matrix = { epoch: epoch!.n, dag, perOrganisatie };
    this.matrix = matrix;
    return matrix;
  }
}

function bereikVan(matrix: Matrix, organisatie: string, taken: readonly Taak[]): Bereik {
  const alles = matrix.perOrganisatie.get(organisatie) ?? {};
  const eigen = GEMEENTE_ORGANISATIE.exec(organisatie)?.[1];
  return Object.fromEntries(taken.map((taak) => [taak, taak === 'beheer' ? (eigen ? [eigen] : []) : (alles[taak] ?? [])]));
}

/** One line per betrokkene (Logboek Dataverwerkingen); an act without one still leaves a line. */
async function schrijfAudit(qr: QueryRunner, aanvraag: Omit<Aanvraag, 'actor'>, scope: Scope): Promise<void> {
  const eigen = scope.gemeenten[0];
  const rijen = scope.betrokkenen.length > 0 || aanvraag.leest || !eigen ? scope.betrokkenen : [{ gemeentecode: eigen, id: null }];
  if (rijen.length === 0) return;
  await qr.query(
    // Who it was is given and not left to the defaults of the table: those would verify the scope once per line. The policy does it once.
    `insert into tenant.audit (gemeentecode, betrokkene, trace_id, soort, actie, taken, persoon, organisatie) select g, b, $3, $4, $5, $6, $7, $8 from unnest($1::text[], $2::uuid[]) r(g, b)`,
    [rijen.map((r) => r.gemeentecode), rijen.map((r) => r.id), aanvraag.traceId, aanvraag.leest ? 'inzage' : 'handeling', aanvraag.actie,
      aanvraag.taken === TAKEN ? 'alle' : aanvraag.taken.join(' '), scope.actor.persoon, scope.actor.organisatie],
  );
}

