import { type Context } from '@wegwijs/kernel';
import { CONFIG, type Config } from '@wegwijs/platform';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { DataSource, type EntityMetadata } from 'typeorm';
import { APPS } from './openapi.ts';

/** Tables, or columns of a table, that only SQL touches: no entity knows them, and that is meant. Each with its reason. */
export const ZONDER_ENTITEIT: Readonly<Record<string, string>> = {
  'migratie': 'the bookkeeping of the migrations themselves',
  'intake.zoeksleutel': 'a trigger keeps it and the search reads it; neither goes through an entity',
  'intake.huisvesting_logboek.op': 'the database writes down when; no app reads or sets it',
  'ontzorgen.journaal.tx': 'the transaction that booked it: the database writes it, and a key compares it',
  'ontzorgen.boeking.tx': 'the other end of that key',
};

interface Kolom {
  tabel: string;
  kolom: string;
  type: string;
  leeg: boolean;
  sleutel: boolean;
}

const KOLOMMEN = `
  select c.relname tabel, a.attname kolom, format_type(a.atttypid, null) "type", not a.attnotnull leeg,
    exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any(i.indkey)) sleutel
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped order by 1, a.attnum`;

/** What the entities of an app expect: asked of the DataSource that the app itself makes. */
async function verwacht(context: Context, databaseUrl: string): Promise<Kolom[]> {
  const config: Config = {
    context, host: '127.0.0.1', port: 0, databaseUrl, scope: { kid: 1, sleutel: Buffer.alloc(32) },
    kek: Buffer.alloc(32), hmac: Buffer.alloc(32), issuers: [], logLevel: 'silent',
  };
  const app = await Test.createTestingModule({ imports: [APPS[context]] }).overrideProvider(CONFIG).useValue(config).compile();
  const bron = app.get(DataSource, { strict: false });
  try {
    return bron.entityMetadatas.flatMap((entiteit) => kolommenVan(entiteit, bron));
  } finally {
    await app.close();
    if (bron.isInitialized) await bron.destroy();
  }
}

const kolommenVan = (entiteit: EntityMetadata, bron: DataSource): Kolom[] =>
  entiteit.columns.map((k) => ({
    tabel: entiteit.tableName, kolom: k.databaseName, type: bron.driver.normalizeType(k) + (k.isArray ? '[]' : ''), leeg: k.isNullable, sleutel: k.isPrimary,
  }));

function vergelijk(schema: Context, entiteiten: readonly Kolom[], database: readonly Kolom[]): string[] {
  const naam = (k: Kolom) => `${k.tabel}.${k.kolom}`;
  const bekend = new Map(database.map((k) => [naam(k), k]));
  const fouten = entiteiten.flatMap((k) => {
    const echt = bekend.get(naam(k));
    bekend.delete(naam(k));
    const waar = `${schema}.${naam(k)}`;
    if (!echt) return [`${waar}: staat in de entiteit, niet in de database`];
    return [
      ...(k.type !== echt.type ? [`${waar}: ${k.type} in de entiteit, ${echt.type} in de database`] : []),
      ...(k.leeg !== echt.leeg ? [`${waar}: mag in de ${k.leeg ? 'entiteit' : 'database'} leeg zijn, in de ${k.leeg ? 'database' : 'entiteit'} niet`] : []),
      ...(k.sleutel !== echt.sleutel ? [`${waar}: hoort in de ${k.sleutel ? 'entiteit' : 'database'} bij de sleutel, in de ${k.sleutel ? 'database' : 'entiteit'} niet`] : []),
    ];
  });
  const over = [...bekend.values()].filter((k) => !(k.tabel in ZONDER_ENTITEIT || `${schema}.${k.tabel}` in ZONDER_ENTITEIT || `${schema}.${naam(k)}` in ZONDER_ENTITEIT));
  return [...fouten, ...over.map((k) => `${schema}.${naam(k)}: staat in de database, geen entiteit kent het`)];
}

/**
 * Where the entities of the four apps and a migrated database say something else, in words: a column that one of them lacks, another type, another
 * nullability, another primary key. Empty when they agree.
 * @param databaseUrl of a role that may read the catalogue and connect (a superuser); nothing is written
 */
export async function verschillen(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const fouten: string[] = [];
    for (const context of Object.keys(APPS) as Context[]) {
      const { rows } = await client.query<Kolom>(KOLOMMEN, [context]);
      fouten.push(...vergelijk(context, await verwacht(context, databaseUrl), rows));
    }
    return fouten;
  } finally {
    await client.end();
  }
}
