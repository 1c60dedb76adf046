import { randomUUID } from 'node:crypto';
import { MAP_PRAKTIJKUREN, PVT_UREN, type PvtGroepUit, type PvtTrajectRegel, type PvtTrajectUit } from '@wegwijs/casusregie';
import { DossierGesloten, MAP_PRAKTIJKUREN as MAP_PRAKTIJKUREN_VAN_PIP, PVT_UREN as PVT_UREN_VAN_PIP } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import {
  antwoordOp, etag, geefPip, groep, metGroep, metPip, metProgramma, metPvt, opdrachten, pip, pvtVan, REGIE, registreer, sessie, teken, voegToe, VWON, type Probleem,
} from './testing/modules.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-10-01' });
});
afterAll(() => app.sluit());

const doe = (t: { id: string; versie: number }, wat: string, body?: object, koppen = {}, wie = VWON) =>
  app.als(wie).post<PvtTrajectUit & Probleem>(`/v1/pvt-trajecten/${t.id}/${wat}`, body, { ...etag(t.versie), ...koppen });
const lees = async (id: string) => (await app.als(VWON).get<PvtTrajectUit>(`/v1/pvt-trajecten/${id}`)).body;
const allen = async (g: PvtGroepUit, t: { id: string }) => {
  for (const s of g.programma) expect(await registreer(app, g.id, s.id, [{ trajectId: t.id, aanwezigheid: 'aanwezig' }])).toEqual([{ trajectId: t.id, gelukt: true }]);
};

test('the hours that the PIP must plan and the hours that must be made are the same norm', () => {
  const waarden = (tabel: readonly { waarde: unknown; vanaf: string; tot?: string; soort: string }[]) => tabel.map(({ waarde, vanaf, tot, soort }) => ({ waarde, vanaf, tot, soort }));
  expect(waarden(PVT_UREN)).toEqual(waarden(PVT_UREN_VAN_PIP));
  expect(waarden(MAP_PRAKTIJKUREN)).toEqual(waarden(MAP_PRAKTIJKUREN_VAN_PIP));
});

test('Startnotitie, bijlage; Wi2021 art. 6 lid 3: when the PIP is made known VWON is offered the PVT, once', async () => {
  const id = await metPip(app);
  expect(await pvtVan(app, id)).toMatchObject({ taak: 'pvt-asiel', stand: 'open', opdrachtStand: 'aangeboden', organisatie: 'vwon', geplandeUren: 12, aftrekUren: 0, minuten: 0, compleet: false });
  expect((await opdrachten(app, VWON, id)).map((o) => [o.taak, o.stand, o.naam])).toEqual([['pvt-asiel', 'aangeboden', 'Samira Haddad']]);
  await geefPip(app, '0299', pip(id, { versie: 2, soort: 'wijziging', dagtekening: '2026-05-01', aftrekPvtUren: 4, pvtUren: 8 }));
  expect(await pvtVan(app, id)).toMatchObject({ geplandeUren: 8, aftrekUren: 4, opdrachtStand: 'aangeboden' });
  expect(await opdrachten(app, VWON, id)).toHaveLength(1);
});

test('Wi2021 art. 6 lid 3: a gezinsmigrant has a PVT too, under its own row of the matrix', async () => {
  const id = await metPip(app, { doelgroep: 'gezin' });
  expect(await pvtVan(app, id)).toMatchObject({ taak: 'pvt-gezin', opdrachtStand: 'aangeboden' });
});

test('DUO treats somebody as another doelgroep: the work moves to the other row, what was attended counts on', async () => {
  const t = await metPvt(app, { doelgroep: 'gezin' });
  const g = await metProgramma(app);
  await voegToe(app, g.id, t);
  await registreer(app, g.id, g.programma[0]!.id, [{ trajectId: t.id, aanwezigheid: 'aanwezig' }]);
  await geefPip(app, '0299', pip(t.dossierId, { versie: 2, soort: 'wijziging', dagtekening: '2026-09-10' }));
  expect(await pvtVan(app, t.dossierId)).toMatchObject({ taak: 'pvt-asiel', opdrachtStand: 'aangeboden', minuten: 240, groepId: null });
  expect((await opdrachten(app, VWON, t.dossierId)).map((o) => [o.taak, o.stand, o.naam]).sort()).toEqual([['pvt-asiel', 'aangeboden', 'Samira Haddad'], ['pvt-gezin', 'ingetrokken', null]]);
});

test('Besluit art. 3.1: from the group to the signature, and then VWON no longer knows the person', async () => {
  const t = await metPvt(app);
  const g = await metProgramma(app);
  expect(await voegToe(app, g.id, t)).toEqual([{ trajectId: t.id, gelukt: true }]);
  await allen(g, t);
  expect(await lees(t.id)).toMatchObject({ minuten: 720, naam: 'Samira Haddad', adres: 'Dorpsstraat 12, 6901 AB Zevenaar', compleet: false, onderdelen: [{ voldaan: true }, { voldaan: true }, { code: 'ondertekening', voldaan: false }] });
  expect(await doe(await lees(t.id), 'afronding')).toMatchObject({ status: 422, body: { reden: 'PvtNietCompleet', bron: expect.stringContaining('art. 3.1'), feiten: { ontbreekt: 'ondertekening' } } });

  expect(await teken(app, g.id, g.programma[0]!.id, t)).toMatchObject([{ gelukt: false, reden: 'NietAanwezigBijOndertekening' }]);
  expect(await teken(app, g.id, g.programma[3]!.id, t)).toEqual([{ trajectId: t.id, gelukt: true }]);
  expect(await teken(app, g.id, g.programma[3]!.id, t)).toMatchObject([{ gelukt: false, reden: 'AlGetekend' }]);
  const klaar = await doe(await lees(t.id), 'afronding');
  expect(klaar).toMatchObject({ status: 200, body: { stand: 'afgerond', getekendOp: '2026-09-22', afgerondOp: '2026-09-22', geeindigdOp: '2026-10-01', opdrachtStand: 'afgerond', naam: null, adres: null, taal: null } });
  expect((await app.feiten('PvtAfgerond')).filter((f) => f.sleutel === t.dossierId).map((f) => f.feiten))
    .toEqual([{ dossierId: t.dossierId, afgerondOp: '2026-09-22', getekendOp: '2026-09-22', minuten: 720, aftrekUren: 0, elders: false }]);
  expect((await app.als(VWON).get('/v1/pvt-trajecten?limiet=100')).tekst).not.toContain(`Haddad","taal":null`);
  const { body } = await app.als(REGIE).get<{ rijen: { soort: string }[] }>(`/v1/dossiers/${t.dossierId}/tijdlijn`);
  expect(body.rijen.map((r) => r.soort)).toEqual(expect.arrayContaining(['pvt-getekend', 'pvt-afgerond', 'opdracht-afgerond']));
  expect(await doe(klaar.body, 'afronding')).toMatchObject({ status: 422, body: { reden: 'PvtAlAfgesloten' } });
});

test('§14.40: hours complete and ceremony missed is not completed; the gemeente gives the work again and the hours count on', async () => {
  const t = await metPvt(app);
  const g = await metProgramma(app);
  await voegToe(app, g.id, t);
  await allen(g, t);
  await registreer(app, g.id, g.programma[3]!.id, [{ trajectId: t.id, aanwezigheid: 'afwezig' }]);
  expect(await teken(app, g.id, g.programma[3]!.id, t)).toMatchObject([{ gelukt: false, reden: 'NietAanwezigBijOndertekening' }]);
  const einde = await doe(await lees(t.id), 'niet-voltooid', { reden: 'tekent-niet' });
  expect(einde).toMatchObject({ status: 200, body: { stand: 'niet-voltooid', eindreden: 'tekent-niet', geeindigdOp: '2026-10-01', naam: null, minuten: 660 } });
  expect((await app.feiten('PvtNietVoltooid')).filter((f) => f.sleutel === t.dossierId).map((f) => f.feiten))
    .toEqual([{ dossierId: t.dossierId, op: '2026-10-01', reden: 'tekent-niet', ontbreekt: ['uren', 'ondertekening'], minuten: 660 }]);

  const opnieuw = await app.als(REGIE).post<PvtTrajectUit>(`/v1/dossiers/${t.dossierId}/pvt/opdracht`);
  expect(opnieuw).toMatchObject({ status: 200, body: { stand: 'open', opdrachtStand: 'aangeboden', naam: 'Samira Haddad', minuten: 660, eindreden: null } });
  expect(await app.als(REGIE).post(`/v1/dossiers/${t.dossierId}/pvt/opdracht`)).toMatchObject({ status: 422, body: { reden: 'OpdrachtLooptNog' } });
});

test('nothing is done for whom VWON did not accept, or gave back; who went back can be taken out of the group', async () => {
  const id = await metPip(app);
  const t = await pvtVan(app, id);
  const g = await metProgramma(app);
  expect(await voegToe(app, g.id, t)).toMatchObject([{ gelukt: false, reden: 'OpdrachtNietAanvaard' }]);
  await antwoordOp(app, VWON, id, 'aanvaarden');
  expect(await voegToe(app, g.id, t)).toMatchObject([{ gelukt: true }]);
  await antwoordOp(app, VWON, id, 'teruggeven');
  expect(await registreer(app, g.id, g.programma[0]!.id, [{ trajectId: t.id, aanwezigheid: 'aanwezig' }])).toMatchObject([{ gelukt: false, reden: 'OpdrachtNietAanvaard' }]);
  expect(await doe(await lees(t.id), 'niet-voltooid', { reden: 'komt-niet' })).toMatchObject({ status: 422, body: { reden: 'OpdrachtNietAanvaard' } });
  expect((await app.als(VWON).get(`/v1/pvt-groepen/${g.id}`)).tekst).not.toContain('Haddad');
  expect((await app.als(VWON).post(`/v1/pvt-groepen/${g.id}/deelnemers/weg`, { deelnemers: [{ trajectId: t.id }] })).body).toEqual({ resultaten: [{ trajectId: t.id, gelukt: true }] });
  expect(await lees(t.id)).toMatchObject({ groepId: null, naam: null });
});

test('attendance of a whole session at once: each line its own answer, the good ones stay, and sending it again changes nothing', async () => {
  const [a, b, c] = [await metPvt(app), await metPvt(app), await metPvt(app)];
  const g = await metProgramma(app);
  await voegToe(app, g.id, a, b);
  const regels = [
    { trajectId: a.id, aanwezigheid: 'aanwezig', minuten: 120 }, { trajectId: b.id, aanwezigheid: 'aanwezig', minuten: 241 }, { trajectId: c.id, aanwezigheid: 'aanwezig' },
    { trajectId: randomUUID(), aanwezigheid: 'aanwezig' }, { trajectId: a.id, aanwezigheid: 'afwezig' },
  ];
  for (let keer = 0; keer < 2; keer++) {
    expect((await registreer(app, g.id, g.programma[0]!.id, regels)).map((r) => [r.gelukt, r.reden])).toEqual([
      [true, undefined], [false, 'MeerMinutenDanSessie'], [false, 'NietInGroep'], [false, 'NietInGroep'], [false, 'StaatTweeKeerInLijst']]);
  }
  expect([(await lees(a.id)).minuten, (await lees(b.id)).minuten]).toEqual([120, 0]);
  await registreer(app, g.id, g.programma[0]!.id, [{ trajectId: a.id, aanwezigheid: 'afgemeld' }]);
  expect(await lees(a.id)).toMatchObject({ minuten: 0, aanwezigheid: [{ aanwezigheid: 'afgemeld', minuten: 0, op: '2026-09-01', soort: 'bijeenkomst' }] });
});

test('a session to come has no attendance, and one that was attended is not changed', async () => {
  const t = await metPvt(app);
  const g = await metProgramma(app);
  await voegToe(app, g.id, t);
  const later = (await app.als(VWON).post<PvtGroepUit>(`/v1/pvt-groepen/${g.id}/sessies`, sessie({ op: '2026-10-02' }))).body.programma.at(-1)!;
  expect(await registreer(app, g.id, later.id, [{ trajectId: t.id, aanwezigheid: 'aanwezig' }])).toMatchObject([{ reden: 'SessieInDeToekomst' }]);
  const pad = `/v1/pvt-groepen/${g.id}/sessies/${later.id}`;
  expect(await app.als(VWON).put(pad, sessie({ op: '2026-09-30', minuten: 60 }), etag(2))).toMatchObject({ status: 412 });
  expect((await app.als(VWON).put<PvtGroepUit>(pad, sessie({ op: '2026-09-30', minuten: 60 }), etag(1))).body.programma.at(-1)).toMatchObject({ op: '2026-09-30', versie: 2, minuten: 60 });
  await registreer(app, g.id, later.id, [{ trajectId: t.id, aanwezigheid: 'aanwezig' }]);
  expect(await app.als(VWON).put(pad, sessie({ op: '2026-09-30' }), etag(2))).toMatchObject({ status: 422, body: { reden: 'AanwezigheidAlGeregistreerd', feiten: { geregistreerd: 1 } } });
  expect(await app.als(VWON).delete(pad, etag(2))).toMatchObject({ status: 422 });
  const leeg = g.programma[1]!;
  expect((await app.als(VWON).delete<PvtGroepUit>(`/v1/pvt-groepen/${g.id}/sessies/${leeg.id}`, etag(leeg.versie))).body.programma.map((s) => s.id)).not.toContain(leeg.id);
});

test('the last place is given once, whoever asks at the same time', async () => {
  const mensen = [await metPvt(app), await metPvt(app), await metPvt(app)];
  const g = await metGroep(app, { capaciteit: 1 });
  const samen = await Promise.all(mensen.map((t) => voegToe(app, g.id, t)));
  expect(samen.map(([r]) => r!.reden ?? 'ja').sort()).toEqual(['GroepVol', 'GroepVol', 'ja']);
  expect((await app.als(VWON).get<PvtGroepUit>(`/v1/pvt-groepen/${g.id}`)).body).toMatchObject({ deelnemers: 1, capaciteit: 1 });
  expect(await app.als(VWON).put(`/v1/pvt-groepen/${g.id}`, { ...groep({ capaciteit: 1 }), gemeentecode: undefined, capaciteit: 0 }, etag(1))).toMatchObject({ status: 400, body: { velden: [{ veld: 'capaciteit', melding: 'capaciteit moet minstens 1 zijn' }] } });
});

test('a group of three gemeenten: each gemeente sees its own people, and their hours also when the group meets elsewhere', async () => {
  const [z, d] = [await metPvt(app, { naam: 'Zahra Zevenaar' }), await metPvt(app, { gemeentecode: '0226', naam: 'Dawit Duiven' })];
  const g = await metProgramma(app);
  await voegToe(app, g.id, z, d);
  await registreer(app, g.id, g.programma[0]!.id, [z, d].map((t) => ({ trajectId: t.id, aanwezigheid: 'aanwezig' })));
  expect((await app.als(VWON).get<PvtGroepUit>(`/v1/pvt-groepen/${g.id}`)).body.mensen.map((m) => m.naam).sort()).toEqual(['Dawit Duiven', 'Zahra Zevenaar']);
  expect((await pvtVan(app, d.dossierId, 'casusregisseur-duiven'))).toMatchObject({ minuten: 240, groepId: g.id });
  expect((await app.als('casusregisseur-duiven').get(`/v1/dossiers/${z.dossierId}/pvt`)).status).toBe(404);
  expect((await app.als('casusregisseur-duiven').get(`/v1/pvt-groepen/${g.id}`)).status).toBe(404);
});

test('RSD and an aanbieder reach no PVT, the teamleider reads, the region is refused', async () => {
  const t = await metPvt(app);
  expect((await app.als('rsd-medewerker').get(`/v1/pvt-trajecten/${t.id}`)).status).toBe(404);
  expect((await app.als('rsd-medewerker').get<{ rijen: unknown[] }>('/v1/pvt-trajecten')).body.rijen).toEqual([]);
  for (const wie of ['aanbieder', 'projectleider', 'beheerder-zevenaar']) expect((await app.als(wie).get(`/v1/pvt-trajecten/${t.id}`)).status).toBe(403);
  for (const wie of [VWON, 'rsd-medewerker']) expect((await app.als(wie).get(`/v1/dossiers/${t.dossierId}/pvt`)).status).toBe(403);
  expect((await app.als('teamleider-zevenaar').get(`/v1/dossiers/${t.dossierId}/pvt`)).status).toBe(200);
  expect(await app.als(VWON).post('/v1/pvt-groepen', groep({ gemeentecode: '0202' }))).toMatchObject({ status: 404 });
  expect((await app.als(undefined).get('/v1/pvt-groepen')).status).toBe(401);
});

test('two who close at once, a stale version and a repeated Idempotency-Key', async () => {
  const t = await metPvt(app);
  const g = await metProgramma(app);
  await voegToe(app, g.id, t);
  await allen(g, t);
  await teken(app, g.id, g.programma[3]!.id, t);
  const nu = await lees(t.id);
  expect((await doe({ ...nu, versie: nu.versie - 1 }, 'afronding')).status).toBe(412);
  expect((await app.als(VWON).post(`/v1/pvt-trajecten/${t.id}/afronding`)).status).toBe(428);
  const sleutel = { 'idempotency-key': randomUUID() };
  const samen = await Promise.all([doe(nu, 'afronding', undefined, sleutel), doe(nu, 'afronding'), doe(nu, 'niet-voltooid', { reden: 'anders' })]);
  expect(samen.filter((r) => r.status === 200)).toHaveLength(1);
  expect((await app.feiten('PvtAfgerond')).filter((f) => f.sleutel === t.dossierId)).toHaveLength(1);
});

test('a signature by mistake is taken back while the PVT is open', async () => {
  const t = await metPvt(app);
  const g = await metProgramma(app);
  await voegToe(app, g.id, t);
  await allen(g, t);
  await teken(app, g.id, g.programma[3]!.id, t);
  expect(await registreer(app, g.id, g.programma[3]!.id, [{ trajectId: t.id, aanwezigheid: 'afwezig' }])).toMatchObject([{ reden: 'HeeftGetekendOpDezeDag' }]);
  const { versie } = await lees(t.id);
  expect((await app.als(VWON).delete<PvtTrajectUit>(`/v1/pvt-trajecten/${t.id}/ondertekening`, etag(versie))).body).toMatchObject({ getekendOp: null, compleet: false });
  expect(await app.als(VWON).delete(`/v1/pvt-trajecten/${t.id}/ondertekening`, etag(versie + 1))).toMatchObject({ status: 422, body: { reden: 'GeenOndertekeningOpen' } });
});

test('Wi2021 art. 6 lid 1, §14.16: who completed the PVT before he moved here does not do it again', async () => {
  const t = await metPvt(app);
  const elders = (body: object, versie = t.versie, wie = REGIE) => app.als(wie).post<PvtTrajectUit & Probleem>(`/v1/dossiers/${t.dossierId}/pvt/elders`, body, etag(versie));
  expect(await elders({ afgerondOp: '2026-10-02', bron: 'duo' })).toMatchObject({ status: 422, body: { reden: 'AfrondingInDeToekomst', velden: [{ veld: 'afgerondOp' }] } });
  expect(await elders({ afgerondOp: '2025-05-01', bron: 'buurman' })).toMatchObject({ status: 400, body: { velden: [{ veld: 'bron' }] } });
  expect([(await elders({ afgerondOp: '2025-05-01', bron: 'duo' }, 9)).status, (await elders({ afgerondOp: '2025-05-01', bron: 'duo' }, 1, 'casusregisseur-duiven')).status, (await elders({ afgerondOp: '2025-05-01', bron: 'duo' }, 1, VWON)).status]).toEqual([412, 404, 403]);
  expect(await elders({ afgerondOp: '2025-05-01', bron: 'duo' })).toMatchObject({ status: 200, body: { stand: 'afgerond', afgerondOp: '2025-05-01', eldersVolgens: 'duo', opdrachtStand: 'ingetrokken', naam: null } });
  expect((await app.feiten('PvtAfgerond')).find((f) => f.sleutel === t.dossierId)?.feiten).toEqual({ dossierId: t.dossierId, afgerondOp: '2025-05-01', minuten: 0, aftrekUren: 0, elders: true });
  expect(await elders({ afgerondOp: '2025-05-01', bron: 'duo' }, t.versie + 1)).toMatchObject({ status: 422, body: { reden: 'PvtAlAfgesloten' } });
});

test('closed by mistake: the gemeente opens it again, what was attended and signed counts on, and the warnings come back', async () => {
  const t = await metPvt(app);
  const heropen = (versie: number, reden = 'vergissing', wie = REGIE) => app.als(wie).post<PvtTrajectUit & Probleem>(`/v1/dossiers/${t.dossierId}/pvt/heropening`, { reden }, etag(versie));
  expect(await heropen(t.versie)).toMatchObject({ status: 422, body: { reden: 'NietAfgerond' } });
  const g = await metProgramma(app);
  await voegToe(app, g.id, t);
  await allen(g, t);
  await teken(app, g.id, g.programma[3]!.id, t);
  const klaar = (await doe(await lees(t.id), 'afronding')).body;
  await app.drain();
  const afgerond = () => app.sql<{ op: string | null }>('select pvt_op::text op from casusregie.voortgang where dossier_id = $1', [t.dossierId]);
  expect(await afgerond()).toEqual([{ op: '2026-09-22' }]);
  expect([(await heropen(klaar.versie - 1)).status, (await heropen(klaar.versie, 'zomaar')).status, (await heropen(klaar.versie, 'bezwaar', VWON)).status]).toEqual([412, 400, 403]);
  expect(await heropen(klaar.versie)).toMatchObject({ status: 200, body: { stand: 'open', afgerondOp: null, getekendOp: '2026-09-22', compleet: true, opdrachtStand: 'aangeboden', naam: 'Samira Haddad' } });
  await app.drain();
  expect(await afgerond()).toEqual([{ op: null }]);
  await antwoordOp(app, VWON, t.dossierId, 'aanvaarden');
  expect(await doe(await lees(t.id), 'afronding')).toMatchObject({ status: 200, body: { afgerondOp: '2026-09-22' } });
});

test('the dossier is closed: the PVT stops and what was attended stays; without ground nothing stays', async () => {
  const t = await metPvt(app);
  const g = await metProgramma(app);
  await voegToe(app, g.id, t);
  await registreer(app, g.id, g.programma[0]!.id, [{ trajectId: t.id, aanwezigheid: 'aanwezig' }]);
  await app.ontvang(DossierGesloten, { gemeentecode: '0299', sleutel: t.dossierId, feiten: { dossierId: t.dossierId, grond: 'naturalisatie', geslotenOp: '2026-09-20', wissen: false } });
  await app.drain();
  expect(await pvtVan(app, t.dossierId)).toMatchObject({ stand: 'gestopt', geeindigdOp: '2026-09-20', minuten: 240, opdrachtStand: 'ingetrokken', naam: null, groepId: null });
  expect(await app.als(REGIE).post(`/v1/dossiers/${t.dossierId}/pvt/opdracht`)).toMatchObject({ status: 422 });

  const weg = await metPvt(app);
  await voegToe(app, g.id, weg);
  await registreer(app, g.id, g.programma[0]!.id, [{ trajectId: weg.id, aanwezigheid: 'aanwezig' }]);
  await app.ontvang(DossierGesloten, { gemeentecode: '0299', sleutel: weg.dossierId, feiten: { dossierId: weg.dossierId, grond: 'onterecht-wi2021', geslotenOp: '2026-09-20', wissen: true } });
  await app.drain();
  for (const tabel of ['pvt_traject', 'pvt_aanwezigheid']) expect(await app.sql(`select 1 from casusregie.${tabel} where ${tabel === 'pvt_traject' ? 'id' : 'traject_id'} = $1`, [weg.id])).toEqual([]);
});

test('the list of the executor: who waits for a group, and whose file was read is logged', async () => {
  const t = await metPvt(app, { naam: 'Wachtend Wacht' });
  const wacht = async () => (await app.als(VWON).get<{ rijen: PvtTrajectRegel[] }>('/v1/pvt-trajecten?zonderGroep=ja&stand=open&limiet=100')).body.rijen.find((r) => r.id === t.id);
  expect(await wacht()).toMatchObject({ naam: 'Wachtend Wacht', opdrachtStand: 'aanvaard', minuten: 0, begonnenOp: '2026-03-10' });
  expect(await app.sql('select 1 from tenant.audit where betrokkene = $1 and actie = $2', [t.dossierId, 'PvtTrajectController.lijst'])).toHaveLength(1);
  const g = await metGroep(app);
  await voegToe(app, g.id, t);
  expect(await wacht()).toBeUndefined();
  const { body } = await app.als(VWON).get<{ rijen: { id: string; deelnemers: number; sessies: number }[] }>('/v1/pvt-groepen?limiet=100');
  expect(body.rijen.find((r) => r.id === g.id)).toMatchObject({ deelnemers: 1, sessies: 0, volgendeSessieOp: null });
});

test('a closed group takes no people and no sessions', async () => {
  const t = await metPvt(app);
  const g = await metGroep(app);
  expect((await app.als(VWON).post<PvtGroepUit>(`/v1/pvt-groepen/${g.id}/sluiting`, undefined, etag(g.versie))).body).toMatchObject({ stand: 'gesloten', versie: 2 });
  expect(await voegToe(app, g.id, t)).toMatchObject([{ reden: 'GroepGesloten' }]);
  expect(await app.als(VWON).post(`/v1/pvt-groepen/${g.id}/sessies`, sessie())).toMatchObject({ status: 422, body: { reden: 'GroepGesloten' } });
});

test.each<[string, Record<string, unknown>, string]>([
  ['a kind that does not exist', { soort: 'borrel' }, 'soort'], ['a day that does not exist', { op: '2026-02-30' }, 'op'], ['a time of 25 hours', { begintOm: '25:00' }, 'begintOm'],
  ['eleven hours', { minuten: 660 }, 'minuten'], ['a value of one’s own', { kernwaarden: ['gezelligheid'] }, 'kernwaarden'], ['no place', { plaats: '' }, 'plaats'], ['a field that does not exist', { bedrag: 1 }, 'bedrag'],
])('nonsense in a session is 400 and named: %s', async (_t, anders, veld) => {
  const antwoord = await app.als(VWON).post<Probleem>(`/v1/pvt-groepen/${randomUUID()}/sessies`, sessie(anders));
  expect([antwoord.status, antwoord.body.velden?.map((v) => v.veld)]).toEqual([400, [veld]]);
});

test('an activity that works out no kernwaarde is refused with its article', async () => {
  const g = await metGroep(app);
  expect(await app.als(VWON).post(`/v1/pvt-groepen/${g.id}/sessies`, sessie({ soort: 'activiteit', kernwaarden: [] }))).toMatchObject({ status: 422, body: { reden: 'KernwaardeOntbreekt', bron: 'Besluit inburgering 2021 art. 3.1', velden: [{ veld: 'kernwaarden' }] } });
});
