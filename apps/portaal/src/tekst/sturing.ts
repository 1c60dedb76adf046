/** Texts of the page with numbers. */
export const sturing = {
  titel: 'Sturing', lijst: 'Wie hierachter zit', onder: 'Hoe gaat het met de inburgering, en halen we wat we willen?', keuze: 'Van wie',
  wie: { gemeente: 'Hele gemeente', mij: 'Mijn caseload' } as Record<string, string>, periode: 'Periode', jaar: (j: string) => `Heel ${j}`, kwartaal: (j: string, k: string) => `${k}e kwartaal ${j}`,
  geteld: (van: string, tot: string) => `Geteld van ${van} tot en met ${tot}.`,
  beschermd: 'Aantallen onder 5 staan er niet bij en de andere aantallen zijn afgerond op 5, zodat niemand te herkennen is. De lopende maand telt nog niet mee.',
  nietTeTellen: 'Van deze periode is nog niets te tellen. Kies een eerdere periode.',
  cijfer: 'Cijfer', waarde: 'Nu', streef: 'Streefwaarde', oordeel: 'Gehaald?', hoeveel: 'Om hoeveel gaat het?', bron: 'Waar komt het vandaan?', gemeente: 'Gemeente',
  klein: 'Minder dan 5', geen: 'Geen', procent: (n: number) => `${n}%`, dagen: (n: number) => `${n} ${n === 1 ? 'dag' : 'dagen'}`, van: (t: number, n: number) => `${t} van ${n}`, ongeveer: (tekst: string) => `ongeveer ${tekst}`,
  eigen: 'zelf vastgesteld', standaard: 'voorstel', wet: 'wet', toon: (naam: string) => `Toon wie achter het cijfer zit: ${naam}`,
  terug: 'Terug naar alle cijfers', welk: 'Wie', welkWoord: { alle: 'Iedereen die meetelt', wel: 'Wie het haalt', niet: 'Wie het niet haalt' } as Record<string, string>,
  naam: 'Inburgeraar', zonderNaam: 'Naam onbekend', op: 'Datum', haalt: 'Gehaald?', ja: 'Ja', nee: 'Nee', aantalDagen: 'Dagen', wat: 'Wat', behandelaar: 'Behandelaar', niemand: 'Niemand', leeg: 'Niemand met deze keuze.',
  inzage: 'Wie deze lijst bekijkt, komt in het logboek van elk dossier.', csv: 'Opslaan als CSV', xlsx: 'Opslaan als Excel', gelukt: 'Het bestand staat bij uw downloads.',
  stel: 'Streefwaarde vaststellen', stelUitleg: 'Een streefwaarde geldt vanaf de dag die u kiest. Voor dagen die voorbij zijn verandert er niets.', leg: 'Vastleggen', vastgelegd: 'De streefwaarde is vastgelegd.',
  labels: { gemeentecode: 'Gemeente', kpi: 'Welk cijfer', vanaf: 'Geldt vanaf', waarde: 'Streefwaarde', toelichting: 'Waar is dit besloten?' }, hintWaarde: 'Een heel getal: procent, dagen of aantal, net als het cijfer zelf.',
  watWoord: { b1: 'B1-route', onderwijs: 'Onderwijsroute', z: 'Z-route', afgerond: 'Afgerond', 'niet-voltooid': 'Niet voltooid', gestopt: 'Gestopt', lezen: 'Lezen', luisteren: 'Luisteren', schrijven: 'Schrijven', spreken: 'Spreken', knm: 'KNM', 'z-participatie': 'Participatie Z-route' } as Record<string, string>,
} as const;
