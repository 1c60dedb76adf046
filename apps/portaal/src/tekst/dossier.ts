import type { VolgendeStap } from '@wegwijs/intake';

/** What a task of the schaalniveau-matrix is called in a sentence. */
const TAAKWOORD: Record<string, string> = {
  'huisvesting': 'huisvesting', 'brede-intake-pip': 'brede intake en PIP', 'leerroute-b1': 'B1-route', 'leerroute-onderwijs': 'onderwijsroute', 'leerroute-z': 'Z-route',
  'maatschappelijke-begeleiding': 'maatschappelijke begeleiding', 'financieel-ontzorgen': 'financieel ontzorgen', 'training-financiele-zelfredzaamheid': 'training financiële zelfredzaamheid', 'pvt-asiel': 'PVT asiel', 'pvt-gezin': 'PVT gezin', 'map': 'MAP',
};

/** Texts of the dossier and its tabs. */
export const dossier = {
  kruimel: 'Werkvoorraad',
  kruimelpad: 'Kruimelpad',
  tabs: 'Onderdelen van het dossier',
  tab: { overzicht: 'Overzicht', intake: 'Brede intake', toets: 'Leerbaarheidstoets', afspraken: 'Afspraken', pips: 'PIP', huisvesting: 'Huisvesting', gegevens: 'Gegevens', documenten: 'Brieven', overdracht: 'Verhuizing', inzage: 'Wie keek' },
  zaak: 'Zaak', geboren: 'Geboren', bsn: 'BSN', soort: 'Soort', leerroute: 'Leerroute', behandelaar: 'Behandelaar', vNummer: 'V-nummer',
  niemand: 'niemand', nogOpen: 'nog open', onbekend: 'niet bekend',
  bsnEinde: (einde: string) => `•••••• ${einde}`,
  toon: 'Toon', kopieer: 'Kopieer', gekopieerd: 'Gekopieerd', nietGekopieerd: 'Kopiëren lukte niet. Selecteer het nummer zelf.',
  bsnVan: (naam: string) => `het BSN van ${naam}`,
  bsnTitel: 'Waarom wilt u het hele BSN zien?',
  bsnUitleg: 'Uw naam, de reden en het tijdstip worden bewaard. De inburgeraar kan vragen wie zijn BSN zag.',
  bsnReden: 'Reden',
  bsnToon: 'Toon het BSN',
  bsnWeg: 'Het BSN verdwijnt na een minuut van dit scherm.',
  bsnRedenen: { identificatie: 'Nagaan of dit de juiste persoon is', 'aanvraag-uitkering': 'Aanvraag van een uitkering', 'contact-duo': 'Contact met DUO', 'contact-coa': 'Contact met het COA', 'inschrijving-brp': 'Inschrijving in de BRP', 'verzoek-betrokkene': 'Op verzoek van de inburgeraar' },

  stappen: 'Hoe ver is dit dossier?',
  stapnaam: { koppeling: 'Gekoppeld', huisvesting: 'Woning betrokken', inschrijving: 'Ingeschreven', kennisgeving: 'Kennisgeving DUO', intake: 'Brede intake', pip: 'PIP vastgesteld', bekend: 'PIP bekendgemaakt' },
  gedaan: 'gedaan', nu: 'nu bezig', komt: 'komt nog',
  fase: 'Fase', volgende: 'Volgende stap', nogNiets: 'nog niets', derden: 'Informatie van anderen', vragen: (n: number) => (n === 1 ? '1 vraag zonder antwoord' : `${n} vragen zonder antwoord`),
  gebotst: 'Een collega wijzigde dit dossier terwijl u bezig was', gebotstElders: 'De wijziging staat in een onderdeel dat u hier niet ziet.', wasNu: (was: string, nu: string) => `eerst ${was}, nu ${nu}`,
  gebotstUwe: (knop: string) => `Er is nog niets vastgelegd. Wat u typte, is bewaard. Klopt het nog steeds? Kies dan opnieuw “${knop}”.`,
  gevraagd: (op: string) => `gevraagd op ${op}`, ontvangen: (op: string) => `antwoord op ${op}`, nogGeenAntwoord: 'nog geen antwoord', naarGegevens: 'Vraag of antwoord vastleggen',
  dichtOp: (dag: string) => `Dit dossier is gesloten op ${dag}.`,
  uiterlijk: (dag: string) => `uiterlijk ${dag}`,
  volgens: { wettelijk: 'volgens de wet', streefnorm: 'volgens de streefnorm', woning: 'volgens de streefnorm voor een woning', verhuizing: 'volgens de streefnorm voor de verhuizing' },
  stapKnop: {
    'woning-zoeken': 'Aanbod vastleggen', 'huur-vastleggen': 'Huur vastleggen', 'verhuizing-vastleggen': 'Verhuizing vastleggen', 'inschrijving-vastleggen': 'Inschrijving vastleggen', 'brede-intake-afnemen': 'Naar de brede intake',
    'kennisgeving-vastleggen': 'Kennisgeving vastleggen', 'informatie-afwachten': 'Antwoord vastleggen', 'pip-opstellen': 'Naar het PIP', 'pip-bekendmaken': 'Naar het PIP', geen: '',
  } satisfies Record<VolgendeStap, string>,

  tijdlijn: 'Tijdlijn',
  alles: 'Alles',
  soorten: { contact: 'Contact', besluit: 'Besluit', bericht: 'Bericht', voortgang: 'Voortgang', huisvesting: 'Huisvesting' },
  getoond: (n: number, totaal: number | string) => `${n} van ${totaal} getoond`,
  filterTijdlijn: 'Toon op de tijdlijn',
  tijdlijnLeeg: 'Er is nog niets van deze soort gebeurd.',
  bekijk: { pip: 'Bekijk het PIP', brief: 'Open de brief (pdf)', oproep: 'Bekijk de afspraken', overdracht: 'Bekijk de verhuizing' },

  termijnen: 'Termijnen',
  klok: { wettelijk: 'PIP, wettelijke termijn', streefnorm: 'PIP, streefnorm', woning: 'Woning na koppeling', verhuizing: 'Verhuizing na begin huur' },
  wachtOp: (wat: string) => `Begint na: ${wat}`,
  verdelen: 'Behandelaar',
  nuBij: (naam: string) => `Dit dossier is nu van ${naam}.`,
  nuNiemand: 'Niemand behandelt dit dossier.',
  neem: 'Aan mij toewijzen', geefAan: 'Toewijzen aan', wijsToe: 'Toewijzen', vrijgeven: 'Vrijgeven', kiesCollega: 'Kies een collega', kiesEerst: 'Kies eerst een collega.', vraagTeamleider: 'Alleen de teamleider kan dat veranderen.',
  toegewezen: (naam: string) => `Toegewezen aan ${naam}.`, vrijgegeven: 'Vrijgegeven.',
  toewijzenMislukt: { 'niet gevonden': 'Dit dossier is er niet meer.', 'verouderde versie': 'Een collega wijzigde dit dossier net. Probeer het nog eens.', 'niet toegestaan': 'Alleen een teamleider mag werk van een ander verdelen.' } as Record<string, string>,
  gezin: 'Gezin en contact',
  taal: 'Taal', adres: 'Adres', nationaliteit: 'Nationaliteit',
  plichten: { plichtig: 'Inburgeringsplichtig', 'niet-plichtig': 'Niet inburgeringsplichtig', vrijgesteld: 'Vrijgesteld', onbekend: 'Nog niet bekend' } as Record<string, string>,
  gezinsrollen: { referent: 'Hoofdpersoon', partner: 'Partner', kind: 'Kind', ouder: 'Ouder', overig: 'Ander gezinslid' } as Record<string, string>,

  documenten: 'Brieven',
  documentenUitleg: 'Elke brief staat hier zoals hij is gemaakt. Een brief verandert nooit; een nieuwe brief vervangt de oude.',
  documentenLeeg: 'Er zijn nog geen brieven. De eerste brief is het PIP, als dat is vastgesteld.',
  brief: 'Brief', kenmerk: 'Kenmerk', dagtekening: 'Dagtekening', stand: 'Stand', bestand: 'Bestand', controlegetal: 'Controlegetal (SHA-256)',
  briefNummer: (volgnr: number) => `brief ${volgnr}`,
  pdf: (grootte: string) => `(pdf, ${grootte}, opent in een nieuw tabblad)`,
  download: 'Downloaden', opgehaald: (naam: string) => `${naam} staat bij uw downloads.`,
  kB: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`,
  documentstand: { gereed: 'Klaar, nog niet verstuurd', geldig: 'Geldig', vervangen: 'Vervangen' } as Record<string, string>,

  inzage: 'Wie keek in dit dossier',
  inzageUitleg: 'Elke keer dat iemand dit dossier bekijkt of wijzigt, wordt dat bewaard: wie, wanneer en waarvoor. De inburgeraar mag dit opvragen (AVG artikel 15).',
  wie: 'Wie', wanneer: 'Wanneer', wat: 'Wat', waarvoor: 'Waarvoor', keer: (n: number) => (n === 1 ? '1 keer' : `${n} keer`),
  voor: (waarvoor: string) => `Voor: ${waarvoor}`,
  taken: (codes: readonly string[]) => codes.map((c) => TAAKWOORD[c] ?? c.replaceAll('-', ' ')).join(', '),
};
