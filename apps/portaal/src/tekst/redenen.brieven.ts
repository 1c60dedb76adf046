import { isDatum } from '@wegwijs/kernel';
import { datumLang } from '../ui/datum.ts';
import type { Woorden } from './redenen.ts';

type Feit = string | number | undefined;
const toon = (feit: string | number) => (typeof feit === 'string' && isDatum(feit) ? datumLang(feit) : String(feit));
/** A fact of a refusal, or nothing when the app gave none. */
const met = (voor: string, feit: Feit, na = '') => (feit === undefined || feit === '' ? '' : `${voor}${toon(feit)}${na}`);
const zin = (feit: Feit) => (feit === undefined ? 'Een zin van de motivering' : `Zin ${toon(feit)} van de motivering`);

/** Words for the refusals of letters, series of letters and besluiten. */
export const BRIEVEN: Record<string, Woorden> = {
  VeldOntbreekt: ({ naam }) => `Er is nog iets leeg${met(': ', naam)}. Vul het in.`,
  VeldOnbekend: 'Deze brief heeft dit veld niet. Laad de pagina opnieuw.',
  VeldOngeldig: ({ naam }) => `Een antwoord klopt niet${met(': ', naam)}. Kijk het na.`,
  ZinLeeg: ({ zin: n }) => `${zin(n)} is leeg. Schrijf de zin op, of haal hem weg.`,
  ArtikelOntbreekt: ({ zin: n }) => `${zin(n)} noemt geen artikel. Schrijf erbij welk artikel van de wet het is.`,
  FeitNietVastgelegd: ({ zin: n }) => `${zin(n)} steunt op iets dat niet in het dossier staat. Kies een gegeven dat is vastgelegd.`,
  NaamOntbreekt: 'De naam voor op de brief is nog niet bekend. Vul eerst de gegevens van deze persoon in.',
  BriefhoofdOntbreekt: 'Uw gemeente heeft nog geen briefhoofd. Vraag de beheerder om het adres en het telefoonnummer vast te leggen.',
  BriefIsWeg: 'Deze brief is al verstuurd of ingetrokken. Er is niets meer aan te veranderen.',
  BriefHoortBijBesluit: 'Deze brief hoort bij een besluit. Ga naar Besluiten om hem bekend te maken of in te trekken.',
  VerzendingInDeToekomst: 'De dag van versturen kan niet in de toekomst liggen. Vul vandaag of een eerdere dag in.',
  GeenBrievenNaOverlijden: 'Deze persoon is overleden. Er gaan geen brieven meer uit.',
  PlichtGeeindigd: 'De inburgeringsplicht is voorbij. Deze brief heeft dan geen zin meer.',
  GeenSjabloon: 'Deze brief bestaat op deze dag nog niet. Kies een andere brief.',
  GeenSeriebrief: 'Deze brief gaat over één persoon. Maak hem in het dossier.',
  GeenDossiers: 'Met deze keuze is er niemand om aan te schrijven. Kies ruimer.',
  TeVeelBrieven: ({ hoogstens }) => `Dit zijn te veel brieven voor één keer${met(': hoogstens ', hoogstens)}. Kies een kleinere groep.`,
  SerieGestopt: 'Deze reeks brieven is gestopt. Maak een nieuwe als er nog brieven weg moeten.',
  SerieNietOpen: 'Deze reeks brieven loopt niet meer. U hoeft hem niet te stoppen.',
  BriefZonderZaak: 'Bij deze brief hoort geen boetezaak. Laat de zaak leeg.',
  ZaakOntbreekt: 'Deze brief gaat over een boete. Kies de zaak waar hij bij hoort.',
  GeenVoornemen: 'In deze zaak is er nu geen voornemen tot een boete. Kijk bij Handhaving hoe de zaak ervoor staat.',
  BoeteNietBesloten: 'Over deze boete is nog niet besloten. Neem eerst het besluit bij Handhaving.',
  AndereDagDanBekendmaking: 'De boete is op een andere dag bekendgemaakt. Vul dezelfde dag in.',
  BesluitAlGenomen: 'Dit besluit is al genomen. Er is niets meer aan te veranderen.',
  BesluitNietGenomen: 'Dit besluit is nog niet genomen. Laat een collega het eerst nemen.',
  BesluitAlBekendgemaakt: 'Dit besluit is al bekendgemaakt. Maak een nieuw besluit dat het vervangt.',
  BesluitGeldtNietMeer: 'Dit besluit geldt al niet meer. Herroepen hoeft dus niet.',
  AnderSpoor: 'Een besluit over de Participatiewet kan een besluit over de inburgering niet vervangen. Andersom ook niet.',
  OpvolgerBestaatAl: 'Er is al een nieuw besluit dat dit besluit vervangt. Ga daarmee verder.',
  MandaatOntbreekt: 'Er is geen mandaat bekend. Vul het mandaat in, of vraag de beheerder om het vast te leggen.',
};
