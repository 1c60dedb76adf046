import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPEN: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.ico': 'image/x-icon', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json',
  '.png': 'image/png', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2',
};
/** The rest (images, fonts) is compressed already. */
const SAMENPERSBAAR = /^(text\/|application\/|image\/svg)/;
/** Smaller than this it costs more than it saves, in bytes. */
const KLEIN = 1024;

export type Codering = 'br' | 'gzip';

/** One file of the portal, in memory. */
export interface Bestand {
  inhoud: Buffer;
  type: string;
  etag: string;
  /** Its name changes with its content, so a browser may keep it for ever. */
  vast: boolean;
  geperst(codering: Codering): Promise<Buffer> | undefined;
}

const persBr = promisify(brotliCompress);
const persGzip = promisify(gzip);

function bestandVan(pad: string, inhoud: Buffer): Bestand {
  const type = TYPEN[extname(pad)] ?? 'application/octet-stream';
  const kan = SAMENPERSBAAR.test(type) && inhoud.length >= KLEIN;
  const klaar = new Map<Codering, Promise<Buffer>>();
  const pers = (codering: Codering): Promise<Buffer> =>
    codering === 'br' ? persBr(inhoud, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: inhoud.length } }) : persGzip(inhoud, { level: 9 });
  return {
    inhoud, type, etag: createHash('sha256').update(inhoud).digest('base64url').slice(0, 22), vast: /^\/assets\/.+-[A-Za-z0-9_-]{8,}\.\w+$/.test(pad),
    geperst(codering) {
      if (!kan) return undefined;
      const werk = klaar.get(codering) ?? pers(codering);
      klaar.set(codering, werk);
      return werk;
    },
  };
}

/**
 * The built portal, whole in memory under the addresses at which it is asked for: what is not in the list does not exist, so no address can lead out of
 * the folder. Read again when a new build has replaced it.
 */
export class Bestanden {
  #bestanden = new Map<string, Bestand>();
  #gelezen = '';

  constructor(private readonly map: string | undefined) {}

  /** The page that is the portal; undefined when it has not been built. */
  index(): Bestand | undefined {
    this.#verversAls();
    return this.#bestanden.get('/index.html');
  }

  vind(pad: string): Bestand | undefined {
    return this.#bestanden.get(pad);
  }

  #verversAls(): void {
    const stempel = this.#stempel();
    if (stempel === this.#gelezen) return;
    try {
      this.#bestanden = stempel === '' ? new Map() : lees(this.map!);
      this.#gelezen = stempel;
    } catch {
      // A build is being written at this moment; the next request looks again.
    }
  }

  #stempel(): string {
    if (this.map === undefined) return '';
    const stat = statSync(join(this.map, 'index.html'), { throwIfNoEntry: false });
    return stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : '';
  }
}

function lees(map: string): Map<string, Bestand> {
  const paden = readdirSync(map, { recursive: true, withFileTypes: true }).filter((b) => b.isFile()).map((b) => join(b.parentPath, b.name));
  const bestanden = paden.map((pad) => [`/${relative(map, pad).split(sep).join('/')}`, pad] as const);
  // Not what a build keeps for itself: source maps, and Vite's list of files.
  return new Map(bestanden.filter(([naam]) => !naam.endsWith('.map') && !naam.includes('/.')).map(([naam, pad]) => [naam, bestandVan(naam, readFileSync(pad))]));
}
