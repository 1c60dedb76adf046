import { geldend, laatste, plusJaren, plusMaanden, type Datum, type Duur, type Normtabel } from '@wegwijs/kernel';
import { AOW_LEEFTIJD, LEEFTIJD_KWALIFICATIEPLICHT, LEEFTIJD_LEERPLICHT, LEEFTIJD_PLICHT, LEERPLICHTJAREN_VRIJSTELLING, WI2021_INGANG } from './normen.ts';
import { aanspraken, doelgroepVan, verblijfRegel, type Aanspraken, type DoelgroepOordeel, type Regime, type Verblijf, type WordtBehandeldAls } from './plicht-verblijf.ts';

/** What is known about one person. A fact that is absent is unknown and never taken in the person's disadvantage. */
export interface PersoonFeiten {
  geboortedatum: Datum;
  verblijf: Verblijf;
  regime?: Regime;
  /** First day of unbroken inscription in the BRP. */
  brpVanaf?: Datum;
  /** Holds one of the diplomas of Regeling art. 2.1. */
  vrijstellendDiploma?: boolean;
  /** Follows education that leads to such a diploma; inschrijving at mbo-1 or praktijkonderwijs is not that. */
  volgtVrijstellendOnderwijs?: boolean;
  /** What DUO has said; it leads over our reading. */
  duo?: { plichtig: boolean; grond?: string; wordtBehandeldAls?: WordtBehandeldAls };
}

export type PlichtStand = 'plichtig' | 'tijdelijk vrijgesteld' | 'niet plichtig';

/** Is this person inburgeringsplichtig on a day, why, and what will change it. */
export interface PlichtOordeel {
  stand: PlichtStand;
  /** PascalCase code: 'Inburgeringsplichtig', 'JongerDan16', 'AowLeeftijd' … */
  grond: string;
  bron: string;
  /** Own dossier, own kennisgeving, own PIP, own clock. */
  eigenDossier: boolean;
  /** Who said so. Our own answer is provisional: DUO establishes the plicht (Wi2021 art. 33, 34). */
  vastgesteldDoor: 'DUO' | 'voorlopig';
  /** DUO and our own reading differ: a signal to ask DUO. */
  afwijking: boolean;
  /** The day this answer has to be looked at again (16 or 18 years). */
  herbeoordelenOp?: Datum;
  /** The day the AOW-age ends the plicht; only for who is or may become plichtig. */
  eindigtOp?: Datum;
  doelgroep?: DoelgroepOordeel;
  aanspraken?: Aanspraken;
}

const opLeeftijd = (geboren: Datum, duur: Duur): Datum => (duur.eenheid === 'jaren' ? plusJaren : plusMaanden)(geboren, duur.aantal);

const leeftijdDag = (geboren: Datum, tabel: Normtabel<Duur>, dag: Datum): Datum =>
  opLeeftijd(geboren, geldend(tabel, laatste(dag, tabel[0]?.vanaf ?? dag)).waarde);

/** The day a person reaches AOW-age: the first day on which the age of that very period is reached. */
export function aowDatum(geboren: Datum): Datum {
  for (const rij of AOW_LEEFTIJD) {
    const dag = opLeeftijd(geboren, rij.waarde);
    if (rij.tot === undefined || dag < rij.tot) return dag;
  }
  throw new RangeError(`Voor geboortedatum ${geboren} is geen AOW-leeftijd bekend.`);
}

/**
 * Wi2021 art. 4 lid 1 onder a: has the person lived here, by the BRP, for eight years of the leerplichtige age?
 * Counts from the later of the inscription and the start of leerplicht, to the earlier of `dag` and the end of kwalificatieplicht.
 */
export function achtJaarLeerplichtig(geboren: Datum, brpVanaf: Datum, dag: Datum): boolean {
  const begin = laatste(brpVanaf, leeftijdDag(geboren, LEEFTIJD_LEERPLICHT, dag));
  const einde = leeftijdDag(geboren, LEEFTIJD_KWALIFICATIEPLICHT, dag);
  const nodig = opLeeftijd(begin, geldend(LEERPLICHTJAREN_VRIJSTELLING, dag).waarde);
  return nodig <= einde && nodig <= dag;
}

type Reden = { stand: PlichtStand; grond: string; bron: string; herbeoordelenOp?: Datum };

/** The grounds in the order of the law: other regime, residence, age, vrijstelling. The first that fits answers. */
function eigenOordeel(p: PersoonFeiten, dag: Datum): Reden {
  const niet = (grond: string, bron: string, herbeoordelenOp?: Datum): Reden => ({ stand: 'niet plichtig', grond, bron, ...(herbeoordelenOp && { herbeoordelenOp }) });
  const tijdelijk = (grond: string, bron: string, herbeoordelenOp?: Datum): Reden => ({ ...niet(grond, bron, herbeoordelenOp), stand: 'tijdelijk vrijgesteld' });
  if (p.regime && p.regime !== 'Wi2021') return niet('AnderRegime', `Wi2021 art. 54: blijft onder ${p.regime}`);
  const regel = verblijfRegel(p.verblijf, dag);
  if (!regel.plichtMogelijk) return niet(regel.grond ?? 'GeenPlicht', regel.bron);
  const zestien = leeftijdDag(p.geboortedatum, LEEFTIJD_PLICHT, dag), achttien = leeftijdDag(p.geboortedatum, LEEFTIJD_KWALIFICATIEPLICHT, dag);
  if (dag < zestien) return niet('JongerDan16', 'Wi2021 art. 3 lid 1', zestien);
  if (aowDatum(p.geboortedatum) <= dag) return niet('AowLeeftijd', 'Wi2021 art. 3 lid 1');
  if (p.brpVanaf && achtJaarLeerplichtig(p.geboortedatum, p.brpVanaf, dag)) return niet('AchtJaarLeerplichtig', 'Wi2021 art. 4 lid 1 onder a; Besluit inburgering 2021 art. 2.6');
  if (p.vrijstellendDiploma) return niet('VrijstellendDiploma', 'Wi2021 art. 4; Regeling inburgering 2021 art. 2.1');
  if (p.volgtVrijstellendOnderwijs) return tijdelijk('VolgtVrijstellendOnderwijs', 'Regeling inburgering 2021 art. 2.2', dag < achttien ? achttien : undefined);
  if (dag < achttien) return tijdelijk('LeerOfKwalificatieplichtig', 'Wi2021 art. 4 lid 1 onder c', achttien);
  return { stand: 'plichtig', grond: 'Inburgeringsplichtig', bron: `Wi2021 art. 3 lid 1; ${regel.bron}` };
}

/**
 * Is this person inburgeringsplichtig on `dag`? DUO's word leads; until it speaks our answer is provisional. The plicht never
 * arises retroactively (Wi2021 art. 3 lid 3): someone who turns 18 becomes plichtig on that day, with a kennisgeving of his own.
 * @throws RangeError for a day before the law (1-1-2022).
 */
export function beoordeelPlicht(p: PersoonFeiten, dag: Datum): PlichtOordeel {
  geldend(WI2021_INGANG, dag);
  const eigen = eigenOordeel(p, dag);
  const zegtDuo = p.duo && {
    stand: (p.duo.plichtig ? 'plichtig' : 'niet plichtig') as PlichtStand,
    grond: p.duo.grond ?? (p.duo.plichtig ? 'Inburgeringsplichtig' : eigen.stand === 'plichtig' ? 'NietPlichtigVolgensDuo' : eigen.grond),
    bron: 'Vaststelling door DUO, Wi2021 art. 33, art. 34',
  };
  const oordeel: Reden = zegtDuo
    ? { ...zegtDuo, ...(!p.duo?.plichtig && { stand: eigen.stand === 'tijdelijk vrijgesteld' ? eigen.stand : 'niet plichtig', ...(eigen.herbeoordelenOp && { herbeoordelenOp: eigen.herbeoordelenOp }) }) }
    : eigen;
  const anderRegime = eigen.grond === 'AnderRegime';
  const doelgroep = anderRegime ? undefined : doelgroepVan({ verblijf: p.verblijf, wordtBehandeldAls: p.duo?.wordtBehandeldAls }, dag);
  const ooit = oordeel.stand !== 'niet plichtig' || oordeel.herbeoordelenOp !== undefined;
  return {
    ...oordeel,
    eigenDossier: oordeel.stand === 'plichtig',
    vastgesteldDoor: p.duo ? 'DUO' : 'voorlopig',
    afwijking: p.duo !== undefined && p.duo.plichtig !== (eigen.stand === 'plichtig'),
    ...(ooit && { eindigtOp: aowDatum(p.geboortedatum) }),
    ...(doelgroep && { doelgroep }),
    ...(doelgroep && oordeel.stand === 'plichtig' && { aanspraken: aanspraken(doelgroep.doelgroep, p.verblijf, dag) }),
  };
}

/** One member of a household in the overview. `lid` is whatever key the caller uses. */
export interface GezinslidOordeel extends PlichtOordeel {
  lid: string;
  /** Counts as a housed vergunninghouder (Huisvestingswet 2014 art. 28, 29): children and nareizigers too. */
  teltVoorTaakstelling: boolean;
}

/** A family: each member is judged alone; the plicht of one says nothing about another. */
export function beoordeelGezin(leden: readonly (PersoonFeiten & { lid: string })[], dag: Datum): GezinslidOordeel[] {
  return leden.map((p) => ({ lid: p.lid, ...beoordeelPlicht(p, dag), teltVoorTaakstelling: verblijfRegel(p.verblijf, dag).vergunninghouder }));
}
