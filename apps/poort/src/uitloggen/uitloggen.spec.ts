import { createHmac } from 'node:crypto';
import { Browser, CLIENT, proefPoort, type ProefPoort } from '../testing/index.ts';

let p: ProefPoort;
beforeAll(async () => {
  p = await proefPoort();
});
beforeEach(async () => {
  p.herstel();
  await p.db.sql('delete from poort.sessie');
});
afterAll(() => p.sluit());

const ingelogd = async (o: { sub?: string; sid?: string; bij?: string } = {}) => {
  const issuer = o.bij === 'rsd-de-liemers' ? p.ander : p.issuer;
  Object.assign(issuer, { sub: o.sub ?? 'kim', sid: o.sid ?? 'sid-1' });
  const b = p.browser();
  await b.logIn(o.bij ?? 'gemeente-0226');
  return b;
};
const in_ = async (b: Browser) => (await b.vraag('/api/mij')).status === 200;

describe('logging out', () => {
  test('ends the session, takes the login back at the issuer, and says where the issuer ends its own', async () => {
    const b = await ingelogd();
    const koekje = b.koekje('wegwijs_sessie')!.waarde;
    const antwoord = await b.wijzig('/uitloggen');
    expect(antwoord.status).toBe(200);
    const naar = new URL(((await antwoord.json()) as { naar: string }).naar);
    expect(naar.href.split('?')[0]).toBe(`${p.issuer.url}/einde`);
    expect(Object.fromEntries(naar.searchParams)).toMatchObject({ client_id: CLIENT, post_logout_redirect_uri: `${p.url}/inloggen?uitgelogd=ja` });
    expect(naar.searchParams.get('id_token_hint')).toMatch(/^eyJ/);
    expect(p.issuer.ingetrokken).toHaveLength(1);
    expect(b.koekje('wegwijs_sessie')).toBeUndefined();
    expect((await fetch(`${p.url}/api/mij`, { headers: { cookie: `wegwijs_sessie=${koekje}` } })).status).toBe(401);
    expect(await p.db.sql('select from poort.sessie')).toEqual([]);
  });

  test('leaves the other devices of this account alone, unless asked', async () => {
    const [hier, daar, collega] = [await ingelogd(), await ingelogd(), await ingelogd({ sub: 'bo' })];
    expect((await hier.mij()).sessies).toBe(2);
    await hier.wijzig('/uitloggen');
    expect([await in_(hier), await in_(daar), await in_(collega)]).toEqual([false, true, true]);
    const weer = await ingelogd();
    expect((await weer.wijzig('/uitloggen?overal=ja')).status).toBe(200);
    expect([await in_(weer), await in_(daar), await in_(collega)]).toEqual([false, false, true]);
  });

  test('works while the issuer is away', async () => {
    const b = await ingelogd();
    p.issuer.streken = { weg: true };
    expect((await b.wijzig('/uitloggen')).status).toBe(200);
    expect(await in_(b)).toBe(false);
  });

  test('a link or a form of another site logs nobody out', async () => {
    const b = await ingelogd();
    expect((await b.vraag('/uitloggen')).status).toBe(404);
    expect((await b.vraag('/uitloggen', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elders.example' }, body: 'a=b' })).status).toBe(403);
    expect(await in_(b)).toBe(true);
  });

  test('somebody who is not logged in hears so', async () => {
    expect((await p.browser().vraag('/uitloggen', { method: 'POST', headers: { origin: p.url } })).status).toBe(401);
  });
});

describe('the issuer says that a login has ended', () => {
  const meld = (token: string, organisatie = 'gemeente-0226') =>
    fetch(`${p.url}/uitloggen/achterdeur/${organisatie}`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) });

  test('by login: that one ends, on every device, and no other', async () => {
    const [een, zelfde, ander] = [await ingelogd({ sid: 's1' }), await ingelogd({ sid: 's1' }), await ingelogd({ sid: 's2' })];
    expect((await meld(await p.issuer.uitlogToken({ sid: 's1', sub: 'kim' }))).status).toBe(200);
    expect([await in_(een), await in_(zelfde), await in_(ander)]).toEqual([false, false, true]);
  });

  test('by account: all of its logins end', async () => {
    const [een, twee, collega] = [await ingelogd({ sid: 's1' }), await ingelogd({ sid: 's2' }), await ingelogd({ sub: 'bo', sid: 's3' })];
    expect((await meld(await p.issuer.uitlogToken({ sid: undefined, sub: 'kim' }))).status).toBe(200);
    expect([await in_(een), await in_(twee), await in_(collega)]).toEqual([false, false, true]);
  });

  test('an account of the same name at another organisation is somebody else', async () => {
    const [hier, daar] = [await ingelogd(), await ingelogd({ bij: 'rsd-de-liemers' })];
    await meld(await p.ander.uitlogToken({ sid: undefined, sub: 'kim' }), 'rsd-de-liemers');
    expect([await in_(hier), await in_(daar)]).toEqual([true, false]);
  });

  test('the same message once more ends nothing that began after it', async () => {
    await ingelogd({ sid: 's1' });
    const token = await p.issuer.uitlogToken({ sid: undefined, sub: 'kim' });
    await meld(token);
    p.klok.minuten(1);
    const later = await ingelogd({ sid: 's9' });
    expect((await meld(token)).status).toBe(200);
    expect(await in_(later)).toBe(true);
  });

  const nu = () => Math.floor(Date.now() / 1000);
  test.each<[string, () => Promise<string>]>([
    ['of another issuer', () => p.ander.uitlogToken({ sid: 's1' })],
    ['that names this issuer with the key of another', () => p.ander.uitlogToken({ iss: p.issuer.url, sid: 's1' })],
    ['for another client', () => p.issuer.uitlogToken({ aud: 'iemand-anders' })],
    ['with a nonce: an ID token', () => p.issuer.uitlogToken({ nonce: 'x' })],
    ['without the event', () => p.issuer.uitlogToken({ events: {} })],
    ['without events', () => p.issuer.uitlogToken({ events: undefined })],
    ['without anybody in it', () => p.issuer.uitlogToken({ sid: undefined })],
    ['with a number for a login', () => p.issuer.uitlogToken({ sid: 1 })],
    ['without a name of its own', () => p.issuer.uitlogToken({ jti: undefined })],
    ['of an hour ago', () => p.issuer.uitlogToken({ iat: nu() - 3600, exp: nu() + 60 })],
    ['past its time', () => p.issuer.uitlogToken({ exp: nu() - 60 })],
    ['of the future', () => p.issuer.uitlogToken({ iat: nu() + 3600, exp: nu() + 7200 })],
    ['that was changed', async () => `${(await p.issuer.uitlogToken()).slice(0, -6)}AAAAAA`],
    ['without a signature', async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await p.issuer.uitlogToken()).split('.')[1]}.`],
    ['signed with a secret', async () => {
      const [, inhoud] = (await p.issuer.uitlogToken()).split('.');
      const kop = Buffer.from('{"alg":"HS256","kid":"k"}').toString('base64url');
      return `${kop}.${inhoud}.${createHmac('sha256', 'k').update(`${kop}.${inhoud}`).digest('base64url')}`;
    }],
    ['that is none', () => Promise.resolve('onzin')],
    ['that is empty', () => Promise.resolve('')],
  ])('a message %s is refused, and nobody is logged out', async (_, maak) => {
    const b = await ingelogd({ sid: 'sid-1' });
    expect((await meld(await maak())).status).toBe(400);
    expect(await in_(b)).toBe(true);
  });

  test('at the address of another organisation it is refused, and an unknown one does not exist', async () => {
    const b = await ingelogd({ sid: 'sid-1' });
    const token = await p.issuer.uitlogToken({ sid: 'sid-1' });
    expect((await meld(token, 'rsd-de-liemers')).status).toBe(400);
    expect((await meld(token, 'gemeente-9999')).status).toBe(404);
    expect(await in_(b)).toBe(true);
  });

  test('as JSON, or larger than a message is, it is refused', async () => {
    const adres = `${p.url}/uitloggen/achterdeur/gemeente-0226`;
    const token = await p.issuer.uitlogToken();
    expect((await fetch(adres, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ logout_token: token }) })).status).toBe(400);
    expect((await fetch(adres, { method: 'POST', body: new URLSearchParams({ logout_token: token, x: 'x'.repeat(20_000) }) })).status).toBe(413);
  });
});
