import { randomUUID } from 'node:crypto';
import type { AfspraakUitkomst, BoeteVoorgesteldFeiten, BredeIntakeUit, LadderUit, OproepInvoer, OproepUit } from '@wegwijs/intake';
import { plusDagen } from '@wegwijs/kernel';
import { testApp, testDeur, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { alsVersie, legUitslagVast, volledig, vulIntake } from '../brede-intake/testing/intake.ts';
import { maakGezin, type Lid } from '../testing/gezin.ts';

const KM = 'klantmanager-zevenaar';
const BEGIN = '2026-03-02';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
beforeEach(() => {
  app.klok.dag = BEGIN;
});
afterAll(() => app.sluit());

const nieuw = async (meer: Lid['feiten'] = {}, gemeentecode = '0299') => {
  const { dossiers } = await maakGezin(app, { gemeentecode, feiten: { gehuisvestOp: '2026-02-10', brpOp: '2026-02-10', kennisgevingOp: '2026-02-12', ...meer } });
  return dossiers[0]!.id;
};
const pad = (id: string) => `/v1/dossiers/${id}/oproepen`;
/** A call-up of today with a week to comply. */
const brief = (meer: Partial<OproepInvoer> = {}): OproepInvoer => ({
  doel: 'brede-intake', verzondenOp: app.klok.dag, afspraakOp: plusDagen(app.klok.dag, 5), afspraakTijd: '09:30', plaats: 'Stadhuis Zevenaar, kamer 3', termijnTot: plusDagen(app.klok.dag, 7),
  schriftelijk: true, waarschuwing: false, ...meer,
});
interface Probleem { reden?: string; bron?: string; velden?: { veld: string }[]; feiten?: Record<string, string | number> }
const roepOp = (id: string, body: unknown = brief(), koppen = {}) => app.als(KM).post<OproepUit & Probleem>(pad(id), body, koppen);
const meld = (id: string, oproepId: string, body: Partial<AfspraakUitkomst> = {}, koppen = {}) =>
  app.als(KM).post<LadderUit & Probleem>(`${pad(id)}/${oproepId}/uitkomst`, { uitkomst: 'niet-verschenen', uitkomstOp: app.klok.dag, ...body }, koppen);
/** Calls up, lets the term pass, and records the miss. */
const mis = async (id: string, meer: Partial<OproepInvoer> = {}, uitkomst: Partial<AfspraakUitkomst> = {}) => {
  const oproep = await roepOp(id, brief(meer));
  if (oproep.status !== 201) throw new Error(oproep.tekst);
  app.klok.dag = plusDagen(oproep.body.termijnTot, 1);
  const antwoord = await meld(id, oproep.body.id, uitkomst);
  if (antwoord.status !== 200) throw new Error(antwoord.tekst);
  return antwoord.body;
};
const MET_WAARSCHUWING = { waarschuwing: true };
const boetes = async (id: string) => (await app.feiten<BoeteVoorgesteldFeiten>('BoeteVoorgesteld')).filter((f) => f.sleutel === id).map((f) => f.feiten);
const intake = async (id: string) => (await app.als(KM).get<BredeIntakeUit>(`/v1/dossiers/${id}/brede-intake`)).body;
const rondAf = (id: string, meer = {}) => app.als(KM).post<BredeIntakeUit & Probleem>(`/v1/dossiers/${id}/brede-intake/afronding`, { wijze: 'bij-afwezigheid', afgerondOp: app.klok.dag, ...meer });

test('Wi2021 art. 14, 22 (cases 57, 58): the whole ladder, from the first letter to the person who appears at last', async () => {
  const id = await nieuw();
  const eerste = await roepOp(id);
  expect(eerste.body).toMatchObject({ volgnr: 1, doel: 'brede-intake', verzondenOp: '2026-03-02', termijnTot: '2026-03-09', voorbijPip: false, pipUiterlijk: '2026-04-23' });

  app.klok.dag = '2026-03-09';
  expect(await meld(id, eerste.body.id)).toMatchObject({ status: 422, body: { reden: 'TermijnLooptNog', bron: 'Wi2021 art. 14 lid 1', feiten: { termijnTot: '2026-03-09' } } });
  app.klok.dag = '2026-03-10';
  expect((await meld(id, eerste.body.id)).body).toMatchObject({ stap: 'te waarschuwen', trede: 1, waarschuwingNodig: true, boetevoorstellen: [], oproepbaar: ['brede-intake', 'leerbaarheidstoets'] });
  expect(await boetes(id)).toEqual([]);

  expect(await roepOp(id)).toMatchObject({ status: 422, body: { reden: 'SchriftelijkeWaarschuwingOntbreekt', bron: 'Wi2021 art. 14 lid 1, art. 22', velden: [{ veld: 'waarschuwing' }] } });
  const tweede = await mis(id, MET_WAARSCHUWING);
  expect(tweede).toMatchObject({ stap: 'hersteltermijn', trede: 2, waarschuwingNodig: false, hersteltermijnUiterlijk: '2026-05-18', boetevoorstellen: [{ overtreding: 1, bedrag: 25_000, bron: expect.stringContaining('art. 22') }] });
  const voorstel = { dossierId: id, artikel: 'Wi2021 art. 22', overtreding: 1, geconstateerdOp: '2026-03-18', waarschuwingOp: '2026-03-10', bedrag: 25_000, hersteltermijnTotUiterlijk: '2026-05-18' };
  expect(await boetes(id)).toEqual([voorstel]);
  expect(await rondAf(id)).toMatchObject({ status: 422, body: { reden: 'TeWeinigOproepen', feiten: { oproepen: 2, nodig: 3 } } });

  expect(await roepOp(id, brief({ termijnTot: '2026-05-19' }))).toMatchObject({ status: 422, body: { reden: 'HersteltermijnTeLang', velden: [{ veld: 'termijnTot' }], feiten: { uiterlijk: '2026-05-18' } } });
  const derde = await mis(id);
  expect(derde).toMatchObject({ stap: 'af te ronden bij afwezigheid', trede: 3, afwezigheidMogelijk: true, oproepbaar: [] });
  expect((await boetes(id)).map((b) => [b.overtreding, b.geconstateerdOp])).toEqual([[1, '2026-03-18'], [2, '2026-03-26']]);
  expect(await roepOp(id)).toMatchObject({ status: 422, body: { reden: 'OproepenUitgeput' } });

  expect(await rondAf(id)).toMatchObject({ status: 422, body: { reden: 'BredeIntakeOnvolledig', feiten: { ontbreekt: 'opleiding, werkervaring, omstandigheden, taalniveau, arbeidsparticipatie, zelfredzaamheid' } } });
  await vulIntake(app, KM, id, '2026-03-20', ['vve', 'gezondheid', 'recht-alleen-gehoord']);
  expect(await rondAf(id, { afgerondOp: '2026-03-25' })).toMatchObject({ status: 422, body: { reden: 'AfrondingVoorLaatsteFeit', feiten: { laatsteFeit: '2026-03-26' } } });
  expect(await rondAf(id)).toMatchObject({ status: 201, body: { afronding: { wijze: 'bij-afwezigheid', alsnogVerschenen: { intakeOpnieuwVerplicht: false, pipAanpasbaar: true, boetesBlijven: 2 } }, oproepladder: { stap: 'afgerond' } } });
  expect((await app.feiten('BredeIntakeAfgerond')).find((f) => f.sleutel === id)?.feiten).toMatchObject({ wijze: 'bij-afwezigheid', afgerondOp: '2026-03-26' });
  expect(await roepOp(id)).toMatchObject({ status: 422, body: { reden: 'IntakeAlVerschenenOfAfgerond' } });

  app.klok.dag = '2026-04-07';
  const onderdelen = `/v1/dossiers/${id}/brede-intake/onderdelen`;
  expect((await app.als(KM).put(`${onderdelen}/gezondheid`, volledig('2026-04-07').gezondheid, alsVersie(1))).status).toBe(200);
  expect((await app.als(KM).put(`${onderdelen}/taalniveau`, { ...volledig('2026-04-07').taalniveau, niveau: 'A2' }, alsVersie(3))).status).toBe(200);
  expect((await legUitslagVast(app, KM, id, '2026-04-07')).status).toBe(200);
  expect(await intake(id)).toMatchObject({ startniveau: { taalniveau: 'A2' }, gegevens: { gezondheid: { geestelijk: 'ernstig' } }, leerbaarheidstoets: { stap: 'uitslag' } });
  expect(await boetes(id)).toHaveLength(2);
  expect(await rondAf(id, { wijze: 'in-persoon', samenvatting: 'x' })).toMatchObject({ status: 422, body: { reden: 'BredeIntakeAlAfgerond' } });
});

test('Wi2021 art. 14, 22 (case 57): a threat in the first letter does not make the first miss a boete', async () => {
  const id = await nieuw();
  expect(await mis(id, MET_WAARSCHUWING)).toMatchObject({ stap: 'te waarschuwen', boetevoorstellen: [] });
  expect(await boetes(id)).toEqual([]);
  await mis(id, MET_WAARSCHUWING);
  expect((await boetes(id)).map((b) => b.waarschuwingOp)).toEqual(['2026-03-10']);
});

test.each<[string, Partial<AfspraakUitkomst>, number, string]>([
  ['a good reason does not climb', { uitkomst: 'verschoonbaar', toelichting: 'Bevallen.' }, 1, 'opnieuw op te roepen'],
  ['who comes is not fined', { uitkomst: 'verschenen' }, 1, 'verschenen'],
  ['insufficient cooperation is a miss (art. 22 lid 1)', { uitkomst: 'onvoldoende-medewerking' }, 2, 'hersteltermijn'],
  ['refusing the toets is a miss (art. 22 lid 1)', { uitkomst: 'weigert-leerbaarheidstoets' }, 2, 'hersteltermijn'],
])('Wi2021 art. 22: after the warning, %s', async (_t, uitkomst, trede, stap) => {
  const id = await nieuw();
  await mis(id);
  expect(await mis(id, MET_WAARSCHUWING, uitkomst)).toMatchObject({ trede, stap });
  expect(await boetes(id)).toHaveLength(trede - 1);
});

test('Wi2021 art. 14 lid 3 onder a: who came to the conversation is called up for the toets, with the misses so far', async () => {
  const id = await nieuw();
  await mis(id);
  await mis(id, MET_WAARSCHUWING, { uitkomst: 'verschenen' });
  expect((await intake(id)).oproepladder).toMatchObject({ stap: 'verschenen', oproepbaar: ['leerbaarheidstoets'] });
  expect(await roepOp(id, brief(MET_WAARSCHUWING))).toMatchObject({ status: 422, body: { reden: 'IntakeAlVerschenenOfAfgerond' } });
  expect(await mis(id, { ...MET_WAARSCHUWING, doel: 'leerbaarheidstoets' })).toMatchObject({ trede: 2, stap: 'hersteltermijn' });
  expect(await boetes(id)).toMatchObject([{ overtreding: 1 }]);
});

test.each([['2026-04-23', false], ['2026-04-24', true]])('Besluit art. 5.3 lid 2: a term to %s, with the PIP due on 2026-04-23', async (termijnTot, voorbijPip) => {
  const antwoord = await roepOp(await nieuw(), brief({ termijnTot }));
  expect(antwoord).toMatchObject({ status: 201, body: { voorbijPip, pipUiterlijk: '2026-04-23' } });
});

test('while the clock of the PIP has not started no term runs past it', async () => {
  const id = await nieuw({ kennisgevingOp: null });
  const antwoord = await roepOp(id, brief({ termijnTot: '2027-03-01' }));
  expect(antwoord).toMatchObject({ status: 201, body: { voorbijPip: false } });
  expect(antwoord.body.pipUiterlijk).toBeUndefined();
});

test.each<[string, Partial<OproepInvoer>, string, string]>([
  ['dated tomorrow', { verzondenOp: '2026-03-03', afspraakOp: '2026-03-06', termijnTot: '2026-03-09' }, 'OproepInDeToekomst', 'verzondenOp'],
  ['no term', { termijnTot: '2026-03-02', afspraakOp: '2026-03-02' }, 'GeenTermijn', 'termijnTot'],
  ['an appointment after the term', { afspraakOp: '2026-03-10' }, 'AfspraakBuitenTermijn', 'afspraakOp'],
  ['an appointment on the day of the letter', { afspraakOp: '2026-03-02' }, 'AfspraakBuitenTermijn', 'afspraakOp'],
])('Wi2021 art. 14 lid 2: call-up refused: %s', async (_t, anders, reden, veld) => {
  const id = await nieuw();
  expect(await roepOp(id, brief(anders))).toMatchObject({ status: 422, body: { reden, bron: 'Wi2021 art. 14 lid 2', velden: [{ veld }] } });
  expect((await app.als(KM).get<LadderUit>(pad(id))).body.oproepen).toEqual([]);
});

test.each<[string, Record<string, unknown>, string]>([
  ['a purpose that does not exist', { doel: 'huisbezoek' }, 'doel'], ['a time of 25 hours', { afspraakTijd: '25:00' }, 'afspraakTijd'], ['no place', { plaats: '' }, 'plaats'],
  ['a day that does not exist', { termijnTot: '2026-02-31' }, 'termijnTot'], ['a moment for a day', { verzondenOp: '2026-03-02T10:00:00Z' }, 'verzondenOp'], ['text for yes', { schriftelijk: 'ja' }, 'schriftelijk'],
  ['an outcome at once', { uitkomst: 'niet-verschenen' }, 'uitkomst'], ['a boete of its own', { bedrag: 1 }, 'bedrag'], ['no letter date', { verzondenOp: undefined }, 'verzondenOp'],
])('nonsense in a call-up is 400 and named: %s', async (_t, anders, veld) => {
  const antwoord = await roepOp(await nieuw(), { ...brief(), ...anders });
  expect([antwoord.status, antwoord.body.velden?.map((v) => v.veld)]).toEqual([400, [veld]]);
});

test.each<[string, Record<string, unknown>, number, string]>([
  ['tomorrow', { uitkomst: 'verschenen', uitkomstOp: '2026-03-11' }, 422, 'UitkomstInDeToekomst'],
  ['before the letter', { uitkomst: 'verschenen', uitkomstOp: '2026-03-01' }, 422, 'UitkomstVoorOproep'],
  ['an outcome that does not exist', { uitkomst: 'te laat' }, 400, ''],
  ['a field that does not exist', { boete: true }, 400, ''],
])('Wi2021 art. 14 lid 1: outcome refused: %s', async (_t, body, status, reden) => {
  const id = await nieuw();
  const { body: oproep } = await roepOp(id);
  app.klok.dag = '2026-03-10';
  const antwoord = await meld(id, oproep.id, body as Partial<AfspraakUitkomst>);
  expect([antwoord.status, antwoord.body.reden ?? '']).toEqual([status, reden]);
  expect((await app.als(KM).get<LadderUit>(pad(id))).body).toMatchObject({ stap: 'wacht op uitkomst', trede: 0 });
});

test('an outcome is recorded once: a second one, and one for an older call-up, are refused', async () => {
  const id = await nieuw();
  await mis(id);
  await mis(id, MET_WAARSCHUWING);
  const { oproepen } = (await app.als(KM).get<LadderUit>(pad(id))).body;
  for (const o of oproepen) expect(await meld(id, o.id, { uitkomst: 'verschenen' })).toMatchObject({ status: 422, body: { reden: 'GeenOpenOproep' } });
  expect(await boetes(id)).toHaveLength(1);
});

test('two call-ups at once are not two steps, and two outcomes at once are not two boetes', async () => {
  const id = await nieuw();
  await mis(id);
  const samen = await Promise.all(Array.from({ length: 8 }, () => roepOp(id, brief(MET_WAARSCHUWING))));
  expect(samen.map((r) => r.status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 422)]);
  const gelukt = samen.find((r) => r.status === 201)!;
  app.klok.dag = plusDagen(gelukt.body.termijnTot, 1);
  const uitkomsten = await Promise.all([1, 2, 3].map(() => meld(id, gelukt.body.id)));
  expect(uitkomsten.map((r) => r.status).sort()).toEqual([200, 422, 422]);
  expect(await boetes(id)).toHaveLength(1);
});

test('a call-up waits for whoever is changing the dossier, and then sees what he did', async () => {
  const id = await nieuw();
  const deur = await testDeur(app.db, 'intake');
  let klaar = false;
  const [wachtend] = await deur.als(KM, ['brede-intake-pip'], () => deur.deur.run(async (em) => {
    await em.query(`update intake.dossier set gesloten_op = '2026-03-02', sluitreden = 'overgedragen' where gemeentecode = '0299' and id = $1`, [id]);
    const bezig = roepOp(id).finally(() => { klaar = true; });
    await new Promise((verder) => setTimeout(verder, 400));
    expect(klaar).toBe(false);
    return [bezig] as const;
  }));
  expect(await wachtend).toMatchObject({ status: 422, body: { reden: 'DossierGesloten' } });
  await deur.sluit();
});

test('Idempotency-Key: a repeat gives the first answer, one call-up and one boete', async () => {
  const id = await nieuw();
  await mis(id);
  const sleutel = { 'idempotency-key': randomUUID() };
  const [een, twee] = [await roepOp(id, brief(MET_WAARSCHUWING), sleutel), await roepOp(id, brief(MET_WAARSCHUWING), sleutel)];
  expect([een.status, twee.status, twee.body]).toEqual([201, 201, een.body]);
  app.klok.dag = plusDagen(een.body.termijnTot, 1);
  const [a, b] = [await meld(id, een.body.id, {}, sleutel), await meld(id, een.body.id, {}, sleutel)];
  expect([a.status, b.status, b.body]).toEqual([200, 200, a.body]);
  expect(await boetes(id)).toHaveLength(1);
});

test('another gemeente, another dossier and an absent id are the same 404', async () => {
  const duiven = await nieuw({}, '0226');
  const eigen = await nieuw();
  const { body: oproep } = await roepOp(eigen);
  expect((await app.als(KM).get(pad(duiven))).status).toBe(404);
  expect((await roepOp(duiven)).status).toBe(404);
  expect((await meld(await nieuw(), oproep.id, { uitkomst: 'verschenen' })).status).toBe(404);
  expect((await app.als('klantmanager-duiven').post(`${pad(eigen)}/${oproep.id}/uitkomst`, { uitkomst: 'verschenen', uitkomstOp: BEGIN })).status).toBe(404);
  expect((await meld(eigen, randomUUID(), { uitkomst: 'verschenen' })).status).toBe(404);
  expect((await meld(eigen, 'geen-uuid', { uitkomst: 'verschenen' })).status).toBe(404);
  expect((await app.als(KM).get<LadderUit>(pad(eigen))).body.stap).toBe('wacht op uitkomst');
});

test.each(['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'aanbieder', 'beheerder-zevenaar'])('%s reaches no call-up; a teamleider reads', async (wie) => {
  const id = await nieuw();
  const { body: oproep } = await roepOp(id);
  expect((await app.als(wie).get(pad(id))).status).toBe(403);
  for (const mens of [wie, 'teamleider-zevenaar']) {
    expect((await app.als(mens).post(pad(id), brief())).status).toBe(403);
    expect((await app.als(mens).post(`${pad(id)}/${oproep.id}/uitkomst`, { uitkomst: 'verschenen', uitkomstOp: BEGIN })).status).toBe(403);
  }
  expect((await app.als('teamleider-zevenaar').get(pad(id))).status).toBe(200);
});

test('every step is audited about this person, and the proposal holds no more than the fact', async () => {
  const id = await nieuw();
  await mis(id, {}, { toelichting: 'Zei dat hij ziek was.' });
  await mis(id, MET_WAARSCHUWING, { toelichting: 'Ziek.' });
  expect((await app.sql<{ actie: string }>('select actie from tenant.audit where betrokkene = $1 order by op', [id])).map((r) => r.actie))
    .toEqual(['OproepController.roepOp', 'OproepController.legUitkomstVast', 'OproepController.roepOp', 'OproepController.legUitkomstVast']);
  expect(Object.keys((await boetes(id))[0]!).sort()).toEqual(['artikel', 'bedrag', 'dossierId', 'geconstateerdOp', 'hersteltermijnTotUiterlijk', 'overtreding', 'waarschuwingOp']);
});

test('a closed dossier is not called up', async () => {
  expect(await roepOp(await nieuw({ geslotenOp: '2026-03-01', sluitreden: 'overgedragen' }))).toMatchObject({ status: 422, body: { reden: 'DossierGesloten' } });
});
