import type { Datum } from '@wegwijs/kernel';
import type { BriefAdres, BriefAfzender } from '@wegwijs/kernel/brief';
import type { Bekendmakingswijze, PipWijziging } from './pip.invoer.ts';
import type { PipFeiten, PipInhoud, PipVersie } from './pip.ts';

/** The version of the text. Raise `versie` with every change of wording; letters already sent keep the one they carry. */
export const PIP_SJABLOON = { naam: 'pip-beschikking', versie: 1, vanaf: '2026-11-24' } as const;

/** Where a bezwaar goes: the organ, not the person. */
export interface Bezwaaradres {
  /** 'het college van burgemeester en wethouders van Zevenaar'. */
  orgaan: string;
  /** Postal address line by line. */
  adres: string[];
}

export interface BriefOndertekening {
  naam: string;
  functie: string;
  /** Organ in whose name is decided (Awb art. 10:10). */
  namens: string;
  mandaat: string;
}

/** Everything the letter says, and nothing it looks up. No BSN: the kenmerk is enough to find the file. */
export interface BriefGegevens {
  pip: PipVersie;
  inhoud: PipInhoud;
  feiten: PipFeiten;
  /** The change this version was opened for; absent for a first version and after a move. */
  wijziging?: PipWijziging;
  /** The day the letter is posted or handed over: the bezwaarclausules count from it. */
  bekendmaking: { op: Datum; wijze: Bekendmakingswijze };
  kenmerk: string;
  geadresseerde: BriefAdres;
  afzender: BriefAfzender;
  contactpersoon: { naam: string; telefoon?: string; email?: string };
  bezwaar: { pip: Bezwaaradres; ontzorgen: Bezwaaradres };
  ondertekening: BriefOndertekening;
  /** Only for a letter about what is not decided: the fields that are still to be filled in, marked where they would be printed. */
  concept?: { ontbreekt: readonly string[] };
}
