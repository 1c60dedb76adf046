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
    return uit;
  } finally {
    db.release();
  }
}

const werkvoorraad = (cursor: string | null) => metScope(async (db) => {
  const q = Object.assign(new WerkvoorraadQuery(), { wie: 'team', ...(cursor !== null && { cursor }) });
  const { tekst, waarden } = werkvoorraadSql(q, { gemeenten: [gemeente], vandaag: klok.vandaag(), actor });
  return (await db.query<{ rijen: unknown }>(tekst, waarden)).rows[0];
});

const GEZIN = `select p.id "persoonId", p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortedatum::text, p.gezinsrol, p.plicht, p.plicht_reden "plichtReden", p.plicht_bron "plichtBron", d.dossier
  from intake.persoon p left join lateral (
    select json_build_object('id', d.id, 'versie', d.versie, 'zaaknummer', d.zaaknummer, 'fase', d.fase) dossier
    from intake.dossier d where d.gemeentecode = p.gemeentecode and d.koppeling_id = p.koppeling_id and d.persoon_id = p.id order by d.klaar, d.gemaakt_op desc limit 1) d on true
  where p.gemeentecode = $1 and p.koppeling_id = $2 order by p.geboortedatum, p.id`;

const dossier = (id: string) => metScope(async (db) => {
  const een = async (sql: string, waarden: unknown[]) => (await db.query<Record<string, unknown>>(sql, waarden)).rows;
  const [d] = await een('select * from intake.dossier where gemeentecode = any($1) and id = $2', [[gemeente], id]);
  const gezin = await een(GEZIN, [gemeente, d?.['koppeling_id']]);
  const [koppeling] = await een('select * from intake.koppeling where gemeentecode = $1 and id = $2', [gemeente, d?.['koppeling_id']]);
  const [huisvesting] = await een('select * from intake.huisvesting where gemeentecode = $1 and koppeling_id = $2', [gemeente, d?.['koppeling_id']]);
  const derdeInformatie = await een('select * from intake.derde_informatie where gemeentecode = $1 and dossier_id = $2 order by gevraagd_op, id', [gemeente, id]);
  return { ...d, gezin, koppeling, huisvesting, derdeInformatie };
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
