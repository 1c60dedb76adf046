import { randomUUID } from 'node:crypto';
import type { Context } from '@wegwijs/kernel';
import { ACTOREN, testApp, type Antwoord, type TestApp } from '@wegwijs/platform/testing';
import { APPS } from '../openapi.ts';
import { routesVanContract, voorbeeld, type Contract, type Route } from './contract.ts';

/** What a tired caseworker, a broken program or an attacker may send instead of a value. */
const VIJANDIG: unknown[] = [
  null, '', ' ', 0, -1, 1e308, true, [], {}, [[]], '\u0000', '\u202Etxet', '😀'.repeat(300), 'x'.repeat(20_000), "'; drop table intake.dossier; --", '<script>alert(1)</script>', '=1+1',
  '2026-02-29', '0000-00-00', '9999-12-31', '99999-01-01', '2026-13-01', 'NaN', '\ud800', '../../etc/passwd', '%00', { $ne: null }, { toString: 'x' }, 9_007_199_254_740_993,
];

describe.each(Object.keys(APPS) as Context[])('%s', (context) => {
  let app: TestApp;
  let contract: Contract;
  let routes: Route[];

  beforeAll(async () => {
    app = await testApp(APPS[context]);
    ({ contract, routes } = await routesVanContract(context));
  }, 180_000);
  afterAll(() => app.sluit());

  const wieMag = (r: Route) => Object.keys(ACTOREN).find((w) => ACTOREN[w]!.rollen.some((rol) => r.bewerking['x-rollen']!.includes(rol)))!;
  const stuur = (r: Route, pad: string, body: unknown, koppen: Record<string, string> = { 'if-match': '"1"' }) => {
    const k = app.als(wieMag(r));
    return r.methode === 'get' || r.methode === 'delete' ? k[r.methode](pad, koppen) : k[r.methode](pad, body, koppen);
  };
  const invullen = (r: Route, id: string) => r.ids.reduce((p, naam) => p.replace(`{${naam}}`, id), r.pad);
  const json = (r: Route) => r.bewerking.requestBody?.content['application/json']?.schema;
  const fouten: string[] = [];
  const beoordeel = (r: Route, wat: string, a: Antwoord) => {
    const lek = /\bat .*\.(ts|js):\d|QueryFailedError|select .* from|insert into|node_modules/i.exec(a.tekst);
    if (a.status >= 500 || lek || (a.status >= 400 && !String(a.headers['content-type']).includes('application/problem+json'))) {
      fouten.push(`${r.bewerking.operationId} met ${wat}: ${a.status} ${lek?.[0] ?? ''}`);
    }
  };
  afterEach(() => {
    const gevonden = fouten.splice(0);
    expect(gevonden).toEqual([]);
  });

  test('each field of each body in turn is hostile: never a 5xx, always a problem+json, no SQL and no stack', async () => {
    let n = 0;
    for (const r of routes.filter(json)) {
      const goed = voorbeeld(json(r)!, contract.components.schemas) as Record<string, unknown>;
      for (const veld of Object.keys(goed ?? {})) {
        for (const waarde of VIJANDIG) {
          n++;
          beoordeel(r, `${veld} = ${JSON.stringify(waarde).slice(0, 30)}`, await stuur(r, invullen(r, randomUUID()), { ...goed, [veld]: waarde }));
        }
      }
    }
    console.log(`${context}: ${n} vijandige velden`);
  }, 240_000);

  test('whole bodies that are no body, and properties that nobody named', async () => {
    for (const r of routes.filter(json)) {
      const goed = voorbeeld(json(r)!, contract.components.schemas) as object;
      for (const body of [null, [], 'tekst', 7, { ...goed, gemeentecode: '0226', versie: 9, id: randomUUID() }, JSON.parse('{"__proto__": {"rol": "beheerder"}}') as object, { constructor: { prototype: {} } }]) {
        beoordeel(r, JSON.stringify(body).slice(0, 40), await stuur(r, invullen(r, randomUUID()), body));
      }
    }
  }, 300_000);

  test('ids, queries and headers that are nonsense', async () => {
    for (const r of routes) {
      const body = json(r) && voorbeeld(json(r)!, contract.components.schemas);
      if (r.ids.length > 0) for (const id of ['x', '%00', '..%2f..', `${randomUUID()}'`, 'a'.repeat(3000), '%E0%A4%A']) beoordeel(r, `id ${id.slice(0, 20)}`, await stuur(r, invullen(r, id), body));
      for (const q of r.bewerking.parameters.filter((p) => p.in === 'query')) {
        for (const w of ['', '%00', '-1', 'x'.repeat(5000), '1e9', '[]', '%F0%9F%98%80', '2026-02-30']) beoordeel(r, `${q.name}=${w.slice(0, 10)}`, await stuur(r, `${invullen(r, randomUUID())}?${q.name}=${w}`, body));
        beoordeel(r, `${q.name} twice`, await stuur(r, `${invullen(r, randomUUID())}?${q.name}=a&${q.name}=b&${q.name}[x]=1`, body));
      }
      const kopregels: Record<string, string>[] = [{ 'if-match': 'x' }, { 'if-match': '*' }, { 'if-match': '"999999999999999999999"' }, { 'if-match': '"1"', 'idempotency-key': 'kort' }, { 'if-match': '"1"', 'idempotency-key': 'é'.repeat(20) }, { 'if-match': '"1"', authorization: 'Bearer x.y.z' }];
      for (const koppen of kopregels) {
        beoordeel(r, JSON.stringify(koppen), await stuur(r, invullen(r, randomUUID()), body, koppen));
      }
    }
  }, 300_000);

  test('10 MB where a form is expected is 413, and nothing is kept', async () => {
    const r = routes.find(json);
    if (!r) return;
    const { status } = await stuur(r, invullen(r, randomUUID()), { x: 'y'.repeat(10_000_000) });
    expect(status).toBe(413);
  });
});
