import { CsvOnleesbaar, leesTekst, ontleedCsv, scheidingVan, schrijfCsvRijen } from './csv.ts';

const latin1 = (tekst: string): Uint8Array => Uint8Array.from(tekst, (c) => c.charCodeAt(0));

test.each<[string, Uint8Array, string]>([
  ['UTF-8', new TextEncoder().encode('Çelik,Müller'), 'Çelik,Müller'],
  ['UTF-8 with a byte order mark', new TextEncoder().encode('\uFEFFÇelik'), 'Çelik'],
  ['Windows-1252', latin1('M\u00fcller'), 'Müller'],
  ['Windows-1252 with the apostrophe of Excel', latin1('d\u0092Angelo'), 'd’Angelo'],
])('%s is read', (_naam, bytes, tekst) => {
  expect(leesTekst(bytes)).toBe(tekst);
});

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'leeg'],
  ['a worksheet or UTF-16', latin1('a\u0000b'), 'NUL'],
  ['a byte that is in no table', latin1('a\u0081'), 'beschadigd'],
  ['UTF-8 and Windows-1252 in one file', latin1('M\u00c3\u00bcller,M\u00fcller'), 'beschadigd'],
])('%s is refused', (_naam, bytes, melding) => {
  expect(() => leesTekst(bytes)).toThrow(CsvOnleesbaar);
  expect(() => leesTekst(bytes)).toThrow(melding);
});

test.each([
  [[['a', 'b'], ['1', 'x;y'], [''], ['"', 'twee\r\nregels']]], [[['a;b', 'c'], ['', '']]], [[['enkel', ''], ['rij', '=1+1,2']]],
])('what is written is read back the same: %j', (rijen) => {
  expect(ontleedCsv(schrijfCsvRijen(rijen))).toEqual(rijen);
});

test('the header says what separates the cells, outside quotes', () => {
  expect([scheidingVan('a;b,c;d\n1,2,3'), scheidingVan('a,b;c,d'), scheidingVan('"a;b;c",d'), scheidingVan('')]).toEqual([';', ',', ',', ',']);
});
