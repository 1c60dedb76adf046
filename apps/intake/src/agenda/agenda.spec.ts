import type { AgendaAdresUit, AgendaAbonnementUit, AgendaUit } from '@wegwijs/intake';
import { plusDagen } from '@wegwijs/kernel';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { alsVersie } from '../brede-intake/testing/intake.ts';
import { maakGezin, type Lid } from '../testing/gezin.ts';

const KM = 'klantmanager-zevenaar';
const IK = ACTOREN[KM]!;
const VANDAAG = '2026-11-24';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
beforeEach(() => {
  app.klok.dag = VANDAAG;
});
afterAll(() => app.sluit());

const nieuw = async (feiten: Lid['feiten'] = {}, gemeentecode = '0299') => {
  const { dossiers } = await maakGezin(app, { gemeentecode, feiten: { gehuisvestOp: '2026-11-01', behandelaar: IK.persoon, behandelaarNaam: IK.naam, ...feiten } });
  return dossiers[0]!;
};
const roepOp = async (id: string, op: string, meer = {}, wie = KM) => {
  const uit = await app.als(wie).post<{ id: string }>(`/v1/dossiers/${id}/oproepen`, {
    doel: 'brede-intake', verzondenOp: app.klok.dag, afspraakOp: op, afspraakTijd: '09:30', plaats: 'Stadhuis, kamer 3', termijnTot: plusDagen(op, 2), schriftelijk: true, waarschuwing: false, ...meer });
  if (uit.status !== 201) throw new Error(uit.tekst);
  return uit.body.id;
};
const toets = 'leerbaarheidstoets/planning';
const plan = (id: string, geplandOp: string, versie = 1, tijd = '10:00') => app.als(KM).put(`/v1/dossiers/${id}/${toets}`, { geplandOp, tijd, plaats: 'Stadhuis' }, alsVersie(versie));
const agenda = (vraag = '', wie: string = KM) => app.als(wie).get<AgendaUit & { reden?: string; velden?: { veld: string }[] }>(`/v1/agenda${vraag}`);
const over = async (dossierId: string, vraag: string, wie: string = KM) => (await agenda(vraag, wie)).body.regels.filter((r) => r.dossierId === dossierId);
const MAAND = '?van=2026-11-20&tot=2026-12-31';

test('everything about one dossier on its days: the conversation, the toets and the last day of the term, by day and time', async () => {
  const d = await nieuw({ brpOp: '2026-10-05', kennisgevingOp: '2026-10-05' });
  const oproep = await roepOp(d.id, '2026-11-30');
  await plan(d.id, '2026-11-30', 1, '08:15');
  const regels = await over(d.id, MAAND);
  const [rij] = await app.sql<{ eind: string }>('select wet_einde::text eind from intake.dossier where id = $1', [d.id]);
  const basis = { gemeentecode: '0299', dossierId: d.id, zaaknummer: d.zaaknummer, naam: d.naam, behandelaar: IK.persoon, behandelaarNaam: IK.naam };
  expect(regels).toEqual([
    { ...basis, id: `toets-${d.id}`, soort: 'toets', op: '2026-11-30', tijd: '08:15', duurMinuten: 90, plaats: 'Stadhuis', stand: 'gepland' },
    { ...basis, id: `gesprek-${oproep}`, soort: 'gesprek', op: '2026-11-30', tijd: '09:30', duurMinuten: 60, plaats: 'Stadhuis, kamer 3', stand: 'gepland' },
    { ...basis, id: `termijn-${d.id}`, soort: 'termijn', op: rij!.eind, stand: 'loopt' },
  ]);
});

test('both ends of the days count, what is outside does not', async () => {
  const d = await nieuw();
  await roepOp(d.id, '2026-12-03');
  const op = async (van: string, tot: string) => (await over(d.id, `?van=${van}&tot=${tot}`)).length;
  expect([await op('2026-12-03', '2026-12-03'), await op('2026-12-01', '2026-12-03'), await op('2026-12-03', '2026-12-05'), await op('2026-12-04', '2026-12-05'), await op('2026-12-01', '2026-12-02')]).toEqual([1, 1, 1, 0, 0]);
  expect((await agenda()).body).toMatchObject({ van: '2026-11-24', tot: '2026-11-30' });
});

test('mine is mine, the team is everybody, and another gemeente is nobody', async () => {
  const [mijn, vrij] = [await nieuw(), await nieuw({ behandelaar: null, behandelaarNaam: null })];
  const ander = await nieuw({}, '0226');
  for (const d of [mijn, vrij]) await roepOp(d.id, '2026-12-01');
  await roepOp(ander.id, '2026-12-01', {}, 'klantmanager-duiven');
  const van = async (vraag: string, wie: string) => (await agenda(`${MAAND}${vraag}`, wie)).body.regels.map((r) => r.dossierId).filter((id) => [mijn.id, vrij.id, ander.id].includes(id)).sort();
  expect(await van('', KM)).toEqual([mijn.id]);
  expect(await van('&wie=team', KM)).toEqual([mijn.id, vrij.id].sort());
  expect(await van('&wie=team', 'collega-zevenaar')).toEqual([mijn.id, vrij.id].sort());
  expect(await van('', 'collega-zevenaar')).toEqual([]);
  expect(await van('&wie=team', 'klantmanager-duiven')).toEqual([ander.id]);
  expect((await agenda(MAAND, 'rsd-medewerker')).status).toBe(403);
});

test('one audit line for everybody shown, and none for the others', async () => {
  const [wel, niet] = [await nieuw(), await nieuw()];
  await roepOp(wel.id, '2026-12-09');
  await plan(wel.id, '2026-12-09');
  await roepOp(niet.id, '2026-12-11');
  await agenda('?van=2026-12-09&tot=2026-12-09', 'teamleider-zevenaar');
  await agenda('?van=2026-12-09&tot=2026-12-09&wie=team', 'teamleider-zevenaar');
  const regels = (id: string) => app.sql(`select soort from tenant.audit where betrokkene = $1 and persoon = $2`, [id, ACTOREN['teamleider-zevenaar']!.persoon]);
  expect(await regels(wel.id)).toEqual([{ soort: 'inzage' }]);
  expect(await regels(niet.id)).toEqual([]);
});

test('what was called off stays, on the day it was; what is planned again moves', async () => {
  const d = await nieuw();
  await plan(d.id, '2026-12-02');
  await app.als(KM).delete(`/v1/dossiers/${d.id}/${toets}`, alsVersie(2));
  expect(await over(d.id, MAAND)).toMatchObject([{ id: `toets-${d.id}`, op: '2026-12-02', tijd: '10:00', stand: 'afgezegd' }]);
  expect((await app.als(KM).get(`/v1/dossiers/${d.id}/leerbaarheidstoets`)).body).toEqual({ stap: 'open', versie: 3, mogelijk: ['gepland', 'afgenomen', 'uitslag', 'ontheven'] });
  await plan(d.id, '2026-12-08', 3);
  expect(await over(d.id, MAAND)).toMatchObject([{ id: `toets-${d.id}`, op: '2026-12-08', stand: 'gepland' }]);
});

test('a call-up for the toets that is planned for that same time is one appointment', async () => {
  const d = await nieuw();
  await roepOp(d.id, '2026-12-02', { doel: 'leerbaarheidstoets', afspraakTijd: '10:00' });
  expect((await over(d.id, MAAND)).map((r) => r.soort)).toEqual(['toetsoproep']);
  await plan(d.id, '2026-12-02');
  expect((await over(d.id, MAAND)).map((r) => r.soort)).toEqual(['toets']);
  await plan(d.id, '2026-12-03', 2);
  expect((await over(d.id, MAAND)).map((r) => r.soort)).toEqual(['toetsoproep', 'toets']);
});

test('the last day is gone once the PIP is there or the dossier is finished', async () => {
  const feiten = { brpOp: '2026-10-05', kennisgevingOp: '2026-10-05' };
  const [loopt, pip, klaar] = [await nieuw(feiten), await nieuw({ ...feiten, pipVastgesteldOp: '2026-11-20' }), await nieuw({ ...feiten, geslotenOp: '2026-11-20' })];
  const soorten = async (id: string) => (await over(id, MAAND)).map((r) => r.soort);
  expect([await soorten(loopt.id), await soorten(pip.id), await soorten(klaar.id)]).toEqual([['termijn'], [], []]);
});

test.each([
  ['?van=2026-11-01&tot=2027-01-02', 422, 'PeriodeTeLang', 'tot'], ['?van=2026-11-02&tot=2026-11-01', 422, 'EindeVoorBegin', 'tot'],
  ['?van=gisteren', 400, undefined, 'van'], ['?tot=2026-02-30', 400, undefined, 'tot'], ['?wie=iedereen', 400, undefined, 'wie'], ['?gemeentecode=0226', 400, undefined, 'gemeentecode'],
])('%s is refused', async (vraag, status, reden, veld) => {
  const uit = await agenda(vraag);
  expect([uit.status, uit.body.reden, uit.body.velden?.[0]?.veld]).toEqual([status, reden, veld]);
});

test('more than 500 lines: the first 500, and it says so', async () => {
  const d = await nieuw({}, '0293');
  await app.sql(`insert into intake.oproep (gemeentecode, id, dossier_id, volgnr, doel, verzonden_op, afspraak_op, afspraak_tijd, plaats, termijn_tot, schriftelijk, waarschuwing, door, door_naam)
    select '0293', gen_random_uuid(), $1, i, 'brede-intake', '2026-11-01', date '2026-12-01' + i % 20, '10:00', 'x', '2026-12-30', true, false, $2, 'x' from generate_series(1, 501) i`, [d.id, IK.persoon]);
  const uit = (await agenda(`${MAAND}&wie=team`, 'klantmanager-westervoort')).body;
  expect([uit.regels.length, uit.afgekapt]).toEqual([500, true]);
  expect((await agenda('?van=2026-12-01&tot=2026-12-10&wie=team', 'klantmanager-westervoort')).body).toMatchObject({ afgekapt: false });
});

describe('the address of a feed', () => {
  const stand = async (wie = KM) => (await app.als(wie).get<AgendaAbonnementUit>('/v1/agenda/abonnement')).body;

  test('is shown once; only its hash is kept, also with an Idempotency-Key', async () => {
    expect(await stand()).toEqual({ actief: false, sindsOp: null, laatstOpgehaaldOp: null });
    const sleutel = { 'idempotency-key': 'agenda-adres-0001' };
    const een = await app.als(KM).post<AgendaAdresUit>('/v1/agenda/abonnement', undefined, sleutel);
    expect([een.status, een.body]).toEqual([201, { adres: expect.stringMatching(/^\/agenda\/0299-[A-Za-z0-9_-]{43}\.ics$/), sindsOp: '2026-11-24T11:00:00.000Z' }]);
    expect(await stand()).toEqual({ actief: true, sindsOp: '2026-11-24T11:00:00.000Z', laatstOpgehaaldOp: null });
    const geheim = een.body.adres.slice(13, -4);
    for (const tabel of ['intake.agenda_abonnement', 'tenant.idempotentie', 'tenant.audit']) {
      expect([tabel, await app.sql(`select 1 from ${tabel} t where t::text like '%' || $1 || '%'`, [geheim])]).toEqual([tabel, []]);
    }
    const nogeens = await app.als(KM).post('/v1/agenda/abonnement', undefined, sleutel);
    expect([nogeens.status, nogeens.body['reden'], nogeens.tekst.includes(geheim)]).toEqual([409, 'AdresAlGetoond', false]);
  });

  test('is given up, once or twice', async () => {
    await app.als(KM).post('/v1/agenda/abonnement');
    expect((await app.als(KM).delete('/v1/agenda/abonnement')).status).toBe(204);
    expect((await app.als(KM).delete('/v1/agenda/abonnement')).status).toBe(204);
    expect(await stand()).toMatchObject({ actief: false });
  });

  test('is of one person', async () => {
    await app.als(KM).post('/v1/agenda/abonnement');
    expect(await stand('collega-zevenaar')).toMatchObject({ actief: false });
    await app.als('collega-zevenaar').delete('/v1/agenda/abonnement');
    expect(await stand()).toMatchObject({ actief: true });
    expect((await app.als('beheerder-zevenaar').post('/v1/agenda/abonnement')).status).toBe(403);
  });
});
