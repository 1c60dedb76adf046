import { randomUUID } from 'node:crypto';
import type { HuishoudenUit, IncidentUit, PostOverdrachtUit, ZelfbeoordelingUit } from '@wegwijs/ontzorgen';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { alsVersie, testHuishouden } from '../huishouden/testing/huishouden.ts';

const RSD = 'rsd-medewerker';
let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-20' });
});
beforeEach(() => {
  app.klok.dag = '2026-03-20';
});
afterAll(() => app.sluit());

interface Probleem { reden?: string }
const maak = () => testHuishouden(app, { vanaf: '2026-03-12', posten: [{ soort: 'huur', bedrag: 64_015, iban: 'NL91ABNA0417164300' }, { soort: 'water', bedrag: 1_800, iban: 'NL20INGB0001234567' }] });
const toon = async (id: string) => (await app.als(RSD).get<HuishoudenUit>(`/v1/huishoudens/${id}`)).body;
const standen = (h: HuishoudenUit) => Object.fromEntries(h.afbouw.plan.map((r) => [r.regel, r.stand]));
const draagOver = (p: { id: string; versie: number }, vanaf: string) => app.als(RSD).post<PostOverdrachtUit & Probleem>(`/v1/posten/${p.id}/overdracht`, { vanaf }, alsVersie(p.versie));
const rondAf = (o: { id: string; versie: number }, body: object) => app.als(RSD).post<PostOverdrachtUit & Probleem>(`/v1/overdrachten/${o.id}/afronding`, { gelukt: true, bewijs: 'Bankafschrift gezien', ...body }, alsVersie(o.versie));

test('B4: a talk in month 4, one own incasso in month 5, everything over in month 6, each with evidence', async () => {
  const { huishouden, posten } = await maak();
  app.klok.dag = '2026-06-15';
  const gesprek = (body: object = {}) => app.als(RSD).post<Probleem>(`/v1/huishoudens/${huishouden.id}/afbouwgesprekken`, { stap: 'evaluatie', gehoudenOp: '2026-06-15', verslag: 'Gaat goed', zelfstandig: true, ...body });
  expect((await gesprek({ gehoudenOp: '2026-06-16' })).body.reden).toBe('AfbouwgesprekInDeToekomst');
  expect([(await gesprek()).status, (await gesprek()).body.reden]).toEqual([201, 'AfbouwgesprekBestaat']);
  const eerste = (await draagOver(posten[0]!, '2026-08-01')).body;
  expect(eerste).toMatchObject({ stand: 'gepland', vanaf: '2026-08-01' });
  expect((await draagOver(posten[0]!, '2026-09-01')).body.reden).toBe('OverdrachtBestaat');
  app.klok.dag = '2026-08-12';
  expect((await rondAf(eerste, {})).body.reden).toBe('OverdrachtsbewijsOntbreekt');
  expect((await rondAf(eerste, { bewijsOp: '2026-07-31' })).body.reden).toBe('BewijsVoorOverdracht');
  expect((await rondAf(eerste, { bewijsOp: '2026-08-03' })).body).toMatchObject({ stand: 'overgedragen', bewijsOp: '2026-08-03' });
  const half = await toon(huishouden.id);
  expect(standen(half)).toMatchObject({ evaluatie: 'gedaan', 'eerste-incasso': 'gedaan', overdracht: 'nu', 'checkin-1': 'later' });
  expect(half.afbouw.nogOverTeDragen).toEqual([posten[1]!.lijn]);
});

test('I12: the client pays whole months, and the versions say who pays when', async () => {
  const { huishouden, posten } = await maak();
  expect((await draagOver(posten[0]!, '2026-08-12')).body.reden).toBe('BetalerWisseltMiddenInMaand');
  expect((await draagOver(posten[0]!, '2026-08-01')).status).toBe(201);
  const huur = (await toon(huishouden.id)).posten.filter((p) => p.lijn === posten[0]!.lijn);
  expect(huur.map((p) => [p.vanaf, p.betaler])).toEqual([['2026-03-12', 'rsd'], ['2026-08-01', 'klant']]);
});

test('it did not work: RSD pays again from the next month, and it can be tried again', async () => {
  const { huishouden, posten } = await maak();
  const o = (await draagOver(posten[0]!, '2026-08-01')).body;
  app.klok.dag = '2026-08-20';
  expect((await rondAf(o, { gelukt: false, bewijs: 'Incasso gestorneerd' })).body.stand).toBe('mislukt');
  const huur = (await toon(huishouden.id)).posten.filter((p) => p.lijn === posten[0]!.lijn);
  expect(huur.map((p) => [p.vanaf, p.betaler])).toEqual([['2026-03-12', 'rsd'], ['2026-08-01', 'klant'], ['2026-09-01', 'rsd']]);
  expect((await draagOver(posten[0]!, '2026-10-01')).status).toBe(201);
});

test('two hand-overs of one post at the same moment: one', async () => {
  const { posten } = await maak();
  expect((await Promise.all([draagOver(posten[0]!, '2026-08-01'), draagOver(posten[0]!, '2026-08-01')])).map((r) => r.status).sort()).toEqual([201, 422]);
});

test('skills before and after; the score afterwards hangs on a post of this household', async () => {
  const [een, twee] = [await maak(), await maak()];
  const beoordeel = (body: object) => app.als(RSD).post<ZelfbeoordelingUit & Probleem>(`/v1/huishoudens/${een.huishouden.id}/zelfbeoordelingen`, { vaardigheid: 'incasso-lezen', moment: 'voor', score: 2, ...body });
  expect((await beoordeel({})).status).toBe(201);
  expect((await beoordeel({})).body.reden).toBe('BeoordelingBestaat');
  expect((await beoordeel({ moment: 'na', score: 4 })).body.reden).toBe('PostBijVaardigheidOntbreekt');
  expect((await beoordeel({ moment: 'na', score: 4, lijn: twee.posten[0]!.lijn })).body.reden).toBe('PostNietVanHuishouden');
  expect((await beoordeel({ moment: 'na', score: 6, lijn: een.posten[0]!.lijn })).status).toBe(400);
  expect((await beoordeel({ moment: 'na', score: 4, lijn: een.posten[0]!.lijn })).status).toBe(201);
  expect((await toon(een.huishouden.id)).afbouw.zelfbeoordelingen.map((z) => [z.moment, z.score])).toEqual([['voor', 2], ['na', 4]]);
});

describe('vroegsignalering', () => {
  const meld = (h: { huishouden: { id: string } }, lijn: string, anders: object = {}) => app.als(RSD).post<IncidentUit & Probleem>(`/v1/huishoudens/${h.huishouden.id}/incidenten`, { lijn, melder: 'Woningstichting', gemeldOp: '2026-03-20', achterstand: 64_015, ...anders });
  const benader = (i: { id: string; versie: number }) => app.als(RSD).post<IncidentUit & Probleem>(`/v1/incidenten/${i.id}/benadering`, {}, alsVersie(i.versie));
  const onderzoek = (i: { id: string; versie: number }) => app.als(RSD).post<IncidentUit & Probleem>(`/v1/incidenten/${i.id}/onderzoek`, { stand: 'eigen-fout', uitkomst: 'Betaling stond dubbel op hold' }, alsVersie(i.versie));

  test('Wgs art. 3: a signal on a post that RSD pays is first RSD its own incident', async () => {
    const h = await maak();
    const { body: i } = await meld(h, h.posten[0]!.lijn);
    expect(i).toMatchObject({ eigenPost: true, stand: 'open', onderzoekUiterlijk: '2026-03-25' });
    expect((await benader(i)).body.reden).toBe('EerstEigenOnderzoek');
    const na = (await onderzoek(i)).body;
    expect(na).toMatchObject({ stand: 'eigen-fout', onderzochtOp: '2026-03-20' });
    expect((await onderzoek(na)).body.reden).toBe('IncidentNietOpen');
    expect((await benader(na)).body).toMatchObject({ stand: 'gesloten', benaderdOp: '2026-03-20' });
    await expect(app.sql(`update ontzorgen.incident set onderzocht_op = null, stand = 'gesloten' where id = $1`, [i.id])).rejects.toThrow(/check/);
  });

  test('on a post that the client pays himself the household may be approached at once', async () => {
    const h = await maak();
    await draagOver(h.posten[0]!, '2026-04-01');
    app.klok.dag = '2026-05-01';
    const { body: i } = await meld(h, h.posten[0]!.lijn, { gemeldOp: '2026-05-01' });
    expect(i.eigenPost).toBe(false);
    expect((await benader(i)).status).toBe(200);
  });

  test('not on a post of another household, and not in the future', async () => {
    const h = await maak();
    expect((await meld(h, randomUUID())).body.reden).toBe('PostNietVanHuishouden');
    expect((await meld(h, h.posten[0]!.lijn, { gemeldOp: '2026-03-21' })).body.reden).toBe('SignaalInDeToekomst');
  });
});

test('another role and another gemeente', async () => {
  const { huishouden, posten } = await maak();
  expect((await app.als('klantmanager-duiven').post(`/v1/posten/${posten[0]!.id}/overdracht`, { vanaf: '2026-08-01' }, alsVersie(1))).status).toBe(403);
  const vermomd = { account: 'x', persoon: randomUUID(), naam: 'X', organisatie: 'gemeente-0226', rollen: ['rsd-medewerker' as const] };
  expect((await app.als(vermomd).post(`/v1/posten/${posten[0]!.id}/overdracht`, { vanaf: '2026-08-01' }, alsVersie(1))).status).toBe(404);
  expect((await app.als(vermomd).post(`/v1/huishoudens/${huishouden.id}/zelfbeoordelingen`, { vaardigheid: 'digid', moment: 'voor', score: 1 })).status).toBe(404);
});
