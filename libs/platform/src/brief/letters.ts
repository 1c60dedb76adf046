import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** The two cuts a letter uses. Static TrueType only: a variable font would be embedded as Type 3, which PDF/A readers and screen readers handle badly. */
export type Snit = 'gewoon' | 'vet';

const vind = createRequire(import.meta.url).resolve;
const BESTANDEN: Record<Snit, string> = {
  gewoon: vind('source-sans/TTF/SourceSans3-Regular.ttf'),
  vet: vind('source-sans/TTF/SourceSans3-Semibold.ttf'),
};

interface Letter { hasGlyphForCodePoint(codepunt: number): boolean; _glyphs: object }
const geopend = new Map<Snit, Letter>();

/** Opened by PDFKit and taken out of its private field: opening it ourselves would make fontkit a dependency of our own. Once per process, because reading the tables takes longer than drawing a letter. */
function open(snit: Snit): Letter {
  let letter = geopend.get(snit);
  if (!letter) {
    const vel = new PDFDocument({ autoFirstPage: false, font: BESTANDEN[snit] });
    letter = (vel as unknown as { _font: { font: Letter } })._font.font;
    geopend.set(snit, letter);
  }
  return letter;
}

/**
 * The font of a cut, for `registerFont`. Forgets the glyphs of the letter before: a glyph keeps the characters it was first made
 * for, so without this the bytes of a letter would depend on what the process printed earlier.
 */
export function verseLetter(snit: Snit): PDFKit.Mixins.PDFFontSource {
  const letter = open(snit);
  letter._glyphs = {};
  return letter as unknown as PDFKit.Mixins.PDFFontSource;
}

/** Printed in place of a character the letter cannot show: visible, so nobody signs for a name with a hole in it. */
export const VERVANGTEKEN = '\u25a1';

/** Left-to-right scripts only: PDFKit neither orders nor joins Arabic or Hebrew, and a wrongly drawn name is worse than a visible mark. */
const SCHRIFT = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]$/u;

/**
 * Text as data, without the characters that steer how text is shown: C0/C1 controls, bidi overrides and isolates
 * (U+202A–202E, U+2066–2069), zero-width and other format characters, variation selectors. Line ends become '\n'
 * (never more than one empty line), odd spaces become spaces, 'ﬁ' in one character becomes two letters (it would share a glyph with them), at most four combining marks stay on a letter. The result is NFC.
 */
export function zonderStuurtekens(tekst: string): string {
  return tekst
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\t\u2000-\u200a\u205f\u3000\u1680]/gu, ' ')
    .replace(/\u202f/gu, '\u00a0')
    .replace(/(?!\n)\p{Cc}|\p{Cf}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '')
    .replace(/(?:\n[^\S\n]*){3,}/gu, '\n\n')
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/gu, (verbonden) => verbonden.normalize('NFKC'))
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

/** Text as it is printed: without control characters, every character the font cannot show replaced by VERVANGTEKEN. */
export function drukbaar(tekst: string): string {
  let uit = '';
  for (const teken of zonderStuurtekens(tekst)) uit += kanGedrukt(teken) ? teken : VERVANGTEKEN;
  return uit;
}

/** The characters of `tekst` that would be replaced by VERVANGTEKEN, each once, in order of appearance. */
export function ontbrekend(tekst: string): string[] {
  return [...new Set([...zonderStuurtekens(tekst)].filter((teken) => !kanGedrukt(teken)))];
}

const bekendeTekens = new Map<string, boolean>([['\n', true], [' ', true], ['\u00a0', true]]);

function kanGedrukt(teken: string): boolean {
  let kan = bekendeTekens.get(teken);
  if (kan === undefined) {
    kan = SCHRIFT.test(teken) && open('gewoon').hasGlyphForCodePoint(teken.codePointAt(0) ?? 0)
      && open('vet').hasGlyphForCodePoint(teken.codePointAt(0) ?? 0);
    bekendeTekens.set(teken, kan);
  }
  return kan;
}
