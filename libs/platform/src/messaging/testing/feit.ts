import { defineEvent } from '@wegwijs/kernel';
import { IsInt, Max, Min } from 'class-validator';

export class Feit {
  @IsInt() @Min(1) @Max(100_000) nr!: number;
}

/** The event of the messaging tests: the n-th fact of a dossier. */
export const FeitVastgesteld = defineEvent('intake', 'FeitVastgesteld', Feit);
