import { aansluitingen, bestandsfout, eersteDag, verschil } from './stand.ts';

const stuk = (id: string, datum: string, opening: number, sluiting: number, iban = 'NL1') => ({ id, iban, datum, opening, sluiting });

test('statements of one account join up, whatever their order on one day', () => {
  const uit = aansluitingen([stuk('c', '2026-11-02', 500, 900), stuk('b', '2026-11-01', 200, 500), stuk('a', '2026-11-01', 0, 200)]);
  expect([uit.get('a'), uit.get('b'), uit.get('c')]).toEqual(['eerste', 'sluit', 'sluit']);
});

test('a gap is seen, and another account fills no gap', () => {
  const uit = aansluitingen([stuk('a', '2026-11-01', 0, 200), stuk('b', '2026-11-03', 700, 800), stuk('x', '2026-11-02', 0, 700, 'NL2')]);
  expect([uit.get('a'), uit.get('b'), uit.get('x')]).toEqual(['eerste', 'mis', 'eerste']);
});

test('two statements of the first day that do not join: one of them is a gap', () => {
  const uit = aansluitingen([stuk('a', '2026-11-01', 0, 200), stuk('b', '2026-11-01', 5, 900)]);
  expect([...uit.values()].sort()).toEqual(['eerste', 'mis']);
});

test('opening, in, out and closing add up, or the difference is said', () => {
  expect(verschil({ opening: 10_000, bij: 500, af: 2_500, sluiting: 8_000 })).toBe(0);
  expect(verschil({ opening: 0, bij: 0, af: 100, sluiting: 0 })).toBe(-100);
});

test('the list begins with last month, also in January', () => {
  expect(eersteDag('2026-11-25')).toBe('2026-10-01');
  expect(eersteDag('2027-01-31')).toBe('2026-12-01');
});

test.each([
  [0, [], 'leeg'], [11 * 1024 * 1024, [0x3c], 'teGroot'], [100, [0x50, 0x4b, 3, 4], 'ingepakt'], [100, [0x61, 0x62], 'geenXml'], [100, [0xef, 0xbb, 0xbf, 0x3c], undefined], [100, [0xff, 0xfe, 0x3c, 0], undefined],
])('a file of %d bytes that begins with %j: %s', (grootte, begin, fout) => {
  expect(bestandsfout(grootte, Uint8Array.from(begin))).toBe(fout);
});
