import type { Context } from '@wegwijs/kernel';
import { TEST_GEHEIMEN, type TestDatabase } from '@wegwijs/platform/testing/database';
import { tekenScope, type Bereik } from '@wegwijs/tenant';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Generated from the catalogue: what every table lets every organisation do, in its own gemeenten and in those of others. */
export interface Tabel {
  naam: string;
  schema: string;
  kolommen: { naam: string; type: string; verplicht: boolean; keuze: string | null }[];
  /** Tasks named by its policies for reading and for adding; `*` when any task of the scope will do. */
  taken: string[];
  schrijftaken: string[];
  /** How many rows each gemeente has, once the database is filled. */
  rijen: Record<string, number>;
  /** Everybody may read it: no personal data (the matrix itself, the register of gemeenten). */
  openbaar: boolean;
}

export const GEMEENTEN = ['0226', '0293', '0299'];
export const CONTEXTEN: Context[] = ['intake', 'casusregie', 'ontzorgen', 'leerroutes'];
const OPENBAAR = ['tenant.schaalniveau', 'tenant.gemeente'];
const SCHEMAS = `('tenant', 'platform', 'intake', 'casusregie', 'ontzorgen', 'leerroutes')`;

export async function tabellen(db: TestDatabase): Promise<Tabel[]> {
  const rijen = await db.sql<Omit<Tabel, 'taken' | 'schrijftaken' | 'openbaar' | 'rijen'> & { lezen: string | null; schrijven: string | null }>(`
    select n.nspname || '.' || c.relname naam, n.nspname schema,
      (select string_agg(pg_get_expr(p.polqual, p.polrelid), ' ') from pg_policy p where p.polrelid = c.oid) lezen,
      (select string_agg(coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)), ' ') from pg_policy p
        where p.polrelid = c.oid and p.polcmd in ('*', 'a')) schrijven,
      (select json_agg(json_build_object('naam', a.attname, 'type', format_type(a.atttypid, null), 'verplicht', a.attnotnull and not a.atthasdef and a.attidentity = '',
        'keuze', (select substring(pg_get_constraintdef(k.oid) from 'ARRAY\\[''([^'']+)''') from pg_constraint k
          where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) kolommen
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ${SCHEMAS} and c.relname <> 'migratie' and exists (select from pg_attribute g where g.attrelid = c.oid and g.attname = 'gemeentecode')
    order by 1`);
  return rijen.map(({ lezen, schrijven, ...t }) => ({ ...t, rijen: {}, openbaar: OPENBAAR.includes(t.naam), taken: RIJTAKEN[t.naam] ?? genoemd(lezen ?? ''), schrijftaken: RIJTAKEN[t.naam] ?? genoemd(schrijven ?? '') }));
}

const genoemd = (policy: string): string[] =>
  [...policy.matchAll(/gemeenten_voor\('([a-z0-9-]+)'/g)].map((m) => m[1]!).concat(/gemeenten_in_scope/.test(policy) ? ['*'] : []);

const WAARDE: Record<string, () => unknown> = {
  uuid: randomUUID, text: () => `t-${randomUUID()}`, date: () => '2026-01-01', integer: () => 1, bigint: () => 1, boolean: () => false, jsonb: () => '{}',
  bytea: () => Buffer.from('00', 'hex'), 'text[]': () => [], 'date[]': () => [], 'uuid[]': () => [], 'timestamp with time zone': () => '2026-01-01T00:00:00Z', xid8: () => '1',
};

/** A row that only has to exist: checks and foreign keys are taken off this throw-away database, isolation is not. */
export function rij(tabel: Tabel, gemeentecode: string, vast: Record<string, unknown> = {}): [string[], unknown[]] {
  const kolommen = tabel.kolommen.filter((k) => k.verplicht || k.naam in vast);
  return [kolommen.map((k) => k.naam), kolommen.map((k) => {
    if (k.naam === 'gemeentecode') return gemeentecode;
    if (k.naam in vast) return vast[k.naam];
    if (k.keuze) return k.keuze;
    const maak = WAARDE[k.type];
    if (!maak) throw new Error(`No value for ${tabel.naam}.${k.naam} of type ${k.type}: add it to WAARDE`);
    return maak();
  })];
}

export const voegToe = (tabel: Tabel, [namen, waarden]: [string[], unknown[]]) =>
  ({ text: `insert into ${tabel.naam} (${namen.join(', ')}) values (${namen.map((_, i) => `$${i + 1}`).join(', ')})`, values: waarden });

/** What a generated row cannot guess: values that a policy looks at beside gemeente and task, and defaults that need a scope. */
export const VAST: Record<string, Record<string, unknown>> = {
  'leerroutes.plaatsingsverzoek': { leerroute: 'b1' },
  'casusregie.opdracht': { taak: 'map' },
  'casusregie.participatie_plaatsing': { map_praktijk: true },
  'casusregie.participatie_uren': { map_praktijk: true },
  'casusregie.streefwaarde': { kpi: 'pip-duur' },
  'casusregie.verwijzing': { taak: 'maatschappelijke-begeleiding' },
  'intake.taakstelling': { halfjaar: '2026-2' },
  'platform.event': { context: 'intake' },
  'platform.delivery': { context: 'intake', luisteraar: 'casusregie' },
  'tenant.audit': { context: 'intake', persoon: 'p', organisatie: 'o' },
  'tenant.idempotentie': { persoon: 'p' },
};

/** Tables whose policy names several tasks and looks at the row which of them counts: the tasks that count for the row of VAST. */
const RIJTAKEN: Record<string, string[]> = { 'casusregie.opdracht': ['casusregie', 'map'] };

const BLIND: Record<string, string> = { versie: '7', attempts: '7', antwoord: `'{}'` };

/** Takes off what is not isolation, and puts a row of each gemeente in every table. */
export async function vulDatabase(db: TestDatabase, alle: Tabel[]): Promise<void> {
  for (const soort of ['f', 'c']) {
    for (const c of await db.sql<{ t: string; n: string }>(`select conrelid::regclass::text t, conname n from pg_constraint where contype = $1 and connamespace::regnamespace::text in ${SCHEMAS}`, [soort])) {
      await db.sql(`alter table ${c.t} drop constraint ${pg.escapeIdentifier(c.n)}`);
    }
  }
  // The rules of money, which a row that only has to exist does not keep.
  for (const { naam } of alle.filter((t) => t.schema === 'ontzorgen')) await db.sql(`alter table ${naam} disable trigger user`);
  for (const tabel of alle.filter((t) => !t.openbaar)) {
    for (const gemeentecode of GEMEENTEN) {
      const { text, values } = voegToe(tabel, rij(tabel, gemeentecode, VAST[tabel.naam]));
      // A register that has a row per gemeente by itself keeps it.
      await db.sql(`${text} on conflict do nothing`, values);
    }
  }
  for (const tabel of alle) {
    for (const r of await db.sql<{ g: string; n: number }>(`select gemeentecode g, count(*)::int n from ${tabel.naam} group by 1`)) tabel.rijen[r.g] = r.n;
  }
}

/** An organisation at the door of one context, with the reach that the matrix gives it today. */
export class Bezoeker {
  private constructor(readonly organisatie: string, readonly context: Context, readonly bereik: Bereik, private readonly client: pg.Client) {}

  static async van(db: TestDatabase, organisatie: string, context: Context): Promise<Bezoeker> {
    const rijen = await db.sql<{ taak: string; g: string[] }>(`select taak, array_agg(gemeentecode) g from tenant.schaalniveau where uitvoerder = $1 and geldig_tot is null group by taak`, [organisatie]);
    const eigen = /^gemeente-(\d{4})$/.exec(organisatie)?.[1];
    const bereik = { ...Object.fromEntries(rijen.map((r) => [r.taak, r.g])), ...(eigen && { beheer: [eigen] }) } as Bereik;
    const client = new pg.Client(db.url(`${context}_app`));
    client.on('error', () => undefined);
    await client.connect();
    const [epoch] = await db.sql<{ n: string }>('select n::text from tenant.scope_epoch');
    const { kid, hex } = TEST_GEHEIMEN.scope[context];
    const token = tekenScope({ kid, sleutel: Buffer.from(hex, 'hex') }, { actor: { persoon: randomUUID(), organisatie }, bereik, epoch: epoch!.n, nu: new Date() });
    await client.query(`select set_config('app.scope', $1, false)`, [token]);
    return new Bezoeker(organisatie, context, bereik, client);
  }

  /** The gemeenten of which this organisation may see rows of the table, by the matrix. */
  verwacht(tabel: Tabel, taken = tabel.taken): string[] {
    if (taken.includes('*')) return this.verwacht(tabel, Object.keys(this.bereik));
    return [...new Set(taken.flatMap((t) => this.bereik[t as keyof Bereik] ?? []))].sort();
  }

  /** Runs it and takes it back; answers the rows touched, or the SQLSTATE of the refusal. */
  async probeer(text: string, values: unknown[] = []): Promise<number | string> {
    await this.client.query('begin');
    try {
      return (await this.client.query({ text, values })).rowCount ?? 0;
    } catch (fout) {
      return (fout as { code: string }).code;
    } finally {
      await this.client.query('rollback');
    }
  }

  async ziet(tabel: Tabel): Promise<string[] | string> {
    try {
      const { rows } = await this.client.query<{ g: string }>(`select distinct gemeentecode g from ${tabel.naam} where gemeentecode = any($1) order by 1`, [GEMEENTEN]);
      return rows.map((r) => r.g);
    } catch (fout) {
      return (fout as { code: string }).code;
    }
  }

  sluit(): Promise<void> {
    return this.client.end();
  }
}

/** Everything that is not as the matrix says: a leak, or a door that is shut for who should enter. */
export async function afwijkingen(bezoeker: Bezoeker, tabel: Tabel): Promise<string[]> {
  const mag = tabel.openbaar ? GEMEENTEN : bezoeker.verwacht(tabel);
  const magSchrijven = bezoeker.verwacht(tabel, tabel.schrijftaken);
  const wie = `${bezoeker.organisatie} in ${bezoeker.context} op ${tabel.naam}`;
  const uit: string[] = [];
  const gezien = await bezoeker.ziet(tabel);
  const eigenSchema = tabel.schema === bezoeker.context || tabel.schema === 'tenant' || tabel.schema === 'platform';
  if (!eigenSchema) return gezien === '42501' ? [] : [`${wie}: schema van een ander, gezien ${String(gezien)}`];
  const leest = typeof gezien !== 'string';
  if (leest && gezien.some((g) => !mag.includes(g))) uit.push(`${wie}: ziet ${gezien.join()} en mag ${mag.join()}`);
  if (tabel.schema === bezoeker.context && (!leest || mag.some((g) => !gezien.includes(g)))) uit.push(`${wie}: ziet ${String(gezien)} en hoort ${mag.join()} te zien`);
  // Blind: without reading a column only the policy for changing stands in between.
  const hoogstens = [...new Set([...magSchrijven, ...(tabel.openbaar ? [] : mag)])].reduce((som, g) => som + (tabel.rijen[g] ?? 0), 0);
  for (const k of tabel.kolommen.filter((x) => x.naam in BLIND)) {
    const geraakt = await bezoeker.probeer(`update ${tabel.naam} set ${k.naam} = ${BLIND[k.naam]}`);
    if (typeof geraakt === 'number' && geraakt > hoogstens) uit.push(`${wie}: wijzigt blind ${geraakt} rijen en mag er ${hoogstens}`);
  }
  const weggevaagd = await bezoeker.probeer(`delete from ${tabel.naam}`);
  if (typeof weggevaagd === 'number' && weggevaagd > hoogstens) uit.push(`${wie}: verwijdert blind ${weggevaagd} rijen en mag er ${hoogstens}`);
  for (const gemeentecode of GEMEENTEN) {
    const { text, values } = voegToe(tabel, rij(tabel, gemeentecode, VAST[tabel.naam]));
    const erbij = await bezoeker.probeer(text, values);
    const veranderd = await bezoeker.probeer(`update ${tabel.naam} set gemeentecode = gemeentecode where gemeentecode = $1`, [gemeentecode]);
    const weg = await bezoeker.probeer(`delete from ${tabel.naam} where gemeentecode = $1`, [gemeentecode]);
    const verhuisd = await bezoeker.probeer(`update ${tabel.naam} set gemeentecode = $1 where gemeentecode <> $1`, [gemeentecode]);
    if (!magSchrijven.includes(gemeentecode) && erbij !== '42501') uit.push(`${wie}: voegt toe in ${gemeentecode} (${erbij})`);
    if (magSchrijven.includes(gemeentecode) || (mag.includes(gemeentecode) && !tabel.openbaar)) continue;
    if (veranderd !== 0 && veranderd !== '42501') uit.push(`${wie}: wijzigt in ${gemeentecode} (${veranderd})`);
    if (weg !== 0 && weg !== '42501') uit.push(`${wie}: verwijdert in ${gemeentecode} (${weg})`);
    if (verhuisd !== 0 && verhuisd !== '42501') uit.push(`${wie}: verplaatst naar ${gemeentecode} (${verhuisd})`);
  }
  return uit;
}
