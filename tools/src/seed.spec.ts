import { AppModule } from '@wegwijs/intake-app';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { randomUUID } from 'node:crypto';
import { vulDemo } from './seed/demo/demo.ts';
import type { Als } from './seed/demo/klant.ts';

const VANDAAG = '2026-11-24';
let app: TestApp;
const regels: string[] = [];
let verzoeken = 0;

const als: Als = (account) => {
  const stuur = async <T>(methode: 'get' | 'post' | 'put', pad: string, body?: object, versie?: number): Promise<T> => {
    const klant = app.als(account);
    const koppen = { ...(methode !== 'get' && { 'idempotency-key': randomUUID() }), ...(versie !== undefined && { 'if-match': `"${versie}"` }) };
    const antwoord = methode === 'get' ? await klant.get(pad, koppen) : await klant[methode](pad, body, koppen);
    verzoeken += 1;
    if (antwoord.status >= 300) throw new Error(`${methode} ${pad} gaf ${antwoord.status}: ${antwoord.tekst}`);
    return antwoord.body as T;
  };
  return { get: (pad) => stuur('get', pad), post: (pad, body, versie) => stuur('post', pad, body, versie), put: (pad, body, versie) => stuur('put', pad, body, versie) };
};
const vul = () => vulDemo({ als, vandaag: VANDAAG, zeg: (regel) => regels.push(regel) });
const tel = async (vraag: string): Promise<Record<string, number>> => Object.fromEntries((await app.sql<{ wat: string; n: number }>(vraag)).map((r) => [r.wat, r.n]));

beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: VANDAAG });
  await vul();
  await app.drain();
}, 120_000);
afterAll(() => app.sluit());

test('every request is allowed, and there is work in each gemeente and in each phase', async () => {
  expect(verzoeken).toBeGreaterThan(400);
  expect(regels).toHaveLength(3);
  const gemeenten = await tel('select gemeentecode wat, count(*)::int n from intake.dossier group by 1');
  expect(Object.keys(gemeenten).sort()).toEqual(['0226', '0293', '0299']);
  expect(Object.values(gemeenten).reduce((a, b) => a + b)).toBeGreaterThanOrEqual(40);
  expect(Object.keys(await tel('select fase wat, count(*)::int n from intake.dossier group by 1')).sort()).toEqual(['afgerond', 'brede-intake', 'gesloten', 'huisvesting', 'koppeling', 'pip']);
});

test('every route, every status of a PIP, a letter, an offer to another gemeente, a taakstelling for two half-years', async () => {
  expect(Object.keys(await tel('select leerroute wat, count(*)::int n from intake.dossier where leerroute is not null group by 1')).sort()).toEqual(['b1', 'onderwijs', 'z']);
  expect(Object.keys(await tel('select status wat, count(*)::int n from intake.pip group by 1')).sort()).toEqual(['aangeboden', 'bekendgemaakt', 'concept', 'vastgesteld']);
  expect(await tel(`select richting || ' ' || status wat, count(*)::int n from intake.overdracht group by 1`)).toEqual({ 'in aangeboden': 1, 'uit aangeboden': 1 });
  expect(await tel(`select halfjaar wat, count(*)::int n from intake.taakstelling where halfjaar > '2025' group by 1`)).toEqual({ '2026-1': 3, '2026-2': 3 });
  expect(Object.keys(await tel('select stap wat, count(*)::int n from intake.leerbaarheidstoets group by 1')).sort()).toEqual(['afgenomen', 'gepland', 'uitslag']);
});

test('some are late, some wait for DUO, and most have somebody who does the work', async () => {
  const aantallen = { teLaat: 0, nogNietGestart: 0, wachtOpDerde: 0, binnen7Dagen: 0, binnen4Weken: 0, opSchema: 0, klaar: 0 };
  for (const gemeente of ['zevenaar', 'duiven', 'westervoort']) {
    const antwoord = await app.als(`teamleider-${gemeente}`).get<{ aantallen: typeof aantallen }>('/v1/werkvoorraad?wie=alles');
    for (const tab of Object.keys(aantallen) as (keyof typeof aantallen)[]) aantallen[tab] += Number(antwoord.body.aantallen[tab]);
  }
  expect(Object.entries(aantallen).filter(([, n]) => n === 0)).toEqual([]);
  expect((await tel(`select (behandelaar is not null)::text wat, count(*)::int n from intake.dossier group by 1`))['true']).toBeGreaterThan(20);
});

test('a second time makes nothing', async () => {
  const [voor] = await app.sql('select count(*)::int n from intake.persoon');
  expect(await vul()).toBe(0);
  expect(await app.sql('select count(*)::int n from intake.persoon')).toEqual([voor]);
});
