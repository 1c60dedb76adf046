import { IsDatum, type Datum, type Soort } from '@wegwijs/kernel';
import { Delen, Gemeentecode, Geheel, JaNee, Keuze, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { KPI_CODES, KPI_EENHEDEN, KPI_GROEPEN, OORDELEN, type KpiCode, type KpiEenheid, type KpiGroep, type Oordeel } from './sturing.ts';

/** A target of the gemeente itself, from a day on. Percent, days or a number, as the KPI counts. */
export class StreefwaardeInvoer {
  @Gemeentecode() gemeentecode!: string;
  @Keuze(KPI_CODES) kpi!: KpiCode;
  @IsDatum() vanaf!: Datum;
  @Geheel(0, 10_000) waarde!: number;
  /** Where it was decided: a plan, a besluit of the raad. */
  @Tekst(300) toelichting!: string;
}

export class StreefwaardeUit extends StreefwaardeInvoer {
  @IsString() doorNaam!: string;
}

/** One KPI of one gemeente. */
export class KpiUit {
  @Gemeentecode() gemeentecode!: string;
  @Keuze(KPI_CODES) kpi!: KpiCode;
  @Keuze(KPI_GROEPEN) groep!: KpiGroep;
  @Keuze(KPI_EENHEDEN) eenheid!: KpiEenheid;
  @IsOptional() @Keuze(['hoger', 'lager']) beter!: 'hoger' | 'lager' | null;
  @IsString() bron!: string;
  @IsOptional() @IsInt() waarde!: number | null;
  @IsOptional() @IsInt() teller!: number | null;
  @IsOptional() @IsInt() noemer!: number | null;
  /** It was from 1 up to and including 4, and is not told. */
  @JaNee() klein!: boolean;
  @IsOptional() @IsInt() streef!: number | null;
  @IsOptional() @IsString() streefBron!: string | null;
  @IsOptional() @Keuze(['wettelijk', 'streefnorm']) streefSoort!: Soort | null;
  /** The gemeente set this target itself. */
  @JaNee() streefEigen!: boolean;
  @IsOptional() @Keuze(OORDELEN) oordeel!: Oordeel | null;
}

/** The numbers of a period; `van` up to and including `totEnMet` is what was counted. Without numbers when nothing of it can be counted yet. */
export class SturingUit {
  @IsString() periode!: string;
  @IsOptional() @IsDatum() van!: Datum | null;
  @IsOptional() @IsDatum() totEnMet!: Datum | null;
  /** Exact over the own caseload; else small counts are left out and the others rounded. */
  @JaNee() beschermd!: boolean;
  @Delen(KpiUit, 1000) kpis!: KpiUit[];
}

/** Somebody behind a number. */
export class KpiDossierUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Sleutel() dossierId!: string;
  @IsOptional() @IsString() naam!: string | null;
  @IsOptional() @IsString() behandelaarNaam!: string | null;
  /** The day it was counted on. */
  @IsDatum() op!: Datum;
  /** It meets what the KPI counts. */
  @JaNee() telt!: boolean;
  @IsOptional() @IsInt() dagen!: number | null;
  /** A code: the part of the exam, the ground, the change of route. */
  @IsOptional() @IsString() wat!: string | null;
}
