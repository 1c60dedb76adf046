import { controleerTabel, geldend, type Normtabel } from '@wegwijs/kernel';
import * as normen from './normen.ts';

const tabellen = Object.entries(normen).map(([naam, tabel]) => [naam, tabel as Normtabel<unknown>] as const);

test.each(tabellen)('%s: each row has a bron, periods neither overlap nor gap', (_naam, tabel) => {
  expect(controleerTabel(tabel)).toEqual([]);
});

test.each([
  ['Besluit art. 5.3 lid 1', normen.PIP_TERMIJN, '2026-11-24', { aantal: 10, eenheid: 'weken' }, 'wettelijk'],
  ['Besluit art. 5.3 lid 2', normen.PIP_NA_DERDE_INFORMATIE, '2026-11-24', { aantal: 2, eenheid: 'weken' }, 'wettelijk'],
  ['Besluit art. 5.3 lid 3', normen.PIP_NA_VERHUIZING, '2026-11-24', { aantal: 10, eenheid: 'weken' }, 'wettelijk'],
  ['Startnotitie §3', normen.PIP_STREEFNORM, '2026-11-24', { aantal: 6, eenheid: 'weken' }, 'streefnorm'],
  ['Wi2021 art. 22, art. 26', normen.BOETE_INTAKE, '2026-11-24', 25_000, 'wettelijk'],
  ['Startnotitie §6', normen.AANDEEL_STARTNOTITIE, '2020-01-01', 65, 'streefnorm'],
  ['Regeling art. 10.1', normen.AANDEEL_SPUK, '2026-11-24', 70, 'wettelijk'],
  ['Besluit art. 5.3 as it read in 2022', normen.PIP_AANVANG, '2022-12-31', 'inschrijving', 'wettelijk'],
  ['Besluit art. 5.3 as it reads since 2023', normen.PIP_AANVANG, '2023-01-01', 'kennisgeving', 'wettelijk'],
])('%s', (_bron, tabel, dag, waarde, soort) => {
  expect(geldend<unknown>(tabel as Normtabel<unknown>, dag)).toMatchObject({ waarde, soort });
});
