import { berekenTermijn, geldend, geweigerd, laatste, plusDagen, toegestaan, type Datum, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import { RECHTSGANG_TERMIJN } from './normen.handhaving.ts';

export const RECHTSGANGEN = ['bezwaar', 'beroep', 'hoger-beroep'] as const;
export type Rechtsgangsoort = (typeof RECHTSGANGEN)[number];

export const RECHTSGANGUITKOMSTEN = ['ongegrond', 'niet-ontvankelijk', 'ingetrokken', 'verlaagd', 'herroepen'] as const;
export type Rechtsganguitkomst = (typeof RECHTSGANGUITKOMSTEN)[number];

/** One step against a boete, with the answer when there is one. */
export interface Rechtsgangstap {
  soort: Rechtsgangsoort;
  ontvangenOp: Datum;
  uitkomst?: Rechtsganguitkomst;
  /** Day on which the answer was made known, or on which it was withdrawn. */
  uitkomstOp?: Datum;
}

/** The last six weeks that run against a boete: after the bekendmaking, and again after each answer. */
export function rechtsgangtermijn(bekendgemaaktOp: Datum, stappen: readonly Rechtsgangstap[]): Termijn {
  const antwoord = stappen.filter((s) => s.uitkomstOp && s.uitkomst !== 'ingetrokken').at(-1);
  const dag0 = antwoord?.uitkomstOp ?? bekendgemaaktOp;
  return berekenTermijn({ norm: geldend(RECHTSGANG_TERMIJN, dag0), aanleiding: antwoord ? `bekendmaking van de beslissing op ${antwoord.soort}` : 'bekendmaking van de boete', dag0 });
}

/**
 * First day on which nothing can be done about the boete any more. Undefined while a step is open, and when it was revoked. A step that
 * is open blocks this even when it came too late: whether that is excusable is for the answer on it (Awb art. 6:11).
 */
export function onherroepelijkVanaf(bekendgemaaktOp: Datum | undefined, stappen: readonly Rechtsgangstap[]): Datum | undefined {
  if (!bekendgemaaktOp || stappen.some((s) => !s.uitkomst || !s.uitkomstOp || s.uitkomst === 'herroepen')) return undefined;
  const beslist = stappen.map((s) => s.uitkomstOp as Datum);
  const einde = stappen.at(-1)?.soort === 'hoger-beroep' ? [] : [plusDagen(rechtsgangtermijn(bekendgemaaktOp, stappen).einde, 1)];
  return laatste(...beslist, ...einde);
}

/** Awb art. 6:9: in time when received within the term, or posted within it and received at most a week later. */
export const isOpTijd = (termijn: Pick<Termijn, 'einde'>, ontvangenOp: Datum, gepostOp?: Datum): boolean =>
  ontvangenOp <= termijn.einde || (gepostOp !== undefined && gepostOp <= termijn.einde && ontvangenOp <= plusDagen(termijn.einde, 7));

/** May this step be registered? One at a time, in their order; lateness is no ground to refuse registration. */
export function magRechtsgang(bekendgemaaktOp: Datum | undefined, stappen: readonly Rechtsgangstap[], nieuw: { soort: Rechtsgangsoort; ontvangenOp: Datum; gepostOp?: Datum }, vandaag: Datum): Uitkomst {
  const bron = 'Awb art. 6:4, art. 7:1, art. 8:1';
  if (!bekendgemaaktOp) return geweigerd('BesluitNietBekendgemaakt', 'Awb art. 6:8 lid 1', { veld: 'ontvangenOp' });
  if (nieuw.ontvangenOp > vandaag) return geweigerd('OntvangstInDeToekomst', bron, { veld: 'ontvangenOp' });
  if (nieuw.gepostOp && nieuw.gepostOp > nieuw.ontvangenOp) return geweigerd('GepostNaOntvangst', 'Awb art. 6:9', { veld: 'gepostOp' });
  const vorige = stappen.at(-1);
  if (vorige && !vorige.uitkomst) return geweigerd('RechtsgangLoopt', bron, { veld: 'soort', feiten: { soort: vorige.soort } });
  if (vorige?.uitkomst === 'herroepen') return geweigerd('BoeteHerroepen', bron);
  // Withdrawn: within the term the same step can be taken again.
  const verwacht = vorige?.uitkomst === 'ingetrokken' ? vorige.soort : RECHTSGANGEN[vorige ? RECHTSGANGEN.indexOf(vorige.soort) + 1 : 0];
  if (nieuw.soort !== verwacht) return geweigerd('RechtsgangNietAanDeBeurt', bron, { veld: 'soort', feiten: { verwacht: verwacht ?? 'geen' } });
  if (nieuw.ontvangenOp < (vorige?.uitkomstOp ?? bekendgemaaktOp)) return geweigerd('RechtsgangVoorBesluit', 'Awb art. 6:10', { veld: 'ontvangenOp' });
  return toegestaan;
}

export interface Rechtsgangbesluit {
  uitkomst: Rechtsganguitkomst;
  uitkomstOp: Datum;
  /** New amount in cents; only with `verlaagd`. */
  bedrag?: number;
  /** Who answers, and who took the boetebesluit. */
  beslisser: string;
  besluitDoor: string;
}

/** May this answer to the open step be recorded? The answer on a bezwaar is not given by who took the besluit (Awb art. 7:5, 10:3). */
export function magRechtsgangBeslissen(stap: Rechtsgangstap & { opTijd: boolean }, b: Rechtsgangbesluit, nu: { bedrag: number; vandaag: Datum; verschoonbaar: boolean }): Uitkomst {
  const bron = 'Awb art. 7:11, art. 7:12';
  if (stap.uitkomst) return geweigerd('RechtsgangBeslist', bron, { veld: 'uitkomst' });
  if (b.uitkomstOp > nu.vandaag) return geweigerd('UitkomstInDeToekomst', bron, { veld: 'uitkomstOp' });
  if (b.uitkomstOp < stap.ontvangenOp) return geweigerd('UitkomstVoorOntvangst', bron, { veld: 'uitkomstOp' });
  if (stap.soort === 'bezwaar' && b.uitkomst !== 'ingetrokken' && b.beslisser === b.besluitDoor) return geweigerd('ZelfdePersoonBesliste', 'Awb art. 10:3 lid 3', { veld: 'uitkomst' });
  if (!stap.opTijd && !nu.verschoonbaar && !['niet-ontvankelijk', 'ingetrokken'].includes(b.uitkomst)) return geweigerd('BezwaarTeLaat', 'Awb art. 6:11', { veld: 'uitkomst' });
  if ((b.uitkomst === 'verlaagd') !== (b.bedrag !== undefined)) return geweigerd('BedragHoortBijVerlaging', bron, { veld: 'bedrag' });
  if (b.bedrag !== undefined && (b.bedrag <= 0 || b.bedrag >= nu.bedrag)) return geweigerd('BedragNietLager', 'Awb art. 7:11 (een bezwaar maakt een boete nooit hoger)', { veld: 'bedrag', feiten: { bedrag: nu.bedrag } });
  return toegestaan;
}
