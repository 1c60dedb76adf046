import { randomUUID } from 'node:crypto';
import type { WeergaveUit, WeergavenUit } from '@wegwijs/intake';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';

type Fout = { reden?: string; bron?: string; velden?: { veld: string }[] };
const KIM = 'klantmanager-westervoort', CARLA = 'collega-westervoort', TINEKE = 'teamleider-westervoort';
const INVOER = { naam: 'Te laat', gedeeld: false, filters: { wie: 'team', klokstand: 'te laat', sorteer: 'naam', richting: 'af' }, kolommen: ['naam', 'termijn', 'fase'] };

let app: TestApp;
beforeEach(async () => { app = await testApp(AppModule); });
afterEach(() => app.sluit());

const maak = async (wie: string, meer: object = {}) => (await app.als(wie).post<WeergaveUit & Fout>('/v1/weergaven', { ...INVOER, ...meer }));
const lijst = async (wie: string) => (await app.als(wie).get<WeergavenUit>('/v1/weergaven')).body;
const namen = async (wie: string) => (await lijst(wie)).weergaven.map((w) => w.naam);
const wijzig = (wie: string, id: string, meer: object = {}, versie = 1) => app.als(wie).put<WeergaveUit & Fout>(`/v1/weergaven/${id}`, { ...INVOER, ...meer }, { 'if-match': `"${versie}"` });
const weg = (wie: string, id: string) => app.als(wie).delete<Fout>(`/v1/weergaven/${id}`);

test('kept as it was made, filters with what they mean when left out', async () => {
  const uit = await maak(KIM);
  expect([uit.status, uit.headers['etag'], uit.body]).toEqual([201, '"1"', { id: expect.any(String), versie: 1, ...INVOER, eigenaarNaam: 'Kim Klantmanager', vanMij: true }]);
  expect(await lijst(KIM)).toEqual({ weergaven: [uit.body], voorkeur: null });
  expect((await maak(KIM, { naam: 'Alles', filters: {} })).body.filters).toEqual({ wie: 'mij', sorteer: 'deadline', richting: 'op' });
});

test('mine are mine; shared ones are of the colleagues of the same gemeente', async () => {
  await maak(KIM, { naam: 'Eigen' });
  await maak(KIM, { naam: 'Team', gedeeld: true });
  expect(await namen(KIM)).toEqual(['Eigen', 'Team']);
  expect((await lijst(CARLA)).weergaven).toMatchObject([{ naam: 'Team', vanMij: false, eigenaarNaam: 'Kim Klantmanager' }]);
  expect(await namen('klantmanager-duiven')).toEqual([]);
  for (const wie of ['beheerder-westervoort', 'rsd-medewerker']) expect((await app.als(wie).get('/v1/weergaven')).status).toBe(403);
});

test('a change is based on what was read', async () => {
  const { body: { id } } = await maak(KIM);
  const uit = await wijzig(KIM, id, { naam: 'Nieuwe naam', kolommen: ['zaaknummer'], gedeeld: true });
  expect([uit.status, uit.headers['etag'], uit.body]).toMatchObject([200, '"2"', { versie: 2, naam: 'Nieuwe naam', kolommen: ['zaaknummer'], gedeeld: true }]);
  expect((await wijzig(KIM, id)).status).toBe(412);
  expect((await app.als(KIM).put(`/v1/weergaven/${id}`, INVOER)).status).toBe(428);
  expect((await lijst(KIM)).weergaven).toEqual([uit.body]);
});

test('who may change and take away', async () => {
  const { body: { id: eigen } } = await maak(KIM, { naam: 'Eigen' });
  const { body: { id: team } } = await maak(KIM, { naam: 'Team', gedeeld: true });
  for (const wie of [CARLA, TINEKE, 'klantmanager-duiven']) expect([(await wijzig(wie, eigen)).status, (await weg(wie, eigen)).status]).toEqual([404, 404]);
  for (const wie of [CARLA, TINEKE]) expect((await wijzig(wie, team)).body).toMatchObject({ reden: 'AlleenEigenaar', bron: expect.any(String) });
  expect((await weg(CARLA, team)).body).toMatchObject({ reden: 'AlleenEigenaar' });
  expect((await weg('teamleider-duiven', team)).status).toBe(404);
  expect(await namen(KIM)).toEqual(['Eigen', 'Team']);
  expect((await weg(TINEKE, team)).status).toBe(204);
  expect((await weg(KIM, eigen)).status).toBe(204);
  expect(await namen(KIM)).toEqual([]);
  for (const id of [eigen, randomUUID()]) expect([(await wijzig(KIM, id)).status, (await weg(KIM, id)).status]).toEqual([404, 404]);
});

test('a name is used once per person; a colleague may have the same', async () => {
  const { body: { id } } = await maak(KIM);
  expect(await maak(KIM)).toMatchObject({ status: 409, body: { reden: 'NaamBestaat' } });
  await maak(KIM, { naam: 'Andere' });
  expect(await wijzig(KIM, id, { naam: 'Andere' })).toMatchObject({ status: 409 });
  expect((await wijzig(KIM, id, { gedeeld: true })).status).toBe(200);
  expect((await maak(CARLA)).status).toBe(201);
  const samen = await Promise.all(Array.from({ length: 5 }, () => maak(TINEKE, { naam: 'Tegelijk' })));
  expect(samen.map((u) => u.status).sort()).toEqual([201, 409, 409, 409, 409]);
});

test('the choice of columns lasts, is one per person, and is no view', async () => {
  const onthoud = (wie: string, kolommen: unknown) => app.als(wie).put<{ kolommen: string[] } & Fout>('/v1/weergaven/voorkeur', { kolommen });
  expect(await onthoud(KIM, ['naam', 'fase'])).toMatchObject({ status: 200, body: { kolommen: ['naam', 'fase'] } });
  await Promise.all([onthoud(KIM, ['termijn']), onthoud(KIM, ['termijn'])]);
  await onthoud(CARLA, ['zaaknummer']);
  expect([await lijst(KIM), await lijst(CARLA)]).toEqual([{ weergaven: [], voorkeur: ['termijn'] }, { weergaven: [], voorkeur: ['zaaknummer'] }]);
  const [rij] = await app.sql<{ id: string }>('select id from intake.weergave where eigenaar = $1', [ACTOREN[KIM]!.persoon]);
  expect([(await wijzig(KIM, rij!.id, {}, 3)).status, (await weg(KIM, rij!.id)).status]).toEqual([404, 404]);
  expect((await onthoud(KIM, ['bsn'])).body.velden).toMatchObject([{ veld: 'kolommen' }]);
});

test('fifty views and no more', async () => {
  await app.sql(`insert into intake.weergave (gemeentecode, id, eigenaar, eigenaar_naam, naam, filters, kolommen) select '0293', gen_random_uuid(), $1, 'Kim', 'w' || i, '{}', '{naam}' from generate_series(1, 49) i`, [ACTOREN[KIM]!.persoon]);
  await app.als(KIM).put('/v1/weergaven/voorkeur', { kolommen: ['naam'] });
  expect((await maak(KIM)).status).toBe(201);
  expect(await maak(KIM, { naam: 'Eenenvijftig' })).toMatchObject({ status: 422, body: { reden: 'TeVeelWeergaven' } });
});

test.each<[string, object, string]>([
  ['an unknown filter', { filters: { wie: 'team', bsn: '1' } }, 'filters.bsn'], ['a value that does not exist', { filters: { fase: 'x' } }, 'filters.fase'],
  ['an unknown column', { kolommen: ['bsn'] }, 'kolommen'], ['a name of spaces', { naam: '  ' }, 'naam'], ['an owner', { eigenaar: 'x' }, 'eigenaar'],
])('%s names the field', async (_t, meer, veld) => {
  const uit = await maak(KIM, meer);
  expect([uit.status, uit.body.velden!.map((v) => v.veld)]).toEqual([400, [veld]]);
});
