import fc from 'fast-check';
import { isBsn, isIban, isPostcode, isVnummer, normaliseerIban } from './nummers.ts';

describe('BSN (elfproef)', () => {
  test.each(['111222333', '123456782', '999990019', '010000008'])('%s klopt', (s) => expect(isBsn(s)).toBe(true));
  test.each([
    ['elfproef faalt', '123456789'], ['alleen nullen', '000000000'], ['acht cijfers', '10000008'], ['tien cijfers', '1234567820'],
    ['letters', '12345678a'], ['punten', '1234.56.782'], ['spatie', '123456782 '], ['regeleinde', '123456782\n'], ['getal', 123456782], ['niets', null],
  ])('%s wordt geweigerd', (_, s) => expect(isBsn(s)).toBe(false));

  test('één verkeerd cijfer valt altijd op', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (plek, stap) => {
      const cijfers = [...'123456782'];
      cijfers[plek] = String((Number(cijfers[plek]) + stap) % 10);
      return !isBsn(cijfers.join(''));
    }));
  });
});

describe('IBAN', () => {
  test.each(['NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00', 'nl91abna0417164300', 'BE68539007547034', 'DE89370400440532013000'])('%s klopt', (s) => expect(isIban(s)).toBe(true));
  test.each([
    ['controlegetal', 'NL92ABNA0417164300'], ['lengte', 'NL91ABNA041716430'], ['onbekend land', 'XX91ABNA0417164300'], ['leeg', ''], ['getal', 91], ['niets', undefined],
  ])('%s fout wordt geweigerd', (_, s) => expect(isIban(s)).toBe(false));
  test('bewaarvorm is zonder spaties, in hoofdletters', () => expect(normaliseerIban('nl91 abna-0417 1643 00')).toBe('NL91ABNA0417164300'));
  test('wat geen IBAN is, wordt er geen', () => expect(isIban(normaliseerIban('geen iban'))).toBe(false));
});

describe('V-nummer en postcode', () => {
  test.each([['1234567890', true], ['0234567890', true], ['123456789', false], ['12345678901', false], ['V234567890', false], [1234567890, false]])('V-nummer %p: %p', (s, ok) => expect(isVnummer(s)).toBe(ok));
  test.each([
    ['6901 AB', true], ['6901AB', true], ['0901 AB', false], ['6901 ab', false], ['6901  AB', false], ['6901 SS', false], ['6901 SD', false], ['6901SA', false],
    ['6901 ABC', false], ['69011AB', false], ['6901 AB\n', false], [6901, false],
  ])('postcode %p: %p', (s, ok) => expect(isPostcode(s)).toBe(ok));
});
