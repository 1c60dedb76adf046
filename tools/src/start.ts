import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { eigenSleutels, type Sleutels } from './geheimen.ts';
import { ACCOUNTS } from './inlog/accounts.ts';
import { FUNCTIE } from './inlog/pagina.ts';
import { startInlog, type Inlog } from './inlog/provider.ts';
import { migreer, type Inlogrol } from './migrate.ts';
import { CONTEXTEN, draaitAls, leesJson, poorten, schrijfDraait, schrijfJson, STAAT, wisDraait, WORTEL, type AppNaam, type Draait } from './omgeving.ts';
import { startPostgres } from './postgres.ts';
import { Toepassing } from './toepassing.ts';

const SLOT = join(STAAT, 'start.json');
const zeg = (regel: string) => console.log(regel);
/** What has been started, in order; stopped in reverse. */
const teStoppen: (() => Promise<void>)[] = [];
let stoppen: Promise<void> | undefined;

/** DATABASE_URL when given (a superuser, or the owner of an empty database), otherwise the embedded PostgreSQL with a database `wegwijs`. */
async function database(): Promise<string> {
  const gegeven = process.env['DATABASE_URL'];
  if (gegeven) return gegeven;
  zeg('PostgreSQL starten …');
  const server = await startPostgres(zeg);
  teStoppen.push(() => server.stop());
  server.proces.once('exit', () => {
    if (!stoppen) void sluitAf(1, 'PostgreSQL is onverwacht gestopt.');
  });
  const client = new pg.Client(server.url);
  await client.connect();
  const { rowCount } = await client.query(`select 1 from pg_database where datname = 'wegwijs'`);
  if (!rowCount) await client.query('create database wegwijs');
  await client.end();
  return metPad(server.url, '/wegwijs');
}

/**
 * The queue has a database of its own, which its role owns: it may be dropped, and is made again here. QUEUE_URL chooses another place.
 * @param beheerUrl the server and the account that may create it
 */
async function wachtrij(beheerUrl: string, sleutels: Sleutels): Promise<string> {
  const gegeven = process.env['QUEUE_URL'];
  if (gegeven) return gegeven;
  const client = new pg.Client(beheerUrl);
  await client.connect();
  try {
    const { rows: [db] } = await client.query<{ naam: string; is: boolean }>(
      `select current_database() || '_wachtrij' naam, exists (select from pg_database where datname = current_database() || '_wachtrij') "is"`);
    if (!db!.is) await client.query(`create database ${pg.escapeIdentifier(db!.naam)} owner queue`);
    return metPad(als(beheerUrl, 'queue', sleutels), `/${db!.naam}`);
  } finally {
    await client.end();
  }
}

function metPad(url: string, pad: string): string {
  const adres = new URL(url);
  adres.pathname = pad;
  return adres.href;
}

function als(beheerUrl: string, rol: Inlogrol, sleutels: Sleutels): string {
  const adres = new URL(beheerUrl);
  adres.username = rol;
  adres.password = sleutels.wachtwoorden[rol];
  return adres.href;
}

interface Adressen {
  beheerUrl: string;
  wachtrijUrl: string;
}
function omgevingVan(app: AppNaam, poort: number, { beheerUrl, wachtrijUrl }: Adressen, sleutels: Sleutels, inlog: Inlog): Record<string, string> {
  const { kid, hex } = sleutels.scope[app];
  return {
    PORT: String(poort),
    DATABASE_URL: als(beheerUrl, `${app}_app`, sleutels),
    MESSENGER_URL: als(beheerUrl, 'messenger', sleutels),
    QUEUE_URL: wachtrijUrl,
    SCOPE_KEY: `${kid}:${hex}`,
    GEHEIM_KEK: sleutels.kek,
    GEHEIM_HMAC: sleutels.hmac,
    ISSUERS: JSON.stringify(inlog.issuers.map(({ organisatie, issuer }) => ({ organisatie, issuer }))),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info',
  };
}

const PORTAAL = join(WORTEL, 'apps/portaal/dist');
const POORT_CLIENT = 'wegwijs-poort';

function omgevingVanPoort(poort: number, url: string, apps: readonly Toepassing[], beheerUrl: string, sleutels: Sleutels, inlog: Inlog): Record<string, string> {
  return {
    PORT: String(poort),
    PUBLIC_URL: url,
    DATABASE_URL: als(beheerUrl, 'poort_app', sleutels),
    SESSIE_SLEUTEL: sleutels.sessie,
    ISSUERS: JSON.stringify(inlog.issuers.map((i) => ({ ...i, clientId: POORT_CLIENT, clientSecret: sleutels.inlogdienst }))),
    APPS: JSON.stringify(Object.fromEntries(apps.map((app) => [app.naam, app.url]))),
    PORTAAL,
    PROEF: JSON.stringify(ACCOUNTS.map(({ organisatie, account, naam, rollen }) => ({ organisatie, account, naam, functie: rollen.map((r) => FUNCTIE[r] ?? r).join(', ') }))),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info',
  };
}

/**
 * Demo data over HTTP, as far as there is none yet; WEGWIJS_PROEFGEGEVENS=nee leaves it out. A system without it still works, so a failure ends nothing.
 * Answers what went wrong.
 */
async function zaai(beheerUrl: string, draait: Draait): Promise<string | undefined> {
  const module = new URL('./seed.js', import.meta.url);
  if (!existsSync(module) || process.env['WEGWIJS_PROEFGEGEVENS'] === 'nee') return undefined;
  try {
    const { seedDemo } = (await import(module.href)) as { seedDemo(o: { beheerUrl: string; draait: Draait }): Promise<void> };
    await seedDemo({ beheerUrl, draait });
    return undefined;
  } catch (fout) {
    return fout instanceof Error ? fout.message : String(fout);
  }
}

function toon(draait: Draait, inlog: Inlog): void {
  zeg(`\n\n  Wegwijs: ${draait.poort}\n`);
  if (!existsSync(PORTAAL)) zeg('  (Het portaal is nog niet gebouwd: u kunt wel inloggen, maar er is nog geen scherm.)\n');
  zeg('Proefaccounts (kiezen op de inlogpagina, zonder wachtwoord):');
  for (const { organisatie, naam } of inlog.issuers) {
    zeg(`  ${naam}: ${ACCOUNTS.filter((a) => a.organisatie === organisatie).map((a) => a.account).join(', ')}`);
  }
  zeg('\nVoor ontwikkelaars, de API van elke toepassing:');
  for (const app of CONTEXTEN) zeg(`  ${app.padEnd(12)} ${draait.apps[app]}/docs`);
  zeg('\nHet verhaal van één inburgeraar: npm run keten (in een ander venster)\nStoppen: Ctrl-C');
}

function sluitAf(code: number, reden?: string): Promise<void> {
  stoppen ??= (async () => {
    if (reden) console.error(reden);
    zeg('Wegwijs stopt …');
    wisDraait();
    for (const stop of teStoppen.reverse()) await stop().catch((fout: unknown) => console.error(String(fout)));
    rmSync(SLOT, { force: true });
    zeg('Gestopt.');
    process.exit(code);
  })();
  return stoppen;
}

function bewaakEinde(): void {
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signaal, () => void sluitAf(0));
  // A terminal that is gone takes its output with it; that must not stop the stopping.
  for (const stroom of [process.stdout, process.stderr]) stroom.on('error', () => undefined);
  const ouder = process.ppid;
  setInterval(() => {
    if (process.ppid !== ouder) void sluitAf(0);
  }, 1000).unref();
}

async function start(): Promise<void> {
  const beheerUrl = await database();
  const sleutels = await eigenSleutels();
  const gedaan = await migreer({ beheerUrl, geheimen: sleutels });
  zeg(gedaan.length > 0 ? `Database bijgewerkt: ${gedaan.join(', ')}` : 'De database is bij.');

  const adressen = { beheerUrl, wachtrijUrl: await wachtrij(beheerUrl, sleutels) };
  const poort = await poorten({ poort: 4000, inlog: 4100, intake: 4101, casusregie: 4102, ontzorgen: 4103, leerroutes: 4104 });
  const poortUrl = `http://127.0.0.1:${poort.poort}`;
  const inlog = await startInlog({ poort: poort.inlog, voordeur: { url: poortUrl, geheim: sleutels.inlogdienst } });
  teStoppen.push(() => inlog.stop());
  zeg('Toepassingen starten …');
  const apps = CONTEXTEN.map((app) => new Toepassing(app, poort[app], omgevingVan(app, poort[app], adressen, sleutels, inlog), zeg));
  teStoppen.push(async () => void (await Promise.all(apps.map((app) => app.stop()))));
  const voordeur = new Toepassing('poort', poort.poort, omgevingVanPoort(poort.poort, poortUrl, apps, beheerUrl, sleutels, inlog), zeg);
  teStoppen.push(() => voordeur.stop());
  await Promise.all([...apps, voordeur].map((app) => app.start()));

  const draait: Draait = {
    apps: Object.fromEntries(apps.map((app) => [app.naam, app.url])) as Draait['apps'],
    poort: poortUrl,
    issuers: inlog.issuers.map(({ organisatie, issuer }) => ({ organisatie, issuer })),
    pid: process.pid,
  };
  const zaaifout = await zaai(beheerUrl, draait);
  if (stoppen) return;
  schrijfDraait(draait);
  toon(draait, inlog);
  if (zaaifout !== undefined) console.error(`\nLET OP: de proefgegevens zijn niet (allemaal) gemaakt. Wegwijs draait wel.\n  ${zaaifout.replaceAll('\n', '\n  ')}`);
}

const ander = leesJson<{ pid: number }>(SLOT);
if (ander && draaitAls(ander.pid, 'start.js')) {
  console.error(`Wegwijs draait al vanuit deze map (proces ${ander.pid}). Stop dat eerst met Ctrl-C in dat venster.`);
  process.exit(1);
}
bewaakEinde();
schrijfJson(SLOT, { pid: process.pid });
await start().catch((fout: unknown) => (stoppen ? undefined : sluitAf(1, fout instanceof Error ? fout.message : String(fout))));
