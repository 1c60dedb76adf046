import { IsDatum } from '@wegwijs/kernel';
import { IsArray, IsIn, IsInt, IsString } from 'class-validator';
import { Deel, Delen, Optioneel } from '@wegwijs/kernel/velden';

export const KLOKSTANDEN = ['nog niet gestart', 'op schema', 'binnen 4 weken', 'binnen 7 dagen', 'te laat', 'wacht op derde', 'gehaald', 'te laat gehaald'] as const;
const EENHEDEN = ['dagen', 'weken', 'maanden', 'jaren'] as const;
const SOORTEN = ['wettelijk', 'streefnorm'] as const;

export class DuurUit {
  @IsInt() aantal!: number;
  @IsIn(EENHEDEN) eenheid!: (typeof EENHEDEN)[number];
}

export class VerschuivingUit {
  @IsDatum() van!: string;
  @IsDatum() naar!: string;
  @IsString() reden!: string;
  @IsString() bron!: string;
}

/** `tot` is exclusive: the first day that counts again. */
export class OpschortingUit {
  @IsDatum() van!: string;
  @IsDatum() tot!: string;
  @IsString() reden!: string;
  @IsString() bron!: string;
}

export class VerlengingUit {
  @Deel(DuurUit) duur!: DuurUit;
  @IsString() reden!: string;
  @IsString() bron!: string;
}

export class ZonderAtwUit {
  @IsString() reden!: string;
  @IsString() bron!: string;
}

/** A last day with every step of how it was computed. `einde` is inclusive. */
export class TermijnUit {
  @IsString() code!: string;
  @IsString() aanleiding!: string;
  @IsDatum() dag0!: string;
  @Deel(DuurUit) duur!: DuurUit;
  @IsString() bron!: string;
  @IsIn(SOORTEN) soort!: (typeof SOORTEN)[number];
  @IsDatum() ruwEinde!: string;
  @Delen(OpschortingUit, 100) opschortingen!: OpschortingUit[];
  @Delen(VerlengingUit, 100) verlengingen!: VerlengingUit[];
  @Delen(VerschuivingUit, 100) verschuivingen!: VerschuivingUit[];
  @Optioneel() @Deel(ZonderAtwUit) zonderAtw?: ZonderAtwUit;
  @IsDatum() einde!: string;
}

/** One clock. Not started: `wachtOp` says for what. Running: `dagen` to the last day, negative when late. Done: `dagen` in hand. */
export class KlokUit {
  @IsIn(KLOKSTANDEN) stand!: (typeof KLOKSTANDEN)[number];
  @Optioneel() @IsInt() dagen?: number;
  @Optioneel() @Deel(TermijnUit) termijn?: TermijnUit;
  @Optioneel() @IsString() grond?: string;
  @Optioneel() @IsArray() @IsString({ each: true }) wachtOp?: string[];
  @Optioneel() @IsString() code?: string;
  @Optioneel() @IsString() bron?: string;
  @Optioneel() @IsIn(SOORTEN) soort?: (typeof SOORTEN)[number];
}

export class PipKlokkenUit {
  @Deel(KlokUit) streefnorm!: KlokUit;
  @Deel(KlokUit) wettelijk!: KlokUit;
}
