import { randomUUID } from 'node:crypto';
import type { Boekregel, CorrectieInvoer, GemeentestaatUit, Journaalpost, JournaalUit, ProefbalansUit, RekeningoverzichtUit, VakantietoeslagUit } from '@wegwijs/ontzorgen';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { TenantDb } from '@wegwijs/tenant';
import { AppModule } from '../app.module.ts';
import { boek } from './grootboek.kern.ts';

const DUIVEN = '0226', ZEVENAAR = '0299', RIA = 'rsd-medewerker', COR = 'rsd-collega';
const RIA_PERSOON = '00000000-0000-4000-8000-000000009001';
let app: TestApp;
let nummer = 0;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-06-10' });
});
afterAll(() => app.sluit());

interface Probleem { reden?: string; velden?: { veld: string; melding: string }[] }
const huishouden = async (gemeentecode = DUIVEN) => {
  const id = randomUUID();
  await app.sql(`insert into ontzorgen.huishouden (gemeentecode, id, nummer, naam, geopend_op) values ($1, $2, $3, 'Gezin', '2026-03-01')`, [gemeentecode, id, ++nummer]);
  return id;
};
const rekening = async (huishoudenId: string, stand = 'gecontroleerd', gemeentecode = DUIVEN) => {
  await app.sql(`insert into ontzorgen.begunstigde (gemeentecode, id, soort, huishouden_id, naam, iban, iban_stand, iban_door, iban_op, gecontroleerd_door, gecontroleerd_op, controle)
    values ($1, $2, 'huishouden', $3, 'Gezin', 'NL91ABNA0417164300', $4, $5, '2026-03-01', case when $4 = 'gecontroleerd' then $6::uuid end, case when $4 = 'gecontroleerd' then '2026-03-02'::date end, case when $4 = 'gecontroleerd' then 'iban-naam' end)`,
  [gemeentecode, randomUUID(), huishoudenId, stand, RIA_PERSOON, randomUUID()]);
};
const post = (regels: Boekregel[], o: Partial<Journaalpost> = {}): Journaalpost => ({ id: randomUUID(), sleutel: `proef:${randomUUID()}`, datum: '2026-03-20', soort: 'recht', omschrijving: 'Proef', regels, ...o });
/** As the app books: its own role, its own policies, one transaction. */
const boekAls = (posten: Journaalpost[], o: { gemeentecode?: string; overslaan?: boolean; door?: string } = {}) => app.nest.get(TenantDb).runSystem({ gemeenten: [o.gemeentecode ?? DUIVEN], actie: 'proef' }, (em) => boek(em, o.gemeentecode ?? DUIVEN, o.door ?? randomUUID(), posten, { overslaan: o.overslaan }));
const recht = (h: string, uitkering: number, vt = 0) => post([{ rekening: 'last-bijstand', huishoudenId: h, debet: uitkering + vt }, { rekening: 'vpl', huishoudenId: h, credit: uitkering }, ...(vt ? [{ rekening: 'vt' as const, huishoudenId: h, credit: vt }] : [])]);
const vrijgave = (h: string, bedrag: number) => post([{ rekening: 'vpl', huishoudenId: h, debet: bedrag }, { rekening: 'onderweg', huishoudenId: h, credit: bedrag }], { soort: 'vrijgave' });
const saldi = async (h: string) => Object.fromEntries((await app.sql<{ rekening: string; saldo: string }>(
  `select rekening, abs(debet - credit)::text saldo from ontzorgen.saldo where huishouden_id = $1`, [h])).map((r) => [r.rekening, Number(r.saldo)]));

describe('EX-B7 in PostgreSQL', () => {
  test('right, release, bank, return and reissue, and what each account is after it', async () => {
    const h = await huishouden();
    const bank = (regels: Boekregel[]) => post(regels, { soort: 'bank' });
    const eerst = await app.als(RIA).get<ProefbalansUit[]>(`/v1/grootboek/proefbalans?gemeente=${DUIVEN}`);
    const begin = (r: string) => eerst.body[0]!.regels.find((x) => x.rekening === r)?.saldo ?? 0;
    const eind = async (r: string) => ((await app.als(RIA).get<ProefbalansUit[]>(`/v1/grootboek/proefbalans?gemeente=${DUIVEN}`)).body[0]!.regels.find((x) => x.rekening === r)?.saldo ?? 0) - begin(r);
    await boekAls([recht(h, 1_227_11, 64_59), vrijgave(h, 1_227_11), bank([{ rekening: 'onderweg', debet: 1_227_11 }, { rekening: 'bank', credit: 1_227_11 }])]);
    await boekAls([post([{ rekening: 'bank', debet: 106_45 }, { rekening: 'retour', huishoudenId: h, credit: 106_45 }], { soort: 'retour' })]);
    expect(await saldi(h)).toEqual({ vpl: 0, vt: 64_59, retour: 106_45 });
    expect(await eind('bank')).toBe(-1_120_66);
    await boekAls([post([{ rekening: 'retour', huishoudenId: h, debet: 106_45 }, { rekening: 'onderweg', huishoudenId: h, credit: 106_45 }], { soort: 'heruitgifte' }), bank([{ rekening: 'onderweg', debet: 106_45 }, { rekening: 'bank', credit: 106_45 }])]);
    expect(await saldi(h)).toEqual({ vpl: 0, vt: 64_59, retour: 0 });
    expect([await eind('bank'), await eind('onderweg')]).toEqual([-1_227_11, 0]);
  });
});

describe('what PostgreSQL refuses', () => {
  test.each<[string, (h: string) => Boekregel[], string]>([
    ['I1: not in balance', (h) => [{ rekening: 'last-bijstand', debet: 101 }, { rekening: 'vpl', huishoudenId: h, credit: 100 }], 'evenwicht'],
    ['I1: one line', (h) => [{ rekening: 'vpl', huishoudenId: h, credit: 100 }], 'evenwicht'],
    ['I1: no line', () => [], 'evenwicht'],
    ['I1: a line of nothing', (h) => [{ rekening: 'last-bijstand', debet: 0 }, { rekening: 'vpl', huishoudenId: h, credit: 0 }], 'check'],
    ['I1: a negative line', (h) => [{ rekening: 'last-bijstand', credit: -5 }, { rekening: 'vpl', huishoudenId: h, debet: -5 }], 'check'],
    ['I3: vpl below zero', (h) => [{ rekening: 'vpl', huishoudenId: h, debet: 1 }, { rekening: 'last-bijstand', credit: 1 }], 'ondergrens_credit'],
    ['I3: vt below zero', (h) => [{ rekening: 'vt', huishoudenId: h, debet: 1 }, { rekening: 'vpl', huishoudenId: h, credit: 1 }], 'ondergrens_credit'],
    ['I3: retour below zero', (h) => [{ rekening: 'retour', huishoudenId: h, debet: 1 }, { rekening: 'vpl', huishoudenId: h, credit: 1 }], 'ondergrens_credit'],
    ['I3: beheer below zero', (h) => [{ rekening: 'beheer', huishoudenId: h, debet: 1 }, { rekening: 'vpl', huishoudenId: h, credit: 1 }], 'ondergrens_credit'],
    ['I3: lening below zero', (h) => [{ rekening: 'lening', huishoudenId: h, credit: 1 }, { rekening: 'last-bijzonder', debet: 1 }], 'ondergrens_debet'],
    ['I3: vordering below zero', (h) => [{ rekening: 'vordering', huishoudenId: h, credit: 1 }, { rekening: 'last-bijstand', debet: 1 }], 'ondergrens_debet'],
    ['I3: onderweg below zero', () => [{ rekening: 'onderweg', debet: 100_000_000_00 }, { rekening: 'bank', credit: 100_000_000_00 }], 'ondergrens_credit'],
    ['an account of a household without one', () => [{ rekening: 'vpl', credit: 1 }, { rekening: 'last-bijstand', debet: 1 }], 'check'],
    ['I13: a household that is not there', () => [{ rekening: 'vpl', huishoudenId: randomUUID(), credit: 1 }, { rekening: 'last-bijstand', debet: 1 }], 'huishouden'],
  ])('%s', async (_, regels, melding) => {
    const h = await huishouden();
    await expect(boekAls([post(regels(h))])).rejects.toThrow(melding);
    expect(await saldi(h)).toEqual({});
  });

  test('I3: the journaalpost that brings it below, not the ones before it', async () => {
    const h = await huishouden();
    await boekAls([recht(h, 100)]);
    await expect(boekAls([vrijgave(h, 60), vrijgave(h, 60)])).rejects.toThrow('ondergrens_credit');
    await boekAls([vrijgave(h, 60)]);
    expect(await saldi(h)).toEqual({ vpl: 40 });
  });

  test('I13: nothing on a closed household, and none is closed with a balance', async () => {
    const h = await huishouden();
    await boekAls([recht(h, 100)]);
    await expect(app.sql(`update ontzorgen.huishouden set stand = 'gesloten', gesloten_op = '2026-06-01' where id = $1`, [h])).rejects.toThrow('saldo');
    await boekAls([vrijgave(h, 100)]);
    await app.sql(`update ontzorgen.huishouden set stand = 'gesloten', gesloten_op = '2026-06-01' where id = $1`, [h]);
    await expect(boekAls([recht(h, 100)])).rejects.toThrow('gesloten');
  });

  test.each(['update ontzorgen.boeking set debet = debet + 1 where debet > 0', 'delete from ontzorgen.boeking', `update ontzorgen.journaal set omschrijving = 'x'`, 'delete from ontzorgen.journaal', 'truncate ontzorgen.boeking'])(
    'I4: %s, also by the owner', async (sql) => {
      await expect(app.sql(sql)).rejects.toThrow('wat geboekt is blijft staan');
      await expect(app.nest.get(TenantDb).runSystem({ gemeenten: [DUIVEN], actie: 'proef' }, (em) => em.query(sql))).rejects.toThrow('permission denied');
    });

  test.each([`update ontzorgen.saldo set credit = credit + 1`, 'delete from ontzorgen.saldo', `insert into ontzorgen.saldo values ('0226', 'vpl', gen_random_uuid(), 0, 1)`])('the app does not write a balance: %s', async (sql) => {
    await expect(app.nest.get(TenantDb).runSystem({ gemeenten: [DUIVEN], actie: 'proef' }, (em) => em.query(sql))).rejects.toThrow('permission denied');
  });

  test('no line is added to what another transaction booked, not even two that are zero together', async () => {
    const h = await huishouden();
    const oud = recht(h, 100);
    await boekAls([oud]);
    const erbij = `insert into ontzorgen.boeking (gemeentecode, journaal_id, nr, rekening, huishouden_id, debet, credit) values ('0226', $1, 8, 'last-bijstand', null, 5, 0), ('0226', $1, 9, 'vpl', $2, 0, 5)`;
    await expect(app.nest.get(TenantDb).runSystem({ gemeenten: [DUIVEN], actie: 'proef' }, (em) => em.query(erbij, [oud.id, h]))).rejects.toThrow('foreign key');
  });
});

describe('I5: the same fact twice', () => {
  test('is refused, or left out with its lines', async () => {
    const h = await huishouden();
    const een = recht(h, 100), weer = { ...recht(h, 100), sleutel: een.sleutel }, ander = recht(h, 50);
    await boekAls([een]);
    await expect(boekAls([weer])).rejects.toThrow('journaal_gemeentecode_sleutel_key');
    await boekAls([weer, ander], { overslaan: true });
    expect(await saldi(h)).toEqual({ vpl: 150 });
    await boekAls([weer], { overslaan: true });
    expect(await saldi(h)).toEqual({ vpl: 150 });
  });

  test('ten at once: each euro is spent once', async () => {
    const h = await huishouden();
    await boekAls([recht(h, 100)]);
    const uit = await Promise.allSettled(Array.from({ length: 10 }, () => boekAls([vrijgave(h, 30)])));
    expect(uit.filter((u) => u.status === 'fulfilled')).toHaveLength(3);
    expect(await saldi(h)).toEqual({ vpl: 10 });
  });
});

describe('reading', () => {
  test('I2, I10: every gemeente is in balance by itself, on any day', async () => {
    await boekAls([{ ...recht(await huishouden(ZEVENAAR), 77), datum: '2026-05-01' }], { gemeentecode: ZEVENAAR });
    const nu = await app.als(RIA).get<ProefbalansUit[]>('/v1/grootboek/proefbalans');
    expect(nu.body.map((b) => [b.gemeentecode, b.inEvenwicht])).toEqual([[DUIVEN, true], ['0293', true], [ZEVENAAR, true]]);
    const toen = await app.als(RIA).get<ProefbalansUit[]>(`/v1/grootboek/proefbalans?gemeente=${ZEVENAAR}&op=2026-04-30`);
    expect(toen.body[0]!.regels).toEqual([]);
    expect((await app.als(RIA).get('/v1/grootboek/proefbalans?gemeente=9999')).status).toBe(404);
    expect((await app.als('klantmanager-duiven').get('/v1/grootboek/proefbalans')).status).toBe(403);
  });

  test('the month of a gemeente: begin, debet, credit and end; and as a file', async () => {
    const staat = await app.als(RIA).get<GemeentestaatUit[]>(`/v1/grootboek/gemeente?gemeente=${ZEVENAAR}&maand=2026-05-01`);
    expect(staat.body[0]!.regels.find((r) => r.rekening === 'vpl')).toMatchObject({ begin: 0, debet: 0, credit: 77, eind: 77 });
    const volgende = await app.als(RIA).get<GemeentestaatUit[]>(`/v1/grootboek/gemeente?gemeente=${ZEVENAAR}&maand=2026-06-01`);
    expect(volgende.body[0]!.regels.find((r) => r.rekening === 'vpl')).toMatchObject({ begin: 77, debet: 0, credit: 0, eind: 77 });
    const csv = await app.als(RIA).get(`/v1/grootboek/gemeente/export?gemeente=${ZEVENAAR}&maand=2026-05-01&formaat=csv`);
    expect(csv.tekst).toContain('"€ 0,77"');
    expect((await app.als(RIA).get(`/v1/grootboek/gemeente/export?maand=2026-05-01&formaat=xlsx`)).ruw.subarray(0, 2).toString()).toBe('PK');
    expect((await app.als(RIA).get<Probleem>('/v1/grootboek/gemeente?maand=2026-05-02')).body.velden?.[0]?.melding).toContain('eerste dag van een maand');
  });

  test('the statement of a household, in words too; another organisation does not see it', async () => {
    const h = await huishouden();
    await boekAls([recht(h, 1_227_11, 64_59), vrijgave(h, 1_227_11)]);
    const { body } = await app.als(RIA).get<RekeningoverzichtUit>(`/v1/huishoudens/${h}/rekeningoverzicht`);
    expect(body.saldi).toEqual([{ rekening: 'vpl', woord: 'Nog te betalen', begin: 0, eind: 0 }, { rekening: 'vt', woord: 'Gereserveerde vakantietoeslag', begin: 0, eind: 64_59 }]);
    expect(body.inWoorden).toEqual(['Voor u is in deze periode € 1.291,70 bijstand vastgesteld.', '€ 64,59 vakantiegeld is voor u gespaard.']);
    expect(body.regels.filter((r) => r.rekening === 'vpl').map((r) => r.saldo)).toEqual([1_227_11, 0]);
    expect((await app.als('klantmanager-duiven').get(`/v1/huishoudens/${h}/rekeningoverzicht`)).status).toBe(403);
    expect((await app.als(RIA).get(`/v1/huishoudens/${randomUUID()}/rekeningoverzicht`)).status).toBe(404);
    expect((await app.als(RIA).get(`/v1/huishoudens/${h}/rekeningoverzicht?van=2026-06-02&totEnMet=2026-06-01`)).status).toBe(400);
  });

  test('the journal, page by page', async () => {
    const h = await huishouden();
    await boekAls([recht(h, 10), recht(h, 20), recht(h, 30)]);
    const een = await app.als(RIA).get<{ rijen: JournaalUit[]; volgende: string }>(`/v1/grootboek/journaal?huishoudenId=${h}&limiet=2`);
    const twee = await app.als(RIA).get<{ rijen: JournaalUit[]; volgende: string | null }>(`/v1/grootboek/journaal?huishoudenId=${h}&limiet=2&cursor=${een.body.volgende}`);
    expect([...een.body.rijen, ...twee.body.rijen].map((j) => j.regels[0]!.debet).sort((a, b) => a - b)).toEqual([10, 20, 30]);
    expect(twee.body.volgende).toBeNull();
  });
});

describe('I11: putting right', () => {
  const corrigeer = (journaalId: string, o: Partial<CorrectieInvoer> = {}, wie = RIA, koppen = {}) => app.als(wie).post<JournaalUit & Probleem>('/v1/grootboek/correcties', { gemeentecode: DUIVEN, journaalId, reden: 'Verkeerd huishouden', ...o }, koppen);

  test('reverses what another person booked, once, and says which', async () => {
    const h = await huishouden();
    const oud = recht(h, 100);
    await boekAls([oud]);
    const nieuw = await corrigeer(oud.id);
    expect([nieuw.status, nieuw.body.corrigeert]).toEqual([201, oud.id]);
    expect(await saldi(h)).toEqual({ vpl: 0 });
    expect((await corrigeer(oud.id)).body.reden).toBe('AlGecorrigeerd');
  });
  test('not what one booked oneself, not the bank, not below zero, not elsewhere', async () => {
    const h = await huishouden();
    const eigen = post([{ rekening: 'last-bijstand', debet: 5 }, { rekening: 'vpl', huishoudenId: h, credit: 5 }]);
    await boekAls([eigen], { door: RIA_PERSOON });
    expect((await corrigeer(eigen.id)).body.reden).toBe('CorrectieVanEigenBoeking');
    expect((await corrigeer(eigen.id, { regels: [{ rekening: 'bank', debet: 5 }, { rekening: 'financiering', credit: 5 }] }, COR)).body.reden).toBe('BankBoektAlleenAfschrift');
    expect((await corrigeer(eigen.id, { regels: [{ rekening: 'vpl', huishoudenId: h, debet: 6 }, { rekening: 'last-bijstand', credit: 6 }] }, COR)).body.reden).toBe('SaldoOnderNul');
    expect((await corrigeer(eigen.id, { regels: [{ rekening: 'vpl', huishoudenId: h, debet: 6 }, { rekening: 'last-bijstand', credit: 5 }] }, COR)).body.reden).toBe('JournaalNietInEvenwicht');
    expect((await corrigeer(eigen.id, { gemeentecode: ZEVENAAR }, COR)).status).toBe(404);
    expect((await corrigeer(eigen.id, { regels: [{ rekening: 'vpl', huishoudenId: await huishouden(ZEVENAAR), credit: 6 }, { rekening: 'last-bijstand', debet: 6 }] }, COR)).status).toBe(404);
    expect((await corrigeer(eigen.id, { reden: 'x' }, COR)).body.velden?.[0]?.melding).toContain('minstens 10 tekens');
    expect((await corrigeer(eigen.id, {}, 'klantmanager-duiven')).status).toBe(403);
  });
  test('two at once are one; the same key is the same answer', async () => {
    const h = await huishouden();
    const oud = recht(h, 100), weer = recht(h, 40);
    await boekAls([oud, weer]);
    const uit = await Promise.all([corrigeer(oud.id), corrigeer(oud.id, {}, COR)]);
    expect(uit.map((u) => u.status).sort((a, b) => a - b)).toEqual([201, 422]);
    const sleutel = { 'idempotency-key': randomUUID() };
    const [a, b] = [await corrigeer(weer.id, {}, RIA, sleutel), await corrigeer(weer.id, {}, RIA, sleutel)];
    expect([a.status, b.status, b.body.id]).toEqual([201, 201, a.body.id]);
    expect(await saldi(h)).toEqual({ vpl: 0 });
  });
});

describe('vakantietoeslag', () => {
  const betaal = (o = {}, wie = RIA) => app.als(wie).post<VakantietoeslagUit & Probleem>('/v1/vakantietoeslag', { gemeentecode: '0293', jaar: 2026, ...o });
  const gespaard = async (stand?: string) => {
    const h = await huishouden('0293');
    if (stand) await rekening(h, stand, '0293');
    await boekAls([recht(h, 1_000_00, 264_81)], { gemeentecode: '0293' });
    return h;
  };
  test('Participatiewet art. 45: in June everybody with a checked account, once; two at once pay it once', async () => {
    const [goed, nieuw, zonder] = [await gespaard('gecontroleerd'), await gespaard('nieuw'), await gespaard()];
    const uit = await Promise.all([betaal(), betaal()]);
    expect(uit.map((u) => u.status)).toEqual([201, 201]);
    expect(uit.flatMap((u) => u.body.opdrachtIds)).toHaveLength(1);
    expect(await saldi(goed)).toEqual({ vpl: 1_264_81, vt: 0 });
    expect(uit[0]!.body.overgeslagen.map((o) => [o.huishoudenId, o.reden])).toEqual([[nieuw, 'rekening-niet-gecontroleerd'], [zonder, 'geen-rekening']]);
    expect(await app.sql(`select soort, stand, bedrag::int, eind_id, maand::text from ontzorgen.betaalopdracht where huishouden_id = $1`, [goed])).toEqual([
      { soort: 'vakantietoeslag', stand: 'concept', bedrag: 264_81, eind_id: expect.stringMatching(/^ONTZ-H\d{4}-202606-51$/) as string, maand: '2026-06-01' }]);
  });
  test('outside June only who ended; another year, gemeente or role not', async () => {
    app.klok.dag = '2026-09-20';
    const [loopt, klaar] = [await gespaard('gecontroleerd'), await gespaard('gecontroleerd')];
    for (const [h, tot] of [[loopt, '2026-12-01'], [klaar, '2026-06-12']]) {
      await app.sql(`insert into ontzorgen.ontzorgdossier (gemeentecode, id, huishouden_id, dossier_id, grondslag, vorm, vanaf, tot) values ('0293', $1, $2, $3, '56a', 'volledig', '2026-03-01', $4)`, [randomUUID(), h, randomUUID(), tot]);
    }
    const { body } = await betaal();
    expect([body.bedrag, body.teLaat]).toEqual([264_81, 1]);
    expect([(await saldi(loopt)).vt, (await saldi(klaar)).vt]).toEqual([264_81, 0]);
    expect((await betaal({ jaar: 2027 })).body.reden).toBe('VtAnderJaar');
    expect((await betaal({ gemeentecode: '9999' })).status).toBe(404);
    expect((await betaal({}, 'klantmanager-duiven')).status).toBe(403);
    app.klok.dag = '2026-06-10';
  });
});
