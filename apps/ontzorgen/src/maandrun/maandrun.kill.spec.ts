import { randomUUID } from 'node:crypto';
import type { BetaalbatchUit, MaandrunUit } from '@wegwijs/ontzorgen';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { Klok, metAanvraag, SCOPE_SLEUTEL, TenantDb } from '@wegwijs/tenant';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.ts';
import { BetaalbatchVrijgave } from '../betaalbatch/betaalbatch.vrijgave.ts';
import { rekening } from '../betaalbatch/testing/maand.ts';
import { testHuishouden } from '../huishouden/testing/huishouden.ts';
import { MaandrunService } from './maandrun.service.ts';

const MAART = '2026-03-01';
const GEMEENTE = '0226';
let app: TestApp;

beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-10' });
  await rekening(app, GEMEENTE, 'NL02ABNA0123456789');
  for (const huur of [59_500, 61_250]) {
    await testHuishouden(app, { vanaf: '2026-03-01', posten: [{ soort: 'huur', bedrag: huur, iban: 'NL91ABNA0417164300' }, { soort: 'water', bedrag: 1_800, iban: 'NL20INGB0001234567' }] });
  }
  await app.sql('create function public.wacht() returns trigger language plpgsql as $$ begin perform pg_sleep(30); return null; end $$');
}, 60_000);
afterAll(() => app.sluit());

class Terug extends Error {}
/** Does all of an act except its commit: what would have come out when nobody kills it. */
class Proefdraai extends TenantDb {
  override async run<T>(werk: Parameters<TenantDb['run']>[0]): Promise<T> {
    let uit: unknown;
    await expect(super.run(async (em, scope) => {
      uit = await werk(em, scope);
      throw new Terug();
    })).rejects.toBeInstanceOf(Terug);
    return uit as T;
  }
}
function proef<T>(wie: string, werk: (db: TenantDb, klok: Klok) => Promise<T>): Promise<T> {
  const klok = app.nest.get(Klok, { strict: false });
  const db = new Proefdraai(app.nest.get(DataSource, { strict: false }), klok, app.nest.get<ConstructorParameters<typeof TenantDb>[2]>(SCOPE_SLEUTEL, { strict: false }));
  return metAanvraag({ actor: ACTOREN[wie]!, taken: ['financieel-ontzorgen'], actie: 'proef', leest: false, traceId: randomUUID() }, () => werk(db, klok));
}

/** Everything that either act writes. */
const TABELLEN = ['maandrun', 'maandregel', 'tekort', 'betaalopdracht', 'betaalbatch', 'betaalbestand', 'journaal', 'boeking', 'saldo'];
const toestand = () => app.sql(`select ${TABELLEN.map((t) => `(select json_agg(x order by x::text) from ontzorgen.${t} x) ${t}`).join(', ')}, (select count(*) from tenant.audit) audit`);

/** Kills the backend that does `werk` at the moment that it writes in `tabel`; answers the status that the caller got. */
async function dood(tabel: string, werk: () => Promise<{ status: number }>): Promise<number> {
  await app.sql(`create trigger a_wacht before insert on ontzorgen.${tabel} for each statement execute function public.wacht()`);
  const antwoord = werk();
  let gedood = 0;
  for (let i = 0; gedood === 0 && i < 200; i++) {
    await new Promise((klaar) => setTimeout(klaar, 50));
    gedood = (await app.sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'ontzorgen_app' and wait_event = 'PgSleep'`)).length;
  }
  expect(gedood).toBe(1);
  const { status } = await antwoord;
  await app.sql(`drop trigger a_wacht on ontzorgen.${tabel}`);
  return status;
}

const als = <T>(wie: string, pad: string, body: object, versie?: number) => app.als(wie).post<T>(pad, body, versie === undefined ? {} : { 'if-match': `"${versie}"` });
const maak = () => als<MaandrunUit>('rsd-medewerker', '/v1/maandruns', { gemeentecode: GEMEENTE, maand: MAART });

test('a month that is killed while it is computed leaves nothing, and again gives the same', async () => {
  const verwacht = await proef('rsd-medewerker', (db, klok) => new MaandrunService(db, klok).maak({ gemeentecode: GEMEENTE, maand: MAART }));
  const voor = await toestand();
  // Its rows are written then, its payments are not.
  expect(await dood('betaalopdracht', maak)).toBeGreaterThanOrEqual(500);
  expect(await toestand()).toEqual(voor);
  expect(voor).toMatchObject([{ maandrun: null, maandregel: null, betaalopdracht: null }]);
  const weer = await maak();
  expect(weer).toMatchObject({ status: 201, body: { inhoudSha: verwacht.inhoudSha, huishoudens: 2, uitkering: verwacht.uitkering } });
});

test('a month that is killed while it is computed again is still the month that it was', async () => {
  const { body: run } = await maak();
  await app.sql(`update ontzorgen.post set bedrag = bedrag + 100 where soort = 'huur'`);
  const voor = await toestand();
  const her = () => als<MaandrunUit>('rsd-medewerker', `/v1/maandruns/${run.id}/herberekening`, {}, run.versie);
  expect(await dood('betaalopdracht', her)).toBeGreaterThanOrEqual(500);
  expect(await toestand()).toEqual(voor);
  const weer = await her();
  expect(weer.status).toBe(200);
  expect(weer.body.inhoudSha).not.toBe(run.inhoudSha);
});

test('a release that is killed between file and ledger leaves nothing, and again gives the same list and the same file, once', async () => {
  await app.sql(`update ontzorgen.maandregel set stand = 'akkoord', gezien_door = $1 where stand = 'controleren'`, [ACTOREN['rsd-medewerker']!.persoon]);
  const { body: run } = await maak();
  const { body: batch } = await als<BetaalbatchUit>('rsd-medewerker', `/v1/maandruns/${run.id}/aanbod`, {}, run.versie);
  const verwacht = await proef('rsd-teamleider', (db, klok) => new BetaalbatchVrijgave(db, klok).geefVrij(batch.id, batch.versie, batch.lijstSha));
  expect(verwacht).toMatchObject({ stand: 'vrijgegeven', bestandSha: expect.stringMatching(/^[0-9a-f]{64}$/), aantal: 6 });
  const vrij = () => als<BetaalbatchUit>('rsd-teamleider', `/v1/betaalbatches/${batch.id}/vrijgave`, { lijstSha: batch.lijstSha }, batch.versie);
  const voor = await toestand();
  // The file and the stands are written then, the ledger is not.
  expect(await dood('boeking', vrij)).toBeGreaterThanOrEqual(500);
  expect(await toestand()).toEqual(voor);
  expect(voor).toMatchObject([{ betaalbestand: null, journaal: null, boeking: null, saldo: null }]);
  expect(await vrij()).toMatchObject({ status: 200, body: { stand: 'vrijgegeven', lijstSha: batch.lijstSha, bestandSha: verwacht.bestandSha } });
  const [na] = await app.sql<{ bestanden: number; posten: number; som: string }>(
    'select (select count(distinct batch_id)::int from ontzorgen.betaalbestand) bestanden, (select count(*)::int from ontzorgen.journaal) posten, (select sum(debet) - sum(credit) from ontzorgen.boeking) som');
  expect(na).toEqual({ bestanden: 1, posten: 4, som: '0' });
});
