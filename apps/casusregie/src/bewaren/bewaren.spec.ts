import { createHash, randomUUID } from 'node:crypto';
import type { BewarenUit, DossierVernietigdFeiten, VernietigingsbewijsUit, VernietigingslijstUit } from '@wegwijs/casusregie';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';

let app: TestApp;
beforeEach(async () => {
  app = await testApp(AppModule, { vandaag: '2030-11-21' });
});
afterEach(() => app.sluit());

const BEHEER = 'beheerder-zevenaar', TL = 'teamleider-zevenaar';
interface Probleem { reden?: string; velden?: { veld: string }[] }
const alsVersie = (versie: number) => ({ 'if-match': `"${versie}"` });

/** A dossier with a person, a letter of the timeline and an end of the plicht. */
async function dossier(plichtEinde: string | null, gemeentecode = '0299'): Promise<string> {
  const id = randomUUID();
  await app.sql(`insert into casusregie.dossier (gemeentecode, id, stand, geopend_op, plicht_einde, plicht_einde_grond) values ($1, $2, $3, '2018-01-05', $4, $5)`, [gemeentecode, id, plichtEinde ? 'gesloten' : 'pip-vastgesteld', plichtEinde, plichtEinde && 'voldaan']);
  await app.sql(`insert into casusregie.persoon (gemeentecode, dossier_id, naam, geboortedatum, postcode) values ($1, $2, 'Samira Haddad', '1990-01-01', '6901 AB')`, [gemeentecode, id]);
  await app.sql(`insert into casusregie.gebeurtenis (gemeentecode, id, dossier_id, op, soort, feiten) values ($1, gen_random_uuid(), $2, '2018-01-05', 'dossier-geopend', '{}')`, [gemeentecode, id]);
  return id;
}
const stelVoor = (kernBewaren = false, wie = BEHEER, gemeentecode = '0299') => app.als(wie).post<VernietigingslijstUit & Probleem>('/v1/vernietigingslijsten', { gemeentecode, kernBewaren });
const doe = (lijst: { id: string; versie: number }, wat: 'vernietigen' | 'intrekken', wie = TL) => app.als(wie).post<VernietigingsbewijsUit & VernietigingslijstUit & Probleem>(`/v1/vernietigingslijsten/${lijst.id}/${wat}`, undefined, alsVersie(lijst.versie));
const over = async (tabel: string) => (await app.sql<{ n: number }>(`select count(*)::int n from casusregie.${tabel}`))[0]!.n;

test('one proposes, another with another role destroys; everything of the dossier is gone and only a proof without content stays', async () => {
  const weg = await dossier('2025-11-20');
  const blijft = await dossier('2025-11-21');
  await dossier(null);
  await dossier('2024-01-02', '0226');
  const { status, body: lijst } = await stelVoor();
  expect([status, lijst]).toMatchObject([201, { stand: 'voorgesteld', aantal: 1, voorgesteldRol: 'beheerder' }]);
  expect((await app.als(TL).get<{ rijen: object[] }>(`/v1/vernietigingslijsten/${lijst.id}/regels`)).body.rijen).toMatchObject([{ id: weg, naam: 'Samira Haddad', grond: 'voldaan', bewaardTot: '2030-11-20' }]);
  expect((await doe(lijst, 'vernietigen', BEHEER)).body.reden).toBe('ZelfVoorgesteld');
  expect((await doe({ ...lijst, versie: 9 }, 'vernietigen')).status).toBe(412);
  const { status: gedaan, body: bewijs } = await doe(lijst, 'vernietigen');
  expect([gedaan, bewijs]).toMatchObject([200, {
    dossiers: 1, overgeslagen: 0, vernietigdOp: '2030-11-21', voorgesteldNaam: ACTOREN[BEHEER]!.naam, vernietigdNaam: ACTOREN[TL]!.naam, sha256: createHash('sha256').update(weg).digest('hex'),
    rijen: { 'casusregie.dossier': 1, 'casusregie.persoon': 1, 'casusregie.gebeurtenis': 1 } }]);
  expect(JSON.stringify(bewijs)).not.toMatch(new RegExp(`Samira|Haddad|${weg}`));
  expect([await over('dossier'), await over('persoon'), await over('gebeurtenis'), await over('vernietigingsregel'), await over('kerngegeven')]).toEqual([3, 3, 3, 0, 0]);
  expect((await app.sql<{ id: string }>('select id from casusregie.dossier where gemeentecode = $1 and plicht_einde is not null', ['0299'])).map((d) => d.id)).toEqual([blijft]);
  expect((await app.feiten<DossierVernietigdFeiten>('DossierVernietigd')).map((f) => f.feiten)).toEqual([{ dossierId: weg, vernietigdOp: '2030-11-21' }]);
  expect((await app.als(BEHEER).get<BewarenUit>('/v1/vernietigingslijsten')).body).toMatchObject({ lijsten: [{ stand: 'vernietigd', aantal: 0 }], bewijzen: [{ dossiers: 1 }] });
  expect((await doe({ ...lijst, versie: 2 }, 'vernietigen')).body.reden).toBe('LijstIsKlaar');
  expect((await app.als('beheerder-duiven').get<BewarenUit>('/v1/vernietigingslijsten')).body).toEqual({ lijsten: [], bewijzen: [] });
});

test('what may stay up to fifty years stays apart, under an id that leads nowhere, when the gemeente chose so (Besluit art. 9.9 lid 2)', async () => {
  const weg = await dossier('2025-11-20');
  await doe((await stelVoor(true, TL)).body, 'vernietigen', BEHEER);
  const rest = await app.sql<Record<string, string>>('select id, naam, geboortedatum::text, postcode, grond, op::text, bewaren_tot::text from casusregie.kerngegeven');
  expect(rest).toMatchObject([{ naam: 'Samira Haddad', geboortedatum: '1990-01-01', postcode: '6901 AB', grond: 'voldaan', op: '2025-11-20', bewaren_tot: '2075-11-20' }]);
  expect(rest[0]!['id']).not.toBe(weg);
});

test('a dossier whose plicht turned out to run on stays, and the proof says that one stayed', async () => {
  const heropend = await dossier('2025-01-01');
  await dossier('2025-01-02');
  const { body: lijst } = await stelVoor();
  await app.sql('update casusregie.dossier set plicht_einde = null, plicht_einde_grond = null where id = $1', [heropend]);
  expect((await doe(lijst, 'vernietigen')).body).toMatchObject({ dossiers: 1, overgeslagen: 1 });
  expect(await over('dossier')).toBe(1);
});

test('two who destroy at once destroy once', async () => {
  await dossier('2025-01-01');
  const { body: lijst } = await stelVoor();
  const uit = await Promise.all([doe(lijst, 'vernietigen'), doe(lijst, 'vernietigen')]);
  expect(uit.map((u) => u.status).sort()).toEqual([200, 412]);
  expect(await over('vernietigingsbewijs')).toBe(1);
});

test('one open list at a time; a list that is taken back destroys nothing; with nothing to destroy there is none', async () => {
  expect((await stelVoor()).body.reden).toBe('NietsTeVernietigen');
  await dossier('2025-01-01');
  const { body: lijst } = await stelVoor();
  expect((await stelVoor()).status).toBe(409);
  expect((await doe(lijst, 'intrekken', BEHEER)).body).toMatchObject({ stand: 'ingetrokken', aantal: 0, versie: 2 });
  expect([await over('dossier'), (await doe({ ...lijst, versie: 2 }, 'vernietigen')).body.reden]).toEqual([1, 'LijstIsKlaar']);
  expect((await stelVoor(false, TL)).status).toBe(201);
});

test('another gemeente, another role, nonsense', async () => {
  await dossier('2025-01-01');
  const { body: lijst } = await stelVoor();
  expect((await doe(lijst, 'vernietigen', 'teamleider-duiven')).status).toBe(404);
  expect((await app.als('teamleider-duiven').get(`/v1/vernietigingslijsten/${lijst.id}/regels`)).status).toBe(404);
  expect((await stelVoor(false, BEHEER, '0226')).status).toBe(404);
  for (const wie of ['klantmanager-zevenaar', 'casusregisseur-zevenaar', 'rsd-teamleider', 'vwon-medewerker']) expect((await stelVoor(false, wie)).status).toBe(403);
  const nee = await app.als(BEHEER).post<Probleem>('/v1/vernietigingslijsten', { gemeentecode: '0299', kernBewaren: 'misschien' });
  expect([nee.status, nee.body.velden!.map((v) => v.veld)]).toEqual([400, ['kernBewaren']]);
});
