/** An amount in whole cents; a safe integer, negative for what is owed back. Never a float of euros. */
export type Centen = number;

function eisGeheel(n: number, wat: string): void {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${wat} moet een geheel getal zijn, niet ${n}.`);
}

function alsGetal(n: bigint): number {
  const uit = Number(n);
  eisGeheel(uit, 'De uitkomst');
  return uit;
}

/**
 * a × b ÷ c, exact, rounded once to a whole number; a half goes away from zero (2,5 → 3 and −2,5 → −3).
 * @throws RangeError (Dutch) when an operand or the result is not a safe integer, or `c` is 0.
 */
export function mulDivHalfUp(a: number, b: number, c: number): number {
  [a, b, c].forEach((n) => eisGeheel(n, 'Een factor'));
  if (c === 0) throw new RangeError('Delen door nul kan niet.');
  const teller = BigInt(a) * BigInt(b);
  const negatief = teller < 0n !== c < 0;
  const t = teller < 0n ? -teller : teller;
  const n = BigInt(Math.abs(c));
  const afgerond = (2n * t + n) / (2n * n);
  return alsGetal(negatief ? -afgerond : afgerond);
}

/**
 * Splits `totaal` by weight into whole cents that sum to exactly `totaal`: everyone gets the part rounded towards zero, the cents
 * left over go to the largest remainders, and on a tie to the earliest in the list. A negative amount splits as its mirror image.
 * @param gewichten whole numbers of 0 or more, not all 0
 * @throws RangeError (Dutch)
 */
export function verdeel(totaal: Centen, gewichten: readonly number[]): Centen[] {
  eisGeheel(totaal, 'Het te verdelen bedrag');
  gewichten.forEach((g) => eisGeheel(g, 'Een gewicht'));
  if (gewichten.some((g) => g < 0)) throw new RangeError('Een gewicht kan niet negatief zijn.');
  const som = gewichten.reduce((s, g) => s + BigInt(g), 0n);
  if (som === 0n) throw new RangeError('Verdelen kan alleen als er een gewicht groter dan nul is.');
  const bedrag = BigInt(Math.abs(totaal));
  const delen = gewichten.map((g) => (bedrag * BigInt(g)) / som);
  const resten = gewichten.map((g, i) => ({ i, rest: (bedrag * BigInt(g)) % som }));
  resten.sort((x, y) => (x.rest === y.rest ? x.i - y.i : x.rest > y.rest ? -1 : 1));
  const over = Number(bedrag - delen.reduce((s, d) => s + d, 0n));
  for (const { i } of resten.slice(0, over)) delen[i]! += 1n;
  return delen.map((d) => alsGetal(totaal < 0 ? -d : d));
}

/** `133143` → `€ 1.331,43`; `-5` → `€ -0,05`. @throws RangeError (Dutch) when it is not a whole number of cents. */
export function euro(c: Centen): string {
  eisGeheel(c, 'Een bedrag in centen');
  const cijfers = String(Math.abs(c)).padStart(3, '0');
  const heel = cijfers.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `€ ${c < 0 ? '-' : ''}${heel},${cijfers.slice(-2)}`;
}

const BEDRAG = /^(?:€\s*)?(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?$/;

/**
 * Reads an amount as people in the Netherlands write it: `€ 1.331,43`, `1331,43`, `1.331`, `-5,00`. Cents are two digits or absent;
 * a dot separates thousands only, so `1331.43` is refused instead of guessed at.
 * @throws RangeError (Dutch)
 */
export function parseEuro(s: string): Centen {
  const deel = BEDRAG.exec(s.trim());
  if (!deel) throw new RangeError(`'${s}' is geen bedrag in euro's; schrijf bijvoorbeeld 1.331,43.`);
  const centen = alsGetal(BigInt(deel[2]!.replaceAll('.', '') + (deel[3] ?? '00')));
  return deel[1] && centen !== 0 ? -centen : centen;
}
