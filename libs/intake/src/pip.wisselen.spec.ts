import { magWisselen, wisselgevolgen, type WisselVraag } from './pip.wisselen.ts';

const vraag = (anders: Partial<WisselVraag>): WisselVraag =>
  ({ van: 'b1', naar: 'z', grond: 'onvoldoende-voortgang', motivering: 'De lessen gaan te snel.', dagtekeningInitieel: '2026-03-10', dag: '2026-11-24', ...anders });

test.each([
  ['onderwijs naar B1, zonder grond en na drie jaar: altijd', { van: 'onderwijs', naar: 'b1', grond: undefined, dag: '2029-03-01' }],
  ['B1 naar Z op de laatste dag', { dag: '2027-09-10' }],
  ['onderwijs naar Z binnen 18 maanden', { van: 'onderwijs' }],
  ['B1 naar onderwijs bij grotere voortgang', { naar: 'onderwijs', grond: 'grotere-voortgang' }],
  ['Z naar B1 bij grotere voortgang', { van: 'z', naar: 'b1', grond: 'grotere-voortgang' }],
  ['Z naar onderwijs bij grotere voortgang', { van: 'z', naar: 'onderwijs', grond: 'grotere-voortgang' }],
  ['B1 naar Z na 20 maanden, na een opleiding die niet vrijstelt', { grond: 'na-opleiding', dag: '2027-11-10' }],
  ['B1 naar Z na 20 maanden, bijzonder geval met motivering', { grond: 'bijzonder-geval', dag: '2027-11-10' }],
] as const)('Besluit art. 5.4 staat toe: %s', (_titel, anders) => {
  expect(magWisselen(vraag(anders))).toEqual({ toegestaan: true });
});

test.each([
  ['B1 naar Z na 20 maanden', { dag: '2027-11-10' }, 'WisseltermijnVoorbij'],
  ['B1 naar Z, een dag te laat', { dag: '2027-09-11' }, 'WisseltermijnVoorbij'],
  ['Z naar B1, een dag te laat', { van: 'z', naar: 'b1', grond: 'grotere-voortgang', dag: '2027-09-11' }, 'WisseltermijnVoorbij'],
  ['B1 naar onderwijs, een dag te laat', { naar: 'onderwijs', grond: 'grotere-voortgang', dag: '2027-09-11' }, 'WisseltermijnVoorbij'],
  ['onderwijs naar Z, een dag te laat', { van: 'onderwijs', dag: '2027-09-11' }, 'WisseltermijnVoorbij'],
  ['zonder grond', { grond: undefined }, 'WisselgrondOntbreekt'],
  ['omlaag bij grotere voortgang', { grond: 'grotere-voortgang' }, 'WisselgrondPastNiet'],
  ['omhoog bij onvoldoende voortgang', { van: 'z', naar: 'b1' }, 'WisselgrondPastNiet'],
  ['bijzonder geval zonder motivering', { grond: 'bijzonder-geval', motivering: ' ' }, 'BijzonderGevalNietGemotiveerd'],
  ['dezelfde leerroute', { naar: 'b1' }, 'ZelfdeLeerroute'],
] as const)('Besluit art. 5.4 weigert: %s', (_titel, anders, reden) => {
  expect(magWisselen(vraag(anders))).toMatchObject({ toegestaan: false, reden, bron: expect.stringContaining('art. 5.4') });
});

const niets = { examensTellenMee: false, urenInIntensiteit: false, urenAfVanZ: false, mapErbij: false, mapVervalt: false };
test.each([
  ['onderwijs', 'b1', { examensTellenMee: true, urenInIntensiteit: true, mapErbij: true }],
  ['z', 'b1', { urenInIntensiteit: true }],
  ['b1', 'onderwijs', { examensTellenMee: true, mapVervalt: true }],
  ['b1', 'z', { urenAfVanZ: true }],
  ['onderwijs', 'z', { urenAfVanZ: true, mapErbij: true }],
  ['z', 'onderwijs', { mapVervalt: true }],
] as const)('Besluit art. 5.4, Wi2021 art. 8 lid 3: van %s naar %s neemt mee %j', (van, naar, anders) => {
  expect(wisselgevolgen(van, naar)).toMatchObject({ ...niets, ...anders });
});
