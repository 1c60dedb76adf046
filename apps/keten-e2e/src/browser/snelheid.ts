import type { Page } from 'playwright-core';
import { Bezoeker } from './browser.ts';

/** In milliseconds: when the largest part of the page was there, how much the page jumped (no unit), and the slowest answer to each kind of key or click. */
export interface Snelheid {
  lcp: number;
  cls: number;
  handelingen: { naam: string; ms: number }[];
}

/** A slow laptop on a slow line: a quarter of this processor, 10 Mbit/s, 40 ms. */
async function vertraag(pagina: Page): Promise<void> {
  const cdp = await pagina.context().newCDPSession(pagina);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 625_000 });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

const KIJK = `
  window.wegwijsMeet = { lcp: 0, cls: 0, traagst: 0 };
  new PerformanceObserver((l) => { for (const e of l.getEntries()) wegwijsMeet.lcp = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((l) => { for (const e of l.getEntries()) if (!e.hadRecentInput) wegwijsMeet.cls += e.value; }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((l) => { for (const e of l.getEntries()) if (e.interactionId) wegwijsMeet.traagst = Math.max(wegwijsMeet.traagst, e.duration); }).observe({ type: 'event', buffered: true, durationThreshold: 16 });`;

/** What somebody does on the worklist, by the words that are on the screen. */
const HANDELINGEN: readonly (readonly [naam: string, doe: (p: Page) => Promise<void>])[] = [
  ['filter: te laat', (p) => p.locator('.wi-teller').nth(1).click()],
  ['filter: alles', (p) => p.locator('.wi-teller').nth(0).click()],
  ['sorteren', (p) => p.locator('.wi-sorteer').nth(1).click()],
  ['rij aanvinken', (p) => p.locator('tbody input[type=checkbox]').first().click()],
  ['typen in zoeken', (p) => p.locator('.wi-zoek input').pressSequentially('ali', { delay: 60 })],
  ['dossier openen', async (p) => {
    await p.keyboard.press('Escape');
    await p.evaluate(() => scrollTo(0, 0));
    await p.locator('tbody th a').nth(4).click();
  }],
];

/** Opens the worklist of `account` cold, on a slowed-down browser, and works in it. */
export async function meetWerkvoorraad(o: { adres: string; account: string; pad: string }): Promise<Snelheid> {
  const b = await Bezoeker.kom({ adres: o.adres, account: o.account });
  try {
    const { pagina } = b;
    await vertraag(pagina);
    await pagina.addInitScript(KIJK);
    // A first visit of the day: nothing of the portal is in the cache.
    const cdp = await pagina.context().newCDPSession(pagina);
    await cdp.send('Network.clearBrowserCache');
    await b.ga(o.pad);
    const lees = () => pagina.evaluate(() => ({ ...(globalThis as unknown as { wegwijsMeet: { lcp: number; cls: number; traagst: number } }).wegwijsMeet }));
    const { lcp, cls } = await lees();
    const handelingen: Snelheid['handelingen'] = [];
    for (const [naam, doe] of HANDELINGEN) {
      await pagina.evaluate(() => void ((globalThis as unknown as { wegwijsMeet: { traagst: number } }).wegwijsMeet.traagst = 0));
      await doe(pagina);
      await pagina.waitForLoadState('networkidle');
      await pagina.waitForTimeout(400);
      handelingen.push({ naam, ms: (await lees()).traagst });
    }
    return { lcp, cls, handelingen };
  } finally {
    await b.weg();
  }
}
