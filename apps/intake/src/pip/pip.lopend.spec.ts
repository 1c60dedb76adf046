import { randomUUID } from 'node:crypto';
import type { LopendPipInvoer, PipUit } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { inhoud, maakPipDossier } from './testing/pip-dossier.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
afterAll(() => app.sluit());

const lopend = (anders: Partial<LopendPipInvoer> = {}): LopendPipInvoer => ({
  inhoud: inhoud(), intakeAfgerondOp: '2026-02-10', dagtekening: '2026-02-18', bekendgemaaktOp: '2026-02-20', wijze: 'post', ondertekenaar: 'T. de Wit, teamleider',
  mandaat: 'Mandaatregister 2026, nr. 3', bewaarplaats: 'Zaaksysteem, zaak 2026-114', ...anders,
});
const neemOver = (id: string, invoer = lopend(), wie = 'casusregisseur-zevenaar', koppen = {}) => app.als(wie).post<PipUit>(`/v1/dossiers/${id}/pips/lopend`, invoer, koppen);

test('a PIP of before is registered with its own days, said to the other apps, and no letter is made', async () => {
  const { id } = await maakPipDossier(app, { advies: null });
  const { status, body } = await neemOver(id);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    status: 'bekendgemaakt', pipVersie: 1, dagtekening: '2026-02-18', vastgesteldDoor: 'T. de Wit, teamleider', bewaarplaats: 'Zaaksysteem, zaak 2026-114', brieven: [],
    klokken: { inburgering: { einde: '2029-02-18' }, bezwaar: { einde: '2026-04-07' } },
  });
  const [vast] = (await app.feiten<{ dossierId: string; termijnBegin: string; termijnEinde: string }>('PipVastgesteld')).filter((f) => f.sleutel === id);
  expect(vast!.feiten).toMatchObject({ termijnBegin: '2026-02-19', termijnEinde: '2029-02-18' });
  expect((await app.feiten('PipBekendgemaakt')).filter((f) => f.sleutel === id)).toHaveLength(1);
  const dossier = (await app.als('klantmanager-zevenaar').get(`/v1/dossiers/${id}`)).body;
  expect(dossier).toMatchObject({ fase: 'afgerond', leerroute: 'b1' });
});

test('it lives on: the next version replaces it and keeps the first dagtekening', async () => {
  const { id } = await maakPipDossier(app, { advies: null });
  const { body } = await neemOver(id);
  const wijziging = await app.als('klantmanager-zevenaar').post<PipUit>(`/v1/pips/${body.id}/wijziging`, { soort: 'wijziging', motivering: 'Andere lesdagen, omdat u gaat werken.' }, { 'if-match': `"${body.versie}"` });
  expect([wijziging.status, wijziging.tekst]).toEqual([201, expect.stringContaining('"dagtekeningInitieel":"2026-02-18"')]);
});

test('one per dossier: a second is 409, a repeat of the first gets the first answer, two at once make one', async () => {
  const { id } = await maakPipDossier(app, { advies: null });
  const sleutel = { 'idempotency-key': randomUUID() };
  const [een, nogmaals] = [await neemOver(id, lopend(), undefined, sleutel), await neemOver(id, lopend(), undefined, sleutel)];
  expect(nogmaals.body.id).toBe(een.body.id);
  expect((await neemOver(id)).status).toBe(409);
  const ander = (await maakPipDossier(app, { advies: null })).id;
  const samen = await Promise.all([neemOver(ander), neemOver(ander)]);
  expect(samen.map((a) => a.status).sort()).toEqual([201, 409]);
});

test.each<[string, Partial<LopendPipInvoer>, number, string]>([
  ['Wi2021 art. 11: dated today', { dagtekening: '2026-11-24', bekendgemaaktOp: '2026-11-24' }, 422, 'DagtekeningNietVoorbij'],
  ['Besluit art. 5.3 lid 4: no number of talks', { inhoud: { ...inhoud(), voortgangsgesprekken: undefined as never } }, 422, 'InhoudOnvolledig'],
  ['29 February of a year without one', { dagtekening: '2026-02-29' }, 400, 'dagtekening'],
  ['no place where the letter stands', { bewaarplaats: '' }, 400, 'bewaarplaats'],
])('%s is refused by name', async (_titel, anders, status, woord) => {
  const { id } = await maakPipDossier(app, { advies: null });
  const antwoord = await neemOver(id, lopend(anders));
  expect([antwoord.status, antwoord.tekst]).toEqual([status, expect.stringContaining(woord)]);
});

test('another gemeente gets 404, a klantmanager and RSD 403', async () => {
  const { id } = await maakPipDossier(app, { advies: null });
  expect((await neemOver(id, lopend(), 'casusregisseur-duiven')).status).toBe(404);
  expect((await neemOver(id, lopend(), 'klantmanager-zevenaar')).status).toBe(403);
  expect((await neemOver(id, lopend(), 'rsd-medewerker')).status).toBe(403);
});
