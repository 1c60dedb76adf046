import { berekenTermijn, geldend, IsDatum, type Datum, type Termijn } from '@wegwijs/kernel';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Min } from 'class-validator';
import { AANBOD_NA_PIP, START_ONDERWIJSROUTE_NA_PIP } from './normen.ts';

export const VERZOEKSTANDEN = ['wacht', 'vervallen'] as const;
export type Verzoekstand = (typeof VERZOEKSTANDEN)[number];
export type Leerroute = 'b1' | 'onderwijs' | 'z';

/** Someone needs a place in a leerroute: what the class must offer, never why. */
export class Plaatsingsverzoek {
  @Matches(/^\d{4}$/) gemeentecode!: string;
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @IsUUID() pipId!: string;
  @IsIn(VERZOEKSTANDEN) stand!: Verzoekstand;
  @IsIn(['b1', 'onderwijs', 'z']) leerroute!: Leerroute;
  @IsOptional() @IsString() startniveau!: string | null;
  @IsOptional() @IsInt() urenPerWeek!: number | null;
  @IsOptional() @IsInt() cursusuren!: number | null;
  @IsArray() @IsString({ each: true }) lesdagen!: string[];
  @IsOptional() @IsBoolean() kinderopvangNodig!: boolean | null;
  /** Last day on which the start is in time, inclusive; the waiting list is ordered by it. */
  @IsDatum() uiterlijkeStart!: Datum;
}

/**
 * Does the college owe this person an offer? A course for asielstatushouders (Wi2021 art. 16 in verbinding met art. 13 lid 1), the Z-route
 * for everyone (Besluit inburgering 2021 art. 3.14 lid 1); gezins- and overige migranten buy their own course.
 */
export const krijgtAanbod = (f: { doelgroep: string; leerroute: Leerroute }): boolean => f.doelgroep === 'asiel' || f.leerroute === 'z';

/** The last day to start, counted from the dagtekening of the PIP, explained. */
export function uiterlijkeStart(f: { leerroute: Leerroute; dagtekening: Datum }): Termijn {
  const norm = geldend(f.leerroute === 'onderwijs' ? START_ONDERWIJSROUTE_NA_PIP : AANBOD_NA_PIP, f.dagtekening);
  return berekenTermijn({ norm, aanleiding: 'dagtekening van het PIP', dag0: f.dagtekening });
}
