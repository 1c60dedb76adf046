import pg from 'pg';
import { eigenSleutels } from '../geheimen.ts';
import { migreer, openstaand } from '../migrate.ts';
import { seedNationaal } from '../seed/nationaal.ts';

export const SEED = 2026;

export function metPad(url: string, pad: string): string {
  const adres = new URL(url);
  adres.pathname = pad;
  return adres.href;
}

export async function metClient<T>(url: string, werk: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client(url);
  await db.connect();
  try {
    return await werk(db);
  } finally {
    await db.end();
  }
}

/**
 * The database of this size: kept from an earlier run when it was filled to the end by the same code (its comment tells), otherwise made anew.
 * A run adds what it creates in the gemeenten that it writes in; the gemeente that is read from stays as it was filled.
 */
export async function vulDatabase(serverUrl: string, naam: string, maat: { dossiers: number; gemeenten: number }, log: (regel: string) => void): Promise<{ url: string; hash: string }> {
  const url = metPad(serverUrl, `/${naam}`);
  const soort = `${maat.dossiers} dossiers, ${maat.gemeenten} gemeenten, seed ${SEED}`;
  const bekend = await metClient(serverUrl, async (db) => {
    const { rows: [r] } = await db.query<{ tekst: string | null }>(`select shobj_description(oid, 'pg_database') tekst from pg_database where datname = $1`, [naam]);
    return r?.tekst ?? undefined;
  });
  if (bekend?.startsWith(`${soort}, hash `) && (await openstaand(url)).length === 0) {
    log(`Database ${naam}: ${bekend} (van een eerdere keer).`);
    return { url, hash: bekend.slice(-32) };
  }
  log(`Database ${naam} vullen: ${soort} …`);
  await metClient(serverUrl, async (db) => {
    await db.query(`drop database if exists ${naam} with (force)`);
    await db.query(`create database ${naam}`);
  });
  await migreer({ beheerUrl: url, geheimen: await eigenSleutels() });
  const { hash, seconden } = await seedNationaal({ beheerUrl: url, ...maat, seed: SEED, log });
  log(`  gevuld in ${seconden.toFixed(1)} s, hash ${hash}`);
  await metClient(serverUrl, (db) => db.query(`comment on database ${naam} is '${soort}, hash ${hash}'`));
  await metClient(url, (db) => db.query('checkpoint'));
  return { url, hash };
}
