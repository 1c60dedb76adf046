import { randomBytes } from 'node:crypto';
import { Browser, proefPoort, type ProefPoort } from '../testing/index.ts';
import { sleutelVan } from '../sessie/sleutels.ts';

let p: ProefPoort;
beforeAll(async () => {
  p = await proefPoort();
});
beforeEach(() => p.herstel());
afterAll(() => p.sluit());

const opWegTerug = (url: URL) => url.pathname === '/inloggen/terug';
/** Up to the moment that the issuer sends the browser back. */
const totTerug = async (b: Browser, organisatie = 'gemeente-0226') => (await b.volg(`/inloggen?organisatie=${organisatie}`, opWegTerug)).url;
const sessie = (b: Browser) => b.koekje('wegwijs_sessie');

test('logging in gives a session, and the browser goes where it wanted to be', async () => {
  const b = p.browser();
  expect((await b.logIn('gemeente-0226', { terug: '/dossiers/7?tab=pip#doelen' })).href).toBe(`${p.url}/dossiers/7?tab=pip#doelen`);
  expect(await b.mij()).toMatchObject({
    account: 'kim', naam: 'Naam van kim', persoon: '00000000-0000-4000-8000-000000002991', rollen: ['klantmanager'], organisatie: { code: 'gemeente-0226', naam: 'Gemeente Duiven' }, sessies: 1,
  });
  expect(sessie(b)?.kenmerken).toBe('Path=/; HttpOnly; SameSite=Lax');
});

test('the question to the issuer asks for all four apps, with PKCE, a state and a nonce, and nobody learns the secret half', async () => {
  const b = p.browser();
  const terug = await totTerug(b);
  const vraag = p.issuer.gevraagd.at(-1)!;
  expect(vraag.getAll('resource')).toEqual(['urn:wegwijs:intake', 'urn:wegwijs:casusregie', 'urn:wegwijs:ontzorgen', 'urn:wegwijs:leerroutes']);
  expect(vraag.get('code_challenge_method')).toBe('S256');
  expect(vraag.get('code_challenge')).toMatch(/^[\w-]{43}$/);
  expect(vraag.get('nonce')).toMatch(/^[\w-]{43}$/);
  expect(vraag.get('login_hint')).toBeNull();
  const koekje = b.koekjes[0]!;
  expect(koekje.kenmerken).toBe('Path=/inloggen; HttpOnly; SameSite=Lax; Max-Age=600');
  for (const geheim of [vraag.get('nonce')!, terug.searchParams.get('state')!]) expect(Buffer.from(koekje.waarde, 'base64url').toString('latin1')).not.toContain(geheim);
});

test('every login gives a new session, and the one this browser had is dead', async () => {
  const b = p.browser();
  await b.logIn('gemeente-0226');
  const eerst = sessie(b)!.waarde;
  await b.logIn('gemeente-0226');
  expect(sessie(b)!.waarde).not.toBe(eerst);
  expect((await fetch(`${p.url}/api/mij`, { headers: { cookie: `wegwijs_sessie=${eerst}` } })).status).toBe(401);
  expect((await b.vraag('/api/mij')).status).toBe(200);
});

test('a session id that somebody else put in the browser is not the one that the login gets', async () => {
  const b = p.browser();
  const geplant = randomBytes(32).toString('base64url');
  b.koekjes.push({ naam: 'wegwijs_sessie', waarde: geplant, pad: '/', kenmerken: '' });
  await b.logIn('gemeente-0226');
  expect(sessie(b)!.waarde).not.toBe(geplant);
  expect((await fetch(`${p.url}/api/mij`, { headers: { cookie: `wegwijs_sessie=${geplant}` } })).status).toBe(401);
});

test('the database holds neither the cookie nor a readable token', async () => {
  const b = p.browser();
  await b.logIn('gemeente-0226');
  const [rij] = await p.db.sql<{ sleutel: Buffer; inhoud: Buffer; alles: string }>('select sleutel, inhoud, s::text alles from poort.sessie s order by begin desc limit 1');
  expect(rij!.sleutel).toEqual(sleutelVan(sessie(b)!.waarde));
  expect(rij!.alles).not.toContain(sessie(b)!.waarde);
  expect(rij!.inhoud.toString('latin1')).not.toMatch(/Naam van kim|eyJ|klantmanager/);
});

test('two tabs log in at once, each comes back where it was', async () => {
  const b = p.browser();
  const [een, twee] = [await b.volg('/inloggen?organisatie=gemeente-0226&terug=/een', opWegTerug), await b.volg('/inloggen?organisatie=gemeente-0226&terug=/twee', opWegTerug)];
  expect((await b.vraag(een.url.href)).headers.get('location')).toBe('/een');
  expect((await b.vraag(twee.url.href)).headers.get('location')).toBe('/twee');
  expect((await b.vraag('/api/mij')).status).toBe(200);
});

test('a login that was begun over and over does not fill the browser with cookies', async () => {
  const b = p.browser();
  for (let i = 0; i < 9; i++) await b.vraag('/inloggen?organisatie=gemeente-0226');
  expect(b.koekjes.length).toBe(5);
  expect((await b.logIn('gemeente-0226')).pathname).toBe('/');
});

describe('what does not log in', () => {
  const geweigerd = async (b: Browser, adres: string, status = 400) => {
    const antwoord = await b.vraag(adres, { headers: { accept: 'text/html' } });
    expect(antwoord.status).toBe(status);
    expect(antwoord.headers.get('location')).toBeNull();
    expect(await antwoord.text()).toMatch(status === 400 ? /Inloggen is niet gelukt/ : /Inloggen lukt nu even niet/);
    expect(sessie(b)).toBeUndefined();
    expect((await b.vraag('/api/mij')).status).toBe(401);
  };

  test('the same answer a second time', async () => {
    const b = p.browser();
    const terug = await totTerug(b);
    expect((await b.vraag(terug.href)).status).toBe(302);
    expect(b.koekjes.map((k) => k.naam)).toEqual(['wegwijs_sessie']);
    b.koekjes = b.koekjes.filter((k) => k.naam !== 'wegwijs_sessie');
    await geweigerd(b, terug.href);
  });

  test('a code that was used already, with the cookie of its login kept', async () => {
    const b = p.browser();
    const terug = await totTerug(b);
    const bewaard = [...b.koekjes];
    expect((await b.vraag(terug.href)).status).toBe(302);
    b.koekjes = bewaard;
    await geweigerd(b, terug.href);
  });

  test('an answer in a browser that did not ask', async () => {
    const terug = await totTerug(p.browser());
    await geweigerd(p.browser(), terug.href);
  });

  test("somebody else's code in one's own answer", async () => {
    const [b, slachtoffer] = [p.browser(), p.browser()];
    const [eigen, andermans] = [await totTerug(b), await totTerug(slachtoffer)];
    eigen.searchParams.set('code', andermans.searchParams.get('code')!);
    await geweigerd(b, eigen.href);
  });

  test.each<[string, (url: URL) => void]>([
    ['without a state', (u) => u.searchParams.delete('state')],
    ['with another state', (u) => u.searchParams.set('state', 'verzonnen')],
    ['with the state twice', (u) => u.searchParams.append('state', 'verzonnen')],
    ['without a code', (u) => u.searchParams.delete('code')],
    ['with an error of the issuer', (u) => u.searchParams.set('error', 'access_denied')],
    ['of another issuer (mix-up)', (u) => u.searchParams.set('iss', p.ander.url)],
    ['that does not say of which issuer', (u) => u.searchParams.delete('iss')],
  ])('an answer %s', async (_, bederf) => {
    const b = p.browser();
    const terug = await totTerug(b);
    bederf(terug);
    await geweigerd(b, terug.href);
  });

  test.each<[string, Record<string, unknown>]>([
    ['with the nonce of another login', { nonce: 'verzonnen' }],
    ['without a nonce', { nonce: undefined }],
    ['for another client', { aud: 'iemand-anders' }],
    ['of another issuer', { iss: 'https://elders.example/issuer' }],
    ['past its time', { exp: Math.floor(Date.now() / 1000) - 3600 }],
    ['without a person', { persoon: undefined }],
    ['with a person that is no id', { persoon: "x' or 1=1" }],
    ['without roles', { rollen: undefined }],
  ])('an ID token %s', async (_, idToken) => {
    const b = p.browser();
    p.issuer.streken = { idToken };
    await geweigerd(b, (await totTerug(b)).href);
  });

  test('an answer after ten minutes', async () => {
    const b = p.browser();
    const terug = await totTerug(b);
    p.klok.minuten(11);
    await geweigerd(b, terug.href);
  });

  test('a login cookie that was changed, or moved to another login', async () => {
    const b = p.browser();
    const terug = await totTerug(b);
    const koekje = b.koekjes[0]!;
    const goed = koekje.waarde;
    koekje.waarde = `${goed.slice(0, 40)}${goed[40] === 'A' ? 'B' : 'A'}${goed.slice(41)}`;
    await geweigerd(b, terug.href);
    const ander = p.browser();
    const terugAnder = await totTerug(ander);
    ander.koekjes[0]!.waarde = goed;
    await geweigerd(ander, terugAnder.href);
  });

  test('a login while the issuer is away: the page says so, and later it works', async () => {
    const b = p.browser();
    const terug = await totTerug(b);
    p.issuer.streken = { weg: true };
    await geweigerd(b, terug.href, 503);
    p.issuer.streken = {};
    expect((await b.logIn('gemeente-0226')).pathname).toBe('/');
  });
});

test.each([
  ['//elders.example'], ['https://elders.example/'], ['/\\elders.example'], ['\\\\elders.example'], ['/%0d%0aset-cookie:x=1/../..//elders.example'], ['/..//elders.example'], ['/./\\/elders.example'],
  ['javascript:alert(1)'], ['/\t/elders.example'], ['/\u2028/x'], [' /x'], ['elders.example'], ['/inloggen?organisatie=gemeente-0226'], ['/inloggen/terug?state=x'], ['/api/intake/v1/pips/1/beschikking'],
])('afterwards nobody is sent to %j', async (terug) => {
  expect((await p.browser().logIn('gemeente-0226', { terug })).href).toBe(`${p.url}/`);
});

test('on the other name of this machine, logging in begins at the name that the cookies are for', async () => {
  const port = new URL(p.url).port;
  const antwoord = await fetch(`http://localhost:${port}/inloggen?organisatie=gemeente-0226&terug=/x`, { redirect: 'manual' });
  expect(antwoord.headers.get('location')).toBe(`${p.url}/inloggen?organisatie=gemeente-0226&terug=/x`);
});
