import type { Datum } from '@wegwijs/kernel';
import type { PipFeiten, PipInhoud, PipSoort } from './pip.ts';

export type EisStatus = 'aanwezig' | 'ontbreekt' | 'niet-toegestaan' | 'niet-van-toepassing';

/** One thing the law asks of a PIP, and how this PIP stands. The whole list is the caseworker's checklist. */
export interface Inhoudseis {
  onderdeel: string;
  status: EisStatus;
  bron: string;
  /** Code of the fault; present when `status` is 'ontbreekt' or 'niet-toegestaan'. */
  reden?: string;
  veld?: keyof PipInhoud;
  feiten?: Record<string, string | number>;
}

/** What the content is judged against. `dag` chooses the norms: the dagtekening, or today for a concept. */
export interface InhoudVraag {
  inhoud: PipInhoud;
  feiten: PipFeiten;
  soort: PipSoort;
  dag: Datum;
}

export type Aanduiding = { onderdeel: string; bron: string; veld: keyof PipInhoud };

/** Is there text a reader could use? White space is no motivation. */
export const ingevuld = (x: string | undefined): boolean => Boolean(x?.trim());

export const aanwezig = (a: Aanduiding): Inhoudseis => ({ ...a, status: 'aanwezig' });
export const nietVanToepassing = (a: Aanduiding): Inhoudseis => ({ ...a, status: 'niet-van-toepassing' });
export const ontbreekt = (a: Aanduiding, reden: string, feiten?: Record<string, string | number>): Inhoudseis =>
  ({ ...a, status: 'ontbreekt', reden, ...(feiten && { feiten }) });
export const nietToegestaan = (a: Aanduiding, reden: string, feiten?: Record<string, string | number>): Inhoudseis =>
  ({ ...a, status: 'niet-toegestaan', reden, ...(feiten && { feiten }) });
