import { geldend, plusDagen, plusJaren, plusMaanden, type Datum, type Normtabel, type Soort } from '@wegwijs/kernel';
import {
  KLEIN_AANTAL, STREEF_EXAMENS, STREEF_GESPREK, STREEF_INTAKE_DUUR, STREEF_LES_OP_TIJD, STREEF_MAP, STREEF_PIP_BELOFTE, STREEF_PIP_DUUR, STREEF_PIP_OP_TIJD, STREEF_PVT, STREEF_STARTNIVEAU,
  STREEF_UREN_OP_PLAN, STREEF_VOLDAAN, STREEF_WERK_12, STREEF_WERK_24, STREEF_WERK_36,
} from './normen.sturing.ts';

export const KPI_GROEPEN = ['start', 'leren', 'begeleiden', 'meedoen', 'handhaven', 'afronden'] as const;
export type KpiGroep = (typeof KPI_GROEPEN)[number];

export const KPI_CODES = [
  'intake-duur', 'pip-duur', 'pip-op-tijd', 'pip-belofte', 'startniveau-bekend', 'les-op-tijd', 'route-b1', 'route-onderwijs', 'route-z', 'uren-op-plan', 'examens-gehaald', 'afschalingen', 'routewissels',
  'gesprek-recent', 'pvt-afgerond', 'map-afgerond', 'werk-12', 'werk-24', 'werk-36', 'boetes', 'verlengingen', 'termijn-eindigt', 'voldaan-op-tijd',
] as const;
export type KpiCode = (typeof KPI_CODES)[number];

export const KPI_EENHEDEN = ['procent', 'dagen', 'aantal'] as const;
export type KpiEenheid = (typeof KPI_EENHEDEN)[number];

/** What is counted, in which unit, where it comes from, and what is good. */
export interface Kpi {
  groep: KpiGroep;
  /** procent: part of a whole that meets it; dagen: the mean; aantal: how many. */
  eenheid: KpiEenheid;
  /** Which side of the target is good; null when a number is neither good nor bad. */
  beter: 'hoger' | 'lager' | null;
  bron: string;
  /** Target of a gemeente that set none itself; null: there is none. */
  streef: Normtabel<number> | null;
}

const LIJST = 'Afgeleid; CBS Statistiek Wet inburgering en Divosa Benchmark Statushouders en Inburgering tellen dit ook';
const kpi = (groep: KpiGroep, eenheid: KpiEenheid, beter: Kpi['beter'], streef: Kpi['streef'], bron = LIJST): Kpi => ({ groep, eenheid, beter, bron, streef });

/** The KPIs, as data. Of a share the whole is in the words of the portal; what is counted exactly is one select in the app per code. */
export const KPIS: Readonly<Record<KpiCode, Kpi>> = {
  'intake-duur': kpi('start', 'dagen', 'lager', STREEF_INTAKE_DUUR),
  'pip-duur': kpi('start', 'dagen', 'lager', STREEF_PIP_DUUR),
  'pip-op-tijd': kpi('start', 'procent', 'hoger', STREEF_PIP_OP_TIJD, 'Besluit inburgering 2021 art. 5.3 lid 1 (lid 2, wachten op een derde, en de Algemene termijnenwet zijn niet meegeteld)'),
  'pip-belofte': kpi('start', 'procent', 'hoger', STREEF_PIP_BELOFTE, 'Startnotitie §3: binnen 6 weken na huisvesting in de gemeente'),
  'startniveau-bekend': kpi('start', 'procent', 'hoger', STREEF_STARTNIVEAU, 'Algemene Rekenkamer 28-1-2026: zonder startniveau zegt geen resultaat iets'),
  'les-op-tijd': kpi('leren', 'procent', 'hoger', STREEF_LES_OP_TIJD, 'Regeling inburgering 2021 art. 4.1 lid 1 onder g (3 maanden; hier tot de eerste les, afgeleid)'),
  'route-b1': kpi('leren', 'procent', null, null, 'Wi2021 art. 7'),
  'route-onderwijs': kpi('leren', 'procent', null, null, 'Wi2021 art. 8'),
  'route-z': kpi('leren', 'procent', null, null, 'Wi2021 art. 9'),
  'uren-op-plan': kpi('leren', 'procent', 'hoger', STREEF_UREN_OP_PLAN, 'Wi2021 art. 15 lid 2'),
  'examens-gehaald': kpi('leren', 'procent', 'hoger', STREEF_EXAMENS),
  afschalingen: kpi('leren', 'aantal', null, null, 'Wi2021 art. 7 lid 3'),
  routewissels: kpi('leren', 'aantal', null, null, 'Besluit inburgering 2021 art. 5.3 lid 6'),
  'gesprek-recent': kpi('begeleiden', 'procent', 'hoger', STREEF_GESPREK, 'Wi2021 art. 17 lid 1; Besluit inburgering 2021 art. 5.3 lid 4'),
  'pvt-afgerond': kpi('begeleiden', 'procent', 'hoger', STREEF_PVT, 'Wi2021 art. 6 lid 1'),
  'map-afgerond': kpi('begeleiden', 'procent', 'hoger', STREEF_MAP, 'Wi2021 art. 6 lid 1'),
  'werk-12': kpi('meedoen', 'procent', 'hoger', STREEF_WERK_12),
  'werk-24': kpi('meedoen', 'procent', 'hoger', STREEF_WERK_24),
  'werk-36': kpi('meedoen', 'procent', 'hoger', STREEF_WERK_36),
  boetes: kpi('handhaven', 'aantal', null, null, 'Wi2021 art. 22, art. 23'),
  verlengingen: kpi('afronden', 'aantal', null, null, 'Besluit inburgering 2021 art. 4.5'),
  'termijn-eindigt': kpi('afronden', 'aantal', null, null, 'Wi2021 art. 11'),
  'voldaan-op-tijd': kpi('afronden', 'procent', 'hoger', STREEF_VOLDAAN, 'Wi2021 art. 11'),
};

/** A year (`2026`) or a quarter of it (`2026-K3`). Fixed periods and no free dates: two that differ by a day would tell about one person. */
export const STURING_PERIODE = /^20\d{2}(-K[1-4])?$/;

export interface Meetperiode {
  /** Both inclusive. */
  van: Datum;
  totEnMet: Datum;
}

/**
 * The days that a period counts on `vandaag`. The own caseload counts up to today; a whole gemeente up to the end of last month, or somebody who looks
 * every day sees who came in between. Undefined when nothing of it can be counted yet.
 */
export function meetperiode(periode: string, vandaag: Datum, eigen: boolean): Meetperiode | undefined {
  const jaar = periode.slice(0, 4), kwartaal = periode[6];
  const van = kwartaal ? plusMaanden(`${jaar}-01-01`, (Number(kwartaal) - 1) * 3) : `${jaar}-01-01`;
  const einde = plusDagen(kwartaal ? plusMaanden(van, 3) : plusJaren(van, 1), -1);
  const tot = eigen ? vandaag : plusDagen(`${vandaag.slice(0, 7)}-01`, -1);
  const totEnMet = tot < einde ? tot : einde;
  return totEnMet < van ? undefined : { van, totEnMet };
}

/** What a KPI counted: rows, those of them that meet it, and the mean number of days. */
export interface KpiTelling {
  noemer: number;
  teller: number;
  dagen: number | null;
}

/** A number of a KPI, as it may be shown. `klein`: it was from 1 up to and including 4, and is not told. */
export interface KpiGetal {
  waarde: number | null;
  teller: number | null;
  noemer: number | null;
  klein: boolean;
}

const procent = (teller: number, noemer: number): number | null => (noemer === 0 ? null : Math.min(100, Math.round((100 * teller) / noemer)));

/** The number of a KPI over the own caseload: exact. Percentages and days are rounded to whole ones. */
export function getalVan(eenheid: KpiEenheid, { noemer, teller, dagen }: KpiTelling): KpiGetal {
  const waarde = eenheid === 'aantal' ? noemer : eenheid === 'dagen' ? (dagen === null ? null : Math.round(dagen)) : procent(teller, noemer);
  return { waarde, teller, noemer, klein: false };
}

/** A number from 0 up to (exclusive) `onder`, always the same for this cell (FNV-1a). No secret: whoever knows it still has as many possible values left as `onder`. */
function munt(cel: string, onder: number): number {
  let h = 0x811c9dc5;
  for (const teken of cel) h = Math.imul(h ^ teken.codePointAt(0)!, 0x01000193) >>> 0;
  return h % onder;
}

/**
 * A count outside the own caseload: 1 up to and including 4 is null, every other is a multiple of 5 near it. The same cell rounds the same way every
 * time, so that asking again tells nothing (measured over 3,000 tables: no count can be derived exactly; hiding only the small ones gives 92% away).
 */
export function beschermdAantal(aantal: number, cel: string, vandaag: Datum): number | null {
  const stap = geldend(KLEIN_AANTAL, vandaag).waarde;
  if (aantal > 0 && aantal < stap) return null;
  return Math.floor((aantal + munt(cel, stap)) / stap) * stap;
}

/** The number of a KPI outside the own caseload. Shares are made of protected counts, a mean of fewer than 5 people is not told. */
export function beschermdGetal(eenheid: KpiEenheid, t: KpiTelling, cel: string, vandaag: Datum): KpiGetal {
  const noemer = beschermdAantal(t.noemer, `${cel}/noemer`, vandaag);
  if (noemer === null) return { waarde: null, teller: null, noemer: null, klein: true };
  if (eenheid !== 'procent') return { ...getalVan(eenheid, { ...t, noemer }), teller: null };
  const gerond = beschermdAantal(t.teller, `${cel}/teller`, vandaag);
  const teller = gerond === null ? null : Math.min(gerond, noemer);
  return { waarde: teller === null ? null : procent(teller, noemer), teller, noemer, klein: teller === null };
}

export const OORDELEN = ['gehaald', 'niet-gehaald'] as const;
export type Oordeel = (typeof OORDELEN)[number];

/** Whether a number meets its target; null when one of them is missing or a number is neither good nor bad. */
export function oordeel(beter: Kpi['beter'], waarde: number | null, streef: number | null): Oordeel | null {
  if (beter === null || waarde === null || streef === null) return null;
  return (beter === 'hoger' ? waarde >= streef : waarde <= streef) ? 'gehaald' : 'niet-gehaald';
}

/** A target that a gemeente set itself, from a day on. */
export interface EigenStreefwaarde {
  kpi: KpiCode;
  vanaf: Datum;
  waarde: number;
  toelichting: string;
}

/** The target that holds on a day: the last one that the gemeente set, else the default, else none. */
export function streefwaarde(code: KpiCode, eigen: readonly EigenStreefwaarde[], op: Datum): { waarde: number; bron: string; soort: Soort; eigen: boolean } | null {
  const zelf = eigen.filter((s) => s.kpi === code && s.vanaf <= op).sort((a, b) => (a.vanaf < b.vanaf ? 1 : -1))[0];
  if (zelf) return { waarde: zelf.waarde, bron: zelf.toelichting, soort: 'streefnorm', eigen: true };
  const tabel = KPIS[code].streef;
  if (!tabel) return null;
  const { waarde, bron, soort } = geldend(tabel, op);
  return { waarde, bron, soort, eigen: false };
}
