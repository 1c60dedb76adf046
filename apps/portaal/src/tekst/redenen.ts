/** Why the rules refuse, in words. The codes are those of the apps. */
const REDENEN: Readonly<Record<string, string | ((feiten: Record<string, string | number>) => string)>> = {
};

/** Words for a refusal; undefined for a code that has none. */
export function redenTekst(reden: string, feiten: Record<string, string | number> = {}): string | undefined {
  const woorden = REDENEN[reden];
  return typeof woorden === 'function' ? woorden(feiten) : woorden;
}
