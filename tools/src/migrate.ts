import { type Context } from '@wegwijs/kernel';
import { migrations as casusregie } from '@wegwijs/casusregie-app/migrations';
import { migrations as intake } from '@wegwijs/intake-app/migrations';
import { migrations as leerroutes } from '@wegwijs/leerroutes-app/migrations';
import { migrations as ontzorgen } from '@wegwijs/ontzorgen-app/migrations';
import { platformMigrations } from '@wegwijs/platform/migrations';
import { migrations as poort } from '@wegwijs/poort-app/migrations';
import { AuditLezen2, Tenant1 } from '@wegwijs/tenant';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { WORTEL } from './omgeving.ts';

/** In this order: who may ask, how facts travel, then the contexts (they know nothing of each other's tables) and the sessions of the poort. */
const SCHEMAS: readonly { schema: 'tenant' | 'platform' | 'poort' | Context; migrations: (new () => MigrationInterface)[] }[] = [
  { schema: 'tenant', migrations: [Tenant1, AuditLezen2] },
  { schema: 'platform', migrations: platformMigrations },
  { schema: 'intake', migrations: intake },
  { schema: 'casusregie', migrations: casusregie },
  { schema: 'ontzorgen', migrations: ontzorgen },
  { schema: 'leerroutes', migrations: leerroutes },
  { schema: 'poort', migrations: poort },
];

export const INLOGROLLEN = ['intake_app', 'casusregie_app', 'ontzorgen_app', 'leerroutes_app', 'poort_app', 'messenger', 'queue'] as const;
export type Inlogrol = (typeof INLOGROLLEN)[number];

export interface Geheimen {
  /** Password per role that logs in; absent: the server trusts the connection (tests). */
  wachtwoorden?: Record<Inlogrol, string>;
  /** What each app signs its scopes with: key id and 32 bytes in hex. */
  scope: Record<Context, { kid: number; hex: string }>;
}

/**
 * Brings the database of `beheerUrl` (a superuser, or a role that may create roles and schemas) up to date. Safe to repeat and to
 * run twice at the same moment. Returns the names of the migrations that were carried out.
 */
export async function migreer({ beheerUrl, geheimen }: { beheerUrl: string; geheimen: Geheimen }): Promise<string[]> {
  const beheer = new pg.Client(beheerUrl);
  await beheer.connect();
  try {
    await beheer.query(`select pg_advisory_lock(hashtext('wegwijs/migrate'))`);
    await beheer.query(await readFile(join(WORTEL, 'docker/roles.sql'), 'utf8'));
    for (const [rol, wachtwoord] of Object.entries(geheimen.wachtwoorden ?? {})) {
      await beheer.query(`alter role ${pg.escapeIdentifier(rol)} password ${pg.escapeLiteral(wachtwoord)}`);
    }
    const { rows } = await beheer.query<{ db: string }>('select current_database() db');
    await beheer.query(`grant wegwijs_owner to current_user; grant create on database ${pg.escapeIdentifier(rows[0]!.db)} to wegwijs_owner;
      revoke create on schema public from public; grant usage, create on schema public to wegwijs_owner`);
    const gedaan: string[] = [];
    for (const { schema, migrations } of SCHEMAS) gedaan.push(...(await migreerSchema(beheerUrl, schema, migrations)));
    await bewaarScopeSleutels(beheer, geheimen.scope);
    return gedaan;
  } finally {
    await beheer.end();
  }
}

/** Names of migrations in the code that the database does not have yet. Changes nothing. */
export async function openstaand(beheerUrl: string): Promise<string[]> {
  const client = new pg.Client(beheerUrl);
  await client.connect();
  try {
    const open: string[] = [];
    for (const { schema, migrations } of SCHEMAS) {
      const tabel = `${schema}.migratie`;
      const { rows: [r] } = await client.query<{ is: boolean }>('select to_regclass($1) is not null "is"', [tabel]);
      const gedaan = r?.is ? (await client.query<{ name: string }>(`select name from ${tabel}`)).rows.map((m) => m.name) : [];
      open.push(...migrations.map((m) => naamVan(m)).filter((naam) => !gedaan.includes(naam)));
    }
    return open;
  } finally {
    await client.end();
  }
}

/** Is this database up to date? Answers what to print. @throws Error that names the migrations that are open */
export async function controleer(beheerUrl: string): Promise<string> {
  const open = await openstaand(beheerUrl);
  if (open.length > 0) throw new Error(`Nog niet uitgevoerd: ${open.join(', ')}. Draai: npm run migrate`);
  return 'De database is bij.';
}

const naamVan = (migratie: new () => MigrationInterface): string => new migratie().name ?? migratie.name;

const eigenaar = (url: string, schema: string, migrations: (new () => MigrationInterface)[]) =>
  new DataSource({ type: 'postgres', url, schema, migrations, migrationsTableName: 'migratie', extra: { options: '-c role=wegwijs_owner', max: 1 } }).initialize();

async function migreerSchema(url: string, schema: string, migrations: (new () => MigrationInterface)[]): Promise<string[]> {
  const ds = await eigenaar(url, schema, migrations);
  try {
    await ds.query(`create schema if not exists ${schema}; revoke all on schema ${schema} from public`);
    if (schema !== 'tenant' && schema !== 'platform') await ds.query(`grant usage on schema ${schema} to ${schema}_app`);
    return (await ds.runMigrations({ transaction: 'all' })).map((m) => m.name);
  } finally {
    await ds.destroy();
  }
}

/** PostgreSQL gets the padded halves of each key, for the role of that app only: the key of one app signs nothing for another. */
async function bewaarScopeSleutels(beheer: pg.Client, sleutels: Geheimen['scope']): Promise<void> {
  for (const [context, { kid, hex }] of Object.entries(sleutels)) {
    const blok = Buffer.alloc(64);
    Buffer.from(hex, 'hex').copy(blok);
    const pad = (byte: number) => Buffer.from(blok.map((b) => b ^ byte));
    await beheer.query(
      `insert into tenant.scope_sleutel (kid, rol, ipad, opad) values ($1, $2, $3, $4) on conflict (kid) do update set rol = excluded.rol, ipad = excluded.ipad, opad = excluded.opad`,
      [kid, `${context}_app`, pad(0x36), pad(0x5c)],
    );
  }
}

/**
 * `npm run migrate`: DATABASE_URL of a superuser (or a role that may create roles and schemas), passwords and scope keys from the environment
 * (docker/compose.yaml shows them all). With `--check` nothing changes: the exit code says whether something is open.
 */
async function main(args: string[]): Promise<void> {
  const beheerUrl = process.env['DATABASE_URL'];
  if (args.includes('--check')) {
    if (beheerUrl) return console.log(await controleer(beheerUrl));
    // Only here: it needs a test server, which an image for production does not have.
    const { controleerVers } = await import('./migrate.controle.ts');
    return console.log(await controleerVers());
  }
  if (!beheerUrl) throw new Error('Geef in DATABASE_URL het adres van de database, met een account dat rollen en schema\'s mag maken.');
  const { geheimenUitOmgeving } = await import('./geheimen.ts');
  const geheimen = geheimenUitOmgeving(process.env);
  if (!geheimen) throw new Error('Geef ook de wachtwoorden en sleutels van de apps; docker/voorbeeld.env noemt ze.');
  const gedaan = await migreer({ beheerUrl, geheimen });
  console.log(gedaan.length > 0 ? `Database bijgewerkt: ${gedaan.join(', ')}` : 'De database is bij.');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // Not awaited: what main imports imports this module, and would wait for it for ever.
  main(process.argv.slice(2)).catch((fout: Error) => {
    console.error(fout.message);
    process.exitCode = 1;
  });
}
