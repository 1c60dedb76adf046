import type { Centen, Datum } from '@wegwijs/kernel';
import { maandPlus } from './bijstand.ts';
import { toeslagTelt, type ToeslagStand } from './budget.ts';
import { berekenMaand, type MaandInvoer } from './maand.ts';
import type { PrognosemaandUit } from './maandrun.uit.ts';

const MAANDEN = 3;

/**
 * The next three months with what is known now, the first one being `vanaf`. `tekort` is the warning before benefit and fixed costs part; toeslagen are
 * shown apart, and only those that came in count as money.
 */
export function prognose(vanaf: Datum, invoer: (maand: Datum) => MaandInvoer, toeslagen: readonly { stand: ToeslagStand; bedrag?: Centen | null }[]): PrognosemaandUit[] {
  const ontvangen = toeslagen.filter((t) => toeslagTelt(t.stand)).reduce((s, t) => s + (t.bedrag ?? 0), 0);
  return Array.from({ length: MAANDEN }, (_, i) => {
    const maand = maandPlus(vanaf, i);
    const u = berekenMaand(invoer(maand));
    return { maand, uitkering: u.uitkering, vasteLasten: u.posten, naarKlant: u.naarKlant, tekort: u.tekort, toeslagen: ontvangen, redenen: [...new Set(u.redenen)].sort() };
  });
}
