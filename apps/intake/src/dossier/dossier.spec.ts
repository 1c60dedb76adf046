import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakGezin } from '../testing/gezin.ts';

let app: TestApp;
beforeAll(async () => { app = await testApp(AppModule, { vandaag: '2026-03-02' }); });
afterAll(() => app.sluit());

const audit = (id: string) => app.sql<{ soort: string; persoon: string }>('select soort, persoon from tenant.audit where betrokkene = $1', [id]);
const zonderTrace = (tekst: string, id: string) => tekst.replace(/"traceId":"[0-9a-f]+"/, '').replaceAll(id, 'X');

test('one request gives the whole file: who, the family and why (not) plichtig, both clocks, the next step', async () => {
  const gezin = await maakGezin(app, { gekoppeldOp: '2026-01-05', leden: [
    { voornamen: 'Amira', achternaam: 'Haddad', geboortedatum: '1990-05-01', feiten: { gehuisvestOp: '2026-02-10', brpOp: '2026-02-12', kennisgevingOp: '2025-12-01' } },
    { voornamen: 'Sami', achternaam: 'Haddad', geboortedatum: '2018-05-01', dossier: false },
  ] });
  const [dossier] = gezin.dossiers;
  const uit = await app.als('klantmanager-zevenaar').get(`/v1/dossiers/${dossier!.id}`);
  expect(uit.status).toBe(200);
  expect(uit.headers['etag']).toBe('"1"');
  expect(uit.body).toMatchObject({
    naam: 'Amira Haddad', zaaknummer: expect.stringMatching(/^WI-2026-[2-9A-HJ-NP-Z]{5}$/), fase: 'brede-intake', volgendeStap: { code: 'brede-intake-afnemen' },
    feiten: { brpOp: '2026-02-12', kennisgevingOp: '2025-12-01' },
    gezin: [{ naam: 'Amira Haddad', plicht: 'plichtig', dossier: { id: dossier!.id } }, { naam: 'Sami Haddad', plicht: 'niet-plichtig', reden: 'JongerDan16', dossier: null }],
    klokken: {
      streefnorm: { stand: 'binnen 4 weken', termijn: { soort: 'streefnorm', dag0: '2026-02-10', einde: '2026-03-24' } },
      wettelijk: { termijn: { aanleiding: 'Inschrijving in de gemeente van huisvesting', dag0: '2026-02-12', ruwEinde: '2026-04-23', einde: '2026-04-23' }, grond: 'Besluit inburgering 2021 art. 5.3 lid 1, tweede zin' },
    },
    huisvesting: { stap: 'ingeschreven', klokken: { woning: { termijn: { einde: '2026-03-16' } } } },
  });
});

test('who is who: V-nummer, language, nationality, and of the BSN the last three digits and no more', async () => {
  const { body: k } = await app.als('klantmanager-zevenaar').post<{ personen: { dossierId: string }[] }>('/v1/koppelingen', {
    voornamen: 'Amal', achternaam: 'Haddad', geboortedatum: '1990-05-01', nationaliteit: 'Syrische', taal: 'Arabisch', vnummer: '2812345678', bsn: '123456782', verblijf: 'asiel-bepaalde-tijd', gekoppeldOp: '2026-02-20', gezinsleden: [],
  });
  expect(k).toHaveProperty('personen');
  const uit = await app.als('klantmanager-zevenaar').get(`/v1/dossiers/${k.personen[0]!.dossierId}`);
  expect(uit.body).toMatchObject({ gezin: [{ vNummer: '2812345678', taal: 'Arabisch', nationaliteit: 'Syrische', bsnBekend: true, bsnEinde: '782' }] });
  expect(uit.tekst).not.toContain('6782');
  const { dossiers: [zonder] } = await maakGezin(app);
  expect((await app.als('klantmanager-zevenaar').get(`/v1/dossiers/${zonder!.id}`)).body).toMatchObject({ gezin: [{ bsnBekend: false, bsnEinde: null, vNummer: null, taal: null }] });
});

test('every member who is shown becomes one audit line: the dossier, or the person without one', async () => {
  const gezin = await maakGezin(app, { leden: [{}, {}, { dossier: false }] });
  await app.als('klantmanager-zevenaar').get(`/v1/dossiers/${gezin.dossiers[0]!.id}`);
  for (const id of [gezin.dossiers[0]!.id, gezin.dossiers[1]!.id, gezin.personen[2]!.id]) expect(await audit(id)).toEqual([{ soort: 'inzage', persoon: '00000000-0000-4000-8000-000000002991' }]);
});

test('a clock explains itself: each shift with its reason (Atw art. 1, 3)', async () => {
  const { dossiers: [d] } = await maakGezin(app, { gekoppeldOp: '2026-01-05', feiten: { gehuisvestOp: '2026-01-20', brpOp: '2026-01-20', kennisgevingOp: '2026-01-23' } });
  const { body } = await app.als('klantmanager-zevenaar').get<{ wettelijk: { termijn: { verschuivingen: { reden: string }[] } } }>(`/v1/dossiers/${d!.id}/klokken`);
  expect(body).toMatchObject({ versie: 1, wettelijk: { termijn: { aanleiding: 'Kennisgeving van DUO', ruwEinde: '2026-04-03', einde: '2026-04-07' } } });
  expect(body.wettelijk.termijn.verschuivingen.map((v) => v.reden)).toEqual(['Goede Vrijdag', 'zaterdag', 'zondag', '2e Paasdag']);
});

test('case 11: known to DUO but still in the azc: not started, with what it waits for, and never late', async () => {
  const { dossiers: [d] } = await maakGezin(app, { gekoppeldOp: '2025-10-01', feiten: { kennisgevingOp: '2025-07-01' } });
  const { body } = await app.als('klantmanager-zevenaar').get(`/v1/dossiers/${d!.id}/klokken`);
  expect(body).toMatchObject({
    streefnorm: { stand: 'nog niet gestart', wachtOp: ['huisvesting in de gemeente'] },
    wettelijk: { stand: 'nog niet gestart', wachtOp: ['inschrijving in de BRP van de gemeente van huisvesting'] },
  });
});

test.each(['', '/klokken'])('another gemeente, absent and nonsense are the same 404%s, and nothing is logged', async (deel) => {
  const { dossiers: [d] } = await maakGezin(app);
  const vreemd = await app.als('klantmanager-duiven').get(`/v1/dossiers/${d!.id}${deel}`);
  const weg = '11111111-1111-4111-8111-111111111111';
  const afwezig = await app.als('klantmanager-duiven').get(`/v1/dossiers/${weg}${deel}`);
  const onzin = await app.als('klantmanager-duiven').get(`/v1/dossiers/onzin${deel}`);
  expect([vreemd.status, afwezig.status, onzin.status]).toEqual([404, 404, 404]);
  expect(zonderTrace(vreemd.tekst, d!.id)).toBe(zonderTrace(afwezig.tekst, weg));
  expect(zonderTrace(onzin.tekst, 'onzin')).toBe(zonderTrace(afwezig.tekst, weg));
  expect(await audit(d!.id)).toEqual([]);
});

test.each(['rsd-medewerker', 'vwon-medewerker', 'beheerder-zevenaar', 'projectleider', 'aanbieder'])('%s has no business in a dossier of the intake', async (wie) => {
  const { dossiers: [d] } = await maakGezin(app);
  expect((await app.als(wie).get(`/v1/dossiers/${d!.id}`)).status).toBe(403);
});
