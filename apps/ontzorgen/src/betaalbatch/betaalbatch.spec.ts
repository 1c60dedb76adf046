import { createHash, randomUUID } from 'node:crypto';
import type { BankrekeningUit, BetaalbatchDetail, BetaalbatchUit, BetaalopdrachtUit } from '@wegwijs/ontzorgen';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import pg from 'pg';
import { AppModule } from '../app.module.ts';
import { EXB6, MEDEWERKER, maand, rekening, TEAMLEIDER, type Betaling, type Maand } from './testing/maand.ts';

const ANDERE_TEAMLEIDER = { ...ACTOREN['rsd-teamleider']!, account: 'rsd-teamleider-2', persoon: '00000000-0000-4000-8000-000000009099' };
const EXB6_SHA = '82c6cb6930d662e354ee335f3b540c9f75a83873c58b79ab41fb0f5caca3e82c';
const REKENING: Record<string, string> = { '0226': 'NL02ABNA0123456789', '0293': 'NL32INGB0000012345', '0299': 'NL27RABO0300065264' };
interface Probleem { reden?: string; feiten?: Record<string, string | number>; velden?: { veld: string; melding: string }[] }

let app: TestApp;
let teller = 0;
/** Each test has a month of its own: a gemeente has one run per month. */
const volgendeMaand = () => { teller += 1; return `${2026 + Math.floor(teller / 12)}-${String((teller % 12) + 1).padStart(2, '0')}-01`; };
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-10' });
});
afterAll(() => app.sluit());

const alsVersie = (versie: number) => ({ 'if-match': `"${versie}"` });
const klaar = async (o: Parameters<typeof maand>[1] = {}): Promise<Maand> => {
  const gemeentecode = o.gemeentecode ?? '0226';
  await rekening(app, gemeentecode, REKENING[gemeentecode]!);
  return maand(app, { maand: volgendeMaand(), ...o });
};
const bied = (m: Maand, versie = 1, body: object = {}, wie = 'rsd-medewerker') => app.als(wie).post<BetaalbatchUit & Probleem>(`/v1/maandruns/${m.runId}/aanbod`, body, alsVersie(versie));
const geefVrij = (b: BetaalbatchUit, anders: { lijstSha?: string; versie?: number; wie?: Parameters<TestApp['als']>[0]; koppen?: Record<string, string> } = {}) =>
  app.als(anders.wie ?? 'rsd-teamleider').post<BetaalbatchUit & Probleem>(`/v1/betaalbatches/${b.id}/vrijgave`, { lijstSha: anders.lijstSha ?? b.lijstSha }, { ...alsVersie(anders.versie ?? b.versie), ...anders.koppen });
const aangeboden = async (o: Parameters<typeof maand>[1] = {}) => {
  const m = await klaar(o);
  return { m, b: (await bied(m)).body };
};
const vrijgegeven = async (o: Parameters<typeof maand>[1] = {}) => {
  const { m, b } = await aangeboden(o);
  return { m, b: (await geefVrij(b)).body };
};
const een = async (id: string, wie: Parameters<TestApp['als']>[0] = 'rsd-teamleider') => (await app.als(wie).get<BetaalbatchDetail>(`/v1/betaalbatches/${id}`)).body;
const bestand = (id: string) => app.als('rsd-medewerker').get(`/v1/betaalbatches/${id}/bestand`);
const standen = (m: Maand) => app.sql<{ stand: string; n: number }>('select stand, count(*)::int n from ontzorgen.betaalopdracht where gemeentecode = $1 and huishouden_id = any($2) group by 1 order by 1', [m.gemeentecode, m.huishoudens.map((h) => h.id)]);
const runStand = async (m: Maand) => (await app.sql<{ stand: string; versie: number }>('select stand, versie from ontzorgen.maandrun where gemeentecode = $1 and id = $2', [m.gemeentecode, m.runId]))[0];
/** Balances of the accounts of these households, credit positive. */
const saldi = async (m: Maand) => Object.fromEntries((await app.sql<{ rekening: string; s: string }>(
  'select rekening, sum(credit - debet)::text s from ontzorgen.boeking where gemeentecode = $1 and huishouden_id = any($2) group by 1 order by 1', [m.gemeentecode, m.huishoudens.map((h) => h.id)])).map((r) => [r.rekening, Number(r.s)]));
/** A connection of a superuser for this test alone. */
const verbinding = async <T>(werk: (c: pg.Client) => Promise<T>): Promise<T> => {
  const c = new pg.Client(app.db.url());
  await c.connect();
  return werk(c).finally(() => c.end());
};
/** Past every trigger, as somebody does who has the database itself. */
const buitenOm = (sql: string, waarden: unknown[]) => verbinding(async (c) => {
  await c.query(`set session_replication_role = 'replica'`);
  await c.query(sql, waarden);
});

test('EX-B6 and EX-B7 step 1 and 2: offered, seen again by the one who releases, released: four figures to the digit, file and ledger', async () => {
  const m = await klaar({ gemeentecode: '0293', maand: '2026-03-01', eersteNummer: 1 });
  const aanbod = await bied(m);
  expect(aanbod).toMatchObject({ status: 201, body: {
    soort: 'maandrun', stand: 'aangeboden', gemeentecode: '0293', maand: '2026-03-01', runId: m.runId, berichtId: 'ONTZ-0293-000001', formaat: 'pain.001.001.09', aantal: 5, controlesom: 122711, hashtotaal: 1039213679, lijstSha: EXB6_SHA, aangebodenDoor: MEDEWERKER } });
  const b = aanbod.body;
  expect(await runStand(m)).toEqual({ stand: 'aangeboden', versie: 2 });
  expect(await een(b.id)).toMatchObject({ gelijk: true, bezwaar: null, nu: { aantal: 5, controlesom: 122711, hashtotaal: 1039213679, lijstSha: EXB6_SHA }, dagen: [{ uitvoerdatum: '2026-04-01', aantal: 5, bedrag: 122711 }],
    aantalVerschillen: 1, verschillen: [{ nummer: 1, uitkering: 122711, vorigeUitkering: null }], aantalNieuweIbans: 5 });
  const vrij = await geefVrij(b);
  expect(vrij).toMatchObject({ status: 200, body: { stand: 'vrijgegeven', vrijgegevenDoor: TEAMLEIDER, versie: 2, bestandSha: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  expect(await standen(m)).toEqual([{ stand: 'vrijgegeven', n: 5 }]);
  expect(await runStand(m)).toEqual({ stand: 'vrijgegeven', versie: 3 });
  expect(await saldi(m)).toEqual({ 'last-bijstand': -129170, onderweg: 122711, vpl: 0, vt: 6459 });
  expect((await app.sql<{ sleutel: string }>('select sleutel from ontzorgen.journaal where gemeentecode = $1 order by sleutel', ['0293'])).map((j) => j.sleutel)).toEqual([`recht:${m.huishoudens[0]!.regelId}`, `vrijgave:${m.huishoudens[0]!.regelId}`]);
});

test('EX-B6: whoever made, offered, changed, entered an IBAN, or checked a new one does not release; who may, is not stopped', async () => {
  const fout = async (o: Parameters<typeof maand>[1], wie: Parameters<TestApp['als']>[0] = 'rsd-teamleider', bieder = 'rsd-medewerker') => {
    const m = await klaar(o);
    const { body } = await bied(m, 1, {}, bieder);
    const bezwaar = (await een(body.id, wie)).bezwaar;
    const uit = await geefVrij(body, { wie });
    expect([uit.status, uit.body.reden]).toEqual([422, bezwaar]);
    expect(await runStand(m)).toMatchObject({ stand: 'aangeboden' });
    await app.als('rsd-medewerker').post(`/v1/betaalbatches/${body.id}/terugname`, {}, alsVersie(1));
    return bezwaar;
  };
  const met = (anders: Partial<Betaling>) => ({ huishoudens: [[{ ...EXB6[0]!, ...anders }, ...EXB6.slice(1)]] });
  expect(await fout({}, 'rsd-teamleider', 'rsd-teamleider')).toBe('EigenBatch');
  expect(await fout({ gemaaktDoor: TEAMLEIDER })).toBe('EigenBatch');
  expect(await fout(met({ bewerktDoor: TEAMLEIDER }))).toBe('EigenWijzigingInBatch');
  expect(await fout(met({ ibanDoor: TEAMLEIDER }))).toBe('EigenIbanInBatch');
  expect(await fout(met({ gecontroleerdDoor: TEAMLEIDER }))).toBe('EigenIbanControleInBatch');
  // By person: a second account of the one who offered is the same person.
  expect(await fout({}, { ...ACTOREN['rsd-medewerker']!, account: 'tweede-account', rollen: ['rsd-teamleider'] })).toBe('EigenBatch');
  const { b } = await aangeboden();
  expect((await geefVrij(b, { wie: 'rsd-collega' })).status).toBe(403);
  expect((await geefVrij(b, { wie: ANDERE_TEAMLEIDER })).status).toBe(200);
});

test('an IBAN that was paid before may be released by who checked it then', async () => {
  const { m } = await vrijgegeven();
  const oud = m.huishoudens[0]!;
  await app.sql(`update ontzorgen.begunstigde set gecontroleerd_door = $2 where gemeentecode = '0226' and id = any($1)`, [oud.opdrachten.map((o) => o.begunstigdeId), TEAMLEIDER]);
  const volgende = await klaar();
  await buitenOm('update ontzorgen.betaalopdracht set begunstigde_id = $3 where gemeentecode = $1 and id = $2', ['0226', volgende.huishoudens[0]!.opdrachten[0]!.id, oud.opdrachten[0]!.begunstigdeId]);
  expect(await geefVrij((await bied(volgende)).body)).toMatchObject({ status: 200 });
});

test('EX-B6: twenty releases at once are one: one file, one set of postings, twenty times the same answer; and later the same again', async () => {
  const { m, b } = await aangeboden();
  const uit = await Promise.all(Array.from({ length: 20 }, () => geefVrij(b)));
  expect(new Set(uit.map((r) => JSON.stringify([r.status, r.body])))).toEqual(new Set([JSON.stringify([200, uit[0]!.body])]));
  const tel = async () => [await saldi(m), (await app.sql(`select from ontzorgen.betaalbestand where gemeentecode = '0226' and batch_id = $1`, [b.id])).length];
  const daarna = await tel();
  expect(daarna).toEqual([{ 'last-bijstand': -129170, onderweg: 122711, vpl: 0, vt: 6459 }, 1]);
  expect(await geefVrij(b)).toMatchObject({ status: 200, body: uit[0]!.body });
  expect(await geefVrij(b, { wie: ANDERE_TEAMLEIDER })).toMatchObject({ status: 200, body: { vrijgegevenDoor: TEAMLEIDER } });
  const koppen = { 'idempotency-key': 'vrijgave-0123456789' };
  expect([(await geefVrij(b, { koppen })).status, (await geefVrij(b, { koppen })).status]).toEqual([200, 200]);
  expect(await tel()).toEqual(daarna);
});

test('EX-B6: one cent changed after the offer voids it: refused, back to concept, nothing booked, and the next offer has other figures', async () => {
  const { m, b } = await aangeboden();
  await buitenOm('update ontzorgen.betaalopdracht set bedrag = bedrag + 1 where gemeentecode = $1 and id = $2', ['0226', m.huishoudens[0]!.opdrachten[1]!.id]);
  expect(await een(b.id)).toMatchObject({ gelijk: false, controlesom: 122711, nu: { controlesom: 122712 } });
  expect(await geefVrij(b)).toMatchObject({ status: 422, body: { reden: 'InhoudGewijzigd' } });
  expect([await runStand(m), await standen(m), await saldi(m)]).toEqual([{ stand: 'concept', versie: 3 }, [{ stand: 'concept', n: 5 }], {}]);
  expect((await een(b.id)).stand).toBe('teruggenomen');
  expect(await geefVrij(b, { versie: 2 })).toMatchObject({ status: 422, body: { reden: 'BatchNietAangeboden' } });
  // The month no longer says what would be paid: it has to be computed again first.
  expect(await bied(m, 3)).toMatchObject({ status: 422, body: { reden: 'OpdrachtenSluitenNiet', feiten: { huishoudens: expect.stringMatching(/^H\d{4}$/) } } });
});

test('an IBAN that changed, or a household that closed, after the offer: back to concept', async () => {
  const iban = await aangeboden();
  await app.sql(`update ontzorgen.begunstigde set iban_stand = 'gewijzigd', vorige_iban = iban, iban = 'NL63TRIO0212345678', gecontroleerd_door = null, gecontroleerd_op = null, controle = null where gemeentecode = '0226' and id = $1`, [iban.m.huishoudens[0]!.opdrachten[0]!.begunstigdeId]);
  expect(await geefVrij(iban.b)).toMatchObject({ status: 422, body: { reden: 'IbanGewijzigdNaAanbod' } });
  expect(await runStand(iban.m)).toMatchObject({ stand: 'concept' });
  expect(await bied(iban.m, 3)).toMatchObject({ status: 422, body: { reden: 'IbanNietGecontroleerd' } });
  const dicht = await aangeboden();
  await app.sql(`update ontzorgen.huishouden set stand = 'gesloten', gesloten_op = '2026-03-10', slotreden = 'x' where gemeentecode = '0226' and id = $1`, [dicht.m.huishoudens[0]!.id]);
  expect(await geefVrij(dicht.b)).toMatchObject({ status: 422, body: { reden: 'HuishoudenGeslotenInBatch' } });
  expect(await runStand(dicht.m)).toMatchObject({ stand: 'concept' });
});

test('who looked at another list, or at an older version, does not release; nothing changes', async () => {
  const { m, b } = await aangeboden();
  expect(await geefVrij(b, { lijstSha: '0'.repeat(64) })).toMatchObject({ status: 422, body: { reden: 'AndereLijstGezien', velden: [{ veld: 'lijstSha' }] } });
  expect((await geefVrij(b, { versie: 9 })).status).toBe(412);
  const onzin = await geefVrij(b, { lijstSha: 'ja hoor' });
  expect([onzin.status, onzin.body.velden?.[0]?.veld, onzin.body.velden?.[0]?.melding]).toEqual([400, 'lijstSha', expect.stringContaining('controlegetal')]);
  expect([await runStand(m), await standen(m)]).toEqual([{ stand: 'aangeboden', versie: 2 }, [{ stand: 'concept', n: 5 }]]);
});

describe('offering', () => {
  const DRIE = [EXB6, EXB6.slice(0, 2), EXB6.slice(0, 1)];
  test('a household that is blocked or that nobody saw holds up its own gemeente, with its number; no other gemeente', async () => {
    const m = await klaar({ huishoudens: DRIE });
    const zevenaar = await klaar({ gemeentecode: '0299', maand: m.maand });
    await app.sql(`update ontzorgen.maandregel set stand = case when id = $1 then 'geblokkeerd' else 'controleren' end where gemeentecode = '0226' and id = any($2)`, [m.huishoudens[0]!.regelId, m.huishoudens.slice(0, 2).map((h) => h.regelId)]);
    expect(await bied(m)).toMatchObject({ status: 422, body: { reden: 'RegelsNietAkkoord', feiten: { geblokkeerd: 1, controleren: 1, huishoudens: expect.stringMatching(/^H\d{4}, H\d{4}$/) } } });
    expect((await bied(zevenaar)).status).toBe(201);
  });

  test('a household that is left out is not paid, and its payments may not be there', async () => {
    const m = await klaar({ huishoudens: DRIE });
    await app.sql(`update ontzorgen.maandregel set stand = 'uitgesloten', uitsluitreden = 'Bezwaar' where gemeentecode = '0226' and id = $1`, [m.huishoudens[0]!.regelId]);
    expect(await bied(m)).toMatchObject({ status: 422, body: { reden: 'OpdrachtenSluitenNiet' } });
    await app.sql(`delete from ontzorgen.betaalopdracht where gemeentecode = '0226' and huishouden_id = $1`, [m.huishoudens[0]!.id]);
    expect(await bied(m)).toMatchObject({ status: 201, body: { aantal: 3 } });
  });

  test.each<[string, Betaling[], string]>([['to Turkey', [{ ...EXB6[0]!, iban: 'TR330006100519786457841326' }], 'IbanBuitenSepa'], ['to an IBAN that cannot be', [{ ...EXB6[0]!, iban: 'NL92ABNA0417164300' }], 'IbanBuitenSepa'], ['nothing', [], 'NietsTeBetalen']])(
    'a payment %s is refused', async (_t, betalingen, reden) => expect(await bied(await klaar({ huishoudens: [betalingen] }))).toMatchObject({ status: 422, body: { reden } }));

  test('a foreign account within SEPA is paid', async () => expect((await bied(await klaar({ huishoudens: [[{ ...EXB6[0]!, iban: 'DE89370400440532013000' }]] }))).status).toBe(201));

  test('stale, twice, twice at once, unknown, nobody\'s business: one batch at most', async () => {
    const m = await klaar();
    expect((await bied(m, 7)).status).toBe(412);
    const samen = await Promise.all(Array.from({ length: 5 }, () => bied(m)));
    expect(samen.map((r) => r.status).sort()).toEqual([201, 412, 412, 412, 412]);
    expect(await bied(m, 2)).toMatchObject({ status: 422, body: { reden: 'RunNietInConcept' } });
    expect((await bied({ ...m, runId: randomUUID() })).status).toBe(404);
    expect((await bied(m, 2, {}, 'klantmanager-duiven')).status).toBe(403);
    expect((await bied(m, 2, { formaat: 'pain.008' })).body.velden?.[0]?.melding).toContain('moet een van deze waarden zijn');
  });

  test('taken back: the month is in concept again and can be offered anew; after release there is no way back', async () => {
    const { m, b } = await aangeboden();
    const terug = (versie: number) => app.als('rsd-collega').post<BetaalbatchUit & Probleem>(`/v1/betaalbatches/${b.id}/terugname`, {}, alsVersie(versie));
    expect((await terug(5)).status).toBe(412);
    expect(await terug(1)).toMatchObject({ status: 200, body: { stand: 'teruggenomen', lijstSha: b.lijstSha } });
    expect(await runStand(m)).toEqual({ stand: 'concept', versie: 3 });
    const opnieuw = (await bied(m, 3)).body;
    expect([opnieuw.lijstSha, opnieuw.nummer > b.nummer]).toEqual([b.lijstSha, true]);
    await geefVrij(opnieuw);
    expect(await app.als('rsd-collega').post(`/v1/betaalbatches/${opnieuw.id}/terugname`, {}, alsVersie(2))).toMatchObject({ status: 422, body: { reden: 'BatchNietAangeboden' } });
  });
});

test('a role of another organisation gets 403, and one that does not have the task sees no batch, no payment, no file', async () => {
  const { b } = await vrijgegeven();
  const vreemd = { ...ACTOREN['rsd-teamleider']!, organisatie: 'aanbieder-taalpunt' };
  for (const pad of [`/v1/betaalbatches/${b.id}`, `/v1/betaalbatches/${b.id}/bestand`]) {
    expect((await app.als('klantmanager-duiven').get(pad)).status).toBe(403);
    expect((await app.als(vreemd).get(pad)).status).toBe(404);
  }
  expect((await app.als(vreemd).get<{ rijen: unknown[] }>(`/v1/betaalopdrachten?batchId=${b.id}`)).body.rijen).toEqual([]);
  const rijen = (await app.als('rsd-medewerker').get<{ rijen: BetaalopdrachtUit[] }>(`/v1/betaalopdrachten?batchId=${b.id}&stand=vrijgegeven`)).body.rijen;
  expect(rijen.map((o) => o.bedrag)).toEqual(EXB6.map((x) => x.bedrag));
  expect((await app.als('rsd-medewerker').get<{ rijen: BetaalbatchUit[] }>('/v1/betaalbatches?stand=vrijgegeven&limiet=100')).body.rijen.map((x) => x.id)).toContain(b.id);
});

describe('the file', () => {
  test('the same bytes each time, with the hash of the release; each time it is fetched leaves a line', async () => {
    const { b } = await vrijgegeven();
    const [een1, twee] = [await bestand(b.id), await bestand(b.id)];
    expect([een1.status, een1.headers['content-type'], een1.headers['content-disposition']]).toEqual([200, expect.stringContaining('application/xml'), `attachment; filename="${b.berichtId}.xml"`]);
    expect(twee.ruw.equals(een1.ruw)).toBe(true);
    expect([een1.ruw.length, createHash('sha256').update(een1.ruw).digest('hex')]).toEqual([b.bestandBytes, b.bestandSha]);
    expect(await app.sql(`select soort, persoon from tenant.audit where gemeentecode = '0226' and betrokkene = $1 and actie like '%bestand'`, [b.id])).toEqual(Array(2).fill({ soort: 'inzage', persoon: MEDEWERKER }));
  });

  test('there is none before release, and none when what is kept is not what was released', async () => {
    const { b } = await aangeboden();
    expect(await bestand(b.id)).toMatchObject({ status: 422, body: { reden: 'BatchNietVrijgegeven' } });
    await geefVrij(b);
    await app.sql(`update ontzorgen.betaalbestand set inhoud = inhoud || inhoud where gemeentecode = '0226' and batch_id = $1`, [b.id]);
    expect(await bestand(b.id)).toMatchObject({ status: 409, body: { reden: 'BestandBeschadigd' } });
    await app.sql(`update ontzorgen.betaalbestand set inhoud = '\\x00' where gemeentecode = '0226' and batch_id = $1`, [b.id]);
    expect(await bestand(b.id)).toMatchObject({ status: 409 });
  });

  test('a day that has passed becomes the first day that banks work; a coming one stays', async () => {
    app.klok.dag = '2026-04-03'; // Good Friday
    const { b } = await vrijgegeven({ huishoudens: [[EXB6[0]!, { ...EXB6[1]!, vervaldag: '2028-02-29', uitvoerdatum: '2028-02-29' }]] });
    app.klok.dag = '2026-03-10';
    const xml = (await bestand(b.id)).tekst;
    expect([...xml.matchAll(/<PmtInfId>(.*?)<\/PmtInfId>.*?<ReqdExctnDt><Dt>(.*?)<\/Dt>/g)].map((x) => [x[1], x[2]])).toEqual([[`${b.berichtId}-260401`, '2026-04-07'], [`${b.berichtId}-280229`, '2028-02-29']]);
  });
});

test('killed in the middle of a release: nothing of it is there, and the next one does it all', async () => {
  const { m, b } = await aangeboden();
  // The posting to the ledger is the last thing it does, and here it waits for this lock.
  await verbinding(async (c) => {
    await c.query(`select pg_advisory_lock(hashtextextended('grootboek/0226', 0))`);
    const bezig = geefVrij(b);
    let pid: number | undefined;
    for (let i = 0; i < 200 && !pid; i++) {
      await new Promise((r) => setTimeout(r, 25));
      pid = (await app.sql<{ pid: number }>(`select pid from pg_stat_activity where datname = current_database() and wait_event = 'advisory' and usename = 'ontzorgen_app'`))[0]?.pid;
    }
    expect(pid).toBeDefined();
    await app.sql('select pg_terminate_backend($1)', [pid]);
    expect((await bezig).status).toBe(503);
  });
  expect([await standen(m), await saldi(m), await app.sql(`select from ontzorgen.betaalbestand where gemeentecode = '0226' and batch_id = $1`, [b.id]), (await een(b.id)).stand]).toEqual([[{ stand: 'concept', n: 5 }], {}, [], 'aangeboden']);
  expect((await geefVrij(b)).status).toBe(200);
  expect(await saldi(m)).toEqual({ 'last-bijstand': -129170, onderweg: 122711, vpl: 0, vt: 6459 });
});

test('an account of RSD: one gemeente each, by the teamleider; without one nothing is offered', async () => {
  const maak = (body: object, wie = 'rsd-teamleider') => app.als(wie).post<BankrekeningUit & Probleem>('/v1/bankrekeningen', { naam: 'RSD de Liemers', vanaf: '2026-01-01', ...body });
  const later = await klaar({ gemeentecode: '0299' });
  await app.sql(`update ontzorgen.bankrekening set vanaf = '2026-03-11' where gemeentecode = '0299'`);
  expect(await bied(later)).toMatchObject({ status: 422, body: { reden: 'BankrekeningOntbreekt' } });
  expect((await maak({ gemeentecode: '0299', iban: 'NL68TRIO0000000999' }, 'rsd-medewerker')).status).toBe(403);
  expect(await maak({ gemeentecode: '0299', iban: REKENING['0226'] })).toMatchObject({ status: 422, body: { reden: 'BankrekeningBestaatAl', velden: [{ veld: 'iban' }] } });
  expect((await maak({ gemeentecode: '0344', iban: 'GB29NWBK60161331926819' })).status).toBe(404);
  expect((await maak({ gemeentecode: '0299', iban: 'NL00ABNA0123456789' })).body.velden?.[0]?.melding).toContain('IBAN');
  const nieuw = await maak({ gemeentecode: '0299', iban: 'nl63 trio 0212 3456 78', bic: 'TRIONL2U' });
  expect(nieuw).toMatchObject({ status: 201, body: { iban: 'NL63TRIO0212345678', versie: 1, bic: 'TRIONL2U' } });
  expect((await bied(later)).status).toBe(201);
  const wijzig = (versie: number) => app.als('rsd-teamleider').put<BankrekeningUit>(`/v1/bankrekeningen/${nieuw.body.id}`, { naam: 'RSD', vanaf: '2026-02-01' }, alsVersie(versie));
  expect([(await wijzig(4)).status, (await wijzig(1)).body.naam, (await wijzig(1)).status]).toEqual([412, 'RSD', 412]);
  expect((await app.als('rsd-medewerker').get<BankrekeningUit[]>('/v1/bankrekeningen')).body.map((r) => r.gemeentecode)).toContain('0299');
});
