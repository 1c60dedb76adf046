import { isDatum, type Datum } from '@wegwijs/kernel';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { controleerKoppeling, GezinslidInvoer, KoppelingInvoer, RELATIES } from './koppeling.ts';

/** One column of the file. `veld`: the field of the input class it fills. */
export interface Kolom {
  kolom: string;
  veld: string;
  verplicht: boolean;
  soort: 'tekst' | 'datum' | 'ja/nee';
  uitleg: string;
}

const k = (kolom: string, veld: string, verplicht: boolean, soort: Kolom['soort'], uitleg: string): Kolom => ({ kolom, veld, verplicht, soort, uitleg });

/** The columns of a file with koppelingen. One row per person; rows with the same gezinsnummer are one household. */
export const KOPPELING_KOLOMMEN: readonly Kolom[] = [
  k('gezinsnummer', 'gezinsnummer', true, 'tekst', 'Hetzelfde nummer voor alle leden van een gezin'),
  k('relatie', 'relatie', true, 'tekst', `hoofdpersoon, of: ${RELATIES.join(', ')}`),
  k('vnummer', 'vnummer', true, 'tekst', 'Tien cijfers; bij gezinsleden mag dit leeg zijn'),
  k('bsn', 'bsn', false, 'tekst', 'Negen cijfers'),
  k('voornamen', 'voornamen', true, 'tekst', ''),
  k('tussenvoegsel', 'tussenvoegsel', false, 'tekst', ''),
  k('achternaam', 'achternaam', true, 'tekst', ''),
  k('geboortedatum', 'geboortedatum', true, 'datum', 'JJJJ-MM-DD of DD-MM-JJJJ'),
  k('nationaliteit', 'nationaliteit', false, 'tekst', ''),
  k('taal', 'taal', false, 'tekst', 'Taal voor tolk en brieven'),
  k('verblijf', 'verblijf', true, 'tekst', 'Code van het verblijf, bijvoorbeeld asiel-bepaalde-tijd'),
  k('regime', 'regime', false, 'tekst', 'Wi2007, Wi2013 of Wi2021'),
  k('brp_vanaf', 'brpVanaf', false, 'datum', 'Eerste dag in de BRP'),
  k('vrijstellend_diploma', 'vrijstellendDiploma', false, 'ja/nee', 'ja of nee'),
  k('volgt_onderwijs', 'volgtVrijstellendOnderwijs', false, 'ja/nee', 'ja of nee'),
  k('gekoppeld_op', 'gekoppeldOp', false, 'datum', 'Verplicht bij de hoofdpersoon'),
  k('vergunning_op', 'vergunningOp', false, 'datum', 'Alleen bij de hoofdpersoon'),
  k('azc', 'azc', false, 'tekst', 'Alleen bij de hoofdpersoon'),
  k('coa_kenmerk', 'coaKenmerk', false, 'tekst', 'Alleen bij de hoofdpersoon'),
];

const HOOFD = 'hoofdpersoon';
const ALLEEN_HOOFD = new Set(['gekoppeldOp', 'vergunningOp', 'azc', 'coaKenmerk']);

export interface CsvFout {
  kolom: string;
  melding: string;
}

/** What became of one row. `rij` counts as a spreadsheet does: the header is row 1. */
export type CsvRij =
  | { rij: number; uitkomst: 'goed'; gezinsnummer: string }
  | { rij: number; uitkomst: 'fout'; fouten: CsvFout[] }
  | { rij: number; uitkomst: 'dubbel'; vnummer: string; waar: 'bestand' | 'dossier'; eersteRij?: number };

export interface CsvResultaat {
  /** Faults of the file itself (its header); when present no row was read. */
  fouten: CsvFout[];
  rijen: CsvRij[];
  /** Households without any fault or duplicate, with the rows they come from. */
  koppelingen: { rijen: number[]; koppeling: KoppelingInvoer }[];
}

const STRENG = { whitelist: true, forbidNonWhitelisted: true } as const;
const zonderHoofdvelden = (v: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(v).filter(([veld]) => !ALLEEN_HOOFD.has(veld)));

type Gelezen = { rij: number; ruw: Record<string, string>; waarden: Record<string, unknown>; fouten: CsvFout[] };

/** A column name as a spreadsheet may write it: BOM, capitals, spaces. */
export const sleutelVan = (kop: string): string => kop.replace(/^\uFEFF/, '').trim().toLowerCase().replace(/[\s-]+/g, '_');

/** Faults of the header: a column that is missing, unknown or named twice. */
export function controleerKop(kop: readonly string[]): CsvFout[] {
  const namen = kop.map(sleutelVan);
  const bekend = new Set(KOPPELING_KOLOMMEN.map((c) => c.kolom));
  return [
    ...KOPPELING_KOLOMMEN.filter((c) => c.verplicht && !namen.includes(c.kolom)).map((c) => ({ kolom: c.kolom, melding: `kolom ${c.kolom} ontbreekt` })),
    ...namen.filter((n) => !bekend.has(n)).map((n) => ({ kolom: n, melding: `kolom ${n || '(leeg)'} is onbekend` })),
    ...namen.filter((n, i) => bekend.has(n) && namen.indexOf(n) !== i).map((n) => ({ kolom: n, melding: `kolom ${n} staat er twee keer` })),
  ];
}

/** 'JJJJ-MM-DD' as it is, 'DD-MM-JJJJ' and 'D/M/JJJJ' turned round; anything else unchanged, so that the validation names it. */
export function leesDatum(tekst: string): Datum | string {
  const [, d, m, j] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(tekst) ?? [];
  const uit = j ? `${j}-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}` : tekst;
  return isDatum(uit) ? uit : tekst;
}

function leesCel(soort: Kolom['soort'], tekst: string): unknown {
  if (soort === 'datum') return leesDatum(tekst);
  if (soort === 'ja/nee') return /^ja$/i.test(tekst) ? true : /^nee$/i.test(tekst) ? false : tekst;
  return tekst;
}

function leesRij(kop: readonly string[], cellen: readonly string[], rij: number): Gelezen {
  const ruw: Record<string, string> = {}, waarden: Record<string, unknown> = {};
  for (const [i, naam] of kop.map(sleutelVan).entries()) {
    const kolom = KOPPELING_KOLOMMEN.find((c) => c.kolom === naam), tekst = (cellen[i] ?? '').trim();
    if (!kolom || tekst === '') continue;
    ruw[kolom.veld] = tekst;
    waarden[kolom.veld] = leesCel(kolom.soort, tekst);
  }
  const teVeel = cellen.slice(kop.length).some((c) => c.trim() !== '') ? [{ kolom: '', melding: `de rij heeft meer dan ${kop.length} kolommen` }] : [];
  return { rij, ruw, waarden, fouten: [...teVeel, ...controleerRij(ruw, waarden)] };
}

const meldingen = (fouten: readonly ValidationError[]): CsvFout[] => fouten.flatMap((f) => {
  const kolom = KOPPELING_KOLOMMEN.find((c) => c.veld === f.property)?.kolom ?? f.property;
  return Object.values(f.constraints ?? {}).slice(0, 1).map((m) => ({ kolom, melding: m.replace(f.property, kolom) }));
});

function controleerRij(ruw: Record<string, string>, waarden: Record<string, unknown>): CsvFout[] {
  const { gezinsnummer, relatie, ...velden } = waarden;
  const hoofd = relatie === HOOFD;
  const eigen: CsvFout[] = [];
  if (!gezinsnummer) eigen.push({ kolom: 'gezinsnummer', melding: 'gezinsnummer mag niet leeg zijn' });
  if (!hoofd && !(RELATIES as readonly unknown[]).includes(relatie)) eigen.push({ kolom: 'relatie', melding: `relatie moet een van deze waarden zijn: ${[HOOFD, ...RELATIES].join(', ')}` });
  const instantie = hoofd ? plainToInstance(KoppelingInvoer, { ...velden, gezinsleden: [] }) : plainToInstance(GezinslidInvoer, { ...zonderHoofdvelden(velden), relatie });
  return [...eigen, ...meldingen(validateSync(instantie, STRENG)).filter((f) => f.kolom !== 'relatie')];
}

type Dubbel = Extract<CsvRij, { uitkomst: 'dubbel' }>;

/** Rows about a person who is already in a dossier, or who stood higher in this file. */
function zoekDubbel(rijen: readonly Gelezen[], bekend: ReadonlySet<string>): Map<number, Dubbel> {
  const eerste = new Map<string, number>(), uit = new Map<number, Dubbel>();
  for (const { rij, ruw } of rijen) {
    const vnummer = ruw['vnummer'];
    if (!vnummer) continue;
    const eersteRij = eerste.get(vnummer);
    if (bekend.has(vnummer)) uit.set(rij, { rij, uitkomst: 'dubbel', vnummer, waar: 'dossier' });
    else if (eersteRij !== undefined) uit.set(rij, { rij, uitkomst: 'dubbel', vnummer, waar: 'bestand', eersteRij });
    else eerste.set(vnummer, rij);
  }
  return uit;
}

/** Puts a household together and checks it as a whole; faults land on the row of the hoofdpersoon. */
function bouwGezin(leden: readonly Gelezen[], vandaag: Datum): { koppeling?: KoppelingInvoer; fout?: { rij: number; fout: CsvFout } } {
  const hoofden = leden.filter((l) => l.waarden['relatie'] === HOOFD);
  const [hoofd] = hoofden;
  const eerste = leden[0];
  if (!hoofd || hoofden.length > 1) {
    const rij = (hoofden[1] ?? eerste)?.rij ?? 0;
    return { fout: { rij, fout: { kolom: 'relatie', melding: hoofd ? 'dit gezin heeft meer dan één hoofdpersoon' : 'dit gezin heeft geen hoofdpersoon, of die is al bekend' } } };
  }
  const kaal = ({ gezinsnummer: _g, relatie: _r, ...velden }: Record<string, unknown>): Record<string, unknown> => velden;
  const gezinsleden = leden.filter((l) => l !== hoofd).map((l) => plainToInstance(GezinslidInvoer, { ...zonderHoofdvelden(kaal(l.waarden)), relatie: l.waarden['relatie'] }));
  const koppeling = Object.assign(plainToInstance(KoppelingInvoer, { ...kaal(hoofd.waarden), gezinsleden: [] }), { gezinsleden });
  const [structuur] = meldingen(validateSync(koppeling, STRENG));
  if (structuur) return { fout: { rij: hoofd.rij, fout: structuur } };
  const uitkomst = controleerKoppeling(koppeling, vandaag);
  if (uitkomst.toegestaan) return { koppeling };
  const kolom = KOPPELING_KOLOMMEN.find((c) => c.veld === uitkomst.veld?.split('.').at(-1))?.kolom ?? '';
  return { fout: { rij: hoofd.rij, fout: { kolom, melding: uitkomst.reden } } };
}

/**
 * Reads decoded rows (the first is the header) into koppelingen. Nothing is guessed and nothing is half taken: a household comes
 * through only when every one of its rows is good, so a child never arrives without its parents because of a typing error.
 * Rows about someone who is already known are left out and reported. Empty rows are skipped but counted. `bekend`: the V-nummers already in a dossier of this gemeente.
 */
export function leesKoppelingen(rijen: readonly (readonly string[])[], v: { vandaag: Datum; bekend: ReadonlySet<string> }): CsvResultaat {
  const [kop = [], ...inhoud] = rijen;
  const fouten = controleerKop(kop);
  if (fouten.length > 0) return { fouten, rijen: [], koppelingen: [] };
  const gelezen = inhoud.flatMap((cellen, i) => (cellen.some((c) => c.trim() !== '') ? [leesRij(kop, cellen, i + 2)] : []));
  const dubbel = zoekDubbel(gelezen, v.bekend);
  const gezinnen = new Map<string, Gelezen[]>();
  for (const g of gelezen) if (g.ruw['gezinsnummer'] && !dubbel.has(g.rij)) gezinnen.set(g.ruw['gezinsnummer'], [...(gezinnen.get(g.ruw['gezinsnummer']) ?? []), g]);
  const koppelingen: CsvResultaat['koppelingen'] = [];
  for (const leden of gezinnen.values()) {
    if (leden.some((l) => l.fouten.length > 0)) continue;
    const { koppeling, fout } = bouwGezin(leden, v.vandaag);
    if (fout) leden.find((l) => l.rij === fout.rij)?.fouten.push(fout.fout);
    if (koppeling) koppelingen.push({ rijen: leden.map((l) => l.rij), koppeling });
  }
  return { fouten, koppelingen, rijen: verslag(gelezen, dubbel, koppelingen) };
}

/** The fault of a row that is good itself, in a household that is not. */
export const GEZIN_MET_FOUT: CsvFout = { kolom: 'gezinsnummer', melding: 'een andere rij van dit gezin bevat een fout' };

function verslag(gelezen: readonly Gelezen[], dubbel: ReadonlyMap<number, Dubbel>, koppelingen: CsvResultaat['koppelingen']): CsvRij[] {
  const goed = new Set(koppelingen.flatMap((x) => x.rijen));
  return gelezen.map((g): CsvRij => {
    const eerder = dubbel.get(g.rij);
    if (eerder) return eerder;
    if (goed.has(g.rij)) return { rij: g.rij, uitkomst: 'goed', gezinsnummer: g.ruw['gezinsnummer'] ?? '' };
    return { rij: g.rij, uitkomst: 'fout', fouten: g.fouten.length > 0 ? g.fouten : [GEZIN_MET_FOUT] };
  });
}
