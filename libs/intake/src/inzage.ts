import { IsArray, IsIn, IsInt, IsISO8601, IsString, IsUUID, Min } from 'class-validator';
import { Optioneel } from '@wegwijs/kernel/velden';

/** What somebody did with a file, in words for the caseworker and for the person himself (AVG art. 15). Key: context and act, as the audit names them. */
export const HANDELING_WOORDEN: Readonly<Record<string, string>> = {
  'intake DossierController.lees': 'Dossier bekeken',
  'intake DossierController.klokken': 'Termijnen bekeken',
  'intake DossierController.tijdlijn': 'Tijdlijn bekeken',
  'intake DossierController.documenten': 'Lijst van brieven bekeken',
  'intake DossierController.inzage': 'Bekeken wie dit dossier zag',
  'intake InzageverzoekController.bestand': 'Bestand van een inzageverzoek gehaald',
  'intake InzageverzoekController.lijst': 'Inzageverzoeken bekeken',
  'casusregie InzageverzoekController.maak': 'Inzageverzoek vastgelegd',
  'casusregie InzageverzoekController.bestand': 'Bestand van een inzageverzoek gehaald',
  'casusregie InzageverzoekController.lijst': 'Inzageverzoeken bekeken',
  'intake WerkvoorraadController.lijst': 'Gezien in de werkvoorraad',
  'intake WerkvoorraadController.exporteer': 'Werkvoorraad geëxporteerd',
  'intake WerkvoorraadController.wijsToe': 'Behandelaar gewijzigd',
  'intake ZoekenController.zoek': 'Gevonden met zoeken',
  'intake AgendaController.toon': 'Gezien in de agenda',
  'intake PersoonController.toonBsn': 'Hele BSN bekeken',
  'intake KoppelingController.lijst': 'Gezien in de lijst van koppelingen',
  'intake KoppelingController.toon': 'Koppeling bekeken',
  'intake KoppelingController.meldAan': 'Koppeling ingevoerd',
  'intake KoppelingController.importeer': 'Koppeling geïmporteerd',
  'intake KoppelingController.trekIn': 'Koppeling ingetrokken',
  'intake HuisvestingController.logboek': 'Logboek van de huisvesting bekeken',
  'intake HuisvestingController.aanbod': 'Aanbod van een woning vastgelegd',
  'intake HuisvestingController.vervallen': 'Aanbod van een woning vervallen',
  'intake HuisvestingController.huur': 'Huur vastgelegd',
  'intake HuisvestingController.betrokken': 'Verhuizing naar de woning vastgelegd',
  'intake HuisvestingController.inschrijving': 'Inschrijving in de BRP vastgelegd',
  'intake HuisvestingController.correctie': 'Datum van de huisvesting verbeterd',
  'intake KennisgevingController.legVast': 'Kennisgeving van DUO vastgelegd',
  'intake KennisgevingController.inschrijving': 'Inschrijving in de BRP vastgelegd',
  'intake KennisgevingController.vraagDerde': 'Informatie gevraagd aan een ander',
  'intake KennisgevingController.ontvangDerde': 'Informatie van een ander ontvangen',
  'intake BredeIntakeController.toon': 'Brede intake bekeken',
  'intake BredeIntakeController.bewaarOpleiding': 'Brede intake ingevuld: opleiding',
  'intake BredeIntakeController.bewaarWerkervaring': 'Brede intake ingevuld: werkervaring',
  'intake BredeIntakeController.bewaarOmstandigheden': 'Brede intake ingevuld: omstandigheden',
  'intake BredeIntakeController.bewaarGezondheid': 'Brede intake ingevuld: gezondheid',
  'intake BredeIntakeController.bewaarVve': 'Brede intake ingevuld: VVE',
  'intake BredeIntakeController.bewaarTaalniveau': 'Brede intake ingevuld: taalniveau',
  'intake BredeIntakeController.bewaarArbeidsparticipatie': 'Brede intake ingevuld: werk',
  'intake BredeIntakeController.bewaarZelfredzaamheid': 'Brede intake ingevuld: zelfredzaamheid',
  'intake BredeIntakeController.bewaarRechtAlleenGehoord': 'Brede intake ingevuld: recht om alleen gehoord te worden',
  'intake BredeIntakeController.maakGereed': 'Onderdeel van de brede intake klaar',
  'intake BredeIntakeController.rondAf': 'Brede intake afgerond',
  'intake OproepController.toon': 'Uitnodigingen bekeken',
  'intake OproepController.roepOp': 'Uitnodiging vastgelegd',
  'intake OproepController.legUitkomstVast': 'Uitkomst van een afspraak vastgelegd',
  'intake LeerbaarheidstoetsController.toon': 'Leerbaarheidstoets bekeken',
  'intake LeerbaarheidstoetsController.plan': 'Leerbaarheidstoets gepland',
  'intake LeerbaarheidstoetsController.zegAf': 'Leerbaarheidstoets afgezegd',
  'intake LeerbaarheidstoetsController.neemAf': 'Afname van de leerbaarheidstoets vastgelegd',
  'intake LeerbaarheidstoetsController.legUitslagVast': 'Uitslag van de leerbaarheidstoets vastgelegd',
  'intake LeerbaarheidstoetsController.ontheef': 'Leerbaarheidstoets: vastgelegd dat die niet nodig is',
  'intake PipVanDossierController.maak': 'Concept van de PIP gemaakt',
  'intake PipVanDossierController.neemLopendOver': 'PIP van eerder overgenomen',
  'intake PipVanDossierController.lijst': 'Lijst van PIP-versies bekeken',
  'intake PipVanDossierController.legBijstandVast': 'Recht op bijstand vastgelegd',
  'intake PipController.toon': 'PIP bekeken',
  'intake PipController.bewerk': 'PIP bewerkt',
  'intake PipController.toets': 'PIP gecontroleerd',
  'intake PipController.biedAan': 'PIP aangeboden voor besluit',
  'intake PipController.trekIn': 'Concept van de PIP ingetrokken',
  'intake PipController.geefTerug': 'PIP teruggegeven aan de opsteller',
  'intake PipController.stelVast': 'PIP vastgesteld',
  'intake PipController.maakBekend': 'PIP bekendgemaakt',
  'intake PipController.wijzig': 'Wijziging van de PIP begonnen',
  'intake PipController.brief': 'Brief bekeken',
  'intake PipController.probeerBrief': 'Voorbeeld van de brief bekeken',
  'intake PipController.beschikking': 'Brief (PDF) geopend',
  'intake PipController.registreer': 'Bezwaar vastgelegd',
  'intake BezwaarController.beslis': 'Besluit op bezwaar vastgelegd',
  'intake VerhuizingController.biedAan': 'Dossier aangeboden aan een andere gemeente',
  'intake VerhuizingController.lijst': 'Gezien in de lijst van verhuizingen',
  'intake VerhuizingController.toon': 'Overdracht bekeken',
  'intake VerhuizingController.trekIn': 'Overdracht ingetrokken',
  'intake VerhuizingController.aanvaard': 'Overdracht aanvaard',
  'intake VerhuizingController.weiger': 'Overdracht geweigerd',
  'casusregie AuditController.zoek': 'Opgezocht in het logboek',
  'casusregie AuditController.exporteer': 'Logboek geëxporteerd',
  'casusregie DossierController.lijst': 'Gezien in de lijst van casusregie',
  'casusregie DossierController.boetevoorstellen': 'Gezien in de lijst van boetevoorstellen',
  'leerroutes PlaatsingsverzoekController.wachtlijst': 'Gezien op de wachtlijst voor een leerroute',
  'ontzorgen OntzorgsignaalController.lijst': 'Gezien in de lijst van ontzorgen',
};

/** Nobody did it: a fact of another context arrived, or a daily job ran. */
export const SYSTEEM = 'systeem';

/** The words of an act; of one that is not known the code, so that nothing is left out. */
export const handelingWoorden = (v: { context: string; actie: string; organisatie: string }): string =>
  HANDELING_WOORDEN[`${v.context} ${v.actie}`] ?? (v.organisatie === SYSTEEM ? `Automatisch verwerkt: ${v.actie}` : v.actie);

/** Somebody looked at, or did something with, this file. The same by the same person on one day is one line, with how often. */
export class InzageRegel {
  @IsUUID() id!: string;
  /** The last time on that day. */
  @IsISO8601() op!: string;
  @IsIn(['inzage', 'handeling']) soort!: 'inzage' | 'handeling';
  @IsString() handeling!: string;
  /** Under which tasks of the schaalniveau-matrix (doelbinding). */
  @IsArray() @IsString({ each: true }) taken!: string[];
  /** Name of a colleague of this gemeente; absent for somebody of elsewhere, of whom only the organisation is told. */
  @Optioneel() @IsString() naam?: string | null;
  @IsString() organisatie!: string;
  @IsInt() @Min(1) aantal!: number;
}
