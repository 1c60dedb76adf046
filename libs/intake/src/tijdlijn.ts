import { IsDatum } from '@wegwijs/kernel';
import { schrijfDatum } from '@wegwijs/kernel/brief';
import { IsIn, IsInt, IsISO8601, IsString, IsUUID, Min } from 'class-validator';
import { ONDERDELEN } from './brede-intake.ts';
import { LEERROUTE_NAAM } from './brief.woorden.ts';
import { WACHTGRONDEN } from './klokken.ts';
import type { PipLeerroute, PipSoort } from './pip.ts';
import type { EindeGrond } from './plicht-einde.ts';
import { Deel, Optioneel } from '@wegwijs/kernel/velden';

export const TIJDLIJN_SOORTEN = ['contact', 'besluit', 'bericht', 'voortgang', 'huisvesting'] as const;
export type TijdlijnSoort = (typeof TIJDLIJN_SOORTEN)[number];

export const VERWIJZINGEN = ['pip', 'brief', 'oproep', 'overdracht'] as const;

/**
 * What a line is made from, as the tables have it. Codes, days and numbers only: what people wrote about a person (why he did not come,
 * why an appointment could not be kept) may be about his health and stays where it was written.
 */
export type TijdlijnFeiten = Readonly<Record<string, string | number | boolean | null | undefined>>;

interface Gebeurtenis {
  soort: TijdlijnSoort;
  titel: string;
  tekst?: (f: TijdlijnFeiten) => string | undefined;
}

const dag = (x: TijdlijnFeiten[string]): string => (typeof x === 'string' ? schrijfDatum(x) : 'onbekend');
const uit = (woorden: Readonly<Record<string, string>>, code: TijdlijnFeiten[string]): string | undefined => woorden[String(code)];

const KOPPELING: Record<string, string> = { hand: 'Opgegeven door COA', csv: 'Opgegeven door COA', duo: 'Opgegeven door DUO', verhuizing: 'Verhuisd uit een andere gemeente' };
const STAP: Record<string, string> = { aangeboden: 'woning aangeboden', huur: 'begin van de huur', betrokken: 'woning betrokken', ingeschreven: 'ingeschreven in de BRP' };
const DOEL: Record<string, string> = { 'brede-intake': 'brede intake', 'leerbaarheidstoets': 'leerbaarheidstoets' };
const UITKOMST: Record<string, string> = {
  'verschenen': 'Gekomen', 'niet-verschenen': 'Niet gekomen', 'onvoldoende-medewerking': 'Niet genoeg meegewerkt', 'weigert-leerbaarheidstoets': 'Wil de leerbaarheidstoets niet doen',
  'verschoonbaar': 'Niet gekomen, met een goede reden',
};
const PIP: Record<PipSoort, string> = { eerste: 'Eerste PIP', wijziging: 'Wijziging', leerroutewissel: 'Andere leerroute', afschalen: 'Examen op niveau A2', 'na-bezwaar': 'Nieuwe PIP na bezwaar', verhuizing: 'PIP na verhuizing' };
const BEZWAAR: Record<string, string> = { 'gegrond': 'Gegrond', 'ongegrond': 'Ongegrond', 'niet-ontvankelijk': 'Niet-ontvankelijk', 'ingetrokken': 'Ingetrokken' };
const EINDE: Record<EindeGrond, string> = {
  'voldaan': 'Voldaan aan de inburgeringsplicht', 'vrijgesteld': 'Vrijgesteld van de inburgeringsplicht', 'ontheven': 'Ontheven van de inburgeringsplicht', 'aow-leeftijd': 'AOW-leeftijd bereikt',
  'verblijf-vervallen': 'Geen verblijfsrecht meer', 'naturalisatie': 'Nederlander geworden', 'onderbreking-langer-dan-een-jaar': 'Langer dan een jaar onderbroken',
  'overlijden': 'Overleden', 'onterecht-wi2021': 'De inburgeringsplicht gold niet', 'koppeling-ingetrokken': 'Koppeling ingetrokken', 'overgedragen': 'Overgedragen aan een andere gemeente',
};

const pip = (f: TijdlijnFeiten): string => `${uit(PIP, f['soort']) ?? 'PIP'}, versie ${f['versie']}, ${LEERROUTE_NAAM[f['leerroute'] as PipLeerroute] ?? ''}`;
const tegen = (f: TijdlijnFeiten): string => (f['tegen'] === 'pw' ? 'Tegen het besluit over ontzorgen' : 'Tegen de PIP');

/** Every event of the intake, in the order in which they follow each other when they fall on one day. The code never changes: links and filters rest on it. */
export const GEBEURTENISSEN = {
  'koppeling': { soort: 'huisvesting', titel: 'Gezin gekoppeld aan de gemeente', tekst: (f) => uit(KOPPELING, f['bron']) },
  'overdracht-ontvangen': { soort: 'bericht', titel: 'Overdracht van een andere gemeente ontvangen' },
  'overdracht-aanvaard': { soort: 'voortgang', titel: 'Dossier overgenomen van een andere gemeente' },
  'dossier-geopend': { soort: 'voortgang', titel: 'Dossier geopend' },
  'kennisgeving': { soort: 'bericht', titel: 'Kennisgeving van DUO ontvangen' },
  'woning-aangeboden': { soort: 'huisvesting', titel: 'Woning aangeboden' },
  'aanbod-vervallen': { soort: 'huisvesting', titel: 'Aanbod van een woning gaat niet door' },
  'huur-begint': { soort: 'huisvesting', titel: 'Huur van de woning begint' },
  'woning-betrokken': { soort: 'huisvesting', titel: 'Woning betrokken' },
  'ingeschreven': { soort: 'huisvesting', titel: 'Ingeschreven in de BRP' },
  'verhuisd': { soort: 'huisvesting', titel: 'Ingeschreven na verhuizing uit een andere gemeente' },
  'huisvesting-gecorrigeerd': {
    soort: 'huisvesting', titel: 'Datum van de huisvesting verbeterd', tekst: (f) => `${uit(STAP, String(f['wat']).replace('correctie ', '')) ?? 'Stap'}: van ${dag(f['vorige'])} naar ${dag(f['dag'])}`,
  },
  'oproep-verzonden': {
    soort: 'contact', titel: 'Uitgenodigd voor een gesprek',
    tekst: (f) => `Voor de ${uit(DOEL, f['doel'])}, op ${dag(f['afspraakOp'])} om ${f['afspraakTijd']} uur${f['waarschuwing'] ? ', met een waarschuwing' : ''}`,
  },
  'oproep-uitkomst': { soort: 'contact', titel: 'Afspraak geweest', tekst: (f) => uit(UITKOMST, f['uitkomst']) },
  'toets-gepland': { soort: 'contact', titel: 'Leerbaarheidstoets gepland', tekst: (f) => (f['tijd'] ? `Om ${f['tijd']} uur` : undefined) },
  'toets-afgenomen': { soort: 'voortgang', titel: 'Leerbaarheidstoets gemaakt' },
  'toets-uitslag': { soort: 'bericht', titel: 'Uitslag van de leerbaarheidstoets', tekst: (f) => (f['advies'] ? `Advies: ${LEERROUTE_NAAM[f['advies'] as PipLeerroute]}` : undefined) },
  'toets-niet-nodig': { soort: 'voortgang', titel: 'Leerbaarheidstoets niet nodig' },
  'derde-gevraagd': { soort: 'contact', titel: 'Informatie gevraagd aan een ander', tekst: (f) => WACHTGRONDEN.find((g) => g.code === f['grond'])?.omschrijving },
  'derde-ontvangen': { soort: 'bericht', titel: 'Informatie van een ander ontvangen', tekst: (f) => WACHTGRONDEN.find((g) => g.code === f['grond'])?.omschrijving },
  'onderdeel-gereed': { soort: 'voortgang', titel: 'Onderdeel van de brede intake klaar', tekst: (f) => ONDERDELEN.find((o) => o.code === f['onderdeel'])?.naam },
  'intake-afgerond': { soort: 'voortgang', titel: 'Brede intake afgerond', tekst: (f) => (f['wijze'] === 'bij-afwezigheid' ? 'Bij afwezigheid' : undefined) },
  'bijstandsrecht': { soort: 'bericht', titel: 'Recht op bijstand vastgelegd', tekst: (f) => (f['vanaf'] ? `Vanaf ${dag(f['vanaf'])}` : 'Geen recht (meer)') },
  'pip-opgesteld': { soort: 'voortgang', titel: 'Concept van de PIP gemaakt', tekst: pip },
  'pip-teruggegeven': { soort: 'voortgang', titel: 'PIP teruggegeven aan de opsteller', tekst: pip },
  'pip-aangeboden': { soort: 'voortgang', titel: 'PIP aangeboden voor besluit', tekst: pip },
  'pip-vastgesteld': { soort: 'besluit', titel: 'PIP vastgesteld', tekst: (f) => `${pip(f)}, gedagtekend ${dag(f['dagtekening'])}` },
  'ontzorgbesluit': { soort: 'besluit', titel: 'Besluit over ontzorgen genomen', tekst: (f) => `Van ${dag(f['begin'])} tot en met ${dag(f['einde'])}` },
  'brief-gemaakt': { soort: 'bericht', titel: 'Brief gemaakt', tekst: (f) => `PIP-beschikking ${f['kenmerk']}, brief ${f['volgnr']}` },
  'pip-bekendgemaakt': { soort: 'besluit', titel: 'PIP bekendgemaakt', tekst: (f) => (f['wijze'] === 'uitreiking' ? 'Aan de inburgeraar gegeven' : 'Verstuurd met de post') },
  'bezwaar': { soort: 'bericht', titel: 'Bezwaar ontvangen', tekst: tegen },
  'bezwaar-beslist': { soort: 'besluit', titel: 'Besluit op bezwaar', tekst: (f) => `${uit(BEZWAAR, f['uitkomst'])}. ${tegen(f)}${f['herroepen'] ? '. Het besluit is herroepen' : ''}` },
  'overdracht-aangeboden': { soort: 'bericht', titel: 'Dossier aangeboden aan een andere gemeente' },
  'overdracht-beantwoord': { soort: 'bericht', titel: 'Antwoord van de andere gemeente', tekst: (f) => (f['status'] === 'geweigerd' ? 'Overdracht geweigerd' : 'Overdracht aanvaard') },
  'dossier-gesloten': { soort: 'voortgang', titel: 'Dossier gesloten', tekst: (f) => uit(EINDE, f['reden']) },
} satisfies Record<string, Gebeurtenis>;

export type TijdlijnCode = keyof typeof GEBEURTENISSEN;
export const TIJDLIJN_CODES = Object.keys(GEBEURTENISSEN) as TijdlijnCode[];

/** What a line says. */
export function tijdlijnWoorden(code: TijdlijnCode, feiten: TijdlijnFeiten): Pick<TijdlijnRegel, 'soort' | 'titel' | 'tekst'> {
  const { soort, titel, tekst } = GEBEURTENISSEN[code] as Gebeurtenis;
  return { soort, titel, tekst: tekst?.(feiten) ?? null };
}

/** Where a line leads. Of a 'brief': `id` is the PIP and `volgnr` the letter about it (GET /v1/pips/{id}/beschikking?volgnr=). */
export class TijdlijnVerwijzing {
  @IsIn(VERWIJZINGEN) soort!: (typeof VERWIJZINGEN)[number];
  @IsUUID() id!: string;
  @Optioneel() @IsInt() @Min(1) volgnr?: number | null;
}

/** One thing that happened. */
export class TijdlijnRegel {
  @IsString() id!: string;
  /** The legal day of the event; for a planned one the day it will be. */
  @IsDatum() op!: string;
  /** The moment, where one is recorded. */
  @Optioneel() @IsISO8601() tijdstip?: string | null;
  @IsIn(TIJDLIJN_SOORTEN) soort!: TijdlijnSoort;
  @IsIn(TIJDLIJN_CODES) code!: TijdlijnCode;
  @IsString() titel!: string;
  @Optioneel() @IsString() tekst?: string | null;
  /** The colleague who did it, when known. */
  @Optioneel() @IsString() door?: string | null;
  @Optioneel() @Deel(TijdlijnVerwijzing) verwijzing?: TijdlijnVerwijzing | null;
}
