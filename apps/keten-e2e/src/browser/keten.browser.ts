import { plusMaanden } from '@wegwijs/kernel';
import { dagen } from '../gegevens.ts';
import { Bezoeker } from './browser.ts';
import { muis, toetsenbord } from './hand.ts';
import { persoon, Route } from './route.ts';

const adres = process.env['WEGWIJS_ADRES'] as string;
const d = dagen(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date()));

/** Letters only, for a name is no number. */
const letters = () => Array.from({ length: 6 }, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(Math.random() * 26)]).join('');

describe.each([['met de muis', muis], ['met het toetsenbord alleen', toetsenbord]] as const)('de hele weg, %s', (_naam, hand) => {
  const p = persoon(d, letters());
  let b: Bezoeker;
  let route: Route;
  beforeAll(async () => {
    b = await Bezoeker.kom({ adres, account: 'klantmanager-zevenaar' });
    route = new Route(b, hand(b.pagina));
  }, 60_000);
  afterAll(async () => {
    const foto = process.env['WEGWIJS_FOTO'];
    if (foto) await b.pagina.screenshot({ path: foto, fullPage: true });
    await b.weg();
  });

  test('na het inloggen staat de klantmanager voor zijn werk', async () => {
    expect(new URL(b.pagina.url()).pathname).toBe('/zevenaar/werkvoorraad');
  });
  test('een gezin uit een bestand: proef, dan import', () => route.importeer(p), 60_000);
  test('gevonden met zoeken; woning, huur, verhuizing, inschrijving', async () => {
    await route.zoekDossier(p);
    await route.huisvest(d);
  }, 90_000);
  test('de kennisgeving van DUO en de uitslag van de toets', async () => {
    await route.legKennisgevingVast(d);
    await route.toets(d);
  }, 60_000);
  test('de brede intake, onderdeel voor onderdeel, tot en met de afronding', () => route.intake(d), 240_000);
  test('het plan, SMART en compleet, aangeboden voor besluit', () => route.plan(d, plusMaanden(d.vandaag, 24)), 120_000);
  test('een collega stelt vast; de brief is een PDF en gaat de deur uit', async () => {
    await b.logIn('teamleider-zevenaar');
    expect(await route.stelVast(p, d)).toContain('%PDF-');
  }, 120_000);
  test('nergens een fout in de console, nergens een antwoord van de server dat niet bedoeld was', () => {
    expect({ fouten: b.fouten, antwoorden: b.antwoorden.filter((a) => a.status !== 401) }).toEqual({ fouten: [], antwoorden: [] });
  });
});
