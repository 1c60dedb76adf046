import { jest } from '@jest/globals';
import type { Zoek } from './zoek.ts';

const gevraagd: string[] = [];
const eigen = { location: globalThis.location, fetch: globalThis.fetch };
let modules: { vroeg: typeof import('./vroeg.ts'); query: typeof import('./query.ts'); zoek: typeof import('./zoek.ts'); antwoord: typeof import('../../api/vroeg.ts') };
beforeAll(async () => {
  Object.assign(globalThis, {
    location: { origin: 'http://poort' },
    fetch: (wat: string | Request) => {
      const { pathname, searchParams } = new URL(typeof wat === 'string' ? wat : wat.url, 'http://poort');
      gevraagd.push(`${pathname}?${[...searchParams].map((p) => p.join('=')).sort().join('&')}`);
      return Promise.resolve(Response.json({ rijen: [], totaal: gevraagd.length }));
    },
  });
  modules = { vroeg: await import('./vroeg.ts'), query: await import('./query.ts'), zoek: await import('./zoek.ts'), antwoord: await import('../../api/vroeg.ts') };
});
beforeEach(() => {
  jest.useFakeTimers();
  gevraagd.length = 0;
});
afterEach(() => jest.useRealTimers());
afterAll(() => Object.assign(globalThis, eigen));

const lijst = (zoek: Zoek, pageParam = '') => {
  const { queryFn, queryKey } = modules.query.werkvoorraadQuery('zevenaar', zoek);
  return (queryFn as (c: object) => Promise<unknown>)({ pageParam, queryKey, signal: new AbortController().signal });
};
const LIJST = '/api/intake/v1/werkvoorraad?';

test.each([
  ['', `${LIJST}limiet=50`],
  ['?wie=alles', `${LIJST}limiet=50&wie=alles`],
  ['?fase=pip&klokstand=te%20laat&wie=team', `${LIJST}fase=pip&klokstand=te laat&limiet=50&wie=team`],
  ['?klokstand=te+laat&kolommen=naam%2Cfase', `${LIJST}klokstand=te laat&limiet=50`],
])('the list of an address that ends with %j is asked for once: early, and not again by the page', async (search, verwacht) => {
  modules.vroeg.vraagLijstVroeg({ pathname: '/zevenaar/werkvoorraad', search });
  await lijst(modules.zoek.leesZoek(Object.fromEntries(new URLSearchParams(search))));
  expect(gevraagd).toEqual([verwacht, '/api/intake/v1/weergaven?']);
});

test('an early answer is given once; the next time the list is asked for anew', async () => {
  modules.vroeg.vraagLijstVroeg({ pathname: '/zevenaar/werkvoorraad', search: '' });
  expect([await lijst({}), await lijst({})]).toEqual([{ rijen: [], totaal: 1 }, { rijen: [], totaal: 3 }]);
});

test('an answer that nobody came for is forgotten', () => {
  modules.antwoord.vraagVroeg('/api/mij');
  jest.advanceTimersByTime(9_999);
  expect(modules.antwoord.vroegAntwoord('/api/mij')).toBeDefined();
  modules.antwoord.vraagVroeg('/api/mij');
  jest.advanceTimersByTime(10_000);
  expect(modules.antwoord.vroegAntwoord('/api/mij')).toBeUndefined();
});

test.each(['/', '/zevenaar', '/zevenaar/agenda', '/zevenaar/werkvoorraad/x', '/zevenaar/dossiers/werkvoorraad'])('%s begins with no list', (pathname) => {
  modules.vroeg.vraagLijstVroeg({ pathname, search: '' });
  expect(gevraagd).toEqual([]);
});
