import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as casusregie from '@wegwijs/casusregie';
import * as intake from '@wegwijs/intake';
import { contextMap, controleerTabel, type EventType, type Normtabel } from '@wegwijs/kernel';
import { getMetadataStorage } from 'class-validator';
import * as leerroutes from '@wegwijs/leerroutes';
import * as ontzorgen from '@wegwijs/ontzorgen';
import { WORTEL } from './omgeving.ts';

const LIBS = { intake, casusregie, ontzorgen, leerroutes } as Record<string, Record<string, unknown>>;
const git = (...args: string[]) => spawnSync('git', args, { cwd: WORTEL, encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
const bronnen = () => git('ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.cjs');
const lees = (pad: string) => readFileSync(join(WORTEL, pad), 'utf8');
const exports = (is: (x: unknown) => boolean) =>
  Object.entries(LIBS).flatMap(([context, lib]) => Object.entries(lib).filter(([, x]) => is(x)).map(([naam, x]) => ({ context, naam, x })));

describe('norms', () => {
  const isTabel = (x: unknown): x is Normtabel<unknown> => Array.isArray(x) && x.length > 0 && x.every((r: unknown) => typeof r === 'object' && r !== null && 'vanaf' in r && 'soort' in r);
  const tabellen = exports(isTabel) as { context: string; naam: string; x: Normtabel<unknown> }[];

  test('there are norms to check', () => expect(tabellen.length).toBeGreaterThan(20));
  test.each(tabellen)('$context $naam: each row has a bron, periods neither overlap nor gap', ({ x }) => {
    expect(controleerTabel(x)).toEqual([]);
  });
});

describe('events', () => {
  const isEvent = (x: unknown): x is EventType => typeof x === 'object' && x !== null && 'feiten' in x && 'context' in x && 'naam' in x;
  const events = exports(isEvent) as { context: string; naam: string; x: EventType }[];
  const glossary = lees('README.md');

  test('there are events to check', () => expect(events.length).toBeGreaterThan(8));
  test.each(events)('$naam is said by its own context, in the past tense, and stands in the README', ({ context, naam, x }) => {
    expect(x.context).toBe(context);
    expect(x.naam).toBe(naam);
    expect(naam).toMatch(/(d|t|en)$/);
    expect(glossary).toContain(`\`${naam}\``);
  });
  const veldenVan = (x: EventType) => getMetadataStorage().getTargetValidationMetadatas(x.feiten, '', false, false).map((m) => m.propertyName);
  const verboden = (x: EventType) => veldenVan(x).filter((v) => /bsn|vnummer|naam|gezond|medisch|adres|straat|geboorte/i.test(v));
  /** The one fact that says who it is: letters need a name, and apps do not ask each other. */
  const MET_NAAM = ['NawVastgelegd'];
  test.each(events.filter((e) => !MET_NAAM.includes(e.naam)))('$naam carries no BSN, name or health fact', ({ x }) => {
    expect(veldenVan(x).length).toBeGreaterThan(0);
    expect(verboden(x)).toEqual([]);
  });
  // What somebody gets, and on which account, stays with the RSD. A boete is a decision of the gemeente, and its amount is part of that fact.
  const geld = (velden: readonly string[]) => velden.filter((v) => /bedrag|cent|uitkering|saldo|iban|rekening|inkomen/i.test(v));
  test.each(events.filter((e) => e.context === 'ontzorgen'))('$naam carries no amount and no account', ({ x }) => {
    expect(geld(veldenVan(x))).toEqual([]);
  });
  test('and that check can fail', () => expect(geld(['dossierId', 'bedrag', 'vorigeIban'])).toEqual(['bedrag', 'vorigeIban']));
  test('the one event with a name carries no BSN or health fact, and the check above can fail', () => {
    const naw = events.find((e) => e.naam === 'NawVastgelegd')!.x;
    expect([...new Set(verboden(naw))].sort()).toEqual(['geboortedatum', 'naam', 'straat']);
  });
});

describe('who may import whom', () => {
  const geplant: [string, string, string, string][] = [
    ['an app imports an app', 'apps/casusregie/src/geplant.ts', `import { AppModule } from '@wegwijs/intake-app'; export const x = AppModule;`, '@nx/enforce-module-boundaries'],
    ['a domain lib imports the database', 'libs/intake/src/geplant.ts', `import { Entity } from 'typeorm'; export const x = Entity;`, '@nx/enforce-module-boundaries'],
    ['a domain lib reads a file', 'libs/intake/src/geplant.ts', `import { readFileSync } from 'node:fs'; export const x = readFileSync;`, 'no-restricted-imports'],
    ['the kernel imports Nest', 'libs/kernel/src/geplant.ts', `import { Module } from '@nestjs/common'; export const x = Module;`, '@nx/enforce-module-boundaries'],
    ['the kernel imports a domain lib', 'libs/kernel/src/geplant.ts', `import { PIP_TERMIJN } from '@wegwijs/intake'; export const x = PIP_TERMIJN;`, '@nx/enforce-module-boundaries'],
    ['the platform imports a domain lib', 'libs/platform/src/geplant.ts', `import { PIP_TERMIJN } from '@wegwijs/intake'; export const x = PIP_TERMIJN;`, '@nx/enforce-module-boundaries'],
    ['a context imports one it does not listen to', 'apps/intake/src/geplant.ts', `import { MaatregelVervallen } from '@wegwijs/ontzorgen'; export const x = MaatregelVervallen;`, '@nx/enforce-module-boundaries'],
    ['a query runner in an app', 'apps/intake/src/geplant.ts', `export const x = (ds: { createQueryRunner(): unknown }) => ds.createQueryRunner();`, 'no-restricted-syntax'],
    ['a repository injected past the door', 'apps/intake/src/geplant.ts', `declare const InjectRepository: () => ParameterDecorator; export class X { constructor(@InjectRepository() readonly r: unknown) {} }`, 'no-restricted-syntax'],
    ['a query cache', 'apps/intake/src/geplant.ts', `export const x = { cache: true };`, 'no-restricted-syntax'],
    ['save() on an entity manager', 'apps/intake/src/geplant.ts', `export const x = (em: { save(x: object): unknown }) => em.save({});`, 'no-restricted-syntax'],
    ['settings read outside config', 'apps/intake/src/geplant.ts', `export const x = process.env['PORT'];`, 'no-restricted-properties'],
    ['the portal imports the platform', 'apps/portaal/src/geplant.ts', `import { bootstrap } from '@wegwijs/platform'; export const x = bootstrap;`, '@nx/enforce-module-boundaries'],
    ['the portal imports the door to the database', 'apps/portaal/src/geplant.ts', `import { TenantDb } from '@wegwijs/tenant'; export const x = TenantDb;`, '@nx/enforce-module-boundaries'],
    ['the poort imports a context', 'apps/poort/src/geplant.ts', `import { PIP_TERMIJN } from '@wegwijs/intake'; export const x = PIP_TERMIJN;`, '@nx/enforce-module-boundaries'],
    ['words in a component', 'apps/portaal/src/geplant.tsx', `export const X = () => <p>Geachte heer</p>;`, 'no-restricted-syntax'],
    ['inline style', 'apps/portaal/src/geplant.tsx', `export const X = () => <p style={{ color: 'red' }} />;`, 'no-restricted-syntax'],
    ['HTML out of text', 'apps/portaal/src/geplant.tsx', `export const X = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;`, 'no-restricted-syntax'],
    ['a picture without words', 'apps/portaal/src/geplant.tsx', `export const X = () => <img src="/x.png" />;`, 'jsx-a11y/alt-text'],
    ['a click that a keyboard cannot do', 'apps/portaal/src/geplant.tsx', `export const X = () => <div onClick={() => undefined} />;`, 'jsx-a11y/click-events-have-key-events'],
    ['any', 'libs/intake/src/geplant.ts', `export const x = (y: any) => y as unknown;`, '@typescript-eslint/no-explicit-any'],
  ];
  let gevonden: string[][];
  beforeAll(() => {
    const invoer = [...geplant.map(([, pad, code]) => ({ pad, code })), { pad: 'apps/casusregie/src/geplant.ts', code: `import { PipVastgesteld } from '@wegwijs/intake'; export const x = PipVastgesteld;` }];
    const uit = spawnSync(process.execPath, ['tools/geplant.mjs'], { cwd: WORTEL, encoding: 'utf8', input: JSON.stringify(invoer), env: { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false' } });
    if (uit.status !== 0) throw new Error(uit.stderr);
    gevonden = JSON.parse(uit.stdout.slice(uit.stdout.indexOf('[['))) as string[][];
  }, 120_000);

  test.each(geplant.map(([naam, , , regel], i) => ({ naam, regel, i })))('planted: $naam is caught by $regel', ({ regel, i }) => {
    expect(gevonden[i]).toContain(regel);
  });
  test('what the context map allows is allowed (so that the catches above mean something)', () => {
    expect(gevonden.at(-1)).toEqual([]);
  });
});

describe('the house', () => {
  test('the top level is what the owner asked for', () => {
    const top = [...new Set(git('ls-files', '-co', '--exclude-standard').map((f) => f.split('/')[0]!))].filter((n) => !n.startsWith('.'));
    expect(top.sort()).toEqual(['README.md', 'apps', 'docker', 'libs', 'nx.json', 'package-lock.json', 'package.json', 'tools', 'tsconfig.base.json']);
  });
  test('at most nine scripts', () => {
    const { scripts } = JSON.parse(lees('package.json')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts).length).toBeLessThanOrEqual(9);
  });
  test('every dependency is pinned to one version', () => {
    const p = JSON.parse(lees('package.json')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
    expect(Object.entries({ ...p.dependencies, ...p.devDependencies }).filter(([, v]) => !/^\d/.test(v))).toEqual([]);
  });
  test('no file over 400 lines', () => {
    expect(bronnen().filter((f) => lees(f).split('\n').length > 401)).toEqual([]);
  });
  test('no switched-off check and no focused or skipped test', () => {
    const uit = /\b(it|test|describe)\.(only|skip|todo)\b|@ts-(ignore|nocheck)|eslint-disable/;
    expect(bronnen().filter((f) => !f.endsWith('architecture.spec.ts') && uit.test(lees(f)))).toEqual([]);
  });
  test('money is counted in whole cents: no float is read or rounded where RSD pays', () => {
    const float = /\b(parseFloat|toFixed|Math\.round)\b/;
    expect(bronnen().filter((f) => /^(apps|libs)\/ontzorgen\/src\//.test(f) && float.test(lees(f)))).toEqual([]);
  });
  test('the context map knows every context that has a lib, and no other', () => {
    expect(Object.keys(contextMap).sort()).toEqual(Object.keys(LIBS).sort());
  });
  test('the README is under 300 lines and names the two commands', () => {
    const readme = lees('README.md');
    expect(readme.split('\n').length).toBeLessThan(300);
    expect(readme).toMatch(/npm start/);
    expect(readme).toMatch(/npm test/);
  });
});
