import { randomUUID } from 'node:crypto';
import type { Context } from '@wegwijs/kernel';
import { ACTOREN, openapiDocument, testApp, testDatabase, type TestApp, type TestDatabase } from '@wegwijs/platform/testing';
import { APPS } from '../openapi.ts';
import { isBericht, tabellen, vulDatabase } from './matrix.ts';

/** Every route of every app × every test person. Generated from the contract: a route that nobody thought of is asked too. */
interface Schema { type?: string | string[]; format?: string; enum?: unknown[]; const?: unknown; minimum?: number; minLength?: number; pattern?: string; minItems?: number; items?: Schema; properties?: Record<string, Schema>; required?: string[]; $ref?: string; anyOf?: Schema[]; oneOf?: Schema[] }
interface Bewerking { operationId: string; parameters: { name: string; in: string }[]; requestBody?: { content: Record<string, { schema: Schema }> }; 'x-rollen'?: string[] }
interface Contract { paths: Record<string, Record<string, Bewerking>>; components: { schemas: Record<string, Schema> } }
interface Route { methode: 'get' | 'post' | 'put' | 'patch' | 'delete'; pad: string; bewerking: Bewerking; ids: string[] }

/** A body that the contract accepts, as far as a schema can tell. */
function voorbeeld(schema: Schema, alle: Record<string, Schema>): unknown {
  if (schema.$ref) return voorbeeld(alle[schema.$ref.split('/').at(-1)!]!, alle);
  const keuze = schema.anyOf ?? schema.oneOf;
  if (keuze) return voorbeeld({ ...schema, anyOf: undefined, oneOf: undefined, ...keuze[0] }, alle);
  if (schema.enum) return schema.enum[0];
  if (schema.const !== undefined) return schema.const;
  const soort = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (soort === 'object' || schema.properties) return Object.fromEntries((schema.required ?? []).map((k) => [k, voorbeeld(schema.properties?.[k] ?? {}, alle)]));
  if (soort === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => voorbeeld(schema.items ?? {}, alle));
  if (soort === 'integer' || soort === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (soort === 'boolean') return true;
  if (schema.format === 'uuid') return randomUUID();
  if (schema.format === 'date' || /\\d\{4\}-/.test(schema.pattern ?? '')) return '2026-11-02';
  if (/^\^\\d\{4\}\$$/.test(schema.pattern ?? '')) return '0293';
  if (/\[0-2\]|:\[/.test(schema.pattern ?? '')) return '10:30';
  return 'x'.repeat(Math.max(schema.minLength ?? 3, 3));
}

const zonderSporen = (tekst: string, id: string) => tekst.replace(/"(traceId|instance)":"[^"]*"/g, '').replaceAll(id, '');

describe.each(Object.keys(APPS) as Context[])('%s', (context) => {
  let app: TestApp;
  let db: TestDatabase;
  let contract: Contract;
  let routes: Route[];
  /** Ids of rows that exist in Westervoort: foreign to everybody in Duiven. */
  let vreemd: string[];

  beforeAll(async () => {
    db = await testDatabase();
    const alle = await tabellen(db);
    await vulDatabase(db, alle);
    // The rows of this database only exist; whether answers keep their shape is asked elsewhere.
    app = await testApp(APPS[context], { db, controleerAntwoorden: false });
    contract = (await openapiDocument(APPS[context], context)) as Contract;
    routes = Object.entries(contract.paths).flatMap(([pad, item]) => Object.entries(item).map(([methode, bewerking]) => ({
      methode: methode as Route['methode'], pad, bewerking, ids: [...pad.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!) }))).filter((r) => r.bewerking['x-rollen']);
    vreemd = [];
    for (const t of alle.filter((x) => x.schema === context && !isBericht(x) && x.kolommen.some((k) => k.naam === 'id'))) {
      vreemd.push((await db.sql<{ id: string }>(`select id from ${t.naam} where gemeentecode = '0293'`))[0]!.id);
    }
  }, 60_000);
  afterAll(() => app.sluit());

  const vraag = (r: Route, wie: string | undefined, id: string) => {
    const pad = r.ids.reduce((p, naam) => p.replace(`{${naam}}`, /id$/i.test(naam) ? id : 'opleiding'), r.pad);
    const json = r.bewerking.requestBody?.content['application/json'];
    const body = json ? voorbeeld(json.schema, contract.components.schemas) : undefined;
    const k = app.als(wie);
    const koppen = { 'if-match': '"1"' };
    return r.methode === 'get' || r.methode === 'delete' ? k[r.methode](pad, koppen) : k[r.methode](pad, body, koppen);
  };
  const mag = (r: Route, wie: string) => ACTOREN[wie]!.rollen.some((rol) => r.bewerking['x-rollen']!.includes(rol));

  test('there are routes to ask', () => expect(routes.length).toBeGreaterThan(0));

  test('nobody: 401, whatever the route and the id', async () => {
    for (const r of routes) expect([r.bewerking.operationId, (await vraag(r, undefined, randomUUID())).status]).toEqual([r.bewerking.operationId, 401]);
  }, 60_000);

  test('a role that the route does not name: 403, also for an id that exists', async () => {
    const fout: string[] = [];
    for (const r of routes) {
      for (const wie of Object.keys(ACTOREN).filter((w) => !/westervoort|zevenaar|collega/.test(w) && !mag(r, w))) {
        const { status } = await vraag(r, wie, vreemd[0] ?? randomUUID());
        if (status !== 403) fout.push(`${r.bewerking.operationId} als ${wie}: ${status}`);
      }
    }
    expect(fout).toEqual([]);
  }, 120_000);

  test('the right role of another gemeente: an id that exists there and an id that exists nowhere get the same answer', async () => {
    const fout: string[] = [];
    let verder = 0;
    for (const r of routes.filter((x) => x.ids.some((n) => /id$/i.test(n)))) {
      const wie = Object.keys(ACTOREN).find((w) => (w.endsWith('-duiven') || !/-(zevenaar|westervoort)$/.test(w)) && mag(r, w))!;
      const nergens = randomUUID();
      const leeg = await vraag(r, wie, nergens);
      if (leeg.status !== 400) verder++;
      for (const id of vreemd) {
        const antwoord = await vraag(r, wie, id);
        if (antwoord.status >= 500 || antwoord.status < 300 || antwoord.status !== leeg.status || zonderSporen(antwoord.tekst, id) !== zonderSporen(leeg.tekst, nergens)) {
          fout.push(`${r.bewerking.operationId} als ${wie}: ${antwoord.status} tegen ${leeg.status}`);
        }
      }
    }
    const metId = routes.filter((x) => x.ids.some((n) => /id$/i.test(n))).length;
    console.log(`${context}: ${metId} routes met een id, waarvan ${verder} voorbij de invoercontrole, elk met ${vreemd.length} vreemde ids`);
    expect(fout).toEqual([]);
    expect(verder).toBeGreaterThanOrEqual(Math.floor(metId * 0.6));
  }, 120_000);

  test('a list shows no id of another gemeente', async () => {
    const fout: string[] = [];
    for (const r of routes.filter((x) => x.methode === 'get' && x.ids.length === 0)) {
      for (const wie of Object.keys(ACTOREN).filter((w) => w.endsWith('-duiven') && mag(r, w))) {
        const { status, tekst } = await vraag(r, wie, '');
        if (status !== 200) fout.push(`${r.bewerking.operationId} als ${wie}: ${status}`);
        for (const id of vreemd) if (tekst.includes(id)) fout.push(`${r.bewerking.operationId} als ${wie} toont ${id}`);
      }
    }
    expect(fout).toEqual([]);
  }, 60_000);
});

