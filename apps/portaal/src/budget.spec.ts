import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Deel {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}
const DIST = join(import.meta.dirname, '../dist');
const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Deel>;
const kB = (bestanden: Iterable<string>) => [...bestanden].reduce((som, b) => som + gzipSync(readFileSync(join(DIST, b)), { level: 9 }).length, 0) / 1000;

/** A chunk with everything that must be there before it runs. */
function nodig(naam: string, uit = new Set<string>()): Set<string> {
  if (uit.has(naam)) return uit;
  uit.add(naam);
  for (const i of manifest[naam]?.imports ?? []) nodig(i, uit);
  return uit;
}
const bestand = (namen: Iterable<string>) => [...namen].map((n) => manifest[n]!.file);
const stijl = (namen: Iterable<string>) => new Set([...namen].flatMap((n) => manifest[n]?.css ?? []));

/** The page, and the portal that it asks for: with the worklist in it, where most people begin. */
const EERSTE = new Set(['index.html', 'src/start.tsx'].flatMap((n) => [...nodig(n)]));
const schermen = Object.keys(manifest).filter((n) => n.startsWith('src/schermen/') && n.endsWith('.tsx') && !EERSTE.has(n));
/**
 * What a screen needs beyond the first route: its own code, and what it has in common with others (read once, by whoever opens the first of them: above
 * all the check of forms with the classes of the server, of which nothing stands in the first route, and the words of every refusal).
 */
const erbij = (scherm: string) => [...nodig(scherm)].filter((n) => !EERSTE.has(n));
const isEigen = (n: string) => n.startsWith('src/schermen/');

test('the portal has been built', () => {
  expect(existsSync(join(DIST, 'index.html'))).toBe(true);
  expect(schermen.length).toBeGreaterThan(20);
});

test('the first route is at most 150 kB of script (gzip)', () => {
  expect(kB(bestand(EERSTE))).toBeLessThanOrEqual(150);
});

test('the first route is a handful of files, and the page itself asks for each of them: none waits for another', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  expect(EERSTE.size).toBeLessThanOrEqual(6);
  expect(bestand(EERSTE).filter((b) => b.endsWith('.js') && !html.includes(`"/${b}"`))).toEqual([]);
  expect([...stijl(EERSTE)].filter((b) => !html.includes(`"/${b}"`))).toEqual([]);
});

test('the check of forms is not in it', () => {
  const controle = Object.values(manifest).map((d) => d.file).filter((b) => /\/(controle|formulier)-/.test(b));
  expect(controle).toHaveLength(2);
  expect(bestand(EERSTE).filter((b) => controle.includes(b))).toEqual([]);
});

test('what is asked for before the portal is read does not wait for the portal', () => {
  const vroeg = Object.values(manifest).find((d) => /\/vroeg-/.test(d.file));
  expect(vroeg?.imports ?? []).toEqual([]);
  expect(manifest['index.html']!.imports ?? []).toHaveLength(1);
});

test.each(schermen)('%s adds at most 30 kB of script of its own, and at most 75 kB that it shares with other screens (gzip)', (scherm) => {
  expect(kB(bestand(erbij(scherm).filter(isEigen)))).toBeLessThanOrEqual(30);
  expect(kB(bestand(erbij(scherm).filter((n) => !isEigen(n))))).toBeLessThanOrEqual(75);
});

test.each(schermen)('%s needs at most 16 kB of style, with that of the first route (gzip)', (scherm) => {
  expect(kB(stijl([...EERSTE, ...erbij(scherm)]))).toBeLessThanOrEqual(16);
});

test('nothing is inline: the policy of the poort would stop it', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|style="|<script(?![^>]*src=)| on[a-z]+="/);
});
