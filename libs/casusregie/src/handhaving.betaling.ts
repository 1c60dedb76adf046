import { berekenTermijn, geldend, geweigerd, toegestaan, type Datum, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import { AANMANING_BOETE, BETAALTERMIJN_BOETE } from './normen.handhaving.ts';

export const BETAALSTAPPEN = ['aanmaning', 'dwangbevel', 'betaald'] as const;
export type Betaalstap = (typeof BETAALSTAPPEN)[number];

/** What is known about the payment of a boete; the days are those of the steps. */
export interface Betaling {
  bekendgemaaktOp: Datum;
  aangemaandOp?: Datum;
  dwangbevelOp?: Datum;
  betaaldOp?: Datum;
}

/** Six weeks from the bekendmaking. Bezwaar does not stop it. */
export const betaaltermijn = (bekendgemaaktOp: Datum): Termijn =>
  berekenTermijn({ norm: geldend(BETAALTERMIJN_BOETE, bekendgemaaktOp), aanleiding: 'bekendmaking van de boete', dag0: bekendgemaaktOp });

const aanmaningstermijn = (op: Datum): Termijn => berekenTermijn({ norm: geldend(AANMANING_BOETE, op), aanleiding: 'aanmaning', dag0: op });

/** May this step be recorded? An aanmaning after the term of payment, a dwangbevel after that of the aanmaning, and nothing after payment. */
export function magBetaalstap(b: Betaling, stap: Betaalstap, op: Datum, vandaag: Datum): Uitkomst {
  const bron = 'Awb art. 4:87, art. 4:112, art. 4:117 (uit het geheugen)';
  if (op > vandaag) return geweigerd('StapInDeToekomst', bron, { veld: 'op' });
  if (op < b.bekendgemaaktOp) return geweigerd('StapVoorBekendmaking', bron, { veld: 'op' });
  if (b.betaaldOp) return geweigerd('AlBetaald', bron, { feiten: { op: b.betaaldOp } });
  if (stap === 'betaald') return toegestaan;
  if (stap === 'aanmaning') return b.aangemaandOp ? geweigerd('AlAangemaand', bron, { veld: 'stap' }) : naTermijn(betaaltermijn(b.bekendgemaaktOp), op);
  if (!b.aangemaandOp) return geweigerd('AanmaningOntbreekt', bron, { veld: 'stap' });
  return b.dwangbevelOp ? geweigerd('DwangbevelAlUitgevaardigd', bron, { veld: 'stap' }) : naTermijn(aanmaningstermijn(b.aangemaandOp), op);
}

const naTermijn = (t: Termijn, op: Datum): Uitkomst => (op > t.einde ? toegestaan : geweigerd('BetaaltermijnLoopt', t.bron, { veld: 'op', feiten: { tot: t.einde } }));
