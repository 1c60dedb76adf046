import { randomUUID } from 'node:crypto';
import { PlichtGeeindigd } from '@wegwijs/casusregie';
import { PipVastgesteld, type PipVastgesteldFeiten } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
afterAll(() => app.sluit());

const pip = (anders: Partial<PipVastgesteldFeiten> = {}): PipVastgesteldFeiten => ({
  dossierId: randomUUID(), pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep: 'asiel', leerroute: 'b1', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10',
  termijnBegin: '2026-03-11', termijnEinde: '2029-03-10', voortgangsgesprekken: 12, urenPerWeek: 12, cursusuren: 600, pvtUren: 12, alfabetisering: false, magOpleidingAfmaken: false, a2Onderdelen: [], zExamenonderdelen: [],
  startniveau: 'A1', lesdagen: ['maandag', 'woensdag'], kinderopvangNodig: true, ontzorgen: false, ontzorgReden: 'geen-bijstand', ...anders,
});
const verwerk = async (gemeentecode: string, feiten: PipVastgesteldFeiten) => {
  await app.ontvang(PipVastgesteld, { gemeentecode, sleutel: feiten.dossierId, feiten });
  await app.drain();
  return feiten.dossierId;
};
const wachtlijst = async () => (await app.als('projectleider').get<{ rijen: { id: string; uiterlijkeStart: string; leerroute: string }[] }>('/v1/plaatsingsverzoeken?limiet=100')).body.rijen;

test('Regeling art. 4.1 lid 1 onder g: the waiting list of the region begins with who must start first, over all gemeenten', async () => {
  const laat = await verwerk('0226', pip({ dagtekening: '2026-05-10' }));
  const onderwijs = await verwerk('0299', pip({ leerroute: 'onderwijs', dagtekening: '2026-03-01' }));
  const eerst = await verwerk('0293', pip({ dagtekening: '2026-03-10' }));
  expect((await wachtlijst()).map((v) => [v.id, v.uiterlijkeStart])).toEqual([[eerst, '2026-06-10'], [laat, '2026-08-10'], [onderwijs, '2026-09-01']]);
});

test('Wi2021 art. 16: a gezinsmigrant on the B1-route buys his own course; on the Z-route the college offers it', async () => {
  const b1 = await verwerk('0226', pip({ doelgroep: 'gezin', urenPerWeek: undefined, cursusuren: undefined }));
  const z = await verwerk('0226', pip({ doelgroep: 'gezin', leerroute: 'z' }));
  const ids = (await wachtlijst()).map((v) => v.id);
  expect([ids.includes(b1), ids.includes(z)]).toEqual([false, true]);
});

test('who only executes one kavel sees only that route', async () => {
  await app.sql(`update tenant.schaalniveau set uitvoerder = 'rsd-de-liemers' where taak = 'leerroute-z'`);
  const routes = new Set((await wachtlijst()).map((v) => v.leerroute));
  expect(routes.has('z')).toBe(false);
  expect(routes.has('b1')).toBe(true);
});

test('nobody else enters, and no name or health fact is here to be seen', async () => {
  for (const wie of ['klantmanager-zevenaar', 'rsd-medewerker', 'aanbieder']) expect((await app.als(wie).get('/v1/plaatsingsverzoeken')).status).toBe(403);
  const [rij] = await wachtlijst();
  expect(Object.keys(rij!).filter((k) => /naam|bsn|geboorte|gezondheid/i.test(k))).toEqual([]);
});

test.each([[false, 'vervallen'], [true, undefined]])('Wi2021 art. 3: the plicht ended, so nobody waits for a place (wipe: %s)', async (wissen, stand) => {
  const id = await verwerk('0226', pip());
  await app.ontvang(PlichtGeeindigd, { gemeentecode: '0226', sleutel: id, feiten: { dossierId: id, grond: wissen ? 'overlijden' : 'naturalisatie', op: '2026-11-20', wissen } });
  await app.drain();
  expect((await app.sql<{ stand: string }>('select stand from leerroutes.plaatsingsverzoek where id = $1', [id]))[0]?.stand).toBe(stand);
});
