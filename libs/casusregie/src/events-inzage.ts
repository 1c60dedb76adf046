import { defineEvent, IsDatum, type Datum } from '@wegwijs/kernel';
import { Geheel, Sleutel } from '@wegwijs/kernel/velden';

/** Somebody asks to see what is held about him. Every context that holds a part of it makes its own share. */
export class InzageGevraagdFeiten {
  @Sleutel() dossierId!: string;
  @Sleutel() verzoekId!: string;
  @IsDatum() ontvangenOp!: Datum;
}
export const InzageGevraagd = defineEvent('casusregie', 'InzageGevraagd', InzageGevraagdFeiten);

/** Casusregie collected one part; the next one follows. */
export class InzageStapGezetFeiten {
  @Sleutel() dossierId!: string;
  @Sleutel() verzoekId!: string;
  @Geheel(1, 10_000) gedaan!: number;
}
export const InzageStapGezet = defineEvent('casusregie', 'InzageStapGezet', InzageStapGezetFeiten);
