import type { Woorden } from './redenen.ts';
import { met } from './redenen.feit.ts';

/** Why a month cannot be computed, looked at or decided. */
export const MAANDRUN: Record<string, Woorden> = {
  GeenMaand: 'Kies een maand. Een maand begint altijd op de eerste dag.',
  MaandTeVerVooruit: ({ tot }) => `Deze maand is te ver vooruit${met('. De laatste maand die nu kan, begint op ', tot)}. Kies een eerdere maand.`,
  MaandTeLangGeleden: ({ vanaf }) => `Deze maand is te lang geleden${met('. De eerste maand die nu kan, begint op ', vanaf)}. Wat toen te weinig was, legt u vast als feit bij het huishouden.`,
  NormOnbekend: 'De bijstandsnorm van deze maand is niet bekend. Voer hem in bij Bedragen en laat hem bevestigen.',
  AanvragerOnbekend: 'Op een deel van deze maand heeft het huishouden geen aanvrager.',
  PartnerOnbekend: 'De leefvorm is gehuwd, maar er woont geen partner in het huishouden.',
  LeeftijdZonderNorm: 'Voor deze leeftijd is er geen bijstandsnorm.',
  MaandAlVrijgegeven: 'Deze maand is al betaald voor iedereen. Een verschil komt vanzelf in de volgende maand.',
  RegelGeblokkeerd: 'Deze regel is geblokkeerd. Los eerst de oorzaak op en bereken de maand daarna opnieuw.',
  RegelNietTeControleren: 'Deze regel hoeft niet te worden gecontroleerd. Laad de pagina opnieuw.',
  RegelNietUitgesloten: 'Deze regel is niet uitgesloten. Laad de pagina opnieuw.',
  TekortNietOpen: 'Over dit tekort is al besloten, of het bestaat niet meer. Laad de pagina opnieuw.',
  PostOntbreekt: 'Kies ook om welke vaste last het gaat.',
  AfgesprokenBedragOntbreekt: 'Vul in welk bedrag u met de schuldeiser hebt afgesproken.',
  BesluitDektTekortNiet: 'Met dit besluit is er nog steeds te weinig geld voor deze maand. Kies een ander besluit of een lager bedrag.',
};
