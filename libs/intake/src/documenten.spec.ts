import { documentStand } from './documenten.ts';

test.each([
  ['vastgesteld', 1, 1, 'gereed'],
  ['vastgesteld', 1, 2, 'vervangen'],
  ['bekendgemaakt', 1, 1, 'geldig'],
  ['bekendgemaakt', 1, 2, 'vervangen'],
  ['bekendgemaakt', 2, 2, 'geldig'],
  ['vervangen', 2, 2, 'vervangen'],
  ['vervallen', 1, 1, 'vervangen'],
] as const)('Awb art. 3:41: letter of a PIP that is %s, number %i of %i: %s', (status, volgnr, laatste, stand) => {
  expect(documentStand({ status, volgnr, laatste })).toBe(stand);
});
