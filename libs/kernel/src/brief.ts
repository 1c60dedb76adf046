import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Max, Min } from 'class-validator';
import { datum, type Datum } from './datum.ts';
import { Delen, Optioneel } from './velden.ts';

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

const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

/** A date as a letter writes it: '2026-04-07' is '7 april 2026'. @throws RangeError on an impossible date. */
export function schrijfDatum(d: Datum): string {
  const [jaar, maand, dag] = datum(d).split('-');
  return `${Number(dag)} ${MAANDEN[Number(maand) - 1]} ${Number(jaar)}`;
}

/** 'lezen', 'lezen en spreken', 'lezen, luisteren en spreken'. */
export function opsomming(delen: readonly string[]): string {
  if (delen.length < 2) return delen[0] ?? '';
  return `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`;
}

/** A list of at most `max` texts, each of any length. */
export const Teksten = (max: number): PropertyDecorator => (doel, naam) => {
  IsArray()(doel, naam as string);
  ArrayMaxSize(max)(doel, naam as string);
  IsString({ each: true })(doel, naam as string);
};

/** Name and address as they are printed, line by line. */
export class BriefAdresUit {
  @IsString() naam!: string;
  @Teksten(10) adres!: string[];
}

export class BriefAfzenderUit extends BriefAdresUit {
  @Optioneel() @IsString() telefoon?: string;
  @Optioneel() @IsString() email?: string;
  @Optioneel() @IsString() website?: string;
}

export class BriefRijUit {
  @Teksten(20) cellen!: string[];
}

/** One block of the letter: a 'kop' and an 'alinea' have `tekst`, a 'lijst' has `punten`, a 'tabel' has `koppen` and `rijen`. */
export class BriefBlokUit {
  @IsIn(['kop', 'alinea', 'lijst', 'tabel']) soort!: Blok['soort'];
  /** Of a 'kop': 1 opens a part of the letter, 2 a subject inside it. */
  @Optioneel() @IsInt() @Min(1) @Max(2) niveau?: 1 | 2;
  @Optioneel() @IsString() tekst?: string;
  @Optioneel() @Teksten(100) punten?: string[];
  @Optioneel() @Teksten(20) koppen?: string[];
  @Optioneel() @Delen(BriefRijUit, 200) rijen?: BriefRijUit[];
}

/** A block as it goes over the line. Rows become objects, because a list in a list has no class to hold it against. */
export const blokUit = (b: Blok): BriefBlokUit => (b.soort === 'tabel' ? { ...b, rijen: b.rijen.map((cellen) => ({ cellen })) } : { ...b });
