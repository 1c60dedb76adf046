import type { Locator, Page } from 'playwright-core';

const GRENS_TABS = 250;

/** How somebody works a page: finds a control by its words, and uses it. */
export interface Hand {
  naam: string;
  druk(knop: Locator): Promise<void>;
  /** A box with text, by its label; `YYYY-MM-DD` is typed the Dutch way. */
  vul(veld: Locator, tekst: string): Promise<void>;
  kies(lijst: Locator, optie: string): Promise<void>;
  /** One answer of a question; `plaats` counts from zero. */
  rondje(vraag: Locator, plaats: number): Promise<void>;
  vink(vinkje: Locator): Promise<void>;
  bestand(veld: Locator, bestand: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
}

const getypt = (tekst: string) => (/^\d{4}-\d{2}-\d{2}$/.test(tekst) ? tekst.split('-').reverse().join('-') : tekst);

/** Points and clicks; the keys are for letters only. */
export const muis = (_pagina: Page): Hand => ({
  naam: 'de muis',
  druk: (knop) => knop.click(),
  vul: (veld, tekst) => veld.fill(getypt(tekst)),
  kies: async (lijst, optie) => void (await lijst.selectOption({ label: optie })),
  rondje: (vraag, plaats) => vraag.getByRole('radio').nth(plaats).check(),
  vink: (vinkje) => vinkje.check(),
  bestand: (veld, bestand) => veld.setInputFiles(bestand),
});

/** The keyboard alone: Tab until the control has the focus, and then its own keys. No control that cannot be reached can be used. */
export function toetsenbord(pagina: Page): Hand {
  const heeftFocus = (l: Locator) => l.evaluate((el) => el === document.activeElement);
  async function naar(l: Locator): Promise<void> {
    await l.waitFor({ timeout: 15_000 });
    for (let i = 0; i < GRENS_TABS; i++) {
      if (await heeftFocus(l)) return;
      await pagina.keyboard.press('Tab');
    }
    throw new Error(`Met Tab niet te bereiken: ${l.toString()}`);
  }
  return {
    naam: 'het toetsenbord',
    async druk(knop) {
      await naar(knop);
      await pagina.keyboard.press('Enter');
    },
    async vul(veld, tekst) {
      await naar(veld);
      await pagina.keyboard.press('Control+A');
      await pagina.keyboard.type(getypt(tekst));
    },
    async kies(lijst, optie) {
      await naar(lijst);
      await pagina.keyboard.type(optie);
    },
    async rondje(vraag, plaats) {
      // A group is one stop: at the chosen answer, or at the first.
      const rondjes = vraag.getByRole('radio');
      const gekozen = vraag.locator('input:checked');
      await naar((await gekozen.count()) > 0 ? gekozen : rondjes.first());
      const nu = (await gekozen.count()) > 0 ? await rondjes.evaluateAll((r) => r.findIndex((x) => (x as HTMLInputElement).checked)) : 0;
      if (plaats === nu) await pagina.keyboard.press('Space');
      for (let i = nu; i < plaats; i++) await pagina.keyboard.press('ArrowDown');
      for (let i = nu; i > plaats; i--) await pagina.keyboard.press('ArrowUp');
    },
    async vink(vinkje) {
      await naar(vinkje);
      if (!(await vinkje.isChecked())) await pagina.keyboard.press('Space');
    },
    async bestand(veld, bestand) {
      await naar(veld);
      const kiezer = pagina.waitForEvent('filechooser');
      await pagina.keyboard.press('Space');
      await (await kiezer).setFiles(bestand);
    },
  };
}
