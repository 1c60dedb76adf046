import { TOETSOVERGANGEN, TOETSSTAPPEN, type Toetsstap } from '@wegwijs/intake';
import { toets as t } from '../../tekst/toets.ts';
import { eerstvolgend } from './query.ts';

const VANDAAG = '2026-11-24';
test.each<[string, Toetsstap, string | undefined, Toetsstap | undefined]>([
  ['not planned', 'open', undefined, 'gepland'], ['planned for tomorrow: nothing to do yet', 'gepland', '2026-11-25', undefined], ['planned for today', 'gepland', VANDAAG, 'afgenomen'], ['planned for yesterday', 'gepland', '2026-11-23', 'afgenomen'],
  ['taken', 'afgenomen', undefined, 'uitslag'], ['the result is there', 'uitslag', undefined, undefined], ['excused', 'ontheven', undefined, undefined], ['taken over', 'overgenomen', undefined, undefined],
])('%s', (_naam, stap, geplandOp, uit) => {
  const nu = eerstvolgend({ stap, geplandOp }, VANDAAG);
  expect(nu).toBe(uit);
  if (nu) expect(TOETSOVERGANGEN[stap]).toContain(nu);
});

test('every step has words', () => expect(TOETSSTAPPEN.filter((s) => !t.stand[s])).toEqual([]));
