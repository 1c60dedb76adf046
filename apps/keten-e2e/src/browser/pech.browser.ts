import { proefVnummer } from '../gegevens.ts';
import { Bezoeker } from './browser.ts';

const adres = process.env['WEGWIJS_ADRES'] as string;
const FORMULIER = '/zevenaar/koppelingen/nieuw';
const KNOP = 'Koppeling vastleggen';

/** A name that no earlier round left behind. */
const nieuweNaam = () => `Pech${Array.from({ length: 6 }, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(Math.random() * 26)]).join('')}`;
const begin = (account: string) => Bezoeker.kom({ adres, account });
const vakje = (b: Bezoeker, label: string) => b.pagina.getByLabel(label, { exact: true }).first();
const vandaag = () => new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date());

async function typ(b: Bezoeker, achternaam: string): Promise<void> {
  await b.ga(FORMULIER);
  for (const [label, tekst] of [['Dag van de koppeling', vandaag()], ['Voornamen', 'Salma'], ['Achternaam', achternaam], ['Geboortedatum', '12-03-1994'], ['V-nummer', proefVnummer()]] as const) await vakje(b, label).fill(tekst);
  await vakje(b, 'Verblijf').selectOption({ index: 1 });
}
const met = async (b: Bezoeker, achternaam: string) =>
  (await b.haal<{ rijen: { hoofdpersoon: string | null }[] }>('intake/v1/koppelingen?limiet=100')).rijen.filter((k) => k.hoofdpersoon?.includes(achternaam)).length;

/** Whether it comes true within half a minute. */
async function tot(waar: () => boolean): Promise<boolean> {
  for (let i = 0; i < 300 && !waar(); i++) await new Promise((klaar) => setTimeout(klaar, 100));
  return waar();
}

describe('pech onder het werk', () => {
  let b: Bezoeker;
  beforeEach(async () => {
    b = await begin('klantmanager-zevenaar');
  }, 60_000);
  afterEach(() => b?.weg());

  test('de server antwoordt niet, of pas na het vastleggen: wat getypt is staat er nog, en er komt één koppeling', async () => {
    const naam = nieuweNaam();
    await typ(b, naam);
    // The first time nothing arrives; the second time it does, and the answer is lost on the way back.
    let keer = 0;
    await b.pagina.route('**/api/intake/v1/koppelingen', async (r) => {
      if (r.request().method() !== 'POST') return r.continue();
      keer += 1;
      if (keer === 2) await r.fetch();
      return r.abort('connectionrefused');
    });
    await b.pagina.getByRole('button', { name: KNOP }).click();
    await b.pagina.getByText('Er is geen verbinding met Wegwijs.').first().waitFor({ timeout: 30_000 });
    // It tries three more times by itself, each time later, and then leaves it to the person.
    expect(await tot(() => keer === 4)).toBe(true);
    await b.pagina.locator('form').getByText('Er is geen verbinding met Wegwijs.').waitFor();
    expect(await vakje(b, 'Achternaam').inputValue()).toBe(naam);
    await b.pagina.unroute('**/api/intake/v1/koppelingen');
    await b.pagina.getByRole('button', { name: KNOP }).click();
    await b.pagina.waitForURL(/koppelingen\/[0-9a-f-]{36}$/);
    expect(await met(b, naam)).toBe(1);
  }, 120_000);

  test('de sessie is verlopen: na opnieuw inloggen staat alles er weer, op dezelfde plaats', async () => {
    const naam = nieuweNaam();
    await typ(b, naam);
    await b.pagina.waitForTimeout(1000);
    await b.raakUitgelogd();
    await b.pagina.getByRole('button', { name: KNOP }).click();
    const dialoog = b.pagina.getByRole('dialog');
    await dialoog.getByText('U bent uitgelogd').waitFor();
    expect(await b.toegankelijkheid()).toEqual([]);
    expect(await dialoog.getByRole('link', { name: 'Opnieuw inloggen' }).getAttribute('href')).toContain(encodeURIComponent(FORMULIER));
    await b.logIn('klantmanager-zevenaar', FORMULIER);
    await b.pagina.getByText('Wat u eerder typte, staat er nog.').first().waitFor();
    expect([await vakje(b, 'Achternaam').inputValue(), await vakje(b, 'Voornamen').inputValue()]).toEqual([naam, 'Salma']);
    await b.pagina.getByRole('button', { name: KNOP }).click();
    await b.pagina.waitForURL(/koppelingen\/[0-9a-f-]{36}$/);
    expect(await met(b, naam)).toBe(1);
  }, 120_000);

  test('twee mensen in één formulier: de tweede ziet wat de eerste schreef naast zijn eigen woorden, en kiest', async () => {
    const ander = await begin('collega-zevenaar');
    try {
      const { rijen } = await b.haal<{ rijen: { id: string; fase: string }[] }>('intake/v1/werkvoorraad?wie=alles&limiet=100');
      const dossier = rijen.find((r) => r.fase === 'brede-intake');
      expect(dossier).toBeDefined();
      const pad = `/zevenaar/dossiers/${dossier!.id}/intake/werkervaring`;
      const jaren = (wie: Bezoeker) => wie.pagina.getByLabel('Hoeveel jaar heeft de inburgeraar gewerkt?').first();
      await Promise.all([b.ga(pad), ander.ga(pad)]);
      await Promise.all([jaren(b).waitFor(), jaren(ander).waitFor()]);
      const was = Number(await jaren(b).inputValue());
      const [hun, mijn] = [String((was + 1) % 30), String((was + 2) % 30)];
      await jaren(ander).fill(hun);
      await ander.pagina.getByText(/bewaard om/i).first().waitFor();
      await jaren(b).fill(mijn);
      const dialoog = b.pagina.getByRole('dialog');
      await dialoog.getByText('Iemand anders heeft dit intussen gewijzigd').waitFor();
      expect(await dialoog.getByRole('row').last().innerText()).toMatch(new RegExp(`${hun}\\s+${mijn}`));
      expect(await b.toegankelijkheid()).toEqual([]);
      await dialoog.getByRole('button', { name: 'Bewaar mijn antwoorden' }).click();
      await b.pagina.getByText(/bewaard om/i).first().waitFor();
      await ander.ga(pad);
      expect(await jaren(ander).inputValue()).toBe(mijn);
    } finally {
      await ander.weg();
    }
  }, 120_000);
});
