import { randomUUID } from 'node:crypto';
import { MaatregelvraagBeantwoord, PlichtGeeindigd, SanctievraagGesteld, SanctievraagIngetrokken } from '@wegwijs/casusregie';
import { DossierGesloten, PipVastgesteld } from '@wegwijs/intake';
import type { MaatregelUit, MaatregelvraagGesteldFeiten, SanctievraagBeantwoordFeiten, SanctievraagUit } from '@wegwijs/ontzorgen';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';

const RSD = 'rsd-medewerker';
const DAG = '2026-06-01';
let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-06-10' });
});
afterAll(() => app.sluit());

interface Probleem { reden?: string; bron?: string; velden?: { veld: string; melding: string }[] }
const alsVersie = (versie: number) => ({ 'if-match': `"${versie}"` });
/** Somebody whom RSD knows: a PIP with ontzorgen. */
const client = async (gemeentecode = '0226') => {
  const id = randomUUID();
  await app.ontvang(PipVastgesteld, { gemeentecode, sleutel: id, feiten: {
    dossierId: id, pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep: 'asiel', leerroute: 'b1', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10', termijnBegin: '2026-03-11', termijnEinde: '2029-03-10', voortgangsgesprekken: 12,
    pvtUren: 12, alfabetisering: false, magOpleidingAfmaken: false, a2Onderdelen: [], zExamenonderdelen: [], lesdagen: [], ontzorgen: true, ontzorgReden: 'plicht-56a', ontzorgenVanaf: '2026-02-15', ontzorgenTotEnMet: '2026-08-14' } });
  await app.drain();
  return id;
};
const registreer = (dossierId: string, anders: object = {}, wie = RSD) => app.als(wie).post<MaatregelUit & Probleem>('/v1/maatregelen', { dossierId, gedraging: 'map', van: DAG, tot: DAG, artikel: '18', ...anders });
const verlaag = (m: Pick<MaatregelUit, 'id'>, versie: number, ingang = '2026-07-01') => app.als(RSD).post<MaatregelUit & Probleem>(`/v1/maatregelen/${m.id}/verlaging`, { ingang }, alsVersie(versie));
const antwoordt = async (dossierId: string, vraagId: string, antwoord: object, gemeentecode = '0226') => {
  await app.ontvang(MaatregelvraagBeantwoord, { gemeentecode, sleutel: dossierId, feiten: { vraagId, dossierId, vrij: true, ...antwoord } });
  await app.drain();
};
const vraag = async (dossierId: string, anders: object = {}, gemeentecode = '0226') => {
  const feiten = { vraagId: randomUUID(), dossierId, gedraging: 'map', van: DAG, tot: '2026-06-03', ...anders };
  await app.ontvang(SanctievraagGesteld, { gemeentecode, sleutel: dossierId, feiten });
  await app.drain();
  return feiten.vraagId;
};
const antwoord = (id: string, body: object, versie = 1, wie = RSD) => app.als(wie).post<SanctievraagUit & Probleem>(`/v1/sanctievragen/${id}/antwoord`, body, alsVersie(versie));
const lijst = async <T>(pad: string, wie = RSD) => (await app.als(wie).get<{ rijen: T[] }>(`${pad}limiet=100`)).body.rijen;

test('Wi2021 art. 27: RSD asks first, and lowers only when the gemeente says that the gedraging is free', async () => {
  const id = await client();
  const m = (await registreer(id)).body;
  expect(m).toMatchObject({ stand: 'gevraagd', gemeentecode: '0226', geregistreerdOp: '2026-06-10' });
  expect((await app.feiten<MaatregelvraagGesteldFeiten>('MaatregelvraagGesteld')).filter((f) => f.sleutel === id).map((f) => f.feiten)).toEqual([{ vraagId: m.id, dossierId: id, gedraging: 'map', van: DAG, tot: DAG }]);
  expect(await verlaag(m, 1)).toMatchObject({ status: 422, body: { reden: 'MaatregelvraagNietBeantwoord', bron: expect.stringContaining('art. 27') } });
  await antwoordt(id, m.id, {});
  expect(await verlaag(m, 1)).toMatchObject({ status: 412 });
  expect(await verlaag(m, 2, '2026-05-31')).toMatchObject({ status: 422, body: { reden: 'IngangVoorGedraging' } });
  expect(await verlaag(m, 2)).toMatchObject({ status: 200, body: { stand: 'verlaagd', ingang: '2026-07-01' } });
});

test('case 55 the other way round: the gemeente has a boete for it, so bijstand is not lowered', async () => {
  const id = await client();
  const m = (await registreer(id)).body;
  await antwoordt(id, m.id, { vrij: false, reden: 'boete', van: DAG, tot: DAG });
  expect((await lijst<MaatregelUit>('/v1/maatregelen?')).find((x) => x.id === m.id)).toMatchObject({ stand: 'bezet', bezetReden: 'boete', bezetVan: DAG, bezetTot: DAG });
  expect(await verlaag(m, 2)).toMatchObject({ status: 422, body: { reden: 'BoeteOpgelegdOfInProcedure' } });
});

test('case 50: a duty of the Participatiewet alone (ontzorgen) needs no question: there is no boete for it', async () => {
  const id = await client();
  const m = (await registreer(id, { gedraging: 'ontzorgen' })).body;
  expect(m.stand).toBe('vrij');
  expect((await app.feiten('MaatregelvraagGesteld')).filter((f) => f.sleutel === id)).toEqual([]);
  expect((await verlaag(m, 1)).status).toBe(200);
});

test('taken back: the gemeente hears that the gedraging is free, and an answer that comes later changes nothing', async () => {
  const id = await client();
  const m = (await registreer(id)).body;
  expect((await app.als(RSD).post(`/v1/maatregelen/${m.id}/verval`, { reden: 'Toch een goede reden.' }, alsVersie(1))).status).toBe(200);
  expect((await app.feiten('MaatregelVervallen')).filter((f) => f.sleutel === id)).toHaveLength(1);
  await antwoordt(id, m.id, {});
  expect((await lijst<MaatregelUit>('/v1/maatregelen?')).find((x) => x.id === m.id)).toMatchObject({ stand: 'vervallen' });
  expect((await registreer(id)).status).toBe(201);
});

test('the question of the gemeente: yes needs days that touch it, no is refused when RSD itself lowered, and it is given once', async () => {
  const id = await client();
  const vraagId = await vraag(id);
  expect((await lijst<SanctievraagUit>('/v1/sanctievragen?stand=open&')).find((v) => v.id === vraagId)).toMatchObject({ dossierId: id, gedraging: 'map', van: DAG, tot: '2026-06-03', gesteldOp: '2026-06-10' });
  expect(await antwoord(vraagId, { verlaagd: true })).toMatchObject({ status: 422, body: { reden: 'DagenOntbreken', velden: [{ veld: 'van' }] } });
  expect(await antwoord(vraagId, { verlaagd: true, van: '2026-06-04', tot: '2026-06-05' })).toMatchObject({ status: 422, body: { reden: 'DagenBuitenVraag' } });
  expect(await antwoord(vraagId, { verlaagd: true, van: '2026-06-03', tot: '2026-06-02' })).toMatchObject({ status: 422, body: { reden: 'PeriodeOmgekeerd' } });
  expect(await antwoord(vraagId, { verlaagd: false, van: DAG })).toMatchObject({ status: 422, body: { reden: 'NeeHeeftGeenDagen' } });
  const m = (await registreer(id)).body;
  await antwoordt(id, m.id, {});
  await verlaag(m, 2);
  expect(await antwoord(vraagId, { verlaagd: false })).toMatchObject({ status: 422, body: { reden: 'MaatregelIsGeregistreerd', velden: [{ veld: 'verlaagd' }] } });
  const samen = await Promise.all([1, 2, 3].map(() => antwoord(vraagId, { verlaagd: true, van: DAG, tot: DAG })));
  expect(samen.map((r) => r.status).sort()).toEqual([200, 412, 412]);
  expect((await app.feiten<SanctievraagBeantwoordFeiten>('SanctievraagBeantwoord')).filter((f) => f.sleutel === id).map((f) => f.feiten)).toEqual([{ vraagId, dossierId: id, verlaagd: true, van: DAG, tot: DAG, beantwoordOp: '2026-06-10' }]);
  expect(await antwoord(vraagId, { verlaagd: false }, 2)).toMatchObject({ status: 422, body: { reden: 'VraagNietOpen' } });
});

test('a question that was taken back is not answered', async () => {
  const id = await client();
  const vraagId = await vraag(id);
  await app.ontvang(SanctievraagIngetrokken, { gemeentecode: '0226', sleutel: id, feiten: { vraagId, dossierId: id } });
  await app.drain();
  expect(await antwoord(vraagId, { verlaagd: false }, 2)).toMatchObject({ status: 422, body: { reden: 'VraagNietOpen' } });
});

test.each<[string, object, string]>([['twice the same', {}, 'MaatregelBestaatAl'], ['still to come', { van: '2026-06-11', tot: '2026-06-11' }, 'GedragingInDeToekomst'], ['running back', { van: '2026-06-02' }, 'PeriodeOmgekeerd']])(
  'Participatiewet art. 18: a gedraging %s is refused', async (_t, anders, reden) => {
    const id = await client();
    await registreer(id);
    expect(await registreer(id, anders)).toMatchObject({ status: 422, body: { reden } });
  });

test('two at once are one; nonsense is named in Dutch; a person whom RSD does not know is 404', async () => {
  const id = await client();
  expect((await Promise.all([1, 2, 3].map(() => registreer(id)))).map((r) => r.status).sort()).toEqual([201, 422, 422]);
  expect((await registreer(randomUUID())).status).toBe(404);
  const fout = await registreer(id, { gedraging: 'praten' });
  expect([fout.status, fout.body.velden?.[0]?.veld, fout.body.velden?.[0]?.melding]).toEqual([400, 'gedraging', expect.stringContaining('moet een van deze waarden zijn')]);
  expect((await antwoord(await vraag(id), { verlaagd: 'nee' })).status).toBe(400);
});

test('the gemeente, VWON and the region see nothing of it, and a role alone opens no row', async () => {
  const id = await client();
  const vraagId = await vraag(id);
  for (const wie of ['klantmanager-duiven', 'casusregisseur-duiven', 'vwon-medewerker', 'projectleider', 'aanbieder']) {
    for (const pad of ['/v1/maatregelen', '/v1/sanctievragen']) expect((await app.als(wie).get(pad)).status).toBe(403);
    expect((await antwoord(vraagId, { verlaagd: false }, 1, wie)).status).toBe(403);
  }
  const vermomd = { account: 'x', persoon: randomUUID(), naam: 'X', organisatie: 'gemeente-0226', rollen: ['rsd-medewerker' as const] };
  expect((await app.als(vermomd).post(`/v1/sanctievragen/${vraagId}/antwoord`, { verlaagd: false }, alsVersie(1))).status).toBe(404);
});

test.each(['DossierGesloten', 'PlichtGeeindigd'])('without ground nothing stays (AVG art. 17): %s', async (naam) => {
  const id = await client();
  await vraag(id);
  await registreer(id, { gedraging: 'pvt' });
  const waar = { gemeentecode: '0226', sleutel: id };
  if (naam === 'PlichtGeeindigd') await app.ontvang(PlichtGeeindigd, { ...waar, feiten: { dossierId: id, grond: 'onterecht-wi2021', op: DAG, wissen: true } });
  else await app.ontvang(DossierGesloten, { ...waar, feiten: { dossierId: id, grond: 'onterecht-wi2021', geslotenOp: DAG, wissen: true } });
  await app.drain();
  for (const t of ['maatregel where dossier_id', 'sanctievraag where dossier_id', 'ontzorgsignaal where id']) expect(await app.sql(`select 1 from ontzorgen.${t} = $1`, [id])).toEqual([]);
});

test('Participatiewet art. 56a: a plicht that ended ends the ontzorgen, and what was decided stays on record', async () => {
  const id = await client();
  const vraagId = await vraag(id);
  await app.ontvang(PlichtGeeindigd, { gemeentecode: '0226', sleutel: id, feiten: { dossierId: id, grond: 'aow-leeftijd', op: DAG, wissen: false } });
  await app.drain();
  expect(await app.sql('select stand from ontzorgen.ontzorgsignaal where id = $1', [id])).toEqual([{ stand: 'vervallen' }]);
  expect(await app.sql('select 1 from ontzorgen.sanctievraag where id = $1', [vraagId])).toHaveLength(1);
});
