import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maak } from './new.ts';
import { WORTEL } from './omgeving.ts';

/** The generator is tested by building and testing what it wrote, in a copy of the house. */
let huis: string;
beforeAll(() => {
  huis = mkdtempSync(join(tmpdir(), 'wegwijs-nieuw-'));
  for (const deel of ['apps', 'libs', 'tools', 'docker', 'nx.json', 'package.json', 'tsconfig.base.json']) {
    cpSync(join(WORTEL, deel), join(huis, deel), { recursive: true, preserveTimestamps: true });
  }
  mkdirSync(join(huis, 'node_modules/@wegwijs'), { recursive: true });
  for (const pakket of readdirSync(join(WORTEL, 'node_modules')).filter((n) => n !== '@wegwijs')) symlinkSync(join(WORTEL, 'node_modules', pakket), join(huis, 'node_modules', pakket));
  for (const lib of readdirSync(join(huis, 'libs'))) symlinkSync(join(huis, 'libs', lib), join(huis, 'node_modules/@wegwijs', lib));
  for (const app of readdirSync(join(huis, 'apps'))) symlinkSync(join(huis, 'apps', app), join(huis, 'node_modules/@wegwijs', `${app}-app`));
});
afterAll(() => rmSync(huis, { recursive: true, force: true }));

test('what it writes compiles, is registered everywhere, and passes its own tests on a real database', async () => {
  const paden = await maak('leerroutes', 'les-groep', huis);
  expect(paden).toHaveLength(7);
  const lees = (pad: string) => readFileSync(join(huis, pad), 'utf8');
  expect(lees('libs/leerroutes/src/index.ts')).toContain(`export * from './les-groep.ts';`);
  expect(lees('apps/leerroutes/src/app.module.ts')).toMatch(/entities: \[.*LesGroepEntity\]/s);
  expect(lees('apps/leerroutes/src/app.module.ts')).toMatch(/controllers: \[.*LesGroepController\]/s);
  expect(lees('apps/leerroutes/src/app.module.ts')).toMatch(/providers: \[.*LesGroepService\]/s);
  expect(lees('apps/leerroutes/src/migrations/index.ts')).toMatch(/, LesGroep\d+\];/);
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --conditions=source --no-warnings' };
  delete env['WEGWIJS_TEST_TEMPLATE'];
  const draai = (...args: string[]) => spawnSync(process.execPath, args, { cwd: huis, encoding: 'utf8', env });
  expect(draai('node_modules/typescript/bin/tsc', '-b', 'apps/leerroutes').stdout).toBe('');
  const proef = draai('node_modules/jest/bin/jest.js', '-c', 'tools/jest.config.cjs', 'leerroutes/src/les-groep');
  expect(proef.stderr).toMatch(/Tests: +4 passed, 4 total/);
}, 180_000);

test.each([
  ['postkamer', 'les', /Onbekende context/],
  ['leerroutes', 'Les Groep', /kleine letters/],
  ['leerroutes', '../../etc', /kleine letters/],
  ['leerroutes', 'plaatsingsverzoek', /bestaat al/],
])('%s %s is refused', async (context, naam, melding) => {
  await expect(maak(context, naam, huis)).rejects.toThrow(melding);
});
