import type { Duur, Norm, Normtabel } from '@wegwijs/kernel';

const AWB = 'Algemene wet bestuursrecht';
const B1 = 'Beleid: brieven op taalniveau B1 (de wet noemt geen maat)';

const streef = (code: string, waarde: number, eenheid: string, bron: string): Norm<number> => ({ code, waarde, eenheid, vanaf: '2022-01-01', bron, soort: 'streefnorm' });

/** The most words that a sentence of a letter may have. */
export const BRIEF_ZIN_WOORDEN: Normtabel<number> = [streef('brief.zin.woorden', 18, 'woorden', B1)];

/** The most words that the sentences of a letter have on average. */
export const BRIEF_ZIN_GEMIDDELD: Normtabel<number> = [streef('brief.zin.gemiddeld', 11, 'woorden', B1)];

/** The most letters of one series, so that one click cannot fill the post room. */
export const BRIEF_SERIE_MAXIMUM: Normtabel<number> = [streef('brief.serie.maximum', 500, 'brieven', 'Beleid: hoogstens zoveel brieven in een serie')];

/** How long the college has for a besluit on a bezwaar, from the last day of the bezwaartermijn. */
export const BEZWAAR_BESLISTERMIJN: Normtabel<Duur> = [
  { code: 'besluit.bezwaar.beslissen', waarde: { aantal: 6, eenheid: 'weken' }, eenheid: 'weken', vanaf: '2009-10-01', bron: `${AWB} art. 7:10 lid 1 (uit het geheugen)`, soort: 'wettelijk' },
];

/** The same when an advisory committee hears the bezwaar. */
export const BEZWAAR_BESLISTERMIJN_COMMISSIE: Normtabel<Duur> = [
  { code: 'besluit.bezwaar.beslissen.commissie', waarde: { aantal: 12, eenheid: 'weken' }, eenheid: 'weken', vanaf: '2009-10-01', bron: `${AWB} art. 7:10 lid 1, art. 7:13 (uit het geheugen)`, soort: 'wettelijk' },
];
