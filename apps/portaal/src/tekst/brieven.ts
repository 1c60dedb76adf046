/** Texts of the letters, the series of letters and the besluiten. */
export const brieven = {
  titel: 'Brieven', onder: 'Dezelfde brief aan een groep mensen, met per persoon wat ervan werd.', geen: 'Er is nog geen brief. Maak de eerste.', terug: 'Alle brieven',
  maak: 'Brief maken', gemaakt: 'De brief is gemaakt.', welke: 'Welke brief?', geenZaak: 'Voor een brief over een boete is eerst een zaak nodig bij Handhaving.', zaak: (wat: string, op: string) => `${wat}, vastgesteld op ${op}`,
  brief: 'Brief', stand: 'Stand', verzonden: 'Verstuurd', door: 'Geschreven door', pdf: 'Pdf', openPdf: 'Open als pdf', vanBrief: (titel: string) => ` van ${titel}`,
  standen: { concept: 'Concept', verzonden: 'Verstuurd', vervallen: 'Ingetrokken' } as Record<string, string>,
  wijze: { post: 'Met de post', uitreiking: 'Persoonlijk gegeven' } as Record<string, string>,
  soort: {
    'uitnodiging-voortgang': 'Uitnodiging voortgangsgesprek', 'uitnodiging-pvt': 'Uitnodiging PVT', waarschuwing: 'Waarschuwing', 'voornemen-boete': 'Voornemen boete', boetebesluit: 'Boetebesluit', aanbodverklaring: 'Verklaring over het aanbod',
    'beeindiging-begeleiding': 'Einde van de begeleiding', 'certificaat-uitreiking': 'Uitreiking certificaat', besluit: 'Besluit', 'vrije-brief': 'Vrije brief',
  } as Record<string, string>,
  deel: {
    gedraging: 'Wat is er gebeurd', verplichting: 'Welke plicht het is', verwijtbaarheid: 'Hoeveel schuld iemand heeft', reden: 'Waarom dit besluit', 'aanhoudend-gebrek': 'Blijvend geen inzet (Keren)', omstandigheden: 'De omstandigheden (Keren)', 'minder-ingrijpend': 'Wat er eerst is geprobeerd (Keren)',
  } as Record<string, string>,
  invullen: 'Brief invullen', bewaar: 'Brief bewaren', bewaard: 'De brief is bewaard.', tijdHint: 'Bijvoorbeeld 09:30', gevuld: 'Deze gegevens vult Wegwijs zelf in:',
  motivering: 'Motivering', motiveringUitleg: 'Elke zin noemt een artikel en steunt op iets dat in het dossier staat.', zin: (n: number) => `Zin ${n}`, zinErbij: 'Zin toevoegen', zinWeg: (n: number) => `Zin ${n} weghalen`,
  adres: 'Naar een ander adres sturen', adresUitleg: 'Alleen als deze persoon zijn post ergens anders krijgt.', geenTaal: 'Alleen Nederlands', zonderVertaling: (taal: string) => `${taal} (geen vertaling, wel een verwijzing naar een tolk)`,
  ontbreekt: 'Wat ontbreekt nog?', niets: 'Alles is er. De brief kan weg.', leesbaar: 'Leest de brief makkelijk?', leesbaarJa: 'Ja, de zinnen zijn kort genoeg voor B1.', leesbaarNee: 'Nog niet.', gemiddeld: (n: string) => `Gemiddeld ${n} woorden per zin.`,
  teLang: 'Te lange zinnen:', moeilijk: (woorden: string) => `Moeilijke woorden: ${woorden}.`, nietDrukbaar: (tekens: string) => `Deze tekens kunnen niet op papier: ${tekens}. Haal ze weg.`,
  verstuur: 'Brief versturen', verstuurd: 'De brief is verstuurd en bewaard.', verstuurUitleg: 'De brief wordt bewaard zoals hij nu is. Daarna verandert er niets meer aan.', trekIn: 'Brief intrekken', ingetrokken: 'De brief is ingetrokken.', trekInUitleg: 'De brief gaat dan niet weg.',
  bijBesluit: 'Deze brief hoort bij een besluit. U maakt hem bekend bij ', besluiten: 'Besluiten', kenmerk: 'Kenmerk', vorm: 'Hoe', nogNiet: 'nog niet',
  vertaling: (taal: string) => `Vertaling: ${taal}`, nederlands: 'Nederlands', nietNagezien: 'Een vertaler heeft deze tekst nog niet nagekeken. Alleen de Nederlandse tekst geldt.', nagezien: 'Een vertaler heeft deze tekst nagekeken. Alleen de Nederlandse tekst geldt.',
  labels: {
    soort: 'Welke brief?', zaakId: 'Over welke boete?', taal: 'Tweede taal naast het Nederlands', deel: 'Waarover?', 'motivering.deel': 'Waarover gaat deze zin?', 'motivering.zin': 'De zin', 'motivering.artikel': 'Artikel, bijvoorbeeld Wi2021 art. 23 lid 1', 'motivering.feit': 'Waar in het dossier staat dit?',
    'adres.straatEnNummer': 'Straat en huisnummer', 'adres.postcodeEnPlaats': 'Postcode en plaats', 'adres.land': 'Land', op: 'Op welke dag?', wijze: 'Hoe?', velden: 'De antwoorden', metTaal: 'Voeg voor iedereen de eigen taal toe, als wij die hebben', 'filter.doelgroep': 'Doelgroep', 'filter.leerroute': 'Leerroute', 'filter.behandelaar': 'Behandelaar', 'filter.termijnTot': 'Termijn eindigt uiterlijk op', filter: 'De groep',
  },
};

export const series = {
  titel: 'Reeksen brieven', bezwaren: 'Bezwaren', keuze: 'Wat wilt u zien?', nieuw: 'Nieuwe reeks brieven', leeg: 'Er is nog geen reeks brieven.', gemaakt: 'De reeks is gemaakt. Kijk de lijst na en verstuur daarna de brieven.', maak: 'Lijst maken', kiesBrief: 'Kies een brief',
  uitleg: 'Eerst maakt u de lijst. Er gaat dan nog niets weg. Wilt u één persoon schrijven, maak de brief dan in het dossier.', wie: 'Aan wie?', allen: 'Iedereen', wat: 'Brief', stand: 'Stand', hoever: 'Hoever', van: (n: number, totaal: number) => `${n} van ${totaal} verstuurd`, mislukt: (n: number) => `${n} mislukt`, door: 'Gemaakt door', op: 'Gemaakt op',
  standen: { open: 'Bezig', klaar: 'Klaar', gestopt: 'Gestopt' } as Record<string, string>,
  regel: { wacht: 'Wacht', verzonden: 'Verstuurd', mislukt: 'Mislukt', overgeslagen: 'Overgeslagen' } as Record<string, string>,
  terug: 'Alle reeksen', voortgang: 'Voortgang', persoon: 'Persoon', dossier: 'Dossier', waarom: 'Waarom niet?', brief: 'Brief', open: 'Open de brief', toon: 'Laat zien', alle: 'Alle', geenRegels: 'Bij deze keuze hoort niemand.', regels: 'Wat werd ervan, per persoon',
  verstuur: (n: number) => (n === 1 ? 'De brief versturen' : `Alle ${n} brieven versturen`), verder: 'Versturen', verzonden: 'De ronde is klaar. Hieronder staat per persoon wat ervan werd.', pauze: 'Pauze', gepauzeerd: 'Er is gepauzeerd. Wat weg is, is weg. U kunt straks verder.', vooruit: (n: number, totaal: number) => `${n} van ${totaal} gedaan`,
  opnieuw: 'Mislukte brieven opnieuw klaarzetten', weerKlaar: 'De mislukte brieven staan weer klaar.', stop: 'Reeks stoppen', gestopt: 'De reeks is gestopt. Wat weg is, is weg.', onbekend: 'Dit kon niet.', nu: 'Wie: ',
  labels: { wijze: 'Hoe gaan de brieven weg?', aantal: 'Aantal' },
};

export const besluiten = {
  titel: 'Besluiten', spoor: { wi: 'Inburgering (Wet inburgering 2021)', pw: 'Bijstand (Participatiewet)' } as Record<string, string>, geen: 'Er is geen besluit.', zonder: 'Besluit zonder onderwerp', uitleg: 'Elke wet heeft zijn eigen besluiten, zijn eigen bezwaar en zijn eigen rechter.',
  standen: { concept: 'Concept', genomen: 'Genomen, nog niet bekendgemaakt', bekendgemaakt: 'Bekendgemaakt', vervangen: 'Vervangen door een nieuw besluit', herroepen: 'Herroepen', ingetrokken: 'Ingetrokken' } as Record<string, string>,
  stand: 'Stand', kenmerk: 'Kenmerk', schrijver: 'Geschreven door', genomen: 'Genomen', doorOp: (door: string, op: string) => `${op}, door ${door}`, mandaat: 'Mandaat', bekend: 'Bekendgemaakt', hoger: 'Hoger beroep', brief: 'Bekijk de brief', bewerk: 'Schrijf de brief', bezwaarTot: (op: string) => `Bezwaar kan tot en met ${op}.`,
  nieuw: 'Nieuw besluit', gemaakt: 'Het concept is gemaakt.', neem: 'Besluit nemen', neemUitleg: 'Wie meeschreef aan de brief, kan het besluit niet nemen.', neemt: 'Het besluit is genomen.', maakBekend: 'Besluit bekendmaken', bekendgemaakt: 'Het besluit is bekendgemaakt. De bezwaartermijn loopt.', trekIn: 'Besluit intrekken', ingetrokken: 'Het besluit is ingetrokken.',
  vervang: 'Vervangen door een nieuw besluit', vervangen: 'Het nieuwe concept is gemaakt. Schrijf nu de brief.', wacht: 'Een casusregisseur of teamleider die niet meeschreef, neemt dit besluit.', vervangt: 'Vervangt een eerder besluit.',
  legBezwaar: 'Bezwaar vastleggen', bezwaarVast: 'Het bezwaar is vastgelegd.', bezwaren: 'Bezwaar', bezwaar: (kenmerk: string, op: string) => `Bezwaar ${kenmerk}, ontvangen op ${op}`, opTijd: 'Op tijd.', teLaat: 'Te laat binnen.', commissie: 'Een commissie geeft advies.', beslisTot: (op: string) => `Beslis uiterlijk op ${op}.`,
  uitkomst: { gegrond: 'Gegrond', ongegrond: 'Ongegrond', 'niet-ontvankelijk': 'Niet-ontvankelijk', ingetrokken: 'Ingetrokken door de inburgeraar' } as Record<string, string>, legUitkomst: 'Op het bezwaar beslissen', uitkomstVast: 'De beslissing op bezwaar is vastgelegd.', beslist: (wat: string, op: string) => `${wat}, op ${op}.`, herroepen: 'Het besluit is herroepen.', nieuweVersie: 'Er is een nieuw concept gemaakt.',
  open: 'Bezwaren die op een beslissing wachten', geenOpen: 'Er wacht geen bezwaar op een beslissing.', wie: 'Wie', zonderNaam: 'Zonder naam', welk: 'Over', ontvangen: 'Ontvangen', uiterlijk: 'Beslis uiterlijk', tijdig: 'Op tijd?', ja: 'Ja', nee: 'Nee',
  kort: { wi: 'Inburgering', pw: 'Bijstand' } as Record<string, string>,
  labels: {
    spoor: 'Over welke wet gaat het besluit?', mandaat: 'Mandaat (alleen als dat nog niet bij Wie doet wat staat)', op: 'Op welke dag?', wijze: 'Hoe?', ontvangenOp: 'Op welke dag is het bezwaar ontvangen?', gepostOp: 'Datum van het poststempel', kenmerk: 'Kenmerk van het bezwaar', commissie: 'Geeft een commissie advies?',
    uitkomst: 'Wat is de beslissing?', beslistOp: 'Op welke dag?', motivering: 'Waarom?', herroepen: 'Wordt het besluit herroepen?', verschoonbaar: 'Is te laat zijn te begrijpen?',
  },
};
