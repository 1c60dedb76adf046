import { hoeveel, perioden, waardeVan } from './sturing.ts';

test('this year, its quarters that have begun, and two years before it', () => {
  expect(perioden('2026-05-02').slice(0, 5)).toEqual(['2026', '2026-K2', '2026-K1', '2025', '2025-K4']);
  expect(perioden('2026-05-02')).toHaveLength(3 + 2 + 8);
});

test('a number says its unit, too few is said, nothing is nothing', () => {
  expect(waardeVan({ eenheid: 'procent', waarde: 50, klein: false })).toBe('50%');
  expect(waardeVan({ eenheid: 'dagen', waarde: 1, klein: false })).toBe('1 dag');
  expect(waardeVan({ eenheid: 'aantal', waarde: 0, klein: false })).toBe('0');
  expect(waardeVan({ eenheid: 'aantal', waarde: null, klein: true })).toBe('Minder dan 5');
  expect(waardeVan({ eenheid: 'procent', waarde: null, klein: false })).toBe('Geen');
});

test('out of how many: about, when rounded', () => {
  expect(hoeveel({ eenheid: 'procent', teller: 1, noemer: 2 }, false)).toBe('1 van 2');
  expect(hoeveel({ eenheid: 'procent', teller: 10, noemer: 15 }, true)).toBe('ongeveer 10 van 15');
  expect(hoeveel({ eenheid: 'dagen', teller: null, noemer: 10 }, true)).toBe('ongeveer 10');
  expect(hoeveel({ eenheid: 'aantal', teller: 3, noemer: 3 }, false)).toBeNull();
});
