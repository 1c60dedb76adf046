/** Texts of the lists that other organisations see, and of their first page. */
export const lijsten = {
  gemeente: 'Gemeente',
  stand: 'Stand',
  getoond: (n: number, totaal: number | string) => `${n} van ${totaal} getoond`,
  kenmerk: 'Kenmerk',

  wachtTitel: 'Wachtlijst leerroutes',
  wachtOnder: 'Deze inburgeraars wachten op een plaats. De naam en het dossier staan bij de gemeente.',
  wachtLeeg: 'Er wacht nu niemand op een plaats. Een verzoek komt als een gemeente een PIP bekendmaakt.',
  uiterlijk: 'Uiterlijk begonnen op', leerroute: 'Leerroute', startniveau: 'Startniveau', uren: 'Uren per week', cursusuren: 'Cursusuren', lesdagen: 'Lesdagen', kinderopvang: 'Kinderopvang nodig',
  wachtStand: { wacht: 'Wacht op plaats', vervallen: 'Vervallen' },

  welkom: (naam: string) => `Welkom, ${naam}`,
  welkomTab: 'Start',
  wie: 'U werkt in Wegwijs als',
  naam: 'Naam', organisatie: 'Organisatie', rollen: 'Rollen',
  taken: (organisatie: string) => `Taken van ${organisatie}`,
  takenUitleg: (dag: string) => `Dit zeggen de gemeenten op ${dag}. Verandert een gemeente dit, dan ziet u het hier.`,
  taak: 'Taak', niveau: 'Niveau', sinds: 'Sinds', opmerking: 'Opmerking',
  geenTaken: (organisatie: string) => `Op dit moment heeft ${organisatie} van geen enkele gemeente een taak. Klopt dat niet? Neem contact op met de beheerder van de gemeente.`,
  straks: 'Gepland',
  straksTaak: (taak: string, gemeente: string, dag: string) => `${taak} voor ${gemeente}, vanaf ${dag}`,
  nogNiet: 'Wat er nog niet is',
  nogNietUitleg: 'Voor uw organisatie zijn er in Wegwijs nog geen schermen om deze taken te doen. U ziet hier dus nog geen inburgeraars. Werk zoals u nu doet, en overleg met de gemeente.',
  welAl: 'Bij Wie doet wat ziet u alle taken van alle gemeenten.',
  naarMatrix: 'Bekijk wie wat doet',
};
