import { geweigerd, isDatum, toegestaan, type Centen, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { maandPlus, maandVan } from './bijstand.ts';
import type { MaandUitkomst } from './maand.ts';
import type { Tekortbesluit } from './maand.posten.ts';
import { HUUR_AFWIJKING, REGEL_MAXIMUM } from './normen.bijstand.ts';
import { waardeOp } from './tarief.bedrag.ts';

export const RUNSTANDEN = ['concept', 'aangeboden', 'vrijgegeven'] as const;
export type Runstand = (typeof RUNSTANDEN)[number];
export const REGELSTANDEN = ['akkoord', 'controleren', 'geblokkeerd', 'uitgesloten'] as const;
export type Regelstand = (typeof REGELSTANDEN)[number];
export const TEKORTSTANDEN = ['open', 'besloten', 'vervallen'] as const;

const BRON = 'Werkproces maandrun RSD; Participatiewet art. 45 lid 1';
const VOORUIT = 2;
const TERUG = 3;

/** May a month be computed? From three months back to two ahead. */
export function magMaandrun(maand: string, vandaag: Datum): Uitkomst {
  if (!isDatum(maand) || !maand.endsWith('-01')) return geweigerd('GeenMaand', BRON, { veld: 'maand' });
  const nu = maandVan(vandaag);
  if (maand > maandPlus(nu, VOORUIT)) return geweigerd('MaandTeVerVooruit', BRON, { veld: 'maand', feiten: { tot: maandPlus(nu, VOORUIT) } });
  if (maand < maandPlus(nu, -TERUG)) return geweigerd('MaandTeLangGeleden', BRON, { veld: 'maand', feiten: { vanaf: maandPlus(nu, -TERUG) } });
  return toegestaan;
}

/** May there be another run of a month that was released? Only for somebody whom it did not pay; a difference comes in the next month by itself. */
export const magNogEenRun = (huishoudens: number): Uitkomst => (huishoudens > 0 ? toegestaan : geweigerd('MaandAlVrijgegeven', BRON, { veld: 'maand' }));

/** Only a concept is computed again: what is offered is frozen, what is released is paid. */
export const magHerberekenen = (stand: Runstand): Uitkomst => (stand === 'concept' ? toegestaan : geweigerd('RunNietInConcept', BRON, { feiten: { stand } }));

/** A person looked at it and agrees. A blocked row cannot be looked away: its cause has to go. */
export function magGezien(stand: Regelstand): Uitkomst {
  if (stand === 'controleren') return toegestaan;
  return stand === 'geblokkeerd' ? geweigerd('RegelGeblokkeerd', BRON) : geweigerd('RegelNietTeControleren', BRON, { feiten: { stand } });
}

/** Only an exclusion can be taken back. */
export const magOpnemen = (stand: Regelstand): Uitkomst => (stand === 'uitgesloten' ? toegestaan : geweigerd('RegelNietUitgesloten', BRON, { feiten: { stand } }));

/** What payment facts say about one computed month. */
export interface Regelfeiten {
  ibanNietGecontroleerd: boolean;
  nieuwIban: boolean;
  geenRekeningKlant: boolean;
  eersteMaand: boolean;
  /** Rent of this and of last month, in cents; undefined when there was none. */
  huur?: Centen;
  vorigeHuur?: Centen;
  geenMachtiging: boolean;
}

const BLOKKEERT = ['NormOnbekend', 'AanvragerOnbekend', 'PartnerOnbekend', 'LeeftijdZonderNorm', 'Tekort', 'IbanNietGecontroleerd', 'GeenRekeningKlant', 'BedragTeHoog'];

function huurWijktAf({ huur, vorigeHuur }: Regelfeiten, maand: Datum): boolean {
  const grens = waardeOp(HUUR_AFWIJKING, maand)?.waarde;
  return grens !== undefined && huur !== undefined && vorigeHuur !== undefined && Math.abs(huur - vorigeHuur) * 100 > grens * vorigeHuur;
}

/** Where a row stands and why: blocked rows hold up the offer, rows to check wait for a person, the rest goes on. */
export function beoordeel(u: MaandUitkomst, f: Regelfeiten, maand: Datum): { stand: Regelstand; redenen: string[] } {
  const max = waardeOp(REGEL_MAXIMUM, maand)?.waarde ?? 0;
  const waar: [boolean, string][] = [
    [f.ibanNietGecontroleerd, 'IbanNietGecontroleerd'], [f.geenRekeningKlant && u.naarKlant > 0, 'GeenRekeningKlant'], [Math.max(u.naarKlant, ...u.betalingen.map((b) => b.bedrag)) > max, 'BedragTeHoog'],
    [f.eersteMaand, 'EersteMaand'], [huurWijktAf(f, maand), 'HuurAfwijking'], [f.nieuwIban, 'NieuwIban'], [f.geenMachtiging, 'GeenMachtiging'],
  ];
  const redenen = [...new Set([...u.redenen, ...waar.filter(([is]) => is).map(([, r]) => r)])].sort();
  const stand = redenen.some((r) => BLOKKEERT.includes(r)) ? 'geblokkeerd' : redenen.length > 0 ? 'controleren' : 'akkoord';
  return { stand, redenen };
}

const TEKORTBRON = 'Participatiewet art. 56a, art. 35; werkproces tekort RSD';

/** May this be decided? What concerns a post names it, an agreement names the amount, and the decision has to cover the shortfall (`rest` in cents). */
export function magTekortBesluit(stand: string, b: Tekortbesluit, rest: Centen): Uitkomst {
  if (stand !== 'open') return geweigerd('TekortNietOpen', TEKORTBRON);
  const overPost = b.besluit === 'afspraak-schuldeiser' || b.besluit === 'niet-betalen' || b.besluit === 'overdragen';
  if (overPost && !b.lijn) return geweigerd('PostOntbreekt', TEKORTBRON, { veld: 'postLijn' });
  if (b.besluit === 'afspraak-schuldeiser' && (b.afgesproken === undefined || b.afgesproken === null)) return geweigerd('AfgesprokenBedragOntbreekt', TEKORTBRON, { veld: 'afgesproken' });
  return rest > 0 ? geweigerd('BesluitDektTekortNiet', TEKORTBRON, { veld: 'besluit', feiten: { rest } }) : toegestaan;
}

