import { randomUUID } from 'node:crypto';
import { PlichtGeeindigd } from '@wegwijs/casusregie';
import { DossierOvergedragen, PipGewijzigd, PipVastgesteld, type PipVastgesteldFeiten } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
afterAll(() => app.sluit());

const pip = (dossierId: string, anders: Partial<PipVastgesteldFeiten> = {}): PipVastgesteldFeiten => ({
  dossierId, pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep: 'asiel', leerroute: 'b1', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10',
  termijnBegin: '2026-03-11', termijnEinde: '2029-03-10', voortgangsgesprekken: 12, pvtUren: 12, alfabetisering: false, magOpleidingAfmaken: false, a2Onderdelen: [], zExamenonderdelen: [], lesdagen: [],
  ontzorgen: true, ontzorgReden: 'plicht-56a', ontzorgenVanaf: '2026-02-15', ontzorgenTotEnMet: '2026-08-14', ...anders,
});
const verwerk = async (gemeentecode: string, feiten: PipVastgesteldFeiten) => {
  await app.ontvang(PipVastgesteld, { gemeentecode, sleutel: feiten.dossierId, feiten });
  await app.drain();
};
const lijst = async () => (await app.als('rsd-medewerker').get<{ rijen: { id: string; gemeentecode: string; stand: string; vanaf: string; totEnMet: string }[] }>('/v1/ontzorgsignalen?limiet=100')).body.rijen;

test('Participatiewet art. 56a: RSD sees for three gemeenten at once from when until when it pays', async () => {
  const ids = { '0226': randomUUID(), '0293': randomUUID(), '0299': randomUUID() };
  for (const [gemeentecode, id] of Object.entries(ids)) await verwerk(gemeentecode, pip(id));
  const gezien = await lijst();
  expect(gezien.map((s) => s.gemeentecode).sort()).toEqual(['0226', '0293', '0299']);
  expect(gezien[0]).toMatchObject({ stand: 'nieuw', vanaf: '2026-02-15', totEnMet: '2026-08-14' });
});

test('who does not fall under art. 56a gives no signal', async () => {
  const id = randomUUID();
  await verwerk('0226', pip(id, { ontzorgen: false, ontzorgReden: 'geen-asielvergunning', ontzorgenVanaf: undefined, ontzorgenTotEnMet: undefined }));
  expect((await lijst()).map((s) => s.id)).not.toContain(id);
});

test('a later version without the duty ends it, and so does a move', async () => {
  const [een, twee] = [randomUUID(), randomUUID()];
  await verwerk('0226', pip(een));
  await verwerk('0226', pip(twee));
  await app.ontvang(PipGewijzigd, { gemeentecode: '0226', sleutel: een, feiten: { ...pip(een, { versie: 2, soort: 'wijziging', ontzorgen: false, ontzorgReden: 'geen-bijstand', ontzorgenVanaf: undefined, ontzorgenTotEnMet: undefined }), vervangtPipId: randomUUID() } });
  await app.ontvang(DossierOvergedragen, { gemeentecode: '0226', sleutel: twee, feiten: { overdrachtId: randomUUID(), dossierId: twee, van: '0226', naar: '0299', overgedragenOp: '2026-05-01', doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', pipBestaat: true } });
  await app.drain();
  const standen = new Map((await lijst()).map((s) => [s.id, s.stand]));
  expect([standen.get(een), standen.get(twee)]).toEqual(['vervallen', 'vervallen']);
});

test('the gemeente and the region do not see what RSD does, and RSD may not speak as a klantmanager', async () => {
  for (const wie of ['klantmanager-zevenaar', 'projectleider', 'vwon-medewerker']) expect((await app.als(wie).get('/v1/ontzorgsignalen')).status).toBe(403);
  const vermomd = { account: 'x', persoon: randomUUID(), naam: 'X', organisatie: 'gemeente-0299', rollen: ['rsd-medewerker' as const] };
  expect((await app.als(vermomd).get<{ rijen: unknown[] }>('/v1/ontzorgsignalen')).body.rijen).toEqual([]);
});

test.each([[false, 'vervallen'], [true, undefined]])('Participatiewet art. 56a lid 1 onder a (case 21): the plicht ended, so RSD pays nothing more (wipe: %s)', async (wissen, stand) => {
  const id = randomUUID();
  await verwerk('0226', pip(id));
  await app.ontvang(PlichtGeeindigd, { gemeentecode: '0226', sleutel: id, feiten: { dossierId: id, grond: wissen ? 'overlijden' : 'aow-leeftijd', op: '2026-11-20', wissen } });
  await app.drain();
  expect((await lijst()).find((s) => s.id === id)?.stand).toBe(stand);
});
