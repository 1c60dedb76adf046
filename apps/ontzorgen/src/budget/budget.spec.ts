import { randomUUID } from 'node:crypto';
import type { BegunstigdeUit, HuishoudenUit, PostUit, TariefUit, ToeslagUit } from '@wegwijs/ontzorgen';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { alsVersie, gecontroleerd, testHuishouden } from '../huishouden/testing/huishouden.ts';

const RSD = 'rsd-medewerker';
const COLLEGA = 'rsd-collega';
const LEIDER = 'rsd-teamleider';
let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-20' });
});
afterAll(() => app.sluit());

interface Probleem { reden?: string; bron?: string; velden?: { veld: string; melding: string }[] }
const HUUR = { soort: 'huur' as const, bedrag: 64_015, iban: 'NL91ABNA0417164300' };
const maak = (anders = {}) => testHuishouden(app, { vanaf: '2026-03-12', posten: [HUUR], ...anders });
const toon = async (id: string) => (await app.als(RSD).get<HuishoudenUit>(`/v1/huishoudens/${id}`)).body;
const nieuw = (b: object = {}, wie = RSD) => app.als(wie).post<BegunstigdeUit & Probleem>('/v1/begunstigden', { gemeentecode: '0226', naam: 'Vitens', iban: 'NL44RABO0123456789', ...b });
const controleer = (b: { id: string; versie: number }, wie: string, anders: object = {}) =>
  app.als(wie).post<BegunstigdeUit & Probleem>(`/v1/begunstigden/${b.id}/controle`, { goed: true, controle: 'iban-naam', toelichting: 'Naam klopt', ...anders }, alsVersie(b.versie));
/** A month that is offered: what R1 and R2 write. */
const ligVast = async (h: { gemeentecode: string; huishouden: { id: string } }, maand: string) => {
  const [run, batch] = [randomUUID(), randomUUID()];
  await app.sql(`insert into ontzorgen.maandrun (gemeentecode, id, maand, stand, berekend_op, gemaakt_door, inhoud_sha, huishoudens, uitkering, posten, naar_klant, batch_id)
    values ($1, $2, $3, 'aangeboden', $3, $2, 'x', 1, 0, 0, 0, $4) on conflict do nothing`, [h.gemeentecode, run, maand, batch]);
  await app.sql(`insert into ontzorgen.maandregel (gemeentecode, id, run_id, huishouden_id, maand, stand, norm, inkomen, bijstand, vakantietoeslag, verrekening, correctie, uitkering, posten, naar_klant, tekort, uitleg, sha, volgorde)
    select $1, $2, r.id, $3, $4, 'akkoord', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '[]', 'x', '1' from ontzorgen.maandrun r where r.gemeentecode = $1 and r.maand = $4`, [h.gemeentecode, randomUUID(), h.huishouden.id, maand]);
};

describe('who is paid', () => {
  test('four eyes: not by who entered it, once by another', async () => {
    const { body } = await nieuw();
    expect(body).toMatchObject({ ibanStand: 'nieuw', zelfIngevoerd: true, iban: 'NL44RABO0123456789' });
    expect((await controleer(body, RSD)).body.reden).toBe('IbanZelfIngevoerd');
    const goed = (await controleer(body, COLLEGA)).body;
    expect(goed).toMatchObject({ ibanStand: 'gecontroleerd', controle: 'iban-naam', gecontroleerdOp: '2026-03-20', zelfIngevoerd: false });
    expect((await controleer(goed, LEIDER)).body.reden).toBe('IbanAlGecontroleerd');
  });

  test('a changed number is confirmed through another channel; the database refuses it too', async () => {
    const eerst = await gecontroleerd(app, (await nieuw()).body);
    const anders = (await app.als(COLLEGA).put<BegunstigdeUit>(`/v1/begunstigden/${eerst.id}/iban`, { iban: 'nl20 ingb 0001 2345 67' }, alsVersie(eerst.versie))).body;
    expect(anders).toMatchObject({ ibanStand: 'gewijzigd', iban: 'NL20INGB0001234567', vorigeIban: 'NL44RABO0123456789', gecontroleerdOp: null });
    expect((await controleer(anders, RSD)).body.reden).toBe('AnderKanaalNodig');
    expect((await controleer(anders, COLLEGA, { controle: 'ander-kanaal' })).body.reden).toBe('IbanZelfIngevoerd');
    await expect(app.sql(`update ontzorgen.begunstigde set iban_stand = 'gecontroleerd', gecontroleerd_door = iban_door, gecontroleerd_op = iban_op, controle = 'ander-kanaal' where id = $1`, [anders.id])).rejects.toThrow(/check/);
    await expect(app.sql(`update ontzorgen.begunstigde set iban_stand = 'gecontroleerd', gecontroleerd_door = $2, gecontroleerd_op = iban_op, controle = 'iban-naam' where id = $1`, [anders.id, randomUUID()])).rejects.toThrow(/check/);
    expect((await controleer(anders, RSD, { controle: 'ander-kanaal' })).body.ibanStand).toBe('gecontroleerd');
  });

  test.each([['NL92ABNA0417164300', 400, undefined], ['geen', 400, undefined], ['TR330006100519786457841326', 422, 'IbanBuitenSepa'], ['DE89370400440532013000', 201, undefined]])('Vo. 260/2012 art. 9: account %s', async (iban, status, reden) => {
    const uit = await nieuw({ iban });
    expect([uit.status, uit.body.reden]).toEqual([status, reden]);
    if (status === 400) expect(JSON.stringify(uit.body.velden)).toContain('bestaand IBAN-rekeningnummer');
  });

  test('two checks at the same moment: one', async () => {
    const { body } = await nieuw();
    expect((await Promise.all([controleer(body, COLLEGA), controleer(body, LEIDER)])).map((r) => r.status).sort()).toEqual([200, 412]);
  });

  test('the work list of the second person; another role and another gemeente see nothing', async () => {
    const { body } = await nieuw({ naam: 'AAA Nog te controleren' });
    const lijst = async (wie: string) => app.als(wie).get<{ rijen: BegunstigdeUit[] }>('/v1/begunstigden?ibanStand=nieuw&soort=schuldeiser&limiet=100');
    expect((await lijst(COLLEGA)).body.rijen.find((b) => b.id === body.id)).toMatchObject({ zelfIngevoerd: false });
    expect((await lijst('klantmanager-duiven')).status).toBe(403);
    expect((await nieuw({ gemeentecode: '0202' })).status).toBe(404);
  });

  test('leefgeld goes to one account, checked like any other', async () => {
    const { huishouden } = await maak();
    expect((await toon(huishouden.id)).leefgeldrekening).toMatchObject({ soort: 'huishouden', ibanStand: 'gecontroleerd' });
    const uit = await app.als(RSD).post<Probleem>(`/v1/huishoudens/${huishouden.id}/leefgeldrekening`, { naam: 'A', iban: 'NL44RABO0123456789' });
    expect([uit.status, uit.body.reden]).toEqual([422, 'LeefgeldrekeningBestaat']);
  });
});

describe('posts', () => {
  const voegToe = (h: { huishouden: { id: string } }, begunstigdeId: string, anders: object = {}) => app.als(RSD).post<PostUit & Probleem>(`/v1/huishoudens/${h.huishouden.id}/posten`, {
    begunstigdeId, soort: 'water', bedrag: 1_800, frequentie: 'maand', vervaldag: 1, vanaf: '2026-04-01', ...anders });
  const versie = (p: Pick<PostUit, 'id' | 'versie' | 'begunstigdeId'>, anders: object = {}) => app.als(RSD).post<PostUit & Probleem>(`/v1/posten/${p.id}/versies`, {
    begunstigdeId: p.begunstigdeId, bedrag: 70_000, frequentie: 'maand', vervaldag: 1, vanaf: '2026-05-01', ...anders }, alsVersie(p.versie));

  test('Participatiewet art. 56a lid 2: what the law names without asking, anything else with consent', async () => {
    const h = await maak();
    const b = (await nieuw()).body.id;
    expect((await voegToe(h, b)).status).toBe(201);
    expect((await voegToe(h, b, { soort: 'telefoon-internet' })).body.reden).toBe('ToestemmingOntbreekt');
    expect((await voegToe(h, b, { soort: 'telefoon-internet', toestemmingOp: '2026-03-15' })).status).toBe(201);
  });

  test.each([[0, 400], [-100, 400], [1.5, 400], [500_001, 400], [500_000, 201]])('an amount of %s cents: %s', async (bedrag, status) => {
    const h = await maak();
    expect((await voegToe(h, (await nieuw()).body.id, { bedrag })).status).toBe(status);
  });

  test('a creditor of another gemeente does not exist here', async () => {
    const h = await maak();
    expect((await voegToe(h, (await nieuw({ gemeentecode: '0299' })).body.id)).status).toBe(404);
  });

  test('a change is a new version: what was, stays; and a month that is offered is closed', async () => {
    const h = await maak();
    const p = h.posten[0]!;
    expect((await versie(p, { vanaf: '2026-03-12' })).body.reden).toBe('VersieNietNaVorige');
    await ligVast(h, '2026-04-01');
    expect((await versie(p, { vanaf: '2026-04-15' })).body).toMatchObject({ reden: 'MaandLigtVast' });
    const nieuwe = await versie(p, { vanaf: '2026-05-01' });
    expect([nieuwe.status, nieuwe.body.lijn, nieuwe.body.bedrag]).toEqual([201, p.lijn, 70_000]);
    const posten = (await toon(h.huishouden.id)).posten;
    expect(posten.map((x) => [x.vanaf, x.bedrag, x.geldt])).toEqual([['2026-03-12', 64_015, true], ['2026-05-01', 70_000, false]]);
    const stop = (q: { id: string; versie: number }, tot: string) => app.als(RSD).post<PostUit & Probleem>(`/v1/posten/${q.id}/stop`, { tot }, alsVersie(q.versie));
    expect((await stop(p, '2026-06-01')).body.reden).toBe('NietDeLaatsteVersie');
    expect((await stop(nieuwe.body, '2026-06-01')).body.tot).toBe('2026-06-01');
    expect((await stop(nieuwe.body, '2026-07-01')).status).toBe(412);
  });

  test('two versions for the same day at the same moment: one', async () => {
    const h = await maak();
    const uit = await Promise.all([versie(h.posten[0]!), versie(h.posten[0]!)]);
    expect(uit.map((r) => r.status).sort()).toEqual([201, 422]);
  });

  test('a name with <&" and Arabic letters is kept as it is', async () => {
    const naam = 'Vitens <&"> \u0645\u0627\u0621';
    const h = await maak();
    expect((await voegToe(h, (await nieuw({ naam })).body.id)).body.begunstigde).toBe(naam);
  });
});

test('B3: a toeslag counts when it was received, never before', async () => {
  const { huishouden } = await maak();
  let t = (await toon(huishouden.id)).toeslagen.find((x) => x.soort === 'zorgtoeslag')!;
  const zet = (stand: string, bedrag?: number) => app.als(RSD).put<ToeslagUit & Probleem>(`/v1/toeslagen/${t.id}`, { stand, ...(bedrag && { bedrag }) }, alsVersie(t.versie));
  expect((await zet('ontvangen', 12_900)).body.reden).toBe('ToeslagstandKanNiet');
  t = (await zet('aangevraagd')).body;
  expect((await zet('toegekend')).body.reden).toBe('ToeslagbedragOntbreekt');
  t = (await zet('toegekend', 12_900)).body;
  expect(t).toMatchObject({ telt: false, bedrag: 12_900 });
  expect((await zet('ontvangen')).body).toMatchObject({ telt: true, bedrag: 12_900 });
  expect((await app.als(RSD).post<Probleem>(`/v1/huishoudens/${huishouden.id}/toeslagen`, { soort: 'zorgtoeslag' })).body.reden).toBe('ToeslagBestaat');
});

describe('amounts of a gemeente', () => {
  const voerIn = (wie: string, anders: object = {}) => app.als(wie).post<TariefUit & Probleem>('/v1/tarieven', { gemeentecode: '0226', code: `leefgeldvloer.proef-${randomUUID().slice(0, 8)}`, vanaf: '2026-01-01', bedrag: 30_000, bron: 'Collegebesluit 1-1-2026', ...anders });
  const bevestig = (t: { id: string; versie: number }, wie: string) => app.als(wie).post<TariefUit & Probleem>(`/v1/tarieven/${t.id}/bevestiging`, {}, alsVersie(t.versie));

  test('it counts when a teamleider who did not enter it confirms it, and the day and code are taken', async () => {
    const { body } = await voerIn(RSD);
    expect(body).toMatchObject({ bevestigdOp: null, zelfIngevoerd: true });
    expect((await bevestig(body, COLLEGA)).status).toBe(403);
    expect((await bevestig(body, LEIDER)).body.bevestigdOp).toBe('2026-03-20');
    expect((await voerIn(RSD, { code: body.code })).body.reden).toBe('TariefBestaat');
    const eigen = (await voerIn(LEIDER)).body;
    expect((await bevestig(eigen, LEIDER)).body.reden).toBe('TariefZelfIngevoerd');
    await expect(app.sql('update ontzorgen.tarief set bevestigd_door = ingevoerd_door, bevestigd_op = ingevoerd_op where id = $1', [eigen.id])).rejects.toThrow(/check/);
  });

  test('a code that is no code is refused, in Dutch', async () => {
    const uit = await voerIn(RSD, { code: 'Leefgeld Vloer!' });
    expect([uit.status, JSON.stringify(uit.body.velden)]).toEqual([400, expect.stringContaining('moet een code zijn')]);
  });
});
