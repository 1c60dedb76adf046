import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Bezoeker } from './browser.ts';
import { PER_ACCOUNT } from './schermen.ts';

const BREEDTES = [1366, 390];

/** A picture of every screen at both widths in `map`. @returns how many were made */
export async function fotografeer(o: { adres: string; map: string; zeg: (regel: string) => void }): Promise<number> {
  mkdirSync(o.map, { recursive: true });
  let aantal = 0;
  for (const breedte of BREEDTES) {
    for (const [account, schermen] of PER_ACCOUNT) {
      const b = await Bezoeker.kom({ adres: o.adres, account, breedte, hoogte: breedte > 700 ? 768 : 844 });
      try {
        for (const { naam, pad } of schermen) {
          const waar = await pad(b);
          if (waar === undefined) {
            o.zeg(`${naam}: niets om te laten zien in deze gegevens`);
            continue;
          }
          await b.ga(waar);
          await b.pagina.screenshot({ path: join(o.map, `${naam}-${breedte}.png`), fullPage: true });
          aantal++;
        }
      } finally {
        await b.weg();
      }
    }
  }
  return aantal;
}
