import { dagenTussen, geldend, geweigerd, plusDagen, plusJaren, plusMaanden, plusWeken, toegestaan, type Datum, type Duur, type Norm, type Normtabel, type Uitkomst } from '@wegwijs/kernel';
import {
  BIJNA_KLAAR_LESUREN, BIJNA_KLAAR_TAALONDERDELEN, VERLENGING_BEVALLING, VERLENGING_BIJNA_KLAAR, VERLENGING_DREMPEL,
  VERLENGING_MAX_AANBIEDER, VERLENGING_MAX_ALFABETISERING, VERLENGING_MAX_DAKLOOSHEID, VERLENGING_MAX_OVERIG, VERLENGING_OVERLIJDEN,
} from './normen.termijn.ts';
import { EXAMEN_TAALONDERDELEN } from './leerroute.ts';
import { beoordeelVoldaan, type VoldaanFeiten } from './voldaan.ts';

/** Grounds a to k of Regeling art. 4.1, the "almost done" of Besluit art. 4.4, and what DUO gives by itself. */
export const VERLENGINGSGRONDEN = [
  'ziekte', 'overlijden-naaste', 'bevalling', 'vrouwenopvang', 'alfabetisering', 'dakloosheid', 'geen-aanbod', 'aanbieder', 'overige-omstandigheid', 'combinatie', 'ander-onderwijs',
  'bijna-klaar', 'ambtshalve',
] as const;
export type Verlengingsgrond = (typeof VERLENGINGSGRONDEN)[number];

/** Who must declare that the ground is there. DUO decides about every one of them (Wi2021 art. 12). */
export type Verklaarder = 'inburgeraar' | 'college' | 'duo';

export interface GrondRegel {
  grond: Verlengingsgrond;
  /** Letter of Regeling art. 4.1 lid 1. */
  letter?: string;
  /** A circumstance with a first and a last day; the others happened on one day. */
  periode: boolean;
  verklaarder: Verklaarder;
  /** Longest extension; absent: as long as the circumstance lasted. */
  maximum?: Normtabel<Duur>;
  /** The same for everybody, however long it took. */
  vast?: Normtabel<Duur>;
  bron: string;
}

const GRONDEN = 'Regeling inburgering 2021 (tekst 18-4-2026) art. 4.1 lid 1 onder';
const periode = (grond: Verlengingsgrond, letter: string, meer: Partial<GrondRegel> = {}): GrondRegel => ({ grond, letter, periode: true, verklaarder: 'inburgeraar', bron: `${GRONDEN} ${letter}`, ...meer });

/** Every ground with its length, its cap and who declares it. */
export const GRONDREGELS: Readonly<Record<Verlengingsgrond, GrondRegel>> = {
  'ziekte': periode('ziekte', 'a'),
  'overlijden-naaste': periode('overlijden-naaste', 'b', { periode: false, vast: VERLENGING_OVERLIJDEN }),
  'bevalling': periode('bevalling', 'c', { periode: false, vast: VERLENGING_BEVALLING }),
  'vrouwenopvang': periode('vrouwenopvang', 'd'),
  'alfabetisering': periode('alfabetisering', 'e', { maximum: VERLENGING_MAX_ALFABETISERING }),
  'dakloosheid': periode('dakloosheid', 'f', { maximum: VERLENGING_MAX_DAKLOOSHEID }),
  'geen-aanbod': periode('geen-aanbod', 'g', { verklaarder: 'college' }),
  'aanbieder': periode('aanbieder', 'h', { maximum: VERLENGING_MAX_AANBIEDER }),
  'overige-omstandigheid': periode('overige-omstandigheid', 'i', { maximum: VERLENGING_MAX_OVERIG }),
  'combinatie': periode('combinatie', 'j'),
  'ander-onderwijs': periode('ander-onderwijs', 'k', { bron: 'Besluit inburgering 2021 art. 4.3 lid 2; Stcrt. 2022, 33825 (de duur is niet gelezen: DUO stelt haar vast)' }),
  'bijna-klaar': { grond: 'bijna-klaar', periode: false, verklaarder: 'inburgeraar', vast: VERLENGING_BIJNA_KLAAR, bron: 'Besluit inburgering 2021 (tekst 2-4-2026) art. 4.4' },
  'ambtshalve': { grond: 'ambtshalve', periode: false, verklaarder: 'duo', bron: 'Wi2021 art. 12; bericht DUO 31-7-2026 over spreken en schrijven A2 (niet in de wettekst gelezen)' },
};

/** Days of one circumstance, both inclusive. */
export interface Omstandigheid {
  van: Datum;
  totEnMet: Datum;
}

const PLUS = { dagen: plusDagen, weken: plusWeken, maanden: plusMaanden, jaren: plusJaren } as const;
const na = (dag: Datum, d: Duur): Datum => PLUS[d.eenheid](dag, d.aantal);
const dagenVan = (p: Omstandigheid): number => dagenTussen(p.van, p.totEnMet) + 1;
const haalt = (p: Omstandigheid, d: Duur): boolean => na(p.van, d) <= plusDagen(p.totEnMet, 1);

/** The days of `perioden` without counting one twice, in order. */
export function samengenomen(perioden: readonly Omstandigheid[]): Omstandigheid[] {
  const uit: Omstandigheid[] = [];
  for (const p of [...perioden].sort((a, b) => (a.van < b.van ? -1 : 1))) {
    const vorige = uit.at(-1);
    if (vorige && p.van <= plusDagen(vorige.totEnMet, 1)) vorige.totEnMet = p.totEnMet > vorige.totEnMet ? p.totEnMet : vorige.totEnMet;
    else uit.push({ ...p });
  }
  return uit;
}

/** Facts of the "almost done" extension, as far as they are recorded. */
export interface BijnaKlaarFeiten {
  leerroute: 'b1' | 'onderwijs' | 'z';
  doelgroep: 'asiel' | 'gezin' | 'overig';
  /** Asielstatushouders: followed every lesson. */
  alleLessen: boolean;
  /** Gezins- and overige migranten: hours of lessons. */
  lesuren: number;
  /** Language parts passed at the level of the PIP, at least A2; 0 to 4. */
  taalonderdelen: number;
  knm: boolean;
  pvt: boolean;
  map: boolean;
}

/** The recorded facts beside what the caseworker says about the lessons; undefined before there is a PIP. */
export function bijnaKlaarVan(lessen: Pick<BijnaKlaarFeiten, 'alleLessen' | 'lesuren'>, v: VoldaanFeiten | undefined): BijnaKlaarFeiten | undefined {
  if (!v) return undefined;
  const gehaald = new Set<string>(beoordeelVoldaan(v).onderdelen.filter((o) => o.op !== undefined).map((o) => o.code));
  const { leerroute, doelgroep } = v;
  return { leerroute, doelgroep, ...lessen, taalonderdelen: EXAMEN_TAALONDERDELEN.filter((o) => gehaald.has(o)).length, knm: gehaald.has('knm'), pvt: gehaald.has('pvt'), map: gehaald.has('map') };
}

/** What is missing for "almost done"; empty when nothing is. Bron: Besluit inburgering 2021 art. 4.4. */
export function ontbreektVoorBijnaKlaar(f: BijnaKlaarFeiten, dag: Datum): string[] {
  const lessen = f.doelgroep === 'asiel' ? f.alleLessen : f.lesuren >= geldend(BIJNA_KLAAR_LESUREN, dag).waarde;
  const stukken: [string, boolean][] = [
    ['b1-route', f.leerroute === 'b1'], ['lessen', lessen], ['taalonderdelen', f.taalonderdelen >= geldend(BIJNA_KLAAR_TAALONDERDELEN, dag).waarde],
    ['knm', f.knm], ['pvt', f.pvt], ['map', f.map],
  ];
  return stukken.filter(([, is]) => !is).map(([wat]) => wat);
}

/** What somebody asks DUO for. */
export interface VerlengingVraag {
  grond: Verlengingsgrond;
  /** Periods of the circumstance; more than one for a combination. For what happened on one day: that day, as first and last. */
  perioden: readonly Omstandigheid[];
  leerroute: 'b1' | 'onderwijs' | 'z';
  doelgroep: 'asiel' | 'gezin' | 'overig';
  bijnaKlaar?: BijnaKlaarFeiten;
}

/** What we expect DUO to give: a length, or nothing when the text gives none. An expectation, because DUO decides (Wi2021 art. 12). */
export type Verlengingsverwachting = { uitkomst: Uitkomst & { toegestaan: true }; duur: Duur | null; bron: string } | { uitkomst: Uitkomst & { toegestaan: false } };

const nee = (reden: string, bron: string, meer: Parameters<typeof geweigerd>[2] = {}): Verlengingsverwachting => ({ uitkomst: geweigerd(reden, bron, meer) });
const ja = (duur: Duur | null, bron: string): Verlengingsverwachting => ({ uitkomst: toegestaan as Uitkomst & { toegestaan: true }, duur, bron });

/** As long as the circumstance lasted, in days; the cap in its own unit, so that two years are two years in a leap year as well. */
function begrensd(perioden: readonly Omstandigheid[], maximum: Norm<Duur> | undefined, bron: string): Verlengingsverwachting {
  const dagen = perioden.reduce((som, p) => som + dagenVan(p), 0);
  const eerste = perioden[0]?.van;
  const overMaximum = maximum && eerste && na(eerste, maximum.waarde) < plusDagen(eerste, dagen);
  return overMaximum ? ja(maximum.waarde, maximum.bron) : ja({ aantal: dagen, eenheid: 'dagen' }, bron);
}

function beoordeelBijnaKlaar(v: VerlengingVraag, dag: Datum): Verlengingsverwachting {
  const { bron } = GRONDREGELS['bijna-klaar'];
  if (!v.bijnaKlaar) return nee('FeitenOntbreken', bron, { veld: 'bijnaKlaar' });
  const ontbreekt = ontbreektVoorBijnaKlaar({ ...v.bijnaKlaar, leerroute: v.leerroute, doelgroep: v.doelgroep }, dag);
  return ontbreekt.length > 0 ? nee('NietBijnaKlaar', bron, { feiten: { ontbreekt: ontbreekt.join(', ') } }) : ja(geldend(VERLENGING_BIJNA_KLAAR, dag).waarde, bron);
}

/** The college offers a course to asielstatushouders, and the Z-route to everybody (Wi2021 art. 16; Besluit art. 3.14 lid 1). */
const collegeBiedtAan = (v: Pick<VerlengingVraag, 'leerroute' | 'doelgroep'>): boolean => v.doelgroep === 'asiel' || v.leerroute === 'z';

function beoordeelPeriode(v: VerlengingVraag, dag: Datum): Verlengingsverwachting {
  const regel = GRONDREGELS[v.grond];
  const perioden = samengenomen(v.perioden);
  if (v.grond === 'geen-aanbod') return collegeBiedtAan(v) ? begrensd(perioden, undefined, regel.bron) : nee('KooptZelfInkoop', `${regel.bron}; Wi2021 art. 16, art. 19`);
  if (v.grond === 'alfabetisering' && v.leerroute === 'z') return nee('NietVoorDezeRoute', regel.bron, { feiten: { leerroute: v.leerroute } });
  if (v.grond === 'ander-onderwijs') return ja(null, regel.bron);
  const drempel = geldend(VERLENGING_DREMPEL, dag);
  const samen = perioden.reduce((som, p) => som + dagenVan(p), 0);
  const lang = v.grond === 'combinatie'
    ? na(perioden[0]!.van, drempel.waarde) <= plusDagen(perioden[0]!.van, samen)
    : perioden.length === 1 && haalt(perioden[0]!, drempel.waarde);
  if (!lang) return nee('KorterDanDrieMaanden', regel.bron, { veld: 'perioden', feiten: { dagen: samen } });
  return begrensd(perioden, regel.maximum && geldend(regel.maximum, dag), regel.bron);
}

/**
 * What a request on this ground may be expected to give. `dag`: the day of the request, for the norms that hold then. A period ground
 * counts each day once, however many circumstances there were on it; three months must be consecutive, except for a combination.
 * Length null: the text read does not give it, DUO says.
 */
export function beoordeelVerlenging(v: VerlengingVraag, dag: Datum): Verlengingsverwachting {
  const regel = GRONDREGELS[v.grond];
  if (v.grond === 'bijna-klaar') return beoordeelBijnaKlaar(v, dag);
  if (v.grond === 'ambtshalve') return ja(null, regel.bron);
  if (v.perioden.length === 0) return nee('PeriodeOntbreekt', regel.bron, { veld: 'perioden' });
  const omgekeerd = v.perioden.find((p) => p.totEnMet < p.van);
  if (omgekeerd) return nee('EindeVoorBegin', regel.bron, { veld: 'perioden', feiten: { ...omgekeerd } });
  return regel.vast ? ja(geldend(regel.vast, dag).waarde, regel.bron) : beoordeelPeriode(v, dag);
}
