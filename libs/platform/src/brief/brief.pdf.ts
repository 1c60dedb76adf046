import type { Blok, BriefDocument } from '@wegwijs/kernel/brief';
import { openArchiefdocument, sluitDocument } from './archief.ts';
import { drukbaar, ontbrekend } from './letters.ts';
import { meetTabel, type GemetenTabel } from './tabel.ts';
import { MAAT, TEKSTBREEDTE, Vel, mm, type Regel, type Stijl } from './vel.ts';

const INKT = '#1f2328';
const GRIJS = '#565d66';
const ACCENT = '#14506e';
const LIJN = '#c9d1d8';

const STIJL = {
  tekst: { snit: 'gewoon', grootte: 10.5, regelhoogte: 15, kleur: INKT },
  klein: { snit: 'gewoon', grootte: 8.5, regelhoogte: 12.5, kleur: GRIJS },
  label: { snit: 'gewoon', grootte: 8, regelhoogte: 12, kleur: GRIJS },
  waarde: { snit: 'gewoon', grootte: 9.5, regelhoogte: 13.5, kleur: INKT },
  afzender: { snit: 'vet', grootte: 16, regelhoogte: 21, kleur: ACCENT },
  kleinVet: { snit: 'vet', grootte: 8.5, regelhoogte: 12.5, kleur: INKT },
  titel: { snit: 'vet', grootte: 15, regelhoogte: 21, kleur: ACCENT },
  kop1: { snit: 'vet', grootte: 11.5, regelhoogte: 16.5, kleur: ACCENT },
  kop2: { snit: 'vet', grootte: 10.5, regelhoogte: 15, kleur: INKT },
  tabelkop: { snit: 'vet', grootte: 9, regelhoogte: 13, kleur: INKT },
  cel: { snit: 'gewoon', grootte: 9, regelhoogte: 13, kleur: INKT },
  concept: { snit: 'vet', grootte: 11, regelhoogte: 14, kleur: '#a3160b' },
  watermerk: { snit: 'vet', grootte: 120, regelhoogte: 120, kleur: '#a3160b' },
} satisfies Record<string, Stijl>;

const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

/** Own month names instead of Intl: the words in an archived letter may not change with the ICU data of a Node release. */
function voluit(dag: string): string {
  const [jaar, maand, dagnummer] = dag.split('-').map(Number);
  const naam = MAANDEN[(maand ?? 0) - 1];
  return jaar && naam && dagnummer ? `${dagnummer} ${naam} ${jaar}` : dag;
}

export interface Drukopdracht {
  /** Moment the file is made; becomes CreationDate and part of the file id. The only clock this module knows. */
  aangemaakt: Date;
  /** Version of the text template; the one in the document when left out. */
  sjabloon?: string;
}

/**
 * The letter as PDF/A-2a. Same document and same `aangemaakt` give the same bytes, in any process and time zone.
 * Text only: nothing in the document can become a link, a script or a control character. Throws RangeError for an invalid date.
 */
export async function maakPdf(document: BriefDocument, opdracht: Drukopdracht): Promise<Buffer> {
  if (Number.isNaN(opdracht.aangemaakt.getTime())) throw new RangeError('Het tijdstip van aanmaken is geen geldige datum.');
  const sjabloon = opdracht.sjabloon ?? document.sjabloon;
  const kenmerk = eenRegel(document.kenmerk);
  const pdf = openArchiefdocument({
    titel: eenRegel(document.titel), auteur: eenRegel(document.afzender.naam),
    onderwerp: `Kenmerk ${kenmerk}, sjabloon ${eenRegel(sjabloon)}`, aangemaakt: opdracht.aangemaakt,
  });
  const vel = new Vel(pdf);
  leesTekensIn(vel, document);
  const wortel = pdf.struct('Document', { title: eenRegel(document.titel) });
  pdf.addStructure(wortel);
  tekenHoofd(vel, wortel, document);
  tekenBlokken(vel, wortel, document.blokken);
  wortel.end();
  telBladwijzers(pdf);
  if (document.concept) tekenConcept(vel);
  tekenVoeten(vel, `${eenRegel(document.afzender.naam)}  ·  ${kenmerk}`);
  return sluitDocument(pdf);
}

/**
 * The characters in `document` that the letter can only show as a mark (an Arabic name, an emoji), each once, in order.
 * Empty means the letter is complete; a beschikking should not be adopted while it is not.
 */
export function nietDrukbaar(document: BriefDocument): string[] {
  return ontbrekend(alleTekst(document).join('\n'));
}

function alleTekst(d: BriefDocument): string[] {
  const { afzender: a, geadresseerde: g } = d;
  return [
    d.titel, d.kenmerk,
    a.naam, ...a.adres, a.telefoon ?? '', a.email ?? '', a.website ?? '', g.naam, ...g.adres, d.dagtekening,
    ...d.blokken.flatMap((blok) => {
      if (blok.soort === 'lijst') return blok.punten;
      return blok.soort === 'tabel' ? [...blok.koppen, ...blok.rijen.flat()] : [blok.tekst];
    }),
  ];
}

const eenRegel = (tekst: string): string => drukbaar(tekst).replace(/\s+/g, ' ').trim();

/** Measures every character by itself first: a glyph keeps the text it was first made for, and 'i' with a second accent borrows the glyph of the Turkish 'ı'. */
function leesTekensIn(vel: Vel, document: BriefDocument): void {
  const tekens = new Set(drukbaar(alleTekst(document).join(' ')).replace(/\n/g, ' '));
  for (const stijl of [STIJL.tekst, STIJL.kop2]) for (const teken of tekens) vel.breedteVan(teken, stijl);
}

function voegToe(vel: Vel, ouder: PDFKit.PDFStructureElement, soort: string): PDFKit.PDFStructureElement {
  const element = vel.pdf.struct(soort);
  ouder.add(element);
  return element;
}

/** Sender, address (in the place of the envelope's window), contact details, reference lines and title. */
function tekenHoofd(vel: Vel, wortel: PDFKit.PDFStructureElement, d: BriefDocument): void {
  const { afzender: a, geadresseerde: g } = d;
  vel.versiering('Layout', () => vel.pdf.rect(0, 0, MAAT.breedte, mm(4)).fill(ACCENT));
  vel.y = mm(15);
  vel.rij([{ x: MAAT.links, regels: vel.regels(eenRegel(a.naam), STIJL.afzender, TEKSTBREEDTE), element: voegToe(vel, wortel, 'P') }]);
  vel.y = Math.max(vel.y + mm(6), mm(48));

  const rechts = MAAT.links + mm(108);
  const blok = (regels: string[], eerste: Stijl, stijl: Stijl, breedte: number): Regel[] =>
    regels.filter((r) => r.trim() !== '').flatMap((r, i) => vel.regels(drukbaar(r), i === 0 ? eerste : stijl, breedte))
      .map((regel) => ({ ...regel, tekst: `${regel.tekst.trimEnd()} ` }));
  vel.rij([
    { x: MAAT.links, regels: blok([g.naam, ...g.adres], STIJL.tekst, STIJL.tekst, mm(95)), element: voegToe(vel, wortel, 'P') },
    {
      x: rechts, element: voegToe(vel, wortel, 'P'),
      regels: blok([a.naam, ...a.adres, a.telefoon ?? '', a.email ?? '', a.website ?? ''], STIJL.kleinVet, STIJL.klein, TEKSTBREEDTE - mm(108)),
    },
  ]);
  vel.y = Math.max(vel.y + mm(8), mm(88));
  tekenKenmerken(vel, wortel, [{ naam: 'Datum', waarde: voluit(d.dagtekening) }, { naam: 'Ons kenmerk', waarde: d.kenmerk }]);
  vel.wit(mm(9));
  const titel = vel.regels(eenRegel(d.titel), STIJL.titel, TEKSTBREEDTE);
  vel.rij([{ x: MAAT.links, regels: titel, element: voegToe(vel, wortel, 'H1') }], { heel: true });
  vel.wit(mm(4));
}

/** Reference lines, three to a row, label above value. */
function tekenKenmerken(vel: Vel, wortel: PDFKit.PDFStructureElement, regels: readonly { naam: string; waarde: string }[]): void {
  const breedte = TEKSTBREEDTE / 3;
  vel.versiering('Layout', () => vel.lijn(vel.y, LIJN));
  vel.wit(6);
  for (let i = 0; i < regels.length; i += 3) {
    const groep = regels.slice(i, i + 3);
    vel.rij(groep.map(({ naam, waarde }, kolom) => ({
      x: MAAT.links + kolom * breedte, element: voegToe(vel, wortel, 'P'),
      regels: [
        ...vel.regels(`${drukbaar(naam)} `, STIJL.label, breedte - 10).map((r) => ({ ...r, tekst: `${r.tekst.trimEnd()} ` })),
        ...vel.regels(drukbaar(waarde), STIJL.waarde, breedte - 10),
      ],
    })), { heel: true });
    vel.wit(6);
  }
  vel.versiering('Layout', () => vel.lijn(vel.y, LIJN));
}

/** A block with its lines measured; `nodig` is the height that must be free on the page to begin with it, `hoogte` all of it when known. */
interface Gezet { nodig: number; hoogte?: number; teken(): void }

/** From the last block to the first, because a heading asks room for what comes after it. */
function tekenBlokken(vel: Vel, wortel: PDFKit.PDFStructureElement, blokken: readonly Blok[]): void {
  const gezet: Gezet[] = [];
  let daarna = 0;
  for (const blok of blokken.toReversed()) {
    const deel = zet(vel, wortel, blok, daarna);
    daarna = deel.nodig;
    gezet.unshift(deel);
  }
  houdSlotBijeen(blokken, gezet);
  for (const deel of gezet) {
    vel.houdVrij(deel.nodig);
    deel.teken();
  }
}

/** The last part of the letter, usually the signature, is not torn over two pages when it is short. */
function houdSlotBijeen(blokken: readonly Blok[], gezet: readonly Gezet[]): void {
  const slot = gezet.slice(blokken.findLastIndex((blok) => blok.soort === 'kop'));
  const hoogte = slot.reduce((som, deel) => som + (deel.hoogte ?? Infinity), 0);
  const kop = slot[0];
  if (kop && hoogte <= MAAT.hoogte / 4) kop.nodig = Math.max(kop.nodig, hoogte);
}

function zet(vel: Vel, wortel: PDFKit.PDFStructureElement, blok: Blok, daarna: number): Gezet {
  switch (blok.soort) {
    case 'kop': return zetKop(vel, wortel, blok.niveau, eenRegel(blok.tekst), daarna);
    case 'alinea': {
      const regels = vel.regels(drukbaar(blok.tekst), STIJL.tekst, TEKSTBREEDTE);
      const hoogte = regels.length * STIJL.tekst.regelhoogte + 7;
      const leidtIn = blok.tekst.trimEnd().endsWith(':') && regels.length <= 4;
      return { nodig: leidtIn ? hoogte + daarna : Math.min(regels.length, 2) * STIJL.tekst.regelhoogte, hoogte, teken: () => {
        vel.rij([{ x: MAAT.links, regels, element: voegToe(vel, wortel, 'P') }]);
        vel.wit(7);
      } };
    }
    case 'lijst': return { nodig: 2 * STIJL.tekst.regelhoogte, teken: () => tekenLijst(vel, wortel, blok.punten) };
    case 'tabel': {
      const tabel: GemetenTabel = meetTabel(vel, { koppen: blok.koppen.map(drukbaar), rijen: blok.rijen.map((rij) => rij.map(drukbaar)) },
        { kop: STIJL.tabelkop, cel: STIJL.cel, achtergrond: '#eaf0f4', lijn: LIJN });
      return { nodig: tabel.nodig + 3, teken: () => {
        vel.wit(3);
        tabel.teken(wortel);
        vel.wit(11);
      } };
    }
  }
}

function zetKop(vel: Vel, wortel: PDFKit.PDFStructureElement, niveau: 1 | 2, tekst: string, daarna: number): Gezet {
  const stijl = niveau === 1 ? STIJL.kop1 : STIJL.kop2;
  const regels = vel.regels(tekst, stijl, TEKSTBREEDTE);
  if (regels.length === 0) return { nodig: daarna, teken: () => undefined };
  const boven = niveau === 1 ? 12 : 6;
  const hoogte = boven + regels.length * stijl.regelhoogte + 3;
  return { nodig: Math.min(hoogte + daarna, MAAT.hoogte / 2), hoogte, teken: () => {
    vel.wit(boven);
    const plaats: { expanded?: boolean; top: number; left: number } = { top: vel.y, left: MAAT.breedte };
    if (niveau === 1) vel.pdf.outline.addItem(tekst, plaats);
    vel.rij([{ x: MAAT.links, regels, element: voegToe(vel, wortel, niveau === 1 ? 'H2' : 'H3') }]);
    vel.wit(3);
  } };
}

function tekenLijst(vel: Vel, wortel: PDFKit.PDFStructureElement, punten: readonly string[]): void {
  if (punten.length === 0) return;
  const inspringing = 14;
  const lijst = voegToe(vel, wortel, 'L');
  const alle = punten.map((punt) => vel.regels(drukbaar(punt), STIJL.tekst, TEKSTBREEDTE - inspringing)).filter((regels) => regels.length > 0);
  for (const [i, regels] of alle.entries()) {
    const laatste = i === alle.length - 2 ? Math.min(alle[i + 1]?.length ?? 0, 2) : 0;
    vel.houdVrij((Math.min(regels.length, laatste > 0 ? 4 : 2) + laatste) * STIJL.tekst.regelhoogte + 3);
    const item = voegToe(vel, lijst, 'LI');
    vel.rij([
      { x: MAAT.links + 2, regels: [{ tekst: '•', stijl: { ...STIJL.tekst, kleur: ACCENT } }], element: voegToe(vel, item, 'Lbl') },
      { x: MAAT.links + inspringing, regels, element: voegToe(vel, item, 'LBody') },
    ]);
    vel.wit(3);
  }
  vel.wit(5);
}

/** On every page twice: large across it for who prints one page, and in words for who copies or hears the text. */
function tekenConcept(vel: Vel): void {
  const { start, count } = vel.pdf.bufferedPageRange();
  const woord = 'CONCEPT';
  for (let i = 0; i < count; i += 1) {
    vel.pdf.switchToPage(start + i);
    vel.versiering('Pagination', () => {
      vel.schrijf({ tekst: `${woord}: dit is nog geen besluit`, stijl: STIJL.concept }, MAAT.links, mm(7));
      vel.pdf.save().rotate(-52, { origin: [MAAT.breedte / 2, MAAT.hoogte / 2] }).fillOpacity(0.1);
      vel.schrijf({ tekst: woord, stijl: STIJL.watermerk }, (MAAT.breedte - vel.breedteVan(woord, STIJL.watermerk)) / 2, MAAT.hoogte / 2 - 60);
      vel.pdf.restore();
    });
  }
}

/** PDFKit leaves the count of the top level out, which PDF/A checkers report. */
function telBladwijzers(pdf: PDFKit.PDFDocument): void {
  const { outlineData, children } = pdf.outline as unknown as { outlineData: { Count?: number }; children: unknown[] };
  if (children.length > 0) outlineData.Count = children.length;
}

/** Page numbers, once the number of pages is known. */
function tekenVoeten(vel: Vel, links: string): void {
  const { start, count } = vel.pdf.bufferedPageRange();
  const y = MAAT.hoogte - mm(15);
  for (let i = 0; i < count; i += 1) {
    vel.pdf.switchToPage(start + i);
    const nummer = `Pagina ${i + 1} van ${count}`;
    const breedte = vel.breedteVan(nummer, STIJL.label);
    const [eerste, meer] = vel.regels(links, STIJL.label, TEKSTBREEDTE - breedte - mm(10));
    vel.versiering('Pagination', () => {
      vel.lijn(y - 5, LIJN);
      if (eerste) vel.schrijf({ ...eerste, tekst: meer ? `${eerste.tekst.trimEnd()}…` : eerste.tekst }, MAAT.links, y);
      vel.schrijf({ tekst: nummer, stijl: STIJL.label }, MAAT.links + TEKSTBREEDTE - breedte, y);
    });
  }
}
