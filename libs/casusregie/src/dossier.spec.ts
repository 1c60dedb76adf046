import { laatsteStand, type DossierStand } from './dossier.ts';

test.each<[DossierStand, DossierStand, DossierStand]>([
  ['geopend', 'gehuisvest', 'gehuisvest'],
  ['pip-vastgesteld', 'gehuisvest', 'pip-vastgesteld'],
  ['gesloten', 'pip-vastgesteld', 'gesloten'],
  ['intake-afgerond', 'intake-afgerond', 'intake-afgerond'],
])('na %s het feit %s: %s', (nu, nieuw, uit) => {
  expect(laatsteStand(nu, nieuw)).toBe(uit);
});
