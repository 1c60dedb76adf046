import { datumKort, datumLang, leesDatum, maandJaar, tijd, toonDatumInVeld } from './datum.ts';

test.each([
  ['24-11-2026', '2026-11-24'], ['24/11/2026', '2026-11-24'], ['24.11.26', '2026-11-24'], ['4-1-2027', '2027-01-04'], ['24 nov 2026', '2026-11-24'], ['24 november 2026', '2026-11-24'],
  ['1 mrt. 2026', '2026-03-01'], ['24112026', '2026-11-24'], ['2026-11-24', '2026-11-24'], [' 24-11-2026 ', '2026-11-24'], ['14-3-98', '1998-03-14'], ['29-2-2028', '2028-02-29'],
  ['29-2-2026', undefined], ['31-4-2026', undefined], ['24-13-2026', undefined], ['24 foo 2026', undefined], ['morgen', undefined], ['', undefined], ['0-0-0000', undefined],
])('a typed day %j is %s', (getypt, dag) => {
  expect(leesDatum(getypt)).toBe(dag);
});

test('days are written the Dutch way, without a time zone in between', () => {
  expect([datumLang('2026-03-01'), datumKort('2026-03-01', '2026-11-24'), datumKort('2027-03-01', '2026-11-24'), maandJaar('2026-12-31'), toonDatumInVeld('2026-03-01'), toonDatumInVeld('3 maa')])
    .toEqual(['1 maart 2026', '1 mrt', '1 mrt 2027', 'december 2026', '01-03-2026', '3 maa']);
});

test('a moment is told on the clock of the Netherlands, in winter and in summer', () => {
  expect([tijd('2026-11-24T09:05:00Z'), tijd('2026-07-01T09:05:00Z')]).toEqual(['10.05 uur', '11.05 uur']);
});
