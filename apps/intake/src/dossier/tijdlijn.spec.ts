import { randomUUID } from 'node:crypto';
import { TIJDLIJN_CODES, type TijdlijnRegel } from '@wegwijs/intake';
import { ACTOREN, testApp, testDeur, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { ifMatch, inhoudMetOntzorgen, maakPipDossier, PipWeg } from '../pip/testing/pip-dossier.ts';
import { maakGezin } from '../testing/gezin.ts';
import { TIJDLIJN, tijdlijnWaarden } from './tijdlijn.sql.ts';

let app: TestApp;
beforeAll(async () => { app = await testApp(AppModule, { vandaag: '2026-02-18' }); });
beforeEach(() => { app.klok.dag = '2026-02-18'; });
afterAll(() => app.sluit());

interface Bladzij { rijen: TijdlijnRegel[]; volgende: string | null; totaal: number }
const tijdlijn = async (id: string, vraag = '', wie = 'klantmanager-zevenaar') => (await app.als(wie).get<Bladzij>(`/v1/dossiers/${id}/tijdlijn${vraag}`)).body;
const codes = (b: Bladzij) => b.rijen.map((r) => r.code);
/** Rows that the database dates itself, by the real clock and not that of the test. */
const VANDAAG_GESCHREVEN = ['dossier-geopend', 'pip-opgesteld', 'bijstandsrecht', 'onderdeel-gereed', 'huisvesting-gecorrigeerd'];

const oproep = (gemeentecode: string, dossierId: string, o: { volgnr: number; verzondenOp: string; uitkomst?: string; toelichting?: string }) => app.sql(
  `insert into intake.oproep (gemeentecode, id, dossier_id, volgnr, doel, verzonden_op, afspraak_op, afspraak_tijd, plaats, termijn_tot, schriftelijk, waarschuwing, uitkomst, uitkomst_op, toelichting, door, door_naam)
   values ($1, $2, $3, $4, 'brede-intake', $5::date, $5::date + 7, '10:30', 'Ziekenhuis Rijnstate', $5::date + 14, true, $6, $7::text, case when $7::text is not null then $5::date + 7 end, $8, $2, 'Kim Klantmanager')`,
  [gemeentecode, randomUUID(), dossierId, o.volgnr, o.verzondenOp, o.volgnr > 1, o.uitkomst ?? null, o.toelichting ?? null]);

test('from koppeling to bezwaar: one line per event, newest first, with who did it and where it leads', async () => {
  const d = await maakPipDossier(app, { bijstand: '2026-02-15' });
  await oproep('0299', d.id, { volgnr: 1, verzondenOp: '2026-01-12', uitkomst: 'niet-verschenen' });
  await oproep('0299', d.id, { volgnr: 2, verzondenOp: '2026-01-26', uitkomst: 'verschenen' });
  const weg = new PipWeg(app);
  const eerst = await weg.aangeboden(d, inhoudMetOntzorgen());
  const terug = await app.als('teamleider-zevenaar').post<typeof eerst>(`/v1/pips/${eerst.id}/teruggave`, { reden: 'Doel ontbreekt' }, ifMatch(eerst.versie));
  const p = await weg.maakBekend(await weg.stelVast(await weg.biedAan(terug.body)), '2026-02-20');
  app.klok.dag = '2026-03-02';
  const bezwaar = await app.als('casusregisseur-zevenaar').post<{ id: string; versie: number }>(`/v1/pips/${p.id}/bezwaren`, { tegen: 'wi', ontvangenOp: '2026-03-01', kenmerk: 'BZW-1' }, ifMatch(p.versie));
  await app.als('casusregisseur-zevenaar').post(`/v1/bezwaren/${bezwaar.body.id}/uitkomst`, { uitkomst: 'ongegrond', beslistOp: '2026-03-02', motivering: 'Geen nieuwe feiten.' }, ifMatch(bezwaar.body.versie));
  const uit = await tijdlijn(d.id, '?limiet=100');
  expect(uit.rijen.filter((r) => !VANDAAG_GESCHREVEN.includes(r.code)).map((r) => [r.op, r.code])).toEqual([
    ['2026-03-02', 'bezwaar-beslist'], ['2026-03-01', 'bezwaar'], ['2026-02-20', 'pip-bekendgemaakt'], ['2026-02-18', 'brief-gemaakt'], ['2026-02-18', 'ontzorgbesluit'], ['2026-02-18', 'pip-vastgesteld'],
    ['2026-02-18', 'pip-aangeboden'], ['2026-02-18', 'pip-teruggegeven'], ['2026-02-10', 'intake-afgerond'], ['2026-02-05', 'toets-uitslag'], ['2026-02-03', 'toets-afgenomen'], ['2026-02-02', 'oproep-uitkomst'],
    ['2026-01-26', 'oproep-verzonden'], ['2026-01-19', 'oproep-uitkomst'], ['2026-01-12', 'oproep-verzonden'], ['2026-01-05', 'ingeschreven'], ['2026-01-05', 'woning-betrokken'], ['2025-12-20', 'kennisgeving'], ['2025-11-01', 'koppeling'],
  ]);
  expect(codes(uit)).toEqual(expect.arrayContaining(['dossier-geopend', 'pip-opgesteld', 'bijstandsrecht']));
  const regel = (code: string) => uit.rijen.find((r) => r.code === code);
  expect(regel('pip-vastgesteld')).toMatchObject({ soort: 'besluit', titel: 'PIP vastgesteld', tekst: 'Eerste PIP, versie 1, B1-route, gedagtekend 18 februari 2026', door: 'Tineke Teamleider', verwijzing: { soort: 'pip', id: p.id } });
  expect(regel('pip-teruggegeven')).toMatchObject({ door: 'Tineke Teamleider' });
  expect(regel('brief-gemaakt')).toMatchObject({ soort: 'bericht', tekst: `PIP-beschikking ${p.kenmerk}, brief 1`, verwijzing: { soort: 'brief', id: p.id, volgnr: 1 }, tijdstip: expect.stringMatching(/^2026-02-18T/) });
  expect(regel('oproep-verzonden')).toMatchObject({ soort: 'contact', tekst: 'Voor de brede intake, op 2 februari 2026 om 10:30 uur, met een waarschuwing', door: 'Kim Klantmanager', verwijzing: { soort: 'oproep', volgnr: 2 } });
  expect(regel('bezwaar-beslist')).toMatchObject({ tekst: 'Ongegrond. Tegen de PIP' });
  expect(uit.totaal).toBe(uit.rijen.length);
});

test('every step of the housing and its correction, whoever of the family it was done on', async () => {
  app.klok.dag = '2026-03-02';
  const { dossiers: [a, b] } = await maakGezin(app, { gekoppeldOp: '2026-01-05', leden: [{}, {}] });
  const zet = (stap: string, versie: number, body: object) => app.als('klantmanager-zevenaar').post(`/v1/dossiers/${a!.id}/huisvesting/${stap}`, body, ifMatch(versie));
  const woning = { straat: 'Kerkstraat', huisnummer: 1, postcode: '6901 AB', woonplaats: 'Zevenaar' };
  await zet('aanbod', 1, { aangebodenOp: '2026-01-20', ...woning });
  await zet('aanbod-vervallen', 2, { vervallenOp: '2026-01-22', reden: 'andere-reden', toelichting: 'Traplopen kan niet door een knieoperatie' });
  await zet('aanbod', 3, { aangebodenOp: '2026-02-03', ...woning });
  await zet('huur', 4, { huurVanaf: '2026-02-15' });
  await zet('betrokken', 5, { betrokkenOp: '2026-02-20' });
  await zet('correctie', 6, { stap: 'betrokken', op: '2026-02-21', reden: 'Sleutel een dag later' });
  const uit = await tijdlijn(b!.id, '?soort=huisvesting');
  expect(uit.rijen.filter((r) => r.code !== 'huisvesting-gecorrigeerd').map((r) => [r.op, r.code])).toEqual([
    ['2026-02-20', 'woning-betrokken'], ['2026-02-15', 'huur-begint'], ['2026-02-03', 'woning-aangeboden'], ['2026-01-22', 'aanbod-vervallen'], ['2026-01-20', 'woning-aangeboden'], ['2026-01-05', 'koppeling']]);
  expect(uit.rijen.find((r) => r.code === 'huisvesting-gecorrigeerd')).toMatchObject({ tekst: 'woning betrokken: van 20 februari 2026 naar 21 februari 2026', door: 'Kim Klantmanager' });
  expect(JSON.stringify(uit)).not.toMatch(/knie|Sleutel/);
});

test('AVG art. 9, Wi2021 art. 37: nothing about health, and nothing that people wrote about a person', async () => {
  const { dossiers: [d] } = await maakGezin(app, { feiten: { intakeAfgerondOp: '2026-02-10' } });
  for (const [tabel, onderdeel] of [['intake_onderdeel', 'opleiding'], ['intake_gezondheid', 'gezondheid']]) {
    await app.sql(
      `insert into intake.${tabel} (gemeentecode, dossier_id, onderdeel, versie, gegevens, stand, bijgewerkt_op, bijgewerkt_door, bijgewerkt_naam) values ('0299', $1, $2, 2, '{"klacht": "astma"}', 'gereed', now(), $1, 'Kim')`, [d!.id, onderdeel]);
  }
  await oproep('0299', d!.id, { volgnr: 1, verzondenOp: '2026-01-12', uitkomst: 'verschoonbaar', toelichting: 'In het ziekenhuis voor een operatie' });
  await app.sql(`insert into intake.leerbaarheidstoets (gemeentecode, dossier_id, versie, stap, ontheven_op) values ('0299', $1, 2, 'ontheven', '2026-02-03')`, [d!.id]);
  await app.sql(`insert into intake.toetsontheffing (gemeentecode, dossier_id, grond, niet_in_staat, motivering, door, door_naam) values ('0299', $1, 'visueel', true, 'Blind sinds de geboorte', $1, 'Kim')`, [d!.id]);
  const uit = await tijdlijn(d!.id, '?limiet=100');
  expect(uit.rijen.filter((r) => r.code === 'onderdeel-gereed').map((r) => r.tekst)).toEqual(['Opleiding in het land van herkomst']);
  expect(uit.rijen.find((r) => r.code === 'toets-niet-nodig')).toMatchObject({ titel: 'Leerbaarheidstoets niet nodig', tekst: null });
  expect(JSON.stringify(uit)).not.toMatch(/astma|gezondheid|ziekenhuis|operatie|visueel|blind|ontheven/i);
});

test('pages follow each other without a gap or a repeat, also within one day and with a filter', async () => {
  const d = await maakPipDossier(app);
  await new PipWeg(app).bekendgemaakt(d);
  const heel = await tijdlijn(d.id, '?limiet=100');
  const gezien: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const bladzij: Bladzij = await tijdlijn(d.id, `?limiet=3${cursor && `&cursor=${cursor}`}`);
    gezien.push(...bladzij.rijen.map((r) => r.id));
    cursor = bladzij.volgende;
  }
  expect(gezien).toEqual(heel.rijen.map((r) => r.id));
  expect(new Set(gezien).size).toBe(gezien.length);
  expect(gezien.length).toBeGreaterThan(10);
  const besluiten = await tijdlijn(d.id, '?soort=besluit&limiet=1');
  expect(codes(besluiten)).toEqual(['pip-bekendgemaakt']);
  expect(codes(await tijdlijn(d.id, `?soort=besluit&limiet=1&cursor=${besluiten.volgende}`))).toEqual(['pip-vastgesteld']);
  expect(heel.rijen.map((r) => r.op)).toEqual(heel.rijen.map((r) => r.op).toSorted().toReversed());
});

test.each([['?soort=roddel', 'soort'], ['?cursor=x', 'cursor'], [`?cursor=${Buffer.from('[1,"2026-01-01",99,"x"]').toString('base64url')}`, 'cursor'], ['?limiet=101', 'limiet']])('%s is refused by name', async (vraag, veld) => {
  const { dossiers: [d] } = await maakGezin(app);
  const { status, body } = await app.als('klantmanager-zevenaar').get<{ velden: { veld: string }[] }>(`/v1/dossiers/${d!.id}/tijdlijn${vraag}`);
  expect([status, body.velden.map((v) => v.veld)]).toEqual([400, [veld]]);
});

test('who has the task huisvesting only, sees the housing and not the intake', async () => {
  const d = await maakPipDossier(app, { gemeentecode: '0293' });
  await app.sql(`update tenant.schaalniveau set uitvoerder = 'rsd-de-liemers' where gemeentecode = '0293' and taak = 'brede-intake-pip'`);
  const uit = await tijdlijn(d.id, '?limiet=100', 'klantmanager-westervoort');
  expect(codes(uit)).toEqual(expect.arrayContaining(['koppeling', 'woning-betrokken']));
  expect(codes(uit).filter((c) => /^toets|^pip|^oproep|^onderdeel/.test(c))).toEqual([]);
  await app.sql(`update tenant.schaalniveau set uitvoerder = 'gemeente-0293' where gemeentecode = '0293' and taak = 'brede-intake-pip'`);
});

test('every code has a branch, and every table is read by an index of this one dossier', async () => {
  for (const code of TIJDLIJN_CODES) expect(TIJDLIJN).toContain(`'${code}'`);
  const { koppelingId, dossiers: [d] } = await maakGezin(app);
  await app.sql(
    `insert into intake.dossier (gemeentecode, id, zaaknummer, persoon_id, koppeling_id, naam, doelgroep, verblijfstitel, fase, gekoppeld_op, volgende_stap, klaar)
     select gemeentecode, gen_random_uuid(), 'V-' || i, persoon_id, koppeling_id, naam, doelgroep, verblijfstitel, 'gesloten', gekoppeld_op, volgende_stap, true from intake.dossier, generate_series(1, 4000) i where id = $1`, [d!.id]);
  await app.sql(
    `insert into intake.oproep (gemeentecode, id, dossier_id, volgnr, doel, verzonden_op, afspraak_op, afspraak_tijd, plaats, termijn_tot, schriftelijk, waarschuwing, door, door_naam)
     select gemeentecode, gen_random_uuid(), id, i, 'brede-intake', '2026-01-01', '2026-01-08', '10:00', 'x', '2026-01-15', true, false, id, 'x' from intake.dossier, generate_series(1, 2) i where zaaknummer like 'V-%'`);
  await app.sql(
    `insert into intake.pip (gemeentecode, id, dossier_id, pip_versie, soort, status, kenmerk, inhoud, opgesteld_door, opgesteld_naam, opstellers)
     select gemeentecode, gen_random_uuid(), id, 1, 'eerste', 'vervallen', 'x', '{"leerroute": "b1"}', id, 'x', array[id] from intake.dossier where zaaknummer like 'V-%'`);
  for (const tabel of ['dossier', 'oproep', 'pip']) await app.sql(`vacuum analyze intake.${tabel}`);
  const { deur, als, sluit } = await testDeur(app.db, 'intake');
  type Knoop = { 'Node Type': string; 'Relation Name'?: string; 'Rows Removed by Filter'?: number; Plans?: Knoop[] };
  const plat = (k: Knoop): Knoop[] => [k, ...(k.Plans ?? []).flatMap(plat)];
  const [rij] = await als(ACTOREN['klantmanager-zevenaar']!, ['brede-intake-pip', 'huisvesting'], () => deur.run((em) =>
    em.query<{ 'QUERY PLAN': { Plan: Knoop }[] }[]>(`explain (analyze, format json) ${TIJDLIJN}`, tijdlijnWaarden({ gemeentecode: '0299', id: d!.id, koppelingId }, { limiet: 25 }))));
  const knopen = plat(rij!['QUERY PLAN'][0]!.Plan);
  const groot = knopen.filter((k) => ['dossier', 'oproep', 'pip'].includes(k['Relation Name'] ?? ''));
  expect(groot.length).toBeGreaterThan(10);
  expect(groot.filter((k) => k['Node Type'] === 'Seq Scan' || (k['Rows Removed by Filter'] ?? 0) > 10)).toEqual([]);
  await sluit();
});
