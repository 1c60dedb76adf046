import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Deel, Delen, Geheel, Gemeentecode, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { IsUUID } from 'class-validator';
import { AFBOUWREGELS, AFBOUWREGELSTANDEN, AFBOUWSTAPPEN, INCIDENTSTANDEN, OVERDRACHTSTANDEN, VAARDIGHEDEN } from './afbouw.ts';

export class AfbouwplanUit {
  @Keuze(AFBOUWREGELS) regel!: string;
  @IsDatum() vanaf!: Datum;
  @IsDatum() totEnMet!: Datum;
  @Keuze(AFBOUWREGELSTANDEN) stand!: string;
  @Tekst(300) bron!: string;
}

export class PostOverdrachtUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() huishoudenId!: string;
  @Sleutel() lijn!: string;
  @IsDatum() vanaf!: Datum;
  @Keuze(OVERDRACHTSTANDEN) stand!: string;
  @Optioneel() @Tekst(500) bewijs?: string | null;
  @Optioneel() @IsDatum() bewijsOp?: Datum | null;
}

export class AfbouwgesprekUit {
  @Sleutel() id!: string;
  @Keuze(AFBOUWSTAPPEN) stap!: string;
  @IsDatum() gehoudenOp!: Datum;
  @Tekst(2000) verslag!: string;
  @JaNee() zelfstandig!: boolean;
}

export class ZelfbeoordelingUit {
  @Sleutel() id!: string;
  @Keuze(VAARDIGHEDEN) vaardigheid!: string;
  @Keuze(['voor', 'na']) moment!: string;
  @Geheel(1, 5) score!: number;
  @Optioneel() @Sleutel() lijn?: string | null;
  @IsDatum() op!: Datum;
}

export class IncidentUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() huishoudenId!: string;
  @Sleutel() lijn!: string;
  @Tekst(120) melder!: string;
  @IsDatum() gemeldOp!: Datum;
  @Geheel(1, 5_000_000) achterstand!: number;
  /** RSD pays this post: its own payment is looked at first. */
  @JaNee() eigenPost!: boolean;
  @Keuze(INCIDENTSTANDEN) stand!: string;
  /** Last day for RSD's own look. */
  @IsDatum() onderzoekUiterlijk!: Datum;
  @Optioneel() @Tekst(1000) uitkomst?: string | null;
  @Optioneel() @IsDatum() onderzochtOp?: Datum | null;
  @Optioneel() @IsDatum() benaderdOp?: Datum | null;
}

/** Who trains financiële zelfredzaamheid, by the schaalniveau-matrix of today. */
export class TrainingUit {
  @Tekst(40) niveau!: string;
  @Tekst(80) uitvoerder!: string;
  @JaNee() naderTeBepalen!: boolean;
}

/** The way out of ontzorgen. The plan is empty while nothing runs. */
export class AfbouwUit {
  @Delen(AfbouwplanUit, 10) plan!: AfbouwplanUit[];
  /** Lines of posts that were not handed over with evidence. */
  @IsUUID(undefined, { each: true }) nogOverTeDragen!: string[];
  @Delen(PostOverdrachtUit, 100) overdrachten!: PostOverdrachtUit[];
  @Delen(AfbouwgesprekUit, 10) gesprekken!: AfbouwgesprekUit[];
  @Delen(ZelfbeoordelingUit, 20) zelfbeoordelingen!: ZelfbeoordelingUit[];
  @Delen(IncidentUit, 200) incidenten!: IncidentUit[];
  @Deel(TrainingUit) training!: TrainingUit;
}
