/** A heading; level 1 opens a part of the letter, level 2 a subject inside it. */
export interface Kop {
  soort: 'kop';
  niveau: 1 | 2;
  tekst: string;
}

/** One paragraph of running text. */
export interface Alinea {
  soort: 'alinea';
  tekst: string;
}

/** A bulleted list; every item is one line of plain text. */
export interface Lijst {
  soort: 'lijst';
  punten: string[];
}

/** A table with a header row; every row has as many cells as there are headers. */
export interface Tabel {
  soort: 'tabel';
  koppen: string[];
  rijen: string[][];
}

export type Blok = Kop | Alinea | Lijst | Tabel;

/** A postal address, already formatted line by line the way it is printed. */
export interface BriefAdres {
  naam: string;
  /** Street, postcode and place; at most four lines. */
  adres: string[];
}

/** Who sends the letter: the gemeente, and how the reader reaches it. */
export interface BriefAfzender extends BriefAdres {
  telefoon?: string;
  email?: string;
  website?: string;
}

/**
 * A letter as data: what is said, not how it looks. The renderer prints the head, then `blokken` from top to bottom.
 * `dagtekening` is `YYYY-MM-DD`; the renderer writes it out. `sjabloon` says which version of the text was used, so an
 * old letter can be explained after the text has changed.
 */
export interface BriefDocument {
  sjabloon: string;
  titel: string;
  kenmerk: string;
  afzender: BriefAfzender;
  geadresseerde: BriefAdres;
  dagtekening: string;
  /** Not a besluit: every page says so, and it is never kept. */
  concept?: true;
  blokken: Blok[];
}
