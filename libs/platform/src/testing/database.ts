import type { Context } from '@wegwijs/kernel';
import { randomBytes } from 'node:crypto';
import pg from 'pg';

const hex = (c: string) => c.repeat(64);

/** Fixed keys of the test databases; the template holds the same. */
export const TEST_GEHEIMEN = {
  scope: { intake: { kid: 1, hex: hex('1') }, casusregie: { kid: 2, hex: hex('2') }, ontzorgen: { kid: 3, hex: hex('3') }, leerroutes: { kid: 4, hex: hex('4') } },
} satisfies { scope: Record<Context, { kid: number; hex: string }> };

function server(): URL {
  const url = process.env['WEGWIJS_TEST_PG'];
  if (!url) throw new Error('No test server: run through Jest (tools/jest.global-setup.mjs)');
  return new URL(url);
}

export interface TestDatabase {
  naam: string;
  /** Connection string for a role; a superuser without one. */
  url(rol?: string): string;
  /** A query past every policy, to look at what is really there. */
  sql<T = Record<string, unknown>>(tekst: string, waarden?: unknown[]): Promise<T[]>;
  sluit(): Promise<void>;
}

/** A private clone of the migrated template: no truncation, no order between tests. */
export async function testDatabase(): Promise<TestDatabase> {
  const sjabloon = process.env['WEGWIJS_TEST_TEMPLATE'];
  if (!sjabloon) throw new Error('No template database: WEGWIJS_TEST_TEMPLATE is not set');
  const naam = `t_${randomBytes(6).toString('hex')}`;
  const url = (rol?: string) => {
    const u = server();
    u.pathname = `/${naam}`;
    if (rol) {
      u.username = rol;
      u.password = '';
    }
    return u.href;
  };
  await beheer((c) => c.query(`create database ${naam} template ${sjabloon}`));
  const pool = new pg.Pool({ connectionString: url(), max: 2 });
  pool.on('error', () => undefined);
  return {
    naam,
    url,
    async sql<T>(tekst: string, waarden?: unknown[]) {
      return (await pool.query(tekst, waarden)).rows as T[];
    },
    async sluit() {
      await pool.end();
      await beheer((c) => c.query(`drop database if exists ${naam} with (force)`));
    },
  };
}

async function beheer(werk: (c: pg.Client) => Promise<unknown>): Promise<void> {
  const c = new pg.Client(server().href);
  await c.connect();
  try {
    await werk(c);
  } finally {
    await c.end();
  }
}
