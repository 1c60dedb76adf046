import { isDatum } from '@wegwijs/kernel';
import { datumLang } from '../ui/datum.ts';
import { BANK } from './redenen.bank.ts';
import { BRIEVEN } from './redenen.brieven.ts';
import { BEGELEIDING } from './redenen.begeleiding.ts';
import { REGIE } from './redenen.regie.ts';
import { BETAALBATCH } from './redenen.betaalbatch.ts';
import { BEWAREN } from './redenen.bewaren.ts';
import { GROOTBOEK } from './redenen.grootboek.ts';
import { INZAGE } from './redenen.inzage.ts';
import { HANDHAVING } from './redenen.handhaving.ts';
import { MAANDRUN } from './redenen.maandrun.ts';
import { MODULES } from './redenen.modules.ts';
import { ONTZORGEN } from './redenen.ontzorgen.ts';

type Feiten = Record<string, string | number>;
export type Woorden = string | ((feiten: Feiten) => string);
type Feit = string | number | undefined;

const toon = (w: string | number) => (typeof w === 'string' && isDatum(w) ? datumLang(w) : String(w));
/** A part of a sentence that is only there when the app gave the fact. */
const bij = (voor: string, feit: Feit, na = '') => (feit === undefined || feit === '' ? '' : `${voor}${toon(feit)}${na}`);

/** Where nothing may lie ahead: the same sentence, about another day. */
const toekomst = (wat: string) => `${wat} kan niet in de toekomst liggen. Vul vandaag of een eerdere dag in.`;

const HUISVESTING_EN_KOPPELING: Record<string, Woorden> = {
  KoppelingInDeToekomst: toekomst('De dag van de koppeling'),
  KoppelingVoorVergunning: 'De koppeling is eerder dan de vergunning. Controleer beide datums.',
  KoppelingVoorDeRegels: ({ vanaf }) => `De koppeling is te lang geleden${bij(': Wegwijs rekent vanaf ', vanaf)}. Controleer het jaar.`,
  GeboortedatumInDeToekomst: toekomst('Een geboortedatum'),
  GeboortedatumOnwaarschijnlijk: 'Een van deze personen zou ouder zijn dan 120 jaar. Controleer de geboortedatum.',
  DoelgroepOnbekend: 'Uit deze gegevens blijkt niet bij welke groep deze persoon hoort. Controleer hoe DUO deze persoon behandelt en welke vergunning er is.',
  PersoonDubbel: 'Twee personen in dit gezin hebben hetzelfde V-nummer of BSN. Verbeter een van de twee.',
  PersoonAlBekend: 'Iemand uit dit gezin staat al in Wegwijs bij uw gemeente. Zoek eerst het bestaande dossier op.',
  DossierLooptAl: 'Deze persoon heeft al een lopend dossier. Zoek dat dossier op en werk daarin verder.',
  DossierGesloten: ({ geslotenOp }) => `Dit dossier is gesloten${bij(' op ', geslotenOp)}. U kunt er niets meer in wijzigen.`,
  PipBestaat: 'Er is al een PIP. Daarom kunt u de koppeling niet meer intrekken. Sluit het dossier of draag het over.',
  AlGehuisvest: 'Deze persoon woont al in uw gemeente. Intrekken kan dan niet meer. Bij een vertrek gebruikt u Overdracht.',
  AlIngetrokken: 'Deze koppeling is al ingetrokken. U hoeft niets te doen.',
  IntrekkingInDeToekomst: toekomst('De dag van het intrekken'),
  IntrekkingVoorKoppeling: ({ gekoppeldOp }) => `Intrekken kan niet vóór de koppeling${bij(' van ', gekoppeldOp)}. Kies een latere dag.`,
  GeenHuisvestingDoorGemeente: 'De gemeente zoekt voor deze persoon geen woning. Daarom zijn er geen stappen van de huisvesting.',
  StapNietGezet: 'Deze stap is nog niet vastgelegd. U kunt hem dus niet verbeteren. Leg eerst de stap vast.',
  StapNietMogelijk: 'Deze stap kan nu niet. Laad de pagina opnieuw en kijk welke stap aan de beurt is.',
  StapInDeToekomst: 'Deze dag ligt in de toekomst. Vul een eerdere dag in. Alleen het begin van de huur mag later zijn.',
  StapVoorVorigeStap: ({ vorige }) => `Deze dag ligt vóór de vorige stap${bij(' (', vorige, ')')}. Kies die dag of een latere.`,
  StapNaVolgendeStap: ({ volgende }) => `Deze dag ligt na de volgende stap${bij(' (', volgende, ')')}. Kies die dag of een eerdere.`,
  InschrijvingHoortBijHuisvesting: 'De gemeente huisvest deze persoon. Leg de inschrijving daarom vast als stap op het blad Huisvesting.',
  InschrijvingInDeToekomst: toekomst('De inschrijving in de BRP'),
  InschrijvingSpreektTegen: ({ brpOp }) => `In het dossier staat een andere dag van inschrijving${bij(': ', brpOp)}. Kijk in de BRP welke dag klopt.`,
  BsnOnbekend: 'Van deze persoon is geen BSN bekend. Vul het BSN eerst in bij de gegevens.',
};

const KENNISGEVING_EN_INTAKE: Record<string, Woorden> = {
  VoorDeWet: ({ vanaf }) => `Deze dag ligt voor het begin van de wet${bij(' (', vanaf, ')')}. Controleer het jaar.`,
  KennisgevingInDeToekomst: toekomst('De kennisgeving van DUO'),
  KennisgevingVoorDeWet: ({ vanaf }) => `De kennisgeving is van voor het begin van de wet${bij(' (', vanaf, ')')}. Controleer de datum op de brief van DUO.`,
  RedenOntbreekt: 'Schrijf op waarom. Zonder reden kan dit niet worden vastgelegd.',
  EindeGrondOntbreekt: 'U zegt dat deze persoon niet meer hoeft in te burgeren. Kies ook waarom.',
  GeenInformatieVanDerde: 'Bij deze grond staat de termijn niet stil. Kies de grond waarop u op informatie van een ander wacht.',
  VraagInDeToekomst: toekomst('De dag waarop u de informatie vroeg'),
  OntvangstInDeToekomst: toekomst('De dag waarop u de informatie kreeg'),
  OntvangstVoorVraag: 'U kreeg de informatie niet eerder dan u erom vroeg. Controleer beide datums.',
  AlOntvangen: ({ ontvangenOp }) => `Deze informatie is al binnen${bij(' sinds ', ontvangenOp)}. U hoeft niets te doen.`,
  PipAlVastgesteld: ({ pipVastgesteldOp }) => `De PIP is al vastgesteld${bij(' op ', pipVastgesteldOp)}. De termijn loopt niet meer en kan niet stilstaan.`,
  TermijnAlVoorbij: ({ einde }) => `De termijn was al voorbij${bij(' op ', einde)}. Stilzetten kan daarna niet meer.`,
  VastleggingInDeToekomst: toekomst('De dag waarop u dit vastlegt'),
  NietGewezenOpRecht: 'Vertel de inburgeraar eerst dat hij alleen gehoord mag worden. Geef daarna aan dat u dit hebt verteld.',
  NietAlleen: ({ aanwezig }) => `U koos "alleen gehoord", maar er was ook iemand anders bij${bij(': ', aanwezig)}. Pas een van de twee antwoorden aan.`,
  SamenvattingOntbreekt: 'Schrijf een korte samenvatting van het gesprek. Die is nodig bij een intake in persoon.',
  BredeIntakeOnvolledig: ({ ontbreekt }) => `Nog niet alle onderdelen van de brede intake zijn gereed${bij('. Dit ontbreekt: ', ontbreekt)}. Maak deze onderdelen eerst gereed.`,
  BredeIntakeAlAfgerond: ({ afgerondOp }) => `De brede intake is al afgerond${bij(' op ', afgerondOp)}. U kunt de antwoorden niet meer wijzigen.`,
  AfrondingInDeToekomst: toekomst('De dag van het afronden'),
  AfrondingVoorDossier: ({ gekoppeldOp }) => `Afronden kan niet vóór de koppeling${bij(' van ', gekoppeldOp)}. Kies een latere dag.`,
  AfrondingVoorLaatsteFeit: ({ laatsteFeit }) => `Na deze dag is er nog iets vastgelegd${bij(', het laatst op ', laatsteFeit)}. Kies die dag of een latere.`,
  DatumInDeToekomst: toekomst('Deze dag'),
  UitslagVoorAfname: ({ afgenomenOp }) => `De uitslag kan niet van vóór de toets zijn${bij('. De toets was op ', afgenomenOp)}. Controleer de datum.`,
  PlanningInHetVerleden: 'Deze dag is al voorbij. Plan de toets op vandaag of later.',
  NietOngeschiktGeacht: 'Een slecht gehoor is alleen niet genoeg voor vrijstelling. Leg ook vast dat de inburgeraar de toets niet kan doen.',
};

const OPROEPEN: Record<string, Woorden> = {
  IntakeAlVerschenenOfAfgerond: 'De inburgeraar is al geweest, of de intake is al afgerond. Een oproep is niet meer nodig.',
  OproepLooptNog: 'Er loopt nog een oproep. Leg eerst vast wat daarvan kwam.',
  OproepenUitgeput: ({ oproepen }) => `U hebt al genoeg opgeroepen${bij(': ', oproepen, ' keer')}. Rond de intake nu af zonder de inburgeraar.`,
  OproepInDeToekomst: toekomst('De dag van verzenden'),
  OproepVoorVorigeUitkomst: 'Deze oproep is van vóór de uitkomst van de vorige. Kies een latere dag.',
  GeenTermijn: 'De inburgeraar krijgt zo geen tijd om te komen. Kies een laatste dag ná het verzenden.',
  AfspraakBuitenTermijn: ({ termijnTot }) => `De afspraak ligt buiten de termijn. Kies een dag na het verzenden${bij(' en uiterlijk op ', termijnTot)}.`,
  SchriftelijkeWaarschuwingOntbreekt: 'De tweede oproep moet een brief met een waarschuwing zijn. Geef aan dat u schriftelijk waarschuwt.',
  HersteltermijnTeLang: ({ uiterlijk }) => `Deze termijn is te lang. De laatste dag mag uiterlijk ${uiterlijk === undefined ? 'twee maanden na het verzenden' : toon(uiterlijk)} zijn.`,
  GeenOpenOproep: 'Er is geen oproep die nog op een uitkomst wacht. Laad de pagina opnieuw.',
  UitkomstInDeToekomst: toekomst('De dag van de uitkomst'),
  UitkomstVoorOproep: 'De uitkomst kan niet van vóór de oproep zijn. Controleer de datum.',
  TermijnLooptNog: ({ termijnTot }) => `De inburgeraar kan nog komen${bij(' tot en met ', termijnTot)}. Leg pas daarna vast dat hij er niet was.`,
  AlAfgerond: 'De intake is al afgerond. U hoeft niets te doen.',
  IsVerschenen: 'De inburgeraar is geweest. Rond de intake daarom gewoon af, met de antwoorden van het gesprek.',
  TeWeinigOproepen: ({ oproepen, nodig }) => `Afronden zonder de inburgeraar kan nog niet${bij(': hij miste ', oproepen, ' oproepen')}${bij(', nodig zijn er ', nodig)}. Roep hem eerst opnieuw op.`,
};

const PIP_INHOUD: Record<string, Woorden> = {
  InhoudOnvolledig: 'De PIP is nog niet volledig. Vul aan wat er in de lijst ontbreekt.',
  BegeleidingOntbreekt: 'Schrijf op welke begeleiding de inburgeraar krijgt.',
  AantalGesprekkenOntbreekt: 'Vul in hoeveel voortgangsgesprekken er komen.',
  VveAfsprakenOntbreken: 'Er zijn kinderen van de leeftijd voor voorschoolse educatie (vve). Schrijf op wat daarover is afgesproken.',
  VveNietVanToepassing: 'Er zijn geen kinderen van de leeftijd voor voorschoolse educatie (vve). Maak dit veld leeg.',
  OntzorgenNietVanToepassing: 'Ontzorgen is hier niet verplicht. Haal het ontzorgbesluit uit de PIP.',
  OntzorgbesluitOntbreekt: 'Ontzorgen is hier verplicht. Vul het ontzorgbesluit in.',
  OntzorgbesluitAndereBegindatum: ({ besluit, recht }) => `Het ontzorgbesluit begint op een andere dag dan het recht op bijstand${bij(' (besluit: ', besluit, ')')}${bij(' (bijstand: ', recht, ')')}. Maak de dagen gelijk.`,
  OntzorgbesluitHerroepen: 'Dit ontzorgbesluit is na bezwaar ingetrokken. Vul een besluit in dat nog geldt.',
  ParticipatiebesluitZonderBijstand: 'Zonder bijstand is er geen participatiebesluit. Haal het uit de PIP of leg het recht op bijstand vast.',
  DoelenOntbreken: 'De PIP heeft nog geen doelen. Voeg minstens één doel toe.',
  StartniveauOntbreekt: 'Vul in met welk taalniveau de inburgeraar begint.',
  LesdagenOntbreken: 'Kies op welke dagen de inburgeraar les kan volgen.',
  KinderopvangOnbekend: 'Geef aan of er kinderopvang nodig is.',
  UrenOnderNorm: ({ uren, norm }) => `Er zijn te weinig uren${bij(': ', uren)}${bij('. De wet vraagt er minstens ', norm)}. Verhoog de uren.`,
  IntensiteitOntbreekt: 'Vul in hoeveel uren de lessen zijn.',
  IntensiteitAlleenAsiel: 'Uren per week en cursusuren horen alleen in de PIP van een asielstatushouder. Maak deze velden leeg.',
  PvtOntbreekt: 'Vul in hoeveel uren het participatieverklaringstraject (PVT) duurt.',
  MapOntbreekt: 'Vul de uren van de Module Arbeidsmarkt en Participatie (MAP) in, en hoeveel daarvan in de praktijk.',
  MapNietOpOnderwijsroute: 'De Module Arbeidsmarkt en Participatie (MAP) hoort niet bij de onderwijsroute. Maak deze velden leeg.',
  MapPraktijkurenMeerDanTotaal: ({ mapUren, mapPraktijkuren }) => `De praktijkuren${bij(' (', mapPraktijkuren, ')')} zijn meer dan alle uren van de MAP${bij(' (', mapUren, ')')}. Verbeter een van de twee.`,
  AftrekAlleenZroute: 'Uren aftrekken kan alleen op de Z-route. Maak dit veld leeg.',
  CursusurenOntbreken: 'Vul in hoeveel cursusuren de inburgeraar volgt.',
  ParticipatieurenAlleenZroute: 'Participatie-uren horen alleen bij de Z-route. Maak dit veld leeg.',
  ParticipatieurenAlleenAsiel: 'Participatie-uren horen alleen in de PIP van een asielstatushouder. Maak dit veld leeg.',
  ParticipatieurenOntbreken: 'Vul in hoeveel participatie-uren er zijn.',
  LagereUrennormAlleenZroute: 'Minder uren toestaan kan alleen op de Z-route. Haal dit uit de PIP.',
  LeerbaarheidstoetsOntbreekt: 'De leerbaarheidstoets heeft nog geen uitslag. Leg eerst de uitslag vast.',
  LeerrouteWijktAfVanEerderPip: ({ eerder }) => `De vorige gemeente koos een andere leerroute${bij(': ', eerder)}. Neem die over, en wissel daarna als dat nodig is.`,
  MotiveringOntbreekt: ({ deel }) => (deel ? `De motivering zegt nog niets over: ${String(deel).replaceAll('-', ' ')}. Schrijf er een zin over.` : 'Schrijf op waarom u deze leerroute kiest.'),
  AfwijkingNietGemotiveerd: 'U wijkt af van het advies van de leerbaarheidstoets. Schrijf op waarom.',
  KeuzeZonderAdviesNietGemotiveerd: 'Er is geen advies van de leerbaarheidstoets. Schrijf op waarom u deze leerroute kiest.',
  StudiewensOntbreekt: 'De onderwijsroute kan alleen als de inburgeraar wil studeren. Leg die wens eerst vast in de brede intake.',
  OnderwijsrouteNietAfgewogen: 'De inburgeraar wil studeren. Schrijf op waarom de onderwijsroute wel of niet past.',
  ExamentoestemmingAlleenZroute: 'Toestemming voor het examen geeft u alleen op de Z-route. Haal dit uit de PIP.',
  A2WijktAfVanEerderPip: 'De onderdelen op A2 zijn anders dan in de PIP van de vorige gemeente. Neem die over.',
};

const PIP_DOELEN: Record<string, Woorden> = {
  DoelNietSmart: (f) => `Doel${bij(' ', f['doel'])} is nog niet SMART. ${redenTekst(String(f['ontbreekt'])) ?? 'Kijk naast het doel wat er nog ontbreekt.'}`,
  OmschrijvingTeKort: ({ minsteWoorden }) => `De omschrijving is te kort. Gebruik minstens ${minsteWoorden === undefined ? 'een paar' : toon(minsteWoorden)} woorden.`,
  VaagWoord: ({ woord }) => `${woord === undefined ? 'De omschrijving' : `"${toon(woord)}"`} is te vaag. Schrijf op wat de inburgeraar precies gaat doen.`,
  MeetsoortOntbreekt: 'Kies hoe u meet of het doel is gehaald.',
  StreefwaardeOntbreekt: 'Vul in welk aantal de inburgeraar moet halen.',
  EenheidOntbreekt: 'Vul in wat u telt, bijvoorbeeld gesprekken of uren.',
  TaalniveauOntbreekt: 'Kies welk taalniveau de inburgeraar moet halen.',
  ResultaatOntbreekt: 'Schrijf op wat er aan het einde klaar of bereikt is.',
  DatumOntbreekt: 'Vul in wanneer het doel uiterlijk is gehaald.',
  DatumNietInToekomst: ({ na }) => `De laatste dag van het doel moet later zijn${bij(' dan ', na)}.`,
  DatumNaInburgeringstermijn: ({ uiterlijk }) => `De laatste dag van het doel ligt na het einde van de inburgeringstermijn${bij(' (', uiterlijk, ')')}. Kies een eerdere dag.`,
  EigenaarOntbreekt: 'Kies wie voor dit doel zorgt.',
  BewijsOntbreekt: 'Kies waaruit straks blijkt dat het doel is gehaald.',
};

const PIP_BESLUIT: Record<string, Woorden> = {
  StatusVerkeerd: 'Dit kan niet met een PIP in deze stand. Laad de pagina opnieuw en kijk hoe de PIP er nu voor staat.',
  NietInburgeringsplichtig: 'Deze persoon hoeft niet in te burgeren. Er kan dan geen PIP komen.',
  BredeIntakeNietAfgerond: 'De brede intake is nog niet afgerond. Rond die eerst af.',
  BredeIntakeNaPip: ({ afgerondOp }) => `De brede intake is later afgerond dan deze PIP${bij(': op ', afgerondOp)}. Kies een latere dag voor de PIP.`,
  PipBestaatAl: 'Dit dossier heeft al een PIP. Wijzig de PIP die geldt, of werk het concept bij.',
  OpstellerOnbekend: 'Niet bekend is wie deze PIP schreef. Laat een collega de PIP bewerken en opnieuw aanbieden.',
  VierOgen: 'U schreef hier zelf aan mee. Vraag een collega om het vast te stellen of te versturen.',
  GeenMandaat: 'U hebt geen mandaat om voor deze gemeente te besluiten. Vraag een collega die dat wel heeft.',
  MandaatNietGeldig: 'Uw mandaat geldt vandaag niet. Vraag uw beheerder om dit na te kijken.',
  DagtekeningInVerleden: ({ vandaag }) => `De datum op de brief mag niet voorbij zijn. Kies ${vandaag === undefined ? 'vandaag' : toon(vandaag)} of later.`,
  EersteDagtekeningOntbreekt: 'De datum van de eerste PIP is niet bekend. Leg die eerst vast.',
  BekendmakingVoorDagtekening: ({ dagtekening }) => `Versturen kan niet vóór de datum op de brief${bij(' (', dagtekening, ')')}. Kies die dag of een latere.`,
  BekendmakingInToekomst: toekomst('De dag van bekendmaken'),
  InhoudGewijzigd: 'De inhoud is niet meer wat er is aangeboden. Geef de PIP terug, en laat haar opnieuw aanbieden.',
  AdresOntbreekt: 'Er is geen adres om de brief naar te sturen. Vul eerst het adres in bij de gegevens.',
  NietDrukbaar: ({ tekens }) => `De brief bevat tekens die niet kunnen worden afgedrukt${bij(': ', tekens)}. Haal deze tekens weg.`,
  BriefNietTeMaken: 'Van deze gegevens kan nog geen brief worden gemaakt. Vul de PIP verder in.',
  PipNogNietBekendgemaakt: 'De PIP is vastgesteld, maar nog niet bekendgemaakt. Maak de PIP eerst bekend.',
  PipNietInWerking: 'Deze PIP geldt nog niet, of niet meer. U kunt alleen een PIP wijzigen die bekend is gemaakt.',
  NieuwereVersieOpen: 'Er is al een nieuwe versie in de maak. Werk die af of trek die eerst in.',
  WijzigingNietGemotiveerd: 'Schrijf op waarom de PIP verandert.',
  BezwaarKenmerkOntbreekt: 'Vul het kenmerk in van het bezwaar dat gegrond is verklaard.',
  BezwaarNietGegrond: 'Er is geen gegrond bezwaar met dit kenmerk. Controleer het kenmerk, of leg eerst de uitkomst van het bezwaar vast.',
  NieuweLeerrouteOntbreekt: 'Kies de leerroute waar de inburgeraar naartoe gaat.',
  VorigeVersieOntbreekt: 'De vorige versie van deze PIP is niet gevonden. Laad de pagina opnieuw.',
  LeerrouteVraagtWissel: 'In deze versie mag de leerroute niet veranderen. Kies "wisselen van leerroute" als reden van de wijziging.',
  AfschalenVraagtEigenBesluit: 'Onderdelen op A2 zetten vraagt een eigen besluit. Kies "afschalen" als reden van de wijziging.',
  ZelfdeLeerroute: 'Dit is de leerroute die er al is. Kies een andere.',
  WisselgrondOntbreekt: 'Kies waarom de inburgeraar van leerroute wisselt.',
  BijzonderGevalNietGemotiveerd: 'U koos een bijzonder geval. Schrijf op wat er zo bijzonder is.',
  WisselgrondPastNiet: 'Deze reden past niet bij deze wissel. Bij grotere voortgang gaat de inburgeraar naar een hogere leerroute, anders naar een lagere.',
  WisseltermijnVoorbij: ({ einde }) => `Wisselen kon tot en met${bij(' ', einde) || ' anderhalf jaar na de start'}. Daarna kan het alleen in een bijzonder geval.`,
  AfschalenAlleenB1route: 'Onderdelen op A2 zetten kan alleen op de B1-route. Kies een andere wijziging.',
  OnderdelenOntbreken: 'Kies welke onderdelen naar A2 gaan.',
  TermijnVoorbij: ({ einde }) => `De inburgeringstermijn is voorbij${bij(' sinds ', einde)}. Afschalen kan niet meer.`,
  B1NogHaalbaar: 'Afschalen kan pas als B1 niet haalbaar is. Geef aan dat dit zo is.',
  TeWeinigNt2Uren: ({ uren, norm }) => `De inburgeraar volgde te weinig uren Nederlands${bij(': ', uren)}${bij('. Nodig zijn er ', norm)}. Wacht met afschalen.`,
  OnvoldoendeInspanning: 'Afschalen kan alleen als de inburgeraar zich genoeg heeft ingezet. Geef aan dat dit zo is.',
  GeenBesluit: 'Er is nog geen besluit om bezwaar tegen te maken. Stel de PIP eerst vast.',
  GeenOntzorgbesluit: 'Bij deze PIP hoort geen ontzorgbesluit. Kies bezwaar tegen de PIP.',
  OntvangstInToekomst: toekomst('De dag waarop u het bezwaar kreeg'),
  OntvangstVoorBesluit: ({ vastgesteldOp }) => `Het bezwaar is van vóór het besluit${bij(' van ', vastgesteldOp)}. Controleer de datum.`,
  GepostNaOntvangst: 'Het stuk is later op de post gedaan dan u het kreeg. Controleer beide datums.',
  BezwaarBestaatAl: 'Een bezwaar met dit kenmerk is al vastgelegd. Zoek het op in het dossier.',
  BezwaarAlBeslist: 'Op dit bezwaar is al beslist. U hoeft niets te doen.',
  BeslisserNamBesluit: 'U nam het besluit waartegen het bezwaar gaat. Laat een collega beslissen.',
  BeslisdatumOnmogelijk: 'De dag van de beslissing ligt vóór de ontvangst van het bezwaar of in de toekomst. Controleer de datum.',
  BezwaarTeLaat: 'Het bezwaar kwam te laat. Kies "niet-ontvankelijk", of leg vast waarom te laat zijn te begrijpen is.',
  HerroepenAlleenBijGegrond: 'Intrekken van het besluit kan alleen bij een gegrond bezwaar. Pas de uitkomst aan.',
};

const OVERDRACHT_EN_TAAKSTELLING: Record<string, Woorden> = {
  ZelfdeGemeente: 'Dit is dezelfde gemeente. Kies de gemeente waar de inburgeraar nu woont.',
  OverdrachtLooptAl: 'Dit dossier is al aangeboden. Wacht op antwoord, of trek het aanbod in.',
  AlOvergedragen: 'Dit dossier is al overgedragen. U hoeft niets te doen.',
  AanbiedingInDeToekomst: toekomst('De dag van aanbieden'),
  AanbiedingVoorDossier: ({ gekoppeldOp }) => `Aanbieden kan niet vóór de koppeling${bij(' van ', gekoppeldOp)}. Kies een latere dag.`,
  NietDeOntvanger: 'Dit is niet aan uw organisatie aangeboden. Alleen de ontvanger kan antwoorden.',
  NietDeAanbieder: 'Uw gemeente bood dit dossier niet aan. Alleen de aanbieder kan het aanbod intrekken.',
  AlBeantwoord: 'Op dit aanbod is al geantwoord, of het is ingetrokken. Laad de pagina opnieuw.',
  AntwoordDatumOnmogelijk: 'De dag van het antwoord ligt vóór het aanbod of in de toekomst. Controleer de datum.',
  IsIngeschreven: ({ ingeschrevenOp }) => `U weigert omdat deze persoon niet is ingeschreven, maar dat is hij wel${bij(' sinds ', ingeschrevenOp)}. Kies een andere reden of neem het dossier over.`,
  IntrekkingAlGevraagd: 'U vroeg al om het aanbod in te trekken. Wacht op de andere gemeente.',
  GemeenteBuitenWegwijs: 'Deze gemeente werkt niet met Wegwijs. Draag het dossier op een andere manier over.',
  GeenGezinslid: 'Een van de gekozen personen hoort niet bij dit gezin. Pas de keuze aan.',
  GezinslidHeeftDossier: 'Een van de gezinsleden heeft een eigen dossier. Bied dat dossier apart aan.',
  PersoonTegenstrijdig: 'Het V-nummer en het BSN horen in uw gemeente bij twee personen. Zoek eerst uit wie wie is.',
  PakketLeeg: 'Het aanbod is leeg: de vorige gemeente heeft deze persoon niet meer. Neem contact met die gemeente op.',
  TaakstellingBestaat: 'Voor dit halfjaar is al een taakstelling vastgesteld. Gebruik Corrigeren om die te verbeteren.',
  HalfjaarVoorDeRegels: ({ vanaf }) => `Dit halfjaar is te lang geleden${bij('. Het eerste is ', vanaf)}. Kies een later halfjaar.`,
  HalfjaarTeVerVooruit: ({ tot }) => `Dit halfjaar ligt te ver vooruit${bij('. Het laatste is ', tot)}. Kies een eerder halfjaar.`,
  BekendmakingInDeToekomst: toekomst('De dag van bekendmaken'),
  AchterstandLooptDoor: ({ vorige }) => `De achterstand volgt uit het vorige halfjaar${bij(' (', vorige, ')')}. Laat dit veld leeg.`,
  HalfjaarOntbreekt: ({ vorige }) => `Het vorige halfjaar is niet bekend${bij(' (', vorige, ')')}. Vul de achterstand in waarmee u begint.`,
  SomVerandert: ({ verschil }) => `De correcties moeten samen nul zijn${bij(', maar zijn nu ', verschil)}. Wat de ene gemeente meer krijgt, krijgt een andere minder.`,
  TaakstellingOnderNul: 'Door deze correctie komt een gemeente onder nul. Kies een kleiner getal.',
};

const WERK_EN_BEHEER: Record<string, Woorden> = {
  AlleenTeamleiderVerdeelt: 'Alleen de teamleider verdeelt het werk van anderen. Vraag uw teamleider, of kies een dossier dat van u of van niemand is.',
  MedewerkerOnbekend: 'Deze collega is niet bekend in uw gemeente. Kies iemand uit de lijst.',
  AlleenEigenaar: 'Deze weergave is van een collega. Bewaar haar onder een eigen naam.',
  NaamBestaat: 'U hebt al een weergave met deze naam. Kies een andere naam.',
  TeVeelWeergaven: ({ grens }) => `U hebt te veel weergaven${bij(' (hoogstens ', grens, ')')}. Verwijder er eerst een.`,
  TeVeelRegels: 'Dit zijn te veel regels voor één bestand. Kies een filter of een kortere periode.',
  EindeVoorBegin: 'De laatste dag ligt vóór de eerste. Controleer de dagen.',
  PeriodeOmgekeerd: 'De laatste dag ligt vóór de eerste. Draai de dagen om.',
  PeriodeTeLang: ({ hoogstens }) => `Deze periode is te lang. Kies hoogstens ${hoogstens === undefined ? 'een paar maanden' : `${toon(hoogstens)} dagen`}.`,
  AdresAlGetoond: 'Dit adres is al één keer getoond en wordt niet nog eens getoond. Vraag een nieuw adres aan.',
  OnbekendeTaak: 'Deze taak kunt u niet aan een organisatie geven. Kies een taak uit de lijst.',
  OnbekendeOrganisatie: 'Deze organisatie is niet bekend in Wegwijs. Kies een organisatie uit de lijst.',
  WijzigingInHetVerleden: ({ vandaag }) => `Een wijziging kan niet in het verleden beginnen. Kies ${vandaag === undefined ? 'vandaag' : toon(vandaag)} of later.`,
  LatereWijzigingGepland: ({ gepland }) => `Voor deze taak is al een latere wijziging gepland${bij(', op ', gepland)}. Kies die dag of een latere.`,
  NaderTeBepalenBlijftBijGemeente: 'Zolang het niveau nader te bepalen is, blijft de taak bij uw eigen gemeente. Kies uw gemeente, of een ander niveau.',
  LokaalIsDeEigenGemeente: 'Bij een lokale taak kan geen andere gemeente de uitvoerder zijn. Kies uw gemeente, of het niveau Liemers.',
  MeerdereGemeenten: 'Uw organisatie werkt voor meer gemeenten. Kies eerst voor welke gemeente u dit doet.',
  SleutelHergebruikt: 'Dit is al verstuurd met andere gegevens. Laad de pagina opnieuw, en probeer het nog eens.',
};

/** Why the rules refuse, in words: what is wrong and what to do. The codes are those of the apps; `redenen.spec.ts` holds both lists against each other. */
export const REDENEN: Readonly<Record<string, Woorden>> = {
  ...HUISVESTING_EN_KOPPELING, ...KENNISGEVING_EN_INTAKE, ...OPROEPEN, ...PIP_INHOUD, ...PIP_DOELEN, ...PIP_BESLUIT, ...OVERDRACHT_EN_TAAKSTELLING, ...WERK_EN_BEHEER, ...BRIEVEN, ...BANK, ...GROOTBOEK, ...MAANDRUN, ...MODULES, ...HANDHAVING, ...BEGELEIDING, ...REGIE, ...ONTZORGEN, ...BEWAREN, ...INZAGE, ...BETAALBATCH,
};

/** Words for a refusal; undefined for a code that has none. */
export function redenTekst(reden: string, feiten: Feiten = {}): string | undefined {
  const woorden = Object.hasOwn(REDENEN, reden) ? REDENEN[reden] : undefined;
  return typeof woorden === 'function' ? woorden(feiten) : woorden;
}
