import fc from 'fast-check';
import { dagenTussen, datum, isDatum, laatste, plusDagen, plusJaren, plusMaanden, plusWeken, vroegste, weekdag, type Datum } from './datum.ts';

const dagen = fc.integer({ min: 0, max: 109_500 }).map((n) => plusDagen('1900-01-01', n));

describe('isDatum', () => {
  test.each(['2026-11-24', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is een datum', (d) => expect(isDatum(d)).toBe(true));

  test.each([
    '2027-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00', '0000-01-01', '24-11-2026', '2026-1-1',
    '2026-11-24T00:00', ' 2026-11-24', '2026-11-24\n', '', 20261124, null, undefined, new Date(0),
  ])('%p is geen datum', (d) => expect(isDatum(d)).toBe(false));

  test('datum() weigert in het Nederlands', () => {
    expect(() => datum('2027-02-29')).toThrow(new RangeError("'2027-02-29' is geen bestaande datum (JJJJ-MM-DD)."));
    expect(() => plusDagen('morgen', 1)).toThrow("'morgen' is geen bestaande datum");
  });
});

describe('optellen', () => {
  test.each<[string, (d: Datum, n: number) => Datum, Datum, number, Datum]>([
    ['dag over een jaargrens', plusDagen, '2026-12-31', 1, '2027-01-01'],
    ['dag over 29 februari', plusDagen, '2028-02-28', 1, '2028-02-29'],
    ['dag zonder 29 februari', plusDagen, '2027-02-28', 1, '2027-03-01'],
    ['dag terug', plusDagen, '2026-03-01', -1, '2026-02-28'],
    ['dag over de zomertijd', plusDagen, '2026-03-28', 2, '2026-03-30'],
    ['tien weken', plusWeken, '2026-01-23', 10, '2026-04-03'],
    ['maand klemt op maandeinde', plusMaanden, '2026-01-31', 1, '2026-02-28'],
    ['maand klemt op schrikkeldag', plusMaanden, '2028-01-31', 1, '2028-02-29'],
    ['maand terug klemt ook', plusMaanden, '2026-08-31', -6, '2026-02-28'],
    ['maand zonder klem', plusMaanden, '2026-02-28', 1, '2026-03-28'],
    ['jaar op schrikkeldag', plusJaren, '2028-02-29', 1, '2029-02-28'],
    ['vier jaar op schrikkeldag', plusJaren, '2028-02-29', 4, '2032-02-29'],
  ])('%s', (_, plus, d, n, verwacht) => expect(plus(d, n)).toBe(verwacht));

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('een aantal van %p wordt geweigerd', (n) => {
    expect(() => plusDagen('2026-01-01', n)).toThrow('hele aantallen');
  });

  test('voorbij het jaar 9999 is geen datum meer', () => expect(() => plusDagen('9999-12-31', 1)).toThrow('buiten de jaren'));

  test('plusMaanden is monotoon: een latere dag of meer maanden komt nooit eerder uit', () => {
    const maanden = fc.integer({ min: -120, max: 120 });
    fc.assert(fc.property(dagen, fc.nat(400), maanden, (d, later, m) => plusMaanden(d, m) <= plusMaanden(plusDagen(d, later), m)));
    fc.assert(fc.property(dagen, maanden, (d, m) => plusMaanden(d, m) < plusMaanden(d, m + 1)));
  });

  test('dagenTussen is het omgekeerde van plusDagen', () => {
    fc.assert(fc.property(dagen, fc.integer({ min: -40_000, max: 40_000 }), (d, n) => dagenTussen(d, plusDagen(d, n)) === n));
  });
});

describe('vroegste, laatste, weekdag', () => {
  const drie = ['2026-03-01', '2025-12-31', '2026-02-28'];
  test('kiezen uit drie', () => expect([vroegste(...drie), laatste(...drie)]).toEqual(['2025-12-31', '2026-03-01']));
  test('kiezen uit niets mislukt', () => expect(() => vroegste()).toThrow('Uit nul datums'));
  test('kiezen uit onzin mislukt', () => expect(() => laatste('2026-01-01', 'zomer')).toThrow('geen bestaande datum'));
  test('maandag is 1, zondag is 7', () => expect([weekdag('2026-11-23'), weekdag('2026-11-29')]).toEqual([1, 7]));
});
