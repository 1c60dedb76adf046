import type { OpVerzoek, Overdrachtstatus, Richting, Weigerreden } from '@wegwijs/intake';

/** Texts of the handing over of dossiers between gemeenten. */
export const verhuizingen = {
  titel: 'Verhuizingen', onder: 'Dossiers van mensen die van of naar een andere gemeente verhuizen.', lijst: 'Lijst van overdrachten', kruimelpad: 'Kruimelpad',
  richtingen: 'Richting', richting: { in: 'Naar ons toe', uit: 'Van ons weg' } satisfies Record<Richting, string>, filterStatus: 'Status', alle: 'Alle',
  status: { aangeboden: 'Wacht op antwoord', aanvaard: 'Overgenomen', geweigerd: 'Geweigerd', ingetrokken: 'Ingetrokken' } satisfies Record<Overdrachtstatus, string>,
  kolom: { naam: 'Naam', aangebodenOp: 'Aangeboden op', van: 'Van', naar: 'Naar', status: 'Status', pip: 'PIP', ingeschrevenOp: 'Ingeschreven op', beantwoordOp: 'Beantwoord op' },
  zonderNaam: 'Overdracht zonder gegevens', metPip: 'met PIP', zonderPip: 'zonder PIP', aantal: (n: number | string) => (n === 1 ? '1 overdracht' : `${n} overdrachten`),
  leeg: { in: 'Er is geen dossier dat naar uw gemeente komt.', uit: 'Er is geen dossier dat van uw gemeente weggaat. U biedt een dossier aan op het blad Verhuizing van dat dossier.' } satisfies Record<Richting, string>,
  kop: (van: string, naar: string) => `Van ${van} naar ${naar}`, gegevens: 'Gegevens', aangebodenDoor: 'Aangeboden door', toelichting: 'Toelichting', antwoordDoor: 'Antwoord van', antwoordReden: 'Reden van weigeren', antwoordToelichting: 'Toelichting bij het antwoord',
  pakket: 'Wat meekomt', pakketUit: 'Wat meegaat', personen: 'Wie meekomt', naam: 'Naam', geboren: 'Geboren', rol: 'Rol', vnummer: 'V-nummer', bsn: 'BSN', rollen: { referent: 'Hoofdpersoon', partner: 'Partner', kind: 'Kind', ouder: 'Ouder', overig: 'Overig' } as Record<string, string>,
  feiten: { doelgroep: 'Groep', titel: 'Verblijf', kennisgeving: 'Kennisgeving van DUO', uiterlijk: 'PIP uiterlijk', leerroute: 'Leerroute', dagtekening: 'Datum van de eerste PIP', a2: 'Onderdelen op A2' },
  verblijf: { 'asiel-bepaalde-tijd': 'Asiel voor bepaalde tijd', 'regulier-bij-statushouder': 'Regulier, bij een statushouder', regulier: 'Regulier' } as Record<string, string>,
  meegaat: { altijd: 'altijd', 'op verzoek': 'op verzoek' } as Record<string, string>, doorCasusregie: 'Dit stuurt de casusregisseur van de vorige gemeente apart:', opVerzoek: { pip: 'De PIP', voortgang: 'De voortgang', boetes: 'Opgelegde boetes' } satisfies Record<OpVerzoek, string>,
  geleverd: 'De PIP van de vorige gemeente', geleverdRegel: (kenmerk: string, versie: number, dag: string) => `${kenmerk}, versie ${versie}, van ${dag}`, doelen: 'Doelen', nogNietGeleverd: 'De PIP is gevraagd. De vorige gemeente levert haar zodra uw antwoord daar binnen is.', nooit: 'Gezondheidsgegevens, notities en gespreksverslagen gaan nooit mee.',
  aanvaardTitel: 'Dossier overnemen', aanvaardUitleg: 'Na het overnemen staat het dossier in uw werkvoorraad en begint uw termijn. De vorige gemeente krijgt bericht.', aanvaard: 'Dossier overnemen',
  weiger: 'Weigeren', weigerTitel: 'Aanbod weigeren', weigerUitleg: 'Weigeren kan alleen als een feit niet klopt. De wet geeft geen recht om een inwoner te weigeren. Alles wat meekwam, wordt bij u gewist.', weigerKnop: 'Aanbod weigeren',
  weigerredenen: { 'niet-ingeschreven': 'Niet in onze gemeente ingeschreven', 'persoon-onbekend': 'Wij kennen deze persoon niet', 'niet-wi2021': 'Valt niet onder de Wet inburgering 2021', 'gegevens-onjuist': 'De gegevens kloppen niet' } satisfies Record<Weigerreden, string>,
  labels: {
    ingeschrevenOp: 'Vanaf welke dag staat deze persoon bij u ingeschreven?', gevraagd: 'Wat wilt u van de vorige gemeente hebben?', reden: 'Waarom weigert u?', toelichting: 'Toelichting',
    naar: 'Naar welke gemeente?', aangebodenOp: 'Op welke dag biedt u het dossier aan?', gezinsleden: 'Welke gezinsleden verhuizen mee?',
  },
  labelsAanbod: { ingeschrevenOp: 'Vanaf welke dag staat deze persoon daar ingeschreven?', gevraagd: 'Wat vroeg de andere gemeente al?' },
  aanvaardGelukt: 'Het dossier is overgenomen.', geweigerdGelukt: 'Het aanbod is geweigerd. De andere gemeente krijgt bericht.', naarDossier: 'Open het dossier',
  trekIn: 'Aanbod intrekken', trekInUitleg: 'De andere gemeente kan net al hebben geantwoord. U ziet hier wat het eerst was.', trekInKnop: 'Aanbod intrekken', intrekkingGelukt: 'U hebt gevraagd het aanbod in te trekken. Zodra de andere gemeente dat verwerkt, ziet u hier de uitkomst.',
  intrekking: { gevraagd: 'Het intrekken is gevraagd. De uitkomst volgt.', gelukt: 'Het aanbod is ingetrokken.', 'te-laat': 'Intrekken kwam te laat: de andere gemeente had al geantwoord.' },
  blad: 'Dit dossier overdragen', bladUitleg: 'Verhuist de inburgeraar naar een andere gemeente, dan draagt u het dossier over. Er gaat nog niets weg: de andere gemeente krijgt het pakket te zien en antwoordt. Tot dat antwoord blijft het dossier van u.',
  bied: 'Dossier aanbieden', geboden: 'Het dossier is aangeboden. De andere gemeente ziet het in haar lijst Verhuizingen.', geslotenBlad: 'Dit dossier is gesloten. U kunt het niet meer overdragen.',
  alleen: 'Er zijn geen gezinsleden zonder eigen dossier: alleen deze persoon gaat over.', gezinHint: 'Wie u niet aanvinkt, blijft hier. Gaat niemand mee, geef dat dan hieronder aan.', nietMee: 'Niemand van hen verhuist mee', eigenDossier: 'Met een eigen dossier (die draagt u apart over):', toelichtingHint: 'Wat de andere gemeente moet weten om het dossier op te pakken. Geen gezondheidsgegevens.',
  kiesGezin: 'Kies wie er meeverhuist, of geef aan dat niemand meegaat.', loopt: (naar: string) => `Aangeboden aan ${naar}`, eerder: 'Eerdere overdrachten', bekijk: 'Bekijk de overdracht', kwamVan: (van: string) => `Dit dossier kwam van ${van}.`, gingNaar: (naar: string) => `Dit dossier is overgenomen door ${naar}.`,
};
