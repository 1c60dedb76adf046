import { randomUUID } from 'node:crypto';
import type { DossierOvergedragenFeiten, OverdrachtRegel, OverdrachtUit } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { aanvaard, bied, bsn, geefBsn, geefPip, gezin, GEVER, MET_PIP, NAAR, ONTVANGER, pakket, VAN, weiger, ZONDER_PIP } from './testing/verhuizing.ts';

const VANDAAG = '2026-11-10';
let app: TestApp;
beforeAll(async () => { app = await testApp(AppModule, { vandaag: VANDAAG }); });
afterAll(() => app.sluit());

const toon = async (id: string, wie: string) => (await app.als(wie).get<OverdrachtUit>(`/v1/overdrachten/${id}`)).body;
const dossier = async (id: string | null, wie: string) => (await app.als(wie).get(`/v1/dossiers/${id}`)).body;
const feiten = async (naam: string, sleutel: string | null) => (await app.feiten(naam)).filter((f) => f.sleutel === sleutel);
const audit = async (betrokkene: string | null, gemeentecode: string) =>
  (await app.sql<{ actie: string }>('select actie from tenant.audit where betrokkene = $1 and gemeentecode = $2 order by op', [betrokkene, gemeentecode])).map((a) => a.actie);

const INHOUD = { leerroute: 'z', a2Onderdelen: ['spreken'], doelen: [], begeleiding: 'Taalcoach op dinsdag', ontzorgbesluit: { kenmerk: 'RSD-77', rechtVanaf: '2026-02-01' } };

test('Besluit art. 5.3 lid 3, Wi2021 art. 11, 15 lid 4, 35 lid 4 (cases 16, 17): with a PIP, from offer to the closed dossier at the old gemeente', async () => {
  const { dossiers: [oud], personen: [p] } = await gezin(app, MET_PIP);
  await geefPip(app, oud!.id, INHOUD);
  const nummer = bsn();
  await geefBsn(app, p!.id, nummer);
  const aanbod = await bied(app, oud!.id, { toelichting: 'Woont bij zijn broer.' });
  expect([aanbod.status, aanbod.headers['etag'], aanbod.body]).toMatchObject([201, '"1"', { gemeentecode: VAN, richting: 'uit', dossierId: oud!.id, van: VAN, naar: NAAR, status: 'aangeboden', pipBestaat: true, intrekking: null }]);
  const { id } = aanbod.body;
  expect((await app.als(ONTVANGER).get(`/v1/overdrachten/${id}`)).status).toBe(404);
  await app.drain();
  expect(await toon(id, ONTVANGER)).toMatchObject({
    gemeentecode: NAAR, richting: 'in', dossierId: null, naam: oud!.naam, aangebodenDoor: 'Kim Klantmanager', toelichting: 'Woont bij zijn broer.',
    personen: [{ naam: oud!.naam, bsn: `*****${nummer.slice(-4)}` }], feiten: { kennisgevingOp: '2026-01-12', pip: { leerroute: 'z', dagtekeningInitieel: '2026-03-02', a2Onderdelen: ['spreken'] } }, geleverdePip: null,
  });
  const uit = await aanvaard(app, id, { gevraagd: ['pip', 'voortgang'] });
  expect([uit.status, uit.headers['etag'], uit.body.status, uit.body.ingeschrevenOp]).toEqual([201, '"2"', 'aanvaard', '2026-11-02']);
  const nieuw = uit.body.dossierId;
  expect(await dossier(nieuw, ONTVANGER)).toMatchObject({
    naam: oud!.naam, fase: 'brede-intake', leerroute: 'z', feiten: { verhuisdOp: '2026-11-02', verhuisdMetPip: true, dagtekeningInitieel: '2026-03-02', pipVastgesteldOp: null, intakeAfgerondOp: null }, huisvesting: null,
    klokken: { wettelijk: { termijn: { aanleiding: 'Inschrijving in de nieuwe gemeente', dag0: '2026-11-02', einde: '2027-01-11' } } },
  });
  const pips = await app.als(ONTVANGER).get<{ id: string; soort: string; leerroute: string }[]>(`/v1/dossiers/${nieuw}/pips`);
  expect(pips.body).toMatchObject([{ soort: 'verhuizing', status: 'concept', leerroute: 'z' }]);
  expect((await app.als(ONTVANGER).get(`/v1/pips/${pips.body[0]!.id}`)).body).toMatchObject({ inhoud: { leerroute: 'z', a2Onderdelen: ['spreken'] }, dagtekeningInitieel: '2026-03-02' });
  expect(await pakket(app, id)).toMatchObject({ personen: 0, feiten: true });
  await app.drain();
  expect(await pakket(app, id)).toMatchObject({ personen: 0, feiten: false, geleverd: true });
  const geleverd = await toon(id, ONTVANGER);
  expect(geleverd).toMatchObject({ geleverdePip: { kenmerk: 'WI-2026-PROEF-PIP1', inhoud: { begeleiding: 'Taalcoach op dinsdag' } }, doorCasusregie: ['voortgang'] });
  expect(geleverd.geleverdePip!.inhoud).not.toHaveProperty('ontzorgbesluit');
  expect(await dossier(oud!.id, GEVER)).toMatchObject({ naam: oud!.naam, fase: 'overgedragen', feiten: { geslotenOp: VANDAAG, sluitreden: 'overgedragen', pipBekendgemaaktOp: '2026-03-03', dagtekeningInitieel: '2026-03-02' } });
  expect(await toon(id, GEVER)).toMatchObject({ richting: 'uit', status: 'aanvaard', beantwoordDoor: 'Kim Klantmanager', doorCasusregie: ['voortgang'], geleverdePip: null });
  expect((await bied(app, oud!.id, {}, 2)).body).toMatchObject({ reden: 'DossierGesloten' });
  expect(await feiten('DossierOvergedragen', oud!.id)).toEqual([{ gemeentecode: VAN, sleutel: oud!.id, feiten: {
    overdrachtId: id, dossierId: oud!.id, van: VAN, naar: NAAR, overgedragenOp: VANDAAG, doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', pipBestaat: true, kennisgevingOp: '2026-01-12', leerroute: 'z', dagtekeningInitieel: '2026-03-02' } satisfies DossierOvergedragenFeiten }]);
  expect((await feiten('OverdrachtBeantwoord', oud!.id)).map((f) => [f.gemeentecode, f.feiten])).toMatchObject([[NAAR, { antwoord: 'aanvaard', ingeschrevenOp: '2026-11-02' }]]);
  expect(await feiten('DossierGeopend', nieuw)).toMatchObject([{ gemeentecode: NAAR, feiten: { aanleiding: 'overdracht' } }]);
  expect(await audit(oud!.id, VAN)).toEqual(expect.arrayContaining(['VerhuizingController.biedAan', 'intake.OverdrachtAangeboden', 'intake.OverdrachtBeantwoord']));
  expect(await audit(oud!.id, NAAR)).toEqual(expect.arrayContaining(['intake.OverdrachtAangeboden', 'VerhuizingController.toon', 'VerhuizingController.aanvaard']));
  expect(await audit(nieuw, NAAR)).toEqual(expect.arrayContaining(['VerhuizingController.aanvaard', 'intake.OverdrachtBeantwoord']));
});

test('BSN: closed again at each place, so no two ciphertexts and no two indexes are equal; whole at the new gemeente with a logged reason', async () => {
  const { dossiers: [oud], personen: [p] } = await gezin(app, ZONDER_PIP);
  const nummer = bsn();
  await geefBsn(app, p!.id, nummer);
  const { body: { id } } = await bied(app, oud!.id);
  await app.drain();
  const [onderweg] = await app.sql<{ geheim: Buffer; alles: string }>(`select p.bsn_geheim geheim, to_jsonb(o)::text || to_jsonb(p)::text alles from intake.overdracht o join intake.overdracht_persoon p on p.overdracht_id = o.id and p.gemeentecode = o.gemeentecode where o.id = $1`, [id]);
  expect(onderweg!.alles).not.toContain(nummer);
  const { body: { dossierId } } = await aanvaard(app, id);
  await app.drain();
  const rijen = await app.sql<{ id: string; geheim: Buffer; index: Buffer; gemeentecode: string }>(
    'select p.id, p.gemeentecode, p.bsn_geheim geheim, p.bsn_index index from intake.persoon p where p.id = $1 or p.id = (select persoon_id from intake.dossier where id = $2) order by p.gemeentecode', [p!.id, dossierId]);
  expect(rijen.map((r) => r.gemeentecode)).toEqual([VAN, NAAR]);
  expect(new Set([...rijen.map((r) => r.geheim.toString('hex')), onderweg!.geheim.toString('hex')]).size).toBe(3);
  expect(rijen[0]!.index.equals(rijen[1]!.index)).toBe(false);
  const inzage = await app.als(ONTVANGER).post(`/v1/personen/${rijen[1]!.id}/bsn-inzage`, { reden: 'inschrijving-brp' });
  expect([inzage.status, inzage.body]).toEqual([201, { persoonId: rijen[1]!.id, bsn: nummer }]);
  expect((await app.als(ONTVANGER).post(`/v1/personen/${p!.id}/bsn-inzage`, { reden: 'inschrijving-brp' })).status).toBe(404);
  expect(JSON.stringify(await app.sql('select feiten from platform.event'))).not.toContain(nummer);
});

test('Besluit art. 5.3 (case 18): without a PIP the running last day passes on, the route is free, and nothing on request exists', async () => {
  const { dossiers: [oud] } = await gezin(app, ZONDER_PIP);
  await app.sql(`insert into intake.derde_informatie (gemeentecode, id, dossier_id, grond, derde, gevraagd_op, motivering) values ($1, $2, $3, 'diplomawaardering', 'Nuffic', '2026-10-01', 'Zonder waardering is geen route te kiezen')`, [VAN, randomUUID(), oud!.id]);
  const { body: { id } } = await bied(app, oud!.id, { gevraagd: ['pip', 'boetes'] });
  await app.drain();
  const aangeboden = await toon(id, ONTVANGER);
  expect(aangeboden).toMatchObject({ pipBestaat: false, feiten: { pip: null, pipUiterlijk: '2026-11-16' }, geleverdePip: null });
  expect(aangeboden.onderdelen.map((o) => o.code)).toEqual(['identiteit', 'klokken', 'boetes']);
  const { body: { dossierId } } = await aanvaard(app, id);
  await app.drain();
  const nieuw = await dossier(dossierId, ONTVANGER);
  expect(nieuw).toMatchObject({ leerroute: null, feiten: { brpOp: '2026-09-01', verhuisdOp: '2026-11-02', verhuisdMetPip: false }, klokken: { wettelijk: { termijn: { dag0: '2026-09-07', einde: '2026-11-16' }, grond: expect.stringContaining('verhuisd zonder PIP') } } });
  expect(nieuw['derdeInformatie']).toMatchObject([{ grond: 'diplomawaardering', derde: 'Nuffic', motivering: 'Overgenomen van de vorige gemeente' }]);
  expect((await app.als(ONTVANGER).get(`/v1/dossiers/${dossierId}/pips`)).body).toEqual([]);
  expect(await feiten('KennisgevingOntvangen', dossierId)).toMatchObject([{ gemeentecode: NAAR, feiten: { kennisgevingOp: '2026-09-07', pipUiterlijk: '2026-11-16' } }]);
  expect((await feiten('DossierOvergedragen', oud!.id))[0]!.feiten).toMatchObject({ pipBestaat: false, pipUiterlijk: '2026-11-16' });
});

test('a refusal names its fact, leaves nothing behind, and the old dossier simply goes on; it can be offered again', async () => {
  const { dossiers: [oud] } = await gezin(app, MET_PIP);
  await geefPip(app, oud!.id, INHOUD);
  const { body: { id } } = await bied(app, oud!.id, { gevraagd: ['pip'], toelichting: 'Over een man van 36' });
  await app.drain();
  expect(await pakket(app, id)).toEqual({ personen: 1, feiten: true, geleverd: true, toelichting: 'Over een man van 36' });
  const uit = await weiger(app, id, { reden: 'niet-ingeschreven', toelichting: 'Staat in Doetinchem.' });
  expect([uit.status, uit.body]).toMatchObject([201, { status: 'geweigerd', weigerreden: 'niet-ingeschreven', dossierId: null }]);
  expect(await pakket(app, id)).toEqual({ personen: 0, feiten: false, geleverd: false, toelichting: null });
  expect((await aanvaard(app, id, {}, 2)).body).toMatchObject({ reden: 'AlBeantwoord', feiten: { status: 'geweigerd' } });
  await app.drain();
  expect(await toon(id, GEVER)).toMatchObject({ status: 'geweigerd', weigerreden: 'niet-ingeschreven', antwoordToelichting: 'Staat in Doetinchem.' });
  expect(await toon(id, ONTVANGER)).toMatchObject({ naam: null, personen: [] });
  expect(await dossier(oud!.id, GEVER)).toMatchObject({ versie: 1, fase: 'afgerond', feiten: { geslotenOp: null } });
  expect(await feiten('DossierOvergedragen', oud!.id)).toEqual([]);
  expect((await bied(app, oud!.id)).status).toBe(201);
});

test('AVG art. 9, Wi2021 art. 35 lid 4: who does not move stays behind, and so do health, address and how the person was housed', async () => {
  const g = await gezin(app, ZONDER_PIP, { leden: [{ dossier: false, voornamen: 'Noor' }, { dossier: false, voornamen: 'Blijver' }] });
  const [oud] = g.dossiers;
  await app.sql(`insert into intake.intake_gezondheid (gemeentecode, dossier_id, onderdeel, versie, gegevens, stand, bijgewerkt_op, bijgewerkt_door, bijgewerkt_naam) values ($1, $2, 'gezondheid', 2, '{"bevindingen":"GEHEIMEZIEKTE"}', 'gereed', '2026-10-01', $3, 'Kim')`, [VAN, oud!.id, randomUUID()]);
  await app.sql(`update intake.persoon set kenmerken = '{"taal":"Arabisch","azc":"AZC Arnhem","vergunningOp":"2025-11-01","teltVoorTaakstelling":true}' where id = $1`, [g.personen[0]!.id]);
  const { body: { id } } = await bied(app, oud!.id, { gezinsleden: [g.personen[1]!.id] });
  await app.drain();
  const [alles] = await app.sql<{ t: string }>(`select string_agg(to_jsonb(p)::text, '') || (select to_jsonb(o)::text from intake.overdracht o where o.id = $1 and richting = 'in') t from intake.overdracht_persoon p where overdracht_id = $1`, [id]);
  expect(alles!.t).toContain('Noor');
  for (const weg of ['GEHEIMEZIEKTE', 'Blijver', 'AZC Arnhem', 'vergunningOp']) expect(alles!.t).not.toContain(weg);
  const { body: { dossierId } } = await aanvaard(app, id);
  const nieuw = await dossier(dossierId, ONTVANGER) as { gezin: { naam: string; gezinsrol: string }[]; koppelingId: string };
  expect(nieuw.gezin.map((l) => [l.naam.split(' ')[0], l.gezinsrol])).toEqual([[expect.stringMatching(/^Test/), 'referent'], ['Noor', 'kind']]);
  expect(await app.sql('select bron, status from intake.koppeling where id = $1', [nieuw.koppelingId])).toEqual([{ bron: 'verhuizing', status: 'gehuisvest' }]);
  expect(await app.sql(`select 1 from intake.persoon where koppeling_id = $1 and kenmerken ->> 'teltVoorTaakstelling' <> 'false'`, [nieuw.koppelingId])).toEqual([]);
});

test('two members with a dossier each are one household again', async () => {
  const g = await gezin(app, MET_PIP, { leden: [{ feiten: ZONDER_PIP }] });
  const koppelingen = new Set<unknown>();
  for (const d of g.dossiers) {
    const { body: { id } } = await bied(app, d.id);
    await app.drain();
    const { body: { dossierId } } = await aanvaard(app, id);
    await app.drain();
    koppelingen.add((await dossier(dossierId, ONTVANGER))['koppelingId']);
  }
  expect(koppelingen.size).toBe(1);
  expect(await app.sql(`select gezinsrol from intake.persoon where koppeling_id = $1 order by 1`, [[...koppelingen][0]])).toEqual([{ gezinsrol: 'partner' }, { gezinsrol: 'referent' }]);
});

test('back to where he came from: the person is known there, his closed dossier stays, a new one opens beside it', async () => {
  const { dossiers: [oud], personen: [p] } = await gezin(app, MET_PIP);
  await app.sql(`update intake.persoon set v_nummer = '5550001112' where id = $1`, [p!.id]);
  const heen = (await bied(app, oud!.id)).body.id;
  await app.drain();
  const { body: { dossierId: daar } } = await aanvaard(app, heen);
  await app.drain();
  const terug = await bied(app, daar!, { naar: VAN }, 1, ONTVANGER);
  expect(terug.body).toMatchObject({ van: NAAR, naar: VAN, pipBestaat: true });
  await app.drain();
  const { status, body: { dossierId: hier } } = await aanvaard(app, terug.body.id, { ingeschrevenOp: VANDAAG }, 1, GEVER);
  await app.drain();
  expect(status).toBe(201);
  expect(await dossier(hier, GEVER)).toMatchObject({ persoonId: p!.id, leerroute: 'z', feiten: { dagtekeningInitieel: '2026-03-02', verhuisdOp: VANDAAG }, klokken: { wettelijk: { termijn: { dag0: VANDAAG } } } });
  expect([await dossier(oud!.id, GEVER), await dossier(daar, ONTVANGER)]).toMatchObject([{ fase: 'overgedragen' }, { fase: 'overgedragen' }]);
});

test('what the old college did while its offer was open goes along after all', async () => {
  const { dossiers: [oud] } = await gezin(app, { gehuisvestOp: '2026-09-01', brpOp: '2026-09-01' });
  const { body: { id } } = await bied(app, oud!.id);
  await app.drain();
  const kennisgeving = await app.als(GEVER).post(`/v1/dossiers/${oud!.id}/kennisgeving`, { kennisgevingOp: '2026-10-05', inburgeringsplichtig: true, wordtBehandeldAls: 'AsielStatushouder' }, { 'if-match': '"1"' });
  expect(kennisgeving.status).toBe(200);
  const { body: { dossierId } } = await aanvaard(app, id);
  expect((await dossier(dossierId, ONTVANGER))['feiten']).toMatchObject({ kennisgevingOp: null });
  await app.drain();
  expect(await dossier(dossierId, ONTVANGER)).toMatchObject({ feiten: { kennisgevingOp: '2026-10-05' }, klokken: { wettelijk: { termijn: { dag0: '2026-10-05' } } } });
});

test('the list: each gemeente its own side, by direction and status', async () => {
  const { dossiers: [oud] } = await gezin(app, ZONDER_PIP);
  const { body: { id } } = await bied(app, oud!.id);
  await app.drain();
  const lijst = async (wie: string, vraag: string) => (await app.als(wie).get<{ rijen: OverdrachtRegel[] }>(`/v1/overdrachten?limiet=100&${vraag}`)).body.rijen;
  expect((await lijst(ONTVANGER, 'richting=in&status=aangeboden')).find((r) => r.id === id)).toMatchObject({ gemeentecode: NAAR, naam: oud!.naam, dossierId: null });
  expect((await lijst(GEVER, 'richting=uit')).find((r) => r.id === id)).toMatchObject({ gemeentecode: VAN, naam: oud!.naam, dossierId: oud!.id });
  for (const [wie, vraag] of [[ONTVANGER, 'richting=uit'], [GEVER, 'richting=in'], [ONTVANGER, 'status=geweigerd']] as const) expect((await lijst(wie, vraag)).some((r) => r.id === id)).toBe(false);
  for (const [wie, gevonden] of [[GEVER, [id]], [ONTVANGER, [id]], ['klantmanager-westervoort', []]] as const) expect((await lijst(wie, `dossierId=${oud!.id}`)).map((r) => r.id)).toEqual(gevonden);
  expect(await lijst(GEVER, `dossierId=${id}`)).toEqual([]);
  expect(await lijst('klantmanager-westervoort', '')).toEqual([]);
  expect(await audit(oud!.id, NAAR)).toContain('VerhuizingController.lijst');
});
