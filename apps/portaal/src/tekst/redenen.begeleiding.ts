import { met } from './redenen.feit.ts';
import type { Woorden } from './redenen.ts';

/** Words for the refusals of begeleiding, of referrals to partners, and of work that is somebody else's. */
export const BEGELEIDING: Record<string, Woorden> = {
  GeenRechtOpBegeleiding: 'Deze persoon heeft geen recht op begeleiding door de gemeente. Controleer hoe DUO deze persoon behandelt.',
  NogNietIngeschreven: 'Deze persoon is nog niet ingeschreven in de BRP. De begeleiding begint daarna.',
  IngangNietInDeToekomst: 'Een besluit geldt voor dagen die nog komen. Kies morgen of later.',
  BegeleidingAlBegonnen: 'Deze begeleiding is al begonnen. Laad de pagina opnieuw.',
  BeginVoorInschrijving: ({ ingeschrevenOp }) => `De begeleiding begint niet vóór de inschrijving in de BRP${met(' op ', ingeschrevenOp)}. Kies een latere dag.`,
  BeginInDeToekomst: 'Het eerste gesprek kan niet in de toekomst liggen. Leg het vast als het is geweest.',
  BegeleidingLooptNiet: 'Deze begeleiding loopt niet. Daarom kan dit nu niet.',
  VoorBeginBegeleiding: ({ begonnenOp }) => `Deze dag ligt vóór het begin van de begeleiding${met(' op ', begonnenOp)}. Kies een latere dag.`,
  DagInDeToekomst: 'Deze dag ligt in de toekomst. Vul vandaag of een eerdere dag in.',
  EindeInHetVerleden: ({ einde }) => `Met deze duur is de begeleiding al voorbij${met(', op ', einde)}. Kies meer maanden.`,
  BegeleidingAlBeeindigd: 'Deze begeleiding is al beëindigd. U hoeft niets te doen.',
  EindeInDeToekomst: 'Het einde kan niet in de toekomst liggen. Vul vandaag of een eerdere dag in.',
  PeriodeLooptNog: ({ gepland }) => `De periode loopt nog${met(' tot en met ', gepland)}. Kies een andere reden, of wacht tot die dag.`,
  OverdrachtOntbreekt: 'Verwijs eerst naar wie het overneemt. Of schrijf op waarom dat niet nodig is.',
  GeenVerzoek: 'Er is geen verzoek om maatwerk. Laad de pagina opnieuw.',
  NietUwOpdracht: 'Deze opdracht is niet van uw organisatie. Alleen wie haar heeft, werkt eraan.',
  BesluitBestaatAl: 'Voor deze dag is al iets besloten. Kies een andere dag.',
  GegevenNietNodigVoorDoel: 'Deze partner heeft niet al deze gegevens nodig. Deel alleen wat bij zijn werk hoort.',
  GegevenNietBekend: 'Een van deze gegevens is niet bekend. Vul het in, of deel het niet.',
  VerwijzingZonderNaam: 'Zonder naam kan de partner niemand helpen. Deel ook naam en adres.',
  VerwijzingLooptAl: 'Er loopt al een verwijzing naar deze partner. Wacht op antwoord, of trek haar in.',
  VerwijzingAlBeantwoord: 'Op deze verwijzing is al geantwoord, of zij is voorbij. Laad de pagina opnieuw.',
  AntwoordVoorAanbod: ({ aangebodenOp }) => `Het antwoord kan niet eerder zijn dan de verwijzing${met(' van ', aangebodenOp)}. Kies een latere dag.`,
  PartnerGestopt: 'Naar deze partner verwijst de gemeente niet meer. Kies een andere partner.',
  PartnerBestaatAl: 'Deze partner staat er al. U hoeft niets te doen.',
};
