export { Klant, Weigering, type Probleem, type Systeem } from './klant.ts';
export { speel, StapMislukt, type Uitkomst } from './verhaal.ts';
