import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakGezin, type Gezin } from '../testing/gezin.ts';

let app: TestApp;
beforeAll(async () => { app = await testApp(AppModule, { vandaag: '2026-03-02' }); });
afterAll(() => app.sluit());

const ADRES = { aangebodenOp: '2026-02-01', straat: 'Kerkstraat', huisnummer: 12, postcode: '6901 AB', woonplaats: 'Zevenaar' };
const zet = (id: string, stap: string, versie: number, body: object, wie = 'klantmanager-zevenaar', koppen: Record<string, string> = {}) =>
  app.als(wie).post<{ versie: number; klokken: unknown; reden: string; bron: string; velden: { veld: string }[] }>(`/v1/dossiers/${id}/huisvesting/${stap}`, body, { 'if-match': `"${versie}"`, ...koppen });

/** A family of two adults and a child, as far as the lease. */
async function totHuur(): Promise<Gezin> {
  const gezin = await maakGezin(app, { gekoppeldOp: '2026-01-05', leden: [{}, {}, { dossier: false }] });
  const id = gezin.dossiers[0]!.id;
  expect((await zet(id, 'aanbod', 1, ADRES)).status).toBe(200);
  expect((await zet(id, 'huur', 2, { huurVanaf: '2026-02-15' })).status).toBe(200);
  return gezin;
}

test('the whole way: offer, lease, moved in, inscribed; both dossiers move, and each is a fact', async () => {
  const gezin = await totHuur();
  const [a, b] = gezin.dossiers;
  const betrokken = await zet(b!.id, 'betrokken', 3, { betrokkenOp: '2026-02-20' });
  expect(betrokken.body).toMatchObject({
    id: b!.id, versie: 4, fase: 'brede-intake', volgendeStap: { code: 'inschrijving-vastleggen' }, gezin: [{ id: a!.id, versie: 4 }],
    klokken: { streefnorm: { termijn: { dag0: '2026-02-20', einde: '2026-04-03' } }, wettelijk: { stand: 'nog niet gestart' } },
    huisvesting: { stap: 'betrokken', adres: { straat: 'Kerkstraat' }, klokken: { woning: { stand: 'gehaald', dagen: 29 }, verhuizing: { stand: 'gehaald', dagen: 9 } } },
  });
  const ingeschreven = await zet(a!.id, 'inschrijving', 4, { ingeschrevenOp: '2026-02-23' });
  expect(ingeschreven.body).toMatchObject({ versie: 5, volgendeStap: { code: 'brede-intake-afnemen' }, klokken: { wettelijk: { stand: 'nog niet gestart', wachtOp: ['kennisgeving van DUO'] } } });
  const feiten = (await app.feiten('InburgeraarGehuisvest')).filter((f) => gezin.dossiers.some((d) => d.id === f.sleutel));
  expect(feiten.map((f) => f.feiten)).toEqual([
    ...[a!.id, b!.id].sort().map((dossierId) => ({ dossierId, gehuisvestOp: '2026-02-20' })),
    ...[a!.id, b!.id].sort().map((dossierId) => ({ dossierId, gehuisvestOp: '2026-02-20', ingeschrevenOp: '2026-02-23' })),
  ]);
  expect(await app.sql('select status from intake.koppeling where id = $1', [gezin.koppelingId])).toEqual([{ status: 'gehuisvest' }]);
  expect(await app.sql('select brp_op::text from intake.dossier where koppeling_id = $1', [gezin.koppelingId])).toEqual([{ brp_op: '2026-02-23' }, { brp_op: '2026-02-23' }]);
});

test('an act on one member is an audit line for each dossier that moves', async () => {
  const gezin = await maakGezin(app, { gekoppeldOp: '2026-01-05', leden: [{}, {}] });
  await zet(gezin.dossiers[0]!.id, 'aanbod', 1, ADRES);
  for (const d of gezin.dossiers) expect(await app.sql('select soort, actie from tenant.audit where betrokkene = $1', [d.id])).toEqual([{ soort: 'handeling', actie: 'HuisvestingController.aanbod' }]);
});

test('an offer that falls through: the search begins again, the ten weeks run on from the koppeling', async () => {
  const { dossiers: [d] } = await maakGezin(app, { gekoppeldOp: '2026-01-05' });
  await zet(d!.id, 'aanbod', 1, ADRES);
  const uit = await zet(d!.id, 'aanbod-vervallen', 2, { vervallenOp: '2026-02-10', reden: 'niet-passend' });
  expect(uit.body).toMatchObject({ fase: 'koppeling', huisvesting: { stap: 'gekoppeld', adres: null, klokken: { woning: { stand: 'binnen 4 weken', termijn: { dag0: '2026-01-05', einde: '2026-03-16' } } } } });
});

test.each([
  ['moving in before there is a lease', 'betrokken', { betrokkenOp: '2026-02-20' }, 'StapNietMogelijk', 'stap'],
  ['an offer of tomorrow', 'aanbod', { ...ADRES, aangebodenOp: '2026-03-03' }, 'StapInDeToekomst', 'aangebodenOp'],
  ['an offer before the koppeling', 'aanbod', { ...ADRES, aangebodenOp: '2026-01-04' }, 'StapVoorVorigeStap', 'aangebodenOp'],
  ['a correction of a step not taken', 'correctie', { stap: 'huur', op: '2026-02-20', reden: 'verkeerde dag' }, 'StapNietGezet', 'stap'],
] as const)('Huisvestingswet 2014 art. 28: %s is refused, and nothing changes', async (_t, stap, body, reden, veld) => {
  const { dossiers: [d] } = await maakGezin(app, { gekoppeldOp: '2026-01-05' });
  const uit = await zet(d!.id, stap, 1, body);
  expect(uit.status).toBe(422);
  expect(uit.body).toMatchObject({ reden, bron: expect.stringMatching(/Huisvestingswet 2014 art. 28|Werkwijze/), velden: [{ veld }] });
  expect(await app.sql('select versie from intake.dossier where id = $1', [d!.id])).toEqual([{ versie: 1 }]);
  expect(await app.sql('select 1 from intake.huisvesting where koppeling_id = (select koppeling_id from intake.dossier where id = $1)', [d!.id])).toEqual([]);
});

test('who is not housed by the gemeente has no steps: refused with the article', async () => {
  const { dossiers: [d] } = await maakGezin(app, { verblijfstitel: 'regulier', gekoppeldOp: '2026-01-05' });
  expect((await zet(d!.id, 'aanbod', 1, ADRES)).body).toMatchObject({ reden: 'GeenHuisvestingDoorGemeente', bron: 'Huisvestingswet 2014 art. 28' });
});

test('a correction moves the clock, keeps who and why, and says the fact again', async () => {
  const gezin = await totHuur();
  const id = gezin.dossiers[0]!.id;
  await zet(id, 'betrokken', 3, { betrokkenOp: '2026-02-20' });
  const uit = await zet(id, 'correctie', 4, { stap: 'betrokken', op: '2026-02-25', reden: 'Sleutel pas op 25 februari gekregen' });
  expect(uit.body).toMatchObject({ versie: 5, klokken: { streefnorm: { termijn: { dag0: '2026-02-25', einde: '2026-04-08' } } } });
  expect(await app.sql(`select dag::text, vorige::text, reden, door_naam from intake.huisvesting_logboek where koppeling_id = $1 and wat = 'correctie betrokken'`, [gezin.koppelingId]))
    .toEqual([{ dag: '2026-02-25', vorige: '2026-02-20', reden: 'Sleutel pas op 25 februari gekregen', door_naam: 'Kim Klantmanager' }]);
  expect((await app.feiten<{ gehuisvestOp: string }>('InburgeraarGehuisvest')).filter((f) => f.sleutel === id).map((f) => f.feiten.gehuisvestOp)).toEqual(['2026-02-20', '2026-02-25']);
  expect((await zet(id, 'correctie', 5, { stap: 'betrokken', op: '2026-02-10', reden: 'voor de huur begon' })).body).toMatchObject({ reden: 'StapVoorVorigeStap', velden: [{ veld: 'op' }] });
  expect((await zet(id, 'correctie', 5, { stap: 'huur', op: '2026-02-26', reden: 'na het betrekken' })).body).toMatchObject({ reden: 'StapNaVolgendeStap' });
});

test('the log: every step and correction of the household with who and why, newest first; for either task, not for another gemeente', async () => {
  const gezin = await totHuur();
  const id = gezin.dossiers[1]!.id;
  await zet(gezin.dossiers[0]!.id, 'correctie', 3, { stap: 'huur', op: '2026-02-16', reden: 'Huur een dag later' });
  const { body } = await app.als('casusregisseur-zevenaar').get(`/v1/dossiers/${id}/huisvesting/logboek`);
  expect(body).toMatchObject([
    { stap: 'huur', correctie: true, dag: '2026-02-16', vorige: '2026-02-15', reden: 'Huur een dag later', door: 'Kim Klantmanager' }, { stap: 'huur', correctie: false, dag: '2026-02-15', vorige: null }, { stap: 'aangeboden', correctie: false },
  ]);
  expect((await app.als('klantmanager-duiven').get(`/v1/dossiers/${id}/huisvesting/logboek`)).status).toBe(404);
});

test('a stale version is 412, none is 428, and neither changes anything', async () => {
  const { dossiers: [d] } = await maakGezin(app, { gekoppeldOp: '2026-01-05' });
  await zet(d!.id, 'aanbod', 1, ADRES);
  expect((await zet(d!.id, 'huur', 1, { huurVanaf: '2026-02-15' })).status).toBe(412);
  expect((await app.als('klantmanager-zevenaar').post(`/v1/dossiers/${d!.id}/huisvesting/huur`, { huurVanaf: '2026-02-15' })).status).toBe(428);
});

test('the same Idempotency-Key gives the same answer, and one step', async () => {
  const { dossiers: [d] } = await maakGezin(app, { gekoppeldOp: '2026-01-05' });
  const sleutel = { 'idempotency-key': `aanbod-${d!.id}` };
  const een = await zet(d!.id, 'aanbod', 1, ADRES, 'klantmanager-zevenaar', sleutel);
  const twee = await zet(d!.id, 'aanbod', 1, ADRES, 'klantmanager-zevenaar', sleutel);
  expect([twee.status, twee.body]).toEqual([200, een.body]);
  expect(await app.sql('select versie from intake.dossier where id = $1', [d!.id])).toEqual([{ versie: 2 }]);
});

test('another gemeente: the same 404 as absent, and no step', async () => {
  const { dossiers: [d] } = await maakGezin(app, { gekoppeldOp: '2026-01-05' });
  const weg = '11111111-1111-4111-8111-111111111111';
  const vreemd = await app.als('klantmanager-duiven').post(`/v1/dossiers/${d!.id}/huisvesting/aanbod`, ADRES, { 'if-match': '"1"' });
  const afwezig = await app.als('klantmanager-duiven').post(`/v1/dossiers/${weg}/huisvesting/aanbod`, ADRES, { 'if-match': '"1"' });
  const kaal = (t: string, id: string) => t.replace(/"traceId":"[0-9a-f]+"/, '').replaceAll(id, 'X');
  expect([vreemd.status, kaal(vreemd.tekst, d!.id)]).toEqual([404, kaal(afwezig.tekst, weg)]);
});

test.each([
  ['aanbod', { ...ADRES, huisnummer: 'twaalf' }, 'huisnummer'],
  ['aanbod', { ...ADRES, gemeentecode: '0226' }, 'gemeentecode'],
  ['huur', { huurVanaf: '2026-02-30' }, 'huurVanaf'],
  ['betrokken', {}, 'betrokkenOp'],
  ['correctie', { stap: 'gekoppeld', op: '2026-02-01', reden: 'geen stap met een dag' }, 'stap'],
  ['correctie', { stap: 'huur', op: '2026-02-01', reden: '' }, 'reden'],
] as const)('nonsense for %s names the field: %#', async (stap, body, veld) => {
  const { dossiers: [d] } = await maakGezin(app);
  const uit = await zet(d!.id, stap, 1, body);
  expect(uit.status).toBe(400);
  expect(uit.body.velden.map((v) => v.veld)).toEqual([veld]);
});

test('two people on two members of one family at once: one wins, the other reads again, nobody hangs', async () => {
  const gezin = await maakGezin(app, { gekoppeldOp: '2026-01-05', leden: [{}, {}, {}] });
  const uit = await Promise.all(gezin.dossiers.map((d, i) => zet(d.id, 'aanbod', 1, ADRES, i ? 'collega-zevenaar' : 'klantmanager-zevenaar')));
  expect(uit.map((u) => u.status).sort()).toEqual([200, 412, 412]);
});
