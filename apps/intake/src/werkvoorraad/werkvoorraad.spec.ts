import { plusDagen } from '@wegwijs/kernel';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakGezin, type Lid } from '../testing/gezin.ts';

const VANDAAG = '2026-03-02';
const IK = ACTOREN['klantmanager-westervoort']!;
const COLLEGA = ACTOREN['collega-westervoort']!;
type Rij = { id: string; versie: number; naam: string; wettelijk: { einde: string | null; stand: string; dagen: number | null } };
type Lijst = { rijen: Rij[]; volgende: string | null; totaal: number | string; aantallen: Record<string, number> };

let app: TestApp;
beforeAll(async () => { app = await testApp(AppModule, { vandaag: VANDAAG }); });
afterAll(() => app.sluit());

const lijst = (query: string, wie = 'klantmanager-westervoort') => app.als(wie).get<Lijst & { velden: { veld: string }[] }>(`/v1/werkvoorraad?${query}`);
const namen = (l: { body: Lijst }) => l.body.rijen.map((r) => r.naam);
/** A housed family member whose statutory clock ends `dagen` days from today. */
const met = (naam: string, dagen: number, meer: Lid['feiten'] = {}): Lid => {
  const op = plusDagen(VANDAAG, dagen - 70);
  return { voornamen: naam, achternaam: 'W', feiten: { gehuisvestOp: op, brpOp: op, kennisgevingOp: op, behandelaar: IK.persoon, behandelaarNaam: IK.naam, ...meer } };
};

describe('the list', () => {
  beforeAll(async () => {
    await maakGezin(app, { gemeentecode: '0293', gekoppeldOp: '2025-06-02', leden: [
      met('Laat', -3), met('Week', 4), met('Maand', 23), met('Schema', 42, { intakeAfgerondOp: '2026-02-27', leerroute: 'b1' }),
      met('Wacht', -10, { derdeGevraagdOp: '2026-01-05' }),
      { voornamen: 'Azc', achternaam: 'W', feiten: { behandelaar: IK.persoon, behandelaarNaam: IK.naam } },
      met('Collega', 2, { behandelaar: COLLEGA.persoon, behandelaarNaam: COLLEGA.naam }),
      met('Vrij', 3, { behandelaar: null, behandelaarNaam: null }),
      met('Klaar', -30, { pipVastgesteldOp: '2026-01-12', pipBekendgemaaktOp: '2026-01-13' }),
    ] });
    await maakGezin(app, { gemeentecode: '0293', gekoppeldOp: '2026-02-02', leden: [{ ...met('Gezinslid', 60), verblijfstitel: 'regulier' }] });
    await maakGezin(app, { gemeentecode: '0226', leden: [met('Duivens', -5)] });
  });

  test('mine, by last day: late first, what has not started last; each with both clocks and the next step', async () => {
    const uit = await lijst('');
    expect(namen(uit)).toEqual(['Wacht W', 'Laat W', 'Week W', 'Maand W', 'Schema W', 'Gezinslid W', 'Azc W']);
    expect(uit.body.rijen.map((r) => [r.wettelijk.stand, r.wettelijk.dagen])).toEqual([
      ['wacht op derde', null], ['te laat', -3], ['binnen 7 dagen', 4], ['binnen 4 weken', 23], ['op schema', 42], ['op schema', 60], ['nog niet gestart', null]]);
    expect(uit.body.rijen[4]).toMatchObject({
      fase: 'pip', leerroute: 'b1', doelgroep: 'asiel', behandelaarNaam: 'Kim Klantmanager', volgendeStap: { code: 'pip-opstellen', tekst: expect.any(String) }, versie: 1,
      zaaknummer: expect.stringMatching(/^WI-2026-/), streefnorm: { einde: '2026-03-16', stand: 'binnen 4 weken', dagen: 14 } });
    expect(uit.body).toMatchObject({ totaal: 7, volgende: null, aantallen: { teLaat: 1, wachtOpDerde: 1, binnen7Dagen: 1, binnen4Weken: 1, opSchema: 2, nogNietGestart: 1, klaar: 0 } });
  });

  test.each([
    ['wie=team', ['Wacht W', 'Laat W', 'Collega W', 'Vrij W', 'Week W', 'Maand W', 'Schema W', 'Gezinslid W', 'Azc W']],
    ['wie=niet-toegewezen', ['Vrij W']],
    ['wie=alles&sorteer=naam&limiet=3', ['Azc W', 'Collega W', 'Gezinslid W']],
    ['wie=alles&fase=afgerond', ['Klaar W']],
    ['klokstand=te laat', ['Laat W']],
    ['klokstand=wacht op derde', ['Wacht W']],
    ['klokstand=binnen 7 dagen&wie=team', ['Collega W', 'Vrij W', 'Week W']],
    ['klokstand=nog niet gestart', ['Azc W']],
    ['leerroute=b1', ['Schema W']],
    ['doelgroep=gezin', ['Gezinslid W']],
    ['fase=koppeling', ['Azc W']],
    ['sorteer=naam&richting=af&limiet=2', ['Week W', 'Wacht W']],
    ['sorteer=gekoppeldOp&richting=af&limiet=1', ['Gezinslid W']],
  ])('%s', async (query, verwacht) => {
    expect(namen(await lijst(query.replaceAll(' ', '%20')))).toEqual(verwacht);
  });

  test('the tab that is open does not change the counts of the other tabs', async () => {
    const uit = await lijst('klokstand=te%20laat');
    expect(uit.body).toMatchObject({ totaal: 1, aantallen: { teLaat: 1, binnen7Dagen: 1, opSchema: 2 } });
    expect((await lijst('wie=alles')).body).toMatchObject({ totaal: 10, aantallen: { klaar: 1 } });
  });

  test.each(['deadline', 'naam', 'gekoppeldOp'].flatMap((s) => ['op', 'af'].map((r) => [s, r])))('pages of two by %s %s: everybody once, in the order of the whole', async (sorteer, richting) => {
    const heel = await lijst(`wie=alles&sorteer=${sorteer}&richting=${richting}`);
    const delen: string[] = [];
    let cursor: string | null = '';
    for (let i = 0; cursor !== null && i < 10; i++) {
      const deel: { body: Lijst } = await lijst(`wie=alles&sorteer=${sorteer}&richting=${richting}&limiet=2${cursor && `&cursor=${cursor}`}`);
      delen.push(...deel.body.rijen.map((r) => r.id));
      cursor = deel.body.volgende;
    }
    expect(delen).toEqual(heel.body.rijen.map((r) => r.id));
    expect(new Set(delen).size).toBe(10);
  });

  test('a cursor of another order, or nonsense, is refused', async () => {
    const { body } = await lijst('wie=alles&limiet=2');
    for (const q of [`wie=alles&sorteer=naam&cursor=${body.volgende}`, `wie=alles&richting=af&cursor=${body.volgende}`, 'cursor=onzin', `cursor=${Buffer.from('[1,"deadline op","x","y"]').toString('base64url')}`]) {
      const uit = await lijst(q);
      expect([uit.status, uit.body.velden[0]!.veld]).toEqual([400, 'cursor']);
    }
  });

  test.each([['wie=iedereen', 'wie'], ['fase=nieuw', 'fase'], ['klokstand=laat', 'klokstand'], ['sorteer=bsn', 'sorteer'], ['limiet=101', 'limiet'], ['limiet=veel', 'limiet'], ['gemeentecode=0226', 'gemeentecode']])('%s names the field', async (query, veld) => {
    const uit = await lijst(query);
    expect([uit.status, uit.body.velden.map((v) => v.veld)]).toEqual([400, [veld]]);
  });

  test('another gemeente sees its own only', async () => {
    expect(namen(await lijst('wie=alles', 'klantmanager-duiven'))).toEqual(['Duivens W']);
    expect((await lijst('wie=alles', 'klantmanager-zevenaar')).body).toMatchObject({ rijen: [], totaal: 0 });
    expect((await lijst('', 'beheerder-westervoort')).status).toBe(403);
    expect((await lijst('', 'rsd-medewerker')).status).toBe(403);
  });

  test('one audit line for everybody shown, none for who is on the next page', async () => {
    const tel = () => app.sql<{ n: number }>(`select count(*)::int n from tenant.audit where persoon = $1 and soort = 'inzage'`, [COLLEGA.persoon]).then((r) => r[0]!.n);
    const voor = await tel();
    const uit = await lijst('wie=alles&limiet=3', 'collega-westervoort');
    expect(await tel() - voor).toBe(3);
    for (const r of uit.body.rijen) expect(await app.sql(`select 1 from tenant.audit where betrokkene = $1 and persoon = $2`, [r.id, COLLEGA.persoon])).toHaveLength(1);
  });
});

describe('handing out', () => {
  type Uitkomst = { rijen: { dossierId: string; uitkomst: string; versie?: number }[]; gewijzigd: number; reden: string; velden: { veld: string }[] };
  const wijsToe = (wie: string, behandelaar: string | null | undefined, dossiers: object[], koppen: Record<string, string> = {}) =>
    app.als(wie).post<Uitkomst>('/v1/werkvoorraad/toewijzing', { ...(behandelaar !== undefined && { behandelaar }), dossiers }, koppen);
  const nieuw = async (feiten: Lid['feiten'] = {}) => (await maakGezin(app, { gemeentecode: '0293', feiten })).dossiers[0]!;
  const rij = (id: string) => app.sql('select behandelaar, behandelaar_naam, versie from intake.dossier where id = $1', [id]);

  test('the team leader gives many to a colleague; every row has its own answer', async () => {
    await lijst('', 'collega-westervoort');
    const [a, b, c] = [await nieuw(), await nieuw(), (await maakGezin(app, { gemeentecode: '0226' })).dossiers[0]!];
    const uit = await wijsToe('teamleider-westervoort', COLLEGA.persoon, [{ dossierId: a.id, versie: 1 }, { dossierId: b.id, versie: 9 }, { dossierId: c.id, versie: 1 }]);
    expect(uit.status).toBe(200);
    expect(uit.body).toEqual({ gewijzigd: 1, rijen: [
      { dossierId: a.id, uitkomst: 'toegewezen', versie: 2 }, { dossierId: b.id, uitkomst: 'verouderde versie' }, { dossierId: c.id, uitkomst: 'niet gevonden' }] });
    expect(await rij(a.id)).toEqual([{ behandelaar: COLLEGA.persoon, behandelaar_naam: 'Carla Collega', versie: 2 }]);
    expect([await rij(b.id), await rij(c.id)]).toEqual([[{ behandelaar: null, behandelaar_naam: null, versie: 1 }], [{ behandelaar: null, behandelaar_naam: null, versie: 1 }]]);
    expect(await app.sql(`select 1 from tenant.audit where betrokkene = $1 and soort = 'handeling'`, [a.id])).toHaveLength(1);
    expect(await app.sql('select 1 from tenant.audit where betrokkene = $1', [c.id])).toEqual([]);
  });

  test('I take what is free and give mine back; what a colleague has stays his', async () => {
    const [vrij, mijn, zijn] = [await nieuw(), await nieuw({ behandelaar: IK.persoon, behandelaarNaam: IK.naam }), await nieuw({ behandelaar: COLLEGA.persoon, behandelaarNaam: COLLEGA.naam })];
    const neem = await wijsToe('klantmanager-westervoort', IK.persoon, [vrij, zijn].map((d) => ({ dossierId: d.id, versie: 1 })));
    expect(neem.body.rijen).toMatchObject([{ uitkomst: 'toegewezen', versie: 2 }, { uitkomst: 'niet toegestaan', reden: 'AlleenTeamleiderVerdeelt' }]);
    const terug = await wijsToe('klantmanager-westervoort', null, [mijn, zijn].map((d) => ({ dossierId: d.id, versie: 1 })));
    expect(terug.body.rijen).toMatchObject([{ uitkomst: 'vrijgegeven', versie: 2 }, { uitkomst: 'niet toegestaan' }]);
    expect(await rij(zijn.id)).toEqual([{ behandelaar: COLLEGA.persoon, behandelaar_naam: 'Carla Collega', versie: 1 }]);
    expect(await rij(mijn.id)).toEqual([{ behandelaar: null, behandelaar_naam: null, versie: 2 }]);
  });

  test('who has never been here, or works for another gemeente, gets nothing', async () => {
    await lijst('', 'klantmanager-duiven');
    const d = await nieuw();
    for (const persoon of ['11111111-1111-4111-8111-111111111111', ACTOREN['klantmanager-duiven']!.persoon]) {
      const uit = await wijsToe('teamleider-westervoort', persoon, [{ dossierId: d.id, versie: 1 }]);
      expect([uit.status, uit.body.reden, uit.body.velden[0]!.veld]).toEqual([422, 'MedewerkerOnbekend', 'behandelaar']);
    }
    expect(await rij(d.id)).toEqual([{ behandelaar: null, behandelaar_naam: null, versie: 1 }]);
    const collegas = await app.als('teamleider-westervoort').get<{ naam: string }[]>('/v1/medewerkers');
    expect(collegas.body.map((m) => m.naam)).toContain('Carla Collega');
  });

  test('the same Idempotency-Key: the same answer, one change', async () => {
    const d = await nieuw();
    const sleutel = { 'idempotency-key': `toewijzing-${d.id}` };
    const een = await wijsToe('klantmanager-westervoort', IK.persoon, [{ dossierId: d.id, versie: 1 }], sleutel);
    expect((await wijsToe('klantmanager-westervoort', IK.persoon, [{ dossierId: d.id, versie: 1 }], sleutel)).body).toEqual(een.body);
    expect(await rij(d.id)).toMatchObject([{ versie: 2 }]);
  });

  test.each([
    [undefined, [{ dossierId: '11111111-1111-4111-8111-111111111111', versie: 1 }], 'behandelaar'],
    ['piet', [{ dossierId: '11111111-1111-4111-8111-111111111111', versie: 1 }], 'behandelaar'],
    [null, [], 'dossiers'],
    [null, [{ dossierId: '11111111-1111-4111-8111-111111111111', versie: 'een' }], 'dossiers[0].versie'],
    [null, [{ dossierId: 'onzin', versie: 1 }], 'dossiers[0].dossierId'],
  ])('nonsense names the field: %#', async (behandelaar, dossiers, veld) => {
    const uit = await wijsToe('klantmanager-westervoort', behandelaar, dossiers);
    expect([uit.status, uit.body.velden.map((v) => v.veld)]).toEqual([400, [veld]]);
  });

  test('two team leaders on the same heap at once: every row goes to one of them', async () => {
    const heap = await Promise.all(Array.from({ length: 20 }, () => nieuw()));
    const [op, af] = [heap.map((d) => ({ dossierId: d.id, versie: 1 })), [...heap].reverse().map((d) => ({ dossierId: d.id, versie: 1 }))];
    const uit = await Promise.all([wijsToe('klantmanager-westervoort', IK.persoon, op), wijsToe('collega-westervoort', COLLEGA.persoon, af)]);
    expect(uit.map((u) => u.status)).toEqual([200, 200]);
    expect(uit[0]!.body.gewijzigd + uit[1]!.body.gewijzigd).toBe(20);
  });
});
