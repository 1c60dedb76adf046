import { euro } from '@wegwijs/kernel';
import { met } from './redenen.feit.ts';
import type { Woorden } from './redenen.ts';

/** Facts of amounts come in cents. */
const bedrag = (voor: string, feit: string | number | undefined, na = ''): string => (typeof feit === 'number' ? met(voor, euro(feit), na) : '');

/** Words for the refusals of the ledger, bijzondere bijstand and loans. */
export const GROOTBOEK: Record<string, Woorden> = {
  JournaalZonderTegenboeking: 'Een boeking heeft minstens twee regels. Voeg de tegenboeking toe.',
  BoekregelOngeldig: 'Een regel heeft een bedrag aan één kant: debet of credit. Verbeter de regel.',
  HuishoudenOntbreekt: 'Kies bij deze rekening ook het huishouden.',
  JournaalNietInEvenwicht: 'Debet en credit zijn samen niet gelijk. Controleer de bedragen.',
  SaldoOnderNul: 'Door deze boeking komt een rekening onder nul. Boek niet meer dan erop staat.',
  AlGecorrigeerd: 'Deze boeking is al gecorrigeerd. U hoeft niets te doen.',
  CorrectieVanEigenBoeking: 'U hebt dit zelf geboekt. Vraag een collega om de correctie te doen.',
  BankBoektAlleenAfschrift: 'Op de bankrekening en op betalingen onderweg boekt alleen het bankafschrift. Kies andere rekeningen.',
  VtAnderJaar: ({ jaar }) => `Vakantietoeslag betaalt u over dit jaar${met(' (', jaar, ')')}. Controleer het jaar.`,
  AanvraagInDeToekomst: 'De dag van de aanvraag kan niet in de toekomst liggen. Vul vandaag of een eerdere dag in.',
  BesluitIsGenomen: 'Over deze aanvraag is al besloten. U kunt er niets meer in wijzigen.',
  BeslisserIsInvoerder: 'U hebt deze aanvraag zelf ingevoerd. Vraag een collega om te beslissen.',
  MeerDanGevraagd: ({ gevraagd }) => `U kent meer toe dan is gevraagd${bedrag(' (', gevraagd, ')')}. Kies een lager bedrag.`,
  AfwijzingZonderMotivering: 'Schrijf op waarom u de aanvraag afwijst.',
  TariefOnbekend: 'Uw gemeente heeft hiervoor geen bevestigd bedrag. Voer het tarief in, of schrijf op waarom u dit toekent.',
  BovenLokaalBedrag: ({ tarief }) => `Dit is meer dan het bedrag van uw gemeente${bedrag(' (', tarief, ')')}. Schrijf op waarom u meer toekent.`,
  NietToegekend: 'Deze aanvraag is niet toegekend. U kunt er niets voor betalen.',
  MeerDanToegekend: ({ rest }) => `Dit is meer dan er nog is toegekend${bedrag(' (', rest, ')')}. Kies een lager bedrag.`,
  BegunstigdeOnbekend: 'Deze rekening hoort niet bij dit huishouden of is niet bekend. Kies een andere rekening.',
  VervaldagVoorbij: 'Deze betaaldag is al voorbij. Kies vandaag of een latere dag.',
  GiftHeeftGeenTermijnen: 'Een gift betaalt de klant niet terug. Laat de termijnen leeg.',
  TermijnenOfTermijnbedrag: 'Vul het aantal termijnen in, of het bedrag per termijn. Niet allebei.',
  TermijnOnderEenCent: 'Dit zijn te veel termijnen voor deze lening. Kies er minder.',
  LeningTeLang: ({ termijnen, hoogstens }) => `De lening duurt te lang${met(': ', termijnen, ' maanden')}. Kies hoogstens ${met('', hoogstens) || 'het aantal'} maanden.`,
  LeningIsAfgelost: 'Deze lening is al afgelost. U hoeft niets te doen.',
  AflossingInDeToekomst: 'De dag van de betaling kan niet in de toekomst liggen. Vul vandaag of een eerdere dag in.',
  MeerDanDeLening: ({ open }) => `Dit is meer dan er nog openstaat${bedrag(' (', open, ')')}. Kies een lager bedrag.`,
  InhoudingLooptAl: 'Deze lening wordt al ingehouden. Wijzig de post op het budget.',
  EersteMaandOngeldig: 'Kies de eerste dag van deze maand of van een latere maand.',
  AlDeelsAfgelost: 'De klant heeft al een deel terugbetaald. Maak voor de rest zelf een post op het budget.',
  GeenInhouding: 'Deze lening wordt niet ingehouden. De klant betaalt zelf terug.',
};
