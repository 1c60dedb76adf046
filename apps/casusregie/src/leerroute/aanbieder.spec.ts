import { randomUUID } from 'node:crypto';
import type { AanbiederUit } from '@wegwijs/casusregie';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakSchool, REGISSEUR, type Probleem } from './testing/leerroute.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2027-06-01' });
});
afterAll(() => app.sluit());

const BEHEER = 'beheerder-zevenaar';
const lijst = async (wie = BEHEER) => (await app.als(wie).get<AanbiederUit[]>('/v1/aanbieders')).body;
const keurmerk = (id: string, body: object, wie = BEHEER) => app.als(wie).post<AanbiederUit & Probleem>(`/v1/aanbieders/${id}/keurmerken`, { grond: 'keurmerk', ...body });

test('a school with its periods; whether its lessons count today follows from them', async () => {
  const { status, body } = await app.als(BEHEER).post<AanbiederUit>('/v1/aanbieders', { naam: 'Taalhuis Zevenaar', soort: 'cursusinstelling', organisatie: 'aanbieder-taalpunt' });
  expect([status, body.teltVandaag, body.keurmerken]).toEqual([201, false, []]);
  expect((await keurmerk(body.id, { vanaf: '2024-01-01', tot: '2027-06-01' })).body.teltVandaag).toBe(false);
  expect((await keurmerk(body.id, { vanaf: '2027-06-01' })).body.teltVandaag).toBe(true);
  expect((await lijst()).find((a) => a.id === body.id)?.keurmerken.map((k) => k.vanaf)).toEqual(['2024-01-01', '2027-06-01']);
});

test.each([
  [{ vanaf: '2026-01-01' }, 'KeurmerkOverlapt', 'vanaf'], [{ vanaf: '2023-01-01', tot: '2024-01-02' }, 'KeurmerkOverlapt', 'vanaf'], [{ vanaf: '2023-05-01', tot: '2023-05-01' }, 'PeriodeOmgekeerd', 'tot'],
])('Regeling art. 8.1: period refused %p', async (periode, reden, veld) => {
  expect(await keurmerk(await maakSchool(app), periode)).toMatchObject({ status: 422, body: { reden, velden: [{ veld }] } });
});

test('a name changes on the version that was read; the same name twice is told', async () => {
  const id = await maakSchool(app);
  const wijzig = (versie: string, naam: string) => app.als(BEHEER).put<AanbiederUit>(`/v1/aanbieders/${id}`, { naam, soort: 'taalschakelinstelling' }, { 'if-match': versie });
  expect(await wijzig('"1"', 'Schakelcollege')).toMatchObject({ status: 200, body: { naam: 'Schakelcollege', versie: 2 } });
  expect((await wijzig('"1"', 'Ouder dan dat')).status).toBe(412);
  expect((await app.als(BEHEER).put(`/v1/aanbieders/${id}`, { naam: 'x', soort: 'cursusinstelling' })).status).toBe(428);
  expect(await app.als(BEHEER).post('/v1/aanbieders', { naam: 'Schakelcollege', soort: 'cursusinstelling' })).toMatchObject({ status: 409, body: { reden: 'AanbiederBestaatAl' } });
});

test('two periods at once: the second sees the first', async () => {
  const id = await maakSchool(app, []);
  const samen = await Promise.all([1, 2, 3].map(() => keurmerk(id, { vanaf: '2024-01-01' })));
  expect(samen.map((r) => r.status).sort()).toEqual([201, 422, 422]);
});

test('a school of another gemeente does not exist here; a klantmanager reads, RSD and VWON do not', async () => {
  const duiven = await maakSchool(app, [], 'casusregisseur-duiven');
  expect((await lijst()).map((a) => a.id)).not.toContain(duiven);
  for (const id of [duiven, randomUUID()]) expect((await keurmerk(id, { vanaf: '2024-01-01' })).status).toBe(404);
  expect((await app.als('klantmanager-zevenaar').get('/v1/aanbieders')).status).toBe(200);
  expect((await keurmerk(duiven, { vanaf: '2024-01-01' }, 'klantmanager-duiven')).status).toBe(403);
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'aanbieder', 'projectleider']) expect((await app.als(wie).get('/v1/aanbieders')).status).toBe(403);
  expect((await lijst(REGISSEUR)).length).toBeGreaterThan(0);
});
