import type { Fase } from './dossier.ts';
import { FASEN } from './dossier.ts';
import { PIP_LEERROUTES, type PipLeerroute } from './pip.ts';
import { DOELGROEPEN, type Doelgroep } from './plicht-verblijf.ts';
import { Keuze, Optioneel } from '@wegwijs/kernel/velden';
import { WERK_STANDEN, WERKVOORRAAD_SORTERINGEN, WERKVOORRAAD_WIE, type WerkStand } from './werkvoorraad.ts';

/** Which work, in which order: of the list, of its export, and of a saved view. Filters that are left out do not filter. */
export class WerkvoorraadFilters {
  @Optioneel() @Keuze(WERKVOORRAAD_WIE) wie: (typeof WERKVOORRAAD_WIE)[number] = 'mij';
  @Optioneel() @Keuze(FASEN) fase?: Fase;
  @Optioneel() @Keuze(PIP_LEERROUTES) leerroute?: PipLeerroute;
  @Optioneel() @Keuze(DOELGROEPEN) doelgroep?: Doelgroep;
  @Optioneel() @Keuze(WERK_STANDEN) klokstand?: WerkStand;
  @Optioneel() @Keuze(WERKVOORRAAD_SORTERINGEN) sorteer: (typeof WERKVOORRAAD_SORTERINGEN)[number] = 'deadline';
  @Optioneel() @Keuze(['op', 'af']) richting: 'op' | 'af' = 'op';
}

/** What a row of the worklist can show. */
export const WERKVOORRAAD_KOLOMMEN = ['termijn', 'streefnorm', 'naam', 'zaaknummer', 'volgendeStap', 'fase', 'leerroute', 'doelgroep', 'behandelaar', 'gekoppeldOp'] as const;
export type WerkvoorraadKolom = (typeof WERKVOORRAAD_KOLOMMEN)[number];
