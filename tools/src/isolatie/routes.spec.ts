import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '@wegwijs/kernel';
import type { Actor } from '@wegwijs/tenant';
import { ACTOREN, testApp, testDatabase, type TestApp, type TestDatabase } from '@wegwijs/platform/testing';
import { WORTEL } from '../omgeving.ts';
import { APPS } from '../openapi.ts';
import { OPEN_ROUTES, routesVanContract, voorbeeld, type Contract, type Route } from './contract.ts';
import { tabellen, vulDatabase } from './matrix.ts';

/** Every route of every app × every test person. Generated from the contract: a route that nobody thought of is asked too. */
const zonderSporen = (tekst: string, id: string) => tekst.replace(/"(traceId|instance)":"[^"]*"/g, '').replaceAll(id, '');

describe.each(Object.keys(APPS) as Context[])('%s', (context) => {
  let app: TestApp;
  let db: TestDatabase;
  let contract: Contract;
  let routes: Route[];
  let open: Route[];
  /** Ids of rows that exist in Westervoort: foreign to everybody in Duiven. */
  let vreemd: string[];

  beforeAll(async () => {
    db = await testDatabase();
    const alle = await tabellen(db);
    await vulDatabase(db, alle);
    // The rows of this database only exist; whether answers keep their shape is asked elsewhere.
    app = await testApp(APPS[context], { db, controleerAntwoorden: false });
    ({ contract, routes, open } = await routesVanContract(context));
    vreemd = [];
    for (const t of alle.filter((x) => x.schema === context && x.kolommen.some((k) => k.naam === 'id'))) {
      vreemd.push((await db.sql<{ id: string }>(`select id from ${t.naam} where gemeentecode = '0293'`))[0]!.id);
    }
  }, 180_000);
  afterAll(() => app.sluit());

  const vraag = (r: Route, wie: string | Actor | undefined, id: string) => {
    const pad = r.ids.reduce((p, naam) => p.replace(`{${naam}}`, /id$/i.test(naam) ? id : 'opleiding'), r.pad);
    const json = r.bewerking.requestBody?.content['application/json'];
    const body = json ? voorbeeld(json.schema, contract.components.schemas) : undefined;
    const k = app.als(wie);
    const koppen = { 'if-match': '"1"' };
    return r.methode === 'get' || r.methode === 'delete' ? k[r.methode](pad, koppen) : k[r.methode](pad, body, koppen);
  };
  const mag = (r: Route, wie: string) => ACTOREN[wie]!.rollen.some((rol) => r.bewerking['x-rollen']!.includes(rol));

  test('there are routes to ask', () => expect(routes.length).toBeGreaterThan(0));

  test('an open route is on the list, has its own attack test, and gives nothing to who has no key: the same 404 whoever asks and whatever exists', async () => {
    for (const r of open) {
      expect([r.bewerking.operationId, existsSync(join(WORTEL, OPEN_ROUTES[r.bewerking.operationId] ?? 'nergens'))]).toEqual([r.bewerking.operationId, true]);
      const antwoorden = new Set<string>();
      for (const wie of [undefined, ...Object.keys(ACTOREN)]) {
        for (const poging of [randomUUID(), ...vreemd, `0293-${'A'.repeat(43)}`]) {
          const { status, tekst } = await app.als(wie)[r.methode === 'get' ? 'get' : 'delete'](r.ids.reduce((p, naam) => p.replace(`{${naam}}`, poging), r.pad));
          antwoorden.add(`${status} ${zonderSporen(tekst, poging)}`);
        }
      }
      expect([r.methode, [...antwoorden]]).toEqual(['get', [expect.stringMatching(/^404 /)]]);
    }
  }, 180_000);

  test('nobody: 401, whatever the route and the id', async () => {
    for (const r of routes) expect([r.bewerking.operationId, (await vraag(r, undefined, randomUUID())).status]).toEqual([r.bewerking.operationId, 401]);
  }, 180_000);

  test('a role that the route does not name: 403, also for an id that exists', async () => {
    const fout: string[] = [];
    for (const r of routes) {
      for (const wie of Object.keys(ACTOREN).filter((w) => !/westervoort|zevenaar|collega/.test(w) && !mag(r, w))) {
        const { status } = await vraag(r, wie, vreemd[0] ?? randomUUID());
        if (status !== 403) fout.push(`${r.bewerking.operationId} als ${wie}: ${status}`);
      }
    }
    expect(fout).toEqual([]);
  }, 300_000);

  test('the right role of another gemeente: an id that exists there and an id that exists nowhere get the same answer', async () => {
    const fout: string[] = [];
    let verder = 0;
    for (const r of routes.filter((x) => x.ids.some((n) => /id$/i.test(n)))) {
      const wie = Object.keys(ACTOREN).find((w) => w.endsWith('-duiven') && mag(r, w)) ?? Object.keys(ACTOREN).find((w) => !/-(zevenaar|westervoort)$/.test(w) && mag(r, w))!;
      // Who works for all three gemeenten may see Westervoort: his role is then played by somebody of an organisation that does not have the task.
      const actor = wie.endsWith('-duiven') ? wie : { ...ACTOREN[wie]!, organisatie: 'aanbieder-taalpunt' };
      const nergens = randomUUID();
      const leeg = await vraag(r, actor, nergens);
      if (leeg.status !== 400) verder++;
      for (const id of vreemd) {
        const antwoord = await vraag(r, actor, id);
        if (antwoord.status >= 500 || antwoord.status < 300 || antwoord.status !== leeg.status || zonderSporen(antwoord.tekst, id) !== zonderSporen(leeg.tekst, nergens)) {
          fout.push(`${r.bewerking.operationId} als ${wie}: ${antwoord.status} tegen ${leeg.status}`);
        }
      }
    }
    const metId = routes.filter((x) => x.ids.some((n) => /id$/i.test(n))).length;
    console.log(`${context}: ${metId} routes met een id, waarvan ${verder} voorbij de invoercontrole, elk met ${vreemd.length} vreemde ids`);
    expect(fout).toEqual([]);
    expect(verder).toBeGreaterThanOrEqual(Math.floor(metId * 0.6));
  }, 300_000);

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
  }, 180_000);
});

