import { randomUUID } from 'node:crypto';
import type { InburgeringstermijnGewijzigdFeiten, InburgeringstermijnUit } from '@wegwijs/casusregie';
import { PipGewijzigd } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { act, metPip, pip, versieVan, type Probleem } from './testing/met-pip.ts';

const REGISSEUR = 'casusregisseur-zevenaar';
let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
beforeEach(() => {
  app.klok.dag = '2028-11-20';
});
afterAll(() => app.sluit());

const toon = async (id: string, wie = REGISSEUR) => (await app.als(wie).get<InburgeringstermijnUit & Probleem>(`/v1/dossiers/${id}/termijn`)).body;
const gewijzigd = async (id: string) => (await app.feiten<InburgeringstermijnGewijzigdFeiten>('InburgeringstermijnGewijzigd')).filter((f) => f.sleutel === id).map((f) => f.feiten);
const ZIEK = { grond: 'ziekte', aangevraagdOp: '2028-11-01', perioden: [{ van: '2028-01-01', totEnMet: '2028-04-30' }] };
const GEHEEL = { uitkomst: 'toegekend', beslotenOp: '2028-11-15', duur: 121, eenheid: 'dagen', nieuwEinde: '2029-07-09' };
const vraagEnKen = async (id: string, uitkomst: object = GEHEEL) => {
  const { body } = await act(app, id, 'verlengingen', ZIEK);
  return act(app, id, `verlengingen/${body.verlengingen[0]!.id}/uitkomst`, uitkomst);
};
const signalen = (id: string, soort: string) => app.sql<{ stand: string }>('select stand from casusregie.signaal where dossier_id = $1 and soort = $2 order by sinds', [id, soort]);

test('Wi2021 art. 11: three years from the day after the first dagtekening, explained', async () => {
  const id = await metPip(app);
  const uit = await toon(id);
  expect(uit).toMatchObject({ begin: '2026-03-11', einde: '2029-03-10', leidend: 'eigen', dagen: 110, verschillen: [], duo: [], verlengingen: [], onderbrekingen: [] });
  expect(uit.termijnen).toEqual([expect.objectContaining({ dag0: '2026-03-10', bron: expect.stringContaining('art. 11') as string, zonderAtw: { reden: 'de termijn duurt 3 jaren', bron: 'Atw art. 4 onder a' } })]);
  expect(uit.verzoekVanaf).toMatchObject({ einde: '2028-09-10', zonderAtw: { reden: 'de termijn telt terug', bron: 'Atw art. 1 lid 2' } });
  expect(await gewijzigd(id)).toEqual([]);
});

test('without a PIP there is no termijn yet, and nothing to move', async () => {
  const id = await metPip(app, { zonderPip: true });
  expect(await toon(id)).toMatchObject({ begin: null, einde: null, leidend: null, termijnen: [], verzoekVanaf: null });
  expect(await act(app, id, 'onderbrekingen', { soort: 'niet-in-brp', van: '2028-01-01' })).toMatchObject({ status: 422, body: { reden: 'TermijnNogNietBegonnen', bron: 'Wi2021 art. 11' } });
});

test('Besluit art. 9.3 lid 3 (case 70): DUO leads; a day apart is a signal, and the same day ends it', async () => {
  const id = await metPip(app);
  const een = await act(app, id, 'duo', { begin: '2026-03-11', einde: '2029-03-11', ontvangenOp: '2026-04-01' });
  expect(een).toMatchObject({ status: 201, body: { einde: '2029-03-11', eigenEinde: '2029-03-10', leidend: 'duo', verschillen: [{ wat: 'einde', eigen: '2029-03-10', duo: '2029-03-11', dagen: 1 }] } });
  expect(await signalen(id, 'termijn-verschilt-van-duo')).toEqual([{ stand: 'open' }]);
  const twee = await act(app, id, 'duo', { begin: '2026-03-11', einde: '2029-03-10', ontvangenOp: '2026-05-01' });
  expect(twee.body).toMatchObject({ einde: '2029-03-10', leidend: 'duo', verschillen: [] });
  expect(twee.body.duo).toHaveLength(2);
  expect(await signalen(id, 'termijn-verschilt-van-duo')).toEqual([{ stand: 'afgehandeld' }]);
  expect(await gewijzigd(id)).toEqual([
    { dossierId: id, begin: '2026-03-11', einde: '2029-03-11', leidend: 'duo', aanleiding: 'duo' }, { dossierId: id, begin: '2026-03-11', einde: '2029-03-10', leidend: 'duo', aanleiding: 'duo' }]);
});

test('Wi2021 art. 12: a request waits, DUO grants it, the end moves and the fact says so without the ground', async () => {
  const id = await metPip(app);
  const gevraagd = await act(app, id, 'verlengingen', ZIEK);
  expect(gevraagd).toMatchObject({ status: 201, body: { einde: '2029-03-10', verlengingen: [{ grond: 'ziekte', stand: 'aangevraagd', verwacht: { aantal: 121, eenheid: 'dagen' }, besluitUiterlijk: '2028-12-27', bron: expect.stringContaining('onder a') as string }] } });
  expect(await gewijzigd(id)).toEqual([]);
  const besloten = await act(app, id, `verlengingen/${gevraagd.body.verlengingen[0]!.id}/uitkomst`, GEHEEL);
  expect(besloten).toMatchObject({ status: 200, body: { einde: '2029-07-09', leidend: 'duo', verschillen: [], verlengingen: [{ stand: 'toegekend', duur: { aantal: 121, eenheid: 'dagen' } }] } });
  expect(besloten.body.termijnen[0]!.verlengingen).toEqual([expect.objectContaining({ reden: 'verlenging: ziekte' })]);
  expect(await gewijzigd(id)).toEqual([{ dossierId: id, begin: '2026-03-11', einde: '2029-07-09', leidend: 'duo', aanleiding: 'verlenging' }]);
  const lijn = await app.sql<{ soort: string; feiten: object }>(`select soort, feiten from casusregie.gebeurtenis where dossier_id = $1 and soort like 'verlenging%' order by tijdstip`, [id]);
  expect(lijn).toEqual([{ soort: 'verlenging-aangevraagd', feiten: {} }, { soort: 'verlenging-besloten', feiten: { uitkomst: 'toegekend' } }]);
  expect((await app.sql('select termijn_einde::text from casusregie.dossier where id = $1', [id]))[0]).toEqual({ termijn_einde: '2029-07-09' });
});

test('Wi2021 art. 12: DUO refuses, or decides once only', async () => {
  const id = await metPip(app);
  expect((await vraagEnKen(id, { uitkomst: 'afgewezen', beslotenOp: '2028-11-15' })).body).toMatchObject({ einde: '2029-03-10', leidend: 'eigen' });
  const verlenging = (await toon(id)).verlengingen[0]!;
  expect(await act(app, id, `verlengingen/${verlenging.id}/uitkomst`, GEHEEL)).toMatchObject({ status: 422, body: { reden: 'AlBeslist' } });
});

test.each<[string, string, object, string]>([
  ['Besluit art. 4.5 (case 9): a day too early', 'verlengingen', { ...ZIEK, aangevraagdOp: '2028-09-09' }, 'VerzoekTeVroeg'],
  ['Regeling art. 4.1 lid 1 a: less than three months', 'verlengingen', { ...ZIEK, perioden: [{ van: '2028-01-01', totEnMet: '2028-03-30' }] }, 'KorterDanDrieMaanden'],
  ['Regeling art. 4.1 lid 1 g (case 64): no declaration', 'verlengingen', { ...ZIEK, grond: 'geen-aanbod' }, 'VerklaringOntbreekt'],
  ['Besluit art. 4.4: not almost done', 'verlengingen', { grond: 'bijna-klaar', aangevraagdOp: '2028-11-01', perioden: [], bijnaKlaar: { alleLessen: true, lesuren: 600 } }, 'NietBijnaKlaar'],
  ['Besluit art. 2.1 lid 2: a gap to come', 'onderbrekingen', { soort: 'niet-in-brp', van: '2028-11-21' }, 'DagInDeToekomst'],
  ['Besluit art. 9.3 lid 3: DUO of tomorrow', 'duo', { begin: '2026-03-11', einde: '2029-03-10', ontvangenOp: '2028-11-21' }, 'DagInDeToekomst'],
])('refused with its article: %s', async (_t, pad, body, reden) => {
  const id = await metPip(app);
  const antwoord = await act(app, id, pad, body);
  expect(antwoord).toMatchObject({ status: 422, body: { reden, bron: expect.stringMatching(/art\. \d/) as string } });
  expect(await gewijzigd(id)).toEqual([]);
});

test('Besluit art. 2.1 lid 2 (case 25): away, back after eight months, the termijn grows by the gap', async () => {
  const id = await metPip(app);
  app.klok.dag = '2027-02-01';
  const weg = await act(app, id, 'onderbrekingen', { soort: 'niet-in-brp', van: '2027-01-01' });
  expect(weg.body).toMatchObject({ einde: '2029-03-10', onderbrekingen: [{ tot: null, uiterlijk: '2028-01-01', beeindigtPlicht: false }] });
  expect(await app.sql('select valt_op::text from casusregie.klok where dossier_id = $1 and soort = $2', [id, 'onderbreking-te-lang'])).toEqual([{ valt_op: '2028-01-02' }]);
  app.klok.dag = '2027-09-05';
  const terug = await act(app, id, `onderbrekingen/${weg.body.onderbrekingen[0]!.id}/terugkeer`, { tot: '2027-09-01' });
  expect(terug).toMatchObject({ status: 200, body: { einde: '2029-11-08', leidend: 'eigen' } });
  expect(await app.sql('select 1 from casusregie.klok where dossier_id = $1 and soort = $2', [id, 'onderbreking-te-lang'])).toEqual([]);
  expect(await act(app, id, `onderbrekingen/${weg.body.onderbrekingen[0]!.id}/terugkeer`, { tot: '2027-09-02' })).toMatchObject({ status: 422, body: { reden: 'AlTeruggekeerd' } });
  expect(await gewijzigd(id)).toMatchObject([{ einde: '2029-11-08', leidend: 'eigen', aanleiding: 'onderbreking' }]);
});

test('Besluit art. 2.1 lid 2 (case 25): fourteen months away does not lengthen; it asks for a look', async () => {
  const id = await metPip(app);
  const { body } = await act(app, id, 'onderbrekingen', { soort: 'niet-in-brp', van: '2027-01-01', tot: '2028-03-01' });
  expect(body).toMatchObject({ einde: '2029-03-10', onderbrekingen: [{ beeindigtPlicht: true }] });
  expect(await app.sql('select soort from casusregie.klok where dossier_id = $1 and soort = $2', [id, 'onderbreking-te-lang'])).toHaveLength(1);
});

test('a line that was wrong is taken back: it stays with its reason and no longer counts', async () => {
  const id = await metPip(app);
  const { body } = await act(app, id, 'onderbrekingen', { soort: 'niet-in-brp', van: '2027-01-01', tot: '2027-02-01' });
  expect(body.einde).toBe('2029-04-10');
  const terug = await act(app, id, 'intrekkingen', { soort: 'onderbreking', feitId: body.onderbrekingen[0]!.id, reden: 'Was op vakantie, niet uitgeschreven.' });
  expect(terug.body).toMatchObject({ einde: '2029-03-10', onderbrekingen: [{ ingetrokkenOp: '2028-11-20', ingetrokkenReden: 'Was op vakantie, niet uitgeschreven.' }] });
  expect((await act(app, id, 'intrekkingen', { soort: 'onderbreking', feitId: body.onderbrekingen[0]!.id, reden: 'Nog een keer.' })).status).toBe(404);
  expect((await gewijzigd(id)).map((f) => f.einde)).toEqual(['2029-04-10', '2029-03-10']);
});

test('Wi2021 art. 11 lid 3 (case 65): a renewed PIP moves nothing, and what DUO granted survives it', async () => {
  const id = await metPip(app);
  await vraagEnKen(id);
  await app.ontvang(PipGewijzigd, { gemeentecode: '0299', sleutel: id, feiten: { ...pip(id, { versie: 2, soort: 'leerroutewissel', dagtekening: '2028-11-18' }), vervangtPipId: randomUUID() } });
  await app.drain();
  expect(await toon(id)).toMatchObject({ begin: '2026-03-11', einde: '2029-07-09' });
  expect((await app.sql('select termijn_einde::text, dagtekening_initieel::text from casusregie.dossier where id = $1', [id]))[0]).toEqual({ termijn_einde: '2029-07-09', dagtekening_initieel: '2026-03-10' });
  expect((await gewijzigd(id)).map((f) => [f.einde, f.aanleiding])).toEqual([['2029-07-09', 'verlenging'], ['2029-07-09', 'pip']]);
});

test('Wi2021 art. 24, 25: a boete of DUO sets a new term, which takes the place of the old one', async () => {
  const id = await metPip(app);
  expect((await toon(id)).bijVerstrijken).toMatchObject({ maanden: 24, artikelen: ['24', '25'] });
  app.klok.dag = '2029-05-10';
  const boete = { artikel: '25', bedrag: 100_000, opgelegdOp: '2029-05-01', nieuweTermijn: '24', termijnBegin: '2029-05-02', termijnEinde: '2031-05-01' };
  expect((await app.als(REGISSEUR).post(`/v1/dossiers/${id}/duo-boetes`, boete)).status).toBe(201);
  const uit = await toon(id);
  expect(uit).toMatchObject({ begin: '2026-03-11', einde: '2031-05-01', leidend: 'duo', verschillen: [], bijVerstrijken: null, nieuweTermijnen: [{ boeteOp: '2029-05-01', maanden: 24 }] });
  expect(uit.termijnen.map((t) => [t.code, t.einde])).toEqual([['termijn.inburgering', '2029-03-10'], ['termijn.nieuw', '2031-05-01']]);
  expect(await gewijzigd(id)).toMatchObject([{ einde: '2031-05-01', aanleiding: 'nieuwe-termijn' }]);
});

test('two at once: one is first, the other reads again', async () => {
  const id = await metPip(app);
  const versie = await versieVan(app, id);
  const samen = await Promise.all([1, 2, 3, 4].map(() => act(app, id, 'onderbrekingen', { soort: 'niet-in-brp', van: '2027-01-01', tot: '2027-02-01' }, { versie })));
  expect(samen.map((r) => r.status).sort()).toEqual([201, 412, 412, 412]);
  expect((await toon(id)).onderbrekingen).toHaveLength(1);
});

test('Idempotency-Key: a repeat gives the first answer and adds nothing', async () => {
  const id = await metPip(app);
  const o = { versie: await versieVan(app, id), koppen: { 'idempotency-key': randomUUID() } };
  const duo = { begin: '2026-03-11', einde: '2029-03-11', ontvangenOp: '2026-04-01' };
  const [een, twee] = [await act(app, id, 'duo', duo, o), await act(app, id, 'duo', duo, o)];
  expect([een.status, twee.status, twee.body]).toEqual([201, 201, een.body]);
  expect((await toon(id)).duo).toHaveLength(1);
});

test.each<[string, object, string]>([
  ['verlengingen', { ...ZIEK, grond: 'geen-zin' }, 'grond'],
  ['verlengingen', { ...ZIEK, aangevraagdOp: '2028-02-30' }, 'aangevraagdOp'],
  ['verlengingen', { ...ZIEK, perioden: 'altijd' }, 'perioden'],
  ['verlengingen', { ...ZIEK, diagnose: 'griep' }, 'diagnose'],
  ['duo', { begin: '', einde: '2029-03-10', ontvangenOp: '2026-04-01' }, 'begin'],
  ['onderbrekingen', { soort: 'vakantie', van: '2027-01-01' }, 'soort'],
  ['intrekkingen', { soort: 'duo', feitId: 'x', reden: 'Verkeerd ingevoerd' }, 'feitId'],
])('nonsense in %s is refused by field, in Dutch', async (pad, body, veld) => {
  const id = await metPip(app);
  const antwoord = await act(app, id, pad, body);
  expect([antwoord.status, antwoord.body.velden?.[0]?.veld]).toEqual([400, veld]);
  expect(antwoord.body.velden![0]!.melding).toMatch(/moet|mag|onbekend|kennen/i);
});

test('another gemeente, another dossier and an absent id are the same 404; others have no way in', async () => {
  const id = await metPip(app);
  const ander = await metPip(app);
  const duiven = await metPip(app, { gemeentecode: '0226' });
  const { body } = await act(app, id, 'verlengingen', ZIEK);
  const pad = `verlengingen/${body.verlengingen[0]!.id}/uitkomst`;
  expect((await act(app, duiven, 'verlengingen', ZIEK)).status).toBe(404);
  expect((await act(app, ander, pad, GEHEEL)).status).toBe(404);
  expect((await act(app, ander, 'intrekkingen', { soort: 'verlenging', feitId: body.verlengingen[0]!.id, reden: 'Hoort hier niet' })).status).toBe(404);
  expect((await app.als(REGISSEUR).get(`/v1/dossiers/${randomUUID()}/termijn`)).status).toBe(404);
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'aanbieder', 'beheerder-zevenaar']) {
    expect((await app.als(wie).get(`/v1/dossiers/${id}/termijn`)).status).toBe(403);
    expect((await act(app, id, 'verlengingen', ZIEK, { wie })).status).toBe(403);
  }
  expect((await app.als('teamleider-zevenaar').get(`/v1/dossiers/${id}/termijn`)).status).toBe(200);
  expect((await act(app, id, pad, GEHEEL, { wie: 'teamleider-zevenaar' })).status).toBe(403);
  expect((await toon(id)).verlengingen).toMatchObject([{ stand: 'aangevraagd', ingetrokkenOp: null }]);
});

test('reading is logged once per dossier, and each act is audited about this person', async () => {
  const id = await metPip(app);
  await toon(id);
  await act(app, id, 'duo', { begin: '2026-03-11', einde: '2029-03-10', ontvangenOp: '2026-04-01' });
  expect(await app.sql('select soort, actie from tenant.audit where betrokkene = $1 order by op', [id])).toEqual([{ soort: 'inzage', actie: 'TermijnController.toon' }, { soort: 'handeling', actie: 'TermijnController.legDuoVast' }]);
});
