import { createHash, randomUUID } from 'node:crypto';
import { DossierVernietigd, PlichtEindeHerroepen, PlichtGeeindigd, type PlichtEindeGrond } from '@wegwijs/casusregie';
import type { DossierGeslotenFeiten } from '@wegwijs/intake';
import { plusDagen, plusJaren } from '@wegwijs/kernel';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maakGezin, type Lid } from '../testing/gezin.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2027-06-01' });
});
afterAll(() => app.sluit());

const nieuw = async (feiten: Lid['feiten'] = {}) => (await maakGezin(app, { feiten: { gehuisvestOp: '2027-05-10', brpOp: '2027-05-10', ...feiten } })).dossiers[0]!.id;
const eindig = async (id: string, grond: PlichtEindeGrond, op: string, wissen = false) => {
  await app.ontvang(PlichtGeeindigd, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, grond, op, wissen } });
  await app.drain();
};
const rij = async (id: string) => (await app.sql<Record<string, unknown>>('select gesloten_op::text op, sluitreden grond, klaar from intake.dossier where id = $1', [id]))[0];
const gesloten = async (id: string) => (await app.feiten<DossierGeslotenFeiten>('DossierGesloten')).filter((f) => f.sleutel === id).map((f) => f.feiten);

test('Wi2021 art. 3: casusregie ends the plicht and the intake closes, once; a correction moves the day', async () => {
  const id = await nieuw();
  await eindig(id, 'naturalisatie', '2027-05-20');
  await eindig(id, 'naturalisatie', '2027-05-20');
  expect(await rij(id)).toEqual({ op: '2027-05-20', grond: 'naturalisatie', klaar: true });
  await eindig(id, 'naturalisatie', '2027-05-15');
  expect(await rij(id)).toMatchObject({ op: '2027-05-15' });
  expect(await gesloten(id)).toEqual([{ dossierId: id, grond: 'naturalisatie', geslotenOp: '2027-05-20', wissen: false }]);
});

test('the plicht had not ended after all: the dossier is open again', async () => {
  const id = await nieuw();
  await eindig(id, 'naturalisatie', '2027-05-20');
  await app.ontvang(PlichtEindeHerroepen, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, herroepenOp: '2027-06-01' } });
  await app.drain();
  expect(await rij(id)).toEqual({ op: null, grond: null, klaar: false });
});

test('what the intake closed itself, and what moved to another gemeente, is left as it is', async () => {
  const eigen = await nieuw({ geslotenOp: '2027-05-20', sluitreden: 'ontheven' });
  await eindig(eigen, 'ontheven', '2027-05-20');
  const weg = await nieuw({ geslotenOp: '2027-05-20', sluitreden: 'overgedragen' });
  await eindig(weg, 'naturalisatie', '2027-05-25');
  expect([await rij(eigen), await rij(weg)]).toMatchObject([{ grond: 'ontheven' }, { op: '2027-05-20', grond: 'overgedragen' }]);
  expect([...(await gesloten(eigen)), ...(await gesloten(weg))]).toEqual([]);
});

const PIP = `insert into intake.pip (gemeentecode, id, dossier_id, pip_versie, soort, status, kenmerk, inhoud, opgesteld_door, opgesteld_naam, opstellers, aangeboden_door, inhoud_sha, vastgesteld_door, vastgesteld_op, mandaat,
    dagtekening, dagtekening_initieel, bekendgemaakt_op) values ('0299', $2, $1, 1, 'eerste', 'bekendgemaakt', 'kenmerk', '{}', $3, 'Kim', array[$3::uuid], gen_random_uuid(), repeat('a', 64), gen_random_uuid(), '2014-01-01', 'M1',
    '2014-01-01', '2014-01-01', '2014-01-02')`;
/** A dossier with a PIP that was decided and sent, a bijstand besluit beside it, and a bezwaar against it. */
const metBesluit = async (feiten: Lid['feiten'] = {}, gezin?: Lid[]) => {
  const g = await maakGezin(app, gezin ? { leden: gezin } : { feiten: { pipVastgesteldOp: '2014-01-01', ...feiten } });
  for (const { id } of g.dossiers) {
    const [pip, pw] = [randomUUID(), randomUUID()];
    await app.sql(PIP, [id, pip, randomUUID()]);
    await app.sql(`insert into intake.brief (gemeentecode, id, pip_id, volgnr, soort, gegevens, document, sjabloon, bekendmaking_op, wijze, pdf, sha256, gemaakt_op)
      values ('0299', gen_random_uuid(), $1, 1, 'pip-beschikking', '{}', '{}', 's', '2014-01-02', 'post', 'x', encode(sha256('x'), 'hex'), now())`, [pip]);
    await app.sql(`insert into intake.pw_besluit (gemeentecode, id, dossier_id, pip_id, kenmerk, mandaat, begin, einde, genomen_op) values ('0299', $3, $1, $2, 'pw', 'M2', '2014-01-01', '2014-07-01', '2014-01-01')`, [id, pip, pw]);
    await app.sql(`insert into intake.bezwaar (gemeentecode, id, dossier_id, pip_id, tegen, kenmerk, ontvangen_op, op_tijd, hoger_beroep, geregistreerd_door) values ('0299', gen_random_uuid(), $1, $2, 'wi', 'b', '2014-01-10', true, 'RvS', gen_random_uuid())`, [id, pip]);
    await app.sql(`insert into intake.bijstandsrecht (gemeentecode, id, volgnr, dossier_id, kenmerk, door) values ('0299', gen_random_uuid(), 1, $1, 'k', gen_random_uuid())`, [id]);
  }
  return g;
};
const vernietig = async (id: string, gemeentecode = '0299') => {
  await app.ontvang(DossierVernietigd, { gemeentecode, sleutel: id, feiten: { dossierId: id, vernietigdOp: '2027-06-01' } });
  await app.drain();
};
const over = async (id: string) => (await app.sql<{ t: string }>(`select 'dossier' t from intake.dossier where id = $1 union all select 'pip' from intake.pip where dossier_id = $1 union all select 'bezwaar' from intake.bezwaar where dossier_id = $1 order by 1`, [id])).map((r) => r.t);
const bewijs = async (id: string) => (await app.sql<{ aanleiding: string; op: string; rijen: Record<string, number> }>('select aanleiding, gewist_op::text op, rijen from intake.wisbewijs where sha256 = $1', [createHash('sha256').update(id).digest('hex')]));
const ALLES = { 'intake.dossier': 1, 'intake.pip': 1, 'intake.brief': 1, 'intake.bezwaar': 1, 'intake.pw_besluit': 1, 'intake.bijstandsrecht': 1, 'intake.persoon': 1 };

test('wet.md §14.28 and 29, Besluit art. 9.9 lid 1 onder b: without ground to hold it a dossier goes, also with a besluit in it, also when it is told twice', async () => {
  const [id, metPip, onterecht] = [await nieuw(), (await metBesluit()).dossiers[0]!.id, (await metBesluit()).dossiers[0]!];
  for (const x of [id, id, metPip, metPip]) await eindig(x, 'overlijden', '2027-05-30', true);
  await eindig(onterecht.id, 'onterecht-wi2021', '2027-05-30', true);
  expect([await over(id), await over(metPip), await over(onterecht.id)]).toEqual([[], [], []]);
  for (const x of [id, metPip]) expect((await gesloten(x)).map((f) => f.wissen)).toEqual([true]);
  expect(await bewijs(metPip)).toEqual([{ aanleiding: 'geen-grond', op: '2027-06-01', rijen: { ...ALLES, 'intake.koppeling': 1, 'intake.zoeksleutel': expect.any(Number) as number } }]);
  expect(await app.sql('select 1 from intake.persoon where id = $1', [onterecht.persoonId])).toHaveLength(1);
});

test('a death that the intake closed itself, with a besluit in it, goes when casusregie confirms it', async () => {
  const { id } = (await metBesluit({ geslotenOp: '2027-05-20', sluitreden: 'overlijden' })).dossiers[0]!;
  await eindig(id, 'overlijden', '2027-05-20', true);
  expect(await over(id)).toEqual([]);
});

test('Besluit art. 9.9 lid 1: casusregie destroyed it, so it goes here; only a proof without content stays', async () => {
  const { id } = (await metBesluit({ geslotenOp: '2015-01-01', sluitreden: 'voldaan' })).dossiers[0]!;
  await vernietig(id, '0226');
  expect(await over(id)).toHaveLength(3);
  await vernietig(id);
  await vernietig(id);
  expect(await over(id)).toEqual([]);
  const [b, ...meer] = await bewijs(id);
  expect([b, meer]).toEqual([{ aanleiding: 'bewaartermijn-voorbij', op: '2027-06-01', rijen: { ...ALLES, 'intake.koppeling': 1, 'intake.zoeksleutel': expect.any(Number) as number } }, []]);
  expect(JSON.stringify(b)).not.toContain(id);
});

test('a family goes with its last dossier: before that only the one it is about', async () => {
  const feiten = { pipVastgesteldOp: '2014-01-01', geslotenOp: '2015-01-01', sluitreden: 'voldaan' as const };
  const g = await metBesluit({}, [{ feiten }, { feiten }, { dossier: false }]);
  const mensen = async () => (await app.sql('select 1 from intake.persoon where koppeling_id = $1', [g.koppelingId])).length;
  await vernietig(g.dossiers[0]!.id);
  expect([await mensen(), await over(g.dossiers[1]!.id)]).toEqual([2, ['bezwaar', 'dossier', 'pip']]);
  await vernietig(g.dossiers[1]!.id);
  expect([await mensen(), await app.sql('select 1 from intake.koppeling where id = $1', [g.koppelingId])]).toEqual([0, []]);
});

test.each<[string, Lid['feiten']]>([
  ['the plicht runs', {}], ['it ended less than five years ago', { geslotenOp: plusDagen(plusJaren(new Date().toISOString().slice(0, 10), -5), 2), sluitreden: 'voldaan' }],
  ['it moved to another gemeente', { geslotenOp: '2015-01-01', sluitreden: 'overgedragen' }],
])('PostgreSQL keeps a besluit, whatever casusregie says: %s', async (_, feiten) => {
  const { id } = (await metBesluit(feiten)).dossiers[0]!;
  await expect(vernietig(id)).rejects.toThrow();
  await app.sql(`update platform.delivery set done_at = now() where sleutel = $1`, [id]);
  expect([await over(id), await bewijs(id)]).toEqual([['bezwaar', 'dossier', 'pip'], []]);
});
