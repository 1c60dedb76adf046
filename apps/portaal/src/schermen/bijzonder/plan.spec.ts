import { planVan } from './plan.ts';

test('a plan sums exactly while it is typed', () => {
  expect(planVan(350_000, 36, undefined)).toEqual({ termijnen: 36, termijnbedrag: 9722, laatste: 9730 });
  expect(planVan(225_000, undefined, 10_011)).toEqual({ termijnen: 23, termijnbedrag: 10_011, laatste: 4758 });
});

test.each([[undefined, 3, undefined], ['3500', 3, undefined], [100, 0, undefined], [100, 3, 50], [2, 3, undefined], [100, undefined, undefined], [100, 1.5, undefined]])('half typed is no plan: %j %j %j', (lening, termijnen, termijnbedrag) => {
  expect(planVan(lening, termijnen, termijnbedrag)).toBeUndefined();
});
