import { IsDatum, type Datum, type Soort } from '@wegwijs/kernel';
import { Delen, Gemeentecode, Geheel, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { IsOptional, IsString } from 'class-validator';
import { AFHANDELWIJZEN, SIGNAAL_STANDEN, SIGNAALSOORTEN, type Afhandelwijze, type SignaalSoort, type SignaalStand } from './signaal.ts';

export const SIGNAAL_FILTERS = ['te-doen', 'afgehandeld'] as const;

/** How a signal is put away by a person; `vanzelf` is not for people. */
export class SignaalAfhandeling {
  @Keuze(AFHANDELWIJZEN.filter((w) => w !== 'vanzelf')) wijze!: Exclude<Afhandelwijze, 'vanzelf'>;
  @Optioneel() @Tekst(500) toelichting?: string;
}

/** A warning about one dossier: which deadline, by which norm, since when. */
export class SignaalUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Sleutel() dossierId!: string;
  @IsOptional() @IsString() naam!: string | null;
  @IsOptional() @IsString() behandelaarNaam!: string | null;
  @Keuze(SIGNAALSOORTEN) soort!: SignaalSoort;
  @Keuze(SIGNAAL_STANDEN) stand!: SignaalStand;
  /** First day on which it was a signal. */
  @IsDatum() sinds!: Datum;
  /** Last day of the deadline it is about, inclusive. */
  @IsDatum() uiterlijk!: Datum;
  @IsString() norm!: string;
  @Keuze(['wettelijk', 'streefnorm']) normsoort!: Soort;
  @IsString() bron!: string;
  @IsOptional() @Keuze(AFHANDELWIJZEN) wijze!: Afhandelwijze | null;
  @IsOptional() @IsString() toelichting!: string | null;
  @IsOptional() @IsDatum() afgehandeldOp!: Datum | null;
  @IsOptional() @IsString() afgehandeldDoorNaam!: string | null;
}

export class SignaalAantal {
  @Keuze(SIGNAALSOORTEN) soort!: SignaalSoort;
  @Geheel(1, 100_000_000) aantal!: number;
}

/** How many signals wait, per kind; kinds without one are left out. */
export class SignaalAantallen {
  @Delen(SignaalAantal, SIGNAALSOORTEN.length) aantallen!: SignaalAantal[];
}
