import { testDatabase, type TestDatabase } from '@wegwijs/platform/testing/database';
import { ORGANISATIES } from '@wegwijs/tenant';
import { afwijkingen, Bezoeker, CONTEXTEN, tabellen, vulDatabase, type Tabel } from './matrix.ts';

let db: TestDatabase;
let alle: Tabel[];
let bezoekers: Bezoeker[];

beforeAll(async () => {
  db = await testDatabase();
  alle = await tabellen(db);
  await vulDatabase(db, alle);
  bezoekers = [];
  for (const { code } of ORGANISATIES) for (const context of CONTEXTEN) bezoekers.push(await Bezoeker.van(db, code, context));
}, 180_000);
afterAll(async () => {
  for (const b of bezoekers) await b.sluit();
  await db.sluit();
});

const controleer = async (tabel: Tabel, wie = bezoekers) => {
  const uit: string[] = [];
  for (const b of wie) uit.push(...(await afwijkingen(b, tabel)));
  return uit;
};

test('every table × every organisation × every app role × read, add, change, remove, move × own and other gemeente: none leaks, and who should see, sees', async () => {
  const uit: string[] = [];
  for (const tabel of alle) uit.push(...(await controleer(tabel)));
  expect(uit).toEqual([]);
  expect(bezoekers.length * alle.length).toBeGreaterThan(300);
}, 300_000);

test('the owner itself sees nothing without a scope: row-level security is forced', async () => {
  const open: string[] = [];
  for (const { naam, openbaar } of alle.filter((t) => !t.openbaar)) {
    const gezien = await db.sql(`set role wegwijs_owner`).then(() => db.sql<{ n: number }>(`select count(*)::int n from ${naam}`)).then(([r]) => r!.n, () => 0);
    if (gezien > 0 && !openbaar) open.push(naam);
  }
  await db.sql('reset role');
  expect(open).toEqual([]);
});

describe('the tests above can fail: each control taken away is seen', () => {
  const eigen = () => alle.filter((t) => CONTEXTEN.includes(t.schema as (typeof CONTEXTEN)[number]));

  test('row-level security switched off', async () => {
    for (const tabel of eigen()) {
      await db.sql(`alter table ${tabel.naam} disable row level security`);
      const uit = await controleer(tabel, bezoekers.filter((b) => b.context === tabel.schema));
      await db.sql(`alter table ${tabel.naam} enable row level security`);
      expect([tabel.naam, uit.length > 0]).toEqual([tabel.naam, true]);
    }
  }, 300_000);

  const policies = (tabel: Tabel) => db.sql<{ naam: string; cmd: string; lezen: string | null; schrijven: string | null }>(
    `select polname naam, polcmd cmd, pg_get_expr(polqual, polrelid) lezen, pg_get_expr(polwithcheck, polrelid) schrijven from pg_policy
     where polrelid = $1::regclass and polpermissive and not polroles && array['messenger', 'wegwijs_owner']::regrole[]::oid[] and not (polcmd = 'r' and pg_get_expr(polqual, polrelid) = 'true')`, [tabel.naam]);

  test('each policy opened to everybody', async () => {
    let n = 0;
    for (const tabel of alle) {
      for (const p of await policies(tabel)) {
        const zet = (lezen: string, schrijven: string) => db.sql(`alter policy ${p.naam} on ${tabel.naam} ${p.cmd === 'a' ? '' : `using (${lezen})`} ${p.cmd === 'r' || p.cmd === 'd' ? '' : `with check (${schrijven})`}`);
        await zet('true', 'true');
        const uit = await controleer(tabel, bezoekers.filter((b) => !CONTEXTEN.some((c) => c === tabel.schema) || b.context === tabel.schema));
        await zet(p.lezen ?? 'true', p.schrijven ?? p.lezen ?? 'true');
        n++;
        expect([tabel.naam, p.naam, uit.length > 0]).toEqual([tabel.naam, p.naam, true]);
      }
    }
    expect(n).toBeGreaterThan(20);
  }, 300_000);

  test('each policy dropped', async () => {
    for (const tabel of eigen()) {
      for (const p of (await policies(tabel)).filter((x) => x.cmd === '*')) {
        await db.sql(`drop policy ${p.naam} on ${tabel.naam}`);
        const uit = await controleer(tabel, bezoekers.filter((b) => b.context === tabel.schema));
        await db.sql(`create policy ${p.naam} on ${tabel.naam} to ${tabel.schema}_app using (${p.lezen ?? ''}) with check (${p.schrijven ?? p.lezen ?? ''})`);
        expect([tabel.naam, uit.length > 0]).toEqual([tabel.naam, true]);
      }
    }
  }, 300_000);

  test('FORCE taken off', async () => {
    for (const tabel of eigen()) {
      await db.sql(`alter table ${tabel.naam} no force row level security`);
      await db.sql('set role wegwijs_owner');
      const [gezien] = await db.sql<{ n: number }>(`select count(*)::int n from ${tabel.naam}`);
      await db.sql('reset role');
      await db.sql(`alter table ${tabel.naam} force row level security`);
      expect([tabel.naam, gezien!.n > 0]).toEqual([tabel.naam, true]);
    }
  }, 180_000);
});
