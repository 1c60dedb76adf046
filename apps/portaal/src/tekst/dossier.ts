import type { Fase, VolgendeStap } from '@wegwijs/intake';

/** Texts of the dossier and its tabs. */
export const dossier = {
  kruimel: 'Werkvoorraad',
  kruimelpad: 'Kruimelpad',
  tabs: 'Onderdelen van het dossier',
  tab: { overzicht: 'Overzicht', intake: 'Brede intake', toets: 'Leerbaarheidstoets', afspraken: 'Afspraken', pips: 'PIP', huisvesting: 'Huisvesting', gegevens: 'Gegevens', documenten: 'Brieven', overdracht: 'Verhuizing', inzage: 'Wie keek' },
  zaak: 'Zaak', geboren: 'Geboren', bsn: 'BSN', soort: 'Soort', leerroute: 'Leerroute', behandelaar: 'Behandelaar', vNummer: 'V-nummer',
  niemand: 'niemand', nogOpen: 'nog open', onbekend: 'niet bekend',
  bsnEinde: (einde: string) => `•••••• ${einde}`,
  toon: 'Toon',
  bsnTitel: 'Waarom wilt u het hele BSN zien?',
  bsnUitleg: 'Uw naam, de reden en het tijdstip worden bewaard. De inburgeraar kan vragen wie zijn BSN zag.',
  bsnReden: 'Reden',
  bsnToon: 'Toon het BSN',
  bsnWeg: 'Het BSN verdwijnt na een minuut van dit scherm.',
  bsnRedenen: { identificatie: 'Nagaan of dit de juiste persoon is', 'aanvraag-uitkering': 'Aanvraag van een uitkering', 'contact-duo': 'Contact met DUO', 'contact-coa': 'Contact met het COA', 'inschrijving-brp': 'Inschrijving in de BRP', 'verzoek-betrokkene': 'Op verzoek van de inburgeraar' },

  stappen: 'Hoe ver is dit dossier?',
  stapnaam: { koppeling: 'Gekoppeld', huisvesting: 'Woning betrokken', inschrijving: 'Ingeschreven', kennisgeving: 'Kennisgeving DUO', intake: 'Brede intake', pip: 'PIP vastgesteld', bekend: 'PIP bekendgemaakt' },
  gedaan: 'gedaan', nu: 'nu bezig', komt: 'komt nog',
  dichtOp: (dag: string) => `Dit dossier is gesloten op ${dag}.`,
  waarschuwing: { 'te laat': 'Te laat', 'binnen 7 dagen': 'Deze week', 'binnen 4 weken': 'Binnenkort' } as Record<string, string>,
  uiterlijk: (dag: string) => `uiterlijk ${dag}`,
  doeDit: 'Ga verder',
  stapKnop: {
    'woning-zoeken': 'Aanbod vastleggen', 'huur-vastleggen': 'Huur vastleggen', 'verhuizing-vastleggen': 'Verhuizing vastleggen', 'inschrijving-vastleggen': 'Inschrijving vastleggen', 'brede-intake-afnemen': 'Naar de brede intake',
    'kennisgeving-vastleggen': 'Kennisgeving vastleggen', 'informatie-afwachten': 'Naar de gegevens', 'pip-opstellen': 'Naar het PIP', 'pip-bekendmaken': 'Naar het PIP', geen: '',
  } satisfies Record<VolgendeStap, string>,

  tijdlijn: 'Tijdlijn',
  alles: 'Alles',
  soorten: { contact: 'Contact', besluit: 'Besluit', bericht: 'Bericht', voortgang: 'Voortgang', huisvesting: 'Huisvesting' },
  filterTijdlijn: 'Toon op de tijdlijn',
  tijdlijnLeeg: 'Er is nog niets van deze soort gebeurd.',
  bekijk: { pip: 'Bekijk het PIP', brief: 'Open de brief (pdf)', oproep: 'Bekijk de afspraken', overdracht: 'Bekijk de verhuizing' },

  termijnen: 'Termijnen',
  klok: { wettelijk: 'PIP, wettelijke termijn', streefnorm: 'PIP, streefnorm', woning: 'Woning na koppeling', verhuizing: 'Verhuizing na begin huur' },
  wachtOp: (wat: string) => `Begint na: ${wat}`,
  verdelen: 'Behandelaar',
  nuBij: (naam: string) => `Dit dossier is nu van ${naam}.`,
  nuNiemand: 'Niemand behandelt dit dossier.',
  neem: 'Aan mij toewijzen', geefAan: 'Toewijzen aan', wijsToe: 'Toewijzen', vrijgeven: 'Vrijgeven', kiesCollega: 'Kies een collega',
  toegewezen: (naam: string) => `Toegewezen aan ${naam}.`, vrijgegeven: 'Vrijgegeven.',
  toewijzenMislukt: { 'niet gevonden': 'Dit dossier is er niet meer.', 'verouderde versie': 'Een collega wijzigde dit dossier net. Probeer het nog eens.', 'niet toegestaan': 'Alleen een teamleider mag werk van een ander verdelen.' } as Record<string, string>,
  gezin: 'Gezin en contact',
  taal: 'Taal', adres: 'Adres', nationaliteit: 'Nationaliteit', rol: 'Rol', plicht: 'Inburgeringsplicht', dossierVan: (zaak: string) => `Dossier ${zaak}`,
  plichten: { plichtig: 'Inburgeringsplichtig', 'niet-plichtig': 'Niet inburgeringsplichtig', vrijgesteld: 'Vrijgesteld', onbekend: 'Nog niet bekend' } as Record<string, string>,
  gezinsrollen: { hoofd: 'Hoofdpersoon', partner: 'Partner', kind: 'Kind', ouder: 'Ouder', ander: 'Ander gezinslid' } as Record<string, string>,

  documenten: 'Brieven',
  documentenUitleg: 'Elke brief staat hier zoals hij is gemaakt. Een brief verandert nooit; een nieuwe brief vervangt de oude.',
  documentenLeeg: 'Er zijn nog geen brieven. De eerste brief is het PIP, als dat is vastgesteld.',
  brief: 'Brief', kenmerk: 'Kenmerk', dagtekening: 'Dagtekening', stand: 'Stand', grootte: 'Grootte', controlegetal: 'Controlegetal (SHA-256)',
  briefNaam: (volgnr: number) => `PIP-beschikking, brief ${volgnr}`,
  open: 'Openen',
  kB: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`,
  documentstand: { gereed: 'Klaar, nog niet verstuurd', geldig: 'Geldig', vervangen: 'Vervangen' } as Record<string, string>,

  inzage: 'Wie keek in dit dossier',
  inzageUitleg: 'Elke keer dat iemand dit dossier bekijkt of wijzigt, wordt dat bewaard: wie, wanneer en waarvoor. De inburgeraar mag dit opvragen (AVG artikel 15).',
  wie: 'Wie', wanneer: 'Wanneer', wat: 'Wat', waarvoor: 'Waarvoor', keer: (n: number) => (n === 1 ? '1 keer' : `${n} keer`),
  taken: (codes: string) => codes.split(' ').map((c) => c.replaceAll('-', ' ')).join(', '),
};

export const STAP_VAN_FASE: Record<Fase, number> = { koppeling: 0, huisvesting: 1, 'brede-intake': 3, pip: 5, afgerond: 7, overgedragen: 7, gesloten: 7 };
