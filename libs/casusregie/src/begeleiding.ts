import { berekenTermijn, geldend, geweigerd, plusDagen, toegestaan, type Datum, type Norm, type Duur, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import {
  BEGELEIDING_BIJNA_EINDE, BEGELEIDING_CHECKLIST, BEGELEIDING_DUUR, BEGELEIDING_START, BEGELEIDING_UREN, type Checklistonderdeel,
} from './normen.begeleiding.ts';
import type { Klokslag } from './signaal.ts';

export const BEGELEIDING_STANDEN = ['wacht', 'loopt', 'beeindigd'] as const;
export type BegeleidingStand = (typeof BEGELEIDING_STANDEN)[number];

export const BEGELEIDING_EINDGRONDEN = ['periode-voorbij', 'zelfredzaam', 'op-eigen-verzoek', 'verhuisd', 'geen-recht', 'plicht-geeindigd'] as const;
export type BegeleidingEindgrond = (typeof BEGELEIDING_EINDGRONDEN)[number];
/** Grounds that somebody chooses; the others follow from a fact about the dossier. */
export const GEKOZEN_EINDGRONDEN = ['periode-voorbij', 'zelfredzaam', 'op-eigen-verzoek', 'verhuisd', 'geen-recht'] as const satisfies readonly BegeleidingEindgrond[];

const RECHT = 'Wi2021 art. 13 lid 1, art. 19';
const DUUR = 'Wi2021 art. 13 lid 1; Startnotitie nieuwe Wet inburgering §4 onder 5, §5';

/**
 * Does this person have a right to maatschappelijke begeleiding? Asielstatushouders do, their family with a regular permit (art. 13 lid 1
 * onder b) too: `doelgroep` is how DUO treats somebody, never the permit code.
 */
export function beoordeelRechtOpBegeleiding(doelgroep: string | null): Uitkomst {
  if (doelgroep === null) return geweigerd('DoelgroepOnbekend', RECHT, { veld: 'doelgroep' });
  return doelgroep === 'asiel' ? toegestaan : geweigerd('GeenRechtOpBegeleiding', RECHT, { veld: 'doelgroep', feiten: { doelgroep } });
}

/** What a gemeente decided for all its begeleidingen that begin on or after `vanaf`, by a named besluit. */
export interface Begeleidingsbeleid {
  vanaf: Datum;
  maanden: number;
  urenPerMaand: number;
  besluit: string;
}

/** What a gemeente decided for one person. The latest counts; the earlier ones stay, with their reasons. */
export interface BegeleidingMaatwerk {
  maanden: number;
  urenPerMaand: number;
  reden: string;
}

/** Length and intensity with where they come from. */
export interface Begeleidingsomvang {
  termijn: Termijn;
  urenPerMaand: number;
  urenBron: string;
}

const duurNorm = (norm: Norm<Duur>, maanden: number, bron: string): Norm<Duur> => ({ ...norm, waarde: { aantal: maanden, eenheid: 'maanden' }, bron });

/**
 * Length and intensity of one begeleiding: what was decided for the person, else what the gemeente decided (the latest beleid that holds
 * on the day of inscription), else the norm. The term is counted in months, `ingeschrevenOp` is its first day, its end the last day.
 * @throws RangeError (Dutch) when no norm holds on that day
 */
export function begeleidingsomvang(ingeschrevenOp: Datum, beleid: readonly Begeleidingsbeleid[] = [], maatwerk?: BegeleidingMaatwerk): Begeleidingsomvang {
  const norm = geldend(BEGELEIDING_DUUR, ingeschrevenOp);
  const uren = geldend(BEGELEIDING_UREN, ingeschrevenOp);
  const eigen = beleid.filter((b) => b.vanaf <= ingeschrevenOp).sort((a, b) => (a.vanaf < b.vanaf ? 1 : -1))[0];
  const keuze = maatwerk
    ? { ...maatwerk, bron: `maatwerk: ${maatwerk.reden}` }
    : eigen && { ...eigen, bron: `besluit van de gemeente: ${eigen.besluit}` };
  return {
    termijn: berekenTermijn({
      norm: keuze ? duurNorm(norm, keuze.maanden, keuze.bron) : norm, aanleiding: 'inschrijving in de BRP', dag0: ingeschrevenOp, inclusiefDag0: true }),
    urenPerMaand: keuze?.urenPerMaand ?? uren.waarde,
    urenBron: keuze?.bron ?? uren.bron,
  };
}

/** Last day for the first talk: a streefnorm, counted from the inscription. */
export const startUiterlijk = (ingeschrevenOp: Datum): Termijn =>
  berekenTermijn({ norm: geldend(BEGELEIDING_START, ingeschrevenOp), aanleiding: 'inschrijving in de BRP', dag0: ingeschrevenOp });

/** First day on which the end is near and the hand-over should be prepared. */
export const bijnaEindeVanaf = (einde: Datum): Datum =>
  berekenTermijn({ norm: geldend(BEGELEIDING_BIJNA_EINDE, einde), aanleiding: 'einde van de begeleiding', dag0: einde, terugtellend: true }).einde;

/** The clock of one begeleiding: its first talk while it waits, its end while it runs. */
export function klokkenVanBegeleiding(b: { stand: BegeleidingStand; startUiterlijk: Datum; eindeGepland: Datum; nabijVanaf: Datum }): Klokslag[] {
  const klok = (soort: Klokslag['soort'], norm: Norm<Duur>, uiterlijk: Datum, valtOp: Datum): Klokslag[] =>
    [{ soort, uiterlijk, valtOp, norm: norm.code, normsoort: norm.soort, bron: norm.bron }];
  if (b.stand === 'wacht') return klok('begeleiding-niet-gestart', geldend(BEGELEIDING_START, b.startUiterlijk), b.startUiterlijk, plusDagen(b.startUiterlijk, 1));
  return b.stand === 'loopt' ? klok('begeleiding-eindigt', geldend(BEGELEIDING_BIJNA_EINDE, b.eindeGepland), b.eindeGepland, b.nabijVanaf) : [];
}

/** A part of the checklist that a gemeente decided for itself: it replaces the part with the same code, or adds one; `vervalt` drops it. */
export interface EigenOnderdeel extends Checklistonderdeel {
  vanaf: Datum;
  vervalt: boolean;
}

/** The checklist of a gemeente on a day: the norm, with per code the gemeente's latest own row that holds on that day. */
export function checklistOp(eigen: readonly EigenOnderdeel[], op: Datum): Checklistonderdeel[] {
  const laatste = new Map<string, EigenOnderdeel>();
  for (const e of [...eigen].sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1))) if (e.vanaf <= op) laatste.set(e.code, e);
  const norm = geldend(BEGELEIDING_CHECKLIST, op).waarde;
  const kaal = ({ code, omschrijving, wie, dagen, alleenMetKinderen }: Checklistonderdeel): Checklistonderdeel => ({ code, omschrijving, wie, dagen, alleenMetKinderen });
  const toegevoegd = [...laatste.values()].filter((e) => !norm.some((n) => n.code === e.code));
  return [...norm, ...toegevoegd].flatMap((n) => {
    const e = laatste.get(n.code);
    return e ? (e.vervalt ? [] : [kaal(e)]) : [n];
  });
}

/**
 * A gemeente decides for days that are still to come: who is guided already, or is inscribed today, keeps what held for him.
 * @param veld the field that carries the day
 */
export const beoordeelIngang = (vanaf: Datum, vandaag: Datum, veld = 'vanaf'): Uitkomst =>
  vanaf > vandaag ? toegestaan : geweigerd('IngangNietInDeToekomst', DUUR, { veld, feiten: { vandaag } });

/** The checklist for one household, each part with its last day (inclusive). */
export const checklistVoor = (onderdelen: readonly Checklistonderdeel[], ingeschrevenOp: Datum, kinderen: boolean): (Checklistonderdeel & { uiterlijk: Datum })[] =>
  onderdelen.filter((o) => kinderen || !o.alleenMetKinderen).map((o) => ({ ...o, uiterlijk: plusDagen(ingeschrevenOp, o.dagen) }));

/** What the rules look at of one begeleiding. */
export interface Begeleidingsfeiten {
  stand: BegeleidingStand;
  ingeschrevenOp: Datum;
  begonnenOp: Datum | null;
}

/** May begeleiding begin on this day? Not before the inscription, not in the future, once. */
export function beoordeelBegin(b: Begeleidingsfeiten, op: Datum, vandaag: Datum): Uitkomst {
  if (b.stand !== 'wacht') return geweigerd('BegeleidingAlBegonnen', DUUR, { feiten: { stand: b.stand } });
  if (op < b.ingeschrevenOp) return geweigerd('BeginVoorInschrijving', DUUR, { veld: 'begonnenOp', feiten: { ingeschrevenOp: b.ingeschrevenOp } });
  return op > vandaag ? geweigerd('BeginInDeToekomst', DUUR, { veld: 'begonnenOp', feiten: { vandaag } }) : toegestaan;
}

/** Work on a begeleiding that does not run is refused. */
export const beoordeelLopendeBegeleiding = (b: Pick<Begeleidingsfeiten, 'stand'>): Uitkomst =>
  b.stand === 'loopt' ? toegestaan : geweigerd('BegeleidingLooptNiet', DUUR, { feiten: { stand: b.stand } });

/** Did something of this begeleiding happen on this day? Not before it began, not in the future. */
export function beoordeelDag(b: Begeleidingsfeiten, op: Datum, vandaag: Datum, veld: string): Uitkomst {
  const lopend = beoordeelLopendeBegeleiding(b);
  if (!lopend.toegestaan) return lopend;
  if (b.begonnenOp !== null && op < b.begonnenOp) return geweigerd('VoorBeginBegeleiding', DUUR, { veld, feiten: { begonnenOp: b.begonnenOp } });
  return op > vandaag ? geweigerd('DagInDeToekomst', DUUR, { veld, feiten: { vandaag } }) : toegestaan;
}

/**
 * May a part of the checklist be marked as done on this day? A bank account may exist before the first talk, so the day may lie before
 * the beginning; not in the future.
 */
export function beoordeelPunt(b: Begeleidingsfeiten, op: Datum | undefined, vandaag: Datum): Uitkomst {
  const lopend = beoordeelLopendeBegeleiding(b);
  if (!lopend.toegestaan) return lopend;
  return op !== undefined && op > vandaag ? geweigerd('DagInDeToekomst', DUUR, { veld: 'op', feiten: { vandaag } }) : toegestaan;
}

/**
 * May the gemeente decide this length for one person? Longer or shorter, with a reason, as long as the new end is not past: what was
 * promised until yesterday cannot be taken back.
 */
export function beoordeelMaatwerk(b: Begeleidingsfeiten, m: BegeleidingMaatwerk, vandaag: Datum): Uitkomst {
  if (b.stand === 'beeindigd') return geweigerd('BegeleidingLooptNiet', DUUR, { feiten: { stand: b.stand } });
  const { einde } = begeleidingsomvang(b.ingeschrevenOp, [], m).termijn;
  return einde < vandaag ? geweigerd('EindeInHetVerleden', DUUR, { veld: 'maanden', feiten: { einde, vandaag } }) : toegestaan;
}

/** How an end is prepared: to whom the person was handed over, or why nobody was needed. */
export interface Eindefeiten {
  grond: BegeleidingEindgrond;
  op: Datum;
  /** Referrals and hand-overs of this begeleiding that were not returned. */
  overdrachten: number;
  geenOverdrachtReden?: string;
  /** Last day by the term. */
  gepland: Datum;
}

/**
 * May begeleiding end like this? Once, not before it began, not in the future; `periode-voorbij` not before the last day. Where the person
 * stays here somebody else has to know him, or a reason has to say why not: "het is de bedoeling dat statushouders zich voor begeleiding
 * melden bij Caleidoz, sociale raadslieden of de gebiedsteams".
 */
export function beoordeelEindeBegeleiding(b: Begeleidingsfeiten, e: Eindefeiten, vandaag: Datum): Uitkomst {
  if (b.stand === 'beeindigd') return geweigerd('BegeleidingAlBeeindigd', DUUR);
  if (e.op < (b.begonnenOp ?? b.ingeschrevenOp)) return geweigerd('EindeVoorBegin', DUUR, { veld: 'op', feiten: { begonnenOp: b.begonnenOp ?? b.ingeschrevenOp } });
  if (e.op > vandaag) return geweigerd('EindeInDeToekomst', DUUR, { veld: 'op', feiten: { vandaag } });
  if (e.grond === 'periode-voorbij' && e.op < e.gepland) return geweigerd('PeriodeLooptNog', DUUR, { veld: 'grond', feiten: { gepland: e.gepland } });
  const blijftHier = e.grond !== 'verhuisd' && e.grond !== 'geen-recht';
  if (blijftHier && e.overdrachten === 0 && !e.geenOverdrachtReden) return geweigerd('OverdrachtOntbreekt', 'Startnotitie nieuwe Wet inburgering §5', { veld: 'geenOverdrachtReden' });
  return toegestaan;
}

/** Contact so far against what was planned, in minutes, over the months that are complete. */
export function contactstand(o: { begonnenOp: Datum | null; urenPerMaand: number; minuten: number; tot: Datum }): { geplandMinuten: number; minuten: number; achter: boolean } {
  const maanden = o.begonnenOp === null || o.tot < o.begonnenOp ? 0 : heleMaanden(o.begonnenOp, o.tot);
  const geplandMinuten = maanden * o.urenPerMaand * 60;
  return { geplandMinuten, minuten: o.minuten, achter: o.minuten < geplandMinuten };
}

/** Whole months from `van` (inclusive) up to `tot` (exclusive). */
function heleMaanden(van: Datum, tot: Datum): number {
  const [j1 = 0, m1 = 0, d1 = 0] = van.split('-').map(Number);
  const [j2 = 0, m2 = 0, d2 = 0] = tot.split('-').map(Number);
  return (j2 - j1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}
