import { setTimeout as wacht } from 'node:timers/promises';
import { dagen, type Dagen } from './gegevens.ts';
import { Klant, Weigering, type Systeem } from './klant.ts';
import { INTAKE } from './stappen.intake.ts';
import { KETEN } from './stappen.keten.ts';
import { PIP } from './stappen.pip.ts';
import { vandaag } from './woorden.ts';

/** Who plays along, and what the story knows so far. */
export class Verhaal {
  readonly dagen: Dagen = dagen(vandaag());
  readonly klantmanager: Klant;
  readonly teamleider: Klant;
  readonly casusregisseur: Klant;
  readonly anders: Klant;
  readonly rsd: Klant;
  readonly regio: Klant;
  dossierId = '';
  persoonId = '';
  zaaknummer = '';
  bsn = '';
  /** Row version of the dossier: what the next change is based on. */
  versie = 0;
  pipId = '';
  pipVersie = 0;
  pdf = { pad: '', sha256: '', bytes: 0 };

  constructor(readonly systeem: Systeem) {
    const als = (account: string, functie: string) => new Klant(systeem, account, functie);
    this.klantmanager = als('klantmanager-zevenaar', 'klantmanager');
    this.teamleider = als('teamleider-zevenaar', 'teamleider');
    this.casusregisseur = als('casusregisseur-zevenaar', 'casusregisseur');
    this.anders = als('klantmanager-duiven', 'klantmanager in Duiven');
    this.rsd = als('rsd-medewerker', 'RSD-medewerker');
    this.regio = als('projectleider', 'projectleider van de regio');
  }
}

/** One step of the story; answers what there is to tell, in one sentence or a few lines. */
export interface Stap {
  naam: string;
  doe(v: Verhaal): Promise<string>;
}

/** The step in which the story ended too early. */
export class StapMislukt extends Error {
  constructor(readonly stap: string, readonly oorzaak: unknown) {
    super(uitlegVan(stap, oorzaak));
  }
}

function uitlegVan(stap: string, oorzaak: unknown): string {
  const begin = `Mislukt bij de stap '${stap}'.`;
  if (oorzaak instanceof Weigering) return `${begin} ${oorzaak.message}\n${JSON.stringify(oorzaak.probleem, null, 2)}`;
  if (!(oorzaak instanceof Error)) return `${begin} ${String(oorzaak)}`;
  return `${begin} ${oorzaak.message}${oorzaak.cause instanceof Error ? ` (${oorzaak.cause.message})` : ''}`;
}

export interface Uitkomst {
  zaaknummer: string;
  dossierId: string;
  pdf: { pad: string; sha256: string; bytes: number };
}

/**
 * Plays the main story once against the running system and tells it, a line per step.
 * @throws StapMislukt at the first step that does not go as it should
 */
export async function speel(systeem: Systeem): Promise<Uitkomst> {
  const verhaal = new Verhaal(systeem);
  const stappen = [...INTAKE, ...PIP, ...KETEN];
  for (const [i, stap] of stappen.entries()) {
    const tekst = await stap.doe(verhaal).catch((fout: unknown) => {
      throw new StapMislukt(stap.naam, fout);
    });
    systeem.zeg(`${String(i + 1).padStart(2)}. ${tekst.charAt(0).toUpperCase()}${tekst.slice(1).replaceAll('\n', '\n    ')}`);
  }
  const { zaaknummer, dossierId, pdf } = verhaal;
  return { zaaknummer, dossierId, pdf };
}

/** How long a fact may be on its way to another app. */
const FEIT_MS = 30_000;

/** Asks again until there is an answer. @throws Error after half a minute, with `wat` */
export async function totErIs<T>(wat: string, vraag: () => Promise<T | undefined>): Promise<T> {
  const einde = Date.now() + FEIT_MS;
  for (;;) {
    const antwoord = await vraag();
    if (antwoord !== undefined) return antwoord;
    if (Date.now() > einde) throw new Error(`${wat}: niet gezien binnen ${FEIT_MS / 1000} seconden`);
    await wacht(250);
  }
}

/** Fails the step when what the app answers is not what the story needs. */
export function klopt(waar: boolean, melding: string): asserts waar {
  if (!waar) throw new Error(melding);
}
