import type { Datum } from '@wegwijs/kernel';
import type { PipInvoer } from './pip.invoer.ts';
import type { Doelgroep } from './plicht-verblijf.ts';

export const PIP_LEERROUTES = ['b1', 'onderwijs', 'z'] as const;
export type PipLeerroute = (typeof PIP_LEERROUTES)[number];

export const TAALONDERDELEN = ['lezen', 'luisteren', 'schrijven', 'spreken'] as const;
export type Taalonderdeel = (typeof TAALONDERDELEN)[number];

/** Exam parts a Z-route PIP may permit (Besluit art. 3.14 lid 7). */
export const Z_EXAMENONDERDELEN = [...TAALONDERDELEN, 'knm'] as const;
export type ZExamenonderdeel = (typeof Z_EXAMENONDERDELEN)[number];

export const TAALNIVEAUS = ['alfa', 'A0', 'A1', 'A2', 'B1', 'B2'] as const;
export type PipTaalniveau = (typeof TAALNIVEAUS)[number];

export const LESDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;
export type Lesdag = (typeof LESDAGEN)[number];

/** Residence title as data: the doelgroep comes from DUO, the permit itself only decides about art. 56a Pw. */
export const VERBLIJFSTITELS = ['asiel-bepaalde-tijd', 'regulier-bij-statushouder', 'regulier'] as const;
export type Verblijfstitel = (typeof VERBLIJFSTITELS)[number];

export const PIP_STATUSSEN = ['concept', 'aangeboden', 'vastgesteld', 'bekendgemaakt', 'vervangen', 'vervallen'] as const;
export type PipStatus = (typeof PIP_STATUSSEN)[number];

/** Why this version exists. 'eerste' starts the inburgeringstermijn; 'verhuizing' is the first in the new gemeente and does not. */
export const PIP_SOORTEN = ['eerste', 'wijziging', 'leerroutewissel', 'afschalen', 'na-bezwaar', 'verhuizing'] as const;
export type PipSoort = (typeof PIP_SOORTEN)[number];

/** What a version says. The input class is also the stored shape: there is nothing to map. */
export type PipInhoud = PipInvoer;

/** One version of a PIP. A version is a besluit of its own and is never overwritten; `vervangtPipId` makes the chain. */
export interface PipVersie {
  pipId: string;
  dossierId: string;
  /** 1 for the first PIP of this inburgeraar in this gemeente, then counting on. */
  pipVersie: number;
  soort: PipSoort;
  status: PipStatus;
  vervangtPipId?: string;
  /** Date on this document; known from vaststelling on. */
  dagtekening?: Datum;
  /** Date on the very first PIP, also when another gemeente made it: it drives the inburgeringstermijn (Wi2021 art. 11). */
  dagtekeningInitieel?: Datum;
  bekendgemaaktOp?: Datum;
}

/** What the file knows outside the PIP itself; the PIP is judged against it, never against what the client sends. */
export interface PipFeiten {
  inburgeringsplichtig: boolean;
  /** DUO's value leads (`doelgroepVan`), not the permit. */
  doelgroep: Doelgroep;
  verblijfstitel: Verblijfstitel;
  /** Last day of the brede intake, and whether the person was there (Wi2021 art. 14). Absent: not completed. */
  bredeIntake?: { afgerondOp: Datum; wijze: 'in-persoon' | 'bij-afwezigheid' };
  /** `advies` of the designated body; `ontheffing` when the college excused the person (Wi2021 art. 14 lid 6). */
  leerbaarheidstoets?: { advies?: PipLeerroute; afgenomenOp?: Datum; ontheffing: boolean };
  /** A child for whom voor- or vroegschoolse educatie applies. */
  vveVanToepassing: boolean;
  /** The person wants an mbo, hbo or wo study (Wi2021 art. 8 lid 1). */
  studiewens: boolean;
  /** Right to bijstand: the day it arose, when granted. */
  bijstand?: { rechtVanaf: Datum };
  /** The earlier PIP of another gemeente, after a move (Wi2021 art. 15 lid 4). */
  eerderePip?: { leerroute: PipLeerroute; dagtekeningInitieel: Datum; a2Onderdelen?: Taalonderdeel[] };
}

/** MAP does not belong to the onderwijsroute (Wi2021 art. 8 lid 3); it does to the two other routes. */
export function heeftMap(leerroute: PipLeerroute): boolean {
  return leerroute !== 'onderwijs';
}
