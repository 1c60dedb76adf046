import type { Snit } from './letters.ts';
import { breekRegels } from './regels.ts';

/** All sizes in points. */
export interface Stijl { snit: Snit; grootte: number; regelhoogte: number; kleur: string }
export interface Regel { tekst: string; stijl: Stijl }
/** A column of lines; `element` is the structure element that owns the text, none means decoration (artifact). */
export interface Kolom { x: number; regels: Regel[]; element?: PDFKit.PDFStructureElement }
export interface Rijopmaak { vulling?: number; achtergrond?: string; lijnOnder?: string; heel?: boolean; naOmslaan?: () => void }

const MM = 72 / 25.4;
export const mm = (aantal: number): number => aantal * MM;

/** A4 with the margins of a Dutch letter: the left one fits the window envelope, the bottom one leaves room for the page number. */
export const MAAT = { breedte: 595.28, hoogte: 841.89, links: mm(25), rechts: mm(22), boven: mm(22), onder: mm(27) };
export const TEKSTBREEDTE = MAAT.breedte - MAAT.links - MAAT.rechts;
const BODEM = MAAT.hoogte - MAAT.onder;

const hoogteVan = (regels: readonly Regel[]): number => regels.reduce((som, regel) => som + regel.stijl.regelhoogte, 0);

/**
 * The paper: keeps the place on the page and draws lines of text, each inside the structure element it belongs to.
 * Own layout instead of PDFKit's text flow: PDFKit closes no tags at a page end inside a cell, and measures a very long word
 * again for every letter.
 */
export class Vel {
  readonly pdf: PDFKit.PDFDocument;
  y = 0;
  /** Widths measured before: breaking lines asks for the same words again, and shaping glyphs was half the cost of a letter. */
  private readonly breedten = new Map<string, number>();

  constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf;
    this.nieuweBladzijde();
  }

  get ruimte(): number {
    return BODEM - this.y;
  }

  private get bovenaan(): boolean {
    return this.y <= MAAT.boven;
  }

  nieuweBladzijde(): void {
    this.pdf.addPage();
    this.y = MAAT.boven;
  }

  /** White space, except at the top of a page. */
  wit(punten: number): void {
    if (!this.bovenaan) this.y = Math.min(this.y + punten, BODEM);
  }

  /** Goes to the next page when less than `punten` is left here. */
  houdVrij(punten: number): void {
    if (this.ruimte < punten && !this.bovenaan) this.nieuweBladzijde();
  }

  /** Lines of `tekst` (already printable) for a column of `breedte` points. */
  regels(tekst: string, stijl: Stijl, breedte: number): Regel[] {
    return breekRegels(tekst, breedte, (stuk) => this.breedteVan(stuk, stijl)).map((regel) => ({ tekst: regel, stijl }));
  }

  breedteVan(tekst: string, stijl: Stijl): number {
    const sleutel = `${stijl.snit} ${stijl.grootte} ${tekst}`;
    let breedte = this.breedten.get(sleutel);
    if (breedte === undefined) {
      breedte = this.pdf.font(stijl.snit).fontSize(stijl.grootte).widthOfString(tekst);
      this.breedten.set(sleutel, breedte);
    }
    return breedte;
  }

  /** Draws columns side by side; what does not fit goes on at the top of the next page, in the same structure elements. */
  rij(kolommen: readonly Kolom[], opmaak: Rijopmaak = {}): void {
    const vulling = opmaak.vulling ?? 0;
    const rest = kolommen.map((kolom) => ({ ...kolom, regels: [...kolom.regels] }));
    const hoogte = Math.max(0, ...rest.map((kolom) => hoogteVan(kolom.regels))) + 2 * vulling;
    if (opmaak.heel && hoogte > this.ruimte && hoogte <= BODEM - MAAT.boven) this.slaOm(opmaak);
    while (rest.some((kolom) => kolom.regels.length > 0)) {
      let stukken = rest.map((kolom) => pas(kolom.regels, this.ruimte - 2 * vulling));
      if (stukken.every((aantal) => aantal === 0)) {
        if (!this.bovenaan) this.slaOm(opmaak);
        stukken = rest.map((kolom) => Math.max(pas(kolom.regels, this.ruimte - 2 * vulling), Math.min(1, kolom.regels.length)));
      }
      this.tekenStuk(rest.map((kolom, i) => ({ ...kolom, regels: kolom.regels.splice(0, stukken[i]) })), opmaak);
      if (rest.some((kolom) => kolom.regels.length > 0)) this.slaOm(opmaak);
    }
  }

  /** Decoration: lines, shades, page numbers. Screen readers skip it. */
  versiering(soort: 'Layout' | 'Pagination', teken: () => void): void {
    this.pdf.markContent('Artifact', { type: soort });
    teken();
    this.pdf.endMarkedContent();
  }

  /** One line at a fixed place; the caller decides whether it is content or decoration. */
  schrijf(regel: Regel, x: number, y: number): void {
    const { snit, grootte, regelhoogte, kleur } = regel.stijl;
    this.pdf.font(snit).fontSize(grootte).fillColor(kleur)
      .text(regel.tekst, x, y + regelhoogte / 2 + grootte * 0.36, { lineBreak: false, baseline: 'alphabetic' });
  }

  lijn(y: number, kleur: string, dikte = 0.6): void {
    this.pdf.moveTo(MAAT.links, y).lineTo(MAAT.links + TEKSTBREEDTE, y).lineWidth(dikte).strokeColor(kleur).stroke();
  }

  private slaOm(opmaak: Rijopmaak): void {
    this.nieuweBladzijde();
    opmaak.naOmslaan?.();
  }

  private tekenStuk(kolommen: readonly Kolom[], opmaak: Rijopmaak): void {
    const vulling = opmaak.vulling ?? 0;
    const hoogte = Math.max(...kolommen.map((kolom) => hoogteVan(kolom.regels))) + 2 * vulling;
    const { achtergrond, lijnOnder } = opmaak;
    if (achtergrond) {
      this.versiering('Layout', () => this.pdf.rect(MAAT.links, this.y, TEKSTBREEDTE, hoogte).fill(achtergrond));
    }
    for (const kolom of kolommen) if (kolom.regels.length > 0) this.tekenKolom(kolom, this.y + vulling);
    this.y += hoogte;
    if (lijnOnder) this.versiering('Layout', () => this.lijn(this.y, lijnOnder));
  }

  private tekenKolom(kolom: Kolom, vanaf: number): void {
    const tekenRegels = (): void => {
      let y = vanaf;
      for (const regel of kolom.regels) {
        this.schrijf(regel, kolom.x, y);
        y += regel.stijl.regelhoogte;
      }
    };
    if (!kolom.element) return this.versiering('Pagination', tekenRegels);
    kolom.element.add(this.pdf.markStructureContent(soortVan(kolom.element)));
    tekenRegels();
    this.pdf.endMarkedContent();
  }
}

const soortVan = (element: PDFKit.PDFStructureElement): string => (element as unknown as { dictionary: { data: { S: string } } }).dictionary.data.S;

/** How many lines fit in `ruimte`, without leaving one line of a paragraph alone at the foot or the head of a page. */
function pas(regels: readonly Regel[], ruimte: number): number {
  let hoogte = 0;
  let aantal = 0;
  for (const regel of regels) {
    hoogte += regel.stijl.regelhoogte;
    if (hoogte > ruimte + 0.01) break;
    aantal += 1;
  }
  if (aantal === regels.length) return aantal;
  if (regels.length - aantal === 1 && aantal > 2) aantal -= 1;
  return aantal === 1 ? 0 : aantal;
}
