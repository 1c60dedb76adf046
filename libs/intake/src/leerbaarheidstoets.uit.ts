import { IsDatum } from '@wegwijs/kernel';
import { ONTHEFFINGSGRONDEN, TOETSOVERGANGEN, type Ontheffingsgrond, type Toetsstap } from './leerbaarheidstoets.ts';
import { PIP_LEERROUTES, type PipLeerroute } from './pip.ts';
import { Deel, Geheel, JaNee, Keuze, Keuzes, Optioneel, Tekst } from '@wegwijs/kernel/velden';

export const TOETSSTAPPEN = Object.keys(TOETSOVERGANGEN) as Toetsstap[];

/** Why the college excused the person: a health fact (Wi2021 art. 14 lid 6, art. 37 lid 2). */
export class ToetsontheffingUit {
  @Keuze(ONTHEFFINGSGRONDEN) grond!: Ontheffingsgrond;
  @JaNee() nietInStaat!: boolean;
  @Tekst(1000) motivering!: string;
}

/** What the result says. It is advice: the college decides about the route, and motivates a deviation in the PIP. */
export class ToetsadviesUit {
  @Keuze(PIP_LEERROUTES) leerroute!: PipLeerroute;
  @JaNee() b1Haalbaar!: boolean;
  @JaNee() bindend!: boolean;
  @Tekst(200) bron!: string;
}

/** Where the leerbaarheidstoets stands. */
export class LeerbaarheidstoetsUit {
  @Keuze(TOETSSTAPPEN) stap!: Toetsstap;
  @Geheel(1, 1_000_000) versie!: number;
  /** The steps that may follow. */
  @Keuzes(TOETSSTAPPEN) mogelijk!: readonly Toetsstap[];
  @Optioneel() @IsDatum() geplandOp?: string;
  @Optioneel() @Tekst(5) tijd?: string;
  @Optioneel() @Tekst(120) plaats?: string;
  @Optioneel() @Tekst(40) taal?: string;
  @Optioneel() @IsDatum() afgenomenOp?: string;
  @Optioneel() @IsDatum() uitslagOp?: string;
  @Optioneel() @IsDatum() onthevenOp?: string;
  @Optioneel() @Deel(ToetsadviesUit) advies?: ToetsadviesUit;
  /** Absent for who may not see health. */
  @Optioneel() @Deel(ToetsontheffingUit) ontheffing?: ToetsontheffingUit;
}
