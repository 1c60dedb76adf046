/** Texts of the leerbaarheidstoets. */
export const toets = {
  titel: 'Leerbaarheidstoets',
  stand: {
    open: 'De toets moet nog worden gepland.', gepland: 'De toets is gepland.', afgenomen: 'De toets is gemaakt. DUO geeft de uitslag.', uitslag: 'De uitslag is bekend.', ontheven: 'De toets is niet nodig.', overgenomen: 'De uitslag komt uit de vorige gemeente. De toets hoeft niet opnieuw (Wet inburgering 2021 artikel 15 lid 4).',
  },
  advies: 'Advies', haalbaar: 'B1 haalbaar', gepland: 'Gepland op', tijd: 'Tijd', plaats: 'Plaats', taal: 'Taal', afgenomen: 'Gemaakt op', uitslagOp: 'Uitslag op', ontheven: 'Niet nodig sinds',
  nietBindend: 'De uitslag is een advies. De gemeente beslist zelf over de leerroute en legt in het PIP uit waarom zij afwijkt.',
  plannen: 'Toets plannen', verplaatsen: 'Toets verplaatsen', verbeteren: 'Uitslag verbeteren', afzeggen: 'Toets afzeggen', afzeggenUitleg: 'De afspraak vervalt. Plan daarna een nieuwe.',
  afname: 'Vastleggen dat de toets is gemaakt', uitslag: 'Uitslag vastleggen', ontheffen: 'Vastleggen dat de toets niet nodig is',
  ontheffenUitleg: 'Alleen bij een visuele beperking, of bij een auditieve beperking als de inburgeraar de toets niet kan maken (Wet inburgering 2021 artikel 14 lid 6).',
  nietGekomen: 'Kwam de inburgeraar niet, of wil hij de toets niet maken? Leg dat vast als uitkomst van een oproep (Wet inburgering 2021 artikel 22 lid 1).', naarAfspraken: 'Naar de afspraken', nietUw: 'U kunt dit lezen. Alleen een klantmanager of casusregisseur legt stappen vast.',
  wet: {
    plannen: 'De toets hoort bij de brede intake en wordt afgenomen door een gecertificeerde toetsbegeleider (Wet inburgering 2021 artikel 14 lid 3; Regeling inburgering 2021 artikel 5.1).',
    afname: 'Leg de dag vast waarop de toets is gemaakt. DUO geeft daarna de uitslag (Regeling inburgering 2021 artikel 5.1).',
    uitslag: 'Neem de uitslag over zoals DUO hem geeft. Hij is een advies: de gemeente beslist over de leerroute (Wet inburgering 2021 artikel 14 lid 5).',
    verbeteren: 'Alleen als DUO de uitslag heeft verbeterd. De laatste uitslag telt.',
  },
  klaar: { open: 'De toets is afgezegd. Plan een nieuwe.', gepland: 'De toets is gepland.', afgenomen: 'Vastgelegd dat de toets is gemaakt.', uitslag: 'De uitslag is vastgelegd.', ontheven: 'Vastgelegd dat de toets niet nodig is.' },
  grond: 'Beperking', waarom: 'Waarom', taalhint: 'De taal waarin de uitleg wordt gegeven.', nietInStaatHint: 'Bij een auditieve beperking is dit nodig.', motiveringHint: 'Alleen wie de intake doet, ziet dit. Schrijf niet meer op dan nodig is.',
  labels: {
    geplandOp: 'Op welke dag?', tijd: 'Hoe laat?', plaats: 'Waar?', taal: 'In welke taal?', afgenomenOp: 'Op welke dag is de toets gemaakt?', uitslagOp: 'Op welke dag kwam de uitslag?', advies: 'Welke leerroute adviseert de toets?', b1Haalbaar: 'Is niveau B1 binnen drie jaar haalbaar?',
    onthevenOp: 'Vanaf welke dag?', grond: 'Welke beperking?', nietInStaat: 'Kan de inburgeraar de toets niet maken?', motivering: 'Waarom?',
  },
  gronden: { visueel: 'Visuele beperking', auditief: 'Auditieve beperking' } as Record<string, string>,
  om: (uur: string) => `${uur.replace(':', '.')} uur`, tijdhint: 'Bijvoorbeeld 09:30.', leg: 'Vastleggen', ja: 'ja', nee: 'nee',
};
