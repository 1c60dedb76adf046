import { testDatabase, type TestDatabase } from '@wegwijs/platform/testing/database';
import { verschillen, ZONDER_ENTITEIT } from './schema.ts';

const GEPLANT: [string, string, string][] = [
  ['a column that is gone', 'alter table casusregie.dossier drop column leerroute', 'casusregie.dossier.leerroute: staat in de entiteit, niet in de database'],
  ['a column that no entity knows', 'alter table ontzorgen.ontzorgsignaal add column iets text', 'ontzorgen.ontzorgsignaal.iets: staat in de database, geen entiteit kent het'],
  ['a table that no entity knows', 'create table leerroutes.iets (gemeentecode text)', 'leerroutes.iets.gemeentecode: staat in de database, geen entiteit kent het'],
  ['another type', 'alter table casusregie.boetevoorstel alter bedrag type int', 'casusregie.boetevoorstel.bedrag: bigint in de entiteit, integer in de database'],
  ['an array instead of one', 'alter table leerroutes.plaatsingsverzoek alter startniveau type text[] using array[startniveau]',
    'leerroutes.plaatsingsverzoek.startniveau: text in de entiteit, text[] in de database'],
  ['empty where the entity says never', 'alter table intake.dossier alter fase drop not null', 'intake.dossier.fase: mag in de database leeg zijn, in de entiteit niet'],
  ['never empty where the entity says maybe', 'alter table ontzorgen.ontzorgsignaal alter vanaf set not null', 'ontzorgen.ontzorgsignaal.vanaf: mag in de entiteit leeg zijn, in de database niet'],
  ['another primary key', 'alter table ontzorgen.maatregel drop constraint maatregel_pkey, add primary key (gemeentecode, id, stand)',
    'ontzorgen.maatregel.stand: hoort in de database bij de sleutel, in de entiteit niet'],
];

let db: TestDatabase;
let zoals: string[];
let geplant: string[];
beforeAll(async () => {
  db = await testDatabase();
  zoals = await verschillen(db.url());
});
afterAll(() => db.sluit());

test('what the entities of the four apps say is what the migrations made', () => {
  expect(zoals).toEqual([]);
});

test('the short list of what has no entity names nothing that is gone', async () => {
  const namen = (await db.sql<{ tabel: string; kolom: string }>(`select table_schema || '.' || table_name tabel, table_schema || '.' || table_name || '.' || column_name kolom
    from information_schema.columns where table_schema in ('intake', 'casusregie', 'ontzorgen', 'leerroutes')`)).flatMap((r) => [r.tabel, r.kolom, r.tabel.split('.')[1]]);
  expect(Object.keys(ZONDER_ENTITEIT).filter((naam) => !namen.includes(naam))).toEqual([]);
});

describe('planted', () => {
  beforeAll(async () => {
    for (const [, sql] of GEPLANT) await db.sql(sql);
    geplant = (await verschillen(db.url())).filter((v) => !zoals.includes(v));
  });
  test.each(GEPLANT)('%s is found', (_, sql, melding) => expect(geplant).toContain(melding));
  test('and nothing else', () => expect(geplant).toHaveLength(GEPLANT.length));
});
