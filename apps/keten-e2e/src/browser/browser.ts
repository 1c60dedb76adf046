import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const OPTIES = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Chromium as Debian or its own installer puts it; undefined when there is none. */
export const chromiumPad = (): string | undefined => ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((pad) => existsSync(pad));

export interface BezoekerOpties {
  /** Address of the poort. */
  adres: string;
  /** Of the demo, such as `klantmanager-zevenaar`; absent: not logged in. */
  account?: string;
  breedte?: number;
  hoogte?: number;
  forcedColors?: 'active' | 'none';
}

/** The organisation at whose login an account of the demo is known. */
const organisatieVan = (account: string): string => {
  const gemeente = { duiven: '0226', westervoort: '0293', zevenaar: '0299' }[/-(duiven|westervoort|zevenaar)$/.exec(account)?.[1] ?? ''];
  if (gemeente) return `gemeente-${gemeente}`;
  return [['rsd', 'rsd-de-liemers'], ['vwon', 'vwon'], ['project', 'regio-midden-gelderland']].find(([begin]) => account.startsWith(begin!))?.[1] ?? account;
};

/** One person at one computer: a browser with a profile of its own, and everything that went wrong in it. */
export class Bezoeker {
  /** Errors of the console and of scripts. An answer of 4xx that a test asks for is in `antwoorden`, not here. */
  readonly fouten: string[] = [];
  readonly antwoorden: { status: number; pad: string }[] = [];

  private constructor(readonly adres: string, private readonly context: BrowserContext, private readonly map: string, readonly pagina: Page) {
    pagina.on('console', (m) => {
      if (m.type() === 'error' && !/Failed to load resource/.test(m.text())) this.fouten.push(m.text());
    });
    pagina.on('pageerror', (e) => this.fouten.push(e.message));
    pagina.on('response', (r) => {
      if (r.status() >= 400) this.antwoorden.push({ status: r.status(), pad: new URL(r.url()).pathname });
    });
  }

  static async kom({ adres, account, breedte = 1366, hoogte = 768, forcedColors = 'none' }: BezoekerOpties): Promise<Bezoeker> {
    const executablePath = chromiumPad();
    if (!executablePath) throw new Error('Chromium is niet geïnstalleerd (Debian: apt-get install chromium)');
    const map = mkdtempSync(join(tmpdir(), 'wegwijs-chromium-'));
    // axe is put into the page by us, which the policy of the page rightly forbids. That the policy holds is tested at the poort.
    const context = await chromium.launchPersistentContext(map, { executablePath, args: OPTIES, viewport: { width: breedte, height: hoogte }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', bypassCSP: true, acceptDownloads: true, forcedColors });
    context.setDefaultTimeout(15_000);
    const bezoeker = new Bezoeker(adres, context, map, context.pages()[0] ?? (await context.newPage()));
    try {
      if (account) await bezoeker.logIn(account);
    } catch (fout) {
      // A browser that nobody closes keeps the whole round of tests from ending.
      await bezoeker.weg();
      throw fout;
    }
    return bezoeker;
  }

  /** In the way of the demo: one link, no password. Ends on `terug`. */
  async logIn(account: string, terug = '/'): Promise<void> {
    await this.pagina.goto(`${this.adres}/inloggen?${new URLSearchParams({ organisatie: organisatieVan(account), als: account, terug })}`);
    await this.rust();
  }

  async ga(pad: string): Promise<void> {
    await this.pagina.goto(`${this.adres}${pad}`);
    await this.rust();
  }

  /** Until the page has its heading and nothing is under way. */
  async rust(): Promise<void> {
    await this.pagina.waitForSelector('h1', { timeout: 20_000 });
    await this.pagina.waitForLoadState('networkidle');
  }

  /** What an app answers to this person, asked from inside the page. */
  haal<T>(pad: string): Promise<T> {
    return this.pagina.evaluate(async (p) => (await fetch(p, { headers: { accept: 'application/json' } })).json() as Promise<T>, `/api/${pad}`);
  }

  /** The session is over, as after a night; what is on the screen stays. */
  async raakUitgelogd(): Promise<void> {
    await this.context.clearCookies();
  }

  /** Every rule of WCAG 2.2 A and AA that a program can check, and the best practices. Answers what is broken, and where. */
  async toegankelijkheid(): Promise<string[]> {
    await this.pagina.addScriptTag({ content: readFileSync(AXE, 'utf8') });
    return this.pagina.evaluate(async (values) => {
      const { axe } = globalThis as unknown as { axe: { run(d: Document, o: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      const { violations } = await axe.run(document, { runOnly: { type: 'tag', values } });
      return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 200)}`));
    }, REGELS);
  }

  /** Pixels that the page sticks out sideways; zero on a page that reflows (WCAG 1.4.10). */
  uitsteken(): Promise<number> {
    return this.pagina.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  async weg(): Promise<void> {
    await this.context.close();
    rmSync(this.map, { recursive: true, force: true });
  }
}
