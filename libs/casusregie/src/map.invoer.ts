import { IsDatum } from '@wegwijs/kernel';
import { Delen, Geheel, Keuze } from '@wegwijs/kernel/velden';
import { MAP_THEMAS, type MapThema } from './normen.map.ts';

/** One theme as it was done. */
export class MapThemaInvoer {
  @Keuze(MAP_THEMAS) thema!: MapThema;
  @IsDatum() afgerondOp!: string;
  /** Minutes of the lessons. */
  @Geheel(0, 6000) minuten!: number;
}

/** All themes that were done, at once: what is left out here was not done. */
export class MapThemasInvoer {
  @Delen(MapThemaInvoer, MAP_THEMAS.length) themas!: MapThemaInvoer[];
}

export class MapEindgesprekInvoer {
  @IsDatum() op!: string;
}
