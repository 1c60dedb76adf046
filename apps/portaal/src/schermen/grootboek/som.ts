import { REKENINGSCHEMA, type CorrectieInvoer, type CorrectieregelInvoer, type Rekening } from '@wegwijs/ontzorgen';

type Kanten = { debet?: unknown; credit?: unknown };
const cent = (w: unknown): number => (typeof w === 'number' && Number.isInteger(w) ? w : 0);

/** Both sides added up; what is no amount yet counts as nothing. */
export const som = (regels: readonly Kanten[]): { debet: number; credit: number } => regels.reduce<{ debet: number; credit: number }>((s, r) => ({ debet: s.debet + cent(r.debet), credit: s.credit + cent(r.credit) }), { debet: 0, credit: 0 });

/** Is this account kept per household? Then a line on it names one. */
export const perHuishouden = (rekening: unknown): boolean => typeof rekening === 'string' && Object.hasOwn(REKENINGSCHEMA, rekening) && REKENINGSCHEMA[rekening as Rekening].huishouden;

/** A correction as it is sent: a reversal has no lines of its own, and a household that belongs to another account is left out. */
export function alsCorrectie({ regels, ...rest }: CorrectieInvoer, eigenRegels: boolean): CorrectieInvoer {
  const zonder = ({ huishoudenId, ...r }: CorrectieregelInvoer): CorrectieregelInvoer => ({ ...r, ...(huishoudenId && perHuishouden(r.rekening) && { huishoudenId }) });
  return eigenRegels && regels ? { ...rest, regels: regels.map(zonder) } : rest;
}

/** The month of the address as its first day, or the one of today. */
export const leesMaand = (tekst: string | undefined, vandaag: string): string => `${tekst && /^20\d\d-(0[1-9]|1[0-2])$/.test(tekst) ? tekst : vandaag.slice(0, 7)}-01`;
