import { berekenTermijn, geldend, geweigerd, toegestaan, type Datum, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import { BEWAREN_NA_EINDE } from './normen.einde.ts';

/** Typed ends of the plicht; the same words as the facts of the intake. */
export const PLICHT_EINDE_GRONDEN = [
  'voldaan', 'vrijgesteld', 'ontheven', 'aow-leeftijd', 'verblijf-vervallen', 'naturalisatie', 'overlijden', 'onderbreking-langer-dan-een-jaar', 'onterecht-wi2021',
] as const;
export type PlichtEindeGrond = (typeof PLICHT_EINDE_GRONDEN)[number];

/** What can run for a person, and can stop. */
export const LOPENDE_ZAKEN = ['begeleiding', 'voortgang', 'handhaving', 'betalingen', 'brieven'] as const;
export type LopendeZaak = (typeof LOPENDE_ZAKEN)[number];

/** What an end means for everything that runs, and for the file. */
export interface PlichtEindeGevolg {
  grond: PlichtEindeGrond;
  bron: string;
  stopt: LopendeZaak[];
  /** `wissen`: there is no longer a ground to hold anything; `bewaren`: until `bewaarTot`. */
  gegevens: 'wissen' | 'bewaren';
  bewaarTot?: Termijn;
}

const BRON: Record<PlichtEindeGrond, string> = {
  'voldaan': 'Wi2021 art. 6 lid 1 (DUO stelt het vast)',
  'vrijgesteld': 'Wi2021 art. 4 (DUO beslist)',
  'ontheven': 'Wi2021 art. 5 (DUO beslist)',
  'aow-leeftijd': 'Wi2021 art. 3 lid 1',
  'verblijf-vervallen': 'Wi2021 art. 3 lid 1, art. 25 lid 3',
  'naturalisatie': 'Wi2021 art. 3 lid 1, lid 2',
  'overlijden': 'Besluit inburgering 2021 art. 9.9 lid 1 onder b',
  'onderbreking-langer-dan-een-jaar': 'Besluit inburgering 2021 art. 2.1 lid 2 (dat de plicht dan op de eerste dag van de onderbreking eindigde is afgeleid)',
  'onterecht-wi2021': 'Wi2021 art. 54; AVG art. 17 (afgeleid)',
};

const METEEN_WISSEN: readonly PlichtEindeGrond[] = ['overlijden', 'onterecht-wi2021'];

/**
 * What stops on the day that the plicht ends. Begeleiding, voortgang and boetes rest on the plicht, and so does ontzorgen (Participatiewet
 * art. 56a lid 1 onder a); the bijstand itself does not, and is for RSD. Letters stop only where nobody may be written to any more: who is
 * voldaan still gets his certificaat. That ends other than death and withdrawn residence stop a boete procedure is derived.
 */
export function gevolgVanPlichtEinde(grond: PlichtEindeGrond, op: Datum): PlichtEindeGevolg {
  const wissen = METEEN_WISSEN.includes(grond);
  return {
    grond, bron: BRON[grond], stopt: LOPENDE_ZAKEN.filter((z) => wissen || z !== 'brieven'), gegevens: wissen ? 'wissen' : 'bewaren',
    ...(!wissen && { bewaarTot: berekenTermijn({ norm: geldend(BEWAREN_NA_EINDE, op), aanleiding: `einde van de inburgeringsplicht: ${grond}`, dag0: op }) }),
  };
}

/** What is known when somebody records an end. */
export interface PlichtEindeFeiten {
  /** An end that was recorded before; a second one is a correction, except a death or a mistake of DUO. */
  eerder: { grond: PlichtEindeGrond; op: Datum } | null;
  /** The day of AOW-age; null while the birth date is unknown. */
  aowOp: Datum | null;
  /** First days of gaps that lasted, or by now last, longer than a year. */
  langeOnderbrekingen: readonly Datum[];
}

/** What somebody records. */
export interface PlichtEinde {
  grond: PlichtEindeGrond;
  op: Datum;
  /** Said in so many words that the file may go. */
  wissenBevestigd?: boolean;
  /** A renewal of the permit was asked for in time: then residence is lawful while it is pending (Besluit art. 2.1 lid 1). */
  verlengingVerblijfAangevraagd?: boolean;
}

/**
 * May this end be recorded on `vandaag`? An end lies in the past or today. AOW-age and a long gap have one possible day, which we can check;
 * the other ends are facts of DUO, IND or BRP. `correctie`: it takes the place of `eerder`.
 */
export function beoordeelPlichtEinde(e: PlichtEinde, f: PlichtEindeFeiten, vandaag: Datum, correctie = false): Uitkomst {
  const bron = BRON[e.grond];
  const wissen = METEEN_WISSEN.includes(e.grond);
  if (correctie && !f.eerder) return geweigerd('PlichtLooptNog', bron);
  if (!correctie && f.eerder && !wissen) return geweigerd('PlichtAlGeeindigd', bron, { feiten: { grond: f.eerder.grond, op: f.eerder.op } });
  if (e.op > vandaag) return geweigerd('EindeInDeToekomst', bron, { veld: 'op', feiten: { vandaag } });
  if (e.grond === 'aow-leeftijd' && f.aowOp && e.op !== f.aowOp) {
    return f.aowOp > vandaag
      ? geweigerd('AowLeeftijdNogNietBereikt', bron, { veld: 'grond', feiten: { aowOp: f.aowOp } })
      : geweigerd('AndereAowDag', bron, { veld: 'op', feiten: { aowOp: f.aowOp } });
  }
  if (e.grond === 'onderbreking-langer-dan-een-jaar' && !f.langeOnderbrekingen.includes(e.op)) {
    const [van] = f.langeOnderbrekingen;
    return geweigerd(van ? 'AndereDagDanOnderbreking' : 'GeenOnderbrekingLangerDanEenJaar', bron, { veld: van ? 'op' : 'grond', ...(van && { feiten: { van } }) });
  }
  if (e.grond === 'verblijf-vervallen' && e.verlengingVerblijfAangevraagd !== false) {
    const aanvraag = 'Besluit inburgering 2021 art. 2.1 lid 1';
    return geweigerd(e.verlengingVerblijfAangevraagd ? 'VerblijfsverlengingLoopt' : 'VerblijfsverlengingOnbekend', aanvraag, { veld: 'verlengingVerblijfAangevraagd' });
  }
  if (wissen && !e.wissenBevestigd) return geweigerd('WissenNietBevestigd', bron, { veld: 'wissenBevestigd' });
  return toegestaan;
}
