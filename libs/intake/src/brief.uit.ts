import { IsDatum } from '@wegwijs/kernel';
import { BriefAdresUit, BriefAfzenderUit, BriefBlokUit, blokUit, Teksten, type BriefDocument } from '@wegwijs/kernel/brief';
import { Deel, Delen, Optioneel } from '@wegwijs/kernel/velden';
import { IsBoolean, IsInt, IsString, IsUUID, Matches, Min } from 'class-validator';
import { PipEisUit } from './pip.uit.ts';

/** The letter as data: the same blocks, in the same order, as the PDF. */
export class BriefUit {
  @IsUUID() pipId!: string;
  /** Nothing was decided: this is how the letter would read if it were decided today. */
  @IsBoolean() concept!: boolean;
  /** Which letter about this version; only of one that was made. */
  @Optioneel() @IsInt() @Min(1) volgnr?: number;
  @Optioneel() @Matches(/^[0-9a-f]{64}$/) sha256?: string;
  @IsString() sjabloon!: string;
  @IsString() titel!: string;
  @IsString() kenmerk!: string;
  @IsDatum() dagtekening!: string;
  @Deel(BriefAfzenderUit) afzender!: BriefAfzenderUit;
  @Deel(BriefAdresUit) geadresseerde!: BriefAdresUit;
  @Delen(BriefBlokUit, 500) blokken!: BriefBlokUit[];
  /** What the law still misses or does not allow; empty for a letter that was made. */
  @Delen(PipEisUit, 60) gebreken!: PipEisUit[];
  /** Characters that cannot be printed: with these the letter cannot be decided. */
  @Teksten(1000) nietDrukbaar!: string[];
}

/** A document as it goes over the line. Rows become objects, because a list in a list has no class to hold it against. */
export function briefUit(d: BriefDocument, meer: Pick<BriefUit, 'pipId' | 'gebreken' | 'nietDrukbaar'> & Partial<Pick<BriefUit, 'volgnr' | 'sha256'>>): BriefUit {
  const { sjabloon, titel, kenmerk, dagtekening, afzender, geadresseerde } = d;
  return { ...meer, concept: d.concept === true, sjabloon, titel, kenmerk, dagtekening, afzender, geadresseerde, blokken: d.blokken.map(blokUit) };
}
