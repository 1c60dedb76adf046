import { TenantDb } from '@wegwijs/tenant';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import { Opruimen } from './opruimen.ts';
import { publish } from './publish.ts';
import { FeitVastgesteld } from './testing/feit.ts';
import { systemDb } from './testing/system.ts';

let db: TestDatabase;
const apps = {} as Record<'intake' | 'ontzorgen', { db: TenantDb; dataSource: DataSource }>;
beforeAll(async () => {
  db = await testDatabase();
  for (const context of ['intake', 'ontzorgen'] as const) apps[context] = await systemDb(context, db.url(`${context}_app`));
});
afterAll(async () => {
  for (const { dataSource } of Object.values(apps)) await dataSource.destroy();
  await db.sluit();
});

const GEMEENTEN = ['0226', '0299'];
const zeg = async (o: { gemeentecode?: string; dagenOud: number; bezorging?: 'done' | 'parked' | 'wacht' }) => {
  const { gemeentecode = '0299', dagenOud, bezorging = 'done' } = o;
  const sleutel = randomUUID();
  await apps.intake.db.runSystem({ gemeenten: [gemeentecode], actie: 'proef' }, (em) => publish(em, FeitVastgesteld, { gemeentecode, sleutel, feiten: { nr: 1 } }));
  await db.sql(`update platform.event set op = op - $2 * interval '1 day' where sleutel = $1`, [sleutel, dagenOud]);
  await db.sql('update platform.delivery set done_at = now() where sleutel = $1', [sleutel]);
  const laatste = { done: 'done_at = now()', parked: 'done_at = null, parked_at = now()', wacht: 'done_at = null' }[bezorging];
  await db.sql(`update platform.delivery set ${laatste} where sleutel = $1 and luisteraar = 'ontzorgen'`, [sleutel]);
  return sleutel;
};
const ruimOp = (context: 'intake' | 'ontzorgen' = 'intake', gemeenten = GEMEENTEN) =>
  apps[context].db.runSystem({ gemeenten, actie: 'proef' }, (em) => new Opruimen().bezorgd(em, '2026-11-24', gemeenten));
const over = async () => (await db.sql<{ sleutel: string }>('select sleutel from platform.event')).map((r) => r.sleutel).sort();

beforeEach(() => db.sql('truncate platform.event, platform.delivery'));

test('AVG art. 5 lid 1 onder e: what everybody heard a week ago goes, with its deliveries; what is newer, under way or parked stays', async () => {
  await zeg({ dagenOud: 8 });
  const blijft = [await zeg({ dagenOud: 6 }), await zeg({ dagenOud: 400, bezorging: 'parked' }), await zeg({ dagenOud: 400, bezorging: 'wacht' })].sort();
  await ruimOp();
  expect(await over()).toEqual(blijft);
  expect(await db.sql('select 1 from platform.delivery d where not exists (select from platform.event e where e.id = d.event_id)')).toEqual([]);
  await ruimOp();
  expect(await over()).toEqual(blijft);
});

test('a context takes away its own facts and those of its gemeenten only', async () => {
  const feiten = [await zeg({ dagenOud: 8 }), await zeg({ dagenOud: 8, gemeentecode: '0226' })].sort();
  await ruimOp('ontzorgen');
  expect(await over()).toEqual(feiten);
  await ruimOp('intake', ['0226']);
  expect(await over()).toHaveLength(1);
});
