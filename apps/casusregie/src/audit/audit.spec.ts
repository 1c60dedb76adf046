import { randomUUID } from 'node:crypto';
import type { AuditRegel } from '@wegwijs/casusregie';
import { ACTOREN, testApp, testDeur, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { auditSql } from './audit.sql.ts';

let app: TestApp;
beforeAll(async () => { app = await testApp(AppModule, { vandaag: '2026-11-24' }); });
afterAll(() => app.sluit());

interface Bladzij { rijen: AuditRegel[]; volgende: string | null; totaal: number | string; van: string; tot: string }
const KIM = ACTOREN['klantmanager-zevenaar']!.persoon;
const leg = (o: Partial<Record<'gemeentecode' | 'op' | 'soort' | 'context' | 'actie' | 'taken' | 'persoon' | 'organisatie' | 'betrokkene', string>> = {}) => app.sql(
  `insert into tenant.audit (gemeentecode, op, soort, context, actie, taken, persoon, organisatie, betrokkene, trace_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'spoor')`,
  [o.gemeentecode ?? '0299', o.op ?? '2026-11-10T10:00:00Z', o.soort ?? 'inzage', o.context ?? 'intake', o.actie ?? 'DossierController.lees', o.taken ?? 'brede-intake-pip huisvesting', o.persoon ?? KIM, o.organisatie ?? 'gemeente-0299', o.betrokkene ?? null]);
const zoek = async (vraag = '', wie = 'beheerder-zevenaar') => (await app.als(wie).get<Bladzij>(`/v1/audit${vraag}`)).body;

test('newest first, of all apps, with who under which tasks; nothing of another gemeente', async () => {
  const betrokkene = randomUUID();
  await leg({ op: '2026-11-01T10:00:00Z', betrokkene });
  await leg({ op: '2026-11-02T10:00:00Z', context: 'ontzorgen', actie: 'OntzorgsignaalController.lijst', persoon: 'ria', organisatie: 'rsd-de-liemers', taken: 'financieel-ontzorgen' });
  await leg({ gemeentecode: '0226', op: '2026-11-03T10:00:00Z' });
  const uit = await zoek('?tot=2026-11-09');
  expect(uit).toMatchObject({ van: '2026-08-10', tot: '2026-11-09', totaal: 2, rijen: [
    { context: 'ontzorgen', persoon: 'ria', organisatie: 'rsd-de-liemers', organisatieNaam: 'RSD de Liemers', taken: ['financieel-ontzorgen'], betrokkene: null, traceId: 'spoor' },
    { context: 'intake', soort: 'inzage', actie: 'DossierController.lees', persoon: KIM, taken: ['brede-intake-pip', 'huisvesting'], betrokkene },
  ] });
  expect((await zoek('?tot=2026-11-09', 'beheerder-duiven')).rijen).toHaveLength(1);
});

test.each<[string, string, number]>([
  ['who', `?van=2026-10-01&tot=2026-10-31&persoon=p2`, 1],
  ['about whom', '?van=2026-10-01&tot=2026-10-31&betrokkene=99999999-9999-4999-8999-999999999999', 1],
  ['which act', '?van=2026-10-01&tot=2026-10-31&actie=PipController.stelVast', 1],
  ['looking only', '?van=2026-10-01&tot=2026-10-31&soort=inzage', 2],
  ['which app', '?van=2026-10-01&tot=2026-10-31&context=leerroutes', 1],
  ['the day in Amsterdam, both days inclusive (25 October is winter time)', '?van=2026-10-25&tot=2026-10-25', 1],
  ['two at once', '?van=2026-10-01&tot=2026-10-31&persoon=p1&soort=handeling', 1],
])('a search by %s', async (_t, vraag, aantal) => {
  await app.sql(`delete from tenant.audit where op between '2026-09-30' and '2026-11-01'`);
  await leg({ op: '2026-10-10T10:00:00Z', persoon: 'p1', betrokkene: '99999999-9999-4999-8999-999999999999' });
  await leg({ op: '2026-10-11T10:00:00Z', persoon: 'p2', context: 'leerroutes' });
  await leg({ op: '2026-10-25T22:59:59Z', persoon: 'p1', soort: 'handeling', actie: 'PipController.stelVast' });
  await leg({ op: '2026-10-25T23:00:00Z', persoon: 'p3', soort: 'handeling' });
  expect((await zoek(vraag)).rijen).toHaveLength(aantal);
});

test('pages follow each other without a gap or a repeat, also within one microsecond', async () => {
  for (let i = 0; i < 7; i++) await leg({ op: i < 4 ? '2026-09-05T10:00:00.123456Z' : `2026-09-05T10:00:00.12345${i}Z`, persoon: 'bladeraar' });
  const gezien: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const bladzij: Bladzij = await zoek(`?persoon=bladeraar&limiet=2${cursor && `&cursor=${cursor}`}`);
    gezien.push(...bladzij.rijen.map((r) => r.id));
    cursor = bladzij.volgende;
    expect(bladzij.totaal).toBe(7);
  }
  expect([gezien.length, new Set(gezien).size]).toEqual([7, 7]);
});

test('the search itself is in the log: an act on the whole, or a look at the person who was asked for', async () => {
  await zoek('?tot=2026-11-09', 'teamleider-zevenaar');
  const betrokkene = randomUUID();
  await zoek(`?betrokkene=${betrokkene}`, 'teamleider-zevenaar');
  await app.als('teamleider-zevenaar').get('/v1/audit/export?tot=2026-11-09');
  expect(await app.sql(`select soort, actie, betrokkene, taken from tenant.audit where persoon = $1 order by op`, [ACTOREN['teamleider-zevenaar']!.persoon])).toEqual([
    { soort: 'handeling', actie: 'AuditController.zoek', betrokkene: null, taken: 'beheer' }, { soort: 'inzage', actie: 'AuditController.zoek', betrokkene, taken: 'beheer' },
    { soort: 'handeling', actie: 'AuditController.exporteer', betrokkene: null, taken: 'beheer' },
  ]);
});

test('the export is the whole search, for a spreadsheet, and a formula in it stays text', async () => {
  await leg({ op: '2026-07-01T10:00:00Z', persoon: 'p-export', actie: '=HYPERLINK("http://kwaad.example";"klik")' });
  await leg({ op: '2026-07-02T10:00:00Z', persoon: 'p-export', actie: '\t=1+1' });
  for (let i = 0; i < 120; i++) await leg({ op: '2026-07-03T10:00:00Z', persoon: 'p-export' });
  const { status, headers, tekst } = await app.als('beheerder-zevenaar').get('/v1/audit/export?persoon=p-export');
  expect([status, headers['content-type'], headers['content-disposition']]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="logboek-2022-01-01-2026-11-24.csv"']);
  const regels = tekst.split('\r\n');
  expect(regels[0]).toBe('\ufeffMoment;Soort;Onderdeel;Handeling;Taken;Persoon;Organisatie;Naam organisatie;Betrokkene;Trace;Regel');
  expect(regels).toHaveLength(124);
  expect(tekst).toContain(`"'=HYPERLINK(""http://kwaad.example"";""klik"")"`);
  expect(tekst).toContain(`;'\t=1+1;`);
  expect(tekst).not.toMatch(/[;"]\s*=/);
});

test('more than fits is refused and not cut off', async () => {
  await app.sql(`insert into tenant.audit (gemeentecode, op, soort, context, actie, taken, persoon, organisatie, trace_id) select '0293', '2026-11-01', 'inzage', 'intake', 'x', 't', 'veel', 'o', 't' from generate_series(1, 50001)`);
  const { status, body } = await app.als('beheerder-westervoort').get('/v1/audit/export?persoon=veel');
  expect([status, body]).toEqual([422, expect.objectContaining({ reden: 'TeVeelRegels', feiten: { hoogstens: 50_000 } })]);
  expect((await zoek('?persoon=veel', 'beheerder-westervoort')).totaal).toBe('1000+');
}, 30_000);

test.each([
  ['?persoon=a%20b', 400, 'persoon'], ['?betrokkene=x', 400, 'betrokkene'], ['?soort=roddel', 400, 'soort'], ['?context=poort', 400, 'context'], ['?van=2026-02-30', 400, 'van'], ['?cursor=x', 400, 'cursor'],
  ['?gemeentecode=0226', 400, 'gemeentecode'], ['?van=2026-01-01', 422, 'van'], ['?van=2026-11-02&tot=2026-11-01', 422, 'van'],
])('%s is refused by name', async (vraag, status, veld) => {
  const r = await app.als('beheerder-zevenaar').get<{ velden: { veld: string }[] }>(`/v1/audit${vraag}`);
  expect([r.status, r.body.velden.map((v) => v.veld)]).toEqual([status, [veld]]);
});

test.each(['klantmanager-zevenaar', 'casusregisseur-zevenaar', 'rsd-teamleider', 'projectleider', 'vwon-medewerker'])('%s does not search the log', async (wie) => {
  for (const pad of ['/v1/audit', '/v1/audit/export']) expect((await app.als(wie).get(pad)).status).toBe(403);
});

test('each page is read in the order of an index that begins with the gemeente, and never sorted', async () => {
  await app.sql(`insert into tenant.audit (gemeentecode, op, soort, context, actie, taken, persoon, organisatie, trace_id)
    select g, timestamptz '2026-11-23' - i * interval '1 minute', 'inzage', 'intake', 'x', 't', 'plan' || i % 50, 'o', 't' from unnest(array['0226', '0299']) g, generate_series(1, 20000) i`);
  await app.sql('vacuum analyze tenant.audit');
  const { deur, als, sluit } = await testDeur(app.db, 'casusregie');
  type Knoop = { 'Node Type': string; 'Index Name'?: string; 'Actual Rows': number; Plans?: Knoop[] };
  const plat = (k: Knoop): Knoop[] => [k, ...(k.Plans ?? []).flatMap(plat)];
  for (const [filter, index] of [[{}, 'audit_op'], [{ persoon: 'plan7' }, 'audit_persoon']] as const) {
    const { tekst, waarden } = auditSql(filter, { gemeentecode: '0299', limiet: 26, periode: { van: '2026-09-01', tot: '2026-11-24' } });
    const [rij] = await als(ACTOREN['beheerder-zevenaar']!, ['beheer'], () => deur.run((em) => em.query<{ 'QUERY PLAN': { Plan: Knoop }[] }[]>(`explain (analyze, format json) ${tekst}`, waarden)));
    const knopen = plat(rij!['QUERY PLAN'][0]!.Plan);
    expect(knopen.filter((k) => /Sort|Seq Scan/.test(k['Node Type']) && k['Actual Rows'] > 30)).toEqual([]);
    expect(knopen.map((k) => k['Index Name'])).toContain(index);
  }
  await sluit();
}, 30_000);
