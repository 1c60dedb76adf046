import { geldend, geweigerd, plusJaren, plusMaanden, toegestaan, type Datum, type Duur, type Uitkomst } from '@wegwijs/kernel';
import { VVE_LEEFTIJD } from './normen.ts';

/**
 * Subjects of the conversation. Guidance from practice, not law: the law names components, not leefgebieden. Justitie, religie and
 * asielmotieven are left out on purpose: AVG art. 9 and 10 leave no ground for them here (Wi2021 art. 37).
 */
export const LEEFGEBIEDEN = ['opleiding', 'werk', 'taal', 'gezondheid', 'gezin', 'wonen', 'financien', 'netwerk', 'digitaal', 'motivatie'] as const;
export type Leefgebied = (typeof LEEFGEBIEDEN)[number];

export const ONDERDEELCODES = [
  'leerbaarheidstoets', 'opleiding', 'werkervaring', 'omstandigheden', 'gezondheid', 'vve', 'taalniveau', 'arbeidsparticipatie', 'zelfredzaamheid', 'recht-alleen-gehoord',
] as const;
export type OnderdeelCode = (typeof ONDERDEELCODES)[number];

/** One mandatory component of the brede intake. */
export interface Onderdeel {
  code: OnderdeelCode;
  naam: string;
  leefgebied?: Leefgebied;
  bron: string;
  /** Not asked again after a move with a PIP (Wi2021 art. 15 lid 4). */
  vervaltNaVerhuizing?: true;
  /** Needs the person himself; cannot be held against a file that is completed in absence. */
  vraagtAanwezigheid?: true;
}

const BESLUIT = 'Besluit inburgering 2021 art. 5.2';

/** The mandatory components (Wi2021 art. 14 lid 3, Besluit art. 5.2), all recorded in writing. */
export const ONDERDELEN: readonly Onderdeel[] = [
  { code: 'leerbaarheidstoets', naam: 'Leerbaarheidstoets', bron: 'Wi2021 art. 14 lid 3 onder a', vervaltNaVerhuizing: true, vraagtAanwezigheid: true },
  { code: 'opleiding', naam: 'Opleiding in het land van herkomst', leefgebied: 'opleiding', bron: 'Wi2021 art. 14 lid 3', vervaltNaVerhuizing: true },
  { code: 'werkervaring', naam: 'Werkervaring in het land van herkomst', leefgebied: 'werk', bron: 'Wi2021 art. 14 lid 3', vervaltNaVerhuizing: true },
  { code: 'omstandigheden', naam: 'Persoonlijke omstandigheden', leefgebied: 'gezin', bron: 'Wi2021 art. 14 lid 3' },
  { code: 'gezondheid', naam: 'Lichamelijke en geestelijke gezondheid', leefgebied: 'gezondheid', bron: 'Wi2021 art. 14 lid 3, art. 37 lid 2', vraagtAanwezigheid: true },
  { code: 'vve', naam: 'Voor- en vroegschoolse educatie van het kind', leefgebied: 'gezin', bron: 'Wi2021 art. 14 lid 3 (waar van toepassing)' },
  { code: 'taalniveau', naam: 'Taalniveau op dit moment', leefgebied: 'taal', bron: BESLUIT },
  { code: 'arbeidsparticipatie', naam: 'Mogelijkheden om te werken', leefgebied: 'werk', bron: BESLUIT },
  { code: 'zelfredzaamheid', naam: 'Mate van zelfredzaamheid', leefgebied: 'netwerk', bron: BESLUIT },
  { code: 'recht-alleen-gehoord', naam: 'Gewezen op het recht om alleen te worden gehoord', bron: `${BESLUIT} lid 2`, vraagtAanwezigheid: true },
];

const na = (d: Datum, duur: Duur): Datum => (duur.eenheid === 'jaren' ? plusJaren : plusMaanden)(d, duur.aantal);

/** Has this person a child of the age of voor- or vroegschoolse educatie on `dag`? (upper age exclusive) */
export function vveVanToepassing(geboortedatums: readonly Datum[], dag: Datum): boolean {
  const { vanaf, tot } = geldend(VVE_LEEFTIJD, dag).waarde;
  return geboortedatums.some((g) => na(g, vanaf) <= dag && dag < na(g, tot));
}

/** What the intake stands on. `vastgelegd`: components recorded in writing. */
export interface IntakeFeiten {
  vastgelegd: readonly OnderdeelCode[];
  vveVanToepassing: boolean;
  /** Result known, or ontheffing by the college: both settle the component 'leerbaarheidstoets'. */
  leerbaarheidstoets: 'uitslag' | 'ontheven' | 'open';
  /** Moved here with a PIP (Wi2021 art. 15 lid 4). */
  verhuisdMetPip?: boolean;
}

export const INTAKE_WIJZEN = ['in-persoon', 'bij-afwezigheid'] as const;
export type IntakeWijze = (typeof INTAKE_WIJZEN)[number];

/** The components that hold for this person. */
export const geldendeOnderdelen = (f: Pick<IntakeFeiten, 'vveVanToepassing' | 'verhuisdMetPip'>): Onderdeel[] =>
  ONDERDELEN.filter((o) => (o.code !== 'vve' || f.vveVanToepassing) && !(f.verhuisdMetPip && o.vervaltNaVerhuizing));

const isKlaar = (o: Onderdeel, f: IntakeFeiten): boolean =>
  o.code === 'leerbaarheidstoets' ? f.leerbaarheidstoets !== 'open' : f.vastgelegd.includes(o.code);

/** What still has to be recorded, each with its article; empty when complete. */
export function ontbrekendeOnderdelen(f: IntakeFeiten, wijze: IntakeWijze = 'in-persoon'): Onderdeel[] {
  return geldendeOnderdelen(f).filter((o) => !isKlaar(o, f) && !(wijze === 'bij-afwezigheid' && o.vraagtAanwezigheid));
}

/**
 * May the brede intake be closed? In person: only when complete. In absence (after three call-ups, `beoordeelAfwezigheid`): what
 * needs the person himself may be open, what can be taken from the file may not. 'onbekend' is then a recorded answer.
 */
export function beoordeelAfronding(f: IntakeFeiten, wijze: IntakeWijze): Uitkomst {
  const open = ontbrekendeOnderdelen(f, wijze);
  return open.length === 0
    ? toegestaan
    : geweigerd('BredeIntakeOnvolledig', 'Wi2021 art. 14 lid 3; Besluit inburgering 2021 art. 5.2', { veld: 'onderdelen', feiten: { ontbreekt: open.map((o) => o.code).join(', ') } });
}
