import { setTimeout as wacht } from 'node:timers/promises';
import { dagen, type Dagen } from './gegevens.ts';
import { Klant, type Systeem } from './klant.ts';
import { eerder, type Eerder, type Loper } from './lopers.ts';
import { vandaag } from './woorden.ts';

/** Who plays along, and what the story knows so far. */
export class Verhaal {
  readonly dagen: Dagen = dagen(vandaag());
  readonly eerder: Eerder = eerder(vandaag());
  readonly klantmanager: Klant;
  readonly teamleider: Klant;
  readonly casusregisseur: Klant;
  readonly anders: Klant;
  readonly rsd: Klant;
  readonly rsd2: Klant;
  readonly rsdTeamleider: Klant;
  readonly vwon: Klant;
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
  /** Those whose PIP is older than this system. */
  lopers: Loper[] = [];
  huishoudenId = '';
  /** The two months that were paid, and the payment of the first that came back. */
  readonly batches: string[] = [];
  terugId = '';
  /** Somebody who does not come, and his case. */
  boeteDossier = '';
  zaakId = '';

  constructor(readonly systeem: Systeem) {
    const als = (account: string, functie: string) => new Klant(systeem, account, functie);
    this.klantmanager = als('klantmanager-zevenaar', 'klantmanager');
    this.teamleider = als('teamleider-zevenaar', 'teamleider');
    this.casusregisseur = als('casusregisseur-zevenaar', 'casusregisseur');
    this.anders = als('klantmanager-duiven', 'klantmanager in Duiven');
    this.rsd = als('rsd-medewerker', 'RSD-medewerker');
    this.rsd2 = als('rsd-medewerker2', 'tweede RSD-medewerker');
    this.rsdTeamleider = als('rsd-teamleider', 'RSD-teamleider');
    this.vwon = als('vwon-medewerker', 'VWON-medewerker');
    this.regio = als('projectleider', 'projectleider van de regio');
  }
}

/** One step of the story; answers what there is to tell, in one sentence or a few lines. */
export interface Stap {
  naam: string;
  doe(v: Verhaal): Promise<string>;
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
