import { leesImport, nummersIn, vergelijkMetBekend, type Importvoorstel } from './koppeling-import.ts';

const KOP = ['gezinsnummer', 'relatie', 'vnummer', 'bsn', 'voornamen', 'achternaam', 'geboortedatum', 'verblijf', 'gekoppeld_op', 'coa_kenmerk'];
const hoofd = (gezin: string, vnummer: string, meer: { bsn?: string; coa?: string; naam?: string } = {}) =>
  [gezin, 'hoofdpersoon', vnummer, meer.bsn ?? '', meer.naam ?? 'Sami', 'Haddad', '1990-05-01', 'asiel-bepaalde-tijd', '2026-11-20', meer.coa ?? ''];
const kind = (gezin: string, naam = 'Noor', geboren = '31-01-2015') => [gezin, 'kind', '', '', naam, 'Haddad', geboren, 'asiel-bepaalde-tijd', '', ''];
const V1 = '1000000001', V2 = '1000000002';

function lees(...rijen: string[][]): Importvoorstel & { pauzes: number } {
  const werk = leesImport([KOP, ...rijen], '2026-11-24');
  for (let pauzes = 0; ; pauzes++) {
    const stap = werk.next();
    if (stap.done) return { ...stap.value, pauzes };
  }
}
const kort = (v: Importvoorstel) => v.rijen.map((r) => [r.rij, r.uitkomst, r.eersteRij ?? r.fouten[0]?.kolom ?? null]);

test.each<[string, string[][], unknown[]]>([
  ['a household again under another number', [hoofd('1', V1), kind('1'), hoofd('2', V1), kind('2')], [[2, 'goed', null], [3, 'goed', null], [4, 'dubbel', 2], [5, 'dubbel', 3]]],
  ['the same with a birth date written in another way', [hoofd('1', V1), kind('1'), hoofd('2', V1), kind('2', 'NOOR', '2015-01-31')], [[2, 'goed', null], [3, 'goed', null], [4, 'dubbel', 2], [5, 'dubbel', 3]]],
  ['the same with one child more', [hoofd('1', V1), hoofd('2', V1), kind('2')], [[2, 'goed', null], [3, 'dubbel', 2], [4, 'fout', 'gezinsnummer']]],
  ['a row twice within a household', [hoofd('1', V1), kind('1'), kind('1')], [[2, 'goed', null], [3, 'goed', null], [4, 'dubbel', 3]]],
  ['twins are two', [hoofd('1', V1), kind('1'), kind('1', 'Lina')], [[2, 'goed', null], [3, 'goed', null], [4, 'goed', null]]],
  ['one BSN under two V-nummers', [hoofd('1', V1, { bsn: '111222333' }), hoofd('2', V2, { bsn: '111222333', naam: 'Omar' })], [[2, 'goed', null], [3, 'fout', 'gezinsnummer']]],
  ['one COA number for two households', [hoofd('1', V1, { coa: 'C' }), hoofd('2', V2, { coa: 'C', naam: 'Omar' })], [[2, 'goed', null], [3, 'fout', 'gezinsnummer']]],
  ['households through each other', [hoofd('1', V1), hoofd('2', V2), kind('1')], [[2, 'goed', null], [3, 'goed', null], [4, 'goed', null]]],
])('Besluit art. 9.4 lid 3, in the file: %s', (_t, rijen, uit) => expect(kort(lees(...rijen))).toEqual(uit));

test.each([
  ['all of them known', [['A', V1, 'Sami'], ['A', '', 'Noor']], [[2, 'dubbel', null], [3, 'dubbel', null]], 0],
  ['a child unknown there', [['A', V1, 'Sami']], [[2, 'dubbel', null], [3, 'fout', 'gezinsnummer']], 0],
  ['nobody of this household', [['A', V2, 'Sami']], [[2, 'goed', null], [3, 'goed', null]], 1],
  ['only a namesake', [['A', '', 'Sami']], [[2, 'goed', null], [3, 'goed', null]], 1],
])('Besluit art. 9.4 lid 3, in the registration: %s', (_t, bekend, uit, koppelingen) => {
  const geboren = { Sami: '1990-05-01', Noor: '2015-01-31' };
  const v = vergelijkMetBekend(lees(hoofd('1', V1), kind('1')), bekend.map(([koppelingId = '', vnummer = '', naam = '']) =>
    ({ koppelingId, coaNummer: '', vnummer, bsn: '', naam: `${naam}||Haddad|${geboren[naam as 'Sami']}`.toLowerCase() })));
  expect(kort(v)).toEqual(uit);
  expect(v.koppelingen).toHaveLength(koppelingen);
});

test('a long file is judged with pauses, keeps its row numbers and never splits a household', () => {
  const v = lees(...Array.from({ length: 300 }, (_, i) => [hoofd(String(i), String(2_000_000_000 + i)), kind(String(i))]).flat(), kind('los'));
  expect(v.pauzes).toBe(4);
  expect(v.koppelingen.map((k) => k.rijen)).toEqual(Array.from({ length: 300 }, (_, i) => [2 + 2 * i, 3 + 2 * i]));
  expect(v.rijen.at(-1)).toMatchObject({ rij: 602, uitkomst: 'fout', fouten: [{ kolom: 'relatie' }] });
  expect(nummersIn(v).vnummers).toHaveLength(300);
});
