import { leesVerslag, leesZoek, vraagVan } from './zoek.ts';

test.each([
  [{}, {}],
  [{ status: 'gekoppeld', bron: 'csv', van: '2026-01-01', tot: '2026-01-31' }, { status: 'gekoppeld', bron: 'csv', van: '2026-01-01', tot: '2026-01-31' }],
  [{ status: 'weg', bron: ['csv'], van: '2026-02-30', tot: 5, cursor: 'x' }, {}],
])('the address %j shows %j', (adres, zoek) => {
  expect(leesZoek(adres)).toEqual(zoek);
});

test('the last day that is asked for is in the list', () => {
  expect(vraagVan({ van: '2026-01-01', tot: '2026-12-31' })).toEqual({ van: '2026-01-01', tot: '2027-01-01' });
  expect(vraagVan({ bron: 'duo' })).toEqual({ bron: 'duo' });
});

test('a result shows only outcomes that there are', () => {
  expect([leesVerslag({ uitkomst: 'fout' }), leesVerslag({ uitkomst: 'alles' })]).toEqual([{ uitkomst: 'fout' }, {}]);
});
