import type { BankafschriftUit, BankimportUit, BankregelUit, StatusberichtDetail, VoorstelUit, VraagpostUit } from '@wegwijs/ontzorgen';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { camtVan, pain002Van, type TestAfschrift } from './testing/camt.ts';
import { saldi, vrijgegeven, type Fixture } from './testing/fixture.ts';

const RSD = 'rsd-medewerker';
const EX_B6 = [41300, 10645, 1161, 20516, 49089];
let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-20' });
});
afterAll(() => app.sluit());

interface Probleem { reden?: string; feiten?: Record<string, string | number>; title?: string; velden?: { veld: string; melding: string }[] }
const XML = { 'content-type': 'application/xml' };
const alsVersie = (versie: number) => ({ 'if-match': `"${versie}"` });
const stuur = (xml: string | Buffer, wie: string | undefined = RSD, koppen: Record<string, string> = {}) => app.als(wie).post<BankimportUit & Probleem>('/v1/bankafschriften', xml, { ...XML, ...koppen });
const status = (xml: string | Buffer, wie = RSD) => app.als(wie).post<StatusberichtDetail & Probleem>('/v1/statusberichten', xml, XML);
const lijst = async <T>(pad: string, wie = RSD) => (await app.als(wie).get<{ rijen: T[] }>(`${pad}limiet=100`)).body.rijen;
const afschrift = (f: Fixture, id: string, opening: number, regels: TestAfschrift['regels'], meer: Partial<TestAfschrift> = {}): TestAfschrift => ({ iban: f.iban, id, datum: '2026-03-12', opening, regels, ...meer });
const alles = (f: Fixture) => f.opdrachten.map((o) => ({ bedrag: o.bedrag, eindId: o.eindId, naam: 'Liander' }));
const standen = async (f: Fixture) => (await app.sql<{ stand: string }>('select stand from ontzorgen.betaalopdracht where gemeentecode = $1 and batch_id = $2 order by eind_id', [f.gemeentecode, f.batchId])).map((r) => r.stand);
const journalen = async () => Number((await app.sql<{ n: string }>('select count(*) n from ontzorgen.journaal'))[0]!.n);
const geboekt = async (bedragen: number[], o: Parameters<typeof vrijgegeven>[2] = {}) => {
  const f = await vrijgegeven(app, bedragen, o);
  expect((await stuur(camtVan(afschrift(f, `${f.nummer}-1`, 0, alles(f))))).status).toBe(201);
  return f;
};
const som = (f: Fixture) => f.opdrachten.reduce((s, o) => s + o.bedrag, 0);
/** What changed on the accounts of a gemeente since `voor`. */
const verschil = (voor: Record<string, number>, na: Record<string, number>) => Object.fromEntries(Object.keys({ ...voor, ...na }).map((k) => [k, (na[k] ?? 0) - (voor[k] ?? 0)]).filter(([, n]) => n !== 0));

describe('EX-B7: a return, to the cent', () => {
  test('(3) debits, (4) return AC04, and the same file twice changes nothing', async () => {
    const begin = await saldi(app, '0226', '00000000-0000-0000-0000-000000000000');
    const f = await vrijgegeven(app, EX_B6, { vt: 6459 });
    const eerste = camtVan(afschrift(f, 'AFS-1', 0, alles(f)));
    const antwoord = await stuur(eerste);
    expect(antwoord).toMatchObject({ status: 201, body: { afschriften: [{ uitkomst: 'nieuw', gemeentecode: '0226', opening: 0, af: 122711, bij: 0, sluiting: -122711, regels: 5, open: 0 }] } });
    expect(verschil(begin, await saldi(app, '0226', f.huishoudenId))).toEqual({ 'last-bijstand': 129170, bank: -122711, vt: -6459 });
    expect(await standen(f)).toEqual(Array(5).fill('geboekt'));
    const tweede = camtVan(afschrift(f, 'AFS-2', -122711, [{ bedrag: 10645, eindId: f.opdrachten[1]!.eindId, retour: 'AC04', naam: 'Liander' }], { datum: '2026-03-16' }));
    expect((await stuur(tweede)).status).toBe(201);
    const na = verschil(begin, await saldi(app, '0226', f.huishoudenId));
    expect(na).toEqual({ 'last-bijstand': 129170, bank: -112066, vt: -6459, retour: -10645 });
    expect(await app.sql('select stand, bankreden from ontzorgen.betaalopdracht where id = $1', [f.opdrachten[1]!.id])).toEqual([{ stand: 'geretourneerd', bankreden: 'AC04' }]);
    const aantal = await journalen();
    for (const opnieuw of [eerste, tweede, eerste, tweede]) expect(await stuur(opnieuw)).toMatchObject({ status: 201, body: { afschriften: [{ uitkomst: 'al-bekend' }] } });
    expect(verschil(begin, await saldi(app, '0226', f.huishoudenId))).toEqual(na);
    expect(await journalen()).toBe(aantal);
    expect((await app.sql<{ sleutel: string }>(`select sleutel from ontzorgen.journaal j where exists (select 1 from ontzorgen.boeking b where b.journaal_id = j.id and b.opdracht_id = $1) order by 1`, [f.opdrachten[1]!.id])).map((j) => j.sleutel.split(':')[0])).toEqual(['bank', 'retour']);
  });

  test('pain.002 RJCT before the booking: released money of that instruction comes back, no bank posting, and only once', async () => {
    const f = await vrijgegeven(app, EX_B6);
    const voor = await saldi(app, '0226', f.huishoudenId);
    const groep = { id: `${f.berichtId}-260312`, transacties: [{ eindId: f.opdrachten[1]!.eindId, status: 'RJCT', reden: 'AC01' }, { eindId: f.opdrachten[0]!.eindId, status: 'ACSC' }, { eindId: 'VREEMD', status: 'RJCT' }] };
    const bericht = pain002Van({ berichtId: 'ST-1', batchBerichtId: f.berichtId, groep: 'PART', groepen: [groep] });
    expect(await status(bericht)).toMatchObject({ status: 201, body: { uitkomst: 'nieuw', afgewezen: 1, groepstatus: 'PART', opvallend: [{ gevolg: 'afgewezen', bankreden: 'AC01' }, { eindId: 'VREEMD', gevolg: 'onbekend' }] } });
    expect(await standen(f)).toEqual(['vrijgegeven', 'afgewezen', 'vrijgegeven', 'vrijgegeven', 'vrijgegeven']);
    const na = await saldi(app, '0226', f.huishoudenId);
    expect(verschil(voor, na)).toEqual({ onderweg: 10645, vpl: -10645 });
    expect(await status(bericht)).toMatchObject({ status: 201, body: { uitkomst: 'al-bekend' } });
    expect(await status(pain002Van({ berichtId: 'ST-2', batchBerichtId: f.berichtId, groepen: [groep] }))).toMatchObject({ status: 201, body: { afgewezen: 0, opvallend: [{ gevolg: 'al-afgewezen' }, { gevolg: 'onbekend' }] } });
    expect(await saldi(app, '0226', f.huishoudenId)).toEqual(na);
    expect(await status(bericht.replace('AC01', 'AC04'))).toMatchObject({ status: 422, body: { reden: 'StatusberichtGewijzigd' } });
    const regel = (await lijst<{ id: string; berichtId: string }>('/v1/statusberichten?')).find((b) => b.berichtId === 'ST-1')!;
    expect(await app.als(RSD).get(`/v1/statusberichten/${regel.id}`)).toMatchObject({ status: 200, body: { berichtId: 'ST-1' } });
  });

  test('a rejected reissue goes back to retour, a whole batch that is rejected comes back whole, and after the booking nothing happens', async () => {
    const r = await vrijgegeven(app, [500], { soort: 'heruitgifte' });
    const voor = await saldi(app, '0226', r.huishoudenId);
    await status(pain002Van({ berichtId: 'R-1', batchBerichtId: r.berichtId, groep: 'RJCT', groepreden: 'FF01' }, '03'));
    expect(verschil(voor, await saldi(app, '0226', r.huishoudenId))).toEqual({ onderweg: 500, retour: -500 });
    expect(await app.sql('select stand, bankreden from ontzorgen.betaalopdracht where id = $1', [r.opdrachten[0]!.id])).toEqual([{ stand: 'afgewezen', bankreden: 'FF01' }]);
    const f = await geboekt([700, 800]);
    expect(await status(pain002Van({ berichtId: 'R-2', batchBerichtId: f.berichtId, groepen: [{ id: `${f.berichtId}-260312`, status: 'RJCT', reden: 'AC01' }] }))).toMatchObject({ body: { afgewezen: 0, opvallend: [{ gevolg: 'na-boeking' }, { gevolg: 'na-boeking' }] } });
    expect(await standen(f)).toEqual(['geboekt', 'geboekt']);
    expect(await status(pain002Van({ berichtId: 'R-3', batchBerichtId: 'ONTZ-0226-999999', groep: 'RJCT' }))).toMatchObject({ status: 422, body: { reden: 'BatchOnbekend' } });
  });
});

describe('a return that does not say what it is of', () => {
  const terug = (f: Fixture, bedrag: number, tekst = 'Retour betaling') => afschrift(f, `${f.nummer}-2`, -som(f), [{ bedrag, retourcode: true, tekst }], { datum: '2026-03-16' });

  test('unique within 14 days is a proposal; the money stands on vraagpost until a person confirms, once', async () => {
    const f = await geboekt([10641, 20511]);
    const voor = await saldi(app, '0226', f.huishoudenId);
    expect(await stuur(camtVan(terug(f, 10641)))).toMatchObject({ body: { afschriften: [{ open: 1 }] } });
    expect(verschil(voor, await saldi(app, '0226', f.huishoudenId))).toEqual({ bank: 10641, vraagpost: -10641 });
    const [v] = (await lijst<VoorstelUit>('/v1/voorstellen?')).filter((x) => x.opdrachtId === f.opdrachten[0]!.id);
    expect(v).toMatchObject({ grond: 'bedrag-uniek', bedrag: 10641, eindId: f.opdrachten[0]!.eindId, huishouden: 'Yusuf', begunstigde: 'Liander', betaaldOp: '2026-03-12', omschrijving: 'Retour betaling' });
    expect((await app.als(RSD).post(`/v1/vraagposten/${v!.id}/toewijzing`, { soort: 'gemeente', toelichting: 'Voor de gemeente.' }, alsVersie(1))).body).toMatchObject({ reden: 'EerstVoorstelBeslissen' });
    const tegelijk = await Promise.all([1, 2, 3].map(() => app.als(RSD).post<BankregelUit>(`/v1/voorstellen/${v!.id}/bevestiging`, undefined, alsVersie(1))));
    expect(tegelijk.map((t) => t.status).sort()).toEqual([200, 412, 412]);
    expect(verschil(voor, await saldi(app, '0226', f.huishoudenId))).toEqual({ bank: 10641, retour: -10641 });
    expect(await standen(f)).toEqual(['geretourneerd', 'geboekt']);
    expect(await app.als(RSD).post(`/v1/voorstellen/${v!.id}/bevestiging`, undefined, alsVersie(2))).toMatchObject({ status: 422, body: { reden: 'VoorstelNietOpen' } });
  });

  test('rejected, it is a question again, and a person finds the payment; two equal amounts are a question from the start', async () => {
    const f = await geboekt([10642, 333, 333]);
    await stuur(camtVan(afschrift(f, `${f.nummer}-2`, -som(f), [{ bedrag: 10642, retourcode: true }, { bedrag: 333, retourcode: true }], { datum: '2026-03-16' })));
    const open = (await lijst<VraagpostUit>('/v1/vraagposten?')).filter((r) => [10642, 333].includes(r.bedrag));
    expect(open.map((r) => [r.stand, r.reden, r.dagen, r.ouderdom])).toEqual(expect.arrayContaining([['voorstel', 'bedrag-uniek', 4, 'nieuw'], ['vraagpost', 'meer-dan-een-mogelijk', 4, 'nieuw']]));
    const voorstel = open.find((r) => r.bedrag === 10642)!;
    expect(await app.als(RSD).post(`/v1/voorstellen/${voorstel.id}/afwijzing`, { toelichting: 'nee' }, alsVersie(1))).toMatchObject({ status: 400, body: { velden: [{ veld: 'toelichting' }] } });
    expect(await app.als(RSD).post(`/v1/voorstellen/${voorstel.id}/afwijzing`, { toelichting: 'De bank zegt iets anders.' }, alsVersie(1))).toMatchObject({ status: 200, body: { stand: 'vraagpost', reden: 'voorstel-afgewezen', versie: 2 } });
    const dubbel = open.find((r) => r.bedrag === 333)!;
    const mogelijk = (await app.als(RSD).get<{ opdrachten: { id: string }[] }>(`/v1/vraagposten/${dubbel.id}/mogelijk`)).body.opdrachten.map((o) => o.id);
    expect(mogelijk.sort()).toEqual([f.opdrachten[1]!.id, f.opdrachten[2]!.id].sort());
    expect(await app.als(RSD).post(`/v1/vraagposten/${dubbel.id}/toewijzing`, { soort: 'retour', opdrachtId: f.opdrachten[0]!.id, toelichting: 'Gebeld met de bank.' }, alsVersie(1))).toMatchObject({ status: 422, body: { reden: 'BedragVerschilt', velden: [{ veld: 'opdrachtId' }] } });
    expect(await app.als(RSD).post(`/v1/vraagposten/${dubbel.id}/toewijzing`, { soort: 'retour', opdrachtId: f.opdrachten[2]!.id, toelichting: 'Gebeld met de bank.' }, alsVersie(1))).toMatchObject({ status: 200, body: { stand: 'toegewezen', toewijzing: 'retour', huishoudenId: f.huishoudenId } });
    expect(await standen(f)).toEqual(['geboekt', 'geboekt', 'geretourneerd']);
  });

  test('an exact return later takes the payment from a proposal, which is a question again', async () => {
    const f = await geboekt([777]);
    await stuur(camtVan(terug(f, 777)));
    await stuur(camtVan(afschrift(f, `${f.nummer}-3`, 0, [{ bedrag: 777, eindId: f.opdrachten[0]!.eindId, retour: 'AC06' }], { datum: '2026-03-17' })));
    expect(await standen(f)).toEqual(['geretourneerd']);
    expect((await lijst<VraagpostUit>('/v1/vraagposten?')).filter((r) => r.bedrag === 777)).toMatchObject([{ stand: 'vraagpost', reden: 'voorstel-vervallen', versie: 2 }]);
  });
});

describe('vraagposten: what else can be on the bank', () => {
  test('refund of a creditor, money of the gemeente, costs of the bank, a debt and its repayment: each to its account', async () => {
    const f = await geboekt([900]);
    await stuur(camtVan(afschrift(f, `${f.nummer}-2`, -900, [
      { bedrag: 4001, richting: 'bij', naam: 'Vattenfall', tekst: 'Jaarafrekening' }, { bedrag: 5000001, richting: 'bij', naam: 'Gemeente Duiven' }, { bedrag: 1251, tekst: 'Kosten' }, { bedrag: 3001, tekst: 'Dubbel betaald' }, { bedrag: 2001, richting: 'bij' }, { bedrag: 2002, richting: 'bij' },
    ], { datum: '2026-03-16' })));
    const voor = await saldi(app, '0226', f.huishoudenId);
    const open = await lijst<VraagpostUit>('/v1/vraagposten?');
    const wijs = async (bedrag: number, doel: object) => {
      const v = open.find((r) => r.bedrag === bedrag)!;
      return app.als(RSD).post<BankregelUit & Probleem>(`/v1/vraagposten/${v.id}/toewijzing`, { toelichting: 'Uitgezocht.', ...doel }, alsVersie(v.versie));
    };
    expect(open.find((r) => r.bedrag === 4001)).toMatchObject({ reden: 'bijschrijving', tegenNaam: 'Vattenfall', omschrijving: 'Jaarafrekening' });
    expect(await wijs(4001, { soort: 'terugbetaling' })).toMatchObject({ status: 422, body: { reden: 'HuishoudenOntbreekt' } });
    expect(await wijs(4001, { soort: 'terugbetaling', huishoudenId: '11111111-1111-4111-8111-111111111111' })).toMatchObject({ status: 404 });
    expect((await wijs(4001, { soort: 'terugbetaling', huishoudenId: f.huishoudenId })).status).toBe(200);
    expect((await wijs(5000001, { soort: 'gemeente' })).status).toBe(200);
    expect((await wijs(1251, { soort: 'gemeente' })).status).toBe(200);
    expect(await wijs(2001, { soort: 'vordering', huishoudenId: f.huishoudenId })).toMatchObject({ status: 422, body: { reden: 'MeerDanVordering', feiten: { open: '€ 0,00' } } });
    expect((await wijs(3001, { soort: 'vordering', huishoudenId: f.huishoudenId })).status).toBe(200);
    expect((await wijs(2001, { soort: 'vordering', huishoudenId: f.huishoudenId })).status).toBe(200);
    expect(await wijs(2002, { soort: 'onzin' })).toMatchObject({ status: 400, body: { velden: [{ veld: 'soort', melding: expect.stringContaining('een van deze waarden') }] } });
    expect(verschil(voor, await saldi(app, '0226', f.huishoudenId))).toEqual({ vraagpost: 4001 + 5000001 - 1251 - 3001 + 2001, retour: -4001, financiering: -5000001 + 1251, vordering: 1000 });
    expect(await wijs(4001, { soort: 'gemeente' })).toMatchObject({ status: 412 });
    const herroepen = await app.sql<{ n: string }>(`select count(*) n from ontzorgen.journaal where soort = 'toewijzing' and corrigeert is null`);
    expect(Number(herroepen[0]!.n)).toBe(0);
  });

  test('a payment that the bank booked without our reference', async () => {
    const f = await vrijgegeven(app, [6543]);
    await stuur(camtVan(afschrift(f, `${f.nummer}-1`, 0, [{ bedrag: 6543 }])));
    const v = (await lijst<VraagpostUit>('/v1/vraagposten?')).find((r) => r.bedrag === 6543)!;
    expect(v.reden).toBe('geen-kenmerk');
    expect((await app.als(RSD).post(`/v1/vraagposten/${v.id}/toewijzing`, { soort: 'betaling', opdrachtId: f.opdrachten[0]!.id, toelichting: 'Zie het afschrift.' }, alsVersie(1))).status).toBe(200);
    expect(await standen(f)).toEqual(['geboekt']);
  });

  test('lists: statements with their lines, and who sees them', async () => {
    const f = await geboekt([811]);
    const a = (await lijst<BankafschriftUit>('/v1/bankafschriften?')).find((x) => x.iban === f.iban)!;
    expect((await app.als(RSD).get<BankafschriftUit>(`/v1/bankafschriften/${a.id}`)).body).toEqual(a);
    expect(await lijst<BankregelUit>(`/v1/bankafschriften/${a.id}/regels?`)).toMatchObject([{ nr: '000001', stand: 'geboekt', bedrag: 811, opdrachtId: f.opdrachten[0]!.id }]);
    for (const pad of ['bankafschriften', `bankafschriften/${a.id}`, 'vraagposten', 'voorstellen', 'statusberichten']) {
      for (const wie of ['klantmanager-duiven', 'vwon-medewerker', 'projectleider', 'aanbieder']) expect((await app.als(wie).get(`/v1/${pad}`)).status).toBe(403);
    }
    expect((await stuur(camtVan(afschrift(f, 'X', -811, [])), 'klantmanager-duiven')).status).toBe(403);
    expect((await app.als(RSD).get('/v1/bankafschriften/11111111-1111-4111-8111-111111111111/regels')).status).toBe(404);
    const gelezen = await app.sql<{ n: string }>('select count(*) n from tenant.audit where betrokkene = $1', [f.dossierId]);
    expect(Number(gelezen[0]!.n)).toBeGreaterThanOrEqual(2);
  });
});
