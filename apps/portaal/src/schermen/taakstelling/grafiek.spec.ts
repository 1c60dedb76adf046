import { lopend, plaats, type Regel } from './grafiek.ts';

const regel = (halfjaar: string, o: Partial<Regel> = {}): Regel => ({ halfjaar, taakstelling: 14, opgave: 16, gerealiseerd: 4, schatting: { startnotitie: { afgerond: 9 }, spuk: null }, ...o }) as Regel;

test('what is more stands higher, and nothing stands outside the drawing', () => {
  const g = plaats([regel('2026-1'), regel('2026-2', { gerealiseerd: 40 })], false);
  expect(g.staven.map((s) => s.gerealiseerd < s.taakstelling)).toEqual([false, true]);
  for (const s of g.staven) {
    for (const y of [s.gerealiseerd, s.taakstelling, s.opgave ?? 0, s.schatting]) expect(y).toBeLessThanOrEqual(g.bodem);
    expect(s.x + s.breedte).toBeLessThanOrEqual(g.breed);
  }
});

test('an opgave that is the taakstelling, or nothing, has no line of its own; a phone shows the last four', () => {
  expect(plaats([regel('2026-1', { opgave: 14 }), regel('2026-2', { opgave: -3 })], false).staven.map((s) => s.opgave)).toEqual([undefined, undefined]);
  expect(plaats(['2024-1', '2024-2', '2025-1', '2025-2', '2026-1'].map((h) => regel(h)), true).staven.map((s) => s.regel.halfjaar)).toEqual(['2024-2', '2025-1', '2025-2', '2026-1']);
  expect(plaats([regel('2026-1', { taakstelling: 0, opgave: 0, gerealiseerd: 0 })], false).staven[0]!.gerealiseerd).toBe(plaats([regel('2026-1')], false).bodem);
});

test('where half-years are missing there is a break, between the two groups', () => {
  const [, b, c] = plaats(['2020-1', '2020-2', '2026-1'].map((h) => regel(h)), false).staven;
  expect(b!.breuk).toBeUndefined();
  expect(c!.breuk).toBeGreaterThan(b!.x + b!.breedte);
  expect(c!.breuk).toBeLessThan(c!.x);
});

test.each([['2026-11-24', '2026-2'], ['2026-06-30', '2026-1'], ['2027-03-01', '2026-2'], ['2019-01-01', '2026-1']])('on %s the half-year is %s', (dag, halfjaar) => {
  expect(lopend([regel('2026-1'), regel('2026-2'), regel('2027-2')], dag)?.halfjaar).toBe(halfjaar);
});
