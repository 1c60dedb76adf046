import { geldend, geweigerd, plusJaren, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { controleerKop, KOPPELING_KOLOMMEN, leesDatum, leesKoppelingen, sleutelVan, type CsvFout } from './koppeling-csv.ts';
import { controleerKoppeling, KoppelingInvoer } from './koppeling.ts';
import { beoordeelKennisgeving } from './klokken.ts';
import { WONING_NA_KOPPELING } from './normen.ts';
import { doelgroepVan } from './plicht-verblijf.ts';
import { Keuze, Optioneel } from '@wegwijs/kernel/velden';

/** The most persons in one file: what fits in one transaction within the time that the database allows. */
export const IMPORT_MAXIMUM = 10_000;

export const AANLEIDINGEN = ['koppeling', 'kennisgeving'] as const;
export type Aanleiding = (typeof AANLEIDINGEN)[number];

/**
 * A koppeling that a caseworker enters. `aanleiding` 'kennisgeving': DUO told of someone whom COA never coupled (a gezinsmigrant);
 * `gekoppeldOp` is then the day of that kennisgeving, and the household gets a reference of our own in place of a COA number.
 */
export class KoppelingMelding extends KoppelingInvoer {
  @Optioneel() @Keuze(AANLEIDINGEN) aanleiding?: Aanleiding;
}

const OUDST = 120;

/** What a koppeling must meet before it is taken over; on top of `controleerKoppeling`, days that can only be typing errors. */
export function beoordeelAanmelding(k: KoppelingInvoer, vandaag: Datum, aanleiding: Aanleiding = 'koppeling'): Uitkomst {
  const uitkomst = controleerKoppeling(k, vandaag);
  if (!uitkomst.toegestaan) return uitkomst;
  const eerste = geldend(WONING_NA_KOPPELING, vandaag).vanaf;
  if (k.gekoppeldOp < eerste) return geweigerd('KoppelingVoorDeRegels', 'Huisvestingswet 2014 art. 28', { veld: 'gekoppeldOp', feiten: { vanaf: eerste } });
  const oud = [k, ...k.gezinsleden].findIndex((p) => p.geboortedatum < plusJaren(vandaag, -OUDST));
  if (oud >= 0) return geweigerd('GeboortedatumOnwaarschijnlijk', 'Besluit inburgering 2021 art. 9.4 lid 3', { veld: oud === 0 ? 'geboortedatum' : `gezinsleden.${oud - 1}.geboortedatum` });
  if (aanleiding === 'koppeling') return toegestaan;
  const kennisgeving = beoordeelKennisgeving(k.gekoppeldOp, vandaag);
  if (!kennisgeving.toegestaan) return { ...kennisgeving, veld: 'gekoppeldOp' };
  return doelgroepVan(k, vandaag) ? toegestaan : geweigerd('DoelgroepOnbekend', 'Registratie DUO: WordtBehandeldAls; Wi2021 art. 13, art. 19', { veld: 'wordtBehandeldAls' });
}

/** By what a person is recognised. Empty: unknown. `naam`: see `naamsleutel`. */
export interface Herkenning {
  vnummer: string;
  bsn: string;
  naam: string;
}

/** Someone who is in a household of this gemeente already. */
export interface BekendePersoon extends Herkenning {
  koppelingId: string;
  coaNummer: string;
}

/** What became of one row. `rij` counts as a spreadsheet does: the header is row 1. */
export interface ImportRij {
  rij: number;
  uitkomst: 'goed' | 'dubbel' | 'fout';
  fouten: CsvFout[];
  /** Where this person stood before: higher in the file (`eersteRij`), or in the registration (`koppelingId`). */
  waar?: 'bestand' | 'dossier';
  eersteRij?: number;
  koppelingId?: string;
}

type Persoon = Herkenning & { rij: number; gezinsnummer: string; coaNummer: string };

/** A file that was read and judged, before the registration was asked who is known. */
export interface Importvoorstel {
  /** Faults of the file itself; when present no row was read. */
  fouten: CsvFout[];
  personen: Persoon[];
  rijen: ImportRij[];
  koppelingen: { rijen: number[]; koppeling: KoppelingInvoer }[];
}

/** Name and birth date as one key. Only used inside a household that is known by a number. */
export const naamsleutel = (p: { voornamen: string; tussenvoegsel?: string | null; achternaam: string; geboortedatum: string }): string =>
  [p.voornamen, p.tussenvoegsel ?? '', p.achternaam, leesDatum(p.geboortedatum)].map((d) => d.trim().toLowerCase()).join('|');

/** Numbers decide when both sides have them; the name only when there is nothing better. */
function dezelfde(a: Herkenning, b: Herkenning): boolean {
  if (a.vnummer && b.vnummer) return a.vnummer === b.vnummer;
  if (a.bsn && b.bsn) return a.bsn === b.bsn;
  return a.naam === b.naam;
}

const sleutels = (p: Herkenning & { coaNummer: string }): string[] =>
  [['v', p.vnummer], ['b', p.bsn], ['c', p.coaNummer]].flatMap(([soort, nummer]) => (nummer ? [`${soort}/${nummer}`] : []));

/** The fault of a row about a stranger in a household that is known. */
export const NIEUW_LID: CsvFout = { kolom: 'gezinsnummer', melding: 'dit gezin is al bekend door het COA-kenmerk, V-nummer of BSN, maar deze persoon niet; meld deze persoon bij die koppeling' };
const FOUT_NUMMER: CsvFout = { kolom: 'gezinsnummer', melding: 'gezinsnummer mag hoogstens 40 letters, cijfers, streepjes en punten hebben' };
const TE_GROOT: CsvFout = { kolom: 'gezinsnummer', melding: 'een gezin heeft hoogstens 26 personen; geef elk gezin een eigen nummer' };
const GEZIN_MAXIMUM = 26;
const GEZINSNUMMER = /^[0-9A-Za-z\-/.]{1,40}$/;

function leesPersonen([kop = [], ...inhoud]: readonly (readonly string[])[]): Persoon[] {
  const plek = new Map(kop.map((k, i) => [sleutelVan(k), i]));
  return inhoud.flatMap((cellen, i) => {
    if (cellen.every((c) => c.trim() === '')) return [];
    const cel = (kolom: string): string => (cellen[plek.get(kolom) ?? -1] ?? '').trim();
    const naam = naamsleutel({ voornamen: cel('voornamen'), tussenvoegsel: cel('tussenvoegsel'), achternaam: cel('achternaam'), geboortedatum: cel('geboortedatum') });
    const hoofd = cel('relatie') === 'hoofdpersoon';
    return [{ rij: i + 2, gezinsnummer: cel('gezinsnummer'), vnummer: cel('vnummer'), bsn: cel('bsn'), coaNummer: hoofd ? cel('coa_kenmerk') : '', naam }];
  });
}

function perGezin(personen: readonly Persoon[]): Persoon[][] {
  const gezinnen = new Map<string, Persoon[]>();
  for (const p of personen) {
    const leden = gezinnen.get(p.gezinsnummer);
    if (leden) leden.push(p);
    else gezinnen.set(p.gezinsnummer, [p]);
  }
  return [...gezinnen.values()];
}

/** Rows that say again what stood higher in the file, as a household or within one; and gezinsnummers that are none. */
function afgehandeldInBestand(personen: readonly Persoon[]): Map<number, ImportRij> {
  const eerder = new Map<string, Persoon[]>(), uit = new Map<number, ImportRij>();
  for (const gezin of perGezin(personen)) {
    const nummer = gezin[0]?.gezinsnummer ?? '';
    if (nummer === '') continue;
    const gezinsfout = !GEZINSNUMMER.test(nummer) ? FOUT_NUMMER : gezin.length > GEZIN_MAXIMUM ? TE_GROOT : undefined;
    if (gezinsfout) {
      for (const p of gezin) uit.set(p.rij, { rij: p.rij, uitkomst: 'fout', fouten: [gezinsfout] });
      continue;
    }
    const ander = gezin.flatMap(sleutels).map((s) => eerder.get(s)).find((x) => x);
    const gezien: Persoon[] = [];
    for (const p of gezin) {
      const vorige = (ander ?? gezien).find((x) => dezelfde(x, p));
      if (vorige) uit.set(p.rij, { rij: p.rij, uitkomst: 'dubbel', fouten: [], waar: 'bestand', eersteRij: vorige.rij });
      else if (ander) uit.set(p.rij, { rij: p.rij, uitkomst: 'fout', fouten: [NIEUW_LID] });
      else gezien.push(p);
    }
    if (!ander) for (const s of gezien.flatMap(sleutels)) if (!eerder.has(s)) eerder.set(s, gezien);
  }
  return uit;
}

/** Persons judged at a stretch; a household is never split. */
const DEEL = 200;

function inDelen(gezinnen: readonly Persoon[][]): Persoon[][] {
  const delen: Persoon[][] = [];
  for (const gezin of gezinnen) {
    const laatste = delen.at(-1);
    if (laatste && laatste.length + gezin.length <= DEEL) laatste.push(...gezin);
    else delen.push([...gezin]);
  }
  return delen;
}

/** Judges some whole households. Their rows are numbered anew for `leesKoppelingen`, and back again. */
function keurDeel(rijen: readonly (readonly string[])[], deel: readonly Persoon[], vandaag: Datum): Pick<Importvoorstel, 'rijen' | 'koppelingen'> {
  const echt = (rij: number): number => deel[rij - 2]?.rij ?? rij;
  const csv = leesKoppelingen([rijen[0] ?? [], ...deel.map((p) => rijen[p.rij - 1] ?? [])], { vandaag, bekend: new Set() });
  const oordeel = new Map(csv.rijen.map((r): [number, ImportRij] => [echt(r.rij), { rij: echt(r.rij), uitkomst: r.uitkomst, fouten: r.uitkomst === 'fout' ? r.fouten : [] }]));
  const koppelingen = csv.koppelingen.map((k) => ({ ...k, rijen: k.rijen.map(echt) })).filter((k) => {
    const uitkomst = beoordeelAanmelding(k.koppeling, vandaag);
    if (uitkomst.toegestaan) return true;
    const kolom = KOPPELING_KOLOMMEN.find((c) => c.veld === uitkomst.veld?.split('.').at(-1))?.kolom ?? '';
    for (const rij of k.rijen) oordeel.set(rij, { rij, uitkomst: 'fout', fouten: [{ kolom, melding: uitkomst.reden }] });
    return false;
  });
  return { rijen: [...oordeel.values()], koppelingen };
}

/**
 * Reads and judges a file (decoded; the first row is the header) on everything that the file itself can tell. What stood higher in the file
 * counts as double; a household of which a part was known and a part was not is a fault, because half a household is never taken over.
 * A generator: it pauses every few hundred persons, so that a server can answer others while it judges ten thousand.
 */
export function* leesImport(rijen: readonly (readonly string[])[], vandaag: Datum): Generator<void, Importvoorstel> {
  const leeg = { personen: [], rijen: [], koppelingen: [] };
  const kopfouten = controleerKop(rijen[0] ?? []);
  if (kopfouten.length > 0) return { fouten: kopfouten, ...leeg };
  const personen = leesPersonen(rijen);
  if (personen.length === 0) return { fouten: [{ kolom: '', melding: 'het bestand heeft geen rijen onder de kolomnamen' }], ...leeg };
  if (personen.length > IMPORT_MAXIMUM) return { fouten: [{ kolom: '', melding: `het bestand heeft ${personen.length} rijen; hoogstens ${IMPORT_MAXIMUM} per keer` }], ...leeg };
  const klaar = afgehandeldInBestand(personen);
  const koppelingen: Importvoorstel['koppelingen'] = [];
  for (const deel of inDelen(perGezin(personen.filter((p) => !klaar.has(p.rij))))) {
    const gekeurd = keurDeel(rijen, deel, vandaag);
    for (const r of gekeurd.rijen) klaar.set(r.rij, r);
    koppelingen.push(...gekeurd.koppelingen);
    yield;
  }
  return { fouten: [], personen, koppelingen, rijen: personen.map((p) => klaar.get(p.rij) ?? { rij: p.rij, uitkomst: 'fout', fouten: [] }) };
}

/**
 * The same file, held against everyone who is known in this gemeente and shares a COA number, V-nummer or BSN with it (`bekend`: those, with the
 * whole of their households). A household that is known is double and creates nothing; a stranger in it is a fault.
 */
export function vergelijkMetBekend(v: Importvoorstel, bekend: readonly BekendePersoon[]): Importvoorstel {
  const gezinnen = new Map<string, BekendePersoon[]>(), index = new Map<string, string>();
  for (const b of bekend) {
    gezinnen.set(b.koppelingId, [...(gezinnen.get(b.koppelingId) ?? []), b]);
    for (const s of sleutels(b)) index.set(s, b.koppelingId);
  }
  const oordeel = new Map(v.rijen.map((r) => [r.rij, r]));
  for (const gezin of perGezin(v.personen)) {
    const koppelingId = gezin.flatMap(sleutels).map((s) => index.get(s)).find((x) => x);
    if (!koppelingId) continue;
    for (const p of gezin) {
      if (oordeel.get(p.rij)?.waar === 'bestand') continue;
      const isBekend = (gezinnen.get(koppelingId) ?? []).some((b) => dezelfde(b, p));
      oordeel.set(p.rij, isBekend ? { rij: p.rij, uitkomst: 'dubbel', fouten: [], waar: 'dossier', koppelingId } : { rij: p.rij, uitkomst: 'fout', fouten: [NIEUW_LID] });
    }
  }
  const nieuw = v.koppelingen.filter((k) => k.rijen.every((rij) => oordeel.get(rij)?.uitkomst === 'goed'));
  return { ...v, rijen: [...oordeel.values()], koppelingen: nieuw };
}

/** The numbers in a file, to ask the registration for. */
export const nummersIn = (v: Importvoorstel): { vnummers: string[]; bsns: string[]; coaNummers: string[] } => {
  const uniek = (veld: 'vnummer' | 'bsn' | 'coaNummer'): string[] => [...new Set(v.personen.map((p) => p[veld]).filter((n) => n !== ''))];
  return { vnummers: uniek('vnummer'), bsns: uniek('bsn'), coaNummers: uniek('coaNummer') };
};
