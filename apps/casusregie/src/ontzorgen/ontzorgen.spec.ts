import { randomUUID } from 'node:crypto';
import { OntzorgenEindigt, OntzorgenGeeindigd, OntzorgenGestart, type OntzorgenGestartFeiten } from '@wegwijs/ontzorgen';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { GEMEENTE, metPip } from '../voortgang/testing/pip-dossier.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-08-01' });
});
afterAll(() => app.sluit());

const feiten = (dossierId: string): OntzorgenGestartFeiten => ({ ontzorgdossierId: randomUUID(), dossierId, grondslag: '56a', vorm: 'volledig', vanaf: '2026-03-12', totEnMet: '2026-09-11' });
const lijnen = (dossierId: string) => app.sql<{ soort: string; op: string; feiten: object }>(`select soort, op::text, feiten from casusregie.gebeurtenis where dossier_id = $1 and soort like 'ontzorgen-%' order by op`, [dossierId]);

test('the lead sees that ontzorgen began, ends soon and ended, without one amount', async () => {
  const dossierId = await metPip(app);
  const [bij, f] = [{ gemeentecode: GEMEENTE, sleutel: dossierId }, feiten(dossierId)];
  await app.ontvang(OntzorgenGestart, { ...bij, feiten: f });
  await app.ontvang(OntzorgenEindigt, { ...bij, feiten: f });
  await app.ontvang(OntzorgenGeeindigd, { ...bij, feiten: { ...f, reden: 'afgelopen' } });
  await app.drain();
  expect(await lijnen(dossierId)).toEqual([
    { soort: 'ontzorgen-gestart', op: '2026-03-12', feiten: { grondslag: '56a', vorm: 'volledig', totEnMet: '2026-09-11' } },
    { soort: 'ontzorgen-eindigt', op: '2026-08-01', feiten: { totEnMet: '2026-09-11' } },
    { soort: 'ontzorgen-geeindigd', op: '2026-09-11', feiten: { reden: 'afgelopen' } },
  ]);
});

test('a dossier that is not here, or is of another gemeente, gets no line', async () => {
  const dossierId = await metPip(app);
  const vreemd = randomUUID();
  await app.ontvang(OntzorgenGestart, { gemeentecode: GEMEENTE, sleutel: vreemd, feiten: feiten(vreemd) });
  await app.ontvang(OntzorgenGestart, { gemeentecode: '0226', sleutel: dossierId, feiten: feiten(dossierId) });
  await app.drain();
  expect([await lijnen(vreemd), await lijnen(dossierId)]).toEqual([[], []]);
});
