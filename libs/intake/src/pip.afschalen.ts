import { geldend, geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { A2_NT2_UREN } from './normen-pip.ts';
import type { GevolgdeUrenInvoer, GevolgdeUrenSoort } from './pip.invoer.ts';
import type { PipLeerroute, Taalonderdeel } from './pip.ts';

/** When a provider's lessons count: under the Keurmerk Inburgeren, or as a school of Wi2021 art. 8 lid 2. A suspension ends a period. */
export interface Keurmerkperiode {
  aanbiederId: string;
  vanaf: Datum;
  /** First day without it; absent while it holds. */
  tot?: Datum;
}

/** A block counts when one period covers it whole: of a block that straddles a suspension nobody knows which hours lay inside. */
function onderKeurmerk(blok: GevolgdeUrenInvoer, perioden: readonly Keurmerkperiode[]): boolean {
  return perioden.some((p) => p.aanbiederId === blok.aanbiederId && p.vanaf <= blok.van && (p.tot === undefined || blok.totEnMet < p.tot));
}

/**
 * Hours that count, in whole course hours. @param soorten which kinds of lesson: NT2 and alfabetisering for A2, KNM too for the Z-route.
 * Bron: Besluit inburgering 2021 art. 5.5 (A2), art. 5.4 (Z-route).
 */
export function tellendeUren(
  blokken: readonly GevolgdeUrenInvoer[], perioden: readonly Keurmerkperiode[], soorten: readonly GevolgdeUrenSoort[],
): number {
  return blokken.filter((b) => b.totEnMet >= b.van && soorten.includes(b.soort) && onderKeurmerk(b, perioden)).reduce((som, b) => som + b.uren, 0);
}

export interface AfschaalVraag {
  leerroute: PipLeerroute;
  /** Parts that go down to A2: all four is 'geheel', fewer is 'gedeeltelijk'. */
  onderdelen: readonly Taalonderdeel[];
  gevolgdeUren: readonly GevolgdeUrenInvoer[];
  keurmerken: readonly Keurmerkperiode[];
  /** The college's finding that B1 cannot be reached within the (extended or new) term. */
  b1NietHaalbaar: boolean;
  voldoendeInspanning: boolean;
  dag: Datum;
  /** Last day of the term as DUO holds it, extensions included; absent when unknown. */
  termijnEinde?: Datum;
}

/** May the B1-route go down to A2, whole or per skill? Bron: Wi2021 art. 17 lid 3, Besluit inburgering 2021 art. 5.5. */
export function magAfschalen(v: AfschaalVraag): Uitkomst {
  const norm = geldend(A2_NT2_UREN, v.dag);
  if (v.leerroute !== 'b1') return geweigerd('AfschalenAlleenB1route', 'Wi2021 art. 17 lid 3', { feiten: { leerroute: v.leerroute } });
  if (v.onderdelen.length === 0) return geweigerd('OnderdelenOntbreken', 'Wi2021 art. 17 lid 3', { veld: 'a2Onderdelen' });
  if (v.termijnEinde !== undefined && v.dag > v.termijnEinde) return geweigerd('TermijnVoorbij', 'Wi2021 art. 17 lid 3', { feiten: { einde: v.termijnEinde } });
  if (!v.b1NietHaalbaar) return geweigerd('B1NogHaalbaar', 'Wi2021 art. 17 lid 3', { veld: 'b1NietHaalbaar' });
  const uren = tellendeUren(v.gevolgdeUren, v.keurmerken, ['nt2', 'alfabetisering']);
  if (uren < norm.waarde) return geweigerd('TeWeinigNt2Uren', norm.bron, { veld: 'gevolgdeUren', feiten: { uren, norm: norm.waarde } });
  if (!v.voldoendeInspanning) return geweigerd('OnvoldoendeInspanning', norm.bron, { veld: 'voldoendeInspanning' });
  return toegestaan;
}
