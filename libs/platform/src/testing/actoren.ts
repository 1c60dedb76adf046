import type { Actor } from '@wegwijs/tenant';

const persoon = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const plaatsen = { duiven: '0226', westervoort: '0293', zevenaar: '0299' } as const;

function gemeente(plaats: keyof typeof plaatsen, basis: number) {
  const organisatie = `gemeente-${plaatsen[plaats]}`;
  const maak = (n: number, rol: Actor['rollen'][number], naam: string): Actor => ({ account: `${rol}-${plaats}`, persoon: persoon(basis + n), naam, organisatie, rollen: [rol] });
  return {
    [`klantmanager-${plaats}`]: maak(1, 'klantmanager', 'Kim Klantmanager'),
    [`collega-${plaats}`]: maak(2, 'klantmanager', 'Carla Collega'),
    [`casusregisseur-${plaats}`]: maak(3, 'casusregisseur', 'Rob Regisseur'),
    [`teamleider-${plaats}`]: maak(4, 'teamleider', 'Tineke Teamleider'),
    [`beheerder-${plaats}`]: maak(5, 'beheerder', 'Bas Beheerder'),
  };
}

/** People of the tests: one of each role, in each organisation. */
export const ACTOREN: Readonly<Record<string, Actor>> = {
  ...gemeente('duiven', 2260),
  ...gemeente('westervoort', 2930),
  ...gemeente('zevenaar', 2990),
  'rsd-medewerker': { account: 'rsd-medewerker', persoon: persoon(9001), naam: 'Ria RSD', organisatie: 'rsd-de-liemers', rollen: ['rsd-medewerker'] },
  'rsd-collega': { account: 'rsd-collega', persoon: persoon(9006), naam: 'Cor RSD', organisatie: 'rsd-de-liemers', rollen: ['rsd-medewerker'] },
  'rsd-teamleider': { account: 'rsd-teamleider', persoon: persoon(9002), naam: 'Ton RSD', organisatie: 'rsd-de-liemers', rollen: ['rsd-teamleider'] },
  'vwon-medewerker': { account: 'vwon-medewerker', persoon: persoon(9003), naam: 'Vera VWON', organisatie: 'vwon', rollen: ['vwon-medewerker'] },
  projectleider: { account: 'projectleider', persoon: persoon(9004), naam: 'Petra Projectleider', organisatie: 'regio-midden-gelderland', rollen: ['projectleider'] },
  aanbieder: { account: 'aanbieder', persoon: persoon(9005), naam: 'Anna Aanbieder', organisatie: 'aanbieder-taalpunt', rollen: ['aanbieder'] },
};
