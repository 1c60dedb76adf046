import { OpleidingInvoer, PipInvoer } from '@wegwijs/intake';
import { leesInvoer } from '@wegwijs/kernel';
import { alsFouten, metKlasse, platteFouten, zinVan, zonderLeeg } from './invoer.ts';

const labels = { jaren: 'Jaren op school', niveau: 'Hoogste opleiding', diploma: 'Is er een diploma?', vastgelegdOp: 'Datum', 'doelen.bewijs': 'Bewijs' };

test.each([
  ['an empty box', { a: '' }, {}],
  ['null and a number that is none', { a: null, b: Number.NaN }, {}],
  ['no, zero and the empty list stay', { a: false, b: 0, c: [] }, { a: false, b: 0, c: [] }],
  ['a part with nothing in it', { a: { b: '', c: { d: '' } } }, {}],
  ['inside and in lists', { a: { b: '', c: ' ' }, d: [{ e: '' }, 'x', ''] }, { a: { c: ' ' }, d: [{}, 'x'] }],
])('zonderLeeg: %s', (_naam, waarde, uit) => {
  expect(zonderLeeg(waarde)).toEqual(uit);
});

test.each([
  ['jaren', 'jaren is verplicht', 'Vul in: Jaren op school'],
  ['jaren', 'jaren mag hoogstens 30 zijn', 'Jaren op school mag hoogstens 30 zijn.'],
  ['niveau', 'niveau moet een van deze waarden zijn: geen, basis', 'Kies een antwoord: Hoogste opleiding'],
  ['diploma', 'diploma is verplicht', 'Vul in: Is er een diploma?'],
  ['vastgelegdOp', 'vastgelegdOp moet een bestaande datum zijn, geschreven als JJJJ-MM-DD', 'Datum moet een bestaande datum zijn, bijvoorbeeld 24-11-2026.'],
  ['doelen[3].bewijs', 'doelen[3].bewijs is verplicht', 'Vul in: Bewijs'],
  ['doelen[3].bewijs', 'bewijs mag hoogstens 200 tekens hebben', 'Bewijs mag hoogstens 200 tekens hebben.'],
  ['onbekend', 'veld onbekend is onbekend', 'veld onbekend is onbekend'],
])('zinVan: %s: %s', (veld, melding, zin) => {
  expect(zinVan({ veld, melding }, labels)).toBe(zin);
});

test('errors lie where react-hook-form looks for them, in the order of the fields', () => {
  const fouten = alsFouten([{ veld: 'jaren', melding: 'jaren is verplicht' }, { veld: 'doelen[1].bewijs', melding: 'bewijs is verplicht' }], labels);
  expect(platteFouten(fouten)).toEqual([{ pad: 'jaren', zin: 'Vul in: Jaren op school' }, { pad: 'doelen.1.bewijs', zin: 'Vul in: Bewijs' }]);
});

test('the form refuses what the route refuses, and passes on what it takes', async () => {
  const controleer = metKlasse(OpleidingInvoer, labels);
  const goed = { vastgelegdOp: '2026-11-24', niveau: 'basis', jaren: 6, diploma: false, studiewens: true, land: '' };
  const opties = { fields: {}, shouldUseNativeValidation: false };
  expect(await controleer(goed, undefined, opties)).toEqual({ values: { ...goed, land: undefined }, errors: {} });
  for (const anders of [{ jaren: 31 }, { jaren: 'zes' }, { niveau: 'mbo' }, { vastgelegdOp: '2026-02-29' }, { diploma: undefined }, { land: '=A1' }]) {
    const waarden = { ...goed, ...anders };
    const { errors } = await controleer(waarden, undefined, opties);
    const { fouten } = await leesInvoer(OpleidingInvoer, zonderLeeg(waarden));
    expect(fouten).toHaveLength(1);
    expect(platteFouten(errors).map((f) => f.pad)).toEqual(fouten.map((f) => f.veld));
  }
});

test('an empty PIP names every field that it misses', async () => {
  const { fouten } = await leesInvoer(PipInvoer, {});
  expect(fouten.length).toBeGreaterThan(0);
  expect(fouten.every((f) => f.melding.startsWith(f.veld))).toBe(true);
});
