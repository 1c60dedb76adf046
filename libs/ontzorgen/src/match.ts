import { dagenTussen, euro, geldend, geweigerd, isWerkdag, plusDagen, toegestaan, type Centen, type Datum, type Uitkomst } from '@wegwijs/kernel';
import type { Afschriftregel, Bankrichting } from './bankafschrift.ts';
import { RETOUR_ZONDER_KENMERK, VRAAGPOST_OUD, VRAAGPOST_UITZOEKEN } from './normen.bank.ts';

/** An instruction of ours, as the bank can mean it. */
export interface Bankopdracht {
  id: string;
  eindId: string;
  huishoudenId: string;
  bedrag: Centen;
  stand: 'vrijgegeven' | 'geboekt' | 'afgewezen' | 'geretourneerd' | 'heruitgegeven' | 'vervallen';
  /** Day on which the bank booked it. */
  geboektOp?: Datum;
  /** The ledger of a closed household takes no more entries. */
  huishoudenOpen: boolean;
  /** A proposal about it waits for a person. */
  voorgesteld?: boolean;
}

export const VRAAGREDENEN = [
  'geen-kenmerk', 'kenmerk-onbekend', 'bedrag-wijkt-af', 'al-geboekt', 'nog-niet-geboekt', 'al-geretourneerd', 'afgewezen-maar-geboekt', 'huishouden-gesloten', 'storno', 'bijschrijving',
  'geen-passende-betaling', 'meer-dan-een-mogelijk', 'voorstel-afgewezen', 'voorstel-vervallen',
] as const;
export type Vraagreden = (typeof VRAAGREDENEN)[number];
export const VOORSTELGRONDEN = ['bedrag-uniek', 'kenmerk-zonder-retourcode'] as const;
export type Voorstelgrond = (typeof VOORSTELGRONDEN)[number];

/** What a line of the bank is. A `voorstel` waits for a person; a `vraagpost` waits for somebody who finds out. */
export type Match =
  | { nr: number; als: 'geboekt' | 'retour'; opdracht: Bankopdracht }
  | { nr: number; als: 'voorstel'; opdracht: Bankopdracht; grond: Voorstelgrond }
  | { nr: number; als: 'vraagpost'; reden: Vraagreden };

const vraag = (r: Afschriftregel, reden: Vraagreden): Match => ({ nr: r.nr, als: 'vraagpost', reden });

/** Money that left: the instruction with the same EndToEndId and the same amount, and otherwise nobody's. */
function matchAf(r: Afschriftregel, opKenmerk: ReadonlyMap<string, Bankopdracht>): Match {
  if (r.soort !== 'overboeking') return vraag(r, 'storno');
  if (r.eindId === undefined) return vraag(r, 'geen-kenmerk');
  const o = opKenmerk.get(r.eindId);
  if (!o) return vraag(r, 'kenmerk-onbekend');
  if (o.stand === 'afgewezen' || o.stand === 'vervallen') return vraag(r, 'afgewezen-maar-geboekt');
  if (o.stand !== 'vrijgegeven') return vraag(r, 'al-geboekt');
  return o.bedrag === r.bedrag ? { nr: r.nr, als: 'geboekt', opdracht: o } : vraag(r, 'bedrag-wijkt-af');
}

/** Why this instruction cannot be the one that came back; undefined when it can. */
function waaromGeenRetour(o: Bankopdracht, bedrag: Centen): Vraagreden | undefined {
  if (o.stand === 'geretourneerd' || o.stand === 'heruitgegeven') return 'al-geretourneerd';
  if (o.stand !== 'geboekt') return 'nog-niet-geboekt';
  if (o.bedrag !== bedrag) return 'bedrag-wijkt-af';
  return o.huishoudenOpen ? undefined : 'huishouden-gesloten';
}

function matchMetKenmerk(r: Afschriftregel, o: Bankopdracht | undefined): Match {
  if (!o) return vraag(r, r.soort === 'retour' ? 'kenmerk-onbekend' : 'bijschrijving');
  const waarom = waaromGeenRetour(o, r.bedrag);
  if (waarom) return vraag(r, waarom);
  if (r.soort === 'retour') return { nr: r.nr, als: 'retour', opdracht: o };
  return o.voorgesteld === true ? vraag(r, 'meer-dan-een-mogelijk') : { nr: r.nr, als: 'voorstel', opdracht: o, grond: 'kenmerk-zonder-retourcode' };
}

/** Without EndToEndId: one payment of this amount, booked in the days of the norm before it, is a proposal. Two are a question. */
function matchZonderKenmerk(r: Afschriftregel, opdrachten: readonly Bankopdracht[], dubbel: boolean): Match {
  if (r.soort !== 'retour') return vraag(r, 'bijschrijving');
  const dagen = geldend(RETOUR_ZONDER_KENMERK, r.boekdatum).waarde;
  const binnen = (o: Bankopdracht) => o.geboektOp !== undefined && o.geboektOp <= r.boekdatum && dagenTussen(o.geboektOp, r.boekdatum) <= dagen;
  const passend = opdrachten.filter((o) => o.voorgesteld !== true && waaromGeenRetour(o, r.bedrag) === undefined && binnen(o));
  const [enige, ...meer] = passend;
  if (!enige) return vraag(r, 'geen-passende-betaling');
  return meer.length > 0 || dubbel ? vraag(r, 'meer-dan-een-mogelijk') : { nr: r.nr, als: 'voorstel', opdracht: enige, grond: 'bedrag-uniek' };
}

/**
 * What each line of a statement is, given the instructions it can be about. What left goes first, then what comes back with its EndToEndId, then what
 * comes back without: so the order in which the bank lists its lines changes nothing. An instruction is used once.
 * @param opdrachten those that the EndToEndIds name, and those that were booked with the amounts of the returns
 * @returns one answer per line, in the order of the lines
 */
export function koppel(regels: readonly Afschriftregel[], opdrachten: readonly Bankopdracht[]): Match[] {
  const nu = new Map(opdrachten.map((o) => [o.eindId, o]));
  const uit = new Map<number, Match>();
  const zet = (r: Afschriftregel, m: Match) => {
    uit.set(r.nr, m);
    if (m.als === 'geboekt') nu.set(m.opdracht.eindId, { ...m.opdracht, stand: 'geboekt', geboektOp: r.boekdatum });
    if (m.als === 'retour') nu.set(m.opdracht.eindId, { ...m.opdracht, stand: 'geretourneerd' });
    if (m.als === 'voorstel') nu.set(m.opdracht.eindId, { ...m.opdracht, voorgesteld: true });
  };
  const bij = regels.filter((r) => r.richting === 'bij');
  for (const r of regels) if (r.richting === 'af') zet(r, matchAf(r, nu));
  for (const r of bij) if (r.soort === 'storno') zet(r, vraag(r, 'storno'));
  for (const soort of ['retour', 'overboeking'] as const) for (const r of bij) if (r.soort === soort && r.eindId !== undefined) zet(r, matchMetKenmerk(r, nu.get(r.eindId)));
  const los = bij.filter((r) => r.soort !== 'storno' && r.eindId === undefined);
  const perBedrag = new Map<Centen, number>();
  for (const r of los) if (r.soort === 'retour') perBedrag.set(r.bedrag, (perBedrag.get(r.bedrag) ?? 0) + 1);
  for (const r of los) {
    const gelijk = r.soort === 'retour' ? [...nu.values()].filter((o) => o.bedrag === r.bedrag) : [];
    zet(r, matchZonderKenmerk(r, gelijk, (perBedrag.get(r.bedrag) ?? 0) > 1));
  }
  return regels.map((r) => uit.get(r.nr)!);
}

export const TOEWIJZINGEN = ['betaling', 'retour', 'terugbetaling', 'vordering', 'gemeente'] as const;
/**
 * What an unknown amount turns out to be. `betaling`: an instruction of ours that the bank booked without its EndToEndId. `retour`: one that came back.
 * `terugbetaling`: a creditor pays money of the household back. `vordering`: the household owes it (out) or pays what it owed (in).
 * `gemeente`: money of the gemeente itself, or costs of the bank: of no household.
 */
export type Toewijzing = (typeof TOEWIJZINGEN)[number];

const RICHTING: Readonly<Record<Toewijzing, readonly Bankrichting[]>> = { betaling: ['af'], retour: ['bij'], terugbetaling: ['bij'], vordering: ['af', 'bij'], gemeente: ['af', 'bij'] };
const MET_OPDRACHT: readonly Toewijzing[] = ['betaling', 'retour'];
const MET_HUISHOUDEN: readonly Toewijzing[] = ['terugbetaling', 'vordering'];
const B7 = 'Werkinstructie ontzorgen B7 (grootboek)';

/** May this unknown amount be assigned so? Says what must be filled in with it; the instruction itself is judged by `magAlsOpdracht`. */
export function magToewijzen(regel: { stand: string; richting: Bankrichting }, v: { soort: Toewijzing; opdrachtId?: string; huishoudenId?: string }): Uitkomst {
  if (regel.stand === 'voorstel') return geweigerd('EerstVoorstelBeslissen', B7);
  if (regel.stand !== 'vraagpost') return geweigerd('VraagpostAlToegewezen', B7);
  if (!RICHTING[v.soort].includes(regel.richting)) return geweigerd('ToewijzingPastNietBijRichting', B7, { veld: 'soort' });
  if (MET_OPDRACHT.includes(v.soort) !== (v.opdrachtId !== undefined)) return geweigerd(v.opdrachtId === undefined ? 'OpdrachtOntbreekt' : 'OpdrachtHoortHierNiet', B7, { veld: 'opdrachtId' });
  if (MET_HUISHOUDEN.includes(v.soort) !== (v.huishoudenId !== undefined)) return geweigerd(v.huishoudenId === undefined ? 'HuishoudenOntbreekt' : 'HuishoudenHoortHierNiet', B7, { veld: 'huishoudenId' });
  return toegestaan;
}

/** Can this line be the payment, or the return, of this instruction? Same amount, and the instruction stands so. */
export function magAlsOpdracht(soort: 'betaling' | 'retour', bedrag: Centen, o: Pick<Bankopdracht, 'stand' | 'bedrag' | 'huishoudenOpen'>): Uitkomst {
  const nodig = soort === 'betaling' ? 'vrijgegeven' : 'geboekt';
  if (o.stand !== nodig) return geweigerd('OpdrachtStaatAnders', B7, { veld: 'opdrachtId', feiten: { stand: o.stand } });
  if (o.bedrag !== bedrag) return geweigerd('BedragVerschilt', B7, { veld: 'opdrachtId' });
  return soort === 'retour' && !o.huishoudenOpen ? geweigerd('HuishoudenGesloten', 'I13: geen boeking op een gesloten huishouden', { veld: 'opdrachtId' }) : toegestaan;
}

/** A household does not pay more back than it owes: the rest is its own money (`terugbetaling`). Both in cents. */
export function pastOpVordering(bedrag: Centen, open: Centen): Uitkomst {
  return bedrag <= open ? toegestaan : geweigerd('MeerDanVordering', B7, { veld: 'soort', feiten: { open: euro(open) } });
}

export const OUDERDOMMEN = ['nieuw', 'uitzoeken', 'oud'] as const;
export type Ouderdom = (typeof OUDERDOMMEN)[number];

/** How old an unknown amount is: calendar days, and what that means by the norms of `vandaag`. */
export function ouderdom(boekdatum: Datum, vandaag: Datum): { dagen: number; ouderdom: Ouderdom } {
  const dagen = Math.max(0, dagenTussen(boekdatum, vandaag));
  if (dagen > geldend(VRAAGPOST_OUD, vandaag).waarde) return { dagen, ouderdom: 'oud' };
  let werkdagen = 0;
  for (let d = plusDagen(boekdatum, 1); d <= vandaag; d = plusDagen(d, 1)) if (isWerkdag(d)) werkdagen += 1;
  return { dagen, ouderdom: werkdagen > geldend(VRAAGPOST_UITZOEKEN, vandaag).waarde ? 'uitzoeken' : 'nieuw' };
}
