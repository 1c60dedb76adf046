import { speel } from '@wegwijs/keten-e2e';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { eigenSleutels, geheimenUitOmgeving } from './geheimen.ts';
import { migreer } from './migrate.ts';
import { draaitAls, leesDraait, leesJson, STAAT, type Draait } from './omgeving.ts';
import { startPostgres } from './postgres.ts';
import { vulDemo } from './seed/demo/demo.ts';
import { overHttp } from './seed/demo/klant.ts';
import { seedNationaal } from './seed/nationaal.ts';
import { systeemVan } from './systeem.ts';

const LANDELIJK = 'wegwijs_landelijk';
const zeg = (regel: string) => console.log(regel);
/** The legal day is that of Amsterdam, wherever this machine stands. */
const vandaag = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

/**
 * Demo data in every gemeente that has none, through the API of the running system; asked at every start.
 * @throws Error with the refusal of the app; what was made until then stays
 */
export async function seedDemo({ draait }: { beheerUrl?: string; draait: Pick<Draait, 'apps' | 'issuers'> }): Promise<void> {
  const begin = Date.now();
  let gezegd = false;
  const aantal = await vulDemo({
    als: overHttp(draait), vandaag: vandaag(), zeg,
    begin: () => {
      if (!gezegd) zeg('Proefgegevens maken (alleen de eerste keer) …');
      gezegd = true;
    },
  });
  if (aantal === 0) return;
  // The story leaves behind what the screens after the PIP have to show: groups, a boete, somebody who is voldaan, a month that is paid.
  await speel(systeemVan(draait, () => undefined));
  zeg(`Proefgegevens: ${aantal} huishoudens en het verhaal van npm run keten, in ${Math.round((Date.now() - begin) / 1000)} s.`);
}

/** The embedded PostgreSQL: that of the system that runs from this folder, otherwise started for as long as `werk` takes. */
async function metServer(werk: (url: string) => Promise<void>): Promise<void> {
  const slot = leesJson<{ pid: number }>(join(STAAT, 'start.json'));
  if (slot && draaitAls(slot.pid, 'start.js')) {
    const wachtwoord = leesJson<string>(join(STAAT, 'postgres-wachtwoord.json'));
    const poort = leesJson<{ postgres?: number }>(join(STAAT, 'poorten.json'))?.postgres;
    if (!wachtwoord || !poort) throw new Error('Het systeem dat draait gebruikt een andere database. Geef die in DATABASE_URL.');
    return werk(`postgres://postgres:${encodeURIComponent(wachtwoord)}@127.0.0.1:${poort}/postgres`);
  }
  const server = await startPostgres(zeg);
  try {
    await werk(server.url);
  } finally {
    await server.stop();
  }
}

async function eigenDatabase(serverUrl: string): Promise<string> {
  const client = new pg.Client(serverUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [LANDELIJK]);
    if (!rowCount) await client.query(`create database ${LANDELIJK}`);
  } finally {
    await client.end();
  }
  const adres = new URL(serverUrl);
  adres.pathname = `/${LANDELIJK}`;
  return adres.href;
}

interface Maat {
  gemeenten: number;
  dossiers: number;
  seed: number;
}
async function vulLandelijk(beheerUrl: string, maat: Maat): Promise<void> {
  zeg(`Database ${new URL(beheerUrl).pathname.slice(1)} bijwerken …`);
  await migreer({ beheerUrl, geheimen: geheimenUitOmgeving(process.env) ?? (await eigenSleutels()) });
  const { hash, seconden } = await seedNationaal({ beheerUrl, ...maat, log: zeg });
  zeg(`${maat.dossiers} dossiers in ${maat.gemeenten} gemeenten, in ${seconden.toFixed(1)} s. Seed ${maat.seed}, hash ${hash}`);
}

const GEBRUIK = 'Gebruik: npm run seed, of npm run seed -- --gemeenten N --dossiers M [--seed S], met gehele getallen.';

function leesMaat(args: string[]): Maat | undefined {
  if (args.length === 0) return undefined;
  const tekst = { type: 'string' } as const;
  const { values, positionals } = parseArgs({ args, options: { gemeenten: tekst, dossiers: tekst, seed: tekst }, strict: false });
  const [gemeenten, dossiers, seed] = [values['gemeenten'], values['dossiers'], values['seed'] ?? '1'].map((waarde) => (typeof waarde === 'string' && /^\d{1,9}$/.test(waarde) ? Number(waarde) : undefined));
  const vreemd = positionals.length > 0 || Object.keys(values).some((naam) => !['gemeenten', 'dossiers', 'seed'].includes(naam));
  if (vreemd || gemeenten === undefined || dossiers === undefined || seed === undefined) throw new Error(GEBRUIK);
  return { gemeenten, dossiers, seed };
}

/** Without arguments the demo data of the running system; with a size the invented national data set in a database of its own. */
async function main(args: string[]): Promise<void> {
  const maat = leesMaat(args);
  if (!maat) {
    const draait = leesDraait();
    if (!draait) throw new Error('Er draait geen systeem. Start het eerst met npm start, in een ander venster.');
    zeg('Ontbrekende proefgegevens aanvullen; een gemeente die al dossiers heeft blijft zoals ze is.');
    return seedDemo({ draait });
  }
  const gegeven = process.env['DATABASE_URL'];
  if (gegeven) return vulLandelijk(gegeven, maat);
  await metServer(async (url) => vulLandelijk(await eigenDatabase(url), maat));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((fout: Error) => {
    console.error(fout.message);
    process.exitCode = 1;
  });
}
