import { leesPoortConfig } from './config.ts';
import { proefPoort } from './testing/index.ts';

const ISSUER = { organisatie: 'gemeente-0226', issuer: 'https://inlog.duiven.example/oidc/', clientId: 'wegwijs' };
const GOED = {
  PUBLIC_URL: 'https://wegwijs.example', DATABASE_URL: 'postgres://poort_app@db/wegwijs', SESSIE_SLEUTEL: 'ab'.repeat(32), ISSUERS: JSON.stringify([ISSUER]),
  APPS: JSON.stringify({ intake: 'http://intake:8080', casusregie: 'http://c:8080', ontzorgen: 'http://o:8080', leerroutes: 'http://l:8080/' }),
};
const ACCOUNT = JSON.stringify([{ organisatie: 'gemeente-0226', account: 'kim', naam: 'Kim', functie: 'klantmanager' }]);

test('what is left out has a sensible value', () => {
  expect(leesPoortConfig(GOED)).toMatchObject({
    host: '127.0.0.1', port: 0, publicUrl: 'https://wegwijs.example', rustMinuten: 60, duurMinuten: 600, proef: [], vertrouwd: [], logLevel: 'info', apps: { leerroutes: 'http://l:8080' },
    issuers: [{ organisatie: 'gemeente-0226', naam: 'Gemeente Duiven', issuer: 'https://inlog.duiven.example/oidc', clientId: 'wegwijs' }],
  });
});

test.each<[string, Record<string, string | undefined>, string]>([
  ['no address', { PUBLIC_URL: undefined }, 'PUBLIC_URL is missing'],
  ['an address with a path', { PUBLIC_URL: 'https://wegwijs.example/app' }, 'PUBLIC_URL is not valid'],
  ['an open line to people', { PUBLIC_URL: 'http://wegwijs.example' }, 'PUBLIC_URL is not valid'],
  ['a short key', { SESSIE_SLEUTEL: 'ab' }, 'SESSIE_SLEUTEL is not valid'],
  ['no issuer', { ISSUERS: '[]' }, 'ISSUERS is not valid'],
  ['an issuer over an open line', { ISSUERS: JSON.stringify([{ ...ISSUER, issuer: 'http://inlog.duiven.example' }]) }, 'ISSUERS is not valid'],
  ['two organisations at one issuer', { ISSUERS: JSON.stringify([ISSUER, { ...ISSUER, organisatie: 'vwon' }]) }, 'ISSUERS is not valid'],
  ['an organisation with a slash', { ISSUERS: JSON.stringify([{ ...ISSUER, organisatie: 'a/b' }]) }, 'ISSUERS is not valid'],
  ['an app left out', { APPS: JSON.stringify({ intake: 'http://intake:8080' }) }, 'APPS is not valid'],
  ['an app with a path', { APPS: GOED.APPS.replace('http://c:8080', 'http://c:8080/x') }, 'APPS is not valid'],
  ['a proxy that is no address', { VERTROUWDE_PROXY: 'iedereen' }, 'VERTROUWDE_PROXY is not valid'],
  ['sessions that never end', { SESSIE_RUST: '0' }, 'SESSIE_RUST is not valid'],
])('%s: does not start, and says which setting', (_, anders, melding) => {
  expect(() => leesPoortConfig({ ...GOED, ...anders })).toThrow(melding);
});

test('an error never quotes a setting', () => {
  expect(() => leesPoortConfig({ ...GOED, SESSIE_SLEUTEL: 'geheim', ISSUERS: '{"clientSecret":"geheim"' })).toThrow(/^Settings: SESSIE_SLEUTEL is not valid; ISSUERS is not valid$/);
});

test('demo accounts are refused in production', () => {
  expect(leesPoortConfig({ ...GOED, PROEF: ACCOUNT }).proef).toHaveLength(1);
  expect(() => leesPoortConfig({ ...GOED, PROEF: ACCOUNT, NODE_ENV: 'production' })).toThrow('geen proefaccounts in productie');
});

describe('behind a closed line', () => {
  test('cookies and headers say so', async () => {
    const p = await proefPoort({ publicUrl: 'https://wegwijs.example', wachttijd: 500 });
    try {
      const antwoord = await fetch(`http://127.0.0.1:${p.config.port}/inloggen?organisatie=gemeente-0226`, { redirect: 'manual' });
      expect(antwoord.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(antwoord.headers.get('set-cookie')).toMatch(/^__Secure-wegwijs_inlog_[0-9a-f]{16}=[\w-]+; Path=\/inloggen; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/);
      const naarIssuer = new URL(antwoord.headers.get('location')!);
      expect(naarIssuer.searchParams.get('redirect_uri')).toBe('https://wegwijs.example/inloggen/terug');
      const terug = new URL((await fetch(naarIssuer, { redirect: 'manual' })).headers.get('location')!);
      const klaar = await fetch(`http://127.0.0.1:${p.config.port}${terug.pathname}${terug.search}`, { redirect: 'manual', headers: { cookie: antwoord.headers.get('set-cookie')!.split(';')[0]! } });
      expect(klaar.headers.getSetCookie().at(-1)).toMatch(/^__Host-wegwijs_sessie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    } finally {
      await p.sluit();
    }
  });
});
