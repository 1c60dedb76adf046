import { randomUUID } from 'node:crypto';
import { HANDELING_WOORDEN, handelingWoorden, type InzageRegel } from '@wegwijs/intake';
import { routesVan } from '@wegwijs/platform';
import { ACTOREN, testApp, testDeur, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakGezin } from '../testing/gezin.ts';
import { INZAGE } from './inzage.service.ts';

let app: TestApp;
beforeAll(async () => { app = await testApp(AppModule, { vandaag: '2026-03-02' }); });
afterAll(() => app.sluit());

interface Bladzij { rijen: InzageRegel[]; volgende: string | null; totaal: number }
const inzage = async (id: string, vraag = '', wie = 'teamleider-zevenaar') => (await app.als(wie).get<Bladzij>(`/v1/dossiers/${id}/inzage${vraag}`)).body;
/** A line as another app, or another day, would have left it. */
const leg = (o: { betrokkene: string; gemeentecode?: string; context?: string; actie: string; persoon: string; organisatie: string; op: string; taken?: string }) => app.sql(
  `insert into tenant.audit (gemeentecode, betrokkene, context, actie, persoon, organisatie, op, taken, soort, trace_id) values ($1, $2, $3, $4, $5, $6, $7, $8, 'inzage', 't')`,
  [o.gemeentecode ?? '0299', o.betrokkene, o.context ?? 'intake', o.actie, o.persoon, o.organisatie, o.op, o.taken ?? 'brede-intake-pip huisvesting']);

test('who looked and who acted: in words, by name for a colleague, looks of one day in one line; the look itself is the next line', async () => {
  const { dossiers: [d], personen: [p] } = await maakGezin(app);
  const kim = app.als('klantmanager-zevenaar');
  await kim.get('/v1/werkvoorraad');
  for (let i = 0; i < 3; i++) await kim.get(`/v1/dossiers/${d!.id}`);
  await kim.post('/v1/werkvoorraad/toewijzing', { behandelaar: ACTOREN['klantmanager-zevenaar']!.persoon, dossiers: [{ dossierId: d!.id, versie: 1 }] });
  await leg({ betrokkene: p!.id, actie: 'PersoonController.toonBsn', persoon: ACTOREN['klantmanager-zevenaar']!.persoon, organisatie: 'gemeente-0299', op: '2026-01-05T10:00:00Z' });
  await leg({ betrokkene: d!.id, context: 'ontzorgen', actie: 'OntzorgsignaalController.lijst', persoon: ACTOREN['rsd-medewerker']!.persoon, organisatie: 'rsd-de-liemers', op: '2026-01-04T10:00:00Z', taken: 'financieel-ontzorgen' });
  await leg({ betrokkene: d!.id, context: 'casusregie', actie: 'intake.DossierGeopend', persoon: '00000000-0000-0000-0000-000000000000', organisatie: 'systeem', op: '2026-01-03T10:00:00Z', taken: 'alle' });
  await leg({ betrokkene: d!.id, actie: 'NieuwController.iets', persoon: randomUUID(), organisatie: 'gemeente-0299', op: '2026-01-02T10:00:00Z' });
  const uit = await inzage(d!.id);
  expect(uit.rijen.map((r) => [r.handeling, r.soort, r.naam, r.organisatie, r.aantal])).toEqual([
    ['Behandelaar gewijzigd', 'handeling', 'Kim Klantmanager', 'Gemeente Zevenaar', 1], ['Dossier bekeken', 'inzage', 'Kim Klantmanager', 'Gemeente Zevenaar', 3],
    ['Hele BSN bekeken', 'inzage', 'Kim Klantmanager', 'Gemeente Zevenaar', 1], ['Gezien in de lijst van ontzorgen', 'inzage', null, 'RSD de Liemers', 1],
    ['Automatisch verwerkt: intake.DossierGeopend', 'inzage', null, 'Systeem', 1], ['NieuwController.iets', 'inzage', null, 'Gemeente Zevenaar', 1],
  ]);
  expect(uit.rijen[1]!.taken).toEqual(['brede-intake-pip', 'huisvesting']);
  expect((await inzage(d!.id)).rijen[0]).toMatchObject({ handeling: 'Bekeken wie dit dossier zag', organisatie: 'Gemeente Zevenaar', aantal: 1 });
});

test('pages follow each other without a gap or a repeat', async () => {
  const { dossiers: [d] } = await maakGezin(app);
  for (let i = 1; i <= 7; i++) await leg({ betrokkene: d!.id, actie: `A.${i % 2}`, persoon: 'p', organisatie: 'gemeente-0299', op: `2026-01-0${Math.ceil(i / 2)}T10:00:0${i}.12345${i}Z` });
  const heel = (await inzage(d!.id)).rijen.filter((r) => r.handeling.startsWith('A.'));
  expect(heel).toHaveLength(7);
  const gezien: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const bladzij: Bladzij = await inzage(d!.id, `?limiet=2${cursor && `&cursor=${cursor}`}`);
    gezien.push(...bladzij.rijen.filter((r) => r.handeling.startsWith('A.')).map((r) => r.id));
    cursor = bladzij.volgende;
  }
  expect(gezien).toEqual(heel.map((r) => r.id));
});

test.each(['x', Buffer.from('[1,"2026-13-01T00:00:00","11111111-1111-4111-8111-111111111111"]').toString('base64url'), Buffer.from('[1,"2026-01-01T00:00:00",7]').toString('base64url')])('a cursor that is not ours (%s) is refused by name', async (cursor) => {
  const { dossiers: [d] } = await maakGezin(app);
  const { status, body } = await app.als('klantmanager-zevenaar').get<{ velden: { veld: string }[] }>(`/v1/dossiers/${d!.id}/inzage?cursor=${cursor}`);
  expect([status, body.velden.map((v) => v.veld)]).toEqual([400, ['cursor']]);
});

test('another gemeente gets the 404 of absence; a line about the same id in another gemeente is not shown', async () => {
  const { dossiers: [d] } = await maakGezin(app);
  await leg({ gemeentecode: '0226', betrokkene: d!.id, actie: 'Vreemd.lijn', persoon: 'p', organisatie: 'gemeente-0226', op: '2026-01-05T10:00:00Z' });
  expect((await inzage(d!.id)).rijen).toEqual([]);
  expect((await app.als('teamleider-duiven').get(`/v1/dossiers/${d!.id}/inzage`)).status).toBe(404);
  for (const wie of ['beheerder-zevenaar', 'rsd-medewerker']) expect((await app.als(wie).get(`/v1/dossiers/${d!.id}/inzage`)).status).toBe(403);
});

describe('PostgreSQL itself opens the audit no further than that', () => {
  const audit = (context: 'intake' | 'casusregie', taken: Parameters<Awaited<ReturnType<typeof testDeur>>['als']>[1]) => testDeur(app.db, context).then(async ({ deur, als, sluit }) => {
    const rijen = await als(ACTOREN['teamleider-zevenaar']!, taken, () => deur.run((em) => em.query<{ gemeentecode: string; betrokkene: string | null }[]>('select gemeentecode, betrokkene from tenant.audit')), { leest: true });
    await sluit();
    return rijen;
  });
  beforeAll(() => app.sql(`insert into tenant.audit (gemeentecode, betrokkene, context, actie, persoon, organisatie, taken, soort, trace_id)
    select g, b, 'intake', 'x', 'p', 'o', 't', 'inzage', 't' from unnest(array['0226', '0293', '0299']) g, unnest(array[null, gen_random_uuid()]) b`));

  test('own gemeente and about a person: yes; without a person, of elsewhere, or for another task: no', async () => {
    const rijen = await audit('intake', ['brede-intake-pip']);
    expect(rijen.length).toBeGreaterThan(0);
    expect(rijen.filter((r) => r.gemeentecode !== '0299' || r.betrokkene === null)).toEqual([]);
    expect((await audit('intake', ['huisvesting'])).length).toBeGreaterThan(0);
    expect(await audit('intake', ['casusregie'])).toEqual([]);
  });
  test('only for the app of the intake', async () => expect(await audit('casusregie', ['brede-intake-pip', 'huisvesting'])).toEqual([]));
  test('reading is all: nobody changes or removes a line', async () => {
    const { deur, als, sluit } = await testDeur(app.db, 'intake');
    for (const sql of ['update tenant.audit set actie = actie', 'delete from tenant.audit']) {
      await expect(als(ACTOREN['teamleider-zevenaar']!, ['brede-intake-pip'], () => deur.run((em) => em.query(sql)))).rejects.toThrow(/permission denied/);
    }
    await sluit();
  });
});

test('the lines of one file are one stretch of an index, however long the log of the gemeente is', async () => {
  await app.sql(`insert into tenant.audit (gemeentecode, betrokkene, op, context, actie, persoon, organisatie, taken, soort, trace_id)
    select '0299', ('00000000-0000-4000-8000-' || lpad((i % 500)::text, 12, '0'))::uuid, timestamptz '2026-03-01' - i * interval '1 minute', 'intake', 'x', 'p', 'o', 't', 'inzage', 't' from generate_series(1, 30000) i`);
  await app.sql('vacuum analyze tenant.audit');
  const { deur, als, sluit } = await testDeur(app.db, 'intake');
  type Knoop = { 'Relation Name'?: string; 'Index Name'?: string; 'Rows Removed by Filter'?: number; Plans?: Knoop[] };
  const plat = (k: Knoop): Knoop[] => [k, ...(k.Plans ?? []).flatMap(plat)];
  const betrokkenen = ['00000000-0000-4000-8000-000000000007', '00000000-0000-4000-8000-000000000008'];
  const [rij] = await als(ACTOREN['teamleider-zevenaar']!, ['brede-intake-pip', 'huisvesting'], () => deur.run((em) =>
    em.query<{ 'QUERY PLAN': { Plan: Knoop }[] }[]>(`explain (analyze, format json) ${INZAGE}`, ['0299', betrokkenen, 26, null, null])));
  await sluit();
  const knopen = plat(rij!['QUERY PLAN'][0]!.Plan);
  expect(knopen.map((k) => k['Index Name'])).toContain('audit_betrokkene');
  expect(knopen.filter((k) => k['Relation Name'] === 'audit' && (k['Rows Removed by Filter'] ?? 0) > 0)).toEqual([]);
});

test('every route that touches a file has its words, and no words are left of a route that is gone', () => {
  const acties = routesVan(app.nest).map((r) => ({ actie: `${r.controller.name}.${r.naam}`, pad: String(Reflect.getMetadata('path', r.controller)) + String(Reflect.getMetadata('path', r.handler)) }));
  const zonder = acties.filter((a) => /dossiers|pips|personen|bezwaren|overdrachten|koppelingen\/:id/.test(a.pad) && handelingWoorden({ context: 'intake', organisatie: '', actie: a.actie }) === a.actie);
  expect(zonder).toEqual([]);
  const bekend = new Set(acties.map((a) => `intake ${a.actie}`));
  const later = Object.keys(HANDELING_WOORDEN).filter((k) => k.startsWith('intake ') && !bekend.has(k));
  expect(later).toEqual([]);
});
