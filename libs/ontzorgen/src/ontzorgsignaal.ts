import { IsDatum, type Datum } from '@wegwijs/kernel';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Min } from 'class-validator';

export const SIGNAALSTANDEN = ['nieuw', 'vervallen'] as const;
export type Signaalstand = (typeof SIGNAALSTANDEN)[number];

/** The PIP says that RSD pays the fixed costs: art. 56a Participatiewet, six months from the day the right to bijstand arises. */
export class Ontzorgsignaal {
  @Matches(/^\d{4}$/) gemeentecode!: string;
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @IsUUID() pipId!: string;
  @IsIn(SIGNAALSTANDEN) stand!: Signaalstand;
  /** First day of the six months; null when the bijstand has not started yet. */
  @IsOptional() @IsDatum() vanaf!: Datum | null;
  /** Last day, inclusive. */
  @IsOptional() @IsDatum() totEnMet!: Datum | null;
  @IsISO8601() ontvangenOp!: string;
  /** Absent until the intake has said who it is. */
  @IsOptional() @IsString() naam?: string | null;
  /** The open household of this person; absent while RSD still has to open one. */
  @IsOptional() @IsUUID() huishoudenId?: string | null;
}
