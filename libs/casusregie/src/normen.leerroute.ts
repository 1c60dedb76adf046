import type { Centen, Normtabel } from '@wegwijs/kernel';

const BESLUIT = 'Besluit inburgering 2021 (tekst 2-4-2026)';
const REGELING = 'Regeling inburgering 2021 (tekst 18-4-2026)';

/** NT2 and alfabetisering hours before the B1-route may go down to A2; KNM hours do not count. */
export const LEERROUTE_A2_UREN: Normtabel<number> = [
  { code: 'leerroute.a2.uren', waarde: 600, eenheid: 'uren', vanaf: '2022-01-01', bron: `Wi2021 art. 17 lid 3; ${BESLUIT} art. 5.5`, soort: 'wettelijk' },
];

/** Z-route: course hours (NT2, alfabetisering, KNM) for every target group, deductions of the PIP included. */
export const LEERROUTE_Z_CURSUSUREN: Normtabel<number> = [
  { code: 'leerroute.z.cursusuren', waarde: 800, eenheid: 'uren', vanaf: '2022-01-01', bron: `Wi2021 art. 9; ${BESLUIT} art. 3.14 lid 2 onder a en lid 3`, soort: 'wettelijk' },
];

/** Z-route: participation hours, asielstatushouders only. PVT and MAP hours are inside this number. */
export const LEERROUTE_Z_PARTICIPATIEUREN: Normtabel<number> = [
  { code: 'leerroute.z.participatieuren', waarde: 800, eenheid: 'uren', vanaf: '2022-01-01', bron: `Wi2021 art. 9; ${BESLUIT} art. 3.14 lid 2 onder b en lid 5`, soort: 'wettelijk' },
];

/** Free exam attempts per part, asielstatushouders only, at the level of the PIP or higher. */
export const GRATIS_EXAMENPOGINGEN: Normtabel<number> = [
  { code: 'leerroute.examen.gratis', waarde: 2, eenheid: 'pogingen per onderdeel', vanaf: '2022-01-01', bron: `${REGELING} art. 3.5 (ingangsdatum niet apart gelezen)`, soort: 'wettelijk' },
];

/** What an attempt costs at DUO, in cents. */
export const EXAMENKOSTEN: Normtabel<Centen> = [
  { code: 'leerroute.examen.kosten', waarde: 50_00, eenheid: 'centen', vanaf: '2022-01-01', bron: `${REGELING} art. 3.4 (bedrag voor A2-onderdelen en KNM; eerdere bedragen en het staatsexamen niet gelezen)`, soort: 'wettelijk' },
];

/** Lesson hours that fit in one day: more in a block is a typing error. */
export const LESUREN_PER_DAG: Normtabel<number> = [
  { code: 'leerroute.lesuren.dag', waarde: 8, eenheid: 'uren per dag', vanaf: '2022-01-01', bron: 'Werkafspraak: controle op tikfouten; geen wettelijk maximum', soort: 'streefnorm' },
];
