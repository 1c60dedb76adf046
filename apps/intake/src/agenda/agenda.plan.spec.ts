import { randomUUID } from 'node:crypto';
import { ACTOREN, testDatabase, testDeur, type TestDatabase } from '@wegwijs/platform/testing';
import { AGENDA_SQL, leesAgenda } from './agenda.lees.ts';

type Knoop = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; 'Rows Removed by Filter'?: number; 'Actual Rows': number; 'Actual Loops': number; Plans?: Knoop[] };
const VANDAAG = '2026-03-02';
const IK = ACTOREN['klantmanager-zevenaar']!;

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
       insert into intake.dossier (gemeentecode, id, zaaknummer, persoon_id, koppeling_id, naam, doelgroep, verblijfstitel, fase, behandelaar, gekoppeld_op, wet_einde, volgende_stap)
       select $1, gen_random_uuid(), 'WI-2026-' || i, p.id, $2, i::text, 'asiel', 'asiel-bepaalde-tijd', 'brede-intake', case when i % 20 = 0 then $3::uuid end, '2025-01-01', date '2025-06-01' + i % 600, 'brede-intake-afnemen' from p`,
      [g, koppeling, IK.persoon]);
    await db.sql(
      `insert into intake.oproep (gemeentecode, id, dossier_id, volgnr, doel, verzonden_op, afspraak_op, afspraak_tijd, plaats, termijn_tot, schriftelijk, waarschuwing, door, door_naam)
       select gemeentecode, gen_random_uuid(), id, 1, case when hashtext(id::text) % 3 = 0 then 'leerbaarheidstoets' else 'brede-intake' end, '2025-01-01', wet_einde - 10, '09:30', 'x', wet_einde, true, false, $2, 'x' from intake.dossier where gemeentecode = $1`, [g, IK.persoon]);
    await db.sql(`insert into intake.leerbaarheidstoets (gemeentecode, dossier_id, versie, stap, gepland_op, tijd, plaats) select gemeentecode, id, 2, 'gepland', wet_einde - 5, '10:00', 'x' from intake.dossier where gemeentecode = $1`, [g]);
  }
  await db.sql('vacuum analyze intake.dossier');
  await db.sql('vacuum analyze intake.oproep');
  await db.sql('vacuum analyze intake.leerbaarheidstoets');
}, 60_000);
afterAll(async () => {
  await deur.sluit();
  await db.sluit();
});

const plat = (k: Knoop): Knoop[] => [k, ...(k.Plans ?? []).flatMap(plat)];

test.each([['mine, a month', IK.persoon, '2026-03-31'], ['the team, a week', null, '2026-03-08']])('20,000 dossiers under row-level security, %s: the days are looked up in an index', async (_t, persoon, tot) => {
  const [rij] = await deur.als(IK, ['brede-intake-pip'], () => deur.deur.run((em, scope) =>
    em.query<{ 'QUERY PLAN': { Plan: Knoop }[] }[]>(`explain (analyze, timing off, format json) ${AGENDA_SQL}`, [scope.gemeenten, VANDAAG, tot, persoon])));
  const lezers = plat(rij!['QUERY PLAN'][0]!.Plan).filter((k) => ['oproep', 'leerbaarheidstoets', 'dossier'].includes(k['Relation Name'] ?? ''));
  expect(lezers.filter((k) => k['Node Type'] === 'Seq Scan')).toEqual([]);
  expect(lezers.reduce((som, k) => som + (k['Rows Removed by Filter'] ?? 0) * k['Actual Loops'], 0)).toBeLessThan(2500);
});

test('an organisation that does it for two gemeenten sees both, by day and time', async () => {
  const rijen = await deur.deur.runSystem({ gemeenten: ['0226', '0299'], actie: 'proef' }, (em) =>
    leesAgenda(em, { gemeenten: ['0226', '0299'], van: VANDAAG, tot: '2026-03-04', vandaag: VANDAAG }));
  expect(new Set(rijen.map((r) => r.gemeentecode))).toEqual(new Set(['0226', '0299']));
  expect(rijen.map((r) => `${r.op} ${r.tijd ?? ''} ${r.id}`)).toEqual([...rijen.map((r) => `${r.op} ${r.tijd ?? ''} ${r.id}`)].sort());
});
