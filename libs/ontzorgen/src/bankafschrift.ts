import { euro, geweigerd, toegestaan, type Centen, type Datum, type Uitkomst } from '@wegwijs/kernel';

const CAMT = 'ISO 20022 camt.053 (rekeningafschrift)';

export const BANKRICHTINGEN = ['af', 'bij'] as const;
export type Bankrichting = (typeof BANKRICHTINGEN)[number];

/**
 * `retour`: a payment of ours that comes back (credit transfer return). `storno`: a collection that is turned back, or a booking that the bank takes
 * back. The two look alike and are not: a storno is never a return of a payment of ours.
 */
export const BANKREGELSOORTEN = ['overboeking', 'retour', 'storno'] as const;
export type Bankregelsoort = (typeof BANKREGELSOORTEN)[number];

/** One amount on a statement, as the bank wrote it. */
export interface Afschriftregel {
  /** Place on the statement, from 1. */
  nr: number;
  boekdatum: Datum;
  richting: Bankrichting;
  /** Cents, above 0. */
  bedrag: Centen;
  soort: Bankregelsoort;
  eindId?: string;
  bankreden?: string;
  tegenNaam?: string;
  tegenIban?: string;
  omschrijving?: string;
}

export interface Afschrift {
  iban: string;
  /** The bank's own id of the statement. */
  afschriftId: string;
  /** Message and version: `camt.053.001.08`. */
  formaat: string;
  /** Day of the closing balance. */
  datum: Datum;
  /** Cents, negative when overdrawn. */
  opening: Centen;
  sluiting: Centen;
  regels: readonly Afschriftregel[];
}

const BEDRAG = /^(\d{1,13})(?:\.(\d{1,5}))?$/;

/** An amount of an XML message in cents, or undefined when it is not one (a sign, a comma, a power, more than two decimals that count). Never through a float. */
export function berichtBedrag(tekst: string): Centen | undefined {
  const deel = BEDRAG.exec(tekst);
  if (!deel) return undefined;
  const cijfers = (deel[2] ?? '').padEnd(2, '0');
  return /^0*$/.test(cijfers.slice(2)) ? Number(deel[1]! + cijfers.slice(0, 2)) : undefined;
}

const som = (regels: readonly Afschriftregel[], richting: Bankrichting): Centen => regels.reduce((s, r) => (r.richting === richting ? s + r.bedrag : s), 0);

/** What came in and what went out, in cents. */
export const omzet = (a: Pick<Afschrift, 'regels'>): { bij: Centen; af: Centen } => ({ bij: som(a.regels, 'bij'), af: som(a.regels, 'af') });

/** Opening balance plus what came in minus what went out is the closing balance, to the cent. */
export function teltOp(a: Afschrift): Uitkomst {
  const { bij, af } = omzet(a);
  const uitkomst = a.opening + bij - af;
  if (uitkomst === a.sluiting) return toegestaan;
  return geweigerd('AfschriftTeltNietOp', CAMT, { feiten: { afschrift: a.afschriftId, berekend: euro(uitkomst), sluiting: euro(a.sluiting) } });
}

/** The statement of the same account that was read last. */
export interface VorigAfschrift {
  sluiting: Centen;
  datum: Datum;
}

/** A statement begins where the one before it ended, and not on an earlier day. Without one before it there is nothing to hold it against. */
export function sluitAan(vorig: VorigAfschrift | undefined, a: Afschrift): Uitkomst {
  if (!vorig) return toegestaan;
  if (a.datum < vorig.datum) return geweigerd('AfschriftOuderDanLaatste', CAMT, { feiten: { afschrift: a.afschriftId, datum: a.datum, laatste: vorig.datum } });
  if (a.opening === vorig.sluiting) return toegestaan;
  return geweigerd('AfschriftSluitNietAan', CAMT, { feiten: { afschrift: a.afschriftId, opening: euro(a.opening), vorige: euro(vorig.sluiting), laatste: vorig.datum } });
}

/** What a statement says, in one text: two files with the same statement give the same, however they are laid out. */
export const afschriftInhoud = (a: Afschrift): string => [
  [a.iban, a.afschriftId, a.datum, a.opening, a.sluiting],
  ...a.regels.map((r) => [r.boekdatum, r.richting, r.bedrag, r.soort, r.eindId, r.bankreden, r.tegenNaam, r.tegenIban, r.omschrijving]),
].map((r) => JSON.stringify(r)).join('\n');

/** A statement that was read before is ignored; one with the same id that says something else is refused. */
export function zelfdeAfschrift(bekendeSha: string, sha: string, afschriftId: string): Uitkomst {
  return bekendeSha === sha ? toegestaan : geweigerd('AfschriftGewijzigd', CAMT, { feiten: { afschrift: afschriftId } });
}
