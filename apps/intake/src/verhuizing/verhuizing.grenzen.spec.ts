import { randomUUID } from 'node:crypto';
import type { OverdrachtStandUit } from '@wegwijs/intake';
import { plusDagen } from '@wegwijs/kernel';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakGezin } from '../testing/gezin.ts';
import { aanvaard, alsVersie, bied, bsn, geefBsn, gezin, GEVER, MET_PIP, NAAR, ONTVANGER, pakket, trekIn, VAN, weiger, ZONDER_PIP } from './testing/verhuizing.ts';

const VANDAAG = '2026-11-10';
let app: TestApp;
beforeAll(async () => { app = await testApp(AppModule, { vandaag: VANDAAG }); });
afterAll(() => app.sluit());

const WEG = '11111111-1111-4111-8111-111111111111';
const kaal = (a: { tekst: string; status: number }, id: string) => [a.status, a.tekst.replace(/"traceId":"[0-9a-f]+"/, '').replaceAll(id, 'X')];
const stand = async (id: string, wie: string) => (await app.als(wie).get<OverdrachtStandUit>(`/v1/overdrachten/${id}`)).body;
const kanten = (id: string) => app.sql<{ richting: string; status: string }>('select richting, status from intake.overdracht where id = $1 order by richting desc', [id]);
const dossiersIn = async (gemeentecode: string) => (await app.sql('select 1 from intake.dossier where gemeentecode = $1', [gemeentecode])).length;

/** An offer that has arrived. */
async function onderweg(feiten = ZONDER_PIP): Promise<{ id: string; dossierId: string; persoonId: string }> {
  const { dossiers: [d] } = await gezin(app, feiten);
  const { body: { id } } = await bied(app, d!.id);
  await app.drain();
  return { id, dossierId: d!.id, persoonId: d!.persoonId };
}

test.each<[string, object, string, string | undefined, RegExp]>([
  ['to oneself', { naar: VAN }, 'ZelfdeGemeente', 'naar', /art. 35 lid 4/],
  ['to a gemeente outside Wegwijs', { naar: '0202' }, 'GemeenteBuitenWegwijs', 'naar', /art. 35 lid 4/],
  ['to a gemeente that does not exist', { naar: '9999' }, 'GemeenteBuitenWegwijs', 'naar', /art. 35 lid 4/],
  ['tomorrow', { aangebodenOp: plusDagen(VANDAAG, 1) }, 'AanbiedingInDeToekomst', 'aangebodenOp', /art. 35 lid 4/],
  ['from before there was a dossier', { aangebodenOp: '2025-11-30' }, 'AanbiedingVoorDossier', 'aangebodenOp', /art. 35 lid 4/],
  ['with somebody of another household', { gezinsleden: [WEG] }, 'GeenGezinslid', 'gezinsleden', /art. 35 lid 4/],
])('Wi2021 art. 35 lid 4: not offered %s', async (_t, meer, reden, veld, bron) => {
  const { dossiers: [d] } = await gezin(app, ZONDER_PIP);
  const uit = await bied(app, d!.id, meer);
  expect([uit.status, uit.body.reden, uit.body.velden?.[0]?.veld, uit.body.bron]).toEqual([422, reden, veld, expect.stringMatching(bron)]);
  expect(await app.sql('select 1 from intake.overdracht where dossier_id = $1', [d!.id])).toEqual([]);
});

test.each<[string, Parameters<typeof gezin>[1], string]>([
  ['a closed dossier', { ...MET_PIP, geslotenOp: '2026-10-01', sluitreden: 'vrijgesteld' }, 'DossierGesloten'],
  ['a first PIP that is decided and not sent (Awb art. 3:40)', { ...MET_PIP, pipBekendgemaaktOp: null }, 'PipNogNietBekendgemaakt'],
])('not offered: %s', async (_t, feiten, reden) => {
  const { dossiers: [d] } = await gezin(app, feiten);
  expect((await bied(app, d!.id)).body).toMatchObject({ reden });
});

test('a member with a running dossier is not taken along: it has its own handing over', async () => {
  const g = await gezin(app, ZONDER_PIP, { leden: [{ feiten: ZONDER_PIP }] });
  expect((await bied(app, g.dossiers[0]!.id, { gezinsleden: [g.personen[1]!.id] })).body).toMatchObject({ reden: 'GezinslidHeeftDossier' });
});

test.each<[string, object]>([['naar', { naar: 'Zevenaar' }], ['gezinsleden', { gezinsleden: ['x'] }], ['gevraagd', { gevraagd: ['gezondheid'] }], ['bsn', { bsn: '123456782' }]])('a wrong %s is refused by name', async (veld, meer) => {
  const { dossiers: [d] } = await gezin(app, ZONDER_PIP);
  const uit = await bied(app, d!.id, meer);
  expect([uit.status, uit.body.velden?.[0]?.veld]).toEqual([400, expect.stringContaining(veld)]);
});

test('twenty offers of one dossier at once: one', async () => {
  const { dossiers: [d] } = await gezin(app, ZONDER_PIP);
  const uit = await Promise.all(Array.from({ length: 20 }, () => bied(app, d!.id)));
  expect(uit.filter((u) => u.status === 201)).toHaveLength(1);
  expect(uit.filter((u) => u.status !== 201).map((u) => u.body.reden)).toEqual(Array<string>(19).fill('OverdrachtLooptAl'));
});

test('twenty acceptances at once: one dossier; accepting again says that it was answered', async () => {
  const { id, dossierId } = await onderweg(MET_PIP);
  const voor = await dossiersIn(NAAR);
  const uit = await Promise.all(Array.from({ length: 20 }, () => aanvaard(app, id)));
  expect(uit.filter((u) => u.status === 201)).toHaveLength(1);
  for (const u of uit.filter((x) => x.status !== 201)) expect(u.body).toMatchObject({ reden: 'AlBeantwoord', feiten: { status: 'aanvaard' } });
  await app.drain();
  expect(await dossiersIn(NAAR) - voor).toBe(1);
  expect((await weiger(app, id, {}, 2)).body).toMatchObject({ reden: 'AlBeantwoord' });
  expect((await app.feiten('DossierOvergedragen')).filter((f) => f.sleutel === dossierId)).toHaveLength(1);
});

/**
 * One withdrawal is on its way; then nine more, and ten acceptances after `wacht` milliseconds, while the facts are being delivered. Who wins
 * between the two is a matter of milliseconds; that only one does, and that both gemeenten and everybody who asked know which, is not.
 */
test.each([0, 5, 10, 15, 20, 30, 40, 60, 400])('taking back and accepting, ten of each at once, accepting %i ms behind: exactly one wins', async (wacht) => {
  const { id, dossierId } = await onderweg(MET_PIP);
  const eerste = await trekIn(app, id);
  expect(eerste.body).toMatchObject({ status: 'aangeboden', intrekking: 'gevraagd' });
  const [terug, aan] = await Promise.all([
    Promise.all(Array.from({ length: 9 }, () => trekIn(app, id))),
    new Promise((klaar) => { setTimeout(klaar, wacht); }).then(() => Promise.all(Array.from({ length: 10 }, () => aanvaard(app, id)))),
    app.drain(),
  ]);
  await app.drain();
  const gewonnen = aan.filter((u) => u.status === 201).length;
  expect([0, 1]).toContain(gewonnen);
  const status = gewonnen === 1 ? 'aanvaard' : 'ingetrokken';
  if (wacht === 400) expect(status).toBe('ingetrokken');
  expect(terug.map((u) => u.body.reden).filter((r) => r !== 'IntrekkingAlGevraagd' && r !== 'AlBeantwoord')).toEqual([]);
  for (const u of aan.filter((x) => x.status !== 201)) expect([u.status, u.body.reden, u.body.feiten]).toEqual([422, 'AlBeantwoord', { status }]);
  expect(await kanten(id)).toEqual([{ richting: 'uit', status }, { richting: 'in', status }]);
  expect(await stand(id, GEVER)).toMatchObject({ intrekking: status === 'aanvaard' ? 'te-laat' : 'gelukt' });
  expect(await pakket(app, id)).toMatchObject({ personen: 0, feiten: false });
  const [oud] = await app.sql<{ fase: string }>('select fase from intake.dossier where id = $1', [dossierId]);
  expect(oud!.fase).toBe(status === 'aanvaard' ? 'overgedragen' : 'afgerond');
  expect(await app.sql('select 1 from intake.dossier d join intake.overdracht o on o.nieuw_dossier_id = d.id where o.id = $1', [id])).toHaveLength(gewonnen);
});

test('taken back before anybody looked: nothing stays at the other gemeente, who accepts hears why not, and it may be offered again', async () => {
  const { id, dossierId } = await onderweg();
  expect((await trekIn(app, id)).status).toBe(201);
  await app.drain();
  expect(await stand(id, GEVER)).toMatchObject({ status: 'ingetrokken', intrekking: 'gelukt' });
  expect(await pakket(app, id)).toEqual({ personen: 0, feiten: false, geleverd: false, toelichting: null });
  const laat = await aanvaard(app, id);
  expect([laat.status, laat.body.reden, laat.body.feiten]).toEqual([422, 'AlBeantwoord', { status: 'ingetrokken' }]);
  expect((await trekIn(app, id, 3)).body).toMatchObject({ reden: 'AlBeantwoord' });
  expect((await bied(app, dossierId)).status).toBe(201);
});

test('taken back before it arrived: it never arrives', async () => {
  const { dossiers: [d] } = await gezin(app, ZONDER_PIP);
  const { body: { id } } = await bied(app, d!.id);
  await trekIn(app, id);
  await app.drain();
  expect(await kanten(id)).toEqual([{ richting: 'uit', status: 'ingetrokken' }]);
});

test('answered and only then taken back: the answer stands, and the giver reads that he was too late', async () => {
  const { id } = await onderweg();
  await aanvaard(app, id);
  expect((await trekIn(app, id)).body).toMatchObject({ intrekking: 'gevraagd' });
  await app.drain();
  expect(await stand(id, GEVER)).toMatchObject({ status: 'aanvaard', intrekking: 'te-laat' });
});

test('AVG art. 17: the dossier is deleted while it is on offer: the offer goes with it, at both gemeenten', async () => {
  const { id, dossierId } = await onderweg();
  const uit = await app.als(GEVER).post(`/v1/dossiers/${dossierId}/kennisgeving`, { kennisgevingOp: '2026-09-07', inburgeringsplichtig: false, wordtBehandeldAls: 'AsielStatushouder', eindeGrond: 'onterecht-wi2021', redenGeenPlicht: 'Wi2013', reden: 'DUO: valt onder de Wi2013' }, alsVersie(1));
  expect(uit.status).toBe(200);
  await app.drain();
  expect(await kanten(id)).toEqual([{ richting: 'uit', status: 'ingetrokken' }, { richting: 'in', status: 'ingetrokken' }]);
  expect(await pakket(app, id)).toMatchObject({ personen: 0, feiten: false });
});

test('Westervoort sees nothing at all of Duiven to Zevenaar: absent, foreign and nonsense are one 404; each gemeente has its own side only', async () => {
  const { id, dossierId } = await onderweg();
  const acts: [string, object?][] = [['aanvaarding', { ingeschrevenOp: '2026-11-02' }], ['weigering', { reden: 'persoon-onbekend' }], ['intrekking']];
  const derde = app.als('klantmanager-westervoort');
  for (const [act, body] of acts) {
    const [vreemd, afwezig, onzin] = await Promise.all([id, WEG, 'onzin'].map((x) => derde.post(`/v1/overdrachten/${x}/${act}`, body, alsVersie(1))));
    expect(kaal(vreemd!, id)).toEqual(kaal(afwezig!, WEG));
    expect(kaal(onzin!, 'onzin')).toEqual(kaal(afwezig!, WEG));
    expect(vreemd!.status).toBe(404);
  }
  expect(kaal(await derde.get(`/v1/overdrachten/${id}`), id)).toEqual(kaal(await derde.get(`/v1/overdrachten/${WEG}`), WEG));
  expect((await bied(app, dossierId, {}, 1, 'klantmanager-westervoort')).status).toBe(404);
  expect([(await aanvaard(app, id, {}, 1, GEVER)).status, (await weiger(app, id, {}, 1, GEVER)).status, (await trekIn(app, id, 1, ONTVANGER)).status]).toEqual([404, 404, 404]);
  expect((await app.als(ONTVANGER).get(`/v1/dossiers/${dossierId}`)).status).toBe(404);
  expect(await app.sql(`select 1 from tenant.audit where gemeentecode = '0293' and betrokkene is not null`)).toEqual([]);
});

test.each(['rsd-medewerker', 'rsd-teamleider', 'vwon-medewerker', 'projectleider', 'aanbieder', 'beheerder-zevenaar'])('%s has no business in a handing over', async (wie) => {
  const { id } = await onderweg();
  expect([(await app.als(wie).get('/v1/overdrachten')).status, (await app.als(wie).get(`/v1/overdrachten/${id}`)).status, (await aanvaard(app, id, {}, 1, wie)).status]).toEqual([403, 403, 403]);
});

test('an old version is not changed, and without one nothing is', async () => {
  const { dossiers: [d] } = await gezin(app, ZONDER_PIP);
  expect((await bied(app, d!.id, {}, 2)).status).toBe(412);
  const { id } = await onderweg();
  expect([(await aanvaard(app, id, {}, 2)).status, (await weiger(app, id, {}, 2)).status, (await trekIn(app, id, 2)).status]).toEqual([412, 412, 412]);
  expect((await app.als(ONTVANGER).post(`/v1/overdrachten/${id}/aanvaarding`, { ingeschrevenOp: '2026-11-02' })).status).toBe(428);
});

test('the same request again gets the same answer and does nothing twice', async () => {
  const { dossiers: [d] } = await gezin(app, MET_PIP);
  const sleutel = { 'idempotency-key': randomUUID() };
  const [een, twee] = [await bied(app, d!.id, {}, 1, GEVER, sleutel), await bied(app, d!.id, {}, 1, GEVER, sleutel)];
  expect([een.status, twee.body]).toEqual([201, een.body]);
  await app.drain();
  const [a, b] = [await aanvaard(app, een.body.id, {}, 1, ONTVANGER, sleutel), await aanvaard(app, een.body.id, {}, 1, ONTVANGER, sleutel)];
  expect([a.status, b.body]).toEqual([201, a.body]);
  expect(await app.sql('select 1 from intake.overdracht where dossier_id = $1', [d!.id])).toHaveLength(2);
});

test.each<[string, string, string]>([['to come', '2026-11-11', 'InschrijvingInDeToekomst'], ['from before the law', '2021-12-31', 'VoorDeWet']])('Besluit art. 5.3 lid 3: an inscription %s starts nothing', async (_t, ingeschrevenOp, reden) => {
  const { id } = await onderweg();
  const uit = await aanvaard(app, id, { ingeschrevenOp });
  expect([uit.status, uit.body.reden, uit.body.velden?.[0]?.veld]).toEqual([422, reden, 'ingeschrevenOp']);
});

test('somebody who has a running dossier in the new gemeente already: accepting is a conflict, and the offer stays open', async () => {
  const { dossiers: [d] } = await gezin(app, ZONDER_PIP);
  const nummer = bsn();
  await geefBsn(app, d!.persoonId, nummer);
  const hier = await app.als(ONTVANGER).post('/v1/koppelingen', { voornamen: 'Amal', achternaam: 'Haddad', geboortedatum: '1990-05-01', vnummer: '7770001112', bsn: nummer, verblijf: 'asiel-bepaalde-tijd', gekoppeldOp: '2026-11-01', gezinsleden: [] });
  expect(hier.status).toBe(201);
  const { body: { id } } = await bied(app, d!.id);
  await app.drain();
  const uit = await aanvaard(app, id);
  expect([uit.status, uit.body.reden]).toEqual([409, 'DossierLooptAl']);
  expect(await stand(id, ONTVANGER)).toMatchObject({ status: 'aangeboden', versie: 1 });
});

test('numbers of two different persons here: somebody finds out first who is who', async () => {
  const g = await maakGezin(app, { leden: [{ vNummer: '8880001112' }, {}] });
  const { dossiers: [d] } = await gezin(app, ZONDER_PIP, {});
  const nummer = bsn();
  await geefBsn(app, d!.persoonId, nummer);
  await app.sql(`update intake.persoon set v_nummer = '8880001112' where id = $1`, [d!.persoonId]);
  const { body: { id } } = await bied(app, d!.id);
  await app.drain();
  await app.als(ONTVANGER).post('/v1/koppelingen', { voornamen: 'Ander', achternaam: 'Iemand', geboortedatum: '1980-05-01', vnummer: '7770001113', bsn: nummer, verblijf: 'asiel-bepaalde-tijd', gekoppeldOp: '2026-11-01', gezinsleden: [] });
  expect((await aanvaard(app, id)).body).toMatchObject({ reden: 'PersoonTegenstrijdig' });
  expect(g.dossiers).toHaveLength(2);
});
