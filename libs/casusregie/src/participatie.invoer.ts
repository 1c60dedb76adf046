import { IsDatum } from '@wegwijs/kernel';
import { Geheel, Gemeentecode, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { PARTICIPATIESOORTEN, type Participatiesoort } from './normen.participatie.ts';

/** A local project in which people work, learn or take part: data of the gemeente. */
export class ProjectWijziging {
  @Tekst(80) naam!: string;
  @Tekst(120) organisatie!: string;
  @Optioneel() @Tekst(400) omschrijving?: string;
  /** False: nobody new can be placed in it. */
  @JaNee() actief!: boolean;
}

export class ProjectInvoer extends ProjectWijziging {
  @Gemeentecode() gemeentecode!: string;
}

/** Work, volunteer work, an internship, a project or a taalmaatje. */
export class PlaatsingInvoer {
  @Keuze(PARTICIPATIESOORTEN) soort!: Participatiesoort;
  /** Employer or organisation; of a taalmaatje the organisation that arranges it, not the volunteer. */
  @Tekst(120) organisatie!: string;
  @Optioneel() @Sleutel() projectId?: string;
  @Optioneel() @Tekst(120) werkzaamheden?: string;
  @IsDatum() begintOp!: string;
  /** Last day, inclusive; absent while it runs. */
  @Optioneel() @IsDatum() eindigtOp?: string;
  /** As agreed. */
  @Geheel(1, 60) urenPerWeek!: number;
  @JaNee() nederlandstalig!: boolean;
  /** He works among other people, not in isolation. */
  @JaNee() metAnderen!: boolean;
  @JaNee() mapPraktijk!: boolean;
}

/** Hours really made, over a week or a month. The same period again corrects it; 0 minutes takes it back. */
export class UrenInvoer {
  @IsDatum() van!: string;
  @IsDatum() totEnMet!: string;
  @Geheel(0, 60_000) minuten!: number;
}
