import type { Normtabel } from '@wegwijs/kernel';

const BESLUIT = 'Besluit inburgering 2021 (tekst 2-4-2026)';

export const PARTICIPATIESOORTEN = ['werk', 'vrijwilligerswerk', 'stage', 'project', 'taalmaatje'] as const;
export type Participatiesoort = (typeof PARTICIPATIESOORTEN)[number];

/** Which kinds of placement can be the practical deployment of the MAP. */
export const MAP_PRAKTIJKSOORTEN: Normtabel<readonly Participatiesoort[]> = [
  { code: 'participatie.map-praktijk', waarde: ['werk', 'vrijwilligerswerk', 'stage', 'project'], eenheid: 'soorten', vanaf: '2022-01-01',
    bron: 'Regeling inburgering 2021 art. 3.1 (praktische inzet op de arbeidsmarkt; dat werk telt is afgeleid, dat vrijwilligerswerk telt is onzeker en niet nagelezen)', soort: 'wettelijk' },
];

/** Which kinds of placement can be participation of the Z-route, when in a Dutch-speaking setting and not in isolation. */
export const Z_PARTICIPATIESOORTEN: Normtabel<readonly Participatiesoort[]> = [
  { code: 'participatie.z-route', waarde: PARTICIPATIESOORTEN, eenheid: 'soorten', vanaf: '2022-01-01',
    bron: `${BESLUIT} art. 3.14 lid 2 onder b (de soorten noemt het Besluit niet; vrijwilligerswerk en taalmaatje volgens de startnotitie, bijlage)`, soort: 'wettelijk' },
];

/** More hours a day than this, over a whole period, is a typing mistake. */
export const UREN_PER_DAG_AANNEMELIJK: Normtabel<number> = [
  { code: 'participatie.uren-per-dag', waarde: 12, eenheid: 'uren per dag', vanaf: '2022-01-01', bron: 'Werkafspraak: grens voor een invoerfout; vergelijk Arbeidstijdenwet art. 5:7 (niet nagelezen)', soort: 'streefnorm' },
];
