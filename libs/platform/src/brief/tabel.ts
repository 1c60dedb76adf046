import { MAAT, TEKSTBREEDTE, type Kolom, type Regel, type Stijl, type Vel } from './vel.ts';

const VULLING = 4.5;
const TUSSENRUIMTE = 10;
const RAND = 6;

/** A table of text, already printable. */
export interface Tabeltekst { koppen: string[]; rijen: string[][] }
export interface Tabelstijl { kop: Stijl; cel: Stijl; achtergrond: string; lijn: string }

/** A measured table. `nodig` is the height in points that must be free to begin: all of a short table, header and two rows of a long one. */
export interface GemetenTabel { nodig: number; teken(ouder: PDFKit.PDFStructureElement): void }

/** Measures a table; `teken` draws it over as many pages as it needs. A repeated header row is decoration, so it is read aloud once. */
export function meetTabel(vel: Vel, tabel: Tabeltekst, stijl: Tabelstijl): GemetenTabel {
  const aantal = Math.max(tabel.koppen.length, ...tabel.rijen.map((rij) => rij.length));
  if (aantal < 1) return { nodig: 0, teken: () => undefined };
  const breedten = kolombreedten(vel, tabel, stijl, aantal);
  const cellen = (tekst: readonly string[], letter: Stijl): Regel[][] =>
    breedten.map((breedte, i) => vel.regels(tekst[i] ?? '', letter, breedte));
  const kop = cellen(tabel.koppen, stijl.kop);
  const kopOpmaak = { vulling: VULLING, achtergrond: stijl.achtergrond, lijnOnder: stijl.lijn, heel: true };
  const kopHoogte = Math.max(...kop.map((regels) => regels.length)) * stijl.kop.regelhoogte;
  const herhaalKop = kopHoogte > 0 && kopHoogte < MAAT.hoogte / 4
    ? (): void => vel.rij(kolommen(kop, breedten), kopOpmaak) : undefined;

  const rijen = tabel.rijen.map((rij) => cellen(rij, stijl.cel));
  const hoogten = rijen.map((rij) => Math.max(0, ...rij.map((regels) => regels.length)) * stijl.cel.regelhoogte + 2 * VULLING);
  const geheel = kopHoogte + 2 * VULLING + hoogten.reduce((som, n) => som + n, 0);
  const begin = kopHoogte + (hoogten[0] ?? 0) + (hoogten[1] ?? 0) + 2 * VULLING;
  const teken = (ouder: PDFKit.PDFStructureElement): void => {
    const element = vel.pdf.struct('Table');
    ouder.add(element);
    if (kopHoogte > 0) vel.rij(kolommen(kop, breedten, rijElement(vel, element, 'TH', aantal)), kopOpmaak);
    for (const rij of rijen) {
      vel.rij(kolommen(rij, breedten, rijElement(vel, element, 'TD', aantal)),
        { vulling: VULLING, lijnOnder: stijl.lijn, heel: true, naOmslaan: herhaalKop });
    }
    element.end();
  };
  return { nodig: geheel <= MAAT.hoogte / 3 ? geheel : begin, teken };
}

function rijElement(vel: Vel, tabel: PDFKit.PDFStructureElement, soort: 'TH' | 'TD', aantal: number): PDFKit.PDFStructureElement[] {
  const rij = vel.pdf.struct('TR');
  tabel.add(rij);
  return Array.from({ length: aantal }, () => {
    const opties: PDFKit.Mixins.StructureElementOptions & { scope?: 'Column' } = soort === 'TH' ? { scope: 'Column' } : {};
    const cel = vel.pdf.struct(soort, opties);
    rij.add(cel);
    return cel;
  });
}

function kolommen(cellen: readonly Regel[][], breedten: readonly number[], elementen?: readonly PDFKit.PDFStructureElement[]): Kolom[] {
  let x = MAAT.links + RAND;
  return cellen.map((regels, i) => {
    const kolom = { x, regels: [...regels], element: elementen?.[i] };
    x += (breedten[i] ?? 0) + TUSSENRUIMTE;
    return kolom;
  });
}

/** Every column gets room for its longest word (up to an equal share); what is left is divided by how much text a column holds. */
function kolombreedten(vel: Vel, tabel: Tabeltekst, stijl: Tabelstijl, aantal: number): number[] {
  const beschikbaar = Math.max(aantal, TEKSTBREEDTE - 2 * RAND - (aantal - 1) * TUSSENRUIMTE);
  const deel = beschikbaar / aantal;
  const minst: number[] = [];
  const wens: number[] = [];
  for (let i = 0; i < aantal; i += 1) {
    const kop = tabel.koppen[i] ?? '';
    const teksten = tabel.rijen.map((rij) => rij[i] ?? '');
    const meet = (tekst: string, letter: Stijl): number => vel.breedteVan(tekst, letter);
    const woorden = [...kop.split(/\s/).map((w) => meet(w, stijl.kop)), ...teksten.flatMap((t) => t.split(/\s/).map((w) => meet(w, stijl.cel)))];
    minst.push(Math.min(deel, Math.max(0, ...woorden) + 1));
    wens.push(Math.min(beschikbaar * 0.7, Math.max(meet(kop, stijl.kop), ...teksten.map((t) => meet(t, stijl.cel)), 0) + 1));
  }
  const over = beschikbaar - minst.reduce((som, n) => som + n, 0);
  const trek = wens.map((n, i) => Math.max(0, n - (minst[i] ?? 0)));
  const totaal = trek.reduce((som, n) => som + n, 0);
  return minst.map((n, i) => n + (totaal > 0 ? over * (trek[i] ?? 0) / totaal : over / aantal));
}
