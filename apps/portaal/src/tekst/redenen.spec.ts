import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REDENEN, redenTekst } from './redenen.ts';

const WORTEL = join(import.meta.dirname, '../../../..');
const MAPPEN = [...['kernel', 'tenant', 'platform', 'intake', 'casusregie', 'ontzorgen', 'leerroutes'].map((l) => `libs/${l}/src`), ...['intake', 'casusregie', 'ontzorgen', 'leerroutes', 'poort'].map((a) => `apps/${a}/src`)];
const BRONNEN = MAPPEN.filter((map) => existsSync(join(WORTEL, map))).flatMap((map) => (readdirSync(join(WORTEL, map), { recursive: true }) as string[]).map((pad) => join(map, pad)))
  .filter((pad) => /(?<!\.spec)\.ts$/.test(pad) && !/[\\/](testing|migrations)[\\/]/.test(pad));

/** Calls whose code can reach a client: a rule that says no, a conflict, and what is missing from a PIP or a goal. */
const AANROEP = /\b(?:geweigerd|new Weigering|new Conflict|ontbreekt|nietToegestaan|gebrek)\(/g;
const CODE = /'([A-Z][A-Za-z0-9]*)'/g;

/** What stands between the brackets of a call that begins at `begin`, strings and all. */
function argumenten(tekst: string, begin: number): string {
  let diep = 1;
  let aanhaling = '';
  for (let i = begin; i < tekst.length; i += 1) {
    const teken = tekst[i] as string;
    if (aanhaling) {
      if (teken === '\\') i += 1;
      else if (teken === aanhaling) aanhaling = '';
    } else if (teken === "'" || teken === '`' || teken === '"') aanhaling = teken;
    else if (teken === '(') diep += 1;
    else if (teken === ')' && --diep === 0) return tekst.slice(begin, i);
  }
  return '';
}

function codesIn(tekst: string): string[] {
  const uit = [...tekst.matchAll(AANROEP)].flatMap((m) => [...argumenten(tekst, m.index + m[0].length).matchAll(CODE)].map((c) => c[1] as string));
  uit.push(...[...tekst.matchAll(/\breden: '([A-Z][A-Za-z0-9]*)'/g)].map((c) => c[1] as string));
  // Tables of [field, is it there, code] that are walked through with `ontbreekt`.
  if (/\bontbreekt\(a, reden\)/.test(tekst)) uit.push(...[...tekst.matchAll(/, '([A-Z][A-Za-z0-9]*)'\]/g)].map((c) => c[1] as string));
  return uit;
}

const plekken = new Map<string, string>();
for (const pad of BRONNEN) for (const code of codesIn(readFileSync(join(WORTEL, pad), 'utf8'))) plekken.set(code, pad);

test('the sources are read: every way to refuse is seen', () => {
  expect(plekken.size).toBeGreaterThan(150);
  for (const code of ['VierOgen', 'AfwijkingNietGemotiveerd', 'PersoonAlBekend', 'StartniveauOntbreekt', 'MeetsoortOntbreekt', 'InhoudOnvolledig', 'TeVeelRegels', 'SleutelHergebruikt']) expect([...plekken.keys()]).toContain(code);
});

test.each([...plekken])('%s (%s) has words', (code) => {
  expect(redenTekst(code, {})).toEqual(expect.any(String));
});

test('there are no words for a code that nothing sends', () => {
  expect(Object.keys(REDENEN).filter((code) => !plekken.has(code))).toEqual([]);
});

test.each(Object.keys(REDENEN))('%s: a whole sentence, with and without facts', (code) => {
  for (const feiten of [{}, new Proxy({}, { get: () => '2026-11-24' }) as Record<string, string>]) {
    const zin = redenTekst(code, feiten) as string;
    expect(zin).toMatch(/^[A-Z"].*\.$/);
    expect(zin).not.toMatch(/undefined|NaN|\[object|  |\d{4}-\d\d-\d\d|\bje\b|\bjij\b|\bjouw\b/);
    // B1: no sentence that has to be read twice.
    for (const deel of zin.split(/(?<=[.:?]) /)) expect(deel.split(' ').length).toBeLessThanOrEqual(25);
  }
});

test('facts are told in Dutch', () => {
  expect(redenTekst('BredeIntakeAlAfgerond', { afgerondOp: '2026-03-01' })).toContain('op 1 maart 2026');
  expect(redenTekst('DoelNietSmart', { doel: 2, ontbreekt: 'BewijsOntbreekt' })).toBe('Doel 2 is nog niet SMART. Kies waaruit straks blijkt dat het doel is gehaald.');
  expect(redenTekst('constructor')).toBeUndefined();
});
