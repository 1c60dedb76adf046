import { alinea, CONTACT, datumveld, kop, lijst, tekstveld, uitZaak, VRAGEN } from './brief.bouwstenen.ts';
import type { Sjabloon } from './brief.sjabloon.ts';

const VANAF = '2022-01-01';
const BOETE = 'Wi2021 art. 22, art. 23; Besluit inburgering 2021 art. 7.1';

const WAARSCHUWING: Sjabloon = {
  soort: 'waarschuwing', versie: 1, vanaf: VANAF, naam: 'Waarschuwing', titel: 'Waarschuwing: u moet meewerken aan uw inburgering',
  karakter: 'bericht', bron: 'Wi2021 art. 23 lid 1', serie: false, naEinde: false, vierOgen: false, motivering: ['gedraging', 'verplichting'],
  velden: [tekstveld('actie', 'Wat moet iemand nu doen', 200), datumveld('hersteldatum', 'Uiterlijk op'), ...CONTACT],
  blokken: [
    alinea('U moet meewerken aan uw inburgering. Wij zien dat u dat niet genoeg doet. Daarom krijgt u deze waarschuwing.'),
    kop('Wat is er gebeurd?'),
    { soort: 'motivering' },
    kop('Wat moet u nu doen?'),
    alinea('{actie}. Doe dit uiterlijk op {hersteldatum}.'),
    alinea('Doet u dit niet? Dan kunt u een boete krijgen (Wet inburgering 2021, artikel 23).'),
    kop('Is er een goede reden?'),
    alinea('Bent u bijvoorbeeld ziek, of zijn er problemen thuis? Vertel het ons. Wij kijken dan samen wat er kan.'),
    ...VRAGEN,
  ],
};

const VOORNEMEN_BOETE: Sjabloon = {
  soort: 'voornemen-boete', versie: 1, vanaf: VANAF, naam: 'Voornemen boete met zienswijze', titel: 'Wij willen u een boete geven. Wat vindt u daarvan?',
  karakter: 'bericht', bron: `${BOETE}; Awb art. 5:48, art. 5:50, art. 5:53 (uit het geheugen)`, serie: false, naEinde: false, vierOgen: true, motivering: ['gedraging', 'verwijtbaarheid'],
  velden: [uitZaak('rapportdatum', 'Datum van het rapport', 'datum'), uitZaak('zienswijzeTot', 'Zienswijze tot en met', 'datum'), ...CONTACT],
  blokken: [
    alinea('Wij denken dat u een regel van de Wet inburgering hebt overtreden. Daarom willen wij u een boete geven.'),
    alinea('Er is nog niets besloten. Wij willen eerst weten wat u ervan vindt.'),
    kop('Wat is er gebeurd?'),
    alinea('Wij hebben hierover op {rapportdatum} een rapport gemaakt. Het rapport zit bij deze brief.'),
    { soort: 'motivering' },
    kop('U mag uw mening geven'),
    alinea('Dat heet een zienswijze. U kunt ons een brief sturen of langskomen. Dat kan tot en met {zienswijzeTot}.'),
    alinea('U hoeft geen antwoord te geven op vragen over de overtreding. U mag zwijgen (Algemene wet bestuursrecht, artikel 5:10a).'),
    alinea('Vertel ons ook over uw situatie. Dan kunnen wij daar rekening mee houden.'),
    kop('Wat gebeurt er daarna?'),
    alinea('Daarna beslissen wij of u een boete krijgt. U krijgt dan een nieuwe brief.'),
    ...VRAGEN,
  ],
};

const BOETEBESLUIT: Sjabloon = {
  soort: 'boetebesluit', versie: 1, vanaf: VANAF, naam: 'Boetebesluit', titel: 'U krijgt een boete', karakter: 'boetebesluit', bron: `${BOETE}; Awb art. 3:46, art. 5:52 (uit het geheugen)`,
  serie: false, naEinde: false, vierOgen: true, motivering: ['gedraging', 'verwijtbaarheid'],
  velden: [uitZaak('bedrag', 'Bedrag van de boete', 'bedrag'), uitZaak('rapportdatum', 'Datum van het rapport', 'datum'), uitZaak('verwijt', 'Mate van verwijt'), uitZaak('betalenVoor', 'Betalen tot en met', 'datum'), ...CONTACT],
  blokken: [
    kop('Ons besluit'),
    alinea('U krijgt een boete van {bedrag}.'),
    kop('Waarom krijgt u een boete?'),
    alinea('Op {rapportdatum} hebben wij een rapport gemaakt. Daarna mocht u uw mening geven.'),
    { soort: 'motivering' },
    kop('Hoe komen wij aan het bedrag?'),
    alinea('Wij hebben gekeken hoeveel schuld u hebt aan de overtreding. Ons antwoord is: {verwijt}.'),
    alinea('Het bedrag volgt uit het Besluit inburgering 2021, artikel 7.1.'),
    kop('Betalen'),
    alinea('U moet de boete betalen tot en met {betalenVoor}. U krijgt hiervoor een rekening.'),
    alinea('Kunt u niet in een keer betalen? Bel ons dan. Wij zoeken samen een oplossing.'),
    alinea('Maakt u bezwaar? Dan moet u toch op tijd betalen (Algemene wet bestuursrecht, artikel 6:16).'),
    { soort: 'bezwaar' },
    ...VRAGEN,
  ],
};

const BESLUIT: Sjabloon = {
  soort: 'besluit', versie: 1, vanaf: VANAF, naam: 'Besluit', titel: 'Besluit: {onderwerp}', karakter: 'besluit', bron: 'Awb art. 1:3, art. 3:41, art. 3:45, art. 3:46',
  serie: false, naEinde: true, vierOgen: true, motivering: ['reden'], velden: [tekstveld('onderwerp', 'Onderwerp', 120), tekstveld('besluit', 'Wat is besloten', 1000), datumveld('ingang', 'Vanaf', false), ...CONTACT],
  blokken: [
    kop('Ons besluit'),
    alinea('{besluit}'),
    alinea('Dit besluit geldt vanaf {ingang}.', 'ingang'),
    kop('Waarom wij dit besluiten'),
    { soort: 'motivering' },
    { soort: 'bezwaar' },
    ...VRAGEN,
  ],
};

/** What a letter of bezwaar must hold (Awb art. 6:5; uit het geheugen). */
export const INHOUD_BEZWAAR = lijst('uw naam en uw adres', 'de datum', 'het nummer van het besluit: {kenmerk}', 'waarom u het niet eens bent met het besluit', 'uw handtekening');

/** Letters that weigh what somebody did, or make a besluit known. */
export const BESLUITSJABLONEN: readonly Sjabloon[] = [WAARSCHUWING, VOORNEMEN_BOETE, BOETEBESLUIT, BESLUIT];
