import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { proefPoort, type ProefPoort } from '../testing/index.ts';

const JS = `export const x = ${JSON.stringify('wegwijs '.repeat(400))};`;
const map = mkdtempSync(join(tmpdir(), 'portaal-'));
const portaal = join(map, 'dist');
const bouw = (index: string) => {
  mkdirSync(join(portaal, 'assets'), { recursive: true });
  writeFileSync(join(portaal, 'assets/index-B1x_9-aQ.js'), JS);
  writeFileSync(join(portaal, 'assets/index-B1x_9-aQ.js.map'), '{}');
  writeFileSync(join(portaal, 'assets/letter-C2y8Zk3d.woff2'), Buffer.alloc(3000, 7));
  mkdirSync(join(portaal, 'assets/.vite'), { recursive: true });
  writeFileSync(join(portaal, 'assets/.vite/manifest.json'), '{}');
  writeFileSync(join(portaal, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(portaal, 'index.html'), index);
};
writeFileSync(join(map, 'geheim.txt'), 'geheim');

let p: ProefPoort;
beforeAll(async () => {
  p = await proefPoort({ portaal });
});
beforeEach(() => p.herstel());
afterAll(async () => {
  await p.sluit();
  rmSync(map, { recursive: true });
});

interface Uit {
  status: number;
  koppen: Record<string, string | string[] | undefined>;
  inhoud: Buffer;
}
/** The address as it is, and the bytes as they come. */
const haal = (path: string, headers: Record<string, string> = { accept: 'text/html' }) => new Promise<Uit>((klaar, mis) => {
  get({ host: '127.0.0.1', port: new URL(p.url).port, path, headers, agent: false }, (r) => {
    const delen: Buffer[] = [];
    r.on('data', (d: Buffer) => delen.push(d)).on('end', () => klaar({ status: r.statusCode ?? 0, koppen: r.headers, inhoud: Buffer.concat(delen) }));
  }).on('error', mis);
});

test('without a build the page says what is missing; as soon as there is one, it is there', async () => {
  const zonder = await haal('/');
  expect(zonder.status).toBe(503);
  expect(zonder.inhoud.toString()).toContain('Het portaal is er nog niet');
  bouw('<!doctype html><title>een</title>');
  expect((await haal('/')).inhoud.toString()).toBe('<!doctype html><title>een</title>');
  bouw('<!doctype html><title>tweede</title>');
  expect((await haal('/werkvoorraad')).inhoud.toString()).toBe('<!doctype html><title>tweede</title>');
});

describe('with a build', () => {
  beforeAll(() => bouw('<!doctype html><title>Wegwijs</title>'));

  test.each(['/', '/werkvoorraad', '/dossiers/12?tab=pip', '/agenda/2026-11-24', '/apix', '/a.b/c'])('%s is the portal, never kept without asking', async (pad) => {
    const { status, koppen, inhoud } = await haal(pad);
    expect([status, inhoud.toString()]).toEqual([200, '<!doctype html><title>Wegwijs</title>']);
    expect(koppen).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', vary: 'accept-encoding' });
    expect((await haal(pad, { accept: 'text/html', 'if-none-match': String(koppen.etag) })).status).toBe(304);
  });

  test('a file whose name changes with its content is kept for a year', async () => {
    const { koppen, inhoud } = await haal('/assets/index-B1x_9-aQ.js', {});
    expect(inhoud.toString()).toBe(JS);
    expect(koppen).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' });
    expect((await haal('/logo.svg', {})).koppen).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' });
  });

  test.each([
    ['br, gzip', 'br'], ['gzip, deflate, br', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip;q=0.5', 'gzip'], ['identity', undefined], ['', undefined], ['gzip;q=0', undefined],
  ])('a browser that takes %j gets %s', async (aanvaard, verwacht) => {
    const { koppen, inhoud } = await haal('/assets/index-B1x_9-aQ.js', { 'accept-encoding': aanvaard });
    expect(koppen['content-encoding']).toBe(verwacht);
    const uit = verwacht === 'br' ? brotliDecompressSync(inhoud) : verwacht === 'gzip' ? gunzipSync(inhoud) : inhoud;
    expect(uit.toString()).toBe(JS);
    if (verwacht) expect(inhoud.length).toBeLessThan(JS.length / 10);
  });

  test('a compressed file and the plain one are told apart by their etag, and a font is left as it is', async () => {
    const etag = async (aanvaard: string) => (await haal('/assets/index-B1x_9-aQ.js', { 'accept-encoding': aanvaard })).koppen.etag;
    expect(new Set([await etag('br'), await etag('gzip'), await etag('')]).size).toBe(3);
    expect((await haal('/assets/letter-C2y8Zk3d.woff2', { 'accept-encoding': 'br' })).koppen).toMatchObject({ 'content-type': 'font/woff2', 'content-length': '3000' });
  });

  test.each(['/assets/index-ouder00.js', '/assets/', '/assets', '/assets/index-B1x_9-aQ.js.map', '/assets/.vite/manifest.json', '/assets/../index.html', '/api', '/api/', '/api/onbekend', '/API/intake/v1/x', '/uitloggen', '/health', '/inloggen/anders'])(
    '%s does not exist, and no page pretends it does', async (pad) => {
      const { status, koppen } = await haal(pad);
      expect([status, String(koppen['content-type']).split(';')[0]]).toEqual([pad.startsWith('/api') && !/^\/API/.test(pad) && pad !== '/api' ? 401 : 404, 'application/problem+json']);
    });

  test.each([
    '/../geheim.txt', '/assets/../../geheim.txt', '/%2e%2e/geheim.txt', '/..%2fgeheim.txt', '/assets/..%5c..%5cgeheim.txt', '//geheim.txt', '/assets/%2e%2e/%2e%2e/geheim.txt', '/index.html/../../geheim.txt', '/constructor', '/__proto__',
  ])('no way out of the folder: %s', async (pad) => {
    const { status, inhoud } = await haal(pad, {});
    expect(inhoud.toString()).not.toContain('geheim\n');
    expect(inhoud.toString()).not.toBe('geheim');
    expect([400, 404]).toContain(status);
  });

  test('who asks for something else than a page gets no page', async () => {
    expect((await haal('/werkvoorraad', { accept: 'application/json' })).status).toBe(404);
    expect((await fetch(`${p.url}/werkvoorraad`, { method: 'POST' })).status).toBe(404);
  });
});

const ADRESSEN: [string, number][] = [
  ['/', 200], ['/werkvoorraad', 200], ['/assets/index-B1x_9-aQ.js', 200], ['/assets/weg-00000000.js', 404], ['/inloggen', 200], ['/inloggen/stijl.css', 200], ['/inloggen/terug?state=x', 400],
  ['/inloggen?organisatie=gemeente-0226', 302], ['/api/mij', 401], ['/api/intake/v1/x', 401], ['/health/ready', 200], ['/%zz', 400], [`/${'a'.repeat(200)}.ics`, 200],
];
test.each(ADRESSEN)('the answer of %s (%d) carries the rules for the page', async (pad, status) => {
  const uit = await haal(pad);
  expect(uit.status).toBe(status);
  expect(uit.koppen).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY', 'cross-origin-resource-policy': 'same-origin' });
  const csp = Object.fromEntries(String(uit.koppen['content-security-policy']).split('; ').map((d) => [d.split(' ')[0], d.split(' ').slice(1).join(' ')]));
  expect(csp).toMatchObject({ 'default-src': "'none'", 'frame-ancestors': "'none'" });
  expect(Object.values(csp).join(' ')).not.toMatch(/unsafe|\*|https?:/);
  expect(uit.koppen['strict-transport-security'] === undefined || pad === '/%zz').toBe(true);
});
