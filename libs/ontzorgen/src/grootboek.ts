import { geweigerd, toegestaan, type Centen, type Datum, type Uitkomst } from '@wegwijs/kernel';

const B7 = 'Werkinstructie ontzorgen B7 (grootboek)';

/** `debet`: it grows with a debit (assets, costs). `ondergrens`: it never goes below zero on its own side. `huishouden`: one for each household. */
interface Rekeningsoort {
  kant: 'debet' | 'credit';
  ondergrens: boolean;
  huishouden: boolean;
  woord: string;
}

/** The accounts of one gemeente. `financiering` is the money of the gemeente on RSD's account; `vraagpost` may be negative: a debit nobody knows. */
export const REKENINGSCHEMA = {
  bank: { kant: 'debet', ondergrens: false, huishouden: false, woord: 'Bankrekening' },
  'last-bijstand': { kant: 'debet', ondergrens: false, huishouden: false, woord: 'Kosten algemene bijstand' },
  'last-bijzonder': { kant: 'debet', ondergrens: false, huishouden: false, woord: 'Kosten bijzondere bijstand' },
  financiering: { kant: 'credit', ondergrens: false, huishouden: false, woord: 'Geld van de gemeente' },
  onderweg: { kant: 'credit', ondergrens: true, huishouden: false, woord: 'Betalingen onderweg' },
  vraagpost: { kant: 'credit', ondergrens: false, huishouden: false, woord: 'Vraagposten' },
  vpl: { kant: 'credit', ondergrens: true, huishouden: true, woord: 'Nog te betalen' },
  vt: { kant: 'credit', ondergrens: true, huishouden: true, woord: 'Gereserveerde vakantietoeslag' },
  retour: { kant: 'credit', ondergrens: true, huishouden: true, woord: 'Teruggekomen betalingen' },
  beheer: { kant: 'credit', ondergrens: true, huishouden: true, woord: 'Beheerrekening' },
  vordering: { kant: 'debet', ondergrens: true, huishouden: true, woord: 'Terug te betalen' },
  lening: { kant: 'debet', ondergrens: true, huishouden: true, woord: 'Leenbijstand' },
} as const satisfies Record<string, Rekeningsoort>;

export type Rekening = keyof typeof REKENINGSCHEMA;
export const REKENINGEN = Object.keys(REKENINGSCHEMA) as Rekening[];
export const HUISHOUDREKENINGEN = REKENINGEN.filter((r) => REKENINGSCHEMA[r].huishouden);

export const JOURNAALSOORTEN = ['recht', 'vrijgave', 'bank', 'retour', 'heruitgifte', 'afgewezen', 'toewijzing', 'opening', 'correctie', 'vakantietoeslag', 'bijzonder', 'aflossing', 'vordering'] as const;
export type Journaalsoort = (typeof JOURNAALSOORTEN)[number];

/** One line; either `debet` or `credit`, more than zero. */
export interface Boekregel {
  rekening: Rekening;
  huishoudenId?: string;
  opdrachtId?: string;
  debet?: Centen;
  credit?: Centen;
}

/** What is booked together. `sleutel` is the fact behind it: the same fact is never booked twice. */
export interface Journaalpost {
  id: string;
  sleutel: string;
  datum: Datum;
  soort: Journaalsoort;
  omschrijving: string;
  /** The journaalpost (or bank line) that this one puts right. */
  corrigeert?: string;
  regels: Boekregel[];
}

const bedrag = (r: Boekregel): Centen => (r.debet ?? 0) - (r.credit ?? 0);
const halve = (r: Boekregel): boolean => {
  const n = (r.debet ?? 0) > 0 ? r.debet : r.credit;
  return (r.debet ?? 0) > 0 === (r.credit ?? 0) > 0 || !Number.isSafeInteger(n) || (r.debet ?? 0) < 0 || (r.credit ?? 0) < 0;
};

/** I1: two lines or more, each on one side, together zero; and an account of a household names the household. */
export function isJournaalpost(regels: readonly Boekregel[]): Uitkomst {
  if (regels.length < 2) return geweigerd('JournaalZonderTegenboeking', B7, { veld: 'regels' });
  if (regels.some(halve)) return geweigerd('BoekregelOngeldig', B7, { veld: 'regels' });
  if (regels.some((r) => REKENINGSCHEMA[r.rekening].huishouden && !r.huishoudenId)) return geweigerd('HuishoudenOntbreekt', B7, { veld: 'regels' });
  return regels.reduce((s, r) => s + bedrag(r), 0) === 0 ? toegestaan : geweigerd('JournaalNietInEvenwicht', B7, { veld: 'regels' });
}

/** The account of a household, or of the whole gemeente. */
export const saldosleutel = (r: Pick<Boekregel, 'rekening' | 'huishoudenId'>): string => (REKENINGSCHEMA[r.rekening].huishouden ? `${r.rekening}/${r.huishoudenId}` : r.rekening);

/** A balance on its own side: positive is what one expects of that account. */
export const opEigenKant = (rekening: Rekening, debet: Centen, credit: Centen): Centen => (REKENINGSCHEMA[rekening].kant === 'debet' ? debet - credit : credit - debet);

/** Balances by account, each on its own side. */
export type Saldi = ReadonlyMap<string, Centen>;

/**
 * The balances after one journaalpost more, or why it is refused: I1, I3 (no account below its bound) and I13 (nothing on a closed household).
 * What PostgreSQL holds with triggers; this is the same in words, to compare it with.
 */
export function boekIn(saldi: Saldi, regels: readonly Boekregel[], gesloten: ReadonlySet<string> = new Set()): { uitkomst: Uitkomst; saldi: Saldi } {
  const vorm = isJournaalpost(regels);
  if (!vorm.toegestaan) return { uitkomst: vorm, saldi };
  if (regels.some((r) => r.huishoudenId && gesloten.has(r.huishoudenId))) return { uitkomst: geweigerd('HuishoudenGesloten', B7), saldi };
  const na = new Map(saldi);
  for (const r of regels) na.set(saldosleutel(r), (na.get(saldosleutel(r)) ?? 0) + opEigenKant(r.rekening, r.debet ?? 0, r.credit ?? 0));
  const onder = regels.find((r) => REKENINGSCHEMA[r.rekening].ondergrens && na.get(saldosleutel(r))! < 0);
  return onder ? { uitkomst: geweigerd('SaldoOnderNul', B7, { feiten: { rekening: onder.rekening } }), saldi } : { uitkomst: toegestaan, saldi: na };
}

/**
 * May this put right what was booked? I11: it says why, it is not itself put right already, and no line of a bank statement is put right by hand: what
 * the bank said is on the account, whether we like it or not.
 */
export function magCorrigeren(oorspronkelijk: { soort: string; door: string; gecorrigeerd: boolean }, persoon: string, regels: readonly Boekregel[]): Uitkomst {
  if (oorspronkelijk.gecorrigeerd) return geweigerd('AlGecorrigeerd', B7);
  if (oorspronkelijk.door === persoon) return geweigerd('CorrectieVanEigenBoeking', B7);
  if (regels.some((r) => r.rekening === 'bank' || r.rekening === 'onderweg')) return geweigerd('BankBoektAlleenAfschrift', B7, { veld: 'regels' });
  return isJournaalpost(regels);
}

/** The same lines with their sides exchanged. */
export const tegenboeking = (regels: readonly Boekregel[]): Boekregel[] => regels.map(({ debet, credit, ...r }) => ({ ...r, ...(credit ? { debet: credit } : {}), ...(debet ? { credit: debet } : {}) }));
