import type { RolNaam } from './taak.ts';

/** The organisations of the startnotitie, and the gemeenten of the arbeidsmarktregio: a new tenant is one row. */
export interface Organisatie {
  code: string;
  naam: string;
  soort: 'gemeente' | 'uitvoeringsdienst' | 'maatschappelijk' | 'regio' | 'aanbieder';
  /** Whether it may hold the Z-route eindgesprek for the college (Besluit inburgering 2021 art. 3.14 lid 4). Null: to be looked up. */
  openbaarLichaam: boolean | null;
}

/** Which roles the people of an organisation have as a rule. A login server may give others: what counts is the token, this only tells what to expect. */
export const ROLLEN_VAN_SOORT: Readonly<Record<Organisatie['soort'], readonly RolNaam[]>> = {
  gemeente: ['klantmanager', 'casusregisseur', 'teamleider', 'beheerder'],
  uitvoeringsdienst: ['rsd-medewerker', 'rsd-teamleider'],
  maatschappelijk: ['vwon-medewerker'],
  regio: ['projectleider'],
  aanbieder: ['aanbieder'],
};

export const GEMEENTEN = [
  { gemeentecode: '0226', naam: 'Duiven', samenwerking: 'liemers' },
  { gemeentecode: '0293', naam: 'Westervoort', samenwerking: 'liemers' },
  { gemeentecode: '0299', naam: 'Zevenaar', samenwerking: 'liemers' },
] as const;

/** The other gemeenten of arbeidsmarktregio Midden-Gelderland (CBS codes): known, not yet a tenant. */
export const REGIOGEMEENTEN = [
  { gemeentecode: '0202', naam: 'Arnhem' },
  { gemeentecode: '0221', naam: 'Doesburg' },
  { gemeentecode: '0275', naam: 'Rheden' },
  { gemeentecode: '0274', naam: 'Renkum' },
  { gemeentecode: '0277', naam: 'Rozendaal' },
  { gemeentecode: '1705', naam: 'Lingewaard' },
  { gemeentecode: '1734', naam: 'Overbetuwe' },
] as const;

export const ORGANISATIES: readonly Organisatie[] = [
  ...GEMEENTEN.map((g) => ({ code: `gemeente-${g.gemeentecode}`, naam: `Gemeente ${g.naam}`, soort: 'gemeente' as const, openbaarLichaam: true })),
  { code: 'rsd-de-liemers', naam: 'RSD de Liemers', soort: 'uitvoeringsdienst', openbaarLichaam: null },
  { code: 'vwon', naam: 'VluchtelingenWerk Oost-Nederland', soort: 'maatschappelijk', openbaarLichaam: false },
  { code: 'regio-midden-gelderland', naam: 'Arbeidsmarktregio Midden-Gelderland', soort: 'regio', openbaarLichaam: null },
  { code: 'aanbieder-taalpunt', naam: 'Taalpunt Liemers (voorbeeld)', soort: 'aanbieder', openbaarLichaam: false },
  { code: 'aanbieder-schakelcollege', naam: 'Schakelcollege Arnhem (voorbeeld)', soort: 'aanbieder', openbaarLichaam: false },
];
