import { randomUUID } from 'node:crypto';
import type { MaandregelUit, MaandrunOverzichtUit, MaandrunUit, PrognoseUit, TekortUit } from '@wegwijs/ontzorgen';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';

const RSD = 'rsd-medewerker';
const MAART = '2026-03-01';
const APRIL = '2026-04-01';
let app: TestApp;
let nummer = 0;
let iban = 0;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-20' });
});
afterAll(() => app.sluit());
afterEach(async () => {
  for (const t of ['betaalopdracht', 'tekort', 'maandregel', 'maandrun', 'post', 'begunstigde', 'tarief', 'inkomen', 'bijstand', 'ontzorgdossier', 'lid', 'huishouden']) await app.sql(`delete from ontzorgen.${t}`);
});

interface Probleem { reden?: string; velden?: { veld: string; melding: string }[] }
interface Gezin { id: string; gemeentecode: string; lijnen: Record<string, string> }
const DOOR = ACTOREN[RSD]!.persoon;
const NL = () => `NL${String(10 + (iban % 80))}BANK${String((iban += 1)).padStart(10, '0')}`;

async function payee(gemeentecode: string, huishoudenId: string | null, stand = 'gecontroleerd'): Promise<string> {
  const id = randomUUID();
  await app.sql(`insert into ontzorgen.begunstigde (gemeentecode, id, soort, huishouden_id, naam, iban, iban_stand, iban_door, iban_op, gecontroleerd_door, gecontroleerd_op, controle) values ($1, $2, $3, $4, 'Iemand', $5, $6, $7, '2026-01-01', $8, $9, $10)`,
    [gemeentecode, id, huishoudenId ? 'huishouden' : 'schuldeiser', huishoudenId, NL(), stand, DOOR, ...(stand === 'gecontroleerd' ? [ACTOREN['rsd-collega']!.persoon, '2026-01-01', 'iban-naam'] : [null, null, null])]);
  return id;
}

/** A single person (or a couple) with posts, from a day. */
async function gezin(posten: Record<string, number>, o: { gemeentecode?: string; vanaf?: string; paar?: boolean; rato?: boolean; ibanStand?: string } = {}): Promise<Gezin> {
  const { gemeentecode = '0226', vanaf = '2026-01-01', paar = false } = o;
  const id = randomUUID();
  await app.sql(`insert into ontzorgen.huishouden (gemeentecode, id, nummer, naam, geopend_op) values ($1, $2, $3, $4, $5)`, [gemeentecode, id, (nummer += 1), `Gezin ${nummer}`, vanaf]);
  for (const rol of paar ? ['aanvrager', 'partner'] : ['aanvrager']) {
    const dossier = randomUUID();
    await app.sql(`insert into ontzorgen.lid (gemeentecode, id, huishouden_id, dossier_id, naam, geboortedatum, rol, vanaf) values ($1, $2, $3, $4, 'Lid', '1990-01-01', $5, '2025-01-01')`, [gemeentecode, randomUUID(), id, dossier, rol]);
    await app.sql(`insert into ontzorgen.ontzorgdossier (gemeentecode, id, huishouden_id, dossier_id, grondslag, vorm, vanaf, tot, machtiging_vanaf) values ($1, $2, $3, $4, '56a', 'volledig', $5::date, $5::date + interval '6 months', $5)`, [gemeentecode, randomUUID(), id, dossier, vanaf]);
  }
  await app.sql(`insert into ontzorgen.bijstand (gemeentecode, id, huishouden_id, vanaf, leefvorm, vastgelegd_op, vastgelegd_door) values ($1, $2, $3, $4, $5, $4, $6)`, [gemeentecode, randomUUID(), id, vanaf, paar ? 'gehuwd' : 'alleenstaand', DOOR]);
  await payee(gemeentecode, id);
  const lijnen: Record<string, string> = {};
  for (const [soort, bedrag] of Object.entries(posten)) {
    lijnen[soort] = randomUUID();
    await app.sql(`insert into ontzorgen.post (gemeentecode, id, huishouden_id, lijn, begunstigde_id, soort, bedrag, frequentie, vervaldag, vanaf, gebroken_maand, toestemming_op, bewerkt_door, bewerkt_op) values ($1, $2, $3, $4, $5, $6, $7, 'maand', 1, $8, $9, $8, $10, $8)`,
      [gemeentecode, randomUUID(), id, lijnen[soort], await payee(gemeentecode, null, o.ibanStand), soort, bedrag, vanaf, o.rato ? 'naar-rato' : 'volledig', DOOR]);
  }
  return { id, gemeentecode, lijnen };
}
const maak = (maand = MAART, gemeentecode = '0226', wie = RSD) => app.als(wie).post<MaandrunUit & Probleem>('/v1/maandruns', { gemeentecode, maand });
const versie = (v: number) => ({ 'if-match': `"${v}"` });
const regels = async (runId: string, vraag = '') => (await app.als(RSD).get<{ rijen: MaandregelUit[]; volgende: string | null }>(`/v1/maandruns/${runId}/regels?limiet=100${vraag}`)).body.rijen;
const opdrachten = (huishoudenId: string, maand = MAART) => app.sql<{ soort: string; bedrag: string; eind_id: string; uitvoerdatum: string; vervaldag: string }>(
  `select soort, bedrag, eind_id, uitvoerdatum::text, vervaldag::text from ontzorgen.betaalopdracht where huishouden_id = $1 and maand = $2 order by volgnummer`, [huishoudenId, maand]);
const zie = (runId: string, r: MaandregelUit, act = 'gezien', body?: object, v = r.versie) => app.als(RSD).post<MaandregelUit & Probleem>(`/v1/maandruns/${runId}/regels/${r.id}/${act}`, body ?? {}, versie(v));
const EXB1 = { huur: 64_015, energie: 16_500, water: 1_800, zorgverzekering: 31_800 };

test('EX-B1: the couple of 12 March: five instructions that sum to the payable, first month to be looked at', async () => {
  const g = await gezin(EXB1, { paar: true, vanaf: '2026-03-12', rato: true });
  const run = await maak();
  expect(run).toMatchObject({ status: 201, body: { stand: 'concept', huishoudens: 1, uitkering: 122_711, posten: 73_622, naarKlant: 49_089, controleren: 1 } });
  expect((await opdrachten(g.id)).map((o) => [o.soort, Number(o.bedrag), o.eind_id.slice(-10)])).toEqual([['huur', 41_300, '-202603-01'], ['energie', 10_645, '-202603-02'], ['water', 1_161, '-202603-03'], ['zorgverzekering', 20_516, '-202603-04'], ['leefgeld', 49_089, '-202603-05']]);
  const [r] = await regels(run.body.id);
  expect(r).toMatchObject({ stand: 'controleren', redenen: ['EersteMaand', 'NieuwIban'], vakantietoeslag: 6_459, norm: 129_170 });
  expect(r!.uitleg[0]).toMatchObject({ code: 'norm.gehuwd', dagen: 20, vanDagen: 31, bron: expect.stringContaining('1-1-2026') });
  const gezien = await zie(run.body.id, r!);
  expect(gezien).toMatchObject({ status: 200, body: { stand: 'akkoord', gezien: true } });
  expect((await zie(run.body.id, r!)).status).toBe(412);
  expect(await zie(run.body.id, gezien.body)).toMatchObject({ status: 422, body: { reden: 'RegelNietTeControleren' } });
});

test('the same facts give the same fingerprint; a changed fact another, and what was looked at has to be looked at again', async () => {
  const g = await gezin({ huur: 59_500 });
  await gezin({ huur: 60_000 });
  const { body: run } = await maak();
  const r = (await regels(run.id)).find((x) => x.huishoudenId === g.id)!;
  await zie(run.id, r);
  const her = (v: number) => app.als(RSD).post<MaandrunUit & Probleem>(`/v1/maandruns/${run.id}/herberekening`, {}, versie(v));
  const [nu] = (await app.als(RSD).get<MaandrunOverzichtUit>(`/v1/maandruns?maand=${MAART}`)).body.runs;
  const weer = await her(nu!.versie);
  expect(weer).toMatchObject({ status: 200, body: { inhoudSha: run.inhoudSha, akkoord: 1, controleren: 1 } });
  expect((await her(nu!.versie)).status).toBe(412);
  await app.sql(`update ontzorgen.post set bedrag = 59_501 where huishouden_id = $1`, [g.id]);
  const anders = await her(weer.body.versie);
  expect(anders.body.inhoudSha).not.toBe(run.inhoudSha);
  expect(anders.body).toMatchObject({ akkoord: 0, controleren: 2 });
  expect(Number((await opdrachten(g.id))[0]!.bedrag)).toBe(59_501);
});

test('twice the same month is one run, also by five at once; the gemeenten stand side by side and do not hold each other up', async () => {
  await gezin({ huur: 59_500 });
  await gezin({ huur: 60_000 }, { gemeentecode: '0293', ibanStand: 'nieuw' });
  const vijf = await Promise.all([1, 2, 3, 4, 5].map(() => maak()));
  expect(new Set(vijf.map((v) => `${v.status} ${v.body.id}`)).size).toBe(1);
  await maak(MAART, '0293');
  const { runs } = (await app.als(RSD).get<MaandrunOverzichtUit>(`/v1/maandruns?maand=${MAART}`)).body;
  expect(runs.map((r) => [r.gemeentecode, r.geblokkeerd, r.uitkering])).toEqual([['0226', 0, 133_142], ['0293', 1, 133_142]]);
});

test('an IBAN that nobody checked blocks the row, nothing of it goes to the bank, and it cannot be looked away', async () => {
  const g = await gezin({ huur: 59_500 }, { ibanStand: 'gewijzigd' });
  const { body: run } = await maak();
  const [r] = await regels(run.id, '&stand=geblokkeerd');
  expect(r!.redenen).toContain('IbanNietGecontroleerd');
  expect(await opdrachten(g.id)).toEqual([]);
  expect(await zie(run.id, r!)).toMatchObject({ status: 422, body: { reden: 'RegelGeblokkeerd' } });
  const uit = await zie(run.id, r!, 'uitsluiten', { reden: 'Wacht op de controle.' });
  expect(uit).toMatchObject({ status: 200, body: { stand: 'uitgesloten', uitsluitreden: 'Wacht op de controle.' } });
  expect((await app.als(RSD).get<MaandrunOverzichtUit>(`/v1/maandruns?maand=${MAART}`)).body.runs[0]).toMatchObject({ uitkering: 0, uitgesloten: 1 });
  await app.sql(`update ontzorgen.begunstigde set iban_stand = 'gecontroleerd', gecontroleerd_door = $1, gecontroleerd_op = '2026-03-20', controle = 'ander-kanaal' where iban_stand = 'gewijzigd'`, [ACTOREN['rsd-collega']!.persoon]);
  const terug = await zie(run.id, uit.body, 'opnemen');
  expect(terug).toMatchObject({ status: 200, body: { stand: 'controleren', redenen: ['EersteMaand', 'NieuwIban'] } });
  expect(await opdrachten(g.id)).toHaveLength(2);
  expect(await zie(run.id, terug.body, 'opnemen')).toMatchObject({ status: 422, body: { reden: 'RegelNietUitgesloten' } });
});

test('EX-B4: TEKORT 27,58 until a person decides, and only with what covers it', async () => {
  await app.sql(`insert into ontzorgen.tarief (gemeentecode, id, code, vanaf, bedrag, bron, ingevoerd_door, ingevoerd_op, bevestigd_door, bevestigd_op) values ('0226', $1, 'leefgeldvloer.alleenstaand', '2026-01-01', 30000, 'proef', $2, '2026-01-01', $3, '2026-01-01')`, [randomUUID(), DOOR, ACTOREN['rsd-teamleider']!.persoon]);
  const g = await gezin({ huur: 59_500, energie: 29_000, water: 1_500, zorgverzekering: 15_900 });
  const { body: run } = await maak();
  expect(run).toMatchObject({ geblokkeerd: 1 });
  const [t] = (await app.als(RSD).get<{ rijen: TekortUit[] }>('/v1/tekorten?stand=open')).body.rijen;
  expect(t).toMatchObject({ huishoudenId: g.id, maand: MAART, bedrag: 2_758, stand: 'open' });
  const besluit = (body: object, v = t!.versie, wie = RSD) => app.als(wie).post<TekortUit & Probleem>(`/v1/tekorten/${t!.id}/besluit`, { motivering: 'Besproken met mevrouw.', ...body }, versie(v));
  expect(await besluit({ besluit: 'afspraak-schuldeiser', postLijn: g.lijnen.energie, afgesproken: 28_000 })).toMatchObject({ status: 422, body: { reden: 'BesluitDektTekortNiet' } });
  expect(await besluit({ besluit: 'niet-betalen' })).toMatchObject({ status: 422, body: { reden: 'PostOntbreekt' } });
  expect(await besluit({ besluit: 'gokken' })).toMatchObject({ status: 400, body: { velden: [{ veld: 'besluit', melding: expect.stringContaining('moet een van deze waarden zijn') }] } });
  const samen = await Promise.all([1, 2, 3].map(() => besluit({ besluit: 'afspraak-schuldeiser', postLijn: g.lijnen.energie, afgesproken: 26_000 })));
  expect(samen.map((s) => s.status).sort()).toEqual([200, 412, 412]);
  expect((await opdrachten(g.id)).map((o) => Number(o.bedrag))).toEqual([59_500, 26_000, 1_500, 15_900, 30_242]);
  expect((await regels(run.id))[0]).toMatchObject({ stand: 'controleren', tekort: 0, naarKlant: 30_242 });
});

/** What R2's release leaves behind, as far as the calculation reads it. */
async function geefVrij(run: MaandrunUit): Promise<void> {
  await app.sql(`update ontzorgen.maandregel set stand = 'akkoord' where run_id = $1`, [run.id]);
  await app.sql(`update ontzorgen.maandrun set stand = 'vrijgegeven', batch_id = $2 where id = $1`, [run.id, randomUUID()]);
}

test('a fact from before comes as a correction in the next run; a released month is never computed again', async () => {
  const g = await gezin({ huur: 59_500 });
  const meer = await gezin({ huur: 59_500 });
  await app.sql(`insert into ontzorgen.inkomen (gemeentecode, id, huishouden_id, maand, soort, bedrag, vastgelegd_door) values ('0226', $1, $2, $3, 'overig', 10000, $4)`, [randomUUID(), meer.id, MAART, DOOR]);
  const { body: maart } = await maak();
  await geefVrij(maart);
  await app.sql(`delete from ontzorgen.inkomen`);
  await app.sql(`insert into ontzorgen.inkomen (gemeentecode, id, huishouden_id, maand, soort, bedrag, vastgelegd_door) values ('0226', $1, $2, $3, 'overig', 5000, $4)`, [randomUUID(), g.id, MAART, DOOR]);
  const [weer] = (await app.als(RSD).get<MaandrunOverzichtUit>(`/v1/maandruns?maand=${MAART}`)).body.runs;
  expect(await app.als(RSD).post(`/v1/maandruns/${maart.id}/herberekening`, {}, versie(weer!.versie))).toMatchObject({ status: 422, body: { reden: 'RunNietInConcept' } });
  const { body: april } = await maak(APRIL);
  const rijen = await regels(april.id);
  expect(rijen.find((r) => r.huishoudenId === meer.id)).toMatchObject({ correctie: 9_500, uitkering: 133_142 + 9_500 });
  expect(rijen.find((r) => r.huishoudenId === g.id)).toMatchObject({ correctie: 0, uitkering: 133_142, redenen: expect.arrayContaining(['VorderingVoorstel']) });
  expect(rijen.find((r) => r.huishoudenId === g.id)!.uitleg).toContainEqual(expect.objectContaining({ code: 'vordering-voorstel', bedrag: -4_750, van: MAART }));
  await geefVrij(april);
  const { body: mei } = await maak('2026-05-01');
  expect((await regels(mei.id)).find((r) => r.huishoudenId === meer.id)).toMatchObject({ correctie: 0, vorigeUitkering: 142_642 });
  expect((await regels(maart.id)).map((r) => r.uitkering).sort()).toEqual([123_642, 133_142]);
});

test.each([['2026-06-01', 'MaandTeVerVooruit'], ['2026-03-02', 'GeenMaand'], ['2025-11-01', 'MaandTeLangGeleden']])('the month %s is refused: %s', async (maand, reden) => {
  expect(await maak(maand)).toMatchObject({ status: 422, body: { reden } });
});

test('29 February is a day like any other, and the month past the last known norm is blocked, not guessed', async () => {
  app.klok.dag = '2028-02-29';
  await gezin({ huur: 59_500 }, { vanaf: '2028-02-29' });
  expect(await maak('2028-02-01')).toMatchObject({ status: 201, body: { geblokkeerd: 1, uitkering: 0 } });
  app.klok.dag = '2026-03-20';
});

test('another gemeente, an unknown run, another organisation, nonsense', async () => {
  const g = await gezin({ huur: 59_500 });
  const { body: run } = await maak();
  expect((await maak(MAART, '0200')).status).toBe(404);
  expect((await app.als(RSD).get(`/v1/maandruns/${randomUUID()}/regels`)).status).toBe(404);
  for (const wie of ['klantmanager-duiven', 'vwon-medewerker', 'aanbieder']) expect((await app.als(wie).get(`/v1/maandruns/${run.id}/regels`)).status).toBe(403);
  expect(await app.als(RSD).get('/v1/maandruns?maand=maart')).toMatchObject({ status: 400, body: { velden: [{ veld: 'maand' }] } });
  expect((await app.als(RSD).get<PrognoseUit>(`/v1/huishoudens/${g.id}/prognose`)).body.maanden.map((m) => [m.maand, m.uitkering, m.vasteLasten])).toEqual([[MAART, 133_142, 59_500], [APRIL, 133_142, 59_500], ['2026-05-01', 133_142, 59_500]]);
  expect((await app.als(RSD).get(`/v1/huishoudens/${randomUUID()}/prognose`)).status).toBe(404);
});

test('who comes in after the release is paid in another run of that month, and nobody twice', async () => {
  const een = await gezin(EXB1, { paar: true });
  const { body: eerste } = await maak();
  await app.sql(`update ontzorgen.maandrun set stand = 'vrijgegeven', batch_id = $2 where id = $1`, [eerste.id, randomUUID()]);
  expect(await maak()).toMatchObject({ status: 422, body: { reden: 'MaandAlVrijgegeven' } });
  const twee = await gezin(EXB1, { paar: true });
  const { body: tweede } = await maak();
  expect(tweede).toMatchObject({ nummer: 2, stand: 'concept', huishoudens: 1 });
  expect((await regels(tweede.id)).map((r) => r.huishoudenId)).toEqual([twee.id]);
  expect((await maak()).body.id).toBe(tweede.id);
  expect((await regels(eerste.id)).map((r) => r.huishoudenId)).toEqual([een.id]);
});
