import type { PipDoelInvoer, PipInvoer } from './pip.invoer.ts';
import type { PipFeiten, PipVersie } from './pip.ts';

/** A complete case for the casebooks: asielstatushouder on the B1-route, with bijstand. Not exported by the package. */
export const DOSSIER = '5f0c4e02-6f4b-4f43-9c0e-0a4a2f1f7a01';
export const PIP_1 = '5f0c4e02-6f4b-4f43-9c0e-0a4a2f1f7a11';
export const PIP_2 = '5f0c4e02-6f4b-4f43-9c0e-0a4a2f1f7a12';
export const SCHOOL = '5f0c4e02-6f4b-4f43-9c0e-0a4a2f1f7a21';
export const OPSTELLER = '5f0c4e02-6f4b-4f43-9c0e-0a4a2f1f7a31';
export const BESLISSER = '5f0c4e02-6f4b-4f43-9c0e-0a4a2f1f7a32';

export const doel = (anders: Partial<PipDoelInvoer> = {}): PipDoelInvoer => ({
  omschrijving: 'Examen spreken halen op niveau B1', meetsoort: 'taalniveau', taalniveau: 'B1', uiterlijk: '2028-06-30', eigenaar: 'inburgeraar', bewijs: 'examenuitslag', ...anders,
});

export const feiten = (anders: Partial<PipFeiten> = {}): PipFeiten => ({
  inburgeringsplichtig: true, doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd',
  bredeIntake: { afgerondOp: '2026-02-10', wijze: 'in-persoon' },
  leerbaarheidstoets: { advies: 'b1', afgenomenOp: '2026-02-03', ontheffing: false },
  vveVanToepassing: false, studiewens: false, bijstand: { rechtVanaf: '2026-02-15' }, ...anders,
});

export const inhoud = (anders: Partial<PipInvoer> = {}): PipInvoer => ({
  leerroute: 'b1', leerrouteMotivering: 'U leert snel en u kunt al lezen en schrijven in ons alfabet.', urenPerWeek: 12, cursusuren: 900,
  pvtUren: 12, mapUren: 60, mapPraktijkuren: 40, begeleiding: 'een taalmaatje en hulp bij het zoeken van werk', voortgangsgesprekken: 12,
  ontzorgbesluit: { kenmerk: 'RSD-2026-77', rechtVanaf: '2026-02-15', mandaat: 'Mandaatregister RSD 2026, nr. 4' },
  startniveau: 'A1', lesdagen: ['maandag', 'woensdag'], kinderopvangNodig: false, doelen: [doel()], ...anders,
});

/** Z-route for an asielstatushouder: 800 hours of course and 800 of participation. */
export const inhoudZ = (anders: Partial<PipInvoer> = {}): PipInvoer =>
  inhoud({ leerroute: 'z', cursusuren: 800, participatieuren: 800, afwijkingMotivering: 'In drie jaar is het examen voor u niet haalbaar.', ...anders });

/** Gezinsmigrant: no hours of lessons, no ontzorgen. */
export const feitenGezin = (anders: Partial<PipFeiten> = {}): PipFeiten => feiten({ doelgroep: 'gezin', verblijfstitel: 'regulier', bijstand: undefined, ...anders });
export const inhoudGezin = (anders: Partial<PipInvoer> = {}): PipInvoer =>
  inhoud({ urenPerWeek: undefined, cursusuren: undefined, ontzorgbesluit: undefined, startniveau: undefined, lesdagen: undefined, kinderopvangNodig: undefined, voortgangsgesprekken: 6, ...anders });

export const versie = (anders: Partial<PipVersie> = {}): PipVersie => ({ pipId: PIP_1, dossierId: DOSSIER, pipVersie: 1, soort: 'eerste', status: 'concept', ...anders });

export const bekendgemaakt = (anders: Partial<PipVersie> = {}): PipVersie =>
  versie({ status: 'bekendgemaakt', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10', bekendgemaaktOp: '2026-03-12', ...anders });
