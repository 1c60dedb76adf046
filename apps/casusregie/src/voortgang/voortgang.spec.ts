import type { GesprekUit, SignaalUit, VoortgangRegel, VoortgangUit } from '@wegwijs/casusregie';
import { DossierGesloten, PipGewijzigd } from '@wegwijs/intake';
import { Messaging } from '@wegwijs/platform';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { randomUUID } from 'node:crypto';
import { AppModule } from '../app.module.ts';
import { GEMEENTE, metPip, pipFeiten } from './testing/pip-dossier.ts';

const KM = 'klantmanager-zevenaar';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
beforeEach(() => {
  app.klok.dag = '2026-05-01';
});
afterAll(() => app.sluit());

interface Probleem { reden?: string; bron?: string; velden?: { veld: string; melding: string }[] }
const nacht = (dag: string) => {
  app.klok.dag = dag;
  return app.nest.get(Messaging).runDaily();
};
const afspraak = (meer = {}) => ({ geplandOp: '2026-06-01', tijd: '10:00', plaats: 'Stadhuis, kamer 3', vorm: 'op-kantoor', ...meer });
const plan = (id: string, meer = {}, koppen = {}) => app.als(KM).post<GesprekUit & Probleem>(`/v1/dossiers/${id}/gesprekken`, afspraak(meer), koppen);
const doe = (g: GesprekUit, act: string, body: object, versie = g.versie, wie = KM) =>
  app.als(wie).post<GesprekUit & Probleem>(`/v1/dossiers/${g.dossierId}/gesprekken/${g.id}/${act}`, body, { 'if-match': `"${versie}"` });
const toon = async (id: string) => (await app.als(KM).get<VoortgangUit & Probleem>(`/v1/dossiers/${id}/voortgang`)).body;
const signalen = async (id: string, stand = 'te-doen') =>
  (await app.als(KM).get<{ rijen: SignaalUit[] }>(`/v1/signalen?limiet=100&stand=${stand}`)).body.rijen.filter((s) => s.dossierId === id).map((s) => s.soort).sort();
const klokken = (id: string) => app.sql<{ soort: string; valt_op: string }>(`select soort, valt_op::text from casusregie.klok where dossier_id = $1 and soort <> 'aow-leeftijd' order by soort`, [id]);
const meld = (id: string, meer = {}, wie = KM) =>
  app.als(wie).post<VoortgangUit & Probleem>(`/v1/dossiers/${id}/aanwezigheid`, { aanbieder: 'Taalpunt', van: '2026-04-01', totEnMet: '2026-04-30', gevolgd: 40, geoorloofd: 4, ongeoorloofd: 4, ...meer });

test('Besluit art. 5.3 lid 4: the number of the PIP becomes a plan, and every deadline a clock', async () => {
  const id = await metPip(app);
  expect(await toon(id)).toMatchObject({ stand: 'op-schema', plan: { aantal: 12, gehouden: 0, streefaantal: 12, uiterlijk: '2026-07-01', dagen: expect.arrayContaining(['2026-06-03', '2028-12-15']) } });
  expect(await klokken(id)).toEqual([
    { soort: 'bezwaartermijn-voorbij', valt_op: '2026-04-24' }, { soort: 'geen-aanbod', valt_op: '2026-06-11' }, { soort: 'geen-gesprek', valt_op: '2026-07-02' },
    { soort: 'map-niet-afgerond', valt_op: '2028-03-10' }, { soort: 'pvt-niet-afgerond', valt_op: '2028-03-10' }, { soort: 'termijn-eindigt', valt_op: '2028-09-10' },
  ]);
});

test('Wi2021 art. 17 lid 1: appointment, moved, held with a report, next appointment at once; the plan follows', async () => {
  const id = await metPip(app);
  const eerste = (await plan(id)).body;
  expect(eerste).toMatchObject({ stand: 'gepland', versie: 1, verzet: 0, doorNaam: 'Kim Klantmanager' });
  const verzet = (await doe(eerste, 'verzetten', afspraak({ geplandOp: '2026-06-08', reden: 'Tolk was er niet.' }))).body;
  expect(verzet).toMatchObject({ geplandOp: '2026-06-08', versie: 2, verzet: 1 });
  app.klok.dag = '2026-06-09';
  expect((await toon(id)).stand).toBe('verslag-ontbreekt');
  const { status, body } = await doe(verzet, 'verslag', { uitkomst: 'gehouden', gehoudenOp: '2026-06-08', verslag: 'Het gaat goed.', inspanning: 'voldoende', taalniveau: 'A1', volgende: afspraak({ geplandOp: '2026-09-01' }) });
  expect([status, body]).toMatchObject([200, { stand: 'gehouden', gehoudenOp: '2026-06-08', inspanning: 'voldoende' }]);
  const na = await toon(id);
  expect(na).toMatchObject({ stand: 'gepland', plan: { gehouden: 1 } });
  expect(na.plan.dagen).toHaveLength(11);
  expect(na.gesprekken.map((g) => [g.stand, g.geplandOp])).toEqual([['gepland', '2026-09-01'], ['gehouden', '2026-06-08']]);
  expect((await app.sql<{ soort: string }>(`select soort from casusregie.gebeurtenis where dossier_id = $1 and soort like 'gesprek%' order by tijdstip`, [id])).map((r) => r.soort))
    .toEqual(['gesprek-gepland', 'gesprek-gepland', 'gesprek-gehouden', 'gesprek-gepland']);
});

test('one appointment at a time, also when two people make one at once', async () => {
  const id = await metPip(app);
  const twee = await Promise.all([plan(id), plan(id, { tijd: '11:00' })]);
  expect(twee.map((r) => r.status).sort()).toEqual([201, 422]);
  expect(twee.find((r) => r.status === 422)!.body).toMatchObject({ reden: 'GesprekStaatAl', bron: 'Wi2021 art. 17 lid 1' });
  expect((await toon(id)).gesprekken).toHaveLength(1);
});

test('two people on one appointment: the second reads it again (412); an old version changes nothing', async () => {
  const g = (await plan(await metPip(app))).body;
  const twee = await Promise.all([doe(g, 'afzeggen', { afgezegdDoor: 'inburgeraar', reden: 'Ziek.' }), doe(g, 'verzetten', afspraak({ geplandOp: '2026-06-10', reden: 'Vakantie.' }))]);
  expect(twee.map((r) => r.status).sort()).toEqual([200, 412]);
  expect((await doe(g, 'afzeggen', { afgezegdDoor: 'gemeente', reden: 'x' }, 1)).status).toBe(412);
});

test('a repeated Idempotency-Key gives the first answer and no second appointment', async () => {
  const id = await metPip(app);
  const sleutel = { 'idempotency-key': randomUUID() };
  const eerste = await plan(id, {}, sleutel);
  expect((await plan(id, {}, sleutel)).body).toEqual(eerste.body);
  expect((await toon(id)).gesprekken).toHaveLength(1);
});

test.each([
  [{ geplandOp: '2026-04-30' }, 422, 'GesprekInVerleden'], [{ geplandOp: '2026-02-30' }, 400, 'geplandOp'], [{ tijd: '25:00' }, 400, 'tijd'], [{ vorm: 'fax' }, 400, 'vorm'], [{ plaats: '' }, 400, 'plaats'],
  [{ onbekend: 1 }, 400, 'onbekend'],
])('nonsense is refused by its name: %j', async (meer, status, wat) => {
  const r = await plan(await metPip(app), meer);
  expect(r.status).toBe(status);
  expect(JSON.stringify(r.body)).toContain(wat);
});

test('without a PIP there is nothing to plan (Wi2021 art. 15)', async () => {
  const id = await metPip(app);
  await app.sql('update casusregie.dossier set voortgangsgesprekken = null where id = $1', [id]);
  expect(await plan(id)).toMatchObject({ status: 422, body: { reden: 'GeenPip' } });
  expect((await app.als(KM).get(`/v1/dossiers/${id}/voortgang`)).status).toBe(422);
});

test('a talk that is not held becomes a signal; held after all, the signal ends by itself', async () => {
  const id = await metPip(app);
  await nacht('2026-07-01');
  expect(await signalen(id)).not.toContain('geen-gesprek');
  await nacht('2026-07-02');
  expect(await signalen(id)).toContain('geen-gesprek');
  const g = (await plan(id, { geplandOp: '2026-07-02' })).body;
  await nacht('2026-07-10');
  expect(await signalen(id)).toEqual(expect.arrayContaining(['geen-gesprek', 'gesprek-zonder-verslag']));
  expect((await doe(g, 'verslag', { uitkomst: 'gehouden', gehoudenOp: '2026-07-10', verslag: 'Alsnog.' })).status).toBe(200);
  const over = await signalen(id);
  expect(over).not.toContain('geen-gesprek');
  expect(over).not.toContain('gesprek-zonder-verslag');
  expect(await signalen(id, 'afgehandeld')).toEqual(expect.arrayContaining(['geen-gesprek', 'gesprek-zonder-verslag']));
});

test('a miss is recorded and the talk is still owed', async () => {
  const id = await metPip(app);
  const g = (await plan(id)).body;
  app.klok.dag = '2026-06-02';
  expect((await doe(g, 'verslag', { uitkomst: 'niet-verschenen', gehoudenOp: '2026-06-01' })).body).toMatchObject({ stand: 'niet-verschenen' });
  expect(await toon(id)).toMatchObject({ plan: { gehouden: 0, uiterlijk: '2026-07-01' }, stand: 'te-plannen' });
});

describe('reports of schools', () => {
  test('Besluit art. 9.2 lid 4: hours are summed, under the norm is a signal, better figures end it', async () => {
    const id = await metPip(app);
    expect((await meld(id)).body.aanwezigheid).toMatchObject({ gevolgd: 40, geoorloofd: 4, ongeoorloofd: 4, procent: 90, onderNorm: false });
    app.klok.dag = '2026-06-01';
    expect((await meld(id, { van: '2026-05-01', totEnMet: '2026-05-31', gevolgd: 10, ongeoorloofd: 30 })).body.aanwezigheid).toMatchObject({ procent: 59, onderNorm: true });
    expect(await signalen(id)).toContain('aanwezigheid-onder-norm');
    app.klok.dag = '2026-07-01';
    await meld(id, { van: '2026-06-01', totEnMet: '2026-06-30', gevolgd: 150, ongeoorloofd: 0 });
    expect(await signalen(id)).not.toContain('aanwezigheid-onder-norm');
  });

  test('a correction replaces: the old hours no longer count, and one report is replaced once', async () => {
    const id = await metPip(app);
    const oud = (await meld(id, { gevolgd: 4, ongeoorloofd: 40 })).body.meldingen[0]!;
    expect(await signalen(id)).toContain('aanwezigheid-onder-norm');
    expect(await meld(id)).toMatchObject({ status: 422, body: { reden: 'PeriodeOverlapt' } });
    const twee = await Promise.all([meld(id, { vervangt: oud.id }), meld(id, { vervangt: oud.id, gevolgd: 41 })]);
    expect(twee.map((r) => r.status).sort()).toEqual([201, 422]);
    const na = await toon(id);
    expect(na.meldingen).toHaveLength(2);
    expect(na.aanwezigheid.ongeoorloofd).toBe(4);
    expect(na.meldingen.find((m) => m.id === oud.id)!.vervangenDoor).not.toBeNull();
    expect(await signalen(id)).not.toContain('aanwezigheid-onder-norm');
    expect(await meld(id, { vervangt: randomUUID() })).toMatchObject({ status: 422, body: { reden: 'MeldingOnbekend' } });
  });

  test('two schools may report the same days', async () => {
    const id = await metPip(app);
    await meld(id);
    expect((await meld(id, { aanbieder: 'Andere school', gevolgd: 10, ongeoorloofd: 0 })).body.aanwezigheid.gevolgd).toBe(50);
  });

  test('Wi2021 art. 15 lid 2: behind on the hours of the PIP is a signal', async () => {
    const id = await metPip(app);
    await app.als(KM).post(`/v1/dossiers/${id}/aanbod`, { aanbieder: 'Taalpunt', aangebodenOp: '2026-03-20', startOp: '2026-04-06' });
    expect((await meld(id, { gevolgd: 30, ongeoorloofd: 0 })).body.uren).toMatchObject({ gepland: 42, gevolgd: 30, achter: true });
    expect(await signalen(id)).toContain('uren-achter');
  });

  test('own effort counts beside it, and not before the PIP', async () => {
    const id = await metPip(app);
    const inspanning = (op: string) => app.als(KM).post<VoortgangUit & Probleem>(`/v1/dossiers/${id}/inspanning`, { op, soort: 'taalmaatje', uren: 2, omschrijving: 'Elke woensdag met Joke.' });
    expect((await inspanning('2026-04-20')).body.inspanningen).toEqual([expect.objectContaining({ soort: 'taalmaatje', uren: 2 })]);
    expect(await inspanning('2026-03-10')).toMatchObject({ status: 422, body: { reden: 'InspanningVoorPip' } });
    expect(await inspanning('2026-05-02')).toMatchObject({ status: 422, body: { reden: 'InspanningInDeToekomst' } });
  });
});

describe('the list over the caseload', () => {
  const lijst = async (q = '', wie = KM) => (await app.als(wie).get<{ rijen: VoortgangRegel[]; volgende: string | null }>(`/v1/voortgang?limiet=100${q}`)).body;

  test('each filter gives exactly what the rule says of each person', async () => {
    await app.sql(`delete from casusregie.voortgang`);
    const ids = [];
    for (const meer of [{}, { voortgangsgesprekken: 60 }, { voortgangsgesprekken: 1, termijnBegin: '2026-03-11' }, { voortgangsgesprekken: 40 }]) ids.push(await metPip(app, meer));
    await plan(ids[0]!, { geplandOp: '2026-05-02' });
    await plan(ids[3]!, { geplandOp: '2026-05-30' });
    const laatste = (await plan(ids[2]!, { geplandOp: '2026-05-01' })).body;
    await doe(laatste, 'verslag', { uitkomst: 'gehouden', gehoudenOp: '2026-05-01', verslag: 'x' });
    app.klok.dag = '2026-05-20';
    const alles = (await lijst()).rijen;
    expect(alles.map((r) => r.id).sort()).toEqual([...ids].sort());
    expect(alles.map((r) => r.volgendeOp ?? 'z')).toEqual(alles.map((r) => r.volgendeOp ?? 'z').sort());
    expect(new Set(alles.map((r) => r.stand))).toEqual(new Set(['verslag-ontbreekt', 'te-laat', 'geen-nodig', 'gepland']));
    for (const stand of ['te-laat', 'verslag-ontbreekt', 'te-plannen', 'gepland', 'op-schema', 'geen-nodig']) {
      expect((await lijst(`&stand=${stand}`)).rijen.map((r) => r.id)).toEqual(alles.filter((r) => r.stand === stand).map((r) => r.id));
    }
    app.klok.dag = '2026-03-15';
    expect((await lijst('&stand=te-plannen')).rijen.map((r) => r.id)).toEqual([ids[1]]);
    expect(alles[0]).toMatchObject({ naam: 'Amina Voorbeeld', aantal: expect.any(Number), signalen: 0 });
  });

  test('of one behandelaar, or of nobody; pages follow each other', async () => {
    const id = await metPip(app);
    expect((await lijst('&wie=niet-toegewezen')).rijen.map((r) => r.id)).toContain(id);
    const d = (await app.als(KM).get<{ versie: number }>(`/v1/dossiers/${id}`)).body;
    await app.als(KM).post(`/v1/dossiers/${id}/behandelaar`, undefined, { 'if-match': `"${d.versie}"` });
    expect((await lijst('&wie=mij')).rijen.map((r) => r.id)).toEqual([id]);
    expect((await lijst('&wie=niet-toegewezen')).rijen.map((r) => r.id)).not.toContain(id);
    const gezien: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const pagina: { rijen: VoortgangRegel[]; volgende: string | null } = (await app.als(KM).get<typeof pagina>(`/v1/voortgang?limiet=2${cursor && `&cursor=${cursor}`}`)).body;
      gezien.push(...pagina.rijen.map((r) => r.id));
      cursor = pagina.volgende;
    }
    expect(gezien).toEqual((await lijst()).rijen.map((r) => r.id));
  });

  test('the agenda shows what was not called off, in its days', async () => {
    const g = (await plan(await metPip(app), { geplandOp: '2027-01-04' })).body;
    const weg = (await plan(await metPip(app), { geplandOp: '2027-01-05' })).body;
    await doe(weg, 'afzeggen', { afgezegdDoor: 'gemeente', reden: 'Ziek.' });
    const agenda = async (q: string) => (await app.als(KM).get<{ rijen: { id: string }[] }>(`/v1/gesprekken?${q}`)).body.rijen.map((r) => r.id);
    expect(await agenda('van=2027-01-04&tot=2027-01-10')).toEqual([g.id]);
    expect(await agenda('van=2027-01-05&tot=2027-01-10')).toEqual([]);
  });
});

test('Wi2021 art. 11 lid 3: a new version with another route moves the clocks of that route and no other', async () => {
  const id = await metPip(app);
  await app.ontvang(PipGewijzigd, { gemeentecode: GEMEENTE, sleutel: id, feiten: { ...pipFeiten(id, { versie: 2, soort: 'leerroutewissel', leerroute: 'onderwijs', dagtekening: '2026-04-20' }), vervangtPipId: randomUUID() } });
  await app.drain();
  const nu = await klokken(id);
  expect(nu.map((k) => k.soort)).not.toContain('map-niet-afgerond');
  expect(nu).toEqual(expect.arrayContaining([{ soort: 'geen-aanbod', valt_op: '2026-09-11' }, { soort: 'geen-gesprek', valt_op: '2026-07-02' }]));
});

test('when the dossier closes everything stops: appointment, clocks, signals, list (wet.md §1.4)', async () => {
  const id = await metPip(app);
  await plan(id);
  await nacht('2026-07-03');
  expect(await signalen(id)).not.toEqual([]);
  await app.ontvang(DossierGesloten, { gemeentecode: GEMEENTE, sleutel: id, feiten: { dossierId: id, grond: 'aow-leeftijd', geslotenOp: '2026-07-03', wissen: false } });
  await app.drain();
  expect(await signalen(id)).toEqual([]);
  expect(await klokken(id)).toEqual([]);
  expect((await toon(id)).gesprekken.map((g) => g.stand)).toEqual(['afgezegd']);
  expect((await app.als(KM).get<{ rijen: VoortgangRegel[] }>('/v1/voortgang?limiet=100')).body.rijen.map((r) => r.id)).not.toContain(id);
  expect((await plan(id, { geplandOp: '2026-08-01' })).status).toBe(422);
});

test('a dossier without ground leaves nothing behind (AVG art. 17)', async () => {
  const id = await metPip(app);
  await plan(id);
  await meld(id, { gevolgd: 0, ongeoorloofd: 40 });
  await app.ontvang(DossierGesloten, { gemeentecode: GEMEENTE, sleutel: id, feiten: { dossierId: id, grond: 'onterecht-wi2021', geslotenOp: '2026-05-01', wissen: true } });
  await app.drain();
  for (const tabel of ['dossier', 'gesprek', 'aanwezigheid', 'voortgang', 'klok', 'signaal']) {
    expect(await app.sql(`select 1 from casusregie.${tabel} where ${tabel === 'dossier' ? 'id' : 'dossier_id'} = $1`, [id])).toEqual([]);
  }
});

test('another gemeente, another role, another organisation', async () => {
  const id = await metPip(app);
  const g = (await plan(id)).body;
  for (const wie of ['klantmanager-duiven', 'casusregisseur-westervoort']) {
    expect((await app.als(wie).get(`/v1/dossiers/${id}/voortgang`)).status).toBe(404);
    expect((await app.als(wie).post(`/v1/dossiers/${id}/gesprekken`, afspraak())).status).toBe(404);
    expect((await doe(g, 'afzeggen', { afgezegdDoor: 'gemeente', reden: 'x' }, 1, wie)).status).toBe(404);
    expect((await meld(id, {}, wie)).status).toBe(404);
  }
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'beheerder-zevenaar']) expect((await app.als(wie).get(`/v1/dossiers/${id}/voortgang`)).status).toBe(403);
  expect((await app.als('teamleider-zevenaar').post(`/v1/dossiers/${id}/gesprekken`, afspraak())).status).toBe(403);
  const ander = await metPip(app);
  expect((await app.als(KM).post(`/v1/dossiers/${ander}/gesprekken/${g.id}/afzeggen`, { afgezegdDoor: 'gemeente', reden: 'x' }, { 'if-match': '"1"' })).status).toBe(404);
});
