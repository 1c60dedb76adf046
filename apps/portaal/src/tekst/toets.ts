/** Texts of the leerbaarheidstoets and of the appointments. */
export const toets = {
  titel: 'Leerbaarheidstoets',
  stand: {
    open: 'De toets moet nog worden gepland.', gepland: 'De toets is gepland.', afgenomen: 'De toets is gemaakt. DUO geeft de uitslag.', uitslag: 'De uitslag is bekend.', ontheven: 'De toets is niet nodig.', overgenomen: 'De uitslag komt uit de vorige gemeente. De toets hoeft niet opnieuw (Wet inburgering 2021 artikel 15 lid 4).',
  },
  advies: 'Advies', haalbaar: 'B1 haalbaar', gepland: 'Gepland op', tijd: 'Tijd', plaats: 'Plaats', taal: 'Taal', afgenomen: 'Gemaakt op', uitslagOp: 'Uitslag op', ontheven: 'Niet nodig sinds',
  nietBindend: 'De uitslag is een advies. De gemeente beslist zelf over de leerroute en legt in het PIP uit waarom zij afwijkt.',
  plannen: 'Toets plannen', verplaatsen: 'Toets verplaatsen', afzeggen: 'Toets afzeggen', afzeggenUitleg: 'De afspraak vervalt. Plan daarna een nieuwe.',
  afname: 'Vastleggen dat de toets is gemaakt', uitslag: 'Uitslag vastleggen', ontheffen: 'Vastleggen dat de toets niet nodig is',
  ontheffenUitleg: 'Alleen bij een visuele beperking, of bij een auditieve beperking als de inburgeraar de toets niet kan maken (Wet inburgering 2021 artikel 14 lid 6).',
  labels: {
    geplandOp: 'Op welke dag?', tijd: 'Hoe laat?', plaats: 'Waar?', taal: 'In welke taal?', afgenomenOp: 'Op welke dag is de toets gemaakt?', uitslagOp: 'Op welke dag kwam de uitslag?', advies: 'Welke leerroute adviseert de toets?', b1Haalbaar: 'Is niveau B1 binnen drie jaar haalbaar?',
    onthevenOp: 'Vanaf welke dag?', grond: 'Welke beperking?', nietInStaat: 'Kan de inburgeraar de toets niet maken?', motivering: 'Waarom?',
  },
  gronden: { visueel: 'Visuele beperking', auditief: 'Auditieve beperking' } as Record<string, string>,
  tijdhint: 'Bijvoorbeeld 09:30.', leg: 'Vastleggen', gelukt: 'Vastgelegd.', ja: 'ja', nee: 'nee',
};

export const afspraken = {
  titel: 'Oproepen voor de brede intake',
  stap: {
    'op te roepen': 'Roep de inburgeraar op.', 'wacht op uitkomst': 'Er loopt een oproep. Leg na de afspraak de uitkomst vast.', 'opnieuw op te roepen': 'Roep de inburgeraar opnieuw op.', 'te waarschuwen': 'De volgende oproep moet een schriftelijke waarschuwing zijn.',
    hersteltermijn: 'Er is een boete voorgesteld. De inburgeraar krijgt een nieuwe kans binnen de hersteltermijn.', 'af te ronden bij afwezigheid': 'De intake kan nu bij afwezigheid worden afgerond.', verschenen: 'De inburgeraar is gekomen.', afgerond: 'De intake is afgerond.',
  } as Record<string, string>,
  trede: (n: number) => (n === 0 ? 'Nog niet verwijtbaar gemist.' : n === 1 ? '1 keer verwijtbaar gemist.' : `${n} keer verwijtbaar gemist.`),
  ladder: 'Wat kan er volgen?', treden: ['Eerste oproep', 'Tweede oproep', 'Oproep met waarschuwing', 'Voorstel boete', 'Afronden bij afwezigheid'],
  herstel: (op: string) => `De hersteltermijn loopt tot uiterlijk ${op}.`,
  nieuw: 'Oproepen', leeg: 'Er is nog niemand opgeroepen.',
  labels: {
    doel: 'Waarvoor?', verzondenOp: 'Op welke dag is de oproep verstuurd?', afspraakOp: 'Op welke dag is de afspraak?', afspraakTijd: 'Hoe laat?', plaats: 'Waar?', termijnTot: 'Tot en met welke dag kan de inburgeraar reageren?', schriftelijk: 'Is de oproep schriftelijk?', waarschuwing: 'Staat er een waarschuwing voor een boete in?', tolktaal: 'Taal van de tolk',
    uitkomst: 'Wat kwam er van de afspraak?', uitkomstOp: 'Op welke dag stelde u dat vast?', toelichting: 'Toelichting',
  },
  doelen: { 'brede-intake': 'Gesprek voor de brede intake', leerbaarheidstoets: 'Leerbaarheidstoets' } as Record<string, string>,
  uitkomsten: { verschenen: 'Gekomen', 'niet-verschenen': 'Niet gekomen, zonder goede reden', 'onvoldoende-medewerking': 'Gekomen, maar niet genoeg meegewerkt', 'weigert-leerbaarheidstoets': 'Wil de leerbaarheidstoets niet doen', verschoonbaar: 'Niet gekomen, met een goede reden' } as Record<string, string>,
  wanneer: 'Afspraak', waarvoor: 'Waarvoor', plaats: 'Plaats', verzonden: 'Verstuurd', uitkomst: 'Uitkomst', open: 'nog open', metWaarschuwing: 'met waarschuwing', om: (tijd: string) => `om ${tijd.replace(':', '.')} uur`,
  voorbijPip: (op: string) => `Let op: de termijn van deze oproep loopt door na ${op}. De termijn voor het PIP wacht daar niet op.`,
  roepOp: 'Oproep vastleggen', legUitkomst: 'Uitkomst vastleggen', gelukt: 'Vastgelegd.',
  boete: 'Voorstel voor een boete', boeteUitleg: 'De casusregisseur beslist over dit voorstel.', bedrag: 'Bedrag', overtreding: 'Overtreding', vastgesteld: 'Vastgesteld op',
};
