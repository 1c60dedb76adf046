import { randomUUID } from 'node:crypto';
import { KPI_CODES, type KpiCode, type KpiDossierUit, type KpiUit, type SturingUit } from '@wegwijs/casusregie';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { parse } from 'csv-parse/sync';
import { AppModule } from '../app.module.ts';

let app: TestApp;
const TL = 'teamleider-zevenaar', CR = 'casusregisseur-zevenaar';
const IK = ACTOREN[CR]!.persoon;
interface Probleem { reden?: string; velden?: { veld: string; melding: string }[] }

/** A dossier as the events and acts would leave it; only what a count reads. */
async function dossier(feiten: Record<string, string | number | null> = {}, gemeentecode = '0299'): Promise<string> {
  const id = randomUUID();
  const kolommen = { gemeentecode, id, stand: 'pip-vastgesteld', doelgroep: 'asiel', leerroute: 'b1', geopend_op: '2026-01-05', ...feiten };
  const namen = Object.keys(kolommen);
  await app.sql(`insert into casusregie.dossier (${namen.join(', ')}) values (${namen.map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(kolommen));
  return id;
}

beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-11-24' });
  const start = { kennisgeving_op: '2026-01-01', ingeschreven_op: '2026-01-01', gehuisvest_op: '2026-02-01', intake_afgerond_op: '2026-02-12' };
  // Twelve in the gemeente: eight on time, three late, one decided this month; two of them mine.
  for (let i = 0; i < 8; i++) await dossier({ ...start, dagtekening_initieel: '2026-03-12', termijn_einde: '2029-03-12', ...(i === 0 && { behandelaar: IK, start_opleiding: 'hbo', start_werkjaren: 2, start_taalniveau: 'A0' }) });
  for (let i = 0; i < 3; i++) await dossier({ ...start, dagtekening_initieel: '2026-03-13', termijn_einde: '2027-02-01', ...(i === 0 && { behandelaar: IK }) });
  await dossier({ ...start, kennisgeving_op: '2026-10-20', ingeschreven_op: '2026-10-20', dagtekening_initieel: '2026-11-02', termijn_einde: '2029-11-02' });
  await dossier({ ...start, dagtekening_initieel: '2026-03-12' }, '0226');
});
afterAll(() => app.sluit());

const overzicht = async (vraag = '', wie = CR) => (await app.als(wie).get<SturingUit>(`/v1/sturing${vraag}`)).body;
const kpi = async (code: KpiCode, vraag = '', wie = CR): Promise<KpiUit> => (await overzicht(vraag, wie)).kpis.find((k) => k.kpi === code)!;
const lijst = async (code: string, vraag = '', wie = CR) => (await app.als(wie).get<{ rijen: KpiDossierUit[]; volgende: string | null; totaal: number } & Probleem>(`/v1/sturing/${code}/dossiers${vraag}`));

test('my own caseload is exact: the ten weeks of art. 5.3 count to the day', async () => {
  expect(await kpi('pip-op-tijd', '?wie=mij&periode=2026-K1')).toMatchObject({ noemer: 2, teller: 1, waarde: 50, streef: 100, oordeel: 'niet-gehaald', klein: false });
  expect(await kpi('pip-duur', '?wie=mij')).toMatchObject({ waarde: 29, streef: 28, oordeel: 'niet-gehaald' });
  expect(await kpi('startniveau-bekend', '?wie=mij')).toMatchObject({ noemer: 2, teller: 1, waarde: 50 });
  expect(await kpi('termijn-eindigt', '?wie=mij')).toMatchObject({ waarde: 1, oordeel: null });
  expect((await overzicht('?wie=mij')).beschermd).toBe(false);
});

test('the gemeente: what is under 5 is not told, what is more is rounded, and this month does not count yet', async () => {
  const uit = await overzicht('', TL);
  expect(uit).toMatchObject({ periode: '2026', van: '2026-01-01', totEnMet: '2026-10-31', beschermd: true });
  const pip = uit.kpis.find((k) => k.kpi === 'pip-op-tijd')!;
  expect([10, 15]).toContain(pip.noemer);
  expect([5, 10]).toContain(pip.teller);
  expect(uit.kpis.find((k) => k.kpi === 'termijn-eindigt')).toMatchObject({ waarde: null, noemer: null, klein: true });
  expect(uit.kpis.find((k) => k.kpi === 'boetes')).toMatchObject({ waarde: 0, klein: false });
  expect(uit.kpis.map((k) => k.kpi)).toEqual([...KPI_CODES]);
  expect(await overzicht('', TL)).toEqual(uit);
  expect(await kpi('pip-op-tijd', '?periode=2026', 'teamleider-duiven')).toMatchObject({ noemer: null, klein: true });
});

test('behind every number stands its list, and whoever reads it is logged per person', async () => {
  for (const code of KPI_CODES) {
    const uit = await lijst(code, '?wie=mij');
    expect([code, uit.status, uit.body.totaal]).toEqual([code, 200, (await kpi(code, '?wie=mij')).noemer]);
  }
  const laat = await lijst('pip-op-tijd', '?welk=niet&limiet=2', TL);
  expect(laat.body).toMatchObject({ totaal: 3, rijen: [{ op: '2026-03-13', telt: false, dagen: 71 }, { dagen: 71 }] });
  const rest = await lijst('pip-op-tijd', `?welk=niet&limiet=2&cursor=${laat.body.volgende}`, TL);
  expect(rest.body).toMatchObject({ volgende: null, rijen: [{ dagen: 71 }] });
  const gelezen = [...laat.body.rijen, ...rest.body.rijen].map((r) => r.dossierId);
  expect(new Set(gelezen).size).toBe(3);
  const regels = await app.sql<{ betrokkene: string }>(`select distinct betrokkene from tenant.audit where persoon = $1 and actie = 'SturingController.dossiers'`, [ACTOREN[TL]!.persoon]);
  expect(regels.map((r) => r.betrokkene).sort()).toEqual(gelezen.sort());
  expect((await lijst('pip-op-tijd', '?welk=alle', 'casusregisseur-duiven')).body.totaal).toBe(1);
});

test('what was learnt, done and ended is counted where it happened', async () => {
  const id = await dossier({ dagtekening_initieel: '2025-06-01', termijn_einde: '2028-06-01', behandelaar: IK, plicht_einde: '2026-09-01', plicht_einde_grond: 'voldaan' });
  const feit = { g: '0299', d: id, door: IK };
  const examen = (resultaat: string) => app.sql(
    `insert into casusregie.examen (gemeentecode, id, dossier_id, onderdeel, niveau, resultaat, afgelegd_op, door, door_naam) values ($1, gen_random_uuid(), $2, 'lezen', 'B1', $4, '2026-05-01', $3, 'x')`, [feit.g, feit.d, feit.door, resultaat]);
  for (const r of ['gehaald', 'niet-gehaald', 'vrijgesteld']) await examen(r);
  await app.sql(`insert into casusregie.participatie_plaatsing (gemeentecode, id, dossier_id, soort, organisatie, begint_op, uren_per_week, nederlandstalig, met_anderen, map_praktijk)
    values ($1, gen_random_uuid(), $2, 'werk', 'Bakker', '2026-05-01', 20, true, true, false)`, [feit.g, feit.d]);
  const cijfers = Object.fromEntries((await overzicht('?wie=mij')).kpis.map((k) => [k.kpi, k]));
  expect(cijfers['examens-gehaald']).toMatchObject({ noemer: 2, teller: 1, waarde: 50 });
  expect(cijfers['werk-12']).toMatchObject({ noemer: 1, teller: 1, waarde: 100, oordeel: 'gehaald' });
  expect(cijfers['voldaan-op-tijd']).toMatchObject({ noemer: 1, waarde: 100 });
  expect((await lijst('examens-gehaald', '?wie=mij&welk=wel')).body.rijen).toMatchObject([{ dossierId: id, wat: 'lezen', telt: true }]);
});

test('a target of the gemeente holds from its day on, is set by the teamleider and never for the past', async () => {
  const invoer = { gemeentecode: '0299', kpi: 'pip-duur', vanaf: '2026-11-24', waarde: 35, toelichting: 'Beleidsplan 2026' };
  const stel = (body: object, wie = TL) => app.als(wie).post<Probleem>('/v1/sturing/streefwaarden', body);
  expect((await stel(invoer)).status).toBe(201);
  expect((await stel(invoer)).status).toBe(409);
  expect(await kpi('pip-duur', '?wie=mij')).toMatchObject({ streef: 35, streefEigen: true, streefBron: 'Beleidsplan 2026', oordeel: 'gehaald' });
  expect(await kpi('pip-duur', '?periode=2026-K1')).toMatchObject({ streef: 28, streefEigen: false });
  expect((await app.als(TL).get<object[]>('/v1/sturing/streefwaarden')).body).toMatchObject([{ kpi: 'pip-duur', waarde: 35, doorNaam: ACTOREN[TL]!.naam }]);
  expect((await app.als('teamleider-duiven').get<object[]>('/v1/sturing/streefwaarden')).body).toEqual([]);
  for (const [fout, veld] of [[{ vanaf: '2026-11-23' }, 'vanaf'], [{ kpi: 'pip-op-tijd', waarde: 101 }, 'waarde'], [{ kpi: 'x' }, 'kpi'], [{ waarde: 1.5 }, 'waarde'], [{ toelichting: '' }, 'toelichting']] as const) {
    const nee = await stel({ ...invoer, ...fout });
    expect([nee.status, nee.body.velden!.map((v) => v.veld)]).toEqual([400, [veld]]);
  }
  expect((await stel({ ...invoer, gemeentecode: '0226', vanaf: '2027-01-01' })).status).toBe(404);
  expect((await stel({ ...invoer, vanaf: '2027-01-01' }, CR)).status).toBe(403);
});

test('the file is what the screen shows, protected in the same way', async () => {
  const uit = await app.als(TL).get('/v1/sturing/export?periode=2026');
  expect([uit.headers['content-type'], uit.headers['content-disposition']]).toEqual(['text/csv', 'attachment; filename="sturing-gemeente-2026.csv"']);
  const rijen = parse(uit.ruw, { bom: true, delimiter: ';' }) as string[][];
  expect(rijen).toHaveLength(KPI_CODES.length + 1);
  expect(rijen.find((r) => r[1] === 'Termijn eindigt binnen 6 maanden')).toMatchObject({ 3: 'minder dan 5', 5: '' });
  expect((await app.als(TL).get('/v1/sturing/export?formaat=xlsx')).ruw.subarray(0, 2).toString()).toBe('PK');
});

test.each([['?periode=2026-K5', 'periode'], ['?periode=gisteren', 'periode'], ['?wie=buren', 'wie']])('%s names the field', async (vraag, veld) => {
  const nee = await app.als(TL).get<Probleem>(`/v1/sturing${vraag}`);
  expect([nee.status, nee.body.velden!.map((v) => v.veld)]).toEqual([400, [veld]]);
});

test('other roles and organisations have no numbers', async () => {
  for (const wie of ['beheerder-zevenaar', 'rsd-medewerker', 'vwon-medewerker', 'projectleider']) expect((await app.als(wie).get('/v1/sturing')).status).toBe(403);
  expect((await lijst('bestaat-niet')).status).toBe(404);
  expect(await overzicht('?periode=2030')).toMatchObject({ van: null, kpis: [] });
});
