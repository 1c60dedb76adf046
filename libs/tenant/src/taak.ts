/**
 * The tasks of the schaalniveau-matrix. The first eleven are the rows of the startnotitie's appendix, in its order;
 * `huisvesting` is the existing municipal duty named in §1 of the same note; `beheer` is what only a gemeente does for itself.
 */
export const TAKEN = [
  'brede-intake-pip', 'casusregie', 'leerroute-b1', 'leerroute-onderwijs', 'leerroute-z', 'maatschappelijke-begeleiding',
  'financieel-ontzorgen', 'training-financiele-zelfredzaamheid', 'pvt-asiel', 'pvt-gezin', 'map', 'huisvesting', 'beheer',
] as const;
export type TaakNaam = (typeof TAKEN)[number];

/** Tasks that a row of the matrix can hand to an organisation; `beheer` always stays with the gemeente itself. */
export const VERDEELBARE_TAKEN = TAKEN.filter((t) => t !== 'beheer');

export const ROLLEN = [
  'klantmanager', 'casusregisseur', 'teamleider', 'beheerder', 'rsd-medewerker', 'rsd-teamleider', 'vwon-medewerker', 'projectleider', 'aanbieder',
] as const;
export type RolNaam = (typeof ROLLEN)[number];

export const isRol = (x: unknown): x is RolNaam => (ROLLEN as readonly unknown[]).includes(x);

export const NIVEAUS = ['lokaal', 'liemers', 'regionaal', 'nader_te_bepalen'] as const;
export type Niveau = (typeof NIVEAUS)[number];
