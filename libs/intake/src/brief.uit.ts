import { IsDatum } from '@wegwijs/kernel';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, IsUUID, Matches, Max, Min } from 'class-validator';
import type { Blok, BriefDocument } from './brief.ts';
import { PipEisUit } from './pip.uit.ts';
import { Deel, Delen, Optioneel } from './velden.ts';

const Teksten = (max: number): PropertyDecorator => (doel, naam) => {
  IsArray()(doel, naam as string);
  ArrayMaxSize(max)(doel, naam as string);
  IsString({ each: true })(doel, naam as string);
};

/** Name and address as they are printed, line by line. */
export class BriefAdresUit {
  @IsString() naam!: string;
  @Teksten(10) adres!: string[];
}

export class BriefAfzenderUit extends BriefAdresUit {
  @Optioneel() @IsString() telefoon?: string;
  @Optioneel() @IsString() email?: string;
  @Optioneel() @IsString() website?: string;
}

export class BriefRijUit {
  @Teksten(20) cellen!: string[];
}

/** One block of the letter: a 'kop' and an 'alinea' have `tekst`, a 'lijst' has `punten`, a 'tabel' has `koppen` and `rijen`. */
export class BriefBlokUit {
  @IsIn(['kop', 'alinea', 'lijst', 'tabel']) soort!: Blok['soort'];
  /** Of a 'kop': 1 opens a part of the letter, 2 a subject inside it. */
  @Optioneel() @IsInt() @Min(1) @Max(2) niveau?: 1 | 2;
  @Optioneel() @IsString() tekst?: string;
  @Optioneel() @Teksten(100) punten?: string[];
  @Optioneel() @Teksten(20) koppen?: string[];
  @Optioneel() @Delen(BriefRijUit, 200) rijen?: BriefRijUit[];
}

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

const blokUit = (b: Blok): BriefBlokUit => (b.soort === 'tabel' ? { ...b, rijen: b.rijen.map((cellen) => ({ cellen })) } : { ...b });

/** A document as it goes over the line. Rows become objects, because a list in a list has no class to hold it against. */
export function briefUit(d: BriefDocument, meer: Pick<BriefUit, 'pipId' | 'gebreken' | 'nietDrukbaar'> & Partial<Pick<BriefUit, 'volgnr' | 'sha256'>>): BriefUit {
  const { sjabloon, titel, kenmerk, dagtekening, afzender, geadresseerde } = d;
  return { ...meer, concept: d.concept === true, sjabloon, titel, kenmerk, dagtekening, afzender, geadresseerde, blokken: d.blokken.map(blokUit) };
}
