import { randomUUID } from 'node:crypto';
import type { BetaalbatchUit } from '@wegwijs/ontzorgen';
import { testApp, testDeur, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { maand, MEDEWERKER, rekening, TEAMLEIDER, type Maand } from './testing/maand.ts';

/*
 * Somebody who can run any SQL as the role of the app, with a scope that is right: what is left of four eyes? And of a frozen batch when even the owner of
 * the database changes a row.
 */
let app: TestApp;
let deur: Awaited<ReturnType<typeof testDeur>>;
let aangeboden: { m: Maand; b: BetaalbatchUit };
let vrij: { m: Maand; b: BetaalbatchUit };
let concept: Maand;
const alsVersie = (versie: number) => ({ 'if-match': `"${versie}"` });

beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-10' });
  deur = await testDeur(app.db, 'ontzorgen');
  await rekening(app, '0226', 'NL02ABNA0123456789');
  const maak = async (m: string) => {
    const nieuw = await maand(app, { maand: m });
    return { m: nieuw, b: (await app.als('rsd-medewerker').post<BetaalbatchUit>(`/v1/maandruns/${nieuw.runId}/aanbod`, {}, alsVersie(1))).body };
  };
  vrij = await maak('2026-01-01');
  await app.als('rsd-teamleider').post(`/v1/betaalbatches/${vrij.b.id}/vrijgave`, { lijstSha: vrij.b.lijstSha }, alsVersie(1));
  aangeboden = await maak('2026-02-01');
  concept = await maand(app, { maand: '2026-04-01' });
}, 60_000);
afterAll(async () => {
  await deur.sluit();
  await app.sluit();
});

const toestand = () => app.sql(`select (select jsonb_agg(to_jsonb(b) order by id) from ontzorgen.betaalbatch b) b, (select jsonb_agg(to_jsonb(o) order by id) from ontzorgen.betaalopdracht o) o,
  (select count(*)::int from ontzorgen.boeking) n, (select count(*)::int from ontzorgen.betaalbestand) f`);
const als = (wie: string, sql: string, waarden: unknown[] = []) => deur.als(wie, ['financieel-ontzorgen'], () => deur.deur.run((em) => em.query(sql, waarden)));
/** `gelukt`, or the SQLSTATE of the refusal. */
const uitkomst = (werk: Promise<unknown>) => werk.then(() => 'gelukt', (e: { driverError?: { code: string }; code?: string }) => e.driverError?.code ?? e.code);

const o = (): string => aangeboden.m.huishoudens[0]!.opdrachten[0]!.id;
const VRIJGAVE = (door: string) => `update ontzorgen.betaalbatch set stand = 'vrijgegeven', vrijgegeven_door = '${door}', vrijgegeven_op = now(), bestand_sha = 'x', bestand_bytes = 1, versie = versie + 1 where gemeentecode = '0226' and id = $1`;
const OPDRACHT = `insert into ontzorgen.betaalopdracht (gemeentecode, id, huishouden_id, maand, lijn, soort, volgnummer, eind_id, begunstigde_id, naam, iban, bedrag, vervaldag, uitvoerdatum, bewerkt_door, stand, batch_id)
  select gemeentecode, gen_random_uuid(), huishouden_id, maand, LIJN, soort, 90, 'ZZ-' || gen_random_uuid()::text::char(8), begunstigde_id, naam, IBAN, BEDRAG, vervaldag, uitvoerdatum, bewerkt_door, STAND, BATCH from ontzorgen.betaalopdracht where gemeentecode = '0226' and id = $1`;
const erbij = (anders: Partial<Record<'LIJN' | 'IBAN' | 'BEDRAG' | 'STAND' | 'BATCH', string>>) =>
  Object.entries({ LIJN: 'gen_random_uuid()', IBAN: 'iban', BEDRAG: 'bedrag', STAND: `'concept'`, BATCH: 'null', ...anders }).reduce((sql, [k, v]) => sql.replace(k, v), OPDRACHT);

const POGINGEN: [string, () => [string, string, unknown[]?], string[]][] = [
  ['release his own batch', () => ['rsd-medewerker', VRIJGAVE(MEDEWERKER), [aangeboden.b.id]], ['23514', '42501']],
  ['release it in the name of another', () => ['rsd-medewerker', VRIJGAVE(TEAMLEIDER), [aangeboden.b.id]], ['42501']],
  ['change the amount of an offered payment', () => ['rsd-medewerker', `update ontzorgen.betaalopdracht set bedrag = 1 where gemeentecode = '0226' and id = $1`, [o()]], ['42501']],
  ['change its IBAN', () => ['rsd-medewerker', `update ontzorgen.betaalopdracht set iban = 'NL02ABNA0123456789' where gemeentecode = '0226' and id = $1`, [o()]], ['42501']],
  ['change who edited it', () => ['rsd-medewerker', `update ontzorgen.betaalopdracht set bewerkt_door = $2 where gemeentecode = '0226' and id = $1`, [o(), randomUUID()]], ['42501']],
  ['remove it', () => ['rsd-medewerker', `delete from ontzorgen.betaalopdracht where gemeentecode = '0226' and id = $1`, [o()]], ['55006']],
  ['take it out of the batch', () => ['rsd-medewerker', `update ontzorgen.betaalopdracht set batch_id = null where gemeentecode = '0226' and id = $1`, [o()]], ['55006']],
  ['put another payment in the batch', () => ['rsd-medewerker', `update ontzorgen.betaalopdracht set batch_id = $2 where gemeentecode = '0226' and id = $1`, [concept.huishoudens[0]!.opdrachten[0]!.id, aangeboden.b.id]], ['55006']],
  ['add a payment that is in the batch from birth', () => ['rsd-medewerker', erbij({ BATCH: `'${aangeboden.b.id}'` }), [o()]], ['42501']],
  ['add a payment that is released from birth', () => ['rsd-medewerker', erbij({ STAND: `'vrijgegeven'`, BATCH: `'${vrij.b.id}'` }), [o()]], ['42501']],
  ['say that a payment in concept left', () => ['rsd-medewerker', `update ontzorgen.betaalopdracht set stand = 'vrijgegeven' where gemeentecode = '0226' and id = $1`, [o()]], ['55006']],
  ['say that it was booked', () => ['rsd-medewerker', `update ontzorgen.betaalopdracht set stand = 'geboekt' where gemeentecode = '0226' and id = $1`, [o()]], ['55006']],
  ['bring a released payment back to concept, to pay it twice', () => ['rsd-medewerker', `update ontzorgen.betaalopdracht set stand = 'concept', batch_id = null where gemeentecode = '0226' and id = $1`, [vrij.m.huishoudens[0]!.opdrachten[0]!.id]], ['55006']],
  ['pay the same post of the same month again', () => ['rsd-medewerker', erbij({ LIJN: 'lijn' }), [o()]], ['23505']],
  ['change the figures of the offer', () => ['rsd-medewerker', `update ontzorgen.betaalbatch set controlesom = controlesom + 1 where gemeentecode = '0226' and id = $1`, [aangeboden.b.id]], ['42501']],
  ['change who offered it', () => ['rsd-medewerker', `update ontzorgen.betaalbatch set aangeboden_door = $2 where gemeentecode = '0226' and id = $1`, [aangeboden.b.id, randomUUID()]], ['42501']],
  ['offer in the name of another', () => ['rsd-medewerker', `insert into ontzorgen.betaalbatch (gemeentecode, id, soort, nummer, bankrekening_id, formaat, bericht_id, aantal, controlesom, hashtotaal, lijst_sha, aangeboden_door, aangeboden_op)
    select gemeentecode, gen_random_uuid(), soort, 99, bankrekening_id, formaat, 'X', 1, 1, 1, 'x', $2, now() from ontzorgen.betaalbatch where gemeentecode = '0226' and id = $1`, [aangeboden.b.id, TEAMLEIDER]], ['42501']],
  ['remove a batch', () => ['rsd-medewerker', `delete from ontzorgen.betaalbatch where gemeentecode = '0226' and id = $1`, [vrij.b.id]], ['42501']],
  ['take back what is released', () => ['rsd-medewerker', `update ontzorgen.betaalbatch set stand = 'teruggenomen' where gemeentecode = '0226' and id = $1`, [vrij.b.id]], ['55006', '23514']],
  ['release a batch that was released, once more', () => ['rsd-teamleider', VRIJGAVE(TEAMLEIDER), [vrij.b.id]], ['55006']],
  ['change the file', () => ['rsd-medewerker', `update ontzorgen.betaalbestand set inhoud = '' where gemeentecode = '0226' and batch_id = $1`, [vrij.b.id]], ['42501']],
  ['pay nothing', () => ['rsd-medewerker', erbij({ BEDRAG: '0' }), [o()]], ['23514']],
  ['pay less than nothing', () => ['rsd-medewerker', erbij({ BEDRAG: '-5' }), [o()]], ['23514']],
  ['pay more than the limit', () => ['rsd-medewerker', erbij({ BEDRAG: '500001' }), [o()]], ['23514']],
  ['put XML in an IBAN', () => ['rsd-medewerker', erbij({ IBAN: `'NL91</IBAN><X>'` }), [o()]], ['23514']],
  ['switch the guards off', () => ['rsd-medewerker', `set local session_replication_role = 'replica'`], ['42501']],
];

test.each(POGINGEN)('the role of the app cannot %s', async (_t, poging, codes) => {
  const voor = await toestand();
  const [wie, sql, waarden] = poging();
  expect(codes).toContain(await uitkomst(als(wie, sql, waarden)));
  expect(await toestand()).toEqual(voor);
});

test.each<[string, () => [string, unknown[]], string]>([
  ['release with one pair of eyes', () => [VRIJGAVE(MEDEWERKER), [aangeboden.b.id]], '42501'],
  ['change an amount in an offered batch', () => [`update ontzorgen.betaalopdracht set bedrag = bedrag + 1 where gemeentecode = '0226' and id = $1`, [o()]], '55006'],
  ['change a released batch', () => [`update ontzorgen.betaalbatch set lijst_sha = 'x' where gemeentecode = '0226' and id = $1`, [vrij.b.id]], '55006'],
  ['remove a released payment', () => [`delete from ontzorgen.betaalopdracht where gemeentecode = '0226' and id = $1`, [vrij.m.huishoudens[0]!.opdrachten[0]!.id]], '55006'],
])('even the owner of the database does not just %s', async (_t, poging, code) => {
  const voor = await toestand();
  expect(await uitkomst(app.sql(...poging()))).toBe(code);
  expect(await toestand()).toEqual(voor);
});

test('each guard taken away is seen: the attempt that it stopped succeeds', async () => {
  const zonder = async (weg: string, terug: string, [wie, sql, waarden]: [string, string, unknown[]?]) => {
    await app.sql(weg);
    try {
      return await uitkomst(deur.als(wie, ['financieel-ontzorgen'], () => deur.deur.run(async (em) => {
        await em.query(sql, waarden);
        throw Object.assign(new Error('back again'), { code: 'gelukt' });
      })));
    } finally {
      await app.sql(terug);
    }
  };
  const poging = (naam: string) => POGINGEN.find(([n]) => n === naam)![1]();
  const trigger = (naam: string, tabel: string) => [`alter table ontzorgen.${tabel} disable trigger ${naam}`, `alter table ontzorgen.${tabel} enable trigger ${naam}`] as const;
  expect(await zonder(...trigger('bewaakt', 'betaalopdracht'), poging('take it out of the batch'))).toBe('gelukt');
  expect(await zonder(...trigger('bewaakt', 'betaalopdracht'), poging('say that a payment in concept left'))).toBe('gelukt');
  expect(await zonder(...trigger('blijft', 'betaalopdracht'), poging('remove it'))).toBe('gelukt');
  expect(await zonder(...trigger('bewaakt', 'betaalbatch'), poging('release it in the name of another'))).toBe('gelukt');
  expect(await zonder('grant update (bedrag) on ontzorgen.betaalopdracht to ontzorgen_app', 'revoke update (bedrag) on ontzorgen.betaalopdracht from ontzorgen_app', poging('change the amount of an offered payment'))).toBe('55006');
  const policy = (tabel: string, check: string) => [`drop policy begin on ontzorgen.${tabel}`, `create policy begin on ontzorgen.${tabel} as restrictive for insert to ontzorgen_app with check (${check})`] as const;
  expect(await zonder(...policy('betaalopdracht', `stand = 'concept' and batch_id is null`), poging('add a payment that is released from birth'))).toBe('gelukt');
  expect(await zonder(...policy('betaalbatch', `stand = 'aangeboden' and aangeboden_door::text = (select tenant.persoon())`), poging('offer in the name of another'))).toBe('gelukt');
});

test('a hundred races of release, taking back and offering again: never a released batch whose content is not what was offered, never a payment twice', async () => {
  for (let i = 0; i < 20; i++) {
    const m = await maand(app, { maand: `${2030 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01` });
    const bied = (versie: number) => app.als('rsd-medewerker').post<BetaalbatchUit>(`/v1/maandruns/${m.runId}/aanbod`, {}, alsVersie(versie));
    const b = (await bied(1)).body;
    const geefVrij = () => app.als('rsd-teamleider').post(`/v1/betaalbatches/${b.id}/vrijgave`, { lijstSha: b.lijstSha }, alsVersie(1));
    const uit = await Promise.all([geefVrij(), app.als('rsd-collega').post(`/v1/betaalbatches/${b.id}/terugname`, {}, alsVersie(1)), geefVrij(), bied(3), geefVrij()]);
    expect(uit.every((r) => [200, 201, 412, 422].includes(r.status))).toBe(true);
  }
  const fout = await app.sql(`select b.id from ontzorgen.betaalbatch b, ontzorgen.batchcijfers(b.gemeentecode, b.id) c where b.stand = 'vrijgegeven' and (c.lijst_sha <> b.lijst_sha or c.controlesom <> b.controlesom)
    union all select o.id from ontzorgen.betaalopdracht o left join ontzorgen.betaalbatch b on b.gemeentecode = o.gemeentecode and b.id = o.batch_id where (o.stand = 'vrijgegeven') <> (coalesce(b.stand, '') = 'vrijgegeven')
    union all select gen_random_uuid() where (select sum(credit - debet) from ontzorgen.boeking where rekening = 'onderweg') <> (select sum(controlesom) from ontzorgen.betaalbatch where stand = 'vrijgegeven')`);
  expect(fout).toEqual([]);
}, 120_000);
