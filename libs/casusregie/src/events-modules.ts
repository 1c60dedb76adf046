import { defineEvent, IsDatum } from '@wegwijs/kernel';
import { Geheel, JaNee, Keuze, Keuzes, Optioneel, Sleutel } from '@wegwijs/kernel/velden';
import { HEROPENREDENEN, PVT_EINDREDENEN, type Heropenreden, type PvtEindreden } from './pvt.invoer.ts';
import { PVT_ONDERDELEN, type PvtOnderdeelcode } from './pvt.ts';

/** The PVT is completed: the gemeente reports it to DUO (Besluit art. 9.2). */
export class PvtAfgerondFeiten {
  @Sleutel() dossierId!: string;
  /** Day on which hours, activity and signature were all there. */
  @IsDatum() afgerondOp!: string;
  /** Absent when it was completed before the dossier came here. */
  @Optioneel() @IsDatum() getekendOp?: string;
  /** Attended, without the deduction. */
  @Geheel(0, 1_000_000) minuten!: number;
  @Geheel(0, 200) aftrekUren!: number;
  /** Completed before the dossier came here: DUO has it already. */
  @JaNee() elders!: boolean;
}

/** The PVT ended without being completed. DUO decides what that means (Wi2021 art. 24). */
export class PvtNietVoltooidFeiten {
  @Sleutel() dossierId!: string;
  @IsDatum() op!: string;
  @Keuze(PVT_EINDREDENEN) reden!: PvtEindreden;
  @Keuzes(PVT_ONDERDELEN) ontbreekt!: PvtOnderdeelcode[];
  @Geheel(0, 1_000_000) minuten!: number;
}

/** The MAP is completed: themes, practice and eindgesprek. The gemeente reports it to DUO (Besluit art. 9.2). */
export class MapAfgerondFeiten {
  @Sleutel() dossierId!: string;
  /** Day of the eindgesprek, which closes the module. */
  @IsDatum() afgerondOp!: string;
  /** Practice, without the deduction. */
  @Geheel(0, 10_000_000) praktijkminuten!: number;
  @Geheel(0, 800) aftrekUren!: number;
  /** Completed before the dossier came here: DUO has it already. */
  @JaNee() elders!: boolean;
}

/** A PVT or MAP that was said to be completed was not. */
export class ModuleHeropendFeiten {
  @Sleutel() dossierId!: string;
  @Keuze(['pvt', 'map']) onderdeel!: 'pvt' | 'map';
  @IsDatum() heropendOp!: string;
  @Keuze(HEROPENREDENEN) reden!: Heropenreden;
}

export const PvtAfgerond = defineEvent('casusregie', 'PvtAfgerond', PvtAfgerondFeiten);
export const PvtNietVoltooid = defineEvent('casusregie', 'PvtNietVoltooid', PvtNietVoltooidFeiten);
export const MapAfgerond = defineEvent('casusregie', 'MapAfgerond', MapAfgerondFeiten);
export const ModuleHeropend = defineEvent('casusregie', 'ModuleHeropend', ModuleHeropendFeiten);
