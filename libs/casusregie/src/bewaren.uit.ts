import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Delen, Gemeentecode, Geheel, JaNee, Keuze, Sleutel } from '@wegwijs/kernel/velden';
import { IsObject, IsOptional, IsString } from 'class-validator';
import { VERNIETIGERS, VERNIETIGING_STANDEN, type Vernietiger, type VernietigingStand } from './bewaren.ts';
import { PLICHT_EINDE_GRONDEN, type PlichtEindeGrond } from './einde.ts';

/** Proposes what may go: every dossier of the gemeente whose term is over. */
export class VernietigingVoorstel {
  @Gemeentecode() gemeentecode!: string;
  /** Keep the few facts of Besluit art. 9.9 lid 2 apart, for fifty years at most. */
  @JaNee() kernBewaren!: boolean;
}

export class VernietigingslijstUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Keuze(VERNIETIGING_STANDEN) stand!: VernietigingStand;
  @JaNee() kernBewaren!: boolean;
  @IsDatum() voorgesteldOp!: Datum;
  @IsString() voorgesteldNaam!: string;
  @Keuze(VERNIETIGERS) voorgesteldRol!: Vernietiger;
  /** Dossiers that are still on it. */
  @Geheel(0, 1_000_000) aantal!: number;
}

/** A dossier on a list. */
export class VernietigingsregelUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @IsOptional() @IsString() naam!: string | null;
  @IsDatum() plichtEinde!: Datum;
  @Keuze(PLICHT_EINDE_GRONDEN) grond!: PlichtEindeGrond;
  /** Last day on which it had to be kept. */
  @IsDatum() bewaardTot!: Datum;
}

/** That something was destroyed, without what it was: counts per kind of data, a hash of the ids, who and when. */
export class VernietigingsbewijsUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(0, 1_000_000) dossiers!: number;
  /** Dossiers that were on the list and stayed, because they may not go any more. */
  @Geheel(0, 1_000_000) overgeslagen!: number;
  /** Rows per table. */
  @IsObject() rijen!: Record<string, number>;
  /** SHA-256 of the ids of the dossiers, sorted, one a line: whoever still has the ids can see that they were these. */
  @IsString() sha256!: string;
  @IsDatum() vernietigdOp!: Datum;
  @IsString() voorgesteldNaam!: string;
  @IsString() vernietigdNaam!: string;
}

export class BewarenUit {
  @Delen(VernietigingslijstUit, 100) lijsten!: VernietigingslijstUit[];
  @Delen(VernietigingsbewijsUit, 100) bewijzen!: VernietigingsbewijsUit[];
}
