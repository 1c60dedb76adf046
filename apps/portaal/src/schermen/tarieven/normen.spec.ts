import { tarieven } from '../../tekst/tarieven.ts';
import { bekendeNormen, CODES } from './normen.ts';

const norm = (code: string, eigen: Parameters<typeof bekendeNormen>[0], vandaag: string) => bekendeNormen(eigen, vandaag).find((n) => n.code === code)!;

test('inside the table of the law: known until its last day', () => {
  expect(norm('norm.alleenstaand', [], '2026-03-01')).toMatchObject({ bedrag: 140_150, totEnMet: '2026-06-30' });
  expect(norm('norm.alleenstaand', [], '2025-02-01')).toMatchObject({ bedrag: 134_545, totEnMet: '2026-06-30' });
});

test('past the table of the law: not known, and since when', () => {
  const n = norm('norm.alleenstaand', [], '2026-11-25');
  expect(n.bedrag).toBeUndefined();
  expect(n.totEnMet).toBe('2026-06-30');
});

test('what the gemeente confirmed follows up, for half a year', () => {
  const eigen = [{ code: 'norm.alleenstaand', vanaf: '2026-07-01', bedrag: 142_500, bron: 'proef' }];
  expect(norm('norm.alleenstaand', eigen, '2026-11-25')).toMatchObject({ bedrag: 142_500, bron: 'proef', totEnMet: '2026-12-31' });
  expect(norm('norm.gehuwd', eigen, '2026-11-25').bedrag).toBeUndefined();
});

test('every amount that can be entered has words', () => {
  expect(CODES.filter((c) => !tarieven.woord[c])).toEqual([]);
});
