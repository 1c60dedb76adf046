import { randomUUID } from 'node:crypto';
import type { BredeIntakeUit, Formulieronderdeel, IntakeonderdeelUit } from '@wegwijs/intake';
import { testApp, testDeur, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakGezin, type Lid } from '../testing/gezin.ts';
import { alsVersie, volledig } from './testing/intake.ts';

const VANDAAG = '2026-03-02';
const KM = 'klantmanager-zevenaar', COLLEGA = 'collega-zevenaar';
const ONDERDELEN = Object.keys(volledig(VANDAAG)) as Formulieronderdeel[];

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: VANDAAG });
});
afterAll(() => app.sluit());

const nieuw = async (o: Lid & { leden?: Lid[]; gemeentecode?: string } = {}) => (await maakGezin(app, { feiten: { gehuisvestOp: '2026-02-10', brpOp: '2026-02-10', kennisgevingOp: '2026-02-12' }, ...o })).dossiers[0]!.id;
const pad = (id: string, rest = '') => `/v1/dossiers/${id}/brede-intake${rest}`;
const onderdeel = (id: string, code: string) => pad(id, `/onderdelen/${code}`);
const bewaar = (id: string, code: string, body: unknown, versie = 1, wie = KM) => app.als(wie).put<IntakeonderdeelUit>(onderdeel(id, code), body, alsVersie(versie));
const maakGereed = (id: string, code: string, versie: number) => app.als(KM).post<IntakeonderdeelUit>(`${onderdeel(id, code)}/gereed`, undefined, alsVersie(versie));
const toon = async (id: string, wie = KM) => (await app.als(wie).get<BredeIntakeUit>(pad(id))).body;
const deel = async (id: string, code: string, wie = KM) => (await toon(id, wie)).onderdelen.find((o) => o.code === code)!;
interface Probleem { velden?: { veld: string; melding: string }[]; reden?: string; bron?: string; feiten?: Record<string, string> }

test('Wi2021 art. 14 lid 3, Besluit art. 5.2: an empty intake names what is missing, each with its article', async () => {
  const intake = await toon(await nieuw());
  expect(intake.onderdelen.map((o) => [o.code, o.stand, o.versie])).toEqual(ONDERDELEN.map((c) => [c, 'leeg', 1]));
  expect(intake.ontbreekt.map((o) => o.code)).toEqual(['leerbaarheidstoets', ...ONDERDELEN.filter((c) => c !== 'vve')]);
  expect(intake.ontbreekt.every((o) => /art\. \d/.test(o.bron))).toBe(true);
  expect(intake.ontbreekt.filter((o) => !o.ookBijAfwezigheid).map((o) => o.code)).toEqual(['leerbaarheidstoets', 'gezondheid', 'recht-alleen-gehoord']);
  expect(intake).toMatchObject({ gegevens: {}, startniveau: { opleiding: 'onbekend', taalniveau: 'onbekend', werkjaren: 0 }, oproepladder: { stap: 'op te roepen' }, leerbaarheidstoets: { stap: 'open', versie: 1 } });
  expect(intake.pipUiterlijk).toBe('2026-04-23');
  expect(intake.afronding).toBeUndefined();
});

test.each(ONDERDELEN)('component %s: a draft of one field is kept, the complete one can be called recorded', async (code) => {
  const id = await nieuw();
  const heel = volledig(VANDAAG)[code];
  const [veld, waarde] = Object.entries(heel)[1]!;
  const concept = await bewaar(id, code, { [veld]: waarde });
  expect(concept).toMatchObject({ status: 200, body: { code, stand: 'concept', versie: 2, bijgewerktDoor: 'Kim Klantmanager' }, headers: { etag: '"2"' } });
  expect(Object.values((await toon(id)).gegevens)).toEqual([{ [veld]: waarde }]);
  expect((await bewaar(id, code, heel, 2)).body).toMatchObject({ stand: 'concept', versie: 3 });
  expect((await maakGereed(id, code, 3)).body).toMatchObject({ stand: 'gereed', versie: 4 });
  const intake = await toon(id);
  expect(intake.ontbreekt.map((o) => o.code)).not.toContain(code);
  expect(Object.values(intake.gegevens)).toEqual([heel]);
});

test('a draft may be as empty as an empty form, and null is an empty field', async () => {
  const id = await nieuw();
  expect((await bewaar(id, 'opleiding', {})).status).toBe(200);
  expect((await bewaar(id, 'opleiding', { niveau: null, jaren: 4 }, 2)).status).toBe(200);
  expect((await toon(id)).gegevens.opleiding).toEqual({ jaren: 4 });
});

test.each<[string, string, unknown, string]>([
  ['a level that does not exist', 'opleiding', { niveau: 'doctor' }, 'niveau'],
  ['years as text', 'opleiding', { jaren: '12' }, 'jaren'],
  ['more years than a life', 'werkervaring', { jaren: 61 }, 'jaren'],
  ['a day that does not exist', 'omstandigheden', { vastgelegdOp: '2026-02-30' }, 'vastgelegdOp'],
  ['too much text', 'omstandigheden', { bevindingen: 'x'.repeat(2001) }, 'bevindingen'],
  ['a diagnosis for a level', 'gezondheid', { geestelijk: 'PTSS' }, 'geestelijk'],
  ['a list that is not one', 'arbeidsparticipatie', { beschikbaar: 'dag' }, 'beschikbaar'],
  ['a scale to ten', 'zelfredzaamheid', { financien: 10 }, 'financien'],
  ['an object for a yes', 'recht-alleen-gehoord', { gewezenOpRecht: {} }, 'gewezenOpRecht'],
  ['U+0000', 'omstandigheden', { bevindingen: 'a\u0000b' }, 'bevindingen'],
  ['religion (Wi2021 art. 37 lid 1)', 'omstandigheden', { religie: 'islam' }, 'religie'],
  ['a conviction (AVG art. 10)', 'omstandigheden', { strafblad: true }, 'strafblad'],
  ['ethnicity (AVG art. 9)', 'omstandigheden', { etniciteit: 'x' }, 'etniciteit'],
  ['asylum motive', 'gezondheid', { asielmotief: 'x' }, 'asielmotief'],
  ['health beside the health component', 'omstandigheden', { lichamelijk: 'ernstig' }, 'lichamelijk'],
  ['a prototype', 'opleiding', JSON.parse('{"__proto__": {"jaren": 1}}'), '__proto__'],
])('refused by name, and the earlier draft stays: %s', async (_t, code, fout, veld) => {
  const id = await nieuw();
  await bewaar(id, code, { bevindingen: 'Wat er al stond.' });
  const antwoord = await app.als(KM).put<Probleem>(onderdeel(id, code), { bevindingen: 'Nieuw.', ...(fout as object) }, alsVersie(2));
  const rauw = veld === '__proto__' ? await app.als(KM).put<Probleem>(onderdeel(id, code), '{"__proto__":{"jaren":1}}', { ...alsVersie(2), 'content-type': 'application/json' }) : antwoord;
  expect(rauw.status).toBe(400);
  if (veld !== '__proto__') expect(rauw.body.velden?.map((v) => v.veld)).toEqual([veld]);
  expect(Object.values((await toon(id)).gegevens)).toEqual([{ bevindingen: 'Wat er al stond.' }]);
  expect((await deel(id, code)).versie).toBe(2);
});

test.each([['a list', []], ['a number', 7], ['text', '"x"'], ['nothing', undefined]])('nonsense for a body is 400: %s', async (_t, body) => {
  expect((await app.als(KM).put(onderdeel(await nieuw(), 'opleiding'), body, { ...alsVersie(1), 'content-type': 'application/json' })).status).toBe(400);
});

test('two people write in one intake at once: different components both stay, the same one is a lost race', async () => {
  const id = await nieuw();
  const [a, b] = await Promise.all([bewaar(id, 'opleiding', { jaren: 3 }), bewaar(id, 'werkervaring', { jaren: 9 }, 1, COLLEGA)]);
  expect([a.status, b.status]).toEqual([200, 200]);
  expect(await toon(id)).toMatchObject({ gegevens: { opleiding: { jaren: 3 }, werkervaring: { jaren: 9 } } });
  const zelfde = await Promise.all([KM, COLLEGA, KM, COLLEGA].map((wie, i) => bewaar(id, 'taalniveau', { moedertaal: `Taal ${'abcd'[i]}` }, 1, wie)));
  expect(zelfde.map((r) => r.status).sort()).toEqual([200, 412, 412, 412]);
  const later = await Promise.all([KM, COLLEGA].map((wie) => bewaar(id, 'taalniveau', { moedertaal: 'Tigrinya' }, 2, wie)));
  expect(later.map((r) => r.status).sort()).toEqual([200, 412]);
  expect((await deel(id, 'taalniveau')).versie).toBe(3);
});

test.each([['no If-Match', undefined, 428], ['a star', '*', 400], ['a word', 'x', 400], ['a version to come', '"9"', 412], ['an older version', '"1"', 412]])('%s is refused, and nothing changes', async (_t, kop, status) => {
  const id = await nieuw();
  await bewaar(id, 'opleiding', { jaren: 3 });
  for (const stuur of [
    () => app.als(KM).put(onderdeel(id, 'opleiding'), { jaren: 4 }, kop ? { 'if-match': kop } : {}),
    () => app.als(KM).post(`${onderdeel(id, 'opleiding')}/gereed`, undefined, kop ? { 'if-match': kop } : {}),
  ]) expect((await stuur()).status).toBe(status);
  expect((await toon(id)).gegevens.opleiding).toEqual({ jaren: 3 });
});

test('Besluit art. 5.2: recorded needs the whole component, and names what is missing', async () => {
  const id = await nieuw();
  const leeg = await app.als(KM).post<Probleem>(`${onderdeel(id, 'opleiding')}/gereed`, undefined, alsVersie(1));
  expect(leeg.status).toBe(400);
  await bewaar(id, 'opleiding', { niveau: 'basis', jaren: 6 });
  const half = await app.als(KM).post<Probleem>(`${onderdeel(id, 'opleiding')}/gereed`, undefined, alsVersie(2));
  expect(half.status).toBe(400);
  expect(half.body.velden?.map((v) => v.veld).sort()).toEqual(['diploma', 'studiewens', 'vastgelegdOp']);
  expect(await deel(id, 'opleiding')).toMatchObject({ stand: 'concept', versie: 2 });
});

test('recorded stays recorded: a correction must be complete, and half of it changes nothing', async () => {
  const id = await nieuw();
  const heel = volledig(VANDAAG).werkervaring;
  await bewaar(id, 'werkervaring', heel);
  await maakGereed(id, 'werkervaring', 2);
  expect((await bewaar(id, 'werkervaring', { jaren: 7 }, 3)).status).toBe(400);
  expect((await bewaar(id, 'werkervaring', { ...heel, jaren: 7 }, 3)).body).toMatchObject({ stand: 'gereed', versie: 4 });
  expect((await toon(id)).startniveau.werkjaren).toBe(7);
});

test.each<[string, Formulieronderdeel, object, string, string]>([
  ['the person was not told of the right to be heard alone (Besluit art. 5.2 lid 2)', 'recht-alleen-gehoord', { gewezenOpRecht: false }, 'NietGewezenOpRecht', 'gewezenOpRecht'],
  ['alone, with the partner there (Besluit art. 5.2 lid 2)', 'recht-alleen-gehoord', { aanwezig: ['partner'] }, 'NietAlleen', 'aanwezig'],
  ['alone, with family there (Besluit art. 5.2 lid 2)', 'recht-alleen-gehoord', { aanwezig: ['tolk', 'familie'] }, 'NietAlleen', 'aanwezig'],
  ['a conversation of tomorrow', 'opleiding', { vastgelegdOp: '2026-03-03' }, 'VastleggingInDeToekomst', 'vastgelegdOp'],
])('not recorded: %s', async (_t, code, anders, reden, veld) => {
  const id = await nieuw();
  await bewaar(id, code, { ...volledig(VANDAAG)[code], ...anders });
  const antwoord = await app.als(KM).post<Probleem>(`${onderdeel(id, code)}/gereed`, undefined, alsVersie(2));
  expect(antwoord).toMatchObject({ status: 422, body: { reden, bron: expect.stringContaining('art. 5.2'), velden: [{ veld }] } });
  expect((await deel(id, code)).stand).toBe('concept');
});

test('not alone but told of the right: that is the choice of the person, and it is recorded', async () => {
  const id = await nieuw();
  await bewaar(id, 'recht-alleen-gehoord', { ...volledig(VANDAAG)['recht-alleen-gehoord'], alleenGehoord: false, aanwezig: ['partner', 'tolk'] });
  expect((await maakGereed(id, 'recht-alleen-gehoord', 2)).body.stand).toBe('gereed');
});

test.each(['leerbaarheidstoets', 'religie', 'justitie', 'toString', '..', '%00'])('there is no component %s', async (code) => {
  const id = await nieuw();
  expect((await bewaar(id, encodeURIComponent(code), { vastgelegdOp: VANDAAG })).status).toBe(404);
  expect((await maakGereed(id, encodeURIComponent(code), 1)).status).toBe(404);
});

test('Wi2021 art. 14 lid 3, VVE: with a child of that age the component holds, without it does not', async () => {
  const met = await nieuw({ leden: [{ feiten: {} }, { dossier: false, geboortedatum: '2022-01-01' }] });
  expect(await deel(met, 'vve')).toMatchObject({ vanToepassing: true });
  expect((await toon(met)).ontbreekt.map((o) => o.code)).toContain('vve');
  expect(await deel(await nieuw({ leden: [{ feiten: {} }, { dossier: false, geboortedatum: '2012-01-01' }] }), 'vve')).toMatchObject({ vanToepassing: false });
});

test('Wi2021 art. 15 lid 4 (case 16): after a move with a PIP the toets and the inventory are not asked again', async () => {
  const intake = await toon(await nieuw({ feiten: { verhuisdOp: '2026-02-20', verhuisdMetPip: true } }));
  expect(intake.leerbaarheidstoets.stap).toBe('overgenomen');
  expect(intake.ontbreekt.map((o) => o.code)).toEqual(ONDERDELEN.filter((c) => !['opleiding', 'werkervaring', 'vve'].includes(c)));
});

describe('who may see what', () => {
  const routes = (id: string): [string, () => Promise<{ status: number; tekst: string }>, (wie: string) => Promise<{ status: number; tekst: string }>][] => {
    const maak = (naam: string, f: (wie: string) => Promise<{ status: number; tekst: string }>): [string, () => Promise<{ status: number; tekst: string }>, typeof f] => [naam, () => f(KM), f];
    return [
      maak('GET', (wie) => app.als(wie).get(pad(id))),
      ...ONDERDELEN.map((c) => maak(`PUT ${c}`, (wie) => app.als(wie).put(onderdeel(id, c), {}, alsVersie(1)))),
      maak('POST gereed', (wie) => app.als(wie).post(`${onderdeel(id, 'gezondheid')}/gereed`, undefined, alsVersie(1))),
      maak('POST afronding', (wie) => app.als(wie).post(pad(id, '/afronding'), { wijze: 'in-persoon', afgerondOp: VANDAAG, samenvatting: 'x' })),
    ];
  };

  test('another gemeente and an absent dossier are the same 404', async () => {
    const duiven = await nieuw({ gemeentecode: '0226' });
    const absent = randomUUID();
    const gelijk = (tekst: string, id: string) => tekst.replaceAll(id, 'ID').replace(/"traceId":"\w+"/, '');
    for (const [i, [naam, vreemd]] of routes(duiven).entries()) {
      const [a, b] = [await vreemd(), await routes(absent)[i]![1]()];
      expect([naam, a.status, gelijk(a.tekst, duiven)]).toEqual([naam, 404, gelijk(b.tekst, absent)]);
    }
    expect((await toon(duiven, 'klantmanager-duiven')).onderdelen.every((o) => o.stand === 'leeg')).toBe(true);
  });

  test.each(['rsd-medewerker', 'rsd-teamleider', 'vwon-medewerker', 'projectleider', 'aanbieder', 'beheerder-zevenaar'])('%s reaches no route of the intake', async (wie) => {
    for (const [naam, , als] of routes(await nieuw())) expect([naam, (await als(wie)).status]).toEqual([naam, 403]);
  });

  test('RSD with a role of the gemeente still finds nothing: the task is not its', async () => {
    const id = await nieuw();
    const rsd = { account: 'x', persoon: randomUUID(), naam: 'X', organisatie: 'rsd-de-liemers', rollen: ['klantmanager' as const] };
    expect((await app.als(rsd).get(pad(id))).status).toBe(404);
    expect((await app.als(rsd).put(onderdeel(id, 'gezondheid'), {}, alsVersie(1))).status).toBe(404);
  });

  test('Wi2021 art. 37 lid 2: a teamleider sees that health was recorded, not what; a casusregisseur does', async () => {
    const id = await nieuw();
    await bewaar(id, 'gezondheid', volledig(VANDAAG).gezondheid);
    await bewaar(id, 'opleiding', { jaren: 3 });
    const teamleider = await app.als('teamleider-zevenaar').get<BredeIntakeUit>(pad(id));
    expect(teamleider.body).toMatchObject({ gezondheidZichtbaar: false, gegevens: { opleiding: { jaren: 3 } } });
    expect(teamleider.body.onderdelen.find((o) => o.code === 'gezondheid')).toMatchObject({ stand: 'concept', versie: 2 });
    expect(teamleider.tekst).not.toMatch(/ernstig|Slaapt/);
    expect((await bewaar(id, 'gezondheid', {}, 2, 'teamleider-zevenaar')).status).toBe(403);
    expect(await toon(id, 'casusregisseur-zevenaar')).toMatchObject({ gezondheidZichtbaar: true, gegevens: { gezondheid: { geestelijk: 'ernstig' } } });
  });

  test('the health component stands in its own table, and a scope for another task or gemeente reads none of the intake', async () => {
    const id = await nieuw();
    await bewaar(id, 'gezondheid', volledig(VANDAAG).gezondheid);
    await bewaar(id, 'omstandigheden', { mantelzorg: true });
    expect(await app.sql(`select onderdeel from intake.intake_onderdeel where dossier_id = $1`, [id])).toEqual([{ onderdeel: 'omstandigheden' }]);
    const deur = await testDeur(app.db, 'intake');
    const tel = (wie: string, taken: ('brede-intake-pip' | 'huisvesting')[], tabel: string) =>
      deur.als(wie, taken, () => deur.deur.run((em) => em.query<{ n: number }[]>(`select count(*)::int n from intake.${tabel} where dossier_id = $1`, [id]))).then((r) => r[0]!.n);
    for (const tabel of ['intake_gezondheid', 'intake_onderdeel']) {
      expect([await tel(KM, ['brede-intake-pip'], tabel), await tel(KM, ['huisvesting'], tabel), await tel('klantmanager-duiven', ['brede-intake-pip'], tabel)]).toEqual([1, 0, 0]);
    }
    await deur.sluit();
  });
});

test('reading and writing leave an audit line about this person, with the task', async () => {
  const id = await nieuw();
  await toon(id);
  await bewaar(id, 'gezondheid', { lichamelijk: 'geen' });
  await bewaar(id, 'gezondheid', { lichamelijk: 'x' }, 2);
  const regels = await app.sql('select soort, actie, taken, organisatie from tenant.audit where betrokkene = $1 order by op', [id]);
  expect(regels).toEqual([
    { soort: 'inzage', actie: 'BredeIntakeController.toon', taken: 'brede-intake-pip', organisatie: 'gemeente-0299' },
    { soort: 'handeling', actie: 'BredeIntakeController.bewaarGezondheid', taken: 'brede-intake-pip', organisatie: 'gemeente-0299' },
  ]);
});

test('Idempotency-Key: a repeated draft gives the first answer, not a lost race', async () => {
  const id = await nieuw();
  const koppen = { ...alsVersie(1), 'idempotency-key': randomUUID() };
  const een = await app.als(KM).put(onderdeel(id, 'opleiding'), { jaren: 5 }, koppen);
  const twee = await app.als(KM).put(onderdeel(id, 'opleiding'), { jaren: 5 }, koppen);
  expect([een.status, twee.status, twee.body]).toEqual([200, 200, een.body]);
  expect((await app.als(KM).put(onderdeel(id, 'opleiding'), { jaren: 6 }, koppen)).status).toBe(422);
  expect((await deel(id, 'opleiding')).versie).toBe(2);
});

test('a closed dossier takes no more of the intake', async () => {
  const id = await nieuw({ feiten: { geslotenOp: '2026-03-01', sluitreden: 'overgedragen' } });
  expect(await bewaar(id, 'opleiding', { jaren: 1 })).toMatchObject({ status: 422, body: { reden: 'DossierGesloten' } });
});
