import type { Sjabloonveld, Tekstblok } from './brief.sjabloon.ts';

/** Blocks that several templates share, in words of B1. */
export const kop = (tekst: string, als?: string): Tekstblok => ({ soort: 'kop', niveau: 1, tekst, ...(als && { als }) });
export const alinea = (tekst: string, als?: string): Tekstblok => ({ soort: 'alinea', tekst, ...(als && { als }) });
export const lijst = (...punten: string[]): Tekstblok => ({ soort: 'lijst', punten });

export const datumveld = (code: string, naam: string, verplicht = true): Sjabloonveld => ({ code, naam, soort: 'datum', herkomst: 'invoer', verplicht });
export const tekstveld = (code: string, naam: string, max = 200, verplicht = true): Sjabloonveld => ({ code, naam, soort: 'tekst', herkomst: 'invoer', verplicht, max });
export const tijdveld = (): Sjabloonveld => ({ code: 'tijd', naam: 'Tijd', soort: 'tijd', herkomst: 'invoer', verplicht: true });
export const uitDossier = (code: string, naam: string, soort: Sjabloonveld['soort'] = 'tekst'): Sjabloonveld => ({ code, naam, soort, herkomst: 'dossier', verplicht: true });
export const uitZaak = (code: string, naam: string, soort: Sjabloonveld['soort'] = 'tekst'): Sjabloonveld => ({ code, naam, soort, herkomst: 'zaak', verplicht: true });

/** Who to turn to: on every letter. */
export const CONTACT: readonly Sjabloonveld[] = [uitDossier('contactpersoon', 'Contactpersoon'), uitDossier('telefoon', 'Telefoon')];

export const VRAGEN: readonly Tekstblok[] = [
  kop('Hebt u vragen?'),
  alinea('Uw contactpersoon is {contactpersoon}. U kunt bellen naar {telefoon}.'),
];
