import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Klok, tekenScope, type Actor } from '@wegwijs/tenant';
import pg from 'pg';
import { WORTEL } from '../omgeving.ts';

export interface KaalOpdracht {
  databaseUrl: string;
  gemeente: string;
  actor: Actor;
  scope: { kid: number; hex: string };
}
type Sql = (q: object, v: { gemeenten: string[]; vandaag: string; actor: Actor }) => { tekst: string; waarden: unknown[] };

/**
 * The measuring stick: node:http and pg and nothing else. It asks what the app asks, in a transaction with the same signed scope, and
 * sends the rows as they are: no login, no validation, no audit, no ORM. As many connections as the app has.
 */
const opdracht = JSON.parse(process.env['KAAL'] ?? '') as KaalOpdracht;
const { gemeente, actor } = opdracht;
const app = (deel: string) => pathToFileURL(join(WORTEL, 'apps/intake/dist', deel)).href;
const { werkvoorraadSql } = (await import(app('werkvoorraad/werkvoorraad.sql.js'))) as { werkvoorraadSql: Sql };
const { WerkvoorraadQuery } = (await import(app('werkvoorraad/werkvoorraad.uit.js'))) as { WerkvoorraadQuery: new () => object };
const { OMGEVING } = (await import(app('dossier/dossier.sql.js'))) as { OMGEVING: string };

const pool = new pg.Pool({ connectionString: opdracht.databaseUrl, max: 5 });
const sleutel = { kid: opdracht.scope.kid, sleutel: Buffer.from(opdracht.scope.hex, 'hex') };
const klok = new Klok();
const { rows: [epoch] } = await pool.query<{ n: string }>('select n::text from tenant.scope_epoch');
const bereik = { 'brede-intake-pip': [gemeente], 'huisvesting': [gemeente] };

async function metScope<T>(werk: (db: pg.PoolClient) => Promise<T>): Promise<T> {
  const db = await pool.connect();
  try {
    await db.query('begin');
    await db.query(`select set_config('app.scope', $1, true)`, [tekenScope(sleutel, { actor, bereik, epoch: epoch!.n, nu: new Date() })]);
    const uit = await werk(db);
    await db.query('commit');
    db.release();
    return uit;
  } catch (fout) {
    // An open transaction must not reach the next who borrows this connection.
    db.release(fout as Error);
    throw fout;
  }
}

const werkvoorraad = (cursor: string | null) => metScope(async (db) => {
  const q = Object.assign(new WerkvoorraadQuery(), { wie: 'team', ...(cursor !== null && { cursor }) });
  const { tekst, waarden } = werkvoorraadSql(q, { gemeenten: [gemeente], vandaag: klok.vandaag(), actor });
  return (await db.query<{ rijen: unknown }>(tekst, waarden)).rows[0];
});

const dossier = (id: string) => metScope(async (db) => {
  const { rows: [d] } = await db.query<Record<string, unknown>>('select * from intake.dossier where gemeentecode = any($1) and id = $2', [[gemeente], id]);
  const { rows: [omgeving] } = await db.query<Record<string, unknown>>(OMGEVING, [gemeente, d?.['koppeling_id'], id]);
  return { ...d, ...omgeving, gezin: omgeving?.['leden'] };
});

const server = createServer((vraag, antwoord) => {
  const adres = new URL(vraag.url ?? '/', 'http://127.0.0.1');
  const id = /^\/v1\/dossiers\/([0-9a-f-]{36})$/.exec(adres.pathname)?.[1];
  (id ? dossier(id) : werkvoorraad(adres.searchParams.get('cursor'))).then(
    (uit) => antwoord.setHeader('content-type', 'application/json').end(JSON.stringify(uit)),
    (fout: Error) => {
      antwoord.statusCode = 500;
      antwoord.end(fout.message);
    },
  );
});
server.keepAliveTimeout = 65_000;
server.listen(0, '127.0.0.1', () => process.send?.({ poort: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit(0));
