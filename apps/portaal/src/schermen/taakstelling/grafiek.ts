import { volgendHalfjaar } from '@wegwijs/intake';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { components } from '../../api/intake.gen.d.ts';

export type Regel = components['schemas']['TaakstellingRegel'];

/** In units of the drawing: a narrow one for a phone, so that the letters keep their size. */
export const maten = (smal: boolean) => ({ breed: smal ? 330 : 760, hoog: smal ? 230 : 260, boven: 22, onder: 40, links: 30, aantal: smal ? 4 : 8 });

export const geschat = (r: Regel): number => (r.schatting.spuk ?? r.schatting.startnotitie).afgerond;

/** Where everything stands in the drawing. */
export function plaats(regels: readonly Regel[], smal: boolean) {
  const { breed, hoog, boven, onder, links, aantal } = maten(smal);
  const getoond = regels.slice(-aantal);
  const top = Math.max(1, ...getoond.flatMap((r) => [r.gerealiseerd, r.opgave, r.taakstelling]));
  const x = scaleBand<string>().domain(getoond.map((r) => r.halfjaar)).range([links, breed]).paddingInner(0.45).paddingOuter(0.3);
  const y = scaleLinear().domain([0, top]).nice(5).range([hoog - onder, boven]);
  const staven = getoond.map((r, i) => {
    const vorige = getoond[i - 1];
    const begin = x(r.halfjaar)!, breedte = x.bandwidth();
    /** Where half-years are missing between this one and the one before it: then nothing rolls over. */
    const breuk = vorige && volgendHalfjaar(vorige.halfjaar) !== r.halfjaar ? begin - (x.step() - breedte) / 2 : undefined;
    return { regel: r, breuk, x: begin, breedte, midden: begin + breedte / 2, gerealiseerd: y(r.gerealiseerd), taakstelling: y(r.taakstelling), opgave: r.opgave > 0 && r.opgave !== r.taakstelling ? y(r.opgave) : undefined, schatting: y(geschat(r)) };
  });
  return { breed, hoog, links, bodem: y(0), lijnen: y.ticks(5).filter(Number.isInteger).map((n) => ({ n, y: y(n) })), staven };
}

/** The half-year that matters now: the last one whose first day has come. */
export function lopend(regels: readonly Regel[], vandaag: string): Regel | undefined {
  const nu = `${vandaag.slice(0, 4)}-${vandaag.slice(5, 7) < '07' ? 1 : 2}`;
  return regels.findLast((r) => r.halfjaar <= nu) ?? regels[0];
}
