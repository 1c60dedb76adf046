import { beoordeelTaakstelling, verloopVan } from './taakstelling-verloop.ts';

const stand = (halfjaar: string, aantal: number, gerealiseerd: number, beginAchterstand: number | null = null) => ({ halfjaar, aantal, gerealiseerd, beginAchterstand });

test('Huisvestingswet art. 29: arrears roll over within a series and never across a gap', () => {
  const uit = verloopVan([stand('2020-1', 14, 10, 0), stand('2020-2', 14, 20), stand('2026-1', 20, 25, 3), stand('2026-2', 10, 4)]);
  expect(uit.map((r) => [r.halfjaar, r.beginAchterstand, r.opgave, r.achterstand, r.voorsprong])).toEqual([
    ['2020-1', 0, 14, 4, 0], ['2020-2', 4, 18, 0, 2], ['2026-1', 3, 23, 0, 2], ['2026-2', -2, 8, 4, 0]]);
  expect(verloopVan([stand('2020-1', 14, 0), stand('2020-2', 14, 0, 5)])[1]).toMatchObject({ beginAchterstand: 5, opgave: 19 });
  expect(verloopVan([])).toEqual([]);
});

test.each([
  ['first of all', '2026-1', undefined, [], undefined],
  ['first of all, with arrears', '2026-1', -3, [], undefined],
  ['after a gap, with arrears of nought', '2026-1', 0, ['2020-2'], undefined],
  ['after a gap, without', '2026-1', undefined, ['2020-2'], 'HalfjaarOntbreekt'],
  ['next in line', '2026-1', undefined, ['2025-2'], undefined],
  ['next in line, with arrears of its own', '2026-1', 0, ['2025-2'], 'AchterstandLooptDoor'],
  ['a correction that names no arrears', '2026-1', undefined, ['2020-2', '2026-1'], undefined],
  ['the half-year after the next', '2027-2', 0, [], undefined],
  ['beyond it', '2028-1', 0, [], 'HalfjaarTeVerVooruit'],
  ['before the rules', '2019-2', 0, [], 'HalfjaarVoorDeRegels'],
] as const)('Huisvestingswet art. 29 lid 1: %s', (_t, halfjaar, beginAchterstand, bekend, reden) => {
  const uit = beoordeelTaakstelling({ halfjaar, bekendgemaaktOp: '2026-01-01', ...(beginAchterstand !== undefined && { beginAchterstand }) }, bekend, '2026-11-24');
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});
