import { IsDatum } from '@wegwijs/kernel';
import { IsISO8601, Matches } from 'class-validator';
import { AGENDA_SOORTEN, AGENDA_STANDEN, type AgendaSoort, type AgendaStand } from './agenda.ts';
import { Delen, Geheel, Gemeentecode, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';

/** One line of the agenda. Without `tijd` it is the whole day. */
export class AgendaRegel {
  @Gemeentecode() gemeentecode!: string;
  /** Of this line for as long as it exists: an appointment that is moved keeps it. */
  @Matches(/^(gesprek|toetsoproep|toets|termijn)-[0-9a-f-]{36}$/) id!: string;
  @Keuze(AGENDA_SOORTEN) soort!: AgendaSoort;
  @IsDatum() op!: string;
  @Optioneel() @Tekst(5) tijd?: string;
  @Optioneel() @Geheel(1, 1440) duurMinuten?: number;
  @Optioneel() @Tekst(120) plaats?: string;
  @Sleutel() dossierId!: string;
  @Tekst(40) zaaknummer!: string;
  @Tekst(400) naam!: string;
  @Optioneel() @Sleutel() behandelaar!: string | null;
  @Optioneel() @Tekst(200) behandelaarNaam!: string | null;
  @Keuze(AGENDA_STANDEN) stand!: AgendaStand;
}

/** The days that were shown and what stands on them, by day and time. */
export class AgendaUit {
  @IsDatum() van!: string;
  @IsDatum() tot!: string;
  @Delen(AgendaRegel, 500) regels!: AgendaRegel[];
  /** There is more than fits: ask for fewer days. */
  @JaNee() afgekapt!: boolean;
}

/** A new address to subscribe to. It is shown here once and never again. */
export class AgendaAdresUit {
  /** Path at the poort. */
  @Matches(/^\/agenda\/\d{4}-[A-Za-z0-9_-]{43}\.ics$/) adres!: string;
  @IsISO8601() sindsOp!: string;
}

export class AgendaAbonnementUit {
  @JaNee() actief!: boolean;
  @Optioneel() @IsISO8601() sindsOp!: string | null;
  /** Last time that a calendar program asked for it. */
  @Optioneel() @IsISO8601() laatstOpgehaaldOp!: string | null;
}
