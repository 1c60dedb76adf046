import { toetsDoel, toetsDoelen } from './pip.smart.ts';
import { doel } from './pip.voorbeeld.ts';

const kader = { vanaf: '2026-03-10', termijnEinde: '2029-03-10' };

test('startnotitie, bijlage: een doel dat alle vijf onderdelen heeft is SMART', () => {
  expect(toetsDoel(doel(), kader)).toEqual({ smart: true, gebreken: [] });
});

test.each([
  ['te kort om specifiek te zijn', { omschrijving: 'Werk vinden' }, 'specifiek', 'OmschrijvingTeKort', 'omschrijving'],
  ['"zo snel mogelijk" is vaag', { omschrijving: 'Ik vind zo snel mogelijk werk' }, 'specifiek', 'VaagWoord', 'omschrijving'],
  ['"beter" is vaag', { omschrijving: 'Ik spreek aan het einde beter Nederlands.' }, 'specifiek', 'VaagWoord', 'omschrijving'],
  ['"zsm." aan het einde is vaag', { omschrijving: 'Ik haal mijn rijbewijs zsm.' }, 'specifiek', 'VaagWoord', 'omschrijving'],
  ['zonder meetsoort niet meetbaar', { meetsoort: undefined }, 'meetbaar', 'MeetsoortOntbreekt', 'meetsoort'],
  ['aantal zonder streefwaarde', { meetsoort: 'aantal', eenheid: 'uur' }, 'meetbaar', 'StreefwaardeOntbreekt', 'streefwaarde'],
  ['aantal zonder eenheid', { meetsoort: 'aantal', streefwaarde: 40 }, 'meetbaar', 'EenheidOntbreekt', 'eenheid'],
  ['taalniveau zonder niveau', { taalniveau: undefined }, 'meetbaar', 'TaalniveauOntbreekt', 'taalniveau'],
  ['resultaat van alleen spaties', { meetsoort: 'resultaat', resultaat: '  ' }, 'meetbaar', 'ResultaatOntbreekt', 'resultaat'],
  ['zonder datum', { uiterlijk: undefined }, 'tijdgebonden', 'DatumOntbreekt', 'uiterlijk'],
  ['datum op de dag van het plan', { uiterlijk: '2026-03-10' }, 'tijdgebonden', 'DatumNietInToekomst', 'uiterlijk'],
  ['datum na de inburgeringstermijn', { uiterlijk: '2029-03-11' }, 'tijdgebonden', 'DatumNaInburgeringstermijn', 'uiterlijk'],
  ['zonder eigenaar', { eigenaar: undefined }, 'eigenaar', 'EigenaarOntbreekt', 'eigenaar'],
  ['zonder bewijs', { bewijs: undefined }, 'bewijs', 'BewijsOntbreekt', 'bewijs'],
] as const)('startnotitie, bijlage: %s', (_titel, anders, onderdeel, reden, veld) => {
  const oordeel = toetsDoel(doel(anders), kader);
  expect(oordeel.smart).toBe(false);
  expect(oordeel.gebreken).toEqual([expect.objectContaining({ onderdeel, reden, veld })]);
});

test.each([
  ['laatste dag van de termijn mag', { uiterlijk: '2029-03-10' }],
  ['"verbeteren" is niet "beter"', { omschrijving: 'Mijn cv verbeteren en opsturen' }],
  ['aantal met eenheid', { meetsoort: 'aantal', streefwaarde: 40, eenheid: 'uur vrijwilligerswerk' }],
  ['resultaat', { meetsoort: 'resultaat', resultaat: 'Er is een getekend contract' }],
] as const)('startnotitie, bijlage: SMART, want %s', (_titel, anders) => {
  expect(toetsDoel(doel(anders), kader).smart).toBe(true);
});

test('wat ontbreekt wordt allemaal genoemd, per doel', () => {
  const oordelen = toetsDoelen([doel(), { omschrijving: 'Werk' }], kader);
  expect(oordelen.map((o) => o.gebreken.map((g) => g.onderdeel))).toEqual([[], ['specifiek', 'meetbaar', 'tijdgebonden', 'eigenaar', 'bewijs']]);
});
