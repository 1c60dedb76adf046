import { AuditFilter, AuditRegel, type AuditPeriode } from '@wegwijs/casusregie';
import { IsDatum } from '@wegwijs/kernel';
import { PaginaVan } from '@wegwijs/platform';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** A page of what is searched; the fields of PaginaQuery, because a class has one parent. */
export class AuditVraag extends AuditFilter {
  @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
  @IsOptional() @IsInt() @Min(1) @Max(100) limiet: number = 25;
}

/** A page of lines, and the days that were really searched. */
export class AuditBladzij extends PaginaVan(AuditRegel) implements AuditPeriode {
  declare rijen: AuditRegel[];
  declare volgende: string | null;
  declare totaal: number | string;
  @IsDatum() van!: string;
  @IsDatum() tot!: string;
}
