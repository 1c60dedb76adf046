import { ACTOREN, testDatabase, testDeur, type TestDatabase } from '@wegwijs/platform/testing';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { VoortgangService } from '../voortgang/voortgang.service.ts';
import { VoortgangQuery } from '../voortgang/voortgang.uit.ts';
import { ronde } from './signaal.ronde.ts';
import { SignaalService } from './signaal.service.ts';
import { SignalenQuery } from './signaal.uit.ts';

type Knoop = { 'Node Type': string; 'Relation Name'?: string; 'Rows Removed by Filter'?: number; 'Actual Rows': number; 'Actual Loops': number; Plans?: Knoop[] };
const IK = ACTOREN['klantmanager-zevenaar']!;
const TWEE = ['0226', '0299'];

let db: TestDatabase;
let deur: Awaited<ReturnType<typeof testDeur>>;
beforeAll(async () => {
  db = await testDatabase();
  deur = await testDeur(db, 'casusregie');
  for (const g of TWEE) {
    await db.sql(
      `insert into casusregie.dossier (gemeentecode, id, stand, doelgroep, geopend_op) select $1, md5($1 || i)::uuid, 'pip-vastgesteld', 'asiel', '2026-01-01' from generate_series(1, 10000) i`, [g]);
    await db.sql(
      `insert into casusregie.klok (gemeentecode, dossier_id, soort, aanleiding, uiterlijk, valt_op, norm, normsoort, bron)
       select $1, md5($1 || i)::uuid, s, md5($1 || i)::uuid, date '2026-01-01' + i % 600 - 1, date '2026-01-01' + i % 600, 'n', 'streefnorm', 'b' from generate_series(1, 10000) i, unnest(array['geen-gesprek', 'geen-aanbod']) s`, [g]);
    await db.sql(
      `insert into casusregie.signaal (gemeentecode, dossier_id, soort, aanleiding, sinds, uiterlijk, norm, normsoort, bron, stand, wijze, afgehandeld_op)
       select $1, md5($1 || i)::uuid, 'termijn-eindigt', md5($1 || i)::uuid, '2025-01-01', date '2025-01-01' + i % 300, 'n', 'streefnorm', 'b', case when i % 4 = 0 then 'open' else 'afgehandeld' end,
         case when i % 4 > 0 then 'vanzelf' end, case when i % 4 > 0 then date '2025-02-01' end from generate_series(1, 10000) i`, [g]);
    await db.sql(
      `insert into casusregie.voortgang (gemeentecode, dossier_id, aantal, gehouden, volgende_op, uiterlijk) select $1, md5($1 || i)::uuid, 12, 0, date '2026-01-01' + i % 600, date '2026-01-29' + i % 600 from generate_series(1, 10000) i`, [g]);
    await db.sql(
      `insert into casusregie.opdracht (gemeentecode, id, dossier_id, taak, organisatie, stand, aangeboden_op)
       select $1, md5('o' || $1 || i)::uuid, md5($1 || i)::uuid, 'map', 'rsd-de-liemers', case when i % 50 = 0 then 'aangeboden' else 'aanvaard' end, date '2026-01-01' + i % 600 from generate_series(1, 10000) i`, [g]);
  }
  for (const t of ['dossier', 'klok', 'signaal', 'voortgang', 'opdracht']) await db.sql(`vacuum analyze casusregie.${t}`);
}, 120_000);
afterAll(async () => {
  await deur.sluit();
  await db.sluit();
});

const plat = (k: Knoop): Knoop[] => [k, ...(k.Plans ?? []).flatMap(plat)];
type Bekeken = { em: EntityManager; knopen: Knoop[] };

/** Runs each query twice: once to see its plan, in a part that is taken back, and once for its answer. */
function bekijk(em: EntityManager): Bekeken {
  const knopen: Knoop[] = [];
  const query = async (tekst: string, waarden: unknown[]) => {
    if (tekst.includes('set_config')) return em.query<unknown>(tekst, waarden);
    await em.query('savepoint plan');
    const [rij] = await em.query<{ 'QUERY PLAN': { Plan: Knoop }[] }[]>(`explain (analyze, timing off, format json) ${tekst}`, waarden);
    await em.query('rollback to savepoint plan');
    knopen.push(...plat(rij!['QUERY PLAN'][0]!.Plan));
    return em.query<unknown>(tekst, waarden);
  };
  return { em: { query } as unknown as EntityManager, knopen };
}

const gelezen = (knopen: readonly Knoop[], tabel: string) => knopen.filter((k) => k['Relation Name'] === tabel && /Scan/.test(k['Node Type']));
const rijen = (knopen: readonly Knoop[], tabel: string) => gelezen(knopen, tabel).reduce((som, k) => som + (k['Actual Rows'] + (k['Rows Removed by Filter'] ?? 0)) * k['Actual Loops'], 0);

test('the sweep reads what fell and not what still runs: 40,000 clocks, one day', async () => {
  await deur.deur.runSystem({ gemeenten: TWEE, actie: 'proef' }, (em) => ronde(em, '2026-06-29', TWEE));
  await db.sql('vacuum analyze casusregie.klok');
  const knopen = await deur.deur.runSystem({ gemeenten: TWEE, actie: 'proef' }, async (em) => {
    const b = bekijk(em);
    expect(await ronde(b.em, '2026-06-30', TWEE)).toBeGreaterThan(60);
    return b.knopen;
  });
  for (const tabel of ['klok', 'opdracht']) expect(gelezen(knopen, tabel).filter((k) => k['Node Type'] === 'Seq Scan')).toEqual([]);
  expect(rijen(knopen, 'klok')).toBeLessThan(200);
});

const lijst = async (werk: (d: TenantDb) => Promise<unknown>) => {
  let knopen: Knoop[] = [];
  await deur.als(IK, ['casusregie'], () => werk({
    run: <T>(act: (em: EntityManager, scope: Scope) => Promise<T>) => deur.deur.run(async (em, scope) => {
      const b = bekijk(em);
      const uit = await act(b.em, scope);
      knopen = b.knopen;
      return uit;
    }),
  } as unknown as TenantDb));
  return knopen;
};

test('a page of signals or of the caseload comes out of its index in order; what was put away or lies further on is not read', async () => {
  const signalen = await lijst((d) => new SignaalService(d, new Klok()).lijst(new SignalenQuery()));
  expect(gelezen(signalen, 'signaal').length).toBeGreaterThan(0);
  // 26 for the page; the count may take all 2,500 that wait, and never the 10,000.
  expect(rijen(signalen, 'signaal')).toBeLessThan(2600);
  const voortgang = await lijst((d) => new VoortgangService(d, new Klok()).lijst(new VoortgangQuery()));
  expect(gelezen(voortgang, 'voortgang').length).toBeGreaterThan(0);
  expect(rijen(voortgang, 'voortgang')).toBeLessThan(1500);
});
