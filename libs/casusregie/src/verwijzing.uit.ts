import { IsDatum } from '@wegwijs/kernel';
import { Deel, Geheel, Gemeentecode, JaNee, Keuze, Keuzes, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { OPDRACHT_STANDEN, type OpdrachtStand } from './opdracht.ts';
import { GEGEVENS, PARTNERSOORTEN, type Gegeven, type Partnersoort } from './verwijzing.ts';

export class PartnerUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Tekst(80) naam!: string;
  @Keuze(PARTNERSOORTEN) soort!: Partnersoort;
  @Optioneel() @Tekst(200) bereikbaar!: string | null;
  /** First day without referrals (exclusive). */
  @Optioneel() @IsDatum() tot!: string | null;
  /** What this partner may see, and what for. */
  @Keuzes(GEGEVENS) gegevens!: Gegeven[];
  @Tekst(200) doel!: string;
  @Tekst(300) bron!: string;
}

/** What the partner sees of the person; empty as soon as the referral is over. */
export class VerwijzingPakketUit {
  @Optioneel() @Tekst(200) naam!: string | null;
  @Optioneel() @Tekst(200) adres!: string | null;
  @Optioneel() @Tekst(60) taal!: string | null;
  @Optioneel() @Tekst(30) telefoon!: string | null;
  @Optioneel() @Keuze(['b1', 'onderwijs', 'z']) leerroute!: string | null;
  @Optioneel() @IsDatum() termijnEinde!: string | null;
}

export class VerwijzingRegel {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Sleutel() dossierId!: string;
  @Sleutel() partnerId!: string;
  @Tekst(80) partner!: string;
  @Keuze(PARTNERSOORTEN) soort!: Partnersoort;
  @Keuze(OPDRACHT_STANDEN) stand!: OpdrachtStand;
  @Tekst(500) vraag!: string;
  @Keuzes(GEGEVENS) gedeeld!: Gegeven[];
  @IsDatum() besprokenOp!: string;
  @IsDatum() aangebodenOp!: string;
  /** Last day for an answer (streefnorm). */
  @IsDatum() antwoordUiterlijk!: string;
  @JaNee() vanGemeente!: boolean;
  @Tekst(120) doorNaam!: string;
  @Optioneel() @IsDatum() beantwoordOp!: string | null;
  @Optioneel() @Tekst(80) beantwoordDoor!: string | null;
  @Optioneel() @Tekst(500) reden!: string | null;
}

export class VerwijzingUit extends VerwijzingRegel {
  @Deel(VerwijzingPakketUit) pakket!: VerwijzingPakketUit;
}
