import { proefPoort, type ProefPoort } from './testing/index.ts';

let p: ProefPoort;
const ACCOUNTS = [
  { organisatie: 'gemeente-0226', account: 'kim', naam: '<b>Kim & co</b>', functie: 'klantmanager' },
  { organisatie: 'rsd-de-liemers', account: 'ria', naam: 'Ria', functie: 'medewerker ontzorgen' },
];
beforeAll(async () => {
  p = await proefPoort({ inlogGrens: 3, vertrouwd: ['127.0.0.1'], proef: ACCOUNTS });
});
afterAll(() => p.sluit());

/** From another address each time, as a proxy would say it, so that the tests do not count for one another. */
let volgnr = 0;
const adres = () => `203.0.113.${(volgnr += 1)}`;
const haal = (pad: string, van: string, headers: Record<string, string> = {}) => fetch(p.url + pad, { redirect: 'manual', headers: { 'x-forwarded-for': van, ...headers } });

test.each(['/inloggen?organisatie=gemeente-0226', '/inloggen/terug?state=x', `/agenda/${'a'.repeat(32)}.ics`])('%s answers one address so often and no oftener', async (pad) => {
  const van = adres();
  for (let i = 0; i < 3; i++) expect((await haal(pad, van)).status).not.toBe(429);
  const antwoord = await haal(pad, van);
  expect(antwoord.status).toBe(429);
  expect(Number(antwoord.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await antwoord.json()).toMatchObject({ status: 429, title: 'Te veel verzoeken. Probeer het later opnieuw' });
  expect((await haal(pad, adres())).status).not.toBe(429);
});

test('a person reads in Dutch how long to wait', async () => {
  const van = adres();
  for (let i = 0; i < 3; i++) await haal('/inloggen', van);
  const antwoord = await haal('/inloggen', van, { accept: 'text/html' });
  expect(antwoord.status).toBe(429);
  expect(await antwoord.text()).toMatch(/Wacht \d+ seconden/);
  expect(antwoord.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('another address in front of one does not begin the count again, and one IPv6 network is one address', async () => {
  const van = adres();
  for (let i = 0; i < 3; i++) await haal('/inloggen', `10.9.8.${i}, ${van}`);
  expect((await haal('/inloggen', `10.9.8.9, ${van}`)).status).toBe(429);
  for (let i = 0; i < 3; i++) await haal('/inloggen', `2001:db8:1:2::${i}`);
  expect((await haal('/inloggen', '2001:db8:1:2:ffff::9')).status).toBe(429);
  expect((await haal('/inloggen', '2001:db8:1:3::1')).status).toBe(200);
});

test('the rest of the poort is not counted', async () => {
  const van = adres();
  for (let i = 0; i < 6; i++) expect((await haal('/api/mij', van)).status).toBe(401);
});

describe('the page to log in', () => {
  const pagina = async (vraag = '') => (await haal(`/inloggen${vraag}`, adres())).text();

  test('shows the demo accounts of each organisation as links that log in at once', async () => {
    const html = await pagina('?terug=/dossiers/1%3Fa=b');
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('<a class="knop" href="/inloggen?organisatie=rsd-de-liemers&#38;als=ria&#38;terug=%2Fdossiers%2F1%3Fa%3Db"><strong>Ria</strong>medewerker ontzorgen</a>');
    expect(html.match(/<h2 /g)).toHaveLength(2);
  });

  test('has no script, no style and no form of its own in the page, and shows a name as text', async () => {
    const html = await pagina();
    expect(html).not.toMatch(/<script|<style|<form|style=|onclick/);
    expect(html).toContain('&#60;b&#62;Kim &#38; co&#60;/b&#62;');
    expect(html).toContain('name="viewport" content="width=device-width, initial-scale=1"');
  });

  test('the chosen account goes along to its own issuer, and no other name does', async () => {
    const hint = async (vraag: string) => new URL((await haal(`/inloggen?${vraag}`, adres())).headers.get('location')!).searchParams.get('login_hint');
    expect(await hint('organisatie=gemeente-0226&als=kim')).toBe('kim');
    expect(await hint('organisatie=gemeente-0226&als=ria')).toBeNull();
    expect(await hint('organisatie=gemeente-0226&als=admin')).toBeNull();
  });

  test('an organisation that does not exist gives the choice again; who has logged out hears so', async () => {
    expect(await pagina('?organisatie=onbekend')).toContain('Kies met wie u wilt inloggen');
    expect(await pagina('?uitgelogd=ja')).toContain('U bent uitgelogd.');
    expect(await pagina('?organisatie=a&organisatie=b')).toContain('Kies met wie u wilt inloggen');
  });
});
