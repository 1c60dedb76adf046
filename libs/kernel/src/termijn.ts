import { dagenTussen, datum, delenVan, laatste, plusDagen, plusJaren, plusMaanden, plusWeken, weekdag, type Datum } from './datum.ts';
import { feestdagOp, isWerkdag } from './feestdagen.ts';
import type { Norm, Soort } from './norm.ts';

/** A length of time as the law writes it. The unit matters: 12 weeks and 84 days are not treated alike by Atw art. 4. */
export interface Duur {
  aantal: number;
  eenheid: 'dagen' | 'weken' | 'maanden' | 'jaren';
}

/** One step of the end of a term, one day at a time, with its reason: `2e Paasdag`, `zaterdag`. */
export interface Verschuiving {
  van: Datum;
  naar: Datum;
  reden: string;
  bron: string;
}

/** Days on which the term does not run: from `van` (inclusive) to `tot`, the first running day (exclusive). */
export interface Opschorting {
  van: Datum;
  tot: Datum;
  reden: string;
  bron: string;
}

/** A lengthening of the term. */
export interface Verlenging {
  duur: Duur;
  reden: string;
  bron: string;
}

/** A computed deadline that explains itself. */
export interface Termijn {
  code: string;
  /** The event the clock starts on: `kennisgeving inburgeringsplicht`. */
  aanleiding: string;
  /** The day of that event. */
  dag0: Datum;
  duur: Duur;
  bron: string;
  soort: Soort;
  /** End before suspension, extension and the Algemene termijnenwet. */
  ruwEinde: Datum;
  opschortingen: Opschorting[];
  verlengingen: Verlenging[];
  verschuivingen: Verschuiving[];
  /** Why the Algemene termijnenwet leaves this end where it is; absent when that law applies. */
  zonderAtw?: { reden: string; bron: string };
  /** Last day, inclusive. Of a term counted back: the day it leads to. */
  einde: Datum;
}

/** What `berekenTermijn` needs. */
export interface TermijnVraag {
  norm: Norm<Duur>;
  aanleiding: string;
  /** The day of the event. */
  dag0: Datum;
  opschortingen?: Opschorting[];
  verlengingen?: Verlenging[];
  /** Counted back from `dag0`: "not earlier than six months before". */
  terugtellend?: boolean;
  /** "Six months from the day the right arises": `dag0` is the first day of the term. */
  inclusiefDag0?: boolean;
}

const PLUS = { dagen: plusDagen, weken: plusWeken, maanden: plusMaanden, jaren: plusJaren } as const;

/** The longest term the Algemene termijnenwet still moves, per unit (art. 4 onder a). */
const ATW_GRENS = { dagen: 90, weken: 12, maanden: 3, jaren: 0 } as const;

const plusDuur = (d: Datum, duur: Duur, richting: 1 | -1 = 1): Datum => PLUS[duur.eenheid](d, richting * duur.aantal);

const inWoorden = (duur: Duur): string => `${duur.aantal} ${duur.eenheid}`;

function eisDuur(duur: Duur): void {
  if (!Number.isSafeInteger(duur.aantal) || duur.aantal < 1 || !(duur.eenheid in PLUS)) {
    throw new RangeError(`Een termijn duurt een heel aantal dagen, weken, maanden of jaren, niet '${inWoorden(duur)}'.`);
  }
}

function eisVraag(v: TermijnVraag): void {
  datum(v.dag0);
  eisDuur(v.norm.waarde);
  v.verlengingen?.forEach((x) => eisDuur(x.duur));
  if (v.terugtellend && (v.inclusiefDag0 || v.opschortingen?.length || v.verlengingen?.length)) {
    throw new RangeError(`Een termijn die terugtelt (${v.norm.code}) kan niet worden opgeschort, verlengd of vanaf dag 0 geteld.`);
  }
}

/**
 * Last day of a term whose first day is `dag0`. Where the month has no such day the term fills that month: six months from
 * 31 August run through 28 February, because 1 March would be the first day after it.
 */
function eindeInclusief(dag0: Datum, duur: Duur): Datum {
  const zelfdeDag = plusDuur(dag0, duur);
  const maandTeKort = (duur.eenheid === 'maanden' || duur.eenheid === 'jaren') && delenVan(zelfdeDag).dag < delenVan(dag0).dag;
  return maandTeKort ? zelfdeDag : plusDagen(zelfdeDag, -1);
}

function redenZonderAtw(v: TermijnVraag): Termijn['zonderAtw'] {
  const { norm } = v;
  if (!(norm.atw ?? norm.soort === 'wettelijk')) {
    return norm.soort === 'streefnorm'
      ? { reden: 'een streefnorm is geen termijn uit een wet', bron: 'Atw art. 1 lid 1' }
      : { reden: 'de termijn staat niet in een wet of algemene maatregel van bestuur', bron: 'Atw art. 1 lid 1, art. 5' };
  }
  if (v.terugtellend) return { reden: 'de termijn telt terug', bron: 'Atw art. 1 lid 2' };
  const teLang = [norm.waarde, ...(v.verlengingen ?? []).map((x) => x.duur)].find((d) => d.aantal > ATW_GRENS[d.eenheid]);
  return teLang && { reden: `de termijn duurt ${inWoorden(teLang)}`, bron: 'Atw art. 4 onder a' };
}

/** Overlapping suspensions become one: a day stands still once. */
function samengevoegd(opschortingen: readonly Opschorting[]): { van: Datum; tot: Datum }[] {
  const uit: { van: Datum; tot: Datum }[] = [];
  for (const { van, tot } of [...opschortingen].sort((a, b) => (a.van < b.van ? -1 : 1))) {
    if (dagenTussen(van, tot) < 1) throw new RangeError(`De opschorting van ${van} tot ${tot} duurt geen dag.`);
    const vorige = uit.at(-1);
    if (vorige && van <= vorige.tot) vorige.tot = tot > vorige.tot ? tot : vorige.tot;
    else uit.push({ van, tot });
  }
  return uit;
}

/**
 * Raw end, moved by suspensions and extensions in the order in which the term meets them. A suspension that begins on a day the
 * Algemene termijnenwet gave still counts, and the end never falls on a day that stands still.
 */
function lopendEinde(v: TermijnVraag, ruwEinde: Datum, metAtw: boolean): Datum {
  const wachtend = samengevoegd(v.opschortingen ?? []);
  const verlengingen = v.verlengingen ?? [];
  const eersteDag = v.inclusiefDag0 ? v.dag0 : plusDagen(v.dag0, 1);
  let einde = ruwEinde;
  for (const [i, verlenging] of [undefined, ...verlengingen].entries()) {
    if (verlenging) einde = plusDuur(einde, verlenging.duur);
    const schuiftDaarna = metAtw && i === verlengingen.length;
    while (wachtend[0] && wachtend[0].van <= (schuiftDaarna ? eersteWerkdag(einde) : einde)) {
      const { van, tot } = wachtend.shift()!;
      einde = laatste(plusDagen(einde, Math.max(0, dagenTussen(laatste(van, eersteDag), tot))), tot);
    }
  }
  if (wachtend[0]) throw new RangeError(`De opschorting vanaf ${wachtend[0].van} begint na het einde van de termijn (${einde}).`);
  return einde;
}

function eersteWerkdag(d: Datum): Datum {
  let dag = d;
  while (!isWerkdag(dag)) dag = plusDagen(dag, 1);
  return dag;
}

function stap(van: Datum, artikel: string): Verschuiving {
  const feestdag = feestdagOp(van);
  const naar = plusDagen(van, 1);
  if (feestdag) return { van, naar, reden: feestdag.naam, bron: `${artikel}, ${feestdag.bron.replace(/^Atw /, '')}` };
  return { van, naar, reden: weekdag(van) === 6 ? 'zaterdag' : 'zondag', bron: artikel };
}

/** Art. 1: to the first working day. Then art. 2: a term of three days or more holds at least two working days; suspended days are not in it. */
function verschuif(eersteDag: Datum, einde: Datum, opschortingen: readonly Opschorting[]): Verschuiving[] {
  const stappen: Verschuiving[] = [];
  let dag = einde;
  for (; !isWerkdag(dag); dag = plusDagen(dag, 1)) stappen.push(stap(dag, 'Atw art. 1 lid 1'));
  const staatStil = (d: Datum): boolean => opschortingen.some((o) => o.van <= d && d < o.tot);
  let [dagen, werkdagen] = [0, 0];
  for (let d = eersteDag; d <= dag && (dagen < 3 || werkdagen < 2); d = plusDagen(d, 1)) {
    if (staatStil(d)) continue;
    dagen += Number(d <= einde);
    werkdagen += Number(isWerkdag(d));
  }
  while (dagen >= 3 && werkdagen < 2) {
    const naar = plusDagen(dag, 1);
    stappen.push({ van: dag, naar, reden: 'minder dan twee werkdagen in de termijn', bron: 'Atw art. 2' });
    dag = naar;
    werkdagen += Number(isWerkdag(dag));
  }
  return stappen;
}

/**
 * Computes when a term ends, and keeps every step of the answer.
 *
 * `dag0` is the day of the event and does not count: six weeks after a Friday end on a Friday. With `inclusiefDag0` it is the first
 * day. Months and years end on the same day of the month, or on its last day when there is no such day. Suspended days move the end
 * by as many days; days before the term runs do not count, and overlapping suspensions count once. An extension counts from the end
 * BEFORE the Algemene termijnenwet moved it. That law comes last, and only for a norm it governs (`Norm.atw`), not counted back
 * (art. 1 lid 2), and not longer than 90 days, 12 weeks or 3 months, or in years (art. 4). Term and extension are each measured
 * against art. 4 as the law describes them: 12 weeks extended by 6 still roll, 3 years extended by 3 months do not.
 *
 * @throws RangeError (Dutch) on an impossible date or length, a suspension that starts after the end, or a term counted back that
 *   is also suspended, extended or inclusive.
 */
export function berekenTermijn(v: TermijnVraag): Termijn {
  eisVraag(v);
  const { norm, dag0 } = v;
  const zonderAtw = redenZonderAtw(v);
  const ruwEinde = v.inclusiefDag0 ? eindeInclusief(dag0, norm.waarde) : plusDuur(dag0, norm.waarde, v.terugtellend ? -1 : 1);
  const einde = lopendEinde(v, ruwEinde, zonderAtw === undefined);
  const verschuivingen = zonderAtw ? [] : verschuif(v.inclusiefDag0 ? dag0 : plusDagen(dag0, 1), einde, v.opschortingen ?? []);
  return {
    code: norm.code, aanleiding: v.aanleiding, dag0, duur: norm.waarde, bron: norm.bron, soort: norm.soort, ruwEinde,
    opschortingen: [...(v.opschortingen ?? [])], verlengingen: [...(v.verlengingen ?? [])], verschuivingen,
    ...(zonderAtw && { zonderAtw }), einde: verschuivingen.at(-1)?.naar ?? einde,
  };
}

/**
 * Where a term stands today. `dagen`: days from today to the last day; 0 on that day, negative when late.
 * `binnen 7 dagen` is 0–7 days, `binnen 4 weken` 8–28.
 */
export function stand(t: Termijn, vandaag: Datum): { stand: 'op schema' | 'binnen 4 weken' | 'binnen 7 dagen' | 'te laat'; dagen: number } {
  const dagen = dagenTussen(vandaag, t.einde);
  if (dagen < 0) return { stand: 'te laat', dagen };
  if (dagen <= 7) return { stand: 'binnen 7 dagen', dagen };
  return { stand: dagen <= 28 ? 'binnen 4 weken' : 'op schema', dagen };
}
