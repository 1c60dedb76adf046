import { randomUUID } from 'node:crypto';
import {
  BoeteVoorgesteld, BredeIntakeAfgerond, DossierGeopend, DossierGesloten, InburgeraarGehuisvest, NawVastgelegd, PipBekendgemaakt, PipGewijzigd, PipVastgesteld, type PipVastgesteldFeiten,
} from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
afterAll(() => app.sluit());

const GEMEENTE = '0299';
const pip = (dossierId: string, anders: Partial<PipVastgesteldFeiten> = {}): PipVastgesteldFeiten => ({
  dossierId, pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep: 'asiel', leerroute: 'b1', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10',
  termijnBegin: '2026-03-11', termijnEinde: '2029-03-10', voortgangsgesprekken: 12, pvtUren: 12, mapUren: 60, alfabetisering: false, magOpleidingAfmaken: false, a2Onderdelen: [], zExamenonderdelen: [], lesdagen: ['maandag'],
  ontzorgen: false, ontzorgReden: 'geen-bijstand', ...anders,
});
const vertel = <P extends object>(event: Parameters<typeof app.ontvang<P>>[0], dossierId: string, feiten: P, gemeentecode = GEMEENTE) =>
  app.ontvang(event, { gemeentecode, sleutel: dossierId, feiten });
const open = async (gemeentecode = GEMEENTE) => {
  const dossierId = randomUUID();
  await vertel(DossierGeopend, dossierId, { dossierId, gezinId: randomUUID(), geopendOp: '2026-01-05', doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', aanleiding: 'koppeling' }, gemeentecode);
  return dossierId;
};
const lijst = async (wie = 'casusregisseur-zevenaar') => (await app.als(wie).get<{ rijen: { id: string }[] }>('/v1/dossiers?limiet=100')).body.rijen;
const mijn = async (id: string) => (await lijst()).find((d) => d.id === id);

test('the facts of the intake become one dossier, in their order', async () => {
  const id = await open();
  await vertel(InburgeraarGehuisvest, id, { dossierId: id, gehuisvestOp: '2026-02-01' });
  await vertel(BredeIntakeAfgerond, id, { dossierId: id, afgerondOp: '2026-03-01', wijze: 'in-persoon', startOpleiding: 'middelbaar-hoog', startWerkjaren: 3, startTaalniveau: 'A0' });
  const eerste = pip(id);
  await vertel(PipVastgesteld, id, eerste);
  await vertel(PipBekendgemaakt, id, { dossierId: id, pipId: eerste.pipId, versie: 1, soort: 'eerste', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10', bekendgemaaktOp: '2026-03-12', bezwaarBegin: '2026-03-13', bezwaarEinde: '2026-04-23' });
  await app.drain();
  expect(await mijn(id)).toMatchObject({ stand: 'pip-vastgesteld', leerroute: 'b1', termijnBegin: '2026-03-11', termijnEinde: '2029-03-10', bezwaarEinde: '2026-04-23', voortgangsgesprekken: 12 });
});

test('name, address and language arrive once, and the timeline tells what happened, the last first', async () => {
  const id = await open();
  await vertel(NawVastgelegd, id, { dossierId: id, naam: 'Samira <b>Haddad</b>', geboortedatum: '1995-02-28', taal: 'Arabisch' });
  await vertel(InburgeraarGehuisvest, id, { dossierId: id, gehuisvestOp: '2026-02-01', ingeschrevenOp: '2026-02-03' });
  await vertel(NawVastgelegd, id, { dossierId: id, naam: 'Samira Haddad', geboortedatum: '1995-02-28', taal: 'Arabisch', straat: 'Dorpsstraat', huisnummer: '12 bis', postcode: '6901 AB', woonplaats: 'Zevenaar' });
  await vertel(PipVastgesteld, id, pip(id));
  await app.drain();
  const { body, headers } = await app.als('casusregisseur-zevenaar').get(`/v1/dossiers/${id}`);
  expect(body).toMatchObject({ naam: 'Samira Haddad', adres: 'Dorpsstraat 12 bis, 6901 AB Zevenaar', ingeschrevenOp: '2026-02-03', intensiteit: { pvtUren: 12, mapUren: 60 } });
  expect(headers['etag']).toBe(`"${String(body['versie'])}"`);
  const lijn = async (query = '') => (await app.als('casusregisseur-zevenaar').get<{ rijen: { soort: string }[]; volgende: string | null }>(`/v1/dossiers/${id}/tijdlijn${query}`)).body;
  const alle = (await lijn()).rijen.map((r) => r.soort);
  expect(alle.filter((s) => ['pip-vastgesteld', 'gehuisvest', 'dossier-geopend'].includes(s))).toEqual(['pip-vastgesteld', 'gehuisvest', 'dossier-geopend']);
  const eerste = await lijn('?limiet=2');
  expect([...eerste.rijen, ...(await lijn(`?limiet=100&cursor=${eerste.volgende}`)).rijen].map((r) => r.soort)).toEqual(alle);
  expect((await app.als('casusregisseur-duiven').get(`/v1/dossiers/${id}/tijdlijn`)).status).toBe(404);
});

test('who takes a dossier on is its behandelaar; who read an older version is told', async () => {
  const id = await open();
  await app.drain();
  const als = app.als('casusregisseur-zevenaar');
  expect((await als.post(`/v1/dossiers/${id}/behandelaar`, undefined, { 'if-match': '"1"' })).body).toMatchObject({ behandelaarNaam: 'Rob Regisseur', versie: 2 });
  expect((await als.post(`/v1/dossiers/${id}/behandelaar`, undefined, { 'if-match': '"1"' })).status).toBe(412);
  expect((await app.als('casusregisseur-duiven').post(`/v1/dossiers/${id}/behandelaar`, undefined, { 'if-match': '"2"' })).status).toBe(404);
});

test('Wi2021 art. 11 lid 3: a later version changes the route and not the inburgeringstermijn', async () => {
  const id = await open();
  await vertel(PipVastgesteld, id, pip(id));
  await vertel(PipGewijzigd, id, { ...pip(id, { versie: 2, soort: 'leerroutewissel', leerroute: 'z', dagtekening: '2026-09-01' }), vervangtPipId: randomUUID() });
  await app.drain();
  expect(await mijn(id)).toMatchObject({ leerroute: 'z', dagtekeningInitieel: '2026-03-10', termijnEinde: '2029-03-10' });
});

test('a proposal for a boete waits for a person; nothing is decided by itself', async () => {
  const id = await open();
  await vertel(BoeteVoorgesteld, id, { dossierId: id, artikel: 'Wi2021 art. 22', overtreding: 1, geconstateerdOp: '2026-02-20', waarschuwingOp: '2026-02-01', bedrag: 25_000, hersteltermijnTotUiterlijk: '2026-04-20' });
  await app.drain();
  const { body } = await app.als('casusregisseur-zevenaar').get<{ rijen: { dossierId: string; bedrag: number }[] }>('/v1/boetevoorstellen');
  expect(body.rijen).toEqual([expect.objectContaining({ dossierId: id, bedrag: 25_000 })]);
});

test('a dossier without ground leaves nothing behind (wet.md §14.28 and 69: AVG art. 17)', async () => {
  const id = await open();
  await vertel(DossierGesloten, id, { dossierId: id, grond: 'onterecht-wi2021', geslotenOp: '2026-03-01', wissen: true });
  await app.drain();
  expect(await mijn(id)).toBeUndefined();
  expect(await app.sql('select 1 from casusregie.dossier where id = $1', [id])).toEqual([]);
});

test('a fact that is told twice has one effect', async () => {
  const id = await open();
  await vertel(PipVastgesteld, id, pip(id));
  await app.drain();
  const voor = await mijn(id);
  await app.sql(`update platform.delivery set due_at = now() where sleutel = $1`, [id]);
  await app.drain();
  expect(await mijn(id)).toEqual(voor);
});

test('another gemeente, RSD and the region see nothing of it; reading is logged once per dossier', async () => {
  const id = await open('0226');
  await app.drain();
  expect((await lijst('casusregisseur-zevenaar')).map((d) => d.id)).not.toContain(id);
  for (const wie of ['rsd-medewerker', 'projectleider', 'vwon-medewerker', 'beheerder-duiven']) expect((await app.als(wie).get('/v1/dossiers')).status).toBe(403);
  expect((await app.als(undefined).get('/v1/dossiers')).status).toBe(401);
  const duiven = await lijst('casusregisseur-duiven');
  const [logboek] = await app.sql<{ n: number }>(`select count(*)::int n from tenant.audit where soort = 'inzage' and gemeentecode = '0226'`);
  expect(logboek!.n).toBe(duiven.length);
});

test('pages follow each other without a gap or a repeat', async () => {
  for (let i = 0; i < 7; i++) await open('0293');
  await app.drain();
  const gezien: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const pagina: { rijen: { id: string }[]; volgende: string | null; totaal: number } = (await app.als('casusregisseur-westervoort').get<typeof pagina>(`/v1/dossiers?limiet=3${cursor && `&cursor=${cursor}`}`)).body;
    gezien.push(...pagina.rijen.map((d) => d.id));
    cursor = pagina.volgende;
    expect(pagina.totaal).toBe(7);
  }
  expect(new Set(gezien).size).toBe(7);
  expect(gezien.length).toBe(7);
});

test.each(['x', 'WzEsIjIwMjYiXQ', '%00', 'W10'])('a cursor that is not ours (%s) is refused by name', async (cursor) => {
  const { status, body } = await app.als('casusregisseur-zevenaar').get(`/v1/dossiers?cursor=${cursor}`);
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain('cursor');
});
