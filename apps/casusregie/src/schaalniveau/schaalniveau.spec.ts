import { randomUUID } from 'node:crypto';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-11-24' });
});
afterAll(() => app.sluit());

interface Regel { gemeentecode: string; taak: string; niveau: string; uitvoerder: string; geldigVan: string; geldigTot: string | null; opmerking: string }
const wijziging = { taak: 'map', niveau: 'lokaal', uitvoerder: 'gemeente-0299', geldigVan: '2027-01-01', besluit: 'Collegebesluit 24-11-2026' };
const matrix = async (gemeentecode: string, op = '') => (await app.als('beheerder-zevenaar').get<Regel[]>(`/v1/schaalniveaus${op && `?op=${op}`}`)).body.filter((r) => r.gemeentecode === gemeentecode);

test('the appendix of the startnotitie stands in it, row by row and in its order', async () => {
  expect((await matrix('0293')).map((r) => [r.taak, r.niveau, r.uitvoerder])).toEqual([
    ['brede-intake-pip', 'lokaal', 'gemeente-0293'], ['casusregie', 'lokaal', 'gemeente-0293'], ['leerroute-b1', 'regionaal', 'regio-midden-gelderland'],
    ['leerroute-onderwijs', 'regionaal', 'regio-midden-gelderland'], ['leerroute-z', 'regionaal', 'regio-midden-gelderland'],
    ['maatschappelijke-begeleiding', 'lokaal', 'vwon'], ['financieel-ontzorgen', 'liemers', 'rsd-de-liemers'],
    ['training-financiele-zelfredzaamheid', 'nader_te_bepalen', 'gemeente-0293'], ['pvt-asiel', 'liemers', 'vwon'], ['pvt-gezin', 'liemers', 'vwon'],
    ['map', 'liemers', 'rsd-de-liemers'], ['huisvesting', 'lokaal', 'gemeente-0293'],
  ]);
});

test('a gemeente changes its own matrix from a day on; the row that runs ends there, the others keep theirs', async () => {
  const antwoord = await app.als('beheerder-zevenaar').post<Regel>('/v1/schaalniveaus', wijziging);
  expect(antwoord.status).toBe(201);
  expect(antwoord.body).toMatchObject({ ...wijziging, gemeentecode: '0299', geldigTot: null });
  const map = (await matrix('0299')).filter((r) => r.taak === 'map');
  expect(map.map((r) => [r.uitvoerder, r.geldigVan, r.geldigTot])).toEqual([['rsd-de-liemers', '2022-01-01', '2027-01-01'], ['gemeente-0299', '2027-01-01', null]]);
  expect((await matrix('0226')).filter((r) => r.taak === 'map')).toHaveLength(1);
});

test('it decides from the day it says who sees what: casusregie given to RSD', async () => {
  const dossier = randomUUID();
  await app.sql(`insert into casusregie.dossier (gemeentecode, id, stand, geopend_op) values ('0226', $1, 'geopend', now())`, [dossier]);
  const rsd = () => app.als({ account: 'a', persoon: randomUUID(), naam: 'A', organisatie: 'rsd-de-liemers', rollen: ['casusregisseur'] }).get<{ rijen: unknown[] }>('/v1/dossiers');
  expect((await rsd()).body.rijen).toHaveLength(0);
  await app.als('beheerder-duiven').post('/v1/schaalniveaus', { taak: 'casusregie', niveau: 'liemers', uitvoerder: 'rsd-de-liemers', geldigVan: '2026-12-01', besluit: 'Collegebesluit' });
  expect((await rsd()).body.rijen).toHaveLength(0);
  app.klok.dag = '2026-12-01';
  expect((await rsd()).body.rijen).toHaveLength(1);
  expect((await app.als('casusregisseur-duiven').get<{ rijen: unknown[] }>('/v1/dossiers')).body.rijen).toHaveLength(0);
  app.klok.dag = '2026-11-24';
});

test.each([
  ['a change in the past', { geldigVan: '2026-11-23' }, 422, 'WijzigingInHetVerleden'],
  ['a task that is not in the appendix', { taak: 'beheer' }, 422, 'OnbekendeTaak'],
  ['an organisation that does not exist', { uitvoerder: 'spookdienst' }, 422, 'OnbekendeOrganisatie'],
  ['no besluit', { besluit: '' }, 400, 'besluit'],
  ['a date that does not exist', { geldigVan: '2027-02-29' }, 400, 'geldigVan'],
  ['another gemeente named in the body', { gemeentecode: '0226' }, 400, 'gemeentecode'],
] as const)('%s is refused', async (_naam, anders, status, woord) => {
  const antwoord = await app.als('beheerder-westervoort').post('/v1/schaalniveaus', { ...wijziging, uitvoerder: 'gemeente-0293', ...anders });
  expect(antwoord.status).toBe(status);
  expect(JSON.stringify(antwoord.body)).toContain(woord);
});

test.each(['klantmanager-zevenaar', 'rsd-teamleider', 'projectleider'])('%s may read it and not change it', async (wie) => {
  expect((await app.als(wie).get('/v1/schaalniveaus')).status).toBe(200);
  expect((await app.als(wie).post('/v1/schaalniveaus', wijziging)).status).toBe(403);
});
