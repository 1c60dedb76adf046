import { testPoort, vrijePoort, type Browser, type TestPoort } from '@wegwijs/poort-app/testing';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { ACCOUNTS } from './inlog/accounts.ts';
import { nieuweSleutels, startInlog, type Inlog } from './inlog/provider.ts';

/** The poort with the login provider of `npm start`: what the browser of somebody who tries Wegwijs goes through. */
let inlog: Inlog;
let p: TestPoort;
beforeAll(async () => {
  const port = await vrijePoort();
  const geheim = 'geheim-van-de-poort';
  inlog = await startInlog({ poort: 0, sleutels: () => nieuweSleutels(), voordeur: { url: `http://127.0.0.1:${port}`, geheim } });
  p = await testPoort({
    port, issuers: inlog.issuers.map((i) => ({ ...i, clientId: 'wegwijs-poort', clientSecret: geheim })),
    config: { proef: ACCOUNTS.map(({ organisatie, account, naam }) => ({ organisatie, account, naam, functie: 'functie' })) },
  });
});
beforeEach(async () => {
  await p.db.sql('delete from poort.sessie');
  p.klok.verschoven = 0;
  for (const d of Object.values(p.diensten)) d.ontvangen.length = 0;
});
afterAll(async () => {
  await p.sluit();
  await inlog.stop();
});

const ingelogd = async (account: string, b: Browser = p.browser()) => {
  const { organisatie } = ACCOUNTS.find((a) => a.account === account)!;
  await b.logIn(organisatie, { als: account });
  return b;
};
const issuerVan = (organisatie: string) => inlog.issuers.find((i) => i.organisatie === organisatie)!.issuer;
const werkt = async (b: Browser) => (await b.vraag('/api/intake/v1/x')).status;

test.each(ACCOUNTS)('$account logs in with one click and is who the page says', async (a) => {
  const b = await ingelogd(a.account);
  expect(await b.mij()).toMatchObject({ account: a.account, persoon: a.persoon, naam: a.naam, rollen: a.rollen, organisatie: { code: a.organisatie } });
});

test.each(['intake', 'casusregie', 'ontzorgen', 'leerroutes'] as const)('%s gets a token that it would accept itself', async (dienst) => {
  const b = await ingelogd('klantmanager-duiven');
  expect((await b.vraag(`/api/${dienst}/v1/x`)).status).toBe(200);
  const token = p.diensten[dienst].ontvangen[0]!.headers.authorization!.replace('Bearer ', '');
  const issuer = issuerVan('gemeente-0226');
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(`${issuer}/jwks`)), { issuer, audience: `urn:wegwijs:${dienst}`, typ: 'at+jwt', algorithms: ['ES256'] });
  expect(payload).toMatchObject({ sub: 'klantmanager-duiven', naam: 'Anouk Verhoeven', rollen: ['klantmanager'] });
});

test('twenty requests at once after the tokens ran out are all answered: a refresh token that is used twice would end the login', async () => {
  const b = await ingelogd('klantmanager-duiven');
  for (let ronde = 0; ronde < 3; ronde++) {
    p.klok.minuten(15);
    const uit = await Promise.all(Array.from({ length: 20 }, (_, i) => b.vraag(`/api/${['intake', 'casusregie', 'ontzorgen', 'leerroutes'][i % 4]}/v1/x`)));
    expect(uit.map((r) => r.status)).toEqual(Array.from({ length: 20 }, () => 200));
  }
});

test('in one browser one after the other, each becomes who was chosen, at the same organisation and at another', async () => {
  const b = p.browser();
  for (const account of ['klantmanager-duiven', 'teamleider-duiven', 'klantmanager-duiven', 'rsd-medewerker', 'teamleider-duiven']) {
    await ingelogd(account, b);
    expect((await b.mij()).account).toBe(account);
    expect(await werkt(b)).toBe(200);
  }
});

test('two browsers of one account do not end each other, and one can end both', async () => {
  const [een, twee] = [await ingelogd('vwon-medewerker'), await ingelogd('vwon-medewerker')];
  p.klok.minuten(15);
  expect([await werkt(een), await werkt(twee)]).toEqual([200, 200]);
  expect((await een.mij()).sessies).toBe(2);
  await een.wijzig('/uitloggen?overal=ja');
  expect([await werkt(een), await werkt(twee)]).toEqual([401, 401]);
});

/** What the browser does with the page of the provider: press its one button. */
async function bevestig(b: Browser, naar: string): Promise<URL> {
  const pagina = await (await b.vraag(naar)).text();
  const [, actie] = /action="([^"]+)"/.exec(pagina)!;
  const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(pagina)!;
  const klaar = await b.vraag(new URL(actie!, naar).href, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `xsrf=${xsrf}&logout=yes` });
  return new URL(klaar.headers.get('location')!);
}

test('logging out ends the login at the issuer too: the next time it asks again who one is', async () => {
  const b = await ingelogd('collega-zevenaar');
  const { naar } = (await (await b.wijzig('/uitloggen')).json()) as { naar: string };
  expect((await bevestig(b, naar)).href).toBe(`${p.url}/inloggen?uitgelogd=ja`);
  const { url, antwoord } = await b.volg('/inloggen?organisatie=gemeente-0299');
  expect(url.pathname).toMatch(/^\/gemeente-0299\/inloggen\//);
  expect(await antwoord!.text()).toContain('Met welke medewerker wilt u inloggen?');
});

test('who logs out at the issuer, is logged out here: the issuer tells so behind the back of the browser', async () => {
  const [b, ander] = [await ingelogd('projectleider'), await ingelogd('projectleider')];
  const naar = `${issuerVan('regio-midden-gelderland')}/session/end?client_id=wegwijs-poort`;
  await bevestig(b, naar);
  expect([(await b.vraag('/api/mij')).status, (await ander.vraag('/api/mij')).status]).toEqual([401, 200]);
});
