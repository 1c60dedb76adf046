import { controleerKop, KOPPELING_KOLOMMEN, leesKoppelingen } from './koppeling-csv.ts';

const KOP = ['gezinsnummer', 'relatie', 'vnummer', 'voornamen', 'achternaam', 'geboortedatum', 'verblijf', 'gekoppeld_op'];
const vader = ['1', 'hoofdpersoon', '1234567890', 'Sami', 'Haddad', '01-05-1990', 'asiel-bepaalde-tijd', '20-11-2026'];
const kind = ['1', 'kind', '', 'Noor', 'Haddad', '2015-01-31', 'asiel-bepaalde-tijd', ''];
const alleen = ['2', 'hoofdpersoon', '9876543210', 'Günther', 'O’Neil-Şahin', '1/2/1980', 'asiel-bepaalde-tijd', '2026-11-19'];
const lees = (rijen: string[][], bekend: string[] = []) => leesKoppelingen([KOP, ...rijen], { vandaag: '2026-11-24', bekend: new Set(bekend) });

test('Besluit art. 9.4 lid 3: two households become two koppelingen, Dutch dates turned round', () => {
  const uit = lees([vader, kind, ['', '', '', '', '', '', '', ''], alleen]);
  expect(uit.rijen).toEqual([{ rij: 2, uitkomst: 'goed', gezinsnummer: '1' }, { rij: 3, uitkomst: 'goed', gezinsnummer: '1' }, { rij: 5, uitkomst: 'goed', gezinsnummer: '2' }]);
  expect(uit.koppelingen).toMatchObject([
    { rijen: [2, 3], koppeling: { vnummer: '1234567890', geboortedatum: '1990-05-01', gekoppeldOp: '2026-11-20', gezinsleden: [{ relatie: 'kind', geboortedatum: '2015-01-31' }] } },
    { rijen: [5], koppeling: { achternaam: 'O’Neil-Şahin', geboortedatum: '1980-02-01', gezinsleden: [] } },
  ]);
});

const met = (rij: string[], i: number, waarde: string): string[] => rij.map((c, j) => (i === j ? waarde : c));

test.each([
  ['no V-nummer for the hoofdpersoon', met(alleen, 2, ''), 'vnummer', 'vnummer moet een V-nummer zijn'],
  ['31 February', met(alleen, 5, '31-02-1980'), 'geboortedatum', 'geboortedatum moet een bestaande datum zijn'],
  ['an unknown relatie', met(alleen, 1, 'buurman'), 'relatie', 'relatie moet een van deze waarden zijn: hoofdpersoon, partner'],
  ['an unknown residence', met(alleen, 6, 'toerist'), 'verblijf', 'verblijf moet een van deze waarden zijn'],
  ['no day of koppeling', met(alleen, 7, ''), 'gekoppeld_op', 'gekoppeld_op moet een bestaande datum zijn'],
  ['a koppeling to come', met(alleen, 7, '2026-11-25'), 'gekoppeld_op', 'KoppelingInDeToekomst'],
  ['a formula for a name', met(alleen, 4, '=cmd|A1'), 'achternaam', 'achternaam mag alleen letters'],
  ['no gezinsnummer', met(alleen, 0, ''), 'gezinsnummer', 'gezinsnummer mag niet leeg zijn'],
  ['no hoofdpersoon', met(met(alleen, 1, 'partner'), 7, ''), 'relatie', 'geen hoofdpersoon'],
  ['a cell too many', [...alleen, 'x'], '', 'meer dan 8 kolommen'],
])('a row with %s is reported with its column; the others go on', (_t, rij, kolom, melding) => {
  const uit = lees([vader, kind, rij]);
  expect(uit.koppelingen.map((k) => k.rijen)).toEqual([[2, 3]]);
  expect(uit.rijen[2]).toMatchObject({ rij: 4, uitkomst: 'fout', fouten: expect.arrayContaining([{ kolom, melding: expect.stringContaining(melding) }]) });
});

test('a fault in one member holds back the whole household', () => {
  const uit = lees([vader, met(kind, 5, 'gisteren'), alleen]);
  expect(uit.koppelingen.map((k) => k.rijen)).toEqual([[4]]);
  expect(uit.rijen[0]).toEqual({ rij: 2, uitkomst: 'fout', fouten: [{ kolom: 'gezinsnummer', melding: 'een andere rij van dit gezin bevat een fout' }] });
});

test('duplicates: in a dossier, higher in the file, and a second hoofdpersoon', () => {
  expect(lees([vader, kind, alleen], ['1234567890']).rijen).toEqual([
    { rij: 2, uitkomst: 'dubbel', vnummer: '1234567890', waar: 'dossier' },
    { rij: 3, uitkomst: 'fout', fouten: [{ kolom: 'relatie', melding: 'dit gezin heeft geen hoofdpersoon, of die is al bekend' }] },
    { rij: 4, uitkomst: 'goed', gezinsnummer: '2' },
  ]);
  expect(lees([alleen, met(alleen, 0, '3')]).rijen[1]).toEqual({ rij: 3, uitkomst: 'dubbel', vnummer: '9876543210', waar: 'bestand', eersteRij: 2 });
  expect(lees([vader, met(alleen, 0, '1')]).rijen[1]).toMatchObject({ rij: 3, uitkomst: 'fout', fouten: [{ melding: 'dit gezin heeft meer dan één hoofdpersoon' }] });
});

test.each([
  ['missing', KOP.slice(1), 'kolom gezinsnummer ontbreekt'],
  ['unknown', [...KOP, 'religie'], 'kolom religie is onbekend'],
  ['twice', [...KOP, 'verblijf'], 'kolom verblijf staat er twee keer'],
])('a header with a column %s stops the file', (_t, kop, melding) => {
  expect(controleerKop(kop)).toEqual([expect.objectContaining({ melding })]);
  expect(leesKoppelingen([kop, vader], { vandaag: '2026-11-24', bekend: new Set() })).toMatchObject({ rijen: [], koppelingen: [] });
});

test('a header as a spreadsheet writes it: BOM, capitals, spaces; an empty file has no columns', () => {
  expect(controleerKop(['\uFEFFGezinsnummer', ...KOP.slice(1, -1), 'Gekoppeld op'])).toEqual([]);
  expect(leesKoppelingen([], { vandaag: '2026-11-24', bekend: new Set() }).fouten).toHaveLength(KOPPELING_KOLOMMEN.filter((c) => c.verplicht).length);
});
