import { berekenTermijn, geldend, geweigerd, laatste, toegestaan, type Datum, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import { isOpTijd } from './handhaving.rechtsgang.ts';
import { BEZWAAR_BESLISTERMIJN, BEZWAAR_BESLISTERMIJN_COMMISSIE } from './normen.brief.ts';
import { RECHTSGANG_TERMIJN } from './normen.handhaving.ts';

/** Two laws, two roads of appeal. A besluit is of one of them, also when both come in one envelope (Wi2021 art. 15 lid 3). */
export const BESLUIT_SPOREN = ['wi', 'pw'] as const;
export type BesluitSpoor = (typeof BESLUIT_SPOREN)[number];

export const BESLUIT_STANDEN = ['concept', 'genomen', 'bekendgemaakt', 'vervangen', 'herroepen', 'ingetrokken'] as const;
export type BesluitStand = (typeof BESLUIT_STANDEN)[number];

export const BEZWAARUITKOMSTEN = ['gegrond', 'ongegrond', 'niet-ontvankelijk', 'ingetrokken'] as const;
export type Bezwaaruitkomst = (typeof BEZWAARUITKOMSTEN)[number];

/** Where the last appeal goes. Wi2021: ABRvS 24-12-2024, ECLI:NL:RVS:2024:5413. Participatiewet: Awb bijlage 2 art. 9 (uit het geheugen). */
export const hogerBeroepVan = (spoor: BesluitSpoor): string => (spoor === 'wi' ? 'Afdeling bestuursrechtspraak van de Raad van State' : 'Centrale Raad van Beroep');

/** Six weeks from the day after the bekendmaking, which is the posting and not the date on the letter (Awb art. 6:7, 6:8 lid 1). */
export const bezwaartermijn = (bekendgemaaktOp: Datum): Termijn =>
  berekenTermijn({ norm: geldend(RECHTSGANG_TERMIJN, bekendgemaaktOp), aanleiding: 'bekendmaking van het besluit', dag0: bekendgemaaktOp });

/** The clocks of one bezwaar: whether it came in time, and when the college must have decided. */
export interface Bezwaarklok {
  /** Absent while the besluit is not made known: then no term runs, and a bezwaar is not late (Awb art. 6:10). */
  termijn?: Termijn;
  opTijd: boolean;
  /** Absent as long as `termijn` is. */
  beslissen?: Termijn;
}

/**
 * The decision on a bezwaar is due so many weeks after the last day to object. For a bezwaar that came later that day has passed, so there it counts
 * from the receipt: the article does not speak of it (derived).
 */
export function bezwaarklok(v: { bekendgemaaktOp: Datum | null; ontvangenOp: Datum; gepostOp?: Datum | null; commissie: boolean }): Bezwaarklok {
  if (!v.bekendgemaaktOp) return { opTijd: true };
  const termijn = bezwaartermijn(v.bekendgemaaktOp);
  const dag0 = laatste(termijn.einde, v.ontvangenOp);
  const norm = geldend(v.commissie ? BEZWAAR_BESLISTERMIJN_COMMISSIE : BEZWAAR_BESLISTERMIJN, dag0);
  return { termijn, opTijd: isOpTijd(termijn, v.ontvangenOp, v.gepostOp ?? undefined), beslissen: berekenTermijn({ norm, aanleiding: 'laatste dag van de bezwaartermijn', dag0 }) };
}

/** May this person take the besluit? Nobody who wrote in it. */
export function magNemen(v: { stand: BesluitStand; opstellers: readonly string[]; beslisser: string }): Uitkomst {
  if (v.stand !== 'concept') return geweigerd('BesluitAlGenomen', 'Awb art. 1:3', { feiten: { stand: v.stand } });
  return v.opstellers.includes(v.beslisser) ? geweigerd('VierOgen', 'Awb art. 10:3 lid 4 (uit het geheugen); beleid: een besluit gaat langs twee mensen') : toegestaan;
}

/** May the besluit be made known on `op`? Taken first, on the day of its date or later, and not in the future. */
export function magBekendmaken(v: { stand: BesluitStand; dagtekening: Datum | null; op: Datum }, vandaag: Datum): Uitkomst {
  const bron = 'Awb art. 3:40, art. 3:41';
  if (v.stand !== 'genomen' || !v.dagtekening) return geweigerd('BesluitNietGenomen', bron, { feiten: { stand: v.stand } });
  if (v.op > vandaag) return geweigerd('BekendmakingInDeToekomst', bron, { veld: 'op', feiten: { vandaag } });
  return v.op < v.dagtekening ? geweigerd('BekendmakingVoorDagtekening', bron, { veld: 'op', feiten: { dagtekening: v.dagtekening } }) : toegestaan;
}

/** What was never made known has no effect and may be dropped (Awb art. 3:40). */
export const magIntrekken = (stand: BesluitStand): Uitkomst =>
  (stand === 'concept' || stand === 'genomen' ? toegestaan : geweigerd('BesluitAlBekendgemaakt', 'Awb art. 3:40, art. 3:41', { feiten: { stand } }));

/** May a new besluit take the place of this one? Only of one that is in force, on the same road, and one successor at a time. */
export function magVervangen(oud: { stand: BesluitStand; spoor: BesluitSpoor }, nieuw: { spoor: BesluitSpoor; opvolgerLoopt: boolean }): Uitkomst {
  const bron = 'Awb art. 6:19, art. 7:11';
  if (oud.spoor !== nieuw.spoor) return geweigerd('AnderSpoor', `Wi2021 art. 15 lid 3; ${bron}`, { veld: 'vervangt' });
  if (oud.stand !== 'bekendgemaakt' && oud.stand !== 'herroepen') return geweigerd('BesluitNietBekendgemaakt', bron, { veld: 'vervangt', feiten: { stand: oud.stand } });
  return nieuw.opvolgerLoopt ? geweigerd('OpvolgerBestaatAl', bron, { veld: 'vervangt' }) : toegestaan;
}

/** May a bezwaar be registered? Lateness is no ground to refuse that: it is for the answer on it (Awb art. 6:11). */
export function magBezwaarVastleggen(v: { stand: BesluitStand; genomenOp: Datum | null; ontvangenOp: Datum; gepostOp?: Datum }, vandaag: Datum): Uitkomst {
  if (v.stand === 'concept' || v.stand === 'ingetrokken' || !v.genomenOp) return geweigerd('GeenBesluit', 'Awb art. 1:3, art. 7:1', { feiten: { stand: v.stand } });
  if (v.ontvangenOp > vandaag) return geweigerd('OntvangstInDeToekomst', 'Awb art. 6:9', { veld: 'ontvangenOp', feiten: { vandaag } });
  if (v.ontvangenOp < v.genomenOp) return geweigerd('OntvangstVoorBesluit', 'Awb art. 6:10', { veld: 'ontvangenOp', feiten: { genomenOp: v.genomenOp } });
  return v.gepostOp && v.gepostOp > v.ontvangenOp ? geweigerd('GepostNaOntvangst', 'Awb art. 6:9', { veld: 'gepostOp' }) : toegestaan;
}

/** What is said on a bezwaar. */
export interface Bezwaarbeslissing {
  beslist: boolean;
  opTijd: boolean;
  ontvangenOp: Datum;
  besluitStand: BesluitStand;
  uitkomst: Bezwaaruitkomst;
  beslistOp: Datum;
  /** Lateness for which the person cannot be blamed (Awb art. 6:11). */
  verschoonbaar: boolean;
  herroepen: boolean;
  beslisser: string;
  nemer: string;
}

/** May this person answer the bezwaar so? Not who took the besluit; a late one on its merits only when that is excusable; and only a bezwaar that is gegrond revokes. */
export function magOpBezwaarBeslissen(b: Bezwaarbeslissing, vandaag: Datum): Uitkomst {
  if (b.beslist) return geweigerd('BezwaarAlBeslist', 'Awb art. 7:11, art. 7:12');
  if (b.beslisser === b.nemer) return geweigerd('BeslisserNamBesluit', 'Awb art. 10:3 lid 3');
  if (b.beslistOp > vandaag || b.beslistOp < b.ontvangenOp) return geweigerd('BeslisdatumOnmogelijk', 'Awb art. 7:10', { veld: 'beslistOp' });
  const inhoudelijk = b.uitkomst === 'gegrond' || b.uitkomst === 'ongegrond';
  if (inhoudelijk && !b.opTijd && !b.verschoonbaar) return geweigerd('BezwaarTeLaat', 'Awb art. 6:7, art. 6:11', { veld: 'uitkomst' });
  if (b.herroepen && b.uitkomst !== 'gegrond') return geweigerd('HerroepenAlleenBijGegrond', 'Awb art. 7:11 lid 2', { veld: 'herroepen' });
  return b.herroepen && (b.besluitStand === 'herroepen' || b.besluitStand === 'vervangen')
    ? geweigerd('BesluitGeldtNietMeer', 'Awb art. 7:11 lid 2', { veld: 'herroepen', feiten: { stand: b.besluitStand } }) : toegestaan;
}
