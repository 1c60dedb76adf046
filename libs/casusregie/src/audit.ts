import { geweigerd, IsDatum, plusDagen, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { IsArray, IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { AUDIT_CONTEXTEN, AUDIT_SOORTEN } from './audit.soorten.ts';

/** Days that one search may cover when it is not about one person: the log of a gemeente grows by tens of thousands of lines a day. */
export const AUDIT_DAGEN = 92;
/** Lines in one export. */
export const AUDIT_EXPORT_MAXIMUM = 50_000;

const Een = (waarden: readonly string[]): PropertyDecorator => IsIn(waarden, { message: `$property moet een van deze waarden zijn: ${waarden.join(', ')}` });

/** Which lines. Filters that are left out do not filter. */
export class AuditFilter {
  /** Who did it: the id of the person behind the account. */
  @IsOptional() @Matches(/^[\x21-\x7e]{1,100}$/, { message: '$property moet een sleutel van hoogstens 100 tekens zijn' }) persoon?: string;
  /** About whom: the id of a dossier or of a person. */
  @IsOptional() @IsUUID(undefined, { message: '$property moet een geldige sleutel (uuid) zijn' }) betrokkene?: string;
  /** The act, exactly as the audit names it: `PipController.stelVast`. */
  @IsOptional() @IsString({ message: '$property moet tekst zijn' }) @MaxLength(100, { message: '$property mag hoogstens 100 tekens hebben' }) actie?: string;
  @IsOptional() @Een(AUDIT_SOORTEN) soort?: (typeof AUDIT_SOORTEN)[number];
  @IsOptional() @Een(AUDIT_CONTEXTEN) context?: (typeof AUDIT_CONTEXTEN)[number];
  /** First and last day, inclusive. */
  @IsOptional() @IsDatum() van?: Datum;
  @IsOptional() @IsDatum() tot?: Datum;
}

export interface AuditPeriode {
  van: Datum;
  tot: Datum;
}

/**
 * The days that a search covers. About one person it goes back as far as is asked; otherwise at most AUDIT_DAGEN, and that many back
 * from `tot` when no first day is given.
 */
export function auditPeriode(f: AuditFilter, vandaag: Datum): AuditPeriode {
  const tot = f.tot ?? vandaag;
  const begin = f.persoon || f.betrokkene ? '2022-01-01' : plusDagen(tot, 1 - AUDIT_DAGEN);
  return { van: f.van ?? (begin < tot ? begin : tot), tot };
}

/** May so much be searched at once? */
export function beoordeelAuditPeriode(f: AuditFilter, { van, tot }: AuditPeriode): Uitkomst {
  const bron = 'Werkafspraak: het zoeken in het logboek mag het werk niet ophouden';
  if (van > tot) return geweigerd('PeriodeOmgekeerd', bron, { veld: 'van', feiten: { van, tot } });
  const teLang = !f.persoon && !f.betrokkene && plusDagen(van, AUDIT_DAGEN) <= tot;
  return teLang ? geweigerd('PeriodeTeLang', bron, { veld: 'van', feiten: { van, tot, hoogstens: AUDIT_DAGEN } }) : toegestaan;
}

/** One line of the audit: ids and codes, never a name of who it is about. */
export class AuditRegel {
  @IsUUID() id!: string;
  @IsISO8601() op!: string;
  @IsIn(AUDIT_SOORTEN) soort!: (typeof AUDIT_SOORTEN)[number];
  @IsString() context!: string;
  @IsString() actie!: string;
  /** Under which tasks (doelbinding); 'alle' for what the system does. */
  @IsArray() @IsString({ each: true }) taken!: string[];
  @IsString() persoon!: string;
  @IsString() organisatie!: string;
  @IsOptional() @IsString() organisatieNaam!: string | null;
  @IsOptional() @IsUUID() betrokkene!: string | null;
  @IsString() traceId!: string;
}
