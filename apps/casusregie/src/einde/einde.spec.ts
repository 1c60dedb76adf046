import { randomUUID } from 'node:crypto';
import { VoldaanVastgesteld, type PlichtEindeUit, type PlichtGeeindigdFeiten } from '@wegwijs/casusregie';
import { DossierGesloten, type EindeGrond } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { act, alsVersie, metPip, versieVan, type Probleem } from '../termijn/testing/met-pip.ts';

const REGISSEUR = 'casusregisseur-zevenaar';
let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
beforeEach(() => {
  app.klok.dag = '2027-06-01';
});
afterAll(() => app.sluit());

const NATURALISATIE = { grond: 'naturalisatie', op: '2027-05-01', reden: 'Bericht van de BRP van 3 mei.' };
const OVERLIJDEN = { grond: 'overlijden', op: '2027-05-30', reden: 'Bericht van de BRP van 31 mei.', wissenBevestigd: true };
const zet = async (id: string, body: object, o: { pad?: string; wie?: string; versie?: number; koppen?: Record<string, string> } = {}) =>
  app.als(o.wie ?? REGISSEUR).post<PlichtEindeUit & Probleem>(`/v1/dossiers/${id}/einde${o.pad ?? ''}`, body, { ...alsVersie(o.versie ?? await versieVan(app, id)), ...o.koppen });
const toon = (id: string, wie = REGISSEUR) => app.als(wie).get<PlichtEindeUit & Probleem>(`/v1/dossiers/${id}/einde`);
const geeindigd = async (id: string) => (await app.feiten<PlichtGeeindigdFeiten>('PlichtGeeindigd')).filter((f) => f.sleutel === id).map((f) => f.feiten);
const rij = async (id: string) => (await app.sql<Record<string, unknown>>('select stand, plicht_einde::text op, plicht_einde_grond grond from casusregie.dossier where id = $1', [id]))[0];
const sluit = async (id: string, grond: EindeGrond, wissen: boolean, geslotenOp = '2027-05-20') => {
  await app.ontvang(DossierGesloten, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, grond, geslotenOp, wissen } });
  await app.drain();
};
/** How many rows of this dossier each table still holds. */
const resten = async (id: string) => {
  const tabellen = await app.sql<{ t: string }>(`select c.conrelid::regclass::text t from pg_constraint c where c.contype = 'f' and c.confrelid = 'casusregie.dossier'::regclass order by 1`);
  const uit: string[] = [];
  for (const { t } of tabellen) if ((await app.sql(`select 1 from ${t} where dossier_id = $1 limit 1`, [id])).length > 0) uit.push(t);
  return uit;
};

test('Wi2021 art. 3: naturalised: the plicht ends, what runs stops, five years of keeping begin', async () => {
  const id = await metPip(app);
  await act(app, id, 'duo', { begin: '2026-03-11', einde: '2029-03-12', ontvangenOp: '2026-04-01' });
  const uit = await zet(id, NATURALISATIE);
  expect(uit).toMatchObject({ status: 200, body: { gewist: false, gevolg: { grond: 'naturalisatie', gegevens: 'bewaren', stopt: ['begeleiding', 'voortgang', 'handhaving', 'betalingen'], bewaarTot: { einde: '2032-05-01' } }, regels: [{ stand: 'geldt', doorNaam: 'Rob Regisseur' }] } });
  expect(await rij(id)).toEqual({ stand: 'gesloten', op: '2027-05-01', grond: 'naturalisatie' });
  expect(await geeindigd(id)).toEqual([{ dossierId: id, grond: 'naturalisatie', op: '2027-05-01', wissen: false }]);
  expect(await app.sql('select 1 from casusregie.klok where dossier_id = $1', [id])).toEqual([]);
  expect(await app.sql(`select stand from casusregie.signaal where dossier_id = $1`, [id])).toEqual([{ stand: 'afgehandeld' }]);
  expect(await act(app, id, 'onderbrekingen', { soort: 'niet-in-brp', van: '2027-01-01' })).toMatchObject({ status: 422, body: { reden: 'PlichtGeeindigd' } });
  expect(await zet(id, NATURALISATIE)).toMatchObject({ status: 422, body: { reden: 'PlichtAlGeeindigd' } });
});

test('a correction with an earlier date takes the place of what was recorded, which stays readable', async () => {
  const id = await metPip(app);
  expect(await zet(id, NATURALISATIE, { pad: '/correctie' })).toMatchObject({ status: 422, body: { reden: 'PlichtLooptNog' } });
  await zet(id, NATURALISATIE);
  const uit = await zet(id, { ...NATURALISATIE, op: '2027-03-15', reden: 'Het besluit was van 15 maart.' }, { pad: '/correctie' });
  expect(uit.body.regels.map((r) => [r.op, r.stand])).toEqual([['2027-03-15', 'geldt'], ['2027-05-01', 'vervangen']]);
  expect(await rij(id)).toMatchObject({ op: '2027-03-15' });
  expect((await geeindigd(id)).map((f) => f.op)).toEqual(['2027-05-01', '2027-03-15']);
});

test('an end that was not one is taken back: the dossier is what it was, and its clocks run again', async () => {
  const id = await metPip(app);
  await zet(id, NATURALISATIE);
  await zet(id, { ...NATURALISATIE, op: '2027-04-01' }, { pad: '/correctie' });
  const uit = await zet(id, { reden: 'Het was een naamgenoot.' }, { pad: '/herroeping' });
  expect(uit).toMatchObject({ status: 200, body: { gevolg: null } });
  expect(uit.body.regels.map((r) => r.stand)).toEqual(['herroepen', 'vervangen']);
  expect(await rij(id)).toEqual({ stand: 'pip-vastgesteld', op: null, grond: null });
  expect((await app.feiten('PlichtEindeHerroepen')).map((f) => f.sleutel)).toContain(id);
  expect((await app.sql<{ soort: string }>('select soort from casusregie.klok where dossier_id = $1', [id])).map((k) => k.soort)).toEqual(expect.arrayContaining(['aow-leeftijd', 'termijn-eindigt']));
  expect(await zet(id, { reden: 'Nog eens terug.' }, { pad: '/herroeping' })).toMatchObject({ status: 422, body: { reden: 'PlichtLooptNog' } });
  expect((await zet(id, NATURALISATIE)).status).toBe(200);
});

test('Besluit art. 9.9 lid 1 b (case 29): a death, confirmed in so many words, removes everything; the audit says that it was here', async () => {
  const id = await metPip(app);
  expect(await zet(id, { ...OVERLIJDEN, wissenBevestigd: undefined })).toMatchObject({ status: 422, body: { reden: 'WissenNietBevestigd' } });
  expect((await resten(id)).length).toBeGreaterThan(3);
  const uit = await zet(id, OVERLIJDEN);
  expect(uit).toMatchObject({ status: 200, body: { gewist: true, regels: [], gevolg: { gegevens: 'wissen', stopt: ['begeleiding', 'voortgang', 'handhaving', 'betalingen', 'brieven'] } } });
  expect([await resten(id), await rij(id), (await toon(id)).status]).toEqual([[], undefined, 404]);
  expect(await geeindigd(id)).toEqual([{ dossierId: id, grond: 'overlijden', op: '2027-05-30', wissen: true }]);
  expect(await app.sql('select actie from tenant.audit where betrokkene = $1', [id])).toEqual([{ actie: 'EindeController.legVast' }]);
});

test('Besluit art. 9.9 lid 1 b: who dies within the five years is removed as well', async () => {
  const id = await metPip(app);
  await zet(id, NATURALISATIE);
  expect(await zet(id, OVERLIJDEN)).toMatchObject({ status: 200, body: { gewist: true } });
  expect(await resten(id)).toEqual([]);
});

test('Wi2021 art. 3 lid 1 (case 21): AOW-age has one day, and is a signal that ends nothing by itself', async () => {
  const id = await metPip(app, { geboren: '1960-05-15' });
  expect((await toon(id)).body).toMatchObject({ aowOp: '2027-05-15' });
  expect(await app.sql('select valt_op::text from casusregie.klok where dossier_id = $1 and soort = $2', [id, 'aow-leeftijd'])).toEqual([{ valt_op: '2027-05-15' }]);
  expect(await zet(id, { grond: 'aow-leeftijd', op: '2027-05-16', reden: 'AOW-leeftijd bereikt.' })).toMatchObject({ status: 422, body: { reden: 'AndereAowDag', feiten: { aowOp: '2027-05-15' } } });
  expect(await rij(id)).toMatchObject({ stand: 'pip-vastgesteld', op: null });
  expect((await zet(id, { grond: 'aow-leeftijd', op: '2027-05-15', reden: 'AOW-leeftijd bereikt.' })).status).toBe(200);
  const jong = await metPip(app);
  expect(await zet(jong, { grond: 'aow-leeftijd', op: '2027-05-15', reden: 'AOW-leeftijd bereikt.' })).toMatchObject({ status: 422, body: { reden: 'AowLeeftijdNogNietBereikt' } });
});

test('Besluit art. 2.1 lid 2 (case 25): a gap of more than a year ends the plicht on its first day, and only when it is on record', async () => {
  const id = await metPip(app);
  const einde = { grond: 'onderbreking-langer-dan-een-jaar', op: '2026-04-01', reden: 'Al veertien maanden weg.' };
  expect(await zet(id, einde)).toMatchObject({ status: 422, body: { reden: 'GeenOnderbrekingLangerDanEenJaar' } });
  await act(app, id, 'onderbrekingen', { soort: 'niet-in-brp', van: '2026-04-01' });
  expect(await zet(id, { ...einde, op: '2027-04-01' })).toMatchObject({ status: 422, body: { reden: 'AndereDagDanOnderbreking', feiten: { van: '2026-04-01' } } });
  expect(await zet(id, einde)).toMatchObject({ status: 200, body: { gevolg: { bewaarTot: { einde: '2031-04-01' } } } });
});

test('DUO established that somebody is voldaan: the plicht ends; a later word corrects the day, and no other end', async () => {
  const id = await metPip(app);
  const zeg = async (voldaanOp: string) => {
    await app.ontvang(VoldaanVastgesteld, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, id: randomUUID(), voldaanOp, document: 'diploma', verschil: [] } });
    await app.drain();
  };
  await zeg('2027-05-10');
  await zeg('2027-05-12');
  await zeg('2027-05-12');
  expect(await rij(id)).toEqual({ stand: 'gesloten', op: '2027-05-12', grond: 'voldaan' });
  expect((await geeindigd(id)).map((f) => f.op)).toEqual(['2027-05-10', '2027-05-12']);
  await zet(id, NATURALISATIE, { pad: '/correctie' });
  await zeg('2027-05-14');
  expect(await rij(id)).toMatchObject({ grond: 'naturalisatie' });
  expect((await zet(id, { ...NATURALISATIE, grond: 'voldaan' })).status).toBe(400);
});

test('the intake closed it: the same path; told twice, or after an end recorded here, it changes nothing', async () => {
  const id = await metPip(app);
  await sluit(id, 'ontheven', false);
  await sluit(id, 'ontheven', false, '2027-05-25');
  expect(await rij(id)).toEqual({ stand: 'gesloten', op: '2027-05-20', grond: 'ontheven' });
  expect(await geeindigd(id)).toHaveLength(1);
  expect((await toon(id)).body.regels).toEqual([expect.objectContaining({ grond: 'ontheven', reden: null, doorNaam: null, stand: 'geldt' })]);
});

test.each<[EindeGrond, number]>([['onterecht-wi2021', 1], ['koppeling-ingetrokken', 0]])('wet.md §14.28 and 69: %s leaves nothing behind, also when it is told twice', async (grond, gezegd) => {
  const id = await metPip(app);
  await sluit(id, grond, true);
  await sluit(id, grond, true);
  expect([await resten(id), await rij(id)]).toEqual([[], undefined]);
  expect(await geeindigd(id)).toHaveLength(gezegd);
});

test('two at once are one end; a stale version is told so; a repeated key gives the first answer', async () => {
  const id = await metPip(app);
  const versie = await versieVan(app, id);
  const samen = await Promise.all([1, 2, 3].map(() => zet(id, NATURALISATIE, { versie })));
  expect(samen.map((r) => r.status).sort()).toEqual([200, 412, 412]);
  expect(await geeindigd(id)).toHaveLength(1);
  const ander = await metPip(app);
  const o = { versie: await versieVan(app, ander), koppen: { 'idempotency-key': randomUUID() } };
  const [een, twee] = [await zet(ander, OVERLIJDEN, o), await zet(ander, OVERLIJDEN, o)];
  expect([een.status, twee.status, twee.body]).toEqual([200, 200, een.body]);
});

test.each<[string, object, string]>([
  ['a ground that does not exist', { ...NATURALISATIE, grond: 'verhuisd' }, 'grond'],
  ['a day that does not exist', { ...NATURALISATIE, op: '2027-02-29' }, 'op'],
  ['no reason', { grond: 'naturalisatie', op: '2027-05-01' }, 'reden'],
  ['a reason of nothing', { ...NATURALISATIE, reden: 'ja' }, 'reden'],
])('nonsense is refused by field: %s', async (_t, body, veld) => {
  const antwoord = await zet(await metPip(app), body);
  expect([antwoord.status, antwoord.body.velden?.[0]?.veld]).toEqual([400, veld]);
});

test('another gemeente and an absent id are the same 404; others have no way in', async () => {
  const id = await metPip(app);
  const duiven = await metPip(app, { gemeentecode: '0226' });
  expect([(await zet(duiven, NATURALISATIE)).status, (await toon(duiven)).status, (await toon(randomUUID())).status]).toEqual([404, 404, 404]);
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'aanbieder', 'beheerder-zevenaar']) expect([(await toon(id, wie)).status, (await zet(id, OVERLIJDEN, { wie })).status]).toEqual([403, 403]);
  expect([(await toon(id, 'teamleider-zevenaar')).status, (await zet(id, OVERLIJDEN, { wie: 'teamleider-zevenaar' })).status]).toEqual([200, 403]);
  expect(await rij(id)).toMatchObject({ op: null });
});
