/** What a role of the token is called. */
export const ROLNAMEN: Record<string, string> = {
  klantmanager: 'Klantmanager', casusregisseur: 'Casusregisseur', teamleider: 'Teamleider', beheerder: 'Beheerder', 'rsd-medewerker': 'Medewerker ontzorgen',
  'rsd-teamleider': 'Teamleider ontzorgen', 'vwon-medewerker': 'Maatschappelijk begeleider', projectleider: 'Regionaal projectleider', aanbieder: 'Aanbieder',
};
