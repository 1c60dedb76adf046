import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { metAanvraag, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { AppModule } from '../app.module.ts';
import { maakGezin } from '../testing/gezin.ts';
import { bewaarDossier, leesDossier, nieuwZaaknummer, openDossier, vergrendelDossier, type NieuwDossier } from './dossier.kern.ts';

const VANDAAG = '2026-03-02';
let app: TestApp;
beforeAll(async () => { app = await testApp(AppModule, { vandaag: VANDAAG }); });
afterAll(() => app.sluit());

const act = <T>(werk: (em: EntityManager, scope: Scope) => Promise<T>): Promise<T> => metAanvraag(
  { actor: ACTOREN['klantmanager-zevenaar']!, taken: ['brede-intake-pip'], actie: 'Proef.kern', leest: false, traceId: '0'.repeat(32) },
  () => app.nest.get(TenantDb).run(werk));

async function nieuw(meer: Partial<NieuwDossier> = {}): Promise<NieuwDossier> {
  const { koppelingId, personen: [p] } = await maakGezin(app, { leden: [{ dossier: false }] });
  return { gemeentecode: '0299', persoonId: p!.id, koppelingId, naam: 'Amira Haddad', doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', gekoppeldOp: '2026-02-02', vandaag: VANDAAG, ...meer };
}

test('a new dossier: a zaaknummer, a fase, a next step, and the fact', async () => {
  const o = await nieuw();
  const d = await act((em) => openDossier(em, o));
  expect(d).toMatchObject({ versie: 1, fase: 'koppeling', volgendeStap: 'woning-zoeken', huisvestingsstap: 'gekoppeld', deadline: '9999-12-31', wetEinde: null, klaar: false });
  expect((await app.feiten('DossierGeopend')).filter((f) => f.sleutel === d.id)).toEqual([{ gemeentecode: '0299', sleutel: d.id, feiten: {
    dossierId: d.id, gezinId: o.koppelingId, geopendOp: VANDAAG, doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', aanleiding: 'koppeling' } }]);
});

test.each<[string, Partial<NieuwDossier>, object]>([
  ['after a move with a PIP', { aanleiding: 'overdracht', gehuisvestOp: '2026-02-10', brpOp: '2026-02-10', verhuisdOp: '2026-02-10', verhuisdMetPip: true, leerroute: 'b1' }, { huisvestingsstap: 'ingeschreven', wetEinde: '2026-04-21', leerroute: 'b1' }],
  ['moved in, not inscribed', { gehuisvestOp: '2026-02-10' }, { huisvestingsstap: 'betrokken', streefEinde: '2026-03-24', wetEinde: null, deadline: '2026-03-24' }],
  ['family at a resident', { verblijfstitel: 'regulier', doelgroep: 'gezin', kennisgevingOp: '2026-02-16' }, { huisvestingsstap: null, fase: 'brede-intake', wetEinde: '2026-04-28' }],
])('a dossier that begins further on: %s', async (_t, meer, verwacht) => {
  const o = await nieuw(meer);
  expect(await act((em) => openDossier(em, o))).toMatchObject(verwacht);
});

test('one running dossier per person; a finished one does not stand in the way', async () => {
  const o = await nieuw();
  const d = await act((em) => openDossier(em, o));
  await expect(act((em) => openDossier(em, o))).rejects.toMatchObject({ status: 409, meer: { reden: 'DossierLooptAl' } });
  await act(async (em, scope) => bewaarDossier(em, await vergrendelDossier(em, scope, d.id, 1), { geslotenOp: VANDAAG, sluitreden: 'vrijgesteld' }, VANDAAG));
  await expect(act((em) => openDossier(em, o))).resolves.toMatchObject({ versie: 1 });
});

test('two who open the same dossier at once: one does', async () => {
  const o = await nieuw();
  const uit = await Promise.allSettled([1, 2, 3].map(() => act((em) => openDossier(em, o))));
  expect(uit.filter((u) => u.status === 'fulfilled')).toHaveLength(1);
  for (const u of uit) if (u.status === 'rejected') expect(u.reason).toMatchObject({ status: 409 });
  expect(await app.sql('select 1 from intake.dossier where persoon_id = $1', [o.persoonId])).toHaveLength(1);
});

test('a changed fact takes everything along that follows from it', async () => {
  const { dossiers: [d] } = await maakGezin(app, { gekoppeldOp: '2026-01-05', feiten: { gehuisvestOp: '2026-02-10', brpOp: '2026-02-12', kennisgevingOp: '2026-01-05' } });
  const na = await act(async (em, scope) => bewaarDossier(em, await vergrendelDossier(em, scope, d!.id, 1), { intakeAfgerondOp: VANDAAG }, VANDAAG));
  expect(na).toMatchObject({ versie: 2, fase: 'pip', volgendeStap: 'pip-opstellen', wetEinde: '2026-04-23' });
  const gelezen = await act((em, scope) => leesDossier(em, scope, d!.id));
  expect(gelezen).toEqual({ ...na, gemaaktOp: expect.any(Date) });
});

test('an old version is not written, and an act on it is refused before it begins', async () => {
  const { dossiers: [d] } = await maakGezin(app);
  const oud = await act((em, scope) => leesDossier(em, scope, d!.id));
  await act((em) => bewaarDossier(em, oud, { leerroute: 'z' }, VANDAAG));
  await expect(act((em) => bewaarDossier(em, oud, { leerroute: 'b1' }, VANDAAG))).rejects.toMatchObject({ status: 412 });
  await expect(act((em, scope) => vergrendelDossier(em, scope, d!.id, 1))).rejects.toMatchObject({ status: 412 });
  await expect(act((em, scope) => vergrendelDossier(em, scope, '11111111-1111-4111-8111-111111111111'))).rejects.toMatchObject({ status: 404 });
});

test('a zaaknummer says the year and nothing else', () => {
  const nummers = Array.from({ length: 500 }, () => nieuwZaaknummer(VANDAAG));
  for (const n of nummers) expect(n).toMatch(/^WI-2026-[2-9A-HJ-NP-Z]{5}$/);
  expect(new Set(nummers).size).toBeGreaterThan(495);
});
