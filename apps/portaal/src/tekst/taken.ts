/** What the tasks of the matrix, the scales and the four apps are called. */
export const TAAK_WOORD: Readonly<Record<string, string>> = {
  'brede-intake-pip': 'Brede intake en PIP', casusregie: 'Casusregie', 'leerroute-b1': 'Leerroute B1', 'leerroute-onderwijs': 'Onderwijsroute', 'leerroute-z': 'Z-route',
  'maatschappelijke-begeleiding': 'Maatschappelijke begeleiding', 'financieel-ontzorgen': 'Financieel ontzorgen', 'training-financiele-zelfredzaamheid': 'Training financiële zelfredzaamheid',
  'pvt-asiel': 'Participatieverklaring, asiel', 'pvt-gezin': 'Participatieverklaring, gezin', map: 'Module Arbeidsmarkt en Participatie', huisvesting: 'Huisvesting', beheer: 'Beheer', alle: 'Alle taken (systeem)',
};
export const taakWoord = (taak: string): string => TAAK_WOORD[taak] ?? taak;

export const NIVEAU_WOORD = { lokaal: 'Lokaal', liemers: 'Liemers', regionaal: 'Regionaal', nader_te_bepalen: 'Nader te bepalen' } as const;
export const CONTEXT_WOORD = { intake: 'Intake', casusregie: 'Casusregie', ontzorgen: 'Ontzorgen', leerroutes: 'Leerroutes' } as const;

/** The first word of an act, from the name that its route has in the app. The longest that fits counts. */
const ONDERWERP: readonly (readonly [begin: string, woord: string])[] = [
  ['agenda', 'Agenda'], ['audit', 'Logboek'], ['bezwaar', 'Bezwaar'], ['bredeIntake', 'Brede intake'], ['dossier', 'Dossier'], ['huisvesting', 'Huisvesting'], ['inzageverzoek', 'Inzageverzoek'], ['kennisgeving', 'Kennisgeving'],
  ['koppeling', 'Koppeling'], ['leerbaarheidstoets', 'Leerbaarheidstoets'], ['ontzorgsignaal', 'Ontzorgsignaal'], ['oproep', 'Oproep'], ['persoon', 'Persoon'], ['pip', 'PIP'], ['pipVanDossier', 'PIP van een dossier'],
  ['plaatsingsverzoek', 'Plaatsingsverzoek'], ['schaalniveau', 'Schaalniveau'], ['taakstelling', 'Taakstelling'], ['verhuizing', 'Verhuizing'], ['weergave', 'Weergave'], ['werkvoorraad', 'Werkvoorraad'], ['zoeken', 'Zoeken'],
  ['aanbieder', 'School'], ['aanbod', 'Aanbod van een leerroute'], ['begeleiding', 'Begeleiding'], ['begeleidingWerk', 'Begeleiding, werk'], ['begeleidingBesluit', 'Begeleiding, besluit'], ['besluit', 'Besluit'], ['bewaren', 'Bewaren'], ['brief', 'Brief'], ['briefserie', 'Serie brieven'],
  ['dossierBesluit', 'Besluiten van een dossier'], ['dossierBrief', 'Brieven van een dossier'], ['dossierMap', 'MAP van een dossier'], ['dossierParticipatie', 'Participatie van een dossier'], ['dossierPvt', 'PVT van een dossier'], ['einde', 'Einde van de plicht'], ['handhaving', 'Handhaving'],
  ['leerroute', 'Leerroute'], ['lesuren', 'Lesuren'], ['maatregel', 'Maatregel'], ['map', 'MAP'], ['opdracht', 'Opdracht'], ['participatie', 'Participatie'], ['plaatsing', 'Plaatsing'], ['project', 'Project'], ['pvt', 'PVT'], ['pvtGroep', 'PVT-groep'], ['pvtTraject', 'PVT-traject'],
  ['maandrun', 'Maand'], ['tekort', 'Tekort'], ['bank', 'Bank'], ['huishouden', 'Huishouden'], ['ontzorgdossier', 'Ontzorgen'], ['bijstand', 'Bijstand'], ['budget', 'Budget'], ['begunstigde', 'Schuldeiser en rekening'], ['tarief', 'Bedrag van de gemeente'], ['afbouw', 'Afbouw van ontzorgen'],
  ['betaalbatch', 'Betaalbatch'],
  ['serie', 'Serie brieven'], ['signaal', 'Signaal'], ['sjabloon', 'Sjabloon'], ['sturing', 'Sturing'], ['termijn', 'Inburgeringstermijn'], ['tijdlijn', 'Tijdlijn'], ['vernietiging', 'Vernietiging'], ['verwijzing', 'Verwijzing'], ['voldaan', 'Voldaan'], ['voortgang', 'Voortgang'],
  ['grootboek', 'Grootboek'], ['bijzonder', 'Bijzondere bijstand'], ['lening', 'Lening'],
];
const vanLang = [...ONDERWERP].sort(([a], [b]) => b.length - a.length);

/** `pipStelVast` is "PIP: stel vast". The names of the routes are Dutch verbs, so that a new route has words by itself. */
export function handelingWoord(operationId: string): string {
  const [begin, woord] = vanLang.find(([b]) => operationId.startsWith(b)) ?? ['', ''];
  const rest = operationId.slice(begin.length).replaceAll(/([A-Z])/g, ' $1').trim().toLowerCase();
  return woord ? `${woord}: ${rest}` : rest;
}
