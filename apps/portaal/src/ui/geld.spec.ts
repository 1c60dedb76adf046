import { leesBedrag, toonBedrag } from './geld.ts';

test.each([['12,50', 1250], ['€ 1.250,00', 125_000], ['250', 25_000], [' 5 ', 500], ['12.50', undefined], ['twaalf', undefined], ['', undefined]])('leesBedrag: %s', (tekst, centen) => {
  expect(leesBedrag(tekst)).toBe(centen);
});

test.each([[1250, '12,50'], [125_000, '1.250,00'], ['twaalf', 'twaalf'], [undefined, ''], [1.5, '']])('toonBedrag: %s', (waarde, tekst) => {
  expect(toonBedrag(waarde)).toBe(tekst);
});
