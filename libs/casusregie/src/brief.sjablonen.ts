import type { Datum } from '@wegwijs/kernel';
import type { Blok } from '@wegwijs/kernel/brief';
import { BESLUITSJABLONEN } from './brief.sjablonen.besluit.ts';
import { BERICHTSJABLONEN } from './brief.sjablonen.bericht.ts';
import type { BriefSoort, Sjabloon } from './brief.sjabloon.ts';

const SJABLONEN: readonly Sjabloon[] = [...BERICHTSJABLONEN, ...BESLUITSJABLONEN];

/** Every version of every template. */
export const alleSjablonen = (): readonly Sjabloon[] => SJABLONEN;

/** The version of a template that holds on `dag`; undefined when there is none yet. */
export const sjabloonOp = (soort: BriefSoort, dag: Datum): Sjabloon | undefined =>
  SJABLONEN.find((s) => s.soort === soort && s.vanaf <= dag && (s.tot === undefined || dag < s.tot));

/** A version by its number, for a letter that was begun with it. */
export const sjabloonVersie = (soort: BriefSoort, versie: number): Sjabloon | undefined => SJABLONEN.find((s) => s.soort === soort && s.versie === versie);

export const isTekstblok = (b: { soort: string }): b is Blok => b.soort !== 'motivering' && b.soort !== 'bezwaar' && b.soort !== 'vrij';
