import { IsDatum } from '@wegwijs/kernel';
import { Delen, Geheel, Gemeentecode, Keuze, Keuzes, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { Matches } from 'class-validator';
import { KERNWAARDEN, type Kernwaarde } from './normen.pvt.ts';
import { PVT_AANWEZIGHEID, PVT_SESSIESOORTEN, type PvtAanwezigheid, type PvtSessiesoort } from './pvt.ts';

/** Why a PVT ends without being completed. */
export const PVT_EINDREDENEN = ['komt-niet', 'tekent-niet', 'termijn-voorbij', 'anders'] as const;
export type PvtEindreden = (typeof PVT_EINDREDENEN)[number];

/** What may change about a group. */
export class PvtGroepWijziging {
  @Tekst(80) naam!: string;
  @Tekst(120) plaats!: string;
  /** In which language the group is guided. */
  @Tekst(40) taal!: string;
  @Geheel(1, 40) capaciteit!: number;
  @IsDatum() begintOp!: string;
}

/** A new group. It belongs to the gemeente where it meets; people of other gemeenten may join. */
export class PvtGroepInvoer extends PvtGroepWijziging {
  @Gemeentecode() gemeentecode!: string;
}

export class PvtSessieInvoer {
  @Keuze(PVT_SESSIESOORTEN) soort!: PvtSessiesoort;
  @IsDatum() op!: string;
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property moet een tijd zijn, geschreven als UU:MM' }) begintOm!: string;
  @Geheel(15, 600) minuten!: number;
  @Tekst(120) plaats!: string;
  @Keuzes(KERNWAARDEN) kernwaarden!: Kernwaarde[];
  @Optioneel() @Tekst(200) omschrijving?: string;
}

export class PvtDeelnemer {
  @Sleutel() trajectId!: string;
}

/** People for one act, at once; each gets an answer of its own. */
export class PvtDeelnemersInvoer {
  @Delen(PvtDeelnemer, 40) deelnemers!: PvtDeelnemer[];
}

export class PvtAanwezigheidRegel extends PvtDeelnemer {
  @Keuze(PVT_AANWEZIGHEID) aanwezigheid!: PvtAanwezigheid;
  /** Minutes that this person was there; absent: the whole session. */
  @Optioneel() @Geheel(0, 600) minuten?: number;
}

/** Who was there, for a whole session at once. Sent again it replaces what was recorded. */
export class PvtAanwezigheidInvoer {
  @Delen(PvtAanwezigheidRegel, 40) regels!: PvtAanwezigheidRegel[];
}

/** Where it is known from that a PVT or MAP was completed in another gemeente. */
export const ELDERS_BRONNEN = ['duo', 'vorige-gemeente'] as const;
export type EldersBron = (typeof ELDERS_BRONNEN)[number];

/** Why a PVT or MAP that was closed as completed is open again. */
export const HEROPENREDENEN = ['vergissing', 'duo-corrigeert', 'bezwaar'] as const;
export type Heropenreden = (typeof HEROPENREDENEN)[number];

export class HeropeningInvoer {
  @Keuze(HEROPENREDENEN) reden!: Heropenreden;
}

/** Completed before the dossier came here. */
export class EldersAfgerondInvoer {
  @IsDatum() afgerondOp!: string;
  @Keuze(ELDERS_BRONNEN) bron!: EldersBron;
}

export class PvtNietVoltooidInvoer {
  @Keuze(PVT_EINDREDENEN) reden!: PvtEindreden;
}
