import { chromiumPad, meetWerkvoorraad, type Snelheid } from '@wegwijs/keten-e2e';
import { GEMEENTECODES } from '@wegwijs/kernel';
import { join } from 'node:path';
import { loadavg } from 'node:os';
import { leesJson } from '../omgeving.ts';
import { Proefsysteem } from '../proefsysteem.ts';
import { seedNationaal } from '../seed/nationaal.ts';
import { metClient, SEED } from './database.ts';

/** Enough households for ten thousand dossiers that are still open. */
const DOSSIERS = 42_000;
const RONDES = 5;
const DOEL = { lcp: 1800, handeling: 200, cls: 0.05 };
const zeg = (regel: string) => console.log(regel);
const midden = (waarden: number[]) => waarden.sort((a, b) => a - b)[Math.floor(waarden.length / 2)] as number;

/** The made-up gemeente becomes Zevenaar, because the accounts of the demo work there. Keys and hashes of a BSN do not fit any more; a list shows none. */
async function vulZevenaar(url: string): Promise<number> {
  await seedNationaal({ beheerUrl: url, gemeenten: 1, dossiers: DOSSIERS, seed: SEED, log: () => undefined });
  return metClient(url, async (db) => {
    const { rows } = await db.query<{ tabel: string }>(
      `select format('%I.%I', table_schema, table_name) tabel from information_schema.columns where column_name = 'gemeentecode' and table_schema = 'intake'`);
    await db.query('begin; set local session_replication_role = replica');
    for (const { tabel } of rows) await db.query(`update ${tabel} set gemeentecode = '${GEMEENTECODES.ZEVENAAR}' where gemeentecode = '5001' and '${tabel}' <> 'intake.briefhoofd'`);
    await db.query('commit');
    await db.query('vacuum (analyze) intake.dossier');
    const { rows: [r] } = await db.query<{ n: string }>(`select count(*) n from intake.dossier where gemeentecode = $1 and not klaar`, [GEMEENTECODES.ZEVENAAR]);
    return Number(r!.n);
  });
}

function verslag(rondes: readonly Snelheid[]): string {
  const regel = (naam: string, ms: number, doel: number) => `  ${naam.padEnd(24)} ${ms.toFixed(doel < 1 ? 3 : 0).padStart(6)}  doel ${doel}  ${ms <= doel ? 'gehaald' : 'niet gehaald'}`;
  return [
    regel('LCP (ms)', midden(rondes.map((r) => r.lcp)), DOEL.lcp), regel('verspringen (CLS)', midden(rondes.map((r) => r.cls)), DOEL.cls),
    ...rondes[0]!.handelingen.map((h, i) => regel(`${h.naam} (ms)`, midden(rondes.map((r) => r.handelingen[i]!.ms)), DOEL.handeling)),
  ].join('\n');
}

/**
 * `npm run bench -- --portaal`: the worklist with ten thousand open dossiers in a real browser at a quarter of the speed of this processor.
 * Prints the medians beside the goals; judges nothing.
 */
export async function benchPortaal(): Promise<void> {
  if (!chromiumPad()) throw new Error('Hiervoor is Chromium nodig (Debian: apt-get install chromium).');
  const systeem = new Proefsysteem({ proefgegevens: false });
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signaal, () => void systeem.stop().finally(() => process.exit(130)));
  try {
    zeg('Wegwijs starten …');
    await systeem.start(240_000);
    const wachtwoord = leesJson<string>(join(systeem.staat, 'postgres-wachtwoord.json')) ?? '';
    const poort = leesJson<{ postgres: number }>(join(systeem.staat, 'poorten.json'))!.postgres;
    const open = await vulZevenaar(`postgres://postgres:${encodeURIComponent(wachtwoord)}@127.0.0.1:${poort}/wegwijs`);
    zeg(`${open} openstaande dossiers in Zevenaar; Chromium op een kwart van de snelheid, 10 Mbit/s, 40 ms.`);
    const rondes: Snelheid[] = [];
    // The first round warms the apps up, as the first colleague of the day does.
    for (let ronde = 0; ronde <= RONDES; ronde++) {
      const r = await meetWerkvoorraad({ adres: systeem.draait.poort, account: 'klantmanager-zevenaar', pad: '/zevenaar/werkvoorraad?wie=alles' });
      if (ronde > 0) rondes.push(r);
    }
    zeg(`\nMediaan van ${RONDES} rondes, load ${loadavg().map((l) => l.toFixed(2)).join(' ')}\n${verslag(rondes)}`);
  } finally {
    await systeem.stop();
  }
}
