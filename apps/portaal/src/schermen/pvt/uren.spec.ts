import { leesUren, toonUren } from './uren.ts';

test.each([['2', 120], ['1,5', 90], ['1.25', 75], ['1:30', 90], [' 0 ', 0], ['', undefined], ['veel', undefined], ['1:75', undefined], ['-1', undefined]])('%p is %p minutes', (tekst, minuten) => {
  expect(leesUren(tekst)).toBe(minuten);
});

test.each([[120, '2'], [90, '1,5'], [75, '1,25'], [100, '1:40'], ['veel', 'veel'], [undefined, '']])('%p minutes stand in the box as %p', (waarde, tekst) => {
  expect(toonUren(waarde)).toBe(tekst);
});

test('what is shown reads back as the same minutes', () => {
  for (let m = 0; m <= 600; m += 1) expect(leesUren(toonUren(m))).toBe(m);
});
