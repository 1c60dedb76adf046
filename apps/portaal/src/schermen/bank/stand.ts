import { plusMaanden, type Datum } from '@wegwijs/kernel';

interface Stuk {
  id: string;
  iban: string;
  datum: string;
  opening: number;
  sluiting: number;
}
export type Aansluiting = 'sluit' | 'eerste' | 'mis';

/**
 * Does each statement begin with the balance that another one of the same account, of that day or before, ended with? The bank may give several
 * statements of one day, and their order in a list says nothing. One statement of the first day has none before it in sight.
 */
export function aansluitingen(stukken: readonly Stuk[]): ReadonlyMap<string, Aansluiting> {
  const uit = new Map<string, Aansluiting>();
  for (const iban of new Set(stukken.map((s) => s.iban))) {
    const rij = stukken.filter((s) => s.iban === iban);
    const begin = rij.reduce((d, s) => (s.datum < d ? s.datum : d), rij[0]!.datum);
    let eerste = true;
    for (const s of rij) {
      const sluit = rij.some((v) => v.id !== s.id && v.datum <= s.datum && v.sluiting === s.opening);
      uit.set(s.id, sluit ? 'sluit' : eerste && s.datum === begin ? 'eerste' : 'mis');
      if (!sluit && s.datum === begin) eerste = false;
    }
  }
  return uit;
}

/** What is missing between the opening, what came and went, and the closing balance; 0 when it adds up. */
export const verschil = (a: { opening: number; bij: number; af: number; sluiting: number }): number => a.opening + a.bij - a.af - a.sluiting;

/** From which day a list of statements begins when nobody says so: the first day of last month. */
export const eersteDag = (vandaag: Datum): Datum => plusMaanden(`${vandaag.slice(0, 7)}-01`, -1);

/** As many bytes as the app takes. */
const HOOGSTENS = 10 * 1024 * 1024;

/** Why this cannot be a file of the bank, before it is sent; undefined when it can. @param begin its first bytes */
export function bestandsfout(grootte: number, begin: Uint8Array): 'leeg' | 'teGroot' | 'ingepakt' | 'geenXml' | undefined {
  if (grootte === 0) return 'leeg';
  if (grootte > HOOGSTENS) return 'teGroot';
  if (begin[0] === 0x50 && begin[1] === 0x4b) return 'ingepakt';
  // Only what is no text at all is refused here: which encoding it has is for the app to say.
  return begin.includes(0x3c) ? undefined : 'geenXml';
}
