import type { DocumentUit, PipUit } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { ifMatch, maakPipDossier, PipWeg } from '../pip/testing/pip-dossier.ts';

let app: TestApp;
let weg: PipWeg;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-02-18' });
  weg = new PipWeg(app);
});
beforeEach(() => { app.klok.dag = '2026-02-18'; });
afterAll(() => app.sluit());

const documenten = async (id: string) => (await app.als('klantmanager-zevenaar').get<DocumentUit[]>(`/v1/dossiers/${id}/documenten`)).body;

test('every letter of all versions, newest first, with what it is worth and the hash of its bytes', async () => {
  const d = await maakPipDossier(app);
  expect(await documenten(d.id)).toEqual([]);
  const vast = await weg.vastgesteld(d);
  expect(await documenten(d.id)).toMatchObject([{ pipId: vast.id, volgnr: 1, stand: 'gereed', kenmerk: vast.kenmerk, dagtekening: '2026-02-18', bekendmakingOp: '2026-02-20', wijze: 'post' }]);
  const eerste = await weg.maakBekend(vast, '2026-02-23');
  const tweede = (await app.als('klantmanager-zevenaar').post<PipUit>(`/v1/pips/${eerste.id}/wijziging`, { soort: 'wijziging', motivering: 'U werkt nu op maandag.' }, ifMatch(eerste.versie))).body;
  app.klok.dag = '2026-03-16';
  await weg.maakBekend(await weg.stelVast(await weg.biedAan(tweede), { dagtekening: '2026-03-16', verzendenOp: '2026-03-16' }), '2026-03-16');
  const uit = await documenten(d.id);
  expect(uit.map((r) => [r.pipVersie, r.volgnr, r.stand, r.vervangenDoorPipId])).toEqual([[2, 1, 'geldig', null], [1, 2, 'vervangen', tweede.id], [1, 1, 'vervangen', tweede.id]]);
  for (const r of uit) {
    const { ruw, headers } = await app.als('klantmanager-zevenaar').get(`/v1/pips/${r.pipId}/beschikking?volgnr=${r.volgnr}`);
    expect([headers['etag'], ruw.length]).toEqual([`"${r.sha256}"`, r.bytes]);
  }
});

test('a look at the list is logged; another gemeente gets the 404 of absence', async () => {
  const d = await maakPipDossier(app);
  await documenten(d.id);
  expect(await app.sql('select soort, actie from tenant.audit where betrokkene = $1', [d.id])).toEqual([{ soort: 'inzage', actie: 'DossierController.documenten' }]);
  expect((await app.als('klantmanager-duiven').get(`/v1/dossiers/${d.id}/documenten`)).status).toBe(404);
});
