import { leesZoek } from './zoek.ts';

test.each([
  [{}, {}], [{ richting: 'in' }, {}], [{ richting: 'uit', status: 'geweigerd', cursor: 'x' }, { richting: 'uit', status: 'geweigerd' }], [{ richting: ['uit'], status: 'weg' }, {}],
])('the address %j shows %j', (adres, zoek) => {
  expect(leesZoek(adres)).toEqual(zoek);
});
