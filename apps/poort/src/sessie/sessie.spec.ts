import { randomBytes } from 'node:crypto';
import { Browser, proefPoort, type ProefPoort, type Vraag } from '../testing/index.ts';
import { Sessies } from './sessies.ts';

let p: ProefPoort;
beforeAll(async () => {
  p = await proefPoort();
});
beforeEach(async () => {
  p.herstel();
  await p.db.sql('delete from poort.sessie');
});
afterAll(() => p.sluit());

const ingelogd = async () => {
  const b = p.browser();
  await b.logIn('gemeente-0226');
  return b;
};
const werkt = async (b: Browser) => (await b.vraag('/api/intake/v1/x')).status;
const sessies = () => p.db.sql<{ laatst: Date }>('select laatst from poort.sessie');
const SESSIE = 'wegwijs_sessie';

describe('time', () => {
  test('a session ends after an hour without a request', async () => {
    const b = await ingelogd();
    p.klok.minuten(59);
    expect(await werkt(b)).toBe(200);
    p.klok.minuten(59);
    expect(await werkt(b)).toBe(200);
    p.klok.minuten(61);
    expect(await werkt(b)).toBe(401);
  });

  test('and after ten hours, however busy', async () => {
    const b = await ingelogd();
    for (let i = 0; i < 12; i++) {
      p.klok.minuten(49);
      expect(await werkt(b)).toBe(200);
    }
    p.klok.minuten(13);
    expect(await werkt(b)).toBe(401);
  });

  test('asking who one is does not keep the session alive, and tells when it ends', async () => {
    const b = await ingelogd();
    const { verlooptOp } = await b.mij();
    p.klok.minuten(40);
    expect((await b.mij()).verlooptOp).toBe(verlooptOp);
    p.klok.minuten(21);
    expect((await b.vraag('/api/mij')).status).toBe(401);
  });

  test('the end that is told moves with work, up to the longest time', async () => {
    const b = await ingelogd();
    const begin = Date.now();
    p.klok.minuten(30);
    await werkt(b);
    expect((Date.parse((await b.mij()).verlooptOp) - begin) / 60_000).toBeCloseTo(90, 0);
    for (let i = 0; i < 11; i++) {
      p.klok.minuten(50);
      await werkt(b);
    }
    expect((Date.parse((await b.mij()).verlooptOp) - begin) / 60_000).toBeCloseTo(600, 0);
  });

  test('activity is written at most once a minute', async () => {
    const b = await ingelogd();
    const [voor] = await sessies();
    await werkt(b);
    expect(await sessies()).toEqual([voor]);
    p.klok.minuten(2);
    await werkt(b);
    expect(await sessies()).not.toEqual([voor]);
  });

  test('what is past its time is removed, and nothing else', async () => {
    await ingelogd();
    p.klok.minuten(61);
    const b = await ingelogd();
    expect(await p.app.get(Sessies).ruimOp()).toBe(1);
    expect(await werkt(b)).toBe(200);
  });
});

test.each<[string, (goed: string) => string]>([
  ['made up', () => randomBytes(32).toString('base64url')],
  ['cut off', (g) => g.slice(0, 42)],
  ['with a tail', (g) => `${g}A`],
  ['changed in one sign', (g) => (g.startsWith('A') ? `B${g.slice(1)}` : `A${g.slice(1)}`)],
  ['empty', () => ''],
  ['SQL', () => "' or true --"],
  ['in another case', (g) => (g === g.toLowerCase() ? g.toUpperCase() : g.toLowerCase())],
  ['the key of the table', () => ''],
])('a cookie that is %s opens nothing', async (wat, maak) => {
  const b = await ingelogd();
  const goed = b.koekje(SESSIE)!.waarde;
  const [rij] = await p.db.sql<{ hex: string; b64: string }>(`select encode(sleutel, 'hex') hex, encode(sleutel, 'base64') b64 from poort.sessie`);
  const waarden = wat === 'the key of the table' ? [rij!.hex, rij!.b64.trim(), rij!.b64.replaceAll('+', '-').replaceAll('/', '_').replace('=', '').trim()] : [maak(goed)];
  for (const waarde of waarden) {
    for (const adres of ['/api/mij', '/api/intake/v1/x']) {
      const antwoord = await fetch(p.url + adres, { headers: { cookie: `${SESSIE}=${waarde}` } });
      expect(antwoord.status).toBe(401);
      expect(await antwoord.json()).toMatchObject({ type: 'urn:wegwijs:probleem:niet-ingelogd', title: 'U bent niet ingelogd', status: 401 });
    }
  }
  expect(p.diensten.intake.ontvangen).toEqual([]);
  expect(await werkt(b)).toBe(200);
});

test('a row that was put in or changed past the poort is not believed', async () => {
  const [a, b] = [await ingelogd(), await ingelogd()];
  await p.db.sql(`update poort.sessie set inhoud = (select inhoud from poort.sessie s order by begin limit 1) where begin = (select max(begin) from poort.sessie)`);
  expect(await werkt(b)).toBe(401);
  expect(await werkt(a)).toBe(200);
});

describe('a change must come from our own page', () => {
  const GOED = { 'sec-fetch-site': 'same-origin' };
  const stuur = async (maak: (csrf: string) => Record<string, string>, o: Vraag & { adres?: string } = {}) => {
    const b = await ingelogd();
    const { csrf } = await b.mij();
    const { status } = await b.vraag(o.adres ?? '/api/intake/v1/x', { method: 'POST', body: '{}', ...o, headers: { 'content-type': 'application/json', ...maak(csrf) } });
    return { status, kwamAan: p.diensten.intake.ontvangen.length };
  };

  test.each<[string, (csrf: string) => Record<string, string>]>([
    ['with our origin and the token', (csrf) => ({ origin: p.url, 'x-csrf': csrf, ...GOED })],
    ['of a browser that says nothing of where it comes from but the origin', (csrf) => ({ origin: p.url, 'x-csrf': csrf })],
    ['without an origin, when the browser says it is our own page', (csrf) => ({ 'x-csrf': csrf, ...GOED })],
  ])('allowed: %s', async (_, koppen) => {
    expect(await stuur(koppen)).toEqual({ status: 200, kwamAan: 1 });
  });

  test.each<[string, (csrf: string) => Record<string, string>]>([
    ['without a token', () => ({ origin: p.url, ...GOED })],
    ['with an empty token', () => ({ origin: p.url, 'x-csrf': '', ...GOED })],
    ['with a made-up token', () => ({ origin: p.url, 'x-csrf': randomBytes(32).toString('base64url'), ...GOED })],
    ['with a token that was cut off', (csrf) => ({ origin: p.url, 'x-csrf': csrf.slice(1), ...GOED })],
    ['from another origin', (csrf) => ({ origin: 'https://elders.example', 'x-csrf': csrf })],
    ['from an origin that begins like ours', (csrf) => ({ origin: `${p.url}.elders.example`, 'x-csrf': csrf })],
    ['from our host on another port', (csrf) => ({ origin: 'http://127.0.0.1:1', 'x-csrf': csrf })],
    ['from a sandboxed frame', (csrf) => ({ origin: 'null', 'x-csrf': csrf, ...GOED })],
    ['without an origin and without a word of the browser', (csrf) => ({ 'x-csrf': csrf })],
    ['from another site, says the browser, whatever the origin', (csrf) => ({ origin: p.url, 'x-csrf': csrf, 'sec-fetch-site': 'cross-site' })],
    ['from a sister site, says the browser', (csrf) => ({ origin: p.url, 'x-csrf': csrf, 'sec-fetch-site': 'same-site' })],
    ['from no page at all', (csrf) => ({ 'x-csrf': csrf, 'sec-fetch-site': 'none' })],
  ])('refused: %s', async (_, koppen) => {
    expect(await stuur(koppen)).toEqual({ status: 403, kwamAan: 0 });
    expect((await stuur(koppen, { adres: '/uitloggen' })).status).toBe(403);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('%s needs it as POST does', async (method) => {
    expect((await stuur(() => ({ origin: p.url }), { method })).status).toBe(403);
    expect((await stuur((csrf) => ({ origin: p.url, 'x-csrf': csrf }), { method })).status).toBe(200);
  });

  test('the token of one session is no use in another', async () => {
    const [a, b] = [await ingelogd(), await ingelogd()];
    const { csrf } = await a.mij();
    expect((await b.vraag('/api/intake/v1/x', { method: 'POST', headers: { origin: p.url, 'x-csrf': csrf } })).status).toBe(403);
  });

  test('reading is open to our page and to a person who types the address, closed to other sites', async () => {
    const b = await ingelogd();
    const status = async (headers: Record<string, string>) => (await b.vraag('/api/intake/v1/x', { headers })).status;
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await status({ 'sec-fetch-site': 'none' })).toBe(200);
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ origin: 'https://elders.example' })).toBe(403);
    expect((await b.vraag('/api/mij', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  test('a method that could smuggle a change in is not passed on', async () => {
    for (const method of ['OPTIONS', 'PROPFIND', 'TRACE']) {
      const { status, kwamAan } = await stuur((csrf) => ({ origin: p.url, 'x-csrf': csrf }), { method, body: undefined }).catch(() => ({ status: 405, kwamAan: 0 }));
      expect([400, 404, 405]).toContain(status);
      expect(kwamAan).toBe(0);
    }
  });
});
