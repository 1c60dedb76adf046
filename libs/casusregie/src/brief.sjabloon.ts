import type { Datum } from '@wegwijs/kernel';
import type { Blok } from '@wegwijs/kernel/brief';

/** The letters that are managed here. The PIP itself is a letter of the intake. */
export const BRIEF_SOORTEN = [
  'uitnodiging-voortgang', 'uitnodiging-pvt', 'waarschuwing', 'voornemen-boete', 'boetebesluit', 'aanbodverklaring', 'beeindiging-begeleiding', 'certificaat-uitreiking', 'besluit', 'vrije-brief',
] as const;
export type BriefSoort = (typeof BRIEF_SOORTEN)[number];

/** Languages that stand beside the Dutch text, where there is a translation. */
export const BRIEF_TALEN = ['ar', 'ti', 'tr', 'en'] as const;
export type BriefTaal = (typeof BRIEF_TALEN)[number];

/**
 * What a motivation must speak about. The last three are the questions of Keren: a boete for an asielstatushouder only after proven and
 * persistent unwillingness, with the circumstances weighed and lighter means tried.
 */
export const MOTIVERING_DELEN = ['gedraging', 'verplichting', 'verwijtbaarheid', 'reden', 'aanhoudend-gebrek', 'omstandigheden', 'minder-ingrijpend'] as const;
export type MotiveringDeel = (typeof MOTIVERING_DELEN)[number];

export const KEREN_DELEN = ['aanhoudend-gebrek', 'omstandigheden', 'minder-ingrijpend'] as const satisfies readonly MotiveringDeel[];

/** `bedrag` is written as whole eurocents and printed as euros; `tijd` is HH:MM. */
export const VELD_SOORTEN = ['tekst', 'datum', 'tijd', 'bedrag'] as const;
export type VeldSoort = (typeof VELD_SOORTEN)[number];

/** A blank in a template. The writer fills `invoer`; `dossier` and `zaak` come from what is recorded and cannot be typed over. */
export interface Sjabloonveld {
  code: string;
  /** What the writer reads beside it. */
  naam: string;
  soort: VeldSoort;
  herkomst: 'invoer' | 'dossier' | 'zaak';
  verplicht: boolean;
  /** Most characters of a text. */
  max?: number;
}

/** A block with `{veld}` in its text. With `als` it is left out while that field is empty. */
export type Tekstblok = Blok & { als?: string };
/** Where the letter puts what is different each time: the motivation, and the clause about bezwaar. */
export interface Plaats {
  soort: 'motivering' | 'bezwaar' | 'vrij';
}
export type Sjabloonblok = Tekstblok | Plaats;

/** What the letter is in law: a message, or the paper on which a besluit is made known. */
export type Briefkarakter = 'bericht' | 'besluit' | 'boetebesluit';

/** One version of one template. A change of wording is a new row with its own day; letters that left keep theirs. */
export interface Sjabloon {
  soort: BriefSoort;
  versie: number;
  vanaf: Datum;
  /** First day on which it no longer holds. */
  tot?: Datum;
  naam: string;
  titel: string;
  karakter: Briefkarakter;
  /** The law that the letter rests on. */
  bron: string;
  velden: readonly Sjabloonveld[];
  motivering: readonly MotiveringDeel[];
  blokken: readonly Sjabloonblok[];
  /** May be sent to many people at once. Never what weighs one person's conduct. */
  serie: boolean;
  /** Still makes sense after the plicht has ended. */
  naEinde: boolean;
  /** Who sends it is not who wrote it. */
  vierOgen: boolean;
}

/** A translation of one template. `nagezien`: a translator has read it; until then the letter does not claim so. */
export interface Vertaling {
  titel: string;
  blokken: readonly Tekstblok[];
  nagezien: boolean;
}
