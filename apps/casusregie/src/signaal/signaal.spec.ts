import type { SignaalAantallen, SignaalSoort, SignaalUit } from '@wegwijs/casusregie';
import { Messaging } from '@wegwijs/platform';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { TenantDb } from '@wegwijs/tenant';
import { AppModule } from '../app.module.ts';
import { metPip } from '../voortgang/testing/pip-dossier.ts';
import { stopKlokken, zetKlokken } from './klok.kern.ts';
import { ronde } from './signaal.ronde.ts';

const KM = 'klantmanager-zevenaar';
const DRIE = ['0226', '0293', '0299'];

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
beforeEach(() => {
  app.klok.dag = '2026-03-12';
});
afterAll(() => app.sluit());

interface Probleem { reden?: string; velden?: { veld: string }[] }
/** The sweep as the system runs it, without the row that keeps it to once a day. */
const sweep = (dag: string) => app.nest.get(TenantDb).runSystem({ gemeenten: DRIE, actie: 'dagelijks signalen' }, (em) => ronde(em, dag, DRIE));
const lijst = async (q = '', wie = KM) => (await app.als(wie).get<{ rijen: SignaalUit[]; totaal: number }>(`/v1/signalen?limiet=100${q}`)).body;
const van = async (id: string, soort: SignaalSoort, q = '') => (await lijst(`&soort=${soort}${q}`)).rijen.find((s) => s.dossierId === id);
const doe = (s: SignaalUit, act: string, body?: object, versie = s.versie, wie = KM) =>
  app.als(wie).post<SignaalUit & Probleem>(`/v1/signalen/${s.id}/${act}`, body, { 'if-match': `"${versie}"` });

test('a clock that falls becomes one signal with its norm; a second sweep finds nothing new', async () => {
  const id = await metPip(app);
  expect(await van(id, 'geen-aanbod')).toBeUndefined();
  await sweep('2026-06-10');
  expect(await van(id, 'geen-aanbod')).toBeUndefined();
  expect(await sweep('2026-06-11')).toBeGreaterThan(0);
  expect(await van(id, 'geen-aanbod')).toMatchObject({
    stand: 'open', naam: 'Amina Voorbeeld', sinds: '2026-06-11', uiterlijk: '2026-06-10', norm: 'aanbod.termijn', normsoort: 'wettelijk', bron: expect.stringContaining('art. 4.1 lid 1 onder g'), wijze: null,
  });
  expect(await sweep('2026-06-11')).toBe(0);
});

test('after days without a sweep all that fell is there, with the day on which it fell', async () => {
  const id = await metPip(app);
  await sweep('2026-08-01');
  expect([(await van(id, 'geen-aanbod'))?.sinds, (await van(id, 'geen-gesprek'))?.sinds, (await van(id, 'bezwaartermijn-voorbij'))?.sinds]).toEqual(['2026-06-11', '2026-07-02', '2026-04-24']);
});

test('two sweeps at once make one signal each; one that is cut off leaves nothing and the next makes it good', async () => {
  await sweep('2026-08-01');
  const id = await metPip(app);
  const db = app.nest.get(TenantDb);
  await expect(db.runSystem({ gemeenten: DRIE, actie: 'stuk' }, async (em) => {
    expect(await ronde(em, '2026-08-01', DRIE)).toBeGreaterThan(0);
    throw new Error('killed');
  })).rejects.toThrow('killed');
  expect(await app.sql('select 1 from casusregie.signaal where dossier_id = $1', [id])).toEqual([]);
  const twee = await Promise.all([sweep('2026-08-01'), sweep('2026-08-01')]);
  const nieuw = await app.sql<{ soort: string }>('select soort from casusregie.signaal where dossier_id = $1', [id]);
  expect(nieuw.map((s) => s.soort)).toEqual(expect.arrayContaining(['bezwaartermijn-voorbij', 'geen-aanbod', 'geen-gesprek']));
  expect(twee.sort((a, b) => a - b)).toEqual([0, nieuw.length]);
});

test('the daily job runs it once for all gemeenten', async () => {
  const ids = [await metPip(app, {}, '0226'), await metPip(app, {}, '0293'), await metPip(app)];
  app.klok.dag = '2026-09-01';
  expect(await app.nest.get(Messaging).runDaily()).toContain('signalen');
  expect(await app.sql(`select distinct gemeentecode from casusregie.signaal where dossier_id = any($1) order by 1`, [ids])).toEqual(DRIE.map((gemeentecode) => ({ gemeentecode })));
  expect(await app.nest.get(Messaging).runDaily()).toEqual([]);
});

test('a deadline that moves: the old signal ends by itself, the new one comes on its own day; the same again changes nothing', async () => {
  const id = await metPip(app);
  const houder = { gemeentecode: '0299', dossierId: id, vandaag: '2026-03-12' };
  const klok = (uiterlijk: string) => ({ soort: 'begeleiding-eindigt' as const, uiterlijk, valtOp: uiterlijk, norm: 'proef', normsoort: 'streefnorm' as const, bron: 'Startnotitie §5' });
  const zet = (uiterlijk: string | undefined) => app.nest.get(TenantDb).runSystem({ gemeenten: DRIE, actie: 'zet' }, (em) =>
    uiterlijk ? zetKlokken(em, houder, ['begeleiding-eindigt'], [klok(uiterlijk)]) : stopKlokken(em, houder, ['begeleiding-eindigt']));
  const alle = () => app.sql<{ uiterlijk: string; stand: string }>(`select uiterlijk::text, stand from casusregie.signaal where dossier_id = $1 and soort = 'begeleiding-eindigt' order by 1`, [id]);
  await zet('2026-03-20');
  await sweep('2026-03-20');
  await zet('2026-03-20');
  await sweep('2026-03-21');
  expect(await alle()).toEqual([{ uiterlijk: '2026-03-20', stand: 'open' }]);
  await zet('2026-05-01');
  expect(await alle()).toEqual([{ uiterlijk: '2026-03-20', stand: 'afgehandeld' }]);
  await sweep('2026-05-01');
  expect(await alle()).toEqual([{ uiterlijk: '2026-03-20', stand: 'afgehandeld' }, { uiterlijk: '2026-05-01', stand: 'open' }]);
  await zet(undefined);
  expect((await alle()).map((s) => s.stand)).toEqual(['afgehandeld', 'afgehandeld']);
  expect(await app.sql(`select 1 from casusregie.klok where dossier_id = $1 and soort = 'begeleiding-eindigt'`, [id])).toEqual([]);
});

test('a deadline that moves back opens its signal again, unless a person had put that away', async () => {
  const id = await metPip(app);
  const klok = (uiterlijk: string) => ({ soort: 'begeleiding-eindigt' as const, uiterlijk, valtOp: uiterlijk, norm: 'proef', normsoort: 'streefnorm' as const, bron: 'Startnotitie §5' });
  const zet = (uiterlijk: string) => app.nest.get(TenantDb).runSystem({ gemeenten: DRIE, actie: 'zet' }, (em) =>
    zetKlokken(em, { gemeentecode: '0299', dossierId: id, vandaag: '2026-03-12' }, ['begeleiding-eindigt'], [klok(uiterlijk)]));
  await zet('2026-03-20');
  await sweep('2026-03-20');
  await zet('2026-05-01');
  await zet('2026-03-20');
  expect(await van(id, 'begeleiding-eindigt')).toBeUndefined();
  await sweep('2026-03-21');
  const weer = (await van(id, 'begeleiding-eindigt'))!;
  expect(weer).toMatchObject({ uiterlijk: '2026-03-20', stand: 'open', wijze: null });
  expect((await doe(weer, 'afhandelen', { wijze: 'opgepakt' })).status).toBe(200);
  await zet('2026-05-01');
  await zet('2026-03-20');
  await sweep('2026-06-01');
  expect(await van(id, 'begeleiding-eindigt')).toBeUndefined();
  expect(await app.sql(`select 1 from casusregie.klok where dossier_id = $1 and soort = 'begeleiding-eindigt'`, [id])).toEqual([]);
});

test('an opdracht that nobody answers for two weeks is a signal, and ends by itself when it is answered (policy)', async () => {
  const id = await metPip(app);
  await app.sql(`update casusregie.opdracht set stand = 'ingetrokken' where dossier_id = $1`, [id]);
  const [o] = await app.sql<{ id: string }>(
    `insert into casusregie.opdracht (gemeentecode, id, dossier_id, taak, organisatie, aangeboden_op) values ('0299', gen_random_uuid(), $1, 'training-financiele-zelfredzaamheid', 'gemeente-0299', '2026-03-12') returning id`, [id]);
  await sweep('2026-03-26');
  expect(await van(id, 'opdracht-onbeantwoord')).toBeUndefined();
  await sweep('2026-03-27');
  expect(await van(id, 'opdracht-onbeantwoord')).toMatchObject({ sinds: '2026-03-27', uiterlijk: '2026-03-26', normsoort: 'streefnorm' });
  await app.sql(`update casusregie.opdracht set stand = 'aanvaard' where id = $1`, [o!.id]);
  await sweep('2026-03-28');
  expect(await van(id, 'opdracht-onbeantwoord')).toBeUndefined();
  expect(await van(id, 'opdracht-onbeantwoord', '&stand=afgehandeld')).toMatchObject({ wijze: 'vanzelf', afgehandeldOp: '2026-03-28', afgehandeldDoorNaam: null });
});

describe('what people do with it', () => {
  test('seen, then put away with a reason; once', async () => {
    const id = await metPip(app);
    await sweep('2026-07-02');
    const open = (await van(id, 'geen-gesprek'))!;
    const gezien = (await doe(open, 'gezien')).body;
    expect(gezien).toMatchObject({ stand: 'gezien', versie: 2 });
    expect((await doe(open, 'afhandelen', { wijze: 'opgepakt' })).status).toBe(412);
    app.klok.dag = '2026-07-03';
    expect((await doe(gezien, 'afhandelen', { wijze: 'niet-nodig', toelichting: 'Gesprek is gehouden bij de school.' })).body)
      .toMatchObject({ stand: 'afgehandeld', wijze: 'niet-nodig', afgehandeldOp: '2026-07-03', afgehandeldDoorNaam: 'Kim Klantmanager', versie: 3 });
    expect(await doe(gezien, 'afhandelen', { wijze: 'opgepakt' }, 3)).toMatchObject({ status: 422, body: { reden: 'SignaalAlAfgehandeld' } });
    expect(await van(id, 'geen-gesprek')).toBeUndefined();
    expect(await van(id, 'geen-gesprek', '&stand=afgehandeld')).toMatchObject({ toelichting: 'Gesprek is gehouden bij de school.' });
    await sweep('2026-07-05');
    expect(await van(id, 'geen-gesprek')).toBeUndefined();
  });

  test('two people at once: one puts it away, the other reads it again', async () => {
    const id = await metPip(app);
    await sweep('2026-07-02');
    const s = (await van(id, 'geen-gesprek'))!;
    const twee = await Promise.all([doe(s, 'afhandelen', { wijze: 'opgepakt' }), doe(s, 'afhandelen', { wijze: 'niet-nodig' }, s.versie, 'collega-zevenaar')]);
    expect(twee.map((r) => r.status).sort()).toEqual([200, 412]);
  });

  test.each([[{ wijze: 'vanzelf' }, 'wijze'], [{}, 'wijze'], [{ wijze: 'opgepakt', toelichting: 'x'.repeat(501) }, 'toelichting'], [{ wijze: 'opgepakt', x: 1 }, 'x']])('nonsense is refused by its name: %j', async (body, veld) => {
    const id = await metPip(app);
    await sweep('2026-07-02');
    const r = await doe((await van(id, 'geen-gesprek'))!, 'afhandelen', body);
    expect([r.status, r.body.velden?.map((v) => v.veld)]).toEqual([400, [veld]]);
  });

  test('counts per kind agree with the list; the most urgent comes first', async () => {
    await sweep('2026-07-02');
    const { aantallen } = (await app.als(KM).get<SignaalAantallen>('/v1/signalen/aantallen')).body;
    expect(aantallen.length).toBeGreaterThan(1);
    for (const { soort, aantal } of aantallen) expect((await lijst(`&soort=${soort}`)).totaal).toBe(aantal);
    const dagen = (await lijst()).rijen.map((s) => s.uiterlijk);
    expect(dagen).toEqual([...dagen].sort());
  });

  test('only of my own caseload when I ask so', async () => {
    const id = await metPip(app);
    await sweep('2026-07-02');
    const { versie } = (await app.als(KM).get<{ versie: number }>(`/v1/dossiers/${id}`)).body;
    await app.als(KM).post(`/v1/dossiers/${id}/behandelaar`, undefined, { 'if-match': `"${versie}"` });
    expect(new Set((await lijst('&wie=mij')).rijen.map((s) => s.dossierId))).toEqual(new Set([id]));
    expect((await lijst('&wie=mij', 'collega-zevenaar')).rijen).toEqual([]);
  });

  test('another gemeente, another organisation, another role', async () => {
    const id = await metPip(app);
    await sweep('2026-07-02');
    const s = (await van(id, 'geen-gesprek'))!;
    expect((await lijst('', 'klantmanager-duiven')).rijen.map((x) => x.id)).not.toContain(s.id);
    expect((await doe(s, 'gezien', undefined, 1, 'klantmanager-duiven')).status).toBe(404);
    for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'beheerder-zevenaar']) expect((await app.als(wie).get('/v1/signalen')).status).toBe(403);
    expect((await app.als(KM).post(`/v1/signalen/${s.id}/gezien`)).status).toBe(428);
  });
});
