import { zoeksoort } from './zoeken.ts';

test.each([
  ['nine digits that pass the elfproef', '999990019', 'bsn', '999990019'],
  ['with spaces, as on a card', ' 9999 90 019 ', 'bsn', '999990019'],
  ['with dots', '9999.90.019', 'bsn', '999990019'],
  ['nine digits that fail it are no BSN', '999990018', 'zaaknummer', '999990018'],
  ['nine zeros are no BSN', '000000000', 'zaaknummer', '000000000'],
  ['a lost leading zero is not repaired', '12345672', 'zaaknummer', '12345672'],
  ['ten digits', '1234567890', 'v-nummer', '1234567890'],
  ['eleven digits are nothing known', '12345678901', 'zaaknummer', '12345678901'],
  ['a zaaknummer in small letters', 'wi-2026-7f3k9', 'zaaknummer', 'WI-2026-7F3K9'],
  ['a name', ' Al-Haddad ', 'naam', 'Al-Haddad'],
  ['a name in another script', 'محمد', 'naam', 'محمد'],
  ['only signs', '--', 'naam', '--'],
])('%s: %j', (_t, zoek, op, waarde) => {
  expect(zoeksoort(zoek)).toEqual({ op, waarde });
});
