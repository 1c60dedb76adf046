import fc from 'fast-check';
import { euro, mulDivHalfUp, parseEuro, verdeel } from './geld.ts';

describe('mulDivHalfUp', () => {
  test.each([
    [1, 1, 2, 1], [-1, 1, 2, -1], [5, 1, 2, 3], [-5, 1, 2, -3], [5, -1, 2, -3], [5, 1, -2, -3], [-5, 1, -2, 3], [1, 1, 3, 0], [2, 1, 3, 1],
    [0, -7, 3, 0], [133_143, 95, 100, 126_486], [999, 1, 1000, 1], [499, 1, 1000, 0],
    [9_007_199_254_740_991, 3, 3, 9_007_199_254_740_991],
  ])('%i × %i ÷ %i = %i', (a, b, c, uit) => expect(mulDivHalfUp(a, b, c)).toBe(uit));

  test.each<[string, [number, number, number]]>([
    ['delen door nul', [1, 1, 0]], ['halve centen', [0.5, 2, 1]], ['NaN', [Number.NaN, 1, 1]],
    ['te groot om exact te zijn', [9_007_199_254_740_992, 1, 1]], ['een uitkomst die niet past', [9_007_199_254_740_991, 2, 1]],
  ])('%s wordt geweigerd', (_, [a, b, c]) => expect(() => mulDivHalfUp(a, b, c)).toThrow(RangeError));

  test('wijkt nooit meer dan een half af en is spiegelsymmetrisch', () => {
    const heel = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(fc.property(heel, heel, fc.integer({ min: 1, max: 10_000 }), (a, b, c) => {
      const uit = mulDivHalfUp(a, b, c);
      expect(Math.abs(2 * (uit * c - a * b))).toBeLessThanOrEqual(c);
      expect(mulDivHalfUp(-a, b, c) + uit).toBe(0);
    }));
  });
});

describe('verdeel', () => {
  test.each<[number, number[], number[]]>([
    [100, [1, 1, 1], [34, 33, 33]],
    [200, [1, 1, 1], [67, 67, 66]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [100, [1, 0, 1], [50, 0, 50]],
    [1, [0, 1, 1], [0, 1, 0]],
    [0, [1, 2], [0, 0]],
    [100, [1, 1, 4], [17, 17, 66]],
    [10, [3, 3, 4], [3, 3, 4]],
    [7, [5], [7]],
  ])('%i over %j geeft %j', (totaal, gewichten, delen) => expect(verdeel(totaal, gewichten)).toEqual(delen));

  test.each<[string, number, number[]]>([
    ['geen gewichten', 100, []], ['alleen nullen', 100, [0, 0]], ['een negatief gewicht', 100, [2, -1]], ['een gebroken gewicht', 100, [0.5]], ['een gebroken bedrag', 0.5, [1]],
  ])('%s wordt geweigerd', (_, totaal, gewichten) => expect(() => verdeel(totaal, gewichten)).toThrow(RangeError));

  test('telt altijd precies op en wijkt per deel minder dan een cent af', () => {
    const gewichten = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 }).filter((g) => g.some((x) => x > 0));
    fc.assert(fc.property(fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }), gewichten, (totaal, g) => {
      const delen = verdeel(totaal, g);
      const som = g.reduce((s, x) => s + x, 0);
      expect(delen.reduce((s, x) => s + x, 0)).toBe(totaal);
      g.forEach((w, i) => expect(Math.abs(delen[i]! - (totaal * w) / som)).toBeLessThan(1.001));
    }));
  });
});

describe('euro en parseEuro', () => {
  test.each([
    [133_143, '€ 1.331,43'], [0, '€ 0,00'], [-0, '€ 0,00'], [5, '€ 0,05'], [-5, '€ -0,05'], [100_000, '€ 1.000,00'], [99_999, '€ 999,99'],
    [123_456_789_012, '€ 1.234.567.890,12'], [-133_143, '€ -1.331,43'],
  ])('%i centen is %s', (c, tekst) => {
    expect(euro(c)).toBe(tekst);
    expect(parseEuro(tekst)).toBe(c + 0);
  });

  test.each([['1331,43', 133_143], ['1.331', 133_100], ['12', 1200], ['-5,00', -500], ['  € 7,50 ', 750], ['€\u00a07,50', 750], ['-0,00', 0]])(
    'leest %p', (s, c) => expect(parseEuro(s)).toBe(c));

  test.each(['', 'tien', '1331.43', '1,5', '1,234', '12.34,00', '1.33,00', '--5', '5-', '1e3', '€', '99999999999999999999'])(
    'weigert %p in plaats van te gokken', (s) => expect(() => parseEuro(s)).toThrow(RangeError));

  test('euro weigert een breuk', () => expect(() => euro(0.5)).toThrow('Een bedrag in centen moet een geheel getal zijn'));
  test('parseEuro keert euro om', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (c) => parseEuro(euro(c)) === c));
  });
});
