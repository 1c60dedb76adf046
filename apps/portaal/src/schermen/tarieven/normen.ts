import { plusDagen, type Datum } from '@wegwijs/kernel';
import { BEDRAGTABELLEN, bijzonderTarief, BIJZONDERSOORTEN, LEEFVORMEN, Tarieven, type Tariefrij } from '@wegwijs/ontzorgen';

/** The amounts of the law, by code, in the order of its tables. */
export const NORMCODES: readonly string[] = BEDRAGTABELLEN.flatMap((t) => t[0]?.code ?? []);
/** Every amount that a gemeente can enter. */
export const CODES: readonly string[] = [...LEEFVORMEN.map((v) => `leefgeldvloer.${v}`), ...BIJZONDERSOORTEN.map(bijzonderTarief), ...NORMCODES];

export interface Bekend {
  code: string;
  /** What holds today; absent when it is not known. */
  bedrag?: number;
  bron?: string;
  /** Last day that is known without a gap from today, or the last known day before today. */
  totEnMet?: Datum;
}

/** How far from `vandaag` each norm is known, by the table of the law and what this gemeente confirmed. */
export function bekendeNormen(eigen: readonly Tariefrij[], vandaag: Datum): Bekend[] {
  const tarieven = new Tarieven(eigen);
  return NORMCODES.map((code) => {
    const nu = tarieven.op(code, vandaag);
    if (!nu) {
      // Only a day on which some amount begins or ends can be the first without this one.
      const laatste = tarieven.wisseldagen.findLast((d) => d <= vandaag && tarieven.op(code, plusDagen(d, -1)) !== undefined);
      return { code, ...(laatste && { totEnMet: plusDagen(laatste, -1) }) };
    }
    let eind = nu.tot;
    for (let volgend = eind && tarieven.op(code, eind); volgend; volgend = eind && tarieven.op(code, eind)) eind = volgend.tot;
    return { code, bedrag: nu.bedrag, bron: nu.bron, ...(eind && { totEnMet: plusDagen(eind, -1) }) };
  });
}
