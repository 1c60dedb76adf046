import { gefilterd, leesKolommen, leesZoek, zelfdeLijst } from './zoek.ts';

test.each<[object, object]>([
  [{}, {}],
  [{ wie: 'team', klokstand: 'te laat', fase: 'pip', leerroute: 'b1', doelgroep: 'asiel', sorteer: 'naam', richting: 'af' }, { wie: 'team', klokstand: 'te laat', fase: 'pip', leerroute: 'b1', doelgroep: 'asiel', sorteer: 'naam', richting: 'af' }],
  [{ wie: 'mij', sorteer: 'deadline', richting: 'op' }, {}],
  [{ wie: 'iedereen', klokstand: 'gehaald', fase: 7, leerroute: null, doelgroep: ['asiel'], sorteer: '<b>', richting: 'zijwaarts', cursor: 'x' }, {}],
  [{ klokstand: 'te laat gehaald' }, {}],
  [{ kolommen: 'zaaknummer,bsn,termijn' }, { kolommen: 'termijn,naam,zaaknummer' }],
  [{ kolommen: 'bsn' }, {}],
  [{ kolommen: '' }, {}],
])('an address %j is read as %j', (adres, zoek) => {
  expect(leesZoek(adres as Record<string, unknown>)).toEqual(zoek);
});

test('columns: each once, in the order of the screen, and always the name', () => {
  expect(leesKolommen('zaaknummer,fase,fase,termijn')).toEqual(['termijn', 'naam', 'fase', 'zaaknummer']);
  expect(leesKolommen(undefined)).toEqual(['naam']);
});

test('the same list, whatever the order of its words, its columns and its defaults', () => {
  expect(zelfdeLijst({ wie: 'team', fase: 'pip' }, { fase: 'pip', wie: 'team', richting: 'op', kolommen: 'naam' })).toBe(true);
  expect(zelfdeLijst({ wie: 'team' }, { wie: 'alles' })).toBe(false);
});

test('whose work and in which order is no filter', () => {
  expect([gefilterd({ wie: 'team', sorteer: 'naam' }), gefilterd({ fase: 'pip' }), gefilterd({ klokstand: 'te laat' })]).toEqual([false, true, true]);
});
