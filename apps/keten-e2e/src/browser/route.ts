import type { Dagen } from '../gegevens.ts';
import { proefBsn, proefVnummer } from '../gegevens.ts';
import type { Bezoeker } from './browser.ts';
import type { Hand } from './hand.ts';

/** Somebody alone, with an asylum permit: the shortest whole way. */
export interface Persoon {
  achternaam: string;
  csv: Buffer;
}

export function persoon(d: Dagen, letters: string): Persoon {
  const achternaam = `Proef${letters}`;
  const rij = { gezinsnummer: '1', relatie: 'hoofdpersoon', vnummer: proefVnummer(), bsn: proefBsn(), voornamen: 'Amal', achternaam, geboortedatum: '1994-03-12', nationaliteit: 'Syrische', taal: 'Arabisch', verblijf: 'asiel-bepaalde-tijd', gekoppeld_op: d.koppeling };
  return { achternaam, csv: Buffer.from(`${Object.keys(rij).join(';')}\r\n${Object.values(rij).join(';')}\r\n`) };
}

const lang = (dag: string) => new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${dag}T00:00:00Z`));

/** A question with an answer: a number is the place of the answer, `ja`/`nee` too; text goes in a box, `[…]` is chosen from a list. */
type Antwoord = readonly [vraag: string, antwoord: string | number | readonly [string]];

/** One person at work: what he does, in the words of the screen. */
export class Route {
  constructor(readonly b: Bezoeker, readonly hand: Hand) {}

  get pagina() {
    return this.b.pagina;
  }
  private knop(naam: string | RegExp) {
    return this.pagina.getByRole('button', { name: naam, exact: typeof naam === 'string' });
  }
  private link(naam: string | RegExp) {
    return this.pagina.getByRole('link', { name: naam, exact: typeof naam === 'string' });
  }
  async naar(link: string | RegExp): Promise<void> {
    await this.hand.druk(this.link(link).first());
    await this.b.rust();
  }
  async druk(knop: string | RegExp): Promise<void> {
    await this.hand.druk(this.knop(knop).first());
    await this.b.rust();
  }
  /** Fills in a form within `waar` (a card, a dialog) and sends it. */
  async formulier(antwoorden: readonly Antwoord[], knop: string | RegExp, waar = this.pagina.locator('main')): Promise<void> {
    for (const [vraag, antwoord] of antwoorden) {
      if (typeof antwoord === 'number') await this.hand.rondje(waar.getByRole('group', { name: vraag }).first(), antwoord);
      else if (typeof antwoord === 'string') await this.hand.vul(waar.getByLabel(vraag).first(), antwoord);
      else await this.hand.kies(waar.getByLabel(vraag).first(), antwoord[0]);
    }
    await this.hand.druk(waar.getByRole('button', { name: knop, exact: typeof knop === 'string' }).first());
    await this.b.rust();
  }
  kaart(kop: string) {
    return this.pagina.locator('.wi-kaart', { has: this.pagina.getByRole('heading', { name: kop, exact: true }) }).last();
  }
  dialoog() {
    return this.pagina.getByRole('dialog');
  }
  /** Waits for words on the page. */
  async zie(tekst: string | RegExp): Promise<void> {
    await this.pagina.getByText(tekst).first().waitFor({ timeout: 15_000 });
  }

  async importeer(p: Persoon): Promise<void> {
    await this.naar('Koppelingen');
    await this.naar(/importeren/i);
    await this.hand.bestand(this.pagina.locator('input[type=file]'), { name: 'koppelingen.csv', mimeType: 'text/csv', buffer: p.csv });
    await this.druk('Bestand controleren');
    await this.zie('Alle rijen zijn goed');
    await this.druk(/^Importeer 1 gezin/);
    await this.zie('Geïmporteerd');
  }

  /** From the search box in the head of every page to the dossier. */
  async zoekDossier(p: Persoon): Promise<void> {
    const veld = this.pagina.locator('header').getByRole('combobox').or(this.pagina.locator('header input[type=search]')).first();
    await this.pagina.keyboard.press('Control+K');
    await this.pagina.keyboard.type(p.achternaam);
    await veld.waitFor();
    await this.pagina.keyboard.press('Enter');
    await this.b.rust();
    await this.hand.druk(this.pagina.locator('main').getByRole('link', { name: p.achternaam }).first());
    await this.b.rust();
    await this.pagina.getByRole('heading', { level: 1, name: p.achternaam }).waitFor({ timeout: 15_000 });
  }

  async huisvest(d: Dagen): Promise<void> {
    await this.naar('Huisvesting');
    await this.formulier([['Op welke dag is de woning aangeboden?', d.aanbod], ['Straat', 'Voorbeeldstraat'], ['Huisnummer', '12'], ['Postcode', '6901 AB'], ['Woonplaats', 'Zevenaar']], 'Vastleggen');
    await this.zie('Vanaf welke dag loopt de huur?');
    await this.formulier([['Vanaf welke dag loopt de huur?', d.huur]], 'Vastleggen');
    await this.zie('Op welke dag is het gezin in de woning gaan wonen?');
    await this.formulier([['Op welke dag is het gezin in de woning gaan wonen?', d.betrokken]], 'Vastleggen');
    await this.zie('Vanaf welke dag staat het gezin ingeschreven?');
    await this.formulier([['Vanaf welke dag staat het gezin ingeschreven?', d.ingeschreven]], 'Vastleggen');
    await this.zie('De huisvesting is rond.');
  }

  async legKennisgevingVast(d: Dagen): Promise<void> {
    await this.naar('Gegevens');
    // Folded: the next step that this page expects is another one.
    await this.hand.druk(this.pagina.locator('summary', { hasText: 'Kennisgeving van DUO' }));
    await this.formulier([['Datum van de brief van DUO', d.kennisgeving], ['Is de inburgeraar inburgeringsplichtig?', 0], ['Hoe behandelt DUO deze persoon?', ['Als asielstatushouder']]], 'Vastleggen', this.kaart('Kennisgeving van DUO'));
    await this.pagina.locator('dd', { hasText: lang(d.kennisgeving) }).waitFor();
  }

  async toets(d: Dagen): Promise<void> {
    await this.naar('Leerbaarheidstoets');
    await this.hand.druk(this.pagina.locator('summary', { hasText: 'Uitslag vastleggen' }));
    await this.formulier([['Op welke dag is de toets gemaakt?', d.toetsAfname], ['Op welke dag kwam de uitslag?', d.toetsUitslag], ['Welke leerroute adviseert de toets?', 0], ['Is niveau B1 binnen drie jaar haalbaar?', 0]], 'Vastleggen', this.pagina.locator('details[open]'));
    await this.zie('De uitslag is bekend.');
  }

  async intake(d: Dagen): Promise<void> {
    await this.naar('Brede intake');
    const op: Antwoord = ['Op welke dag is dit besproken?', d.gesprek];
    const delen: readonly (readonly [string, readonly Antwoord[], (() => Promise<void>)?])[] = [
      ['Opleiding in het land van herkomst', [['Wat is de hoogste opleiding?', ['Basisschool']], ['Hoeveel jaar heeft de inburgeraar op school gezeten?', '6'], ['Is er een diploma?', 1], ['Wil de inburgeraar een opleiding volgen?', 1]]],
      ['Werkervaring in het land van herkomst', [['Hoeveel jaar heeft de inburgeraar gewerkt?', '4']]],
      ['Persoonlijke omstandigheden', [['Hoeveel kinderen wonen thuis?', '0'], ['Is de inburgeraar alleenstaande ouder?', 1], ['Zorgt de inburgeraar voor een ander (mantelzorg)?', 1]]],
      ['Lichamelijke en geestelijke gezondheid', [['Belemmert lichamelijke gezondheid het leren of werken?', ['Geen']], ['Belemmert geestelijke gezondheid het leren of werken?', ['Geen']]]],
      ['Taalniveau op dit moment', [['Wat is het niveau Nederlands?', ['A1']], ['Welk schrift kan de inburgeraar lezen en schrijven?', ['Latijns schrift']]]],
      ['Mogelijkheden om te werken', [['Kan de inburgeraar nu werken?', 0], ['Voor hoeveel uur in de week?', '24']], () => this.hand.vink(this.pagina.getByLabel('Overdag'))],
      ['Mate van zelfredzaamheid', [['Geld en administratie', 2], ['Wonen', 2], ['Computer en telefoon', 3], ['Familie, vrienden en buren', 1], ['Contact met instanties', 1]]],
      ['Gewezen op het recht om alleen te worden gehoord', [['Hebt u gezegd dat de inburgeraar alleen mag worden gehoord?', 0], ['Is de inburgeraar alleen gehoord?', 0]], () => this.hand.vink(this.pagina.getByLabel('Tolk'))],
    ];
    for (const [naam, antwoorden, vink] of delen) {
      await this.naar(new RegExp(`^${naam}`));
      await this.pagina.locator('main form label').first().waitFor();
      if (vink) await vink();
      await this.formulier([...antwoorden, op], /^Klaar/, this.pagina.locator('main form').first());
      await this.pagina.locator('.wi-delen li', { hasText: naam }).getByText('klaar').waitFor({ timeout: 15_000 });
    }
    await this.naar('Brede intake');
    await this.formulier([['Hoe rondt u de intake af?', 0], ['Op welke dag is de intake afgerond?', d.afronding], ['Samenvatting voor het PIP', 'Amal leert snel en wil graag werken.']], 'Brede intake afronden', this.kaart('Brede intake afronden'));
    await this.zie('De brede intake is afgerond op');
  }

  async plan(d: Dagen, doelOp: string): Promise<void> {
    await this.naar('PIP');
    await this.naar('PIP opstellen');
    await this.formulier([['Welke leerroute?', 0], ['Waarom past deze route?', 'U leert snel en u wilt graag werken.']], 'Begin met dit plan');
    const main = this.pagina.locator('main');
    await this.hand.druk(main.getByRole('button', { name: 'Doel toevoegen' }));
    const doel = main.getByRole('group', { name: 'Doel 1' });
    await this.hand.vul(doel.getByLabel('Wat wil de inburgeraar bereiken?'), 'Examen spreken halen op niveau B1');
    await this.hand.kies(doel.getByLabel('Hoe meet u dat?'), 'Met een taalniveau');
    await this.hand.kies(doel.getByLabel('Welk niveau?'), 'B1');
    await this.hand.vul(doel.getByLabel('Uiterlijk op'), doelOp);
    await this.hand.kies(doel.getByLabel('Wie zorgt hiervoor?'), 'De inburgeraar');
    await this.hand.kies(doel.getByLabel('Waaruit blijkt het?'), 'Examenuitslag');
    for (const [vraag, antwoord] of [['Lesuren per week', '12'], ['Lesuren over de hele route', '600'], ['Uren PVT', '12'], ['Uren MAP', '60'], ['Waarvan in de praktijk', '40'], ['Welke begeleiding krijgt de inburgeraar?', 'een taalmaatje'], ['Hoeveel voortgangsgesprekken over de hele termijn?', '12']] as const) {
      await this.hand.vul(main.getByLabel(vraag, { exact: false }).first(), antwoord);
    }
    await this.hand.kies(main.getByLabel('Startniveau'), 'A1');
    await this.hand.vink(main.getByLabel('Maandag'));
    await this.hand.rondje(main.getByRole('group', { name: 'Is kinderopvang nodig?' }), 1);
    await this.zie('Dit doel is SMART.');
    await this.zie(/alles in orde/);
    await this.druk('Aanbieden voor besluit');
    await this.hand.druk(this.dialoog().getByRole('button', { name: 'Aanbieden voor besluit' }));
    await this.zie(/wacht op besluit/i);
  }

  /** By a second person. @returns the first bytes of the letter, as the browser gets them */
  async stelVast(p: Persoon, d: Dagen): Promise<string> {
    await this.zoekDossier(p);
    await this.naar('PIP');
    await this.naar('Versie 1');
    await this.druk('Vaststellen');
    await this.formulier([['Datum op de brief (dagtekening)', d.vandaag], ['Op welke dag gaat de brief weg?', d.vandaag], ['Mandaat', 'Mandaatregister Zevenaar 2026, nr. 12']], 'Verder', this.dialoog());
    await this.hand.druk(this.dialoog().getByRole('button', { name: 'Vaststellen' }));
    const brief = this.link(/^Brief 1 \(pdf/).first();
    await brief.waitFor();
    const adres = await brief.getAttribute('href');
    const begin = await this.pagina.evaluate(async (a) => new TextDecoder('latin1').decode((await (await fetch(a)).arrayBuffer()).slice(0, 8)), adres ?? '');
    await this.druk('Bekendmaken');
    await this.formulier([['Op welke dag is de brief verstuurd of gegeven?', d.vandaag]], 'Bekendmaken', this.dialoog());
    await this.zie('Bekendgemaakt');
    return begin;
  }
}
