import { randomUUID } from 'node:crypto';
import type { BredeIntakeAfgerondFeiten, BredeIntakeUit } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakGezin, type Lid } from '../testing/gezin.ts';
import { alsVersie, legUitslagVast, volledig, vulIntake } from './testing/intake.ts';

const VANDAAG = '2026-03-02';
const KM = 'klantmanager-zevenaar';
const HUIS = { gehuisvestOp: '2026-02-10', brpOp: '2026-02-10', kennisgevingOp: '2026-02-12' };

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: VANDAAG });
});
afterAll(() => app.sluit());

const nieuw = async (feiten: Lid['feiten'] = HUIS) => (await maakGezin(app, { feiten })).dossiers[0]!.id;
const klaar = async () => {
  const id = await nieuw();
  await vulIntake(app, KM, id, '2026-02-20', ['vve']);
  await legUitslagVast(app, KM, id, '2026-02-25');
  return id;
};
const IN_PERSOON = { wijze: 'in-persoon', afgerondOp: '2026-03-01', samenvatting: 'Wil kapper worden; rekent op de B1-route.' };
const rondAf = (id: string, body: unknown = IN_PERSOON, koppen = {}) => app.als(KM).post<BredeIntakeUit & { reden: string; bron: string; velden: { veld: string }[]; feiten: Record<string, string> }>(`/v1/dossiers/${id}/brede-intake/afronding`, body, koppen);
const feitenVan = async (id: string) => (await app.feiten<BredeIntakeAfgerondFeiten>('BredeIntakeAfgerond')).filter((f) => f.sleutel === id);

test('Wi2021 art. 14: closed in person, the dossier moves on and the fact tells the start level, without health', async () => {
  const id = await klaar();
  const antwoord = await rondAf(id);
  expect(antwoord.status).toBe(201);
  expect(antwoord.body).toMatchObject({
    ontbreekt: [], afronding: { wijze: 'in-persoon', afgerondOp: '2026-03-01', samenvatting: IN_PERSOON.samenvatting, door: 'Kim Klantmanager' },
    startniveau: { opleiding: 'middelbaar-hoog', opleidingsjaren: 12, werkjaren: 6, taalniveau: 'A1' }, oproepladder: { stap: 'afgerond', oproepbaar: [] },
  });
  expect(antwoord.body.afronding?.alsnogVerschenen).toBeUndefined();
  expect(await app.sql('select fase, volgende_stap, intake_afgerond_op::text, versie from intake.dossier where id = $1', [id]))
    .toEqual([{ fase: 'pip', volgende_stap: 'pip-opstellen', intake_afgerond_op: '2026-03-01', versie: 2 }]);
  expect(await feitenVan(id)).toEqual([{
    gemeentecode: '0299', sleutel: id,
    feiten: { dossierId: id, afgerondOp: '2026-03-01', wijze: 'in-persoon', startOpleiding: 'middelbaar-hoog', startWerkjaren: 6, startTaalniveau: 'A1' },
  }]);
  expect(JSON.stringify(await app.sql('select feiten from platform.event'))).not.toMatch(/ernstig|lichamelijk|Slaapt|Voorbeeld/);
});

test.each<[string, object, string, string]>([
  ['tomorrow', { afgerondOp: '2026-03-03' }, 'AfrondingInDeToekomst', 'afgerondOp'],
  ['before the dossier', { afgerondOp: '2026-01-01' }, 'AfrondingVoorDossier', 'afgerondOp'],
  ['before the last conversation', { afgerondOp: '2026-02-19' }, 'AfrondingVoorLaatsteFeit', 'afgerondOp'],
  ['without a summary', { samenvatting: undefined }, 'SamenvattingOntbreekt', 'samenvatting'],
  ['a summary of spaces', { samenvatting: '  ' }, 'SamenvattingOntbreekt', 'samenvatting'],
  ['in absence, while nobody was called up (Wi2021 art. 14 lid 2)', { wijze: 'bij-afwezigheid' }, 'TeWeinigOproepen', ''],
])('Wi2021 art. 14: not closed: %s', async (_t, anders, reden, veld) => {
  const id = await klaar();
  const antwoord = await rondAf(id, { ...IN_PERSOON, ...anders });
  expect(antwoord).toMatchObject({ status: 422, body: { reden, bron: expect.stringContaining('art. 14') } });
  if (veld) expect(antwoord.body.velden).toMatchObject([{ veld }]);
  expect(await feitenVan(id)).toEqual([]);
  expect(await app.sql('select intake_afgerond_op from intake.dossier where id = $1', [id])).toEqual([{ intake_afgerond_op: null }]);
});

test('Wi2021 art. 14 lid 3: a component in draft and an open toets keep the intake open, and they are named', async () => {
  const id = await nieuw();
  await vulIntake(app, KM, id, '2026-02-20', ['vve', 'gezondheid']);
  await app.als(KM).put(`/v1/dossiers/${id}/brede-intake/onderdelen/gezondheid`, volledig('2026-02-20').gezondheid, alsVersie(1));
  expect(await rondAf(id)).toMatchObject({ status: 422, body: { reden: 'BredeIntakeOnvolledig', bron: expect.stringContaining('art. 5.2'), feiten: { ontbreekt: 'leerbaarheidstoets, gezondheid' } } });
});

test.each<[string, unknown]>([
  ['no way', { ...IN_PERSOON, wijze: undefined }], ['another way', { ...IN_PERSOON, wijze: 'telefonisch' }], ['no day', { ...IN_PERSOON, afgerondOp: undefined }], ['a day in Dutch order', { ...IN_PERSOON, afgerondOp: '01-03-2026' }],
  ['a start level from outside', { ...IN_PERSOON, startniveau: { taalniveau: 'B2' } }], ['too long a summary', { ...IN_PERSOON, samenvatting: 'x'.repeat(4001) }], ['a list', [IN_PERSOON]],
])('nonsense is 400: %s', async (_t, body) => {
  expect((await rondAf(await nieuw(), body)).status).toBe(400);
});

test('an intake is closed once: again is refused, also at the same moment, and a repeat with its key is the first answer', async () => {
  const id = await klaar();
  const koppen = { 'idempotency-key': randomUUID() };
  const een = await rondAf(id, IN_PERSOON, koppen);
  const herhaald = await rondAf(id, IN_PERSOON, koppen);
  expect([een.status, herhaald.status, herhaald.body]).toEqual([201, 201, een.body]);
  expect(await rondAf(id)).toMatchObject({ status: 422, body: { reden: 'BredeIntakeAlAfgerond', bron: expect.stringContaining('art. 14') } });
  expect(await feitenVan(id)).toHaveLength(1);
  const ander = await klaar();
  const tegelijk = await Promise.all([rondAf(ander), rondAf(ander), rondAf(ander)]);
  expect(tegelijk.map((r) => r.status).sort()).toEqual([201, 422, 422]);
  expect(await feitenVan(ander)).toHaveLength(1);
});

test('the start level is that of the day of closing, whatever is corrected afterwards', async () => {
  const id = await klaar();
  await rondAf(id);
  const pad = `/v1/dossiers/${id}/brede-intake`;
  expect((await app.als(KM).put(`${pad}/onderdelen/taalniveau`, { ...volledig('2026-02-20').taalniveau, niveau: 'B1' }, alsVersie(3))).status).toBe(200);
  const { body } = await app.als(KM).get<BredeIntakeUit>(pad);
  expect([body.gegevens.taalniveau?.niveau, body.startniveau.taalniveau]).toEqual(['B1', 'A1']);
});

test('a closed dossier is not closed by an intake', async () => {
  const id = await nieuw({ ...HUIS, geslotenOp: '2026-03-01', sluitreden: 'overgedragen' });
  expect(await rondAf(id)).toMatchObject({ status: 422, body: { reden: 'DossierGesloten' } });
});
