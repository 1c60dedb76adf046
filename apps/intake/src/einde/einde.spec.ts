import { PlichtEindeHerroepen, PlichtGeeindigd, type PlichtEindeGrond } from '@wegwijs/casusregie';
import type { DossierGeslotenFeiten } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakGezin, type Lid } from '../testing/gezin.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2027-06-01' });
});
afterAll(() => app.sluit());

const nieuw = async (feiten: Lid['feiten'] = {}) => (await maakGezin(app, { feiten: { gehuisvestOp: '2027-05-10', brpOp: '2027-05-10', ...feiten } })).dossiers[0]!.id;
const eindig = async (id: string, grond: PlichtEindeGrond, op: string, wissen = false) => {
  await app.ontvang(PlichtGeeindigd, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, grond, op, wissen } });
  await app.drain();
};
const rij = async (id: string) => (await app.sql<Record<string, unknown>>('select gesloten_op::text op, sluitreden grond, klaar from intake.dossier where id = $1', [id]))[0];
const gesloten = async (id: string) => (await app.feiten<DossierGeslotenFeiten>('DossierGesloten')).filter((f) => f.sleutel === id).map((f) => f.feiten);

test('Wi2021 art. 3: casusregie ends the plicht and the intake closes, once; a correction moves the day', async () => {
  const id = await nieuw();
  await eindig(id, 'naturalisatie', '2027-05-20');
  await eindig(id, 'naturalisatie', '2027-05-20');
  expect(await rij(id)).toEqual({ op: '2027-05-20', grond: 'naturalisatie', klaar: true });
  await eindig(id, 'naturalisatie', '2027-05-15');
  expect(await rij(id)).toMatchObject({ op: '2027-05-15' });
  expect(await gesloten(id)).toEqual([{ dossierId: id, grond: 'naturalisatie', geslotenOp: '2027-05-20', wissen: false }]);
});

test('the plicht had not ended after all: the dossier is open again', async () => {
  const id = await nieuw();
  await eindig(id, 'naturalisatie', '2027-05-20');
  await app.ontvang(PlichtEindeHerroepen, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, herroepenOp: '2027-06-01' } });
  await app.drain();
  expect(await rij(id)).toEqual({ op: null, grond: null, klaar: false });
});

test('what the intake closed itself, and what moved to another gemeente, is left as it is', async () => {
  const eigen = await nieuw({ geslotenOp: '2027-05-20', sluitreden: 'ontheven' });
  await eindig(eigen, 'ontheven', '2027-05-20');
  const weg = await nieuw({ geslotenOp: '2027-05-20', sluitreden: 'overgedragen' });
  await eindig(weg, 'naturalisatie', '2027-05-25');
  expect([await rij(eigen), await rij(weg)]).toMatchObject([{ grond: 'ontheven' }, { op: '2027-05-20', grond: 'overgedragen' }]);
  expect([...(await gesloten(eigen)), ...(await gesloten(weg))]).toEqual([]);
});

test('wet.md §14.28 and 29: without ground to hold it a dossier goes, also when it is told twice; one with a besluit closes', async () => {
  const [id, metPip] = [await nieuw(), await nieuw({ pipVastgesteldOp: '2027-05-28' })];
  for (const x of [id, id, metPip]) await eindig(x, 'overlijden', '2027-05-30', true);
  expect([await rij(id), await rij(metPip)]).toEqual([undefined, { op: '2027-05-30', grond: 'overlijden', klaar: true }]);
  expect((await gesloten(id)).map((f) => f.wissen)).toEqual([true]);
  expect((await gesloten(metPip)).map((f) => f.wissen)).toEqual([false]);
});
