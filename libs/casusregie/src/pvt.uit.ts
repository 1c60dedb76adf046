import { IsDatum } from '@wegwijs/kernel';
import { Delen, Geheel, Gemeentecode, JaNee, Keuze, Keuzes, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { IsNumber } from 'class-validator';
import { OPDRACHT_STANDEN, type OpdrachtStand } from './opdracht.ts';
import { KERNWAARDEN, type Kernwaarde } from './normen.pvt.ts';
import { ELDERS_BRONNEN, PVT_EINDREDENEN, type EldersBron, type PvtEindreden } from './pvt.invoer.ts';
import {
  PVT_AANWEZIGHEID, PVT_ONDERDELEN, PVT_SESSIESOORTEN, PVT_STANDEN, type PvtAanwezigheid, type PvtOnderdeelcode, type PvtSessiesoort, type PvtTrajectstand,
} from './pvt.ts';

export const PVT_GROEPSTANDEN = ['open', 'gesloten'] as const;
export type PvtGroepstand = (typeof PVT_GROEPSTANDEN)[number];

/** A group in the list. `deelnemers` counts whom the asker may see. */
export class PvtGroepRegel {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Tekst(80) naam!: string;
  @Tekst(120) plaats!: string;
  @Tekst(40) taal!: string;
  @Geheel(1, 40) capaciteit!: number;
  @IsDatum() begintOp!: string;
  @Keuze(PVT_GROEPSTANDEN) stand!: PvtGroepstand;
  @Geheel(0, 1000) deelnemers!: number;
  @Geheel(0, 1000) sessies!: number;
  /** Day of the next session; null when there is none to come. */
  @Optioneel() @IsDatum() volgendeSessieOp!: string | null;
}

export class PvtSessieUit {
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Keuze(PVT_SESSIESOORTEN) soort!: PvtSessiesoort;
  @IsDatum() op!: string;
  @Tekst(5) begintOm!: string;
  @Geheel(15, 600) minuten!: number;
  @Tekst(120) plaats!: string;
  @Keuzes(KERNWAARDEN) kernwaarden!: Kernwaarde[];
  @Optioneel() @Tekst(200) omschrijving!: string | null;
  /** For how many people attendance is recorded. */
  @Geheel(0, 1000) geregistreerd!: number;
}

/** One meeting as one person had it; of a group of another gemeente too. */
export class PvtAanwezigUit {
  @Sleutel() sessieId!: string;
  @Keuze(PVT_SESSIESOORTEN) soort!: PvtSessiesoort;
  @IsDatum() op!: string;
  @Keuze(PVT_AANWEZIGHEID) aanwezigheid!: PvtAanwezigheid;
  @Geheel(0, 600) minuten!: number;
}

export class PvtOnderdeelUit {
  @Keuze(PVT_ONDERDELEN) code!: PvtOnderdeelcode;
  /** Hours for `uren`, otherwise how many. */
  @IsNumber() gehaald!: number;
  @IsNumber() nodig!: number;
  @Tekst(400) bron!: string;
  @JaNee() voldaan!: boolean;
}

/** The PVT of one person. Name, address and language are what the opdracht lends to the executor, and gone when it ends. */
export class PvtTrajectUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Sleutel() dossierId!: string;
  @Keuze(['pvt-asiel', 'pvt-gezin']) taak!: 'pvt-asiel' | 'pvt-gezin';
  @Keuze(PVT_STANDEN) stand!: PvtTrajectstand;
  @Optioneel() @Keuze(OPDRACHT_STANDEN) opdrachtStand!: OpdrachtStand | null;
  @Optioneel() @Tekst(200) organisatie!: string | null;
  @Optioneel() @Tekst(200) naam!: string | null;
  @Optioneel() @Tekst(300) adres!: string | null;
  @Optioneel() @Tekst(40) taal!: string | null;
  @Optioneel() @Sleutel() groepId!: string | null;
  /** Planned in the PIP, in hours. */
  @Geheel(0, 200) geplandeUren!: number;
  /** Hours of the brede intake that count. */
  @Geheel(0, 200) aftrekUren!: number;
  /** Attended, without the deduction. */
  @Geheel(0, 1_000_000) minuten!: number;
  @Delen(PvtOnderdeelUit, 3) onderdelen!: PvtOnderdeelUit[];
  @JaNee() compleet!: boolean;
  @Optioneel() @IsDatum() getekendOp!: string | null;
  @Optioneel() @IsDatum() afgerondOp!: string | null;
  /** Completed before the dossier came here, and where that is known from. */
  @Optioneel() @Keuze(ELDERS_BRONNEN) eldersVolgens!: EldersBron | null;
  @Optioneel() @IsDatum() geeindigdOp!: string | null;
  @Optioneel() @Keuze(PVT_EINDREDENEN) eindreden!: PvtEindreden | null;
  @Delen(PvtAanwezigUit, 1000) aanwezigheid!: PvtAanwezigUit[];
}

/** A person in the list of the executor. */
export class PvtTrajectRegel {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Sleutel() dossierId!: string;
  @Keuze(['pvt-asiel', 'pvt-gezin']) taak!: 'pvt-asiel' | 'pvt-gezin';
  @Keuze(PVT_STANDEN) stand!: PvtTrajectstand;
  @Optioneel() @Keuze(OPDRACHT_STANDEN) opdrachtStand!: OpdrachtStand | null;
  @Optioneel() @Tekst(200) naam!: string | null;
  @Optioneel() @Tekst(40) taal!: string | null;
  @Optioneel() @Sleutel() groepId!: string | null;
  @Geheel(0, 1_000_000) minuten!: number;
  @Optioneel() @IsDatum() getekendOp!: string | null;
  @IsDatum() begonnenOp!: string;
}

/** A group with its sessions and its people. */
export class PvtGroepUit extends PvtGroepRegel {
  @Delen(PvtSessieUit, 200) programma!: PvtSessieUit[];
  @Delen(PvtTrajectUit, 1000) mensen!: PvtTrajectUit[];
}

/** What came of one line of an act on several people. Absent and of another gemeente give the same answer. */
export class PvtRegelresultaat {
  @Sleutel() trajectId!: string;
  @JaNee() gelukt!: boolean;
  @Optioneel() @Tekst(60) reden?: string;
  @Optioneel() @Tekst(400) bron?: string;
}

export class PvtResultaat {
  @Delen(PvtRegelresultaat, 40) resultaten!: PvtRegelresultaat[];
}
