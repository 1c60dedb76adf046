import { randomUUID } from 'node:crypto';
import { PlichtGeeindigd } from '@wegwijs/casusregie';
import { DossierGesloten, DossierOvergedragen, NawVastgelegd, PipGewijzigd } from '@wegwijs/intake';
import type { HuishoudenRegel, HuishoudenUit, OntzorgenGeeindigdFeiten, OntzorgenGestartFeiten, Ontzorgsignaal } from '@wegwijs/ontzorgen';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { alsVersie, client, pipMetOntzorgen, testHuishouden } from './testing/huishouden.ts';

const RSD = 'rsd-medewerker';
let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-20' });
});
afterAll(() => app.sluit());

interface Probleem { reden?: string; bron?: string; velden?: { veld: string; melding: string }[] }
const open = (dossierId: string, anders: object = {}, wie = RSD, koppen: Record<string, string> = {}) =>
  app.als(wie).post<HuishoudenUit & Probleem>('/v1/huishoudens', { gemeentecode: '0226', leden: [{ dossierId, rol: 'aanvrager', vanaf: '2026-03-12' }], ...anders }, koppen);
const toon = async (id: string) => (await app.als(RSD).get<HuishoudenUit>(`/v1/huishoudens/${id}`)).body;
const gestart = async (dossierId: string) => (await app.feiten<OntzorgenGestartFeiten>('OntzorgenGestart')).filter((f) => f.sleutel === dossierId).map((f) => f.feiten);

test('EX-B1, Participatiewet art. 56a: opened a week late, the six months still run from the day of the right', async () => {
  const id = await client(app, { vanaf: '2026-03-12', naam: 'Amina Haddad' });
  const uit = await open(id);
  expect(uit.status).toBe(201);
  expect(uit.body).toMatchObject({ naam: 'Amina Haddad', stand: 'open', nummer: 1 });
  expect(uit.body.ontzorgdossiers).toMatchObject([{ dossierId: id, grondslag: '56a', vorm: 'volledig', vanaf: '2026-03-12', tot: '2026-09-12', betaalt: false }]);
  expect(uit.body.toeslagen.map((t) => [t.soort, t.stand, t.telt])).toEqual([['huurtoeslag', 'aan-te-vragen', false], ['zorgtoeslag', 'aan-te-vragen', false]]);
  expect(uit.body.afbouw.training).toMatchObject({ niveau: 'nader_te_bepalen', naderTeBepalen: true });
  expect(await gestart(id)).toEqual([{ ontzorgdossierId: uit.body.ontzorgdossiers[0]!.id, dossierId: id, grondslag: '56a', vorm: 'volledig', vanaf: '2026-03-12', totEnMet: '2026-09-11' }]);
});

test('a couple, both under art. 56a, and their child: one household, two ontzorgdossiers', async () => {
  const { huishouden } = await testHuishouden(app, { vanaf: '2026-03-12', leefvorm: 'gehuwd-kinderen', leden: [{ rol: 'partner', signaal: true }, { rol: 'kind' }] });
  const nu = await toon(huishouden.id);
  expect(nu.ontzorgdossiers).toHaveLength(2);
  expect(nu.ontzorgdossiers.every((o) => o.betaalt)).toBe(true);
  expect(nu.leden.map((l) => l.rol).sort()).toEqual(['aanvrager', 'kind', 'partner']);
});

test.each([
  ['without anybody who has a signal', async () => ({ leden: [{ naam: 'Piet', geboortedatum: '1990-01-01', rol: 'aanvrager', vanaf: '2026-03-12' }] }), 'SignaalNodig'],
  ['with a signal of nobody', async () => ({ leden: [{ dossierId: randomUUID(), rol: 'aanvrager', vanaf: '2026-03-12' }] }), 'GeenOntzorgplicht'],
  ['with a signal of another gemeente', async () => ({ leden: [{ dossierId: await client(app, { gemeentecode: '0299', vanaf: '2026-03-12' }), rol: 'aanvrager', vanaf: '2026-03-12' }] }), 'GeenOntzorgplicht'],
  ['after the six months', async () => ({ leden: [{ dossierId: await client(app, { vanaf: '2025-09-20' }), rol: 'aanvrager', vanaf: '2025-09-20' }] }), 'ZesMaandenVoorbij'],
  ['with two partners', async () => ({ leden: [{ dossierId: await client(app, { vanaf: '2026-03-12' }), rol: 'aanvrager', vanaf: '2026-03-12' }, ...['Een', 'Twee'].map((naam) => ({ naam, geboortedatum: '1990-01-01', rol: 'partner', vanaf: '2026-03-12' }))] }), 'MeerDanEenPartner'],
  ['under eighteen', async () => ({ leden: [{ dossierId: await client(app, { vanaf: '2026-03-12', geboortedatum: '2009-01-01' }), rol: 'aanvrager', vanaf: '2026-03-12' }] }), 'NogGeenAchttien'],
])('a household %s is refused', async (_t, maak, reden) => {
  const uit = await open('', await maak());
  expect([uit.status, uit.body.reden]).toEqual([422, reden]);
  expect(uit.body.bron).toBeTruthy();
});

test('one person in one household: a second one is refused, and of ten at the same moment one is opened', async () => {
  const id = await client(app, { vanaf: '2026-03-12' });
  const alle = await Promise.all(Array.from({ length: 10 }, () => open(id)));
  expect(alle.filter((a) => a.status === 201)).toHaveLength(1);
  expect(new Set(alle.filter((a) => a.status !== 201).map((a) => a.body.reden))).toEqual(new Set(['PersoonHeeftHuishouden']));
  const nummers = await app.sql<{ n: number }>(`select count(*)::int n from ontzorgen.huishouden where gemeentecode = '0226' group by nummer having count(*) > 1`);
  expect(nummers).toEqual([]);
});

test('the same Idempotency-Key opens once', async () => {
  const id = await client(app, { vanaf: '2026-03-12' });
  const koppen = { 'idempotency-key': randomUUID() };
  const [een, twee] = [await open(id, {}, RSD, koppen), await open(id, {}, RSD, koppen)];
  expect([een.status, twee.status, twee.body.id]).toEqual([201, 201, een.body.id]);
});

test('nonsense is refused with the field, in Dutch', async () => {
  const uit = await open('geen-uuid', { gemeentecode: 'x', leden: [{ dossierId: 'x', rol: 'opa', vanaf: '2026-02-30' }] });
  expect(uit.status).toBe(400);
  expect(JSON.stringify(uit.body.velden)).toMatch(/gemeentecode.*JJJJ-MM-DD|JJJJ-MM-DD.*gemeentecode/s);
});

test('another role, another organisation, another gemeente', async () => {
  const { huishouden } = await testHuishouden(app, { vanaf: '2026-03-12' });
  for (const wie of ['klantmanager-duiven', 'projectleider', 'vwon-medewerker', 'aanbieder']) expect((await app.als(wie).get(`/v1/huishoudens/${huishouden.id}`)).status).toBe(403);
  const vermomd = { account: 'x', persoon: randomUUID(), naam: 'X', organisatie: 'gemeente-0226', rollen: ['rsd-medewerker' as const] };
  expect((await app.als(vermomd).get(`/v1/huishoudens/${huishouden.id}`)).status).toBe(404);
  expect((await app.als(RSD).get(`/v1/huishoudens/${randomUUID()}`)).status).toBe(404);
  expect((await open(await client(app, { vanaf: '2026-03-12' }), { gemeentecode: '0202' })).status).toBe(404);
});

test('a lost race is a lost race', async () => {
  const { huishouden } = await testHuishouden(app, { vanaf: '2026-03-12', leefvorm: 'gehuwd', leden: [{ rol: 'partner' }] });
  const zet = (akkoord: boolean) => app.als(RSD).put<HuishoudenUit>(`/v1/huishoudens/${huishouden.id}/partnerakkoord`, { akkoord }, alsVersie(huishouden.versie));
  const standen = (await Promise.all([zet(true), zet(true)])).map((r) => r.status).sort();
  expect(standen).toEqual([200, 412]);
  expect((await toon(huishouden.id)).partnerAkkoord).toBe(true);
});

test('case 45: only with a partner is there something to agree to', async () => {
  const { huishouden } = await testHuishouden(app, { vanaf: '2026-03-12' });
  const uit = await app.als(RSD).put<Probleem>(`/v1/huishoudens/${huishouden.id}/partnerakkoord`, { akkoord: true }, alsVersie(huishouden.versie));
  expect([uit.status, uit.body.reden]).toEqual([422, 'GeenPartner']);
});

test('the list finds by first letters, stand and gemeente, and pages without losing one', async () => {
  for (const [gemeentecode, naam] of [['0293', 'Zahra Eerste'], ['0299', 'Zahra Tweede'], ['0299', 'zahra derde']] as const) await testHuishouden(app, { gemeentecode, vanaf: '2026-03-12', naam });
  const lijst = async (vraag: string) => (await app.als(RSD).get<{ rijen: HuishoudenRegel[]; volgende: string | null }>(`/v1/huishoudens?${vraag}`)).body;
  expect((await lijst('zoek=ZAHRA')).rijen.map((h) => h.naam)).toEqual(['zahra derde', 'Zahra Eerste', 'Zahra Tweede']);
  expect((await lijst('zoek=zahra&gemeente=0299')).rijen.map((h) => h.naam)).toEqual(['zahra derde', 'Zahra Tweede']);
  expect((await lijst('zoek=zahra&stand=gesloten')).rijen).toEqual([]);
  expect((await lijst('zoek=zahra')).rijen[0]).toMatchObject({ leden: 1, totEnMet: '2026-09-11', posten: 0, ibanTeControleren: 0 });
  const een = await lijst('zoek=zahra&limiet=2');
  const twee = await lijst(`zoek=zahra&limiet=2&cursor=${een.volgende}`);
  expect([...een.rijen, ...twee.rijen].map((h) => h.naam)).toEqual(['zahra derde', 'Zahra Eerste', 'Zahra Tweede']);
});

test('every read of a household leaves a line for each person in it', async () => {
  const { huishouden, dossierId } = await testHuishouden(app, { vanaf: '2026-03-12' });
  const tel = async () => (await app.sql<{ n: number }>('select count(*)::int n from tenant.audit where betrokkene = $1', [dossierId]))[0]!.n;
  const voor = await tel();
  await toon(huishouden.id);
  expect(await tel()).toBe(voor + 1);
});

describe('who somebody is', () => {
  test('AVG art. 6: without a signal RSD keeps no name', async () => {
    const dossierId = randomUUID();
    await app.ontvang(NawVastgelegd, { gemeentecode: '0226', sleutel: dossierId, feiten: { dossierId, naam: 'Niet Bewaren', geboortedatum: '1990-01-01' } });
    await app.drain();
    expect(await app.sql('select 1 from ontzorgen.persoon where dossier_id = $1', [dossierId])).toEqual([]);
  });

  test('the signals say whose household is still to be opened, and a new name reaches the household', async () => {
    const id = await client(app, { vanaf: '2026-03-12', naam: 'Oude Naam' });
    const signaal = async () => (await app.als(RSD).get<{ rijen: Ontzorgsignaal[] }>('/v1/ontzorgsignalen?limiet=100')).body.rijen.find((s) => s.id === id);
    expect(await signaal()).toMatchObject({ naam: 'Oude Naam', huishoudenId: null });
    const { body } = await open(id);
    expect((await signaal())?.huishoudenId).toBe(body.id);
    await app.ontvang(NawVastgelegd, { gemeentecode: '0226', sleutel: id, feiten: { dossierId: id, naam: 'Nieuwe Naam', geboortedatum: '1990-05-05' } });
    await app.drain();
    const nu = await toon(body.id);
    expect([nu.naam, nu.leden[0]!.naam]).toEqual(['Nieuwe Naam', 'Nieuwe Naam']);
  });

  test('a signal that lapses before there is a household takes the name along', async () => {
    const id = await client(app, { vanaf: '2026-03-12' });
    await app.ontvang(PipGewijzigd, { gemeentecode: '0226', sleutel: id, feiten: { ...pipMetOntzorgen(id, '2026-03-12', { versie: 2, soort: 'wijziging', ontzorgen: false, ontzorgReden: 'geen-bijstand', ontzorgenVanaf: undefined, ontzorgenTotEnMet: undefined }), vervangtPipId: randomUUID() } });
    await app.drain();
    expect(await app.sql('select 1 from ontzorgen.persoon where dossier_id = $1', [id])).toEqual([]);
  });
});

describe('a fact elsewhere ends it', () => {
  const POST = { soort: 'huur' as const, bedrag: 59_500, iban: 'NL91ABNA0417164300' };
  const geeindigd = async (dossierId: string) => (await app.feiten<OntzorgenGeeindigdFeiten>('OntzorgenGeeindigd')).filter((f) => f.sleutel === dossierId).map((f) => f.feiten);

  test.each([
    ['PlichtGeeindigd', 'plicht-geeindigd', (id: string) => app.ontvang(PlichtGeeindigd, { gemeentecode: '0226', sleutel: id, feiten: { dossierId: id, grond: 'aow-leeftijd', op: '2026-05-10', wissen: false } })],
    ['DossierGesloten', 'dossier-gesloten', (id: string) => app.ontvang(DossierGesloten, { gemeentecode: '0226', sleutel: id, feiten: { dossierId: id, grond: 'aow-leeftijd', geslotenOp: '2026-05-10', wissen: false } })],
    ['DossierOvergedragen', 'overgedragen', (id: string) => app.ontvang(DossierOvergedragen, { gemeentecode: '0226', sleutel: id, feiten: { overdrachtId: randomUUID(), dossierId: id, van: '0226', naar: '0299', overgedragenOp: '2026-05-10', doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', pipBestaat: true } })],
  ])('%s: that day is the last that RSD pays, and its posts stop with it', async (_t, reden, vertel) => {
    const { huishouden, dossierId } = await testHuishouden(app, { vanaf: '2026-03-12', posten: [POST] });
    await vertel(dossierId);
    await app.drain();
    const nu = await toon(huishouden.id);
    expect(nu.ontzorgdossiers).toMatchObject([{ stand: 'beeindigd', eindeReden: reden, tot: '2026-05-11' }]);
    expect(nu.posten.map((p) => p.tot)).toEqual(['2026-05-11']);
    expect(await geeindigd(dossierId)).toMatchObject([{ reden, totEnMet: '2026-05-10' }]);
  });

  test('of a couple, the other keeps his ontzorgen and the posts go on', async () => {
    const { huishouden, dossierId } = await testHuishouden(app, { vanaf: '2026-03-12', leefvorm: 'gehuwd', leden: [{ rol: 'partner', signaal: true }], posten: [POST] });
    await app.ontvang(PlichtGeeindigd, { gemeentecode: '0226', sleutel: dossierId, feiten: { dossierId, grond: 'aow-leeftijd', op: '2026-05-10', wissen: false } });
    await app.drain();
    const nu = await toon(huishouden.id);
    expect(nu.ontzorgdossiers.map((o) => o.stand).sort()).toEqual(['beeindigd', 'loopt']);
    expect(nu.posten.map((p) => p.tot)).toEqual([null]);
  });

  test('case 29, AVG art. 17: after a death the payment stops and the name goes, the amounts stay', async () => {
    const { huishouden, dossierId } = await testHuishouden(app, { vanaf: '2026-03-12', naam: 'Weg Hiermee', posten: [POST] });
    await app.ontvang(PlichtGeeindigd, { gemeentecode: '0226', sleutel: dossierId, feiten: { dossierId, grond: 'overlijden', op: '2026-03-19', wissen: true } });
    await app.drain();
    const nu = await toon(huishouden.id);
    expect(JSON.stringify(nu)).not.toContain('Weg Hiermee');
    expect(nu).toMatchObject({ naam: 'Gewist', ontzorgdossiers: [{ stand: 'beeindigd' }], posten: [{ bedrag: 59_500 }] });
    for (const tabel of ['persoon', 'ontzorgsignaal']) expect(await app.sql(`select 1 from ontzorgen.${tabel} where ${tabel === 'persoon' ? 'dossier_id' : 'id'} = $1`, [dossierId])).toEqual([]);
  });
});

describe('closing', () => {
  const sluit = (h: Pick<HuishoudenUit, 'id' | 'versie'>) => app.als(RSD).post<HuishoudenUit & Probleem>(`/v1/huishoudens/${h.id}/sluiting`, { reden: 'Alles overgedragen' }, alsVersie(h.versie));

  test('I13: not while something runs, not while a cent stands on its accounts, and then nothing more', async () => {
    const { huishouden, dossierId } = await testHuishouden(app, { vanaf: '2026-03-12' });
    expect((await sluit(await toon(huishouden.id))).body.reden).toBe('OntzorgenLooptNog');
    await app.ontvang(PlichtGeeindigd, { gemeentecode: '0226', sleutel: dossierId, feiten: { dossierId, grond: 'aow-leeftijd', op: '2026-03-19', wissen: false } });
    await app.drain();
    const dicht = await sluit(await toon(huishouden.id));
    expect([dicht.status, dicht.body.stand, dicht.body.geslotenOp]).toEqual([200, 'gesloten', '2026-03-20']);
    const daarna = await app.als(RSD).post<Probleem>(`/v1/huishoudens/${huishouden.id}/inkomen`, { maand: '2026-03-01', soort: 'loon', bedrag: 100 });
    expect([daarna.status, daarna.body.reden]).toEqual([422, 'HuishoudenGesloten']);
  });
});
