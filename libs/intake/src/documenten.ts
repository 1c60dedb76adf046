import { IsDatum } from '@wegwijs/kernel';
import { IsIn, IsInt, IsISO8601, IsString, IsUUID, Matches, Min } from 'class-validator';
import { BEKENDMAKINGSWIJZEN, type Bekendmakingswijze } from './pip.invoer.ts';
import { PIP_SOORTEN, type PipSoort, type PipStatus } from './pip.ts';
import { Optioneel } from '@wegwijs/kernel/velden';

/** 'gereed': decided, not yet announced. 'vervangen': a later letter says it again, or a later PIP takes its place. */
export const DOCUMENT_STANDEN = ['gereed', 'geldig', 'vervangen'] as const;
export type DocumentStand = (typeof DOCUMENT_STANDEN)[number];

/** What a letter is worth today: only the last letter about the PIP that is in force counts. */
export function documentStand(v: { status: PipStatus; volgnr: number; laatste: number }): DocumentStand {
  if (v.volgnr < v.laatste || v.status === 'vervangen' || v.status === 'vervallen') return 'vervangen';
  return v.status === 'bekendgemaakt' ? 'geldig' : 'gereed';
}

/** A letter as it is kept; its bytes are at GET /v1/pips/{pipId}/beschikking?volgnr=. */
export class DocumentUit {
  @IsUUID() id!: string;
  @IsIn(['pip-beschikking']) soort!: 'pip-beschikking';
  @IsUUID() pipId!: string;
  @IsInt() @Min(1) pipVersie!: number;
  @IsIn(PIP_SOORTEN) pipSoort!: PipSoort;
  /** Letters about one version are numbered: the second is a new letter for another day or way of bekendmaking. */
  @IsInt() @Min(1) volgnr!: number;
  @IsString() titel!: string;
  @IsString() kenmerk!: string;
  @IsDatum() dagtekening!: string;
  /** The day of bekendmaking that the letter names. */
  @IsDatum() bekendmakingOp!: string;
  @IsIn(BEKENDMAKINGSWIJZEN) wijze!: Bekendmakingswijze;
  @IsIn(DOCUMENT_STANDEN) stand!: DocumentStand;
  /** Of a 'vervangen' letter: the PIP that took the place of its PIP, when there is one. */
  @Optioneel() @IsUUID() vervangenDoorPipId?: string | null;
  @IsInt() @Min(1) bytes!: number;
  @Matches(/^[0-9a-f]{64}$/) sha256!: string;
  @IsISO8601() gemaaktOp!: string;
}
