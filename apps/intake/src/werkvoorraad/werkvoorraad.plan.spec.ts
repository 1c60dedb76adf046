import { randomUUID } from 'node:crypto';
import { ACTOREN, testDatabase, testDeur, type TestDatabase } from '@wegwijs/platform/testing';
import { werkvoorraadSql } from './werkvoorraad.sql.ts';
import { WerkvoorraadQuery } from './werkvoorraad.uit.ts';

type Knoop = { 'Node Type': string; 'Alias'?: string; 'Relation Name'?: string; 'Index Name'?: string; 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; Plans?: Knoop[] };
const VANDAAG = '2026-03-02';
const IK = ACTOREN['klantmanager-zevenaar']!;
const ANDER = '22222222-2222-4222-8222-222222222222';

let db: TestDatabase;
let deur: Awaited<ReturnType<typeof testDeur>>;
beforeAll(async () => {
  db = await testDatabase();
  deur = await testDeur(db, 'intake');
  const koppeling = randomUUID();
  for (const g of ['0226', '0299']) {
    await db.sql(`insert into intake.koppeling (gemeentecode, id, coa_nummer, gekoppeld_op, bron) values ($1, $2, 'plan', '2025-01-01', 'hand')`, [g, koppeling]);
    await db.sql(
      `with p as (insert into intake.persoon (gemeentecode, id, koppeling_id, voornamen, achternaam, geboortedatum, gezinsrol, verblijfstitel, plicht, plicht_reden, plicht_bron)
         select $1, gen_random_uuid(), $2, 'P', i::text, '1990-01-01', 'referent', 'asiel-bepaalde-tijd', 'plichtig', 'x', 'x' from generate_series(1, 10000) i returning id, achternaam::int i)
       insert into intake.dossier (gemeentecode, id, zaaknummer, persoon_id, koppeling_id, naam, doelgroep, verblijfstitel, fase, behandelaar, gekoppeld_op, deadline, wet_einde, volgende_stap, klaar)
       select $1, gen_random_uuid(), 'WI-2026-' || i, p.id, $2, md5(i::text), 'asiel', 'asiel-bepaalde-tijd', case when i % 5 = 0 then 'afgerond' else 'brede-intake' end,
         case when i % 7 = 0 then null when i % 20 = 1 then $3::uuid else $4::uuid end, date '2025-01-01' + i % 400, case when i % 5 = 0 then '9999-12-31' else date '2026-02-01' + i % 200 end, date '2026-02-01' + i % 200, 'brede-intake-afnemen', i % 5 = 0
       from p`, [g, koppeling, IK.persoon, ANDER]);
  }
  await db.sql('vacuum analyze intake.dossier');
  await db.sql('vacuum analyze intake.persoon');
}, 60_000);
afterAll(async () => {
  await deur.sluit();
  await db.sluit();
});

/** The plan of the very statement, as intake_app under row-level security. */
async function plan(vraag: Partial<WerkvoorraadQuery>): Promise<Knoop[]> {
  const q = Object.assign(new WerkvoorraadQuery(), vraag);
  const [rij] = await deur.als(IK, ['brede-intake-pip', 'huisvesting'], () => deur.deur.run(async (em, scope) => {
    const { tekst, waarden } = werkvoorraadSql(q, { gemeenten: scope.gemeenten, vandaag: VANDAAG, actor: scope.actor });
    return em.query<{ 'QUERY PLAN': { Plan: Knoop }[] }[]>(`explain (analyze, timing off, format json) ${tekst}`, waarden);
  }));
  return plat(rij!['QUERY PLAN'][0]!.Plan);
}

const plat = (k: Knoop): Knoop[] => [k, ...(k.Plans ?? []).flatMap(plat)];
/** The part of the plan that makes the page; the rest are the counts. */
const bladzij = (knopen: Knoop[]) => plat(knopen.find((k) => k.Alias === 'r')!);
const opDossier = (knopen: Knoop[]) => knopen.filter((k) => k['Relation Name'] === 'dossier' || k['Index Name']?.startsWith('dossier_'));

test.each<[string, Partial<WerkvoorraadQuery>]>([
  ['mine', { wie: 'mij' }],
  ['team', { wie: 'team' }],
  ['nobody has it', { wie: 'niet-toegewezen' }],
  ['everything', { wie: 'alles' }],
  ['the late ones of the team', { wie: 'team', klokstand: 'te laat' }],
  ['one phase', { wie: 'team', fase: 'brede-intake' }],
  ['latest first', { wie: 'team', richting: 'af' }],
  ['by name', { wie: 'alles', sorteer: 'naam' }],
  ['by koppeling, latest first', { wie: 'alles', sorteer: 'gekoppeldOp', richting: 'af' }],
  ['the tenth page', { wie: 'team', cursor: Buffer.from(JSON.stringify([1, 'deadline op', '2026-06-01', ANDER])).toString('base64url') }],
])('20,000 dossiers under row-level security, %s: an index gives the page in order, and nothing reads the whole table', async (_t, vraag) => {
  const knopen = await plan(vraag);
  expect(bladzij(knopen).map((k) => k['Node Type']).filter((n) => /Sort/.test(n))).toEqual([]);
  const lezers = opDossier(bladzij(knopen));
  expect(lezers.map((k) => k['Node Type'])).toEqual(['Index Scan']);
  expect(lezers[0]!['Actual Rows']).toBe(26);
  expect(opDossier(knopen).map((k) => k['Node Type'])).not.toContain('Seq Scan');
});

test.each<[string, Partial<WerkvoorraadQuery>, string]>([
  ['team', { wie: 'team' }, 'dossier_werk'],
  ['mine', { wie: 'mij' }, 'dossier_mijn'],
  ['nobody has it', { wie: 'niet-toegewezen' }, 'dossier_niemand'],
  ['one phase', { wie: 'team', fase: 'brede-intake' }, 'dossier_fase'],
])('%s: the page reads exactly the rows it shows, from %s', async (_t, vraag, index) => {
  const [lezer] = opDossier(bladzij(await plan(vraag)));
  expect(lezer!['Index Name']).toBe(index);
  expect(lezer!['Rows Removed by Filter'] ?? 0).toBe(0);
});

test('the statement answers in one round trip with the counts of every tab', async () => {
  const q = Object.assign(new WerkvoorraadQuery(), { wie: 'team' });
  const [uit] = await deur.als(IK, ['brede-intake-pip'], () => deur.deur.run(async (em, scope) => {
    const { tekst, waarden } = werkvoorraadSql(q, { gemeenten: scope.gemeenten, vandaag: VANDAAG, actor: scope.actor });
    return em.query<{ rijen: object[]; aantallen: object }[]>(tekst, waarden);
  }));
  expect(uit!.rijen).toHaveLength(26);
  expect(uit!.aantallen).toEqual({ teLaat: 1001, wachtOpDerde: 0, binnen7Dagen: expect.any(Number), binnen4Weken: expect.any(Number), opSchema: 1001, nogNietGestart: 0, klaar: 0 });
});

test('one organisation for two gemeenten: the first rows of both, merged in order, each page once', async () => {
  const lees = (cursor?: string) => deur.deur.runSystem({ gemeenten: ['0226', '0299'], actie: 'proef' }, async (em, scope) => {
    const { tekst, waarden } = werkvoorraadSql(Object.assign(new WerkvoorraadQuery(), { wie: 'team', cursor }), { gemeenten: scope.gemeenten, vandaag: VANDAAG, actor: scope.actor });
    return em.query<{ rijen: { id: string; deadline: string }[]; aantallen: Record<string, number> }[]>(tekst, waarden);
  });
  const verwacht = (await db.sql<{ id: string }>('select id from intake.dossier where not klaar order by deadline, id limit 50')).map((r) => r.id);
  const [een] = await lees();
  const laatste = een!.rijen[24]!;
  const [twee] = await lees(Buffer.from(JSON.stringify([1, 'deadline op', laatste.deadline, laatste.id])).toString('base64url'));
  expect([...een!.rijen.slice(0, 25), ...twee!.rijen.slice(0, 25)].map((r) => r.id)).toEqual(verwacht);
  expect(een!.aantallen).toMatchObject({ teLaat: 1001, klaar: 0 });
});
