import type { Datum } from '@wegwijs/kernel';
import type { Verblijfstitel } from './pip.ts';

/** DUO's 'wordt behandeld als'. 'asiel' includes family with a regular permit at a statushouder (Wi2021 art. 13 lid 1 onder b). */
export const DOELGROEPEN = ['asiel', 'gezin', 'overig'] as const;
export type Doelgroep = (typeof DOELGROEPEN)[number];

/** The values in which DUO writes the doelgroep. */
export const WORDT_BEHANDELD_ALS = ['AsielStatushouder', 'GezinsMigrant', 'OverigeMigrant'] as const;
export type WordtBehandeldAls = (typeof WORDT_BEHANDELD_ALS)[number];

export const REGIMES = ['Wi2007', 'Wi2013', 'Wi2021'] as const;
export type Regime = (typeof REGIMES)[number];

/** One ground of residence and what follows from it. A list, because the bills on asylum status may change the permits behind it. */
export interface VerblijfRegel {
  code: Verblijf;
  omschrijving: string;
  /** Can this residence carry the plicht at all? `grond` and `bron` say why not. */
  plichtMogelijk: boolean;
  grond?: string;
  bron: string;
  /** Doelgroep as long as DUO has not said which; absent when there is no plicht. */
  doelgroep?: Doelgroep;
  /** How the PIP knows this residence (Participatiewet art. 56a asks for the permit itself). */
  verblijfstitel?: Verblijfstitel;
  /** Vergunninghouder in the sense of Huisvestingswet 2014 art. 28: counts for the taakstelling. */
  vergunninghouder: boolean;
  vanaf: Datum;
  tot?: Datum;
}

export const VERBLIJVEN = [
  'asiel-bepaalde-tijd', 'regulier-bij-statushouder', 'regulier-gezin', 'regulier-overig', 'geestelijk-bedienaar',
  'tijdelijk-doel', 'eu-burger', 'familie-eu-burger', 'verdrag', 'tijdelijke-bescherming', 'nederlander',
] as const;
export type Verblijf = (typeof VERBLIJVEN)[number];

const vanaf = '2022-01-01';
const wel = (code: Verblijf, omschrijving: string, bron: string, doelgroep: Doelgroep, verblijfstitel: Verblijfstitel, vergunninghouder = false): VerblijfRegel =>
  ({ code, omschrijving, plichtMogelijk: true, bron, doelgroep, verblijfstitel, vergunninghouder, vanaf });
const niet = (code: Verblijf, omschrijving: string, grond: string, bron: string): VerblijfRegel =>
  ({ code, omschrijving, plichtMogelijk: false, grond, bron, vergunninghouder: false, vanaf });

export const VERBLIJFREGELS: readonly VerblijfRegel[] = [
  wel('asiel-bepaalde-tijd', 'Asielvergunning voor bepaalde tijd, ook afgeleid (nareis)', 'Vw 2000 art. 28; Wi2021 art. 13 lid 1 onder a', 'asiel', 'asiel-bepaalde-tijd', true),
  wel('regulier-bij-statushouder', 'Reguliere vergunning voor verblijf bij een statushouder', 'Wi2021 art. 13 lid 1 onder b', 'asiel', 'regulier-bij-statushouder'),
  wel('regulier-gezin', 'Reguliere vergunning voor verblijf bij familie of gezin', 'Wi2021 art. 3 lid 1, art. 19', 'gezin', 'regulier'),
  wel('regulier-overig', 'Reguliere vergunning voor een ander niet-tijdelijk doel', 'Wi2021 art. 3 lid 1, art. 19', 'overig', 'regulier'),
  wel('geestelijk-bedienaar', 'Geestelijk bedienaar', 'Wi2021 art. 3 lid 1', 'overig', 'regulier'),
  niet('tijdelijk-doel', 'Verblijf voor een tijdelijk doel', 'TijdelijkDoel', 'Wi2021 art. 3 lid 1; Besluit inburgering 2021 art. 2.2 lid 1'),
  niet('eu-burger', 'Burger van de EU, de EER of Zwitserland', 'EuBurger', 'Wi2021 art. 3 lid 2'),
  niet('familie-eu-burger', 'Familielid van een EU-burger met recht op vrij verkeer', 'FamilieVanEuBurger', 'Wi2021 art. 3 lid 2'),
  niet('verdrag', 'Vrijgesteld door een verdrag', 'Verdrag', 'Wi2021 art. 3 lid 2'),
  niet('tijdelijke-bescherming', 'Ontheemde uit Oekraïne (tijdelijke bescherming)', 'TijdelijkeBescherming', 'Wi2021 art. 3 lid 1; Richtlijn 2001/55/EG (niet nagelezen)'),
  niet('nederlander', 'Nederlander, ook na naturalisatie', 'Nederlander', 'Wi2021 art. 3 lid 1: alleen vreemdelingen'),
];

/** What follows from a ground of residence on a day. @throws RangeError when the ground is not known on that day. */
export function verblijfRegel(code: Verblijf, dag: Datum): VerblijfRegel {
  const regel = VERBLIJFREGELS.find((r) => r.code === code && r.vanaf <= dag && (r.tot === undefined || dag < r.tot));
  if (!regel) throw new RangeError(`Op ${dag} is er geen regel voor verblijf '${code}'.`);
  return regel;
}

const VAN_DUO: Record<WordtBehandeldAls, Doelgroep> = { AsielStatushouder: 'asiel', GezinsMigrant: 'gezin', OverigeMigrant: 'overig' };

/** The doelgroep, who said so, and whether our own reading of the permit differs (a signal, not a correction). */
export interface DoelgroepOordeel {
  doelgroep: Doelgroep;
  leidend: 'DUO' | 'verblijf';
  afwijking: boolean;
  bron: string;
}

/**
 * DUO's WordtBehandeldAls leads; without it the ground of residence gives a provisional answer.
 * Absent when neither carries a doelgroep (an EU citizen, a Dutch national).
 */
export function doelgroepVan(v: { verblijf: Verblijf; wordtBehandeldAls?: WordtBehandeldAls }, dag: Datum): DoelgroepOordeel | undefined {
  const regel = verblijfRegel(v.verblijf, dag);
  if (v.wordtBehandeldAls) {
    const doelgroep = VAN_DUO[v.wordtBehandeldAls];
    return { doelgroep, leidend: 'DUO', afwijking: regel.doelgroep !== doelgroep, bron: 'Registratie DUO: WordtBehandeldAls; Wi2021 art. 13, art. 19' };
  }
  return regel.doelgroep && { doelgroep: regel.doelgroep, leidend: 'verblijf', afwijking: false, bron: regel.bron };
}

/** What a doelgroep may count on from the college. */
export interface Aanspraken {
  maatschappelijkeBegeleiding: boolean;
  cursusaanbod: boolean;
  intensiteitInPip: boolean;
  participatiedeelZroute: boolean;
  /** Only with a permit of Vw 2000 art. 28, and only while there is bijstand. */
  ontzorgen56a: boolean;
  bron: string;
}

/** Everyone gets the intake, the PIP, PVT and MAP; these differ. `verblijf` decides about art. 56a Pw, the doelgroep about the rest. */
export function aanspraken(doelgroep: Doelgroep, verblijf: Verblijf, dag: Datum): Aanspraken {
  const asiel = doelgroep === 'asiel';
  return {
    maatschappelijkeBegeleiding: asiel, cursusaanbod: asiel, intensiteitInPip: asiel, participatiedeelZroute: asiel,
    ontzorgen56a: verblijfRegel(verblijf, dag).verblijfstitel === 'asiel-bepaalde-tijd',
    bron: 'Wi2021 art. 13, art. 15 lid 2, art. 16, art. 19; Besluit inburgering 2021 art. 3.14; Participatiewet art. 56a',
  };
}
