import { plusDagen, type Datum } from '@wegwijs/kernel';
import type { Geval } from './geval.ts';
import type { Demogemeente } from './gevallen.ts';
import type { Als, Klant } from './klant.ts';
import type { nummers } from './personen.ts';

/** Where one household is made. `n` counts the households of this gemeente. */
export interface Werk {
  als: Als;
  gemeente: Demogemeente;
  nummers: ReturnType<typeof nummers>;
  vandaag: Datum;
  geval: Geval;
  n: number;
}
export const terug = (w: Werk, dagen: number): Datum => plusDagen(w.vandaag, -dagen);
export const accountVan = (w: Pick<Werk, 'gemeente'>, functie: string): string => `${functie}-${w.gemeente.naam.toLowerCase()}`;
/** Two klantmanagers take turns, so that there is work of both. */
export const behandelaar = (w: Werk): Klant => w.als(accountVan(w, w.n % 3 === 2 ? 'collega' : 'klantmanager'));
