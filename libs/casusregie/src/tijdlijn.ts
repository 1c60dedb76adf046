import { IsDatum, type Datum } from '@wegwijs/kernel';
import { IsIn, IsISO8601, IsObject, IsOptional, IsString, IsUUID } from 'class-validator';

/**
 * What can stand on the timeline of a dossier. A line is a fact with its day; it is never changed, a correction is a later line. Amounts stay
 * out: the timeline is read by more people than the money is.
 */
export const TIJDLIJN_SOORTEN = [
  'dossier-geopend', 'gehuisvest', 'intake-afgerond', 'pip-vastgesteld', 'pip-gewijzigd', 'pip-bekendgemaakt', 'boete-voorgesteld', 'overgedragen', 'dossier-gesloten',
  'opdracht-gegeven', 'opdracht-aanvaard', 'opdracht-teruggegeven', 'opdracht-ingetrokken', 'opdracht-afgerond',
  'gesprek-gepland', 'gesprek-gehouden', 'gesprek-niet-verschenen', 'gesprek-afgezegd', 'aanwezigheid-gemeld', 'inspanning-gemeld', 'aanbod-gedaan', 'aanbodverklaring-afgegeven',
  'begeleiding-aangekondigd', 'begeleiding-begonnen', 'begeleiding-maatwerk', 'begeleiding-gedeeld', 'begeleiding-beeindigd', 'verwezen', 'verwijzing-beantwoord', 'verwijzing-ingetrokken', 'verwijzing-afgerond',
  'examen-geregistreerd', 'lesuren-geregistreerd', 'taalschakel-beeindigd', 'z-eindgesprek-gevoerd', 'leerroutefeit-ingetrokken', 'voldaan-vastgesteld', 'certificaat-uitgereikt',
  'termijn-van-duo', 'verlenging-aangevraagd', 'verlenging-besloten', 'onderbreking-vastgelegd', 'onderbreking-beeindigd', 'termijn-feit-ingetrokken', 'plicht-geeindigd', 'plicht-einde-gecorrigeerd', 'plicht-einde-herroepen',
  'pvt-getekend', 'pvt-ondertekening-herroepen', 'pvt-afgerond', 'pvt-niet-voltooid', 'map-afgerond', 'module-heropend', 'map-niet-verplicht', 'map-weer-verplicht', 'participatie-begonnen', 'participatie-beeindigd',
  'brief-verzonden', 'besluit-genomen', 'besluit-bekendgemaakt', 'besluit-vervangen', 'besluit-herroepen', 'besluit-ingetrokken', 'bezwaar-ontvangen', 'bezwaar-beslist',
  'handhaving-oproep', 'handhaving-waarschuwing', 'handhaving-uitkomst', 'overtreding-geconstateerd', 'sanctievraag-gesteld', 'sanctievraag-beantwoord', 'boete-voornemen', 'boete-zienswijze', 'boete-besloten', 'boete-afgezien',
  'boete-bekendgemaakt', 'boete-rechtsgang', 'boete-rechtsgang-beslist', 'boete-betaling', 'boete-vervallen', 'boete-van-duo',
  'ontzorgen-gestart', 'ontzorgen-eindigt', 'ontzorgen-geeindigd',
] as const;
export type TijdlijnSoort = (typeof TIJDLIJN_SOORTEN)[number];

/** Facts beside a line: ids, codes, days and counts. No amount, no health, no free text. */
export type TijdlijnFeiten = Readonly<Record<string, string | number | boolean | null>>;

export class RegieTijdlijnRegel {
  @IsUUID() id!: string;
  /** The day it happened. */
  @IsDatum() op!: Datum;
  /** When it was written down. */
  @IsISO8601() tijdstip!: string;
  @IsIn(TIJDLIJN_SOORTEN) soort!: TijdlijnSoort;
  @IsOptional() @IsUUID() bron!: string | null;
  @IsObject() feiten!: TijdlijnFeiten;
  @IsOptional() @IsString() door!: string | null;
}
