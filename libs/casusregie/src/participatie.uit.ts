import { IsDatum } from '@wegwijs/kernel';
import { Deel, Delen, Geheel, Gemeentecode, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { PARTICIPATIESOORTEN, type Participatiesoort } from './normen.participatie.ts';
import { UrenInvoer } from './participatie.invoer.ts';

export class ProjectUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Tekst(80) naam!: string;
  @Tekst(120) organisatie!: string;
  @Optioneel() @Tekst(400) omschrijving!: string | null;
  @JaNee() actief!: boolean;
}

export class PlaatsingUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Sleutel() dossierId!: string;
  @Keuze(PARTICIPATIESOORTEN) soort!: Participatiesoort;
  @Tekst(120) organisatie!: string;
  @Optioneel() @Sleutel() projectId!: string | null;
  @Optioneel() @Tekst(120) werkzaamheden!: string | null;
  @IsDatum() begintOp!: string;
  @Optioneel() @IsDatum() eindigtOp!: string | null;
  @Geheel(1, 60) urenPerWeek!: number;
  @JaNee() nederlandstalig!: boolean;
  @JaNee() metAnderen!: boolean;
  @JaNee() mapPraktijk!: boolean;
  @Delen(UrenInvoer, 1000) uren!: UrenInvoer[];
  /** All hours together. */
  @Geheel(0, 100_000_000) minuten!: number;
}

/** Participation hours of the Z-route and where they come from, in minutes. */
export class ZParticipatieUit {
  /** False for who has no participation part (Besluit art. 3.14 lid 3). */
  @JaNee() vanToepassing!: boolean;
  @Geheel(0, 100_000_000) nodigMinuten!: number;
  @Geheel(0, 100_000_000) pvtMinuten!: number;
  @Geheel(0, 100_000_000) mapMinuten!: number;
  @Geheel(0, 100_000_000) overigeMinuten!: number;
  @Geheel(0, 100_000_000) aftrekMinuten!: number;
  @Geheel(0, 100_000_000) totaalMinuten!: number;
  @JaNee() voldaan!: boolean;
  @Tekst(400) bron!: string;
}

/** A placement of a dossier, with where its hours count. */
export class PlaatsingMetTelling extends PlaatsingUit {
  @JaNee() teltVoorMap!: boolean;
  @JaNee() teltVoorZ!: boolean;
  /** On what ground; empty when the hours count nowhere. */
  @Optioneel() @Tekst(600, 0) bron!: string;
}

export class ParticipatieUit {
  @Deel(ZParticipatieUit) zRoute!: ZParticipatieUit;
  @Delen(PlaatsingMetTelling, 100) plaatsingen!: PlaatsingMetTelling[];
}
