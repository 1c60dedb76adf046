import { AANBOD_VERVALLEN_REDENEN } from '@wegwijs/intake';
import { huisvesting, redenWoorden } from '../../tekst/huisvesting.ts';

test.each(AANBOD_VERVALLEN_REDENEN.map((r) => [r]))('%s has words', (reden) => {
  expect(redenWoorden(reden)).toBe(huisvesting.redenen[reden]);
});
test.each([
  ['niet-passend: trap: te steil', 'De woning past niet bij het gezin. trap: te steil'], ['De brief was verkeerd gelezen', 'De brief was verkeerd gelezen'], ['let op: verkeerde dag', 'let op: verkeerde dag'],
])('%j reads %j', (reden, woorden) => {
  expect(redenWoorden(reden)).toBe(woorden);
});
