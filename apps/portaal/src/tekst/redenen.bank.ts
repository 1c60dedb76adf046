import { met } from './redenen.feit.ts';
import type { Woorden } from './redenen.ts';

const OPNIEUW = 'Haal het bestand opnieuw op bij de bank en wijzig het niet.';

/** A sentence about a line of the file, with its number when the app gave one. */
const opRegel = (regel: string | number | undefined, zin: string): string => (regel === undefined ? `${zin.charAt(0).toUpperCase()}${zin.slice(1)}` : `${met('Regel ', regel, ': ')}${zin}`);

/** Refusals about files of the bank and about what a person makes of a line. */
export const BANK: Readonly<Record<string, Woorden>> = {
  XmlCodering: 'Dit bestand is niet in UTF-8. Vraag de bank om een bestand in UTF-8.',
  XmlDoctype: ({ regel }) => opRegel(regel, `een bestand met DOCTYPE of ENTITY lezen wij niet. Een bank stuurt dat niet. ${OPNIEUW}`),
  XmlOnleesbaar: ({ regel }) => opRegel(regel, `dit is geen geldig bestand van de bank. ${OPNIEUW}`),
  XmlTeGroot: 'Dit bestand is te groot. Vraag de bank om het in delen te sturen.',
  BerichtVersieOnbekend: ({ gevonden, nodig }) => `Dit soort bestand kunnen wij hier niet lezen${met(' (gevonden: ', gevonden, ')')}. Kies bij de bank een bestand${met(' ', nodig, ' of nieuwer')}.`,
  BerichtVeldOngeldig: ({ regel, veld }) => opRegel(regel, `er ontbreekt iets of het klopt niet${met(' (', veld, ')')}. ${OPNIEUW}`),
  BatchsomKloptNiet: ({ regel }) => opRegel(regel, `de betalingen in deze verzamelboeking tellen niet op tot het bedrag van de boeking. ${OPNIEUW}`),
  AfschriftTeltNietOp: ({ afschrift, berekend, sluiting }) => `Het afschrift${met(' ', afschrift)} telt niet op${met(': wij komen uit op ', berekend)}${met(', de bank schrijft ', sluiting)}. ${OPNIEUW}`,
  AfschriftSluitNietAan: ({ opening, vorige }) => `Dit afschrift sluit niet aan op het vorige${met(': het begint met ', opening)}${met(', het vorige eindigde met ', vorige)}. Lees eerst het afschrift in dat ertussen hoort.`,
  AfschriftOuderDanLaatste: ({ laatste }) => `Dit afschrift is ouder dan het laatste dat is ingelezen${met(' (', laatste, ')')}. Lees de afschriften in op volgorde van dag.`,
  AfschriftGewijzigd: ({ afschrift }) => `Het afschrift${met(' ', afschrift)} is al ingelezen, maar met een andere inhoud. Vraag de bank welk bestand goed is.`,
  BankrekeningOnbekend: ({ laatsteCijfers }) => `De bankrekening in dit bestand${met(' (eindigt op ', laatsteCijfers, ')')} is niet van een van uw gemeenten. Controleer of u het goede bestand hebt.`,
  BankrekeningVanTweeGemeenten: ({ laatsteCijfers }) => `De bankrekening in dit bestand${met(' (eindigt op ', laatsteCijfers, ')')} staat bij twee gemeenten. Elke gemeente heeft een eigen rekening. Vraag de teamleider om dit te herstellen.`,
  BatchOnbekend: ({ bericht }) => `Dit bericht gaat over een betaalbatch die wij niet hebben verstuurd${met(' (', bericht, ')')}. Controleer of u het goede bestand hebt.`,
  StatusberichtGewijzigd: ({ bericht }) => `Het bericht${met(' ', bericht)} is al ingelezen, maar met een andere inhoud. Vraag de bank welk bestand goed is.`,
  EerstVoorstelBeslissen: 'Er is een voorstel voor dit bedrag. Bevestig het voorstel of wijs het af.',
  VraagpostAlToegewezen: 'Dit bedrag is al toegewezen. Laad de pagina opnieuw.',
  VoorstelNietOpen: 'Over dit voorstel is al beslist. Laad de pagina opnieuw.',
  ToewijzingPastNietBijRichting: 'Dit kan niet bij dit bedrag: het is geld dat binnenkwam of juist geld dat wegging. Kies iets anders.',
  OpdrachtOntbreekt: 'Kies de betaling waar dit bedrag bij hoort.',
  OpdrachtHoortHierNiet: 'Bij deze keuze hoort geen betaling. Laat de betaling leeg.',
  HuishoudenOntbreekt: 'Kies het huishouden waar dit bedrag bij hoort.',
  HuishoudenHoortHierNiet: 'Bij deze keuze hoort geen huishouden. Laat het huishouden leeg.',
  OpdrachtStaatAnders: 'Deze betaling past hier niet bij: zij is al teruggekomen, al betaald of nog niet verstuurd. Kies een andere betaling.',
  BedragVerschilt: 'Deze betaling heeft een ander bedrag. Kies een betaling met precies hetzelfde bedrag.',
  MeerDanVordering: ({ open }) => `Dit is meer dan het huishouden nog moet terugbetalen${met(' (', open, ')')}. Kies terugbetaling als het geld van het huishouden zelf is.`,
};
