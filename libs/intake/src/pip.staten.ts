import { geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { gebreken, toetsInhoud } from './pip.inhoud.ts';
import type { PipFeiten, PipInhoud, PipStatus, PipVersie } from './pip.ts';
import { toetsDoelen, SMART_BRON } from './pip.smart.ts';
import { inburgeringstermijn } from './pip.termijnen.ts';
import { toetsVorige, type VorigePip } from './pip.wijzigen.ts';

export const PIP_HANDELINGEN = ['bewerk', 'bied-aan', 'geef-terug', 'stel-vast', 'maak-bekend', 'vervang', 'laat-vervallen'] as const;
export type PipHandeling = (typeof PIP_HANDELINGEN)[number];

/** From which status an act leads where. What is not here does not exist: a version that was vastgesteld is never edited again. */
const OVERGANGEN: Record<PipHandeling, Partial<Record<PipStatus, PipStatus>>> = {
  'bewerk': { concept: 'concept' },
  'bied-aan': { concept: 'aangeboden' },
  'geef-terug': { aangeboden: 'concept' },
  'stel-vast': { aangeboden: 'vastgesteld' },
  'maak-bekend': { vastgesteld: 'bekendgemaakt' },
  'vervang': { bekendgemaakt: 'vervangen' },
  'laat-vervallen': { concept: 'vervallen', aangeboden: 'vervallen' },
};

const STATUS_BRON: Record<PipHandeling, string> = {
  'bewerk': 'Wi2021 art. 15 en 17 (een vastgesteld PIP verandert alleen door een nieuw besluit)',
  'bied-aan': 'Wi2021 art. 15',
  'geef-terug': 'Wi2021 art. 15; Awb art. 3:2',
  'stel-vast': 'Wi2021 art. 15; Awb art. 10:3',
  'maak-bekend': 'Awb art. 3:40 en 3:41',
  'vervang': 'Wi2021 art. 17',
  'laat-vervallen': 'Wi2021 art. 15 (een vastgesteld PIP vervalt niet, het wordt gewijzigd)',
};

/** The internal rule that two persons make one beschikking. The law asks care (Awb 3:2), not four eyes. */
export const VIEROGEN_BRON = 'Vierogenregel van de gemeente; Awb art. 3:2 en 10:3';

/** Status after the act, or `undefined` when the act does not exist in this status. */
export const volgendeStatus = (status: PipStatus, handeling: PipHandeling): PipStatus | undefined => OVERGANGEN[handeling][status];

/** Acts that exist in this status, for the portal's buttons. Whether they are allowed is for the functions below. */
export const handelingenIn = (status: PipStatus): PipHandeling[] => PIP_HANDELINGEN.filter((h) => volgendeStatus(status, h) !== undefined);

/** Does this act exist in this status? Refusal `StatusVerkeerd` with both. */
export function magInStatus(status: PipStatus, handeling: PipHandeling): Uitkomst {
  if (volgendeStatus(status, handeling)) return toegestaan;
  return geweigerd('StatusVerkeerd', STATUS_BRON[handeling], { feiten: { status, handeling } });
}

/** Mandaat of the person who decides (Awb art. 10:1, 10:3): from the matrix, for this gemeente, on this day. */
export interface PipMandaat {
  referentie: string;
  /** Organ in whose name is decided; the letter names it (Awb art. 10:10). */
  orgaan: string;
  gemeentecode: string;
  vanaf: Datum;
  /** First day it no longer holds. */
  tot?: Datum;
}

export interface AanbiedVraag {
  pip: PipVersie;
  inhoud: PipInhoud;
  feiten: PipFeiten;
  vandaag: Datum;
  /** For every version after the first: the version it changes, and why. */
  vorige?: VorigePip;
}

function toetsGrondslag(feiten: PipFeiten, dag: Datum): Uitkomst {
  if (!feiten.inburgeringsplichtig) return geweigerd('NietInburgeringsplichtig', 'Wi2021 art. 3 en 15 lid 1');
  if (!feiten.bredeIntake) return geweigerd('BredeIntakeNietAfgerond', 'Wi2021 art. 14, art. 15 lid 1');
  if (feiten.bredeIntake.afgerondOp > dag) return geweigerd('BredeIntakeNaPip', 'Wi2021 art. 15 lid 1', { feiten: { afgerondOp: feiten.bredeIntake.afgerondOp, dag } });
  return toegestaan;
}

function toetsPlan(v: AanbiedVraag, dag: Datum): Uitkomst {
  const fouten = gebreken(toetsInhoud({ inhoud: v.inhoud, feiten: v.feiten, soort: v.pip.soort, dag }));
  const eerste = fouten[0];
  if (eerste) return geweigerd(eerste.reden ?? 'InhoudOnvolledig', eerste.bron, { veld: eerste.veld, feiten: { ...eerste.feiten, gebreken: fouten.length } });
  const termijnEinde = inburgeringstermijn(v.pip.dagtekeningInitieel ?? dag).einde;
  const oordelen = toetsDoelen(v.inhoud.doelen, { vanaf: dag, termijnEinde });
  const index = oordelen.findIndex((o) => !o.smart);
  const gebrek = oordelen[index]?.gebreken[0];
  if (!gebrek) return toegestaan;
  return geweigerd('DoelNietSmart', SMART_BRON, {
    veld: `doelen.${index}.${gebrek.veld}`, feiten: { doel: index + 1, onderdeel: gebrek.onderdeel, ontbreekt: gebrek.reden },
  });
}

const eersteWeigering = (...toetsen: (() => Uitkomst)[]): Uitkomst => {
  for (const toets of toetsen) {
    const uitkomst = toets();
    if (!uitkomst.toegestaan) return uitkomst;
  }
  return toegestaan;
};

/** May this concept be laid before the person who decides? Complete by law, SMART, and true to the change it was opened for. */
export function magAanbieden(v: AanbiedVraag): Uitkomst {
  return eersteWeigering(
    () => magInStatus(v.pip.status, 'bied-aan'),
    () => toetsGrondslag(v.feiten, v.vandaag),
    () => toetsVorige({ pip: v.pip, nieuw: v.inhoud, vorige: v.vorige, dag: v.vandaag }),
    () => toetsPlan(v, v.vandaag),
  );
}

export interface VaststelVraag extends AanbiedVraag {
  gemeentecode: string;
  /** Persons who wrote or offered this version, by person id: not by account, because one person may hold two. */
  opstellers: readonly string[];
  /** The person who decides now. */
  beslisser: string;
  mandaat?: PipMandaat;
  /** Date that will stand on the document. */
  dagtekening: Datum;
}

function toetsMandaat(v: VaststelVraag): Uitkomst {
  const { mandaat, vandaag } = v;
  if (v.opstellers.length === 0) return geweigerd('OpstellerOnbekend', VIEROGEN_BRON);
  if (v.opstellers.includes(v.beslisser)) return geweigerd('VierOgen', VIEROGEN_BRON);
  if (!mandaat || mandaat.gemeentecode !== v.gemeentecode) return geweigerd('GeenMandaat', 'Awb art. 10:1, 10:3 en 10:10');
  if (vandaag < mandaat.vanaf || (mandaat.tot !== undefined && vandaag >= mandaat.tot)) {
    return geweigerd('MandaatNietGeldig', 'Awb art. 10:1 en 10:8', { feiten: { mandaat: mandaat.referentie, vandaag } });
  }
  return toegestaan;
}

/** Antedating would eat days of the three years the person has (Wi2021 art. 11 lid 2). */
function toetsDagtekening(v: VaststelVraag): Uitkomst {
  if (v.dagtekening < v.vandaag) return geweigerd('DagtekeningInVerleden', 'Wi2021 art. 11 lid 2; Awb art. 3:2', { veld: 'dagtekening', feiten: { vandaag: v.vandaag } });
  const initieel = v.pip.dagtekeningInitieel;
  if (v.pip.soort !== 'eerste' && initieel === undefined) return geweigerd('EersteDagtekeningOntbreekt', 'Wi2021 art. 11 lid 3');
  return toegestaan;
}

/**
 * May this person decide on this version, with this dagtekening? Everything is judged again on the dagtekening, because facts may
 * have changed since it was offered.
 */
export function magVaststellen(v: VaststelVraag): Uitkomst {
  return eersteWeigering(
    () => magInStatus(v.pip.status, 'stel-vast'),
    () => toetsMandaat(v),
    () => toetsDagtekening(v),
    () => toetsGrondslag(v.feiten, v.dagtekening),
    () => toetsVorige({ pip: v.pip, nieuw: v.inhoud, vorige: v.vorige, dag: v.dagtekening }),
    () => toetsPlan(v, v.dagtekening),
  );
}

/** The version as it stands after vaststelling: dated, and with the first dagtekening untouched when there was one. */
export function stelVast(pip: PipVersie, dagtekening: Datum): PipVersie {
  return { ...pip, status: 'vastgesteld', dagtekening, dagtekeningInitieel: pip.dagtekeningInitieel ?? dagtekening };
}

/** May the bekendmaking be recorded? Not before the dagtekening, not in the future (Awb art. 3:41). */
export function magBekendmaken(v: { pip: PipVersie; bekendgemaaktOp: Datum; vandaag: Datum }): Uitkomst {
  const status = magInStatus(v.pip.status, 'maak-bekend');
  if (!status.toegestaan) return status;
  const veld = 'bekendgemaaktOp';
  if (!v.pip.dagtekening || v.bekendgemaaktOp < v.pip.dagtekening) {
    return geweigerd('BekendmakingVoorDagtekening', 'Awb art. 3:41', { veld, feiten: { dagtekening: v.pip.dagtekening ?? 'onbekend' } });
  }
  if (v.bekendgemaaktOp > v.vandaag) return geweigerd('BekendmakingInToekomst', 'Awb art. 3:41', { veld, feiten: { vandaag: v.vandaag } });
  return toegestaan;
}
