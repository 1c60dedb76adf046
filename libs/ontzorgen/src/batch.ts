import { geweigerd, toegestaan, type Centen, type Uitkomst } from '@wegwijs/kernel';

const VIER_OGEN = 'Functiescheiding bij betalingen (vier ogen): ontwerp §7; BIO2 5.3 [derived]';
const BATCH = 'Controletotalen van een betaalbatch: ISO 20022 pain.001 NbOfTxs en CtrlSum; ClieOp03 hashtotaal [memory]';
const HASH_MODULUS = 10_000_000_000n;

/** What the control of a batch looks at: one payment. */
export interface Controleregel {
  eindId: string;
  /** Without spaces. */
  iban: string;
  bedrag: Centen;
}

/** The four figures that whoever releases compares. `lijstSha` is the SHA-256 (hex) of the canonical list. */
export interface Batchcijfers {
  aantal: number;
  controlesom: Centen;
  hashtotaal: number;
  lijstSha: string;
}

/** A line of the canonical list; the list is these lines in byte order, joined by LF. */
export const canoniekeRegel = (r: Controleregel): string => `${r.eindId}|${r.iban}|${r.bedrag}`;

const inVolgorde = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the hash of a batch is taken over. The order of the lines that come in does not matter. */
export const canoniekeLijst = (regels: readonly string[]): string => [...regels].sort(inVolgorde).join('\n');

/** The part of one IBAN in the hash total: its last ten digits (letters of foreign account numbers do not count). */
export const hashdeel = (iban: string): bigint => BigInt(iban.replaceAll(/\D/g, '').slice(-10));

/** Counts a batch, payment by payment, in any order. */
export class Batchteller {
  private readonly regels: string[] = [];
  private som = 0n;
  private hash = 0n;

  tel(r: Controleregel): void {
    this.regels.push(canoniekeRegel(r));
    this.som += BigInt(r.bedrag);
    this.hash += hashdeel(r.iban);
  }

  /** @param sha256 hex digest of a text */
  cijfers(sha256: (tekst: string) => string): Batchcijfers {
    return { aantal: this.regels.length, controlesom: Number(this.som), hashtotaal: Number(this.hash % HASH_MODULUS), lijstSha: sha256(canoniekeLijst(this.regels)) };
  }
}

export const gelijkeCijfers = (a: Batchcijfers, b: Batchcijfers): boolean =>
  a.aantal === b.aantal && a.controlesom === b.controlesom && a.hashtotaal === b.hashtotaal && a.lijstSha === b.lijstSha;

/** What has to be right before anything is offered. Numbers are numbers of households, unless they say otherwise. */
export interface Aanbodfeiten {
  geblokkeerd: number;
  controleren: number;
  /** Their numbers, the first of them: `H0001, H0012`. */
  huishoudens: string;
  bankrekening: boolean;
  opdrachten: number;
  /** Whose payments do not add up to what the month says. */
  sluitenNiet: number;
  /** Payments to an account that nobody checked, or that is another one by now. */
  ibanNietGecontroleerd: number;
  /** Payments that SEPA does not reach. */
  buitenSepa: number;
  /** Households that are closed. */
  gesloten: number;
}

/** May this be offered for release? Everything is right, or nothing goes: a household that is not right is first seen, mended or left out by a person. */
export function magAanbieden(f: Aanbodfeiten): Uitkomst {
  if (f.geblokkeerd + f.controleren > 0) {
    return geweigerd('RegelsNietAkkoord', BATCH, { feiten: { geblokkeerd: f.geblokkeerd, controleren: f.controleren, huishoudens: f.huishoudens } });
  }
  if (!f.bankrekening) return geweigerd('BankrekeningOntbreekt', BATCH);
  if (f.opdrachten === 0) return geweigerd('NietsTeBetalen', BATCH);
  if (f.sluitenNiet > 0) return geweigerd('OpdrachtenSluitenNiet', BATCH, { feiten: { aantal: f.sluitenNiet, huishoudens: f.huishoudens } });
  if (f.ibanNietGecontroleerd > 0) return geweigerd('IbanNietGecontroleerd', VIER_OGEN, { feiten: { aantal: f.ibanNietGecontroleerd } });
  if (f.buitenSepa > 0) return geweigerd('IbanBuitenSepa', 'Verordening (EU) 260/2012 art. 1 [memory]', { feiten: { aantal: f.buitenSepa } });
  if (f.gesloten > 0) return geweigerd('HuishoudenGeslotenInBatch', BATCH, { feiten: { aantal: f.gesloten } });
  return toegestaan;
}

/** Who releases, and what he did before to what is in the batch. */
export interface Vrijgavefeiten {
  releaser: string;
  aangebodenDoor: string;
  /** Made the month that is paid. */
  gemaakt: boolean;
  /** Entered or changed something that is paid. */
  bewerkt: boolean;
  /** Entered an IBAN that is paid. */
  ibanIngevoerd: boolean;
  /** Checked an IBAN that is paid for the first time. */
  ibanEerst: boolean;
}

/** Four eyes: whoever releases a batch had no hand in it. By person, so a second account does not help. */
export function vierOgen(f: Vrijgavefeiten): Uitkomst {
  if (f.releaser === f.aangebodenDoor || f.gemaakt) return geweigerd('EigenBatch', VIER_OGEN);
  if (f.bewerkt) return geweigerd('EigenWijzigingInBatch', VIER_OGEN);
  if (f.ibanIngevoerd) return geweigerd('EigenIbanInBatch', VIER_OGEN);
  if (f.ibanEerst) return geweigerd('EigenIbanControleInBatch', VIER_OGEN);
  return toegestaan;
}

/** Is what is released still what was offered? When not, the batch goes back to where it was made. */
export function nogHetzelfde(aangeboden: Batchcijfers, nu: Batchcijfers, { ibanAnders, gesloten }: { ibanAnders: number; gesloten: number }): Uitkomst {
  if (!gelijkeCijfers(aangeboden, nu)) return geweigerd('InhoudGewijzigd', BATCH, { feiten: { aantal: nu.aantal, aantalBijAanbod: aangeboden.aantal } });
  if (ibanAnders > 0) return geweigerd('IbanGewijzigdNaAanbod', VIER_OGEN, { feiten: { aantal: ibanAnders } });
  if (gesloten > 0) return geweigerd('HuishoudenGeslotenInBatch', BATCH, { feiten: { aantal: gesloten } });
  return toegestaan;
}

/** Did whoever releases look at this list? */
export const lijstGezien = (gezien: string, aangeboden: string): Uitkomst => (gezien === aangeboden ? toegestaan : geweigerd('AndereLijstGezien', BATCH, { veld: 'lijstSha' }));

export const BATCHSTANDEN = ['aangeboden', 'teruggenomen', 'vrijgegeven'] as const;
export type Batchstand = (typeof BATCHSTANDEN)[number];

/** Only what is offered can be released or taken back: money that left does not come back this way. */
export const nogAangeboden = (stand: Batchstand): Uitkomst => (stand === 'aangeboden' ? toegestaan : geweigerd('BatchNietAangeboden', BATCH, { feiten: { stand } }));
/** There is a file only after release. */
export const heeftBestand = (stand: Batchstand): Uitkomst => (stand === 'vrijgegeven' ? toegestaan : geweigerd('BatchNietVrijgegeven', BATCH, { feiten: { stand } }));
/** Only a month in concept is offered. */
export const runInConcept = (stand: string): Uitkomst => (stand === 'concept' ? toegestaan : geweigerd('RunNietInConcept', BATCH, { feiten: { stand } }));
