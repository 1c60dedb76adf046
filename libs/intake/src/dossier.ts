import { laatste, type Datum } from '@wegwijs/kernel';
import type { Huisvestingsstap } from './huisvesting.ts';
import { pipKlokken, type Klok, type KlokFeiten } from './klokken.ts';
import { WI2021_INGANG } from './normen.ts';
import type { Verblijfstitel } from './pip.ts';
import type { EindeGrond } from './plicht-einde.ts';
import type { Doelgroep } from './plicht-verblijf.ts';

/** How far a dossier is in the intake, in this order; the last three are ends. */
export const FASEN = ['koppeling', 'huisvesting', 'brede-intake', 'pip', 'afgerond', 'overgedragen', 'gesloten'] as const;
export type Fase = (typeof FASEN)[number];

/** The facts of one dossier: what has happened, and when. Everything else about it is computed from these. Null: not happened. */
export interface DossierFeiten {
  gemeentecode: string;
  doelgroep: Doelgroep;
  verblijfstitel: Verblijfstitel;
  /** How far the housing of the household is; null for who is not housed by the gemeente. */
  huisvestingsstap: Huisvestingsstap | null;
  gekoppeldOp: Datum;
  /** Moved into the home. */
  gehuisvestOp: Datum | null;
  /** BRP inscription that counts for the term. After a move without PIP: the one in the earlier gemeente, because its term runs on. */
  brpOp: Datum | null;
  kennisgevingOp: Datum | null;
  /** What DUO or the caseworker said while the day of inscription itself is unknown; `brpOp` leads. */
  ingeschrevenBijKennisgeving: boolean | null;
  /** Inscribed here after a move from another gemeente. */
  verhuisdOp: Datum | null;
  verhuisdMetPip: boolean;
  derdeGevraagdOp: Datum | null;
  derdeOntvangenOp: Datum | null;
  intakeAfgerondOp: Datum | null;
  pipVastgesteldOp: Datum | null;
  pipBekendgemaaktOp: Datum | null;
  geslotenOp: Datum | null;
  sluitreden: EindeGrond | null;
}

/** The dwelling that the household still waits for. */
const zonderWoning = (f: DossierFeiten): boolean => f.gehuisvestOp === null && f.huisvestingsstap !== null && f.huisvestingsstap !== 'betrokken' && f.huisvestingsstap !== 'ingeschreven';

/**
 * The phase that the facts put a dossier in. A PIP that is vastgesteld but not bekendgemaakt does not work yet (Awb art. 3:40),
 * so the dossier stays in 'pip'. The brede intake may start in the azc; the phase says 'huisvesting' until there is a home.
 */
export function faseVan(f: DossierFeiten): Fase {
  if (f.geslotenOp) return f.sluitreden === 'overgedragen' ? 'overgedragen' : 'gesloten';
  if (f.pipBekendgemaaktOp) return 'afgerond';
  if (f.pipVastgesteldOp) return 'pip';
  if (zonderWoning(f)) return f.huisvestingsstap === 'gekoppeld' ? 'koppeling' : 'huisvesting';
  return f.intakeAfgerondOp ? 'pip' : 'brede-intake';
}

/** The one thing that a caseworker does next, as a code and in words. */
export const VOLGENDE_STAPPEN = {
  'woning-zoeken': 'Zoek een woning en leg het aanbod vast',
  'huur-vastleggen': 'Leg vast wanneer de huur begint',
  'verhuizing-vastleggen': 'Leg vast wanneer het gezin de woning betrekt',
  'inschrijving-vastleggen': 'Leg de inschrijving in de BRP vast',
  'brede-intake-afnemen': 'Neem de brede intake af',
  'kennisgeving-vastleggen': 'Leg de kennisgeving van DUO vast',
  'informatie-afwachten': 'Wacht op informatie van een derde',
  'pip-opstellen': 'Stel het PIP op en laat het vaststellen',
  'pip-bekendmaken': 'Maak het PIP bekend',
  'geen': 'Er is niets meer te doen in de intake',
} as const;
export type VolgendeStap = keyof typeof VOLGENDE_STAPPEN;

const NA_STAP = { gekoppeld: 'woning-zoeken', aangeboden: 'huur-vastleggen', huur: 'verhuizing-vastleggen' } as const;

/** What to do next. The last day it must be done is the clock's answer, not this one's. */
export function volgendeStap(f: DossierFeiten): VolgendeStap {
  if (f.geslotenOp || f.pipBekendgemaaktOp) return 'geen';
  if (f.pipVastgesteldOp) return 'pip-bekendmaken';
  if (zonderWoning(f) && f.huisvestingsstap) return NA_STAP[f.huisvestingsstap as keyof typeof NA_STAP];
  if (!f.brpOp && !f.verhuisdOp && f.ingeschrevenBijKennisgeving !== true) return 'inschrijving-vastleggen';
  if (!f.intakeAfgerondOp) return 'brede-intake-afnemen';
  if (!f.kennisgevingOp) return 'kennisgeving-vastleggen';
  return f.derdeGevraagdOp && !f.derdeOntvangenOp ? 'informatie-afwachten' : 'pip-opstellen';
}

/** The day of inscription that the clocks look at. */
function ingeschrevenOp(f: DossierFeiten): Datum | null {
  if (f.verhuisdMetPip) return f.verhuisdOp;
  return f.brpOp ?? (f.ingeschrevenBijKennisgeving ? f.kennisgevingOp : null);
}

/**
 * The facts of a dossier as the clocks ask for them. Who lived here before he became plichtig (a child that turns 18, an inscription
 * from before the law) was never late for that: the streefnorm does not count from before the dossier existed (derived).
 */
export function klokFeitenVan(f: DossierFeiten): KlokFeiten {
  const ingang = WI2021_INGANG[0]?.vanaf ?? f.gekoppeldOp;
  const vergunninghouder = f.verblijfstitel === 'asiel-bepaalde-tijd';
  const inschrijving = ingeschrevenOp(f);
  const thuisOp = f.gehuisvestOp ?? (vergunninghouder || !inschrijving || inschrijving >= f.gekoppeldOp ? null : inschrijving);
  return {
    vergunninghouder,
    huisvestingsgemeente: f.gemeentecode,
    ...(f.kennisgevingOp && { kennisgevingOp: f.kennisgevingOp }),
    ...(thuisOp && { gehuisvestOp: laatste(thuisOp, f.gekoppeldOp, ingang) }),
    ...(inschrijving && { inschrijvingen: [{ gemeentecode: f.gemeentecode, op: laatste(inschrijving, ingang) }] }),
    ...(f.derdeGevraagdOp && { derdeInformatie: [{ grond: 'andere-derde', gevraagdOp: f.derdeGevraagdOp, ...(f.derdeOntvangenOp && { ontvangenOp: f.derdeOntvangenOp }) }] }),
    ...(f.verhuisdOp && { verhuisd: { naar: f.gemeentecode, pipBestond: f.verhuisdMetPip } }),
    ...(f.pipVastgesteldOp && { pipVastgesteldOp: f.pipVastgesteldOp }),
  };
}

/** Both clocks of the PIP for this dossier. @throws RangeError for a day before the law (1-1-2022). */
export const klokkenVan = (f: DossierFeiten, vandaag: Datum): { streefnorm: Klok; wettelijk: Klok } => pipKlokken(klokFeitenVan(f), vandaag);

/** Sorts after every real day: a dossier whose clocks have not started is never late. */
export const GEEN_DEADLINE: Datum = '9999-12-31';

const eindeVan = (k: Klok): Datum | null => ('termijn' in k && k.termijn ? k.termijn.einde : null);

/** What the row of a dossier keeps beside its facts, because lists filter and sort by it. */
export interface Afgeleid {
  fase: Fase;
  volgendeStap: VolgendeStap;
  streefEinde: Datum | null;
  wetEinde: Datum | null;
  /** The statutory last day; while that clock has not started the streefnorm; GEEN_DEADLINE when neither runs or nothing is left to do. */
  deadline: Datum;
  klaar: boolean;
}

/** Everything that is computed from the facts, independent of `vandaag` except for which norm holds while a clock waits. */
export function afgeleid(f: DossierFeiten, vandaag: Datum): Afgeleid {
  const fase = faseVan(f);
  const klaar = fase === 'afgerond' || fase === 'overgedragen' || fase === 'gesloten';
  const { streefnorm, wettelijk } = klokkenVan(f, vandaag);
  const streefEinde = eindeVan(streefnorm);
  const wetEinde = eindeVan(wettelijk);
  return { fase, klaar, volgendeStap: volgendeStap(f), streefEinde, wetEinde, deadline: klaar ? GEEN_DEADLINE : (wetEinde ?? streefEinde ?? GEEN_DEADLINE) };
}
