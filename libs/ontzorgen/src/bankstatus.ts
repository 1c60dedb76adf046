import type { Datum } from '@wegwijs/kernel';
import type { Bankopdracht } from './match.ts';

/** What a status of the bank does to an instruction. Only a rejection before the booking does something: a status is never proof of payment. */
export const STATUSGEVOLGEN = ['geen', 'afgewezen', 'al-afgewezen', 'na-boeking', 'onbekend', 'huishouden-gesloten'] as const;
export type Statusgevolg = (typeof STATUSGEVOLGEN)[number];

/** One status: of the whole message, of one group of payments (PmtInf), or of one instruction. */
export interface Bankstatus {
  /** Absent: the whole message or group. */
  eindId?: string;
  /** Absent: the whole message. */
  groepId?: string;
  status: string;
  bankreden?: string;
}

export interface Statusbericht {
  formaat: string;
  berichtId: string;
  /** MsgId of the batch it is about. */
  batchBerichtId: string;
  groepstatus?: string;
  statussen: readonly Bankstatus[];
}

/**
 * The consequence of one status for one instruction. Rejected before the booking: what was released comes back (Dr onderweg). After the booking, or
 * when the household is closed, a person looks: the bank contradicts itself.
 */
export function gevolgVanStatus(status: string, o: Pick<Bankopdracht, 'stand' | 'huishoudenOpen' | 'geboektOp'> | undefined): Statusgevolg {
  if (!o) return 'onbekend';
  if (status !== 'RJCT') return 'geen';
  if (o.geboektOp !== undefined || o.stand === 'geboekt' || o.stand === 'geretourneerd') return 'na-boeking';
  if (o.stand !== 'vrijgegeven') return 'al-afgewezen';
  return o.huishoudenOpen ? 'afgewezen' : 'huishouden-gesloten';
}

/** What the bank says about one instruction. */
export interface Opdrachtstatus {
  eindId: string;
  status: string;
  bankreden?: string;
}

/**
 * A message as one status per instruction: those that it names, and for a rejection of a group or of everything also the instructions that it does not
 * name. What is said about the instruction itself goes before what is said about its group.
 * @param opdrachten of the batch with the day on which they are carried out; only needed when `wijstGroepAf`
 */
export function statussenPerOpdracht(b: Statusbericht, opdrachten: readonly { eindId: string; uitvoerdatum: Datum }[]): Opdrachtstatus[] {
  const uit = new Map<string, Opdrachtstatus>();
  for (const s of b.statussen) if (s.eindId !== undefined) uit.set(s.eindId, { eindId: s.eindId, status: s.status, bankreden: s.bankreden });
  for (const s of b.statussen.filter((g) => g.eindId === undefined && g.status === 'RJCT')) {
    const geraakt = opdrachten.filter((o) => !uit.has(o.eindId) && (s.groepId === undefined || inGroep(s.groepId, b.batchBerichtId, o.uitvoerdatum)));
    for (const o of geraakt) uit.set(o.eindId, { eindId: o.eindId, status: 'RJCT', bankreden: s.bankreden });
  }
  return [...uit.values()];
}

/** Is there a rejection of more than the instructions that are named? */
export const wijstGroepAf = (b: Statusbericht): boolean => b.statussen.some((s) => s.eindId === undefined && s.status === 'RJCT');

/** What a status message says, in one text, to know a repeat from a change. */
export const statusInhoud = (b: Statusbericht): string =>
  [[b.berichtId, b.batchBerichtId, b.groepstatus], ...b.statussen.map((s) => [s.groepId, s.eindId, s.status, s.bankreden])].map((r) => JSON.stringify(r)).join('\n');

/** Does the status of a group of payments (`{MsgId}-{jjmmdd}`, or the MsgId itself) reach an instruction that is carried out on this day? */
export const inGroep = (groepId: string, batchBerichtId: string, uitvoerdatum: Datum): boolean =>
  groepId === batchBerichtId || groepId === `${batchBerichtId}-${uitvoerdatum.slice(2).replaceAll('-', '')}`;
