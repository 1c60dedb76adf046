import { defineEvent } from '@wegwijs/kernel';
import { Geheel, Sleutel } from '@wegwijs/kernel/velden';

/** The intake collected one part of what somebody asked to see; the next one follows. */
export class IntakeInzageStapGezetFeiten {
  @Sleutel() dossierId!: string;
  @Sleutel() verzoekId!: string;
  @Geheel(1, 10_000) gedaan!: number;
}
export const IntakeInzageStapGezet = defineEvent('intake', 'IntakeInzageStapGezet', IntakeInzageStapGezetFeiten);
