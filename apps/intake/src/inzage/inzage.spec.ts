import { randomUUID } from 'node:crypto';
import { InzageGevraagd, type InzageverzoekUit } from '@wegwijs/casusregie';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakGezin } from '../testing/gezin.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-11-24' });
});
afterAll(() => app.sluit());

const KM = 'klantmanager-zevenaar';
interface Bestand { gegevens: Record<string, Record<string, unknown>[]>; logboek: { handeling: string; organisatie: string }[]; reden?: string }
const vraag = async (id: string, verzoekId: string = randomUUID()) => {
  await app.ontvang(InzageGevraagd, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, verzoekId, ontvangenOp: '2026-11-20' } });
  return verzoekId;
};
const haal = (id: string, verzoek: string, vorm = 'json', wie = KM) => app.als(wie).get<Bestand>(`/v1/dossiers/${id}/inzageverzoeken/${verzoek}/bestand?vorm=${vorm}`);

test('AVG art. 15: the intake makes its share: the person, his dossier, and the log, and nobody else of the family', async () => {
  const gezin = await maakGezin(app, { leden: [{ voornamen: 'Samira', feiten: { gehuisvestOp: '2026-11-01' } }, { voornamen: 'Karim' }, { voornamen: 'Noor', dossier: false }] });
  const id = gezin.dossiers[0]!.id;
  await app.als(KM).get(`/v1/dossiers/${id}`);
  const verzoek = await vraag(id);
  await app.drain();
  expect((await app.als(KM).get<InzageverzoekUit[]>(`/v1/dossiers/${id}/inzageverzoeken`)).body).toMatchObject([{ id: verzoek, stand: 'klaar', ontvangenOp: '2026-11-20', kenmerk: null, bewaardTot: '2026-12-24' }]);
  const json = await haal(id, verzoek);
  expect(json.body.gegevens['intake.persoon']).toMatchObject([{ voornamen: 'Samira' }]);
  expect(json.body.gegevens['intake.dossier']).toHaveLength(1);
  expect(json.tekst).not.toMatch(/Karim|Noor|bsn_geheim|behandelaar/);
  expect(json.body.logboek).toContainEqual(expect.objectContaining({ handeling: 'Dossier bekeken', organisatie: 'Gemeente Zevenaar' }));
  expect((await haal(id, verzoek, 'pdf')).ruw.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a dossier that the intake does not hold gives nothing, and a message that comes twice gives one share', async () => {
  await vraag(randomUUID());
  const id = (await maakGezin(app)).dossiers[0]!.id;
  await vraag(id);
  await app.drain();
  expect(await app.sql('select 1 from intake.inzageverzoek where dossier_id = $1', [id])).toHaveLength(1);
});

test('another gemeente sees nothing, and who does not read an intake is refused', async () => {
  const id = (await maakGezin(app)).dossiers[0]!.id;
  const verzoek = await vraag(id);
  await app.drain();
  expect((await haal(id, verzoek, 'json', 'klantmanager-duiven')).status).toBe(404);
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'beheerder-zevenaar']) expect((await haal(id, verzoek, 'json', wie)).status).toBe(403);
});
