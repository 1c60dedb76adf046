import { defineEvent, IsDatum, type Datum } from '@wegwijs/kernel';
import { Geheel, JaNee, Keuze, Keuzes, Optioneel, Sleutel } from '@wegwijs/kernel/velden';
import { EXAMENNIVEAUS, EXAMENRESULTATEN, LESSOORTEN, RESULTAATONDERDELEN, TAALSCHAKELUITSLAGEN, type Examenniveau, type Examenresultaat, type Lessoort, type Resultaatonderdeel, type Taalschakeluitslag } from './leerroute.ts';
import { VOLDAAN_VERSCHILLEN } from './leerroute.uit.ts';
import { INBURGERINGSDOCUMENTEN, type Inburgeringsdocument } from './voldaan.ts';

/** A recorded fact of a dossier; `vervangtId` is the fact that it corrects. */
class LeerrouteFeit {
  @Sleutel() dossierId!: string;
  @Sleutel() id!: string;
  @Optioneel() @Sleutel() vervangtId?: string;
}

export class ExamenAfgelegdFeiten extends LeerrouteFeit {
  @Keuze(RESULTAATONDERDELEN) onderdeel!: Resultaatonderdeel;
  @Optioneel() @Keuze(EXAMENNIVEAUS) niveau?: Examenniveau;
  @Keuze(EXAMENRESULTATEN) resultaat!: Examenresultaat;
  @IsDatum() afgelegdOp!: Datum;
}

/** Whole course hours; both days inclusive. */
export class UrenGeregistreerdFeiten extends LeerrouteFeit {
  @Sleutel() aanbiederId!: string;
  @Keuze(LESSOORTEN) soort!: Lessoort;
  @Geheel(0, 3000) uren!: number;
  @IsDatum() van!: Datum;
  @IsDatum() totEnMet!: Datum;
}

export class TaalschakelBeeindigdFeiten extends LeerrouteFeit {
  @Keuze(TAALSCHAKELUITSLAGEN) uitslag!: Taalschakeluitslag;
  @IsDatum() op!: Datum;
  /** The MAP is due again (afgeleid: Wi2021 art. 8 lid 3). */
  @JaNee() mapWeerNodig!: boolean;
}

export class ZrouteEindgesprekGevoerdFeiten extends LeerrouteFeit {
  @IsDatum() op!: Datum;
}

/** A fact that was recorded by mistake does not stand any more. */
export class LeerroutefeitIngetrokkenFeiten {
  @Sleutel() dossierId!: string;
  @Sleutel() vervangtId!: string;
}

/** DUO established it. `verschil`: how our own answer differs. */
export class VoldaanVastgesteldFeiten extends LeerrouteFeit {
  @IsDatum() voldaanOp!: Datum;
  @Keuze(INBURGERINGSDOCUMENTEN) document!: Inburgeringsdocument;
  @Keuzes(VOLDAAN_VERSCHILLEN) verschil!: (typeof VOLDAAN_VERSCHILLEN)[number][];
}

export const ExamenAfgelegd = defineEvent('casusregie', 'ExamenAfgelegd', ExamenAfgelegdFeiten);
export const UrenGeregistreerd = defineEvent('casusregie', 'UrenGeregistreerd', UrenGeregistreerdFeiten);
export const TaalschakelBeeindigd = defineEvent('casusregie', 'TaalschakelBeeindigd', TaalschakelBeeindigdFeiten);
export const ZrouteEindgesprekGevoerd = defineEvent('casusregie', 'ZrouteEindgesprekGevoerd', ZrouteEindgesprekGevoerdFeiten);
export const LeerroutefeitIngetrokken = defineEvent('casusregie', 'LeerroutefeitIngetrokken', LeerroutefeitIngetrokkenFeiten);
export const VoldaanVastgesteld = defineEvent('casusregie', 'VoldaanVastgesteld', VoldaanVastgesteldFeiten);
