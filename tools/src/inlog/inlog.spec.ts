import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { ORGANISATIES, ROLLEN } from '@wegwijs/tenant';
import { ACCOUNTS } from './accounts.ts';
import { logIn } from './log-in.ts';
import { nieuweSleutels, startInlog, type Inlog } from './provider.ts';

let inlog: Inlog;
beforeAll(async () => {
  inlog = await startInlog({ poort: 0, sleutels: () => nieuweSleutels() });
});
afterAll(() => inlog.stop());

const issuer = (organisatie: string) => inlog.issuers.find((i) => i.organisatie === organisatie)?.issuer ?? '';
const controleer = (token: string, van: string, audience: string) => jwtVerify(token, createRemoteJWKSet(new URL(`${van}/jwks`)), { issuer: van, audience, algorithms: ['ES256'] });
const aanvraag = (extra: Record<string, string>) => `${issuer('vwon')}/auth?${new URLSearchParams({
  client_id: 'wegwijs-keten', response_type: 'code', redirect_uri: 'http://127.0.0.1:4321/callback', scope: 'openid app', resource: 'urn:wegwijs:intake',
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256', ...extra,
})}`;
/** The pair of RFC 7636 appendix B; its challenge is in `aanvraag`. */
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const koekjes = (r: Response) => r.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ');
async function haalCode(adres: string): Promise<string> {
  const begin = await haal(adres);
  const formulier = new URL(begin.headers.get('location') ?? '', adres);
  const gekozen = await fetch(formulier, { method: 'POST', body: new URLSearchParams({ account: 'vwon-medewerker' }), headers: { cookie: koekjes(begin) }, redirect: 'manual' });
  const klaar = await fetch(new URL(gekozen.headers.get('location') ?? '', formulier), { headers: { cookie: koekjes(begin) }, redirect: 'manual' });
  return new URL(klaar.headers.get('location') ?? '').searchParams.get('code') ?? '';
}
const haal = (adres: string) => fetch(adres, { redirect: 'manual' });

test.each(ACCOUNTS)('$account logs in at its own issuer and gets a token that says who it is', async (a) => {
  const van = issuer(a.organisatie);
  const { payload, protectedHeader } = await controleer(await logIn({ issuer: van, account: a.account, app: 'intake' }), van, 'urn:wegwijs:intake');
  expect(payload).toMatchObject({ sub: a.account, persoon: a.persoon, naam: a.naam, rollen: a.rollen });
  expect(protectedHeader.typ).toBe('at+jwt');
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);
  // The apps refuse a token that does not say from when it holds.
  expect(payload.nbf).toBe(payload.iat);
});

test.each(['intake', 'casusregie', 'ontzorgen', 'leerroutes'] as const)('a token for %s has that app alone as its audience', async (app) => {
  const token = await logIn({ issuer: issuer('vwon'), account: 'vwon-medewerker', app });
  expect(decodeJwt(token).aud).toBe(`urn:wegwijs:${app}`);
});

test('an account of one organisation cannot log in at the issuer of another', async () => {
  await expect(logIn({ issuer: issuer('gemeente-0226'), account: 'klantmanager-zevenaar', app: 'intake' })).rejects.toThrow('Deze medewerker werkt niet bij deze organisatie');
});

test('the key of one organisation does not sign for another', async () => {
  const token = await logIn({ issuer: issuer('vwon'), account: 'vwon-medewerker', app: 'intake' });
  await expect(controleer(token, issuer('rsd-de-liemers'), 'urn:wegwijs:intake')).rejects.toThrow();
});

test('a code given out by one issuer cannot be traded in at another', async () => {
  const code = await haalCode(aanvraag({}));
  const ruil = (bij: string) => fetch(`${issuer(bij)}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'wegwijs-keten', redirect_uri: 'http://127.0.0.1:4321/callback', code, code_verifier: VERIFIER, resource: 'urn:wegwijs:intake' }),
  });
  expect((await ruil('rsd-de-liemers')).status).toBe(400);
  expect((await ruil('vwon')).status).toBe(200);
  expect((await ruil('vwon')).status).toBe(400);
});

test.each([
  ['without PKCE', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
  ['with PKCE in the clear', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['for an audience that is no app', { resource: 'urn:wegwijs:alles' }, 'invalid_target'],
  ['for the implicit flow', { response_type: 'token' }, 'unsupported_response_type'],
])('a request %s is sent back with an error', async (_, extra, fout) => {
  const terug = new URL((await haal(aanvraag(extra))).headers.get('location') ?? '');
  expect(new URLSearchParams(terug.search || terug.hash.slice(1)).get('error')).toBe(fout);
});

test.each([
  ['to another machine', 'http://example.org/callback'],
  ['to another path', 'http://127.0.0.1:4321/elders'],
])('a redirect %s is not followed', async (_, redirect_uri) => {
  const antwoord = await haal(aanvraag({ redirect_uri }));
  expect(antwoord.status).toBe(400);
  expect(antwoord.headers.get('location')).toBeNull();
});

test('swagger-ui of an app, on any port of this machine, gets a token for that app without naming it again', async () => {
  const redirect_uri = 'http://127.0.0.1:5999/docs/oauth2-redirect.html';
  const code = await haalCode(aanvraag({ client_id: 'wegwijs-docs', redirect_uri, scope: 'openid', resource: 'urn:wegwijs:leerroutes' }));
  const antwoord = await fetch(`${issuer('vwon')}/token`, {
    method: 'POST', headers: { origin: 'http://127.0.0.1:5999' },
    body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'wegwijs-docs', redirect_uri, code, code_verifier: VERIFIER }),
  });
  expect(antwoord.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:5999');
  const { access_token } = (await antwoord.json()) as { access_token: string };
  const { payload } = await controleer(access_token, issuer('vwon'), 'urn:wegwijs:leerroutes');
  expect(payload).toMatchObject({ sub: 'vwon-medewerker', rollen: ['vwon-medewerker'] });
});

test('the login page is Dutch, names its language and asks nothing from elsewhere', async () => {
  const begin = await haal(aanvraag({}));
  const antwoord = await fetch(new URL(begin.headers.get('location') ?? '', issuer('vwon')), { headers: { cookie: koekjes(begin) } });
  const pagina = await antwoord.text();
  expect(pagina).toContain('<html lang="nl">');
  expect(pagina).toContain('Selam Tesfay (maatschappelijk begeleider)');
  expect(pagina).not.toContain('Anouk Verhoeven');
  expect(pagina).not.toMatch(/(src|href)="/);
  expect(antwoord.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('refused in production', async () => {
  const was = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await expect(startInlog({ poort: 0 })).rejects.toThrow('start niet in productie');
  } finally {
    process.env['NODE_ENV'] = was;
  }
});

test('every account belongs to a known organisation, has known roles and an id of its own', () => {
  const bekend = ORGANISATIES.map((o) => o.code);
  for (const a of ACCOUNTS) {
    expect(bekend).toContain(a.organisatie);
    expect(a.rollen.filter((r) => !ROLLEN.includes(r))).toEqual([]);
  }
  expect(new Set(ACCOUNTS.map((a) => a.account)).size).toBe(ACCOUNTS.length);
  expect(new Set(ACCOUNTS.map((a) => a.persoon)).size).toBe(ACCOUNTS.length);
});
