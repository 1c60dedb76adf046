import { Conflict, GeenToegang, OngeldigeInvoer, Probleem, TijdelijkNiet } from './fouten.ts';
import type { Foutkenmerken } from './verzoek.ts';

interface Databasefout {
  sqlstate?: string;
  constraint?: string;
  weg?: boolean;
}

const SQLSTATE = /^[0-9A-Z]{5}$/;
const NETWERK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** pg and pg-pool give these no code. */
const ZONDER_CODE = /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after calling end|Query read timeout)/;
/** Connection, resources, operator, cancelled by timeout, locks, serialization, read-only standby. */
const TIJDELIJK = /^(08|53|57|58)|^(25006|40001|40P01|55P03)$/;
/** Text that no column of this type can hold: wrong uuid, NUL, number or date out of range, too long. */
const ONZIN = new Set(['22P02', '22021', '22P05', '22001', '22003', '22007', '22008', '22025']);

function lees(fout: unknown): Databasefout {
  const e = fout as { driverError?: unknown; code?: unknown; constraint?: unknown; message?: unknown; name?: unknown; errors?: unknown };
  if (typeof fout !== 'object' || fout === null) return {};
  if (typeof e.driverError === 'object' && e.driverError !== null) return lees(e.driverError);
  const constraint = typeof e.constraint === 'string' ? e.constraint : undefined;
  if (typeof e.code === 'string' && SQLSTATE.test(e.code) && !NETWERK.has(e.code)) return { sqlstate: e.code, constraint };
  const weg =
    (typeof e.code === 'string' && NETWERK.has(e.code)) ||
    (typeof e.message === 'string' && ZONDER_CODE.test(e.message)) ||
    // After a killed backend the rollback fails on the released runner and hides the cause.
    e.name === 'QueryRunnerAlreadyReleasedError' ||
    (Array.isArray(e.errors) && e.errors.length > 0 && e.errors.every((x) => lees(x).weg));
  return { weg };
}

/**
 * What the client may know of an error of PostgreSQL, pg or TypeORM; undefined when it is a fault of ours (500).
 * @param titels Dutch title per known constraint
 */
export function vertaalDatabasefout(fout: unknown, titels: Readonly<Record<string, string>> = {}): Probleem | undefined {
  const { sqlstate, constraint, weg } = lees(fout);
  if (weg) return new TijdelijkNiet();
  if (!sqlstate) return undefined;
  if (TIJDELIJK.test(sqlstate)) return new TijdelijkNiet(sqlstate.startsWith('4') ? 1 : 2);
  if (ONZIN.has(sqlstate)) return new OngeldigeInvoer([]);
  if (sqlstate === '42501') return new GeenToegang();
  const titel = constraint ? titels[constraint] : undefined;
  if (sqlstate === '23505') return new Conflict(titel ?? 'Dit is al geregistreerd');
  if (sqlstate === '23503') return new Conflict(titel ?? 'Dit verwijst naar iets dat er niet is, of er verwijst nog iets naar');
  if ((sqlstate === '23514' || sqlstate === '23P01') && titel) return new Conflict(titel);
  return undefined;
}

const frames = (stack: string | undefined) => stack?.split('\n').filter((r) => /^\s+at /.test(r)).slice(0, 8).map((r) => r.trim());

/** The traits of an error for the log. Its message stays out: PostgreSQL quotes the value in it, and a value can be a BSN. */
export function kenmerkenVan(fout: unknown): Foutkenmerken {
  const { sqlstate, constraint } = lees(fout);
  if (!(fout instanceof Error)) return { fout: typeof fout, sqlstate, constraint };
  return { fout: fout.name, sqlstate, constraint, plek: frames(fout.stack) };
}
