import { berekenTermijn, geldend, type Datum, type Termijn } from '@wegwijs/kernel';
import { ONTZORGPERIODE, ONTZORG_VERBLIJFSTITELS } from './normen-pip.ts';
import type { PipFeiten } from './pip.ts';

/** Why art. 56a Pw does or does not hold: a code, for the event and the portal. */
export const ONTZORG_REDENEN = ['plicht-56a', 'niet-inburgeringsplichtig', 'geen-asielvergunning', 'geen-bijstand'] as const;
export type OntzorgReden = (typeof ONTZORG_REDENEN)[number];

export interface Ontzorgplicht {
  geldt: boolean;
  reden: OntzorgReden;
  bron: string;
  /** First and last day, both inclusive; present when the duty holds. */
  periode?: { begin: Datum; einde: Datum; termijn: Termijn };
}

/**
 * Six months from the day the right to bijstand arises; that day counts, the end is never moved (longer than three months).
 * A late besluit does not lengthen it. Bron: Participatiewet art. 56a lid 2, Atw art. 4.
 */
export function ontzorgperiode(rechtVanaf: Datum): { begin: Datum; einde: Datum; termijn: Termijn } {
  const termijn = berekenTermijn({
    norm: geldend(ONTZORGPERIODE, rechtVanaf), aanleiding: 'ontstaan van het recht op bijstand', dag0: rechtVanaf, inclusiefDag0: true,
  });
  return { begin: rechtVanaf, einde: termijn.einde, termijn };
}

/**
 * Does the duty to let the college pay the fixed costs hold? Inburgeringsplichtig, with an asylum permit of Vw art. 28, and with
 * bijstand: all three. Family with a regular permit is asielstatushouder for the Wi2021 but falls outside this article.
 * @param dag the day whose list of residence titles is read. Bron: Participatiewet art. 56a lid 1.
 */
export function ontzorgplicht(feiten: Pick<PipFeiten, 'inburgeringsplichtig' | 'verblijfstitel' | 'bijstand'>, dag: Datum): Ontzorgplicht {
  const titels = geldend(ONTZORG_VERBLIJFSTITELS, dag);
  const nee = (reden: OntzorgReden, bron: string): Ontzorgplicht => ({ geldt: false, reden, bron });
  if (!feiten.inburgeringsplichtig) return nee('niet-inburgeringsplichtig', 'Participatiewet art. 56a lid 1 onder a');
  if (!titels.waarde.includes(feiten.verblijfstitel)) return nee('geen-asielvergunning', titels.bron);
  if (!feiten.bijstand) return nee('geen-bijstand', 'Participatiewet art. 56a lid 2');
  return { geldt: true, reden: 'plicht-56a', bron: 'Participatiewet art. 56a', periode: ontzorgperiode(feiten.bijstand.rechtVanaf) };
}
