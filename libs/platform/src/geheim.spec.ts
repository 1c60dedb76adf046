import { gemaskeerd, Geheim, type Plaats } from './geheim.ts';
import { testDatabase, testDeur, type TestDatabase } from './testing/index.ts';

const BSN = '999990019';
const plaats: Plaats = { tabel: 'intake.persoon', gemeentecode: '0226', rij: 'a' };
let db: TestDatabase;
let poort: Awaited<ReturnType<typeof testDeur>>;
const sleutels = { kek: Buffer.alloc(32, 1), hmac: Buffer.alloc(32, 2) };
const geheim = new Geheim(sleutels);

beforeAll(async () => {
  db = await testDatabase();
  poort = await testDeur(db, 'intake');
});
afterAll(async () => {
  await poort.sluit();
  await db.sluit();
});
const in0226 = <T>(werk: Parameters<typeof poort.deur.runSystem<T>>[1], gemeenten = ['0226', '0299']) => poort.deur.runSystem({ gemeenten, actie: 'test' }, werk);

test('what goes in comes out, and the same BSN never looks the same twice', async () => {
  const [a, b, terug] = await in0226(async (em) => {
    const een = await geheim.versleutel(em, BSN, plaats);
    const twee = await geheim.versleutel(em, BSN, plaats);
    return [een, twee, await geheim.ontsleutel(em, een, plaats)] as const;
  });
  expect(terug).toBe(BSN);
  expect(a.equals(b)).toBe(false);
  expect(a.includes(BSN)).toBe(false);
});

test('many rows at once: each opens in its own place only', async () => {
  const uit = await in0226(async (em) => {
    const rijen = ['a', 'b'].map((rij) => ({ klaar: `bsn-${rij}`, tabel: plaats.tabel, rij }));
    const [een, twee] = await geheim.versleutelAlle(em, '0226', rijen);
    const verplaatst = geheim.ontsleutel(em, een!, { ...plaats, rij: 'b' }).then(() => 'open', () => 'dicht');
    return [await geheim.ontsleutel(em, een!, plaats), await geheim.ontsleutel(em, twee!, { ...plaats, rij: 'b' }), await verplaatst, await geheim.versleutelAlle(em, '0226', [])];
  });
  expect(uit).toEqual(['bsn-a', 'bsn-b', 'dicht', []]);
});

test.each([
  ['another row', { rij: 'b' }],
  ['another table', { tabel: 'intake.dossier' }],
  ['another gemeente', { gemeentecode: '0299' }],
] as const)('moved to %s it does not open', async (_naam, anders) => {
  await expect(in0226(async (em) => {
    await geheim.versleutel(em, BSN, { ...plaats, ...anders });
    return geheim.ontsleutel(em, await geheim.versleutel(em, BSN, plaats), { ...plaats, ...anders });
  })).rejects.toThrow();
});

test('after rotation the old ciphertext still opens and new ones use the new key', async () => {
  const [oud, nieuw, terug] = await in0226(async (em) => {
    const voor = await geheim.versleutel(em, BSN, plaats);
    await geheim.roteer(em, '0226');
    const na = await geheim.versleutel(em, BSN, plaats);
    return [voor.readUInt16BE(1), na.readUInt16BE(1), await geheim.ontsleutel(em, voor, plaats)] as const;
  });
  expect(nieuw).toBe(oud + 1);
  expect(terug).toBe(BSN);
});

test('without the KEK the data keys are useless', async () => {
  const ander = new Geheim({ ...sleutels, kek: Buffer.alloc(32, 3) });
  await expect(in0226(async (em) => ander.ontsleutel(em, await geheim.versleutel(em, BSN, plaats), plaats))).rejects.toThrow();
});

test('the blind index is equal within a gemeente and different between gemeenten', () => {
  expect(geheim.index(BSN, '0226').equals(geheim.index(BSN, '0226'))).toBe(true);
  expect(geheim.index(BSN, '0226').equals(geheim.index(BSN, '0299'))).toBe(false);
  expect(geheim.index(BSN, '0226').equals(geheim.index('999990020', '0226'))).toBe(false);
});

test('a masked BSN shows four digits', () => {
  expect(gemaskeerd(BSN)).toBe('*****0019');
});
