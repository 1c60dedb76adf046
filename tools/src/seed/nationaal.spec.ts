import { afgeleid, type DossierFeiten } from '@wegwijs/intake';
import { testDatabase, type TestDatabase } from '@wegwijs/platform/testing/database';
import { seedNationaal } from './nationaal.ts';
import { PEILDAG } from './nationaal.sql.ts';

const MAAT = { gemeenten: 3, dossiers: 900, seed: 7, log: () => undefined };
let een: TestDatabase;
let twee: TestDatabase;
let hashes: string[];
beforeAll(async () => {
  [een, twee] = [await testDatabase(), await testDatabase()];
  hashes = [];
  for (const db of [een, twee]) hashes.push((await seedNationaal({ ...MAAT, beheerUrl: db.url() })).hash);
}, 60_000);
afterAll(async () => {
  await een.sluit();
  await twee.sluit();
});

type Rij = Record<keyof DossierFeiten, never> & { id: string; fase: string; volgendeStap: string; streefEinde: string | null; wetEinde: string | null; deadline: string; klaar: boolean };
const KOLOMMEN = [
  'gemeentecode', 'doelgroep', 'verblijfstitel', 'huisvestingsstap', 'gekoppeld_op', 'gehuisvest_op', 'brp_op', 'kennisgeving_op', 'ingeschreven_bij_kennisgeving', 'verhuisd_op', 'verhuisd_met_pip', 'derde_gevraagd_op',
  'derde_ontvangen_op', 'intake_afgerond_op', 'pip_vastgesteld_op', 'pip_bekendgemaakt_op', 'gesloten_op', 'sluitreden', 'id', 'fase', 'volgende_stap', 'streef_einde', 'wet_einde', 'deadline', 'klaar',
];
const camel = (k: string) => k.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase());

test('every row of the set-based data is what the law computes from its facts', async () => {
  const { length } = await een.sql(`select 1 from intake.dossier where gemeentecode >= '5001'`);
  expect(length).toBe(900);
  const velden = KOLOMMEN.map((k) => `${/_op$|einde|deadline/.test(k) ? `${k}::text` : k} "${camel(k)}"`);
  const rijen = await een.sql<Rij>(`select ${velden.join(', ')} from intake.dossier where gemeentecode >= '5001'`);
  const anders = rijen.flatMap((rij) => {
    const { fase, volgendeStap, streefEinde, wetEinde, deadline, klaar, ...feiten } = rij;
    const verwacht = afgeleid(feiten as unknown as DossierFeiten, PEILDAG);
    const gevonden = { fase, volgendeStap, streefEinde, wetEinde, deadline, klaar };
    return JSON.stringify(Object.entries(verwacht).sort()) === JSON.stringify(Object.entries(gevonden).sort()) ? [] : [{ feiten, verwacht, gevonden }];
  });
  expect(anders).toEqual([]);
});

test('the data hold the cases that make the comparison worth something', async () => {
  const [n] = await een.sql<Record<string, number>>(`select count(distinct fase)::int fasen, count(distinct volgende_stap)::int stappen, count(*) filter (where verhuisd_met_pip)::int verhuisd,
    count(*) filter (where derde_ontvangen_op > wet_einde - 14 and derde_gevraagd_op < wet_einde - 14)::int derde, count(*) filter (where extract(isodow from wet_einde) = 2)::int dinsdag,
    count(*) filter (where ingeschreven_bij_kennisgeving)::int bij_kennisgeving from intake.dossier where gemeentecode >= '5001'`);
  expect(n).toMatchObject({ fasen: 7, stappen: 10 });
  for (const aantal of Object.values(n!)) expect(aantal).toBeGreaterThan(0);
});

test('the same numbers and seed give the same rows', () => {
  expect(hashes[0]).toBe(hashes[1]);
});

test('every foreign key holds, although none was checked while the rows were made', async () => {
  const sleutels = await een.sql<{ tabel: string; naam: string; sql: string }>(
    `select conrelid::regclass::text tabel, conname naam, pg_get_constraintdef(oid) sql from pg_constraint where contype = 'f' and connamespace = 'intake'::regnamespace`);
  expect(sleutels.length).toBeGreaterThan(10);
  for (const { tabel, naam, sql } of sleutels) await een.sql(`alter table ${tabel} drop constraint ${naam}, add constraint ${naam} ${sql}`);
});

test('every dossier is found under the words of its name, as if it had been opened by hand', async () => {
  const zoals = `select d.gemeentecode, s, d.id from intake.dossier d cross join lateral intake.zoeksleutels(d.naam) s where d.gemeentecode >= '5001'`;
  const zijn = `select gemeentecode, sleutel, dossier_id from intake.zoeksleutel where gemeentecode >= '5001'`;
  expect((await een.sql(zijn)).length).toBeGreaterThanOrEqual(1800);
  expect(await een.sql(`(${zoals} except ${zijn}) union all (${zijn} except ${zoals})`)).toEqual([]);
});

test('all indexes are there again', async () => {
  const indexen = (db: TestDatabase) => db.sql(`select indexdef from pg_indexes where schemaname = 'intake' order by 1`);
  const leeg = await testDatabase();
  expect(await indexen(een)).toEqual(await indexen(leeg));
  await leeg.sluit();
});

test('sizes are uneven, and a gemeente that is not there yet can be used at once', async () => {
  const aantallen = (await een.sql<{ n: number }>(`select count(*)::int n from intake.dossier where gemeentecode >= '5001' group by gemeentecode order by gemeentecode`)).map((r) => r.n);
  expect(aantallen[0]! > aantallen[1]! && aantallen[1]! > aantallen[2]!).toBe(true);
  const [matrix] = await een.sql<{ n: number }>(`select count(*)::int n from tenant.schaalniveau s join tenant.gemeente g using (gemeentecode) where g.actief and gemeentecode >= '5001' and uitvoerder = 'gemeente-' || gemeentecode`);
  expect(matrix!.n).toBe(3 * 12);
});

test('a second time in the same database is refused', async () => {
  await expect(seedNationaal({ ...MAAT, beheerUrl: een.url() })).rejects.toThrow(/staan al/);
});
