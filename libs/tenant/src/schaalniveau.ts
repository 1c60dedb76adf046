import type { Datum } from '@wegwijs/kernel';
import type { Taak } from './decorators.ts';
import type { Niveau } from './taak.ts';

/** One cell of the matrix: who executes a task for a gemeente from a day on, and who stays competent. */
export interface SchaalniveauRij {
  taak: Taak;
  niveau: Niveau;
  /** Organisation code, or `gemeente` for the gemeente itself. */
  uitvoerder: string;
  bevoegdOrgaan: string;
  opmerking: string;
}

const COLLEGE = 'college van burgemeester en wethouders';

/** The appendix of the startnotitie, row by row and in its order, with its remarks; the last row is §1, existing duties. */
export const BIJLAGE: readonly SchaalniveauRij[] = [
  { taak: 'brede-intake-pip', niveau: 'lokaal', uitvoerder: 'gemeente', bevoegdOrgaan: COLLEGE, opmerking: 'Gemeente organiseert. PIP smart formuleren (gemeente).' },
  { taak: 'casusregie', niveau: 'lokaal', uitvoerder: 'gemeente', bevoegdOrgaan: COLLEGE, opmerking: '' },
  { taak: 'leerroute-b1', niveau: 'regionaal', uitvoerder: 'regio-midden-gelderland', bevoegdOrgaan: COLLEGE, opmerking: 'Liemerse kavel, samenwerking RSD' },
  { taak: 'leerroute-onderwijs', niveau: 'regionaal', uitvoerder: 'regio-midden-gelderland', bevoegdOrgaan: COLLEGE, opmerking: 'Taalschakelvoorziening' },
  { taak: 'leerroute-z', niveau: 'regionaal', uitvoerder: 'regio-midden-gelderland', bevoegdOrgaan: COLLEGE, opmerking: 'Lokale verbinding: vrijwilligerswerk, taalmaatje, etc.' },
  { taak: 'maatschappelijke-begeleiding', niveau: 'lokaal', uitvoerder: 'vwon', bevoegdOrgaan: COLLEGE, opmerking: 'Inkopen op gemeentelijk niveau blijft gehandhaafd' },
  { taak: 'financieel-ontzorgen', niveau: 'liemers', uitvoerder: 'rsd-de-liemers', bevoegdOrgaan: COLLEGE, opmerking: 'Administratief' },
  { taak: 'training-financiele-zelfredzaamheid', niveau: 'nader_te_bepalen', uitvoerder: 'gemeente', bevoegdOrgaan: COLLEGE, opmerking: 'Nader te bepalen: het werk komt bij de gemeente, met een signaal' },
  { taak: 'pvt-asiel', niveau: 'liemers', uitvoerder: 'vwon', bevoegdOrgaan: COLLEGE, opmerking: '' },
  { taak: 'pvt-gezin', niveau: 'liemers', uitvoerder: 'vwon', bevoegdOrgaan: COLLEGE, opmerking: '' },
  { taak: 'map', niveau: 'liemers', uitvoerder: 'rsd-de-liemers', bevoegdOrgaan: COLLEGE, opmerking: '' },
  { taak: 'huisvesting', niveau: 'lokaal', uitvoerder: 'gemeente', bevoegdOrgaan: COLLEGE, opmerking: 'Bestaande taak (startnotitie §1): regelen passende huisvesting' },
];

/** The matrix holds from the day the law holds (1-1-2022); the startnotitie of 2020 still expected 1-7-2021. */
export const BIJLAGE_VANAF: Datum = '2022-01-01';
export const BIJLAGE_BESLUIT = 'Startnotitie nieuwe Wet inburgering 2020, bijlage';

/** The organisation that executes a row for a gemeente. */
export const uitvoerderVan = (rij: Pick<SchaalniveauRij, 'uitvoerder'>, gemeentecode: string): string =>
  rij.uitvoerder === 'gemeente' ? `gemeente-${gemeentecode}` : rij.uitvoerder;
