import type { components } from '../../api/casusregie.gen.d.ts';
import { sturing as t } from '../../tekst/sturing.ts';

export type KpiUit = components['schemas']['KpiUit'];

/** Periods to choose from: this year and the two before it, each whole and in the quarters that have begun. */
export function perioden(vandaag: string): string[] {
  const jaar = Number(vandaag.slice(0, 4)), kwartaal = Math.ceil(Number(vandaag.slice(5, 7)) / 3);
  return [jaar, jaar - 1, jaar - 2].flatMap((j) => [String(j), ...[4, 3, 2, 1].filter((k) => j < jaar || k <= kwartaal).map((k) => `${j}-K${k}`)]);
}

export const periodeWoord = (periode: string): string => (periode.length === 4 ? t.jaar(periode) : t.kwartaal(periode.slice(0, 4), periode.slice(6)));

/** A number with its unit. */
export function metEenheid(eenheid: KpiUit['eenheid'], n: number): string {
  return eenheid === 'procent' ? t.procent(n) : eenheid === 'dagen' ? t.dagen(n) : String(n);
}

/** What a KPI says: its number, that it is too small to tell, or that there was nothing to count. */
export const waardeVan = (k: Pick<KpiUit, 'eenheid' | 'waarde' | 'klein'>): string => (k.klein ? t.klein : k.waarde === null || k.waarde === undefined ? t.geen : metEenheid(k.eenheid, k.waarde));

/** Out of how many; about, when the counts are rounded. */
export function hoeveel(k: Pick<KpiUit, 'eenheid' | 'teller' | 'noemer'>, beschermd: boolean): string | null {
  if (k.noemer === null || k.noemer === undefined || k.eenheid === 'aantal') return null;
  const tekst = k.eenheid === 'procent' && typeof k.teller === 'number' ? t.van(k.teller, k.noemer) : String(k.noemer);
  return beschermd && k.noemer > 0 ? t.ongeveer(tekst) : tekst;
}
