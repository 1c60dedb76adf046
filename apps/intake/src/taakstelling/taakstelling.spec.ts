import type { KoppelingOntvangst, TaakstellingDetail, TaakstellingOverzicht } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { randomUUID } from 'node:crypto';
import { AppModule } from '../app.module.ts';

type Probleem = { reden?: string; bron?: string; velden?: { veld: string; melding: string }[] };

let app: TestApp;
beforeEach(async () => {
  app = await testApp(AppModule, { vandaag: '2026-11-24' });
});
afterEach(() => app.sluit());

const leider = () => app.als('teamleider-zevenaar');
const invoer = { halfjaar: '2026-1', aantal: 20, vindplaats: 'Stcrt. 2025, 1', bekendgemaaktOp: '2025-09-30', beginAchterstand: 3 };
const stel = (meer: object = {}) => leider().post<TaakstellingDetail & Probleem>('/v1/taakstellingen', { ...invoer, ...meer });

test.each([['duiven', 8, '5,2'], ['westervoort', 5, '3,25'], ['zevenaar', 14, '9,1']])('Startnotitie §6: %s begins with %s persons in each half of 2020', async (plaats, n, exact) => {
  const { body } = await app.als(`klantmanager-${plaats}`).get<TaakstellingOverzicht>('/v1/taakstellingen');
  expect(body.regels.map((r) => [r.halfjaar, r.taakstelling, r.soort, r.schatting.startnotitie.exact, r.schatting.spuk])).toEqual([
    ['2020-1', n, 'wettelijk', exact, null], ['2020-2', n, 'streefnorm', exact, null]]);
});

test('Startnotitie §6: 34 is the sum of three figures cut down, 65% of 54 is 35,1', async () => {
  const { body } = await leider().get<TaakstellingOverzicht>('/v1/taakstellingen');
  expect(body.startnotitie).toMatchObject({ jaar: 54, exact: '35,1', gedrukt: 34, verschil: '1,1', oorzaak: 'per gemeente naar beneden afgerond' });
  expect(body.startnotitie.regels.map((r) => r.weg)).toEqual(['0,4', '0,5', '0,2']);
});

test('Huisvestingswet art. 29: realisation counts every housed vergunninghouder, children too, and arrears roll over', async () => {
  await stel();
  await stel({ halfjaar: '2026-2', aantal: 10, beginAchterstand: undefined });
  const kind = { voornamen: 'Noor', achternaam: 'Haddad', geboortedatum: '2015-01-31', verblijf: 'asiel-bepaalde-tijd', relatie: 'kind' };
  const gezin = async (vnummer: string, betrokkenOp: string | null, bron = 'hand') => {
    const { body } = await app.als('klantmanager-zevenaar').post<KoppelingOntvangst>('/v1/koppelingen', {
      voornamen: 'Amal', achternaam: 'Haddad', geboortedatum: '1990-05-01', vnummer, verblijf: 'asiel-bepaalde-tijd', gekoppeldOp: '2026-03-01',
      gezinsleden: [kind, { ...kind, voornamen: 'Jan', geboortedatum: '1980-01-01', verblijf: 'nederlander' }] });
    await app.sql('update intake.koppeling set bron = $2 where id = $1', [body.id, bron]);
    if (betrokkenOp) await app.sql(`insert into intake.huisvesting (gemeentecode, koppeling_id, stap, betrokken_op) values ('0299', $1, 'betrokken', $2) on conflict (gemeentecode, koppeling_id) do update set stap = 'betrokken', betrokken_op = $2`, [body.id, betrokkenOp]);
  };
  await gezin('1000000001', '2026-06-30');
  await gezin('1000000002', '2026-07-01');
  await gezin('1000000003', null);
  await gezin('1000000004', '2026-06-01', 'verhuizing');
  const { body } = await leider().get<TaakstellingOverzicht>('/v1/taakstellingen');
  expect(body.regels.filter((r) => r.halfjaar >= '2026-1').map(({ halfjaar, gekoppeld, gerealiseerd, beginAchterstand, opgave, achterstand, promille }) => [halfjaar, gekoppeld, gerealiseerd, beginAchterstand, opgave, achterstand, promille])).toEqual([
    ['2026-1', 6, 2, 3, 23, 21, 87], ['2026-2', 0, 2, 21, 31, 29, 65]]);
  expect((await app.als('teamleider-duiven').get<TaakstellingOverzicht>('/v1/taakstellingen')).body.regels.every((r) => r.gemeentecode === '0226' && r.gerealiseerd === 0)).toBe(true);
});

test('Regeling art. 10.1: since 2022 both rates, exact beside rounded; the last day of publication counted back 13 weeks', async () => {
  expect(await stel()).toMatchObject({ status: 201, headers: { etag: '"1"' }, body: {
    taakstelling: 20, schatting: { startnotitie: { exact: '13', procent: 65 }, spuk: { exact: '14', procent: 70 } }, bekendmakingUiterlijk: '2025-10-02', peildatum: '2026-04-01' } });
  expect(await app.feiten('TaakstellingVastgesteld')).toEqual([expect.objectContaining({ gemeentecode: '0299', feiten: { halfjaar: '2026-1', aantal: 20, bekendgemaaktOp: '2025-09-30' } })]);
});

test('a correction is a next version with its reason; the old one stays and nobody can change it', async () => {
  const eerste = await stel();
  const corrigeer = (versie: number, meer: object = {}) => leider().post<TaakstellingDetail & Probleem>('/v1/taakstellingen/2026-1/correctie', { aantal: 22, vindplaats: 'Stcrt. 2025, 2', bekendgemaaktOp: '2025-10-15', reden: 'Herziening door de Minister', ...meer }, { 'if-match': `"${versie}"` });
  const r = await corrigeer(1);
  expect(r).toMatchObject({ status: 201, body: { versie: 2, taakstelling: 22, beginAchterstand: 3, id: eerste.body.id } });
  expect(r.body.versies.map((v) => [v.versie, v.aantal, v.reden, v.vastgesteldDoor])).toEqual([[1, 20, null, 'Tineke Teamleider'], [2, 22, 'Herziening door de Minister', 'Tineke Teamleider']]);
  expect((await app.feiten<{ aantal: number }>('TaakstellingVastgesteld')).map((f) => [f.sleutel, f.feiten.aantal])).toEqual([[eerste.body.id, 20], [eerste.body.id, 22]]);
  expect((await corrigeer(1)).status).toBe(412);
  expect((await corrigeer(2, { reden: 'x' })).body.velden).toEqual([expect.objectContaining({ veld: 'reden' })]);
  expect((await leider().post('/v1/taakstellingen/2026-1/correctie', { ...invoer, reden: 'zonder versie' })).status).toBe(428);
  expect(await app.sql(`select has_table_privilege('intake_app', 'intake.taakstelling', 'update') u, has_table_privilege('intake_app', 'intake.taakstelling', 'delete') d`)).toEqual([{ u: false, d: false }]);
  expect(await leider().post('/v1/taakstellingen/2025-1/correctie', { aantal: 1, vindplaats: 'x', bekendgemaaktOp: '2025-01-01', reden: 'bestaat niet' }, { 'if-match': '"1"' })).toMatchObject({ status: 404 });
  expect((await app.als('teamleider-duiven').get('/v1/taakstellingen/2026-1')).status).toBe(404);
  expect((await leider().get('/v1/taakstellingen/onzin')).status).toBe(404);
});

test.each([
  ['a gap without its arrears', { beginAchterstand: undefined }, 'HalfjaarOntbreekt', 'beginAchterstand'],
  ['arrears that would replace what rolls over', { halfjaar: '2021-1' }, 'AchterstandLooptDoor', 'beginAchterstand'],
  ['published tomorrow', { bekendgemaaktOp: '2026-11-25' }, 'BekendmakingInDeToekomst', 'bekendgemaaktOp'],
  ['before there were rules', { halfjaar: '2019-2' }, 'HalfjaarVoorDeRegels', 'halfjaar'],
  ['three half-years ahead', { halfjaar: '2028-1' }, 'HalfjaarTeVerVooruit', 'halfjaar'],
])('Huisvestingswet art. 29 lid 1: %s is refused', async (_t, meer, reden, veld) => {
  expect(await stel(meer)).toMatchObject({ status: 422, body: { reden, bron: expect.stringContaining('art. 29'), velden: [{ veld }] } });
});

test('a second number for one half-year is a conflict; the same Idempotency-Key is the same answer', async () => {
  const koppen = { 'idempotency-key': randomUUID() };
  const [a, b] = [await leider().post('/v1/taakstellingen', invoer, koppen), await leider().post('/v1/taakstellingen', invoer, koppen)];
  expect([b.status, b.body]).toEqual([201, a.body]);
  expect(await stel()).toMatchObject({ status: 409, body: { reden: 'TaakstellingBestaat' } });
  expect(await app.sql(`select 1 from tenant.audit where actie = 'TaakstellingController.stelVast'`)).not.toEqual([]);
});

test.each([
  ['gemeentecode', { gemeentecode: '0226' }], ['versie', { versie: 3 }], ['soort', { soort: 'streefnorm' }], ['halfjaar', { halfjaar: '2026-3' }], ['aantal', { aantal: 1.5 }], ['aantal', { aantal: '20' }],
  ['bekendgemaaktOp', { bekendgemaaktOp: '2025-02-30' }], ['vindplaats', { vindplaats: '' }],
])('T2 and nonsense: %s is refused and named', async (veld, meer) => {
  expect(await stel(meer)).toMatchObject({ status: 400, body: { velden: [expect.objectContaining({ veld })] } });
});

test('only a teamleider of the gemeente sets the number', async () => {
  for (const wie of ['klantmanager-zevenaar', 'beheerder-zevenaar', 'rsd-teamleider', 'projectleider']) expect((await app.als(wie).post('/v1/taakstellingen', invoer)).status).toBe(403);
});
