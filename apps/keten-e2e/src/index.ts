export { Bezoeker, chromiumPad, type BezoekerOpties } from './browser/browser.ts';
export { fotografeer } from './browser/foto.ts';
export { meetWerkvoorraad, type Snelheid } from './browser/snelheid.ts';
export { Klant, Weigering, type Probleem, type Systeem } from './klant.ts';
export { speel, StapMislukt, type Uitkomst } from './verhaal.ts';
