import { randomUUID } from 'node:crypto';
import type { SchaalniveauVerschil, SchaalniveauVoorbeeld } from '@wegwijs/casusregie';
import { plusDagen } from '@wegwijs/kernel';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { HANDELINGEN, metAanvraag, ORGANISATIES, ROLLEN, TenantDb, type Rol, type Taak } from '@wegwijs/tenant';
import { AppModule } from '../app.module.ts';

const VANDAAG = '2026-11-24';
const VANAF = '2027-01-01';
const PAD = '/v1/schaalniveaus/voorbeeld';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: VANDAAG });
  for (const g of ['0226', '0293']) {
    for (const stand of ['geopend', 'gehuisvest', 'gesloten']) await app.sql(`insert into casusregie.dossier (gemeentecode, id, stand, geopend_op) values ($1, gen_random_uuid(), $2, now())`, [g, stand]);
    await app.sql(`insert into casusregie.boetevoorstel (gemeentecode, id, dossier_id, artikel, overtreding, geconstateerd_op, waarschuwing_op, bedrag, hersteltermijn_uiterlijk)
      select gemeentecode, gen_random_uuid(), id, 'x', 1, '2026-01-01', '2026-01-01', 1, '2026-02-01' from casusregie.dossier where gemeentecode = $1 limit 1`, [g]);
  }
  await app.sql('create table public.bewaard as table tenant.schaalniveau');
});
afterEach(async () => {
  app.klok.dag = VANDAAG;
  await app.sql('delete from tenant.schaalniveau');
  await app.sql('insert into tenant.schaalniveau select * from public.bewaard');
});
afterAll(() => app.sluit());

type Invoer = { taak: string; niveau: string; uitvoerder: string };
const wijziging = (w: Invoer, meer = {}) => ({ ...w, geldigVan: VANAF, besluit: 'Collegebesluit', ...meer });
const voorbeeld = (w: object, wie = 'beheerder-westervoort') => app.als(wie).post<SchaalniveauVoorbeeld & { reden?: string }>(PAD, w);
const wijzig = (w: object, wie = 'beheerder-westervoort') => app.als(wie).post('/v1/schaalniveaus', w);

/** The tasks that each route of each app declares. */
const ROUTES = new Map<string, (typeof HANDELINGEN)[number][]>();
for (const h of HANDELINGEN) ROUTES.set(`${h.context}/${h.operationId}`, [...(ROUTES.get(`${h.context}/${h.operationId}`) ?? []), h]);
const zonder = (a: Set<string>, b: Set<string>) => new Set([...a].filter((x) => !b.has(x)));
const als = (organisatie: string, rol: Rol) => ({ account: 'a', persoon: '11111111-1111-4111-8111-111111111111', naam: 'A', organisatie, rollen: [rol] });

/**
 * What everybody can really do for Westervoort on a day: asked of PostgreSQL, through the same door as every route, for each organisation and
 * each set of tasks that a route names.
 */
async function zicht(dag: string): Promise<Set<string>> {
  app.klok.dag = dag;
  const db = app.nest.get(TenantDb, { strict: false });
  const bereik = new Map<string, boolean>();
  const uit = new Set<string>();
  for (const { code } of ORGANISATIES) {
    for (const [route, rijen] of ROUTES) {
      const taken = rijen.map((r) => r.taak).sort() as [Taak, ...Taak[]];
      const sleutel = `${code} ${taken.join()}`;
      if (!bereik.has(sleutel)) {
        const gemeenten = await metAanvraag({ actor: als(code, 'teamleider'), taken, actie: 'Proef', leest: true, traceId: '0'.repeat(32) }, () =>
          db.run((em) => em.query<{ g: string[] }[]>('select tenant.gemeenten_in_scope() g').then(([r]) => r!.g)));
        bereik.set(sleutel, gemeenten.includes('0293'));
      }
      if (bereik.get(sleutel)) for (const rol of rijen[0]!.rollen) uit.add(`${code} ${rol} ${route}`);
    }
  }
  return uit;
}

/** The rows of this context that somebody really gets over HTTP, for each organisation with people and each role. */
async function rijen(dag: string): Promise<Record<string, number>> {
  app.klok.dag = dag;
  const uit: Record<string, number> = {};
  for (const organisatie of new Set(Object.values(ACTOREN).map((a) => a.organisatie))) {
    for (const rol of ROLLEN) {
      for (const pad of ['/v1/dossiers', '/v1/boetevoorstellen']) {
        const { status, body } = await app.als(als(organisatie, rol)).get<{ rijen: { gemeentecode: string }[] }>(pad);
        uit[`${organisatie} ${rol} ${pad}`] = status === 200 ? body.rijen.filter((r) => r.gemeentecode === '0293').length : 0;
      }
    }
  }
  return uit;
}

const plat = (v: SchaalniveauVerschil[]) => new Set(v.flatMap((o) => o.rollen.flatMap((r) => r.handelingen.map((h) => `${o.organisatie} ${r.rol} ${h.context}/${h.operationId}`))));

test.each<[string, Invoer, boolean?]>([
  ['casusregie to RSD', { taak: 'casusregie', niveau: 'liemers', uitvoerder: 'rsd-de-liemers' }],
  ['the intake to RSD, which leaves the gemeente what huisvesting opens too', { taak: 'brede-intake-pip', niveau: 'liemers', uitvoerder: 'rsd-de-liemers' }],
  ['huisvesting to VWON', { taak: 'huisvesting', niveau: 'liemers', uitvoerder: 'vwon' }],
  ['huisvesting to another gemeente', { taak: 'huisvesting', niveau: 'liemers', uitvoerder: 'gemeente-0226' }],
  ['ontzorgen back to the gemeente', { taak: 'financieel-ontzorgen', niveau: 'lokaal', uitvoerder: 'gemeente-0293' }],
  ['a leerroute to a school that has nothing yet', { taak: 'leerroute-b1', niveau: 'lokaal', uitvoerder: 'aanbieder-taalpunt' }],
  ['one leerroute of three to the gemeente: the region keeps the routes of the others', { taak: 'leerroute-z', niveau: 'lokaal', uitvoerder: 'gemeente-0293' }],
  ['another scale with the same executor', { taak: 'casusregie', niveau: 'liemers', uitvoerder: 'gemeente-0293' }, false],
  ['the MAP from RSD to the gemeente itself', { taak: 'map', niveau: 'lokaal', uitvoerder: 'gemeente-0293' }],
])('%s: what the preview says is what changes, for every organisation and role, from that day and not before', async (_t, w, verandert = true) => {
  const [dagEerder, voor, rijenVoor] = [await zicht(plusDagen(VANAF, -1)), await zicht(VANAF), await rijen(VANAF)];
  app.klok.dag = VANDAAG;
  const { status, body } = await voorbeeld(wijziging(w));
  expect([status, body.vanaf, body.naar.uitvoerder, body.naar.niveau]).toEqual([200, VANAF, w.uitvoerder, w.niveau]);
  expect(await zicht(VANAF)).toEqual(voor);
  app.klok.dag = VANDAAG;
  expect((await wijzig(wijziging(w))).status).toBe(201);

  expect(await zicht(plusDagen(VANAF, -1))).toEqual(dagEerder);
  const na = await zicht(VANAF);
  expect(plat(body.krijgt)).toEqual(zonder(na, voor));
  expect(plat(body.verliest)).toEqual(zonder(voor, na));
  expect(zonder(na, voor).size > 0).toBe(verandert);
  const rijenNa = await rijen(VANAF);
  const geraakt = Object.keys(rijenNa).filter((k) => rijenNa[k] !== rijenVoor[k]).map((k) => k.replace('/v1/dossiers', 'casusregie/dossierLijst').replace('/v1/boetevoorstellen', 'casusregie/dossierBoetevoorstellen'));
  expect(new Set(geraakt)).toEqual(new Set([...plat(body.krijgt), ...plat(body.verliest)].filter((k) => / casusregie\/dossier(Lijst|Boetevoorstellen)$/.test(k))));
}, 60_000);

test('casusregie to RSD, whole: who gets what, who loses what, and what to think of', async () => {
  const { body } = await voorbeeld(wijziging({ taak: 'casusregie', niveau: 'liemers', uitvoerder: 'rsd-de-liemers' }));
  expect(body).toMatchObject({
    gemeentecode: '0293', taak: 'casusregie', vanaf: VANAF,
    van: { uitvoerder: 'gemeente-0293', uitvoerderNaam: 'Gemeente Westervoort', niveau: 'lokaal' }, naar: { uitvoerder: 'rsd-de-liemers', uitvoerderNaam: 'RSD de Liemers', niveau: 'liemers' },
  });
  const lijst = { context: 'casusregie', methode: 'get', pad: '/v1/dossiers', operationId: 'dossierLijst' };
  expect(body.krijgt.map((k) => k.organisatie)).toEqual(['rsd-de-liemers']);
  expect(body.krijgt[0]!.rollen.find((r) => r.rol === 'klantmanager')).toMatchObject({ gebruikelijk: false, handelingen: expect.arrayContaining([lijst]) });
  expect(body.verliest[0]).toMatchObject({ organisatie: 'gemeente-0293', naam: 'Gemeente Westervoort' });
  expect(body.verliest[0]!.rollen.find((r) => r.rol === 'casusregisseur')).toMatchObject({ gebruikelijk: true, handelingen: expect.arrayContaining([lijst]) });
  expect(body.signalen.map((s) => [s.code, s.aantal])).toEqual([['BlijftViaAndereTaak', 5], ['BevoegdOrgaanBlijftCollege', undefined], ['MandaatOntbreekt', undefined], ['LopendeDossiers', 2]]);
});

test('dossiers that come back from another organisation are counted too, and only those of this gemeente', async () => {
  await wijzig(wijziging({ taak: 'casusregie', niveau: 'liemers', uitvoerder: 'rsd-de-liemers' }, { geldigVan: '2026-12-01' }));
  app.klok.dag = '2026-12-01';
  const { body } = await voorbeeld(wijziging({ taak: 'casusregie', niveau: 'lokaal', uitvoerder: 'gemeente-0293' }));
  expect(body.signalen.map((s) => [s.code, s.aantal])).toEqual([['BlijftViaAndereTaak', 8], ['LopendeDossiers', 2]]);
});

test('a gemeente that does casusregie for another still previews its own matrix', async () => {
  await wijzig(wijziging({ taak: 'casusregie', niveau: 'liemers', uitvoerder: 'gemeente-0226' }, { geldigVan: VANDAAG }));
  const { status, body } = await voorbeeld(wijziging({ taak: 'casusregie', niveau: 'liemers', uitvoerder: 'rsd-de-liemers' }), 'beheerder-duiven');
  expect([status, body.gemeentecode, body.van?.uitvoerder]).toEqual([200, '0226', 'gemeente-0226']);
});

test('every task of the law to one organisation: art. 18 Wi2021 is named', async () => {
  await app.sql(`update tenant.schaalniveau set uitvoerder = 'vwon' where gemeentecode = '0293' and taak not in ('casusregie', 'huisvesting')`);
  const { body } = await voorbeeld(wijziging({ taak: 'casusregie', niveau: 'liemers', uitvoerder: 'vwon' }));
  expect(body.signalen.map((s) => s.code)).toEqual(expect.arrayContaining(['GeenOpenbaarLichaam', 'BevoegdOrgaanBlijftCollege']));
});

test('a change that was planned for that day is what is compared with, and is said to go', async () => {
  await wijzig(wijziging({ taak: 'map', niveau: 'lokaal', uitvoerder: 'gemeente-0293' }));
  const { body } = await voorbeeld(wijziging({ taak: 'map', niveau: 'liemers', uitvoerder: 'vwon' }));
  expect([body.van?.uitvoerder, body.signalen.some((s) => s.code === 'VervangtGeplandeWijziging')]).toEqual(['gemeente-0293', true]);
});

test('a preview changes nothing, and what the change would refuse it refuses in the same words', async () => {
  const matrix = () => app.sql('select * from tenant.schaalniveau order by gemeentecode, id');
  const voor = await matrix();
  for (const anders of [{}, { geldigVan: '2026-11-23' }, { taak: 'beheer' }, { uitvoerder: 'spookdienst' }, { uitvoerder: 'gemeente-0226', niveau: 'lokaal' }, { besluit: '' }, { id: randomUUID() }]) {
    const w = { ...wijziging({ taak: 'map', niveau: 'liemers', uitvoerder: 'vwon' }), ...anders };
    const proef = await voorbeeld(w);
    expect(await matrix()).toEqual(voor);
    const echt = await wijzig(w);
    expect([proef.status, proef.body.reden]).toEqual(echt.status === 201 ? [200, undefined] : [echt.status, echt.body['reden']]);
    if (echt.status === 201) await app.sql(`delete from tenant.schaalniveau where besluit = 'Collegebesluit'`).then(() => app.sql(`update tenant.schaalniveau set geldig_tot = null, versie = 1 where geldig_tot is not null`));
  }
});

test.each(Object.keys(ACTOREN).filter((w) => w.endsWith('-zevenaar') || !w.includes('-')))('%s: only a beheerder looks ahead, everybody reads the matrix', async (wie) => {
  const w = wijziging({ taak: 'map', niveau: 'lokaal', uitvoerder: 'gemeente-0299' });
  expect([(await voorbeeld(w, wie)).status, (await app.als(wie).get('/v1/schaalniveaus')).status]).toEqual([wie.startsWith('beheerder') ? 200 : 403, 200]);
});

test('with historie the rows that ended are there too, with their besluit', async () => {
  await wijzig(wijziging({ taak: 'map', niveau: 'lokaal', uitvoerder: 'gemeente-0293' }, { geldigVan: VANDAAG, besluit: 'Besluit een' }));
  app.klok.dag = '2027-02-01';
  await wijzig(wijziging({ taak: 'map', niveau: 'liemers', uitvoerder: 'vwon' }, { geldigVan: '2027-02-01', besluit: 'Besluit twee' }));
  app.klok.dag = '2027-03-01';
  const map = async (vraag: string) => (await app.als('aanbieder').get<{ gemeentecode: string; taak: string; besluit: string; geldigVan: string; geldigTot: string | null }[]>(`/v1/schaalniveaus${vraag}`)).body
    .filter((r) => r.gemeentecode === '0293' && r.taak === 'map').map((r) => [r.besluit, r.geldigVan, r.geldigTot]);
  expect(await map('')).toEqual([['Besluit twee', '2027-02-01', null]]);
  expect(await map('?historie=true')).toEqual([['Startnotitie nieuwe Wet inburgering 2020, bijlage', '2022-01-01', VANDAAG], ['Besluit een', VANDAAG, '2027-02-01'], ['Besluit twee', '2027-02-01', null]]);
  expect((await app.als('aanbieder').get('/v1/schaalniveaus?historie=ja')).status).toBe(400);
});
