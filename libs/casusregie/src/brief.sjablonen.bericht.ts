import { alinea, CONTACT, datumveld, kop, lijst, tekstveld, tijdveld, uitDossier, VRAGEN } from './brief.bouwstenen.ts';
import type { Sjabloon } from './brief.sjabloon.ts';

const VANAF = '2022-01-01';

const UITNODIGING_VOORTGANG: Sjabloon = {
  soort: 'uitnodiging-voortgang', versie: 1, vanaf: VANAF, naam: 'Uitnodiging voor een voortgangsgesprek', titel: 'Uitnodiging voor een gesprek over uw inburgering',
  karakter: 'bericht', bron: 'Wi2021 art. 17 lid 1; Besluit inburgering 2021 art. 5.3 lid 4', serie: true, naEinde: false, vierOgen: false, motivering: [],
  velden: [datumveld('datum', 'Datum van het gesprek'), tijdveld(), tekstveld('plaats', 'Plaats'), tekstveld('onderwerp', 'Extra onderwerp', 120, false), ...CONTACT],
  blokken: [
    alinea('Wij nodigen u uit voor een gesprek over uw inburgering.'),
    lijst('Datum: {datum}', 'Tijd: {tijd} uur', 'Plaats: {plaats}'),
    kop('Waarover praten wij?'),
    alinea('Wij praten over uw lessen en over uw plan (PIP). U kunt ook zelf vragen stellen.'),
    alinea('Wij willen ook praten over: {onderwerp}.', 'onderwerp'),
    kop('Moet u komen?'),
    alinea('Ja. U moet meewerken aan uw begeleiding (Wet inburgering 2021, artikel 23).'),
    alinea('Kunt u niet komen? Bel ons dan zo snel mogelijk. Wij maken dan een nieuwe afspraak.'),
    alinea('Komt u niet en belt u niet? Dan kunt u een waarschuwing krijgen.'),
    ...VRAGEN,
  ],
};

const UITNODIGING_PVT: Sjabloon = {
  soort: 'uitnodiging-pvt', versie: 1, vanaf: VANAF, naam: 'Uitnodiging participatieverklaringstraject (PVT)', titel: 'Uitnodiging voor het participatieverklaringstraject (PVT)',
  karakter: 'bericht', bron: 'Wi2021 art. 6 lid 1 onder a; Besluit inburgering 2021 art. 3.1', serie: true, naEinde: false, vierOgen: false, motivering: [],
  velden: [datumveld('datum', 'Eerste bijeenkomst'), tijdveld(), tekstveld('plaats', 'Plaats'), tekstveld('organisatie', 'Wie geeft het PVT', 80), ...CONTACT],
  blokken: [
    alinea('U gaat het participatieverklaringstraject doen. Dat heet ook wel PVT.'),
    alinea('U leert over de belangrijkste waarden van Nederland. Dat zijn vrijheid, gelijkheid, solidariteit en meedoen.'),
    kop('Wanneer begint u?'),
    lijst('Datum: {datum}', 'Tijd: {tijd} uur', 'Plaats: {plaats}', 'Organisatie: {organisatie}'),
    kop('Wat moet u doen?'),
    alinea('U komt naar alle bijeenkomsten. U doet mee aan een activiteit. Daarna tekent u de participatieverklaring.'),
    alinea('Het PVT hoort bij uw inburgering (Wet inburgering 2021, artikel 6).'),
    alinea('Kunt u niet komen? Bel ons dan zo snel mogelijk.'),
    ...VRAGEN,
  ],
};

const AANBODVERKLARING: Sjabloon = {
  soort: 'aanbodverklaring', versie: 1, vanaf: VANAF, naam: 'Verklaring: geen aanbod op tijd', titel: 'Verklaring voor DUO: u kreeg niet op tijd een cursus',
  karakter: 'bericht', bron: 'Regeling inburgering 2021 art. 4.1 lid 1 onder g, lid 3 onder g', serie: false, naEinde: false, vierOgen: false, motivering: ['reden'],
  velden: [uitDossier('dagtekening', 'Dagtekening van het PIP', 'datum'), uitDossier('leerroute', 'Leerroute'), datumveld('uiterlijk', 'Uiterste dag voor een aanbod'), datumveld('aanbod', 'Dag van het aanbod', false), ...CONTACT],
  blokken: [
    alinea('Op {dagtekening} kreeg u uw plan (PIP). Daarin staat uw leerroute: de {leerroute}.'),
    alinea('De gemeente moest u voor {uiterlijk} een cursus aanbieden. Dat is niet gelukt. Dat is niet uw schuld.'),
    alinea('U kreeg pas op {aanbod} een cursus.', 'aanbod'),
    { soort: 'motivering' },
    kop('Wat kunt u doen?'),
    alinea('U kunt DUO vragen om meer tijd voor uw inburgering. Stuur deze brief dan mee.'),
    alinea('De regel staat in de Regeling inburgering 2021, artikel 4.1.'),
    ...VRAGEN,
  ],
};

const BEEINDIGING_BEGELEIDING: Sjabloon = {
  soort: 'beeindiging-begeleiding', versie: 1, vanaf: VANAF, naam: 'Einde van de maatschappelijke begeleiding', titel: 'Uw maatschappelijke begeleiding stopt',
  karakter: 'bericht', bron: 'Wi2021 art. 13 lid 2 (of het einde een besluit is, is onzeker: kies dan het sjabloon besluit)', serie: false, naEinde: true, vierOgen: false, motivering: ['reden'],
  velden: [datumveld('einddatum', 'Laatste dag'), tekstveld('organisatie', 'Wie begeleidt', 80), tekstveld('overdracht', 'Wie neemt het over', 120, false), ...CONTACT],
  blokken: [
    alinea('U krijgt nu begeleiding van {organisatie}. Deze begeleiding stopt na {einddatum}.'),
    kop('Waarom stopt de begeleiding?'),
    { soort: 'motivering' },
    kop('Wie helpt u daarna?', 'overdracht'),
    alinea('Daarna kunt u naar: {overdracht}.', 'overdracht'),
    alinea('Uw inburgering gaat gewoon door. U houdt uw lessen en uw gesprekken.'),
    ...VRAGEN,
  ],
};

const CERTIFICAAT: Sjabloon = {
  soort: 'certificaat-uitreiking', versie: 1, vanaf: VANAF, naam: 'Uitreiking van het certificaat', titel: 'U krijgt uw certificaat',
  karakter: 'bericht', bron: 'Wi2021 art. 9; Regeling inburgering 2021 bijlage 5', serie: true, naEinde: true, vierOgen: false, motivering: [],
  velden: [datumveld('datum', 'Datum'), tijdveld(), tekstveld('plaats', 'Plaats'), ...CONTACT],
  blokken: [
    alinea('U bent klaar met uw inburgering. Gefeliciteerd!'),
    alinea('U krijgt uw certificaat van de gemeente. Wij geven het u graag zelf.'),
    lijst('Datum: {datum}', 'Tijd: {tijd} uur', 'Plaats: {plaats}'),
    alinea('Neem uw verblijfsdocument mee. U mag ook familie meenemen.'),
    ...VRAGEN,
  ],
};

const VRIJE_BRIEF: Sjabloon = {
  soort: 'vrije-brief', versie: 1, vanaf: VANAF, naam: 'Vrije brief', titel: '{onderwerp}', karakter: 'bericht', bron: 'Awb art. 2:1, art. 3:2',
  serie: false, naEinde: true, vierOgen: false, motivering: [], velden: [tekstveld('onderwerp', 'Onderwerp', 120), tekstveld('tekst', 'Tekst', 4000), ...CONTACT],
  blokken: [{ soort: 'vrij' }, ...VRAGEN],
};

/** Letters that tell something and decide nothing. */
export const BERICHTSJABLONEN: readonly Sjabloon[] = [UITNODIGING_VOORTGANG, UITNODIGING_PVT, AANBODVERKLARING, BEEINDIGING_BEGELEIDING, CERTIFICAAT, VRIJE_BRIEF];
