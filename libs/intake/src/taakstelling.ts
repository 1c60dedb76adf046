import { geldend, berekenTermijn, geweigerd, GEMEENTECODES, IsDatum, mulDivHalfUp, toegestaan, type Datum, type Norm, type Normtabel, type Soort, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import { Matches } from 'class-validator';
import { AANDEEL_SPUK, AANDEEL_STARTNOTITIE, TAAKSTELLING_BEKENDMAKING, TAAKSTELLING_PEILDATA } from './normen.ts';
import { Geheel, Optioneel, Tekst } from '@wegwijs/kernel/velden';

const HALFJAAR = /^(\d{4})-([12])$/;
const ART_29 = 'Huisvestingswet 2014 art. 29 lid 1';

/** A half-year as the Huisvestingswet counts: '2026-1' is January through June, '2026-2' July through December. */
export type Halfjaar = string;

export const isHalfjaar = (x: unknown): x is Halfjaar => typeof x === 'string' && HALFJAAR.test(x);

function deel(h: Halfjaar): { jaar: string; helft: '1' | '2' } {
  const [, jaar, helft] = HALFJAAR.exec(h) ?? [];
  if (!jaar || !helft) throw new RangeError(`'${h}' is geen halfjaar (JJJJ-1 of JJJJ-2).`);
  return { jaar, helft: helft as '1' | '2' };
}

/** The half-year in which a day falls. */
export const halfjaarVan = (dag: Datum): Halfjaar => `${dag.slice(0, 4)}-${dag.slice(5, 7) < '07' ? 1 : 2}`;

/** The half-year after this one. @throws RangeError when it is not a half-year. */
export function volgendHalfjaar(h: Halfjaar): Halfjaar {
  const { jaar, helft } = deel(h);
  return helft === '1' ? `${jaar}-2` : `${String(Number(jaar) + 1).padStart(4, '0')}-1`;
}

/** First day (inclusive) and first day after (exclusive). @throws RangeError when it is not a half-year. */
export function grenzenVan(h: Halfjaar): { van: Datum; tot: Datum } {
  const begin = ({ jaar, helft }: { jaar: string; helft: string }): Datum => `${jaar}-${helft === '1' ? '01' : '07'}-01`;
  return { van: begin(deel(h)), tot: begin(deel(volgendHalfjaar(h))) };
}

/** The day on which the koppelingen of this half-year are counted (practice: 1 April, 1 October). */
export function peildatumVan(h: Halfjaar): Datum {
  const { jaar, helft } = deel(h);
  return `${jaar}-${geldend(TAAKSTELLING_PEILDATA, grenzenVan(h).van).waarde[helft === '1' ? 0 : 1]}`;
}

/** Last day on which the Minister may publish the number for this half-year (13 weeks before; counted back). */
export function bekendmakingUiterlijk(h: Halfjaar): Termijn {
  const { van } = grenzenVan(h);
  return berekenTermijn({ norm: geldend(TAAKSTELLING_BEKENDMAKING, van), aanleiding: `Begin van het halfjaar ${h}`, dag0: van, terugtellend: true });
}

/** The taakstelling of one gemeente, and the fraction it was rounded up from. */
export interface Taakstelling {
  gemeentecode: string;
  /** Persons, always rounded UP. */
  aantal: number;
  /** landelijk × inwoners gemeente, over inwoners Nederland: kept so that the figure can be checked. */
  teller: number;
  noemer: number;
  bron: string;
}

/**
 * ceil(landelijk × inwoners gemeente ÷ inwoners Nederland), in whole numbers: 26.0 stays 26, 26.0001 becomes 27.
 * Inhabitants are those of 1 January of the preceding year (CBS).
 * @throws RangeError when a figure is not a whole number, or the country has no inhabitants.
 */
export function berekenTaakstelling(v: { gemeentecode: string; landelijk: number; inwoners: number; inwonersNederland: number }): Taakstelling {
  const teller = v.landelijk * v.inwoners;
  if (![v.landelijk, v.inwoners, v.inwonersNederland, teller].every((n) => Number.isSafeInteger(n) && n >= 0) || v.inwonersNederland === 0) {
    throw new RangeError('Taakstelling en inwoneraantallen moeten hele getallen zijn.');
  }
  const rest = teller % v.inwonersNederland;
  return { gemeentecode: v.gemeentecode, aantal: (teller - rest) / v.inwonersNederland + (rest > 0 ? 1 : 0), teller, noemer: v.inwonersNederland, bron: ART_29 };
}

/** Several gemeenten at once, with what rounding each of them up costs beside rounding their sum up once. */
export function berekenTaakstellingen(v: { landelijk: number; inwonersNederland: number; gemeenten: readonly { gemeentecode: string; inwoners: number }[] }): {
  perGemeente: Taakstelling[]; som: number; somInEenKeer: number; verschil: number; bron: string;
} {
  const { landelijk, inwonersNederland } = v;
  const perGemeente = v.gemeenten.map((g) => berekenTaakstelling({ ...g, landelijk, inwonersNederland }));
  const som = perGemeente.reduce((a, t) => a + t.aantal, 0);
  const inwoners = v.gemeenten.reduce((a, g) => a + g.inwoners, 0);
  const somInEenKeer = berekenTaakstelling({ gemeentecode: '', landelijk, inwoners, inwonersNederland }).aantal;
  return { perGemeente, som, somInEenKeer, verschil: som - somInEenKeer, bron: ART_29 };
}

/** Art. 29 lid 2: colleges may shift numbers among themselves, as long as the sum stays equal and nobody drops below nought. */
export function beoordeelVerschuiving(regels: readonly { gemeentecode: string; taakstelling: number; verschil: number }[]): Uitkomst {
  const bron = 'Huisvestingswet 2014 art. 29 lid 2';
  const som = regels.reduce((a, r) => a + r.verschil, 0);
  if (som !== 0) return geweigerd('SomVerandert', bron, { veld: 'verschil', feiten: { verschil: som } });
  const onderNul = regels.find((r) => r.taakstelling + r.verschil < 0);
  return onderNul ? geweigerd('TaakstellingOnderNul', bron, { veld: 'verschil', feiten: { gemeentecode: onderNul.gemeentecode } }) : toegestaan;
}

/** How far a gemeente is in one half-year. */
export interface Realisatie {
  halfjaar: Halfjaar;
  taakstelling: number;
  /** What was still open at the start; negative when the gemeente was ahead. */
  beginAchterstand: number;
  /** taakstelling + beginAchterstand. */
  opgave: number;
  gerealiseerd: number;
  /** Persons still to be housed; 0 when ahead. */
  achterstand: number;
  /** Persons housed above the opgave; 0 when behind. */
  voorsprong: number;
  /** Realised per thousand of the opgave, half up; absent when there was nothing to do. */
  promille?: number;
}

/**
 * The run of half-years: arrears and lead both roll over into the next (Huisvestingswet art. 29; that a lead counts is practice).
 * `gerealiseerd` counts every housed vergunninghouder, children and nareizigers included. Give the half-years in order, without gap.
 * @throws RangeError when a half-year is missing or out of order.
 */
export function realisatieVerloop(halfjaren: readonly { halfjaar: Halfjaar; taakstelling: number; gerealiseerd: number }[], beginAchterstand = 0): Realisatie[] {
  let open = beginAchterstand;
  return halfjaren.map((h, i) => {
    const vorige = halfjaren[i - 1];
    if (vorige && volgendHalfjaar(vorige.halfjaar) !== h.halfjaar) throw new RangeError(`Na ${vorige.halfjaar} hoort ${volgendHalfjaar(vorige.halfjaar)}, niet ${h.halfjaar}.`);
    const opgave = h.taakstelling + open;
    const rij = { ...h, beginAchterstand: open, opgave, achterstand: Math.max(0, opgave - h.gerealiseerd), voorsprong: Math.max(0, h.gerealiseerd - opgave) };
    open = opgave - h.gerealiseerd;
    return opgave > 0 ? { ...rij, promille: mulDivHalfUp(h.gerealiseerd, 1000, opgave) } : rij;
  });
}

/** How many of the housed persons will be inburgeringsplichtig: exact, and rounded for reading. */
export interface Schatting {
  aantal: number;
  procent: number;
  /** aantal × procent: hundredths of a person, exact. */
  honderdsten: number;
  /** '35,1': the exact figure in Dutch notation. */
  exact: string;
  /** Half up; for reading only, never to calculate on. */
  afgerond: number;
  bron: string;
  soort: Soort;
}

const komma = (honderdsten: number): string => {
  const rest = String(honderdsten % 100).padStart(2, '0').replace(/0+$/, '');
  return `${Math.floor(honderdsten / 100)}${rest && `,${rest}`}`;
};

/** Estimate by one share: a row of AANDEEL_STARTNOTITIE (65%) or AANDEEL_SPUK (70%). */
export function schatInburgeringsplichtig(aantal: number, aandeel: Norm<number>): Schatting {
  const honderdsten = aantal * aandeel.waarde;
  return { aantal, procent: aandeel.waarde, honderdsten, exact: komma(honderdsten), afgerond: mulDivHalfUp(honderdsten, 1, 100), bron: aandeel.bron, soort: aandeel.soort };
}

/** Both estimates side by side: the local experience and the parameter of the Rijk. */
export const schattingen = (aantal: number, dag: Datum): { startnotitie: Schatting; spuk: Schatting } => ({
  startnotitie: schatInburgeringsplichtig(aantal, geldend(AANDEEL_STARTNOTITIE, dag)),
  spuk: schatInburgeringsplichtig(aantal, geldend(AANDEEL_SPUK, dag)),
});

const seed = (gemeentecode: string, aantal: number): Normtabel<number> => [
  { code: `taakstelling.${gemeentecode}`, waarde: aantal, eenheid: 'personen', vanaf: '2020-01-01', tot: '2020-07-01', bron: 'Startnotitie nieuwe Wet inburgering §6, tabel', soort: 'wettelijk' },
  { code: `taakstelling.${gemeentecode}`, waarde: aantal, eenheid: 'personen', vanaf: '2020-07-01', tot: '2021-01-01', bron: 'Startnotitie nieuwe Wet inburgering §6, voetnoot 2: aanname, gelijk aan het eerste halfjaar', soort: 'streefnorm' },
];

/** The table of the startnotitie per gemeente: the first half-year of 2020 is published, the second an assumption. */
export const TAAKSTELLING_STARTNOTITIE: Readonly<Record<string, Normtabel<number>>> = {
  [GEMEENTECODES.DUIVEN]: seed(GEMEENTECODES.DUIVEN, 8),
  [GEMEENTECODES.WESTERVOORT]: seed(GEMEENTECODES.WESTERVOORT, 5),
  [GEMEENTECODES.ZEVENAAR]: seed(GEMEENTECODES.ZEVENAAR, 14),
};

/** The estimate printed in the startnotitie for the year 2020. */
export const SCHATTING_STARTNOTITIE: Readonly<Record<string, number>> = {
  [GEMEENTECODES.DUIVEN]: 10, [GEMEENTECODES.WESTERVOORT]: 6, [GEMEENTECODES.ZEVENAAR]: 18,
};

/**
 * Why the startnotitie says 34 where 65% of 54 is 35,1: it cut each gemeente's estimate down to whole persons (10,4 → 10,
 * 6,5 → 6, 18,2 → 18) and added those. The lost 1,1 is the sum of the three fractions, not an error of the rate.
 */
export function verklaarStartnotitie(): {
  regels: { gemeentecode: string; jaar: number; exact: string; gedrukt: number; weg: string }[];
  jaar: number; exact: string; gedrukt: number; verschil: string; oorzaak: 'per gemeente naar beneden afgerond'; bron: string;
} {
  const aandeel = geldend(AANDEEL_STARTNOTITIE, '2020-01-01');
  const regels = Object.entries(TAAKSTELLING_STARTNOTITIE).map(([gemeentecode, tabel]) => {
    const jaar = tabel.reduce((a, n) => a + n.waarde, 0);
    const { honderdsten, exact } = schatInburgeringsplichtig(jaar, aandeel);
    const gedrukt = SCHATTING_STARTNOTITIE[gemeentecode] ?? 0;
    return { gemeentecode, jaar, exact, gedrukt, weg: komma(honderdsten - gedrukt * 100) };
  });
  const jaar = regels.reduce((a, r) => a + r.jaar, 0), gedrukt = regels.reduce((a, r) => a + r.gedrukt, 0);
  const { exact, honderdsten } = schatInburgeringsplichtig(jaar, aandeel);
  return { regels, jaar, exact, gedrukt, verschil: komma(honderdsten - gedrukt * 100), oorzaak: 'per gemeente naar beneden afgerond', bron: aandeel.bron };
}

/** What the caseworker enters when the Minister has published the number of this gemeente. */
export class TaakstellingInvoer {
  @Matches(HALFJAAR, { message: '$property moet een halfjaar zijn, geschreven als JJJJ-1 of JJJJ-2' }) halfjaar!: string;
  @Geheel(0, 10_000) aantal!: number;
  /** Where it was published, for instance the number of the Staatscourant. */
  @Tekst(200) vindplaats!: string;
  @IsDatum() bekendgemaaktOp!: string;
  /** Arrears at the start of the first half-year that is kept here; negative when ahead. */
  @Optioneel() @Geheel(-10_000, 10_000) beginAchterstand?: number;
}
