import { dagenVan, isWeekend, leesZoek, maandagVan, weeknummer } from './zoek.ts';

test.each<[object, object]>([
  [{}, {}],
  [{ van: '2026-11-26', wie: 'team' }, { van: '2026-11-23', wie: 'team' }],
  [{ van: '2026-02-30', wie: 'mij' }, {}],
  [{ van: 7, wie: ['team'] }, {}],
])('an address %j is read as %j', (adres, zoek) => {
  expect(leesZoek(adres as Record<string, unknown>)).toEqual(zoek);
});

test.each([['2026-11-23', '2026-11-23', 48], ['2026-11-29', '2026-11-23', 48], ['2027-01-01', '2026-12-28', 53], ['2026-03-29', '2026-03-23', 13], ['2026-10-25', '2026-10-19', 43]])('%s is in the week of %s, number %i', (dag, maandag, week) => {
  expect([maandagVan(dag), weeknummer(dag)]).toEqual([maandag, week]);
});

test('a week has seven days, two of them weekend, also when the clock changes', () => {
  const dagen = dagenVan('2026-10-19');
  expect(dagen).toEqual(['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23', '2026-10-24', '2026-10-25']);
  expect(dagen.filter(isWeekend)).toEqual(['2026-10-24', '2026-10-25']);
});
