import { geweigerd, IsDatum, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import type { Keurmerkperiode } from './pip.afschalen.ts';
import { BEKENDMAKINGSWIJZEN, PipWijziging, VaststellingInvoer, type Bekendmakingswijze } from './pip.invoer.ts';
import type { PipStatus } from './pip.ts';
import { bezwaarOpTijd, bezwaartermijn, type Looptijd } from './pip.termijnen.ts';
import { Deel, Delen, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';

/** Postal address of the letter, line by line, for who was not housed by the gemeente. */
export class BriefadresInvoer {
  @Tekst(80) straatEnNummer!: string;
  @Tekst(80) postcodeEnPlaats!: string;
  @Optioneel() @Tekst(80) land?: string;
}

/** Vaststelling: the date on the document, and when and how the letter will leave; the bezwaarclausule counts from that day. */
export class PipVaststellingInvoer extends VaststellingInvoer {
  /** Planned day of bekendmaking. On another day the letter is made anew before it leaves. */
  @IsDatum() verzendenOp!: string;
  @Keuze(BEKENDMAKINGSWIJZEN) wijze!: Bekendmakingswijze;
  /** Reference of the mandaat (Awb art. 10:10); only used when the schaalniveau-matrix does not name one. */
  @Optioneel() @Tekst(120) mandaat?: string;
  @Optioneel() @Deel(BriefadresInvoer) adres?: BriefadresInvoer;
}

/** A period of keurmerk as the register showed it when the caseworker looked. */
export class KeurmerkInvoer implements Keurmerkperiode {
  @Sleutel() aanbiederId!: string;
  @IsDatum() vanaf!: string;
  /** First day without keurmerk. */
  @Optioneel() @IsDatum() tot?: string;
}

/** A change, with the keurmerk of each provider whose hours are counted: kept with the besluit, because it rests on it. */
export class PipWijzigingVerzoek extends PipWijziging {
  @Optioneel() @Delen(KeurmerkInvoer, 100) keurmerken?: KeurmerkInvoer[];
}

/** The right to bijstand as the college granted it; without `rechtVanaf` there is none (any more). */
export class BijstandsrechtInvoer {
  @Optioneel() @IsDatum() rechtVanaf?: string;
  /** Kenmerk of the besluit it is read from. */
  @Tekst(60) kenmerk!: string;
}

/** Which of the two besluiten in one letter: the PIP (Wi2021) or ontzorgen (Participatiewet). */
export const BEZWAAR_TEGEN = ['wi', 'pw'] as const;
export type BezwaarTegen = (typeof BEZWAAR_TEGEN)[number];

export const BEZWAAR_UITKOMSTEN = ['gegrond', 'ongegrond', 'niet-ontvankelijk', 'ingetrokken'] as const;
export type BezwaarUitkomst = (typeof BEZWAAR_UITKOMSTEN)[number];

export class BezwaarInvoer {
  @Keuze(BEZWAAR_TEGEN) tegen!: BezwaarTegen;
  @IsDatum() ontvangenOp!: string;
  /** Postmark, when it came by post: posted in time may arrive a week later (Awb art. 6:9). */
  @Optioneel() @IsDatum() gepostOp?: string;
  @Tekst(60) kenmerk!: string;
}

export class BezwaarUitkomstInvoer {
  @Keuze(BEZWAAR_UITKOMSTEN) uitkomst!: BezwaarUitkomst;
  @IsDatum() beslistOp!: string;
  @Tekst(2000) motivering!: string;
  /** Only with 'gegrond': the besluit is revoked and, for the PIP, replaced by a new version. */
  @Optioneel() @JaNee() herroepen?: boolean;
  /** Awb art. 6:11: lateness for which the person cannot be blamed. */
  @Optioneel() @JaNee() verschoonbaar?: boolean;
}

export interface BezwaarVraag {
  tegen: BezwaarTegen;
  ontvangenOp: Datum;
  gepostOp?: Datum;
  /** The PIP version whose letter is objected to. */
  pip: { status: PipStatus; vastgesteldOp?: Datum; bekendgemaaktOp?: Datum };
  /** Is there an ontzorgbesluit in this letter? */
  ontzorgbesluit: boolean;
}

/**
 * May this bezwaar be registered? Lateness is no ground to refuse registration: that is for the besluit on it (Awb art. 6:11). One
 * that came before the bekendmaking stays admissible when the besluit was taken (Awb art. 6:10).
 */
export function magBezwaarRegistreren(v: BezwaarVraag, vandaag: Datum): Uitkomst {
  if (!v.pip.vastgesteldOp) return geweigerd('GeenBesluit', 'Awb art. 1:3, 7:1', { veld: 'tegen', feiten: { status: v.pip.status } });
  if (v.tegen === 'pw' && !v.ontzorgbesluit) return geweigerd('GeenOntzorgbesluit', 'Wi2021 art. 15 lid 3; Awb art. 1:3, 7:1', { veld: 'tegen' });
  if (v.ontvangenOp > vandaag) return geweigerd('OntvangstInToekomst', 'Awb art. 6:9', { veld: 'ontvangenOp', feiten: { vandaag } });
  if (v.ontvangenOp < v.pip.vastgesteldOp) return geweigerd('OntvangstVoorBesluit', 'Awb art. 6:10', { veld: 'ontvangenOp', feiten: { vastgesteldOp: v.pip.vastgesteldOp } });
  return v.gepostOp && v.gepostOp > v.ontvangenOp ? geweigerd('GepostNaOntvangst', 'Awb art. 6:9', { veld: 'gepostOp' }) : toegestaan;
}

/** The term that a bezwaar is held against, and whether it came in time. Before the bekendmaking there is no term yet. */
export function termijnVanBezwaar(v: { bekendgemaaktOp?: Datum; ontvangenOp: Datum; gepostOp?: Datum }): { opTijd: boolean; termijn?: Looptijd } {
  if (!v.bekendgemaaktOp) return { opTijd: true };
  const termijn = bezwaartermijn(v.bekendgemaaktOp);
  return { opTijd: bezwaarOpTijd(termijn, v), termijn };
}

/**
 * May this person decide so on the bezwaar? Not who took the besluit on mandaat; a late one only when that is excusable; and revoking
 * belongs to 'gegrond'.
 */
export function magBezwaarBeslissen(v: {
  beslist: boolean; opTijd: boolean; ontvangenOp: Datum; uitkomst: BezwaarUitkomst; herroepen: boolean; verschoonbaar: boolean; beslistOp: Datum; beslisser: string; vastgesteldDoor: string;
}, vandaag: Datum): Uitkomst {
  if (v.beslist) return geweigerd('BezwaarAlBeslist', 'Awb art. 7:11, 7:12');
  if (v.beslisser === v.vastgesteldDoor) return geweigerd('BeslisserNamBesluit', 'Awb art. 10:3 lid 3');
  if (v.beslistOp > vandaag || v.beslistOp < v.ontvangenOp) return geweigerd('BeslisdatumOnmogelijk', 'Awb art. 7:10', { veld: 'beslistOp' });
  const inhoudelijk = v.uitkomst === 'gegrond' || v.uitkomst === 'ongegrond';
  if (inhoudelijk && !v.opTijd && !v.verschoonbaar) return geweigerd('BezwaarTeLaat', 'Awb art. 6:7, 6:11', { veld: 'uitkomst' });
  return v.herroepen && v.uitkomst !== 'gegrond' ? geweigerd('HerroepenAlleenBijGegrond', 'Awb art. 7:11 lid 2', { veld: 'herroepen' }) : toegestaan;
}
