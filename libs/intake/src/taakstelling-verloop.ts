import { geweigerd, IsDatum, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { halfjaarVan, realisatieVerloop, volgendHalfjaar, type Halfjaar, type Realisatie, type TaakstellingInvoer } from './taakstelling.ts';
import { TAAKSTELLING_PEILDATA } from './normen.ts';
import { Geheel, Optioneel, Tekst } from '@wegwijs/kernel/velden';

const BRON = 'Huisvestingswet 2014 art. 29 lid 1';

/** One half-year as it is kept: the number that holds, who was housed, and the arrears with which a series of half-years begins. */
export interface Halfjaarstand {
  halfjaar: Halfjaar;
  aantal: number;
  gerealiseerd: number;
  /** Null: follows from the half-year before it. */
  beginAchterstand: number | null;
}

/**
 * The run of all half-years that are kept, in order. A half-year that does not follow on the one before it, or has arrears of its own,
 * begins a new series: what was open in the years between is not known and is never made up.
 */
export function verloopVan(standen: readonly Halfjaarstand[]): Realisatie[] {
  const reeksen: Halfjaarstand[][] = [];
  for (const s of standen) {
    const vorige = reeksen.at(-1)?.at(-1);
    if (vorige && s.beginAchterstand === null && volgendHalfjaar(vorige.halfjaar) === s.halfjaar) reeksen.at(-1)?.push(s);
    else reeksen.push([s]);
  }
  return reeksen.flatMap((r) => realisatieVerloop(r.map(({ halfjaar, aantal: taakstelling, gerealiseerd }) => ({ halfjaar, taakstelling, gerealiseerd })), r[0]?.beginAchterstand ?? 0));
}

/**
 * May this number be kept? `bekend`: the half-years that have one. After a gap the arrears must be given; without a gap they may not,
 * because they follow from the half-year before and would silently replace it. A correction that names no arrears keeps what is there.
 */
export function beoordeelTaakstelling(t: Pick<TaakstellingInvoer, 'halfjaar' | 'bekendgemaaktOp' | 'beginAchterstand'>, bekend: readonly Halfjaar[], vandaag: Datum): Uitkomst {
  const eerste = halfjaarVan(TAAKSTELLING_PEILDATA[0]?.vanaf ?? vandaag), laatste = volgendHalfjaar(volgendHalfjaar(halfjaarVan(vandaag)));
  if (t.halfjaar < eerste) return geweigerd('HalfjaarVoorDeRegels', BRON, { veld: 'halfjaar', feiten: { vanaf: eerste } });
  if (t.halfjaar > laatste) return geweigerd('HalfjaarTeVerVooruit', BRON, { veld: 'halfjaar', feiten: { tot: laatste } });
  if (t.bekendgemaaktOp > vandaag) return geweigerd('BekendmakingInDeToekomst', BRON, { veld: 'bekendgemaaktOp' });
  const vorige = [...bekend].filter((h) => h < t.halfjaar).sort().at(-1);
  const gegeven = t.beginAchterstand !== undefined && t.beginAchterstand !== null;
  if (!vorige || (!gegeven && bekend.includes(t.halfjaar))) return toegestaan;
  const sluitAan = volgendHalfjaar(vorige) === t.halfjaar;
  if (sluitAan && gegeven) return geweigerd('AchterstandLooptDoor', BRON, { veld: 'beginAchterstand', feiten: { vorige } });
  return !sluitAan && !gegeven ? geweigerd('HalfjaarOntbreekt', BRON, { veld: 'beginAchterstand', feiten: { vorige } }) : toegestaan;
}

/** A better number for a half-year that has one: the old one stays readable, with the reason beside it. */
export class TaakstellingCorrectie {
  @Geheel(0, 10_000) aantal!: number;
  @Tekst(200) vindplaats!: string;
  @IsDatum() bekendgemaaktOp!: string;
  @Optioneel() @Geheel(-10_000, 10_000) beginAchterstand?: number;
  @Tekst(300, 5) reden!: string;
}
