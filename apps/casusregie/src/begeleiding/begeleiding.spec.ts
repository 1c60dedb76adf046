import { randomUUID } from 'node:crypto';
import type { BegeleidingInrichtingUit, BegeleidingRegel, BegeleidingTelling, BegeleidingUit, ChecklistpuntUit, PartnerUit } from '@wegwijs/casusregie';
import { DossierOvergedragen, InburgeraarGehuisvest, KennisgevingOntvangen } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { aanvaard, begeleidingVan, etag, loopt, maakDossier, opdrachtVan, REGIE, VWON } from './testing/begeleid.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-02' });
});
beforeEach(() => {
  app.klok.dag = '2026-03-02';
});
afterAll(() => app.sluit());

type Uit = BegeleidingUit & { reden?: string; bron?: string; velden?: { veld: string; melding: string }[] };
const pad = (b: { id: string }, rest = '') => `/v1/begeleidingen/${b.id}${rest}`;
const post = (wie: string, b: { id: string; versie: number }, rest: string, body: object, koppen = {}) => app.als(wie).post<Uit>(pad(b, rest), body, { ...etag(b.versie), ...koppen });
const put = (wie: string, b: { id: string; versie: number }, rest: string, body: object) => app.als(wie).put<Uit>(pad(b, rest), body, etag(b.versie));
const toon = async (b: { id: string }, wie = VWON) => (await app.als(wie).get<Uit>(pad(b))).body;
const punt = (b: BegeleidingUit, code: string): ChecklistpuntUit => b.checklist.find((p) => p.code === code)!;
const lijst = async (wie: string, query = '') => (await app.als(wie).get<{ rijen: BegeleidingRegel[] }>(`/v1/begeleidingen?limiet=100${query}`)).body.rijen;

describe('who is guided', () => {
  test('Startnotitie §5: inscribed on 3 February, so until 2 August of the next year; the first talk within two weeks', async () => {
    const b = await begeleidingVan(app, await maakDossier(app));
    expect(b).toMatchObject({
      stand: 'wacht', ingeschrevenOp: '2026-02-03', startUiterlijk: '2026-02-17', eindeGepland: '2027-08-02', checklist: [], termijn: { maanden: 18, urenPerMaand: 4, bron: expect.stringContaining('Startnotitie') } });
  });

  test.each(['gezin', 'overig'] as const)('Wi2021 art. 13, 19: a migrant treated as %s is not', async (doelgroep) => {
    const id = await maakDossier(app, { doelgroep });
    expect((await app.als(REGIE).get(`/v1/dossiers/${id}/begeleiding`)).status).toBe(404);
    expect(await app.als(REGIE).post(`/v1/dossiers/${id}/opdrachten`, { taak: 'maatschappelijke-begeleiding' })).toMatchObject({ status: 422, body: { reden: 'GeenRechtOpBegeleiding', bron: 'Wi2021 art. 13 lid 1, art. 19' } });
  });

  test('moved in is not inscribed: it starts at the inscription, and told twice it happens once', async () => {
    const id = await maakDossier(app, { ingeschrevenOp: null });
    expect((await app.als(REGIE).get(`/v1/dossiers/${id}/begeleiding`)).status).toBe(404);
    expect(await app.als(REGIE).post(`/v1/dossiers/${id}/opdrachten`, { taak: 'maatschappelijke-begeleiding' })).toMatchObject({ status: 422, body: { reden: 'NogNietIngeschreven' } });
    for (const ingeschrevenOp of ['2026-02-09', '2026-02-09', '2026-02-06']) {
      await app.ontvang(InburgeraarGehuisvest, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, gehuisvestOp: '2026-02-01', ingeschrevenOp } });
    }
    await app.drain();
    expect(await app.sql('select count(*)::int n from casusregie.opdracht where dossier_id = $1', [id])).toEqual([{ n: 1 }]);
    expect(await begeleidingVan(app, id)).toMatchObject({ ingeschrevenOp: '2026-02-06', startUiterlijk: '2026-02-20', eindeGepland: '2027-08-05' });
  });

  test('DUO says otherwise before it began: the offer goes; while it runs the gemeente decides', async () => {
    const wacht = await maakDossier(app);
    const lopend = await loopt(app);
    for (const dossierId of [wacht, lopend.dossierId]) {
      await app.ontvang(KennisgevingOntvangen, { gemeentecode: '0299', sleutel: dossierId, feiten: { dossierId, kennisgevingOp: '2026-02-20', inburgeringsplichtig: true, doelgroep: 'gezin' } });
    }
    await app.drain();
    expect(await begeleidingVan(app, wacht)).toMatchObject({ stand: 'beeindigd', eindgrond: 'geen-recht' });
    expect(await opdrachtVan(app, wacht)).toMatchObject({ stand: 'ingetrokken', naam: null });
    expect(await toon(lopend)).toMatchObject({ stand: 'loopt', naam: 'Samira Haddad' });
  });
});

describe('the work of VWON', () => {
  test('it begins when VWON accepted and spoke to him: checklist with days from the inscription, and the fact', async () => {
    const id = await maakDossier(app);
    const b = await begeleidingVan(app, id);
    const start = { begonnenOp: '2026-02-10', kinderen: true, vrijwilliger: 'Wim Vrijwilliger' };
    expect(await post(VWON, b, '/start', start)).toMatchObject({ status: 422, body: { reden: 'OpdrachtNietAanvaard' } });
    await aanvaard(app, id);
    expect(await post(VWON, b, '/start', { ...start, begonnenOp: '2026-03-03' })).toMatchObject({ status: 422, body: { reden: 'BeginInDeToekomst', velden: [{ veld: 'begonnenOp' }] } });
    const uit = await post(VWON, b, '/start', start);
    expect(uit).toMatchObject({ status: 200, body: { stand: 'loopt', begonnenOp: '2026-02-10', vrijwilliger: 'Wim Vrijwilliger', openPunten: 8, punten: 8, eerstePunt: '2026-02-08' } });
    expect(uit.body.checklist.map((p) => [p.code, p.uiterlijk, p.teLaat])).toContainEqual(['school', '2026-03-03', false]);
    expect(punt(uit.body, 'bsn')).toMatchObject({ uiterlijk: '2026-02-08', teLaat: true, wie: 'begeleider' });
    expect(await app.feiten('BegeleidingGestart')).toContainEqual(expect.objectContaining({ sleutel: id, feiten: { dossierId: id, begeleidingId: b.id, begonnenOp: '2026-02-10', eindeGepland: '2027-08-02' } }));
    expect(await post(VWON, uit.body, '/start', start)).toMatchObject({ status: 422, body: { reden: 'BegeleidingAlBegonnen' } });
  });

  test('the nightly round watches the first talk while it waits, the end while it runs, and nothing after', async () => {
    const klokken = (dossierId: string) => app.sql(`select soort, uiterlijk::text, valt_op::text op from casusregie.klok where dossier_id = $1 and soort like 'begeleiding%'`, [dossierId]);
    const b = await loopt(app);
    expect(await klokken(b.dossierId)).toEqual([{ soort: 'begeleiding-niet-gestart', uiterlijk: '2026-02-17', op: '2026-02-18' }]);
    await app.drain();
    expect(await klokken(b.dossierId)).toEqual([{ soort: 'begeleiding-eindigt', uiterlijk: '2027-08-02', op: '2027-05-02' }]);
    await post(REGIE, b, '/maatwerk', { maanden: 24, urenPerMaand: 4, reden: 'meer tijd nodig' });
    expect(await klokken(b.dossierId)).toEqual([{ soort: 'begeleiding-eindigt', uiterlijk: '2028-02-02', op: '2027-11-02' }]);
    await post(VWON, { ...b, versie: b.versie + 1 }, '/einde', { grond: 'op-eigen-verzoek', op: '2026-03-01', geenOverdrachtReden: 'wil zelf verder gaan' });
    await app.drain();
    expect(await klokken(b.dossierId)).toEqual([]);
  });

  test('what is arranged is marked with its day; an old version is told so; nonsense names its field', async () => {
    const b = await loopt(app);
    const huisarts = punt(b, 'huisarts');
    const gedaan = await put(VWON, b, `/punten/${huisarts.id}`, { stand: 'gedaan', op: '2026-02-20' });
    expect(punt(gedaan.body, 'huisarts')).toMatchObject({ stand: 'gedaan', op: '2026-02-20', doorNaam: 'Vera VWON' });
    expect((await put(VWON, b, `/punten/${huisarts.id}`, { stand: 'open' })).status).toBe(412);
    expect(await put(VWON, gedaan.body, `/punten/${huisarts.id}`, { stand: 'klaar' })).toMatchObject({ status: 400, body: { velden: [{ veld: 'stand', melding: expect.stringContaining('open, gedaan, niet-nodig') }] } });
    expect(await put(VWON, gedaan.body, `/punten/${huisarts.id}`, { stand: 'gedaan', op: '2026-03-03' })).toMatchObject({ status: 422, body: { reden: 'DagInDeToekomst', velden: [{ veld: 'op' }] } });
    expect((await put(VWON, gedaan.body, `/punten/${randomUUID()}`, { stand: 'open' })).status).toBe(404);
    expect(punt((await put(VWON, gedaan.body, `/punten/${huisarts.id}`, { stand: 'open' })).body, 'huisarts')).toMatchObject({ stand: 'open', op: null, doorNaam: null });
  });

  test('contact counts against the plan; the remark is read by VWON only, and taken back when it was wrong', async () => {
    app.klok.dag = '2026-04-10';
    const b = await loopt(app);
    const contact = { op: '2026-03-05', soort: 'huisbezoek', minuten: 90, door: 'vrijwilliger', opmerking: 'samen naar de bank geweest' };
    const uit = await post(VWON, b, '/contacten', contact);
    expect(uit).toMatchObject({ status: 201, body: { contactstand: { geplandMinuten: 480, minuten: 90, achter: true }, contacten: [{ opmerking: 'samen naar de bank geweest' }] } });
    expect((await toon(b, REGIE)).contacten).toEqual([expect.objectContaining({ minuten: 90, opmerking: null })]);
    expect(await post(VWON, b, '/contacten', { ...contact, op: '2026-02-09' })).toMatchObject({ status: 422, body: { reden: 'VoorBeginBegeleiding' } });
    expect(await post(VWON, b, '/contacten', { ...contact, minuten: 4 })).toMatchObject({ status: 400, body: { velden: [{ veld: 'minuten' }] } });
    const weg = await app.als(VWON).delete<Uit>(pad(b, `/contacten/${uit.body.contacten[0]!.id}`));
    expect(weg).toMatchObject({ status: 200, body: { contacten: [], contactstand: { minuten: 0 } } });
    const sleutel = { 'idempotency-key': randomUUID() };
    await Promise.all([1, 2, 3].map(() => post(VWON, b, '/contacten', contact, sleutel)));
    expect((await toon(b)).contactstand.minuten).toBe(90);
  });

  test('the list begins with who ends first, and each signal finds its people', async () => {
    app.klok.dag = '2026-02-10';
    const wacht = await begeleidingVan(app, await maakDossier(app, { gemeentecode: '0226', ingeschrevenOp: '2026-01-20' }), 'casusregisseur-duiven');
    const b = await loopt(app, { gemeentecode: '0226', ingeschrevenOp: '2026-01-25' });
    const DUIVEN = 'casusregisseur-duiven';
    const ids = async (query: string) => (await lijst(DUIVEN, query)).map((r) => r.id);
    const telling = async () => (await app.als(DUIVEN).get<BegeleidingTelling>('/v1/begeleidingen/telling')).body;
    app.klok.dag = '2026-02-03';
    expect(await ids('&signaal=begin-te-laat')).toEqual([]);
    app.klok.dag = '2026-02-04';
    expect(await ids('')).toEqual([wacht.id, b.id]);
    expect(await ids('&signaal=begin-te-laat')).toEqual([wacht.id]);
    expect(await ids('&signaal=checklist-te-laat')).toEqual([b.id]);
    expect(await telling()).toEqual({ wacht: 1, loopt: 1, beginTeLaat: 1, eindeNabij: 0, eindeVoorbij: 0, checklistTeLaat: 1, maatwerkGevraagd: 0 });
    app.klok.dag = '2027-04-24';
    expect(await ids('&signaal=einde-nabij&stand=loopt')).toEqual([b.id]);
    app.klok.dag = '2027-07-25';
    expect(await telling()).toMatchObject({ eindeNabij: 0, eindeVoorbij: 1 });
    expect((await app.als(DUIVEN).get('/v1/begeleidingen?signaal=iets')).status).toBe(400);
    const eerste = await app.als(DUIVEN).get<{ volgende: string; rijen: { id: string }[] }>('/v1/begeleidingen?limiet=1');
    const tweede = await app.als(DUIVEN).get<{ rijen: { id: string }[] }>(`/v1/begeleidingen?limiet=1&cursor=${eerste.body.volgende}`);
    expect([eerste.body.rijen[0]!.id, tweede.body.rijen[0]!.id]).toEqual([wacht.id, b.id]);
  });
});

describe('what only the gemeente decides', () => {
  test('Startnotitie §4 onder 5: longer and more for one person, with a reason that stays', async () => {
    const b = await loopt(app);
    const maatwerk = { maanden: 30, urenPerMaand: 10, reden: 'alleen met vijf kinderen' };
    expect((await post(VWON, b, '/maatwerk', maatwerk)).status).toBe(403);
    const uit = await post(REGIE, b, '/maatwerk', maatwerk);
    expect(uit).toMatchObject({ status: 200, body: { eindeGepland: '2028-08-02', termijn: { maanden: 30, urenPerMaand: 10, bron: 'maatwerk: alleen met vijf kinderen' } } });
    expect(await post(REGIE, uit.body, '/maatwerk', { ...maatwerk, maanden: 1, reden: 'gaat heel goed zo' })).toMatchObject({ status: 200, body: { eindeGepland: '2026-03-02' } });
    app.klok.dag = '2026-03-03';
    expect(await post(REGIE, { ...b, versie: uit.body.versie + 1 }, '/maatwerk', { ...maatwerk, maanden: 1 })).toMatchObject({ status: 422, body: { reden: 'EindeInHetVerleden', velden: [{ veld: 'maanden' }] } });
    expect((await toon(b, REGIE)).maatwerk.map((m) => [m.maanden, m.doorNaam])).toEqual([[1, 'Rob Regisseur'], [30, 'Rob Regisseur']]);
    expect(await post(REGIE, b, '/maatwerk', { maanden: 61, urenPerMaand: -1, reden: 'kort' })).toMatchObject({ status: 400, body: { velden: expect.arrayContaining([expect.objectContaining({ veld: 'maanden' })]) } });
  });

  test('VWON asks, the gemeente decides: granted otherwise than asked, or refused with a reason that both read', async () => {
    const b = await loopt(app);
    const verzoek = { maanden: 30, urenPerMaand: 10, reden: 'wil langer hulp bij de school' };
    expect((await put(REGIE, b, '/maatwerkverzoek', verzoek)).status).toBe(404);
    const gevraagd = await put(VWON, b, '/maatwerkverzoek', verzoek);
    expect(gevraagd).toMatchObject({ status: 200, body: { eindeGepland: '2027-08-02', verzoek: { ...verzoek, op: '2026-03-02', doorNaam: 'Vera VWON' } } });
    expect((await lijst(REGIE, '&signaal=maatwerk-gevraagd')).map((r) => r.id)).toContain(b.id);
    const nee = await post(REGIE, gevraagd.body, '/maatwerkverzoek/afwijzing', { reden: 'de school helpt hier al bij' });
    expect(nee).toMatchObject({ status: 200, body: { verzoek: null, eindeGepland: '2027-08-02', termijn: { maanden: 18 } } });
    expect((await toon(b, REGIE)).maatwerk).toEqual([expect.objectContaining({ toegekend: false, maanden: 30, reden: 'de school helpt hier al bij' })]);
    expect(await toon(b)).toMatchObject({ maatwerk: [], verzoekAntwoord: 'de school helpt hier al bij' });
    expect(await post(REGIE, nee.body, '/maatwerkverzoek/afwijzing', { reden: 'de school helpt hier al bij' })).toMatchObject({ status: 409, body: { reden: 'GeenVerzoek' } });
    const weer = await put(VWON, nee.body, '/maatwerkverzoek', verzoek);
    expect(await post(REGIE, weer.body, '/maatwerk', { maanden: 21, urenPerMaand: 6, reden: 'drie maanden erbij' })).toMatchObject({ body: { verzoek: null, verzoekAntwoord: null, eindeGepland: '2027-11-02', termijn: { urenPerMaand: 6 } } });
    expect((await lijst(REGIE, '&signaal=maatwerk-gevraagd')).map((r) => r.id)).not.toContain(b.id);
  });

  test('two decisions at once: one counts', async () => {
    const b = await loopt(app);
    const uit = await Promise.all([20, 24].map((maanden) => post(REGIE, b, '/maatwerk', { maanden, urenPerMaand: 4, reden: 'meer tijd nodig' })));
    expect(uit.map((u) => u.status).sort()).toEqual([200, 412]);
    expect((await toon(b, REGIE)).maatwerk).toHaveLength(1);
  });

  test('a gemeente arranges its own length and checklist, for who comes later', async () => {
    const TL = 'teamleider-westervoort';
    const beleid = { vanaf: '2026-04-01', maanden: 24, urenPerMaand: 6, besluit: 'College 24-2-2026' };
    expect(await app.als(TL).post('/v1/begeleidingsbeleid', { ...beleid, vanaf: '2026-03-02' })).toMatchObject({ status: 422, body: { reden: 'IngangNietInDeToekomst', velden: [{ veld: 'vanaf' }] } });
    expect(await app.als(TL).post('/v1/begeleidingsbeleid', beleid)).toMatchObject({ status: 201, body: { gemeentecode: '0293', beleid: [{ maanden: 24, doorNaam: 'Tineke Teamleider' }] } });
    expect(await app.als(TL).post('/v1/begeleidingsbeleid', beleid)).toMatchObject({ status: 409, body: { reden: 'BesluitBestaatAl' } });
    const onderdeel = { code: 'bibliotheek', vanaf: '2026-04-01', omschrijving: 'Lid worden van de bibliotheek', wie: 'inburgeraar', dagen: 60, alleenMetKinderen: false, vervalt: false };
    expect(await app.als(TL).post('/v1/begeleidingsonderdelen', onderdeel)).toMatchObject({ status: 201, body: { gepland: [{ code: 'bibliotheek', vanaf: '2026-04-01' }] } });
    expect(await app.als(TL).post('/v1/begeleidingsonderdelen', { ...onderdeel, code: 'Biblio theek!' })).toMatchObject({ status: 400, body: { velden: [{ veld: 'code' }] } });
    expect((await app.als('casusregisseur-westervoort').post('/v1/begeleidingsbeleid', beleid)).status).toBe(403);

    app.klok.dag = '2026-04-15';
    const regie = 'casusregisseur-westervoort';
    const nieuw = await maakDossier(app, { gemeentecode: '0293', ingeschrevenOp: '2026-04-07' });
    const b = await begeleidingVan(app, nieuw, regie);
    expect(b).toMatchObject({ eindeGepland: '2028-04-06', termijn: { maanden: 24, urenPerMaand: 6, bron: 'besluit van de gemeente: College 24-2-2026' } });
    await aanvaard(app, nieuw);
    const start = await app.als(VWON).post<BegeleidingUit>(pad(b, '/start'), { begonnenOp: '2026-04-10', kinderen: false }, etag(b.versie));
    expect(punt(start.body, 'bibliotheek')).toMatchObject({ uiterlijk: '2026-06-06', wie: 'inburgeraar' });

    const [zevenaar] = (await app.als(REGIE).get<BegeleidingInrichtingUit[]>('/v1/begeleidingsinrichtingen')).body;
    expect(zevenaar).toMatchObject({ gemeentecode: '0299', beleid: [], standaardMaanden: 18 });
    expect((await app.als(VWON).get<BegeleidingInrichtingUit[]>('/v1/begeleidingsinrichtingen')).body.map((x) => x.gemeentecode)).toEqual(['0226', '0293', '0299']);
  });
});

describe('the end', () => {
  const EINDE = { grond: 'zelfredzaam', op: '2026-03-01' };

  test('Startnotitie §5: not before somebody else knows him, or a reason says why not', async () => {
    const b = await loopt(app, {}, { vrijwilliger: 'Wim Vrijwilliger' });
    expect(await post(VWON, b, '/einde', EINDE)).toMatchObject({ status: 422, body: { reden: 'OverdrachtOntbreekt', bron: 'Startnotitie nieuwe Wet inburgering §5', velden: [{ veld: 'geenOverdrachtReden' }] } });
    expect(await post(VWON, b, '/einde', { ...EINDE, grond: 'periode-voorbij' })).toMatchObject({ status: 422, body: { reden: 'PeriodeLooptNog' } });
    const partners = (await app.als(VWON).get<PartnerUit[]>('/v1/partners')).body.filter((p) => p.gemeentecode === '0299');
    expect(partners.map((p) => p.naam)).toEqual(['Caleidoz', 'Gebiedsteam', 'Sociaal raadslieden', 'Taalhuis']);
    const verwezen = await app.als(VWON).post(pad(b, '/verwijzingen'), { partnerId: partners[0]!.id, vraag: 'wil vrijwilligerswerk doen', gedeeld: ['naw', 'taal'], besprokenOp: '2026-03-01' });
    expect(verwezen.status).toBe(201);
    expect(await post(VWON, b, '/einde', EINDE)).toMatchObject({ status: 200, body: { stand: 'beeindigd', beeindigdOp: '2026-03-01', eindgrond: 'zelfredzaam', naam: null, vrijwilliger: null } });
    expect(await opdrachtVan(app, b.dossierId)).toMatchObject({ stand: 'afgerond', naam: null });
    expect((await lijst(VWON)).map((r) => r.id)).not.toContain(b.id);
    expect((await lijst(VWON, '&stand=beeindigd')).map((r) => r.id)).toContain(b.id);
    expect(await app.feiten('BegeleidingBeeindigd')).toContainEqual(expect.objectContaining({ sleutel: b.dossierId, feiten: { dossierId: b.dossierId, begeleidingId: b.id, beeindigdOp: '2026-03-01', grond: 'zelfredzaam' } }));
    expect(await app.sql('select vrijwilliger from casusregie.begeleiding where id = $1', [b.id])).toEqual([{ vrijwilliger: null }]);
    expect(await post(VWON, { ...b, versie: b.versie + 1 }, '/einde', EINDE)).toMatchObject({ status: 422, body: { reden: 'BegeleidingAlBeeindigd' } });
  });

  test('ended too early: the gemeente gives the work again, and it goes on where it was left', async () => {
    const b = await loopt(app);
    const klaar = await put(VWON, b, `/punten/${punt(b, 'huisarts').id}`, { stand: 'gedaan', op: '2026-02-20' });
    await post(VWON, klaar.body, '/einde', { ...EINDE, geenOverdrachtReden: 'regelt alles zelf en weet de weg' });
    expect((await app.als(REGIE).post(`/v1/dossiers/${b.dossierId}/opdrachten`, { taak: 'maatschappelijke-begeleiding' })).status).toBe(201);
    const weer = await begeleidingVan(app, b.dossierId);
    expect(weer).toMatchObject({ stand: 'wacht', eindgrond: null, beeindigdOp: null });
    await aanvaard(app, b.dossierId);
    const uit = await post(VWON, weer, '/start', { begonnenOp: '2026-03-02', kinderen: true });
    expect(punt(uit.body, 'huisarts')).toMatchObject({ stand: 'gedaan', op: '2026-02-20' });
    expect(uit.body.checklist.map((p) => p.code)).toContain('school');
  });

  test('the gemeente ends it with the reason why nobody else is needed', async () => {
    const b = await loopt(app);
    expect(await post(REGIE, b, '/einde', { ...EINDE, geenOverdrachtReden: 'regelt alles zelf en weet de weg' })).toMatchObject({ status: 200, body: { stand: 'beeindigd', geenOverdrachtReden: 'regelt alles zelf en weet de weg' } });
  });

  test('handed over to another gemeente: begeleiding stops here, and whoever has the work no longer sees him', async () => {
    const b = await loopt(app);
    await app.ontvang(DossierOvergedragen, { gemeentecode: '0299', sleutel: b.dossierId, feiten: {
      overdrachtId: randomUUID(), dossierId: b.dossierId, van: '0299', naar: '0226', overgedragenOp: '2026-03-01', doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', pipBestaat: false } });
    await app.drain();
    expect(await toon(b)).toMatchObject({ stand: 'beeindigd', eindgrond: 'verhuisd', beeindigdOp: '2026-03-01', naam: null });
    expect(await opdrachtVan(app, b.dossierId)).toMatchObject({ stand: 'ingetrokken' });
  });
});
