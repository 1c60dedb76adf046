import { PlichtGeeindigd } from '@wegwijs/casusregie';
import { PipGewijzigd } from '@wegwijs/intake';
import { randomUUID } from 'node:crypto';
import type { HuishoudenUit, OntzorgdossierUit, OntzorgenEindigtFeiten, OntzorgenGeeindigdFeiten, OntzorgenGestartFeiten } from '@wegwijs/ontzorgen';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { TenantDb } from '@wegwijs/tenant';
import { AppModule } from '../app.module.ts';
import { alsVersie, pipMetOntzorgen, testHuishouden, type Testhuishouden } from '../huishouden/testing/huishouden.ts';
import { dagVanOntzorgen } from './ontzorgdossier.dag.ts';

const RSD = 'rsd-medewerker';
let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-20' });
});
beforeEach(() => {
  app.klok.dag = '2026-03-20';
});
afterAll(() => app.sluit());

interface Probleem { reden?: string; bron?: string }
type Uit = OntzorgdossierUit & Probleem;
const maak = async (anders: Partial<Testhuishouden> = {}) => {
  const h = await testHuishouden(app, { vanaf: '2026-03-12', posten: [{ soort: 'huur', bedrag: 64_015, iban: 'NL91ABNA0417164300' }], ...anders });
  return { ...h, dossier: (await toon(h.huishouden.id)).ontzorgdossiers[0]! };
};
const toon = async (id: string) => (await app.als(RSD).get<HuishoudenUit>(`/v1/huishoudens/${id}`)).body;
const doe = (o: Pick<OntzorgdossierUit, 'id' | 'versie'>, pad: string, body: object, wie = RSD) => app.als(wie).post<Uit>(`/v1/ontzorgdossiers/${o.id}/${pad}`, body, alsVersie(o.versie));
const feiten = async <T>(naam: string, dossierId: string) => (await app.feiten<T>(naam)).filter((f) => f.sleutel === dossierId).map((f) => f.feiten);
const dag = async (vandaag: string) => {
  app.klok.dag = vandaag;
  await app.nest.get(TenantDb).runSystem({ gemeenten: ['0226', '0293', '0299'], actie: 'test' }, (em) => dagVanOntzorgen(em, vandaag, ['0226', '0293', '0299']));
};
const VERLENGING = { vanaf: '2026-09-12', tot: '2026-12-12', vorm: 'deels', besluitKenmerk: 'B-2026-57', motivering: 'Twee posten lukken nog niet zelf' };

test('case 50, Participatiewet art. 46 lid 3: taken back, RSD stops that day; given again, it goes on', async () => {
  const { dossier, huishouden } = await maak();
  expect(dossier.betaalt).toBe(true);
  const weg = await doe(dossier, 'machtiging/intrekking', { tot: '2026-03-20' });
  expect([weg.status, weg.body.machtigingTot, weg.body.betaalt, weg.body.stand]).toEqual([200, '2026-03-20', false, 'loopt']);
  expect((await doe(weg.body, 'machtiging/intrekking', { tot: '2026-03-20' })).body.reden).toBe('GeenMachtiging');
  expect((await doe(weg.body, 'machtiging', { vanaf: '2026-03-20' })).body).toMatchObject({ machtigingVanaf: '2026-03-20', machtigingTot: null, betaalt: true });
  expect((await toon(huishouden.id)).posten.map((p) => p.tot)).toEqual([null]);
});

test.each([['deels', 'Zij regelt haar huur al zelf'], ['begeleiding', 'Zij regelt alles zelf al goed']])('Participatiewet art. 56a lid 2 leaves no room for %s', async (vorm, motivering) => {
  const { dossier } = await maak();
  const uit = await app.als(RSD).put<Uit>(`/v1/ontzorgdossiers/${dossier.id}/vorm`, { vorm, motivering }, alsVersie(dossier.versie));
  expect([uit.status, uit.body.reden]).toEqual([422, 'AfwijkenNietToegestaan']);
  expect(uit.body.bron).toContain('56a');
});

test('Participatiewet art. 57: further by a decision of its own, decided before the end; there is no gap and no announcement of an end', async () => {
  const { dossier, dossierId, huishouden } = await maak();
  const uit = await doe(dossier, 'verlenging', VERLENGING);
  expect([uit.status, uit.body.grondslag, uit.body.vanaf, uit.body.tot, uit.body.machtigingVanaf]).toEqual([201, '57', '2026-09-12', '2026-12-12', '2026-03-12']);
  expect((await feiten<OntzorgenGestartFeiten>('OntzorgenGestart', dossierId)).map((f) => [f.grondslag, f.vanaf, f.totEnMet])).toEqual([['56a', '2026-03-12', '2026-09-11'], ['57', '2026-09-12', '2026-12-11']]);
  expect((await doe(dossier, 'verlenging', { ...VERLENGING, vanaf: '2026-10-01' })).body.reden).toBe('VerlengingInLopendePeriode');
  await dag('2026-09-12');
  expect(await feiten('OntzorgenEindigt', dossierId)).toEqual([]);
  const nu = await toon(huishouden.id);
  expect(nu.ontzorgdossiers.map((o) => [o.grondslag, o.stand, o.betaalt])).toEqual([['56a', 'beeindigd', false], ['57', 'loopt', true]]);
  expect(nu.posten.map((p) => p.tot)).toEqual([null]);
});

test('two extensions at the same moment: one', async () => {
  const { dossier } = await maak();
  const standen = (await Promise.all([1, 2, 3].map(() => doe(dossier, 'verlenging', VERLENGING)))).map((r) => r.status).sort();
  expect(standen).toEqual([201, 422, 422]);
});

test('B1: it ends at six months, told six weeks before, once, also after a night without the job', async () => {
  const { dossierId, huishouden } = await maak();
  await dag('2026-07-31');
  expect(await feiten('OntzorgenEindigt', dossierId)).toEqual([]);
  await dag('2026-08-03');
  await dag('2026-08-04');
  expect(await feiten<OntzorgenEindigtFeiten>('OntzorgenEindigt', dossierId)).toMatchObject([{ dossierId, totEnMet: '2026-09-11' }]);
  await dag('2026-09-11');
  expect(await feiten('OntzorgenGeeindigd', dossierId)).toEqual([]);
  await dag('2026-09-14');
  expect(await feiten<OntzorgenGeeindigdFeiten>('OntzorgenGeeindigd', dossierId)).toMatchObject([{ reden: 'afgelopen', totEnMet: '2026-09-11' }]);
  const nu = await toon(huishouden.id);
  expect([nu.ontzorgdossiers[0]!.stand, nu.posten[0]!.tot]).toEqual(['beeindigd', '2026-09-12']);
});

test('no fact that leaves RSD carries an amount, an account or a name', async () => {
  const { dossierId } = await maak({ naam: 'Geheime Naam' });
  await dag('2026-09-14');
  const alles = JSON.stringify([...await feiten('OntzorgenGestart', dossierId), ...await feiten('OntzorgenEindigt', dossierId), ...await feiten('OntzorgenGeeindigd', dossierId)]);
  expect(alles).not.toMatch(/64015|ABNA|Geheime|bedrag|iban/i);
});

test('case 52: a later PIP that corrects the first day moves the six months; one without ontzorgen ends them yesterday', async () => {
  const { dossierId, huishouden } = await maak();
  const wijzig = async (anders: object) => {
    await app.ontvang(PipGewijzigd, { gemeentecode: '0226', sleutel: dossierId, feiten: { ...pipMetOntzorgen(dossierId, '2026-03-01', { versie: 2, soort: 'wijziging', ...anders }), vervangtPipId: randomUUID() } });
    await app.drain();
    return (await toon(huishouden.id)).ontzorgdossiers[0]!;
  };
  expect(await wijzig({})).toMatchObject({ vanaf: '2026-03-01', tot: '2026-09-01', stand: 'loopt' });
  expect(await wijzig({ ontzorgen: false, ontzorgReden: 'geen-bijstand', ontzorgenVanaf: undefined, ontzorgenTotEnMet: undefined })).toMatchObject({ tot: '2026-03-20', stand: 'beeindigd', eindeReden: 'signaal-vervallen' });
});

test('art. 57 may stop earlier, art. 56a may not', async () => {
  const { dossier } = await maak();
  expect((await doe(dossier, 'einde', { laatsteDag: '2026-04-30' })).body.reden).toBe('AfwijkenNietToegestaan');
  const verlengd = (await doe(dossier, 'verlenging', VERLENGING)).body;
  expect((await doe(verlengd, 'einde', { laatsteDag: '2026-10-31' })).body).toMatchObject({ stand: 'beeindigd', tot: '2026-11-01', eindeReden: 'zelfstandig' });
});

test('what ended is not changed; a stale version, another role and another gemeente are refused', async () => {
  const { dossier, dossierId } = await maak();
  expect((await doe({ ...dossier, versie: 99 }, 'machtiging/intrekking', { tot: '2026-03-20' })).status).toBe(412);
  expect((await doe(dossier, 'machtiging/intrekking', { tot: '2026-03-20' }, 'klantmanager-duiven')).status).toBe(403);
  expect((await doe({ id: randomUUID(), versie: 1 }, 'machtiging/intrekking', { tot: '2026-03-20' })).status).toBe(404);
  await app.ontvang(PlichtGeeindigd, { gemeentecode: '0226', sleutel: dossierId, feiten: { dossierId, grond: 'aow-leeftijd', op: '2026-03-19', wissen: false } });
  await app.drain();
  expect((await doe({ ...dossier, versie: dossier.versie + 1 }, 'machtiging/intrekking', { tot: '2026-03-20' })).body.reden).toBe('OntzorgenBeeindigd');
});

describe('bijstand', () => {
  test('a second version the same day, one that does not fit, and a stop that ends ontzorgen on its last day', async () => {
    const { huishouden, bijstand, dossierId } = await maak();
    const leg = (body: object) => app.als(RSD).post<{ id: string; versie: number } & Probleem>(`/v1/huishoudens/${huishouden.id}/bijstand`, { leefvorm: 'alleenstaand', kostendelers: 1, ...body });
    expect((await leg({ vanaf: '2026-03-12' })).body.reden).toBe('BijstandVersieBestaat');
    expect((await leg({ vanaf: '2026-05-01', leefvorm: 'gehuwd' })).body.reden).toBe('LeefvormPastNiet');
    const tweede = await leg({ vanaf: '2026-05-01', kostendelers: 2 });
    expect(tweede.status).toBe(201);
    const stop = (b: { id: string; versie: number }) => app.als(RSD).post<Probleem>(`/v1/bijstand/${b.id}/stop`, { tot: '2026-06-16', reden: 'Werk gevonden' }, alsVersie(b.versie));
    expect((await stop(bijstand)).body.reden).toBe('NietDeLaatsteVersie');
    expect((await stop(tweede.body)).status).toBe(200);
    const nu = await toon(huishouden.id);
    expect(nu.ontzorgdossiers[0]).toMatchObject({ stand: 'beeindigd', eindeReden: 'bijstand-gestopt', tot: '2026-06-16' });
    expect(nu.posten[0]!.tot).toBe('2026-06-16');
    expect(await feiten<OntzorgenGeeindigdFeiten>('OntzorgenGeeindigd', dossierId)).toMatchObject([{ totEnMet: '2026-06-15' }]);
  });

  test('income per month, with vrijlating for wages only', async () => {
    const { huishouden } = await maak();
    const leg = (body: object) => app.als(RSD).post<{ id: string; versie: number; bedrag: number } & Probleem>(`/v1/huishoudens/${huishouden.id}/inkomen`, { maand: '2026-05-01', soort: 'loon', bedrag: 62_000, vrijlating: true, ...body });
    expect((await leg({ maand: '2026-05-02' })).body.reden).toBe('EersteDagVanMaand');
    expect((await leg({ soort: 'overig' })).body.reden).toBe('VrijlatingAlleenBijLoon');
    expect((await leg({ bedrag: -5 })).status).toBe(400);
    const { body } = await leg({});
    const beter = (b: object) => app.als(RSD).put<{ bedrag: number } & Probleem>(`/v1/inkomen/${body.id}`, { maand: '2026-05-01', soort: 'loon', bedrag: 140_000, ...b }, alsVersie(body.versie));
    expect((await beter({ maand: '2026-06-01' })).body.reden).toBe('InkomenAnderFeit');
    expect((await beter({})).body.bedrag).toBe(140_000);
    expect((await beter({})).status).toBe(412);
  });
});
