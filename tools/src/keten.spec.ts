import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { draai as voerUit } from './kinderen.ts';
import { leeft, leesJson, totdat, vrijePoort, WORTEL, type Draait } from './omgeving.ts';
import { Proefsysteem, type Loop } from './proefsysteem.ts';

const proef = new Proefsysteem({ proefgegevens: false });
const { staat: STAAT, env: omgeving } = proef;
const draai = (opdracht: string) => proef.draai(opdracht);

/** Process `begin` and everything it started, as far as that still has its parent. */
function stamboom(begin: number): number[] {
  const regels = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n').map((r) => r.trim().split(/\s+/).map(Number));
  const leden = [begin];
  for (const lid of leden) leden.push(...regels.filter(([, ouder]) => ouder === lid).map(([pid]) => pid!));
  return leden;
}

/** Ended on purpose but not yet collected by its parent is ended. */
const dood = (pid: number): boolean => {
  if (!leeft(pid)) return true;
  try {
    return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim().startsWith('Z');
  } catch {
    return true;
  }
};

let systeem: Loop | undefined;

/** A stale build is not what is tested here; under Nx it is fresh already. */
beforeAll(async () => {
  expect(await voerUit(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'tools'], { cwd: WORTEL, env: omgeving })).toBe(0);
}, 300_000);

beforeAll(async () => {
  systeem = await proef.start(110_000);
}, 115_000);

afterAll(() => proef.stop(), 20_000);

describe('de keten, op een systeem zoals npm start het neerzet', () => {
  test.each([['de eerste keer', 1], ['ook naast wat er al staat', 2]])('het hele verhaal klopt %s, en de beschikking is de PDF waarvan de API de hash geeft', async (_, aantal) => {
    const eerder = aantal === 1 ? [] : readdirSync(join(STAAT, 'keten'));
    const verhaal = draai('keten');
    const code = await verhaal.einde;
    const tekst = verhaal.uitvoer();
    expect([code, tekst]).toEqual([0, expect.stringContaining('Het hele verhaal klopt')]);

    const nieuw = readdirSync(join(STAAT, 'keten')).filter((naam) => !eerder.includes(naam));
    expect(nieuw).toEqual([expect.stringMatching(/^WI-\d{4}-[0-9A-Z]+\.pdf$/)]);
    const pdf = readFileSync(join(STAAT, 'keten', nieuw[0]!));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(tekst).toContain(`SHA-256 ${createHash('sha256').update(pdf).digest('hex')}, gelijk aan de ETag`);
    for (const deel of ['(vier ogen;', 'in casusregie', 'een nieuw signaal', 'op de wachtlijst', '(404)', 'Hoe is dit berekend?', 'B1-route        gezin  voldaan op', 'Z-route         asiel  voldaan op', 'onderwijsroute  gezin  voldaan op', 'herroept de boete']) expect(tekst).toContain(deel);
  }, 240_000);

  test('geen toepassing schreef een fout in haar logboek', () => {
    const fouten = readdirSync(join(STAAT, 'logboek')).flatMap((naam) => readFileSync(join(STAAT, 'logboek', naam), 'utf8').split('\n').filter((r) => r.includes('"niveau":"error"')));
    expect(fouten).toEqual([]);
  });

  test('elke toepassing toont haar documentatie', async () => {
    const { apps } = leesJson<Draait>(join(STAAT, 'draait.json'))!;
    for (const url of Object.values(apps)) {
      const [docs, openapi] = await Promise.all([fetch(`${url}/docs`), fetch(`${url}/openapi.json`)]);
      expect([docs.status, docs.headers.get('content-type'), openapi.status]).toEqual([200, expect.stringContaining('text/html'), 200]);
      expect(Object.keys(((await openapi.json()) as { paths: object }).paths).length).toBeGreaterThan(0);
    }
  });

  test('na Ctrl-C leeft er niets meer en zijn de poorten vrij', async () => {
    const { pid } = systeem!.kind.proces;
    const leden = stamboom(pid!);
    expect(leden.length).toBeGreaterThan(6);
    const poorten = Object.values(leesJson<Record<string, number>>(join(STAAT, 'poorten.json'))!);
    // To the group, as a terminal does: the starter and what it waits for both get it.
    process.kill(-pid!, 'SIGINT');
    expect(await systeem!.einde).toBe(0);
    await totdat('alles gestopt', 10_000, () => leden.every(dood));
    for (const poort of poorten) expect(await vrijePoort(poort)).toBe(poort);
    expect(existsSync(join(STAAT, 'draait.json'))).toBe(false);
  }, 30_000);

  test('zonder systeem zegt npm run keten wat u moet doen', async () => {
    const verhaal = draai('keten');
    expect([await verhaal.einde, verhaal.uitvoer()]).toEqual([1, expect.stringContaining('Start eerst het systeem met npm start')]);
  }, 240_000);
});
