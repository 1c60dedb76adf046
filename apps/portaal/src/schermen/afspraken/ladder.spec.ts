import { ladderstand, type OproepMetDoel } from '@wegwijs/intake';
import { treden, type LadderUit } from './ladder.ts';

type Uitkomst = OproepMetDoel['uitkomst'];
/** The answer of the server about call-ups a week apart, each after the first with a written warning: its own rule says what follows. */
function ladder(...uitkomsten: Uitkomst[]): LadderUit {
  const dag = (i: number, d: number) => `2026-0${i + 1}-${String(d).padStart(2, '0')}`;
  const oproepen = uitkomsten.map((uitkomst, i) => ({ id: String(i), doel: 'brede-intake', verzondenOp: dag(i, 1), termijnTot: dag(i, 8), schriftelijk: true, waarschuwing: i > 0, ...(uitkomst && { uitkomst, uitkomstOp: dag(i, 9) }) }));
  const { stap, trede, boetes } = ladderstand({ oproepen: oproepen as OproepMetDoel[] });
  return { stap, trede, oproepen, boetevoorstellen: boetes, afwezigheidMogelijk: stap === 'af te ronden bij afwezigheid' } as unknown as LadderUit;
}
const mis = 'niet-verschenen';
const reden = 'verschoonbaar';

test.each<[string, Uitkomst[], string[]]>([
  ['nobody was called up', [], ['nu', 'komt', 'komt', 'komt']],
  ['one runs', [undefined], ['nu', 'komt', 'komt', 'komt']],
  ['missed once: the warning is next', [mis], ['gemist', 'nu', 'komt', 'komt']],
  ['a good reason does not climb', [reden], ['nu', 'komt', 'komt', 'komt']],
  ['a good reason after a miss repeats the second', [mis, reden], ['gemist', 'nu', 'komt', 'komt']],
  ['missed after the warning', [mis, mis], ['gemist', 'gemist', 'nu', 'komt']],
  ['refusing the toets climbs too', ['weigert-leerbaarheidstoets'], ['gemist', 'nu', 'komt', 'komt']],
  ['came at once', ['verschenen'], ['gekomen', 'komt', 'komt', 'komt']],
  ['came at the second', [mis, 'verschenen'], ['gemist', 'gekomen', 'komt', 'komt']],
  ['missed all three', [mis, mis, mis], ['gemist', 'gemist', 'gemist', 'nu']],
])('Wi2021 art. 14, 22: %s', (_naam, uitkomsten, uit) => {
  expect(treden(ladder(...uitkomsten)).map((t) => t.stand)).toEqual(uit);
});

test('a boete stands with the miss that led to it: never with the first, and no more than two', () => {
  expect(treden(ladder(mis, mis, mis)).map((t) => t.boete?.overtreding)).toEqual([undefined, 1, 2, undefined]);
  expect(treden(ladder(mis)).map((t) => t.boete)).toEqual([undefined, undefined, undefined, undefined]);
});

test('a step shows its last call-up', () => expect(treden(ladder(mis, reden, undefined)).map((t) => t.oproep?.id)).toEqual(['0', '2', undefined, undefined]));

test('closed: nothing is next any more', () => {
  expect(treden({ ...ladder(mis, mis, mis), stap: 'afgerond', afwezigheidMogelijk: false }).map((t) => t.stand)).toEqual(['gemist', 'gemist', 'gemist', 'komt']);
  expect(treden({ ...ladder(mis), stap: 'afgerond' }).map((t) => t.stand)).toEqual(['gemist', 'komt', 'komt', 'komt']);
});
