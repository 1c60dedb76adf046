import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakGezin } from '../testing/gezin.ts';

let app: TestApp;
beforeAll(async () => { app = await testApp(AppModule, { vandaag: '2026-03-02' }); });
afterAll(() => app.sluit());
afterEach(() => { app.klok.dag = '2026-03-02'; });

type Uit = { versie: number; reden: string; velden: { veld: string }[] };
const post = (id: string, pad: string, versie: number, body: object, wie = 'klantmanager-zevenaar', koppen: Record<string, string> = {}) =>
  app.als(wie).post<Uit>(`/v1/dossiers/${id}/${pad}`, body, { 'if-match': `"${versie}"`, ...koppen });
const KENNISGEVING = { kennisgevingOp: '2026-01-23', inburgeringsplichtig: true, wordtBehandeldAls: 'AsielStatushouder' };
const VRAAG = { grond: 'diplomawaardering', derde: 'Nuffic', gevraagdOp: '2026-02-02', motivering: 'Zonder waardering is de leerroute niet te kiezen.' };
const thuis = { gehuisvestOp: '2026-01-20', brpOp: '2026-01-20' };
const gehuisvest = async (feiten: object = {}) => (await maakGezin(app, { gekoppeldOp: '2025-12-01', feiten: { ...thuis, ...feiten } })).dossiers[0]!;

test('case 12: the kennisgeving starts the ten weeks; the fact says until when, the person is plichtig by DUO', async () => {
  const d = await gehuisvest();
  const uit = await post(d.id, 'kennisgeving', 1, KENNISGEVING);
  expect(uit.body).toMatchObject({ versie: 2, afwijkendeDoelgroep: false, klokken: { wettelijk: { stand: 'op schema', termijn: { dag0: '2026-01-23', einde: '2026-04-07' } } } });
  expect((await app.feiten('KennisgevingOntvangen')).filter((f) => f.sleutel === d.id)).toEqual([
    { gemeentecode: '0299', sleutel: d.id, feiten: { dossierId: d.id, kennisgevingOp: '2026-01-23', inburgeringsplichtig: true, doelgroep: 'asiel', pipUiterlijk: '2026-04-07' } }]);
  expect(await app.sql('select plicht, plicht_bron from intake.persoon where id = $1', [d.persoonId])).toEqual([{ plicht: 'plichtig', plicht_bron: 'Vaststelling door DUO, Wi2021 art. 33, art. 34' }]);
  expect(await app.sql('select deadline::text, ingeschreven_bij_kennisgeving from intake.dossier where id = $1', [d.id])).toEqual([{ deadline: '2026-04-07', ingeschreven_bij_kennisgeving: true }]);
  expect(await app.sql('select soort from tenant.audit where betrokkene = $1', [d.id])).toEqual([{ soort: 'handeling' }]);
});

test('case 11: a kennisgeving in the azc starts nothing, and the fact has no last day; the inscription does', async () => {
  const { dossiers: [d] } = await maakGezin(app, { gekoppeldOp: '2025-12-01' });
  const uit = await post(d!.id, 'kennisgeving', 1, { ...KENNISGEVING, ingeschrevenOpDieDag: false });
  expect(uit.body).toMatchObject({ klokken: { wettelijk: { stand: 'nog niet gestart' } } });
  expect((await app.feiten<object>('KennisgevingOntvangen')).find((f) => f.sleutel === d!.id)?.feiten).not.toHaveProperty('pipUiterlijk');
  for (const [stap, body] of [
    ['aanbod', { aangebodenOp: '2026-02-01', straat: 'Kerkstraat', huisnummer: 1, postcode: '6901AB', woonplaats: 'Zevenaar' }], ['huur', { huurVanaf: '2026-02-09' }],
    ['betrokken', { betrokkenOp: '2026-02-16' }], ['inschrijving', { ingeschrevenOp: '2026-02-16' }],
  ] as const) {
    const [rij] = await app.sql<{ versie: number }>('select versie from intake.dossier where id = $1', [d!.id]);
    expect((await post(d!.id, `huisvesting/${stap}`, rij!.versie, body)).status).toBe(200);
  }
  expect((await app.als('klantmanager-zevenaar').get(`/v1/dossiers/${d!.id}/klokken`)).body).toMatchObject({ wettelijk: { termijn: { dag0: '2026-02-16', einde: '2026-04-28' } } });
});

test('case 13: a gezinsmigrant: from the kennisgeving, whatever the inscription; DUO decides the doelgroep', async () => {
  const { dossiers: [d] } = await maakGezin(app, { verblijfstitel: 'regulier', gekoppeldOp: '2026-01-05' });
  await post(d!.id, 'kennisgeving', 1, { ...KENNISGEVING, wordtBehandeldAls: 'OverigeMigrant' });
  const uit = await post(d!.id, 'inschrijving', 2, { ingeschrevenOp: '2026-02-10' });
  expect(uit.body).toMatchObject({ versie: 3, klokken: { wettelijk: { termijn: { dag0: '2026-01-23' } }, streefnorm: { termijn: { dag0: '2026-02-10' } } } });
  expect(await app.sql('select doelgroep from intake.dossier where id = $1', [d!.id])).toEqual([{ doelgroep: 'overig' }]);
  expect((await post(d!.id, 'inschrijving', 3, { ingeschrevenOp: '2026-02-11' })).body).toMatchObject({ reden: 'RedenOntbreekt' });
});

test('DUO finds another doelgroep than the permit: DUO leads, and the difference is a signal', async () => {
  const d = await gehuisvest();
  expect((await post(d.id, 'kennisgeving', 1, { ...KENNISGEVING, wordtBehandeldAls: 'GezinsMigrant' })).body).toMatchObject({ afwijkendeDoelgroep: true });
});

test('no plicht according to DUO: the dossier closes, casusregie hears it, and nothing can be done in it any more', async () => {
  const d = await gehuisvest();
  const uit = await post(d.id, 'kennisgeving', 1, { ...KENNISGEVING, inburgeringsplichtig: false, eindeGrond: 'vrijgesteld', redenGeenPlicht: 'Vrijstellend diploma' });
  expect(uit.body).toMatchObject({ fase: 'gesloten', volgendeStap: { code: 'geen' } });
  expect((await app.feiten('DossierGesloten')).filter((f) => f.sleutel === d.id).map((f) => f.feiten)).toEqual([{ dossierId: d.id, grond: 'vrijgesteld', geslotenOp: '2026-03-02', wissen: false }]);
  expect(await app.sql('select plicht, plicht_reden from intake.persoon where id = $1', [d.persoonId])).toEqual([{ plicht: 'vrijgesteld', plicht_reden: 'Vrijstellend diploma' }]);
  expect((await post(d.id, 'kennisgeving', 2, KENNISGEVING)).body).toMatchObject({ reden: 'DossierGesloten' });
  expect((await post(d.id, 'huisvesting/correctie', 2, { stap: 'betrokken', op: '2026-01-21', reden: 'verkeerde dag' })).body).toMatchObject({ reden: 'DossierGesloten' });
});

test('case 28: wrongly under this law: the dossier goes with all that hangs on it, the audit stays, the person keeps his home', async () => {
  const d = await gehuisvest({ kennisgevingOp: '2026-01-20' });
  await post(d.id, 'derde-informatie', 1, VRAAG);
  const uit = await post(d.id, 'kennisgeving', 2, { ...KENNISGEVING, inburgeringsplichtig: false, eindeGrond: 'onterecht-wi2021', reden: 'DUO: valt onder de Wi2013' });
  expect([uit.status, (await app.als('klantmanager-zevenaar').get(`/v1/dossiers/${d.id}`)).status]).toEqual([200, 404]);
  expect((await app.feiten('DossierGesloten')).filter((f) => f.sleutel === d.id).map((f) => f.feiten)).toMatchObject([{ grond: 'onterecht-wi2021', wissen: true }]);
  expect(await app.sql('select 1 from intake.derde_informatie where dossier_id = $1', [d.id])).toEqual([]);
  expect(await app.sql('select plicht from intake.persoon where id = $1', [d.persoonId])).toEqual([{ plicht: 'niet-plichtig' }]);
  expect(await app.sql('select actie from tenant.audit where betrokkene = $1', [d.id])).toEqual([{ actie: 'KennisgevingController.vraagDerde' }, { actie: 'KennisgevingController.legVast' }]);
});

test.each([
  ['to come', {}, { kennisgevingOp: '2026-03-03' }, 'KennisgevingInDeToekomst', 'kennisgevingOp', /art. 5.3 lid 1/],
  ['before the law', {}, { kennisgevingOp: '2021-12-31' }, 'KennisgevingVoorDeWet', 'kennisgevingOp', /Wet inburgering 2021|Wi2021/],
  ['a correction without a reason', { kennisgevingOp: '2026-01-20' }, {}, 'RedenOntbreekt', 'reden', /Awb art. 3:2/],
  ['against the BRP', {}, { ingeschrevenOpDieDag: false }, 'InschrijvingSpreektTegen', 'ingeschrevenOpDieDag', /art. 5.3 lid 1/],
  ['no plicht without a ground', {}, { inburgeringsplichtig: false }, 'EindeGrondOntbreekt', 'eindeGrond', /Wi2021 art. 33/],
] as const)('a kennisgeving %s is refused with its article', async (_t, feiten, k, reden, veld, bron) => {
  const d = await gehuisvest(feiten);
  const uit = await post(d.id, 'kennisgeving', 1, { ...KENNISGEVING, ...k });
  expect(uit.status).toBe(422);
  expect(uit.body).toMatchObject({ reden, bron: expect.stringMatching(bron), velden: [{ veld }] });
  expect(await app.sql('select versie from intake.dossier where id = $1', [d.id])).toEqual([{ versie: 1 }]);
});

test('Besluit art. 5.3 lid 2: waiting for a third party: past the last day not late; the answer gives two weeks', async () => {
  const d = await gehuisvest({ kennisgevingOp: '2025-12-15' });
  const vraag = await post(d.id, 'derde-informatie', 1, VRAAG);
  expect(vraag.body).toMatchObject({ versie: 2, klokken: { wettelijk: { stand: 'op schema', termijn: { einde: '2026-03-31' } } } });
  app.klok.dag = '2026-04-20';
  const dossier = await app.als('klantmanager-zevenaar').get<{ derdeInformatie: { id: string }[] }>(`/v1/dossiers/${d.id}`);
  expect(dossier.body).toMatchObject({ klokken: { wettelijk: { stand: 'wacht op derde' } }, derdeInformatie: [{ derde: 'Nuffic', ontvangenOp: null }] });
  const vraagId = dossier.body.derdeInformatie[0]!.id;
  const antwoord = await post(d.id, `derde-informatie/${vraagId}/ontvangst`, 2, { ontvangenOp: '2026-04-17' });
  expect(antwoord.body).toMatchObject({ versie: 3, klokken: { wettelijk: { stand: 'binnen 4 weken', termijn: { dag0: '2026-04-17', einde: '2026-05-01' } } } });
  expect((await post(d.id, `derde-informatie/${vraagId}/ontvangst`, 3, { ontvangenOp: '2026-04-18' })).body).toMatchObject({ reden: 'AlOntvangen', bron: 'Besluit inburgering 2021 art. 5.3 lid 2' });
});

test.each([
  ['the client himself', { grond: 'inburgeraar' }, 'GeenInformatieVanDerde', 'grond'],
  ['no interpreter', { grond: 'tolk' }, 'GeenInformatieVanDerde', 'grond'],
  ['asked tomorrow', { gevraagdOp: '2026-03-03' }, 'VraagInDeToekomst', 'gevraagdOp'],
  ['asked after the last day', { gevraagdOp: '2026-02-25' }, 'TermijnAlVoorbij', 'gevraagdOp'],
] as const)('Besluit art. 5.3 lid 2: %s is no ground to wait', async (_t, v, reden, veld) => {
  const { dossiers: [d] } = await maakGezin(app, { gekoppeldOp: '2025-10-01', feiten: { gehuisvestOp: '2025-11-03', brpOp: '2025-11-03', kennisgevingOp: '2025-12-15' } });
  const uit = await post(d!.id, 'derde-informatie', 1, { ...VRAAG, ...v });
  expect(uit.body).toMatchObject({ reden, bron: expect.stringMatching(/^Besluit inburgering 2021 art. 5.3 lid 2/), velden: [{ veld }] });
  expect(await app.sql('select 1 from intake.derde_informatie where dossier_id = $1', [d!.id])).toEqual([]);
});

test('an answer cannot be booked on the question of another dossier', async () => {
  const [a, b] = [await gehuisvest({ kennisgevingOp: '2026-01-23' }), await gehuisvest({ kennisgevingOp: '2026-01-23' })];
  await post(a.id, 'derde-informatie', 1, VRAAG);
  const [vraag] = await app.sql<{ id: string }>('select id from intake.derde_informatie where dossier_id = $1', [a.id]);
  expect((await post(b.id, `derde-informatie/${vraag!.id}/ontvangst`, 1, { ontvangenOp: '2026-02-20' })).status).toBe(404);
});

test('stale 412; the same Idempotency-Key the same answer and one fact', async () => {
  const d = await gehuisvest();
  const sleutel = { 'idempotency-key': `kennisgeving-${d.id}` };
  const een = await post(d.id, 'kennisgeving', 1, KENNISGEVING, 'klantmanager-zevenaar', sleutel);
  const twee = await post(d.id, 'kennisgeving', 1, KENNISGEVING, 'klantmanager-zevenaar', sleutel);
  expect(twee.body).toEqual(een.body);
  expect((await app.feiten('KennisgevingOntvangen')).filter((f) => f.sleutel === d.id)).toHaveLength(1);
  expect((await post(d.id, 'kennisgeving', 1, { ...KENNISGEVING, reden: 'nog een keer' })).status).toBe(412);
});

test.each(['kennisgeving', 'inschrijving', 'derde-informatie'])('another gemeente: %s is the same 404 as absent', async (pad) => {
  const d = await gehuisvest();
  const weg = '11111111-1111-4111-8111-111111111111';
  const body = { kennisgeving: KENNISGEVING, inschrijving: { ingeschrevenOp: '2026-02-10' }, 'derde-informatie': VRAAG }[pad]!;
  const kaal = (t: string, id: string) => t.replace(/"traceId":"[0-9a-f]+"/, '').replaceAll(id, 'X');
  const vreemd = await post(d.id, pad, 1, body, 'klantmanager-duiven');
  expect([vreemd.status, kaal(vreemd.tekst, d.id)]).toEqual([404, kaal((await post(weg, pad, 1, body, 'klantmanager-duiven')).tekst, weg)]);
});

test.each([
  ['kennisgeving', { ...KENNISGEVING, kennisgevingOp: '23-01-2026' }, ['kennisgevingOp']],
  ['kennisgeving', { kennisgevingOp: '2026-01-23' }, ['inburgeringsplichtig', 'wordtBehandeldAls']],
  ['kennisgeving', { ...KENNISGEVING, bsn: '999990019' }, ['bsn']],
  ['inschrijving', { ingeschrevenOp: null }, ['ingeschrevenOp']],
  ['derde-informatie', { ...VRAAG, grond: 'zin' }, ['grond']],
] as const)('nonsense for %s names the field: %#', async (pad, body, velden) => {
  const d = await gehuisvest();
  const uit = await post(d.id, pad, 1, body);
  expect([uit.status, uit.body.velden.map((v) => v.veld)]).toEqual([400, velden]);
});
