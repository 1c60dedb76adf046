import { randomUUID } from 'node:crypto';
import type { AfschaalToetsUit, LesurenRegelUit, WisselToetsUit } from '@wegwijs/casusregie';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { leerroute, leg, maakDossier, maakSchool, meld, REGISSEUR, wijzigPip, type Probleem } from './testing/leerroute.ts';

let app: TestApp;
let school: string;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2027-06-01' });
  school = await maakSchool(app);
});
afterAll(() => app.sluit());

const uren = (anders: object = {}) => ({ aanbiederId: school, soort: 'nt2', uren: 100, van: '2026-05-01', totEnMet: '2026-05-31', ...anders });
const examen = (anders: object = {}) => ({ onderdeel: 'lezen', niveau: 'B1', resultaat: 'gehaald', afgelegdOp: '2027-01-15', ...anders });
const feiten = async (naam: string, id: string) => (await app.feiten(naam)).filter((f) => f.sleutel === id).map((f) => f.feiten);

test('Besluit art. 5.5 (case 30): 600 hours of which 80 KNM are not yet enough for A2, and the sums say so', async () => {
  const id = await maakDossier(app);
  await leg(app, id, 'uren', uren({ uren: 240, van: '2026-04-01', totEnMet: '2026-06-30' }));
  await leg(app, id, 'uren', uren({ uren: 280, soort: 'alfabetisering', van: '2026-07-01', totEnMet: '2026-12-31' }));
  await leg(app, id, 'uren', uren({ uren: 80, soort: 'knm', van: '2026-07-01', totEnMet: '2026-12-31' }));
  expect((await leerroute(app, id)).urensom).toMatchObject({ nt2: 240, alfabetisering: 280, knm: 80, teltNiet: 0, a2: { uren: 520, nodig: 600, bron: expect.stringContaining('5.5') } });

  const vraag = { onderdelen: ['schrijven'], b1NietHaalbaar: true, voldoendeInspanning: true };
  const toets = () => app.als(REGISSEUR).post<AfschaalToetsUit>(`/v1/dossiers/${id}/leerroute/toets-afschalen`, vraag);
  expect((await toets()).body).toMatchObject({ toegestaan: false, reden: 'TeWeinigNt2Uren', feiten: { uren: 520, norm: 600 } });
  await leg(app, id, 'uren', uren({ uren: 80, van: '2027-01-01', totEnMet: '2027-02-28' }));
  const { status, body } = await toets();
  expect([status, body.toegestaan, body.uren.op]).toEqual([200, true, '2027-02-28']);
  expect(body.gevolgdeUren.map((u) => u.soort).sort()).toEqual(['alfabetisering', 'nt2', 'nt2']);
  expect(body.keurmerken).toEqual([{ aanbiederId: school, vanaf: '2024-01-01' }]);
});

test('Besluit art. 5.5 (case 31): a suspension that is heard of later takes its hours away, by a correction and not by an edit', async () => {
  const id = await maakDossier(app);
  const eigen = await maakSchool(app);
  await leg(app, id, 'uren', uren({ aanbiederId: eigen, uren: 50 }));
  await leg(app, id, 'uren', uren({ aanbiederId: eigen, uren: 60, van: '2026-06-01', totEnMet: '2026-06-30' }));
  expect((await leerroute(app, id)).urensom).toMatchObject({ nt2: 110, teltNiet: 0 });
  const [aanbieder] = (await app.als(REGISSEUR).get<{ id: string; keurmerken: { id: string }[] }[]>('/v1/aanbieders')).body.filter((a) => a.id === eigen);
  const geschorst = await app.als(REGISSEUR).post(`/v1/aanbieders/${eigen}/keurmerken`, { grond: 'keurmerk', vanaf: '2024-01-01', tot: '2026-06-15', vervangt: aanbieder!.keurmerken[0]!.id, reden: 'Geschorst door Blik op Werk' });
  expect(geschorst.status).toBe(201);
  const nu = await leerroute(app, id);
  expect(nu.urensom).toMatchObject({ nt2: 50, teltNiet: 60 });
  expect(nu.uren.find((u) => u.van === '2026-06-01')).toMatchObject({ telt: false, teltNiet: 'BuitenKeurmerk', bron: expect.stringContaining('5.5') });
});

test('a correction is a new row: the old one stays in sight, counts no more, and is corrected once', async () => {
  const id = await maakDossier(app);
  const eerste = await leg(app, id, 'uren', uren({ uren: 100 }));
  const tweede = await leg(app, id, 'uren', uren({ uren: 40, vervangt: eerste, reden: 'School gaf 40 door' }));
  const nu = await leerroute(app, id);
  expect(nu.urensom.nt2).toBe(40);
  expect(nu.uren.map((u) => [u.id, u.staat, u.vervangt])).toEqual(expect.arrayContaining([[eerste, false, null], [tweede, true, eerste]]));
  expect(await meld(app, id, 'uren', uren({ uren: 41, vervangt: eerste, reden: 'Nog een keer' }))).toMatchObject({ status: 422, body: { reden: 'FeitAlVervangen' } });
  expect(await meld(app, id, 'uren', uren({ uren: 41, vervangt: tweede }))).toMatchObject({ status: 422, body: { reden: 'CorrectieOnvolledig', velden: [{ veld: 'reden' }] } });
  expect((await meld(app, id, 'uren', uren({ uren: 41, vervangt: randomUUID(), reden: 'Bestaat niet' }))).status).toBe(404);
  const weg = await app.als(REGISSEUR).post(`/v1/dossiers/${id}/leerroute/uren/${tweede}/intrekken`, { reden: 'Andere persoon' });
  expect(weg.status).toBe(201);
  const na = await leerroute(app, id);
  expect([na.urensom.nt2, na.uren.filter((u) => u.staat).length, na.uren.length]).toEqual([0, 0, 3]);
  expect(await feiten('UrenGeregistreerd', id)).toEqual([expect.objectContaining({ id: eerste, uren: 100 }), expect.objectContaining({ id: tweede, uren: 40, vervangtId: eerste })]);
  expect(await feiten('LeerroutefeitIngetrokken', id)).toEqual([{ dossierId: id, vervangtId: tweede }]);
  expect((await app.sql<{ soort: string }>(`select soort from casusregie.gebeurtenis where dossier_id = $1 and soort like 'l%' order by tijdstip`, [id])).map((r) => r.soort)).toEqual(['lesuren-geregistreerd', 'lesuren-geregistreerd', 'leerroutefeit-ingetrokken']);
});

test('Wi2021 art. 17 lid 3 (case 42): A2 counts since the besluit that allows it; free attempts follow the level of the PIP', async () => {
  const id = await maakDossier(app);
  await leg(app, id, 'examens', examen({ onderdeel: 'schrijven', niveau: 'A2', afgelegdOp: '2027-01-10' }));
  expect((await leerroute(app, id)).examens[0]).toMatchObject({ telt: false, teltNiet: 'NiveauTeLaag' });
  expect((await leerroute(app, id)).pogingen.find((p) => p.onderdeel === 'schrijven')).toMatchObject({ niveau: 'B1', pogingen: 1, gratisOver: 2, kostenVolgende: 0 });
  await wijzigPip(app, id, 2, { soort: 'afschalen', dagtekening: '2027-04-01', a2Onderdelen: ['schrijven'] });
  await leg(app, id, 'examens', examen({ onderdeel: 'schrijven', niveau: 'A2', resultaat: 'niet-gehaald', afgelegdOp: '2027-05-01' }));
  await leg(app, id, 'examens', examen({ onderdeel: 'schrijven', niveau: 'A2', resultaat: 'niet-gehaald', afgelegdOp: '2027-05-20' }));
  const nu = await leerroute(app, id);
  expect(nu.examens.map((e) => e.telt)).toEqual([false, false, true]);
  expect(nu.pogingen.find((p) => p.onderdeel === 'schrijven')).toMatchObject({ niveau: 'A2', pogingen: 3, gratisOver: 0, kostenVolgende: 50_00 });
  expect(await feiten('ExamenAfgelegd', id)).toContainEqual(expect.objectContaining({ onderdeel: 'schrijven', niveau: 'A2', resultaat: 'gehaald' }));
});

test.each<[string, string, Partial<Record<string, unknown>>, string, string]>([
  ['hours twice', 'uren', { uren: 10, van: '2026-05-15', totEnMet: '2026-05-20' }, 'UrenAlGeregistreerd', 'van'],
  ['hours to come', 'uren', { van: '2027-06-01', totEnMet: '2027-06-02', uren: 2 }, 'LesInDeToekomst', 'totEnMet'],
  ['more hours than a day has', 'uren', { van: '2027-05-01', totEnMet: '2027-05-01', uren: 9 }, 'MeerUrenDanKan', 'uren'],
  ['an exam to come', 'examens', { afgelegdOp: '2027-06-02' }, 'ExamenInDeToekomst', 'afgelegdOp'],
  ['a language part without level', 'examens', { niveau: undefined }, 'ExamenniveauOntbreekt', 'niveau'],
  ['KNM with a level', 'examens', { onderdeel: 'knm' }, 'KnmHeeftGeenNiveau', 'niveau'],
])('refused with its article: %s', async (_t, soort, anders, reden, veld) => {
  const id = await maakDossier(app);
  await leg(app, id, 'uren', uren());
  const antwoord = await meld(app, id, soort, soort === 'uren' ? uren(anders) : examen(anders));
  expect(antwoord).toMatchObject({ status: 422, body: { reden, bron: expect.any(String), velden: [{ veld }] } });
});

test.each<[string, string, object, string]>([
  ['half an hour', 'uren', { uren: 1.5 }, 'uren'], ['no school', 'uren', { aanbiederId: undefined }, 'aanbiederId'], ['another kind of lesson', 'uren', { soort: 'zwemmen' }, 'soort'],
  ['a day that does not exist', 'uren', { van: '2026-02-31' }, 'van'], ['level C1', 'examens', { niveau: 'C1' }, 'niveau'], ['an outcome of its own', 'examens', { resultaat: 'bijna' }, 'resultaat'], ['a field more', 'examens', { telt: true }, 'telt'],
])('nonsense is 400 and named in Dutch: %s', async (_t, soort, anders, veld) => {
  const antwoord = await meld(app, await maakDossier(app), soort, { ...(soort === 'uren' ? uren() : examen()), ...anders });
  expect([antwoord.status, antwoord.body.velden?.[0]?.veld]).toEqual([400, veld]);
  expect(antwoord.body.velden![0]!.melding).not.toMatch(/\b(must|should)\b/);
});

test('Besluit art. 3.14 lid 4 (case 38): eindgesprek of the Z-route by the college; not by VluchtelingenWerk, a school or RSD that nobody looked up', async () => {
  const id = await maakDossier(app, { leerroute: 'z', cursusuren: 800, participatieuren: 800 });
  const gesprek = (anders: object = {}) => meld(app, id, 'eindgesprekken', { op: '2027-05-20', gevoerdDoor: 'R. Regisseur', ...anders });
  for (const organisatie of ['vwon', 'aanbieder-taalpunt']) expect(await gesprek({ organisatie, mandaat: 'MR-1' })).toMatchObject({ status: 422, body: { reden: 'EindgesprekNietDoorDezeOrganisatie', bron: 'Besluit inburgering 2021 art. 3.14 lid 4' } });
  expect(await gesprek({ organisatie: 'rsd-de-liemers', mandaat: 'MR-1' })).toMatchObject({ status: 422, body: { reden: 'OpenbaarLichaamNietVastgesteld' } });
  expect(await gesprek({ organisatie: 'bestaat-niet' })).toMatchObject({ status: 422, body: { reden: 'OrganisatieOnbekend' } });
  expect((await leerroute(app, id)).eindgesprekken).toEqual([]);
  await app.sql(`update tenant.organisatie set openbaar_lichaam = true where code = 'rsd-de-liemers'`);
  expect(await gesprek({ organisatie: 'rsd-de-liemers' })).toMatchObject({ status: 422, body: { reden: 'MandaatOntbreekt' } });
  expect((await gesprek()).status).toBe(201);
  expect((await leerroute(app, id)).eindgesprekken).toEqual([expect.objectContaining({ organisatie: 'gemeente-0299', staat: true })]);
  expect(await feiten('ZrouteEindgesprekGevoerd', id)).toEqual([expect.objectContaining({ op: '2027-05-20' })]);
  expect(await meld(app, await maakDossier(app), 'eindgesprekken', { op: '2027-05-20', gevoerdDoor: 'R. Regisseur' })).toMatchObject({ status: 422, body: { reden: 'EindgesprekAlleenZroute' } });
});

test('Wi2021 art. 8 (case 35): dropping out of the taalschakeltraject is a fact that says that the MAP is due again', async () => {
  const id = await maakDossier(app, { leerroute: 'onderwijs', mapUren: undefined });
  await app.sql(`insert into casusregie.map_traject (gemeentecode, id, dossier_id, stand, geplande_uren, geplande_praktijkuren, telt_vanaf, begonnen_op) values ('0299', $1, $2, 'niet-verplicht', 0, 0, '2026-03-10', '2026-03-12')`, [randomUUID(), id]);
  await leg(app, id, 'taalschakel', { uitslag: 'gestopt', op: '2027-02-01' });
  expect(await app.sql(`select stand from casusregie.map_traject where dossier_id = $1`, [id])).toEqual([{ stand: 'open' }]);
  expect(await app.sql(`select taak, stand from casusregie.opdracht where dossier_id = $1`, [id])).toEqual([{ taak: 'map', stand: 'aangeboden' }]);
  expect(await feiten('TaalschakelBeeindigd', id)).toEqual([expect.objectContaining({ uitslag: 'gestopt', mapWeerNodig: true })]);
  expect(await meld(app, await maakDossier(app), 'taalschakel', { uitslag: 'behaald', op: '2027-02-01' })).toMatchObject({ status: 422, body: { reden: 'TaalschakelAlleenOnderwijsroute' } });
});

test('Besluit art. 5.4 (cases 33, 34): the pre-check of a route change', async () => {
  const wissel = async (id: string, vraag: object) => (await app.als(REGISSEUR).post<WisselToetsUit & Probleem>(`/v1/dossiers/${id}/leerroute/toets-wisselen`, vraag)).body;
  const b1 = await maakDossier(app);
  await leg(app, b1, 'uren', uren({ uren: 120 }));
  expect(await wissel(b1, { naar: 'z', grond: 'onvoldoende-voortgang' })).toMatchObject({ toegestaan: true, wisselenTotEnMet: '2027-09-10', aftrekZCursusuren: 120, mapErbij: false });
  app.klok.dag = '2027-11-11';
  expect(await wissel(b1, { naar: 'z', grond: 'onvoldoende-voortgang' })).toMatchObject({ toegestaan: false, reden: 'WisseltermijnVoorbij' });
  expect(await wissel(b1, { naar: 'z', grond: 'bijzonder-geval', motivering: 'Langdurig ziek geweest.' })).toMatchObject({ toegestaan: true });
  const onderwijs = await maakDossier(app, { leerroute: 'onderwijs' });
  expect(await wissel(onderwijs, { naar: 'b1' })).toMatchObject({ toegestaan: true, examensTellenMee: true, mapErbij: true });
  app.klok.dag = '2027-06-01';
});

test('the monthly list of a school: each line stands by itself, also next to one of another gemeente', async () => {
  const [a, b, duiven] = [await maakDossier(app), await maakDossier(app), await maakDossier(app, {}, '0226')];
  const regel = (dossierId: string, anders: object = {}) => ({ dossierId, soort: 'nt2', uren: 20, van: '2027-04-01', totEnMet: '2027-04-30', ...anders });
  const stuur = (regels: object[], aanbiederId = school) => app.als(REGISSEUR).post<LesurenRegelUit[] & Probleem>('/v1/lesuren', { aanbiederId, regels });
  const { status, body } = await stuur([regel(b), regel(duiven), regel(a, { soort: 'knm' }), regel(b, { uren: 5 }), regel(randomUUID())]);
  expect([status, body.map((r) => [r.dossierId, r.vastgelegd, r.reden])]).toEqual([201, [[b, true, undefined], [duiven, false, 'NietGevonden'], [a, true, undefined], [b, false, 'UrenAlGeregistreerd'], [expect.any(String), false, 'NietGevonden']]]);
  expect([(await leerroute(app, a)).urensom.knm, (await leerroute(app, b)).urensom.nt2]).toEqual([20, 20]);
  expect(await app.sql('select 1 from casusregie.lesuren where dossier_id = $1', [duiven])).toEqual([]);
  const tegelijk = await Promise.all([stuur([regel(a), regel(b, { soort: 'knm' })]), stuur([regel(b, { soort: 'knm' }), regel(a)])]);
  expect(tegelijk.flatMap((r) => r.body.map((x) => x.vastgelegd)).sort()).toEqual([false, false, true, true]);
  expect((await stuur([regel(a)], randomUUID())).status).toBe(404);
  expect((await stuur([regel(a, { uren: 'veel' })])).body.velden?.[0]?.veld).toMatch(/regels.*uren/);
  expect((await app.als('teamleider-zevenaar').post('/v1/lesuren', { aanbiederId: school, regels: [] })).status).toBe(403);
});

test('without a PIP there is nothing to measure by, and a besluit cannot be tested', async () => {
  const id = await maakDossier(app, null);
  expect(await leerroute(app, id)).toMatchObject({ leerroute: null, pogingen: [], urensom: { a2: { uren: 0 } } });
  expect(await app.als(REGISSEUR).post(`/v1/dossiers/${id}/leerroute/toets-wisselen`, { naar: 'z' })).toMatchObject({ status: 422, body: { reden: 'PipOntbreekt' } });
});

test('the same block twice at once is one block; a repeat with the same key gives the first answer', async () => {
  const id = await maakDossier(app);
  const samen = await Promise.all([1, 2, 3].map(() => meld(app, id, 'uren', uren())));
  expect(samen.map((r) => r.status).sort()).toEqual([201, 422, 422]);
  const eerste = samen.find((r) => r.status === 201)!.body.id;
  const correcties = await Promise.all([1, 2].map((n) => meld(app, id, 'uren', uren({ uren: n, vervangt: eerste, reden: 'Tegelijk' }))));
  expect(correcties.map((r) => r.status).sort()).toEqual([201, 422]);
  const sleutel = { 'idempotency-key': randomUUID() };
  const [een, twee] = [await meld(app, id, 'examens', examen(), sleutel), await meld(app, id, 'examens', examen(), sleutel)];
  expect([een.status, twee.status, twee.body]).toEqual([201, 201, een.body]);
  expect((await leerroute(app, id)).examens).toHaveLength(1);
});

test('another gemeente, an absent id, and a school of another gemeente are the same 404; who is not of the gemeente is refused', async () => {
  const duiven = await maakDossier(app, {}, '0226');
  for (const id of [duiven, randomUUID(), 'geen-uuid']) {
    expect((await app.als(REGISSEUR).get(`/v1/dossiers/${id}/leerroute`)).status).toBe(404);
    expect((await meld(app, id, 'examens', examen())).status).toBe(404);
  }
  const eigen = await maakDossier(app);
  const vreemd = await maakSchool(app, [{ vanaf: '2024-01-01' }], 'casusregisseur-duiven');
  expect((await meld(app, eigen, 'uren', uren({ aanbiederId: vreemd }))).status).toBe(404);
  const feit = await leg(app, eigen, 'examens', examen());
  expect((await app.als(REGISSEUR).post(`/v1/dossiers/${await maakDossier(app)}/leerroute/examens/${feit}/intrekken`, { reden: 'Vergissing' })).status).toBe(404);
  expect((await app.als(REGISSEUR).post(`/v1/dossiers/${eigen}/leerroute/onzin/${feit}/intrekken`, { reden: 'Vergissing' })).status).toBe(404);
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'aanbieder', 'beheerder-zevenaar']) expect((await app.als(wie).get(`/v1/dossiers/${eigen}/leerroute`)).status).toBe(403);
  expect((await app.als('teamleider-zevenaar').get(`/v1/dossiers/${eigen}/leerroute`)).status).toBe(200);
  expect((await meld(app, eigen, 'examens', examen({ onderdeel: 'spreken' }), {}, 'teamleider-zevenaar')).status).toBe(403);
});
