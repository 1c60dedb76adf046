import { TIJDLIJN_SOORTEN } from '@wegwijs/intake';
import { leesZoek } from './zoek.ts';

test.each(TIJDLIJN_SOORTEN.map((s) => [s]))('the kind %s of the server may stand in the address', (soort) => {
  expect(leesZoek({ soort })).toEqual({ soort });
});
test.each([[{}], [{ soort: 'gezondheid' }], [{ soort: ['contact'] }], [{ soort: '', cursor: 'x' }], [{ soort: 'toString' }]])('%j is left out', (s) => {
  expect(leesZoek(s as Record<string, unknown>)).toEqual({});
});
