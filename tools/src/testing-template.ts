import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TEST_GEHEIMEN } from '@wegwijs/platform/testing/database';
import pg from 'pg';
import { migreer } from './migrate.ts';
import { WORTEL } from './omgeving.ts';

/** Everything that decides how the migrated database looks. */
const BRONNEN = ['libs/tenant/src', 'libs/tenant/src/migrations', 'libs/platform/src/migrations', ...['intake', 'casusregie', 'ontzorgen', 'leerroutes', 'poort'].map((c) => `apps/${c}/src/migrations`), 'docker'];

function vingerafdruk(): string {
  const som = createHash('sha256');
  for (const map of BRONNEN) {
    for (const naam of readdirSync(join(WORTEL, map)).sort()) {
      if (/(?<!\.spec)\.(ts|sql)$/.test(naam)) som.update(naam).update(readFileSync(join(WORTEL, map, naam)));
    }
  }
  return som.digest('hex').slice(0, 16);
}

/**
 * Makes the migrated template database that each test file clones, or finds it. Several Jest processes start at once under Nx:
 * the name is a hash of the migrations and the work is done under an advisory lock.
 */
export async function maakTemplate(superuserUrl: string): Promise<string> {
  const naam = `sjabloon_${vingerafdruk()}`;
  const beheer = new pg.Client(superuserUrl);
  await beheer.connect();
  try {
    await beheer.query(`select pg_advisory_lock(hashtext('wegwijs/template'))`);
    const bestaat = await beheer.query('select 1 from pg_database where datname = $1', [naam]);
    if (bestaat.rowCount) return naam;
    await beheer.query(`drop database if exists ${naam}_bouw`);
    await beheer.query(`create database ${naam}_bouw`);
    const url = new URL(superuserUrl);
    url.pathname = `/${naam}_bouw`;
    await migreer({ beheerUrl: url.href, geheimen: TEST_GEHEIMEN });
    await beheer.query(`alter database ${naam}_bouw rename to ${naam}`);
    return naam;
  } finally {
    await beheer.end();
  }
}
