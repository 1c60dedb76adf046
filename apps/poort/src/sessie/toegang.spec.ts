import { maakPoort } from '../app.module.ts';
import { proefPoort, type ProefPoort } from '../testing/index.ts';

let p: ProefPoort;
beforeAll(async () => {
  p = await proefPoort();
});
beforeEach(() => p.herstel());
afterAll(() => p.sluit());

const ingelogd = async () => {
  const b = p.browser();
  await b.logIn('gemeente-0226');
  return b;
};

test('one app after another, and again: a token is asked for once and kept while it holds', async () => {
  const b = await ingelogd();
  for (let i = 0; i < 3; i++) {
    for (const dienst of ['intake', 'casusregie']) expect((await b.vraag(`/api/${dienst}/v1/x`)).status).toBe(200);
  }
  expect(p.issuer.vernieuwd).toBe(1);
  expect(new Set(p.diensten.intake.ontvangen.map((o) => o.headers.authorization)).size).toBe(1);
});

test('twenty requests at once with a token that is past its time: one refresh, and all twenty are answered', async () => {
  const b = await ingelogd();
  p.klok.minuten(15);
  p.issuer.streken = { traag: 150 };
  const uit = await Promise.all(Array.from({ length: 20 }, (_, i) => b.vraag(`/api/intake/v1/x/${i}`)));
  expect(uit.map((r) => r.status)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(p.issuer.vernieuwd).toBe(1);
  expect(new Set(p.diensten.intake.ontvangen.map((o) => o.headers.authorization)).size).toBe(1);
});

test('twenty at once over all four apps: one refresh each, one after the other', async () => {
  const b = await ingelogd();
  p.klok.minuten(15);
  p.issuer.streken = { traag: 30 };
  const uit = await Promise.all(Array.from({ length: 20 }, (_, i) => b.vraag(`/api/${['intake', 'casusregie', 'ontzorgen', 'leerroutes'][i % 4]}/v1/x`)));
  expect(uit.map((r) => r.status)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(p.issuer.vernieuwd).toBe(4);
});

test('forty requests of one login do not keep the connections from the login of somebody else, however slow the issuer', async () => {
  const [druk, ander] = [await ingelogd(), await ingelogd()];
  p.klok.minuten(15);
  p.issuer.streken = { traag: 3300 };
  const uit = await Promise.all([...Array.from({ length: 40 }, () => druk.vraag('/api/intake/v1/x')), ander.vraag('/api/intake/v1/x')]);
  expect(uit.map((r) => r.status)).toEqual(Array.from({ length: 41 }, () => 200));
});

test('two processes of the poort at once: still one refresh, because they wait for each other in the database', async () => {
  const b = await ingelogd();
  const tweede = await maakPoort(p.config, { klok: p.klok });
  await tweede.listen(0, '127.0.0.1');
  try {
    p.klok.minuten(15);
    p.issuer.streken = { traag: 150 };
    const cookie = `wegwijs_sessie=${b.koekje('wegwijs_sessie')!.waarde}`;
    const uit = await Promise.all(Array.from({ length: 20 }, async (_, i) => fetch(`${i % 2 ? p.url : await tweede.getUrl()}/api/intake/v1/x`, { headers: { cookie } })));
    expect(uit.map((r) => r.status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(p.issuer.vernieuwd).toBe(1);
  } finally {
    await tweede.close();
  }
});

test('the issuer says no: the login is over', async () => {
  const b = await ingelogd();
  p.klok.minuten(15);
  p.issuer.streken = { weigert: true };
  const uit = await Promise.all([b.vraag('/api/intake/v1/x'), b.vraag('/api/casusregie/v1/x')]);
  expect(uit.map((r) => r.status)).toEqual([401, 401]);
  p.issuer.streken = {};
  expect((await b.vraag('/api/mij')).status).toBe(401);
  expect(p.diensten.intake.ontvangen).toEqual([]);
});

test('the issuer is away: 503 for now, and the login holds', async () => {
  const b = await ingelogd();
  p.klok.minuten(15);
  p.issuer.streken = { weg: true };
  expect((await b.vraag('/api/intake/v1/x')).status).toBe(503);
  p.issuer.streken = {};
  expect((await b.vraag('/api/intake/v1/x')).status).toBe(200);
});

test.each<[string, Record<string, unknown>]>([
  ['another app', { aud: 'urn:wegwijs:casusregie' }],
  ['everything at once', { aud: ['urn:wegwijs:intake', 'urn:wegwijs:casusregie'] }],
  ['nobody', { aud: undefined }],
])('a token for %s is not sent to this one', async (_, toegang) => {
  p.issuer.streken = { toegang };
  const b = await ingelogd();
  const antwoord = await b.vraag('/api/intake/v1/x');
  expect([antwoord.status, await antwoord.json()]).toMatchObject([503, { title: 'Dit lukt nu even niet. Probeer het zo opnieuw' }]);
  expect(p.diensten.intake.ontvangen).toEqual([]);
});

test('a role that was taken away is gone from what the portal hears after the next refresh', async () => {
  const b = await ingelogd();
  p.issuer.streken = { idToken: { rollen: ['teamleider'] } };
  p.klok.minuten(15);
  await b.vraag('/api/intake/v1/x');
  expect((await b.mij()).rollen).toEqual(['teamleider']);
});

test('an app that no longer wants a token that looked good gets a new one with the next request', async () => {
  const b = await ingelogd();
  await b.vraag('/api/intake/v1/x');
  p.diensten.intake.antwoord = (_req, res) => void res.writeHead(401, { 'www-authenticate': 'Bearer' }).end('{}');
  const antwoord = await b.vraag('/api/intake/v1/x');
  expect(antwoord.headers.get('www-authenticate')).toBeNull();
  expect([antwoord.status, await antwoord.json()]).toMatchObject([503, { type: 'urn:wegwijs:probleem:tijdelijk-niet' }]);
  p.herstel();
  expect((await b.vraag('/api/intake/v1/x')).status).toBe(200);
  expect(p.issuer.vernieuwd).toBe(1);
});
