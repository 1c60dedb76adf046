import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { decodeJwt } from 'jose';
import { Browser, proefPoort, type Ontvangen, type ProefPoort } from '../testing/index.ts';
import { GRENS } from './doorgeven.ts';

let p: ProefPoort;
beforeAll(async () => {
  p = await proefPoort({ wachttijd: 700 });
});
beforeEach(() => p.herstel());
afterAll(() => p.sluit());

const ingelogd = async () => {
  const b = p.browser();
  await b.logIn('gemeente-0226');
  return b;
};
const bearer = (o?: Ontvangen) => decodeJwt((o?.headers.authorization ?? '').replace('Bearer ', ''));
const problemen = async (antwoord: Response) => ({ status: antwoord.status, soort: antwoord.headers.get('content-type')?.split(';')[0], ...((await antwoord.json()) as { title: string; type: string }) });

test.each(['intake', 'casusregie', 'ontzorgen', 'leerroutes'] as const)('%s gets the question with a token for itself alone', async (dienst) => {
  const b = await ingelogd();
  const antwoord = await b.vraag(`/api/${dienst}/v1/dingen/1?sorteer=naam&cursor=a%20b`);
  expect(antwoord.status).toBe(200);
  expect(p.diensten[dienst].ontvangen).toHaveLength(1);
  const [ontvangen] = p.diensten[dienst].ontvangen;
  expect(ontvangen).toMatchObject({ method: 'GET', url: '/v1/dingen/1?sorteer=naam&cursor=a%20b' });
  expect(bearer(ontvangen)).toMatchObject({ aud: `urn:wegwijs:${dienst}`, iss: p.issuer.url, sub: 'kim' });
});

test('of a request only what the app needs is passed on', async () => {
  const b = await ingelogd();
  const { csrf } = await b.mij();
  const mee = { accept: 'application/json', 'accept-language': 'nl', 'content-type': 'application/json', 'if-match': '"3"', 'if-none-match': '"4"', 'idempotency-key': 'sleutel-1' };
  await b.vraag('/api/intake/v1/x', {
    method: 'POST', body: '{"a":1}',
    headers: {
      ...mee, origin: p.url, 'x-csrf': csrf, authorization: 'Bearer van-de-aanvaller', 'proxy-authorization': 'Basic x', 'x-forwarded-for': '1.2.3.4', 'x-forwarded-host': 'elders.example', forwarded: 'for=1.2.3.4',
      'x-http-method-override': 'DELETE', 'x-original-url': '/v1/anders', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`, 'x-persoon': 'iemand-anders',
    },
  });
  const { headers, lengte } = p.diensten.intake.ontvangen[0]!;
  const { authorization, traceparent, host, connection, ...rest } = headers;
  expect(rest).toEqual({ ...mee, 'content-length': '7' });
  expect(lengte).toBe(7);
  expect(authorization).toMatch(/^Bearer eyJ/);
  expect(host).toBe(new URL(p.diensten.intake.url).host);
  expect(connection).toBe('keep-alive');
  expect(traceparent).toMatch(new RegExp(`^00-${'a'.repeat(32)}-(?!b{16})`));
});

test('of an answer what the portal needs comes back, and nothing that would change the page or the browser', async () => {
  const b = await ingelogd();
  p.diensten.intake.antwoord = (_req, res) => {
    res.writeHead(201, {
      'content-type': 'text/csv', etag: '"7"', 'retry-after': '4', 'content-disposition': 'attachment; filename="lijst.csv"', location: '/v1/dingen/9', 'x-totaal': '12', 'api-version': '1.0.0', 'cache-control': 'private',
      'set-cookie': 'wegwijs_sessie=van-de-app', 'content-security-policy': 'default-src *', 'x-frame-options': 'ALLOWALL', 'access-control-allow-origin': '*', 'www-authenticate': 'Basic', server: 'geheim/1.0', 'x-powered-by': 'x', refresh: '0;url=//elders.example',
      'strict-transport-security': 'max-age=0', 'clear-site-data': '"*"', connection: 'x-weg', 'x-weg': '1',
    });
    res.end('a;b');
  };
  const antwoord = await b.vraag('/api/intake/v1/x');
  expect(antwoord.status).toBe(201);
  expect(await antwoord.text()).toBe('a;b');
  const koppen = Object.fromEntries(antwoord.headers);
  expect(koppen).toMatchObject({
    'content-type': 'text/csv', etag: '"7"', 'retry-after': '4', 'content-disposition': 'attachment; filename="lijst.csv"', location: '/api/intake/v1/dingen/9', 'x-totaal': '12', 'api-version': '1.0.0', 'cache-control': 'private',
    'x-frame-options': 'DENY',
  });
  expect(koppen['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
  for (const naam of ['set-cookie', 'access-control-allow-origin', 'www-authenticate', 'server', 'x-powered-by', 'refresh', 'strict-transport-security', 'clear-site-data', 'x-weg']) expect(koppen).not.toHaveProperty(naam);
});

test.each(['https://elders.example/v1/x', '//elders.example/v1/x', '/docs'])('an app cannot send the browser to %s', async (location) => {
  const b = await ingelogd();
  p.diensten.intake.antwoord = (_req, res) => void res.writeHead(303, { location }).end();
  expect((await b.vraag('/api/intake/v1/x')).headers.get('location')).toBeNull();
});

test('the letter may be framed by the portal, and only the letter', async () => {
  const b = await ingelogd();
  p.diensten.intake.antwoord = (req, res) => void res.writeHead(200, { 'content-type': req.url?.includes('fout') ? 'text/html' : 'application/pdf' }).end('%PDF');
  const csp = async (pad: string) => (await b.vraag(pad)).headers.get('content-security-policy');
  expect(await csp('/api/intake/v1/pips/1/beschikking')).toMatch(/script-src 'none'.*frame-ancestors 'self'/);
  for (const pad of ['/api/intake/v1/pips/1/beschikking/x', '/api/intake/v1/pips/1', '/api/casusregie/v1/x', '/api/intake/v1/pips/fout/beschikking']) expect(await csp(pad)).toMatch(/frame-ancestors 'none'/);
});

test('a long list comes compressed to a browser that takes it, under the same version', async () => {
  const b = await ingelogd();
  const lijst = JSON.stringify(Array.from({ length: 500 }, (_, i) => ({ id: i, naam: 'Fatima El Amrani' })));
  p.diensten.intake.antwoord = (_req, res) => void res.writeHead(200, { 'content-type': 'application/json; charset=utf-8', etag: '"7"' }).end(lijst);
  for (const [aanvaard, verwacht] of [['br, gzip', 'br'], ['gzip', 'gzip'], ['identity', null]] as const) {
    const antwoord = await b.vraag('/api/intake/v1/x', { headers: { 'accept-encoding': aanvaard } });
    expect([antwoord.headers.get('content-encoding'), antwoord.headers.get('etag')]).toEqual([verwacht, '"7"']);
    expect(await antwoord.text()).toBe(lijst);
  }
  expect(p.diensten.intake.ontvangen.map((o) => o.headers['accept-encoding'])).toEqual([undefined, undefined, undefined]);
});

describe('an app in trouble', () => {
  const NIET = { status: 503, soort: 'application/problem+json', title: 'Dit lukt nu even niet. Probeer het zo opnieuw', type: 'urn:wegwijs:probleem:tijdelijk-niet' };

  test('that breaks off: 503 with a time to come back', async () => {
    const b = await ingelogd();
    p.diensten.intake.antwoord = (req) => void req.socket.destroy();
    const antwoord = await b.vraag('/api/intake/v1/x');
    expect(antwoord.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await problemen(antwoord)).toMatchObject(NIET);
    expect(p.diensten.intake.ontvangen).toHaveLength(1);
  });

  test('that does not answer: 503 within the time of the settings, and the request is not sent again', async () => {
    const b = await ingelogd();
    p.diensten.intake.antwoord = () => undefined;
    const begin = Date.now();
    expect(await problemen(await b.wijzig('/api/intake/v1/x', { body: '{}', headers: { 'content-type': 'application/json' } }))).toMatchObject(NIET);
    expect(Date.now() - begin).toBeLessThan(4000);
    expect(p.diensten.intake.ontvangen).toHaveLength(1);
  });

  test('that says 503 itself: its own answer, once', async () => {
    const b = await ingelogd();
    p.diensten.intake.antwoord = (_req, res) => void res.writeHead(503, { 'retry-after': '9', 'content-type': 'application/problem+json' }).end('{"title":"druk"}');
    const antwoord = await b.vraag('/api/intake/v1/x');
    expect([antwoord.status, antwoord.headers.get('retry-after'), await antwoord.text()]).toEqual([503, '9', '{"title":"druk"}']);
    expect(p.diensten.intake.ontvangen).toHaveLength(1);
  });

  test('that is not there: 503, and the other apps go on', async () => {
    const b = await ingelogd();
    await p.diensten.ontzorgen.stop();
    expect(await problemen(await b.vraag('/api/ontzorgen/v1/x'))).toMatchObject(NIET);
    expect((await b.vraag('/api/leerroutes/v1/x')).status).toBe(200);
  });
});

describe('large bodies', () => {
  const stuur = (b: Browser, lengte: number) => b.wijzig('/api/intake/v1/import', { body: new Uint8Array(lengte).fill(97), headers: { 'content-type': 'text/csv' } });

  test('ten megabytes pass', async () => {
    const b = await ingelogd();
    expect((await stuur(b, GRENS)).status).toBe(200);
    expect(p.diensten.intake.ontvangen[0]!.lengte).toBe(GRENS);
  });

  test('one byte more does not', async () => {
    const b = await ingelogd();
    expect((await stuur(b, GRENS + 1).catch(() => ({ status: 413 }))).status).toBe(413);
    expect(p.diensten.intake.ontvangen).toEqual([]);
  });

  test('nor when the length is not said beforehand', async () => {
    const b = await ingelogd();
    const { csrf } = await b.mij();
    const uit = await ruw([
      'POST /api/intake/v1/import HTTP/1.1', `Host: ${new URL(p.url).host}`, `Cookie: wegwijs_sessie=${b.koekje('wegwijs_sessie')!.waarde}`, `Origin: ${p.url}`, `X-Csrf: ${csrf}`, 'Content-Type: text/csv', 'Transfer-Encoding: chunked',
      'Connection: close', '', '',
    ].join('\r\n'), Array.from({ length: 12 }, () => `${(1024 * 1024).toString(16)}\r\n${'a'.repeat(1024 * 1024)}\r\n`).concat('0\r\n\r\n'));
    expect(uit).toMatch(/^HTTP\/1\.1 413 /);
    expect(p.diensten.intake.ontvangen).toEqual([]);
  });
});

/** What comes back for these very bytes: `fetch` would tidy them up. */
function ruw(kop: string, stukken: string[] = []): Promise<string> {
  return new Promise((klaar) => {
    let uit = '';
    const lijn = connect(Number(new URL(p.url).port), '127.0.0.1', () => {
      lijn.write(kop);
      for (const stuk of stukken) lijn.write(stuk);
    });
    lijn.setTimeout(5000, () => lijn.destroy());
    lijn.on('data', (d) => (uit += d.toString('latin1')));
    lijn.on('error', () => undefined);
    lijn.on('close', () => klaar(uit));
  });
}

describe('requests that two readers could read differently', () => {
  const begin = (b: Browser, pad = '/api/intake/v1/x', method = 'POST') => [`${method} ${pad} HTTP/1.1`, `Host: ${new URL(p.url).host}`, `Cookie: wegwijs_sessie=${b.koekje('wegwijs_sessie')!.waarde}`, `Origin: ${p.url}`, 'Connection: close'];
  const stiekem = 'GET /v1/geheim HTTP/1.1\r\nHost: x\r\n\r\n';

  test.each<[string, string[], string]>([
    ['a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked'], `0\r\n\r\n${stiekem}`],
    ['two lengths', ['Content-Length: 0', `Content-Length: ${stiekem.length}`], stiekem],
    ['a length that is no number', ['Content-Length: +4'], 'abcd'],
    ['chunks with a name that nearly is one', ['Transfer-Encoding: xchunked'], `0\r\n\r\n${stiekem}`],
    ['a space before the colon', ['Content-Length : 4'], 'abcd'],
    ['a header over two lines', ['X-A: b', ' c: d'], ''],
    ['a bare line feed', ['X-A: b\nX-B: c'], ''],
    ['a control character in a header', ['If-Match: "\u0001"'], ''],
  ])('%s', async (_, extra, lichaam) => {
    const b = await ingelogd();
    const { csrf } = await b.mij();
    const uit = await ruw([...begin(b), `X-Csrf: ${csrf}`, 'Content-Type: application/json', ...extra, '', ''].join('\r\n') + lichaam);
    expect(uit).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(uit).toMatch(/content-security-policy: default-src 'none'/);
    expect(uit.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(p.diensten.intake.ontvangen).toEqual([]);
  });

  test.each(['/api/intake/../casusregie/v1/x', '/api/intake/v1/%2e%2e/%2e%2e/docs', '/api/intake/v1/x/..%2f..%2fdocs', '/api/intake/docs', '/api/intake/health/ready', '/api/intake/metrics', '/api/../api/intake/metrics', '//api/intake/v1/x'])(
    'the address %s', async (pad) => {
      const b = await ingelogd();
      const uit = await ruw([...begin(b, pad, 'GET'), 'Accept: application/json', '', ''].join('\r\n'));
      expect(uit).toMatch(/^HTTP\/1\.1 40[04] /);
      for (const d of Object.values(p.diensten)) expect(d.ontvangen).toEqual([]);
    });
});

describe('the calendar', () => {
  const geheim = randomBytes(24).toString('base64url');

  test('is there without a login, by its secret, with nothing of the browser in it', async () => {
    p.diensten.intake.antwoord = (_req, res) => void res.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' }).end('BEGIN:VCALENDAR');
    const b = await ingelogd();
    const antwoord = await b.vraag(`/agenda/${geheim}.ics?x=1`, { headers: { authorization: 'Bearer x' } });
    expect([antwoord.status, antwoord.headers.get('content-type'), await antwoord.text()]).toEqual([200, 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR']);
    expect(p.diensten.intake.ontvangen[0]).toMatchObject({ method: 'GET', url: `/v1/agenda/${geheim}.ics` });
    expect(Object.keys(p.diensten.intake.ontvangen[0]!.headers).sort()).toEqual(['accept', 'accept-language', 'connection', 'host', 'traceparent']);
  });

  test.each([`/agenda/${geheim}`, '/agenda/kort.ics', `/agenda/${geheim}.ics/x`, `/agenda/..%2f${geheim}.ics`, `/agenda/${geheim}.ics%00`, `/agenda/a/${geheim}.ics`])('%s is no calendar', async (pad) => {
    expect((await p.browser().vraag(pad)).status).toBe(404);
    expect(p.diensten.intake.ontvangen).toEqual([]);
  });
});
