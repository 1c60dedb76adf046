import { randomUUID } from 'node:crypto';
import { MAP_THEMAS, type MapTrajectRegel, type MapTrajectUit, type PlaatsingUit } from '@wegwijs/casusregie';
import { DossierGesloten } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { antwoordOp, etag, geefPip, maakBekend, metPip, opdrachten, pip, REGIE, RSD, VWON, type Nieuw, type Probleem } from '../pvt/testing/modules.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-12-01' });
});
afterAll(() => app.sluit());

type Uit = MapTrajectUit & Probleem;
const mapVan = async (dossierId: string) => (await app.als(REGIE).get<MapTrajectUit>(`/v1/dossiers/${dossierId}/map`)).body;
const metMap = async (nieuw: Nieuw = {}) => {
  const id = await metPip(app, nieuw);
  await antwoordOp(app, RSD, id, 'aanvaarden');
  return mapVan(id);
};
const alle = (afgerondOp = '2026-10-01') => ({ themas: MAP_THEMAS.map((thema) => ({ thema, afgerondOp, minuten: 90 })) });
const themas = (t: MapTrajectUit, invoer: object, wie = RSD) => app.als(wie).put<Uit>(`/v1/map-trajecten/${t.id}/themas`, invoer, etag(t.versie));
const WERK = { soort: 'werk', organisatie: 'Bakkerij De Korenbloem', begintOp: '2026-09-01', urenPerWeek: 16, nederlandstalig: true, metAnderen: true, mapPraktijk: true };
const plaats = (t: MapTrajectUit, anders = {}) => app.als(RSD).post<Uit>(`/v1/map-trajecten/${t.id}/plaatsingen`, { ...WERK, ...anders }, etag(t.versie));
const uren = (p: { id: string; versie: number }, minuten: number, van = '2026-10-01', totEnMet = '2026-10-31', wie = RSD) =>
  app.als(wie).put<PlaatsingUit & Probleem>(`/v1/plaatsingen/${p.id}/uren`, { van, totEnMet, minuten }, etag(p.versie));
const eindgesprek = (t: MapTrajectUit, op = '2026-11-10', wie = RSD) => app.als(wie).post<Uit>(`/v1/map-trajecten/${t.id}/eindgesprek`, { op }, etag(t.versie));
const vanCollege = (t: MapTrajectUit, op = '2026-11-10', wie = REGIE) => app.als(wie).post<Uit>(`/v1/dossiers/${t.dossierId}/map/eindgesprek`, { op }, etag(t.versie));

/** Eight themes and forty hours of practice. */
const metAlles = async (minuten = 2400, nieuw: Nieuw = {}) => {
  const t = (await themas(await metMap(nieuw), alle())).body;
  const p = (await plaats(t)).body.praktijk[0]!;
  await uren(p, minuten);
  return mapVan(t.dossierId);
};

test('Startnotitie, bijlage; Besluit art. 3.2: RSD gets the MAP when the PIP is made known, and sees name and language only', async () => {
  const id = await metPip(app, { naam: 'Rana RSD' });
  expect(await mapVan(id)).toMatchObject({ stand: 'open', opdrachtStand: 'aangeboden', organisatie: 'rsd-de-liemers', geplandeUren: 60, geplandePraktijkuren: 40, aftrekUren: 0, teltVanaf: '2026-03-10', open: [...MAP_THEMAS] });
  expect((await opdrachten(app, RSD, id)).map((o) => [o.taak, o.naam])).toEqual([['map', 'Rana RSD']]);
  const { rijen } = (await app.als(RSD).get<{ rijen: MapTrajectRegel[] }>('/v1/map-trajecten?stand=open&limiet=100')).body;
  expect(rijen.find((r) => r.dossierId === id)).toMatchObject({ naam: 'Rana RSD', taal: 'Arabisch', themas: 0, praktijkminuten: 0, opdrachtStand: 'aangeboden' });
  for (const pad of ['', '/pvt', '/map', '/participatie', '/tijdlijn']) expect((await app.als(RSD).get(`/v1/dossiers/${id}${pad}`)).status).toBe(403);
  expect((await app.als(VWON).get(`/v1/map-trajecten/${rijen[0]!.id}`)).status).toBe(403);
  expect((await app.als('rsd-teamleider').get(`/v1/map-trajecten/${rijen[0]!.id}`)).status).toBe(200);
});

test('Besluit art. 3.2, Regeling art. 3.1: themes, practice and the eindgesprek with the college, and then RSD no longer knows the person', async () => {
  const t = await metAlles();
  expect(t).toMatchObject({ praktijkminuten: 2400, themaminuten: 720, open: [], onderdelen: [{ gehaald: 8 }, { gehaald: 40, nodig: 40, voldaan: true }, { voldaan: false }] });
  const klaar = await vanCollege(t);
  expect(klaar).toMatchObject({ status: 200, body: {
    stand: 'afgerond', afgerondOp: '2026-11-10', eindgesprekOp: '2026-11-10', eindgesprekOrganisatie: 'gemeente-0299', eindgesprekMandaat: null, eindgesprekDoor: 'Rob Regisseur', opdrachtStand: 'afgerond', naam: null, adres: null } });
  expect((await app.feiten('MapAfgerond')).filter((f) => f.sleutel === t.dossierId).map((f) => f.feiten)).toEqual([{ dossierId: t.dossierId, afgerondOp: '2026-11-10', praktijkminuten: 2400, aftrekUren: 0, elders: false }]);
  expect(await vanCollege(klaar.body)).toMatchObject({ status: 422, body: { reden: 'MapAlAfgesloten' } });
  expect(await themas(klaar.body, { themas: [] })).toMatchObject({ status: 422, body: { reden: 'MapAlAfgesloten' } });
});

test('Besluit art. 3.2 lid 2: RSD holds the eindgesprek only under a mandate that the matrix names on that day', async () => {
  const t = await metAlles();
  expect(await eindgesprek(t)).toMatchObject({ status: 422, body: { reden: 'GeenMandaatEindgesprek', bron: expect.stringContaining('art. 3.2 lid 2') } });
  await app.sql(`update tenant.schaalniveau set mandaat = 'Mandaatbesluit 2026-7' where gemeentecode = '0299' and taak = 'map'`);
  expect(await eindgesprek(t)).toMatchObject({ status: 200, body: { stand: 'afgerond', eindgesprekOrganisatie: 'rsd-de-liemers', eindgesprekMandaat: 'Mandaatbesluit 2026-7' } });
  await app.sql(`update tenant.schaalniveau set mandaat = null where gemeentecode = '0299' and taak = 'map'`);
});

test.each<[string, () => Promise<MapTrajectUit>, string, string]>([
  ['too little practice', () => metAlles(2399), '2026-11-10', 'MapPraktijkurenTekort'],
  ['a theme is missing', async () => (await themas(await metAlles(), { themas: alle().themas.slice(1) })).body, '2026-11-10', 'MapThemasOntbreken'],
  ['before the practice was done', () => metAlles(), '2026-10-30', 'EindgesprekVoorLaatsteFeit'],
  ['tomorrow', () => metAlles(), '2026-12-02', 'EindgesprekInDeToekomst'],
])('Besluit art. 3.2: no eindgesprek: %s', async (_t, maak, op, reden) => {
  expect(await vanCollege(await maak(), op)).toMatchObject({ status: 422, body: { reden } });
});

test('Besluit art. 3.2 lid 3: hours of the brede intake are deducted, and practice from before the PIP counts only so', async () => {
  const t = (await themas(await metMap({ pip: { aftrekMapUren: 10, mapPraktijkuren: 30 } }), alle())).body;
  const p = (await plaats(t, { begintOp: '2026-02-01' })).body.praktijk[0]!;
  const na = (await uren(p, 1800)).body;
  await uren(na, 600, '2026-02-01', '2026-02-28');
  const nu = await mapVan(t.dossierId);
  expect(nu).toMatchObject({ praktijkminuten: 1800, aftrekUren: 10, onderdelen: [{}, { gehaald: 40, voldaan: true }, {}] });
  expect((await vanCollege(nu)).status).toBe(200);
});

test('Wi2021 art. 8 lid 3, case 35: no MAP on the onderwijsroute; a switch away revives it, a switch towards it takes the work back', async () => {
  const id = await metPip(app, { pip: { leerroute: 'onderwijs', mapUren: undefined, mapPraktijkuren: undefined } });
  expect(await mapVan(id)).toMatchObject({ stand: 'niet-verplicht', opdrachtStand: null, naam: null });
  expect(await opdrachten(app, RSD, id)).toEqual([]);
  expect(await app.als(REGIE).post(`/v1/dossiers/${id}/map/opdracht`)).toMatchObject({ status: 422, body: { reden: 'MapNietVerplicht', bron: 'Wi2021 art. 8 lid 3' } });
  await geefPip(app, '0299', pip(id, { versie: 2, soort: 'leerroutewissel', dagtekening: '2026-09-01', leerroute: 'b1' }));
  expect(await mapVan(id)).toMatchObject({ stand: 'open', opdrachtStand: 'aangeboden', geplandeUren: 60 });
  await antwoordOp(app, RSD, id, 'aanvaarden');
  await themas(await mapVan(id), alle());
  await geefPip(app, '0299', pip(id, { versie: 3, soort: 'leerroutewissel', dagtekening: '2026-10-01', leerroute: 'onderwijs', mapUren: undefined, mapPraktijkuren: undefined }));
  expect(await mapVan(id)).toMatchObject({ stand: 'niet-verplicht', opdrachtStand: 'ingetrokken', naam: null, open: [] });
  const { body } = await app.als(REGIE).get<{ rijen: { soort: string }[] }>(`/v1/dossiers/${id}/tijdlijn`);
  expect(body.rijen.map((r) => r.soort)).toEqual(expect.arrayContaining(['map-weer-verplicht', 'map-niet-verplicht']));
});

test('a version that is made known after a newer one changes nothing; one that waits for its newer one counts', async () => {
  const id = await metPip(app);
  const twee = pip(id, { versie: 2, soort: 'leerroutewissel', dagtekening: '2026-09-01', leerroute: 'onderwijs', mapUren: undefined, mapPraktijkuren: undefined });
  await geefPip(app, '0299', twee);
  expect(await mapVan(id)).toMatchObject({ stand: 'niet-verplicht' });
  const [een] = await app.sql<{ id: string }>('select pip_id id from casusregie.pip_versie where dossier_id = $1 and versie = 1', [id]);
  await maakBekend(app, '0299', pip(id, { pipId: een!.id }), '2026-09-05');
  expect(await mapVan(id)).toMatchObject({ stand: 'niet-verplicht', opdrachtStand: 'ingetrokken' });
});

test('the practice of the MAP is what RSD places and sees; the rest of somebody’s life is not', async () => {
  const t = await metMap();
  expect(await plaats(t, { mapPraktijk: false })).toMatchObject({ status: 422, body: { reden: 'AlleenMapPraktijk' } });
  expect(await plaats(t, { soort: 'taalmaatje' })).toMatchObject({ status: 422, body: { reden: 'GeenMapPraktijk', velden: [{ veld: 'mapPraktijk' }] } });
  await app.als(REGIE).post(`/v1/dossiers/${t.dossierId}/participatie`, { ...WERK, soort: 'vrijwilligerswerk', organisatie: 'Voedselbank', mapPraktijk: false });
  const { body, tekst } = await app.als(RSD).get<MapTrajectUit>(`/v1/map-trajecten/${t.id}`);
  expect(body.praktijk).toEqual([]);
  expect(tekst).not.toContain('Voedselbank');
  const [eigen] = await app.sql<{ id: string }>(`select id from casusregie.participatie_plaatsing where organisatie = 'Voedselbank' and dossier_id = $1`, [t.dossierId]);
  expect(await uren({ id: eigen!.id, versie: 1 }, 60)).toMatchObject({ status: 404 });
});

test('RSD works only on what it accepted and still has', async () => {
  const id = await metPip(app);
  const t = await mapVan(id);
  expect(await themas(t, alle())).toMatchObject({ status: 422, body: { reden: 'OpdrachtNietAanvaard' } });
  await antwoordOp(app, RSD, id, 'aanvaarden');
  const p = (await plaats(t)).body.praktijk[0]!;
  await antwoordOp(app, RSD, id, 'teruggeven');
  expect(await uren(p, 60)).toMatchObject({ status: 422, body: { reden: 'OpdrachtNietAanvaard' } });
  expect((await app.als(RSD).get<MapTrajectUit>(`/v1/map-trajecten/${t.id}`)).body).toMatchObject({ naam: null, opdrachtStand: 'teruggegeven' });
  expect((await app.als(REGIE).post<MapTrajectUit>(`/v1/dossiers/${id}/map/opdracht`)).body).toMatchObject({ stand: 'open', opdrachtStand: 'aangeboden', naam: 'Samira Haddad' });
  expect(await app.als(REGIE).post(`/v1/dossiers/${id}/map/opdracht`)).toMatchObject({ status: 422, body: { reden: 'OpdrachtLooptNog' } });
});

test('Wi2021 art. 6 lid 1, §14.16: who completed the MAP before he moved here does not do it again', async () => {
  const t = await metMap();
  const elders = (afgerondOp: string, versie = t.versie) => app.als(REGIE).post<Uit>(`/v1/dossiers/${t.dossierId}/map/elders`, { afgerondOp, bron: 'vorige-gemeente' }, etag(versie));
  expect(await elders('2026-12-02')).toMatchObject({ status: 422, body: { reden: 'AfrondingInDeToekomst' } });
  expect(await elders('2025-05-01')).toMatchObject({ status: 200, body: { stand: 'afgerond', afgerondOp: '2025-05-01', eldersVolgens: 'vorige-gemeente', eindgesprekOp: null, opdrachtStand: 'ingetrokken' } });
  expect((await app.feiten('MapAfgerond')).find((f) => f.sleutel === t.dossierId)?.feiten).toMatchObject({ elders: true, praktijkminuten: 0 });
  expect(await elders('2025-05-01', t.versie + 1)).toMatchObject({ status: 422, body: { reden: 'MapAlAfgesloten' } });
});

test('closed by mistake: the gemeente opens the MAP again, themes and practice count on, a new eindgesprek closes it', async () => {
  const klaar = (await vanCollege(await metAlles())).body;
  const heropen = (versie: number, wie = REGIE) => app.als(wie).post<Uit>(`/v1/dossiers/${klaar.dossierId}/map/heropening`, { reden: 'duo-corrigeert' }, etag(versie));
  expect([(await heropen(klaar.versie - 1)).status, (await heropen(klaar.versie, RSD)).status, (await heropen(klaar.versie, 'casusregisseur-duiven')).status]).toEqual([412, 403, 404]);
  const open = await heropen(klaar.versie);
  expect(open).toMatchObject({ status: 200, body: { stand: 'open', afgerondOp: null, eindgesprekOp: null, eindgesprekDoor: null, open: [], praktijkminuten: 2400, opdrachtStand: 'aangeboden', naam: 'Samira Haddad' } });
  expect(await heropen(open.body.versie)).toMatchObject({ status: 422, body: { reden: 'NietAfgerond' } });
  expect((await app.feiten('ModuleHeropend')).find((f) => f.sleutel === klaar.dossierId)?.feiten).toEqual({ dossierId: klaar.dossierId, onderdeel: 'map', heropendOp: '2026-12-01', reden: 'duo-corrigeert' });
  expect(await vanCollege(open.body, '2026-11-12')).toMatchObject({ status: 200, body: { afgerondOp: '2026-11-12' } });
});

test('two who hold the eindgesprek at once are one; a stale version, no version and a repeat', async () => {
  const t = await metAlles();
  expect((await vanCollege({ ...t, versie: t.versie + 1 })).status).toBe(412);
  expect((await app.als(REGIE).post(`/v1/dossiers/${t.dossierId}/map/eindgesprek`, { op: '2026-11-10' })).status).toBe(428);
  const sleutel = { 'idempotency-key': randomUUID(), ...etag(t.versie) };
  const pad = `/v1/dossiers/${t.dossierId}/map/eindgesprek`;
  const samen = await Promise.all([app.als(REGIE).post(pad, { op: '2026-11-10' }, sleutel), vanCollege(t), vanCollege(t)]);
  expect(samen.filter((r) => r.status === 200)).toHaveLength(1);
  expect((await app.feiten('MapAfgerond')).filter((f) => f.sleutel === t.dossierId)).toHaveLength(1);
});

test('another gemeente and another role reach nothing of it', async () => {
  const t = await metMap();
  expect((await app.als('casusregisseur-duiven').get(`/v1/dossiers/${t.dossierId}/map`)).status).toBe(404);
  expect((await app.als('casusregisseur-duiven').get(`/v1/map-trajecten/${t.id}`)).status).toBe(404);
  for (const wie of ['aanbieder', 'projectleider', VWON]) expect((await app.als(wie).get(`/v1/map-trajecten/${t.id}`)).status).toBe(403);
  expect((await vanCollege(t, '2026-11-10', 'teamleider-zevenaar')).status).toBe(403);
});

test.each<[string, object, string]>([
  ['a theme that does not exist', { themas: [{ thema: 'golfen', afgerondOp: '2026-10-01', minuten: 60 }] }, 'themas[0].thema'],
  ['a day that does not exist', { themas: [{ thema: 'netwerk', afgerondOp: '2026-02-30', minuten: 60 }] }, 'themas[0].afgerondOp'],
  ['less than no time', { themas: [{ thema: 'netwerk', afgerondOp: '2026-10-01', minuten: -1 }] }, 'themas[0].minuten'],
  ['no list', { themas: 'alle' }, 'themas'],
])('nonsense in the themes is 400 and named: %s', async (_t, invoer, veld) => {
  const antwoord = await app.als(RSD).put<Probleem>(`/v1/map-trajecten/${randomUUID()}/themas`, invoer, etag(1));
  expect([antwoord.status, antwoord.body.velden?.map((v) => v.veld)]).toEqual([400, [veld]]);
});

test('Besluit art. 3.2: one theme twice, and a theme of tomorrow, are refused and nothing is kept of it', async () => {
  const t = await metMap();
  const [een] = alle().themas;
  expect(await themas(t, { themas: [een, een] })).toMatchObject({ status: 422, body: { reden: 'ThemaTweeKeer' } });
  expect(await themas(t, { themas: [een, { thema: 'netwerk', afgerondOp: '2026-12-02', minuten: 1 }] })).toMatchObject({ status: 422, body: { reden: 'ThemaInDeToekomst' } });
  expect((await mapVan(t.dossierId)).themas).toEqual([]);
});

test('the dossier is closed: the MAP and the placements stop, what was done stays', async () => {
  const t = await metAlles();
  await app.ontvang(DossierGesloten, { gemeentecode: '0299', sleutel: t.dossierId, feiten: { dossierId: t.dossierId, grond: 'naturalisatie', geslotenOp: '2026-10-20', wissen: false } });
  await app.drain();
  expect(await mapVan(t.dossierId)).toMatchObject({ stand: 'gestopt', opdrachtStand: 'ingetrokken', praktijkminuten: 2400, praktijk: [{ eindigtOp: '2026-10-31' }] });
});
