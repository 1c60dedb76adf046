import { berekenTermijn, dagenTussen, geldend, plusJaren, type Datum, type Termijn } from '@wegwijs/kernel';
import { BEWAARTERMIJN, ONDERBREKING_MAXIMUM } from './normen.ts';

/** Typed ends of plicht or dossier: the retention clock hangs on them. */
export const EINDE_GRONDEN = [
  'voldaan', 'vrijgesteld', 'ontheven', 'aow-leeftijd', 'verblijf-vervallen', 'naturalisatie', 'overlijden', 'onderbreking-langer-dan-een-jaar',
  'onterecht-wi2021', 'koppeling-ingetrokken', 'overgedragen',
] as const;
export type EindeGrond = (typeof EINDE_GRONDEN)[number];

/** What the end of the plicht (or of the koppeling) means for the file. */
export interface EindeGevolg {
  grond: EindeGrond;
  bron: string;
  /** Intake, letters, call-ups and appointments stop at once. */
  stopt: true;
  /** Delete personal data now: there is no longer a ground to hold them. */
  wissen: boolean;
  /** Keep an audit note that says that something was here, without content. */
  notitieZonderInhoud: boolean;
  /** No boete for what is left undone. */
  geenBoete: boolean;
  /** End of the retention of five years; absent when deleted at once or when the file lives on elsewhere. */
  bewaarTot?: Termijn;
}

const BRON: Record<EindeGrond, string> = {
  'voldaan': 'Wi2021 art. 6 lid 1; Besluit inburgering 2021 art. 9.9 lid 1',
  'vrijgesteld': 'Wi2021 art. 4; Besluit inburgering 2021 art. 9.9 lid 1',
  'ontheven': 'Wi2021 art. 5; Besluit inburgering 2021 art. 9.9 lid 1',
  'aow-leeftijd': 'Wi2021 art. 3 lid 1; Besluit inburgering 2021 art. 9.9 lid 1',
  'verblijf-vervallen': 'Wi2021 art. 3 lid 1, art. 25 lid 3; Besluit inburgering 2021 art. 9.9 lid 1',
  'naturalisatie': 'Wi2021 art. 3 lid 1; Besluit inburgering 2021 art. 9.9 lid 1',
  'overlijden': 'Besluit inburgering 2021 art. 9.9 lid 1 onder b',
  'onderbreking-langer-dan-een-jaar': 'Besluit inburgering 2021 art. 2.1 lid 2 (afgeleid)',
  'onterecht-wi2021': 'Wi2021 art. 54; AVG art. 5 lid 1 onder c (afgeleid)',
  'koppeling-ingetrokken': 'AVG art. 5 lid 1 onder c, art. 17: zonder koppeling is er geen grondslag (afgeleid)',
  'overgedragen': 'Wi2021 art. 35 lid 4 (afgeleid: de plicht loopt door bij de andere gemeente)',
};

const METEEN_WISSEN: readonly EindeGrond[] = ['overlijden', 'onterecht-wi2021', 'koppeling-ingetrokken'];
const GEEN_BOETE: readonly EindeGrond[] = ['aow-leeftijd', 'verblijf-vervallen', 'overlijden', 'onterecht-wi2021', 'koppeling-ingetrokken'];

/** The consequences of an end on `op`. Retention counts from the end of the PLICHT, not from closing the file or the last contact. */
export function gevolgVanEinde(grond: EindeGrond, op: Datum): EindeGevolg {
  const wissen = METEEN_WISSEN.includes(grond);
  const bewaren = !wissen && grond !== 'overgedragen';
  return {
    grond, bron: BRON[grond], stopt: true, wissen, notitieZonderInhoud: wissen, geenBoete: GEEN_BOETE.includes(grond),
    ...(bewaren && { bewaarTot: berekenTermijn({ norm: geldend(BEWAARTERMIJN, op), aanleiding: `Einde inburgeringsplicht: ${grond}`, dag0: op }) }),
  };
}

/** What a gap in residence does to the plicht. */
export type OnderbrekingOordeel =
  | { gevolg: 'loopt door'; verlengingDagen: 0; bron: string }
  | { gevolg: 'loopt door met verlenging'; verlengingDagen: number; bron: string }
  | { gevolg: 'geëindigd'; bron: string };

/**
 * A gap from `van` (first day away) to `tot` (first day back, exclusive). At most one year: the plicht counts as not ended and
 * the inburgeringstermijn grows by the gap. Longer: ended, a new assessment follows. Waiting for a renewal of the permit
 * (Vw 2000 art. 8 onder g of h, directly following) is no gap at all.
 * @throws RangeError when `tot` is not after `van`.
 */
export function beoordeelOnderbreking(v: { van: Datum; tot: Datum; verlengingVerblijfAangevraagd?: boolean }): OnderbrekingOordeel {
  if (v.verlengingVerblijfAangevraagd) return { gevolg: 'loopt door', verlengingDagen: 0, bron: 'Besluit inburgering 2021 art. 2.1 lid 1' };
  const verlengingDagen = dagenTussen(v.van, v.tot);
  if (verlengingDagen <= 0) throw new RangeError(`De onderbreking eindigt op ${v.tot} en begint pas op ${v.van}.`);
  const grens = plusJaren(v.van, geldend(ONDERBREKING_MAXIMUM, v.van).waarde.aantal);
  return v.tot <= grens
    ? { gevolg: 'loopt door met verlenging', verlengingDagen, bron: 'Besluit inburgering 2021 art. 2.1 lid 2, art. 4.2' }
    : { gevolg: 'geëindigd', bron: BRON['onderbreking-langer-dan-een-jaar'] };
}
