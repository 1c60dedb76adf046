import { randomUUID } from 'node:crypto';
import type { BetaalbatchUit } from '@wegwijs/ontzorgen';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { COLLEGA, MEDEWERKER, maand, rekening, TEAMLEIDER, type Maand } from './testing/maand.ts';

interface Probleem { reden?: string; feiten?: Record<string, string | number>; velden?: { veld: string; melding: string }[] }

let app: TestApp;
let teller = 0;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-10' });
  await rekening(app, '0226', 'NL02ABNA0123456789');
});
afterAll(() => app.sluit());

const alsVersie = (versie: number) => ({ 'if-match': `"${versie}"` });
const geefVrij = (b: BetaalbatchUit) => app.als('rsd-teamleider').post<BetaalbatchUit & Probleem>(`/v1/betaalbatches/${b.id}/vrijgave`, { lijstSha: b.lijstSha }, alsVersie(b.versie));
/** A month that is released; each time another month, because a gemeente has one run per month. */
const vrijgegeven = async () => {
  const m = await maand(app, { maand: `${2026 + teller++}-01-01` });
  const { body } = await app.als('rsd-medewerker').post<BetaalbatchUit>(`/v1/maandruns/${m.runId}/aanbod`, {}, alsVersie(1));
  return { m, b: (await geefVrij(body)).body };
};
/** Balances of the accounts of these households, credit positive. */
const saldi = async (m: Maand) => Object.fromEntries((await app.sql<{ rekening: string; s: string }>(
  'select rekening, sum(credit - debet)::text s from ontzorgen.boeking where gemeentecode = $1 and huishouden_id = any($2) group by 1 order by 1', [m.gemeentecode, m.huishoudens.map((h) => h.id)])).map((r) => [r.rekening, Number(r.s)]));

describe('EX-B7 step 5: paid again', () => {
  const geefUit = (opdrachtIds: string[], wie = 'rsd-medewerker') => app.als(wie).post<BetaalbatchUit & Probleem>('/v1/heruitgiften', { opdrachtIds });
  const nieuweIban = (id: string, iban = 'NL20INGB0001234567') => app.sql(
    `update ontzorgen.begunstigde set iban_stand = 'gecontroleerd', vorige_iban = iban, iban = $2, iban_door = $3, gecontroleerd_door = $4, gecontroleerd_op = '2026-03-10', controle = 'ander-kanaal' where gemeentecode = '0226' and id = $1`, [id, iban, MEDEWERKER, COLLEGA]);
  const terug = async (stand = 'geretourneerd') => {
    const { m, b } = await vrijgegeven();
    const energie = m.huishoudens[0]!.opdrachten[1]!;
    await app.sql(`update ontzorgen.betaalopdracht set stand = $2, bankreden = 'AC04' where gemeentecode = '0226' and id = $1`, [energie.id, stand]);
    // What the bank's statement or status would have booked.
    const rekening = stand === 'geretourneerd' ? 'retour' : 'vpl';
    const journaal = randomUUID();
    await app.sql(`with j as (insert into ontzorgen.journaal (gemeentecode, id, datum, soort, sleutel, omschrijving, door) values ('0226', $1, '2026-03-10', 'bank', $2, 'x', $3))
      insert into ontzorgen.boeking (gemeentecode, journaal_id, nr, rekening, huishouden_id, debet, credit) values ('0226', $1, 1, 'onderweg', $4, 10645, 0), ('0226', $1, 2, $5, $4, 0, 10645)`, [journaal, `test:${journaal}`, MEDEWERKER, m.huishoudens[0]!.id, rekening]);
    return { m, b, energie };
  };

  test('to the new IBAN that a second person checked: -R1, a batch of its own, Dr retour / Cr onderweg', async () => {
    const { m, energie } = await terug();
    expect(await geefUit([energie.id])).toMatchObject({ status: 422, body: { reden: 'NieuweIbanNodig', feiten: { opdracht: energie.eindId, bankreden: 'AC04' } } });
    await nieuweIban(energie.begunstigdeId);
    const uit = await geefUit([energie.id]);
    expect(uit).toMatchObject({ status: 201, body: { soort: 'heruitgifte', aantal: 1, controlesom: 10645, stand: 'aangeboden' } });
    expect(await geefUit([energie.id])).toMatchObject({ status: 422, body: { reden: 'AlHeruitgegeven' } });
    expect((await saldi(m))['retour']).toBe(10645);
    expect((await geefVrij(uit.body)).status).toBe(200);
    expect(await saldi(m)).toMatchObject({ retour: 0, onderweg: 122711, vpl: 0, vt: 6459 });
    expect((await app.sql(`select eind_id, iban, stand, herhaling from ontzorgen.betaalopdracht where gemeentecode = '0226' and vervangt = $1`, [energie.id]))).toEqual([{ eind_id: `${energie.eindId}-R1`, iban: 'NL20INGB0001234567', stand: 'vrijgegeven', herhaling: 1 }]);
    expect(await app.sql(`select stand from ontzorgen.betaalopdracht where gemeentecode = '0226' and id = $1`, [energie.id])).toEqual([{ stand: 'heruitgegeven' }]);
    expect(await geefUit([energie.id])).toMatchObject({ status: 422, body: { reden: 'OpdrachtNietTerug' } });
  });

  test('refused by the bank before it was booked: it is due again, so Dr vpl', async () => {
    const { m, energie } = await terug('afgewezen');
    await nieuweIban(energie.begunstigdeId);
    await geefVrij((await geefUit([energie.id])).body);
    expect(await saldi(m)).toMatchObject({ vpl: 0, onderweg: 122711 });
  });

  test('who checked the new IBAN does not release it; taken back, the reissue is gone and can be made again', async () => {
    const { energie } = await terug();
    await nieuweIban(energie.begunstigdeId);
    await app.sql(`update ontzorgen.begunstigde set gecontroleerd_door = $2 where gemeentecode = '0226' and id = $1`, [energie.begunstigdeId, TEAMLEIDER]);
    const { body } = await geefUit([energie.id]);
    expect(await geefVrij(body)).toMatchObject({ status: 422, body: { reden: 'EigenIbanControleInBatch' } });
    await app.als('rsd-medewerker').post(`/v1/betaalbatches/${body.id}/terugname`, {}, alsVersie(1));
    expect(await app.sql(`select from ontzorgen.betaalopdracht where gemeentecode = '0226' and vervangt = $1`, [energie.id])).toEqual([]);
    expect((await Promise.all([geefUit([energie.id]), geefUit([energie.id])])).map((r) => r.status).sort()).toEqual([201, 422]);
  });

  test('what did not come back, does not exist, or nothing at all is refused', async () => {
    const { m } = await vrijgegeven();
    expect(await geefUit([m.huishoudens[0]!.opdrachten[0]!.id])).toMatchObject({ status: 422, body: { reden: 'OpdrachtNietTerug' } });
    expect((await geefUit([randomUUID()])).status).toBe(404);
    const leeg = await geefUit([]);
    expect([leeg.status, leeg.body.velden?.[0]?.melding]).toEqual([400, expect.stringContaining('minstens één')]);
  });
});

test('a loose batch: what is no part of a month, once; Dr vpl / Cr onderweg', async () => {
  const { m } = await vrijgegeven();
  const h = m.huishoudens[0]!;
  const id = randomUUID();
  const bijzonder = (soort: string, opdracht: string, volgnummer: number) => app.sql(
    `insert into ontzorgen.betaalopdracht (gemeentecode, id, huishouden_id, maand, lijn, soort, volgnummer, eind_id, begunstigde_id, naam, iban, bedrag, vervaldag, uitvoerdatum, bewerkt_door)
     select gemeentecode, $1::uuid, huishouden_id, maand, $1::uuid, $2, $3::int, eind_id || $3::int::text, begunstigde_id, naam, iban, 5000, vervaldag, uitvoerdatum, bewerkt_door from ontzorgen.betaalopdracht where gemeentecode = '0226' and id = $4`, [opdracht, soort, volgnummer, h.opdrachten[0]!.id]);
  await bijzonder('inrichting', id, 50);
  const huur = randomUUID();
  await bijzonder('huur', huur, 51);
  const journaal = randomUUID();
  await app.sql(`with j as (insert into ontzorgen.journaal (gemeentecode, id, datum, soort, sleutel, omschrijving, door) values ('0226', $1, '2026-03-10', 'bijzonder', $2, 'x', $3))
    insert into ontzorgen.boeking (gemeentecode, journaal_id, nr, rekening, huishouden_id, debet, credit) values ('0226', $1, 1, 'last-bijzonder', $4, 5000, 0), ('0226', $1, 2, 'vpl', $4, 0, 5000)`, [journaal, `test:${journaal}`, MEDEWERKER, h.id]);
  const bied1 = (opdrachtIds: string[], gemeentecode = '0226') => app.als('rsd-medewerker').post<BetaalbatchUit & Probleem>('/v1/betaalbatches', { gemeentecode, opdrachtIds });
  expect((await bied1([id], '0299')).status).toBe(404);
  expect((await bied1([id], '0344')).status).toBe(404);
  expect(await bied1([huur])).toMatchObject({ status: 422, body: { reden: 'OpdrachtNietLos' } });
  const uit = await bied1([id, id]);
  expect(uit).toMatchObject({ status: 201, body: { soort: 'bijzondere-bijstand', aantal: 1, controlesom: 5000 } });
  expect(await bied1([id])).toMatchObject({ status: 422, body: { reden: 'OpdrachtNietLos' } });
  expect((await geefVrij(uit.body)).status).toBe(200);
  expect(await saldi(m)).toMatchObject({ vpl: 0, onderweg: 127711, 'last-bijzonder': -5000 });
});
