import { BIJLAGE, BIJLAGE_BESLUIT, BIJLAGE_VANAF } from '@wegwijs/tenant';
import { isWerkdag, plusDagen, verdeel, type Datum } from '@wegwijs/kernel';
import pg from 'pg';
import { FEITEN, GEZINNEN, STAPPEN, TIJDELIJK } from './nationaal.sql.ts';

export interface NationaalOpties {
  /** A superuser on a migrated database. */
  beheerUrl: string;
  gemeenten: number;
  dossiers: number;
  seed: number;
  log: (regel: string) => void;
}

/** Codes that no Dutch gemeente has: the real ones end below 2000. */
const EERSTE_CODE = 5001;
const MAX_GEMEENTEN = 999;

/**
 * Fills a migrated database with made-up gemeenten (a few large, many small) and their households, persons and dossiers, from koppeling to PIP.
 * Set-based and without chance: the same numbers and seed give the same rows, and the same `hash`. All or nothing: one transaction.
 * @throws Error when these data are there already, or the numbers make no sense
 */
export async function seedNationaal(o: NationaalOpties): Promise<{ hash: string; seconden: number }> {
  if (!Number.isInteger(o.gemeenten) || o.gemeenten < 1 || o.gemeenten > MAX_GEMEENTEN) throw new Error(`Kies 1 tot en met ${MAX_GEMEENTEN} gemeenten.`);
  if (!Number.isInteger(o.dossiers) || o.dossiers < o.gemeenten * 4 || !Number.isInteger(o.seed)) throw new Error('Kies een geheel aantal dossiers (minstens vier per gemeente) en een geheel getal als seed.');
  const begin = Date.now();
  const db = new pg.Client(o.beheerUrl);
  await db.connect();
  try {
    const codes = Array.from({ length: o.gemeenten }, (_, i) => String(EERSTE_CODE + i));
    const bestaand = await db.query('select from tenant.gemeente where gemeentecode = any($1)', [codes]);
    if (bestaand.rowCount) throw new Error('De landelijke proefgegevens staan al in deze database.');
    await db.query(`set datestyle = 'ISO'; set timezone = 'UTC'; set temp_buffers = '256MB'; set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set jit = off`);
    await db.query('begin');
    // No foreign keys row by row (the rows are made from one another), and no epoch per row of the matrix.
    await db.query('set local session_replication_role = replica');
    await vul(db, o, codes);
    await db.query('update tenant.scope_epoch set n = n + 1');
    await db.query('commit');
    await meet(o, 'statistiek', async () => {
      for (const tabel of tabellen(o.seed)) await db.query(`vacuum (analyze) ${tabel}`);
    });
    const hash = await vingerafdruk(db, o, codes);
    return { hash, seconden: (Date.now() - begin) / 1000 };
  } finally {
    await db.end();
  }
}

const tabellen = (seed: number) => [...new Set(STAPPEN(seed).map((s) => s.tabel))];

async function meet(o: NationaalOpties, wat: string, werk: () => Promise<unknown>): Promise<void> {
  const begin = Date.now();
  await werk();
  o.log(`  ${wat.padEnd(22)} ${((Date.now() - begin) / 1000).toFixed(1)} s`);
}

async function vul(db: pg.Client, o: NationaalOpties, codes: string[]): Promise<void> {
  await meet(o, 'gemeenten', () => registreer(db, o, codes));
  await meet(o, 'werkdagen', () => werkdagen(db));
  await meet(o, 'gezinnen', () => db.query(GEZINNEN(o.seed)));
  await meet(o, 'feiten', () => db.query(FEITEN(o.seed)));
  // The order of a page follows from the rows, not from how the indexes were filled; building them afterwards is several times faster.
  const { rows: indexen } = await db.query<{ naam: string; maak: string }>(
    `select i.indexrelid::regclass::text naam, pg_get_indexdef(i.indexrelid) maak from pg_index i
     where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`, [tabellen(o.seed)]);
  if (indexen.length > 0) await db.query(`drop index ${indexen.map((i) => i.naam).join(', ')}`);
  for (const stap of STAPPEN(o.seed)) await meet(o, stap.naam, () => db.query(stap.sql));
  await meet(o, 'indexen', async () => {
    for (const { maak } of indexen) await db.query(maak);
  });
  await db.query(`drop table ${TIJDELIJK.join(', ')}`);
}

/** Sizes as 1/(rank + 3): the largest gemeente has about seventy times what the smallest of 300 has. */
async function registreer(db: pg.Client, o: NationaalOpties, codes: string[]): Promise<void> {
  const meer = verdeel(o.dossiers - codes.length * 4, codes.map((_, i) => Math.round(1e6 / (i + 3))));
  await db.query(
    `create temp table n_gemeente as select code, (aantal + 4)::int aantal, (4 + aantal / 400)::int medewerkers, 'Voorbeeldgemeente ' || (code::int - ${EERSTE_CODE - 1}) naam
     from unnest($1::text[], $2::bigint[]) g(code, aantal)`, [codes, meer]);
  await db.query(`insert into tenant.gemeente (gemeentecode, naam, arbeidsmarktregio, actief) select code, naam, 'Voorbeeldregio', true from n_gemeente`);
  await db.query(`insert into tenant.organisatie (code, naam, soort, openbaar_lichaam) select 'gemeente-' || code, naam, 'gemeente', true from n_gemeente`);
  await db.query(
    `insert into tenant.schaalniveau (gemeentecode, taak, niveau, uitvoerder, bevoegd_orgaan, mandaat, geldig_van, besluit)
     select code, taak, 'lokaal', 'gemeente-' || code, orgaan, 'Mandaatregister', $3, $4 from n_gemeente, unnest($1::text[], $2::text[]) r(taak, orgaan)`,
    [BIJLAGE.map((r) => r.taak), BIJLAGE.map((r) => r.bevoegdOrgaan), BIJLAGE_VANAF, BIJLAGE_BESLUIT]);
  await db.query(
    `insert into intake.briefhoofd (gemeentecode, naam, adres, telefoon, website, ontzorgen_orgaan, ontzorgen_adres)
     select code, naam, '{"Postbus 1","1000 AA Voorbeelddorp"}', '14 0000', 'www.voorbeeld.nl', 'het college van ' || naam, '{"Postbus 1","1000 AA Voorbeelddorp"}' from n_gemeente`);
  await db.query(
    `insert into casusregie.briefhoofd (gemeentecode, naam, adres, telefoon, website) select code, naam, '{"Postbus 1","1000 AA Voorbeelddorp"}', '14 0000', 'www.voorbeeld.nl' from n_gemeente`);
  await db.query('analyze n_gemeente');
}

/** Per day the first day on or after it on which a statutory term may end (Atw art. 1): what the kernel says, ready to join by equality. */
async function werkdagen(db: pg.Client): Promise<void> {
  const dagen: Datum[] = [];
  const einden: Datum[] = [];
  let eerste: Datum = '2036-01-02';
  for (let dag = plusDagen(eerste, -1); dag >= '2020-01-01'; dag = plusDagen(dag, -1)) {
    if (isWerkdag(dag)) eerste = dag;
    dagen.push(dag);
    einden.push(eerste);
  }
  await db.query('create temp table n_werkdag (dag date primary key, werkdag date not null)');
  await db.query('insert into n_werkdag select * from unnest($1::date[], $2::date[])', [dagen, einden]);
  await db.query('analyze n_werkdag');
}

/** One hash over every row of every table, whatever the order in which they lie on disk. */
async function vingerafdruk(db: pg.Client, o: NationaalOpties, codes: string[]): Promise<string> {
  const per = tabellen(o.seed).map((tabel) => `select '${tabel} ' || count(*) || ' ' || coalesce(bit_xor(('x' || left(md5(t::text), 16))::bit(64)::bigint), 0) r from ${tabel} t where gemeentecode = any($1)`);
  const { rows } = await db.query<{ r: string }>(`select md5(string_agg(r, ';' order by r)) r from (${per.join(' union all ')}) x`, [codes]);
  return rows[0]!.r;
}
