import { randomUUID } from 'node:crypto';
import type { BoetezaakRegel, HandhavingsstapUit, MaatregelvraagBeantwoordFeiten } from '@wegwijs/casusregie';
import { DossierGesloten, DossierOvergedragen } from '@wegwijs/intake';
import { plusDagen } from '@wegwijs/kernel';
import { MaatregelVervallen, MaatregelvraagGesteld } from '@wegwijs/ontzorgen';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { alsVersie, BESLUIT, boete, constateer, CR, doe, KM, lees, persoon, rsdAntwoordt, TL, totBesluit, waarschuw, type Probleem, type Zaak } from './testing/zaak.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
beforeEach(() => {
  app.klok.dag = '2026-05-04';
});
afterAll(() => app.sluit());

const gewaarschuwd = async (anders: Parameters<typeof persoon>[1] = {}) => {
  const id = await persoon(app, anders);
  await waarschuw(app, id);
  return id;
};
const maatregelvraag = (dossierId: string, anders: object = {}) => {
  const feiten = { vraagId: randomUUID(), dossierId, gedraging: 'map', van: app.klok.dag, tot: app.klok.dag, ...anders };
  return app.ontvang(MaatregelvraagGesteld, { gemeentecode: '0299', sleutel: dossierId, feiten }).then(() => feiten);
};
const antwoorden = async (dossierId: string) => (await app.feiten<MaatregelvraagBeantwoordFeiten>('MaatregelvraagBeantwoord')).filter((f) => f.sleutel === dossierId).map((f) => f.feiten);

test('Wi2021 art. 27, the other way round: RSD asks before it lowers, and is told no with the days while a boete is in procedure or stands', async () => {
  const id = await gewaarschuwd();
  const dag = app.klok.dag;
  const zaak = (await constateer(app, id)).body;
  await doe(app, zaak, 'sanctievraag', undefined, KM);
  await maatregelvraag(id, { van: plusDagen(dag, -3) });
  await maatregelvraag(id, { gedraging: 'pvt' });
  await app.drain();
  expect(await antwoorden(id)).toMatchObject([{ vrij: false, reden: 'in-procedure', van: dag, tot: dag }, { vrij: true }]);
  await rsdAntwoordt(app, id);
  const rapport = (await doe(app, await lees(app, zaak.id), 'rapport', { rapportOp: dag, rapport: 'Verslag van de constatering.', verhoord: false, cautie: false }, KM)).body;
  app.klok.dag = plusDagen(rapport.zienswijzeTot!, 1);
  expect((await doe(app, rapport, 'besluit', BESLUIT, TL)).status).toBe(200);
  await maatregelvraag(id, { van: dag, tot: dag });
  await app.drain();
  expect((await antwoorden(id)).at(-1)).toEqual({ vraagId: expect.any(String), dossierId: id, vrij: false, reden: 'boete', van: dag, tot: dag });
});

test('a gedraging that RSD holds is not fined; given back, it can be', async () => {
  const id = await gewaarschuwd();
  const vraag = await maatregelvraag(id);
  await app.drain();
  const zaak = (await constateer(app, id)).body;
  expect(await doe(app, zaak, 'sanctievraag', undefined, KM)).toMatchObject({ status: 422, body: { reden: 'BijstandVerlaagd', feiten: { van: vraag.van, tot: vraag.tot } } });
  expect(await app.feiten('SanctievraagGesteld').then((f) => f.filter((x) => x.sleutel === id))).toEqual([]);
  await app.ontvang(MaatregelVervallen, { gemeentecode: '0299', sleutel: id, feiten: { vraagId: vraag.vraagId, dossierId: id } });
  await app.drain();
  expect((await doe(app, zaak, 'sanctievraag', undefined, KM)).status).toBe(200);
});

test('both at once end in one: of a boete and a maatregel that start together exactly one goes on', async () => {
  for (let ronde = 0; ronde < 4; ronde += 1) {
    app.klok.dag = '2026-05-04';
    const id = await gewaarschuwd();
    const zaak = (await constateer(app, id)).body;
    await maatregelvraag(id);
    const [boeteGaat] = await Promise.all([doe(app, zaak, 'sanctievraag', undefined, KM), app.drain()]);
    await app.drain();
    const [rsd] = await antwoorden(id);
    expect([boeteGaat.status === 200, rsd!.vrij].filter(Boolean)).toHaveLength(1);
    expect(await app.sql('select houder from casusregie.sanctieclaim where dossier_id = $1', [id])).toEqual([{ houder: rsd!.vrij ? 'maatregel' : 'boete' }]);
  }
});

test('RSD asks about a dossier that is not here: no, and nothing is kept', async () => {
  const id = randomUUID();
  await maatregelvraag(id);
  await app.drain();
  expect(await antwoorden(id)).toMatchObject([{ vrij: false, reden: 'onbekend' }]);
});

test('Awb art. 10:3 lid 4: who found it or reported it does not decide', async () => {
  const id = await gewaarschuwd();
  const zaak = (await constateer(app, id, {}, CR)).body;
  const klaar = await totBesluit(app, zaak);
  expect(await doe(app, klaar, 'besluit', BESLUIT, CR)).toMatchObject({ status: 422, body: { reden: 'ZelfdePersoonRapporteerde' } });
  expect((await doe(app, klaar, 'besluit', BESLUIT, KM)).status).toBe(403);
  expect((await doe(app, klaar, 'besluit', BESLUIT, TL)).status).toBe(200);
  await expect(app.sql('update casusregie.boetezaak set besloten_door = rapport_door where id = $1', [zaak.id])).rejects.toThrow();
});

test('Awb art. 5:10a: an interview without cautie is no part of a rapport, and the database does not keep one', async () => {
  const id = await gewaarschuwd();
  const gevraagd = (await doe(app, (await constateer(app, id)).body, 'sanctievraag', undefined, KM)).body;
  const rapport = { rapportOp: app.klok.dag, rapport: 'Verslag van de constatering.', verhoord: true };
  expect(await doe(app, gevraagd, 'rapport', { ...rapport, cautie: false }, KM)).toMatchObject({ status: 422, body: { reden: 'CautieOntbreekt', velden: [{ veld: 'cautie' }] } });
  await expect(app.sql('update casusregie.boetezaak set verhoord = true, cautie = false where id = $1', [gevraagd.id])).rejects.toThrow();
});

test.each(['besloten', 'bekendgemaakt'])('no double sanction in the database either: no %s without the answer no', async (stand) => {
  const id = await gewaarschuwd();
  const zaak = (await constateer(app, id)).body;
  await expect(app.sql(`update casusregie.boetezaak set stand = $2, bedrag = 2500, rapport_op = geconstateerd_op, besloten_op = geconstateerd_op, motivering = 'x' where id = $1`, [zaak.id, stand])).rejects.toThrow();
});

test('two besluiten at once are one boete, and a stale version is 412', async () => {
  const klaar = await totBesluit(app, (await constateer(app, await gewaarschuwd())).body);
  const samen = await Promise.all([1, 2, 3].map(() => doe(app, klaar, 'besluit', BESLUIT, TL)));
  expect(samen.map((r) => r.status).sort()).toEqual([200, 412, 412]);
  expect((await app.als(TL).post(`/v1/handhaving/${klaar.id}/besluit`, BESLUIT)).status).toBe(428);
});

test('two zaken of one person decided at once respect one cap', async () => {
  const id = await gewaarschuwd({ doelgroep: 'gezin' });
  const een = await totBesluit(app, (await constateer(app, id)).body);
  const twee = await totBesluit(app, (await constateer(app, id)).body);
  await app.sql(`insert into casusregie.boetezaak (gemeentecode, id, dossier_id, stand, artikel, gedraging, van, tot, geconstateerd_op, geconstateerd_door, geconstateerd_naam, feiten, sanctie, rapport_op, rapport_door, besloten_op, bedrag, motivering)
    select '0299', gen_random_uuid(), $1, 'bekendgemaakt', '23', 'begeleiding', d::date, d::date, d::date, $2, 'x', 'x', 'niet-verlaagd', d, $2, d, 79000, 'x' from unnest(array['2026-04-01', '2026-04-02', '2026-04-03']::date[]) d`, [id, randomUUID()]);
  const uit = await Promise.all([een, twee].map((z) => doe(app, z, 'besluit', { ...BESLUIT, keren: undefined, verwijtbaarheid: 'opzet', redenOverschrijding: 'Wachten op de tolk.' }, TL)));
  expect(uit.map((r) => [r.status, r.body.bedrag ?? r.body.reden]).sort()).toEqual([[200, 3_000], [422, 'PlafondBereikt']]);
});

test('an offence once: Idempotency-Key repeats the first answer, and the same days again are refused', async () => {
  const id = await gewaarschuwd();
  const koppen = { 'idempotency-key': randomUUID() };
  const [a, b] = [await constateer(app, id, {}, KM, koppen), await constateer(app, id, {}, KM, koppen)];
  expect([a.status, b.status, b.body]).toEqual([201, 201, a.body]);
  expect(await constateer(app, id)).toMatchObject({ status: 422, body: { reden: 'GedragingAlInProcedure', velden: [{ veld: 'van' }] } });
  expect(await Promise.all([1, 2, 3].map(() => constateer(app, id, { gedraging: 'map', van: plusDagen(app.klok.dag, -1), tot: plusDagen(app.klok.dag, -1) }))).then((r) => r.map((x) => x.status).sort())).toEqual([201, 422, 422]);
});

test('Awb art. 5:42: a death ends every boete and leaves nothing of it here, and RSD need not answer any more', async () => {
  const id = await gewaarschuwd();
  await boete(app, id);
  await doe(app, (await constateer(app, id)).body, 'sanctievraag', undefined, KM);
  await app.ontvang(DossierGesloten, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, grond: 'overlijden', geslotenOp: app.klok.dag, wissen: false } });
  await app.drain();
  for (const t of ['boetezaak', 'handhavingsstap', 'sanctieclaim']) expect(await app.sql(`select 1 from casusregie.${t} where dossier_id = $1`, [id])).toEqual([]);
  expect((await app.feiten('SanctievraagIngetrokken')).filter((f) => f.sleutel === id)).toHaveLength(1);
});

test('a move: what was not made known stops here, a boete that was stays due', async () => {
  const id = await gewaarschuwd();
  const bekend = await boete(app, id);
  const open = (await constateer(app, id)).body;
  await app.ontvang(DossierOvergedragen, { gemeentecode: '0299', sleutel: id, feiten: { overdrachtId: randomUUID(), dossierId: id, van: '0299', naar: '0226', overgedragenOp: app.klok.dag, doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', pipBestaat: true } });
  await app.drain();
  expect([(await lees(app, bekend.id)).stand, (await lees(app, open.id)).stand]).toEqual(['bekendgemaakt', 'vervallen']);
  expect((await doe(app, await lees(app, bekend.id), 'betaling', { stap: 'betaald', op: app.klok.dag })).status).toBe(200);
});

test('a dossier without ground leaves nothing of handhaving behind (case 28)', async () => {
  const id = await gewaarschuwd();
  await doe(app, await boete(app, id), 'rechtsgang', { soort: 'bezwaar', kenmerk: 'B-3', ontvangenOp: app.klok.dag });
  await app.ontvang(DossierGesloten, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, grond: 'onterecht-wi2021', geslotenOp: app.klok.dag, wissen: true } });
  await app.drain();
  for (const t of ['boetezaak', 'handhavingsstap', 'sanctieclaim']) expect(await app.sql(`select 1 from casusregie.${t} where dossier_id = $1`, [id])).toEqual([]);
});

test('another gemeente and an absent id are the same 404; another organisation gets nothing', async () => {
  const id = await gewaarschuwd();
  const zaak = (await constateer(app, id)).body;
  for (const [wie, pad] of [['casusregisseur-duiven', `/v1/handhaving/${zaak.id}`], ['casusregisseur-duiven', `/v1/dossiers/${id}/handhaving`], [CR, `/v1/handhaving/${randomUUID()}`], [CR, '/v1/handhaving/geen-uuid']] as const) expect((await app.als(wie).get(pad)).status).toBe(404);
  expect((await doe(app, zaak, 'sanctievraag', undefined, 'klantmanager-duiven')).status).toBe(404);
  expect((await constateer(app, id, {}, 'klantmanager-duiven')).status).toBe(404);
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'aanbieder', 'beheerder-zevenaar']) expect((await app.als(wie).get('/v1/handhaving')).status).toBe(403);
  const vermomd = { account: 'x', persoon: randomUUID(), naam: 'X', organisatie: 'rsd-de-liemers', rollen: ['casusregisseur' as const] };
  expect((await app.als(vermomd).get<{ rijen: unknown[] }>('/v1/handhaving')).body.rijen).toEqual([]);
  const { rijen } = (await app.als(KM).get<{ rijen: BoetezaakRegel[] }>('/v1/handhaving?stand=geconstateerd&limiet=100')).body;
  expect(rijen.map((r) => r.id)).toContain(zaak.id);
  expect((await app.als(KM).get<{ rijen: BoetezaakRegel[] }>('/v1/handhaving?stand=besloten&limiet=100')).body.rijen.map((r) => r.id)).not.toContain(zaak.id);
});

test.each<[string, Record<string, unknown>, string]>([
  ['an unknown gedraging', { gedraging: 'ontzorgen' }, 'gedraging'], ['the intake by hand', { gedraging: 'brede-intake' }, 'gedraging'], ['no day', { van: '2026-02-31' }, 'van'], ['no facts', { feiten: 'x' }, 'feiten'], ['an amount of its own', { bedrag: 1 }, 'bedrag'],
])('nonsense in a constatering is 400 and named in Dutch: %s', async (_t, anders, veld) => {
  const uit = await constateer(app, await persoon(app), anders);
  expect([uit.status, uit.body.velden?.map((v) => v.veld)]).toEqual([400, [veld]]);
  expect(uit.body.velden?.[0]?.melding).toMatch(/moet|mag|onbekend|niet/i);
});

test('the ladder: a warning at once is refused, two call-ups at once are one, and a stale outcome is 412', async () => {
  const id = await persoon(app);
  const post = (soort: string) => app.als(KM).post<HandhavingsstapUit & Probleem>(`/v1/dossiers/${id}/handhaving/stappen`, { gedraging: 'pvt', soort, verzondenOp: app.klok.dag, termijnTot: plusDagen(app.klok.dag, 7) });
  expect(await post('waarschuwing')).toMatchObject({ status: 422, body: { reden: 'WaarschuwingZonderOproep', velden: [{ veld: 'soort' }] } });
  const samen = await Promise.all([1, 2, 3].map(() => post('oproep')));
  expect(samen.map((r) => r.status).sort()).toEqual([201, 422, 422]);
  const stap = samen.find((r) => r.status === 201)!.body;
  const sluit = (versie: number) => app.als(KM).post(`/v1/handhavingsstappen/${stap.id}/uitkomst`, { uitkomst: 'nagekomen', uitkomstOp: app.klok.dag }, alsVersie(versie));
  expect([(await sluit(2)).status, (await sluit(1)).status, (await sluit(1)).status]).toEqual([412, 200, 412]);
});

test('every look at a boete is audited about this person', async () => {
  const id = await gewaarschuwd();
  const zaak: Zaak = (await constateer(app, id)).body;
  await app.als(TL).get(`/v1/handhaving/${zaak.id}`);
  expect((await app.sql<{ actie: string }>('select actie from tenant.audit where betrokkene = $1', [id])).map((r) => r.actie)).toEqual(expect.arrayContaining(['HandhavingController.toon', 'HandhavingController.constateer']));
});
