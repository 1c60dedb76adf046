/**
 * The answer of a rule: allowed, or refused with its ground. Facts, no sentences: the words are the portal's and the letter's.
 * `reden` is a code in PascalCase (`PerceelVol`), `bron` the article, `veld` the input it is about.
 */
export type Uitkomst =
  | { toegestaan: true }
  | { toegestaan: false; reden: string; bron: string; veld?: string; feiten?: Record<string, string | number> };

/** The rule allows it. */
export const toegestaan: Uitkomst = Object.freeze({ toegestaan: true });

/**
 * The rule refuses it.
 * @throws RangeError (Dutch) when the code is not PascalCase or the ground is missing: a refusal nobody can look up is no refusal.
 */
export function geweigerd(reden: string, bron: string, meer: { veld?: string; feiten?: Record<string, string | number> } = {}): Uitkomst & { toegestaan: false } {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(reden)) throw new RangeError(`De reden '${reden}' moet een code in PascalCase zijn.`);
  if (!bron.trim()) throw new RangeError(`De weigering '${reden}' noemt geen bron.`);
  return { toegestaan: false, reden, bron, ...meer };
}
