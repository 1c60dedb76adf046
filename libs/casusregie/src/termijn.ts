import { berekenTermijn, dagenTussen, geldend, geweigerd, plusDagen, plusJaren, toegestaan, type Datum, type Duur, type Termijn, type Uitkomst, type Verlenging } from '@wegwijs/kernel';
import { TERMIJN_BESLUIT_DUO, TERMIJN_INBURGERING, TERMIJN_ONDERBREKING_MAXIMUM, TERMIJN_VERZOEK_VANAF } from './normen.termijn.ts';
import { GRONDREGELS, type Verlengingsgrond } from './termijn.verlenging.ts';

/** A verlenging that DUO gave. */
export interface ToegekendeVerlenging {
  grond: Verlengingsgrond;
  duur: Duur;
  beslotenOp: Datum;
  /** The new last day as DUO gave it. */
  nieuwEinde: Datum;
}

/** A gap in residence: from `van`, the first day away, to `tot`, the first day back (exclusive); null while somebody is away. */
export interface Onderbreking {
  van: Datum;
  tot: Datum | null;
}

/** A new term that DUO set in a boetebeschikking (Wi2021 art. 24, 25). */
export interface TermijnNaBoete {
  boeteOp: Datum;
  maanden: number;
  /** First and last day as DUO gave them; absent while we only know the length. */
  begin?: Datum;
  einde?: Datum;
}

/** Begin and end of the termijn as DUO said them, and the day on which it did. Both inclusive. */
export interface DuoTermijn {
  begin: Datum;
  einde: Datum;
  ontvangenOp: Datum;
}

/** Everything that can move the inburgeringstermijn of one person. Lists are in the order in which they were recorded. */
export interface TermijnFeiten {
  dagtekeningInitieel: Datum;
  verlengingen: readonly ToegekendeVerlenging[];
  onderbrekingen: readonly Onderbreking[];
  nieuweTermijnen: readonly TermijnNaBoete[];
  duo: readonly DuoTermijn[];
}

/** The one end date, and how it came about. */
export interface TermijnOpbouw {
  begin: Datum;
  /** Last day, inclusive: DUO's when DUO said one, ours until then. */
  einde: Datum;
  leidend: 'duo' | 'eigen';
  /** Our own last day, whoever leads. */
  eigenEinde: Datum;
  /** DUO and we differ: a signal to ask DUO, never a correction of DUO (Besluit art. 9.3 lid 3). Days: DUO minus ours. */
  verschillen: { wat: 'begin' | 'einde'; eigen: Datum; duo: Datum; dagen: number }[];
  /** The first is the inburgeringstermijn itself, each later one a new term after a boete; with what lengthened it, in order of time. */
  termijnen: Termijn[];
}

type Stap = { op: Datum; verlenging: Verlenging } | { op: Datum; nieuw: TermijnNaBoete };

const GAT = 'Besluit inburgering 2021 art. 2.1 lid 2, art. 4.2';
const NIEUW = 'Wi2021 art. 24, art. 25; Regeling inburgering 2021 art. 7.1 tot en met 7.4 (zonder begin van DUO: de dag na de boete, afgeleid)';

/** The longest gap that does not end the plicht: back on the same day a year later at the latest. */
export const onderbrekingUiterlijk = (van: Datum): Datum => plusJaren(van, geldend(TERMIJN_ONDERBREKING_MAXIMUM, van).waarde.aantal);

/** Did this gap end the plicht? An open one did from the day after its last possible day of return. Bron: Besluit art. 2.1 lid 2. */
export const beeindigtPlicht = (o: Onderbreking, vandaag: Datum): boolean => (o.tot ?? vandaag) > onderbrekingUiterlijk(o.van);

/** Boetes under art. 24 and art. 25 on one day: the longest new term counts (Regeling art. 7.4 lid 6). */
const langstePerDag = (nieuwe: readonly TermijnNaBoete[]): TermijnNaBoete[] =>
  nieuwe.filter((n, i) => !nieuwe.some((a, j) => a.boeteOp === n.boeteOp && (a.maanden > n.maanden || (a.maanden === n.maanden && j < i))));

function stappen(f: TermijnFeiten): Stap[] {
  const uit: Stap[] = [
    ...f.verlengingen.map((v) => ({ op: v.beslotenOp, verlenging: { duur: v.duur, reden: `verlenging: ${v.grond}`, bron: GRONDREGELS[v.grond].bron } })),
    ...f.onderbrekingen.flatMap(({ van, tot }) => (tot === null || beeindigtPlicht({ van, tot }, tot) ? []
      : [{ op: tot, verlenging: { duur: { aantal: dagenTussen(van, tot), eenheid: 'dagen' as const }, reden: `onderbreking van ${van} tot ${tot}`, bron: GAT } }])),
    ...langstePerDag(f.nieuweTermijnen).map((nieuw) => ({ op: nieuw.boeteOp, nieuw })),
  ];
  return uit.sort((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0));
}

/** Each term with what lengthened it while it was the running one. */
function bouwTermijnen(f: TermijnFeiten): Termijn[] {
  const basis = geldend(TERMIJN_INBURGERING, f.dagtekeningInitieel);
  const vragen = [{ norm: basis, aanleiding: 'dagtekening van het eerste PIP', dag0: f.dagtekeningInitieel, verlengingen: [] as Verlenging[] }];
  for (const stap of stappen(f)) {
    if ('verlenging' in stap) vragen.at(-1)!.verlengingen.push(stap.verlenging);
    else vragen.push({
      norm: { ...basis, code: 'termijn.nieuw', waarde: { aantal: stap.nieuw.maanden, eenheid: 'maanden' }, eenheid: 'maanden', bron: NIEUW },
      aanleiding: 'boetebeschikking van DUO', dag0: stap.nieuw.begin ? plusDagen(stap.nieuw.begin, -1) : stap.nieuw.boeteOp, verlengingen: [],
    });
  }
  return vragen.map(berekenTermijn);
}

/** The newest word of DUO about the end; null when DUO said nothing, or set a new term without saying its last day. */
function eindeVanDuo(f: TermijnFeiten): Datum | null {
  const woorden = [
    ...f.duo.map((d) => ({ op: d.ontvangenOp, einde: d.einde as Datum | null })),
    ...f.verlengingen.map((v) => ({ op: v.beslotenOp, einde: v.nieuwEinde as Datum | null })),
    ...langstePerDag(f.nieuweTermijnen).map((n) => ({ op: n.boeteOp, einde: n.einde ?? null })),
  ];
  return woorden.reduce<{ op: Datum; einde: Datum | null } | undefined>((nieuwste, w) => (nieuwste && nieuwste.op > w.op ? nieuwste : w), undefined)?.einde ?? null;
}

/**
 * The inburgeringstermijn with everything that moved it: three years from the day after the FIRST dagtekening (a later PIP, herroeping or
 * vernietiging does not move it, Wi2021 art. 11 lid 3), each verlenging and gap in order of time, and the new term after a boete, which
 * replaces what went before. Counted from the dagtekening and not from the first day, because 28-2-2024 ends on 28-2-2027. Never moved
 * for a weekend or holiday (Atw art. 4). Whoever says what, DUO's day leads (Besluit art. 9.3 lid 3).
 */
export function bouwTermijnOp(f: TermijnFeiten): TermijnOpbouw {
  const termijnen = bouwTermijnen(f);
  const eigenBegin = plusDagen(f.dagtekeningInitieel, 1);
  const eigenEinde = termijnen.at(-1)!.einde;
  const duoBegin = f.duo.reduce<DuoTermijn | undefined>((nieuwste, d) => (nieuwste && nieuwste.ontvangenOp > d.ontvangenOp ? nieuwste : d), undefined)?.begin;
  const duoEinde = eindeVanDuo(f);
  const verschil = (wat: 'begin' | 'einde', eigen: Datum, duo: Datum | null | undefined) => (!duo || duo === eigen ? [] : [{ wat, eigen, duo, dagen: dagenTussen(eigen, duo) }]);
  return {
    begin: duoBegin ?? eigenBegin, einde: duoEinde ?? eigenEinde, leidend: duoEinde ? 'duo' : 'eigen', eigenEinde, termijnen,
    verschillen: [...verschil('begin', eigenBegin, duoBegin), ...verschil('einde', eigenEinde, duoEinde)],
  };
}

/** First day on which a verlenging may be asked for: six months counted back from the last day, not moved (Atw art. 1 lid 2). */
export const verzoekVanaf = (einde: Datum): Termijn =>
  berekenTermijn({ norm: geldend(TERMIJN_VERZOEK_VANAF, einde), aanleiding: 'laatste dag van de inburgeringstermijn', dag0: einde, terugtellend: true });

/** Until when DUO may take to decide; moved by the Algemene termijnenwet. */
export const besluitDuoUiterlijk = (aangevraagdOp: Datum): Termijn =>
  berekenTermijn({ norm: geldend(TERMIJN_BESLUIT_DUO, aangevraagdOp), aanleiding: 'verzoek om verlenging', dag0: aangevraagdOp });

/** May a request of this day be recorded? What DUO gives by itself needs no request. */
export function beoordeelVerzoekdag(einde: Datum, grond: Verlengingsgrond, aangevraagdOp: Datum, vandaag: Datum): Uitkomst {
  const vanaf = verzoekVanaf(einde);
  if (aangevraagdOp > vandaag) return geweigerd('DagInDeToekomst', vanaf.bron, { veld: 'aangevraagdOp' });
  if (grond === 'ambtshalve' || aangevraagdOp >= vanaf.einde) return toegestaan;
  return geweigerd('VerzoekTeVroeg', vanaf.bron, { veld: 'aangevraagdOp', feiten: { vanaf: vanaf.einde, einde } });
}

/** May this gap be recorded? Not to come, not backwards, and not over another one. */
export function beoordeelOnderbreking(o: Onderbreking, andere: readonly Onderbreking[], vandaag: Datum): Uitkomst {
  if (o.van > vandaag) return geweigerd('DagInDeToekomst', GAT, { veld: 'van' });
  if (o.tot !== null && o.tot > vandaag) return geweigerd('DagInDeToekomst', GAT, { veld: 'tot' });
  if (o.tot !== null && o.tot <= o.van) return geweigerd('EindeVoorBegin', GAT, { veld: 'tot', feiten: { van: o.van } });
  const overlap = andere.find((a) => o.van < (a.tot ?? '9999-12-31') && a.van < (o.tot ?? '9999-12-31'));
  return overlap ? geweigerd('OnderbrekingenOverlappen', GAT, { veld: 'van', feiten: { van: overlap.van, tot: overlap.tot ?? 'nog weg' } }) : toegestaan;
}
