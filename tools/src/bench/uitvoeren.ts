import { once } from 'node:events';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { Klok, type Actor } from '@wegwijs/tenant';
import { eigenSleutels, type Sleutels } from '../geheimen.ts';
import { startKind, type Kind } from '../kinderen.ts';
import type { Inlogrol } from '../migrate.ts';
import { vrijePoort } from '../omgeving.ts';
import { startPostgres } from '../postgres.ts';
import { Toepassing } from '../toepassing.ts';
import { duur, tabel, tempo, verhoudingen, type Reeks } from './cijfers.ts';
import { metClient, vulDatabase } from './database.ts';
import type { KaalOpdracht } from './kaal.ts';
import type { Opdracht, Uitslag, Verzoek } from './last.ts';
import { startUitgever, type Uitgever } from './uitgever.ts';
import { aangebodenPips, leeswerk, LEEST, medewerker, nieuweKoppelingen, schrijfgemeente, zelfdeRijen } from './werk.ts';

export interface BenchOpties {
  dossiers: number;
  gemeenten: number;
  seconden: number;
  rondes: number;
}
const VERBINDINGEN = [1, 16];
/** PIPs per round and number of connections: each needs a concept of its own, and two requests to prepare it. */
const PIPS = 30;
const KLEIN = { dossiers: 10_000, gemeenten: 3 };
const zeg = (regel: string) => console.log(regel);
const vandaag = new Klok().vandaag();

function als(url: string, rol: Inlogrol, sleutels: Sleutels): string {
  const adres = new URL(url);
  adres.username = rol;
  adres.password = sleutels.wachtwoorden[rol];
  return adres.href;
}

/** A child of `bench/`, spoken to over IPC; it ends when we do. */
const kind = (bestand: string, env: Record<string, string> = {}): Kind =>
  startKind(process.execPath, ['--no-warnings', join(import.meta.dirname, bestand)], { env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });

async function startApp(url: string, sleutels: Sleutels, uitgever: Uitgever): Promise<Toepassing> {
  const poort = await vrijePoort();
  const { kid, hex } = sleutels.scope.intake;
  const app = new Toepassing('intake', poort, {
    NODE_ENV: 'production', PORT: String(poort), DATABASE_URL: als(url, 'intake_app', sleutels), MESSENGER_URL: als(url, 'messenger', sleutels), QUEUE_URL: als(url, 'queue', sleutels),
    SCOPE_KEY: `${kid}:${hex}`, GEHEIM_KEK: sleutels.kek, GEHEIM_HMAC: sleutels.hmac, ISSUERS: JSON.stringify(uitgever.issuers), LOG_LEVEL: 'info',
    ...(process.env['BENCH_NODE_OPTIONS'] && { NODE_OPTIONS: process.env['BENCH_NODE_OPTIONS'] }),
  }, zeg);
  await app.start();
  return app;
}

interface Meting {
  naam: string;
  doel: Reeks['doel'];
  url: string;
  actor: Actor;
  /** `eenmalig`: new requests for every round, each sent once. */
  verzoeken: (verbindingen: number) => Promise<Verzoek[]>;
  eenmalig: boolean;
}

/** All in one run and in turn, so that what the machine does besides falls on everybody. */
async function meet(o: BenchOpties, metingen: Meting[], uitgever: Uitgever): Promise<Reeks[]> {
  const last = kind('last.js');
  const reeksen = VERBINDINGEN.flatMap((verbindingen) => metingen.map((m): Reeks => ({ naam: m.naam, doel: m.doel, verbindingen, rondes: [] })));
  const vraag = async (m: Meting, verbindingen: number, ms: number): Promise<Uitslag> => {
    const token = await uitgever.token(m.actor);
    const verzoeken = (await m.verzoeken(verbindingen)).map((v) => ({ ...v, koppen: { ...v.koppen, authorization: `Bearer ${token}` } }));
    const antwoord = once(last.proces, 'message');
    last.proces.send({ poort: Number(new URL(m.url).port), verbindingen, ms, verzoeken, eenmalig: m.eenmalig } satisfies Opdracht);
    return ((await antwoord) as [Uitslag])[0];
  };
  try {
    for (const m of metingen.filter((x) => !x.eenmalig)) await vraag(m, 4, 1500);
    for (let ronde = 1; ronde <= o.rondes; ronde++) {
      for (const verbindingen of VERBINDINGEN) {
        for (const m of metingen) reeksen.find((r) => r.naam === m.naam && r.doel === m.doel && r.verbindingen === verbindingen)!.rondes.push(await vraag(m, verbindingen, o.seconden * 1000));
      }
      zeg(`  ronde ${ronde}: load ${loadavg().map((l) => l.toFixed(2)).join(' ')}`);
    }
    return reeksen;
  } finally {
    await last.stop();
  }
}

function verslag(reeksen: Reeks[]): string {
  const van = (naam: string, doel: Reeks['doel'], n: number) => reeksen.find((r) => r.naam === naam && r.doel === doel && r.verbindingen === n)!;
  const namen = [...new Set(reeksen.filter((r) => r.doel === 'kaal').map((r) => r.naam))];
  const [een, twee] = namen as [string, string];
  return `${tabel(reeksen)}\n\n${verhoudingen(VERBINDINGEN.flatMap((n) => [
    ...namen.map((naam) => ({ naam: `${naam}: tempo app / kaal, ${n} verb.`, waarde: tempo(van(naam, 'app', n)) / tempo(van(naam, 'kaal', n)), doel: 0.4, hoogstens: false })),
    { naam: `${twee} / bladzij 1, p50 app, ${n} verb.`, waarde: duur(van(twee, 'app', n)) / duur(van(een, 'app', n)), doel: 1.2, hoogstens: true },
    { naam: `bladzij 1 groot / ${KLEIN.dossiers} dossiers, p50 app, ${n} verb.`, waarde: duur(van(een, 'app', n)) / duur(van(een, 'app 10k', n)), doel: 1.3, hoogstens: true },
  ]))}`;
}

/** Prints; judges nothing: a slow machine is not a fault. */
export async function bench(o: BenchOpties): Promise<void> {
  const stop: (() => Promise<void> | void)[] = [];
  const sluit = async () => {
    for (const s of stop.splice(0).reverse()) await s();
  };
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signaal, () => void sluit().finally(() => process.exit(130)));
  try {
    const server = await startPostgres(zeg);
    stop.push(() => server.stop());
    const sleutels = await eigenSleutels();
    const groot = await vulDatabase(server.url, 'wegwijs_bench', o, zeg);
    const klein = await vulDatabase(server.url, 'wegwijs_bench_klein', KLEIN, zeg);
    const schrijft = await schrijfgemeente(groot.url);
    const uitgever = await startUitgever([`gemeente-${LEEST}`, `gemeente-${schrijft}`]);
    stop.push(() => uitgever.stop());
    const app = await startApp(groot.url, sleutels, uitgever);
    stop.push(() => app.stop());
    const appKlein = await startApp(klein.url, sleutels, uitgever);
    stop.push(() => appKlein.stop());
    const lezer = await medewerker(groot.url, LEEST, 'klantmanager');
    const opdracht: KaalOpdracht = { databaseUrl: als(groot.url, 'intake_app', sleutels), gemeente: LEEST, actor: lezer, scope: sleutels.scope.intake };
    const kaal = kind('kaal.js', { KAAL: JSON.stringify(opdracht) });
    stop.push(() => kaal.stop());
    const [{ poort }] = (await once(kaal.proces, 'message')) as [{ poort: number }];
    const kaalUrl = `http://127.0.0.1:${poort}`;

    const werk = await leeswerk(groot.url);
    const som = await zelfdeRijen({ app: app.url, kaal: kaalUrl }, await uitgever.token(lezer), werk);
    zeg(`Dezelfde rijen van app en kale server: ${som.slice(0, 16)}. ${cpus().length} processoren, load ${loadavg().map((l) => l.toFixed(2)).join(' ')}.`);
    const lees = (naam: string, verzoeken: Verzoek[]): Meting[] => [{ doel: 'app' as const, url: app.url }, { doel: 'kaal' as const, url: kaalUrl }]
      .map((d) => ({ naam, ...d, actor: lezer, verzoeken: () => Promise.resolve(verzoeken), eenmalig: false }));
    const schrijver = await medewerker(groot.url, schrijft, 'klantmanager');
    const teamleider = await medewerker(groot.url, schrijft, 'teamleider');
    const klant = await medewerker(klein.url, LEEST, 'klantmanager');
    const metingen: Meting[] = [
      ...lees('werkvoorraad bladzij 1', werk.bladzij1), ...lees(`werkvoorraad bladzij ${werk.nummer}`, werk.bladzij200), ...lees('dossier', werk.dossiers),
      { naam: 'werkvoorraad bladzij 1', doel: 'app 10k', url: appKlein.url, actor: klant, verzoeken: () => Promise.resolve(werk.bladzij1), eenmalig: false },
      { naam: 'koppeling aanmelden', doel: 'app', url: app.url, actor: schrijver, verzoeken: () => Promise.resolve(nieuweKoppelingen(o.seconden * 1000, vandaag)), eenmalig: true },
      { naam: 'PIP vaststellen', doel: 'app', url: app.url, actor: teamleider, eenmalig: true,
        verzoeken: async () => aangebodenPips({ app: app.url, url: groot.url, gemeente: schrijft, aantal: PIPS, token: await uitgever.token(schrijver), vandaag }) },
    ];
    const reeksen = await meet(o, metingen, uitgever);
    const [aantal] = await metClient(groot.url, async (db) => (await db.query<{ n: string }>('select count(*) n from intake.dossier')).rows);
    zeg(`\n${aantal!.n} dossiers, ${o.gemeenten} gemeenten, ${o.rondes} rondes van ${o.seconden} s; audit aan; load ${loadavg().map((l) => l.toFixed(2)).join(' ')}\n\n${verslag(reeksen)}`);
  } finally {
    await sluit();
  }
}
