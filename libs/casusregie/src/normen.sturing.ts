import type { Norm, Normtabel, Soort } from '@wegwijs/kernel';

const VOORSTEL = 'Voorstel; de wet noemt geen getal, de gemeente stelt zelf een streefwaarde vast (Algemene Rekenkamer 28-1-2026: streefwaarden ontbreken)';

const rij = (code: string, waarde: number, eenheid: string, bron = VOORSTEL, soort: Soort = 'streefnorm'): Norm<number> =>
  ({ code, waarde, eenheid, vanaf: '2022-01-01', bron, soort });

/** Counts of 1 up to and including one below this are not shown outside the own caseload, and the others are rounded to a multiple of it. */
export const KLEIN_AANTAL: Normtabel<number> = [
  rij('sturing.klein-aantal', 5, 'personen', 'Werkafspraak; AVG art. 5 lid 1 onder c (grens van 5: gebruik van CBS en Divosa, afgeleid)'),
];

/** The talk that somebody should have had: no longer ago than this. */
export const STURING_GESPREK: Normtabel<number> = [rij('sturing.gesprek', 6, 'maanden', 'Lokaal beleid; Wi2021 art. 17 lid 1 vraagt voldoende zicht')];

/** Months after the first PIP at which work is looked at. */
export const STURING_WERK: Normtabel<readonly [number, number, number]> = [
  { code: 'sturing.werk', waarde: [12, 24, 36], eenheid: 'maanden', vanaf: '2022-01-01', bron: 'Lokaal beleid (afgeleid: Divosa Benchmark, positie op de arbeidsmarkt)', soort: 'streefnorm' },
];

/* Targets that hold in a gemeente that did not set its own. */
export const STREEF_INTAKE_DUUR: Normtabel<number> = [rij('streef.intake-duur', 42, 'dagen')];
export const STREEF_PIP_DUUR: Normtabel<number> = [rij('streef.pip-duur', 28, 'dagen')];
export const STREEF_PIP_OP_TIJD: Normtabel<number> = [rij('streef.pip-op-tijd', 100, 'procent', 'Besluit inburgering 2021 art. 5.3 lid 1 (tekst 2-4-2026)', 'wettelijk')];
export const STREEF_PIP_BELOFTE: Normtabel<number> = [rij('streef.pip-belofte', 80, 'procent')];
export const STREEF_STARTNIVEAU: Normtabel<number> = [rij('streef.startniveau', 100, 'procent', 'Algemene Rekenkamer 28-1-2026: het startniveau wordt niet vastgelegd')];
export const STREEF_LES_OP_TIJD: Normtabel<number> = [rij('streef.les-op-tijd', 90, 'procent')];
export const STREEF_UREN_OP_PLAN: Normtabel<number> = [rij('streef.uren-op-plan', 80, 'procent')];
export const STREEF_EXAMENS: Normtabel<number> = [rij('streef.examens', 60, 'procent')];
export const STREEF_GESPREK: Normtabel<number> = [rij('streef.gesprek', 90, 'procent')];
export const STREEF_PVT: Normtabel<number> = [rij('streef.pvt', 95, 'procent')];
export const STREEF_MAP: Normtabel<number> = [rij('streef.map', 90, 'procent')];
export const STREEF_WERK_12: Normtabel<number> = [rij('streef.werk-12', 10, 'procent')];
export const STREEF_WERK_24: Normtabel<number> = [rij('streef.werk-24', 25, 'procent')];
export const STREEF_WERK_36: Normtabel<number> = [rij('streef.werk-36', 40, 'procent')];
export const STREEF_VOLDAAN: Normtabel<number> = [rij('streef.voldaan', 80, 'procent')];
