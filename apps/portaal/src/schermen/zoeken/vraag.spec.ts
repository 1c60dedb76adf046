import { kanZoeken, stukken } from './vraag.ts';

test.each<[string, boolean]>([
  ['al', false], ['ali', true], ['  al  ', false], ['Özd', true], ['1234', false], ['123456782', true], ['1234.56.782', true], ['0123456789', true], ['12345678901', false],
  ['WI-2026-2DXPA', true], ['wi-2026-2dxpa', true], ['WI-2026', false], ['', false],
])('%j is enough to look for: %s', (tekst, kan) => {
  expect(kanZoeken(tekst)).toBe(kan);
});

test.each<[string, string, string[]]>([
  ['Nour Al-Khatib', 'kha', ['Kha']],
  ['Özlem Özdemir', 'ozd', ['Özd']],
  ['Nour Al-Khatib', 'AL nour', ['Nour', 'Al']],
  ['Khatib', 'hat', []],
  ['محمد الحداد', 'محمد', ['محمد']],
  ['Thi Lan Nguyễn', 'nguye', ['Nguyễ']],
  ['Jan', '', []],
])('in %j %j marks %j', (naam, zoek, raak) => {
  const uit = stukken(naam, zoek);
  expect(uit.filter((s) => s.raak).map((s) => s.tekst)).toEqual(raak);
  expect(uit.map((s) => s.tekst).join('')).toBe(naam);
});
