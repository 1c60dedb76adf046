import { krijgtAanbod, uiterlijkeStart, type Leerroute } from './plaatsingsverzoek.ts';

test.each<[Leerroute, string, string]>([
  ['b1', '2026-03-10', '2026-06-10'],
  ['z', '2026-11-30', '2027-02-28'],
  ['onderwijs', '2026-03-10', '2026-09-10'],
  ['onderwijs', '2026-08-31', '2027-02-28'],
  ['b1', '2027-02-05', '2027-05-05'],
])('Regeling art. 4.1 lid 1 onder g: %s, PIP van %s, start uiterlijk %s (geen feestdagenregel)', (leerroute, dagtekening, einde) => {
  expect(uiterlijkeStart({ leerroute, dagtekening }).einde).toBe(einde);
});

test.each<[string, Leerroute, boolean]>([
  ['asiel', 'b1', true], ['asiel', 'onderwijs', true], ['gezin', 'b1', false], ['overig', 'onderwijs', false], ['gezin', 'z', true], ['overig', 'z', true],
])('Wi2021 art. 16 en Besluit art. 3.14 lid 1: %s op de %s-route krijgt aanbod: %s', (doelgroep, leerroute, ja) => {
  expect(krijgtAanbod({ doelgroep, leerroute })).toBe(ja);
});
