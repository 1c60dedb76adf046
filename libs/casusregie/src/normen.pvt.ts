import type { Normtabel } from '@wegwijs/kernel';

const BESLUIT = 'Besluit inburgering 2021 (tekst 2-4-2026)';

export const KERNWAARDEN = ['vrijheid', 'gelijkwaardigheid', 'solidariteit', 'participatie'] as const;
export type Kernwaarde = (typeof KERNWAARDEN)[number];

/** Minimum hours of the PVT. The intake holds the PIP against its own copy of this norm; a test keeps the two the same. */
export const PVT_UREN: Normtabel<number> = [
  { code: 'pvt.uren', waarde: 12, eenheid: 'uren', vanaf: '2022-01-01', bron: `${BESLUIT} art. 3.1`, soort: 'wettelijk' },
];

/** The values that the introduction is about. */
export const PVT_KERNWAARDEN: Normtabel<readonly Kernwaarde[]> = [
  { code: 'pvt.kernwaarden', waarde: KERNWAARDEN, eenheid: 'kernwaarden', vanaf: '2022-01-01', bron: `${BESLUIT} art. 3.1 (de namen van de vier waarden uit een secundaire bron)`, soort: 'wettelijk' },
];

/** How many activities or excursions somebody must have attended in which a kernwaarde is worked out in practice. */
export const PVT_ACTIVITEITEN: Normtabel<number> = [
  { code: 'pvt.activiteiten', waarde: 1, eenheid: 'activiteiten', vanaf: '2022-01-01',
    bron: `${BESLUIT} art. 3.1 (dat aftrek van intake-uren de activiteit zelf niet vervangt is afgeleid uit lid 5, dat alleen over uren gaat)`, soort: 'wettelijk' },
];

/** Places in a PVT group when nothing else is chosen. */
export const PVT_GROEPSGROOTTE: Normtabel<number> = [
  { code: 'pvt.groepsgrootte', waarde: 12, eenheid: 'deelnemers', vanaf: '2022-01-01', bron: 'Werkafspraak; de wet noemt geen groepsgrootte', soort: 'streefnorm' },
];
