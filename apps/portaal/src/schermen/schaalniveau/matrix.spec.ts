import { doetZelf, geldendeRegel, geplandeDagen, maakMatrix, standOp, type Regel } from './matrix.ts';
import { leesZoek } from './zoek.ts';

const regel = (gemeentecode: string, meer: Partial<Regel> = {}): Regel => ({
  gemeentecode, id: `${gemeentecode}-${meer.geldigVan ?? ''}`, versie: 1, taak: 'map', niveau: 'liemers', uitvoerder: 'rsd-de-liemers', uitvoerderNaam: 'RSD', bevoegdOrgaan: 'college', mandaat: null, opmerking: '',
  geldigVan: '2022-01-01', geldigTot: null, besluit: 'bijlage', ...meer,
});
const kort = (regels: Regel[], op = '2026-11-24', eigen?: string) => maakMatrix(regels, op, eigen).map((g) => [g.taak, ...g.bundels.map((b) => `${b.gemeenten.join('+')}: ${b.rijen.map((r) => r.stand).join(' ')}`)]);

test.each<[string, Regel[], string[][]]>([
  ['the same everywhere is one row', [regel('0226'), regel('0293'), regel('0299')], [['map', '0226+0293+0299: nu']]],
  ['each its own executor is the same', [regel('0226', { uitvoerder: 'gemeente-0226' }), regel('0299', { uitvoerder: 'gemeente-0299' })], [['map', '0226+0299: nu']]],
  ['another remark, another row', [regel('0226', { opmerking: 'proef' }), regel('0293'), regel('0299')], [['map', '0226: nu', '0293+0299: nu']]],
  ['another gemeente is not the own one', [regel('0226', { uitvoerder: 'gemeente-0299' }), regel('0299', { uitvoerder: 'gemeente-0299' })], [['map', '0226: nu', '0299: nu']]],
  ['a planned change sets a gemeente apart', [regel('0226'), regel('0299', { geldigTot: '2027-01-01' }), regel('0299', { geldigVan: '2027-01-01', uitvoerder: 'vwon' })], [['map', '0226: nu', '0299: nu gepland']]],
  ['what went before', [regel('0299', { geldigTot: '2026-01-01' }), regel('0299', { geldigVan: '2026-01-01' })], [['map', '0299: voorbij nu']]],
  ['tasks stay in the order of the server', [regel('0226', { taak: 'pvt-asiel' }), regel('0226', { taak: 'casusregie' })], [['pvt-asiel', '0226: nu'], ['casusregie', '0226: nu']]],
])('%s', (_t, regels, uit) => expect(kort(regels)).toEqual(uit));

test('the own gemeente stands first', () => {
  expect(kort([regel('0226', { opmerking: 'a' }), regel('0293', { opmerking: 'b' }), regel('0299', { opmerking: 'c' })], '2026-11-24', '0299')).toEqual([['map', '0299: nu', '0226: nu', '0293: nu']]);
});

test.each<[string, string]>([['2021-12-31', 'gepland'], ['2022-01-01', 'nu'], ['2026-12-31', 'nu'], ['2027-01-01', 'voorbij']])('the last day is exclusive: on %s it is %s', (op, stand) => {
  expect(standOp({ geldigVan: '2022-01-01', geldigTot: '2027-01-01' }, op)).toBe(stand);
});

test('days that are planned, once each and in order; the row that holds; who does it himself', () => {
  const rijen = [regel('0226', { geldigTot: '2027-01-01' }), regel('0226', { geldigVan: '2027-07-01' }), regel('0299', { geldigVan: '2027-01-01' }), regel('0293', { geldigVan: '2027-01-01' })];
  expect(geplandeDagen(rijen, '2026-11-24')).toEqual(['2027-01-01', '2027-07-01']);
  expect(geldendeRegel(rijen, 'map', '0226', '2026-11-24')?.geldigVan).toBe('2022-01-01');
  expect(geldendeRegel(rijen, 'map', '0226', '2027-01-01')).toBeUndefined();
  expect([doetZelf(regel('0226', { uitvoerder: 'gemeente-0226' })), doetZelf(regel('0226'))]).toEqual([true, false]);
});

test.each<[object, object]>([
  [{}, {}], [{ op: '2027-01-01', eerder: true, wijzig: 'map' }, { op: '2027-01-01', eerder: true, wijzig: 'map' }], [{ op: '2027-02-30', eerder: 'nee', wijzig: '<b>' }, {}], [{ op: 20270101, eerder: 'true', wijzig: ['map'] }, { eerder: true }],
])('an address %j is read as %j', (adres, zoek) => expect(leesZoek(adres as Record<string, unknown>)).toEqual(zoek));
