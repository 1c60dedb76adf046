import { IsDatum } from '@wegwijs/kernel';
import { Deel, Delen, Geheel, Gemeentecode, JaNee, Keuze, Keuzes, Optioneel, Sleutel } from '@wegwijs/kernel/velden';
import { IsInt, IsString } from 'class-validator';
import { DUUREENHEDEN, OmstandigheidInvoer, ONDERBREKING_SOORTEN, VERLENGING_UITKOMSTEN, type Duureenheid, type OnderbrekingSoort, type VerlengingUitkomst } from './termijn.invoer.ts';
import { VERLENGINGSGRONDEN, type Verlengingsgrond } from './termijn.verlenging.ts';

export class RegieDuurUit {
  @IsInt() aantal!: number;
  @Keuze(DUUREENHEDEN) eenheid!: Duureenheid;
}

/** One day that a last day moved. */
export class RegieVerschuivingUit {
  @IsDatum() van!: string;
  @IsDatum() naar!: string;
  @IsString() reden!: string;
  @IsString() bron!: string;
}

/** Days on which a term stood still; `tot` is the first running day. */
export class RegieOpschortingUit {
  @IsDatum() van!: string;
  @IsDatum() tot!: string;
  @IsString() reden!: string;
  @IsString() bron!: string;
}

export class TermijnVerlengingUit {
  @Deel(RegieDuurUit) duur!: RegieDuurUit;
  @IsString() reden!: string;
  @IsString() bron!: string;
}

export class RegieZonderAtwUit {
  @IsString() reden!: string;
  @IsString() bron!: string;
}

/** A last day with every step of how it was computed. `einde` is inclusive. */
export class RegieTermijnUit {
  @IsString() code!: string;
  @IsString() aanleiding!: string;
  @IsDatum() dag0!: string;
  @Deel(RegieDuurUit) duur!: RegieDuurUit;
  @IsString() bron!: string;
  @Keuze(['wettelijk', 'streefnorm']) soort!: 'wettelijk' | 'streefnorm';
  @IsDatum() ruwEinde!: string;
  @Delen(RegieOpschortingUit, 100) opschortingen!: RegieOpschortingUit[];
  @Delen(TermijnVerlengingUit, 100) verlengingen!: TermijnVerlengingUit[];
  @Delen(RegieVerschuivingUit, 100) verschuivingen!: RegieVerschuivingUit[];
  @Optioneel() @Deel(RegieZonderAtwUit) zonderAtw?: RegieZonderAtwUit;
  @IsDatum() einde!: string;
}

/** DUO and we differ; days: DUO minus ours. */
export class TermijnVerschilUit {
  @Keuze(['begin', 'einde']) wat!: 'begin' | 'einde';
  @IsDatum() eigen!: string;
  @IsDatum() duo!: string;
  @IsInt() dagen!: number;
}

/** Who recorded a fact, and whether it was taken back. */
export class TermijnFeitUit {
  @Sleutel() id!: string;
  @Optioneel() @IsString() doorNaam!: string | null;
  @Optioneel() @IsDatum() ingetrokkenOp!: string | null;
  @Optioneel() @IsString() ingetrokkenReden!: string | null;
}

export class DuoTermijnUit extends TermijnFeitUit {
  @IsDatum() begin!: string;
  @IsDatum() einde!: string;
  @IsDatum() ontvangenOp!: string;
}

/** A request. `verwacht`: what the text gives; null when it gives no length. `besluitUiterlijk`: eight weeks for DUO. */
export class VerlengingsverzoekUit extends TermijnFeitUit {
  @Keuze(VERLENGINGSGRONDEN) grond!: Verlengingsgrond;
  @Keuze(['aangevraagd', ...VERLENGING_UITKOMSTEN]) stand!: 'aangevraagd' | VerlengingUitkomst;
  @IsDatum() aangevraagdOp!: string;
  @IsDatum() besluitUiterlijk!: string;
  @Delen(OmstandigheidInvoer, 20) perioden!: OmstandigheidInvoer[];
  @Optioneel() @IsDatum() verklaardOp!: string | null;
  @Optioneel() @Deel(RegieDuurUit) verwacht!: RegieDuurUit | null;
  @IsString() bron!: string;
  @Optioneel() @IsDatum() beslotenOp!: string | null;
  @Optioneel() @Deel(RegieDuurUit) duur!: RegieDuurUit | null;
  @Optioneel() @IsDatum() nieuwEinde!: string | null;
}

/** A gap; `tot` is the first day back, null while away. `uiterlijk`: the last day back that keeps the plicht alive. */
export class OnderbrekingUit extends TermijnFeitUit {
  @Keuze(ONDERBREKING_SOORTEN) soort!: OnderbrekingSoort;
  @IsDatum() van!: string;
  @Optioneel() @IsDatum() tot!: string | null;
  @IsDatum() uiterlijk!: string;
  @JaNee() beeindigtPlicht!: boolean;
}

/** A new term that DUO set with a boete. */
export class TermijnNaBoeteUit {
  @IsDatum() boeteOp!: string;
  @IsInt() maanden!: number;
  @Optioneel() @IsDatum() begin?: string;
  @Optioneel() @IsDatum() einde?: string;
}

/** The new term that would follow when the termijn ended with what is recorded today. An outlook: DUO decides, and weighs the person (Keren). */
export class TermijnVooruitzichtUit {
  @IsInt() maanden!: number;
  @Keuzes(['24', '25']) artikelen!: ('24' | '25')[];
  @IsString() bron!: string;
}

/** The inburgeringstermijn with everything that moved it. Begin and end are null as long as there is no PIP. */
export class InburgeringstermijnUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() dossierId!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Optioneel() @IsDatum() begin!: string | null;
  @Optioneel() @IsDatum() einde!: string | null;
  @Optioneel() @Keuze(['duo', 'eigen']) leidend!: 'duo' | 'eigen' | null;
  @Optioneel() @IsDatum() eigenEinde!: string | null;
  /** Days from today to the last day; negative when it has passed. */
  @Optioneel() @IsInt() dagen!: number | null;
  @Delen(TermijnVerschilUit, 2) verschillen!: TermijnVerschilUit[];
  /** The first is the termijn itself, each later one a new term after a boete of DUO. */
  @Delen(RegieTermijnUit, 100) termijnen!: RegieTermijnUit[];
  /** First day for a request. */
  @Optioneel() @Deel(RegieTermijnUit) verzoekVanaf!: RegieTermijnUit | null;
  @Delen(DuoTermijnUit, 500) duo!: DuoTermijnUit[];
  @Delen(VerlengingsverzoekUit, 500) verlengingen!: VerlengingsverzoekUit[];
  @Delen(OnderbrekingUit, 500) onderbrekingen!: OnderbrekingUit[];
  @Delen(TermijnNaBoeteUit, 50) nieuweTermijnen!: TermijnNaBoeteUit[];
  /** From the first day for a request on; null before it, and when nothing is missing. */
  @Optioneel() @Deel(TermijnVooruitzichtUit) bijVerstrijken!: TermijnVooruitzichtUit | null;
}
