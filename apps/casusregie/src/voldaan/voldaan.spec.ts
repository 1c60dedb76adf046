import { randomUUID } from 'node:crypto';
import type { VoldaanUit } from '@wegwijs/casusregie';
import { DossierGesloten } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { leg, maakDossier, maakSchool, meld, REGISSEUR, wijzigPip, type Probleem } from '../leerroute/testing/leerroute.ts';

let app: TestApp;
let school: string;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2027-10-01' });
  school = await maakSchool(app);
});
afterAll(() => app.sluit());

const pad = (id: string) => `/v1/dossiers/${id}/voldaan`;
const toon = async (id: string) => (await app.als(REGISSEUR).get<VoldaanUit>(pad(id))).body;
const duo = (id: string, anders: object = {}, koppen = {}) =>
  app.als(REGISSEUR).post<VoldaanUit & Probleem>(pad(id), { voldaanOp: '2027-05-15', document: 'diploma', besluitOp: '2027-06-10', kenmerk: 'DUO-1', ...anders }, koppen);
const reikUit = (id: string, anders: object = {}) => app.als(REGISSEUR).post<VoldaanUit & Probleem>(`${pad(id)}/uitreiking`, { uitgereiktOp: '2027-09-20', uitgereiktDoor: 'Wethouder J. Jansen', inPersoon: true, ...anders });
const mist = (v: VoldaanUit) => v.eigen!.onderdelen.filter((o) => o.op === undefined).map((o) => o.code);
const DOOR = ['00000000-0000-4000-8000-000000002993', 'Rob Regisseur'];
/** PVT and MAP as their executors would have closed them; the ways there are tested with them. */
const modules = async (id: string, { pvtOp = '2026-09-01', mapOp = '2027-02-01' }: { pvtOp?: string; mapOp?: string | null } = {}) => {
  const [pvt, map] = [randomUUID(), randomUUID()];
  await app.sql(`insert into casusregie.pvt_traject (gemeentecode, id, dossier_id, taak, stand, geplande_uren, begonnen_op, afgerond_op) values ('0299', $1, $2, 'pvt-asiel', 'afgerond', 12, '2026-04-01', $3)`, [pvt, id, pvtOp]);
  await app.sql(`insert into casusregie.pvt_aanwezigheid values ('0299', $1, $2, 'pvt-asiel', 'bijeenkomst', $3, '{}', 'aanwezig', 720, $4, $5)`, [pvt, randomUUID(), pvtOp, ...DOOR]);
  if (mapOp) await app.sql(`insert into casusregie.map_traject (gemeentecode, id, dossier_id, stand, geplande_uren, geplande_praktijkuren, telt_vanaf, begonnen_op, afgerond_op, eindgesprek_op) values ('0299', $1, $2, 'afgerond', 60, 40, '2026-03-10', '2026-04-01', $3, $3)`, [map, id, mapOp]);
};
const vrijwilligerswerk = async (id: string, uren: number, op: string) => {
  const plaatsing = randomUUID();
  await app.sql(`insert into casusregie.participatie_plaatsing (gemeentecode, id, dossier_id, soort, organisatie, begint_op, uren_per_week, nederlandstalig, met_anderen, map_praktijk) values ('0299', $1, $2, 'vrijwilligerswerk', 'Buurthuis', '2026-04-01', 16, true, true, false)`, [plaatsing, id]);
  await app.sql(`insert into casusregie.participatie_uren values ('0299', $1, '2026-04-01', $2, $3, false, $4, $5)`, [plaatsing, op, uren * 60, ...DOOR]);
};
const examens = async (id: string) => {
  for (const [i, onderdeel] of ['lezen', 'luisteren', 'schrijven', 'spreken'].entries()) await leg(app, id, 'examens', { onderdeel, niveau: 'B1', resultaat: 'gehaald', afgelegdOp: `2027-0${i + 1}-15` });
  await leg(app, id, 'examens', { onderdeel: 'knm', resultaat: 'gehaald', afgelegdOp: '2027-05-15' });
};

test('Wi2021 art. 6, 7: what is missing shrinks with each fact, and DUO decides', async () => {
  const id = await maakDossier(app);
  expect(mist(await toon(id))).toEqual(['lezen', 'luisteren', 'schrijven', 'spreken', 'knm', 'pvt', 'map']);
  await examens(id);
  expect(mist(await toon(id))).toEqual(['pvt', 'map']);
  const { status, body } = await duo(id);
  expect([status, body.verschil]).toEqual([201, ['niet-voldaan-bij-ons']]);
  expect((await app.feiten('VoldaanVastgesteld')).find((f) => f.sleutel === id)?.feiten).toMatchObject({ dossierId: id, voldaanOp: '2027-05-15', document: 'diploma', verschil: ['niet-voldaan-bij-ons'] });
  expect((await app.sql<{ feiten: object }>(`select feiten from casusregie.gebeurtenis where dossier_id = $1 and soort = 'voldaan-vastgesteld'`, [id]))[0]!.feiten).toMatchObject({ document: 'diploma' });
});

test('Wi2021 art. 6, 7: B1 with everything there is voldaan on the day of the last piece, and DUO says the same', async () => {
  const id = await maakDossier(app);
  await examens(id);
  await modules(id, { mapOp: '2027-06-15' });
  expect((await toon(id)).eigen).toMatchObject({ voldaan: true, op: '2027-06-15', weg: 'inburgeringsexamen', document: 'diploma' });
  expect((await duo(id, { voldaanOp: '2027-06-15', besluitOp: '2027-07-01' })).body.verschil).toEqual([]);
});

test('Wi2021 art. 8: the onderwijsroute needs the traject and the PVT, and after dropping out the MAP too (cases 35, 41)', async () => {
  const id = await maakDossier(app, { leerroute: 'onderwijs' });
  await modules(id, { mapOp: null });
  await leg(app, id, 'taalschakel', { uitslag: 'behaald', op: '2027-07-01' });
  expect((await toon(id)).eigen).toMatchObject({ voldaan: true, op: '2027-07-01', weg: 'onderwijsroute' });
  const uitval = await maakDossier(app, { leerroute: 'onderwijs' });
  await modules(uitval, { mapOp: null });
  await leg(app, uitval, 'taalschakel', { uitslag: 'gestopt', op: '2027-02-01' });
  await examens(uitval);
  expect(mist(await toon(uitval))).toEqual(['map']);
});

test('Besluit art. 3.14 lid 5 (case 37): Z asiel with 788 hours elsewhere and the 12 of the PVT inside the 800', async () => {
  const id = await maakDossier(app, { leerroute: 'z', cursusuren: 800, participatieuren: 800 });
  await leg(app, id, 'uren', { aanbiederId: school, soort: 'nt2', uren: 800, van: '2026-04-01', totEnMet: '2027-03-31' });
  await leg(app, id, 'eindgesprekken', { op: '2027-04-20', gevoerdDoor: 'R. Regisseur' });
  await vrijwilligerswerk(id, 788, '2027-08-31');
  const part = async () => (await toon(id)).eigen!.onderdelen.find((o) => o.code === 'z-participatieuren');
  expect(await part()).toMatchObject({ gehaald: 788, nodig: 800 });
  await modules(id);
  expect(await part()).toMatchObject({ gehaald: 800, op: '2027-08-31' });
  expect((await toon(id)).eigen).toMatchObject({ voldaan: true, op: '2027-08-31', document: 'certificaat' });
});

test('Besluit art. 5.4: after the change from B1 to Z the lessons of before count once, deducted in the PIP or not', async () => {
  const id = await maakDossier(app, { doelgroep: 'gezin' });
  await leg(app, id, 'uren', { aanbiederId: school, soort: 'nt2', uren: 300, van: '2026-04-01', totEnMet: '2026-12-31' });
  const cursus = async () => (await toon(id)).eigen!.onderdelen.find((o) => o.code === 'z-cursusuren');
  await wijzigPip(app, id, 2, { doelgroep: 'gezin', soort: 'leerroutewissel', leerroute: 'z', dagtekening: '2027-01-10', cursusuren: 500, aftrekCursusuren: 300 });
  await leg(app, id, 'uren', { aanbiederId: school, soort: 'nt2', uren: 100, van: '2027-02-01', totEnMet: '2027-03-31' });
  expect(await cursus()).toMatchObject({ gehaald: 400, nodig: 800 });
  await wijzigPip(app, id, 3, { doelgroep: 'gezin', leerroute: 'z', dagtekening: '2027-05-10', cursusuren: 800 });
  expect(await cursus()).toMatchObject({ gehaald: 400, nodig: 800 });
});

test('after DUO spoke the plicht has ended: no new facts, but corrections and the certificaat', async () => {
  const id = await maakDossier(app, { leerroute: 'z', doelgroep: 'gezin', cursusuren: 800 });
  const les = { aanbiederId: school, soort: 'nt2', uren: 100, van: '2026-04-01', totEnMet: '2026-06-30' };
  const feit = await leg(app, id, 'uren', les);
  const woord = (await duo(id, { document: 'certificaat' })).body.duo[0]!.id;
  await app.drain();
  expect((await app.sql<{ grond: string }>('select plicht_einde_grond grond from casusregie.dossier where id = $1', [id]))[0]!.grond).toBe('voldaan');
  expect(await meld(app, id, 'uren', { ...les, van: '2026-07-01', totEnMet: '2026-07-31' })).toMatchObject({ status: 422, body: { reden: 'PlichtGeeindigd' } });
  expect((await meld(app, id, 'uren', { ...les, uren: 90, vervangt: feit, reden: 'School telde opnieuw' })).status).toBe(201);
  expect((await duo(id, { document: 'certificaat', voldaanOp: '2027-05-20', vervangt: woord, reden: 'DUO paste de datum aan' })).status).toBe(201);
  expect((await reikUit(id)).status).toBe(201);
});

test('DUO takes its word back: it stays in sight and stands no more', async () => {
  const id = await maakDossier(app);
  const woord = (await duo(id)).body.duo[0]!.id;
  const weg = await app.als(REGISSEUR).post<VoldaanUit>(`${pad(id)}/${woord}/intrekken`, { reden: 'Besluit van DUO ingetrokken' });
  expect([weg.status, weg.body.duo.map((d) => [d.vervallen, d.staat]), weg.body.verschil]).toEqual([201, [[false, false], [true, false]], []]);
  expect((await app.als(REGISSEUR).post(`${pad(id)}/${woord}/intrekken`, { reden: 'Nog eens' })).status).toBe(422);
  expect((await app.als(REGISSEUR).post(`${pad(id)}/${randomUUID()}/intrekken`, { reden: 'Bestaat niet' })).status).toBe(404);
});

test('AVG art. 17 (case 28): a dossier without ground leaves no result behind', async () => {
  const id = await maakDossier(app, { leerroute: 'z', doelgroep: 'gezin', cursusuren: 800 });
  const feit = await leg(app, id, 'uren', { aanbiederId: school, soort: 'nt2', uren: 800, van: '2026-04-01', totEnMet: '2027-03-31' });
  await leg(app, id, 'uren', { aanbiederId: school, soort: 'nt2', uren: 700, van: '2026-04-01', totEnMet: '2027-03-31', vervangt: feit, reden: 'School telde opnieuw' });
  await leg(app, id, 'examens', { onderdeel: 'knm', resultaat: 'gehaald', afgelegdOp: '2027-05-15' });
  await leg(app, id, 'eindgesprekken', { op: '2027-04-20', gevoerdDoor: 'R. Regisseur' });
  await duo(id, { document: 'certificaat' });
  await reikUit(id);
  await app.drain();
  await app.ontvang(DossierGesloten, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, grond: 'onterecht-wi2021', geslotenOp: '2027-10-01', wissen: true } });
  await app.drain();
  for (const tabel of ['lesuren', 'examen', 'z_eindgesprek', 'voldaan', 'certificaat_uitreiking']) expect([tabel, await app.sql(`select 1 from casusregie.${tabel} where dossier_id = $1`, [id])]).toEqual([tabel, []]);
  expect((await app.als(REGISSEUR).get(pad(id))).status).toBe(404);
});

test('DUO corrects itself: the later word stands beside the earlier one', async () => {
  const id = await maakDossier(app);
  const eerste = (await duo(id)).body.duo[0]!.id;
  expect((await duo(id)).status).toBe(422);
  const { status, body } = await duo(id, { voldaanOp: '2027-05-20', vervangt: eerste, reden: 'DUO paste de datum aan' });
  expect([status, body.duo.map((d) => [d.voldaanOp, d.staat])]).toEqual([201, [['2027-05-15', false], ['2027-05-20', true]]]);
});

test.each<[string, object, string, string]>([
  ['a besluit of tomorrow', { besluitOp: '2027-10-02' }, 'BesluitInDeToekomst', 'besluitOp'],
  ['fulfilled after the besluit', { voldaanOp: '2027-06-11' }, 'VoldaanNaBesluit', 'voldaanOp'],
  ['fulfilled before the PIP', { voldaanOp: '2026-03-09' }, 'VoldaanVoorPip', 'voldaanOp'],
])('Besluit art. 9.2: DUO\'s word refused: %s', async (_t, anders, reden, veld) => {
  const id = await maakDossier(app);
  expect(await duo(id, anders)).toMatchObject({ status: 422, body: { reden, velden: [{ veld }] } });
  expect((await toon(id)).duo).toEqual([]);
});

test('Wi2021 art. 9, Regeling art. 3.18 (case 36): Z-route of a gezinsmigrant, and the certificaat handed over in person and once', async () => {
  const id = await maakDossier(app, { leerroute: 'z', doelgroep: 'gezin', cursusuren: 800 });
  await leg(app, id, 'uren', { aanbiederId: school, soort: 'nt2', uren: 799, van: '2026-04-01', totEnMet: '2027-03-31' });
  await leg(app, id, 'eindgesprekken', { op: '2027-04-20', gevoerdDoor: 'R. Regisseur' });
  expect((await toon(id)).eigen).toMatchObject({ weg: 'z-route', document: 'certificaat', onderdelen: [{ code: 'z-cursusuren', gehaald: 799, nodig: 800 }, { code: 'z-eindgesprek', gehaald: 1, op: '2027-04-20' }, { code: 'pvt' }, { code: 'map' }] });
  await leg(app, id, 'uren', { aanbiederId: school, soort: 'knm', uren: 1, van: '2027-04-01', totEnMet: '2027-04-05' });
  expect(mist(await toon(id))).toEqual(['pvt', 'map']);
  expect(await reikUit(id)).toMatchObject({ status: 422, body: { reden: 'NogNietVoldaan' } });
  await duo(id, { document: 'certificaat' });
  expect(await reikUit(id, { inPersoon: false })).toMatchObject({ status: 422, body: { reden: 'CertificaatInPersoon', bron: expect.stringContaining('3.18') } });
  const samen = await Promise.all([reikUit(id), reikUit(id)]);
  expect(samen.map((r) => r.status).sort()).toEqual([201, 409]);
  expect((await toon(id)).uitreiking).toEqual({ uitgereiktOp: '2027-09-20', uitgereiktDoor: 'Wethouder J. Jansen' });
});

test('a diploma comes from DUO, not from the college', async () => {
  const id = await maakDossier(app);
  await duo(id);
  expect(await reikUit(id)).toMatchObject({ status: 422, body: { reden: 'DiplomaKomtVanDuo' } });
});

test('two at once, a repeated key, another gemeente, other roles, no PIP', async () => {
  const id = await maakDossier(app);
  const samen = await Promise.all([duo(id), duo(id), duo(id)]);
  expect(samen.map((r) => r.status).sort()).toEqual([201, 422, 422]);
  const ander = await maakDossier(app);
  const sleutel = { 'idempotency-key': randomUUID() };
  const [een, twee] = [await duo(ander, {}, sleutel), await duo(ander, {}, sleutel)];
  expect([een.status, twee.status, twee.body]).toEqual([201, 201, een.body]);
  const duiven = await maakDossier(app, {}, '0226');
  for (const weg of [duiven, randomUUID(), 'geen-uuid']) expect([(await app.als(REGISSEUR).get(pad(weg))).status, (await duo(weg)).status, (await reikUit(weg)).status]).toEqual([404, 404, 404]);
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'aanbieder', 'beheerder-zevenaar']) expect((await app.als(wie).get(pad(id))).status).toBe(403);
  expect((await app.als('teamleider-zevenaar').get(pad(id))).status).toBe(200);
  const zonder = await maakDossier(app, null);
  expect(await toon(zonder)).toMatchObject({ eigen: null, duo: [], verschil: [] });
  expect(await duo(zonder)).toMatchObject({ status: 422, body: { reden: 'PipOntbreekt' } });
});

test('nonsense is 400 and named in Dutch', async () => {
  const antwoord = await duo(await maakDossier(app), { document: 'rijbewijs', kenmerk: '' });
  expect([antwoord.status, antwoord.body.velden?.map((v) => v.veld)]).toEqual([400, ['document', 'kenmerk']]);
});
